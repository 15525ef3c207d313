"""Tells of dates in a query that are compared with the wrong kind of literal: such a comparison is never true.

``dcterms:issued`` is an xsd:date. When an operation began and ended is a plain string, since it may be a month or a
year (``2022-05``), and strings of that form compare right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from pressgraph.queries.syntax import declared
from pressgraph.vocabulary.sparql import Kind, Token, tokens
from pressgraph.vocabulary.terms import compact, iri

_DAY: Final = iri("dcterms:issued")
_TEXTS: Final = frozenset({iri("pg:startDate"), iri("pg:endDate")})
_DATE: Final = iri("xsd:date")
_STRING: Final = iri("xsd:string")
_TYPES: Final = frozenset(iri(f"xsd:{name}") for name in ("date", "dateTime", "gYear", "gYearMonth"))
_OPERATOR: Final = re.compile(r"\s*(=|!=|<=|>=|<|>)\s*")
_ISO: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_PARTS: Final = {"YEAR": "1, 4", "MONTH": "6, 2", "DAY": "9, 2"}
_SAMPLE: Final = "2024-01-01"


class _Part(NamedTuple):
    """A token, or a literal of several: from where to where it stands, and of a literal its words and datatype."""

    kind: Kind
    begin: int
    end: int
    text: str
    datatype: str = ""


def misdated(query: str) -> Iterator[str]:
    """A line for each comparison of a date with a literal that it can never match, in the order of the query.

    Only of what the words of the query show: a variable that stands behind one of these properties and behind no
    other one and no AS, or a literal behind the property itself.
    """
    spaces = declared(query)
    parts = list(_parts(query, spaces))
    kinds = _variables(query, parts, spaces)
    for one, other in pairwise(parts):
        gap = query[one.end : other.begin]
        written = query[one.begin : other.end]
        of = (one, other) if other.kind is Kind.STRING else (other, one)
        if of[0].kind is Kind.VARIABLE and of[1].kind is Kind.STRING and _OPERATOR.fullmatch(gap):
            yield from _line(written, kinds.get(of[0].text[1:], ""), of[1])
        elif one.kind is Kind.NAME and other.kind is Kind.STRING and not gap.strip():
            yield from _line(written, _full(one, spaces), other)
    for word, bracket, variable in zip(parts, parts[1:], parts[2:], strict=False):
        term = kinds.get(variable.text[1:], "") if variable.kind is Kind.VARIABLE and bracket.text == "(" else ""
        if term in _TEXTS and (places := _PARTS.get(word.text.upper())):
            said = f"{query[word.begin : variable.end]}): {compact(term)} is a plain string"
            yield f"{said}; take SUBSTR({variable.text}, {places})"


def _line(written: str, term: str, literal: _Part) -> Iterator[str]:
    words = literal.text
    if term == _DAY and literal.datatype != _DATE:
        day = words + _SAMPLE[len(words) :] if _ISO.fullmatch(words) else words[: len(_SAMPLE)]
        day = day if _ISO.fullmatch(day) else _SAMPLE
        yield f'{written}: dcterms:issued is an xsd:date, and this is none; write "{day}"^^xsd:date'
    elif term in _TEXTS and literal.datatype in _TYPES:
        yield f'{written}: {compact(term)} is a plain string, since it may be a year or a month; write "{words}"'


def _variables(query: str, parts: Sequence[_Part], spaces: dict[str, str]) -> dict[str, str]:
    """The variables that stand behind one property only, by name, each with its property."""
    found: dict[str, set[str]] = {}
    for before, variable in pairwise(parts):
        if variable.kind is not Kind.VARIABLE or query[before.end : variable.begin].strip():
            continue
        if before.kind in (Kind.NAME, Kind.ADDRESS) or before.text.upper() == "AS":
            found.setdefault(variable.text[1:], set()).add(_full(before, spaces))
    return {name: terms.pop() for name, terms in found.items() if len(terms) == 1}


def _parts(query: str, spaces: dict[str, str]) -> Iterator[_Part]:
    """The tokens of a query, a literal with its datatype and a cast of one, xsd:date("2024-01-01"), as one."""
    found = list(tokens(query))
    at = 0
    while at < len(found):
        token, after = found[at], found[at + 1 : at + 4]
        end = token.start + len(token.text)
        if token.kind is Kind.STRING and after and query[end : after[0].start] == "^^":
            yield _Part(Kind.STRING, token.start, _end(after[0]), _words(token), _full(after[0], spaces))
            at += 2
        elif token.kind is Kind.STRING:
            yield _Part(Kind.STRING, token.start, end, _words(token), _STRING)
            at += 1
        elif [each.text if each.kind is Kind.BRACKET else each.kind for each in after] == ["(", Kind.STRING, ")"] and (
            token.kind is Kind.NAME and _full(token, spaces) in _TYPES
        ):
            yield _Part(Kind.STRING, token.start, _end(after[2]), _words(after[1]), _full(token, spaces))
            at += 4
        else:
            yield _Part(token.kind, token.start, end, token.text)
            at += 1


def _words(string: Token) -> str:
    return string.text.strip(string.text[0])


def _end(token: Token) -> int:
    return token.start + len(token.text)


def _full(part: _Part | Token, spaces: dict[str, str]) -> str:
    """The address of a name or an address; of other words themselves."""
    if part.kind is Kind.ADDRESS:
        return part.text[1:-1]
    prefix, colon, local = part.text.partition(":")
    return spaces.get(prefix, "") + local if colon else part.text
