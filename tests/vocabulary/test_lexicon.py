"""The lexicon says what the Turtle files say, and points at the line of a file that is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressgraph.errors import PressgraphError
from pressgraph.vocabulary import lexicon, terms

CARTELS = """
@prefix organization: <https://w3id.org/pressgraph/organization/> .
@prefix pg: <https://w3id.org/pressgraph/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix org: <http://www.w3.org/ns/org#> .
organization:blue-valley-cartel a pg:Cartel ; rdfs:label "Blue Valley Cartel" ;
    skos:altLabel "Cártel del Valle Azul", "BVC" ;
    skos:hiddenLabel "Blue Valey Cartel" .
organization:los-azulitos a pg:Faction ; rdfs:label "Los Azulitos" ;
    org:subOrganizationOf organization:blue-valley-cartel .
"""


@pytest.fixture
def cartels(tmp_path: Path) -> lexicon.Lexicon:
    (tmp_path / "organizations.ttl").write_text(CARTELS, encoding="utf-8")
    return lexicon.load(tmp_path)


@pytest.mark.parametrize("name", ["Blue Valley Cartel", "BVC", "cartel del valle azul", "Blue Valey Cartel"])
def test_a_thing_is_found_by_each_of_its_names(cartels: lexicon.Lexicon, name: str) -> None:
    entry = cartels.named("organization", name)
    assert entry is not None
    assert (entry.slug, entry.label, entry.types) == ("blue-valley-cartel", "Blue Valley Cartel", ("Cartel",))


def test_hidden_names_are_for_finding_only(cartels: lexicon.Lexicon) -> None:
    entry = cartels.named("organization", "BVC")
    assert entry is not None
    assert "Blue Valey Cartel" in entry.names
    assert "Blue Valey Cartel" not in entry.alternatives


def test_parts_know_their_whole(cartels: lexicon.Lexicon) -> None:
    iri = terms.iri("organization:los-azulitos")
    assert cartels.parent(iri) == terms.iri("organization:blue-valley-cartel")
    assert cartels.types(iri) == ("Faction",)
    assert [entry.slug for entry in cartels.of_kind("organization", "Cartel")] == ["blue-valley-cartel"]


def test_broken_turtle_is_named_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "goods.ttl").write_text("@prefix a: <http://a/> .\na:b a:c ;;; a:d", encoding="utf-8")
    with pytest.raises(PressgraphError, match=r"goods\.ttl.*line 2"):
        lexicon.load(tmp_path)


def test_what_ships_knows_the_usual_names() -> None:
    known = lexicon.load()
    names = {
        ("organization", "CJNG"): "jalisco-new-generation-cartel",
        ("organization", "ATF"): "bureau-of-alcohol-tobacco-firearms-and-explosives",
        ("platform", "WhatsApp"): "whatsapp",
        ("goods", "ecstasy"): "mdma",
        ("form", "tablet"): "pill",
    }
    assert {key: entry.slug for key in names if (entry := known.named(*key))} == names
