"""What stands around new facts: a store, and the concepts that ship with the ontology."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Protocol, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from pressgraph.gate.graph import TYPE, Graph, Properties, Term
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.terms import PREFIXES, SCHEMES, iri

_SPACES: Final = tuple(PREFIXES[scheme] for scheme in SCHEMES)
_TYPE, _CONCEPT = NamedNode(iri("rdf:type")), NamedNode(iri("skos:Concept"))
_NAME, _BROADER = NamedNode(iri("skos:prefLabel")), NamedNode(iri("skos:broader"))
_OTHER_NAMING: Final = {iri("rdfs:label"): iri("skos:altLabel"), iri("skos:altLabel"): iri("rdfs:label")}
_Asked: TypeAlias = tuple[Term, str | None]


class Context(Protocol):
    """Facts that are there already, asked about one thing at a time. A store answers so."""

    def about(self, subject: NamedNode, predicate: NamedNode | None = None, /) -> Iterable[Triple]:
        """The triples that have this subject, of one predicate or of all."""
        ...

    def to(self, value: NamedNode | Literal, predicate: NamedNode | None = None, /) -> Iterable[Triple]:
        """The triples that have this object, of one predicate or of all."""
        ...

    def holds(self, triple: Triple, /) -> bool:
        """Whether a triple is there."""
        ...


class Nothing:
    """A context without any facts."""

    def about(self, subject: NamedNode, predicate: NamedNode | None = None, /) -> Iterable[Triple]:  # noqa: ARG002
        """No triples."""
        return ()

    def to(self, value: NamedNode | Literal, predicate: NamedNode | None = None, /) -> Iterable[Triple]:  # noqa: ARG002
        """No triples."""
        return ()

    def holds(self, triple: Triple, /) -> bool:  # noqa: ARG002
        """Never."""
        return False


class Surroundings:
    """A context that remembers what it was asked, and describes the concepts of the vocabularies that it lacks.

    So nobody has to describe "fentanyl" again to say that some was seized.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._about: dict[_Asked, tuple[Triple, ...]] = {}
        self._to: dict[_Asked, tuple[Triple, ...]] = {}

    def about(self, subject: Term, predicate: str | None = None) -> tuple[Triple, ...]:
        """The triples that have this subject; a blank node is known to nobody else."""
        if not isinstance(subject, NamedNode):
            return ()
        if subject.value.startswith(_SPACES):
            return tuple(t for t in self._concept(subject) if predicate in (None, t.predicate.value))
        return self._asked_about(subject, predicate)

    def to(self, value: Term, predicate: str | None = None) -> tuple[Triple, ...]:
        """The triples that have this object."""
        if isinstance(value, BlankNode):
            return ()
        if (value, predicate) not in self._to:
            self._to[value, predicate] = tuple(self._context.to(value, _named(predicate)))
        return self._to[value, predicate]

    def holds(self, subject: Term, predicate: str, value: Term) -> bool:
        """Whether a statement is there."""
        if not isinstance(subject, NamedNode) or isinstance(value, BlankNode):
            return False
        if subject.value.startswith(_SPACES):
            return any(triple.object == value for triple in self.about(subject, predicate))
        return self._context.holds(Triple(subject, NamedNode(predicate), value))

    def _concept(self, subject: NamedNode) -> tuple[Triple, ...]:
        return self._asked_about(subject, None) or tuple(concept(subject))

    def _asked_about(self, subject: NamedNode, predicate: str | None) -> tuple[Triple, ...]:
        if (subject, predicate) not in self._about:
            self._about[subject, predicate] = tuple(self._context.about(subject, _named(predicate)))
        return self._about[subject, predicate]


def _named(predicate: str | None) -> NamedNode | None:
    return None if predicate is None else NamedNode(predicate)


def concept(node: NamedNode) -> Iterable[Triple]:
    """What the vocabularies say of a concept: that it is one, its name, and what it falls under."""
    entry = lexicon.load().get(node.value) if node.value.startswith(_SPACES) else None
    if entry is None:
        return ()
    found = [Triple(node, _TYPE, _CONCEPT), Triple(node, _NAME, Literal(entry.label))]
    return [*found, Triple(node, _BROADER, NamedNode(entry.broader))] if entry.broader else found


