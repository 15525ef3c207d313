"""Tells what is wrong with a broken SPARQL query: the parser's words, the line and a caret."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.errors import QueryError
from pressgraph.vocabulary.terms import PREFIXES

_PLACE: Final = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): *(?P<message>.*)", re.DOTALL)
_CLASSES: Final = re.compile(r"\[(?:'(?:\\.[^']*|[^'])'|[^\]'])+\]")
_PREFIX: Final = "Prefix not found"
_LEADING: Final = re.compile(r"(?:\s+|#[^\n]*|(?:PREFIX\s+\S*|BASE)\s*<[^>]*>)*", re.IGNORECASE)
_UPDATE: Final = re.compile(r"(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)


def check_syntax(sparql: str) -> None:
    """Parse a query; the prefixes of the graph need no declaration.

    Raises QueryError with the parser's message, the line and a caret under its column.
    """
    from pyoxigraph import Store

    try:
        Store().query(sparql, prefixes=PREFIXES)
    except SyntaxError as error:
        raise broken(sparql, error) from error
    except (RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be answered: {' '.join(str(error).split())}") from error


def broken(sparql: str, error: SyntaxError) -> QueryError:
    """The message for a query that the parser refused."""
    start = _LEADING.match(sparql)
    end = start.end() if start else 0
    if end == len(sparql):
        return QueryError("broken SPARQL: the query is empty")
    if update := _UPDATE.match(sparql, end):
        return QueryError(f"'{update[1].upper()}' changes a graph; a question is SELECT, ASK, CONSTRUCT or DESCRIBE")
    found = _PLACE.search(str(error))
    if found is None:
        return QueryError(f"broken SPARQL: {' '.join(str(error).split())}")
    row, column = int(found["line"]), int(found["column"])
    lines = sparql.splitlines() or [""]
    line = lines[min(row, len(lines)) - 1]
    number = str(row)
    # a tab keeps its width under the caret only as a tab
    indent = "".join("\t" if c == "\t" else " " for c in line[: column - 1].ljust(column - 1))
    message = _readable(found["message"])
    return QueryError(
        f"broken SPARQL at line {row}, column {column}: {message}\n"
        f"  {number} | {line}\n"
        f"  {' ' * len(number)} | {indent}^"
    )


def _readable(message: str) -> str:
    """The parser's message without its classes of characters, which say nothing to a reader."""
    if _PREFIX in message:
        return "a prefix is not declared"
    words = _CLASSES.sub("", message).removeprefix("expected").strip().removeprefix("one of")
    wanted = [word for word in (part.strip() for part in words.split(",")) if word]
    if len(wanted) == 1 and " " in wanted[0]:
        return wanted[0][0].lower() + wanted[0][1:]
    return f"expected {', '.join(wanted)}" if wanted else "the query ends too early, or something here is out of place"
