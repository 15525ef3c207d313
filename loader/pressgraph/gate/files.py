"""Validates files of facts: what ``pressgraph validate`` prints, without the printing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pressgraph.gate.check import Engine, check_triples, nothing_checked
from pressgraph.gate.findings import Finding, Report, Severity
from pressgraph.gate.naming import Names
from pressgraph.gate.place import Place
from pressgraph.gate.reading import LARGEST, Document, Remark, Syntax, UnreadableFileError, read_file
from pressgraph.gate.reading.files import name_of

_ORDER = tuple(Severity)


@dataclass(frozen=True, slots=True)
class FileReport:
    """What is wrong with one file. ``unreadable`` says why it cannot be read; then there is no report."""

    source: str
    report: Report | None = None
    unreadable: UnreadableFileError | None = None

    @property
    def conforms(self) -> bool:
        """Whether the file could be read and nothing in it is wrong."""
        return self.report is not None and self.report.conforms

    @property
    def error(self) -> str | None:
        """The line that says why the file cannot be read."""
        return str(self.unreadable) if self.unreadable else None

    def lines(self) -> Iterator[str]:
        """A line for each finding, the violations first, and one that sums up."""
        if self.report is None:
            yield self.error or ""
            return
        for finding in self.report.findings:
            yield finding.located()
        yield f"{self.source}: {summary(self.report)}"


def validate_files(
    paths: Iterable[str | Path],
    engine: Engine = Engine.COMPILED,
    syntax: Syntax | None = None,
    largest: int = LARGEST,
) -> tuple[FileReport, ...]:
    """Validates each file; "-" is the standard input. A file that cannot be read does not stop the others."""
    return validate_each(paths, lambda path: read_file(path, syntax, largest), engine)


def validate_each(
    paths: Iterable[str | Path], read: Callable[[str | Path], Document], engine: Engine = Engine.COMPILED
) -> tuple[FileReport, ...]:
    """The same for files of any form that ``read`` makes documents of; it raises UnreadableFileError."""
    reports = []
    for path in paths:
        try:
            document = read(path)
        except UnreadableFileError as error:
            reports.append(FileReport(name_of(path), unreadable=error))
        else:
            reports.append(FileReport(document.source, validate_document(document, engine)))
    return tuple(reports)


def validate_document(document: Document, engine: Engine = Engine.COMPILED) -> Report:
    """Validates what a reader made of a file. Each graph is checked by itself: it holds the facts of one release."""
    names = Names(document.prefixes)
    reports = [check_triples(triples, engine, names, document.syntax) for triples in document.graphs.values()]
    checked: Counter[str] = Counter()
    for report in reports:
        checked.update(report.checked)
    findings = [placed(f, document) for report in reports for f in report.findings if f != nothing_checked()]
    findings += map(remarked, document.remarks)
    told = document.syntax is None and any(each.severity is Severity.VIOLATION for each in document.remarks)
    if not told and all(nothing_checked() in report.findings for report in reports):
        findings.append(replace(nothing_checked(), place=Place(document.source)))
    return Report(tuple(sorted(findings, key=_position)), dict(sorted(checked.items())))


def placed(finding: Finding, document: Document) -> Finding:
    """A finding with its places in the file."""
    thing = document.places.thing(finding.focus, finding.predicate)
    stated = document.places.property(finding.focus, finding.predicate) if finding.predicate else None
    return replace(finding, place=thing or Place(document.source), stated=stated)


def remarked(remark: Remark) -> Finding:
    """What a reader noticed, as a finding."""
    return Finding(
        focus="", kind="", label="", path=None, property=None, sentence=None, release=None, found=remark.found,
        message=remark.expected, severity=remark.severity, rule=remark.rule, place=remark.place,
    )  # fmt: skip


def _position(finding: Finding) -> tuple[int, int, str]:
    line = finding.place.line or finding.place.row if finding.place else None
    return _ORDER.index(finding.severity), line or 0, finding.focus


def summary(report: Report) -> str:
    """The verdict on a file in a line: whether it conforms, what is wrong, and what was checked."""
    wrong = _counted(report.violations, "violation")
    poor = _counted(report.warnings, "warning")
    checked = ", ".join(f"{count} {name}" for name, count in report.checked.items())
    verdict = "conforms" if report.conforms else "does not conform"
    problems = ", ".join(part for part in (wrong, poor) if part)
    return f"{verdict}{f' ({problems})' if problems else ''}; checked {checked or 'nothing'}"


def _counted(findings: tuple[Finding, ...], name: str) -> str:
    return f"{len(findings)} {name}{'' if len(findings) == 1 else 's'}" if findings else ""
