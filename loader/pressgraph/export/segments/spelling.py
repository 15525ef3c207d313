"""From Turtle back to N-Triples, term by term: what `pressgraph.export.turtle.Speller` does, undone."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from pressgraph.export import order
from pressgraph.vocabulary import terms

_INTEGER: Final = f"^^<{terms.iri('xsd:integer')}>"
_DECIMAL: Final = f"^^<{terms.iri('xsd:decimal')}>"
_BOOLEAN: Final = f"^^<{terms.iri('xsd:boolean')}>"


def ntriples(term: str) -> str:
    """The N-Triples spelling of a term as we write it in Turtle.

    >>> ntriples("pg:Agency"), ntriples("11.70")
    ('<https://w3id.org/pressgraph/ontology#Agency>', '"11.70"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    """
    first = term[0]
    if first == '"':
        cut = term.rindex('"') + 3
        return term[:cut] + ntriples(term[cut:]) if term[cut - 2 : cut] == "^^" else term
    if first in "<_":
        return term
    if first in "-0123456789":
        return f'"{term}"{_DECIMAL if "." in term else _INTEGER}'
    prefix, colon, local = term.partition(":")
    return f"<{terms.PREFIXES[prefix]}{local}>" if colon else f'"{term}"{_BOOLEAN}'


def prefix(term: str) -> str | None:
    """The prefix that a term takes in Turtle, if any."""
    name = term[term.rindex('"') + 3 :] if term[0] == '"' else term
    found, colon, _ = name.partition(":")
    return found if colon and found[0] not in "<_" else None


@lru_cache(maxsize=1024)
def property_place(predicate: str) -> tuple[int, str]:
    """Where a property stands among others; the predicate as in Turtle."""
    return order.place(order.TYPE if predicate == "a" else ntriples(predicate))
