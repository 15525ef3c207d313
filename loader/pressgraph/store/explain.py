"""What the store knows about one thing, statement by statement, each with the sentences that it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from pressgraph.emit.nodes import term
from pressgraph.store.store import Store
from pressgraph.vocabulary import terms

Node = NamedNode | BlankNode | Literal | Triple

LABELS: Final = tuple(map(term, ("rdfs:label", "skos:prefLabel")))
FACTS: Final = {
    term("pg:Seizure"): "seizure",
    term("pg:Tally"): "tally",
    term("pg:Statement"): "statement",
    term("pg:Claim"): "claim",
}
_POINTERS: Final = frozenset(
    map(
        term,
        (
            "pg:partOf", "pg:seizedBy", "pg:item", "pg:form", "pg:speaker", "pg:quantity", "pg:claimSubject",
            "pg:claimObject", "pg:statedIn", "pg:evidence",
        ),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence, and the release that it stands in."""

    sentence: str
    release: str
    start: int
    title: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing that is said, in words, and where; ``kind`` is ``named``, ``claim``, ``seizure`` …"""

    kind: str
    words: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A thing: its IRI, what it is called and is, its other names, and what is said about it."""

    iri: str
    label: str
    classes: tuple[str, ...]
    others: tuple[str, ...]
    stated: tuple[Stated, ...]


def explain(store: Store, node: NamedNode) -> Explanation:
    """All that the store states about a thing: a named one, a reported fact, a release, a concept or a passage."""
    reader = _Reader(store)
    own = reader.of(node)
    facts = {fact for fact in _facts(store, node) if reader.kind(fact)} | ({node} if reader.kind(node) else set())
    grouped: dict[tuple[str, str, str], set[Source]] = defaultdict(set)
    for passage in own.get(term("pg:namedIn"), []):
        grouped["named", "", ""].update(reader.sources([passage]))
    for fact in facts:
        head, tail = reader.words(fact)
        grouped[reader.kind(fact), head, tail].update(reader.sources(reader.of(fact)[term("pg:evidence")]))
    return Explanation(
        iri=node.value,
        label=reader.label(node) or terms.compact(node.value),
        classes=tuple(sorted(filter(None, map(reader.term, own.get(term("rdf:type"), []))))),
        others=tuple(sorted(_value(name) for name in own.get(term("skos:altLabel"), []))),
        stated=tuple(sorted(_merged(grouped), key=_order)),
    )


def _merged(grouped: Mapping[tuple[str, str, str], set[Source]]) -> Iterator[Stated]:
    """Relations that say the same of several things, in the same sentences, as one: used Facebook, TikTok, Wire."""
    tails: dict[tuple[str, str, frozenset[Source]], list[str]] = defaultdict(list)
    for (kind, head, tail), sources in sorted(grouped.items(), key=lambda pair: pair[0]):
        tails[kind, head, frozenset(sources)].append(tail)
    for (kind, head, found), endings in tails.items():
        yield Stated(kind, f"{head}{', '.join(endings)}", tuple(sorted(found, key=_place)))


def _facts(store: Store, node: NamedNode) -> set[NamedNode]:
    pointing = (triple for triple in store.to(node) if triple.predicate in _POINTERS)
    return {triple.subject for triple in pointing if isinstance(triple.subject, NamedNode)}


_KINDS: Final = ("named", "claim", "tally", "seizure", "statement")


def _order(stated: Stated) -> tuple[int, tuple[str, int, str], str]:
    first = _place(stated.sources[0]) if stated.sources else ("", 0, "")
    return _KINDS.index(stated.kind), first, stated.words


def _place(source: Source) -> tuple[str, int, str]:
    return source.release, source.start, source.sentence


