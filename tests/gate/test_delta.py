"""New facts against what surrounds them: the delta finds what two full checks and their difference find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from tests.shapes.release_graph import SHAPES, conforming, short

from pressgraph.gate import checks
from pressgraph.gate.context import Surroundings, concept, merged_names
from pressgraph.gate.delta import Key, Parcel, delta, key_of
from pressgraph.gate.findings import Severity
from pressgraph.gate.graph import TYPE, Graph
from pressgraph.gate.parts import Unit, shipped_parts
from pressgraph.vocabulary.terms import PREFIXES, iri

PARTS = shipped_parts()
BASE = conforming()


class Memory:
    """A context in memory that answers as a store does, and remembers what it was asked about."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self.triples = tuple(dict.fromkeys(triples))
        self.asked: list[str] = []
        self.fetched = 0

    def about(self, subject: NamedNode, predicate: NamedNode | None = None, /) -> Iterable[Triple]:
        self.asked.append(subject.value)
        return self._found(lambda t: t.subject == subject and predicate in (None, t.predicate))

    def to(self, value: NamedNode | Literal, predicate: NamedNode | None = None, /) -> Iterable[Triple]:
        self.asked.append(value.value)
        return self._found(lambda t: t.object == value and predicate in (None, t.predicate))

    def holds(self, triple: Triple, /) -> bool:
        return triple in self.triples

    def _found(self, fits: Callable[[Triple], bool]) -> list[Triple]:
        found = [triple for triple in self.triples if fits(triple)]
        self.fetched += len(found)
        return found


def full(triples: Iterable[Triple]) -> tuple[set[Key], set[Key]]:
    """What a full check finds, in the form in which the delta compares it."""
    graph = Graph(triples)
    results: set[Key] = set()
    for result in PARTS.shapes.results(graph):
        for part in PARTS.by_shape[result.shape]:
            if part.constraint is not None and part.constraint.component == result.component:
                results.update(key for key in Unit(part, result.focus).results(graph) if key[0] == result)
    return results, {key_of(problem) for problem in checks.problems(graph)}


def found(stored: Iterable[Triple], *graphs: Iterable[Triple]) -> tuple[set[object], set[Key]]:
    """What the delta finds: results without their severity, which the delta weighs, and problems."""
    parcel = Parcel(tuple(map(tuple, graphs)), Surroundings(Memory(stored)))
    _, wrong = delta(parcel, PARTS)
    return {_plain(result) for result in wrong.results}, {key_of(problem) for problem in wrong.problems}


def _plain(result: object) -> object:
    return result[:5] if isinstance(result, tuple) else result


def expected(stored: tuple[Triple, ...], new: tuple[Triple, ...]) -> tuple[set[object], set[Key]]:
    stored = (*stored, *_vocabulary(stored, new))
    named = merged_names(new, Surroundings(Memory(stored)))
    before, now, own = full(stored), full((*stored, *named)), full(new)
    results, problems = (
        {key for key in now[which] if key not in before[which] or key in own[which]} for which in (0, 1)
    )
    return {_plain(key[0]) for key in results}, problems


def _vocabulary(stored: Iterable[Triple], new: Iterable[Triple]) -> Iterable[Triple]:
    """The concepts that the store does not describe and the vocabularies do."""
    described = {triple.subject for triple in stored}
    mentioned = dict.fromkeys(node for triple in (*stored, *new) for node in (triple.subject, triple.object))
    nodes = (node for node in mentioned if isinstance(node, NamedNode) and node not in described)
    return [triple for node in nodes for triple in concept(node)]


def _nodes(*names: str) -> list[NamedNode]:
    return [NamedNode(iri(name)) for name in names]


CLASSES = _nodes(
    "pg:Operation", "pg:Cartel", "pg:Faction", "pg:Agency", "pg:Association", "pg:Official", "pg:Platform",
    "pg:Release", "pg:Passage", "pg:Seizure", "pg:Claim", "pg:Quantity", "pg:Post", "foaf:Person", "org:Organization",
    "skos:Concept",
)  # fmt: skip
ODD: list[NamedNode | BlankNode | Literal] = [
    Literal("x"), Literal("2021"), Literal("2022-05"), Literal("2022-06-01"), Literal("2024"), Literal(0),
    Literal(9999), Literal("Gale Cartel", language="en"),
    *_nodes("organization:other", "unit:CCY_USD", "goods:currency", "pg:Exact"),
]  # fmt: skip
MORE = _nodes("org:subOrganizationOf", "skos:altLabel", "pg:text", "pg:exact", "pg:claimValue", "org:postIn")


