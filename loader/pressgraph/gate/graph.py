"""A small graph in memory that answers the two questions shapes ask: what has this thing, and what has it as value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from pressgraph.vocabulary.terms import iri

Term: TypeAlias = NamedNode | BlankNode | Literal
Properties: TypeAlias = dict[str, list[Term]]

TYPE, SUBCLASS = iri("rdf:type"), iri("rdfs:subClassOf")
_FIRST, _REST, _NIL = iri("rdf:first"), iri("rdf:rest"), iri("rdf:nil")


class Graph:
    """Triples, indexed by subject and by object; properties are plain IRI strings. Not changed after it is built."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        forward: dict[Term, Properties] = defaultdict(lambda: defaultdict(list))
        backward: dict[Term, Properties] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, value in dict.fromkeys(triples):
            if isinstance(subject, Triple) or isinstance(value, Triple):
                raise ValueError("a triple inside a triple (RDF 1.2) has no place in the graph")
            forward[subject][predicate.value].append(value)
            backward[value][predicate.value].append(subject)
        self._forward = dict(forward)
        self._backward = dict(backward)
        self._members: dict[str, list[Term]] = defaultdict(list)
        self._has_subclasses = any(SUBCLASS in properties for properties in self._forward.values())
        for subject, properties in self._forward.items():
            for kind in properties.get(TYPE, ()):
                self._members[kind.value].append(subject)

    def objects(self, subject: Term, predicate: str) -> list[Term]:
        """The values that ``subject`` has for a property; empty where there is none."""
        properties = self._forward.get(subject)
        return properties.get(predicate, []) if properties else []

    def subjects(self, predicate: str, value: Term) -> list[Term]:
        """The things that have ``value`` for a property."""
        properties = self._backward.get(value)
        return properties.get(predicate, []) if properties else []

    def states(self, subject: Term, predicate: str, value: Term) -> bool:
        """Whether ``subject`` has ``value`` for a property."""
        return value in self.objects(subject, predicate)

    def describes(self, subject: Term) -> bool:
        """Whether anything is said about a thing."""
        return subject in self._forward

    def one(self, subject: Term, predicate: str) -> Term | None:
        """The value of a property, or None; of several always the same, whatever the order of the triples."""
        values = self.objects(subject, predicate)
        return values[0] if len(values) == 1 else min(values, key=str, default=None)

    def text(self, subject: Term, predicate: str) -> str | None:
        """The value of a property as a string, or None."""
        value = self.one(subject, predicate)
        return None if value is None else value.value

    def types(self, subject: Term) -> list[str]:
        """The IRIs of a thing's classes."""
        return [kind.value for kind in self.objects(subject, TYPE)]

    def members(self, kind: str) -> list[Term]:
        """The things that are typed with a class, in the order of their first triple."""
        return self._members.get(kind, [])

    def carriers(self, predicate: str) -> list[Term]:
        """The things that have a property."""
        return self._carriers.get(predicate, [])

    @cached_property
    def _carriers(self) -> dict[str, list[Term]]:
        found: dict[str, list[Term]] = {}
        for subject in self:
            for predicate in self._forward[subject]:
                found.setdefault(predicate, []).append(subject)
        return found

    def classes(self, subject: Term) -> list[Term]:
        """The classes of a thing, with those that the graph itself declares to be above them."""
        if not self._has_subclasses:
            return self.objects(subject, TYPE)
        found = list(self.objects(subject, TYPE))
        for kind in found:  # grows while it is read
            found += [above for above in self.objects(kind, SUBCLASS) if above not in found]
        return found

    def is_a(self, subject: Term, kind: Term) -> bool:
        """Whether a class is among those of a thing, declared above them or not."""
        # Mostly it is what the thing is typed with, and nothing need be asked about classes.
        return kind in self.objects(subject, TYPE) or kind in self.classes(subject)

    def instances(self, kind: NamedNode) -> list[Term]:
        """The things of a class, or of one that the graph itself declares to be below it: its SHACL instances."""
        if not self._has_subclasses:
            return self.members(kind.value)
        kinds: list[Term] = [kind]
        for above in kinds:  # grows while it is read
            kinds += [below for below in self.subjects(SUBCLASS, above) if below not in kinds]
        return list(dict.fromkeys(thing for found in kinds for thing in self.members(found.value)))

    def properties(self, subject: Term) -> Properties:
        """All properties of a thing with their values."""
        return self._forward.get(subject, {})

    def users(self, value: Term) -> Properties:
        """All properties that have ``value``, with the things that have them."""
        return self._backward.get(value, {})

    def items(self, head: Term) -> Iterator[Term]:
        """The items of an RDF list. Raises ValueError for a list that is broken or runs in a circle."""
        seen: set[Term] = set()
        while head.value != _NIL:
            first, rest = self.one(head, _FIRST), self.one(head, _REST)
            if first is None or rest is None or head in seen:
                raise ValueError(f"broken list at {head}")
            seen.add(head)
            yield first
            head = rest

    def __iter__(self) -> Iterator[Term]:
        return iter(self._forward)

    def __len__(self) -> int:
        return len(self._forward)
