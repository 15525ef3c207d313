"""Marks for Turtle and TriG. Where a word of these languages begins and what it is for is all that is needed here.

https://www.w3.org/TR/turtle/#sec-grammar-grammar and https://www.w3.org/TR/trig/#sec-grammar. Only documents that the
parser has read are marked, so nothing here needs to refuse anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from itertools import islice
from typing import Final, NamedTuple

from pressgraph.gate.reading.marks import MARK, Lines, Mark, Marked
from pressgraph.vocabulary.terms import iri

_WORD: Final = re.compile(
    r"""
      (?P<skip>[\ \t\r\n]+|\#[^\r\n]*)
    | (?P<string>\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
        | \"(?:[^\"\\\r\n]|\\.)*\" | '(?:[^'\\\r\n]|\\.)*')
    | (?P<nested><<|\{\||~)
    | (?P<iri><(?:[^<>\"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
    | (?P<at>@[A-Za-z]+(?:-+[A-Za-z0-9]+)*)
    | (?P<number>[+-]?(?:[0-9]++(?:\.[0-9]++|\.(?=[eE]))?|\.[0-9]++)(?:[eE][+-]?[0-9]++)?)
    | (?P<name>(?:[^\x00-\x20<>\"'{}()\[\];,.\#@%\\^`|~]|%[0-9A-Fa-f]{2}|\\.
        |\.++(?=[^\x00-\x20<>\"'{}()\[\];,\#@^`|~]))++)
    | (?P<sign>\^\^|\.++|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_TYPE: Final = f"<{iri('rdf:type')}>"
_DIRECTIVES: Final = {"prefix": 2, "base": 1, "version": 1}


class _Word(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


class _Expected(Enum):
    """What comes next: a thing, a property of it, or values of the property."""

    SUBJECT = auto()
    VERB = auto()
    OBJECT = auto()
    ITEM = auto()


class NestedTriplesError(ValueError):
    """A triple inside a triple: RDF 1.2, which the graph has no place for."""


def words(text: str) -> Iterator[_Word]:
    """The words of a document, without blanks and comments."""
    for match in _WORD.finditer(text):
        if match.lastgroup != "skip":
            yield _Word(match.lastgroup or "", match[0], match.start(), match.end())


def has_nested_triples(text: str) -> bool:
    """Whether a document has a triple inside a triple, written ``<< … >>`` or ``{| … |}``."""
    return any(word.kind == "nested" for word in words(text))


def mark(text: str) -> Marked:
    """The copy of a Turtle or TriG document with a mark before each property. Raises NestedTriplesError for RDF 1.2."""
    return _Marker(text).marked()


class _Marker:
    """Goes through a document word by word and keeps what is open: graphs, blank nodes and lists in each other."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)
        self._marks: list[Mark] = []
        self._parts: list[str] = []
        self._copied = 0
        self._open: list[tuple[_Expected, int]] = []
        self._expected = _Expected.SUBJECT
        self._line = 0
        self._skipped = 0
        self._to_stop = False

    def marked(self) -> Marked:
        for word in words(self._text):
            if word.kind == "nested":
                raise NestedTriplesError("a triple inside a triple")
            if not self._directive(word):
                self._take(word)
        return Marked("".join((*self._parts, self._text[self._copied :])), self._marks)

    def _directive(self, word: _Word) -> bool:
        """Passes over prefixes, bases and versions, and over the word GRAPH."""
        if self._to_stop:
            self._to_stop = word.text != "."
            return True
        if self._skipped:
            self._skipped -= 1
            return True
        if self._expected is not _Expected.SUBJECT:
            return False
        if word.kind == "at":
            self._to_stop = True
            return True
        if word.kind == "name" and word.text.casefold() in _DIRECTIVES:
            self._skipped = _DIRECTIVES[word.text.casefold()]
            return True
        return word.kind == "name" and word.text.casefold() == "graph"

    def _take(self, word: _Word) -> None:
        if word.text in _OPENING and word.kind == "sign":
            self._begin(word)
        elif word.text in _CLOSING and word.kind == "sign":
            self._finish(word)
        elif self._expected is _Expected.SUBJECT:
            if word.text != ".":
                self._line, self._expected = self._lines.of(word.start), _Expected.VERB
        elif self._expected is _Expected.VERB:
            self._verb(word)
        elif self._expected is _Expected.OBJECT and word.kind == "sign" and word.text in _AFTER:
            self._expected = _AFTER[word.text]

    def _begin(self, word: _Word) -> None:
        if word.text == "{":  # what stood before it was no thing but the name of a graph
            self._expected = _Expected.SUBJECT
            return
        line = self._lines.of(word.start)
        if self._expected is _Expected.SUBJECT:
            self._line, self._expected = line, _Expected.VERB
        self._open.append((self._expected, self._line))
        self._line, self._expected = line, _Expected.VERB if word.text == "[" else _Expected.ITEM

    def _finish(self, word: _Word) -> None:
        if word.text == "}":
            self._expected = _Expected.SUBJECT
        elif self._open:
            self._expected, self._line = self._open.pop()

    def _verb(self, word: _Word) -> None:
        if word.kind == "sign":
            self._expected = _AFTER.get(word.text, self._expected)
            return
        name = _TYPE if word.text == "a" else word.text
        self._parts += [self._text[self._copied : word.start], f"<{MARK}{len(self._marks)}> {name} ; "]
        self._copied = word.start
        self._marks.append(Mark(self._line, self._lines.of(word.start)))
        self._expected = _Expected.OBJECT


_OPENING: Final = frozenset("{[(")
_CLOSING: Final = frozenset("}])")
_AFTER: Final = {";": _Expected.VERB, ".": _Expected.SUBJECT}


def mark_lines(text: str) -> Marked:
    """The copy of an N-Triples or N-Quads document with a mark before each statement."""
    marks: list[Mark] = []
    parts: list[str] = []
    for number, line in enumerate(re.split(r"\r\n?|\n", text), start=1):
        found = list(islice(words(line), 2))
        if len(found) == 2 and found[1].kind == "iri":
            parts.append(f"{found[0].text} <{MARK}{len(marks)}> {found[1].text} .\n")
            marks.append(Mark(number, number))
        parts.append(f"{line}\n")
    return Marked("".join(parts), marks)
