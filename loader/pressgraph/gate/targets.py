"""Targets of SHACL: which things of a graph a shape looks at.

https://www.w3.org/TR/shacl/#targets
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from pyoxigraph import NamedNode

from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.paths import SH
from pressgraph.vocabulary.terms import iri

_CLASS = NamedNode(iri("rdfs:Class"))
_SHAPE = frozenset({NamedNode(f"{SH}NodeShape"), NamedNode(f"{SH}PropertyShape")})


class Target(Protocol):
    """A way to find things."""

    def nodes(self, graph: Graph) -> list[Term]:
        """The things that it finds; one may come more than once."""
        ...


@dataclass(frozen=True, slots=True)
class OfClass:
    """``sh:targetClass``."""

    kind: NamedNode

    def nodes(self, graph: Graph) -> list[Term]:
        """The things of the class."""
        return graph.instances(self.kind)


@dataclass(frozen=True, slots=True)
class Node:
    """``sh:targetNode``: a thing named outright, even one that the graph does not mention."""

    node: Term

    def nodes(self, graph: Graph) -> list[Term]:  # noqa: ARG002
        """The thing."""
        return [self.node]


@dataclass(frozen=True, slots=True)
class SubjectsOf:
    """``sh:targetSubjectsOf``."""

    predicate: str

    def nodes(self, graph: Graph) -> list[Term]:
        """The things that have the property."""
        return graph.carriers(self.predicate)


@dataclass(frozen=True, slots=True)
class ObjectsOf:
    """``sh:targetObjectsOf``."""

    predicate: str

    def nodes(self, graph: Graph) -> list[Term]:
        """The values of the property."""
        return [value for thing in graph.carriers(self.predicate) for value in graph.objects(thing, self.predicate)]


Targets: TypeAlias = tuple[Target, ...]


def read_targets(shapes: Graph, node: Term) -> Iterator[Target]:
    """The targets of a shape; one that is a class itself is aimed at its instances.

    Raises ValueError for a class or property that is not given by its IRI.
    """
    kinds = shapes.classes(node)
    if _CLASS in kinds and not _SHAPE.isdisjoint(kinds):
        yield OfClass(_named(node))
    for value in shapes.objects(node, f"{SH}targetClass"):
        yield OfClass(_named(value))
    for value in shapes.objects(node, f"{SH}targetNode"):
        yield Node(value)
    for value in shapes.objects(node, f"{SH}targetSubjectsOf"):
        yield SubjectsOf(_named(value).value)
    for value in shapes.objects(node, f"{SH}targetObjectsOf"):
        yield ObjectsOf(_named(value).value)


def _named(term: Term) -> NamedNode:
    if not isinstance(term, NamedNode):
        raise ValueError(f"a target that is no IRI: {term}")
    return term
