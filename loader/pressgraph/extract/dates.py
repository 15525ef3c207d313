"""Dates as releases print them, in ISO form and only as precise as the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.facts import Span

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
"""A regular expression for the name of a month."""

DATE: Final = (
    rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:, ?| )(?:19|20)\d\d|\d{{1,2}} {MONTH},? (?:19|20)\d\d"
    rf"|{MONTH},? (?:of )?(?:19|20)\d\d|(?:19|20)\d\d|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?![,\d]))"
)
"""A regular expression for a date as precise as printed; a day without its year only where a range gives it."""

_DAY_OF: Final = re.compile(rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)")
_OF_MONTH: Final = re.compile(rf"(?P<day>\d{{1,2}}) (?P<month>{MONTH})\b")
_MONTH_ALONE: Final = re.compile(rf"(?P<month>{MONTH})")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_RANGE: Final = re.compile(
    rf"\b(?:[Ff]rom|[Bb]etween|[Dd]uring|conducted|ran|running)[ ](?:from )?(?P<first>{DATE})"
    rf"(?: ?(?:to|through|until|till|and|-|–|—) ?)(?P<last>{DATE})"
)
_SHORT_RANGE: Final = re.compile(
    r"\b(?:[Ff]rom|[Bb]etween|[Oo]n) (?P<month>[A-Z][a-z]{2,8}\.?) (?P<first>\d{1,2}) ?(?:to|through|and|-"
    r"|–) ?(?P<last>\d{1,2})"
    r",? (?P<year>20\d\d|19\d\d)\b"
)
# "From 17 to 23 November 2016", "from 28 May to 2 June 2023", "in October and November 2016".
_DAY_FIRST: Final = re.compile(
    rf"\b(?:[Ff]rom|[Bb]etween|[Oo]n) (?P<first>\d{{1,2}}(?: (?:{MONTH}))?) ?(?:to|until|through|and|-|–) ?"
    rf"(?P<last>\d{{1,2}}) (?P<month>{MONTH}),? (?P<year>(?:19|20)\d\d)\b"
)
_MONTHS_RANGE: Final = re.compile(
    rf"\b(?:[Ff]rom|[Bb]etween|[Ii]n|[Dd]uring) (?P<first>{MONTH}) ?(?:to|until|through|and|-|–) ?"
    rf"(?P<last>{MONTH}),? (?P<year>(?:19|20)\d\d)\b"
)


def iso(printed: str, year: str | None = None) -> str | None:
    """A printed date in ISO form, ``2022-05-01``, ``2022-05`` or ``2022``; None without a year or a possible day.

    ``year`` stands in where the words bring none, as in the first date of a range.

    >>> iso("May 1, 2022"), iso("Sept. 2019"), iso("2013"), iso("March 5", year="2020"), iso("Feb. 31, 2020")
    ('2022-05-01', '2019-09', '2013', '2020-03-05', None)
    """
    own = _YEAR.search(printed)
    stated = own.group() if own else year
    if stated is None:
        return None
    words = printed[: own.start()] + printed[own.end() :] if own else printed
    match = _DAY_OF.search(words) or _OF_MONTH.search(words) or _MONTH_ALONE.search(words)
    if match is None:
        return stated
    month = _MONTHS[match["month"].rstrip(".").casefold()]
    if "day" not in match.re.groupindex:
        return f"{stated}-{month:02}"
    day = int(match["day"])
    return f"{stated}-{month:02}-{day:02}" if _exists(int(stated), month, day) else None


def _exists(year: int, month: int, day: int) -> bool:
    import calendar

    return 1 <= day <= calendar.monthrange(year, month)[1]


def ranges(text: str, place: Span) -> Iterator[tuple[str | None, str | None, Span]]:
    """The periods of time printed in a part of a text: first and last date in ISO form, and where they stand.

    Those with the month before the day come first, then those of whole months, then those with the day first.
    """
    for match in _RANGE.finditer(text, *place):
        last = iso(match["last"])
        yield iso(match["first"], year=last[:4] if last else None), last, Span(*match.span())
    for match in _SHORT_RANGE.finditer(text, *place):
        first, last = (iso(f"{match['month']} {match[day]}, {match['year']}") for day in ("first", "last"))
        yield first, last, Span(*match.span())
    for match in _MONTHS_RANGE.finditer(text, *place):
        first, last = (iso(match[month], year=match["year"]) for month in ("first", "last"))
        yield first, last, Span(*match.span())
    for match in _DAY_FIRST.finditer(text, *place):
        begin = match["first"] if " " in match["first"] else f"{match['first']} {match['month']}"
        last = iso(f"{match['last']} {match['month']} {match['year']}")
        yield iso(begin, year=match["year"]), last, Span(*match.span())
