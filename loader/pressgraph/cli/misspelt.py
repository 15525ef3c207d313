"""Tells of terms in a query that the ontology does not define: nothing in a store can match them."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from pressgraph.vocabulary.terms import PREFIXES

CLOSED: Final = tuple(PREFIXES[prefix] for prefix in ("pg", "goods", "form", "platform-kind", "programme"))
"""The namespaces of which the ontology defines every term; who is known to a store may be new."""

_NEAR: Final = 0.7
_NEARER: Final = 0.85  # of a standard, of which the ontology describes only what the graph uses


def misspelt(query: str) -> Iterator[str]:
    """A line for each term of a query that the ontology lacks, with the one that may be meant.

    Of other vocabularies only those whose spelling is next to that of a term in use.
    """
    from pressgraph.queries import named
    from pressgraph.vocabulary.ontology import terms

    known = terms().described
    for written, full in sorted(set(named(query))):
        space = max(
            (space for space in PREFIXES.values() if full.startswith(space) and full != space), key=len, default=""
        )
        if not space or full in known or (space not in CLOSED and not _is_vocabulary(space)):
            continue
        near = _nearest(full.removeprefix(space), space, known, _NEAR if space in CLOSED else _NEARER)
        meant = f"; did you mean {_as_written(near, space)}?" if near else ""
        if space in CLOSED or near:
            yield f"{written}: the ontology has no such term, so that nothing can match it{meant}"


def _is_vocabulary(space: str) -> bool:
    return not space.startswith(PREFIXES["vocabulary"].removesuffix("vocabulary/"))


def _nearest(local: str, space: str, known: frozenset[str], cutoff: float) -> str:
    names = {term.removeprefix(space).casefold(): term for term in sorted(known) if term.startswith(space)}
    near = get_close_matches(local.casefold(), names, n=1, cutoff=cutoff)
    return names[near[0]] if near else ""


def _as_written(term: str, space: str) -> str:
    prefix = next(prefix for prefix, found in PREFIXES.items() if found == space)
    return f"{prefix}:{term.removeprefix(space)}"
