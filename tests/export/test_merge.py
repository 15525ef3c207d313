"""Put together, releases that print a name in two ways give a thing one label, whatever their order."""

from __future__ import annotations

import io
from random import Random

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Triple
from tests.export.graphs import RDF_FORMATS

from pressgraph.export import Format, one_label, serialize
from pressgraph.export.merge import ALTERNATIVE, LABEL

ROE = NamedNode("https://w3id.org/pressgraph/official/jane-roe")


def labelled(*names: str) -> list[Triple]:
    return [Triple(ROE, LABEL, Literal(name)) for name in names]


@given(st.permutations(["Jane Roe", "Jane A. Roe", "Jane B. Roe"]))
def test_the_fullest_name_stays_the_label(names: list[str]) -> None:
    found = set(one_label([*labelled(*names), Triple(ROE, ALTERNATIVE, Literal("Jane A. Roe"))]))
    assert found == {
        Triple(ROE, LABEL, Literal("Jane A. Roe")),
        Triple(ROE, ALTERNATIVE, Literal("Jane B. Roe")),
        Triple(ROE, ALTERNATIVE, Literal("Jane Roe")),
    }


def test_one_label_and_all_else_stay_as_they_are() -> None:
    triples = [*labelled("Jane Roe"), Triple(ROE, ALTERNATIVE, Literal("Roe"))]
    assert list(one_label(triples)) == triples


def quads(*names: str) -> list[Quad]:
    """Each name as the label that a release of its own states."""
    graph = "https://w3id.org/pressgraph/graph/"
    return [Quad(ROE, LABEL, Literal(name), NamedNode(f"{graph}r{number}")) for number, name in enumerate(names)]


def label(*names: str) -> str:
    (found,) = {each.object for each in one_label(quads(*names)) if each.predicate == LABEL}
    assert isinstance(found, Literal)
    return found.value


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Jane A. Roe", *["Jane M. Roe"] * 12], "Jane M. Roe"),
        (["Jane Roe Jr.", *["Jane Roe"] * 5], "Jane Roe Jr."),
        (["Jane A. Roe Jr", "Jane A. Roe", *["Jane A. Roe Jr."] * 2, *["Jane Roe Jr."] * 3], "Jane A. Roe Jr."),
        (["Director in Charge", *["director in charge"] * 3], "Director in Charge"),
        (["Director-in-Charge", *["Director in Charge"] * 2], "Director in Charge"),
        (["Jane B. Roe", "Jane A. Roe"], "Jane A. Roe"),
        (['Jane "J" Roe', "Jane Roe"], 'Jane "J" Roe'),
    ],
)
def test_the_label_is_the_most_frequent_of_the_fullest_forms(names: list[str], expected: str) -> None:
    assert label(*names) == label(*reversed(names)) == expected


def test_the_label_of_the_vocabulary_goes_before_others() -> None:
    dea = NamedNode("https://w3id.org/pressgraph/organization/drug-enforcement-administration")
    names = ["Drug Enforcement Administration", *["The Federal Drug Enforcement Administration of the Nation"] * 3]
    said = [Quad(dea, quad.predicate, quad.object, quad.graph_name) for quad in quads(*names)]
    assert Triple(dea, LABEL, Literal("Drug Enforcement Administration")) in [
        each.triple if isinstance(each, Quad) else each for each in one_label(said)
    ]


NAMES = st.sampled_from(["Roe", "Jane Roe", "jane roe", "Jane A. Roe", "Jane B. Roe", "Jane Roe II", 'Jane "A\\" Roe'])


@given(st.lists(NAMES, min_size=1), st.randoms(), st.sampled_from([Format.TURTLE, Format.NTRIPLES, Format.RDFXML]))
def test_the_order_does_not_matter_and_merged_twice_is_merged_once(
    names: list[str], random: Random, format: Format
) -> None:
    said = quads(*names)
    shuffled = said * 2
    random.shuffle(shuffled)
    merged = {each.triple if isinstance(each, Quad) else each for each in one_label(said)}
    assert sum(each.predicate == LABEL for each in merged) == 1
    assert merged == {each.triple if isinstance(each, Quad) else each for each in one_label(shuffled)}
    assert set(one_label(merged)) == merged
    out = io.BytesIO()
    serialize(one_label(shuffled), format, out)
    assert {quad.triple for quad in pyoxigraph.parse(out.getvalue(), format=RDF_FORMATS[format])} == merged


def test_a_part_takes_the_label_of_the_whole() -> None:
    whole = Literal("Jane A. Roe")
    found = list(one_label([*labelled("Jane Roe"), Triple(ROE, ALTERNATIVE, whole)], lambda _: whole))
    assert set(found) == {Triple(ROE, LABEL, whole), Triple(ROE, ALTERNATIVE, Literal("Jane Roe"))}
