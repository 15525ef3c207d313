"""Terms of our namespaces that the ontology does not define: SHACL looks for classes it knows and passes all others."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from pyoxigraph import NamedNode

from pressgraph.gate.graph import TYPE, Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.ontology import terms
from pressgraph.vocabulary.terms import ONTOLOGY, compact

UNDEFINED = "undefined-term"
_HOME = "w3id.org/pressgraph"


def check_defined(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Problem]:  # noqa: ARG001
    """The terms of our ontology namespace, or of one that was meant to be it, that a statement uses undefined."""
    known = terms().own
    used = [predicate] if _HOME in predicate else []
    if isinstance(value, NamedNode) and (
        value.value.startswith(ONTOLOGY) or (predicate == TYPE and _HOME in value.value)
    ):
        used.append(value.value)
    for term in used:
        if term not in known:
            near = _nearest(term, known)
            message = "Did you mean {meant}?" if near else "Use a term of the ontology of pressgraph."
            found = "uses {0}, which the ontology does not define"
            yield Problem(subject, compact(predicate), found, message, UNDEFINED, terms=(NamedNode(term),), meant=near)


def _nearest(term: str, known: frozenset[str]) -> NamedNode | None:
    local = term.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    names = {name.removeprefix(ONTOLOGY): name for name in sorted(known)}
    folded = {name.casefold(): name for name in names}
    near = get_close_matches(local, names, n=1, cutoff=0.7) or get_close_matches(
        local.casefold(), folded, n=1, cutoff=0.7
    )
    return NamedNode(names[folded.get(near[0], near[0])]) if near else None
