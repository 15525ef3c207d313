"""Tells of standard terms in a query that no data uses, since releases are described with more special ones.

``pg:evidence`` is a kind of ``prov:wasDerivedFrom``, and nothing is stated with that one: a query for it finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from pressgraph.vocabulary.sparql import Kind, Token, tokens
from pressgraph.vocabulary.terms import VOCABULARY, compact, iri

if TYPE_CHECKING:
    from pressgraph.store import Store

_KINDS: Final = """SELECT DISTINCT ?term ?kind {
  GRAPH graph:vocabulary { ?kind rdfs:subClassOf+|rdfs:subPropertyOf+ ?term FILTER(STRSTARTS(STR(?kind), STR(pg:))) }
}"""
_STATED: Final = "ASK { { ?one a ?term } UNION { ?one ?term ?other } }"
_STATED_ANYWHERE: Final = "ASK { GRAPH ?graph { { ?one a ?term } UNION { ?one ?term ?other } } }"
_AXIOMS: Final = frozenset({iri("rdfs:subClassOf"), iri("rdfs:subPropertyOf"), VOCABULARY})


def unstated(store: Store, query: str) -> Iterator[str]:
    """A line for each term of a query with which a store states nothing, though it does with kinds of it.

    None for a query that names one of those kinds or asks for the axioms of the ontology itself, and none for what
    CONSTRUCT makes.
    """
    from pressgraph.queries import named

    asked = _asked(query)
    written = {full: term for term, full in named(asked)}
    if _AXIOMS & written.keys():
        return
    elsewhere = any(token.kind is Kind.WORD and token.text.upper() in ("GRAPH", "FROM") for token in tokens(asked))
    for full, kinds in sorted(_kinds(store).items()):
        if full not in written or written.keys() & kinds or _is_true(store, _STATED, full):
            continue
        if elsewhere and _is_true(store, _STATED_ANYWHERE, full):
            continue
        used = sorted(compact(kind) for kind in kinds if _is_true(store, _STATED, kind))
        if used:
            yield _line(written[full], used)


def _line(term: str, used: Sequence[str]) -> str:
    *others, last = used
    listed = f"{', '.join(others)} or {last}" if others else last
    which = "which are kinds of it" if others else "which is a kind of it"
    if last.partition(":")[2][:1].isupper():  # a class
        return f"{term}: nothing is stated to be one, but to be a {listed}, {which}"
    return f"{term}: nothing is stated with it, but with {listed}, {which}"


def _asked(query: str) -> str:
    """A query without the template of CONSTRUCT, with the prefixes that it declares."""
    found = list(tokens(query))
    for at, token in enumerate(found[:-1]):
        if token.kind is Kind.WORD and token.text.upper() == "CONSTRUCT" and found[at + 1].text == "{":
            return query[: token.start] + query[_closed(found[at + 1 :]) :]
    return query


def _closed(found: Sequence[Token]) -> int:
    """Where the bracket ends that is the first of some tokens."""
    depth = 0
    for token in found:
        depth += {"{": 1, "}": -1}.get(token.text, 0)
        if not depth:
            break
    return token.start + 1


def _kinds(store: Store) -> dict[str, set[str]]:
    """The terms that the ontology calls more general than some of its own, with those."""
    from pyoxigraph import NamedNode, QuerySolutions

    found: dict[str, set[str]] = {}
    rows = store.query(_KINDS)
    for row in rows if isinstance(rows, QuerySolutions) else ():
        term, kind = row["term"], row["kind"]
        if isinstance(term, NamedNode) and isinstance(kind, NamedNode):
            found.setdefault(term.value, set()).add(kind.value)
    return found


def _is_true(store: Store, query: str, term: str) -> bool:
    return bool(store.query(query.replace("?term", f"<{term}>")))
