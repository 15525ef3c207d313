"""What the files of ``ontology/`` define: classes, properties, and everything else they name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pyoxigraph import NamedNode, RdfFormat, parse

from pressgraph import resources
from pressgraph.errors import PressgraphError
from pressgraph.vocabulary.terms import ONTOLOGY, PREFIXES, iri

_OWL = PREFIXES["owl"]
_PROPERTIES = frozenset(f"{_OWL}{kind}Property" for kind in ("Object", "Datatype", "Annotation"))


@dataclass(frozen=True, slots=True)
class Terms:
    """IRIs: the terms in our own namespace, and the classes and properties of any that the ontology describes.

    ``described`` is all that its files describe, goods, forms, units and known things among them.
    """

    own: frozenset[str]
    classes: frozenset[str]
    properties: frozenset[str]
    described: frozenset[str]


@cache
def terms() -> Terms:
    """The terms of the ontology that ships with the package.

    Raises PressgraphError where it has none, since every term would then look misspelled.
    """
    kinds: dict[str, set[str]] = defaultdict(set)
    for file in sorted(resources.folder("ontology").glob("*.ttl")):
        for quad in parse(path=file, format=RdfFormat.TURTLE):
            if isinstance(quad.subject, NamedNode):
                found = kinds[quad.subject.value]
                if quad.predicate.value == iri("rdf:type") and isinstance(quad.object, NamedNode):
                    found.add(quad.object.value)
    own = frozenset(term for term in kinds if term.startswith(ONTOLOGY))
    if not own:
        raise PressgraphError("the ontology defines no terms; install the package again")
    return Terms(
        own,
        frozenset(term for term, found in kinds.items() if f"{_OWL}Class" in found),
        frozenset(term for term, found in kinds.items() if found & _PROPERTIES),
        frozenset(kinds),
    )
