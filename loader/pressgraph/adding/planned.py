"""A store as it would be: what it holds, and what a dry run would have added so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Triple

from pressgraph.adding.comparing import Merged


class Planned:
    """The merged facts of a store, None for one that is not there yet, and those that are planned for it."""

    def __init__(self, store: Merged | None) -> None:
        self._store = store
        self._about: dict[object, dict[Triple, None]] = defaultdict(dict)
        self._to: dict[object, dict[Triple, None]] = defaultdict(dict)

    def plan(self, triples: Iterable[Triple]) -> None:
        """Take facts as added from now on."""
        for triple in triples:
            self._about[triple.subject].setdefault(triple)
            self._to[triple.object].setdefault(triple)

    def about(self, subject: NamedNode) -> tuple[Triple, ...]:
        """The facts that have this subject."""
        stored = self._store.about(subject) if self._store else ()
        return tuple(dict.fromkeys((*stored, *self._about.get(subject, ()))))

    def to(self, value: NamedNode | Literal, predicate: NamedNode | None = None) -> tuple[Triple, ...]:
        """The facts that have this object, of one predicate or of all."""
        stored = self._store.to(value, predicate) if self._store else ()
        planned = (triple for triple in self._to.get(value, ()) if predicate in (None, triple.predicate))
        return tuple(dict.fromkeys((*stored, *planned)))
