"""One entry to all formats."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import IO, Final

from pressgraph.export import jsonld, rdfxml, turtle
from pressgraph.export.context import Context, shipped
from pressgraph.export.order import DEFAULT, TEXT, Statement, grouped, spelled


class Format(StrEnum):
    """The formats of files; the value is the name on the command line."""

    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    NTRIPLES = "ntriples"
    JSONLD = "jsonld"
    RDFXML = "rdfxml"

    @property
    def suffix(self) -> str:
        """The usual ending of a file's name, with its point."""
        return _SUFFIXES[self]

    @property
    def graphs(self) -> bool:
        """Whether the format keeps the names of graphs; the others merge what all graphs say."""
        return self in (Format.TRIG, Format.NQUADS, Format.JSONLD)


_SUFFIXES: Final = {
    Format.TURTLE: ".ttl",
    Format.TRIG: ".trig",
    Format.NQUADS: ".nq",
    Format.NTRIPLES: ".nt",
    Format.JSONLD: ".jsonld",
    Format.RDFXML: ".rdf",
}


def serialize(
    statements: Iterable[Statement],
    format: Format,
    out: IO[bytes],
    *,
    text: bool = False,
    context: Context | None = None,
) -> None:
    """Write triples or quads in UTF-8; the same statements in any order, however often, give the same bytes.

    The full texts of releases (``pg:text``) are left out unless ``text``. JSON-LD is written in the terms of
    ``context``, by default the one that ships with the ontology. Raises PressgraphError for what a format cannot carry.
    """
    for piece in _pieces(statements, format, text, context):
        out.write(piece.encode("utf-8"))


def _pieces(statements: Iterable[Statement], format: Format, text: bool, context: Context | None) -> Iterable[str]:
    if format in (Format.NQUADS, Format.NTRIPLES):
        return _lines(statements, text=text, graphs=format.graphs)
    graphs = grouped(statements, text=text, graphs=format.graphs)
    if format is Format.RDFXML:
        return rdfxml.document(graphs[DEFAULT])
    if format is Format.JSONLD:
        return jsonld.document(graphs, context or shipped())
    return turtle.document(graphs)


def _lines(statements: Iterable[Statement], *, text: bool, graphs: bool) -> list[str]:
    found = set()
    for graph, line in map(spelled, statements):
        if text or line.split(" ", 2)[1] != TEXT:
            found.add(f"{line} {graph} .\n" if graph and graphs else f"{line} .\n")
    return sorted(found)
