"""Statements of N-Quads files by their graphs, in little memory, whatever the order they stand in."""

from __future__ import annotations

import io
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO, Final, Self, cast

from pyoxigraph import Quad, RdfFormat, parse

from pressgraph.errors import UnreadableError
from pressgraph.gate.reading.complaints import complaint
from pressgraph.gate.reading.syntax import Syntax
from pressgraph.gate.reading.turtle import has_nested_triples
from pressgraph.readers.sources import STDIN
from pressgraph.readers.streams import CutError, DamagedError, plain

_BLOCK: Final = 1 << 20
_LONGEST: Final = 1 << 26
_ROWS: Final = 5000
_BOM: Final = b"\xef\xbb\xbf"
_NOTHING: Final = "nothing was imported"


class Graphs:
    """The statements of some files, by the names of their graphs; the one without a name is "".

    They wait in a temporary file that goes away with its process. Raises UnreadableError for a file that cannot be
    read to its end, with the line where it is broken.
    """

    def __init__(self, files: Sequence[str]) -> None:
        self._database = sqlite3.connect("")
        with self._failures():
            self._database.execute("CREATE TABLE part (graph TEXT NOT NULL, file TEXT NOT NULL, lines BLOB NOT NULL)")
            for file in files:
                parts = _parts(file)
                while rows := [(graph, file, lines) for graph, lines in _some(parts)]:
                    self._database.executemany("INSERT INTO part VALUES (?, ?, ?)", rows)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def __iter__(self) -> Iterator[tuple[str, str, bytes]]:
        """Each graph by its name, with the file that it begins in and its statements as N-Triples lines."""
        with self._failures():
            rows = self._database.execute("SELECT graph, file, lines FROM part ORDER BY graph, rowid")
            for graph, parts in groupby(rows, itemgetter(0)):
                found = list(parts)
                yield graph, found[0][1], b"".join(lines for _, _, lines in found)

    @contextmanager
    def _failures(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise UnreadableError(f"the statements find no room in the folder for temporary files: {error}") from error


def _some(parts: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The next parts, up to a number that is written at once."""
    for _, part in zip(range(_ROWS), parts, strict=False):
        yield part


def _parts(file: str) -> Iterator[tuple[str, bytes]]:
    """The statements of a file as N-Triples lines, those together that follow each other in one graph."""
    name = "standard input" if file == STDIN else file
    with _opened(file, name) as stream:
        for block in _parsed(stream, name):
            for graph, quads in groupby(block, lambda quad: getattr(quad.graph_name, "value", "")):
                yield graph, "".join([f"{quad.triple} .\n" for quad in quads]).encode("utf-8")


@contextmanager
def _opened(file: str, name: str) -> Iterator[io.BufferedReader]:
    try:
        with nullcontext(sys.stdin.buffer) if file == STDIN else Path(file).open("rb") as raw:
            yield plain(cast(BinaryIO, raw))
    except (CutError, DamagedError) as error:
        raise UnreadableError(f"{name}: {error}; {_NOTHING}") from error
    except OSError as error:
        raise UnreadableError(f"{name}: cannot be read: {(error.strerror or str(error)).lower()}") from error


def _parsed(stream: io.BufferedReader, name: str) -> Iterator[list[Quad]]:
    """The statements, so many lines at a time. Raises UnreadableError with the line of what is no N-Quads."""
    before = 0
    for block in _blocks(stream, name):
        if b"<<" in block and has_nested_triples(block.decode("utf-8", "replace")):
            raise UnreadableError(f"{name}: a triple inside a triple (RDF 1.2) has no place in the graph; {_NOTHING}")
        try:
            yield list(parse(block, format=RdfFormat.N_QUADS))
        except (SyntaxError, ValueError) as error:
            line = before + (getattr(error, "lineno", None) or 1)
            problem = complaint(name, Syntax.N_QUADS, block, error).problem
            raise UnreadableError(f"{name}, line {line}: {problem}; {_NOTHING}") from error
        before += block.count(b"\n")


def _blocks(stream: io.BufferedReader, name: str) -> Iterator[bytes]:
    """The file in blocks of whole lines."""
    rest = stream.read(len(_BOM)).removeprefix(_BOM)
    while data := stream.read(_BLOCK):
        rest += data
        cut = rest.rfind(b"\n") + 1
        if cut:
            yield rest[:cut]
            rest = rest[cut:]
        elif len(rest) > _LONGEST:
            raise UnreadableError(
                f"{name}: has a line of more than {_LONGEST >> 20} MB, which is no N-Quads; {_NOTHING}"
            )
    if rest:
        yield rest + b"\n"