def _near() -> list[Triple]:
    """Statements that are nearly those of the conforming release: other values for what it states, of other things."""
    found: dict[Triple, None] = {}
    values: dict[NamedNode, list[NamedNode | BlankNode | Literal]] = {}
    for triple in BASE:
        assert not isinstance(triple.object, Triple)
        values.setdefault(triple.predicate, []).append(triple.object)
    for predicate in MORE:
        values.setdefault(predicate, [])
    subjects = list(dict.fromkeys(triple.subject for triple in BASE if isinstance(triple.subject, NamedNode)))
    for number, subject in enumerate(subjects):
        for predicate, known in values.items():
            odd = ODD[number % len(ODD)]
            for value in (*known[:6], odd, subjects[(number * 7) % len(subjects)]):
                found[Triple(subject, predicate, value)] = None
    return list(found)


NEAR = _near()
STATED = {(triple.subject, triple.predicate) for triple in BASE}
RELATED = [triple for triple in NEAR if (triple.subject, triple.predicate) in STATED]
"""Other values for what the conforming release states."""
KINDS = [Triple(triple.subject, NamedNode(TYPE), kind) for triple in BASE[::5] for kind in CLASSES]
# Nobody is asked for all concepts of the vocabularies, so they are made nothing else.
BELOW = [Triple(one, NamedNode(iri("rdfs:subClassOf")), other) for one in CLASSES[:-1] for other in CLASSES]
BLANK = Triple(BlankNode("b"), NamedNode(TYPE), NamedNode(iri("pg:Seizure")))


def _one_of(triples: Sequence[Triple]) -> st.SearchStrategy[Triple]:
    """One of many, told by its number, since Hypothesis would spell them all out."""
    return st.integers(0, len(triples) - 1).map(lambda number: triples[number])


STATEMENTS = _one_of(BASE)
TRIPLES = st.one_of(
    STATEMENTS, _one_of(RELATED), _one_of(RELATED), _one_of(NEAR), _one_of(KINDS), _one_of(BELOW), st.just(BLANK)
)


@dataclass(frozen=True)
class Made:
    """A release that lacks some statements and has others too many, and new facts, among them some that it lacks."""

    lacking: tuple[Triple, ...]
    added: tuple[Triple, ...]
    again: tuple[Triple, ...]
    new: tuple[Triple, ...]

    @property
    def stored(self) -> tuple[Triple, ...]:
        return tuple(dict.fromkeys(triple for triple in (*BASE, *self.added) if triple not in self.lacking))

    @property
    def facts(self) -> tuple[Triple, ...]:
        return tuple(dict.fromkeys((*self.again, *self.new)))


@st.composite
def made(draw: st.DrawFn) -> Made:
    lacking = draw(st.lists(STATEMENTS, max_size=8))
    again = draw(st.lists(_one_of(lacking), max_size=4)) if lacking else []
    added, new = draw(st.lists(TRIPLES, max_size=5)), draw(st.lists(TRIPLES, max_size=5))
    return Made(tuple(lacking), tuple(added), tuple(again), tuple(new))


def _stored(triples: tuple[Triple, ...]) -> tuple[Triple, ...]:
    """Only what a store can hold: it has no blank nodes."""
    return tuple(t for t in triples if not isinstance(t.subject, BlankNode) and not isinstance(t.object, BlankNode))


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(made())
def test_the_delta_is_the_difference_of_two_full_checks(case: Made) -> None:
    stored = _stored(case.stored)
    assert found(stored, case.facts) == expected(stored, case.facts)


def test_each_statement_by_itself() -> None:
    """Other values for what the conforming release states; and each of its statements, put into a store without it."""
    for triple in RELATED:
        assert found(BASE, [triple]) == expected(BASE, (triple,)), triple
    for triple in BASE:
        stored = tuple(other for other in BASE if other != triple)
        assert found(stored, [triple]) == expected(stored, (triple,)), triple


