"""Concepts of the vocabularies that a release mentions, with all that a file needs to stand alone."""

from __future__ import annotations

import itertools
from urllib.parse import unquote

from pyoxigraph import NamedNode

from pressgraph.emit.draft import Draft
from pressgraph.emit.nodes import minted, term, words


def concept(draft: Draft, scheme: str, slug: str) -> NamedNode:
    """The node of a concept (``goods``, ``fentanyl``), described.

    A concept that the vocabularies lack is called by its slug.
    """
    node = minted(scheme, slug)
    describe(draft, node)
    return node


def describe(draft: Draft, node: NamedNode) -> None:
    """Put in a concept's type and label, and those of all that it falls under, so that "all opioids" can be asked."""
    chain: list[str] = []
    iri: str | None = node.value
    while iri is not None and iri not in chain:
        chain.append(iri)
        iri = draft.lexicon.broader(iri)
    for narrow, broad in itertools.pairwise(chain):
        draft.add(NamedNode(narrow), "skos:broader", NamedNode(broad))
    for each in chain:
        draft.add(NamedNode(each), "rdf:type", term("skos:Concept"))
        draft.add(NamedNode(each), "skos:prefLabel", words(draft.lexicon.label(each) or _read(each)))


def _read(iri: str) -> str:
    return unquote(iri.rsplit("/", 1)[-1]).replace("-", " ")
