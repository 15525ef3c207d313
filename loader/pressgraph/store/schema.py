"""The tables of a ledger, and how its file is opened: to write it, or to read one moment of it."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Final

from pressgraph.store import seals

_TABLES: Final = f"""
CREATE TABLE graph (
    key TEXT PRIMARY KEY, source TEXT NOT NULL, address TEXT NOT NULL, author TEXT NOT NULL, fingerprint TEXT NOT NULL,
    rules TEXT NOT NULL, made TEXT NOT NULL, digest TEXT NOT NULL, size INTEGER NOT NULL,
    quads BLOB NOT NULL, turtle BLOB NOT NULL
);
CREATE TABLE earlier (
    key TEXT NOT NULL, version INTEGER NOT NULL, fingerprint TEXT NOT NULL, rules TEXT NOT NULL, made TEXT NOT NULL,
    ended TEXT NOT NULL, digest TEXT NOT NULL, size INTEGER NOT NULL, quads BLOB NOT NULL, PRIMARY KEY (key, version)
);
CREATE TABLE refused (
    file TEXT NOT NULL, source TEXT NOT NULL, key TEXT NOT NULL, at TEXT NOT NULL, fingerprint TEXT NOT NULL,
    rules TEXT NOT NULL, reasons TEXT NOT NULL, record BLOB, PRIMARY KEY (file, source, key)
);
CREATE TABLE shown (
    key TEXT PRIMARY KEY, versions INTEGER NOT NULL, source TEXT, address TEXT, author TEXT, fingerprint TEXT,
    rules TEXT, made TEXT, digest TEXT, size INTEGER, quads BLOB, turtle BLOB
);
CREATE TABLE pending (key TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
{seals.TABLE}
"""
COLUMNS: Final = "source, address, author, fingerprint, rules, made, digest, size, quads, turtle"
# Tables of a name come after temporary views of it, so that every question of a reader sees these.
_VIEWS: Final = f"""
CREATE TEMP VIEW graph AS
    SELECT key, {COLUMNS} FROM main.graph WHERE key NOT IN (SELECT key FROM main.shown)
    UNION ALL SELECT key, {COLUMNS} FROM main.shown WHERE source IS NOT NULL;
CREATE TEMP VIEW earlier AS
    SELECT * FROM main.earlier AS found
    WHERE version <= IFNULL((SELECT versions FROM main.shown WHERE key = found.key), version);
CREATE TEMP VIEW seal AS
    SELECT key, 0 AS shown, entry, quads, turtle FROM main.seal WHERE shown = (key IN (SELECT key FROM main.shown));
"""
_NO_SEALS: Final = (
    "CREATE TEMP VIEW seal AS SELECT NULL AS key, 0 AS shown, x'' AS entry, x'' AS quads, x'' AS turtle WHERE 0"
)
_BUSY_SECONDS: Final = 30.0


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """The file, opened; to write it, its tables are made where there are none, and sealed where they were not yet."""
    if not read_only:
        database = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
        database.execute("PRAGMA journal_mode = WAL")
        # The log is written at each commit and synced at checkpoints: a killed process loses nothing, a power cut at
        # most the last releases, never the file.
        database.execute("PRAGMA synchronous = NORMAL")
        if not _has(database, "graph"):
            database.executescript(f"BEGIN; {_TABLES} COMMIT;")
        elif not _has(database, "seal"):
            seals.seal_all(database)
        return database
    # In a folder that may not be written SQLite cannot keep its shared memory; then nobody writes, and none is needed.
    mode = "mode=ro" if os.access(path.parent, os.W_OK) else "immutable=1"
    return sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True, timeout=_BUSY_SECONDS, isolation_level=None)


def stay(database: sqlite3.Connection) -> bool:
    """Keep to this moment, and to what is published in it, until the file is closed; tells whether it is sealed."""
    database.execute("BEGIN")
    is_sealed = _has(database, "seal")
    views = _VIEWS.split(";")[:-1] if database.execute("SELECT 1 FROM shown").fetchone() else []
    if not is_sealed:
        views = [*views[:-1], _NO_SEALS]
    for view in views:
        database.execute(view)
    return is_sealed


def _has(database: sqlite3.Connection, table: str) -> bool:
    return database.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone() is not None
