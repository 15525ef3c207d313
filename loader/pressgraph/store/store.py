"""The store: release graphs in, merged facts out. It joins the ledger, the truth, with the index for SPARQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from pyoxigraph import Store as Database

from pressgraph import resources
from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted
from pressgraph.errors import StoreError
from pressgraph.store import catalogue, folder, index
from pressgraph.store.entries import Entry, Origin, Refusal
from pressgraph.store.index import FAILURES, Index, Snapshot
from pressgraph.store.ledger import Ledger
from pressgraph.store.prepared import Prepared, prepare
from pressgraph.store.reading import Reading, without_text
from pressgraph.vocabulary import terms

_ROUND: Final = 250  # releases that the index takes at once: some 15 MB of N-Triples
_MANY: Final = 100  # changes from which on tidying up pays


class Change(StrEnum):
    """What adding a release did to the store."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


class Store(Reading):
    """A store that is open; use it as a context manager, or ``close`` it.

    One process writes, any number of others read meanwhile: a reader sees what was published when it opened. Opening
    raises StoreError for a folder that is none, that is missing or damaged, or that another process writes to.
    """

    def __init__(self, path: Path, ledger: Ledger, lock: folder.Lock | None, live: Index | None) -> None:
        super().__init__(path, ledger)
        self._lock = lock
        self._live = live
        self._snapshot: Snapshot | None = None
        self._waiting = 0
        self._changed = 0
        self._unpublished = False

    @classmethod
    def open(cls, path: str | Path, *, read_only: bool = False, create: bool = False) -> Self:
        """Open the store in a folder; with ``create``, make it where there is none yet."""
        path = Path(path)
        (folder.make if create else folder.find)(path)
        lock = None if read_only else folder.Lock(path)
        try:
            ledger = Ledger(path / folder.LEDGER, read_only=read_only)
            store = cls(path, ledger, lock, None if read_only else _live(path, ledger))
            if not read_only:
                store._bring_up_to_date()
        except (*FAILURES, sqlite3.Error, StoreError) as error:
            if lock:
                lock.release()
            if isinstance(error, StoreError):
                raise
            raise StoreError(f"the store '{path}' cannot be opened: {folder.reason(error)}") from error
        return store

    @classmethod
    def rebuild(cls, path: str | Path) -> None:
        """Make the index of a store anew from its facts. Raises StoreError where another process writes."""
        path = Path(path)
        folder.find(path)
        lock = folder.Lock(path)
        try:
            ledger = Ledger(path / folder.LEDGER, read_only=False)
            with closing(ledger), ledger.transaction():
                ledger.owe_all()
            index.discard(path / folder.INDEX)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"the store '{path}' cannot be written: {folder.reason(error)}") from error
        finally:
            lock.release()
        cls.open(path).close()

    def close(self) -> None:
        """Let readers see what was written, and let others write. Closing twice does no harm."""
        try:
            if self._live is not None and self._ledger is not None:
                self.sync()
        finally:
            self._let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # After a failure nothing more is tried: what is in the ledger reaches the index at the next opening.
        if kind is None or issubclass(kind, KeyboardInterrupt | GeneratorExit):
            self.close()
        else:
            self._let_go()

    def add(self, graph: ReleaseGraph | Prepared, origin: Origin | None = None) -> Change:
        """Store the facts of a release, in place of those that the store has of it, whole or not at all.

        What only the earlier facts stated leaves the merged facts. Where the release itself has changed, its earlier
        version is kept. Facts that are the same change nothing, also where they come without the release's full text.
        Raises StoreError for a name that the store keeps to itself, and where the disk refuses; the store is then as
        it was.
        """
        made = graph if isinstance(graph, Prepared) else prepare(graph)
        origin = origin or Origin()
        if minted("graph", made.key).value in terms.RESERVED_GRAPHS:
            raise StoreError(f"no release may be called '{made.key}', as a graph of the store itself; rename it")
        with self._failures("written"):
            known, before = self._facts.entry(made.key), self._facts.triples(made.key) or b""
            if known is not None and made.triples in (before, without_text(before)):
                self._confirm(known, origin)
                return Change.UNCHANGED
            now = _now()
            with self._facts.transaction():
                if known is not None and (_is_another(known, origin, made) or _lacks_text(made.triples, before)):
                    self._facts.retire(made.key, now)
                self._facts.put(Entry(made.key, origin, now, made.digest, made.size), made.triples, made.turtle)
                self._pardon(made.key)
            self._note()
            return Change.REPLACED if known else Change.ADDED

    def remove(self, key: str) -> bool:
        """Take a graph out; what others state, too, stays, and its last version is kept. False where there is none."""
        with self._failures("written"):
            if self._facts.entry(key) is None:
                return False
            with self._facts.transaction():
                self._facts.retire(key, _now())
                self._facts.remove(key)
            self._note()
            return True

    def refuse(self, refusal: Refusal) -> None:
        """Keep what stayed out, in place of what was kept of the same place and name."""
        with self._failures("written"):
            kept = (each for each in self._facts.refusals(refusal.file, refusal.key) if each.source == refusal.source)
            if any(replace(each, at=refusal.at) == refusal for each in kept):
                return
            with self._facts.transaction():
                self._facts.refuse(refusal)

    def pardon(self, refusals: Iterable[Refusal]) -> None:
        """Forget what stayed out."""
        with self._failures("written"), self._facts.transaction():
            for refusal in refusals:
                self._facts.pardon(refusal)

    def sync(self) -> None:
        """Bring everything into the index and publish it to readers."""
        if self._live is None:
            return
        with self._failures("written"):
            self._unpublished |= self._bring()
            if self._changed >= _MANY:
                self._live.database.optimize()  # a third of the space, and reading is fast
                self._changed = 0
            if self._unpublished:
                self._live.publish()
                self._unpublished = False

    def snapshot(self) -> Database:
        """The database that a reader's queries go to: the merged facts, and a named graph for each release.

        It shows what was published when it was first asked for, and may not be written.
        """
        return self._database

    @property
    def _database(self) -> Database:
        if self._ledger is None:
            raise StoreError(f"the store '{self.path}' is closed; open it again")
        if self._live is not None:
            with self._failures("written"):
                self._unpublished |= self._bring()
            return self._live.database
        if self._snapshot is None:
            with self._failures("opened"):
                self._snapshot = Snapshot(self.path / folder.INDEX)
        return self._snapshot.database

    def _note(self) -> None:
        """A graph has changed; every now and then the index follows, so that little waits and memory stays flat."""
        self._waiting += 1
        self._changed += 1
        if self._waiting >= _ROUND:
            self._unpublished |= self._bring()

    def _bring(self) -> bool:
        """Bring what is pending from the ledger into the index; whether there was anything."""
        assert self._live is not None
        pending = self._facts.pending()
        for start in range(0, len(pending), _ROUND):
            keys = pending[start : start + _ROUND]
            fresh: list[tuple[str, bytes]] = []
            entries = []
            for key in keys:
                triples = self._facts.triples(key)
                entry = list(catalogue.entry(self._facts.entry(key), self._facts.earlier(key)))
                if triples is None or self._live.holds(key) or len(entry) == 0:
                    self._live.replace(key, triples or b"", entry)
                else:
                    fresh.append((key, triples))
                    entries += entry
            if fresh:
                self._live.put(fresh, entries)
            with self._facts.transaction():
                self._facts.settle(keys)
        self._waiting = 0
        return bool(pending)

    def _confirm(self, known: Entry, origin: Origin) -> None:
        """The same facts again: note by which rules and from which text, where that is known, and forget refusals."""
        said = (origin.fingerprint, origin.rules)
        news = said not in (("", ""), (known.origin.fingerprint, known.origin.rules))
        refused = next(self._facts.refusals(key=known.key), None) is not None
        if not news and not refused:
            return
        with self._facts.transaction():
            if news:
                self._facts.describe(known.key, origin)
            self._pardon(known.key)
        self._note()

    def _pardon(self, key: str) -> None:
        for refusal in tuple(self._facts.refusals(key=key)):
            self._facts.pardon(refusal)

    def _bring_up_to_date(self) -> None:
        """After an upgrade or an interruption: the vocabularies of this version, and what the index lacks."""
        assert self._live is not None
        ontology = resources.folder("ontology")
        digest = catalogue.digest(ontology)
        if self._live.vocabulary() == digest and self._live.published() and not self._facts.pending():
            return
        if self._live.vocabulary() != digest:
            self._live.set_vocabulary(ontology, digest)
        self._bring()
        self._live.publish()

    def _let_go(self) -> None:
        ledger, snapshot, lock = self._ledger, self._snapshot, self._lock
        self._ledger = self._snapshot = self._live = self._lock = None
        if ledger:
            ledger.close()
        if snapshot:
            snapshot.close()
        if lock:
            lock.release()


def _live(path: Path, ledger: Ledger) -> Index:
    """The index of the writer; one that is missing is made anew, of a damaged one StoreError says how."""
    where = path / folder.INDEX
    if not (where / index.LIVE).exists():
        with ledger.transaction():
            ledger.owe_all()
    try:
        return Index(where)
    except FAILURES as error:
        raise StoreError(
            f"the index of the store '{path}' cannot be opened: {folder.reason(error)}; "
            f"make it anew with: pressgraph reindex --store {path}"
        ) from error


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _lacks_text(triples: bytes, before: bytes) -> bool:
    return without_text(triples) == triples and without_text(before) != before


def _is_another(known: Entry, origin: Origin, made: Prepared) -> bool:
    """Whether what was read has changed, and not only what the rules find in it."""
    if known.origin.fingerprint and origin.fingerprint:
        return known.origin.fingerprint != origin.fingerprint
    return known.digest != made.digest
