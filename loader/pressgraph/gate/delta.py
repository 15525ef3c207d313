"""What new facts put in the wrong: of a store and the facts together, only what the facts can have changed is checked.

With S what the store holds and N the new facts, it finds what is wrong with S and N together and was not wrong with S,
and what was already wrong with S if N alone is wrong in the same way, since then the file itself says it. That this is
the same as two full checks and their difference is held by a property test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from pyoxigraph import Triple

from pressgraph.gate import checks
from pressgraph.gate.checks import Asked
from pressgraph.gate.context import Overlay, Surroundings, merged_names
from pressgraph.gate.findings import Severity
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.named import KINDS
from pressgraph.gate.parts import Parts, Unit
from pressgraph.gate.problem import Problem
from pressgraph.gate.shapes import Result
from pressgraph.vocabulary.terms import iri

Key: TypeAlias = tuple[object, ...]
Judge: TypeAlias = Callable[[Overlay, Iterable[Unit]], Mapping[Key, Result]]
"""What holds units against a graph: our own engine, or pySHACL."""

_DIFFERING: Final = frozenset({"MaxCount", "Disjoint", "Or", "LessThan", "LessThanOrEquals"})
_SHARED: Final = frozenset({*KINDS, iri("pg:Post")})


class Wrong(NamedTuple):
    """What is wrong: results of shapes, and problems that the checks beside them found."""

    results: tuple[Result, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Parcel:
    """New facts on their way in: the graphs that they come in, and what surrounds them."""

    graphs: tuple[tuple[Triple, ...], ...]
    surroundings: Surroundings

    def together(self) -> Overlay:
        """The new facts with what is there already."""
        new = (triple for triples in self.graphs for triple in triples)
        return Overlay(merged_names(new, self.surroundings), self.surroundings)

    def before(self) -> Overlay:
        """What is there already."""
        return Overlay((), self.surroundings)


def compiled(graph: Overlay, units: Iterable[Unit]) -> Mapping[Key, Result]:
    """What our own engine finds."""
    return {key: result for unit in units for key, result in unit.results(graph).items()}


def delta(parcel: Parcel, parts: Parts, judge: Judge = compiled) -> tuple[Overlay, Wrong]:
    """What the new facts put in the wrong, and the graph to describe it with."""
    together, before = parcel.together(), parcel.before()
    own = _Own(parcel, parts)
    units, asked = dict.fromkeys(own.units), dict.fromkeys(own.asked)
    for subject, predicate, value in _new(parcel, before):
        units.update(dict.fromkeys(parts.touched(together, subject, predicate, value)))
        asked.update(dict.fromkeys(checks.touched(together, subject, predicate, value)))
    now, then = judge(together, units), judge(before, units)
    results = [
        result if key in own.results else weighed(together, result)
        for key, result in now.items()
        if key not in then or key in own.results
    ]
    found, known = _asked(together, asked), _asked(before, asked)
    problems = [problem for key, problem in found.items() if key not in known or key in own.problems]
    return together, Wrong(tuple(dict.fromkeys(results)), tuple(problems))


def whole(parcel: Parcel, parts: Parts, results: Iterable[Result] | None = None) -> tuple[Overlay, Wrong]:
    """What is wrong with new facts where nothing is there already; ``results`` are what another engine found."""
    together = parcel.together()
    found = tuple(dict.fromkeys(parts.shapes.results(together) if results is None else results))
    if len(parcel.graphs) > 1:
        alone = {result for triples in parcel.graphs for result in parts.shapes.results(Graph(triples))}
        found = tuple(result if result in alone else weighed(together, result) for result in found)
    return together, Wrong(found, tuple(checks.problems(together)))


class _Own:
    """What is wrong with each graph of the new facts by itself."""

    def __init__(self, parcel: Parcel, parts: Parts) -> None:
        self.results: set[Key] = set()
        self.problems: set[Key] = set()
        self.units: list[Unit] = []
        self.asked: list[Asked] = []
        for triples in parcel.graphs:
            self._take(Graph(triples), parts)

    def _take(self, graph: Graph, parts: Parts) -> None:
        for result in parts.shapes.results(graph):
            for part in parts.by_shape[result.shape]:
                unit = Unit(part, result.focus, result.value if part.single else None)
                self.units.append(unit)
                self.results.update(unit.results(graph))
        for asked, problem in checks.all_asked(graph):
            self.asked.append(asked)
            self.problems.add(key_of(problem))


def weighed(graph: Graph, result: Result) -> Result:
    """A result that only several graphs together have.

    Releases may call a thing by different names and give it different dates: then neither is wrong. What belongs to
    one release alone, and what is the same for all, has no such freedom, and a circle is one whoever closes it.
    """
    circle = "(" in (result.path or "")
    if result.component in _DIFFERING and not circle and not _SHARED.isdisjoint(graph.types(result.focus)):
        return result._replace(severity=Severity.WARNING)
    return result


def _new(parcel: Parcel, before: Overlay) -> Iterator[tuple[Term, str, Term]]:
    """The statements that are not there already."""
    for triple in dict.fromkeys(triple for triples in parcel.graphs for triple in triples):
        subject, value = triple.subject, triple.object
        if isinstance(subject, Triple) or isinstance(value, Triple):
            continue
        if not before.states(subject, triple.predicate.value, value):
            yield subject, triple.predicate.value, value


def _asked(graph: Overlay, asked: Iterable[Asked]) -> dict[Key, Problem]:
    return {key_of(problem): problem for each in asked for problem in each.problems(graph)}


def key_of(problem: Problem) -> Key:
    """What makes two problems the same; what to do about them may differ."""
    return problem.focus, problem.path, problem.found, problem.rule, problem.severity, problem.terms
