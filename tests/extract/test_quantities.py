"""Quantities: amounts with units and bounds."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressgraph.extract.quantities import amounts, amounts_in
from pressgraph.facts import Bound
from pressgraph.text import Document


def read(text: str) -> list[tuple[str, Decimal, str | None, Bound]]:
    return [(text[a.span.start : a.span.end], a.value, a.unit, a.bound) for a in amounts(text)]


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("nearly 40", Bound.UNDER),
        ("almost 40", Bound.UNDER),
        ("close to 40", Bound.UNDER),
        ("up to 40", Bound.UNDER),
        ("less than 40", Bound.UNDER),
        ("more than 40", Bound.OVER),
        ("over 40", Bound.OVER),
        ("at least 40", Bound.OVER),
        ("in excess of 40", Bound.OVER),
        ("40-plus", Bound.OVER),
        ("40+", Bound.OVER),
        ("approximately 40", Bound.ABOUT),
        ("about 40", Bound.ABOUT),
        ("roughly 40", Bound.ABOUT),
        ("some 40", Bound.ABOUT),
        ("around 40", Bound.ABOUT),
        ("an estimated 40", Bound.ABOUT),
        ("approximately a total of 40", Bound.ABOUT),
        ("More Than 40", Bound.OVER),
    ],
)
def test_a_bound_before_or_behind_belongs_to_the_amount(words: str, bound: Bound) -> None:
    assert read(f"Troopers took {words} rifles") == [(words, Decimal(40), None, bound)]


def test_or_more_behind_the_unit_is_a_bound() -> None:
    assert read("400 grams or more of a mixture") == [("400 grams or more", Decimal(400), "GM", Bound.OVER)]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("12 kilograms", "KiloGM"),
        ("12 kilos", "KiloGM"),
        ("12 kg", "KiloGM"),
        ("12kg", "KiloGM"),
        ("12-kilogram", "KiloGM"),
        ("12 kilograms (kg)", "KiloGM"),
        ("12 (12) kilograms", "KiloGM"),
        ("12 grams", "GM"),
        ("12g", "GM"),
        ("12 pounds", "LB"),
        ("12 lbs", "LB"),
        ("12 ounces", "OZ"),
        ("12 tons", "ton"),
        ("12 metric tons", "TONNE"),
        ("12 tonnes", "TONNE"),
        ("12 short tons", "TON_SHORT"),
        ("12 liters", "L"),
        ("12 gallons", "GAL_US"),
        ("$12", "CCY_USD"),
        ("12 dollars", "CCY_USD"),
        ("12 U.S. dollars", "CCY_USD"),
        ("€12", "CCY_EUR"),
        ("EUR 12", "CCY_EUR"),
        ("12 euros", "CCY_EUR"),
        ("£12", "CCY_GBP"),
        ("12 pesos", "CCY_MXN"),
    ],
)
def test_units_are_kept_as_printed(words: str, unit: str) -> None:
    assert read(f"Found were {words} there") == [(words, Decimal(12), unit, Bound.EXACT)]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("CZK 3 million", "CCY_CZK"),
        ("200 000 Danish kroner", "CCY_DKK"),
        ("PLN 3,2 million", "CCY_PLN"),
        ("40 000 zloty", "CCY_PLN"),
        ("1,5 t of hashish", "TONNE"),
        ("4,5 kg. of hashish", "KiloGM"),
    ],
)
def test_currencies_and_units_of_the_continent(words: str, unit: str) -> None:
    assert [amount.unit for amount in amounts(words)] == [unit]


def test_a_verb_or_a_name_is_no_currency() -> None:
    assert [amount.unit for amount in amounts("Five try to flee, two Ron helped.")] == [None, None]


def test_millions_of_dollars_are_one_amount() -> None:
    assert read("more than $5 million dollars in cash") == [
        ("more than $5 million dollars", Decimal(5_000_000), "CCY_USD", Bound.OVER)
    ]


def test_half_a_million_dollars_in_words() -> None:
    assert read("more than half a million dollars") == [
        ("more than half a million dollars", Decimal(500_000), "CCY_USD", Bound.OVER)
    ]


def test_a_kilo_is_one_kilogram_but_a_pistol_is_no_amount() -> None:
    assert read("more than a kilo of powder and a pistol") == [("more than a kilo", Decimal(1), "KiloGM", Bound.OVER)]


@pytest.mark.parametrize(
    "unit",
    ["kilogram", "kilo", "kg", "tonne", "ton's", "pound", "ounce", "gram", "gallon", "liter", "litre", "metric ton"],
)
def test_a_document_gives_the_amounts_of_its_text(unit: str) -> None:
    text = f"The find weighed an additional {unit}, another {unit} or more, and 12 {unit}."
    assert amounts_in(Document(text), 0, len(text)) == amounts(text)
    assert len(amounts(text)) == 3


def test_half_a_kilogram() -> None:
    assert read("half a kilogram of powder") == [("half a kilogram", Decimal("0.5"), "KiloGM", Bound.EXACT)]


def test_a_name_that_begins_like_a_unit_is_none() -> None:
    assert read("12 groceries and 3 ozone tests") == [
        ("12", Decimal(12), None, Bound.EXACT),
        ("3", Decimal(3), None, Bound.EXACT),
    ]


@given(st.text(alphabet="0123456789 kgmorethan$€,.-()a pounds half million", max_size=200))
def test_amounts_never_overlap_and_hold_their_number(text: str) -> None:
    found = amounts(text)
    assert all(a.span.start <= a.number.start < a.number.end <= a.span.end <= len(text) for a in found)


def test_repeated_bounds_are_read_in_linear_time() -> None:
    assert amounts("more than an additional " * 20_000) == []
