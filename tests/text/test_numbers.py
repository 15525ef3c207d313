"""Numbers as releases print them."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressgraph.text.numbers import numbers


def read(text: str) -> list[tuple[str, Decimal]]:
    return [(text[n.start : n.end], n.value) for n in numbers(text)]


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("7", "7"),
        ("8,497", "8497"),
        ("27,892,706", "27892706"),
        ("95.84", "95.84"),
        ("1½", "1.5"),
        ("2 ¼ million", "2250000"),
        ("1 800", "1800"),
        ("44 million", "44000000"),
        ("1.3 million", "1300000"),
        ("5.2M", "5200000"),
        ("3 thousand 337", "3337"),
        ("twenty-one", "21"),
        ("twenty one", "21"),
        ("Twenty-Four", "24"),
        ("one hundred and two", "102"),
        ("two hundred fifty thousand", "250000"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("a million", "1000000"),
        ("half a million", "500000"),
        ("half-million", "500000"),
        ("two and a half", "2.5"),
        ("one and a half million", "1500000"),
    ],
)
def test_one_number_is_read_whole(words: str, amount: str) -> None:
    assert read(f"Agents counted {words} of them") == [(words, Decimal(amount))]


@pytest.mark.parametrize(
    "text",
    [
        "several hundred pounds and dozens of rifles",
        "an AR-15, an AK-47 and a 9mm pistol",
        "a 13-count indictment after a 20-month probe",
        "the 20th defendant and 30 percent of the loads",
        "on Nov. 30, and in 2016",
        "21 U.S.C. 841, Section 924, No. 12 and Rule 11",
        "30 mg tablets from a .40 caliber case",
        "in the 1980s at 10:30",
        "stamped with “M” and “30”",
        "he paid $765, 917 in all",
        "a 7-carat ring",
    ],
)
def test_what_counts_nothing_is_no_number(text: str) -> None:
    assert [words for words, _ in read(text) if words not in ("841",)] == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("15,5 tonnes", "15.5"),
        ("0,5 kg", "0.5"),
        ("EUR 3,2 million", "3200000"),
        ("EUR 12,50", "12.5"),
        ("EUR 1.200.000", "1200000"),
        ("€450.000", "450000"),
        ("€ 3.500,50", "3500.5"),
        ("15.500 cigarettes", "15500"),
        ("€ 700 000.", "700000"),
        ("8 300 officers", "8300"),
        ("1'200'000 francs", "1200000"),
        ("€2million", "2000000"),
        ("3 mln euros", "3000000"),
        # As English prints them.
        ("15,500 pills", "15500"),
        ("3,000 kg", "3000"),
        ("1.125 kilograms", "1.125"),
        ("€ 1.234 million", "1234000"),
    ],
)
def test_numbers_as_the_continent_prints_them(text: str, amount: str) -> None:
    assert [number.value for number in numbers(text)] == [Decimal(amount)]


def test_addresses_and_series_of_commas_are_no_continental_numbers() -> None:
    assert read("the host 185.220.101.174 and 10,5,3 kilos") == [("10", Decimal(10))]


def test_a_year_stays_a_year_but_a_weight_of_two_thousand_is_read() -> None:
    assert read("In 2012 they hid 2000 pounds") == [("2000", Decimal(2000))]


@pytest.mark.parametrize("text", ["5 to 10 kilos", "between 50 and 60 rifles", "20-30 kilos"])
def test_both_ends_of_a_range_are_marked(text: str) -> None:
    found = numbers(text)
    assert found
    assert all(number.ranged for number in found)


def test_sums_between_which_something_lies_are_a_range() -> None:
    assert [n.ranged for n in numbers("seizures of cash between $5,000 and $10,000")] == [True, True]


def test_two_number_words_that_make_no_number_are_two() -> None:
    assert read("Agents found four one-ounce bars") == [("four", Decimal(4)), ("one", Decimal(1))]


def test_numbers_joined_by_and_are_no_range() -> None:
    assert [number.ranged for number in numbers("five and six kilos")] == [False, False]


def test_a_part_of_a_text_is_read_with_places_of_the_whole() -> None:
    text = "12 rifles. 34 pistols. 56 vests."
    assert [(n.start, n.value) for n in numbers(text, 11, 22)] == [(11, Decimal(34))]


def test_an_article_alone_is_no_number() -> None:
    assert read("a kilogram") == []
    assert read("a dozen kilograms") == [("a dozen", Decimal(12))]


@given(st.integers(min_value=1, max_value=999_999_999))
def test_digits_with_commas_are_read_as_written(amount: int) -> None:
    assert [number.value for number in numbers(f"{amount:,} rifles")] == [amount]


@given(st.text(alphabet="a half-dozen0123456789,. million twenty and$", max_size=300))
def test_numbers_stand_in_order_inside_the_text(text: str) -> None:
    found = numbers(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_long_run_of_number_words_is_read_once() -> None:
    assert {number.value for number in numbers("two dozen kilos " * 5_000)} == {Decimal(24)}
    assert all(number.value < 10 for number in numbers("one two " * 5_000))
