"""Classes, things and properties that are taken for one another, and things that are not said to be anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from pressgraph.gate.graph import TYPE, Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.ontology import terms
from pressgraph.vocabulary.terms import BASE, MINTED, ONTOLOGY, PREFIXES, compact, iri

UNTYPED: Final = "untyped"

CLASS_AS_VALUE: Final = "class-as-value"
_ABOUT_TERMS: Final = frozenset(map(iri, ("rdfs:subClassOf", "rdf:type", "pg:claimPredicate")))
_CLASS_OF: Final = {
    PREFIXES[kind]: f"{ONTOLOGY}{kind.capitalize()}" for kind in MINTED if kind not in ("graph", "organization")
}


def check_kinds(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Problem]:  # noqa: ARG001
    """A class where a thing should be, a property where a class should be, and the other way round."""
    known = terms()
    if subject.value in known.classes or subject.value in known.properties:
        what = "a class" if subject.value in known.classes else "a property"
        found = f"is {what} of the ontology, and the file states something about it"
        yield Problem(subject, None, found, "Give the thing an address of its own.", "class-as-thing")
        return
    if predicate in known.classes:
        found, message = "uses the class {0} as a property", "Say what the thing is with the property rdf:type."
        yield Problem(subject, compact(predicate), found, message, "class-as-property", terms=(NamedNode(predicate),))
    if predicate == TYPE and value.value in known.properties:
        found, message = "is said to be a {0}, which is a property", "A thing is of a class, such as pg:Seizure."
        yield Problem(subject, compact(TYPE), found, message, "property-as-class", terms=(value,))
    elif predicate not in _ABOUT_TERMS and isinstance(value, NamedNode) and value.value in known.classes:
        found, message = "has {0} as a value, which is a class", "Name the thing itself, not its class."
        yield Problem(subject, compact(predicate), found, message, CLASS_AS_VALUE, terms=(value,))


def check_typed(graph: Graph, subject: Term) -> Iterator[Problem]:
    """A thing that states something in our terms, or lives in one of our namespaces, and is of no class."""
    if graph.objects(subject, TYPE) or subject.value in terms().own:
        return
    properties = graph.properties(subject)
    space = next((space for space in _CLASS_OF if subject.value.startswith(space)), None)
    ours = space or subject.value.startswith(BASE) or any(name.startswith(ONTOLOGY) for name in properties)
    if not properties or not ours:
        return
    guess = NamedNode(_CLASS_OF[space]) if space and _CLASS_OF[space] in terms().classes else None
    message = "Say what it is; is it a {meant}?" if guess else "Say what it is, so that it can be checked."
    yield Problem(subject, None, "is of no class, so nothing about it is checked", message, UNTYPED, meant=guess)
