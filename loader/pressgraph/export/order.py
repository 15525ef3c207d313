"""The order of a file: what a reader looks for first comes first, passages come last.

All work is done on the N-Triples spelling of terms: one string each, already escaped, quick to sort.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pyoxigraph import DefaultGraph, Quad, Triple

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


@dataclass(frozen=True, slots=True)
class Node:
    """All that one graph says of one subject, in order; terms are in N-Triples spelling."""

    subject: str
    properties: Properties


def grouped(statements: Iterable[Statement], *, text: bool, graphs: bool) -> dict[str, Iterator[Node]]:
    """Statements by graph and subject, all in order and each once; the default graph is called ``""``.

    Without ``text`` the full texts are left out; without ``graphs`` everything goes into the default graph.
    """
    lines: dict[str, set[str]] = {DEFAULT: set()}
    for statement in statements:
        graph, line = spelled(statement)
        lines.setdefault(graph if graphs else DEFAULT, set()).add(line)
    return {graph: _nodes(sorted(lines[graph]), None if text else TEXT) for graph in sorted(lines)}


def spelled(statement: Statement) -> tuple[str, str]:
    """The name of a statement's graph, and subject, predicate and object parted by blanks, all spelled as N-Triples."""
    if isinstance(statement, Triple):
        return DEFAULT, str(statement)
    graph = statement.graph_name
    return DEFAULT if isinstance(graph, DefaultGraph) else str(graph), str(statement.triple)


@lru_cache(maxsize=1024)
def place(predicate: str) -> tuple[int, str]:
    """Where a property stands: type and names first, evidence last, the others between them by name."""
    return _PLACES.get(predicate, 0), predicate


def rank(subject: str) -> tuple[int, str, int, int, str]:
    """Where a subject stands: by kind, then by name; passages last, by release and place in it."""
    namespace = subject[1 : subject.rfind("/") + 1]
    if namespace != _PASSAGE:
        return _RANKS.get(namespace, _OTHERS), subject, 0, 0, subject
    release, _, offsets = subject[:-1].rpartition(".")
    start, _, end = offsets.partition("-")
    known = start.isdecimal() and end.isdecimal()
    return _OTHERS + 1, release, int(start) if known else 0, int(end) if known else 0, subject


def _nodes(lines: Sequence[str], left_out: str | None) -> Iterator[Node]:
    """Nodes one by one, cut from sorted lines: what a subject says, and of that what a predicate says, stands together.

    Lines are strings, of which millions cost the garbage collector nothing, as nested containers would.
    """
    starts: dict[str, int] = {}
    ends: dict[str, int] = {}
    for number, line in enumerate(lines):
        subject = line[: line.index(" ")]
        starts.setdefault(subject, number)
        ends[subject] = number + 1
    for subject in sorted(starts, key=rank):
        pairs = (line.split(" ", 2)[1:] for line in lines[starts[subject] : ends[subject]])
        found = properties(pairs, left_out)
        if found:
            yield Node(subject, found)


def properties(pairs: Iterable[Sequence[str]], left_out: str | None = None) -> Properties:
    """The values of each predicate, predicates in order, from sorted pairs of both."""
    found: Properties = {}
    for predicate, value in pairs:
        found.setdefault(predicate, []).append(value)
    return {predicate: found[predicate] for predicate in sorted(found, key=place) if predicate != left_out}
