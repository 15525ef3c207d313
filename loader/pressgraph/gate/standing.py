"""Whether words stand in a text as words: not cut out of longer ones, nor out of a longer number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.text.boundaries import inside_number, inside_word
from pressgraph.text.repair import repair
from pressgraph.vocabulary import lexicon

_SCALE: Final = r"(?:hundred|thousand|million|billion|trillion|dozen)"
_ONES: Final = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS: Final = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_BEFORE: Final = re.compile(
    rf"(?:\d|\b(?:{_ONES}|{_TENS}|ten|\w+teen|eleven|twelve))[\s-]+(?={_SCALE}\b)|\b{_TENS}-(?={_ONES}\b)|"
    rf"\b(?:hundred|thousand|million)[\s-](?=(?:{_SCALE}|{_ONES}|{_TENS})\b)|\d[\u00a0\u202f](?=\d)",
    re.IGNORECASE,
)
_BLANKS: Final = " -\u00a0\u202f"
_WIDTH: Final = 24


def stands(words: str, text: str) -> bool:
    """Whether a text has some words whole.

    "4 million pills" does not stand in "44 million pills" nor in "1.4 million pills", nor "44" in "44 million". Where
    the text has lost a blank ("pillsmore than 6,500"), the words that ran together are whole.

    >>> stands("4 million pills", "nearly 44 million pills"), stands("44 million", "nearly 44 million pills")
    (False, True)
    """
    return next(places(words, text), None) is not None


def places(words: str, text: str) -> Iterator[int]:
    """Where a text has some words whole; nowhere for no words."""
    start = text.find(words) if words else -1
    while start >= 0:
        if not _cuts(text, start) and not _cuts(text, start + len(words)):
            yield start
        start = text.find(words, start + 1)


def _cuts(text: str, at: int) -> bool:
    """Whether a place falls inside a word or a number."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if inside_word(text, at):
        return (before.isdigit() and after.isdigit()) or not _lost_blank(text, at)
    if inside_number(text, at):
        return True
    if before in _BLANKS or after in _BLANKS:
        edge = at if before in _BLANKS else at + 1
        return any(match.end() == edge for match in _BEFORE.finditer(text, max(0, edge - _WIDTH), edge + _WIDTH))
    return False


def _lost_blank(text: str, at: int) -> bool:
    """Whether two words have run together at a place, as the text is read."""
    inserted = repair(text, lexicon.known_words(lexicon.load())).inserted
    return any(place - count == at for count, place in enumerate(inserted))
