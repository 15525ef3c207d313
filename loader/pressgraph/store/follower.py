"""The index follows the ledger: what has changed is brought into it in rounds, and shown to readers now and then."""

from __future__ import annotations

from typing import Final

from pyoxigraph import Store as Database

from pressgraph import resources
from pressgraph.store import catalogue
from pressgraph.store.index import Index
from pressgraph.store.ledger import Ledger
from pressgraph.store.seals import DamageError

_ROUND: Final = 250  # releases that the index takes at once: some 15 MB of N-Triples
_SHOWN: Final = 1000  # releases after which readers see a new state
_MANY: Final = 100  # changes from which on tidying up pays


class Follower:
    """Keeps the live index in step with the ledger, for the one writer.

    Its methods raise what the databases raise: OSError, RuntimeError or sqlite3.Error.
    """

    def __init__(self, ledger: Ledger, live: Index) -> None:
        self._ledger = ledger
        self._live = live
        self._waiting = 0
        self._unshown = 0
        self._untidy = 0

    @property
    def database(self) -> Database:
        """The live index, with everything in it."""
        self.bring()
        return self._live.database

    def start(self) -> None:
        """After an upgrade or an interruption: the vocabularies of this version, and what the index lacks."""
        ontology = resources.folder("ontology")
        digest = catalogue.digest(ontology)
        current = self._live.vocabulary() == digest
        if not current:
            self._live.set_vocabulary(ontology, digest)
        self.bring()
        if not current or self._ledger.changed() or not self._live.has(self._ledger.published):
            self.publish()
        else:
            self._live.tidy(self._ledger.published)

    def note(self, count: int = 1) -> None:
        """So many graphs have changed; every now and then the index follows, so that little waits and memory stays
        flat.
        """
        self._waiting += count
        self._unshown += count
        self._untidy += count
        if self._waiting >= _ROUND:
            self.bring()
        if self._unshown >= _SHOWN:
            self.publish()

    def sync(self) -> None:
        """Bring everything into the index, and show it to readers."""
        self.bring()
        untidy = self._untidy >= _MANY
        if untidy:
            self._live.database.optimize()  # a third of the space, and reading is fast
            self._untidy = 0
        if untidy or self._ledger.changed():
            self.publish()

    def publish(self) -> None:
        """Show readers all that is in the ledger."""
        self.bring()
        number = self._live.checkpoint()
        self._ledger.publish(number)
        self._ledger.harden()
        self._live.tidy(number)
        self._unshown = 0

    def bring(self) -> None:
        """Bring what is pending from the ledger into the index."""
        pending = self._ledger.pending()
        self._waiting = 0
        if not pending:
            return
        # Each side reaches the disk before the other relies on it, so that a power cut cannot part them.
        self._ledger.harden()
        for start in range(0, len(pending), _ROUND):
            brought = self._bring(pending[start : start + _ROUND])
            self._live.flush()
            with self._ledger.transaction():
                self._ledger.settle(brought)

    def _bring(self, keys: tuple[str, ...]) -> list[str]:
        """Bring these graphs into the index; gives those that it took."""
        brought = []
        fresh: list[tuple[str, bytes]] = []
        entries = []
        for key in keys:
            try:
                triples = self._ledger.triples(key)
            except DamageError:
                continue  # it waits: loading it again must be possible, and then it comes
            brought.append(key)
            entry = list(catalogue.entry(self._ledger.entry(key), self._ledger.earlier(key)))
            if triples is None or self._live.holds(key):
                self._live.replace(key, triples or b"", entry)
            else:
                fresh.append((key, triples))
                entries += entry
        if fresh:
            self._live.put(fresh, entries)
        return brought
