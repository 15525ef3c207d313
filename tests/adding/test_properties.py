"""What holds of every comparison, whatever the facts."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given, settings
from pyoxigraph import Literal, NamedNode, Triple
from tests.sheets.test_round_trip import Made, files

from pressgraph import sheets
from pressgraph.adding.comparing import compare, only
from pressgraph.gate.graph import Graph
from pressgraph.vocabulary.terms import iri

FACTS = tuple(iri(f"pg:{kind}") for kind in ("Seizure", "Tally", "Statement", "Claim"))


class Memory:
    """The merged facts of a store, in memory."""

    def __init__(self, triples: Iterable[Triple] = ()) -> None:
        self._triples = tuple(triples)

    def about(self, subject: NamedNode) -> tuple[Triple, ...]:
        return tuple(triple for triple in self._triples if triple.subject == subject)

    def to(self, value: NamedNode | Literal, predicate: NamedNode | None = None) -> tuple[Triple, ...]:
        found = (triple for triple in self._triples if triple.object == value)
        return tuple(triple for triple in found if predicate in (None, triple.predicate))


@given(files())
@settings(max_examples=30, deadline=None)
def test_to_an_empty_store_everything_is_new_and_nothing_is_left_out(case: tuple[Made, bytes]) -> None:
    sheet = sheets.read("facts.csv", case[1])
    graph = Graph(sheet.triples)
    comparison = compare(graph, Memory())
    assert set(comparison.facts) == {fact for kind in FACTS for fact in graph.members(kind)}
    assert (comparison.known, comparison.differing) == ((), ())
    assert only(graph, comparison) == sheet.triples


@given(files())
@settings(max_examples=30, deadline=None)
def test_to_a_store_that_has_it_all_nothing_is_new(case: tuple[Made, bytes]) -> None:
    sheet = sheets.read("facts.csv", case[1])
    graph = Graph(sheet.triples)
    comparison = compare(graph, Memory(sheet.triples))
    assert {match.fact for match in comparison.known} == {fact for kind in FACTS for fact in graph.members(kind)}
    assert (comparison.facts, comparison.things) == ((), ())
    assert only(graph, comparison) == ()


@given(files(), files())
@settings(max_examples=30, deadline=None)
def test_what_is_added_after_another_file_makes_the_store_hold_both(
    first: tuple[Made, bytes], second: tuple[Made, bytes]
) -> None:
    one, two = (sheets.read("facts.csv", data) for _, data in (first, second))
    graph = Graph(two.triples)
    comparison = compare(graph, Memory(one.triples))
    both = Memory({*one.triples, *only(graph, comparison)})
    after = compare(graph, both)
    assert (after.facts, after.things) == ((), ())
    assert len(comparison.facts) + len(comparison.known) == len(after.known)
