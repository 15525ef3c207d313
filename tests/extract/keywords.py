"""The extractors' own key words, for texts that keep them as busy as any text can."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache

import pressgraph.extract
import pressgraph.text

MARKS = (
    " ", " ", " ", ", ", ". ", "; ", ": ", " (", ") ", "“", "”", '"', "'", "’s ", "-", " - ", "—", "\n", "\n\n", "\n- ",
    "$", "/", ".", "&", "@", " and ", ", and ", " of ", " the ", " or ",
)  # fmt: skip
NAMES = (
    "A", "B", "A.", "Aa", "Bb Cc", "X-Y", "O'B", "John Q. Public", "DEA", "FBI", "U.S.", "Sinaloa", "Cartel",
    "Operation Aa", "Sheriff Aa Bb", "U.S. Attorney Aa Bb", "Tor", "5", "1,000", "twenty", "2019", "$5 million",
    "five kilograms", "10 of", "Elm County",
)  # fmt: skip
OPENING = (
    "The agents of the FBI said that they were in the house, and that it was for the police to say which of the cars "
    "had been seized in Operation Quick Fox by the DEA.\n\n"
)
"""English enough for the extractors to read what follows, whatever it is."""

_NO_WORDS = re.compile(r"\\[a-zA-Z]|\(\?P<\w+>|\(\?\w+")
_WORDS = re.compile(r"[A-Za-z][A-Za-z']+(?: [A-Za-z]{2,})?")


@cache
def keywords() -> tuple[str, ...]:
    """The words that the patterns of the extractors, and of what cuts texts for them, are made of."""
    return tuple(sorted({word for p in _patterns() for word in _WORDS.findall(_NO_WORDS.sub("|", p.pattern))}))


def _patterns() -> Iterator[re.Pattern[str]]:
    for package in (pressgraph.extract, pressgraph.text):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(importlib.import_module(module.name)).values():
                values = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
                yield from (each for each in values if isinstance(each, re.Pattern))
