"""Seizures of parts and wholes, of some of what was looked at, and of fakes and toys. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police seized 16 kilograms of drugs (700 grams of fentanyl and 15 kg of cocaine) in Orvale.",
            ["16 KiloGM drugs", "700 GM fentanyl", "15 KiloGM cocaine"],
        ),
        (
            "Police seized 16 kilograms (700 grams of fentanyl and 15 kg of cocaine).",
            ["16 KiloGM drugs", "700 GM fentanyl", "15 KiloGM cocaine"],
        ),
        ("Police seized 16 kilograms (35 pounds) of heroin.", ["16 KiloGM heroin"]),
        ("Police seized 25 kilograms of fentanyl and heroin (55 pounds).", ["25 KiloGM drugs"]),
        ("Police seized 16 kilograms (9 kg of flour and 7 kg of cocaine).", ["7 KiloGM cocaine"]),
        ("He sold 16 kilograms (700 grams of fentanyl and 15 kg of cocaine).", []),
        (
            "Some 16 kilograms (700 grams of fentanyl and 15 kg of cocaine) were seized in Orvale.",
            ["16 KiloGM drugs About", "700 GM fentanyl", "15 KiloGM cocaine"],
        ),
        (
            "The sentence rests on 16 kilograms (700 grams of fentanyl and 15 kg of cocaine) that were seized or sold.",
            [],
        ),
        ("Roe sold 5 kilograms (3 kg of heroin and 2 kg of cocaine) to an agent.", []),
        (
            "Agents seized $9,000 in cash and other assets of $80,000.",
            ["9000 CCY_USD currency", "80000 CCY_USD asset"],
        ),
        ("Agents seized $90,000 in cash and other assets, and two cars.", ["90000 CCY_USD asset", "2 item vehicle"]),
    ],
)
def test_wholes_are_told_beside_their_parts(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Out of 1,900 vehicles, 13 were seized.", ["13 item vehicle"]),
        ("Out of 1,900 vehicles checked by customs officers, 13 were seized.", ["13 item vehicle"]),
        ("Of 1,900 vehicles, 13 were seized.", ["13 item vehicle"]),
        ("Of the 12 guns that he sold, 3 were recovered by police.", ["3 item firearm"]),
        ("Officers checked 1,900 vehicles, of which 13 were seized.", ["13 item vehicle"]),
        ("Officers checked 1,900 vehicles at the border, and only 13 were seized.", ["13 item vehicle"]),
        ("Officers checked 1,900 vehicles and seized 13 of them.", ["13 item vehicle"]),
        ("Customs officers at the port inspected 400 cars and seized 13 of them.", ["13 item vehicle"]),
        ("In a drill, officers stopped 40 cars and seized 3 of them.", []),
        ("The company inspected 900 cars and seized 13 of them from lessees.", []),
        ("Roe and his crew checked 300 cars, and seized 12 of them.", []),
        ("Of the 1,900 vehicles seized last year, 13 were later sold at auction.", []),
        ("Officers inspected 400 parcels and 30 cars, and 12 were seized.", []),
        ("Out of 40 pills tested by the laboratory, 6 contained fentanyl.", []),
        ("Six out of ten pills seized contain fentanyl.", []),
        ("Of 12 guns bought by the agents, 3 were loaded.", []),
        (
            "Of the 33 guns recovered since May, 19 have been confirmed as stolen.",
            ["33 item firearm", "19 item firearm"],
        ),
        ("Police seized 4 kilos of heroin and three cars were seized.", ["4 KiloGM heroin", "3 item vehicle"]),
    ],
)
def test_of_what_is_looked_at_only_some_is_seized(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized fake jewelry worth €9,000.", ["9000 CCY_EUR counterfeit-goods"]),
        ("Police seized €9,000 worth of fake watches.", ["9000 CCY_EUR counterfeit-goods"]),
        ("Police seized fake jewelry and banknotes totalling €9,000.", []),
        ("Police seized €9,000 in fake jewelry and banknotes.", []),
        ("Police seized jewelry and banknotes totalling €9,000.", ["9000 CCY_EUR asset"]),
        (
            "They seized counterfeit EUR 50 banknotes to a total of EUR 17 150.",
            ["17150 CCY_EUR counterfeit-currency"],
        ),
        ("Police seized 12 toy pistols and 3 pistols.", ["12 item imitation-firearm", "3 item firearm"]),
        ("Customs officers seized 30 guns that were toys.", ["30 item imitation-firearm"]),
        ("Police seized 30 firearms and toy guns.", []),
        ("Police seized 9 dummy grenades and 4 grenades.", ["4 item explosive"]),
        ("Police seized 3 pistols and replica ammunition.", ["3 item firearm"]),
    ],
)
def test_fakes_and_toys_are_not_what_they_look_like(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agents seized the ship that carried 3,000 rifles for the army.", []),
        ("Officers stopped a ship that was carrying 3,000 rifles for the Orvalian army.", []),
        ("Officers stopped a ship that carried 3,000 rifles bound for the rebels.", ["3000 item firearm"]),
        ("Officers stopped a ship that carried 40 kilos of cocaine for the gang.", ["40 KiloGM cocaine"]),
    ],
)
def test_what_a_ship_carries_for_an_army_is_not_seized_with_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected
