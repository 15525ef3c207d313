"""Property paths of SHACL, as far as the shapes need them: a property, its inverse, a sequence, one or more steps.

https://www.w3.org/TR/shacl/#property-paths
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import NamedNode

from pressgraph.gate.graph import Graph, Term
from pressgraph.vocabulary.terms import compact, iri

SH = "http://www.w3.org/ns/shacl#"
_FIRST = iri("rdf:first")


class Path(Protocol):
    """A way from a thing to the values that a shape looks at."""

    def values(self, graph: Graph, start: Term) -> list[Term]:
        """The values at the end of the path, each once."""
        ...

    def __str__(self) -> str:
        """The path in the notation of SPARQL, with the prefixes of the graph."""
        ...


@dataclass(frozen=True, slots=True)
class Property:
    """A single property."""

    predicate: str

    def values(self, graph: Graph, start: Term) -> list[Term]:
        """What ``start`` has for the property."""
        return graph.objects(start, self.predicate)

    def __str__(self) -> str:
        return compact(self.predicate)


@dataclass(frozen=True, slots=True)
class Inverse:
    """A property read backwards."""

    predicate: str

    def values(self, graph: Graph, start: Term) -> list[Term]:
        """What has ``start`` for the property."""
        return graph.subjects(self.predicate, start)

    def __str__(self) -> str:
        return f"^{compact(self.predicate)}"


@dataclass(frozen=True, slots=True)
class Sequence:
    """Several paths, one after the other."""

    steps: tuple[Path, ...]

    def values(self, graph: Graph, start: Term) -> list[Term]:
        """What the last step reaches."""
        reached: list[Term] = [start]
        for step in self.steps:
            reached = list(dict.fromkeys(value for term in reached for value in step.values(graph, term)))
        return reached

    def __str__(self) -> str:
        return "/".join(map(str, self.steps))


@dataclass(frozen=True, slots=True)
class OneOrMore:
    """A path taken once or more often."""

    step: Path

    def values(self, graph: Graph, start: Term) -> list[Term]:
        """Everything that can be reached; circles end where they began."""
        reached: dict[Term, None] = {}
        waiting = [start]
        while waiting:
            for value in self.step.values(graph, waiting.pop()):
                if value not in reached:
                    reached[value] = None
                    waiting.append(value)
        return list(reached)

    def __str__(self) -> str:
        return f"({self.step})+"


def read_path(shapes: Graph, node: Term) -> Path:
    """The path that a shape's ``sh:path`` names. Raises ValueError for a kind of path that is not supported here."""
    if isinstance(node, NamedNode):
        return Property(node.value)
    if shapes.one(node, _FIRST) is not None:
        return Sequence(tuple(read_path(shapes, step) for step in shapes.items(node)))
    inverted = shapes.one(node, f"{SH}inversePath")
    if isinstance(inverted, NamedNode):
        return Inverse(inverted.value)
    repeated = shapes.one(node, f"{SH}oneOrMorePath")
    if repeated is not None:
        return OneOrMore(read_path(shapes, repeated))
    raise ValueError(f"a path that is not supported: {node}")
