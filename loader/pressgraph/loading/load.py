"""Loading sources into a store: read in order, work on all cores, store in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from pressgraph.facts import Release
from pressgraph.gate import check
from pressgraph.loading.making import Names, Refused, fingerprint, kinds, make, packed, unpacked
from pressgraph.loading.packing import pack
from pressgraph.loading.rules import rules_version
from pressgraph.loading.workers import Done, in_order
from pressgraph.readers import Unreadable, find, read
from pressgraph.store import Change, Origin, Prepared, Refusal, Store, prepare


class Status(StrEnum):
    """What became of a release, or of a source that is none."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    UNREADABLE = "unreadable"
    SKIPPED = "skipped"


_STATUS: Final = {Change.ADDED: Status.ADDED, Change.REPLACED: Status.REPLACED, Change.UNCHANGED: Status.UNCHANGED}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one release or source, with the lines that say why, and how many facts of each kind it gave.

    ``stale`` marks a release that is unchanged and whose facts other rules than today's have made.
    """

    source: str
    status: Status
    lines: tuple[str, ...] = ()
    facts: Counter[str] = field(default_factory=Counter)
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Loading:
    """How to load: on how many processes; with ``force`` the facts of unchanged releases are made anew, with ``retry``
    those of releases that were refused.
    """

    jobs: int = 1
    force: bool = False
    retry: bool = False


@dataclass(frozen=True, slots=True)
class _Task:
    """A release for a worker, with the file that it was read from."""

    file: str
    release: Release
    origin: Origin


@dataclass(frozen=True, slots=True)
class _Made:
    """What a worker made of a release: its graph, or nothing and why it stays out."""

    file: str
    origin: Origin
    prepared: Prepared | None
    lines: tuple[str, ...]
    facts: Counter[str] = field(default_factory=Counter)
    refused: Release | None = None


def load(store: Store, sources: Sequence[str], how: Loading | None = None) -> Iterator[Outcome]:
    """Read the sources and put what the gate lets through into the store, release by release.

    Yields an outcome for each release and each unreadable source, in the order of the sources, when it is stored. What
    stays out is kept in the store with its reasons; what was kept of a file that is read again is forgotten, unless it
    stays out again. Raises StoreError where the store cannot be written.
    """
    yield from _load(store, _read(sources), how or Loading())


def retry(store: Store, how: Loading | None = None) -> Iterator[Outcome]:
    """Try again what stayed out: releases as they were kept, everything else from its file."""
    how = how or Loading()
    kept = store.refusals()
    records = [(each.file, unpacked(each.record, each.source)) for each in kept if each.record is not None]
    files = {each.file: None for each in kept if each.record is None}
    again = Loading(how.jobs, how.force, retry=True)
    yield from _load(store, iter(records), again)
    yield from _load(store, _read(tuple(files)), again)


def _load(store: Store, found: Iterable[tuple[str, Release | Unreadable | None]], how: Loading) -> Iterator[Outcome]:
    for made in in_order(_work, _tasks(store, found, how), how.jobs):
        yield made if isinstance(made, Outcome) else _put(store, made)


def _read(sources: Sequence[str]) -> Iterator[tuple[str, Release | Unreadable | None]]:
    """What the sources hold, each with its file, and None after the last of a file."""
    for file in find(sources):
        if isinstance(file, Unreadable):
            yield file.source, file
            continue
        for found in read(file):
            yield file, found
        yield file, None


def _tasks(
    store: Store, found: Iterable[tuple[str, Release | Unreadable | None]], how: Loading
) -> Iterator[_Task | Done[Outcome | _Made]]:
    """What is to be done, and what is not: known releases are told by their fingerprints."""
    names = Names()
    rules = rules_version()
    confirmed: set[tuple[str, str]] = set()
    for file, each in found:
        if each is None:
            store.pardon(kept for kept in store.refusals(file) if (kept.source, kept.key) not in confirmed)
            confirmed.clear()
        elif isinstance(each, Unreadable):
            outcome, place = _unreadable(store, file, each, rules)
            confirmed.add(place)
            yield Done(outcome)
        else:
            new = names.take(each)
            origin = Origin(each.source, fingerprint(each), rules)
            known = _known(store, each, origin, how)
            if isinstance(new, Refused):
                yield Done(_refuse(store, file, each, new.lines, origin))
                confirmed.add((each.source, each.key))
            elif new and known is not None:
                confirmed.add((each.source, each.key))
                yield Done(known)
            elif new:
                yield _Task(file, each, origin)


def _known(store: Store, release: Release, origin: Origin, how: Loading) -> Outcome | None:
    """The outcome of a release that the store knows as it is; None for a new or changed one."""
    entry = store.entry(release.key)
    if not how.force and entry is not None and entry.origin.fingerprint == origin.fingerprint:
        return Outcome(release.source, Status.UNCHANGED, stale=entry.origin.rules != origin.rules)
    if how.force or how.retry:
        return None
    for kept in store.refusals(key=release.key):
        if (kept.source, kept.fingerprint, kept.rules) == (release.source, origin.fingerprint, origin.rules):
            return Outcome(release.source, Status.REFUSED, kept.reasons)
    return None


def _work(task: _Task) -> Outcome | _Made:
    """Extraction, emission and gate for one release, in whatever process."""
    release = task.release
    made = make(release)
    if isinstance(made, Refused):
        return _Made(task.file, task.origin, None, made.lines, refused=release)
    source = release.source or release.key
    report = check(made.graph)
    if not report.conforms:
        count = len(report.violations)
        head = f"{source}: refused, {count} violation{'s' * (count != 1)}"
        lines = (head, *(f"  {finding.line()}" for finding in report.violations))
        return _Made(task.file, task.origin, None, lines, refused=release)
    lines = tuple(f"{source}: {warning}" for warning in made.facts.warnings)
    return _Made(task.file, task.origin, prepare(made.graph, pack(made.graph)), lines, kinds(made.facts))


def _put(store: Store, made: _Made) -> Outcome:
    """Store what a worker made, or keep why it stays out."""
    if made.prepared is None:
        assert made.refused is not None
        return _refuse(store, made.file, made.refused, made.lines, made.origin)
    change = store.add(made.prepared, made.origin)
    return Outcome(made.origin.source, _STATUS[change], made.lines, made.facts)


def _refuse(store: Store, file: str, release: Release, lines: tuple[str, ...], origin: Origin) -> Outcome:
    store.refuse(
        Refusal(file, release.source, release.key, _now(), origin.fingerprint, origin.rules, lines, packed(release))
    )
    return Outcome(release.source, Status.REFUSED, lines)


def _unreadable(store: Store, file: str, found: Unreadable, rules: str) -> tuple[Outcome, tuple[str, str]]:
    """The outcome of what cannot be read, and under which source and name it is kept."""
    source = found.source if found.line is None else f"{found.source}, line {found.line}"
    if found.skipped:
        return Outcome(source, Status.SKIPPED, (str(found),)), (source, "")
    store.refuse(Refusal(file, source, "", _now(), "", rules, (str(found),)))
    return Outcome(source, Status.UNREADABLE, (str(found),)), (source, "")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
