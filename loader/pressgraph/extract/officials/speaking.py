"""Where officials speak: the verbs of speech, and the surnames beside them that repeat an official named before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from pressgraph.extract.naming import Naming, Taken
from pressgraph.extract.places import alternatives
from pressgraph.facts import Span
from pressgraph.text import Document

_VERBS: Final = (
    "said", "says", "stated", "states", "added", "adds", "noted", "explained", "commented", "remarked", "continued",
    "concluded", "declared", "announced", "emphasized", "stressed", "warned", "told",
)  # fmt: skip
_WHEN: Final = ("recently", "today", "later", "also", "then", "further", "previously", "earlier")
SPEECH: Final = rf"(?:{alternatives(_WHEN)} )?{alternatives(_VERBS)}"
"""A regular expression for a verb that reports speech, and when it did."""
FIRST_WORDS: Final = frozenset((*_WHEN, *_VERBS))
"""The words that ``SPEECH`` can begin with."""

_VERB_AFTER: Final = re.compile(rf" {SPEECH}\b")
_VERB_BEFORE: Final = re.compile(rf"\b{SPEECH} (?:(?:Mr|Ms|Mrs|Dr)\. )?(?P<name>(?:[A-Z][\w'.-]* ){{0,3}})$")
_NEAR: Final = 60
_NAME_GOES_ON: Final = re.compile(r"[\w'-]| [A-Z]")
_SUFFIXES: Final = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})


def later(document: Document, officials: Sequence[Naming]) -> Iterator[Naming]:
    """The later places where an official speaks and is named without a title: "said Holder", "Leonhart added"."""
    if not officials:
        return
    surnames = {_surname(naming.label): naming for naming in reversed(officials)}
    verbs = document.words.places(FIRST_WORDS)
    covered = Taken(naming.span for naming in officials)
    for surname, owner in surnames.items():
        for start, end in document.places(surname):
            place = _place(document.text, start, end) if _is_near(verbs, start, end) else None
            if place and not covered.touches(place):
                yield Naming(owner.ref, owner.type, owner.label, place, partial=True)


def _is_near(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of some places is so near before a name, or so near behind it, that a verb there may be its own."""
    first = bisect_left(places, start - _NEAR)
    return first < len(places) and places[first] <= end + 1


def _place(text: str, start: int, end: int) -> Span | None:
    """The name that a surname ends, if it stands beside a verb of speech."""
    if text[start - 1 : start].isalnum() or text[start - 1 : start] in {"-", "'"}:
        return None
    if _VERB_AFTER.match(text, end):
        return Span(start, end)
    before = None if _NAME_GOES_ON.match(text, end) else _VERB_BEFORE.search(text, max(0, start - _NEAR), start)
    return Span(before.start("name"), end) if before else None


def _surname(name: str) -> str:
    words = [word for word in name.replace(",", "").split() if word not in _SUFFIXES]
    return words[-1]
