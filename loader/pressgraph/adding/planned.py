"""A store as it would be: what it holds, and what a dry run would have added so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Triple

from pressgraph.gate.context import Context, Nothing


class Planned:
    """The merged facts of a store, None for one that is not there yet, and those that are planned for it."""

    def __init__(self, store: Context | None) -> None:
        self._store = store or Nothing()
        self._about: dict[object, dict[Triple, None]] = defaultdict(dict)
        self._to: dict[object, dict[Triple, None]] = defaultdict(dict)

    def plan(self, triples: Iterable[Triple]) -> None:
        """Take facts as added from now on."""
        for triple in triples:
            self._about[triple.subject].setdefault(triple)
            self._to[triple.object].setdefault(triple)

    def about(self, subject: NamedNode, predicate: NamedNode | None = None) -> tuple[Triple, ...]:
        """The facts that have this subject, of one predicate or of all."""
        planned = _of(self._about.get(subject, ()), predicate)
        return tuple(dict.fromkeys((*self._store.about(subject, predicate), *planned)))

    def to(self, value: NamedNode | Literal, predicate: NamedNode | None = None) -> tuple[Triple, ...]:
        """The facts that have this object, of one predicate or of all."""
        planned = _of(self._to.get(value, ()), predicate)
        return tuple(dict.fromkeys((*self._store.to(value, predicate), *planned)))

    def holds(self, triple: Triple) -> bool:
        """Whether a fact is there."""
        return triple in self._about.get(triple.subject, ()) or self._store.holds(triple)


def _of(triples: Iterable[Triple], predicate: NamedNode | None) -> Iterable[Triple]:
    return (triple for triple in triples if predicate in (None, triple.predicate))
