"""A value given for a parameter is a value, whatever it looks like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Variable
from tests.queries.conftest import Ask

from pressgraph.emit.nodes import minted
from pressgraph.errors import QueryError
from pressgraph.queries import bind, find

XSD = "http://www.w3.org/2001/XMLSchema#"
ATTACKS = [
    '") } UNION { ?s ?p ?o } #',
    '\\" . } } ; DROP ALL ; #',
    "x> } SELECT * WHERE { ?s ?p ?o",
    "?fact",
    '"@en',
    "\n} }",
]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_stays_the_text_that_it_is(value: str) -> None:
    query = find("search-passages")
    text, substitutions = bind(query, {"text": value})
    assert text is query.text
    assert substitutions == {Variable("_text"): Literal(value)}


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize(
    ("name", "parameter"),
    [
        ("search-passages", "text"),
        ("operations", "operation"),
        ("totals-by-substance", "item"),
        ("releases", "publisher"),
    ],
)
def test_sparql_in_a_value_asks_nothing_else(ask: Ask, name: str, parameter: str, attack: str) -> None:
    assert ask(name, {parameter: attack}).rows == ()


@pytest.mark.parametrize("attack", ["x> } SELECT * WHERE { ?s ?p ?o", "no iri", "", "seizure:a b", "<>"])
def test_what_is_no_iri_is_refused(attack: str) -> None:
    with pytest.raises(
        QueryError, match=r"^--fact takes an IRI, such as operation:operation-last-mile or https://…; got "
    ):
        bind(find("evidence"), {"fact": attack})


@pytest.mark.parametrize(
    "written", ["seizure:s4", "https://w3id.org/pressgraph/seizure/s4", "<https://w3id.org/pressgraph/seizure/s4>"]
)
def test_an_iri_may_be_written_short_or_in_full(written: str) -> None:
    _, substitutions = bind(find("evidence"), {"fact": written})
    assert substitutions == {Variable("_fact_iri"): NamedNode("https://w3id.org/pressgraph/seizure/s4")}


def test_numbers_and_days_are_typed() -> None:
    _, numbers = bind(find("largest-seizures"), {"at-least": " 0100 "})
    assert numbers == {Variable("__at_least_integer"): Literal("100", datatype=NamedNode(XSD + "integer"))}
    _, days = bind(find("releases"), {"since": "2023-05-05"})
    assert days == {Variable("__since_xsd_date"): Literal("2023-05-05", datatype=NamedNode(XSD + "date"))}


@pytest.mark.parametrize("value", ["many", "1.5", "", "٣", "9223372036854775808", "1e3"])
def test_what_is_no_whole_number_is_refused(value: str) -> None:
    with pytest.raises(QueryError) as caught:
        bind(find("largest-seizures"), {"at-least": value})
    assert str(caught.value) == f"--at-least takes a whole number, such as 12; got {value!r}"


@pytest.mark.parametrize("value", ["2023-02-30", "May 5", "2023", "05/05/2023"])
def test_what_is_no_day_is_refused(value: str) -> None:
    with pytest.raises(QueryError) as caught:
        bind(find("releases"), {"until": value})
    assert str(caught.value) == f"--until takes a day, such as 2023-05-05; got {value!r}"


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(QueryError, match=r"^--text takes text in UTF-8; got '\\udcff'$"):
        bind(find("search-passages"), {"text": "\udcff"})


def test_a_missing_value_names_what_is_needed() -> None:
    with pytest.raises(QueryError) as caught:
        bind(find("search-passages"), {})
    assert str(caught.value) == "the question 'search-passages' needs --text: The word or phrase to look for"


def test_an_unknown_parameter_suggests_the_nearest() -> None:
    with pytest.raises(QueryError) as caught:
        bind(find("operations"), {"opperation": "x"})
    assert str(caught.value) == (
        "the question 'operations' has no parameter 'opperation'; it takes operation, target. Did you mean 'operation'?"
    )
    with pytest.raises(QueryError) as caught:
        bind(find("lethal-doses"), {"x": "y"})
    assert str(caught.value) == "the question 'lethal-doses' has no parameter 'x'; it takes none."


def test_a_default_fills_in() -> None:
    _, substitutions = bind(find("agencies-named-together"), {})
    assert substitutions == {Variable("_at_least_integer"): Literal("2", datatype=NamedNode(XSD + "integer"))}


@pytest.mark.parametrize("name", ["release-facts", "releases-side-by-side"])
def test_no_question_is_about_an_example_unless_asked(name: str) -> None:
    with pytest.raises(QueryError, match=f"^the question '{name}' needs --"):
        bind(find(name), {})


WRITTEN = [
    "beta",
    "release:beta",
    "https://w3id.org/pressgraph/release/beta",
    "<https://w3id.org/pressgraph/release/beta>",
]


@pytest.mark.parametrize("written", WRITTEN)
def test_a_release_goes_by_its_key_or_its_iri_in_every_question(written: str) -> None:
    for name in ("annotations", "release-facts", "quality-seizures-without-operation"):
        _, substitutions = bind(find(name), {"release": written})
        assert list(substitutions.values()) == [NamedNode("https://w3id.org/pressgraph/release/beta")]


@pytest.mark.parametrize("written", ["my release/2", "my%20release%2F2"])
def test_a_release_with_an_odd_key_goes_by_it_and_by_the_end_of_its_iri(written: str) -> None:
    _, substitutions = bind(find("release-facts"), {"release": written})
    assert list(substitutions.values()) == [minted("release", "my release/2")]
