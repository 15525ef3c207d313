"""Checks that the date of a claim stands in its evidence, as far as it is told: no more than the words give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.gate import evidence
from pressgraph.gate.ends import quoted
from pressgraph.gate.findings import Severity
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import iri

_VALUE: Final = iri("pg:claimValue")
DATED: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?")
"""A date as a claim writes it."""
_MONTHS: Final = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?",
    "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
# "yesterday", "last week", "on Tuesday", "the first of May": what only a calendar can turn into a day.
_RELATIVE: Final = re.compile(
    r"\b(?:today|yesterday|tonight|tomorrow|ago|th(?:is|at|e same)|last|past|next|previous|earlier|following|"
    r"recent(?:ly)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|spring|summer|autumn|fall|winter|quarter|half|"
    r"mid|"
    r"new year|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|twentieth|thirtieth)\b",
    re.IGNORECASE,
)
_MESSAGE: Final = (
    "A date must stand in the passages of its claim: give as evidence the sentence that has it, or write no more of it "
    "than is told there (2022, 2022-05)."
)


def check_dated(graph: Graph, claim: Term) -> Iterator[Problem]:
    """The year, the month and the day of a claimed date must stand in its evidence.

    A sentence may leave the year to what stands around it ("on May 5"): then the text of the release must have it, or
    the release be of that year or one beside it. What a sentence tells from the day of publication on ("last week")
    is a warning, since words alone do not show it.
    """
    for value in graph.objects(claim, _VALUE):
        words = evidence.words_of(graph, claim)
        date = DATED.fullmatch(value.value) if words else None
        missing = missing_part(graph, claim, words, date) if date else ""
        if missing:
            found = f'has the date {value.value}, {missing} in its evidence: "{quoted(words)}"'
            severity = Severity.WARNING if _RELATIVE.search(words) and _near(graph, claim, date) else Severity.VIOLATION
            yield Problem(claim, "pg:claimValue", found, _MESSAGE, "date-in-evidence", severity)


def missing_part(graph: Graph, claim: Term, words: str, date: re.Match[str]) -> str:
    """Which part of a date does not stand in some words; empty where all does."""
    year, month, day = date["year"], date["month"], date["day"]
    has_month = month is None or _has_month(words, year, month)
    has_day = day is None or _has_number(words, day)
    if _has_year(words, year):
        return (
            "" if has_month and has_day else "whose day does not stand" if has_month else "whose month does not stand"
        )
    if month is None or not has_month:
        return "of which nothing stands"
    if not has_day:
        return "whose day does not stand"
    return "" if _carried(graph, claim, year) else "whose year does not stand"


def _has_year(words: str, year: str) -> bool:
    short = rf"(?:['’]|\d\d?[./-]\d\d?[./-]){year[2:]}"
    return re.search(rf"(?<!\d)(?:{year}|{short})(?!\d)", words) is not None


def _has_month(words: str, year: str, month: str) -> bool:
    """Whether a month stands in some words: its name, beginning with a capital, or its number within a date."""
    for match in re.finditer(rf"(?:{_MONTHS[int(month) - 1]})(?![a-z])", words, re.IGNORECASE):
        if match.group()[0].isupper():
            return True
    number = rf"0?{int(month)}"
    numeric = rf"{number}[./-]\d|\d{{1,4}}[./-]{number}[./-]\d|{year}[./-]{number}(?!\d)"
    return re.search(rf"(?<![\d./-])(?:{numeric})", words) is not None


def _has_number(words: str, day: str) -> bool:
    """Whether a day stands in some words, alone or within a date in numbers."""
    number = rf"0?{int(day)}"
    numeric = rf"(?<!\d){number}[./-]\d\d?[./-]\d|\d[./-]{number}[./-]\d\d|\d[./-]\d\d?[./-]{number}(?!\d)"
    return re.search(rf"(?<![\d.,$]){number}(?!\d|[.,]\d)|{numeric}", words) is not None


def _carried(graph: Graph, claim: Term, year: str) -> bool:
    text = evidence.text_of(graph, claim)
    return (text is not None and _has_year(text, year)) or _near(graph, claim, year)


def _near(graph: Graph, claim: Term, date: re.Match[str] | str | None) -> bool:
    """Whether a date is of the year in which its release was published, or of one beside it."""
    issued = (evidence.published(graph, claim) or "")[:4]
    year = date["year"] if isinstance(date, re.Match) else date
    return bool(year) and issued.isdigit() and abs(int(issued) - int(year or 0)) <= 1
