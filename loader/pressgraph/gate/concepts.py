"""Concepts and currencies are those of the vocabulary: a file invents none and says nothing else of them."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from pressgraph.gate.graph import TYPE, Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.terms import PREFIXES, SCHEMES, compact, iri
from pressgraph.vocabulary.units import units

CONCEPT: Final = iri("skos:Concept")
UNIT: Final = iri("qudt:hasUnit")
_NAME, _BROADER = iri("skos:prefLabel"), iri("skos:broader")
STATED: Final = frozenset({TYPE, _NAME, _BROADER})
_CURRENCY: Final = iri("unit:CCY_")
_CLOSE: Final = 0.7
CONCEPT_NAME: Final = "concept-name"
_ADD: Final = "A new one goes into the files of ontology/, as CONTRIBUTING.md tells."


def check_concept(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Problem]:
    """A concept must be in the vocabulary, and have the name and the broader concept that it has there."""
    entry = lexicon.load().get(subject.value)
    if entry is None or not subject.value.startswith(_spaces()):
        if predicate == TYPE and value.value == CONCEPT:
            near = _nearest(subject.value, graph.text(subject, _NAME) or "")
            message = f"Did you mean {{meant}}? {_ADD}" if near else f"Take a concept that is there. {_ADD}"
            found = "is a concept that the vocabulary does not have"
            yield Problem(subject, compact(TYPE), found, message, "unknown-concept", meant=near)
    elif predicate == _NAME and isinstance(value, Literal) and value.value != entry.label:
        found = f'has the preferred name {{0}}, and in the vocabulary "{entry.label}"'
        message = "A concept must have the name that it has in the vocabulary."
        yield Problem(subject, compact(_NAME), found, message, CONCEPT_NAME, terms=(value,))
    elif predicate == _BROADER and value.value != entry.broader:
        there = f'in the vocabulary under "{lexicon.load().label(entry.broader)}"' if entry.broader else "nothing there"
        found = f"falls under {{0}}, and {there}"
        message = "A concept must fall under what it falls under in the vocabulary."
        yield Problem(subject, compact(_BROADER), found, message, "concept-broader", terms=(value,))


def check_currency(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Problem]:  # noqa: ARG001
    """A currency must be one that the vocabulary of units has."""
    if value.value.startswith(_CURRENCY) and value.value not in _currencies():
        near = get_close_matches(value.value.removeprefix(_CURRENCY), _codes(), n=1, cutoff=_CLOSE)
        found = "has the unit {0}, a currency that the vocabulary does not have"
        message = f"Did you mean {{meant}}? {_ADD}" if near else f"Take a currency of ontology/units.ttl. {_ADD}"
        meant = NamedNode(_CURRENCY + near[0]) if near else None
        yield Problem(subject, compact(UNIT), found, message, "unknown-currency", terms=(value,), meant=meant)


def _nearest(address: str, name: str) -> NamedNode | None:
    """The concept of the same scheme that has the name, or whose address is spelled nearly so."""
    scheme = next((scheme for scheme in SCHEMES if address.startswith(PREFIXES[scheme])), None)
    if scheme is None:
        return None
    named = lexicon.load().named(scheme, name)
    slugs = [entry.slug for entry in lexicon.load().of_kind(scheme)]
    near = get_close_matches(address.removeprefix(PREFIXES[scheme]), slugs, n=1, cutoff=_CLOSE)
    if named is None and not near:
        return None
    return NamedNode(named.iri if named else PREFIXES[scheme] + near[0])


@cache
def _spaces() -> tuple[str, ...]:
    return tuple(PREFIXES[scheme] for scheme in SCHEMES)


@cache
def _codes() -> tuple[str, ...]:
    return tuple(unit.name.removeprefix("CCY_") for unit in units() if unit.name.startswith("CCY_"))


@cache
def _currencies() -> frozenset[str]:
    return frozenset(_CURRENCY + code for code in _codes())
