"""What the gate checks beside the shapes: each check says of what, and what it reads, so that few facts can be checked.

Some checks are about a thing as a whole (a passage against the text of its release), others about one statement at a
time (a relation against its claim). ``reads`` are the places beside the thing itself whose change can break the rule;
what can only mend it is left out. The delta of pressgraph.gate.delta relies on that, and a property test holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from pressgraph.gate import addresses, defined, described, kinds, named, printed, relations
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import iri


@dataclass(frozen=True, slots=True)
class ThingCheck:
    """A check of things as a whole, those of some classes or all. ``reads`` are sequences of properties."""

    run: Callable[[Graph, Term], Iterator[Problem]]
    classes: tuple[str, ...] = ()
    reads: tuple[tuple[str, ...], ...] = ()

    def problems(self, graph: Graph) -> Iterator[Problem]:
        """What is wrong with the things of a graph."""
        return (problem for thing in things(graph, self.classes) for problem in self.run(graph, thing))


@dataclass(frozen=True, slots=True)
class StatementCheck:
    """A check of statements, those of some properties or all, of things of some classes or all."""

    run: Callable[[Graph, Term, str, Term], Iterator[Problem]]
    classes: tuple[str, ...] = ()
    predicates: frozenset[str] = frozenset()
    reads: tuple[tuple[str, ...], ...] = ()

    def problems(self, graph: Graph) -> Iterator[Problem]:
        """What is wrong with the statements of a graph."""
        for thing in things(graph, self.classes):
            yield from self.of(graph, thing)

    def of(self, graph: Graph, thing: Term) -> Iterator[Problem]:
        """What is wrong with the statements of a thing."""
        for predicate, values in graph.properties(thing).items():
            if not self.predicates or predicate in self.predicates:
                for value in values:
                    yield from self.run(graph, thing, predicate, value)


def things(graph: Graph, classes: tuple[str, ...]) -> Iterator[Term]:
    """The things of some classes, each once; all that a graph describes where no class is given."""
    return iter(dict.fromkeys(thing for kind in classes for thing in graph.members(kind)) if classes else graph)


def _classes(*names: str) -> tuple[str, ...]:
    return tuple(map(iri, names))


def _path(*names: str) -> tuple[str, ...]:
    return tuple(map(iri, names))


_PASSAGES: Final = (
    _path("pg:evidence", "oa:exact"), _path("pg:evidence", "oa:start"), _path("pg:evidence", "oa:end"),
    _path("pg:evidence", "oa:hasSource"), _path("pg:evidence", "oa:hasSource", "pg:text"),
)  # fmt: skip

CHECKS: Final[tuple[ThingCheck | StatementCheck, ...]] = (
    ThingCheck(printed.check_fingerprint, _classes("pg:Release")),
    ThingCheck(printed.check_passage, _classes("pg:Passage"), (_path("oa:hasSource", "pg:text"),)),
    ThingCheck(
        printed.check_words, _classes("pg:Seizure", "pg:Tally", "pg:Statement"),
        (*_PASSAGES, _path("pg:quantity", "pg:amount")),
    ),
    StatementCheck(
        named.check_named, named.KINDS, frozenset({iri("pg:namedIn")}), (_path("pg:namedIn", "oa:exact"),)
    ),
    ThingCheck(relations.check_claim, _classes("pg:Claim")),
    StatementCheck(relations.check_relation, predicates=frozenset(relations.CLAIMED)),
    ThingCheck(relations.check_dates, _classes("pg:Operation")),
    StatementCheck(defined.check_defined),
    StatementCheck(kinds.check_kinds),
    ThingCheck(kinds.check_typed),
    StatementCheck(addresses.check_addresses),
    StatementCheck(described.check_described),
)  # fmt: skip
"""All checks beside the shapes."""


def problems(graph: Graph) -> Iterator[Problem]:
    """Everything that the checks find in a graph."""
    return (problem for check in CHECKS for problem in check.problems(graph))
