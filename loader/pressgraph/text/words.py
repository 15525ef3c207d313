"""Words: runs of letters and digits with their place, and the folded form that names are compared by."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
_APOSTROPHES: Final = str.maketrans("", "", "'’")


class Word(NamedTuple):
    """A word and its place; ``fold`` is its form for comparison: lower case, no accents, no apostrophes."""

    start: int
    end: int
    fold: str


def fold(word: str) -> str:
    """Case, accents and apostrophes folded away: ``Attorney’s`` and ``Attorneys`` compare equal.

    A text that lost its apostrophes, as scraped ones often have, thus still names the same office.
    """
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in decomposed if not unicodedata.combining(c))
    return word.translate(_APOSTROPHES).casefold()


def words(text: str) -> list[Word]:
    """All words of a text, in order."""
    if not text.isascii():
        return [Word(m.start(), m.end(), fold(m.group())) for m in _WORD.finditer(text)]
    # Lower case keeps the places of ASCII letters, so one pass over the text folds all its words.
    lower = text.lower()
    new = tuple.__new__  # a named tuple's own constructor costs twice as much, and there are hundreds of words
    return [
        new(Word, (start, end, lower[start:end].replace("'", "")))
        for start, end in [match.span() for match in _WORD.finditer(text)]
    ]
