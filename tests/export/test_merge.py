"""Put together, releases that print a name in two ways give a thing one label, whatever their order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple

from pressgraph.export import one_label
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
