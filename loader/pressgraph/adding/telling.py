"""Says in lines what a file adds to a store, what the store has already, and what it has otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import NamedNode, Triple

from pressgraph.adding.adding import Outcome, Verdict
from pressgraph.adding.addition import Addition
from pressgraph.adding.comparing import Merged
from pressgraph.gate.describe import Describer
from pressgraph.gate.findings import shorten
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.place import Place
from pressgraph.gate.shapes import shipped_shapes
from pressgraph.vocabulary.terms import PREFIXES, compact, iri

_STATED_IN: Final = iri("pg:statedIn")
_SHOWN: Final = 3
_WIDTH: Final = 80


class Teller:
    """Puts one outcome in words; ``store`` is where known facts are looked up."""

    def __init__(self, outcome: Outcome, made: Addition, store: Merged) -> None:
        self._outcome = outcome
        self._made = made
        self._store = store
        self._describer = Describer(made.graph, shipped_shapes())

    def differing(self) -> Iterator[str]:
        """A line for each fact of which the store has another amount or date."""
        stored: dict[NamedNode, list[NamedNode]] = defaultdict(list)
        for match in self._made.comparison.differing:
            stored[match.fact].append(match.stored)
        for fact in self._in_order(stored):
            said: dict[str, list[str]] = defaultdict(list)
            for other in stored[fact]:
                label, release = self._stored(other)
                said[label].append(release)
            told = [f'"{label}" in {", ".join(sorted(releases))}' for label, releases in sorted(said.items())]
            more = [f"and {len(told) - _SHOWN} more"] * (len(told) > _SHOWN)
            yield f"{self._place(fact)}  differs: {self._called(fact)}, but {'; '.join([*told[:_SHOWN], *more])}"

    def namesakes(self) -> Iterator[str]:
        """A line for each thing that the store or the vocabulary knows by another address."""
        for thing, name, known in self._made.namesakes:
            told = f'"{name}" is known as {compact(known.value)}; use that address for the same thing'
            yield f"{self._place(thing)}  other address: {told}"

    def new(self) -> Iterator[str]:
        """A line for each new fact, and for each thing that is new or told more of."""
        for fact in self._in_order(self._made.comparison.facts):
            yield f"{self._place(fact)}  new: {self._called(fact)}"
        for thing in self._in_order(self._made.comparison.things):
            word = "more about" if self._store.about(thing) else "new:"
            yield f"{self._place(thing)}  {word} {self._called(thing)}"

    def known(self) -> Iterator[str]:
        """A line for each fact that the store has from the same source."""
        shared = frozenset(self._made.comparison.shared)
        for fact in self._in_order(match.fact for match in self._made.comparison.known):
            word = "known of others, and stated too" if fact in shared else "known"
            yield f"{self._place(fact)}  {word}: {self._called(fact)}"

    def summary(self, *, dry_run: bool) -> str:
        """How many facts and things are new, known and otherwise, and which graph holds the new ones."""
        comparison = self._made.comparison
        counts = (
            (len(comparison.facts), "new fact", "new facts"),
            (len(comparison.things), "thing new or told more of", "things new or told more of"),
            (len(comparison.known) - len(comparison.shared), "known", "known"),
            (len(comparison.shared), "known of others and stated too", "known of others and stated too"),
            (len({match.fact for match in comparison.differing}), "otherwise in the store", "otherwise in the store"),
        )
        told = ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)
        where = f"{'would go into' if dry_run else 'added as'} {self._outcome.key}"
        return f"{self._outcome.source}: {told or 'no facts'}; {where if self._outcome.key else 'nothing to add'}"

    def _in_order(self, things: Iterable[NamedNode]) -> list[NamedNode]:
        """Things in the order of the file, not in that of their addresses."""
        document = self._outcome.document
        places = {thing: document.places.thing(thing.value) if document else None for thing in things}

        def position(thing: NamedNode) -> tuple[int, str]:
            place = places[thing]
            return (place.row or place.line or 0) if place else 0, thing.value

        return sorted(places, key=position)

    def _place(self, thing: NamedNode) -> Place | str:
        document = self._outcome.document
        return (document.places.thing(thing.value) if document else None) or self._outcome.source

    def _called(self, thing: Term) -> str:
        kind = self._describer.kind(thing)
        return f'{"" if kind == "claim" else f"{kind} "}"{shorten(self._describer.label(thing), width=_WIDTH)}"'

    def _stored(self, fact: NamedNode) -> tuple[str, str]:
        """What the store has in place of a fact, and the key of the release that states it."""
        triples = list(self._about(fact))
        label = Describer(Graph(triples), shipped_shapes()).label(fact)
        releases = [t.object for t in triples if t.predicate.value == _STATED_IN and isinstance(t.object, NamedNode)]
        release = releases[0].value.removeprefix(PREFIXES["release"]) if releases else "the store"
        return shorten(label, width=_WIDTH), release

    def _about(self, fact: NamedNode) -> Iterator[Triple]:
        """A stored fact with the things that it is about, so that it can be called by their names."""
        for triple in self._store.about(fact):
            yield triple
            if isinstance(triple.object, NamedNode):
                yield from self._store.about(triple.object)


def lines(outcome: Outcome, store: Merged, *, dry_run: bool) -> Iterator[str]:
    """What to say of an outcome: what is wrong, or what is new; with ``dry_run`` fact by fact."""
    if outcome.report:
        for finding in outcome.report.findings:
            yield finding.located()
    yield from outcome.reasons
    if outcome.verdict is Verdict.REFUSED:
        yield f"{outcome.source}: refused; nothing of it is added"
    if outcome.verdict in (Verdict.REFUSED, Verdict.UNREADABLE) or outcome.addition is None:
        return
    teller = Teller(outcome, outcome.addition, store)
    if dry_run:
        yield from teller.new()
        yield from teller.known()
    yield from teller.differing()
    yield from teller.namesakes()
    yield teller.summary(dry_run=dry_run)
