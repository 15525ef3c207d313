"""A validation for programs: everything that a finding knows, by name."""

from __future__ import annotations

import json
from typing import TypeAlias

from pressgraph.gate.files import FileReport, Validation
from pressgraph.gate.findings import Finding
from pressgraph.gate.place import Place

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"


def as_json(validation: Validation) -> str:
    """One object: the files with their findings, and what is wrong elsewhere in the store."""
    told: Json = {
        "conforms": not validation.fails() and not validation.unreadable,
        "store": validation.beside,
        "files": [_file(file) for file in validation.files],
        "elsewhere": [_finding(finding) for finding in validation.elsewhere],
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=2)}\n"


def _file(file: FileReport) -> Json:
    if file.report is None:
        unreadable = file.unreadable
        place = _place(unreadable.place) if unreadable else {}
        return {"file": file.source, **place, "conforms": False, "unreadable": unreadable.problem if unreadable else ""}
    return {
        "file": file.source,
        "conforms": file.conforms,
        "checked": dict(file.report.checked),
        **({"unplaced": file.report.unplaced} if file.report.unplaced else {}),
        "findings": [_finding(finding) for finding in file.report.findings],
    }


def _finding(finding: Finding) -> Json:
    told: dict[str, Json] = {
        "severity": finding.severity.value,
        **_place(finding.place),
        **({"stated": _place(finding.stated)} if finding.stated else {}),
        "text": finding.told(),
        "kind": finding.kind,
        "label": finding.label,
        "property": finding.property,
        "found": finding.found,
        "expected": finding.message,
        "mend": finding.mend,
        "focus": finding.focus,
        "path": finding.path,
        "value": finding.value,
        "rule": finding.rule,
        "component": finding.component,
        "release": finding.release,
        "sentence": finding.sentence,
    }
    return {name: value for name, value in told.items() if value not in (None, "")}


def _place(place: Place | None) -> dict[str, Json]:
    if place is None:
        return {}
    told: dict[str, Json] = {"file": place.source, "line": place.line, "row": place.row, "column": place.column}
    return {name: value for name, value in told.items() if value is not None}
