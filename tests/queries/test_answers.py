"""Each saved question, asked of the small graph in fixture.trig, has exactly the rows in answers/NAME.csv.

`python -m tests.queries.test_answers` writes the rows anew; read what changed before you commit it. ASKED holds the
values of required parameters, CONSTRUCTS the questions that give Turtle and no rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QueryTriples, RdfFormat, Store, Triple
from tests.queries.conftest import Ask, answer, filled

from pressgraph.emit.nodes import term
from pressgraph.queries import ResultFormat, Table, bind, catalogue, find, render
from pressgraph.store import classes
from pressgraph.vocabulary import terms

ANSWERS: Final = Path(__file__).resolve().parent / "answers"
CONSTRUCTS: Final = frozenset({"annotations"})
ASKED: Final[Mapping[str, Mapping[str, str]]] = {
    "evidence": {"fact": "seizure:s4"},
    "search-passages": {"text": "COCAINE"},
    "releases-side-by-side": {"operation": "operation alpha"},
    "release-facts": {"release": "alpha-agency"},
}
NAMES: Final = [query.name for query in catalogue() if query.name not in CONSTRUCTS]


def rows(table: Table) -> str:
    return render(table, ResultFormat.CSV).replace("\r\n", "\n")


def column(table: Table, name: str) -> list[str]:
    index = table.columns.index(name)
    return [str(getattr(row[index], "value", "")) for row in table.rows]


@pytest.mark.parametrize("name", NAMES)
def test_a_question_has_exactly_its_rows(ask: Ask, name: str) -> None:
    assert rows(ask(name, ASKED.get(name, {}))) == (ANSWERS / f"{name}.csv").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def concluded() -> Store:
    """The small graph as a store of ours shows it: with the more general classes of organizations."""
    store = filled()
    store.extend(
        Quad(triple.subject, triple.predicate, triple.object)
        for triple in list(classes.concluded(quad.triple for quad in store.quads_for_pattern(None, None, None)))
    )
    assert Quad(NamedNode(terms.iri("organization:pier-boys")), classes.TYPE, term("pg:CriminalOrganization")) in store
    return store


@pytest.mark.parametrize("name", NAMES)
def test_more_general_classes_change_no_answer(concluded: Store, name: str) -> None:
    assert rows(answer(concluded, name, ASKED.get(name, {}))) == (ANSWERS / f"{name}.csv").read_text(encoding="utf-8")


def test_every_answer_belongs_to_a_question() -> None:
    assert sorted(path.stem for path in ANSWERS.glob("*.csv")) == NAMES


@pytest.mark.parametrize(
    ("name", "values", "of", "expected"),
    [
        ("operations", {"operation": "beta"}, "operation", ["Operation Beta"]),
        ("operations", {"target": "azules"}, "operation", ["Operation Alpha"]),
        ("operations", {"operation": "beta", "target": "azules"}, "operation", []),
        ("seizures-by-operation", {"item": "opioids"}, "item", ["fentanyl"]),
        ("seizures-by-operation", {"item": "Weapon"}, "as_printed", ["3 guns", "3 weapons"]),
        ("seizures-by-operation", {"item": ""}, "bound", ["about", "exact", "exact", "exact", "over", "exact"]),
        ("totals-by-substance", {"item": "drugs"}, "substance", ["cocaine", "fentanyl"]),
        ("totals-by-substance", {"item": "fentanyl"}, "kilograms", ["9.072"]),
        ("disagreements", {"operation": "beta"}, "subject", []),
        ("disagreements", {"percent": "83"}, "subject", ["arrest", "cocaine"]),
        ("disagreements", {"percent": "84"}, "subject", ["cocaine"]),
        ("tallies-by-operation", {"outcome": "Lethal dose"}, "count", ["1000"]),
        ("operation-timeline", {"operation": "beta"}, "event", ["lethal dose", "release"]),
        ("agencies-together", {"agency": "tax"}, "with", ["Coast Police", "Harbor Guard"]),
        ("agencies-together", {"agency": "tax"}, "agency", ["Tax Office", "Tax Office"]),
        ("agencies-named-together", {"at-least": "1"}, "releases", ["2", "1", "1"]),
        ("agencies-named-together", {"at_least": "3"}, "releases", []),
        ("operations-by-agency", {"agency": "tax"}, "operation", ["Operation Beta"]),
        ("officials", {"official": "lind"}, "official", ["Bo Lind"]),
        ("officials", {"organization": "harbor"}, "official", ["Ana Reyes"]),
        ("statements-by-official", {"official": "bo"}, "quote", []),
        ("platforms-by-operation", {"platform": "nothing"}, "platform", []),
        ("platforms-by-organization", {"organization": "red"}, "platform", ["Chatter"]),
        ("substances-by-organization", {"organization": "azules"}, "item", ["cocaine", "currency", "firearm"]),
        ("substances-by-year", {"item": "opioids"}, "year", ["2022"]),
        ("largest-seizures", {"at-least": "10"}, "kilograms", ["14", "14"]),
        ("largest-seizures", {"item": "opioids"}, "release", ["beta"]),
        ("releases", {"since": "2021-03-06"}, "release", ["alpha-paper", "beta"]),
        ("releases", {"until": "2021-03-05"}, "release", ["alpha-agency"]),
        ("releases", {"publisher": "LANTERN"}, "release", ["alpha-paper"]),
        ("releases-by-month", {"publisher": "harbor"}, "month", ["2021-03", "2022-07"]),
        ("release-facts", {"release": "beta"}, "kind", ["claim", *["seizure"] * 3, "statement", "tally"]),
        ("evidence", {"fact": "https://w3id.org/pressgraph/operation/alpha"}, "start", ["0", "0"]),
        ("evidence", {"fact": "seizure:none"}, "start", []),
        ("quality-unknown-entities", {"kind": "gang"}, "name", ["Pier Boys"]),
        ("quality-seizures-without-operation", {"release": "alpha-agency"}, "item", []),
    ],
)
def test_a_parameter_narrows_the_answer(
    ask: Ask, name: str, values: Mapping[str, str], of: str, expected: list[str]
) -> None:
    assert column(ask(name, values), of) == expected


@pytest.mark.parametrize(
    ("name", "values", "of", "expected"),
    [
        ("operations-by-agency", {"agency": "itd"}, "operation", ["Operation Beta"]),
        ("operations-by-agency", {"agency": "HGX"}, "operation", ["Operation Alpha"]),
        ("operations", {"target": "CDR"}, "operation", ["Operation Alpha", "Operation Beta"]),
        ("operations", {"operation": "bravo"}, "operation", ["Operation Beta"]),
        ("officials", {"organization": "hgx"}, "official", ["Ana Reyes"]),
        ("officials", {"official": "anita"}, "official", ["Ana Reyes"]),
        ("agencies-together", {"agency": "ITD"}, "with", ["Coast Police", "Harbor Guard"]),
        ("agencies-together", {"agency": "ITD"}, "agency", ["Tax Office", "Tax Office"]),
        ("platforms-by-operation", {"platform": "chttr"}, "platform", ["Chatter"]),
        ("platforms-by-organization", {"organization": "rojo"}, "platform", ["Chatter"]),
        ("releases", {"publisher": "hgx"}, "release", ["alpha-agency", "beta"]),
        ("releases-by-month", {"publisher": "hgx"}, "month", ["2021-03", "2022-07"]),
        ("releases-side-by-side", {"operation": "BRAVO"}, "release", ["beta", "beta", "beta"]),
        ("seizures-by-operation", {"operation": "bravo"}, "as_printed", ["20 pounds of fentanyl", "3 weapons"]),
        ("seizures-by-operation", {"item": "coke"}, "item", ["cocaine", "cocaine"]),
        ("statements-by-official", {"official": "anita"}, "quote", ["The harbor is quiet."]),
        ("substances-by-organization", {"organization": "cdr"}, "organization", ["Red Cartel"] * 5),
        ("tallies-by-operation", {"operation": "bravo"}, "count", ["1000"]),
        ("operation-timeline", {"operation": "bravo"}, "event", ["lethal dose", "release"]),
        ("disagreements", {"operation": "bravo"}, "subject", []),
    ],
)
def test_another_name_finds_the_same(
    ask: Ask, name: str, values: Mapping[str, str], of: str, expected: list[str]
) -> None:
    assert column(ask(name, values), of) == expected


@pytest.mark.parametrize(
    ("count", "values", "others"),
    [
        (4, {}, []),
        (5, {}, ["more than ten arrests"]),
        (4, {"percent": "0"}, ["12 arrests", "more than ten arrests"]),
    ],
)
def test_a_case_within_an_operation_disagrees_with_nobody(
    count: int, values: Mapping[str, str], others: list[str]
) -> None:
    store, prefixes = filled(), "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in terms.PREFIXES.items())
    store.load(
        f"{prefixes}tally:t9 a pg:Tally ; pg:tallyOf pg:Arrest ; pg:count {count} ; pg:bound pg:Exact ; "
        'pg:partOf operation:alpha ; pg:asPrinted "the others" ; pg:statedIn release:beta .',
        RdfFormat.TURTLE,
    )
    table = answer(store, "disagreements", {"operation": "alpha", **values})
    pairs = zip(column(table, "says"), column(table, "other_says"), strict=True)
    assert [says for says, other in pairs if other == "the others"] == others


def test_annotations_are_web_annotations_in_full_without_blank_nodes(store: Store) -> None:
    triples = construct(store, {"release": "release:alpha-paper"})
    base = "https://w3id.org/pressgraph/annotation/"
    assert {triple.object for triple in triples if triple.predicate == oa("hasBody")} == {
        NamedNode(terms.iri("seizure:s4")),
        NamedNode(terms.iri("seizure:s8")),
        NamedNode(terms.iri("tally:t3")),
    }
    seizure = NamedNode(f"{base}s4.p1")
    target = NamedNode(f"{base}target/p1")
    assert Triple(seizure, oa("hasTarget"), target) in triples
    assert Triple(target, oa("hasSource"), NamedNode(terms.iri("release:alpha-paper"))) in triples
    assert {t.object for t in triples if t.subject == target and t.predicate == oa("hasSelector")} == {
        NamedNode(f"{base}position/p1"),
        NamedNode(f"{base}quotation/p1"),
    }
    assert all(isinstance(term, NamedNode) for triple in triples for term in (triple.subject, triple.predicate))
    offsets = [triple.object for triple in triples if triple.predicate in (oa("start"), oa("end"))]
    assert {value.datatype for value in offsets if isinstance(value, Literal)} == {NamedNode(terms.iri("xsd:integer"))}


def test_annotations_of_all_releases_are_one_for_each_fact_and_sentence(store: Store) -> None:
    bodies = [triple for triple in construct(store, {}) if triple.predicate == oa("hasBody")]
    assert len({str(triple.subject) for triple in bodies}) == len(bodies) == 21


def construct(store: Store, values: Mapping[str, str]) -> set[Triple]:
    text, substitutions = bind(find("annotations"), values)
    triples = store.query(text, substitutions=substitutions)
    assert isinstance(triples, QueryTriples)
    return set(triples)


def oa(name: str) -> NamedNode:
    return NamedNode(terms.iri(f"oa:{name}"))


def write() -> None:
    """Write all answers anew."""
    small = filled()
    for name in NAMES:
        (ANSWERS / f"{name}.csv").write_text(rows(answer(small, name, ASKED.get(name, {}))), encoding="utf-8")


if __name__ == "__main__":
    write()
