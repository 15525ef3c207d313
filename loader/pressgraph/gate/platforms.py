"""Checks that a platform of the vocabulary is of the kind that it has there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.terms import compact, iri

PLATFORM, KIND = iri("pg:Platform"), iri("pg:platformKind")
_MESSAGE: Final = "A platform must have the kind that it has in the vocabulary: take that one, or leave the kind out."


def check_kind(graph: Graph, platform: Term, predicate: str, value: Term) -> Iterator[Problem]:  # noqa: ARG001
    """What the vocabulary calls a messenger is no marketplace; of other platforms the text may tell the kind."""
    known = lexicon.load()
    kind = known.platform_kind(platform.value)
    if kind is not None and value.value != kind:
        found = f'has the {{path}} {{0}}, and in the vocabulary "{known.label(kind)}"'
        yield Problem(platform, compact(predicate), found, _MESSAGE, "known-platform-kind", terms=(value,))
