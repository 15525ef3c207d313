"""Scenes: what tells of goods without a word of seizing: where they lay, what carried them, what a sweep led to."""

from __future__ import annotations

import re
from typing import Final

# "In the trunk were two rifles": where things stood that a search brought to light.
_THERE: Final = re.compile(
    r"(?:Also\s+)?(?:in|inside|under|underneath|behind|within|on)\s+(?:the|his|her|their|a|an|one|"
    r"(?-i:[A-Z][\w'.-]+))\s+(?:[\w'-]+\s+){0,5}?(?:(?<=\s)[\w'-]+,\s[^,.;]{3,40},\s)?(?:was|were|lay)\b(?=\s)|"
    r"In\s+plain\s+(?:view|sight)\s+(?:was|were)\b"
    r"(?=\s)",
    re.I,
)
# "When agents searched the house, there were two rifles in the attic."
_SEARCHED_THERE: Final = re.compile(
    r"\bsearched\b[^.;]{0,80}?\bthere\s+(?:was|were)\b(?=\s)"
    r"(?!\s+no\b|[^.;]{0,60}?\b(?:customers|people|persons|men|women|children|guests|visitors|employees|for\s+sale|"
    r"on\s+sale|on\s+display)\b)",
    re.I,
)
# "The sweep led to 12 arrests, 225 guns and 40 pounds of drugs": what is counted beside arrests was seized.
_RESULTS: Final = re.compile(
    r"\b(?:(?:has|have)\s+)?(?:led\s+to|result(?:ed|ing)\s+in|netted|yielded|ended\s+with|culminat(?:ed|ing)\s+in|"
    r"(?:totals|results)\b[^.;:,]{0,40}?\b(?:included?|were)):?\s+[^.;]{0,60}?\barrests"
    r"(?=(?:,(?:\s+and)?|;(?:\s+and)?|\s+and)\s+(?:(?:about|approximately|more\s+than|over|nearly|at\s+least)\s+)?"
    r"(?:[$€£]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
    r"(?!,?[^,;.]{0,40}\b(?:of\s+(?:them|whom|which|those)|for)\b))",
    re.I,
)
# "Officers stopped a van in which 30 kilos were hidden."
_CARRIED: Final = re.compile(
    r"\b(?:stopped|searched|checked|inspected|intercepted|examined)\b[^.;]{0,60}?\b(?:(?:in|inside|aboard|"
    r"on\s+board|on)\s+which\b|(?:that|which)\s+(?:held|contained|carried|was\s+(?:carrying|holding))\b)"
    r"(?!\s[^.;]{0,160}\b(?:had\s+been\s+(?:stolen|packed|sold|stored)|lawfully|wedding)\b)",
    re.I,
)
# "He had three kilos of meth when he was arrested", "Three men arrested with 14 kilograms": police took it along.
_WHEN_CAUGHT: Final = re.compile(
    r"\bhad\b(?=[^.;]{4,160}?\bwhen\s+(?:he|she|they|(?:his|her|their|the)\s+(?:[\w-]+\s+){1,3}?)\s*(?:was|were)\s+"
    r"(?:arrested|searched|stopped|apprehended|pulled\s+over)\b)|"
    r"\b(?:was|were|man|men|woman|women|nationals|people|couple|pair)\s+(?:arrested|apprehended|stopped)\s+with\b"
    r"(?=\s+(?:(?:about|approximately|more\s+than|over|nearly|at\s+least)\s+)?\d)",
    re.I,
)
_CAUGHT_WORDS: Final = (" when ", " When ", "ed with ", "ed With ")
_ROBBED: Final = re.compile(r"\b(?:victims?|robb\w+|stole|stolen\s+from|complainant)\b", re.I)
OPENS_PLACE: Final = frozenset("aAiIuUbBwWoO")
"""The letters that a sentence begins with which tells a place first."""


def load(text: str, start: int, end: int) -> re.Match[str] | None:
    """What tells in what officers looked that carried something: "stopped a van in which …"."""
    return _CARRIED.search(text, start, end)


def caught(text: str, start: int, end: int) -> re.Match[str] | None:
    """What tells what somebody had when he was arrested or searched: "He had three kilos when he was arrested"."""
    if all(text.find(word, start, end) < 0 for word in _CAUGHT_WORDS):
        return None
    had = _WHEN_CAUGHT.search(text, start, end)
    return had if had and not _ROBBED.search(text, start, end) else None


def opening_place(text: str, start: int, end: int) -> re.Match[str] | None:
    """What tells at the head of a sentence where things were: "In the trunk were two rifles"."""
    return _THERE.match(text, start, end)


def place(text: str, start: int, end: int) -> re.Match[str] | None:
    """What tells where things were, at the head of a sentence or behind a search: "… there were two rifles"."""
    return _THERE.match(text, start, end) or _SEARCHED_THERE.search(text, start, end)


def results(text: str, start: int, end: int) -> re.Match[str] | None:
    """What counts arrests among results before a number: "The sweep led to 12 arrests, 225 guns and …"."""
    return _RESULTS.search(text, start, end)
