"""The closed list of what a file may state: what no sentence of a release carries stays out of the graph.

Which class may have which property, the shapes and the domains in the ontology say; what they do not name would come in
unlooked at. What the files of ``ontology/`` state themselves is nobody's invention, and passes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from pyoxigraph import NamedNode

from pressgraph.gate.findings import Severity
from pressgraph.gate.graph import TYPE, Graph, Term
from pressgraph.gate.paths import Property
from pressgraph.gate.problem import Problem
from pressgraph.gate.shapes import shipped_shapes
from pressgraph.gate.targets import OfClass
from pressgraph.vocabulary.ontology import terms
from pressgraph.vocabulary.terms import BASE, ONTOLOGY, compact, iri

FOREIGN_CLASS: Final = "foreign-class"
FOREIGN_TERM: Final = "foreign-statement"
_CONCEPT, _ORGANIZATION, _OFFICIAL = iri("skos:Concept"), iri("org:Organization"), iri("pg:Official")
_LINK: Final = iri("rdfs:seeAlso")
_HEADER: Final = iri("owl:Ontology")
_SILENT: Final = frozenset({iri("owl:NamedIndividual"), iri("owl:Thing"), _HEADER})
"""Classes that say nothing of what is in them; Protégé writes them."""
_OF_HEADER: Final = frozenset({iri("owl:imports"), iri("owl:versionIRI"), iri("owl:versionInfo")})
"""What the header of a file says of the file, which Protégé writes, too."""
_BESIDES: Final = {
    iri("skos:altLabel"): frozenset({_ORGANIZATION, iri("pg:Post")}),
    iri("skos:broader"): frozenset({_CONCEPT}),
}
"""What exports write without any shape that asks for it: offices and bodies that releases spell differently."""
_MESSAGE: Final = "Keep what no release says in a file of your own, beside the graph."


def check_closed(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Problem]:
    """A statement that is not of the kind that facts are made of: of another vocabulary, or about the wrong thing."""
    if predicate == TYPE:
        if value.value not in _classes():
            yield from _class(graph, subject, value)
        return
    holders = _holders().get(predicate)
    if holders is not None:
        for kind in graph.objects(subject, TYPE):
            if kind.value in holders:
                return
    yield from _statement(graph, subject, predicate, value)


def _class(graph: Graph, subject: Term, kind: Term) -> Iterator[Problem]:
    if kind.value.startswith(ONTOLOGY) or kind.value in terms().properties:
        return  # told as a term that is not defined, or as a property
    kinds = graph.types(subject)
    below = terms().below.get(kind.value, frozenset())
    if _OFFICIAL in kinds or not below.isdisjoint(kinds) or terms().states(subject, TYPE, kind):
        return
    found = "is said to be a {0}, which is no class of the graph, so it stays out"
    message = f"Say what it is with a class of pressgraph, such as pg:Agency. {_MESSAGE}"
    yield Problem(subject, compact(TYPE), found, message, FOREIGN_CLASS, terms=(kind,))


def _statement(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Problem]:
    kinds = graph.types(subject)
    if predicate.startswith(ONTOLOGY) or predicate in terms().classes or subject.value in terms().own:
        return  # told by the shapes, as a term that is not defined, or as a class
    if predicate in _holders() and _told(subject, kinds):
        return
    if terms().states(subject, predicate, value) or _follows(graph, subject, predicate, value):
        return
    if predicate in _OF_HEADER and list(kinds) == [_HEADER]:
        return
    link = predicate == _LINK and isinstance(value, NamedNode)  # it says nothing of the thing but where to read more
    found = f"states {{0}} {{1}}, which carries no sentence{'' if link else ', so it stays out'}"
    severity = Severity.WARNING if link else Severity.VIOLATION
    named = (NamedNode(predicate), value)
    yield Problem(subject, compact(predicate), found, _MESSAGE, FOREIGN_TERM, severity, named)


def _told(subject: Term, kinds: Sequence[str]) -> bool:
    """Whether it is told already that a thing is of no class that could have any of our properties."""
    if not kinds:
        return subject.value.startswith(BASE)
    return all(kind not in terms().own and kind not in (_ORGANIZATION, _CONCEPT) for kind in kinds)


def _follows(graph: Graph, subject: Term, predicate: str, value: Term) -> bool:
    """Whether a statement follows from another one, as a reasoner adds it: what is evidence is also a source."""
    return any(graph.states(subject, name, value) for name in terms().under.get(predicate, ()))


@cache
def _classes() -> frozenset[str]:
    """The classes that need no further look: those that shapes look for, of which other shapes refuse the persons."""
    return frozenset(shipped_shapes().classes) | _SILENT


@cache
def _holders() -> Mapping[str, frozenset[str]]:
    """The properties that facts are made of, each with the classes whose things may have it."""
    found: dict[str, set[str]] = defaultdict(set)
    for shape in shipped_shapes().shapes:
        kinds = {target.kind.value for target in shape.targets if isinstance(target, OfClass)}
        for inner in shape.properties:
            if isinstance(inner.path, Property):
                found[inner.path.predicate] |= kinds
    for predicate, named in (*terms().domains.items(), *_BESIDES.items()):
        found[predicate] |= named
    return {predicate: frozenset(kinds) for predicate, kinds in found.items()}
