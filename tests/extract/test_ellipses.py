"""Quantities that do not name their goods again, fractions in words, and what titles round. All are invented."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The year ended with 82 pounds of meth taken off the streets, compared to just 5 pounds the year before.",
            ["82 LB methamphetamine", "5 LB methamphetamine"],
        ),
        ("Deputies seized 120 guns in 2023, up from 80 in 2022.", ["120 item firearm", "80 item firearm"]),
        (
            "The port saw narcotics seizures climb from nearly 300 lbs in FY 2018 to over 3,000 lbs in FY 2019.",
            ["300 LB drugs Under", "3000 LB drugs Over"],
        ),
        (
            "Seizures of cocaine fell from 90 kilograms in 2020 to 42 kilograms a year later.",
            ["90 KiloGM cocaine", "42 KiloGM cocaine"],
        ),
        (
            "More than 9,000 fentanyl pills seized, 13 pounds of powder seized.",
            ["9000 pill fentanyl/pill Over", "13 LB fentanyl/powder"],
        ),
        ("Total seized narcotics amounted to 57.5 pounds.", ["57.5 LB drugs"]),
        # Sold, not seized; another thing is compared; rose, but no seizures.
        ("Roe sold 40 pounds of meth in 2019, up from 20 pounds in 2018, as police said.", []),
        (
            "Agents seized 40 pounds of meth, compared to the 20 kilograms of cocaine he had sold.",
            ["40 LB methamphetamine"],
        ),
        ("Police seized drugs as sales of meth rose from 4 pounds to 5 pounds.", []),
        ("Agents seized 12 rifles and 3 pounds of powder.", ["12 item firearm"]),
    ],
)
def test_goods_named_once(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a quarter ounce of cocaine", "0.25 OZ cocaine"),
        ("a quarter of a pound of heroin", "0.25 LB heroin"),
        ("one-quarter gram of LSD", "0.25 GM lsd"),
        ("three quarters of a kilogram of meth", "0.75 KiloGM methamphetamine"),
        ("half a kilo of heroin", "0.5 KiloGM heroin"),
        (".75 pounds of marijuana", "0.75 LB marijuana"),
        ("three quarter-pound bricks of hashish", "3 item hashish"),
        ("an ounce of cocaine, and methamphetamine", "1 OZ cocaine"),
    ],
)
def test_fractions(words: str, expected: str) -> None:
    assert told(f"Agents seized {words}.") == [expected]


def test_calibre_is_no_fraction() -> None:
    assert told("Agents seized a .22 rifle, a .45 pistol and .30-06 rounds.") == []


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("41 Pounds of Meth Seized", "Meth seized: 41.83 pounds", ["41.83 LB methamphetamine"]),
        ("More Than 41 Pounds of Meth Seized", "Agents seized 41.83 pounds of meth.", ["41.83 LB methamphetamine"]),
        (
            "38 Pounds of Meth Seized",
            "Agents seized 41.83 pounds of meth.",
            ["38 LB methamphetamine", "41.83 LB methamphetamine"],
        ),
        ("$2 Million in Heroin Seized", "Agents seized nine kilos of heroin.", ["9 KiloGM heroin"]),
        ("Deputies Seize $2 Million Worth of Drugs", "Agents seized nine kilos of heroin.", ["9 KiloGM heroin"]),
        (
            "$2 Million in Heroin Seized",
            "Agents seized nine kilos of cocaine.",
            ["2000000 CCY_USD heroin", "9 KiloGM cocaine"],
        ),
    ],
)
def test_what_a_title_rounds_or_values(title: str, body: str, expected: list[str]) -> None:
    assert told(f"{title}\n\nELM CITY – The news came on Friday.\n\nThe work is done.\n\n{body}") == expected
