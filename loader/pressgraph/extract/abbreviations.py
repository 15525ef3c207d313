"""Abbreviations that a text brings in itself: "the Miami-Dade Police Department (MDPD)", and "MDPD" from then on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final, NamedTuple

from pressgraph.facts import Span

_BRACKET: Final = re.compile(
    r"(?:'s|'|s)? ?\((?:the |hereinafter |or )?[\"“']?(?P<short>[A-Z][\w&/.-]{1,14}(?: [A-Z]{2,6})?)[\"”']?\)"
)
# More short forms than any release brings in: each of them is tried at each place.
_MOST: Final = 200
_CAPITAL: Final = re.compile(r"[A-Z]")


class Abbreviation(NamedTuple):
    """A short form in brackets after a name, and its place."""

    short: str
    span: Span


def after(text: str, end: int) -> Abbreviation | None:
    """The short form in brackets right after a name that ends at ``end``, if there is one."""
    if end + 3 > len(text) or text[end] not in "'s (":
        return None
    found = _BRACKET.match(text, end)
    if found is None or len(_CAPITAL.findall(found["short"])) < 2:
        return None
    return Abbreviation(found["short"], Span(*found.span("short")))


def fits(short: str, name: str) -> bool:
    """Whether the capitals of a short form are found in a name in their order, the first of them first.

    >>> fits("MDPD", "Miami-Dade Police Department"), fits("HPD", "Denver Police Department")
    (True, False)
    """
    letters = [c for c in short if c.isalnum()]
    initials = re.findall(r"(?:^|[\s/&-])(\w)", name)
    position = 0
    rest = name.upper()
    if not letters or not initials or letters[0].upper() not in {i.upper() for i in initials}:
        return False
    for letter in letters:
        position = rest.find(letter.upper(), position) + 1
        if position == 0:
            return False
    return True


def later(text: str, known: Mapping[str, int]) -> Iterator[tuple[str, Span]]:
    """Every place after its introduction where a short form stands; ``known`` maps it to where it was brought in."""
    if not known:
        return
    forms = "|".join(re.escape(short) for short in sorted(islice(known, _MOST), key=len, reverse=True))
    for found in re.finditer(rf"(?<![\w@/.-])(?:{forms})(?![\w@-]|\.\w)(?<!-)", text):
        if found.start() > known[found.group()]:
            yield found.group(), Span(*found.span())
