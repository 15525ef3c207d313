"""Numbers of things: the numerals of a text that count or measure.

What only looks like a number of things is left out: ordinals, ages of things ("20-month"), percentages, calibres,
years, parts of names ("AR-15"), sections of law, and words that give no number ("several hundred", "dozens").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from pressgraph.text.numerals import FRACTION, NUMERAL, SLASHED, sure_beginnings, value_of
from pressgraph.text.words import words

_TOKEN: Final = re.compile(r"[^\W_]+")
# What stands behind a numeral that neither counts nor measures things.
_NO_COUNT: Final = re.compile(
    r"(?:st|nd|rd|th)\b|[ -]?(?:mg|milligrams?|mm|millimeters?|cal|caliber|gauge|percent|per cent|count|year|month|"
    r"day|week|hour|minute|foot|feet|inch|mile|time|degree|carat|karat|U\.S\.C)s?\b|-(?:\w+-)?(?:story|page|point|term|"
    r"part|man|"
    r"member|state|agency|person|round|defendant|unit|bedroom|family|acre|ton truck)\b|"
    # "On 13 September" is a day.
    r"[ ](?:Jan(?:uary)?|Feb(?:ruary)?|March|Mar|Apr(?:il)?|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b|"
    # "3 1/2-inch pipes" are three, or are so long.
    rf"[ ]{SLASHED}-(?:inch|foot|ton)\b|"
    # "4-MMC" is a substance.
    r"-(?:MMC|CMC|MEC|FA|FMA|ANPP|(?:methyl|chloro|fluoro|hydroxy)\w+)\b|\s*%|/\d|:\d|\.\d|(?:'s|s)\b"
)
_MEASURE: Final = re.compile(r"(?:kg|kgs|lb|lbs|g|gr|oz|ml|l|t)\b", re.IGNORECASE)
_RANGE: Final = re.compile(r"\s?(?:to|-|–|and)\s?[$€£]?", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\bbetween\s+[$€£]?$", re.IGNORECASE)
# "$765, 917": a sum that has gained a blank. In "$765, 210 grams of heroin" they are two numbers.
_TORN: Final = re.compile(
    r", \d{3}(?![\d,]|\.\d|[ -](?!(?:in|to|from|and|of|at|on|for|as|by|with|was|were|is|are|which|that|who|when|"
    r"during|dollars)\b)[A-Za-z])"
)
_TORN_OFF: Final = re.compile(r"\$\d{1,3}, $")
_THREE_DIGITS: Final = 3
_RANGED: Final = re.compile(r"\s?[-–]\s?\d")
# What stands before one.
_REFERRING: Final = (
    "no", "nos", "number", "section", "title", "part", "chapter", "rule", "count", "counts", "age", "aged", "ages",
    "act", "route", "highway", "phase", "room", "case", "level", "schedule", "suite", "form", "docket", "exhibit",
    "article", "paragraph", "interstate", "building", "box", "district", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep", "sept", "oct", "nov", "dec", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december",
    # "20 rounds of 308 ammunition" tells the calibre.
    "rounds of",
)  # fmt: skip
_SHORT: Final = r"nos?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
# "… were charged in this case. Eight pleaded guilty": a full stop behind a whole word ends a sentence.
_REFERENCE: Final = re.compile(rf"\b(?:(?:{'|'.join(_REFERRING)})\b\s?|(?:{_SHORT})\.\s?)$", re.IGNORECASE)
# Pills "stamped with “M” and “30”" are not thirty.
_QUOTES: Final = frozenset("\"'“”")
_YEAR: Final = re.compile(r"(?:19[5-9]|20[0-3])\d$")
_WEIGHED: Final = re.compile(r"[ -]?(?:kilo|kg|pound|lb|gram|ounce|oz|ton|liter|litre|gallon)")


class Number(NamedTuple):
    """A number and its place. ``spelled`` tells that it is all words; ``ranged`` that it is one end of a range."""

    start: int
    end: int
    value: Decimal
    spelled: bool = False
    ranged: bool = False


def numbers(text: str, start: int = 0, end: int | None = None, places: Sequence[int] | None = None) -> list[Number]:
    """All numbers of things in ``text[start:end]``, in order.

    ``places`` are the ``sure_beginnings`` of numbers in the text, for who asks about one part of it after another.
    """
    end = len(text) if end is None else end
    places = sure_beginnings(words(text)) if places is None else places
    found = list(_numbers(text, places[bisect_left(places, start) : bisect_left(places, end)], end))
    if len(found) < 2:
        return found
    ends = {i for i in range(len(found) - 1) if _is_range(text, found[i], found[i + 1])}
    return [
        number._replace(ranged=True) if index in ends or index - 1 in ends else number
        for index, number in enumerate(found)
    ]


def _numbers(text: str, places: Sequence[int], end: int) -> Iterator[Number]:
    """The numbers that begin at some of the places, none within another."""
    behind = 0
    for first in places:
        # Few words begin a number: the pattern is tried at those alone, which is many times faster than to search.
        if first < behind:
            continue
        match = NUMERAL.match(text, first, end)
        amount = value_of(match) if match else None
        if match and amount is None:
            # "four one-ounce bars": two numbers that do not make one.
            word = _TOKEN.match(text, first, end)
            match = NUMERAL.match(text, first, word.end()) if word else None
            amount = value_of(match) if match else None
        if match is None or amount is None:
            if text[first - 1 : first] == "." and (fraction := FRACTION.match(text, first - 1, end)):
                yield Number(first - 1, fraction.end("digits"), Decimal(fraction["digits"]))
            continue
        behind = match.end()
        if _counts(text, match, end):
            end_of_words = first + len(match.group().rstrip(" -"))
            ranged = _RANGED.match(text, match.end(), end) is not None
            yield Number(first, end_of_words, amount, spelled=match["digits"] is None, ranged=ranged)


def _counts(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a numeral counts or measures things, as what stands around it tells."""
    if text[match.start() - 1 : match.start()] in _QUOTES and text[match.end() : match.end() + 1] in _QUOTES:
        return False
    if _NO_COUNT.match(text, match.end(), end):
        return False
    if _torn(text, match, end):
        return False
    after = text[match.end() : match.end() + 1]
    if (
        after.isalpha()
        and not (match["half"] or match["quarters"] or match["vulgar"])
        and not _MEASURE.match(text, match.end(), end)
    ):
        return False
    if _is_reference(text, match.start()):
        return bool(match["scale"])
    digits = match["digits"]
    return digits is None or match["scale"] is not None or not _is_year(text, match, end)


