"""Checks that a release was not published before what it says: shapes cannot compare a date with text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pressgraph.gate.findings import Severity
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.gate.values import value_of
from pressgraph.vocabulary.terms import iri

_PREDICATE, _VALUE = iri("pg:claimPredicate"), iri("pg:claimValue")
_STATED_IN, _ISSUED = iri("pg:statedIn"), iri("dcterms:issued")
_DATES: Final = {iri("pg:startDate"): "start", iri("pg:endDate"): "end"}


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
