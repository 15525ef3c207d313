"""Abbreviations that a text brings in itself: "the Miami-Dade Police Department (MDPD)", and "MDPD" from then on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from pressgraph.facts import Span
from pressgraph.text import Document

_BRACKET: Final = re.compile(
    r"(?:'s|'|s)? ?\((?:the |hereinafter |or )?[\"“']?(?P<short>[A-Z][\w&/.-]{1,14}(?: [A-Z]{2,6})?)[\"”']?\)"
)
# More short forms than any release brings in: each of them is tried at each place.
_MOST: Final = 200
_FEWEST: Final = 3
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


@lru_cache(maxsize=4096)  # the same names stand in one release after another
def initials(name: str) -> str:
    """The first letters of a name's capitalized words, where there are three or more of them; else nothing.

    >>> initials("Organised Crime Partnership"), initials("Elm Police")
    ('OCP', '')
    """
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return letters if len(letters) >= _FEWEST else ""


def later(document: Document, known: Mapping[str, int]) -> Iterator[tuple[str, Span]]:
    """Every place after its introduction where a short form stands; ``known`` maps it to where it was brought in."""
    places = [(span, short) for short in islice(known, _MOST) for span in document.places(short)]
    end = 0
    for span, short in sorted(places, key=lambda place: (place[0].start, -place[0].end)):
        if span.start >= end and _stands_alone(document.text, span):
            end = span.end
            if span.start > known[short]:
                yield short, span


def _stands_alone(text: str, span: Span) -> bool:
    """Whether a short form is no piece of a longer word, an address or a name with a hyphen."""
    before, behind = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if _inside(before) or before in (".", "/") or _inside(behind) or text[span.end - 1] == "-":
        return False
    return behind != "." or not _inside(text[span.end + 1 : span.end + 2])


def _inside(letter: str) -> bool:
    return letter.isalnum() or letter in ("_", "@", "-")