class _Reader:
    """Reads the store thing by thing, and what it has read once, not again."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[NamedNode, dict[NamedNode, list[Node]]] = {}

    def of(self, node: Node) -> dict[NamedNode, list[Node]]:
        """What is said of a thing, by property."""
        if not isinstance(node, NamedNode):
            return {}
        if node not in self._known:
            found: dict[NamedNode, list[Node]] = defaultdict(list)
            for triple in sorted(self._store.about(node), key=str):
                found[triple.predicate].append(triple.object)
            self._known[node] = found
        return self._known[node]

    def kind(self, node: Node) -> str:
        """Which kind of reported fact a thing is; empty for none."""
        types = self.of(node).get(term("rdf:type"), [])
        return next((FACTS[kind] for kind in types if isinstance(kind, NamedNode) and kind in FACTS), "")

    def one(self, node: Node, *names: str) -> str | None:
        """The first value of the first of these properties that a thing has."""
        said = self.of(node)
        return next((_value(value) for name in names for value in said.get(term(name), [])), None)

    def label(self, node: Node) -> str | None:
        """What a thing is called."""
        return self.one(node, "rdfs:label", "skos:prefLabel")

    def term(self, node: Node) -> str:
        """A class or property in words: its label in the ontology, else its name."""
        if not isinstance(node, NamedNode):
            return ""
        return (self._store.vocabulary_label(node) or terms.compact(node.value).partition(":")[2]).casefold()

    def words(self, fact: NamedNode) -> tuple[str, str]:
        """A fact in words: as printed, with what it was read as; of a relation, what it leads to by itself."""
        match self.kind(fact):
            case "claim":
                return self._claim(fact)
            case "statement":
                said = self.of(fact).get(term("pg:speaker"), [])
                speaker = next((f"{self.label(person)}: " for person in said), "")
                return f"{speaker}“{self.one(fact, 'pg:quote') or ''}”", ""
            case "seizure":
                goods = [*self.of(fact).get(term("pg:item"), []), *self.of(fact).get(term("pg:form"), [])]
                amount = "".join(map(self._quantity, self.of(fact).get(term("pg:quantity"), [])))
                read = [*filter(None, map(self.label, goods)), amount]
            case _:
                kind = "".join(map(self.term, self.of(fact).get(term("pg:tallyOf"), [])))
                read = [kind, f"{self._bound(fact)}{_grouped(self.one(fact, 'pg:count') or '')}"]
        return f"“{self.one(fact, 'pg:asPrinted') or ''}” ({', '.join(filter(None, read))})", ""

    def sources(self, passages: Iterable[Node]) -> Iterator[Source]:
        """The sentences of passages, with their releases."""
        for passage in passages:
            for release in self.of(passage).get(term("oa:hasSource"), []):
                yield Source(
                    sentence=" ".join((self.one(passage, "oa:exact") or "").split()),
                    release=_value(release).removeprefix(terms.PREFIXES["release"]),
                    start=int(self.one(passage, "oa:start") or 0),
                    title=self.one(release, "rdfs:label"),
                    published=self.one(release, "dcterms:issued"),
                    url=self.one(release, "dcterms:source"),
                )

    def _claim(self, claim: NamedNode) -> tuple[str, str]:
        said = self.of(claim)

        def first(*names: str) -> Node:
            return next((value for name in names for value in said.get(term(name), [])), Literal(""))

        subject, relation = first("pg:claimSubject"), first("pg:claimPredicate")
        value = first("pg:claimObject", "pg:claimValue")
        return f"{self._called(subject)} → {self.term(relation)} → ", self._called(value)

    def _called(self, node: Node) -> str:
        return self.label(node) or (terms.compact(_value(node)) if isinstance(node, NamedNode) else _value(node))

    def _quantity(self, node: Node) -> str:
        unit = "".join(terms.compact(_value(u)).partition(":")[2] for u in self.of(node).get(term("qudt:hasUnit"), []))
        return f"{self._bound(node)}{_grouped(self.one(node, 'pg:amount') or '')} {unit}"

    def _bound(self, node: Node) -> str:
        bound = (self.one(node, "pg:bound") or "").rpartition("#")[2].casefold()
        return "" if bound in ("", "exact") else f"{bound} "


def _grouped(number: str) -> str:
    return f"{Decimal(number):,f}" if number else ""


def _value(node: Node) -> str:
    return str(node) if isinstance(node, Triple) else node.value
