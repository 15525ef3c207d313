"""What the files of ``ontology/`` define: classes, properties, and everything else they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from pressgraph import resources
from pressgraph.errors import PressgraphError
from pressgraph.vocabulary.terms import ONTOLOGY, PREFIXES, iri

Term: TypeAlias = NamedNode | BlankNode | Literal

_OWL = PREFIXES["owl"]
_PROPERTIES = frozenset(f"{_OWL}{kind}Property" for kind in ("Object", "Datatype", "Annotation"))


@dataclass(frozen=True, slots=True)
class Terms:
    """IRIs: the terms in our own namespace, and the classes and properties of any that the ontology describes.

    ``described`` is all that its files describe, goods, forms, units and known things among them. ``below`` has for a
    class, ``under`` for a property, what the ontology puts under it, ``domains`` the classes of ours, with those below
    them, whose things have a property.
    """

    own: frozenset[str]
    classes: frozenset[str]
    properties: frozenset[str]
    described: frozenset[str]
    below: Mapping[str, frozenset[str]]
    under: Mapping[str, frozenset[str]]
    domains: Mapping[str, frozenset[str]]
    _triples: frozenset[Triple]

    def states(self, subject: Term, predicate: str, value: Term) -> bool:
        """Whether the files of the ontology state something."""
        return not isinstance(subject, Literal) and Triple(subject, NamedNode(predicate), value) in self._triples


@cache
def terms() -> Terms:
    """The terms of the ontology that ships with the package.

    Raises PressgraphError where it has none, since every term would then look misspelled.
    """
    triples = frozenset(_triples())
    kinds: dict[str, set[str]] = defaultdict(set)
    for subject, predicate, value in triples:
        found = kinds[_name(subject)]
        if predicate.value == iri("rdf:type"):
            found.add(_name(value))
    own = frozenset(term for term in kinds if term.startswith(ONTOLOGY))
    if not own:
        raise PressgraphError("the ontology defines no terms; install the package again")
    below = _closed(triples, iri("rdfs:subClassOf"))
    domains: dict[str, frozenset[str]] = defaultdict(frozenset)
    for subject, predicate, value in triples:
        if predicate.value == iri("rdfs:domain") and _name(value) in own:
            domains[_name(subject)] |= {_name(value), *below.get(_name(value), ())}
    return Terms(
        own,
        frozenset(term for term, found in kinds.items() if f"{_OWL}Class" in found),
        frozenset(term for term, found in kinds.items() if found & _PROPERTIES),
        frozenset(kinds),
        below,
        _closed(triples, iri("rdfs:subPropertyOf")),
        domains,
        triples,
    )


def _triples() -> Iterator[Triple]:
    for file in sorted(resources.folder("ontology").glob("*.ttl")):
        for quad in parse(path=file, format=RdfFormat.TURTLE):
            if isinstance(quad.subject, NamedNode) and not isinstance(quad.object, Triple):
                yield quad.triple


def _name(term: Term | Triple) -> str:
    return "" if isinstance(term, Triple) else term.value


def _closed(triples: Iterable[Triple], predicate: str) -> Mapping[str, frozenset[str]]:
    """What stands under each term, directly or by way of others."""
    direct: dict[str, set[str]] = defaultdict(set)
    for subject, used, value in triples:
        if used.value == predicate:
            direct[_name(value)].add(_name(subject))
    found: dict[str, frozenset[str]] = {}
    for term in direct:
        reached = [term]
        for above in reached:  # grows while it is read
            reached += [name for name in direct.get(above, ()) if name not in reached]
        found[term] = frozenset(reached[1:])
    return found
