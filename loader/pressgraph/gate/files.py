"""Validates files of facts: what ``pressgraph validate`` prints, without the printing."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pressgraph.errors import UnreadableError
from pressgraph.gate.check import Engine, check, nothing_checked
from pressgraph.gate.findings import Finding, Report, Severity
from pressgraph.gate.reading import read_graphs

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class FileReport:
    """What is wrong with one file. ``error`` is the line that says why it cannot be read; then there is no report."""

    source: str
    report: Report | None = None
    error: str | None = None

    @property
    def conforms(self) -> bool:
        """Whether the file could be read and nothing in it is wrong."""
        return self.report is not None and self.report.conforms

    def lines(self) -> Iterator[str]:
        """A line for each finding, the violations first, and one that sums up."""
        if self.report is None:
            yield self.error or ""
            return
        for finding in self.report.findings:
            yield f"{self.source}: {finding.line()}"
        yield f"{self.source}: {_summary(self.report)}"


def validate_files(paths: Iterable[str | Path], engine: Engine = Engine.PYSHACL) -> tuple[FileReport, ...]:
    """Validates each file; "-" is the standard input. A file that cannot be read does not stop the others."""
    return tuple(validate_file(path, engine) for path in paths)


def validate_file(path: str | Path, engine: Engine = Engine.PYSHACL) -> FileReport:
    """Validates one file, or the standard input for "-"."""
    source = "<stdin>" if str(path) == STANDARD_INPUT else str(path)
    try:
        return FileReport(source, validate_data(source, _content(path, source), engine))
    except UnreadableError as error:
        return FileReport(source, error=str(error))


def validate_data(source: str, data: bytes, engine: Engine = Engine.PYSHACL) -> Report:
    """Validates a document in memory. Each graph of it is checked by itself, as each holds the facts of one release.

    Raises UnreadableError for a document that cannot be read; ``source`` names it and its suffix tells the syntax.
    """
    reports = [check(triples, engine) for triples in read_graphs(source, data).values()]
    checked: Counter[str] = Counter()
    for report in reports:
        checked.update(report.checked)
    findings = [f for report in reports for f in report.findings if f != nothing_checked()]
    if all(nothing_checked() in report.findings for report in reports):
        findings.append(nothing_checked())
    order = tuple(Severity)
    return Report(tuple(sorted(findings, key=lambda f: order.index(f.severity))), dict(sorted(checked.items())))


def _content(path: str | Path, source: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if str(path) == STANDARD_INPUT else Path(path).read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError(f"{source}: no such file") from error
    except IsADirectoryError as error:
        raise UnreadableError(f"{source}: a folder; name the files in it") from error
    except OSError as error:
        raise UnreadableError(f"{source}: {error.strerror or error}") from error


def _summary(report: Report) -> str:
    wrong = _counted(report.violations, "violation")
    poor = _counted(report.warnings, "warning")
    checked = ", ".join(f"{count} {name}" for name, count in report.checked.items())
    verdict = "conforms" if report.conforms else "does not conform"
    problems = ", ".join(part for part in (wrong, poor) if part)
    return f"{verdict}{f' ({problems})' if problems else ''}; checked {checked or 'nothing'}"


def _counted(findings: tuple[Finding, ...], name: str) -> str:
    return f"{len(findings)} {name}{'' if len(findings) == 1 else 's'}" if findings else ""
