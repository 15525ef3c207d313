"""Overlaps: which of the namings of agencies that touch each other stand, and which only end, begin or cut another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pressgraph.extract.agencies import attorneys
from pressgraph.extract.naming import Naming, Near
from pressgraph.facts import Span


def ends(whole: Span, part: Span) -> bool:
    """Whether a place is the end of a longer one."""
    return whole.start < part.start and whole.end == part.end


def leads(known: Span, told: Span) -> bool:
    """Whether a known name leaves nothing of its own to one told by its head: covers it, cuts it or begins it."""
    return known.covers(told) or _cuts(known, told) or known.start == told.start


def _cuts(one: Span, other: Span) -> bool:
    return one.touches(other) and not one.covers(other) and not other.covers(one)


def longest(namings: Iterable[Naming]) -> list[Naming]:
    """The first and longest of namings that overlap; an office of attorneys may share its place with another."""
    kept: list[Naming] = []
    for naming in sorted(namings, key=lambda n: (n.span.start, -n.span.end)):
        last = kept[-1] if kept else None
        if (
            last is None
            or not last.span.touches(naming.span)
            or (last.span == naming.span and last.ref != naming.ref and naming.label.startswith(attorneys.label("")))
        ):
            kept.append(naming)
    return kept


def unless_covered(known: Sequence[Naming], told: Sequence[Naming]) -> Iterator[Naming]:
    """The known names, without those that are a piece of a longer one."""
    near = Near(naming.span for naming in told)
    for naming in known:
        if not any(span.covers(naming.span) for span in near.touching(naming.span)):
            yield naming
