"""Checks of the day of publication: not before what a release says, and not in the future.

Shapes cannot compare a date with text, nor with today.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from pressgraph.gate.findings import Severity
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.gate.values import value_of
from pressgraph.vocabulary.terms import iri

_PREDICATE, _VALUE = iri("pg:claimPredicate"), iri("pg:claimValue")
_STATED_IN, _ISSUED = iri("pg:statedIn"), iri("dcterms:issued")
_DATES: Final = {iri("pg:startDate"): "start", iri("pg:endDate"): "end"}


def today() -> date:
    """The day on which is checked, by the clock of this machine; a day of leave covers all time zones."""
    return date.today()


def check_future(graph: Graph, release: Term) -> Iterator[Problem]:
    """A release is published by tomorrow at the latest.

    A warning, so that what enters the graph depends on the release alone, and not on a clock that may be wrong.
    """
    for issued in graph.objects(release, _ISSUED):
        day = value_of(issued)
        if isinstance(day, date) and day > today() + timedelta(days=1):
            found = f"was published {issued.value}, which is still to come"
            message = "A release should have the day on which it was published: look whether the year is right."
            yield Problem(release, "dcterms:issued", found, message, "published-in-future", Severity.WARNING)


def check_published(graph: Graph, claim: Term) -> Iterator[Problem]:
    """The date that a release states is, as far as it tells, no later than the day of publication.

    A release may announce what is still to come, so this is a warning; more often a year is wrong.
    """
    predicate, day = graph.one(claim, _PREDICATE), graph.text(claim, _VALUE)
    if predicate is None or day is None or predicate.value not in _DATES:
        return
    for release in graph.objects(claim, _STATED_IN):
        for issued in graph.objects(release, _ISSUED):
            if value_of(issued) is not None and day > issued.value[: len(day)]:
                found = f"is about the {_DATES[predicate.value]} {day}, and its release was published {issued.value}"
                message = "A release is not published before what it states, unless it announces it."
                yield Problem(claim, "pg:claimValue", found, message, "published-before", Severity.WARNING)
