"""A validation as Markdown, for an issue or a message: a heading a file, a table of its findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pressgraph.gate.files import FileReport, Validation
from pressgraph.gate.findings import Finding

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def as_markdown(validation: Validation) -> str:
    """File by file the verdict and a table of the findings."""
    parts = [part for file in validation.files for part in _file(file, validation.beside)]
    if validation.elsewhere:
        parts += [f"## {_escaped(validation.beside or 'store')}", *_table(validation.elsewhere)]
    return "\n\n".join(parts) + "\n"


def _file(file: FileReport, beside: str | None) -> Iterator[str]:
    yield f"## {_escaped(file.source)}"
    if file.report is None:
        yield _escaped(f"Not readable: {file.error}")
        return
    summary = file.report.summary(beside)
    yield _escaped(f"{summary[:1].upper()}{summary[1:]}.")
    if unproven := file.report.unproven():
        yield _escaped(f"{unproven[:1].upper()}{unproven[1:]}.")
    yield from _table(file.report.findings)


def _table(findings: Iterable[Finding]) -> Iterator[str]:
    rows = [f"| {_where(finding)} | {finding.severity} | {_escaped(finding.told())} |" for finding in findings]
    if rows:
        yield "\n".join(["| where | severity | what |", "|---|---|---|", *rows])


def _where(finding: Finding) -> str:
    place = finding.stated if finding.stated and finding.stated.row else finding.place
    if place is None:
        return _escaped(finding.release or "")
    if place.row is not None:
        return _escaped(f"row {place.row}" + (f", {place.column}" if place.column else ""))
    return f"line {place.line}" if place.line else ""


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
