"""Asking a store in SPARQL: only what it holds itself, and with errors that point at the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Triple, Variable
from pyoxigraph import Store as Database

from pressgraph.errors import QueryError
from pressgraph.vocabulary import terms

Term = NamedNode | Literal
Answer = QuerySolutions | QueryBoolean | QueryTriples

_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_POSITION: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_UNKNOWN_PREFIX: Final = re.compile(r"([\w.-]*):[\w.%\\-]*$")
_TOKEN: Final = re.compile(
    r"""
    (?P<skipped>
        \#[^\n]*
      | <[^<>"{}|^`\\\x00-\x20]*>
      | \"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'
      | [?$]\w+
      | @[\w-]+
    )
  | (?P<name>[\w.-]*:)[\w.:%\\-]*
  | (?P<word>\w+)
    """,
    re.VERBOSE | re.DOTALL,
)
_UPDATES: Final = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})
_VERBS: Final = _UPDATES | {"SELECT", "CONSTRUCT", "DESCRIBE", "ASK"}


def ask(database: Database, query: str, values: Mapping[str, Term] | None = None) -> Answer:
    """The answer of a database to a query, with values bound to its variables by name (RDF-dev SEP-0007).

    The prefixes of the graph need not be declared. Raises QueryError for broken SPARQL, with the line and a caret, for
    an update, and for a federated query: nothing here reaches for the network.
    """
    _refuse_network(query)
    bound: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {
        Variable(name): value for name, value in (values or {}).items()
    }
    try:
        return database.query(query, prefixes=terms.PREFIXES, substitutions=bound or None)
    except SyntaxError as error:
        raise QueryError(explain_syntax(query, str(error))) from error


def explain_syntax(query: str, message: str) -> str:
    """The parser's message in words, with the line it stopped in and a caret below the place."""
    match = _POSITION.match(message)
    if match is None:
        return f"broken SPARQL: {message}"
    number, column, expected = int(match[1]), int(match[2]), match[3]
    lines = query.split("\n")
    if number > len(lines) or not query.strip():
        return "broken SPARQL: the query is empty" if not query.strip() else f"broken SPARQL: {message}"
    line = lines[number - 1].rstrip("\r")
    caret = re.sub(r"[^\t]", " ", line[: column - 1]) + "^"
    what = _complaint(query, "\n".join(lines[number - 1 :])[column - 1 :], line[: column - 1], expected)
    return f"broken SPARQL in line {number}, column {column}: {what}\n  {line}\n  {caret}"


def _complaint(query: str, rest: str, before: str, expected: str) -> str:
    prefix = _UNKNOWN_PREFIX.search(before)
    update = next((word.upper() for word in _words(query) if word.upper() in _VERBS), "")
    if update in _UPDATES:
        return f"{update} would change the store, and a query only reads"
    if "Prefix not found" in expected and prefix:
        return f"the prefix '{prefix[1]}:' is unknown; declare it with PREFIX {prefix[1]}: <…>"
    known = [_plain(part) for part in re.split(r",\s+(?![^\[]*\])", expected.removeprefix("expected one of "))]
    named = sorted({part for part in known if part})
    end = "" if rest.strip() else "the query ends too early; "
    if not named:
        return f"{end or 'something is wrong here; '}check the brackets and the words before it".strip()
    return f"{end}expected {' or '.join(named[:6])}{' …' if len(named) > 6 else ''}"


def _plain(part: str) -> str:
    """One thing that the parser expected, as a user would type it; nothing for a character class."""
    part = part.removeprefix("expected ").strip().replace("\n", "")
    if part.startswith("["):
        return ""
    return part.replace('"', "'") if part.startswith('"') else part


def _refuse_network(query: str) -> None:
    # SPARQL unescapes \u0053 before anything else, so that a word may hide in escapes (SPARQL 1.1, 19.2).
    unescaped = _ESCAPE.sub(lambda m: chr(min(int(m[1] or m[2], 16), 0x10FFFF)), query)
    # Oxigraph reads keywords glued to their neighbours, too: SERVICESILENT<…>, and SERVICE:name as SERVICE and :name.
    if any("SERVICE" in word.upper() for text in {query, unescaped} for word in _words(text)):
        raise QueryError("SERVICE would ask another server, and a query reads this store only; leave SERVICE out")


def _words(query: str) -> Iterator[str]:
    """The bare words and the prefixes of names, without strings, addresses, variables and comments."""
    return (m["word"] or m["name"] for m in _TOKEN.finditer(query) if m["word"] or m["name"])
