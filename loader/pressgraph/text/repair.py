"""Mends scraped and machine-translated text for reading, and keeps the way back to the printed one.

Extractors read the mended text; every span they give is counted back to the text as it was published. Only blanks
are put in, and characters are only exchanged one for one, so the way back is a sorted list of places.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from pressgraph.facts import Span
from pressgraph.text.limits import LONGEST_WORD, WIDEST_GAP
from pressgraph.text.words import Words, words

_PLAIN: Final = (
    ("’", "'"), ("‘", "'"), ("ʼ", "'"), ("´", "'"), ("`", "'"), ("\u00a0", " "), ("\u2009", " "), ("\t", " "),
)  # fmt: skip

# Where a blank is missing. Each pattern begins with the letter it is about, which the search for it can jump to, and
# looks back from there; a blank belongs where the pattern ends.
_LOST: Final = (
    # A full stop or comma with a letter on both sides has lost its blank ("States.The", "arrested,and"); web addresses
    # and abbreviations have a lower-case letter or a single one before the stop.
    re.compile(
        # Behind most marks stands a blank: what follows is looked at first.
        r"[.?!,)](?=[A-Za-z“\"])"
        r"(?:(?<=[a-z]{3}[.?!])(?=[A-Z“\"][a-z])|(?<=[A-Za-z]{2},)(?=[A-Za-z]{2})|(?<=[a-z]\))(?=[a-z]{2}))"
    ),
    re.compile(r"'s(?<=[a-z]'s)(?=[A-Z])"),
    # "1,200gang": a number with its comma is part of no word.
    re.compile(r",\d{3}(?<=\d,\d{3})(?=[a-z]{3})"),
)
# The same, where a blank belongs before the pattern: "over$5 million", "than1,200" (where the comma is looked for).
_DIGITS: Final = re.compile(r"\d+$")
_SIGNS: Final = "$€£"
_LOST_BEFORE_SIGN: Final = re.compile(rf"[{_SIGNS}](?<=[a-z].)(?=\d)")
_LOST_BEFORE_NUMBER: Final = re.compile(r",(?=\d{3}(?!\d))(?:(?<=[a-z]{3}\d,)|(?<=[a-z]{3}\d\d,)|(?<=[a-z]{3}\d{3},))")
# Capitals that run into a lower-case word ("DEAexplained"): no English word looks so. And a capital inside a word that
# begins with a title or a word of grammar ("AttorneyRoe", "saidAnn"): others are names.
_CAPITALS: Final = re.compile(r"[A-Z](?:(?<=[a-z].)(?=[a-z]{2})|(?P<run>(?<=\b.)[A-Z]{2,5})(?=(?!ings|ized)[a-z]{4,}))")
_WORD_BEFORE: Final = re.compile(
    r"\b(?:of|the|The|and|with|that|from|said|announced|by|for|in|to|against|former|Attorneys?|General|Charge|Deputy|"
    r"Assistant|Supervisory|Agents?|Divisions|Departments|Section|Justice)$"
)
_TITLE_BEHIND: Final = re.compile(r"(?:Superintendent|Attorney|Special|Assistant|Acting|Director|United|Department)\b")
_LONG: Final = 7
_LONG_WORD: Final = re.compile(rf"[A-Za-z]{{{_LONG},}}")
_WORDS: Final = re.compile(r"[A-Za-z]{4,}")
_NO_WORD: Final = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_PIECE: Final = LONGEST_WORD // 2
_STEP: Final = WIDEST_GAP // 5
_FIVE_BLANKS: Final = re.compile(r"\s{5}")
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
_BEHIND: Final = frozenset("s0123456789")
# Words that look like two and are one.
_WHOLE: Final = frozenset({"discover", "takeover", "handover", "flashover", "roundabout", "uppermost", "westernmost"})
_ENDINGS: Final = frozenset(tail[-3:] for tail in _NAME_TAILS)


@dataclass(frozen=True, slots=True)
class Repaired:
    """A mended text, its words, and where blanks were put into it (offsets in the mended text, ascending)."""

    text: str
    words: Words
    inserted: tuple[int, ...] = ()

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
    for printed, plain in _PLAIN:
        text = text.replace(printed, plain)
    if _is_endless(text):
        text = _legible(text)
    tokens = words(text)
    places = sorted({*_between_marks(text), *_at_capitals(text), *_within_words(text, tokens, known_words)})
    if not places:
        return Repaired(text, tokens)
    edges = [0, *places, len(text)]
    mended = " ".join(text[a:b] for a, b in pairwise(edges))
    return Repaired(mended, words(mended), tuple(place + index for index, place in enumerate(places)))


def _is_endless(text: str) -> bool:
    """Whether a text may have words or gaps in it that are no words and no gaps."""
    # An endless word leaves one of these pieces without a blank, and a gap five in a row of these letters.
    pieces = range(0, len(text) - _PIECE, _PIECE)
    return any(text.find(" ", at, at + _PIECE) < 0 for at in pieces) or _FIVE_BLANKS.search(text[::_STEP]) is not None


def _legible(text: str) -> str:
    """The text without endless words and gaps, which no one reads and every pattern would try at each of their letters.

    Blanks take the place of such a word, and what a gap parts are paragraphs.
    """
    text = _NO_WORD.sub(lambda run: " " * len(run.group()), text)
    return _GAP.sub(lambda run: "\n" * len(run.group()), text)


def _between_marks(text: str) -> Iterator[int]:
    for pattern in _LOST:
        yield from (match.end() for match in pattern.finditer(text))
    if any(sign in text for sign in _SIGNS):
        yield from (match.start() for match in _LOST_BEFORE_SIGN.finditer(text))
    for comma in _LOST_BEFORE_NUMBER.finditer(text):
        if first := _DIGITS.search(text, comma.start() - 3, comma.start()):
            yield first.start()


def _at_capitals(text: str) -> Iterator[int]:
    for match in _CAPITALS.finditer(text):
        if match["run"]:
            yield match.end()
        elif (
            _WORD_BEFORE.search(text, max(0, match.start() - 12), match.start())
            or _TITLE_BEHIND.match(text, match.start())
        ):  # fmt: skip
            yield match.start()


def _within_words(text: str, tokens: Words, known_words: Container[str]) -> Iterator[int]:
    """Where a word of every text, or of announcing, has run into the one before it: "cartelsthe", "Roeannounced"."""
    # Of folded words: a possessive or a number may stand behind.
    fused = {
        word
        for word in tokens.different
        if len(word) >= _LONG
        and (word.endswith(_NAME_TAILS) if word[-3:] in _ENDINGS else word[-1] in _BEHIND and word[-4:-1] in _ENDINGS)
    }

    @cache
    def printed() -> frozenset[str]:
        return frozenset(_WORDS.findall(text))

    for number in tokens.numbers(fused.difference(_NAME_TAILS, _WHOLE)):
        for run in _LONG_WORD.finditer(text, tokens.starts[number], tokens.end(number)):
            word = run.group()
            if word.endswith(_NAME_TAILS) and word[-5:].islower() and word.casefold() not in known_words:
                yield from (run.start() + edge for edge in _edges(word, printed, known_words))


def _edges(word: str, printed: Callable[[], Container[str]], known_words: Container[str]) -> tuple[int, ...]:
    """Where a word that may be several is to be cut, in a text that prints some words by themselves."""
    fused = _FUSED.match(word.casefold())
    # "Judge Westmore": a name.
    name = word[0].isupper() and word.endswith(("more", "over", "most"))
    if fused and fused.group(1) in known_words and not name:
        return (fused.end(1),)
    named = _NAME_FUSED.match(word)
    if named and named.end(1) < len(word) and named.group(1) in printed():
        return tuple(sorted({named.end(group) for group in (1, 2) if 0 < named.end(group) < len(word)}))
    return ()
