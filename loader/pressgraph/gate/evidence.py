"""What a reported fact leans on: the words of its passages, and the text and the date of its release."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.values import value_of
from pressgraph.vocabulary.terms import iri

_EVIDENCE, _EXACT, _NAMED_IN = iri("pg:evidence"), iri("oa:exact"), iri("pg:namedIn")
_START, _END, _NEAR = iri("oa:start"), iri("oa:end"), 400
_STATED_IN, _SOURCE, _TEXT, _ISSUED = iri("pg:statedIn"), iri("oa:hasSource"), iri("pg:text"), iri("dcterms:issued")
_OFFICIAL: Final = iri("pg:Official")
_LABEL, _OTHERS = iri("rdfs:label"), (iri("skos:altLabel"), iri("skos:hiddenLabel"))


def words_of(graph: Graph, fact: Term) -> str:
    """The words of the passages that are a fact's evidence, one after the other; empty where it has none."""
    passages = graph.objects(fact, _EVIDENCE)
    if len(passages) == 1:
        return graph.text(passages[0], _EXACT) or ""
    placed = sorted(passages, key=lambda passage: (len(passage.value), passage.value))
    return " ".join(words for passage in placed if (words := graph.text(passage, _EXACT)))


def text_of(graph: Graph, fact: Term) -> str | None:
    """The text of the release that states a fact; None where it is not at hand, or there are several."""
    release = graph.one(fact, _STATED_IN)
    texts = graph.objects(release, _TEXT) if release is not None else []
    return texts[0].value if len(texts) == 1 else None


def before(graph: Graph, fact: Term) -> str:
    """What stands before the evidence of a fact in the text of its release, as far as it may belong to it."""
    text, first = text_of(graph, fact), min(_places(graph, fact, _START), default=0)
    return text[max(0, first - _NEAR) : first] if text else ""


def around(graph: Graph, fact: Term) -> str:
    """The same with the evidence itself, and what stands behind it."""
    text, ends = text_of(graph, fact), [*_places(graph, fact, _END)]
    first = min(_places(graph, fact, _START), default=0)
    return text[max(0, first - _NEAR) : max(ends) + _NEAR] if text and ends else ""


def _places(graph: Graph, fact: Term, predicate: str) -> Iterator[int]:
    for passage in graph.objects(fact, _EVIDENCE):
        for value in map(value_of, graph.objects(passage, predicate)):
            if isinstance(value, Decimal) and value >= 0:
                yield int(value)


def published(graph: Graph, fact: Term) -> str | None:
    """The day on which the release that states a fact was published, as it is written."""
    release = graph.one(fact, _STATED_IN)
    return None if release is None else graph.text(release, _ISSUED)


def names_of(graph: Graph, thing: Term) -> list[str]:
    """All names of a thing, its label first; a person also goes by the surname."""
    found = [name.value for name in graph.objects(thing, _LABEL)]
    for predicate in _OTHERS:
        found += (name.value for name in graph.objects(thing, predicate))
    return [*found, *map(_surname, found)] if _OFFICIAL in graph.types(thing) else found


def _surname(name: str) -> str:
    return re.sub(r",? (?:Jr|Sr|II+|IV|V)\b\.?$", "", name).rpartition(" ")[2]


def named_there(graph: Graph, thing: Term, fact: Term) -> bool:
    """Whether a passage of the release that states a fact is said to name a thing."""
    releases = graph.objects(fact, _STATED_IN)
    return any(release in releases for release in _naming(graph, thing))


def _naming(graph: Graph, thing: Term) -> Iterator[Term]:
    return (release for passage in graph.objects(thing, _NAMED_IN) for release in graph.objects(passage, _SOURCE))
