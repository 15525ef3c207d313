"""Loading sources into a store: read in order, work on all cores, store in order."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from pressgraph.errors import UnreadableError
from pressgraph.facts import Release
from pressgraph.loading.importing import import_quads, of_imports
from pressgraph.loading.making import Names, Refused, fingerprint, unpacked
from pressgraph.loading.outcome import Loading, Outcome, Status, Watch
from pressgraph.loading.rules import rules_version
from pressgraph.loading.storing import Ended, Keeper
from pressgraph.loading.work import Made, Task, refusal, unreadable, work
from pressgraph.loading.workers import Done, in_order
from pressgraph.readers import Unreadable, find, read
from pressgraph.readers.sources import STDIN
from pressgraph.store import Origin, Refusal, Store
from pressgraph.store.entries import NAME_TAKEN

Found: TypeAlias = tuple[str, Release | Unreadable | None]
"""What a file holds, with the file, and None after the last of it."""


def load(store: Store, sources: Sequence[str], how: Loading | None = None) -> Generator[Outcome]:
    """Read the sources and put what the gate lets through into the store, release by release.

    Yields an outcome for each release and each unreadable source, in the order of the sources, when it is stored. What
    stays out is kept in the store with its reasons; what was kept of a file that is read again is forgotten, unless it
    stays out again. Raises StoreError where the store cannot be written.
    """
    how = how or Loading()
    yield from _load(store, _read(sources, how.watch), how)


def retry(store: Store, how: Loading | None = None) -> Generator[Outcome]:
    """Try again what stayed out: releases as they were kept, everything else from its file.

    Yields an outcome for each. What came from standard input and could not be read stays as it is; what came from a
    file that is no longer there is forgotten.
    """
    how = how or Loading()
    kept = store.refusals()
    imports = of_imports(kept)
    records = [each for each in kept if each.record is not None and not _name_is_taken(store, each)]
    again = [each for each in kept if each.record is None and each.file != STDIN]
    for each in kept:
        if each not in records and each not in again:
            yield Outcome(each.source, Status.REFUSED if each.read else Status.UNREADABLE, each.lines())
    found = ((each.file, unpacked(each.record or b"", each.source)) for each in records)
    yield from _load(store, found, Loading(how.jobs, force=True))
    files = dict.fromkeys(each.file for each in again if each not in imports)
    tried = {each.source for each in kept if each.record is not None}
    for outcome in _load(store, _read(tuple(files)), how):
        if outcome.status is not Status.UNCHANGED and outcome.source not in tried:
            yield outcome
    yield from _import_again(store, [each for each in again if each in imports], how)


def _import_again(store: Store, kept: Sequence[Refusal], how: Loading) -> Iterator[Outcome]:
    for file in dict.fromkeys(each.file for each in kept):
        try:
            yield from import_quads(store, [file], how)
        except UnreadableError as error:
            yield Outcome(file, Status.UNREADABLE, (str(error),))
            if not os.path.lexists(file):
                store.pardon(each for each in kept if each.file == file)


def _load(store: Store, found: Iterable[Found], how: Loading) -> Iterator[Outcome]:
    keeper = Keeper(store)
    for made in in_order(work, _tasks(store, found, how), how.jobs):
        outcome = keeper.take(made)
        if outcome is not None:
            yield outcome


def _read(sources: Sequence[str], watch: Watch | None = None) -> Iterator[Found]:
    files = list(find(sources))
    sizes = {file: _size(file) for file in files if isinstance(file, str)}
    total = None if None in sizes.values() else sum(filter(None, sizes.values()))
    before = 0
    for file in files:
        if isinstance(file, Unreadable):
            yield _path(file.source), file
            continue
        follow = partial(_follow, watch, before, total) if watch else None
        for found in read(file, follow):
            yield _path(file), found
        yield _path(file), None
        before += sizes[file] or 0
    for source in sources:
        yield _path(source), None


def _follow(watch: Watch, before: int, total: int | None, read: int) -> None:
    watch(before + read, total)


def _size(file: str) -> int | None:
    """The size of a file in bytes; None where it is not known beforehand."""
    try:
        return None if file == STDIN else Path(file).stat().st_size
    except OSError:
        return 0


def _path(file: str) -> str:
    """How refusals name a file, whatever the working folder."""
    return file if file == STDIN else os.path.abspath(file)  # noqa: PTH100 (Path would follow links)


def _tasks(
    store: Store, found: Iterable[Found], how: Loading
) -> Iterator[Task | Done[Made | Refusal | Outcome | Ended]]:
    """What is to be done, and what is not: known releases are told by their fingerprints."""
    names = Names()
    rules = rules_version()
    for file, each in found:
        if each is None:
            yield Done(Ended(file))
        elif isinstance(each, Unreadable):
            yield Done(unreadable(file, each, rules))
        else:
            new = names.take(each)
            origin = Origin(each.source, fingerprint(each), rules)
            if isinstance(new, Refused):
                yield Done(refusal(Task(file, each, origin), new.reasons))
            elif new:
                known = _known(store, each, origin, how)
                yield Task(file, each, origin) if known is None else Done(known)


def _known(store: Store, release: Release, origin: Origin, how: Loading) -> Outcome | Refusal | None:
    """What became of a release that the store knows as it is; None for a new or changed one."""
    if how.force:
        return None
    entry = store.entry(release.key)
    if entry is not None and entry.origin.fingerprint == origin.fingerprint:
        return Outcome(release.source, Status.UNCHANGED, stale=entry.origin.rules != origin.rules)
    for kept in () if how.retry else store.refusals(key=release.key):
        if (kept.source, kept.fingerprint, kept.rules) == (release.source, origin.fingerprint, origin.rules):
            return kept
    return None


def _name_is_taken(store: Store, kept: Refusal) -> bool:
    """Whether a release stayed out for its name, and the other one of that name is still in the store."""
    entry = store.entry(kept.key)
    return kept.reasons[0].rule == NAME_TAKEN and entry is not None and entry.origin.fingerprint != kept.fingerprint
