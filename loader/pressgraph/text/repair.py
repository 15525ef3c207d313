"""Mends scraped and machine-translated text for reading, and keeps the way back to the printed one.

Extractors read the mended text; every span they give is counted back to the text as it was published. Only blanks
are put in, and characters are only exchanged one for one, so the way back is a sorted list of places.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pressgraph.facts import Span
from pressgraph.text.limits import LONGEST_WORD, WIDEST_GAP

_PLAIN: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "\u00a0": " ", "\u2009": " ", "\t": " "}
)

# Where a blank is missing. Each pattern begins with the letter it is about, which the search for it can jump to, and
# looks back from there; a blank belongs where the pattern ends.
_LOST: Final = (
    # A full stop or comma with a letter on both sides has lost its blank ("States.The", "arrested,and"); web addresses
    # and abbreviations have a lower-case letter or a single one before the stop.
    re.compile(
        r"[.?!,)](?:(?<=[a-z]{3}[.?!])(?=[A-Z“\"][a-z])|(?<=[A-Za-z]{2},)(?=[A-Za-z]{2})|(?<=[a-z]\))(?=[a-z]{2}))"
    ),
    re.compile(r"'s(?<=[a-z]'s)(?=[A-Z])"),
    # Capitals that run into a lower-case word ("DEAexplained"): no English word looks so.
    re.compile(r"[A-Z](?<=\b.)[A-Z]{2,5}(?=(?!ings|ized)[a-z]{4,})"),
    # "1,200gang": a number with its comma is part of no word.
    re.compile(r",\d{3}(?<=\d,\d{3})(?=[a-z]{3})"),
)
# The same, where a blank belongs before the pattern: "over$5 million", "than1,200".
_LOST_BEFORE: Final = (
    re.compile(r"[$€£](?<=[a-z].)(?=\d)"),
    re.compile(r"\d(?<=[a-z]{3}.)(?=\d{0,2},\d{3}(?!\d))"),
)
# "AttorneyRoe", "saidAnn": a capital inside a word that begins with a title or a word of grammar. Others are names.
_INNER_CAPITAL: Final = re.compile(r"[A-Z](?<=[a-z].)(?=[a-z]{2})")
_WORD_BEFORE: Final = re.compile(
    r"\b(?:of|the|The|and|with|that|from|said|announced|by|for|in|to|against|former|Attorneys?|General|Charge|Deputy|"
    r"Assistant|Supervisory|Agents?|Divisions|Departments|Section|Justice)$"
)
_TITLE_BEHIND: Final = re.compile(r"(?:Superintendent|Attorney|Special|Assistant|Acting|Director|United|Department)\b")
_MARKS: Final = ",.;:"
_LONG: Final = 7
_LONG_WORD: Final = re.compile(rf"[A-Za-z]{{{_LONG},}}")
_WORDS: Final = re.compile(r"[A-Za-z]{4,}")
_NO_WORD: Final = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_GAP: Final = re.compile(rf"\s{{{WIDEST_GAP + 1},}}")
_FUNCTION_WORDS: Final = (
    "the", "more", "most", "whom", "whose", "who", "which", "that", "this", "these", "those", "with", "from", "into",
    "were", "was", "have", "has", "also", "and", "including", "said", "through", "between", "under", "over", "about",
)  # fmt: skip
_TAIL: Final = "|".join(sorted(_FUNCTION_WORDS, key=len, reverse=True))
_FUSED: Final = re.compile(rf"^(.{{4,}}?)({_TAIL})$")
# "Roeannouncedthe", "Roewas": a name that the text prints elsewhere by itself.
_NAME_FUSED: Final = re.compile(
    r"^([A-Z][a-z]{3,}?)(announced|said|stated|praised)?"
    rf"({'|'.join(word for word in _TAIL.split('|') if word not in {'more', 'most', 'over', 'under'})})?$"
)
_NAME_TAILS: Final = (*_FUNCTION_WORDS, "announced", "stated", "praised")
_ENDINGS: Final = frozenset(tail[-3:] for tail in _NAME_TAILS)


@dataclass(frozen=True, slots=True)
class Repaired:
    """A mended text and where blanks were put into it (offsets in the mended text, ascending)."""

    text: str
    inserted: tuple[int, ...]

    def original(self, span: Span) -> Span:
        """The same words' place in the text as it was published."""
        return Span(self._back(span.start), self._back(span.end))

    def _back(self, offset: int) -> int:
        return offset - bisect_left(self.inserted, offset)


