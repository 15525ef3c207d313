"""The syntaxes of RDF that a file may be in, and how to tell which it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from pyoxigraph import RdfFormat


class Syntax(StrEnum):
    """A syntax that facts are read in; the value is its name on the command line."""

    TURTLE = "turtle"
    TRIG = "trig"
    N_TRIPLES = "ntriples"
    N_QUADS = "nquads"
    JSON_LD = "jsonld"
    RDF_XML = "rdfxml"

    @property
    def called(self) -> str:
        """Its name in messages."""
        return _TITLES[self]

    @property
    def parser(self) -> RdfFormat:
        """The parser for it."""
        return _FORMATS[self]


_TITLES: Final = {
    Syntax.TURTLE: "Turtle",
    Syntax.TRIG: "TriG",
    Syntax.N_TRIPLES: "N-Triples",
    Syntax.N_QUADS: "N-Quads",
    Syntax.JSON_LD: "JSON-LD",
    Syntax.RDF_XML: "RDF/XML",
}
_FORMATS: Final = {
    Syntax.TURTLE: RdfFormat.TURTLE,
    Syntax.TRIG: RdfFormat.TRIG,
    Syntax.N_TRIPLES: RdfFormat.N_TRIPLES,
    Syntax.N_QUADS: RdfFormat.N_QUADS,
    Syntax.JSON_LD: RdfFormat.JSON_LD,
    Syntax.RDF_XML: RdfFormat.RDF_XML,
}
SUFFIXES: Final[Mapping[str, Syntax]] = {
    ".ttl": Syntax.TURTLE,
    ".turtle": Syntax.TURTLE,
    ".trig": Syntax.TRIG,
    ".nt": Syntax.N_TRIPLES,
    ".nq": Syntax.N_QUADS,
    ".jsonld": Syntax.JSON_LD,
    ".json": Syntax.JSON_LD,
    ".rdf": Syntax.RDF_XML,
    ".xml": Syntax.RDF_XML,
    ".owl": Syntax.RDF_XML,
}
_HEAD: Final = 512
_IRI: Final = rb"<[^<>\s]+>"
_QUAD: Final = re.compile(
    rb"\s*(%b|_:\S+)\s+%b\s+(%b|_:\S+|\"(?:[^\"\\]|\\.)*\"\S*)\s+%b\s*\." % (_IRI, _IRI, _IRI, _IRI)
)
_GRAPH: Final = re.compile(rb"(?m)^[ \t]*+(?:GRAPH\s++)?(?:<[^<>\s]*+>|[\w-]*+:[\w.-]*+)\s*+\{")
_JSON: Final = re.compile(rb"\{\s*[\"}]|\[\s*[{\[\]\"]")


def syntax_of(source: str, data: bytes) -> Syntax:
    """The syntax of a document: by the suffix of its name, else by how it begins; Turtle where nothing tells."""
    return SUFFIXES.get(PurePath(source).suffix.lower()) or _by_content(data)


def _by_content(data: bytes) -> Syntax:
    head = data[: 2 * _HEAD].lstrip()[:_HEAD]
    if head.startswith((b"<?xml", b"<rdf:RDF", b"<!DOCTYPE")):
        return Syntax.RDF_XML
    if _JSON.match(head):
        return Syntax.JSON_LD
    if _QUAD.match(head.split(b"\n", 1)[0]):
        return Syntax.N_QUADS
    return Syntax.TRIG if _GRAPH.search(data) else Syntax.TURTLE
