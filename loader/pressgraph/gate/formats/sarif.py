"""A validation as SARIF 2.1.0, which code-review tools show at the lines of a file.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Final, TypeAlias
from urllib.parse import quote

from pressgraph import __version__
from pressgraph.gate.files import Validation
from pressgraph.gate.findings import Finding, Severity
from pressgraph.gate.parts import shipped_parts
from pressgraph.gate.place import Place
from pressgraph.gate.reading import UnreadableFileError

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | int | bool | None"

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.VIOLATION: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_UNREADABLE: Final = "unreadable"


def as_sarif(validation: Validation) -> str:
    """One run, with a rule for each shape or check that found something and a result for each finding."""
    rules = _Rules()
    results = [_result(finding, rules) for finding in validation.findings]
    results += [_unreadable(file.unreadable, rules) for file in validation.files if file.unreadable]
    driver: Json = {"name": "pressgraph", "semanticVersion": __version__, "rules": rules.told()}
    run: Json = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True}],
        "artifacts": [{"location": {"uri": _uri(file.source)}} for file in validation.files],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return f"{json.dumps({'$schema': _SCHEMA, 'version': '2.1.0', 'runs': [run]}, ensure_ascii=False, indent=2)}\n"


class _Rules:
    """The rules that are used, each with its number."""

    def __init__(self) -> None:
        self._rules: dict[str, str] = {}

    def number(self, name: str, text: str) -> int:
        """The number of a rule; ``text`` says what it asks for."""
        self._rules.setdefault(name, text)
        return list(self._rules).index(name)

    def told(self) -> list[Json]:
        return [{"id": name, "shortDescription": {"text": text}} for name, text in self._rules.items()]


def _result(finding: Finding, rules: _Rules) -> Json:
    shape = shipped_parts().shapes.by_iri.get(finding.rule)
    rule = finding.rule.rpartition("#")[2]
    logical: list[Json] = [{"fullyQualifiedName": finding.focus, "kind": "resource"}] if finding.focus else []
    place = {"physicalLocation": _physical(finding.place)} if finding.place else {}
    location: Json = {**place, **({"logicalLocations": logical} if logical else {})}
    elsewhere = finding.stated and finding.place and finding.stated.line not in (None, finding.place.line)
    related: Json = [{"physicalLocation": _physical(finding.stated), "message": {"text": "The property."}}]
    return {
        "ruleId": rule,
        "ruleIndex": rules.number(rule, shape.message if shape and shape.message else finding.message),
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.told()},
        "locations": [location] if location else [],
        **({"relatedLocations": related} if elsewhere else {}),
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
    }


def _unreadable(error: UnreadableFileError, rules: _Rules) -> Json:
    return {
        "ruleId": _UNREADABLE,
        "ruleIndex": rules.number(_UNREADABLE, "A file must be readable."),
        "level": "error",
        "message": {"text": error.problem},
        "locations": [{"physicalLocation": _physical(error.place)}],
    }


def _physical(place: Place | None) -> Json:
    if place is None:
        return {}
    line = place.line or place.row
    return {"artifactLocation": {"uri": _uri(place.source)}, **({"region": {"startLine": line}} if line else {})}


def _uri(source: str) -> str:
    path = PurePath(source)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _fingerprint(finding: Finding) -> str:
    """What stays the same while lines move."""
    parts = (
        finding.rule,
        finding.component or "",
        finding.focus,
        finding.path or "",
        finding.value or "",
        finding.found,
    )
    return hashlib.sha256("\n".join(parts).encode("utf-8", errors="surrogatepass")).hexdigest()[:32]