def repair(text: str, known_words: Container[str] = frozenset()) -> Repaired:
    """The text with straight apostrophes, plain blanks, and blanks where fused words have lost theirs.

    ``known_words`` are lower-case words that may stand before a function word which ran into them
    (``cartels`` + ``the``); a word that is in itself known is never cut.
    """
    plain = text.translate(_PLAIN)
    printed = plain.split()
    if _is_endless(plain, printed):
        plain = _legible(plain)
        printed = plain.split()
    places = sorted(set(_places(plain, set(printed), known_words)))
    if not places:
        return Repaired(plain, ())
    edges = [0, *places, len(plain)]
    pieces = [plain[a:b] for a, b in pairwise(edges)]
    return Repaired(" ".join(pieces), tuple(place + index for index, place in enumerate(places)))


def _is_endless(text: str, printed: Sequence[str]) -> bool:
    """Whether a text may have words or gaps in it that are no words and no gaps."""
    return max(map(len, printed), default=0) > LONGEST_WORD or (
        len(text) - sum(map(len, printed)) - len(printed) > WIDEST_GAP
    )


def _legible(text: str) -> str:
    """The text without endless words and gaps, which no one reads and every pattern would try at each of their letters.

    Blanks take the place of such a word, and what a gap parts are paragraphs.
    """
    text = _NO_WORD.sub(lambda run: " " * len(run.group()), text)
    return _GAP.sub(lambda run: "\n" * len(run.group()), text)


def _places(text: str, printed: Set[str], known_words: Container[str]) -> Iterator[int]:
    tokens = {token.rstrip(_MARKS) for token in printed}
    plain = {token for token in tokens if token[1:].islower() and token.isalpha() and token.isascii()}
    # Nothing is lost within a plain word: what is none is searched, and the text only for what is found there.
    odd = " ".join(tokens - plain)
    for pattern in _LOST:
        if pattern.search(odd):
            yield from (match.end() for match in pattern.finditer(text))
    for pattern in _LOST_BEFORE:
        if pattern.search(odd):
            yield from (match.start() for match in pattern.finditer(text))
    for match in _INNER_CAPITAL.finditer(text) if _INNER_CAPITAL.search(odd) else ():
        before = _WORD_BEFORE.search(text, max(0, match.start() - 12), match.start())
        if before or _TITLE_BEHIND.match(text, match.start()):
            yield match.start()
    edges: dict[str, tuple[int, ...]] = {}
    words = plain.union(_WORDS.findall(odd))
    for word in words:
        if len(word) < _LONG or word[-3:] not in _ENDINGS or not word.endswith(_NAME_TAILS):
            continue
        folded = word.casefold()
        if folded in known_words or not word[-5:].islower():
            continue
        if found := _edges(word, words, known_words):
            edges[word] = found
    if edges:
        for match in _LONG_WORD.finditer(text):
            yield from (match.start() + edge for edge in edges.get(match.group(), ()))


def _edges(word: str, printed: Container[str], known_words: Container[str]) -> tuple[int, ...]:
    """Where a word that may be several is to be cut, in a text that prints some words by themselves."""
    fused = _FUSED.match(word.casefold())
    if fused and fused.group(1) in known_words:
        return (fused.end(1),)
    named = _NAME_FUSED.match(word)
    if named and named.end(1) < len(word) and named.group(1) in printed:
        return tuple(sorted({named.end(group) for group in (1, 2) if 0 < named.end(group) < len(word)}))
    return ()
