"""Seizures that no word of seizing stands right before or behind. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both guns were recovered from the road, together with 14 rounds of ammunition.", ["14 item ammunition"]),
        ("The car was seized in Orvale, as well as three phones and $900.", ["3 item phone", "900 CCY_USD currency"]),
        ("Cash was seized as well, in addition to two shotguns.", ["2 item firearm"]),
        ("The drugs were seized, together with police from Orvale and 12 officers.", []),
        ("Roe pleaded guilty after his car was seized, as well as having sold 14 rifles.", []),
        (
            "They traced 9 kilos of cocaine to a locker, where they seized all of it on May 3, along with two cars.",
            ["9 KiloGM cocaine", "2 item vehicle"],
        ),
        ("They found 3 kilograms of heroin in the car and seized it.", ["3 KiloGM heroin"]),
        ("He sold 9 rifles through a website until agents seized it.", []),
        ("He moved $4 million to an account before police seized it.", []),
        ("He cut 3 kilos of heroin before customs could seize it.", []),
        ("He carried 9 rifles so that nobody seized them.", []),
    ],
)
def test_what_is_told_beside_or_again(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Law enforcement has taken in more than 55 ounces of cocaine.", ["55 OZ cocaine Over"]),
        ("The gang has taken in 55 ounces of cocaine.", []),
        ("Police took in $4 million in fines.", []),
        ("Officers took in two vehicles for repair.", []),
        ("The police took in 40 dogs and 3 horses after the flood.", []),
        ("The town said it took off the streets 300 abandoned vehicles.", []),
        (
            "They had taken off the streets 245 firearms, among them rifles, and 3 kilos of heroin.",
            ["245 item firearm", "3 KiloGM heroin"],
        ),
        ("The unit took off our streets 40 guns and arrested men who sold 3 kilos of heroin.", ["40 item firearm"]),
        ("They would have taken off the streets 40 guns.", []),
        ("They want to take off the streets 40 guns.", []),
        ("Since May, 69 boats are thought to have been seized at the checkpoint.", ["69 item vessel"]),
        ("Since May, 69 boats are thought to have been seized by customs officers.", ["69 item vessel"]),
        ("Since May, 69 boats are thought to have been seized by pirates.", []),
        ("Some 300 vehicles are reported to have been seized by Elmian forces in Orvalia.", []),
        ("Some 300 vessels are believed to have been seized off Orvale by Elmia.", []),
        ("Since May, 69 boats are thought to have been seized or sold.", []),
        ("The 14 kilos of heroin were found and seized two weeks later.", ["14 KiloGM heroin"]),
        ("Police arrested those at whom it was aimed and recovered 14 rifles.", ["14 item firearm"]),
        ("Roe was convicted and seized 3 guns.", []),
        ("Agents recovered information on 40 orders, including 60 grams of meth.", []),
        ("Agents seized ledgers showing 40 kilos of cocaine.", []),
        ("Agents seized data and 40 guns.", ["40 item firearm"]),
        ("The seizures are put at a value of about EUR 5 million.", ["5000000 CCY_EUR asset About"]),
    ],
)
def test_words_of_seizing_in_other_places(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The results so far: 85 arrests, $62 million in U.S. currency, about 27 kilos of heroin and $3 million in "
            "other assets.",
            ["62000000 CCY_USD currency", "27 KiloGM heroin About", "3000000 CCY_USD asset"],
        ),
        ("Results of the inquiry: 12 arrests, $4 million in losses.", []),
        ("Results of the sweep: 12 arrests, 225 guns.", ["225 item firearm"]),
        ("Results of the 2019 sweep: 12 arrests, 225 guns and 40 pounds of drugs.", []),
        ("Goals for next year: results: 12 arrests, 225 guns and 40 pounds of drugs.", []),
        ("Results of the exercise: 12 arrests, 225 guns and 40 pounds of drugs.", []),
        ("The results so far: 85 arrests, 40 kilos of cocaine sold to agents.", []),
        (
            "Agents seized three pistols. Drugs and related items that were taken include 24 kilos of meth and "
            "four pill presses.",
            ["3 item firearm", "24 KiloGM methamphetamine", "4 item pill-press"],
        ),
        ("The shop was robbed in May. Items taken include 40 watches and 3 guns.", []),
        ("Agents seized nine guns and a car. Two of the guns were loaded.", ["9 item firearm", "2 item firearm"]),
        ("Agents seized nine guns. One of the guns was loaded.", ["9 item firearm"]),
        ("Agents seized nine guns. Twelve of the guns were loaded.", ["9 item firearm"]),
        ("Roe sold nine guns to agents. Two of the guns were loaded.", []),
    ],
)
def test_results_and_what_goes_on_about_them(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police searched the house. A storage locker that he had rented held 4 kilograms of meth and $22,000.",
            ["4 KiloGM methamphetamine", "22000 CCY_USD currency"],
        ),
        ("Officers stopped the truck. Inside were 15 kilos of cocaine.", ["15 KiloGM cocaine"]),
        ("Police intercepted a sailing boat. On board was one tonne of cocaine.", ["1 TONNE cocaine"]),
        ("Police said that a yacht was boarded at sea with 700 kilos of cocaine.", ["700 KiloGM cocaine"]),
        ("The informant met Roe. The bag contained 2 kilograms of heroin.", []),
        ("Agents watched the house. The locker held 2 kilograms of heroin.", []),
        ("Roe handed the agent a bag. Inside were 15 kilos of cocaine.", []),
        ("Agents searched the shop where he sold drugs. The safe held 2 kilograms of heroin.", []),
        ("A look inside the bags turned up $50,000 in cash.", ["50000 CCY_USD currency"]),
        (
            "Officers searched the vehicle and found that the trunk contained 3 kilograms of heroin.",
            ["3 KiloGM heroin"],
        ),
        ("Police searched a truck. It contained 40 kilos of cocaine.", ["40 KiloGM cocaine"]),
        ("Agents found that the ledger contained 40 kilos of cocaine.", []),
        ("Agents seized a notebook. It contained 40 kilos of cocaine in two years.", []),
        ("Roe sold an agent a car. It contained 4 kilos of heroin.", []),
        ("The audit turned up $50,000 in cash payments.", []),
    ],
)
def test_what_was_where_officers_looked(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe was arrested. Investigators recovered two phones from him and $1,950.",
            ["2 item phone", "1950 CCY_USD currency"],
        ),
        ("When we arrested him, we recovered a rifle and $30,000 from his backpack.", ["30000 CCY_USD currency"]),
        ("Investigators recovered $30,000 from his house in restitution.", []),
        ("Police recovered $30,000 from his victim's safe.", []),
        ("Police recovered $400 from her purse that the thieves had taken.", []),
        ("They seized two kilogram presses and three kilo presses.", ["2 item pill-press", "3 item pill-press"]),
        ("They seized a kilo press and two scales.", ["2 item scale"]),
        ("They seized 46 strips of suboxone.", ["46 item buprenorphine/paper"]),
    ],
)
def test_money_and_things_by_their_own_words(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police seized three rifles in May.\n\nPolice seized three shotguns in June.",
            ["3 item firearm", "3 item firearm"],
        ),
        ("Police seized three firearms in May.\n\nPolice seized three handguns.", ["3 item firearm"]),
        ("Police seized three pistols in May.\n\nPolice seized three handguns.", ["3 item firearm"]),
        (
            "Seized goods:\n\n- over €1 million in cash,\n- 26 cars valued at about €1 million,\n- one boat",
            ["1000000 CCY_EUR currency Over", "26 item vehicle", "1000000 CCY_EUR asset About", "1 item vessel"],
        ),
        (
            "Officers seized €1 million in cash.\n\nIn all €1 million in assets was seized.",
            ["1000000 CCY_EUR asset"],
        ),
    ],
)
def test_like_numbers_of_unlike_things_are_two(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agents searched his home. There were four rifles in one of the rooms.", ["4 item firearm"]),
        ("Agents searched his home and found a gun. They also found nine passports.", ["9 item passport"]),
        ("He rented a room. There were four rifles in the room.", []),
        ("The indictment alleges a search of a home. There were four rifles in the home.", []),
        ("His sisters searched the web. They also found nine passports.", []),
    ],
)
def test_what_lay_where_officers_searched_is_told_in_the_next_sentence(text: str, expected: list[str]) -> None:
    assert told(text) == expected
