"""The truth of a store, one SQLite file: each release's facts as N-Quads, their origin, and what stayed out.

SQLite gives what the index cannot: a documented file format that is kept for decades, transactions across kinds of
data, and readers beside a writer that see one moment (its write-ahead log, https://sqlite.org/wal.html). The index is
made from it, and whatever the index lacks stands in the table ``pending`` until it is there, so that a process may be
killed at any moment.

Readers ask the index, too, in the state that was published last. What has changed since stands in the table ``shown``
as it was then, and they are shown that, so that all their answers are of one moment.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from pressgraph.store import schema
from pressgraph.store.entries import Earlier, Entry, Origin, Reason, Refusal
from pressgraph.store.lines import nquads, ntriples
from pressgraph.store.schema import COLUMNS
from pressgraph.store.seals import SEALED, DamageError, Seals

_PUBLISHED: Final = "published"
_INFLATING: Final = 2
_AT_ONCE: Final = 64


class Ledger:
    """The SQLite file. All methods raise ``sqlite3.Error`` where the disk or the file refuses.

    What gives the facts of a graph raises DamageError where they are no more what was put in.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self._database = schema.connect(path, read_only=read_only)
        self._seals = Seals(self._database, there=not read_only or schema.stay(self._database))

    def close(self) -> None:
        """Let go of the file. Closing twice does no harm."""
        self._database.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside appears at once, or not at all."""
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._database.execute("COMMIT")
        except BaseException:
            if self._database.in_transaction:  # after some failures SQLite has rolled back by itself
                self._database.execute("ROLLBACK")
            raise

    def entry(self, key: str) -> Entry | None:
        """What is known of one graph; None where there is none of that name."""
        return next(self._entries("WHERE key = ?", (key,)), None)

    def entries(self) -> Iterator[Entry]:
        """What is known of each graph, by key."""
        return self._entries("ORDER BY key", ())

    def keys(self) -> tuple[str, ...]:
        """The names of all graphs, sorted."""
        return tuple(key for (key,) in self._database.execute("SELECT key FROM graph ORDER BY key"))

    def triples(self, key: str) -> bytes | None:
        """The N-Triples lines of one graph, sorted; None where there is none of that name."""
        found = self._database.execute(f"SELECT graph.quads, seal.quads FROM {SEALED} WHERE graph.key = ?", (key,))
        row = found.fetchone()
        return ntriples(key, self._seals.inflate((key, *row))) if row else None

    def quads(self) -> Iterator[bytes]:
        """The N-Quads lines of all graphs, by key and sorted: one moment of the store, whoever writes meanwhile."""
        found = self._database.execute(f"SELECT graph.key, graph.quads, seal.quads FROM {SEALED} ORDER BY graph.key")
        with ThreadPoolExecutor(_INFLATING) as threads:  # zlib and digests work outside of Python's lock
            while some := found.fetchmany(_AT_ONCE):
                yield from threads.map(self._seals.inflate, some)
        self._miss_none()

    def turtle(self) -> Iterator[tuple[str, bytes]]:
        """The packed Turtle of all graphs by key, as it was put in: one moment of the store, too."""
        found = self._database.execute(f"SELECT graph.key, graph.turtle, seal.turtle FROM {SEALED} ORDER BY graph.key")
        for key, turtle, digest in found:
            self._seals.compare(key, turtle, digest)
            yield key, turtle
        self._miss_none()

    def is_whole(self, key: str) -> bool:
        """Whether a graph and all that is said about it is what was put in."""
        return not any(self._seals.damaged(key))

    def verify(self) -> None:
        """Compare everything with what was put in: raises DamageError, naming each graph that is damaged."""
        if self._database.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("database disk image is malformed")
        if damaged := sorted({*self._seals.damaged(), *self._seals.missing()}):
            raise DamageError(damaged)

    def _miss_none(self) -> None:
        """After all graphs: of none that was put in there is nothing."""
        if missing := self._seals.missing():
            raise DamageError(missing)

    @property
    def published(self) -> int:
        """The number of the state of the index that readers are shown; 0 where there is none yet."""
        return int(self.setting(_PUBLISHED) or 0)

    def publish(self, number: int) -> None:
        """From now on readers are shown the ledger as it is, together with that state of the index."""
        with self.transaction():
            self.set(_PUBLISHED, str(number))
            self._database.execute("DELETE FROM shown")
            self._seals.publish()

    def changed(self) -> bool:
        """Whether there is anything that readers are not shown yet."""
        return self._database.execute("SELECT 1 FROM shown").fetchone() is not None

    def harden(self) -> None:
        """Bring what was written to the disk, so that even a power cut leaves it."""
        self._database.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def put(self, entry: Entry, triples: bytes, turtle: bytes) -> None:
        """Put a graph in, in place of the one of its name; the index has yet to learn of it."""
        origin = entry.origin
        quads = zlib.compress(nquads(entry.key, triples), 1)
        said = (
            entry.key, _said(origin.source), _said(origin.address), _said(origin.author), origin.fingerprint,
            origin.rules, entry.made, entry.digest, entry.size,
        )  # fmt: skip
        self._keep_shown(entry.key)
        self._database.execute(
            "INSERT OR REPLACE INTO graph VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*said, quads, turtle)
        )
        self._seals.put(said, quads, turtle)
        self.owe(entry.key)

    def describe(self, key: str, origin: Origin) -> None:
        """Give a graph that stays as it is another origin."""
        self._keep_shown(key)
        self._database.execute(
            "UPDATE graph SET source = ?, address = ?, author = ?, fingerprint = ?, rules = ? WHERE key = ?",
            (
                _said(origin.source), _said(origin.address), _said(origin.author), origin.fingerprint, origin.rules,
                key,
            ),
        )  # fmt: skip
        self._seals.describe(key)
        self.owe(key)

    def retire(self, key: str, ended: str) -> None:
        """Copy a graph as it stands to the earlier versions."""
        self._keep_shown(key)
        self._database.execute(
            "INSERT INTO earlier SELECT key, 1 + (SELECT COUNT(*) FROM earlier WHERE key = ?1), fingerprint, rules, "
            "made, ?2, digest, size, quads FROM graph WHERE key = ?1",
            (key, ended),
        )

    def remove(self, key: str) -> None:
        """Take a graph out; the index has yet to learn of it."""
        self._keep_shown(key)
        self._database.execute("DELETE FROM graph WHERE key = ?", (key,))
        self._seals.remove(key)
        self.owe(key)

    def earlier(self, key: str) -> tuple[Earlier, ...]:
        """The earlier versions of a release, the oldest first."""
        found = self._database.execute(
            "SELECT key, version, fingerprint, rules, made, ended, digest, size FROM earlier "
            "WHERE key = ? ORDER BY version",
            (key,),
        )
        return tuple(Earlier(*row) for row in found)

    def earlier_count(self) -> int:
        """How many earlier versions there are of all releases."""
        return int(self._database.execute("SELECT COUNT(*) FROM earlier").fetchone()[0])

    def earlier_triples(self, key: str, version: int) -> bytes | None:
        """The N-Triples lines of an earlier version; None where there is no such version."""
        found = self._database.execute("SELECT quads FROM earlier WHERE key = ? AND version = ?", (key, version))
        row = found.fetchone()
        try:
            return ntriples(key, zlib.decompress(row[0])) if row else None
        except zlib.error as error:
            raise DamageError((key,), version) from error

    def refuse(self, refusal: Refusal) -> None:
        """Keep what stayed out, in place of what was kept of the same place and name."""
        reasons = json.dumps([(reason.words, reason.sentence, reason.rule) for reason in refusal.reasons])
        self._database.execute(
            "INSERT OR REPLACE INTO refused VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                _said(refusal.file), _said(refusal.source), refusal.key, refusal.at, refusal.fingerprint, refusal.rules,
                reasons, refusal.record,
            ),
        )  # fmt: skip

    def refusals(self, file: str | None = None, key: str | None = None) -> Iterator[Refusal]:
        """What stayed out, by place and name; of one file, or of one name, or all."""
        found = self._database.execute(
            "SELECT file, source, key, at, fingerprint, rules, reasons, record FROM refused "
            "WHERE (?1 IS NULL OR file = ?1) AND (?2 IS NULL OR key = ?2) ORDER BY file, source, key",
            (None if file is None else _said(file), key),
        )
        for of, where, name, at, fingerprint, rules, reasons, record in found:
            why = tuple(Reason(*each) for each in json.loads(reasons))
            yield Refusal(_heard(of), _heard(where), name, at, fingerprint, rules, why, record)

    def pardon(self, refusal: Refusal) -> None:
        """Forget what stayed out."""
        self._database.execute(
            "DELETE FROM refused WHERE file = ? AND source = ? AND key = ?",
            (_said(refusal.file), _said(refusal.source), refusal.key),
        )

    def owe(self, *keys: str) -> None:
        """Note that the index lacks the latest of these graphs."""
        self._database.executemany("INSERT OR IGNORE INTO pending VALUES (?)", ((key,) for key in keys))

    def owe_all(self) -> None:
        """Note that the index lacks every graph."""
        self._database.execute("INSERT OR IGNORE INTO pending SELECT key FROM graph")

    def pending(self) -> tuple[str, ...]:
        """The graphs of which the index lacks the latest, sorted."""
        return tuple(key for (key,) in self._database.execute("SELECT key FROM pending ORDER BY key"))

    def settle(self, keys: Iterable[str]) -> None:
        """The index has the latest of these graphs."""
        self._database.executemany("DELETE FROM pending WHERE key = ?", ((key,) for key in keys))

    def setting(self, name: str) -> str | None:
        """A setting of the store; None where it was never set."""
        row = self._database.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def set(self, name: str, value: str) -> None:
        """Set a setting of the store."""
        self._database.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    def rules(self) -> dict[str, int]:
        """How many of the extracted graphs each version of the rules has made."""
        found = self._database.execute(
            "SELECT rules, COUNT(*) FROM graph WHERE author = '' GROUP BY rules ORDER BY rules"
        )
        return dict(found.fetchall())

    def _keep_shown(self, key: str) -> None:
        """Before a graph changes: readers are shown it as it was published, until the next time."""
        self._seals.keep_shown(key)
        self._database.execute(
            f"INSERT OR IGNORE INTO shown (key, versions, {COLUMNS}) "
            f"SELECT ?1, (SELECT COUNT(*) FROM earlier WHERE key = ?1), {COLUMNS} "
            "FROM (SELECT 1) LEFT JOIN graph ON key = ?1",
            (key,),
        )

    def _entries(self, rest: str, values: tuple[str, ...]) -> Iterator[Entry]:
        found = self._database.execute(
            f"SELECT key, source, fingerprint, rules, author, address, made, digest, size FROM graph {rest}", values
        )
        for key, source, fingerprint, rules, author, address, made, digest, size in found:
            origin = Origin(_heard(source), fingerprint, rules, _heard(author), _heard(address))
            yield Entry(key, origin, made, digest, size)


def _said(text: str) -> str | bytes:
    """A text as it is kept. One that is no Unicode, such as the name of an old file, is kept as its bytes."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogateescape")
    return text


def _heard(kept: str | bytes) -> str:
    return kept.decode("utf-8", "surrogateescape") if isinstance(kept, bytes) else kept
