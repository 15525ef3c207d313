"""Relations that lead nowhere: the thing at their end is described neither beside them nor in the store."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from pyoxigraph import NamedNode

from pressgraph.gate.graph import TYPE, Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.terms import MINTED, PREFIXES, compact, iri

_SPACES: Final = tuple(PREFIXES[kind] for kind in MINTED if kind != "graph")
UNDESCRIBED: Final = "undescribed"
_CLOSE: Final = 0.85
_NAMES: Final = {
    "operation": ("Operation",),
    "organization": ("Agency", "Association", "CriminalOrganization", "Cartel", "Gang", "Faction"),
    "official": ("Official",),
    "platform": ("Platform",),
}
_KINDS: Final = {
    PREFIXES[space]: tuple(NamedNode(iri(f"pg:{kind}")) for kind in kinds) for space, kinds in _NAMES.items()
}
_TELLING: Final = 6
"""How long a name must be to stand for another that holds it."""


def check_described(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Problem]:
    """A thing in one of our namespaces that a statement refers to and that nothing is said about."""
    if isinstance(value, NamedNode) and value.value.startswith(_SPACES) and not graph.describes(value):
        yield _problem(graph, subject, predicate, value)


def _problem(graph: Graph, subject: Term, predicate: str, value: NamedNode) -> Problem:
    known, near = known_as(value), nearest(graph, value)
    message = "What a fact refers to must be described beside it or in the store."
    if known:
        message, near = known, None
    elif near is not None:
        message = "Did you mean {meant}?"
    found = "refers to {0}, which is described nowhere"
    return Problem(subject, compact(predicate), found, message, UNDESCRIBED, terms=(value,), meant=near)


def known_as(value: NamedNode) -> str | None:
    """What to say of a thing that the vocabularies know, and that is not described all the same."""
    label = lexicon.load().label(value.value)
    return f'It is known as "{label}": describe it beside the fact.' if label else None


def nearest(graph: Graph, value: NamedNode) -> NamedNode | None:
    """The thing whose address is spelled nearly so, among those of the file, of the store and the known ones."""
    space = next((space for space in _SPACES if value.value.startswith(space)), None)
    if space is None:
        return None
    stored = (thing for kind in _KINDS.get(space, ()) for thing in graph.subjects(TYPE, kind))
    found = (*(term.value for term in (*graph, *stored)), *(entry.iri for entry in lexicon.load()))
    locals_ = {
        name.removeprefix(space): name for name in sorted(found) if name.startswith(space) and name != value.value
    }
    local = value.value.removeprefix(space)
    near = get_close_matches(local, locals_, n=1, cutoff=_CLOSE)
    near = near or [name for name in locals_ if len(local) >= _TELLING and (local in name or name in local)][:1]
    return NamedNode(locals_[near[0]]) if near else None
