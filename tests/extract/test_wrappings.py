"""Bags, bricks and glassines whose contents the sentence before tells. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Officers found nine bricks of cocaine in the trunk. A further 12 bricks were found in the back seat.",
            ["9 item cocaine", "12 item cocaine"],
        ),
        (
            "Police recovered 40 green glassines of heroin. Later, 30 bundles consisting of 300 glassines and more "
            "than $4,000 were recovered from the car.",
            ["40 item heroin", "300 item heroin", "4000 CCY_USD currency Over"],
        ),
        # Of other wrappings, other paragraphs and other deeds nothing is known.
        ("Officers found nine bricks of cocaine. A further 12 bags were found.", ["9 item cocaine"]),
        ("Officers found nine bricks of cocaine.\n\nA further 12 bricks were found.", ["9 item cocaine"]),
        ("Officers found nine bricks of cocaine. He had sold 12 bricks before.", ["9 item cocaine"]),
        ("Officers found nine bricks of cocaine. A witness found 12 bricks in the trash.", ["9 item cocaine"]),
        ("Officers found nine bricks of cocaine. In the trash 12 bricks were found by a witness.", ["9 item cocaine"]),
        ("Officers found nine bricks of cocaine. They also found 12 bricks.", ["9 item cocaine", "12 item cocaine"]),
        (
            "Officers found nine bricks of cocaine. A search of the flat revealed 12 bricks.",
            ["9 item cocaine", "12 item cocaine"],
        ),
        ("Officers found nine bricks of cocaine. Also found were 12 bricks of clay.", ["9 item cocaine"]),
    ],
)
def test_a_wrapping_told_of_again_holds_the_same(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police searched the lot. More than $5,000 was recovered from the car.", ["5000 CCY_USD currency Over"]),
        ("Auditors found that $5,000 was recovered from the insurer.", []),
        (
            "Police recovered four rifles, two pistols and four machine guns.",
            ["4 item firearm", "2 item firearm", "4 item firearm"],
        ),
        ("Police seized four assault weapons, and the four seized assault weapons were shown.", ["4 item firearm"]),
        ("Seizures like this one keep poison off our streets.", []),
    ],
)
def test_sums_in_a_place_and_counts_by_other_words(text: str, expected: list[str]) -> None:
    assert told(text) == expected