def _is_reference(text: str, start: int) -> bool:
    """Whether the word before a number tells that it counts nothing: "Section 5", "May 5"."""
    before = text[max(start - 14, 0) : start].rstrip().rstrip(".").lower()
    if not before.endswith(_REFERRING):
        return False
    return _REFERENCE.search(text, max(_whole_word(text, start - 12), 0), start) is not None


def _torn(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a numeral is half of a sum that has gained a blank: "$765, 917"."""
    start = match.start()
    if text[start - 1 : start] == "$":
        # "$11 million, 140 firearms", "$11,000, 140 firearms"
        whole = match["scale"] is not None or match["short"] is not None or match.end() - start > _THREE_DIGITS
        return not whole and _TORN.match(text, match.end(), end) is not None
    torn = text[start - 2 : start] == ", " and _TORN_OFF.search(text, max(start - 6, 0), start)
    return bool(torn) and _TORN.match(text, start - 2, end) is not None


def _whole_word(text: str, offset: int) -> int:
    """The offset moved right to where the next word begins, so that no word is cut."""
    while 0 < offset < len(text) and text[offset - 1].isalnum():
        offset += 1
    return offset


def _is_year(text: str, match: re.Match[str], end: int) -> bool:
    """Whether digits are a year, and no sum or weight."""
    if not _YEAR.match(match["digits"]) or text[match.start() - 1 : match.start()] in ("$", "€", "£"):
        return False
    return not _WEIGHED.match(text, match.end(), end)


def _is_range(text: str, first: Number, second: Number) -> bool:
    """Whether two numbers are the ends of a range: "5 to 10", "between 5 and 10"."""
    gap = text[first.end : second.start]
    if not gap or len(gap) > 6 or not _RANGE.fullmatch(gap):
        return False
    return (
        not gap.lstrip().startswith("and") or _BETWEEN.search(text, max(first.start - 12, 0), first.start) is not None
    )
