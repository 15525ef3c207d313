"""From bytes to a document: the parser for its syntax, and in plain words what stops it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Triple, parse

from pressgraph.gate.place import Place
from pressgraph.gate.reading import rdfxml, turtle
from pressgraph.gate.reading.complaints import complaint
from pressgraph.gate.reading.document import Document, Places, Remark, UnreadableFileError
from pressgraph.gate.reading.jsonld import JsonDocument
from pressgraph.gate.reading.marks import Marked, places
from pressgraph.gate.reading.syntax import Syntax, syntax_of

_BOM: Final = b"\xef\xbb\xbf"
_NESTED: Final = "a triple inside a triple (RDF 1.2) has no place in the graph"
_NO_TEXT: Final = "binary data, not RDF; give Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML"
_NEWLINE: Final = re.compile(rb"\r\n?|\n")


def read_document(source: str, data: bytes, syntax: Syntax | None = None) -> Document:
    """Reads a document in memory.

    ``source`` names it in messages; without ``syntax``, its suffix tells the syntax, else the content does. Raises
    UnreadableFileError, where possible with the line, for one that is empty, binary, broken or unsafe to read.
    """
    data = data.removeprefix(_BOM)
    whole = Place(source)
    if not data.strip():
        raise UnreadableFileError(whole, "the file is empty")
    if b"\0" in data:
        raise UnreadableFileError(whole, _NO_TEXT)
    syntax = syntax or syntax_of(source, data)
    if syntax is Syntax.JSON_LD:
        return _json(source, data)
    if syntax is Syntax.RDF_XML:
        return _xml(source, data)
    if (b"<<" in data or b"{|" in data) and turtle.has_nested_triples(data.decode(errors="replace")):
        raise UnreadableFileError(whole, _NESTED)  # deeply nested ones would end the parser, and us with it
    marking = turtle.mark_lines if syntax in (Syntax.N_TRIPLES, Syntax.N_QUADS) else turtle.mark
    return _document(source, data, syntax, lambda: marking(data.decode()))


def _json(source: str, data: bytes) -> Document:
    try:
        document = JsonDocument(source, data.decode())
    except UnicodeDecodeError as error:
        line = len(_NEWLINE.findall(data[: error.start])) + 1
        raise UnreadableFileError(Place(source, line), "not readable as JSON-LD: it is not UTF-8") from error
    remarks = tuple(document.remarks())
    return _document(source, document.text.encode(), Syntax.JSON_LD, document.marked, remarks)


def _xml(source: str, data: bytes) -> Document:
    try:
        rdfxml.refuse_unsafe(data)
    except rdfxml.UnsafeError as error:
        raise UnreadableFileError(Place(source), str(error)) from error
    return _document(source, data, Syntax.RDF_XML, lambda: rdfxml.mark(data))


def _document(
    source: str, data: bytes, syntax: Syntax, marking: Callable[[], Marked], remarks: tuple[Remark, ...] = ()
) -> Document:
    graphs: dict[str, list[Triple]] = {}
    quads: list[Quad] = []
    parser = parse(data, format=syntax.parser)
    try:
        for quad in parser:
            if isinstance(quad.subject, Triple) or isinstance(quad.object, Triple):
                raise UnreadableFileError(Place(source), _NESTED)
            graphs.setdefault(_name(quad.graph_name), []).append(quad.triple)
            quads.append(quad)
    except (SyntaxError, ValueError) as error:
        raise complaint(source, syntax, data, error) from error
    return Document(
        source,
        {name: tuple(triples) for name, triples in graphs.items()},
        syntax=syntax,
        prefixes=dict(parser.prefixes),
        remarks=remarks,
        locate=partial(_locate, source, syntax, marking, quads),
    )


def _locate(source: str, syntax: Syntax, marking: Callable[[], Marked], quads: Sequence[Quad]) -> Places:
    """Where the document states what. A copy that cannot be read tells no lines; the document itself was read."""
    try:
        return places(source, marking(), syntax, quads)
    except (SyntaxError, ValueError):
        return Places()


def _name(graph: NamedNode | BlankNode | DefaultGraph) -> str:
    return "" if isinstance(graph, DefaultGraph) else graph.value