def _turtle(text: str) -> tuple[Triple, ...]:
    head = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())
    return tuple(quad.triple for quad in parse(head + text, format=RdfFormat.TURTLE))


@pytest.mark.parametrize(
    ("stored", "new", "rules"),
    [
        (  # a circle of three, which the thing in the middle sees two steps away
            "organization:a a pg:Agency ; org:subOrganizationOf organization:b . organization:b a pg:Agency ;"
            " org:subOrganizationOf organization:c . organization:c a pg:Agency .",
            "organization:c org:subOrganizationOf organization:a .",
            {f"organization:{name} Agency-circle" for name in "abc"} | {"organization:c unclaimed-relation"},
        ),
        (  # a body that nobody had called criminal
            "post:p a pg:Post ; rdfs:label 'P' ; org:postIn organization:b . organization:b a org:Organization .",
            "organization:b a pg:Cartel ; rdfs:label 'B' .",
            {"post:p Post-body", "organization:b NamedThing-namedIn"},
        ),
        (  # an object and a value
            "claim:c a pg:Claim ; pg:claimSubject operation:o ; pg:claimPredicate pg:startDate ; pg:claimObject pg:x .",
            "claim:c pg:claimValue '2022' .",
            {"claim:c Claim-objectOrValue", "claim:c claimed-relation"},
        ),
        (  # a name that was of no class
            "platform:p rdfs:label 'Zzzz' ; pg:namedIn passage:p . passage:p oa:exact 'Nothing.' .",
            "platform:p a pg:Platform .",
            {"platform:p name-in-passage", "platform:p Platform-hasKind", "platform:p NamedThing-namedIn"},
        ),
        (  # another text of a release of the store
            "release:r a pg:Release . passage:p a pg:Passage ; oa:hasSource release:r ; oa:start 0 ; oa:end 2 ;"
            " oa:exact 'ab' .",
            "release:r pg:text 'xy' .",
            {"passage:p passage-text"},
        ),
    ],
)
def test_what_new_facts_break_in_the_store(stored: str, new: str, rules: set[str]) -> None:
    before, facts = _turtle(stored), _turtle(new)
    parcel = Parcel((facts,), Surroundings(Memory(before)))
    _, wrong = delta(parcel, PARTS)
    told = {f"{short(r.focus)} {r.shape.removeprefix(SHAPES)}" for r in wrong.results}
    assert told | {f"{short(problem.focus)} {problem.rule}" for problem in wrong.problems} == rules
    assert found(before, facts) == expected(before, facts)


def test_a_hub_of_the_store_is_not_walked_through() -> None:
    """A thing that thousands of passages name costs no more than one that two do."""
    agency = NamedNode(iri("organization:hub"))
    naming = [Triple(agency, NamedNode(iri("pg:namedIn")), NamedNode(iri(f"passage:p{n}"))) for n in range(2000)]
    memory = Memory([Triple(agency, NamedNode(TYPE), NamedNode(iri("pg:Agency"))), *naming])
    delta(Parcel((_turtle("organization:hub pg:namedIn passage:new ."),), Surroundings(memory)), PARTS)
    assert len(memory.asked) < 20
    assert memory.fetched < 20


def test_what_two_graphs_say_differently_is_a_warning_and_what_one_says_twice_a_violation() -> None:
    one, other = _turtle("platform:seachat rdfs:label 'Sea Chat' ."), BASE
    _, wrong = delta(Parcel((one, other), Surroundings(Memory(()))), PARTS)
    assert [(short(r.focus), r.component, r.severity) for r in wrong.results] == [
        ("platform:seachat", "MaxCount", Severity.WARNING)
    ]
    _, wrong = delta(Parcel(((*one, *other),), Surroundings(Memory(()))), PARTS)
    assert [(r.component, r.severity) for r in wrong.results] == [("MaxCount", Severity.VIOLATION)]


def test_what_the_file_says_itself_is_told_though_the_store_says_it_too() -> None:
    facts = _turtle("tally:t a pg:Tally ; pg:count 0 .")
    assert found(facts, facts) == expected(facts, facts)
    assert found(facts, facts)[0]
    assert found(facts, ()) == (set(), set())
