"""What stands around new facts: a store, and the concepts that ship with the ontology."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Protocol, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from pressgraph.gate.graph import Graph, Properties, Term
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.terms import PREFIXES, SCHEMES, iri

_SPACES: Final = tuple(PREFIXES[scheme] for scheme in SCHEMES)
_TYPE, _CONCEPT = NamedNode(iri("rdf:type")), NamedNode(iri("skos:Concept"))
_NAME, _BROADER = NamedNode(iri("skos:prefLabel")), NamedNode(iri("skos:broader"))
_Asked: TypeAlias = tuple[Term, str | None]


class Context(Protocol):
    """Facts that are there already, asked about one thing at a time. A store answers so."""

    def about(self, subject: NamedNode, /) -> Iterable[Triple]:
        """The triples that have this subject."""
        ...

    def to(self, value: NamedNode | Literal, predicate: NamedNode | None = None, /) -> Iterable[Triple]:
        """The triples that have this object, of one predicate or of all."""
        ...


class Nothing:
    """A context without any facts."""

    def about(self, subject: NamedNode, /) -> Iterable[Triple]:  # noqa: ARG002
        """No triples."""
        return ()

    def to(self, value: NamedNode | Literal, predicate: NamedNode | None = None, /) -> Iterable[Triple]:  # noqa: ARG002
        """No triples."""
        return ()


class Surroundings:
    """A context that remembers what it was asked, and describes the concepts of the vocabularies that it lacks.

    So nobody has to describe "fentanyl" again to say that some was seized.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._about: dict[Term, tuple[Triple, ...]] = {}
        self._to: dict[_Asked, tuple[Triple, ...]] = {}

    def about(self, subject: Term) -> tuple[Triple, ...]:
        """The triples that have this subject; a blank node is known to nobody else."""
        if not isinstance(subject, NamedNode):
            return ()
        if subject not in self._about:
            self._about[subject] = tuple(self._context.about(subject)) or tuple(concept(subject))
        return self._about[subject]

    def to(self, value: Term, predicate: str | None = None) -> tuple[Triple, ...]:
        """The triples that have this object."""
        if isinstance(value, BlankNode):
            return ()
        if (value, predicate) not in self._to:
            named = None if predicate is None else NamedNode(predicate)
            self._to[value, predicate] = tuple(self._context.to(value, named))
        return self._to[value, predicate]


def concept(node: NamedNode) -> Iterable[Triple]:
    """What the vocabularies say of a concept: that it is one, its name, and what it falls under."""
    entry = lexicon.load().get(node.value) if node.value.startswith(_SPACES) else None
    if entry is None:
        return ()
    found = [Triple(node, _TYPE, _CONCEPT), Triple(node, _NAME, Literal(entry.label))]
    return [*found, Triple(node, _BROADER, NamedNode(entry.broader))] if entry.broader else found


class Overlay(Graph):
    """New facts together with what they touch in their surroundings, which is fetched as it is asked for.

    ``members`` and the things that it lists are those of the new facts alone.
    """

    def __init__(self, triples: Iterable[Triple], surroundings: Surroundings) -> None:
        super().__init__(triples)
        self._surroundings = surroundings
        self._own = tuple(self._forward)
        self._described: set[Term] = set()
        self._asked: set[_Asked] = set()

    def properties(self, subject: Term) -> Properties:
        """All properties of a thing with their values."""
        if subject not in self._described:
            self._described.add(subject)
            properties = self._forward.get(subject, {})
            for triple in self._surroundings.about(subject):
                values = properties.setdefault(triple.predicate.value, [])
                if triple.object not in values and not isinstance(triple.object, Triple):
                    values.append(triple.object)
            if properties:
                self._forward[subject] = properties
        return self._forward.get(subject, {})

    def objects(self, subject: Term, predicate: str) -> list[Term]:
        """The values that ``subject`` has for a property; empty where there is none."""
        return self.properties(subject).get(predicate, [])

    def subjects(self, predicate: str, value: Term) -> list[Term]:
        """The things that have ``value`` for a property."""
        self._ask(value, predicate)
        return super().subjects(predicate, value)

    def users(self, value: Term) -> Properties:
        """All properties that have ``value``, with the things that have them."""
        self._ask(value, None)
        return super().users(value)

    def triples(self) -> Iterable[Triple]:
        """The new facts, and what has been fetched of the others."""
        for subject, properties in self._forward.items():
            for predicate, values in properties.items():
                yield from (_triple(subject, predicate, value) for value in values)
        for value, users in self._backward.items():
            for predicate, subjects in users.items():
                yield from (_triple(subject, predicate, value) for subject in subjects)

    def _ask(self, value: Term, predicate: str | None) -> None:
        if (value, predicate) in self._asked or (value, None) in self._asked:
            return
        self._asked.add((value, predicate))
        users = self._backward.setdefault(value, {})
        for triple in self._surroundings.to(value, predicate):
            things = users.setdefault(triple.predicate.value, [])
            if triple.subject not in things and not isinstance(triple.subject, Triple):
                things.append(triple.subject)

    def __iter__(self) -> Iterator[Term]:
        return iter(self._own)

    def __len__(self) -> int:
        return len(self._own)


def _triple(subject: Term, predicate: str, value: Term) -> Triple:
    if isinstance(subject, Literal):
        raise ValueError("a literal has no properties")
    return Triple(subject, NamedNode(predicate), value)
