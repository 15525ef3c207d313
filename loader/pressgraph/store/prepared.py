"""A release graph as the store keeps it: text, made where there is a core to spare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from pressgraph.emit import ReleaseGraph
from pressgraph.vocabulary import terms

_SHA256: Final = NamedNode(terms.iri("pg:sha256"))


@dataclass(frozen=True, slots=True)
class Prepared:
    """A graph as N-Triples lines, sorted, and packed for exports as Turtle.

    ``digest`` is the SHA-256 of the release's text, empty where the graph is none of a release.
    """

    key: str
    triples: bytes
    turtle: bytes
    digest: str
    size: int


def prepare(graph: ReleaseGraph, turtle: bytes = b"") -> Prepared:
    """A release graph as text; ``turtle`` is what an export will want of it, in a form that only exports know."""
    triples = "".join([f"{triple} .\n" for triple in graph.triples]).encode("utf-8")
    return Prepared(graph.key, triples, turtle, _digest(graph.triples), len(graph.triples))


def _digest(triples: tuple[Triple, ...]) -> str:
    found = (triple.object for triple in triples if triple.predicate == _SHA256)
    return next((value.value for value in found if isinstance(value, Literal)), "")
