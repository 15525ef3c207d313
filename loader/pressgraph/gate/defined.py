"""Terms of our namespaces that the ontology does not define: SHACL looks for classes it knows and passes all others."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

from pyoxigraph import NamedNode, RdfFormat, parse

from pressgraph import resources
from pressgraph.errors import PressgraphError
from pressgraph.gate.graph import TYPE, Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import ONTOLOGY, compact

_HOME = "w3id.org/pressgraph"


@cache
def defined_terms() -> frozenset[str]:
    """The IRIs in our ontology namespace that the files of ``ontology/`` describe.

    Raises PressgraphError where they describe none, since every term would then look misspelled.
    """
    files = sorted(resources.folder("ontology").glob("*.ttl"))
    subjects = (quad.subject for file in files for quad in parse(path=file, format=RdfFormat.TURTLE))
    terms = frozenset(s.value for s in subjects if isinstance(s, NamedNode) and s.value.startswith(ONTOLOGY))
    if not terms:
        raise PressgraphError("the ontology defines no terms; install the package again")
    return terms


def check_defined(graph: Graph) -> Iterator[Problem]:
    """Each undefined class, property or value of our ontology namespace, once for each thing that uses it."""
    known = defined_terms()
    for subject in graph:
        for term in _ours(graph, subject):
            if term not in known:
                near = _nearest(term, known)
                message = f"Did you mean {near}?" if near else "Use a term of the ontology of pressgraph."
                found = f"uses {compact(term)}, which the ontology does not define"
                yield Problem(subject, None, found, message, "undefined-term")


def _ours(graph: Graph, subject: Term) -> list[str]:
    """The terms in our ontology namespace, or in one that was meant to be it, that the triples of a thing use."""
    properties = graph.properties(subject)
    used = [*properties, *(kind.value for kind in properties.get(TYPE, ()))]
    values = (v.value for p, vs in properties.items() if p != TYPE for v in vs if isinstance(v, NamedNode))
    ours = [term for term in used if _HOME in term]
    return list(dict.fromkeys((*ours, *(value for value in values if value.startswith(ONTOLOGY)))))


def _nearest(term: str, known: frozenset[str]) -> str | None:
    local = term.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    names = {name.removeprefix(ONTOLOGY): name for name in known}
    folded = {name.casefold(): name for name in names}
    near = get_close_matches(local, names, n=1, cutoff=0.7) or get_close_matches(
        local.casefold(), folded, n=1, cutoff=0.7
    )
    return f"pg:{folded.get(near[0], near[0])}" if near else None
