"""Digests of what a ledger keeps, so that it is noticed when the file is no more what was written."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, TypeAlias

TABLE: Final = """
CREATE TABLE seal (
    key TEXT NOT NULL, shown INTEGER NOT NULL, entry BLOB NOT NULL, quads BLOB NOT NULL, turtle BLOB NOT NULL,
    PRIMARY KEY (key, shown)
) WITHOUT ROWID;
"""
"""The digests of each graph; with ``shown`` 1 those of what readers are shown in its place."""

SEALED: Final = "graph LEFT JOIN seal ON seal.key = graph.key AND seal.shown = 0"
_ENTRY: Final = ("key", "source", "address", "author", "fingerprint", "rules", "made", "digest", "size")
_KEPT: Final = ", ".join(f"graph.{column}" for column in (*_ENTRY, "quads", "turtle"))
_TOLD: Final = 5

Value: TypeAlias = str | bytes | int


class DamageError(Exception):
    """The facts of some graphs, or of one earlier version of one, are no more what was put in."""

    def __init__(self, keys: Sequence[str], version: int | None = None) -> None:
        super().__init__(", ".join(keys))
        self._keys = keys
        self._version = version

    def told(self, path: Path) -> str:
        """One line for a user: what of the store at ``path`` is damaged, and what to do."""
        more = len(self._keys) - _TOLD
        names = ", ".join(f"'{key}'" for key in self._keys[:_TOLD]) + (f" and {more} more" if more > 0 else "")
        if self._version:
            return f"the store '{path}' is damaged: version {self._version} of {names} is not what was stored"
        return (
            f"the store '{path}' is damaged: the facts of {names} are not what was stored; load them again with: "
            f"pressgraph load --force SOURCE --store {path}; or from an export with: "
            f"pressgraph import GRAPH.nq --store {path}"
        )


class Seals:
    """The digests in a ledger; without them (format 2) only what zlib notices is noticed."""

    def __init__(self, database: sqlite3.Connection, *, there: bool) -> None:
        self._database = database
        self._there = there

    def put(self, entry: Sequence[Value], quads: bytes, turtle: bytes) -> None:
        """Seal a graph that is put in; ``entry`` is what is said about it, its key first."""
        row = (entry[0], *_digests(entry, quads, turtle))
        self._database.execute("INSERT OR REPLACE INTO seal VALUES (?, 0, ?, ?, ?)", row)

    def describe(self, key: str) -> None:
        """Seal a graph of which other things are said now."""
        found = self._database.execute(f"SELECT {', '.join(_ENTRY)} FROM graph WHERE key = ?", (key,))
        for entry in found.fetchall():
            self._database.execute(
                "UPDATE seal SET entry = ? WHERE key = ? AND NOT shown", (_digest(repr(entry).encode("utf-8")), key)
            )

    def remove(self, key: str) -> None:
        """The graph is taken out."""
        self._database.execute("DELETE FROM seal WHERE key = ? AND NOT shown", (key,))

    def keep_shown(self, key: str) -> None:
        """Before a graph is kept as readers are shown it."""
        self._database.execute(
            "INSERT OR REPLACE INTO seal SELECT key, 1, entry, quads, turtle FROM seal "
            "WHERE key = ?1 AND NOT shown AND key NOT IN (SELECT key FROM shown)",
            (key,),
        )

    def publish(self) -> None:
        """Readers are shown what there is."""
        self._database.execute("DELETE FROM seal WHERE shown")

    def compare(self, key: str, kept: bytes, digest: bytes | None) -> None:
        """Raise DamageError where what is kept of a graph is not what was put in."""
        if self._there and digest != _digest(kept, key):
            raise DamageError((key,))

    def inflate(self, kept: tuple[str, bytes, bytes | None]) -> bytes:
        """The N-Quads of a graph, which are packed, compared with their digest."""
        key, quads, digest = kept
        self.compare(key, quads, digest)
        try:
            return zlib.decompress(quads)
        except zlib.error as error:
            raise DamageError((key,)) from error

    def damaged(self, key: str | None = None) -> Iterator[str]:
        """The graphs, or the one, of which anything is not what was put in."""
        where = "" if key is None else "WHERE graph.key = ?"
        asked = f"SELECT seal.entry, seal.quads, seal.turtle, {_KEPT} FROM {SEALED} {where}"
        for *digests, quads, turtle in self._database.execute(asked, () if key is None else (key,)):
            seal, entry = tuple(digests[:3]), tuple(digests[3:])
            try:
                self.inflate((entry[0], quads, seal[1]))
            except DamageError:
                yield entry[0]
            else:
                if self._there and seal != _digests(entry, quads, turtle):
                    yield entry[0]

    def missing(self) -> list[str]:
        """The graphs that were put in, and of which there is nothing."""
        found = self._database.execute("SELECT key FROM seal WHERE NOT shown EXCEPT SELECT key FROM graph ORDER BY key")
        return [key for (key,) in found]


def seal_all(database: sqlite3.Connection) -> None:
    """Seal the graphs of a ledger of format 2 as they are; interrupted, nothing is done."""
    database.execute("BEGIN IMMEDIATE")
    database.execute(TABLE)
    for table, shown in (("graph", 0), ("shown", 1)):
        kept = _KEPT.replace("graph.", f"{table}.")
        found = database.execute(f"SELECT {kept} FROM {table} WHERE source IS NOT NULL")
        rows = ((entry[0], shown, *_digests(tuple(entry), quads, turtle)) for *entry, quads, turtle in found)
        database.executemany("INSERT INTO seal VALUES (?, ?, ?, ?, ?)", rows)
    database.execute("COMMIT")


def _digests(entry: Sequence[Value], quads: bytes, turtle: bytes) -> tuple[bytes, bytes, bytes]:
    """The digests of what is said about a graph, of its N-Quads and of its Turtle."""
    key = str(entry[0])
    return _digest(repr(tuple(entry)).encode("utf-8")), _digest(quads, key), _digest(turtle, key)


def _digest(kept: bytes, key: str = "") -> bytes:
    # With the key in it, the facts of one graph in the place of another's are noticed, too.
    found = hashlib.sha256(key.encode("utf-8") + b"\0")
    found.update(kept)
    return found.digest()
