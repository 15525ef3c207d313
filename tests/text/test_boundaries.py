"""Boundaries of words and numbers."""

from __future__ import annotations

import pytest

from pressgraph.text.boundaries import inside_number, inside_word


@pytest.mark.parametrize(
    ("text", "at", "expected"), [("guns", 2, True), ("guns", 0, False), ("guns", 4, False), ("a b", 1, False)]
)
def test_inside_a_word(text: str, at: int, expected: bool) -> None:
    assert inside_word(text, at) is expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("1,005", 1, True),
        ("1,005", 2, True),
        ("1.5", 2, True),
        ("12, 40", 3, False),
        ("40.", 2, False),
        (".5", 1, False),
    ],
)
def test_inside_a_number(text: str, at: int, expected: bool) -> None:
    assert inside_number(text, at) is expected
