"""How lines are found: marks are put into a copy of the document, and the parser itself says what they belong to.

RDF parsers do not tell where a triple stands (https://github.com/oxigraph/oxigraph/issues/1526). A second parser of our
own would have to agree with the real one about prefixes, bases, escapes and contexts. So a copy of the document gets,
beside each property that it states, one more statement about the same thing, with a property that is a number. The real
parser reads the copy, and each number comes back with the thing that it belongs to.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Final

from pyoxigraph import BlankNode, NamedNode, Quad, Triple, parse

from pressgraph.gate.graph import Term
from pressgraph.gate.place import Place
from pressgraph.gate.reading.document import Places, Stated
from pressgraph.gate.reading.syntax import Syntax

MARK: Final = "urn:x-pressgraph:mark:n"
_NEWLINE: Final = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Mark:
    """The line where a thing begins, and those of its properties by IRI.

    Where the marking cannot know the IRI, ``property`` is the line of the one property that the mark has as its value.
    """

    thing: int
    property: int = 0
    properties: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Marked:
    """A document with marks in it; the number in a mark's property is its index."""

    text: str
    marks: Sequence[Mark]


class Lines:
    """The lines of a text by offset. A line ends with LF, CR LF or CR, as editors count."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _NEWLINE.finditer(text))]

    def of(self, offset: int) -> int:
        """The line, counted from 1, in which an offset lies."""
        return bisect_right(self._starts, offset)


def places(source: str, marked: Marked, syntax: Syntax, quads: Sequence[Quad]) -> Places:
    """Where the document states what, from its marked copy; ``quads`` are those of the document itself.

    Both are needed since blank nodes without a label are called differently at each reading. Raises SyntaxError where
    the copy cannot be read.
    """
    marks = {f"{MARK}{number}": (number, mark) for number, mark in enumerate(marked.marks)}
    found: list[tuple[int, Mark, Term, Term]] = []
    copied: list[Quad] = []
    for quad in parse(marked.text.encode(), format=syntax.parser):
        if quad.predicate.value not in marks:
            copied.append(quad)
        elif not isinstance(quad.subject, Triple) and not isinstance(quad.object, Triple):
            found.append((*marks[quad.predicate.value], quad.subject, quad.object))
    names = _names(copied, quads)
    found.sort(key=itemgetter(0))
    return Places(
        stated
        for _, mark, subject, value in found
        for stated in _stated(source, names.get(subject, subject), mark, value)
    )


def _stated(source: str, subject: Term, mark: Mark, value: Term) -> Iterator[Stated]:
    thing = Place(source, mark.thing)
    if isinstance(value, NamedNode) and mark.property:
        yield Stated(subject.value, value.value, thing, Place(source, mark.property))
    for predicate, line in mark.properties.items():
        yield Stated(subject.value, predicate, thing, Place(source, line))


def _names(copied: Sequence[Quad], quads: Sequence[Quad]) -> dict[Term, Term]:
    """What the document calls the blank nodes of its copy: the parser makes the same triples of both in one order."""
    names: dict[Term, Term] = {}
    if len(copied) == len(quads):
        for ours, theirs in zip(copied, quads, strict=True):
            for one, other in ((ours.subject, theirs.subject), (ours.object, theirs.object)):
                if isinstance(one, BlankNode) and isinstance(other, BlankNode):
                    names[one] = other
    return names
