"""The parts of a SPARQL query that its words can be told by, without parsing it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple


class Kind(StrEnum):
    """What a part of a query is; comments and language tags are skipped."""

    ADDRESS = "address"
    NAME = "name"
    WORD = "word"
    VARIABLE = "variable"
    STRING = "string"
    BRACKET = "bracket"
    QUOTE = "quote"


class Token(NamedTuple):
    """A part of a query, and where it begins. A ``NAME`` is one with a prefix, a ``QUOTE`` begins no whole string."""

    kind: Kind
    text: str
    start: int


_TOKEN: Final = re.compile(
    r"""
    \#[^\n]*
  | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
  | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<variable>[?$]\w+)
  | @[\w-]+
  | (?P<address><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<name>[\w.-]*:[\w.:%\\-]*)
  | (?P<word>\w+)
  | (?P<bracket>[{}()\[\]])
  | (?P<quote>["'])
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(query: str) -> Iterator[Token]:
    """The addresses, prefixed names, bare words, variables, strings, brackets and stray quotes of a query.

    >>> [token.text for token in tokens("SELECT ?x { ?x a pg:Cartel ; rdfs:label 'X' } # all")]
    ['SELECT', '?x', '{', '?x', 'a', 'pg:Cartel', 'rdfs:label', "'X'", '}']
    """
    for match in _TOKEN.finditer(query):
        if match.lastgroup:
            yield Token(Kind(match.lastgroup), match.group(), match.start())
