"""Checks between relations and claims, and of dates: what a shape cannot compare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

from pyoxigraph import NamedNode

from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import compact, iri

CLAIMED = tuple(
    map(
        iri,
        (
            "pg:targets", "pg:participant", "pg:involvedPlatform", "pg:usedPlatform", "pg:startDate", "pg:endDate",
            "org:subOrganizationOf", "org:holds",
        ),
    )
)  # fmt: skip
"""The relations that no node of their own carries, so that each needs a claim as its evidence."""

_SUBJECT, _PREDICATE = iri("pg:claimSubject"), iri("pg:claimPredicate")
_OBJECT, _VALUE = iri("pg:claimObject"), iri("pg:claimValue")
_CLAIM = iri("pg:Claim")
_START, _END = iri("pg:startDate"), iri("pg:endDate")
_FULL_DATE = len("2022-05-01")
_WRITTEN = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
"""How the shapes want dates written; what they refuse is not judged again."""


def check_claim(graph: Graph, claim: Term) -> Iterator[Problem]:
    """A claim must claim what is also stated."""
    for subject, predicate, value in _claimed(graph, claim):
        if not graph.states(subject, predicate, value):
            message = "What a claim claims must also be stated: its subject has the relation to its object."
            yield Problem(
                claim, "pg:claimPredicate", "claims {0} {1}, which the graph does not state", message,
                "claimed-relation", terms=(NamedNode(predicate), value),
            )  # fmt: skip


def _claimed(graph: Graph, claim: Term) -> Iterator[tuple[Term, str, Term]]:
    """What a claim claims; nothing where a part of it is missing."""
    values = (*graph.objects(claim, _OBJECT), *graph.objects(claim, _VALUE))
    for subject, predicate, value in product(graph.objects(claim, _SUBJECT), graph.objects(claim, _PREDICATE), values):
        if isinstance(predicate, NamedNode):
            yield subject, predicate.value, value


def check_relation(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Problem]:
    """A relation that no node of its own carries needs a claim as its evidence."""
    claims = (claim for claim in graph.subjects(_SUBJECT, subject) if _CLAIM in graph.types(claim))
    if not any((subject, predicate, value) in _claimed(graph, claim) for claim in claims):
        message = "A relation needs a claim (pg:Claim) that names the passage which states it."
        yield Problem(subject, compact(predicate), "has {path} {0} without evidence", message, "unclaimed-relation",
                      terms=(value,))  # fmt: skip


def check_dates(graph: Graph, operation: Term) -> Iterator[Problem]:
    """Days that do not exist, and an end less precise than the start: shapes compare text and let those pass."""
    start, end = graph.text(operation, _START), graph.text(operation, _END)
    for path, day in (("pg:startDate", start), ("pg:endDate", end)):
        if day and len(day) == _FULL_DATE and _WRITTEN.fullmatch(day) and not _exists(day):
            message = "A date must be a day of the calendar."
            yield Problem(operation, path, f'has the date "{day}"', message, "calendar-day")
    if not start or not end or not _WRITTEN.fullmatch(start) or not _WRITTEN.fullmatch(end):
        return
    if len(end) < len(start) and start[: len(end)] > end:
        found = f"starts {start} and ends {end}"
        yield Problem(operation, "pg:endDate", found, "An operation does not end before it starts.", "date-order")


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
