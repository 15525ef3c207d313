"""Pieces of words that every text is asked for: which of them a word may be of is remembered from text to text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from functools import cache
from itertools import chain
from typing import Final

_REMEMBERED: Final = 50_000
"""How many words are remembered, at some hundred bytes each: all that come again in other releases."""


_EVERYWHERE: Final = frozenset(
    {"that", "which", "when", "with", "from", "they", "their", "were", "have", "been", "the"}
)


class Stems:
    """Pieces of words. Most words of a release have none of them, and stood in releases before."""

    def __init__(self, *groups: Iterable[str]) -> None:
        self.stems = frozenset(chain.from_iterable(groups))
        self._known = _Known(self.stems)
        # These may stand between any words.
        self._unlettered = frozenset(stem for stem in self.stems if not letters(stem))

    def likely_in_words(self, words: Iterable[str]) -> frozenset[str]:
        """The stems whose letters one of some words has: a single look at each word answers for all stems."""
        return self._unlettered.union(*filter(None, map(self._known.__getitem__, words)))

    def likely_in(self, text: str) -> frozenset[str]:
        """The stems whose letters a text in lower case has in it."""
        return frozenset(stem for stem in self.stems if letters(stem) in text)


class _Known(dict[str, tuple[str, ...]]):
    """The words read so far, with the stems whose letters are in them; forgotten when they are too many."""

    def __init__(self, stems: Set[str]) -> None:
        self._letters = {stem: letters(stem) for stem in stems if letters(stem)}
        self._any = re.compile(_any_of(set(self._letters.values())))

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        has_some = self._any.search(word) is not None
        found = self[word] = tuple(s for s, piece in self._letters.items() if piece in word) if has_some else ()
        return found


def _any_of(pieces: Iterable[str]) -> str:
    """A regular expression for any of some pieces of words that tries their first letters only once."""
    rests: dict[str, list[str]] = {}
    for piece in sorted(pieces):
        rests.setdefault(piece[:1], []).append(piece[1:])
    return "|".join(f"{letter}(?:{'|'.join(behind)})" for letter, behind in rests.items())


@cache
def letters(stem: str) -> str:
    """The run of letters in a piece of words that tells most of it: the longest but words that every text has."""
    return max(re.findall(r"[^\W\d_]+", stem), key=lambda run: (run not in _EVERYWHERE, len(run)), default="")
