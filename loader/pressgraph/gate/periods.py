"""Checks that of the dates in a passage a start is one at which something began, and an end one at which it ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressgraph.extract.dates import DATE, iso, ranges
from pressgraph.facts import Span
from pressgraph.gate import evidence
from pressgraph.gate.dated import DATED, missing_part
from pressgraph.gate.ends import quoted
from pressgraph.gate.findings import Severity
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import iri

_PREDICATE, _VALUE = iri("pg:claimPredicate"), iri("pg:claimValue")
_START, _END = iri("pg:startDate"), iri("pg:endDate")
_ON: Final = rf"(?: (?:on|in|by))?(?: (?:early|late|mid|the end of|the beginning of))?[ -](?P<date>{DATE})"
_BEGAN: Final = re.compile(
    rf"\b(?:began|begun|begins|beginning|started|starting|commenced|launched|initiated|opened|since|from){_ON}"
)
_ENDED: Final = re.compile(
    rf"\b(?:ended|ending|concluded|culminated|finished|completed|closed|wrapped up|until|till|through){_ON}"
)
_MESSAGE: Final = (
    "Of two dates, the start is the one at which an operation began: exchange them, or give the sentence that tells it."
)


class _Role(NamedTuple):
    """What a date is said to be, what it may be instead, and which end of a printed period that is."""

    name: str
    other: str
    here: int
    cue: re.Pattern[str]


_ROLES: Final = {_START: _Role("start", "end", 0, _ENDED), _END: _Role("end", "start", 1, _BEGAN)}


def check_period(graph: Graph, claim: Term) -> Iterator[Problem]:
    """The start of an operation must not be the end of the only period that its passage tells, nor the other way round.

    Where no period is printed but a word before the date ("until", "since"), it is a warning. A date that stands in the
    passage once more may be either.
    """
    role = _ROLES.get(graph.text(claim, _PREDICATE) or "")
    date = DATED.fullmatch(graph.text(claim, _VALUE) or "") if role else None
    words = " ".join(evidence.words_of(graph, claim).split()) if date else ""
    if role is None or date is None or not words:
        return
    printed = [(match, span) for *match, span in ranges(words, Span(0, len(words)))]
    if any(_is(match[role.here], date.group()) for match, _ in printed):
        return
    turned = [span for match, span in printed if _is(match[1 - role.here], date.group())]
    severity = Severity.VIOLATION if turned else Severity.WARNING
    turned = turned or [Span(*m.span()) for m in role.cue.finditer(words) if _is(_cued(m, date), date.group())]
    if turned and missing_part(graph, claim, _without(words, turned), date):
        found = (
            f'is about the {role.name} {date.group()}, which its passage tells as the {role.other}: "{quoted(words)}"'
        )
        yield Problem(claim, "pg:claimValue", found, _MESSAGE, "period", severity)


def _cued(match: re.Match[str], date: re.Match[str]) -> str | None:
    return iso(match["date"], year=date["year"])


def _is(printed: str | None, date: str) -> bool:
    """Whether a printed date is that of a claim, or within it: a claim may tell less."""
    return printed is not None and (printed == date or printed.startswith(f"{date}-"))


def _without(words: str, spans: list[Span]) -> str:
    for span in sorted(spans, reverse=True):
        words = f"{words[: span.start]} {words[span.end :]}"
    return words
