"""What of some new facts a store lacks, what it has already, and what it has otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

from pyoxigraph import Literal, NamedNode, Triple

from pressgraph.adding import saying
from pressgraph.adding.saying import Properties, Saying
from pressgraph.emit.nodes import decimal
from pressgraph.gate.graph import Graph, Term
from pressgraph.vocabulary.terms import iri

THINGS: Final = tuple(
    iri(f"pg:{kind}")
    for kind in (
        "Operation", "CriminalOrganization", "Cartel", "Gang", "Faction", "Agency", "Association", "Official",
        "Platform",
    )
)  # fmt: skip
_NAMED_IN: Final = iri("pg:namedIn")
_NAMES: Final = (iri("rdfs:label"), iri("skos:altLabel"))
_DATES: Final = frozenset({iri("pg:startDate"), iri("pg:endDate")})


class Merged(Protocol):
    """The merged facts of a store."""

    def about(self, subject: NamedNode) -> tuple[Triple, ...]:
        """The facts that have this subject."""
        ...

    def to(self, value: NamedNode | Literal, predicate: NamedNode | None = None) -> tuple[Triple, ...]:
        """The facts that have this object."""
        ...


class Match(NamedTuple):
    """A new fact beside one of the store's."""

    fact: NamedNode
    stored: NamedNode


@dataclass(frozen=True, slots=True)
class Comparison:
    """New facts against a store's.

    ``facts`` are those that the store lacks, ``things`` the named things that it lacks or knows less of, ``known`` the
    facts that it has from the same source, ``differing`` the new ones of which it has another amount, for the same
    operation and item or outcome, or another date. ``shared`` are the known ones to state all the same, since the store
    has them of somebody else, who may take them back.
    """

    facts: tuple[NamedNode, ...]
    things: tuple[NamedNode, ...]
    known: tuple[Match, ...]
    differing: tuple[Match, ...]
    shared: tuple[NamedNode, ...] = ()


def compare(graph: Graph, store: Merged) -> Comparison:
    """Compare the facts of a graph with those of a store."""
    stored = Stored(store)
    found = [fact for kind in saying.KINDS for fact in graph.members(kind) if isinstance(fact, NamedNode)]
    said = {fact: each for fact in found if (each := saying.saying(fact, graph.properties))}
    known: dict[NamedNode, NamedNode] = {}
    taken: set[NamedNode] = set()
    for fact, each in said.items():
        same = next((one for one in stored.alike(each) if one not in taken and stored.repeats(one, each)), None)
        if same is not None:
            known[fact] = same
            taken.add(same)
    new = tuple(fact for fact in said if fact not in known)
    things = [thing for kind in THINGS for thing in graph.members(kind) if isinstance(thing, NamedNode)]
    return Comparison(
        facts=new,
        things=tuple(thing for thing in dict.fromkeys(things) if stored.lacks(thing, graph.properties(thing))),
        known=tuple(Match(fact, same) for fact, same in known.items()),
        differing=tuple(Match(fact, other) for fact in new for other in stored.otherwise(said[fact])),
    )


def only(graph: Graph, comparison: Comparison) -> tuple[Triple, ...]:
    """The triples that the new facts and things of a graph need, without those that only known facts state."""
    stated = (*comparison.facts, *comparison.shared)
    known = {match.fact for match in comparison.known}.difference(stated)
    left_out = {_claimed(graph, fact) for fact in known} - {_claimed(graph, fact) for fact in stated}
    kept: set[Triple] = set()
    waiting: list[Term] = [*stated, *comparison.things]
    seen: set[Term] = set(known)
    while waiting:
        node = waiting.pop()
        if node in seen or isinstance(node, Literal):
            continue
        seen.add(node)
        for predicate, values in graph.properties(node).items():
            for value in values:
                if (node, predicate, value) not in left_out:
                    kept.add(Triple(node, NamedNode(predicate), value))
                    waiting.append(value)
    return tuple(sorted(kept, key=str))


