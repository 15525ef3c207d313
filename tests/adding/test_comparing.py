"""New facts beside those of a store: what is new, what is known, what differs."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from tests.adding.conftest import LINES, graph, triples
from tests.sheets.filled import OPERATION, SEIZURE, STATEMENT, TALLY, without

from pressgraph.adding import KnownToStore, Source, addition, compare, without_address
from pressgraph.adding.comparing import only
from pressgraph.facts import Kind
from pressgraph.gate import check
from pressgraph.gate.graph import Graph
from pressgraph.store import Store
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.terms import compact, iri

MORE = {
    **SEIZURE,
    "item": "heroin", "form": "", "amount": "7", "bound": "", "as printed": "7 kilograms of heroin",
    "sentence": "Beside it lay 7 kilograms of heroin.",
}  # fmt: skip
ELSEWHERE = {"title": "Another Paper", "url": "https://example.org/another", "published": "2024-05-18"}


def words(found: Graph, nodes: tuple[NamedNode, ...]) -> list[str]:
    """What a reader calls some things: the printed words of facts, the names of things."""
    names = [iri(name) for name in ("pg:asPrinted", "pg:quote", "rdfs:label", "pg:claimPredicate")]
    return [next(compact(text) for name in names if (text := found.text(node, name))) for node in nodes]


@pytest.mark.parametrize(("kind", "line"), LINES)
def test_the_same_facts_again_are_known(kind: str, line: dict[str, str], store: Store) -> None:
    found = graph(kind, line)
    comparison = compare(found, store)
    facts = [fact for name in ("Seizure", "Tally", "Statement", "Claim") for fact in found.members(iri(f"pg:{name}"))]
    assert {match.fact for match in comparison.known} == set(facts)
    assert facts
    assert (comparison.facts, comparison.things, comparison.differing) == ((), (), ())
    assert only(found, comparison) == ()


def test_only_the_new_line_of_a_longer_sheet_is_new(store: Store) -> None:
    found = graph("seizures", SEIZURE, MORE)
    comparison = compare(found, store)
    assert words(found, comparison.facts) == ["7 kilograms of heroin"]
    assert [found.text(match.fact, iri("pg:asPrinted")) for match in comparison.known] == [SEIZURE["as printed"]]
    kept = Graph(only(found, comparison))
    assert [kept.text(each, iri("pg:asPrinted")) for each in kept.members(iri("pg:Seizure"))] == [
        "7 kilograms of heroin"
    ]
    passages = [kept.text(each, iri("oa:exact")) for each in kept.members(iri("pg:Passage"))]
    assert set(passages) == {MORE["sentence"], SEIZURE["sentence"], SEIZURE["title"]}
    assert check(only(found, comparison)).findings == ()


def test_what_the_store_has_once_is_known_once(store: Store) -> None:
    again = {**SEIZURE, "sentence": SEIZURE["sentence"].replace("In ", "Again in ")}
    comparison = compare(graph("seizures", SEIZURE, again), store)
    assert (len(comparison.known), len(comparison.facts)) == (1, 1)


def test_the_same_fact_from_another_source_is_new(store: Store) -> None:
    comparison = compare(graph("seizures", {**SEIZURE, **ELSEWHERE}), store)
    assert (len(comparison.facts), len(comparison.known), comparison.differing) == (1, 0, ())


@pytest.mark.parametrize(
    ("amount", "unit", "printed", "differs"),
    [
        ("1300.5", "kilogram", "1,300.5 kilograms", True),
        ("2756.88", "pound", "2,756.88 pounds", False),
        ("2000", "pound", "2,000 pounds", True),
        ("1300", "item", "1,300 bricks", False),
    ],
)
def test_another_amount_for_the_same_operation_and_item_differs(
    amount: str, unit: str, printed: str, differs: bool, store: Store
) -> None:
    line = {**SEIZURE, **ELSEWHERE, "amount": amount, "unit": unit, "as printed": printed, "bound": ""}
    line["sentence"] = f"Operation Grey Gull brought the Drug Enforcement Administration {printed} of cocaine."
    found = graph("seizures", line)
    comparison = compare(found, store)
    stored = {match.stored for match in comparison.differing}
    told = {triple.object for each in stored for triple in store.about(each)}
    assert len(stored) == differs
    assert (Literal(SEIZURE["as printed"]) in told) == differs


def test_another_count_of_the_same_outcome_differs(store: Store) -> None:
    line = {**TALLY, **ELSEWHERE, "count": "40", "as printed": "40 arrests"}
    line["sentence"] = "Operation Grey Gull brought 40 arrests."
    assert len(compare(graph("tallies", line), store).differing) == 1
    other = {**line, "outcome": "charge", "as printed": "40 charges", "sentence": "Operation Grey Gull: 40 charges."}
    assert compare(graph("tallies", other), store).differing == ()


@pytest.mark.parametrize(("start", "differs"), [("2023-05-02", False), ("2023", False), ("2023-06", True)])
def test_another_date_differs_and_a_more_precise_one_does_not(start: str, differs: bool, store: Store) -> None:
    line = {"operation": OPERATION["operation"], "start": start, "sentence": "Operation Grey Gull began.", **ELSEWHERE}
    comparison = compare(graph("operations", line), store)
    assert len(comparison.differing) == differs


def test_a_thing_that_is_told_more_of_is_new(store: Store) -> None:
    line = {"agency": "DEA", "other names": "D.E.A.", "sentence": "The DEA or D.E.A. knows.", **ELSEWHERE}
    found = graph("agencies", line)
    comparison = compare(found, store)
    assert words(found, comparison.things) == ["Drug Enforcement Administration"]
    known = graph("agencies", without(line, "other names"))
    assert compare(known, store).things == ()


def test_a_relation_whose_claim_is_known_is_not_stated_again(store: Store) -> None:
    more = {**OPERATION, "targets": "Sinaloa Cartel; Harbor Kings; Dock Nine"}
    more["sentence"] = OPERATION["sentence"].replace("the Harbor Kings", "the Harbor Kings and Dock Nine")
    found = graph("operations", more)
    comparison = compare(found, store)
    assert len(comparison.facts) == 1
    kept = Graph(only(found, comparison))
    (operation,) = kept.members(iri("pg:Operation"))
    assert [compact(each.value) for each in kept.objects(operation, iri("pg:targets"))] == ["organization:dock-nine"]
    assert kept.objects(operation, iri("pg:participant")) == []
    assert check(only(found, comparison)).conforms


OTHER_ADDRESS = """
@prefix pg: <https://w3id.org/pressgraph/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix ex: <https://example.org/> .
ex:op a pg:Operation ; rdfs:label "Operation Grey  Gull" .
ex:dea a pg:Agency ; rdfs:label "Some Agency" ; skos:altLabel "DEA" .
ex:kings a pg:Gang ; rdfs:label "Harbor Kings" .
ex:new a pg:Operation ; rdfs:label "Operation Sand Flea" .
<https://w3id.org/pressgraph/operation/operation-grey-gull> a pg:Operation ; rdfs:label "Operation Grey Gull" .
_:nameless a pg:Tally .
"""


def test_things_known_by_another_address_are_told(store: Store) -> None:
    said = [quad.triple for quad in parse(OTHER_ADDRESS, RdfFormat.TURTLE)]
    made = addition(Source("facts.ttl"), said, store, KnownToStore(store), lexicon.load())
    assert sorted((each.thing.value, each.name, compact(each.known.value)) for each in made.namesakes) == [
        ("https://example.org/dea", "DEA", "organization:drug-enforcement-administration"),
        ("https://example.org/kings", "Harbor Kings", "organization:harbor-kings"),
        ("https://example.org/op", "Operation Grey  Gull", "operation:operation-grey-gull"),
    ]
    assert len(without_address(made.graph)) == 1


def test_an_addition_is_named_after_its_file_and_what_it_says_and_who_adds_it(store: Store) -> None:
    def named(file: str, *lines: dict[str, str], author: str = "Maren Holt") -> str:
        source = Source(file, author)
        made = addition(source, triples("seizures", *lines), store, KnownToStore(store), lexicon.load())
        assert made.new is not None
        return made.new.key

    first = named("folder/My Facts.csv", SEIZURE, MORE)
    assert first.startswith("added-my-facts-")
    assert named("My Facts.csv", SEIZURE, MORE) == first
    assert named("<stdin>", SEIZURE, MORE) == first.replace("my-facts", "stdin")
    assert named("My Facts.csv", SEIZURE, {**MORE, "amount": "8"}) != first
    assert named("My Facts.csv", SEIZURE, MORE, author="Jon Berg") != first


def test_what_the_store_knows_is_found_by_key_address_and_name(store: Store) -> None:
    known = KnownToStore(store)
    keys = list(known.release_keys())
    assert len(keys) == 4
    release = known.release(keys[0])
    assert release is not None
    assert release.text.startswith(SEIZURE["title"])
    assert known.release("nothing") is None
    assert known.release_at(SEIZURE["url"]) is None  # four releases were published there
    assert known.release_at("no address") is None
    thing = known.thing(Kind.ORGANIZATION, "DEA")
    assert thing is not None
    assert (thing.ref.slug, thing.label, thing.known) == (
        "drug-enforcement-administration", "Drug Enforcement Administration", ("Agency",)
    )  # fmt: skip
    assert known.thing(Kind.OPERATION, "DEA") is None
    assert known.thing(Kind.OPERATION, "行动") is None
    loud = known.thing(Kind.OPERATION, "OPERATION GREY-GULL")
    assert loud is not None
    assert (loud.label, loud.printed) == ("Operation Grey Gull", "OPERATION GREY-GULL")
    assert known.thing(Kind.OFFICIAL, STATEMENT["speaker"]) is not None
