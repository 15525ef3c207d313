"""What names nobody in releases of European authorities: towns, regions and units of police."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading, officials
from tests.extract.tallying import told

CRIMINAL = ("Cartel", "Gang", "Faction", "CriminalOrganization")


@pytest.mark.parametrize(
    "text",
    [
        "Meanwhile in northern Portugal, an organised crime network behind nine drug laboratories was found.",
        "In Elmborough, an organised crime group that sold drugs was broken up.",
        "The Economic Crime Group of the Elm police arrested two drug dealers.",
        "Drugs were landed near La Línea de la Concepción. Nobody in La Línea saw the gang.",
    ],
)
def test_a_place_or_a_unit_of_police_is_no_gang(text: str) -> None:
    assert Reading(text).named(*CRIMINAL) == {}


def test_a_gang_that_is_named_like_a_town_is_one_elsewhere() -> None:
    assert set(Reading("Members of the gang La Línea sold drugs.").named("Gang")) == {"La Linea"}


def test_a_region_is_no_official() -> None:
    text = "Director of Border Force South East and the Isles, Mae Loe, said: “We will find them all.”"

    assert officials(text) == {"Mae Loe"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was arrested in May after the find of two pistols, along with four other banned weapons.", []),
        ("A man was arrested in May along with four other dealers.", ["Arrest 4"]),
        ("Last night, two other suspects were arrested.", ["Arrest 2"]),
        ("Two other firms have pleaded guilty.", []),
        ("Two other were arrested.", ["Arrest 2"]),
        ("Nine arrests were made, and a further 12 suspects have been detained for questioning.", ["Arrest 9"]),
        ("Two other men have pleaded guilty, along with others who have been charged.", ["Conviction 2"]),
    ],
)
def test_others_are_counted_where_they_are_persons(text: str, expected: list[str]) -> None:
    assert told(text) == expected
