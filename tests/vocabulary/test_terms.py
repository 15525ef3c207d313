"""Names become local names, and compact names become IRIs and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressgraph.vocabulary import terms


@given(st.text())
def test_a_slug_is_a_plain_local_name_and_its_own_slug(name: str) -> None:
    slug = terms.slug(name)
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert terms.slug(slug) == slug


@pytest.mark.parametrize(
    ("one", "other"),
    [("Cártel de Jalisco", "CARTEL DE JALISCO"), ("Sheriff’s Office", "Sheriffs Office"), ("A & B", "A B")],
)
def test_spellings_share_a_slug(one: str, other: str) -> None:
    assert terms.slug(one) == terms.slug(other)


@pytest.mark.parametrize("name", ["pg:Seizure", "goods:fentanyl", "platform-kind:payment", "qudt:hasUnit", "release:x"])
def test_compact_names_come_back(name: str) -> None:
    assert terms.compact(terms.iri(name)) == name


def test_units_are_ours_only_where_qudt_has_none() -> None:
    assert terms.unit_iri("pill") == "https://w3id.org/pressgraph/ontology#pill"
    assert terms.unit_iri("KiloGM") == "http://qudt.org/vocab/unit/KiloGM"
