"""The folder that a store lives in: its marker, its lock, and whether it is one at all.

::

    pressgraph-store/
        pressgraph-store.json   {"format": 4}: what wrote it
        lock                    held by the one process that writes
        facts.sqlite            the truth: each release's facts as text, with where they come from (ledger.py)
        index/                  made from it, for SPARQL (index.py)
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from pressgraph.errors import StoreError

FORMAT: Final = 4
"""What is written. The index of format 3 has all labels of a thing, and format 2 no digests of what it keeps, either;
both are read as they are, and upgraded when they are written."""

_READ: Final = (2, 3, FORMAT)
MARKER: Final = "pressgraph-store.json"
LOCK: Final = "lock"
LEDGER: Final = "facts.sqlite"
INDEX: Final = "index"
_LITTLE: Final = 65_536
_ANEW: Final = (
    "load the releases again into another folder, or import an export: pressgraph import GRAPH.nq --store NEW-FOLDER"
)
_MALFORMED: Final = ("malformed", "not a database", "no such table", "Could not decode")
_MARKING: Final = f"{MARKER}.part"
_OURS: Final = frozenset({LOCK, LEDGER, f"{LEDGER}-wal", f"{LEDGER}-shm", f"{LEDGER}-journal", _MARKING})


def find(path: Path) -> None:
    """Make sure that ``path`` is a store of this format. Raises StoreError, saying what it is instead."""
    if not path.exists():
        raise StoreError(f"there is no store at '{path}'; make one with: pressgraph load SOURCE --store {path}")
    _require_folder(path)
    try:
        marker = json.loads((path / MARKER).read_text(encoding="utf-8"))
        written = marker["format"]
    except FileNotFoundError:
        raise StoreError(f"the folder '{path}' is no pressgraph store; choose another one with --store") from None
    except (ValueError, KeyError, TypeError):
        raise StoreError(f"the store '{path}' is damaged: its {MARKER} cannot be read; load it anew") from None
    except OSError as error:
        raise StoreError(f"the store '{path}' cannot be read: {reason(error)}") from error
    if written not in _READ:
        raise StoreError(
            f"the store '{path}' has storage format {written}, and this pressgraph reads format {FORMAT}; with the "
            f"pressgraph that wrote it: pressgraph export --format nquads --text -o graph.nq --store {path}; "
            "then with this one: pressgraph import graph.nq --store NEW-FOLDER"
        )
    if not (path / LEDGER).exists():
        raise StoreError(f"the store '{path}' is damaged: its {LEDGER} is missing; put it back, or {_ANEW}")


def prepare(path: Path) -> None:
    """Get a folder ready for a store. Raises StoreError where that would bury other files."""
    if (path / MARKER).exists():
        return find(path)
    if path.exists():
        _require_folder(path)
    try:
        path.mkdir(parents=True, exist_ok=True)
        if not {file.name for file in path.iterdir()} <= _OURS:
            raise StoreError(
                f"the folder '{path}' holds other files and is no pressgraph store; choose another one with --store"
            )
        (path / LOCK).touch()
    except OSError as error:
        raise StoreError(f"cannot make a store at '{path}': {reason(error)}") from error


def mark(path: Path) -> None:
    """Mark a folder as a store, when all is in it. Interrupted before, ``prepare`` takes the folder as empty."""
    marker = json.dumps({"format": FORMAT}) + "\n"
    if not (path / MARKER).exists() or (path / MARKER).read_text(encoding="utf-8") != marker:
        (path / _MARKING).write_text(marker, encoding="utf-8")
        (path / _MARKING).replace(path / MARKER)


class Lock:
    """The one writer's. The system lets go of it when the process ends, however it ends; readers need none of it."""

    def __init__(self, path: Path) -> None:
        """Take the lock at once, or raise StoreError naming the process that holds it."""
        try:
            self._file: IO[bytes] = (path / LOCK).open("r+b")
        except OSError as error:
            raise StoreError(f"the store '{path}' cannot be written: {reason(error)}") from error
        try:
            locked = flock(self._file, exclusive=True)
        except OSError as error:
            self._file.close()
            raise StoreError(f"the store '{path}' cannot be locked: {reason(error)}") from error
        if not locked:
            raise StoreError(_busy(path, self._file))
        self._note(str(os.getpid()))

    def close(self) -> None:
        """Let go of the lock."""
        if not self._file.closed:
            self._note("")
        self._file.close()

    def _note(self, holder: str) -> None:
        # Who holds the lock is told to others on a best-effort basis: a full disk must not stop the work.
        with suppress(OSError):
            self._file.seek(0)
            self._file.truncate()
            self._file.write(holder.encode("ascii"))
            self._file.flush()


def failure(path: Path, what: str, error: Exception) -> str:
    """One line for a user: what cannot be done with the store at ``path``, why, and where it is damaged what to do."""
    if isinstance(error, sqlite3.Error):
        line = f"the store '{path}' cannot be {what}: {reason(error, path)}"
        return f"{line}; {_ANEW}" if any(sign in str(error) for sign in _MALFORMED) else line
    if not is_damage(error):
        return f"the store '{path}' cannot be {what}: {reason(error, path)}"
    return (
        f"the index of the store '{path}' cannot be {what}: {reason(error)}; "
        f"make it anew with: pressgraph reindex --store {path}"
    )


def is_damage(error: Exception) -> bool:
    """Whether a failure of the index, an OSError or a RuntimeError, comes from damaged or missing files of its own."""
    said = str(error)
    return isinstance(error, FileNotFoundError) or said.startswith("Corruption") or "may be corrupted" in said


def reason(error: Exception, path: Path | None = None) -> str:
    """Why the system or a database refused, without file names and prefixes that say nothing to a user."""
    if is_full(error, path):
        return "the disk is full; free some space and run the same command again, nothing that was stored is lost"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.casefold()
    # RocksDB goes on after two blanks, or after a colon, with numbers and files of its own.
    said = str(error).removeprefix("IO error: ").partition("  ")[0].partition(": stored = ")[0].rstrip(". ")
    return said.rpartition(": ")[2].casefold() if "While " in said else said


def is_full(error: Exception, path: Path | None = None) -> bool:
    """Whether there is no room for what was to be written."""
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return True
    said = str(error).casefold()
    if "no space left" in said or "is full" in said or "quota exceeded" in said:
        return True
    # SQLite says no more than this where there is no room for the memory that its readers share.
    return "disk i/o error" in said and path is not None and shutil.disk_usage(path).free < _LITTLE


def _require_folder(path: Path) -> None:
    if not path.is_dir():
        raise StoreError(f"'{path}' is a file, and a store is a folder; choose a folder with --store")


def flock(file: IO[bytes], *, exclusive: bool) -> bool:
    """Lock an open file at once, alone or with others; whether that was possible. Raises OSError where locks fail."""
    try:
        import fcntl
    except ImportError:  # Windows has none; there only the database's own lock keeps a second writer out
        return True
    try:
        fcntl.flock(file, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _busy(path: Path, file: IO[bytes]) -> str:
    with file:
        holder = file.read(20).decode("ascii", "replace").strip()
    who = f" ({holder})" if holder else ""
    return f"the store '{path}' is being written by another process{who}; try again when it has finished"
