"""Property paths of SHACL: a property, its inverse, sequences, alternatives, paths taken several times or not at all.

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
class Alternative:
    """Several paths, each of which will do."""

    ways: tuple[Path, ...]

    def values(self, graph: Graph, start: Term) -> list[Term]:
        """What any of the paths reaches."""
        return list(dict.fromkeys(value for way in self.ways for value in way.values(graph, start)))

    def __str__(self) -> str:
        return f"({'|'.join(map(str, self.ways))})"


@dataclass(frozen=True, slots=True)
class Repeated:
    """A path taken several times: once or more often (``+``), as often as one likes (``*``), at most once (``?``)."""

    step: Path
    sign: str

    def values(self, graph: Graph, start: Term) -> list[Term]:
        """Everything that can be reached; circles end where they began."""
        if self.sign == "?":
            return list(dict.fromkeys((start, *self.step.values(graph, start))))
        reached: dict[Term, None] = {} if self.sign == "+" else {start: None}
        waiting = [start]
        while waiting:
            for value in self.step.values(graph, waiting.pop()):
                if value not in reached:
                    reached[value] = None
                    waiting.append(value)
        return list(reached)

    def __str__(self) -> str:
        return f"({self.step}){self.sign}"


_SIGNS = {f"{SH}oneOrMorePath": "+", f"{SH}zeroOrMorePath": "*", f"{SH}zeroOrOnePath": "?"}


def read_path(shapes: Graph, node: Term, backwards: bool = False) -> Path:
    """The path that a shape's ``sh:path`` names, or its inverse. Raises ValueError for what is no path."""
    if isinstance(node, NamedNode):
        return Inverse(node.value) if backwards else Property(node.value)
    if shapes.one(node, _FIRST) is not None:
        steps = tuple(read_path(shapes, step, backwards) for step in shapes.items(node))
        return Sequence(steps[::-1] if backwards else steps)
    inverted, either = shapes.one(node, f"{SH}inversePath"), shapes.one(node, f"{SH}alternativePath")
    if inverted is not None:
        return read_path(shapes, inverted, not backwards)
    if either is not None:
        return Alternative(tuple(read_path(shapes, way, backwards) for way in shapes.items(either)))
    for predicate, sign in _SIGNS.items():
        repeated = shapes.one(node, predicate)
        if repeated is not None:
            return Repeated(read_path(shapes, repeated, backwards), sign)
    raise ValueError(f"a path that is not known: {node}")
