"""Which numbers printed words show."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pressgraph.gate.numbers import numbers_in


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("nearly 44 million fentanyl pills", "44000000"),
        ("approximately 1,999 kilograms of cocaine", "1999"),
        ("forty-four arrests", "44"),
        ("three hundred and three people", "303"),
        ("one hundred twenty-three", "123"),
        ("one million two hundred thousand pills", "1200000"),
        ("twenty-five hundred plants", "2500"),
        ("two and a half tons", "2.5"),
        ("two and a half million", "2500000"),
        ("half a million pills", "500000"),
        ("three-quarters of a ton", "0.75"),
        ("2 1/2 pounds", "2.5"),
        ("2½ pounds", "2.5"),
        (".5 grams", "0.5"),
        ("a dozen guns", "12"),
        ("two dozen rifles", "24"),
        ("a kilogram of cocaine", "1"),
        ("both vehicles", "2"),
        ("$4.5M", "4500000"),
        ("$1.2-million", "1200000"),
        ("$250,000 in cash", "250000"),
        ("62kg", "62"),
        ("1.999 kilos", "1999"),
        ("12,5 kg", "12.5"),
        ("1 250 000 pills", "1250000"),
        ("more than 1,200-plus", "1200"),
        ("two, three", "3"),
        ("Operation Nineteen: 7 arrests", "7"),
    ],
)
def test_a_number_is_read(words: str, number: str) -> None:
    assert Decimal(number) in numbers_in(words)


@pytest.mark.parametrize("words", ["a cache of cocaine", "firearms", "A pistol", "", "numerous weapons — and cash"])
def test_words_without_a_number_have_none(words: str) -> None:
    assert numbers_in(words) == frozenset()


@pytest.mark.parametrize(
    ("words", "number"),
    [("four five", "9"), ("forty-four arrests", "404"), ("12 guns, 3 cars", "15"), ("10 to 12", "1012")],
)
def test_neighbours_are_not_added_up(words: str, number: str) -> None:
    assert Decimal(number) not in numbers_in(words)
