"""A figure that several releases print is one seizure, most likely: what the sums over weights make of it."""

from __future__ import annotations

from typing import Final

import pytest
from pyoxigraph import RdfFormat, Store
from tests.queries.conftest import answer
from tests.queries.test_answers import column

from pressgraph.queries import Table
from pressgraph.vocabulary import terms

WORDS: Final = "more than 21,000 kilograms of cocaine"
QUANTITY: Final = """
quantity:q pg:amount 21000.0 ; qudt:hasUnit unit:KiloGM ; pg:bound pg:Over ; pg:siAmount 21000.0 .
goods:cocaine skos:prefLabel "cocaine" . goods:heroin skos:prefLabel "heroin" .
operation:o a pg:Operation ; rdfs:label "Operation Heron" .
release:late dcterms:issued "2012-09-30"^^xsd:date . release:soon dcterms:issued "2011-01-03"^^xsd:date .
"""


def seizure(name: str, release: str, *, words: str = WORDS, item: str = "cocaine", more: str = "") -> str:
    return (
        f'seizure:{name} a pg:Seizure ; pg:item goods:{item} ; pg:quantity quantity:q ; pg:asPrinted "{words}" ; '
        f"pg:statedIn release:{release} {more} .\n"
    )


def asked(question: str, *seizures: str) -> Table:
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in terms.PREFIXES.items())
    store = Store()
    store.load(prefixes + QUANTITY + "".join(seizures), RdfFormat.TURTLE)
    return answer(store, question, {})


def sums(*seizures: str) -> tuple[str, ...]:
    """kilograms, largest_only, figures and repeated, of cocaine."""
    table = asked("totals-by-substance", *seizures)
    place = column(table, "substance").index("cocaine")
    return tuple(column(table, name)[place] for name in ("kilograms", "largest_only", "figures", "repeated"))


def test_the_same_words_of_two_releases_count_once_in_the_cautious_sum() -> None:
    assert sums(seizure("a", "late"), seizure("b", "soon")) == ("42000", "21000", "2", "1")
    assert sums(seizure("a", "late"), seizure("b", "soon", words=WORDS.capitalize())) == ("42000", "21000", "2", "1")


def test_a_release_that_names_the_operation_stands_for_those_that_do_not() -> None:
    named = seizure("b", "soon", more="; pg:partOf operation:o")
    assert sums(seizure("a", "late"), named) == ("42000", "21000", "2", "1")


@pytest.mark.parametrize(
    "other",
    [
        seizure("b", "late"),
        seizure("b", "soon", words="21,000 kilograms of cocaine"),
        seizure("b", "soon", more="; pg:form form:powder"),
    ],
    ids=["in one release", "other words", "another form"],
)
def test_other_seizures_of_the_same_weight_count_each(other: str) -> None:
    assert sums(seizure("a", "late"), other) == ("42000", "42000", "2", "0")


def test_another_item_is_another_seizure() -> None:
    assert sums(seizure("a", "late"), seizure("b", "soon", item="heroin")) == ("21000", "21000", "1", "0")


def test_by_year_the_earliest_release_counts() -> None:
    table = asked("substances-by-year", seizure("a", "late"), seizure("b", "soon"))
    assert (column(table, "year"), column(table, "kilograms")) == (["2011"], ["21000"])
    named = seizure("a", "late", more="; pg:partOf operation:o")
    table = asked("substances-by-year", named, seizure("b", "soon"))
    assert (column(table, "year"), column(table, "kilograms")) == (["2012"], ["21000"])


def test_rows_of_single_seizures_tell_who_else_prints_them() -> None:
    table = asked("largest-seizures", seizure("a", "late"), seizure("b", "soon"), seizure("c", "x", words="21 tons"))
    assert dict(zip(column(table, "release"), column(table, "also_in"), strict=True)) == {
        "late": "1",
        "soon": "1",
        "x": "0",
    }
