"""What the store says about its own graphs: which release each holds, when and by which version it was made.

It stands in a graph of its own, apart from the facts, in terms of PROV-O and VoID; exports of facts leave it out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from pressgraph import __version__
from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted
from pressgraph.errors import PressgraphError
from pressgraph.vocabulary import terms

GRAPHS: Final = terms.PREFIXES["graph"]
CATALOGUE: Final = NamedNode(terms.CATALOGUE)
VOCABULARY: Final = NamedNode(f"{GRAPHS}vocabulary")
RESERVED: Final = frozenset({CATALOGUE.value, VOCABULARY.value})
MADE_BY: Final = NamedNode(terms.iri("prov:wasAttributedTo"))
MADE_AT: Final = NamedNode(terms.iri("prov:generatedAtTime"))
HOLDS: Final = NamedNode(terms.iri("foaf:primaryTopic"))
IDENTIFIED: Final = NamedNode(terms.iri("dcterms:identifier"))

_TYPE: Final = NamedNode(terms.iri("rdf:type"))
_LABEL: Final = NamedNode(terms.iri("rdfs:label"))
_DATE_TIME: Final = NamedNode(terms.iri("xsd:dateTime"))
_SHA256: Final = NamedNode(terms.iri("pg:sha256"))
_SOFTWARE: Final = NamedNode(f"{terms.BASE}software/{__version__}")


def entry(graph: ReleaseGraph, made: datetime) -> Iterator[Quad]:
    """The catalogue's quads about a release graph: its release, the digest of its text, its size, maker and time."""
    name = graph.name
    yield from _made(name, made)
    yield _quad(name, HOLDS, minted("release", graph.key))
    yield _quad(name, NamedNode(terms.iri("void:triples")), Literal(len(graph.triples)))
    for triple in graph.triples:
        if triple.predicate == _SHA256 and isinstance(triple.object, Literal):
            yield _quad(name, IDENTIFIED, Literal(f"sha256:{triple.object.value}"))


def vocabulary_entry(digest: str, made: datetime) -> Iterator[Quad]:
    """The catalogue's quads about the graph of the vocabularies."""
    yield from _made(VOCABULARY, made)
    yield _quad(VOCABULARY, IDENTIFIED, Literal(f"sha256:{digest}"))


def vocabulary(folder: Path) -> Iterator[Quad]:
    """The Turtle files of a folder, all in the vocabulary graph. Raises PressgraphError for a broken file."""
    for path in sorted(folder.glob("*.ttl")):
        try:
            for quad in parse(path=path, format=RdfFormat.TURTLE):
                yield Quad(quad.subject, quad.predicate, quad.object, VOCABULARY)
        except SyntaxError as error:
            raise PressgraphError(f"{path}: {error}") from error


def digest(folder: Path) -> str:
    """A SHA-256 over the Turtle files of a folder, names and contents."""
    found = hashlib.sha256()
    for path in sorted(folder.glob("*.ttl")):
        found.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def _made(name: NamedNode, made: datetime) -> Iterator[Quad]:
    yield _quad(name, _TYPE, NamedNode(terms.iri("void:Dataset")))
    yield _quad(name, _TYPE, NamedNode(terms.iri("prov:Entity")))
    yield _quad(name, MADE_AT, Literal(made.isoformat(timespec="seconds"), datatype=_DATE_TIME))
    yield _quad(name, MADE_BY, _SOFTWARE)
    yield _quad(_SOFTWARE, _TYPE, NamedNode(terms.iri("prov:SoftwareAgent")))
    yield _quad(_SOFTWARE, _LABEL, Literal(f"pressgraph {__version__}"))


def _quad(subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> Quad:
    return Quad(subject, predicate, value, CATALOGUE)
