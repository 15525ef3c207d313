"""Checks between relations and claims, and of dates: what a shape cannot compare."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

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
_START, _END = iri("pg:startDate"), iri("pg:endDate")
_FULL_DATE = len("2022-05-01")


def check_relations(graph: Graph) -> Iterator[Problem]:
    """Relations without evidence, claims without their relation, dates that no calendar has or that run backwards."""
    claimed: set[tuple[Term, str, Term]] = set()
    for claim in graph.members(iri("pg:Claim")):
        subject, predicate = graph.one(claim, _SUBJECT), graph.one(claim, _PREDICATE)
        value = graph.one(claim, _OBJECT) or graph.one(claim, _VALUE)
        if subject is None or value is None or not isinstance(predicate, NamedNode):
            continue
        claimed.add((subject, predicate.value, value))
        if value not in graph.objects(subject, predicate.value):
            found = f"claims {compact(predicate.value)}, which the graph does not state"
            message = "What a claim claims must also be stated: its subject has the relation to its object."
            yield Problem(claim, "pg:claimPredicate", found, message, "claimed-relation")
    for subject in graph:
        for predicate_iri, values in graph.properties(subject).items():
            if predicate_iri in CLAIMED:
                yield from _unclaimed(subject, predicate_iri, values, claimed)
    yield from _dates(graph)


def _unclaimed(
    subject: Term, predicate: str, values: list[Term], claimed: set[tuple[Term, str, Term]]
) -> Iterator[Problem]:
    for value in values:
        if (subject, predicate, value) not in claimed:
            found = f"has {compact(predicate)} {_shown(value)} without evidence"
            message = "A relation needs a claim (pg:Claim) that names the passage which states it."
            yield Problem(subject, compact(predicate), found, message, "unclaimed-relation")


def _shown(value: Term) -> str:
    return compact(value.value) if isinstance(value, NamedNode) else f'"{value.value}"'


def _dates(graph: Graph) -> Iterator[Problem]:
    """Days that do not exist, and an end less precise than the start: shapes compare text and let those pass."""
    for operation in graph.members(iri("pg:Operation")):
        start, end = graph.text(operation, _START), graph.text(operation, _END)
        for path, day in (("pg:startDate", start), ("pg:endDate", end)):
            if day is not None and len(day) == _FULL_DATE and not _exists(day):
                message = "A date must be a day of the calendar."
                yield Problem(operation, path, f'has the date "{day}"', message, "calendar-day")
        if start is None or end is None:
            continue
        if len(end) < len(start) and start[: len(end)] > end:
            found = f"starts {start} and ends {end}"
            yield Problem(operation, "pg:endDate", found, "An operation does not end before it starts.", "date-order")


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
