"""Words: runs of letters and digits with their place, and the folded form that names are compared by."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate
from typing import Final, NamedTuple

_WORD: Final = r"(\w+(?:['’]\w+)*)"
_PRINTED: Final = re.compile(_WORD)
_PRINTED_ASCII: Final = re.compile(_WORD, re.ASCII)
_APOSTROPHES: Final = str.maketrans("", "", "'’")


class Word(NamedTuple):
    """A word and its place; ``fold`` is its form for comparison: lower case, no accents, no apostrophes."""

    start: int
    end: int
    fold: str


class Words:
    """The words of a text in columns, and an index of them: whoever looks for some words need not read the others."""

    def __init__(self, starts: Sequence[int], ends: Sequence[int], printed: Sequence[str]) -> None:
        self.starts = starts
        self.ends = ends
        self.folds = _folded(printed)
        self._numbers: dict[str, list[int]] = defaultdict(list)
        for number, folded in enumerate(self.folds):
            self._numbers[folded].append(number)
        self.different = frozenset(self._numbers)  # not the view of keys, which intersects ten times as slowly

    def __len__(self) -> int:
        return len(self.folds)

    def __iter__(self) -> Iterator[Word]:
        return map(Word, self.starts, self.ends, self.folds)

    def numbers(self, folds: Set[str]) -> list[int]:
        """Which words have one of the given folded forms, by number and in order."""
        found: list[int] = []
        for folded in folds & self.different:
            found += self._numbers[folded]
        found.sort()
        return found

    def among(self, folds: Set[str]) -> list[Word]:
        """The words that have one of the given folded forms, in order."""
        starts, ends, words = self.starts, self.ends, self.folds
        return [Word(starts[n], ends[n], words[n]) for n in self.numbers(folds)]


def fold(word: str) -> str:
    """Case, accents and apostrophes folded away: ``Attorney’s`` and ``Attorneys`` compare equal.

    A text that lost its apostrophes, as scraped ones often have, thus still names the same office.
    """
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in decomposed if not unicodedata.combining(c))
    return word.translate(_APOSTROPHES).casefold()


def words(text: str) -> Words:
    """All words of a text, in order."""
    # A split leaves gap, word, gap, word … gap: their lengths add up to their places.
    pieces = (_PRINTED_ASCII if text.isascii() else _PRINTED).split(text)
    places = list(accumulate(map(len, pieces)))
    return Words(places[0:-1:2], places[1::2], pieces[1::2])


def _folded(printed: Sequence[str]) -> Sequence[str]:
    joined = "\n".join(printed)
    if printed and joined.isascii():
        # One call folds all words: several times faster than one for each.
        return joined.lower().replace("'", "").split("\n")
    return [fold(word) for word in printed]
