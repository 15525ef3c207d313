"""From what a user names (files, folders, patterns, standard input) to the files to read."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from pressgraph.readers.detect import GZIP, SNIFFED, foreign_kind
from pressgraph.readers.outcome import Unreadable

STDIN: Final = "-"
_OTHER_SUFFIXES: Final = (
    ".css .js .mjs .map .svg .ico .woff .woff2 .ttf .py .ipynb .csv .tsv .ttl .nt .nq .trig .rq .toml .yaml .yml .cfg"
    " .ini .xml .rss .log .lock .bib .sh"
)
_OTHER: Final = frozenset(_OTHER_SUFFIXES.split())
_ABOUT: Final = ("readme", "license", "licence", "changelog", "contributing", "notice")


def find(sources: Sequence[str]) -> Iterator[str | Unreadable]:
    """The files that the sources stand for, each once, in order; "-" is standard input.

    A source is a file, a folder (taken with all below it, sorted), a pattern or "-". What cannot be found or opened
    comes as an Unreadable in its place; what lies in a folder and is no release comes as one that is ``skipped``.
    """
    seen: set[str] = set()
    for source in sources:
        for found in _one(source):
            key = found if isinstance(found, str) else ""
            identity = key if key == STDIN else os.path.realpath(key)
            if isinstance(found, Unreadable) or identity not in seen:
                yield found
            if key:
                seen.add(identity)


def _one(source: str) -> Iterator[str | Unreadable]:
    path = Path(source)
    if source == STDIN:
        yield STDIN
    elif path.is_dir():
        yield from _folder(path)
    elif os.path.lexists(path):
        yield source
    elif glob.has_magic(source):
        yield from _pattern(source)
    else:
        yield Unreadable(source, "no such file or folder")


def _pattern(source: str) -> Iterator[str | Unreadable]:
    # Path.glob refuses absolute patterns
    matches = sorted(glob.glob(str(Path(source).expanduser()), recursive=True))  # noqa: PTH207
    if not matches:
        yield Unreadable(source, "no file matches this pattern")
    for match in matches:
        if Path(match).is_dir():
            if "**" not in source:
                yield from _folder(Path(match))
        else:
            yield match


def _folder(folder: Path) -> Iterator[str | Unreadable]:
    empty = True
    for found in _walk(folder):
        empty = empty and isinstance(found, Unreadable) and found.skipped
        yield found
    if empty:
        yield Unreadable(str(folder), "no releases in this folder")


def _walk(folder: Path) -> Iterator[str | Unreadable]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Unreadable(str(folder), f"cannot be opened: {(error.strerror or str(error)).lower()}")
        return
    pages = {entry.stem for entry in entries if entry.suffix.lower() in (".html", ".htm")}
    for entry in entries:
        reason = _unwanted(entry, pages)
        if reason:
            yield Unreadable(str(entry), f"skipped: {reason}", skipped=True)
        elif entry.is_dir():
            if not entry.is_symlink():
                yield from _walk(entry)
        else:
            yield str(entry) if str(entry) != STDIN else f".{os.sep}{STDIN}"


def _unwanted(entry: Path, pages: set[str]) -> str | None:
    """Why something that lies in a folder is passed over."""
    if entry.name.startswith("."):
        return "hidden"
    if entry.is_dir():
        beside = entry.name.removesuffix("_files") in pages and entry.name.endswith("_files")
        return "the pictures and scripts of a saved page" if beside else None
    if entry.suffix.lower() in _OTHER or entry.name.lower().startswith(_ABOUT):
        return "not a form that releases come in"
    if not entry.is_file():
        return "not a regular file" if entry.exists() else "a link to nothing"
    try:
        with entry.open("rb") as file:
            head = file.read(SNIFFED)
    except OSError:
        return None
    return None if head.startswith(GZIP) else foreign_kind(head)
