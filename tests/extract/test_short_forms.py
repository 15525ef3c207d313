"""Short forms of agencies, which the text brings in or brackets give. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading, agencies


def test_knows_an_abbreviation_that_the_text_brings_in() -> None:
    reading = Reading("The Elmford Police Department (EPD) searched it. Later, EPD and FBI agents came back. (EPDX)")
    assert set(reading.named("Agency")) == {"Elmford Police Department", "Federal Bureau of Investigation"}
    assert reading.entity("Elmford Police Department").alternatives == ("EPD",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Elm City Gun Crimes Task Force won. The Gun Crimes Task Force is old.",
            {"Elm City Gun Crimes Task Force"},
        ),
        # Two could be meant, or the name says little.
        (
            "The Elm Gun Crimes Task Force won. The Oak Gun Crimes Task Force lost. The Gun Crimes Task Force is old.",
            {"Elm Gun Crimes Task Force", "Oak Gun Crimes Task Force", "Gun Crimes Task Force"},
        ),
        (
            "DOJ agents came. The Ohio Department of Justice (DOJ) runs the team. DOJ pays it.",
            {"Ohio Department of Justice"},
        ),
        (
            "The U.S. Department of Justice came. DOJ agents left. The Ohio Department of Justice (DOJ) stayed.",
            {"Department of Justice", "Ohio Department of Justice"},
        ),
        ("It is run by four deputies and an Elm City Police officer.", {"Elm City Police"}),
        ("It is run by four deputies with Undercover Police officers.", set()),
        ("Ten Police officers arrested a man near the river.", set()),
    ],
)
def test_short_forms_of_one_body(text: str, expected: set[str]) -> None:
    assert agencies(text) == expected


def test_a_short_form_that_a_bracket_gives_to_another_name_is_no_agency() -> None:
    text = "The Dairy Exporters Association (DEA) sells milk. The DEA was fined."
    assert set(Reading(text).named("Agency")) == set()
    text = "The Drug Enforcement Agency (DEA) came. The DEA helped."
    assert set(Reading(text).named("Agency")) == {"Drug Enforcement Administration"}


def test_the_short_form_of_a_law_is_no_agency() -> None:
    assert agencies("It was derived from the Fir Amendments Act of 2008 (FAA). The FAA is a law.") == set()
    assert agencies("The FAA (Federal Aviation Administration) flew.") == {"Federal Aviation Administration"}


def test_the_program_of_all_areas_is_no_other_name_of_one() -> None:
    text = "Money goes to High Intensity Drug Trafficking Areas. The Elm Valley HIDTA plans to use it."
    reading = Reading(text)
    assert reading.entity("Elm Valley High Intensity Drug Trafficking Area").alternatives == ("Elm Valley HIDTA",)
    assert reading.named("Agency")["High Intensity Drug Trafficking Areas"] == "High Intensity Drug Trafficking Areas"
