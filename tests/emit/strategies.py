"""Releases and facts as hypothesis makes them up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from pressgraph.emit.quantities import MULTIPLIERS
from pressgraph.facts import (
    Bound,
    Entity,
    Facts,
    Kind,
    Quantity,
    Ref,
    Relation,
    Release,
    Seizure,
    Span,
    Statement,
    Tally,
)

T = TypeVar("T")

ODD_SLUGS = ("g.h", "ümlaut straße", "50%", "-x.")
REFS = (
    *(Ref(kind, slug) for kind in Kind for slug in ("alpha", "beta-2")),
    *(Ref(Kind.OPERATION, slug) for slug in ODD_SLUGS),
)
TYPES = {
    Kind.OPERATION: ("Operation",),
    Kind.ORGANIZATION: ("CriminalOrganization", "Cartel", "Gang", "Faction", "Agency", "Association"),
    Kind.OFFICIAL: ("Official",),
    Kind.POST: ("Post",),
    Kind.PLATFORM: ("Platform",),
}

anything = st.characters(exclude_categories=())
names = st.text(anything, max_size=12)
refs = st.sampled_from(REFS)
maybe_refs = st.none() | refs
some_refs = st.lists(refs, max_size=2, unique=True).map(tuple)


def several(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """Up to four of something."""
    return st.lists(strategy, max_size=4).map(tuple)


def spans_in(length: int) -> st.SearchStrategy[Span]:
    """Spans of at least one character."""
    points = st.lists(st.integers(0, length), min_size=2, max_size=2, unique=True)
    return points.map(sorted).map(lambda pair: Span(pair[0], pair[1]))


def sentences_in(length: int) -> st.SearchStrategy[tuple[Span, ...]]:
    """Sentences that do not overlap."""
    cuts = st.lists(st.integers(0, length), max_size=6, unique=True).map(sorted)
    return cuts.map(lambda at: tuple(Span(a, b) for a, b in zip(at[::2], at[1::2], strict=False)))


def namings(ref: Ref, spans: st.SearchStrategy[Span]) -> st.SearchStrategy[Entity]:
    """Namings of one thing."""
    return st.builds(Entity, st.just(ref), st.sampled_from(TYPES[ref.kind]), names, spans, several(names))


def quantities() -> st.SearchStrategy[Quantity]:
    """Amounts in units that convert and in units that do not."""
    amounts = st.decimals(Decimal("0.001"), Decimal("1e9"), allow_nan=False, places=3)
    return st.builds(
        Quantity, amounts, st.sampled_from([*MULTIPLIERS, "pill", "ton", "CCY_USD"]), st.sampled_from(Bound)
    )


def relations(spans: st.SearchStrategy[Span]) -> st.SearchStrategy[Relation]:
    """Relations to things and to values."""
    linking = st.sampled_from(["pg:targets", "org:holds", "org:postIn"])
    return st.builds(Relation, refs, linking, spans, object=refs) | st.builds(
        Relation, refs, st.just("pg:startDate"), spans, value=st.just("2022-05")
    )


def seizures(spans: st.SearchStrategy[Span]) -> st.SearchStrategy[Seizure]:
    """Seizures of few kinds, so that equal ones happen."""
    items = st.sampled_from(["fentanyl", "crack-cocaine", "caffè"])
    return st.builds(Seizure, items, quantities(), spans, st.none() | st.just("pill"), maybe_refs, some_refs)


@st.composite
def releases(draw: st.DrawFn) -> Release:
    """A release, with any characters anywhere."""
    return Release(
        key=draw(st.sampled_from(["a", "uuid-1.2", "x y", "é"])),
        text=draw(st.text(anything, min_size=2, max_size=60)),
        title=draw(st.none() | names),
        publisher=draw(st.none() | names),
        published=draw(st.none() | st.dates(min_value=date(1900, 1, 1))),
        url=draw(st.none() | names | names.map(lambda tail: f"https://example.org/{tail}")),
    )


@st.composite
def released(draw: st.DrawFn) -> tuple[Release, Facts]:
    """A release and facts of it; each thing that a fact refers to is named."""
    release = draw(releases())
    spans = spans_in(len(release.text))
    tallies = st.builds(Tally, st.just("Arrest"), st.integers(1, 3), spans, operation=maybe_refs)
    statements = st.builds(Statement, st.lists(spans, min_size=1, max_size=3).map(tuple), maybe_refs)
    return release, Facts(
        sentences=draw(sentences_in(len(release.text))),
        entities=tuple(draw(namings(ref, spans)) for ref in (*REFS, *draw(several(refs)))),
        relations=draw(several(relations(spans))),
        seizures=draw(several(seizures(spans))),
        tallies=draw(several(tallies)),
        statements=draw(several(statements)),
    )
