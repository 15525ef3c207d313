"""Totals that further arrests bring a case to, and what some of those arrested were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pressgraph.extract.places import COUNTRY
from pressgraph.extract.quantities import Amount
from pressgraph.facts import Span
from pressgraph.text import Sentence

# "44 arrests were made, bringing the total to 213", "the number of suspects arrested now stands at 58".
_TOTAL: Final = re.compile(
    r"\b(?:(?:br(?:ings?|inging|ought)|tak(?:es?|ing))\s+the\s+(?:[\w-]+\s+)?(?:total|number|tally)(?P<of>[^.;]{0,80}?)\s+to|"
    r"\b(?:total|number)\s+of\s+(?P<now>[^.;]{0,80}?)\s+(?:now\s+)?(?:stands\s+at|is\s+now|rises\s+to|has\s+(?:now\s+)?risen\s+to|reaches))\s+$",
    re.I,
)
# "Those charged in court fees" are not charged in court.
_SUMS: Final = re.compile(r"\b(?:fees?|fines?|costs?|interest|dollars|taxes)\b", re.I)
_TOTAL_OF: Final = re.compile(
    r"\b(?:(?P<Arrest>arrest(?:s|ed)|detain(?:ed|ees))|(?P<Charge>charged|indicted)|(?P<Conviction>convict(?:ed|ions))|"
    r"(?P<other>\w+))\b",
    re.I,
)
_OF_ARRESTED: Final = re.compile(
    r"\b[Oo]f\s+(?:those|the\s+(?:[\w-]+\s+){1,3}?(?:who\s+were\s+)?)\s*(?:arrested|detained)\b[^.;,]{0,40},\s+$"
)
_WERE: Final = re.compile(
    r"\s+(?:were|are)\s+(?:the\s+subject|considered|regarded|members|women|men|wanted|leaders|foreign|nationals|"
    r"[Hh]igh[- ][Vv]alue|in\s+(?=[A-Z]))"
)
_OF_LAND: Final = (
    rf"\s+(?:of\s+)?(?:{COUNTRY})\b(?:\s+(?:nationals?|citizens?|nationality|origin|men|women|man|woman))?"
    r"(?=\s*[.,;)]|\s+and\b|\s*$)"
)
_ARE_OF_LAND: Final = re.compile(rf"\s+(?:were|are|was|is){_OF_LAND}")
_AND_OF_LAND: Final = re.compile(rf"(?:\s+(?:were|are|was|is))?{_OF_LAND}")
# "Of those arrested in 2015, 1,200 were Mexican": what is counted for a year or a country.
_STATISTICS: Final = re.compile(
    r"\b(?:(?:19|20)\d\d|nationwide|worldwide|since|annually|each year|last year|by)\b", re.I
)
_NEXT: Final = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_HERE: Final = re.compile(r"\s*(?:so\s+far|to\s+date|overall)?\s*", re.I)


class Total(NamedTuple):
    """A number of outcomes of a kind and where it stands; whether it is a part of another."""

    of: str
    amount: Amount
    span: Span
    part: bool = False


def brought_to(
    text: str, sentence: Sentence, found: Sequence[Amount], counts: Sequence[tuple[str, Span]]
) -> Iterator[Total]:
    """The total that the counts of a sentence, given by kind and place, are said to bring it to."""
    for amount in found:
        total = _TOTAL.search(text, max(sentence.start, amount.span.start - 120), amount.span.start)
        if total is None:
            continue
        what = total["of"] or total["now"] or ""
        if _SUMS.search(what):
            continue
        told = [of for m in _TOTAL_OF.finditer(what) if (of := m.lastgroup or "") != "other"]
        if not told and _HERE.fullmatch(what):
            told = [of for of, span in counts if span.end <= total.start()][-1:]
        for of in told[-1:]:
            yield Total(of, amount, Span(total.start(), amount.span.end))


def among(text: str, sentence: Sentence, found: Sequence[Amount]) -> Iterator[Total]:
    """What some of those arrested were: "Of those arrested, 19 were high-value targets"."""
    for amount in found:
        before = _OF_ARRESTED.search(text, max(sentence.start, amount.span.start - 110), amount.span.start)
        if before and (were := _WERE.match(text, amount.span.end, sentence.end)):
            yield Total("Arrest", amount, Span(amount.span.start, were.end()))


def by_nationality(text: str, sentence: Sentence, found: Sequence[Amount]) -> Iterator[Total]:
    """How many of those arrested are of which country: "Of those arrested, 20 are Spanish and two Cuban"."""
    end = -1
    for amount in found:
        start = amount.span.start
        if end < 0:
            first = _OF_ARRESTED.search(text, max(sentence.start, start - 110), start)
            first = None if first and _STATISTICS.search(first.group()) else first
            told = _ARE_OF_LAND.match(text, amount.span.end, sentence.end) if first else None
        else:
            told = (
                _AND_OF_LAND.match(text, amount.span.end, sentence.end) if _NEXT.fullmatch(text, end, start) else None
            )
        if told:
            end = told.end()
            yield Total("Arrest", amount, Span(start, end), part=True)
        elif end >= 0:
            return
