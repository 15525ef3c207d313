"""Finds words in a text although a spreadsheet has changed their quotation marks, dashes and blanks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, NamedTuple

from pressgraph.facts import Span

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
    places: tuple[int, ...]

    def span(self, start: int, end: int, printed: str) -> Span:
        """The printed place of some folded characters, with the accents that belong to the last one."""
        last = self.places[end - 1] + 1
        while last < len(printed) and unicodedata.combining(printed[last]):
            last += 1
        return Span(self.places[start], last)


def fold(text: str, *, cased: bool = True) -> Folded:
    """One spelling of quotation marks, dashes, blanks and composed letters, and without ``cased`` of letters."""
    out: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for part in _SAME.get(character, unicodedata.normalize("NFKD", character)):
            put = " " if part.isspace() else _SAME.get(part, part if cased else part.lower()[:1])
            repeated = put in (" ", "-") and out[-1:] == [put]
            if put and not repeated:
                out.append(put)
                places.append(place)
    return Folded("".join(out), tuple(places))


def find(words: str, text: str, within: Span | None = None, *, cased: bool = True) -> Span | None:
    """The first place of some words in a text, or in a part of it; None where they are not.

    A place counts only where words and numbers are not cut: "5 pounds" is not in "25 pounds". Without ``cased``,
    capitals are as good as small letters.
    """
    within = within or Span(0, len(text))
    part = text[within.start : within.end]
    here, wanted = fold(part, cased=cased), fold(words, cased=cased).text.strip()
    start = here.text.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        if not (_cut(here.text, start) or _cut(here.text, end)):
            found = here.span(start, end, part)
            return Span(within.start + found.start, within.start + found.end)
        start = here.text.find(wanted, start + 1)
    return None


def shows(words: str, names: Iterable[str]) -> bool:
    """Whether some words have all words of a name, in any order and number: "the Elm and Oak Police Departments"."""
    printed = {token.removesuffix("s") for token in _tokens(words)}
    wanted = ([token.removesuffix("s") for token in _tokens(name) if token not in _SMALL] for name in names)
    return any(tokens and printed.issuperset(tokens) for tokens in wanted)


def _cut(text: str, at: int) -> bool:
    """Whether a place falls inside a word, or inside a number such as 1,005."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    inside = before in ".," and after.isdigit() and at > 1 and text[at - 2].isdigit()
    return inside or (before.isdigit() and after in ".," and text[at + 1 : at + 2].isdigit())


def _tokens(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text)
    return _WORD.findall("".join(c for c in decomposed if not unicodedata.combining(c)).casefold())
