"""The store: release graphs in, merged facts out. It joins the ledger, the truth, with the index for SPARQL."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from pyoxigraph import Store as Database

from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted
from pressgraph.errors import StoreError
from pressgraph.store import folder, index
from pressgraph.store.entries import Entry, Origin, Refusal
from pressgraph.store.follower import Follower
from pressgraph.store.index import Index, Snapshot
from pressgraph.store.ledger import Ledger
from pressgraph.store.lines import without_text
from pressgraph.store.prepared import Prepared, prepare
from pressgraph.store.reading import Reading, failures
from pressgraph.vocabulary import terms

_ATTEMPTS: Final = 20


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

    def __init__(self, path: Path, ledger: Ledger, access: Snapshot | tuple[folder.Lock, Follower]) -> None:
        super().__init__(path, ledger)
        self._snapshot: Snapshot | None = None
        self._lock: folder.Lock | None = None
        self._follower: Follower | None = None
        if isinstance(access, Snapshot):
            self._snapshot = access
        else:
            self._lock, self._follower = access

    @classmethod
    def open(cls, path: str | Path, *, read_only: bool = False, create: bool = False) -> Self:
        """Open the store in a folder; with ``create``, make it where there is none yet."""
        path = Path(path)
        if create:
            folder.prepare(path)
        else:
            folder.find(path)
        return cls._open_to_read(path) if read_only else cls._open_to_write(path)

    @classmethod
    def _open_to_read(cls, path: Path) -> Self:
        with failures(path, "opened"):
            for _ in range(_ATTEMPTS):
                ledger = Ledger(path / folder.LEDGER, read_only=True)
                snapshot = Snapshot.hold(path / folder.INDEX, ledger.published)
                if snapshot is not None:
                    return cls(path, ledger, snapshot)
                ledger.close()  # the writer was faster: there is a later state
        raise StoreError(f"the store '{path}' lacks its index; make it anew with: pressgraph reindex --store {path}")

    @classmethod
    def _open_to_write(cls, path: Path) -> Self:
        with ExitStack() as opened, failures(path, "opened"):
            lock = folder.Lock(path)
            opened.callback(lock.close)
            ledger = Ledger(path / folder.LEDGER, read_only=False)
            opened.callback(ledger.close)
            folder.mark(path)
            follower = Follower(ledger, _live(path, ledger))
            follower.start()
            opened.pop_all()
            return cls(path, ledger, (lock, follower))

    @classmethod
    def rebuild(cls, path: str | Path) -> None:
        """Make the index of a store anew from its facts.

        Raises StoreError where another process writes, and where facts are damaged; the index is then as it was.
        """
        path = Path(path)
        folder.find(path)
        with closing(folder.Lock(path)), failures(path, "written"):
            with closing(Ledger(path / folder.LEDGER, read_only=False)) as ledger:
                ledger.verify()
                with ledger.transaction():
                    ledger.owe_all()
            index.discard(path / folder.INDEX)
        cls.open(path).close()

    def close(self) -> None:
        """Let readers see what was written, and let others write. Closing twice does no harm."""
        try:
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
        Where the store's are damaged, they are mended.
        Raises StoreError for a name that the store keeps to itself, and where the disk refuses; the store is then as
        it was.
        """
        made = graph if isinstance(graph, Prepared) else prepare(graph)
        origin = origin or Origin()
        if minted("graph", made.key).value in terms.RESERVED_GRAPHS:
            raise StoreError(f"no release may be called '{made.key}', as a graph of the store itself; rename it")
        follower = self._writer
        with self._failures("written"):
            known = self._facts.entry(made.key)
            whole = known is not None and self._facts.is_whole(made.key)
            before = (self._facts.triples(made.key) or b"") if whole else b""
            if known is not None and whole and made.triples in (before, without_text(before)):
                self._confirm(known, origin)
                return Change.UNCHANGED
            now = _now()
            with self._facts.transaction():
                if known and whole and (_is_another(known, origin, made) or _lacks_text(made.triples, before)):
                    self._facts.retire(made.key, now)
                self._facts.put(Entry(made.key, origin, now, made.digest, made.size), made.triples, made.turtle)
                self._pardon(made.key)
            follower.note()
            return Change.REPLACED if known else Change.ADDED

    def remove(self, *keys: str) -> bool:
        """Take graphs out, all at once; what others state, too, stays, and their last versions are kept, if undamaged.

        False where one of them is not there, and none is taken out.
        """
        follower = self._writer
        with self._failures("written"):
            if any(self._facts.entry(key) is None for key in keys):
                return False
            with self._facts.transaction():
                for key in dict.fromkeys(keys):
                    if self._facts.is_whole(key):
                        self._facts.retire(key, _now())
                    self._facts.remove(key)
            follower.note(len(keys))
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
        """Bring everything into the index and let readers see it."""
        if self._follower is not None:
            with self._failures("written"):
                self._follower.sync()

    def snapshot(self) -> Database:
        """The database that a reader's queries go to: the merged facts with the more general classes of organizations,
        and a named graph for each release.

        It shows what was published when it was first asked for, and may not be written.
        """
        return self._database

    @property
    def _database(self) -> Database:
        if self._follower is not None:
            with self._failures("written"):
                return self._follower.database
        if self._snapshot is None:
            raise StoreError(f"the store '{self.path}' is closed; open it again")
        with self._failures("opened"):
            return self._snapshot.database

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
        self._writer.note()

    @property
    def _writer(self) -> Follower:
        if self._follower is None:
            how = "closed; open it again" if self._ledger is None else "open for reading only"
            raise StoreError(f"the store '{self.path}' is {how}")
        return self._follower

    def _pardon(self, key: str) -> None:
        for refusal in tuple(self._facts.refusals(key=key)):
            self._facts.pardon(refusal)

    def _let_go(self) -> None:
        held = (self._ledger, self._snapshot, self._lock)
        self._ledger = self._snapshot = self._follower = self._lock = None
        for each in held:
            if each:
                each.close()


def _live(path: Path, ledger: Ledger) -> Index:
    """The index of the writer; one that is missing is made anew. Raises OSError or RuntimeError for a damaged one."""
    where = path / folder.INDEX
    if not (where / index.LIVE).exists():
        with ledger.transaction():
            ledger.owe_all()
    return Index(where)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _lacks_text(triples: bytes, before: bytes) -> bool:
    return without_text(triples) == triples and without_text(before) != before


def _is_another(known: Entry, origin: Origin, made: Prepared) -> bool:
    """Whether what was read has changed, and not only what the rules find in it."""
    if known.origin.fingerprint and origin.fingerprint:
        return known.origin.fingerprint != origin.fingerprint
    return known.digest != made.digest
