"""Tells what is wrong with a broken SPARQL query: in plain words, with the line and a caret."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from pressgraph.errors import QueryError
from pressgraph.queries.grouping import ungrouped
from pressgraph.vocabulary.sparql import Kind, Token, tokens
from pressgraph.vocabulary.terms import PREFIXES

_PLACE: Final = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): *(?P<message>.*)", re.DOTALL)
_CLASSES: Final = re.compile(r"\[(?:'(?:\\.[^']*|[^'])'|[^\]'])+\]")
_LEADING: Final = re.compile(r"(?:\s+|#[^\n]*|(?:PREFIX\s+\S*|BASE)\s*<[^>]*>)*", re.IGNORECASE)
_UPDATE: Final = re.compile(r"(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)
_BEGINNING: Final = re.compile(r"(?!(?:SELECT|ASK|CONSTRUCT|DESCRIBE|PREFIX|BASE)\b)\w+", re.IGNORECASE)
_PIECE: Final = re.compile(r"[\w:?$.-]+|\S")
_PLAIN: Final = {
    "The SELECT overrides an existing variable using an expression": "the SELECT gives a name behind AS that is taken",
    "SELECT * is not authorized with GROUP BY": "SELECT * cannot stand beside GROUP BY; name what it selects",
}
_OPENED_BY: Final = {"}": "{", ")": "(", "]": "["}


def check_syntax(sparql: str) -> None:
    """Parse a query; the prefixes of the graph need no declaration.

    Raises QueryError that says what is wrong, with the line and a caret under its column.
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
    if first := _BEGINNING.match(sparql, end):
        return QueryError(
            f"broken SPARQL: a question begins with SELECT, ASK, CONSTRUCT or DESCRIBE, not with '{first.group()}'"
        )
    # The parser tries all it knows and tells of the last, often far from the mistake. These are always mistakes.
    mistakes = [*_undeclared(sparql), *_unclosed(sparql)]
    for at, message in mistakes or ungrouped(sparql):
        before = sparql[:at]
        return _shown(sparql, before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1, message)
    found = _PLACE.search(str(error))
    if found is None:
        return QueryError(f"broken SPARQL: {' '.join(str(error).split())}")
    row, column = int(found["line"]), int(found["column"])
    rest = "\n".join([_line(sparql, row)[column - 1 :], *sparql.splitlines()[row:]])
    here = _PIECE.search(rest)
    return _shown(sparql, row, column, _readable(found["message"], here.group() if here else ""))


def declared(sparql: str) -> dict[str, str]:
    """The prefixes that a query may use: those of the graph, and its own."""
    found = dict(PREFIXES)
    words = [token for token in tokens(sparql) if token.kind is not Kind.BRACKET]
    for word, name, address in zip(words, words[1:], words[2:], strict=False):
        if word.text.upper() == "PREFIX" and name.kind is Kind.NAME and address.kind is Kind.ADDRESS:
            found[name.text.partition(":")[0]] = address.text[1:-1]
    return found


def named(sparql: str) -> Iterator[tuple[str, str]]:
    """The terms that a query names, as it writes them and as full addresses."""
    spaces = declared(sparql)
    for token in tokens(sparql):
        prefix, _, local = token.text.partition(":")
        if token.kind is Kind.ADDRESS:
            yield token.text, token.text[1:-1]
        elif token.kind is Kind.NAME and local and prefix in spaces:
            yield token.text, spaces[prefix] + local.replace("\\", "")


def _undeclared(sparql: str) -> Iterator[tuple[int, str]]:
    known = {*declared(sparql), "_"}
    before: Token | None = None
    for token in tokens(sparql):
        prefix = token.text.partition(":")[0]
        declares = before is not None and before.text.upper() == "PREFIX"
        if token.kind is Kind.NAME and prefix not in known and not declares:
            near = get_close_matches(prefix.casefold(), sorted(PREFIXES), n=1)
            meant = f"; did you mean {near[0]}:?" if near else f"; declare it with PREFIX {prefix}: <…>"
            yield token.start, f"the prefix {prefix}: is not declared{meant}"
        before = token


def _unclosed(sparql: str) -> Iterator[tuple[int, str]]:
    """Brackets and quotation marks without their other half."""
    opened: list[Token] = []
    for token in tokens(sparql):
        if token.kind is Kind.QUOTE:
            yield token.start, "this quotation mark begins a text that does not end"
            return
        if token.kind is not Kind.BRACKET:
            continue
        if token.text not in _OPENED_BY:
            opened.append(token)
        elif opened and opened[-1].text == _OPENED_BY[token.text]:
            opened.pop()
        elif opened:
            yield token.start, f"this '{token.text}' comes before the end of the '{opened[-1].text}' that is open"
            return
        else:
            yield token.start, f"this '{token.text}' closes nothing"
            return
    if opened:
        yield opened[-1].start, f"this '{opened[-1].text}' is never closed"


def _shown(sparql: str, row: int, column: int, message: str) -> QueryError:
    """The message, with the line that it is about and a caret."""
    line = _line(sparql, row)
    number = str(row)
    # a tab keeps its width under the caret only as a tab
    indent = "".join("\t" if c == "\t" else " " for c in line[: column - 1].ljust(column - 1))
    return QueryError(
        f"broken SPARQL at line {row}, column {column}: {message}\n"
        f"  {number} | {line}\n"
        f"  {' ' * len(number)} | {indent}^"
    )


def _line(sparql: str, row: int) -> str:
    lines = sparql.splitlines() or [""]
    return lines[min(row, len(lines)) - 1]


def _readable(message: str, here: str) -> str:
    """The parser's message; where it only lists what it tried, what stands ``here``, empty at the end of the query."""
    words = _CLASSES.sub("", message).removeprefix("expected").strip().removeprefix("one of")
    wanted = [word for word in (part.strip() for part in words.split(",")) if word]
    # Among what it lists may be a sentence that tells what is wrong.
    told = [word for word in wanted if " " in word and not word.startswith('"')]
    if told:
        return _PLAIN.get(told[0], told[0][0].lower() + told[0][1:])
    # Of keywords it lists some that it tried last, of signs all.
    signs = " or ".join(word for word in wanted if word.startswith('"'))
    expected = f"; expected {signs}" if signs else ""
    if not here:
        return f"the query ends too early, or something before its end is missing or out of place{expected}"
    return f"'{here}' is out of place, or something is missing before it{expected}"
