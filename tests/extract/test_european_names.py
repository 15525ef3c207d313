"""What names nobody in releases of European authorities: towns, regions and units of police."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading, agencies, officials
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


def test_a_commander_in_chief() -> None:
    text = "The event was opened by General Joe Del Roe, Commander in Chief of the Carabinieri Corps."

    assert officials(text) == {"Joe Del Roe"}


def test_a_head_of_a_unit_with_a_long_name() -> None:
    text = "“We will find them all,” said Head of INTERPOL's Trafficking in Illicit Goods Unit, Mae Loe."

    assert officials(text) == {"Mae Loe"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ENISA, eu-LISA and the Council of the EU took part.",
         {"European Union Agency for Cybersecurity", "Council of the European Union",
          "European Union Agency for the Operational Management of Large-Scale IT Systems"}),
        ("Mexico's Secretariat of Public Security and Citizen Protection took part.",
         {"Secretariat of Security and Citizen Protection"}),
        ("Mexico's Secretariat of Public Security took part.", {"Secretariat of Public Security"}),
        ("The Italian anti-Mafia police DIA took part.", set()),
        ("The Defense Intelligence Agency (DIA) took part.", {"Defense Intelligence Agency"}),
    ],
)  # fmt: skip
def test_bodies_by_their_short_and_by_their_long_names(text: str, expected: set[str]) -> None:
    assert agencies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police took down the crypto exchange eLantern.", {"eLantern"}),
        ("He moved the money to the crypto exchange eLantern.", set()),
    ],
)
def test_a_firm_that_exchanges_money_is_a_place_of_trade_where_it_is_closed(text: str, expected: set[str]) -> None:
    assert set(Reading(text).named("Platform")) == expected


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The operation to coordinate the raids of the police was dubbed “Paper Lantern”.", {"Paper Lantern"}),
        ("The operation to sell the drugs was known to police and dubbed nothing.", set()),
        ("Codenamed operation LANTERN, the action was led by police.", {"Operation LANTERN"}),
        ("Police took part in an operation Codenamed Lantern III, which ended in June.", {"Lantern III"}),
        ("As part of Operations Lantern III and Black Kettle, police searched nine ports.",
         {"Operation Lantern III", "Operation Black Kettle"}),
        ("Police thanked the Director of Operations Coordination and Planning.", set()),
        ("Police seized fake goods in an operation coordinated by Europol (Paper Lantern).", {"Paper Lantern"}),
        ("Police seized fake goods in an operation coordinated by Europol (EMPACT).", set()),
        ("Police arrested nine men. In Spain, the operation went under the name of LANTERNA.",
         {"Operation LANTERNA"}),
        ("Codenamed Operation Lantern V, the action of the police ran from May.", {"Operation Lantern V"}),
        ("The police operation, LANTERN East, took place in May.", {"Operation LANTERN East"}),
        ("The police operation, Lantern said, took place in May.", set()),
        ("The two-week operation (2–9 May) dubbed “Lantern Days 3” covered the border.", {"Lantern Days 3"}),
        ("The operation named Lantern 4 took place in May. Officers arrested two men.", {"Lantern 4"}),
        ("The operation named Lantern 4 took place in May. Its doctors were happy.", set()),
        ("Police built on two previous operations, LANTERN and KETTLE.", {"LANTERN", "KETTLE"}),
        ("Police built on previous operations, SPAIN and MALTA.", set()),
        ("Police built on previous operations, Spain and Malta included.", set()),
        ("In Spain, the operation of the shop went under the name of LANTERNA.", set()),
    ],
)  # fmt: skip
def test_operations_by_the_words_around_their_names(text: str, expected: set[str]) -> None:
    assert set(Reading(text).named("Operation")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers arrested 31 Polish and Latvian workers.", ["Arrest 31"]),
        ("Officers arrested 31 Polish, Czech and Latvian nationals.", ["Arrest 31"]),
        ("Four Firms and Five Brokers Indicted", ["Charge 5"]),
        ("The action led to the arrest of 12 suspects – 7 in Malta, 3 in Spain, and 2 in Italy – and to searches.",
         ["Arrest 12", "Arrest 7", "Arrest 3", "Arrest 2"]),
        ("The action led to the detention of eight members of the gang.", ["Arrest 8"]),
        ("Officers searched two boats, seizing a gun and arresting three.", ["Arrest 3"]),
        ("One arrest took place in Malta.", ["Arrest 1"]),
        ("Police detained in Spain 46 people.", ["Arrest 46"]),
        ("In total, 34 arrests were made for trafficking and 36 for other offences.", ["Arrest 34", "Arrest 36"]),
        ("In total, 34 arrests were made for trafficking and 36 for free.", ["Arrest 34"]),
        ("One arrest warrant took effect in Malta.", []),
        ("Three men were arrested in Malta and eight more in Spain, among them their leader.",
         ["Arrest 3", "Arrest 8"]),
    ],
)  # fmt: skip
def test_arrests_as_releases_of_several_countries_count_them(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested two members of the so-called Islamic State for terrorism.", {"Islamic State"}),
        ("He gave material support to ISIL, a designated foreign terrorist organization.", {"Islamic State"}),
        ("She is accused of belonging to the terrorist group Islamic State (IS).", {"Islamic State"}),
        ("The cell spread al-Qaeda propaganda and terror.", {"al-Qaeda"}),
        ("Our soldiers fight against terror and ISIS.", set()),
        ("They support the fight against ISIS and other terror.", set()),
        ("The Taliban announced a ban on opium poppy in 2022.", set()),
        ("Prices rose after the Taliban announced a ban, say experts on terrorism.", set()),
        ("Members of Hezbollah sold tiles.", set()),
        ("The shipment of the FARC held drugs.", {"Revolutionary Armed Forces of Colombia"}),
    ],
)
def test_terrorist_groups_where_the_text_treats_them_as_its_subject(text: str, expected: set[str]) -> None:
    assert set(Reading(text).named(*CRIMINAL)) == expected
