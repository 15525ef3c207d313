"""How European releases tell of forged money, papers and sums that hold for several things."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers seized EUR 9 150 in counterfeit EUR 20 banknotes.", ["9150 CCY_EUR counterfeit-currency"]),
        ("Officers seized €9 150 in €20 banknotes.", ["9150 CCY_EUR currency"]),
        ("Police seized 3 million counterfeit euros and 400 000 fake US dollars.",
         ["3000000 CCY_EUR counterfeit-currency", "400000 CCY_USD counterfeit-currency"]),
        ("Police seized 900 counterfeit €20 and €50 banknotes totalling €31 000.",
         ["900 item counterfeit-banknote", "31000 CCY_EUR counterfeit-banknote"]),
        ("Police seized fake clothes and €20 banknotes worth €900.", ["900 CCY_EUR currency"]),
        ("Police seized 900 banknotes and €31 000 in cash.", ["900 item currency", "31000 CCY_EUR currency"]),
        ("They seized 600 fake banknotes: 410 €20 banknotes and 190 €50 banknotes, €17 700 in total.",
         ["600 item counterfeit-banknote", "410 item counterfeit-banknote", "190 item counterfeit-banknote",
          "17700 CCY_EUR counterfeit-banknote"]),
    ],
)  # fmt: skip
def test_forged_money_is_told_by_the_note_and_by_its_sum(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Customs seized 31 ID cards, 12 residence permits and 9 passports.",
         ["31 item identity-card", "12 item residence-permit", "9 item passport"]),
        ("Customs seized 31 identity documents.", ["31 item identification-document"]),
        ("Customs seized 300 toy cars, 20 dolls and 4 cars.", ["300 item toy", "20 item toy", "4 item vehicle"]),
    ],
)  # fmt: skip
def test_papers_and_toys_have_their_own_nouns(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The police seized bank accounts and cash worth 3.5 million euros.", ["3500000 CCY_EUR asset"]),
        ("The police seized two cars and cash worth €9 000.", ["2 item vehicle", "9000 CCY_EUR currency"]),
        ("The police seized bank accounts holding a total of EUR 40 000.", ["40000 CCY_EUR asset"]),
        ("The police seized an estimated amount of €4 million in cash.", ["4000000 CCY_EUR currency About"]),
        ("The raids on two High Value Targets led to the seizure of more than €70 000.",
         ["70000 CCY_EUR currency Over"]),
    ],
)  # fmt: skip
def test_what_a_sum_is_of(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_what_is_withdrawn_in_a_period_is_a_statistic() -> None:
    of_a_case = "Some 900 counterfeit banknotes were withdrawn from circulation."
    of_a_period = "Some 900 counterfeit banknotes were withdrawn from circulation in the first half of 2021."
    compared = "Some 900 counterfeit banknotes were withdrawn from circulation, fewer than in 2021."

    assert told(of_a_case) == ["900 item counterfeit-banknote About"]
    assert told(of_a_period) == told(compared) == []
