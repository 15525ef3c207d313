"""Which places touch another, asked of an index and of each of them: the same answer."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from pressgraph.extract.naming import Near, Taken
from pressgraph.facts import Span

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda pair: Span(pair[0], sum(pair)))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_the_places_near_a_place_are_all_that_touch_it(spans: list[Span], place: Span) -> None:
    near = Near(spans)
    assert list(near.touching(place)) == sorted({span for span in spans if span.touches(place)})
    assert (place in near) == (place in spans)


@given(st.lists(SPANS, max_size=12), SPANS)
def test_a_place_is_taken_where_it_touches_one_that_is(spans: list[Span], place: Span) -> None:
    assert Taken(spans).touches(place) == any(span.touches(place) for span in spans)


@given(st.lists(SPANS, max_size=12), SPANS)
def test_places_are_taken_one_after_the_other(spans: list[Span], place: Span) -> None:
    taken = Taken()
    kept: list[Span] = []
    for span in spans:
        if not taken.touches(span):
            taken.add(span)
            kept.append(span)
    assert not any(one.touches(other) for one, other in combinations(kept, 2))
    assert taken.touches(place) == any(span.touches(place) for span in kept)
