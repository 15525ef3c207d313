"""Asking a store in SPARQL: only what it holds itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Triple, Variable
from pyoxigraph import Store as Database

from pressgraph.errors import QueryError
from pressgraph.store.folder import is_damage
from pressgraph.vocabulary import terms
from pressgraph.vocabulary.sparql import Kind, tokens

Answer = QuerySolutions | QueryBoolean | QueryTriples
Term = NamedNode | BlankNode | Literal | Triple
Values = Mapping[Variable, Term]

_DEEPEST: Final = 500
_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def ask(database: Database, query: str, values: Values | None = None) -> Answer:
    """The answer of a database to a query, with values in place of variables (SPARQL-dev's SEP-0007).

    The prefixes of the graph need not be declared. Raises QueryError for broken SPARQL, with the parser's SyntaxError
    as its cause, for an update, and for a federated query: nothing here reaches for the network. A damaged database
    raises what it raises, RuntimeError or OSError.
    """
    _refuse_network(query)
    _refuse_depth(query)
    bound = dict(values or {})
    try:
        return database.query(query, prefixes=terms.PREFIXES, substitutions=bound or None)
    except SyntaxError as error:
        raise QueryError(f"broken SPARQL: {error}") from error
    except (RuntimeError, ValueError) as error:
        if is_damage(error):
            raise
        raise unanswerable(error) from error


def unanswerable(error: Exception) -> QueryError:
    """The error for a query that is sound and has no answer, such as one with a function that nobody knows."""
    return QueryError(f"the query cannot be answered: {' '.join(str(error).split())}")


def _refuse_network(query: str) -> None:
    # SPARQL may unescape \u0053 before anything else, so that a word can hide in escapes (SPARQL 1.1, 19.2). And
    # Oxigraph reads keywords glued to their neighbours: SERVICESILENT<…>, and SERVICE:name as SERVICE and :name.
    unescaped = _ESCAPE.sub(lambda m: chr(min(int(m[1] or m[2], 16), 0x10FFFF)), query)
    if any("SERVICE" in word.upper() for text in (query, unescaped) for word in _words(text)):
        raise QueryError("SERVICE would ask another server, and a query reads this store only; leave SERVICE out")


def _refuse_depth(query: str) -> None:
    # The parser calls itself for each bracket, and some thousands of them end the process.
    depth = 0
    for token in tokens(query):
        if token.kind is Kind.BRACKET:
            depth += 1 if token.text in "{([" else -1
            if depth > _DEEPEST:
                raise QueryError(
                    f"the query has brackets within brackets, more than {_DEEPEST} deep; ask a simpler one"
                )


def _words(query: str) -> Iterator[str]:
    """The bare words and the prefixes of names, without strings, addresses, variables and comments."""
    for token in tokens(query):
        if token.kind in (Kind.WORD, Kind.NAME):
            yield token.text.partition(":")[0]