def _claimed(graph: Graph, fact: Term) -> tuple[Term | None, str | None, Term | None]:
    """The relation that a fact is the evidence of, where it is a claim."""
    value = graph.one(fact, saying.CLAIM_OBJECT) or graph.one(fact, saying.CLAIM_VALUE)
    return graph.one(fact, saying.CLAIM_SUBJECT), graph.text(fact, saying.CLAIM_PREDICATE), value


class Stored:
    """The facts of a store, as they compare with new ones."""

    def __init__(self, store: Merged) -> None:
        self._store = store

    def properties(self, thing: Term) -> Properties:
        """What the store says of a thing."""
        said: dict[str, list[Term]] = defaultdict(list)
        for triple in self._store.about(thing) if isinstance(thing, NamedNode) else ():
            if not isinstance(triple.object, Triple):
                said[triple.predicate.value].append(triple.object)
        return said

    def repeats(self, fact: NamedNode, new: Saying) -> bool:
        """Whether a stored fact says the same as a new one, from the same source."""
        said = saying.saying(fact, self.properties)
        return said is not None and said.repeats(new)

    def lacks(self, thing: NamedNode, said: Properties) -> bool:
        """Whether something is said of a thing that the store does not say, beside where it is named."""
        known = {(triple.predicate.value, triple.object) for triple in self._store.about(thing)}
        # Of several labels a store keeps one, and has the others as alternative names.
        known |= {(name, value) for said_as, value in known if said_as in _NAMES for name in _NAMES}
        return any((name, value) not in known for name, values in said.items() for value in values if name != _NAMED_IN)

    def alike(self, new: Saying) -> Iterator[NamedNode]:
        """The stored facts that share a rare value with a new one, in the order of their names."""
        if new.kind == saying.SEIZURE:
            amounts = self._with(decimal(new.measure.amount), saying.AMOUNT) if new.measure else []
            yield from sorted({fact for each in amounts for fact in self._with(each, saying.QUANTITY)}, key=str)
        elif new.kind == saying.STATEMENT:
            yield from self._with(Literal(new.value(saying.QUOTE) or ""), saying.QUOTE)
        elif new.kind == saying.CLAIM:
            yield from self._with_node(new.value(saying.CLAIM_SUBJECT), saying.CLAIM_SUBJECT)
        elif new.measure:
            count = Literal(str(new.measure.amount), datatype=NamedNode(iri("xsd:integer")))
            yield from self._with(count, saying.COUNT)

    def otherwise(self, new: Saying) -> Iterator[NamedNode]:
        """The stored facts of the same operation that give another amount for it, or another date."""
        if new.kind == saying.CLAIM:
            for fact in self._with_node(new.value(saying.CLAIM_SUBJECT), saying.CLAIM_SUBJECT):
                said = saying.saying(fact, self.properties)
                if said and _other_date(new, said):
                    yield fact
            return
        for fact in self._with_node(new.value(saying.PART_OF), saying.PART_OF):
            said = saying.saying(fact, self.properties)
            if said and _other_amount(new, said):
                yield fact

    def _with_node(self, value: str | None, predicate: str) -> list[NamedNode]:
        return self._with(NamedNode(value), predicate) if value else []

    def _with(self, value: NamedNode | Literal, predicate: str) -> list[NamedNode]:
        found = self._store.to(value, NamedNode(predicate))
        return sorted({each.subject for each in found if isinstance(each.subject, NamedNode)}, key=str)


def _other_amount(new: Saying, stored: Saying) -> bool:
    of = saying.ITEM if new.kind == saying.SEIZURE else saying.TALLY_OF
    same = new.kind == stored.kind and new.value(of) == stored.value(of)
    return bool(same and new.measure and stored.measure and new.measure.differs(stored.measure))


def _other_date(new: Saying, stored: Saying) -> bool:
    """Whether two claims give one operation two dates; "2022" and "2022-05" are one, told more or less precisely."""
    predicate, date = new.value(saying.CLAIM_PREDICATE), new.value(saying.CLAIM_VALUE)
    other = stored.value(saying.CLAIM_VALUE)
    if predicate not in _DATES or predicate != stored.value(saying.CLAIM_PREDICATE) or not date or not other:
        return False
    return not (date.startswith(other) or other.startswith(date))
