"""Finds words in a text although a spreadsheet has changed their quotation marks, dashes and blanks."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pressgraph.facts import Span
from pressgraph.text.boundaries import inside_number, inside_word

_SAME: Final = {
    **dict.fromkeys("‘’‚‛ʼ`´′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u200b\u2060\ufeff\u00ad", ""),
}
_WORD: Final = re.compile(r"[a-z0-9]+")
_SMALL: Final = frozenset({"a", "an", "and", "for", "in", "of", "the"})


class Folded(NamedTuple):
    """A text in one spelling, and for each of its characters where it stands in the text as printed."""

    text: str
    places: Sequence[int]


class Text:
    """A text to find words in, again and again."""

    def __init__(self, printed: str) -> None:
        self.printed = printed
        self._folded: dict[bool, Folded] = {}

    def find(self, words: str, within: Span | None = None, *, cased: bool = True) -> Span | None:
        """The first place of some words, or the first inside of ``within``; None where they are not.

        A place counts only where words and numbers are not cut: "5 pounds" is not in "25 pounds". Without ``cased``,
        capitals are as good as small letters.
        """
        wanted = fold(words, cased=cased).text.strip()
        if not wanted:
            return None
        here = self._folded.get(cased) or self._folded.setdefault(cased, fold(self.printed, cased=cased))
        first = bisect_left(here.places, within.start) if within else 0
        last = bisect_left(here.places, within.end) if within else len(here.text)
        start = here.text.find(wanted, first, last)
        while start >= 0:
            end = start + len(wanted)
            if not (_cut(here.text, start) or _cut(here.text, end)):
                return self._span(here.places[start], here.places[end - 1] + 1)
            start = here.text.find(wanted, start + 1, last)
        return None

    def _span(self, start: int, end: int) -> Span:
        """A place with the accents that belong to its last letter."""
        while end < len(self.printed) and unicodedata.combining(self.printed[end]):
            end += 1
        return Span(start, end)


def fold(text: str, *, cased: bool = True) -> Folded:
    """One spelling of quotation marks, dashes, blanks and composed letters, and without ``cased`` of letters."""
    out: list[str] = []
    places: list[int] = []
    last = ""
    for place, character in enumerate(text):
        for part in _parts(character):
            put = part if cased else part.lower()[:1]
            if put != last or put not in " -":
                out.append(put)
                places.append(place)
            last = put
    return Folded("".join(out), places)


@lru_cache(maxsize=4096)
def _parts(character: str) -> tuple[str, ...]:
    """What a character is in one spelling: none, one or more characters."""
    parts = _SAME.get(character, unicodedata.normalize("NFKD", character))
    return tuple(put for part in parts if (put := " " if part.isspace() else _SAME.get(part, part)))


def shows(words: str, names: Iterable[str]) -> bool:
    """Whether some words have all words of a name, in any order and number: "the Elm and Oak Police Departments"."""
    printed = {token.removesuffix("s") for token in _tokens(words)}
    wanted = ([token.removesuffix("s") for token in _tokens(name) if token not in _SMALL] for name in names)
    return any(tokens and printed.issuperset(tokens) for tokens in wanted)


def _cut(text: str, at: int) -> bool:
    """Whether a place falls inside a word or a number."""
    return inside_word(text, at) or inside_number(text, at)


def _tokens(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text)
    return _WORD.findall("".join(c for c in decomposed if not unicodedata.combining(c)).casefold())
