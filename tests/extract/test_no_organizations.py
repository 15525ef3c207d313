"""Groups, gangs and apps that a text names beside its case only. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading

CRIMINAL = ("Cartel", "Gang", "Faction", "CriminalOrganization")
GANGS = {"Crips", "Bloods", "Latin Kings"}


@pytest.mark.parametrize(
    "text",
    [
        "The widow of a soldier killed by Taliban fighters was defrauded, and spoke of terror.",
        "She called the family ISIS members and terrorists.",
        "There was no evidence of terrorism or of support to al Qaeda.",
        "He was cleared of supporting Hamas, a terrorist organization.",
        "She led the terrorism trial of members of al Qaeda in 1998 before she came to the bank.",
        "The ministry designated the Elm Force for supporting the Taliban and other terrorist groups.",
        "He yelled that he was a member of ISIS, a terrorist group.",
        "Unlike members of Hamas, a terrorist group, they had no guns.",
        "The grants go to towns that terrorists of ISIS and members of al Qaeda threaten.",
        "Roe sold false passports.\n\nTerror is near. He knew a man who was a member of ISIS once.",
    ],
)
def test_terrorist_groups_that_are_no_subject(text: str) -> None:
    assert Reading(text).named(*CRIMINAL) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe was tried.\n\nHe was charged with support to Hamas, a terrorist organization.", {"Hamas"}),
        ("Roe was tried.\n\nHe joined ISIS fighters. The terrorists of ISIS paid him.", {"Islamic State"}),
        ("Sites fell.\n\nIts targets were sites of terrorist organisations, among them Hamas and others.", {"Hamas"}),
        ("Roe meant to join al-Qaeda in the Arab Peninsula, a terrorist group.",
         {"al-Qaeda in the Arabian Peninsula"}),
    ],
)  # fmt: skip
def test_terrorist_groups_that_are_the_subject(text: str, expected: set[str]) -> None:
    assert set(Reading(text).named(*CRIMINAL)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He texted his boss that Amazon fired him.",
        "The two talked about Facebook stock.",
        "They talked about the Wickr settlement.",
        "They talked on Monday of the Wickr settlement.",
    ],
)
def test_talk_about_a_company_is_none_over_it(text: str) -> None:
    assert Reading(text).named("Platform") == {}


def test_talk_over_an_app_names_it() -> None:
    reading = Reading("They talked over WhatsApp about the drugs. Roe texted the boy on Snapchat.")
    assert set(reading.named("Platform")) == {"WhatsApp", "Snapchat"}


@pytest.mark.parametrize(
    "text",
    [
        "He fought Crips, Bloods, Latin Kings, and Judge Jo Roe in a gang war.",
        "The members of Crips, Bloods, Latin Kings, and Black Lives Matter met at a gang summit.",
        "Gang members of Crips, Bloods, Latin Kings and South Los Angeles met.",
        "They spoke of gangs such as Crips, Bloods, Latin Kings and West Elm.",
        "Gang members of the Crips, Bloods, Latin Kings, Elm Hill, Oak Hollow and Ash Mill met.",
    ],
)
def test_what_stands_among_gangs_and_is_none(text: str) -> None:
    assert set(Reading(text).named("Gang")) == GANGS


def test_a_team_is_no_rival_gang() -> None:
    assert Reading("The drug ring beat fans of the rival Elm Tigers and other gangs.").named(*CRIMINAL) == {}


def test_gangs_that_a_list_of_gangs_adds() -> None:
    reading = Reading("They had gang ties, including the Crips, Bloods, Latin Kings, East Side Elms and Oak Mafia.")
    assert set(reading.named("Gang")) == {*GANGS, "East Side Elms", "Oak Mafia"}


def test_a_spanish_article_makes_no_town_of_a_gang() -> None:
    text = "Members of the rival Los Elmenos and other gangs sold heroin."
    assert set(Reading(text).named(*CRIMINAL)) == {"Los Elmenos"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hackers are known as Sandworm.", {"Sandworm Team"}),
        ("The firm is known as Sandworm Consulting.", set()),
        ("He worked for Sandworm Data Systems and for Sandworm Holdings Inc.", set()),
    ],
)
def test_firms_that_bear_the_name_of_a_group(text: str, expected: set[str]) -> None:
    assert set(Reading(text).named(*CRIMINAL)) == expected
