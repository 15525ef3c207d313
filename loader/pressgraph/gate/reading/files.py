"""Gets at the bytes of a file or of the standard input, and refuses what is too large before reading it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO, Final

from pressgraph.gate.place import Place
from pressgraph.gate.reading.document import Document, UnreadableFileError
from pressgraph.gate.reading.parsing import read_document
from pressgraph.gate.reading.syntax import Syntax

STANDARD_INPUT: Final = "-"
MEGABYTE: Final = 10**6
LARGEST: Final = 50 * MEGABYTE
"""How many bytes a file may have unless told otherwise; reading one takes about ten times as much memory."""


def read_file(path: str | Path, syntax: Syntax | None = None, largest: int = LARGEST) -> Document:
    """Reads a file of facts, or the standard input for "-".

    Raises UnreadableFileError for a file that is missing, larger than ``largest`` bytes, or not what it should be.
    """
    source = name_of(path)
    return read_document(source, content(path, largest), syntax)


def name_of(path: str | Path) -> str:
    """What a file is called in messages."""
    return "<stdin>" if str(path) == STANDARD_INPUT else str(path)


def content(path: str | Path, largest: int = LARGEST) -> bytes:
    """The bytes of a file, or of the standard input. Raises UnreadableFileError as ``read_file`` does."""
    place = Place(name_of(path))
    try:
        if str(path) == STANDARD_INPUT:
            return _limited(sys.stdin.buffer, place, largest)
        size = Path(path).stat().st_size
        if size > largest:
            raise UnreadableFileError(place, _too_large(f"{size / MEGABYTE:,.0f} MB", largest))
        with Path(path).open("rb") as file:
            return _limited(file, place, largest)
    except FileNotFoundError as error:
        raise UnreadableFileError(place, "no such file") from error
    except IsADirectoryError as error:
        raise UnreadableFileError(place, "a folder; name the files in it") from error
    except (OSError, ValueError) as error:  # a name with a NUL in it is a ValueError
        raise UnreadableFileError(place, getattr(error, "strerror", None) or str(error)) from error


def _limited(file: BinaryIO, place: Place, largest: int) -> bytes:
    """The bytes of what has no size beforehand, such as a pipe."""
    data = file.read(largest + 1)
    if len(data) > largest:
        raise UnreadableFileError(place, _too_large(f"more than {largest / MEGABYTE:,.0f} MB", largest))
    return data


def _too_large(size: str, largest: int) -> str:
    return (
        f"{size}; files of up to {largest / MEGABYTE:,.0f} MB are read: split it by release, or raise the limit with "
        "--max-size"
    )
