"""What was made goes into the store, and what stays out beside it, in the order in which it was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pressgraph.loading.outcome import Outcome, Status
from pressgraph.loading.twins import Twins
from pressgraph.loading.work import Made
from pressgraph.store import Change, Refusal, Store

_STATUS: Final = {Change.ADDED: Status.ADDED, Change.REPLACED: Status.REPLACED, Change.UNCHANGED: Status.UNCHANGED}


@dataclass(frozen=True, slots=True)
class Ended:
    """The last of a file was before this."""

    file: str


class Keeper:
    """Puts into a store what comes out of a loading."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._twins = Twins(store)
        self._out: set[tuple[str, str, str]] = set()

    def take(self, made: Made | Refusal | Outcome | Ended) -> Outcome | None:
        """Store it, or keep why it stays out; what became of it, None for the end of a file."""
        if isinstance(made, Made):
            self._twins.begin()
            change = self._store.add(made.prepared, made.origin)
            twins = () if made.origin.author else self._twins.lines(made.prepared, change, made.origin.source)
            return Outcome(made.origin.source, _STATUS[change], (*made.lines, *twins), made.facts)
        if isinstance(made, Refusal):
            self._store.refuse(made)
            self._out.add(_place(made))
            return Outcome(made.source, Status.REFUSED if made.read else Status.UNREADABLE, made.lines())
        if isinstance(made, Ended):
            self._forget(made.file)
            return None
        return made

    def _forget(self, file: str) -> None:
        """What was kept of a file and did not stay out this time is mended, or gone from the file."""
        mended = [kept for kept in self._store.refusals(file) if _place(kept) not in self._out]
        if mended:
            self._store.pardon(mended)


def _place(kept: Refusal) -> tuple[str, str, str]:
    return kept.file, kept.source, kept.key
