"""The constraints of SHACL Core that the shapes use. Each is asked about one thing and the values at the end of a path.

A constraint answers with the values that break it; None stands for "the set as a whole", as a missing value does.
https://www.w3.org/TR/shacl/#core-components
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode

from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.values import KNOWN, has_datatype, order

Offence: TypeAlias = Term | None


class Conforming(Protocol):
    """A shape, as far as constraints need to know it."""

    def conforms(self, graph: Graph, focus: Term) -> bool:
        """Whether a thing meets the shape."""
        ...


class Constraint(Protocol):
    """One constraint of a shape."""

    @property
    def component(self) -> str:
        """The local name of its constraint component in SHACL."""
        ...

    def offences(self, graph: Graph, focus: Term, values: list[Term]) -> Iterator[Offence]:
        """The values that break it."""
        ...


@dataclass(frozen=True, slots=True)
class EachValue:
    """A constraint that every value must meet on its own."""

    component: str
    holds: Callable[[Graph, Term], bool]

    def offences(self, graph: Graph, focus: Term, values: list[Term]) -> Iterator[Offence]:  # noqa: ARG002
        """The values for which it does not hold."""
        return (value for value in values if not self.holds(graph, value))


@dataclass(frozen=True, slots=True)
class Count:
    """``sh:minCount`` and ``sh:maxCount``."""

    component: str
    least: int = 0
    most: int | None = None

    def offences(self, graph: Graph, focus: Term, values: list[Term]) -> Iterator[Offence]:  # noqa: ARG002
        """One offence of the whole set, if it is too small or too large."""
        if len(values) < self.least or (self.most is not None and len(values) > self.most):
            yield None


@dataclass(frozen=True, slots=True)
class HasValue:
    """``sh:hasValue``."""

    wanted: Term
    component: str = "HasValue"

    def offences(self, graph: Graph, focus: Term, values: list[Term]) -> Iterator[Offence]:  # noqa: ARG002
        """One offence of the whole set, if the value is not among them."""
        if self.wanted not in values:
            yield None


@dataclass(frozen=True, slots=True)
class Pair:
    """``sh:equals`` and ``sh:disjoint``: the values against those of another property of the same thing."""

    component: str
    predicate: str

    def offences(self, graph: Graph, focus: Term, values: list[Term]) -> Iterator[Offence]:
        """The values that only one side has, or that both have."""
        others = graph.objects(focus, self.predicate)
        if self.component == "Disjoint":
            return (value for value in values if value in others)
        return (term for term in (*values, *others) if (term in values) != (term in others))


@dataclass(frozen=True, slots=True)
class Less:
    """``sh:lessThan`` and ``sh:lessThanOrEquals``: values that do not compare are offences too."""

    component: str
    predicate: str
    allowed: tuple[int, ...]

    def offences(self, graph: Graph, focus: Term, values: list[Term]) -> Iterator[Offence]:
        """The values that are not less than each value of the other property."""
        for value in values:
            for other in graph.objects(focus, self.predicate):
                if order(value, other) not in self.allowed:
                    yield value


_KINDS: dict[str, tuple[type, ...]] = {
    "IRI": (NamedNode,),
    "Literal": (Literal,),
    "BlankNode": (BlankNode,),
    "IRIOrLiteral": (NamedNode, Literal),
    "BlankNodeOrIRI": (BlankNode, NamedNode),
    "BlankNodeOrLiteral": (BlankNode, Literal),
}


def node_kind(name: str) -> EachValue:
    """``sh:nodeKind``; ``name`` is the local name of the kind."""
    allowed = _KINDS[name]
    return EachValue("NodeKind", lambda _, value: isinstance(value, allowed))


def datatype(name: str) -> EachValue:
    """``sh:datatype``. Raises ValueError for a datatype of which it is not known how values are written."""
    if name not in KNOWN:
        raise ValueError(f"sh:datatype <{name}>, of which the gate does not know how values are written")
    return EachValue("Datatype", lambda _, value: has_datatype(value, name))


def of_class(kind: Term) -> EachValue:
    """``sh:class``. Only subclasses that the data itself declares count: no ontology stands beside data and shapes."""
    return EachValue("Class", lambda graph, value: graph.is_a(value, kind))


def one_of(allowed: frozenset[Term]) -> EachValue:
    """``sh:in``."""
    return EachValue("In", lambda _, value: value in allowed)


def pattern(expression: str) -> EachValue:
    """``sh:pattern``: literals and IRIs whose text has a match; a blank node never has."""
    search = re.compile(expression).search
    return EachValue("Pattern", lambda _, value: not isinstance(value, BlankNode) and search(value.value) is not None)


def length(component: str, least: int, most: int | None) -> EachValue:
    """``sh:minLength`` and ``sh:maxLength``, in code points."""

    def holds(_: Graph, value: Term) -> bool:
        size = len(value.value)
        return not isinstance(value, BlankNode) and least <= size and (most is None or size <= most)

    return EachValue(component, holds)


def limit(component: str, bound: Term, allowed: tuple[int, ...]) -> EachValue:
    """``sh:minInclusive`` and its like; a value that does not compare with the bound breaks it.

    Raises ValueError for a bound that compares with nothing here.
    """
    if order(bound, bound) is None:
        raise ValueError(f"the gate cannot compare values with {bound}")
    return EachValue(component, lambda _, value: order(value, bound) in allowed)


def satisfies(component: str, shapes: tuple[Conforming, ...], met: Callable[[Iterator[bool]], bool]) -> EachValue:
    """``sh:node``, ``sh:not``, ``sh:and``, ``sh:or``, ``sh:xone``: ``met`` says whether it is enough what is met."""
    return EachValue(component, lambda graph, value: met(shape.conforms(graph, value) for shape in shapes))


def none(verdicts: Iterable[bool]) -> bool:
    """Whether nothing is met."""
    return not any(verdicts)


def exactly_one(verdicts: Iterable[bool]) -> bool:
    """Whether one thing is met and no other."""
    return sum(verdicts) == 1
