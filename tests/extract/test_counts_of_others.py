"""Counts of persons that tell of no outcome of the release's own case. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.tallying import told


@pytest.mark.parametrize(
    "text",
    [
        "The government moved for the detention of all five defendants.",
        "The judge ordered the detention of two men.",
        "Elmia pays for the detention of 3,400 aliens a day.",
        "The suit is over the detention of 14 students by the school.",
        "A report criticizes the detention of 101 detainees.",
        "The court dismissed the 12-defendant indictment.",
        "The two-defendant complaint filed by the EEOC was settled.",
        "A 14-defendant complaint about unpaid wages was filed.",
        "A similar 30-defendant indictment was returned in Elmford in 2004.",
        "Arrests for DUI come to 400 this year.",
        "Opioid arrests come to 400 each month.",
        "Convictions in the district total 300 since 2010.",
        "Arrests in the case total 14 each year.",
    ],
)
def test_no_outcome_of_the_case(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three defendants were charged with five counts of wire fraud and two for money laundering.",
            ["Charge 3"],
        ),
        ("Two men were charged with fraud, and five for years had complained of violations.", ["Charge 2"]),
        ("Two men were charged with fraud, and three with knowledge of the fraud testified.", ["Charge 2"]),
        ("Two men were charged with trafficking, and five for distribution were shipped.", ["Charge 2"]),
        ("Two men were charged with fraud, and five for whom warrants were issued fled.", ["Charge 2"]),
        ("Each year 10,000 people are arrested, 900 of them women.", []),
    ],
)
def test_further_numbers_that_the_verb_is_not_said_of(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raids led to the arrest and detention of eight men.", ["Arrest 8"]),
        (
            "Two men are charged with burglary, and five defendants with individual acts of distributing drugs.",
            ["Charge 2", "Charge 5"],
        ),
        ("A 14-defendant criminal complaint was filed.", ["Charge 14"]),
        ("Roe was arrested in Elmford with seven other defendantstied to a ring.", ["Arrest 7"]),
        ("Roe and Doe were indicted in Elmford along with two other co-defendantclients of theirs.", ["Charge 2"]),
    ],
)
def test_outcomes_told_in_the_same_words(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The United States filed a False Claims Act complaint against three doctors.", []),
        ("The office has filed a civil complaint in Ohio against three doctors.", []),
        ("The office has filed 22 civil cases against 60 doctors.", ["Investigation 22"]),
        ("A criminal complaint was filed against three doctors.", ["Charge 3"]),
        ("They offer a reward for information leading to the arrest of three fugitives.", []),
        ("They offer a reward for information that leads to the arrest and conviction of three fugitives.", []),
        ("The information led to the arrest of three fugitives.", ["Arrest 3"]),
        ("He claimed to have arranged for the murder of four men.", []),
        ("The robbery of four men is grave, and that is what we have charged here.", []),
        ("The four men have been charged here.", ["Charge 4"]),
        ("He was convicted of the murder of four men.", ["Death 4"]),
        ("They helped distribute over a million potentially lethal doses of khat.", []),
        ("The pills hold over a million potentially lethal doses.", ["LethalDose 1000000 Over"]),
    ],
)
def test_neither_civil_nor_wished_nor_claimed(text: str, expected: list[str]) -> None:
    assert told(text) == expected
