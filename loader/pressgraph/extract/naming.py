"""Namings: every place where a text names a thing; the entities of a release are what its namings have in common."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Final, NamedTuple

from pressgraph.facts import Entity, Ref, Relation, Span
from pressgraph.text import Document


class Naming(NamedTuple):
    """One place that names a thing.

    ``label`` is the thing's full name, ``span`` the words printed here; ``concept`` the slug of what kind of platform
    a new one is said to be. ``partial`` tells that the words printed here name it only together with others ("Vernal"
    in "the Vernal and Price Police Departments", "Holder" after "said"), so that they are no other name of it.
    """

    ref: Ref
    type: str
    label: str
    span: Span
    alternatives: tuple[str, ...] = ()
    concept: str | None = None
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What an extractor of named things finds: their namings, and the relations that the sentences state of them."""

    namings: tuple[Naming, ...] = ()
    relations: tuple[Relation, ...] = ()


BY_PLACE: Final = attrgetter("span", "ref")
"""The order of namings in a text."""
BY_START: Final = attrgetter("span.start")
"""Where a naming begins, for looking one up among those in order."""


def entities(document: Document, namings: Iterable[Naming]) -> tuple[Entity, ...]:
    """One entity for each thing named, in order of first naming; other printed forms become alternatives."""
    by_ref: dict[Ref, list[Naming]] = {}
    for naming in sorted(namings, key=BY_PLACE):
        by_ref.setdefault(naming.ref, []).append(naming)
    return tuple(_entity(document, group) for group in by_ref.values())


def _entity(document: Document, group: list[Naming]) -> Entity:
    first = group[0]
    printed = {" ".join(document[naming.span].split()) for naming in group if not naming.partial}
    given = {name for naming in group for name in naming.alternatives}
    return Entity(
        ref=first.ref,
        type=first.type,
        label=first.label,
        span=first.span,
        alternatives=tuple(sorted(name for name in printed | given if name.casefold() != first.label.casefold())),
        concept=first.concept,
    )


class Near:
    """Places, for asking which of them touch another one without a look at all of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        # They are put in order when somebody asks, which of most releases nobody does.
        self._given = tuple(spans)

    @cached_property
    def _spans(self) -> Sequence[Span]:
        return sorted(set(self._given))

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [start for start, _ in self._spans]

    @cached_property
    def _longest(self) -> int:
        return max((end - start for start, end in self._spans), default=0)

    def __contains__(self, span: Span) -> bool:
        return span in self._spans[bisect_left(self._starts, span.start) : bisect_right(self._starts, span.start)]

    def touching(self, span: Span) -> Iterator[Span]:
        """The places that share a letter with the one given, in order."""
        if not self._given:
            return iter(())
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end, first)
        return (near for near in self._spans[first:last] if near.end > span.start)


class Taken:
    """Places that are taken, for asking quickly whether another touches one of them."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def touches(self, span: Span) -> bool:
        """Whether a place shares a letter with one that is taken."""
        index = bisect_left(self._starts, span.end)
        return index > 0 and self._ends[index - 1] > span.start

    def add(self, span: Span) -> None:
        """Take a place that touches none of those taken."""
        index = bisect_left(self._starts, span.start)
        self._starts.insert(index, span.start)
        self._ends.insert(index, span.end)
