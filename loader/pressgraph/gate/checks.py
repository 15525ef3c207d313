"""What the gate checks beside the shapes: each check says of what, and what it reads, so that few facts can be checked.

Some checks are about a thing as a whole (a passage against the text of its release), others about one statement at a
time (a relation against its claim). ``reads`` are the places beside the thing itself whose change can break the rule;
what can only mend it is left out. The delta of pressgraph.gate.delta relies on that, and a property test holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from pressgraph.gate import (
    addresses,
    alias,
    amounts,
    closed,
    concepts,
    dated,
    defined,
    described,
    ends,
    forms,
    goods,
    held,
    kinds,
    measured,
    named,
    outcomes,
    periods,
    platforms,
    printed,
    published,
    quoted,
    relations,
    speakers,
    twins,
    wholes,
)
from pressgraph.gate.graph import TYPE, Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import iri


class Asked(NamedTuple):
    """A check to be made of a thing, or of one of its statements."""

    check: ThingCheck | StatementCheck
    thing: Term
    statement: tuple[str, Term] | None = None

    def problems(self, graph: Graph) -> Iterator[Problem]:
        """What it finds in a graph, which need not have the thing, or the statement."""
        return self.check.asked(graph, self.thing, self.statement)


@dataclass(frozen=True, slots=True, eq=False)
class ThingCheck:
    """A check of things as a whole, those of some classes or all.

    ``reads`` are sequences of properties; ``beside`` tells which other things are compared with what a statement is of.
    """

    run: Callable[[Graph, Term], Iterator[Problem]]
    classes: tuple[str, ...] = ()
    reads: tuple[tuple[str, ...], ...] = ()
    beside: Callable[[Graph, Term, str, Term], Iterable[Term]] | None = None

    def problems(self, graph: Graph) -> Iterator[Problem]:
        """What is wrong with the things of a graph."""
        return (problem for thing in things(graph, self.classes) for problem in self.run(graph, thing))

    def problems_of(self, graph: Graph, thing: Term) -> Iterator[Problem]:
        """What is wrong with one thing, which must be of the classes."""
        return self.run(graph, thing)

    def asked(self, graph: Graph, thing: Term, statement: tuple[str, Term] | None) -> Iterator[Problem]:  # noqa: ARG002
        """What is wrong with one thing, if it is of the classes."""
        return self.run(graph, thing) if _is_one(graph, thing, self.classes) else iter(())

    def of_thing(self, graph: Graph, thing: Term) -> Iterator[Asked]:  # noqa: ARG002
        """The one time that it is made of a thing."""
        yield Asked(self, thing)

    def touched(self, graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Asked]:
        """What one statement of a graph could break."""
        yield Asked(self, subject)
        for read in self.reads:
            if read[-1] == predicate:
                yield from (Asked(self, thing) for thing in _behind(graph, read[:-1], subject))
        if self.beside is not None:
            yield from (Asked(self, thing) for thing in self.beside(graph, subject, predicate, value))


@dataclass(frozen=True, slots=True, eq=False)
class StatementCheck:
    """A check of statements, those of some properties or all, of things of some classes or all.

    ``beside`` are other properties of the thing that the check reads.
    """

    run: Callable[[Graph, Term, str, Term], Iterator[Problem]]
    classes: tuple[str, ...] = ()
    predicates: frozenset[str] = frozenset()
    reads: tuple[tuple[str, ...], ...] = ()
    beside: frozenset[str] = frozenset()

    def problems(self, graph: Graph) -> Iterator[Problem]:
        """What is wrong with the statements of a graph."""
        return (problem for thing in things(graph, self.classes) for problem in self.problems_of(graph, thing))

    def problems_of(self, graph: Graph, thing: Term) -> Iterator[Problem]:
        """What is wrong with the statements of one thing, which must be of the classes."""
        for predicate, values in graph.properties(thing).items():
            if not self.predicates or predicate in self.predicates:
                for value in values:
                    yield from self.run(graph, thing, predicate, value)

    def asked(self, graph: Graph, thing: Term, statement: tuple[str, Term] | None) -> Iterator[Problem]:
        """What is wrong with one statement, if the graph has it and the thing is of the classes."""
        stated = statement is not None and graph.states(thing, *statement)
        if stated and statement is not None and _is_one(graph, thing, self.classes):
            yield from self.run(graph, thing, *statement)

    def touched(self, graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Asked]:
        """What one statement of a graph could break."""
        if not self.predicates or predicate in self.predicates:
            yield Asked(self, subject, (predicate, value))
        if (predicate == TYPE and self.classes) or predicate in self.beside:
            yield from self.of_thing(graph, subject)
        for read in self.reads:
            if read[-1] == predicate:
                for end in _behind(graph, read[1:-1], subject):
                    yield from (Asked(self, thing, (read[0], end)) for thing in graph.subjects(read[0], end))

    def of_thing(self, graph: Graph, thing: Term) -> Iterator[Asked]:
        """The times that it is made of a thing: once for each statement."""
        for predicate, values in graph.properties(thing).items():
            if not self.predicates or predicate in self.predicates:
                yield from (Asked(self, thing, (predicate, value)) for value in values)


def _is_one(graph: Graph, thing: Term, classes: tuple[str, ...]) -> bool:
    return not classes or not set(classes).isdisjoint(graph.types(thing))


def _behind(graph: Graph, predicates: tuple[str, ...], end: Term) -> list[Term]:
    """The things from which a sequence of properties leads to an end."""
    reached = [end]
    for predicate in reversed(predicates):
        reached = list(dict.fromkeys(thing for term in reached for thing in graph.subjects(predicate, term)))
    return reached


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

_WORDS: Final = (
    _path("pg:evidence", "oa:exact"), _path("pg:evidence", "oa:start"), _path("pg:evidence", "oa:end"),
    _path("pg:statedIn", "pg:text"),
)  # fmt: skip
_NAMES: Final = ("rdfs:label", "skos:altLabel", "skos:hiddenLabel", "rdf:type")
_QUANTITY: Final = tuple(_path("pg:quantity", name) for name in ("pg:amount", "pg:bound", "qudt:hasUnit"))

_HELD: Final = (
    _path("pg:claimObject", "rdfs:label"), _path("pg:claimObject", "org:postIn"),
    _path("pg:claimSubject", "rdfs:label"),
    *(_path("pg:claimObject", "org:postIn", name) for name in (*_NAMES, "pg:namedIn")),
)  # fmt: skip


def _named(*links: str) -> tuple[tuple[str, ...], ...]:
    """What tells whether the words of a fact name what it links to."""
    return (*_WORDS, *(_path(link, name) for link in links for name in (*_NAMES, "pg:namedIn")))


CHECKS: Final[tuple[ThingCheck | StatementCheck, ...]] = (
    ThingCheck(printed.check_fingerprint, _classes("pg:Release")),
    ThingCheck(printed.check_passage, _classes("pg:Passage"), (_path("oa:hasSource", "pg:text"),)),
    ThingCheck(
        printed.check_words, _classes("pg:Seizure", "pg:Tally", "pg:Statement"), _PASSAGES
    ),
    ThingCheck(
        measured.check_measured, _classes("pg:Seizure", "pg:Tally"), (*_WORDS, *_QUANTITY)
    ),
    ThingCheck(outcomes.check_outcome, _classes("pg:Tally"), _WORDS),
    ThingCheck(goods.check_goods, _classes("pg:Seizure"), (*_WORDS, *_QUANTITY)),
    ThingCheck(forms.check_form, _classes("pg:Seizure"), (*_WORDS, *_QUANTITY)),
    ThingCheck(
        ends.check_links, _classes("pg:Seizure", "pg:Tally", "pg:Statement"),
        _named("pg:partOf", "pg:seizedBy", "pg:speaker"),
    ),
    ThingCheck(ends.check_ends, _classes("pg:Claim"), _named("pg:claimObject", "pg:claimSubject")),
    ThingCheck(held.check_held, _classes("pg:Claim"), (*_WORDS, *_HELD)),
    ThingCheck(
        dated.check_dated, _classes("pg:Claim"), (*_WORDS, _path("pg:statedIn", "dcterms:issued"))
    ),
    ThingCheck(
        periods.check_period, _classes("pg:Claim"), (*_WORDS, _path("pg:statedIn", "dcterms:issued"))
    ),
    ThingCheck(quoted.check_quoted, _classes("pg:Statement"), _WORDS),
    ThingCheck(
        speakers.check_speaker, _classes("pg:Statement"), (*_WORDS, _path("pg:speaker", "rdfs:label")),
        speakers.statements_beside,
    ),
    ThingCheck(wholes.check_whole, _classes("pg:Claim"), _named("pg:claimObject", "pg:claimSubject")),
    ThingCheck(twins.check_twins, _classes("pg:Passage"), beside=twins.passages_of),
    ThingCheck(
        alias.check_names, (*named.KINDS, iri("org:Organization")),
        (_path("pg:namedIn", "oa:hasSource"), _path("pg:namedIn", "oa:hasSource", "pg:text")), alias.borne_beside,
    ),
    StatementCheck(platforms.check_kind, (platforms.PLATFORM,), frozenset({platforms.KIND})),
    StatementCheck(
        named.check_named, named.KINDS, frozenset({iri("pg:namedIn")}), (_path("pg:namedIn", "oa:exact"),),
        frozenset(named.NAMES),
    ),
    ThingCheck(relations.check_claim, _classes("pg:Claim")),
    StatementCheck(relations.check_relation, predicates=frozenset(relations.CLAIMED)),
    ThingCheck(relations.check_dates, _classes("pg:Operation")),
    ThingCheck(published.check_future, _classes("pg:Release")),
    ThingCheck(published.check_published, _classes("pg:Claim"), (_path("pg:statedIn", "dcterms:issued"),)),
    ThingCheck(amounts.check_converted, _classes("pg:Quantity")),
    StatementCheck(concepts.check_concept, (concepts.CONCEPT,), concepts.STATED),
    StatementCheck(concepts.check_currency, predicates=frozenset({concepts.UNIT})),
    StatementCheck(defined.check_defined),
    StatementCheck(kinds.check_kinds),
    StatementCheck(closed.check_closed, beside=frozenset({TYPE})),
    ThingCheck(kinds.check_typed),
    StatementCheck(addresses.check_addresses),
    StatementCheck(described.check_described),
)  # fmt: skip
"""All checks beside the shapes."""
_EVERYWHERE: Final = tuple(
    check for check in CHECKS if isinstance(check, StatementCheck) and not check.classes and not check.predicates
)
"""Those of all statements."""


def problems(graph: Graph) -> Iterator[Problem]:
    """Everything that the checks find in a graph."""
    for check in CHECKS:
        if check not in _EVERYWHERE:
            yield from check.problems(graph)
    runs = tuple(check.run for check in _EVERYWHERE)
    for thing in graph:  # once for all, since there are many statements
        for predicate, values in graph.properties(thing).items():
            for value in values:
                for run in runs:
                    yield from run(graph, thing, predicate, value)


def touched(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Asked]:
    """The checks that one statement of a graph could break."""
    return (asked for check in CHECKS for asked in check.touched(graph, subject, predicate, value))


def all_asked(graph: Graph) -> Iterator[tuple[Asked, Problem]]:
    """Everything that the checks find in a graph, with the check that found it."""
    for check in CHECKS:
        for thing in things(graph, check.classes):
            for asked in check.of_thing(graph, thing):
                yield from ((asked, problem) for problem in asked.problems(graph))
