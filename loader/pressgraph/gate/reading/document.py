"""What a reader hands over: the triples of a file, and where in it each thing is stated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from pyoxigraph import Triple

from pressgraph.errors import UnreadableError
from pressgraph.gate.findings import Severity
from pressgraph.gate.place import Place
from pressgraph.gate.reading.syntax import Syntax


class Stated(NamedTuple):
    """That a file states a property of a thing: where the thing begins there, and where the property stands.

    The subject is the IRI, or the label of a blank node without "_:"; the predicate is the IRI.
    """

    subject: str
    predicate: str
    thing: Place
    property: Place


class Places:
    """Where a file first states each thing, and each property of a thing."""

    def __init__(self, stated: Iterable[Stated] = ()) -> None:
        self._things: dict[str, Place] = {}
        self._properties: dict[tuple[str, str], Stated] = {}
        for each in stated:
            self._things.setdefault(each.subject, each.thing)
            self._properties.setdefault((each.subject, each.predicate), each)

    def thing(self, subject: str, predicate: str | None = None) -> Place | None:
        """Where a thing begins that has the property; without the property, where it begins first."""
        stated = self._properties.get((subject, predicate)) if predicate else None
        return stated.thing if stated else self._things.get(subject)

    def property(self, subject: str, predicate: str) -> Place | None:
        """Where a property of a thing is first stated."""
        stated = self._properties.get((subject, predicate))
        return stated.property if stated else None

    def __len__(self) -> int:
        return len(self._properties)


class Remark(NamedTuple):
    """What only the file itself shows, since its triples lack it: a key without a meaning, an amount that is none.

    ``found`` and ``expected`` are said of the place: "the key "amount" means nothing here", "Write "pg:amount".".
    """

    place: Place
    found: str
    expected: str
    rule: str
    severity: Severity = Severity.VIOLATION


@dataclass(frozen=True)
class Document:
    """A file of facts, read.

    ``graphs`` are its triples by the name of their graph, "" for the default graph. ``syntax`` is what they are written
    in; None for what is no RDF, such as a table. ``prefixes`` are the short names
    of namespaces that the file itself uses; messages name terms with them. ``locate`` finds the places; it is called
    when one is asked for, since a file without problems needs none.
    """

    source: str
    graphs: Mapping[str, tuple[Triple, ...]]
    syntax: Syntax | None = None
    prefixes: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    locate: Callable[[], Places] = Places

    @cached_property
    def places(self) -> Places:
        """Where the file states what."""
        return self.locate()

    @property
    def triples(self) -> tuple[Triple, ...]:
        """The triples of all graphs, each once, in the order of the file."""
        return tuple(dict.fromkeys(triple for triples in self.graphs.values() for triple in triples))


class UnreadableFileError(UnreadableError):
    """A file of facts that cannot be read; ``place`` and ``problem`` are the two halves of the message."""

    def __init__(self, place: Place, problem: str) -> None:
        super().__init__(f"{place}: {problem}")
        self.place = place
        self.problem = problem
