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
    r"\b(?:(?:br(?:ings?|inging|ought)|tak(?:es?|ing))\s+the\s+(?:[\w-]+\s+)?(?:total|number|"
    r"tally)(?P<of>[^.;]{0,80}?)\s+to|"
    r"\b(?:total|number)\s+of\s+(?P<now>[^.;]{0,80}?)\s+(?:now\s+)?(?:stands\s+at|is\s+now|comes\s+to|rises\s+to|"
    r"has\s+(?:now\s+)?risen\s+to|reaches|"
    r"has\s+(?:now\s+)?reached))\s+$|"
    # "Arrests in the case now total 14."
    r"\b(?P<plain>arrests|convictions)\b(?P<whose>[^.;,\d]{0,40}?)\s(?:now\s+)?(?:total|number|come\s+to|"
    r"stand\s+at)\s+$",
    re.I,
)
_OF_CASE: Final = re.compile(
    r"\b(?:(?:in|from|of|during|under)\s+(?:the|this)\s+(?:[\w-]+\s+)?(?:case|operation|sweep|investigation|"
    r"probe)|so\s+far|"
    r"Operation\s+[A-Z])"
)
# Arrests of a country or a year are those of no case.
_EACH_YEAR: Final = re.compile(
    r"\b(?:(?:each|every|per|an?|this|last|the)\s+(?:day|week|month|year)|annual\w*|monthly|since|fiscal|"
    r"nation(?:wide|ally)|DUI)\b",
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
    r"\b[Oo]f\s+(?:those|the\s+(?:[\w-]+\s+){1,3}?(?:who\s+were\s+)?)\s*(?:arrested|detained)\b[^.;,]{0,40},\s+$|"
    r"\b[Oo]f\s+the\s+[\d,]+\s+(?:arrests|(?:who\s+were\s+)?arrested)\b[^.;,]{0,40},\s+$"
)
_WERE: Final = re.compile(
    r"\s+(?:individuals\s+|people\s+|suspects\s+)?(?:were|are)\s+"
    r"(?:held\s+on|arrested\s+(?:on|for)|the\s+subject|considered|regarded|members|women|men|wanted|leaders|foreign|"
    r"nationals|"
    r"(?:[a-z]+\s+){0,2}gang\s+(?:members|affiliates|associates)|residents|"
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


# "Eight men were charged with conspiracy, and three with money laundering."
_AND_OTHERS: Final = re.compile(
    r"(?:(?!\b(?:counts?|charges?)\b)[^.;]){0,160}?(?:,|;|,?\s+and)\s+(?:another\s+|the\s+other\s+)?"
)
_FOR_CRIMES: Final = re.compile(
    r"(?P<whom>\s+(?:(?:individual|other|additional)\s+)?(?:others|defendants|men|women|people|individuals|suspects))?"
    r"(?:\s+(?:were|are))?\s+(?:with|for|on)\s+"
    r"(?=(?:(?:individual\s+)?acts\s+of\s+)?(?:(?!whom|years?\b|knowledge|duty|guns?\b(?!\s+offens))[\w-]+\s+){0,2}?(?:conspir|traffick|"
    r"possess|distribut|fraud|launder|"
    r"assault|murder|theft|robber|burglar|charges?\b|counts?\b|offens|felon|misdemean|racketeer|dealing|selling|"
    r"manufactur|arson|obstruct|perjury|brib|kidnap|endanger|fugitive|warrants?\b|violat|smuggl))"
    r"(?![^.;,\d]{0,40}\b(?:prior|previous|histor|records?\b|convictions))"
    # "two for distribution were shipped"
    r"(?!(?:(?!\band\b)[^.;,]){0,60}\b(?:was|were|ha[ds]|have|testified|remain\w*|fled)\b)",
    re.I,
)


def of_others(text: str, sentence: Sentence, end: int, found: Sequence[Amount]) -> Iterator[tuple[Amount, Span]]:
    """The further numbers behind those charged or arrested, up to ``end``, whose verb is not said again."""
    for amount in (a for a in found if a.span.start >= end):
        crimes = _FOR_CRIMES.match(text, amount.span.end, sentence.end)
        if crimes is None or _AND_OTHERS.fullmatch(text, end, amount.span.start) is None:
            return
        end = crimes.end("whom") if crimes["whom"] else amount.span.end
        yield amount, Span(amount.span.start, end)


def brought_to(
    text: str, sentence: Sentence, found: Sequence[Amount], counts: Sequence[tuple[str, Span]]
) -> Iterator[Total]:
    """The total that the counts of a sentence, given by kind and place, are said to bring it to."""
    for amount in found:
        total = _TOTAL.search(text, max(sentence.start, amount.span.start - 120), amount.span.start)
        if total is None:
            continue
        what = total["of"] or total["now"] or total["plain"] or ""
        if _SUMS.search(what):
            continue
        if total["plain"] and not (_OF_CASE.search(total["whose"]) and _EACH_YEAR.search(text, *sentence.span) is None):
            continue
        told = [of for m in _TOTAL_OF.finditer(what) if (of := m.lastgroup or "") != "other"]
        if not told and _HERE.fullmatch(what):
            told = [of for of, span in counts if span.end <= total.start()][-1:]
        for of in told[-1:]:
            yield Total(of, amount, Span(total.start(), amount.span.end))


# "24 individuals were arrested, 21 of them residents of Elm County"
_ARRESTED: Final = re.compile(r"\barrest(?:ed|s)\b[^.;,]{0,40},\s+(?:including\s+)?$")
_OF_THEM: Final = re.compile(
    r"\s+of\s+(?:them|whom)\s+(?:(?:are|were)\s+)?(?:(?!(?:and|or|not|in|with|who|had|have)\b)[\w-]+\s+){0,3}?"
    r"(?:members|residents|nationals|citizens|juveniles|minors|teenagers|women|men|fugitives|felons|students|"
    r"associates)\b(?!\s+(?:were|was|have|had)\b)|"
    r"\s+of\s+(?:them|whom)\s+had\s+(?:[a-z]+\s+){0,2}(?:convictions|records)\b"
)


def among(text: str, sentence: Sentence, found: Sequence[Amount]) -> Iterator[Total]:
    """What some of those arrested were: "Of those arrested, 19 were high-value targets"."""
    for amount in found:
        before = _OF_ARRESTED.search(text, max(sentence.start, amount.span.start - 110), amount.span.start)
        if before and (were := _WERE.match(text, amount.span.end, sentence.end)):
            yield Total("Arrest", amount, Span(amount.span.start, were.end()))
        elif (of_them := _OF_THEM.match(text, amount.span.end, sentence.end)) and _of_case(text, sentence, amount):
            yield Total("Arrest", amount, Span(amount.span.start, of_them.end()), part=True)


def _of_case(text: str, sentence: Sentence, amount: Amount) -> bool:
    """Whether arrests right before a number are those of a case, not of each year."""
    before = _ARRESTED.search(text, max(sentence.start, amount.span.start - 70), amount.span.start)
    return before is not None and _EACH_YEAR.search(text, *sentence.span) is None


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
