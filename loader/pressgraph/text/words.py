"""Words: runs of letters and digits with their place, and the folded form that names are compared by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate
from typing import Final, NamedTuple

_PRINTED: Final = re.compile(r"(\w+(?:['’]\w+)*)")
# The same for a text of English letters without two apostrophes side by side: a third faster.
_PRINTED_ASCII: Final = re.compile(r"([A-Za-z0-9_][A-Za-z0-9_']*(?<=[A-Za-z0-9_]))")
# The signs that stand between the words of an English text, though they are not ASCII.
_SIGNS: Final = "“”–—…•§€£"
_APOSTROPHES: Final = str.maketrans("", "", "'’")


class Word(NamedTuple):
    """A word and its place; ``fold`` is its form for comparison: lower case, no accents, no apostrophes."""

    start: int
    end: int
    fold: str


class Words:
    """The words of a text in columns, and an index of them: whoever looks for some words need not read the others.

    ``plain`` tells that they are known to be printed in ASCII, so that folding has left out nothing but apostrophes.
    """

    def __init__(self, starts: Sequence[int], ends: Sequence[int], folds: Sequence[str], plain: bool = False) -> None:
        self.starts = starts
        self.ends = ends
        self.folds = folds
        self.plain = plain
        self._numbers = _numbered(self.folds)
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

    def places(self, folds: Set[str]) -> list[int]:
        """Where the words begin that have one of the given folded forms, in order."""
        starts = self.starts
        return [starts[number] for number in self.numbers(folds)]


def fold(word: str) -> str:
    """Case, accents and apostrophes folded away: ``Attorney’s`` and ``Attorneys`` compare equal.

    A text that lost its apostrophes, as scraped ones often have, thus still names the same office.
    """
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in decomposed if not unicodedata.combining(c))
        return word.translate(_APOSTROPHES).casefold()
    return word.replace("'", "").lower()


def words(text: str) -> Words:
    """All words of a text, in order."""
    # A split leaves gap, word, gap, word … gap: their lengths add up to their places.
    ascii_text = text if text.isascii() else _without_signs(text)
    plain = ascii_text.isascii() and "''" not in ascii_text
    if plain:
        # Lower case keeps all places, and what it leaves to fold are apostrophes.
        pieces = _PRINTED_ASCII.split(ascii_text.lower())
        folds = [word.replace("'", "") for word in pieces[1::2]] if "'" in ascii_text else pieces[1::2]
    else:
        pieces = _PRINTED.split(text)
        folds = _folded(pieces[1::2])
    places = list(accumulate(map(len, pieces)))
    return Words(places[0:-1:2], places[1::2], folds, plain)


def _without_signs(text: str) -> str:
    """A text of the same words in the same places, without the signs that most often keep it from being ASCII."""
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    return text.replace("’", "'")


def _folded(printed: Sequence[str]) -> list[str]:
    joined = "\n".join(printed)
    if printed and joined.isascii():
        # One call folds all words: several times faster than one for each.
        return joined.lower().replace("'", "").split("\n")
    return [fold(word) for word in printed]


def _numbered(folds: Sequence[str]) -> dict[str, list[int]]:
    """The numbers of the words that have each folded form."""
    numbers: dict[str, list[int]] = {}
    known = numbers.get
    for number, folded in enumerate(folds):
        if (same := known(folded)) is not None:
            same.append(number)
        else:
            numbers[folded] = [number]
    return numbers
