"""What is done for one release in whatever process: extraction, emission, the gate, and packing for the store."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime

from pressgraph.facts import Release
from pressgraph.gate import check
from pressgraph.gate.findings import Report
from pressgraph.loading.making import Refused, kinds, make, packed
from pressgraph.loading.outcome import Outcome, Status
from pressgraph.loading.packing import pack
from pressgraph.readers import Unreadable
from pressgraph.readers.sources import STDIN
from pressgraph.store import Origin, Prepared, Reason, Refusal, prepare


@dataclass(frozen=True, slots=True)
class Task:
    """A release to work on, with the file that it was read from."""

    file: str
    release: Release
    origin: Origin


@dataclass(frozen=True, slots=True)
class Made:
    """A graph for the store, the lines that warn of something in it, and how many facts of each kind it has."""

    origin: Origin
    prepared: Prepared
    lines: tuple[str, ...] = ()
    facts: Counter[str] = field(default_factory=Counter)


def work(task: Task) -> Made | Refusal:
    """Make the graph of a release, ready for the store, or say why it stays out."""
    made = make(task.release)
    if isinstance(made, Refused):
        return refusal(task, made.reasons)
    report = check(made.graph)
    if not report.conforms:
        return refusal(task, reasons(report))
    source = task.release.source or task.release.key
    lines = tuple(f"{source}: {warning}" for warning in made.facts.warnings)
    return Made(task.origin, prepare(made.graph, pack(made.graph)), lines, kinds(made.facts))


def reasons(report: Report) -> tuple[Reason, ...]:
    """Why the gate keeps a graph out."""
    return tuple(Reason(found.words(), found.quoted(), found.rule) for found in report.violations)


def refusal(task: Task, why: tuple[Reason, ...]) -> Refusal:
    """A release that stays out, to be kept."""
    release, origin = task.release, task.origin
    return Refusal(
        task.file, release.source, release.key, now(), origin.fingerprint, origin.rules, why, packed(release)
    )


def unreadable(file: str, found: Unreadable, rules: str) -> Refusal | Outcome:
    """What cannot be read, to be kept; no more than a line about what is not there or was never asked for."""
    source = found.source if found.line is None else f"{found.source}, line {found.line}"
    if found.skipped:
        return Outcome(source, Status.SKIPPED, (str(found),))
    if file != STDIN and not os.path.lexists(file):
        return Outcome(source, Status.UNREADABLE, (str(found),))
    return Refusal(file, source, "", now(), "", rules, (Reason(found.reason),))


def now() -> str:
    """This moment as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")
