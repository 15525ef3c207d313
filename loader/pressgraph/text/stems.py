"""Pieces of words that every text is asked for: which words have one of them is remembered from text to text."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
        self._known = _Known(re.compile(_any_of({letters(stem) for stem in self.stems})))

    def words(self, different: Iterable[str]) -> str:
        """Those of some words that have one of the stems in them, as lines: in these a stem is found at once."""
        return "\n".join(filter(self._known.__getitem__, different))


class _Known(dict[str, bool]):
    """The words read so far, with whether one of some pieces is in them; forgotten when they are too many."""

    def __init__(self, pieces: re.Pattern[str]) -> None:
        self._pieces = pieces

    def __missing__(self, word: str) -> bool:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._pieces.search(word) is not None
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