def merged_names(triples: Iterable[Triple], surroundings: Surroundings) -> Iterator[Triple]:
    """New facts as they will be among others, where each thing has one label.

    A label that the surroundings have as another name of the thing, and another name that they have as its label, say
    nothing new.
    """
    for triple in triples:
        subject, naming, value = triple.subject, triple.predicate.value, triple.object
        other = _OTHER_NAMING.get(naming)
        if other is None or isinstance(subject, Triple) or isinstance(value, Triple):
            yield triple
            continue
        is_known = surroundings.holds(subject, naming, value)
        if is_known or not surroundings.holds(subject, other, value):
            yield triple


class Overlay(Graph):
    """New facts together with what they touch in their surroundings, which is fetched as it is asked for.

    ``members`` and the things that it lists are those of the new facts alone.
    """

    def __init__(self, triples: Iterable[Triple], surroundings: Surroundings) -> None:
        super().__init__(triples)
        self._has_subclasses = True  # since the surroundings may have some
        self._surroundings = surroundings
        self._new = dict(self._forward)  # what is fetched replaces the values of a thing
        self._own = {thing: sum(map(len, properties.values())) for thing, properties in self._forward.items()}
        self._described: set[_Asked] = set()
        self._asked: set[_Asked] = set()

    def properties(self, subject: Term) -> Properties:
        """All properties of a thing with their values."""
        self._describe(subject, None)
        return self._forward.get(subject, {})

    def objects(self, subject: Term, predicate: str) -> list[Term]:
        """The values that ``subject`` has for a property; empty where there is none."""
        self._describe(subject, predicate)
        return super().objects(subject, predicate)

    def states(self, subject: Term, predicate: str, value: Term) -> bool:
        """Whether ``subject`` has ``value`` for a property."""
        if (subject, None) in self._described or (subject, predicate) in self._described:
            return super().states(subject, predicate, value)
        return value in super().objects(subject, predicate) or self._surroundings.holds(subject, predicate, value)

    def describes(self, subject: Term) -> bool:
        """Whether anything is said about a thing."""
        return subject in self._forward or bool(self.objects(subject, TYPE)) or bool(self.properties(subject))

    def own_size(self, thing: Term) -> int:
        """How many of the new facts have a thing as their subject."""
        return self._own.get(thing, 0)

    def is_new(self, subject: Term, predicate: str, value: Term) -> bool:
        """Whether the new facts say that ``subject`` has ``value`` for a property."""
        return value in self._new.get(subject, {}).get(predicate, ())

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

    def _describe(self, subject: Term, predicate: str | None) -> None:
        if (subject, predicate) in self._described or (subject, None) in self._described:
            return
        self._described.add((subject, predicate))
        found: dict[str, dict[Term, None]] = {}
        for triple in self._surroundings.about(subject, predicate):
            if not isinstance(triple.object, Triple):
                found.setdefault(triple.predicate.value, {})[triple.object] = None
        if found:
            self._forward[subject] = _joined(self._forward.get(subject, {}), found)

    def _ask(self, value: Term, predicate: str | None) -> None:
        if (value, predicate) in self._asked or (value, None) in self._asked:
            return
        self._asked.add((value, predicate))
        found: dict[str, dict[Term, None]] = {}
        for triple in self._surroundings.to(value, predicate):
            if not isinstance(triple.subject, Triple):
                found.setdefault(triple.predicate.value, {})[triple.subject] = None
        if found:
            self._backward[value] = _joined(self._backward.get(value, {}), found)

    def __iter__(self) -> Iterator[Term]:
        return iter(self._own)

    def __len__(self) -> int:
        return len(self._own)


def _joined(own: Properties, found: dict[str, dict[Term, None]]) -> Properties:
    """The values of new facts and those that are there already, each once."""
    return {name: list(dict.fromkeys((*own.get(name, ()), *found.get(name, ())))) for name in {**own, **found}}


def _triple(subject: Term, predicate: str, value: Term) -> Triple:
    if isinstance(subject, Literal):
        raise ValueError("a literal has no properties")
    return Triple(subject, NamedNode(predicate), value)
