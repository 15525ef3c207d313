"""The order of a file: what a reader looks for first comes first, passages come last.

All work is done on the N-Triples spelling of terms: one string each, already escaped, quick to sort.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Quad, Triple

from pressgraph.vocabulary import terms

Statement = Triple | Quad
Properties = dict[str, list[str]]

TYPE: Final = f"<{terms.iri('rdf:type')}>"
TEXT: Final = f"<{terms.iri('pg:text')}>"
DEFAULT: Final = ""

_KINDS: Final = (
    "release", "operation", "organization", "official", "post", "platform",
    "seizure", "tally", "statement", "claim", "quantity", *terms.SCHEMES,
)  # fmt: skip
_RANKS: Final = {terms.PREFIXES[kind]: rank for rank, kind in enumerate(_KINDS)}
_OTHERS: Final = len(_KINDS)
_PASSAGE: Final = terms.PREFIXES["passage"]
_LEADING: Final = (
    "rdf:type", "rdfs:label", "skos:prefLabel", "skos:altLabel", "dcterms:issued", "dcterms:publisher",
    "dcterms:source", "pg:startDate", "pg:endDate", "pg:item", "pg:form", "pg:quantity", "pg:tallyOf", "pg:count",
    "pg:amount", "qudt:hasUnit", "pg:bound", "pg:asPrinted", "pg:quote", "pg:speaker", "pg:claimSubject",
    "pg:claimPredicate", "pg:claimObject", "pg:claimValue", "oa:hasSource", "oa:start", "oa:end", "oa:exact",
)  # fmt: skip
_TRAILING: Final = ("pg:namedIn", "pg:evidence", "pg:statedIn", "pg:sha256", "pg:text")
_PLACES: Final = {
    **{f"<{terms.iri(name)}>": place - len(_LEADING) for place, name in enumerate(_LEADING)},
    **{f"<{terms.iri(name)}>": place + 1 for place, name in enumerate(_TRAILING)},
}
_NUMBERS: Final = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Node:
    """All that one graph says of one subject, in order; terms are in N-Triples spelling."""

    subject: str
    properties: Properties


def grouped(statements: Iterable[Statement], *, text: bool, graphs: bool) -> dict[str, list[Node]]:
    """Statements by graph and subject, all in order and each once; the default graph is called ``""``.

    Without ``text`` the full texts are left out; without ``graphs`` everything goes into the default graph.
    """
    found: dict[str, dict[str, dict[str, set[str]]]] = {DEFAULT: {}}
    for statement in statements:
        graph, subject, predicate, value = spelled(statement)
        if predicate == TEXT and not text:
            continue
        subjects = found.setdefault(graph if graphs else DEFAULT, {})
        subjects.setdefault(subject, {}).setdefault(predicate, set()).add(value)
    return {graph: _nodes(found[graph]) for graph in sorted(found)}


def spelled(statement: Statement) -> tuple[str, str, str, str]:
    """A statement as graph, subject, predicate and object in N-Triples spelling."""
    graph = DEFAULT
    if isinstance(statement, Quad):
        name = str(statement.graph_name)
        graph = DEFAULT if name == "DEFAULT" else name
        statement = statement.triple
    subject, predicate, value = str(statement).split(" ", 2)
    return graph, subject, predicate, value


def place(predicate: str) -> tuple[int, str]:
    """Where a property stands: type and names first, evidence last, the others between them by name."""
    return _PLACES.get(predicate, 0), predicate


def rank(subject: str) -> tuple[int, tuple[str | int, ...], str]:
    """Where a subject stands: by kind, then by name; passages by their numbers."""
    namespace = subject[1 : subject.rfind("/") + 1]
    if namespace == _PASSAGE:
        return _OTHERS + 1, _natural(subject), subject
    return _RANKS.get(namespace, _OTHERS), (), subject


def _natural(name: str) -> tuple[str | int, ...]:
    parts = _NUMBERS.split(name)
    return tuple(int(part) if index % 2 else part for index, part in enumerate(parts))


def _nodes(subjects: dict[str, dict[str, set[str]]]) -> list[Node]:
    return [
        Node(subject, {predicate: sorted(subjects[subject][predicate]) for predicate in sorted(found, key=place)})
        for subject, found in sorted(subjects.items(), key=lambda item: rank(item[0]))
    ]
