"""Cheap questions before dear ones: where a pattern matches, the question asked before it must not say no."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressgraph.extract import capitals, quantities
from pressgraph.extract.agencies import units
from pressgraph.extract.officials import accused, proof, speaking
from pressgraph.extract.officials.people import Person
from pressgraph.extract.operations import operations
from pressgraph.extract.platforms import trading_places
from pressgraph.extract.tallies import tallies
from pressgraph.facts import Span
from pressgraph.text import Document, numbers, numerals, sentences
from pressgraph.text.words import words

# Each pattern, searched in the text before a place, with whether the text is read there.
BEFORE: tuple[tuple[re.Pattern[str], Callable[[str, int], object]], ...] = (
    (numbers._REFERENCE, numbers._is_reference),
    (quantities._BEFORE, quantities.bound_before),
    (units._OF, units._before),
    (capitals._STATE_BETWEEN, capitals._ends_with_state),
    (proof._FORMER, proof._is_former),
)
WIDEST = 40
AT_LETTER = r"\b(?=[A-Za-z])"


@settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_nothing_that_a_pattern_finds_before_a_place_is_passed_over(data: st.DataObject) -> None:
    pattern, asked = data.draw(st.sampled_from(BEFORE))
    printed = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="latin-1")))
    text = f"x {printed.rstrip(chr(10))}"
    found = pattern.search(text, 2, len(text))
    if found and found.end() == len(text) and len(found.group()) < WIDEST and found.group().strip():
        if pattern is numbers._REFERENCE and found.end() - found.start() > 12:
            return
        assert asked(text, len(text)), text


@pytest.mark.parametrize("pattern", [accused._AFTER, accused._BEFORE])
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whoever_is_accused_is_near_a_word_that_accuses(pattern: re.Pattern[str], data: st.DataObject) -> None:
    printed = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=st.characters(codec="latin-1")))
    # Words in capitals before the name would be given names.
    capitals_before = pattern is accused._BEFORE and printed != printed.lower()
    if len(printed) < 60 and "'" not in printed and "_" not in printed and not capitals_before:
        text = f"Jo Roe{printed} now" if pattern is accused._AFTER else f"He was {printed}Jo Roe."
        start = text.index("Roe")
        assert accused.Accused(Document(text)).named(Person(Span(start - 3, start + 3), ("Jo", "Roe"))), text


@cache
def patterns_at_letters() -> list[re.Pattern[str]]:
    """The patterns that are tried where a word begins, and not where one ends."""
    modules = [module for name, module in sys.modules.items() if name.startswith("pressgraph.extract.")]
    found = {v for module in modules for v in vars(module).values() if isinstance(v, re.Pattern)}
    return sorted((p for p in found if p.pattern.startswith(AT_LETTER)), key=lambda pattern: str(pattern.pattern))


@settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_word_that_a_pattern_can_begin_with_begins_with_a_letter(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(patterns_at_letters()))
    anywhere = re.compile(f"\\b{pattern.pattern.removeprefix(AT_LETTER)}", pattern.flags)
    text = data.draw(st.from_regex(anywhere, alphabet=st.characters(codec="latin-1")))
    assert [m.span() for m in pattern.finditer(text)] == [m.span() for m in anywhere.finditer(text)], text


@settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_unit_behind_its_parent_is_not_passed_over(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from([units._OWN, units._COMMA]))
    text = f"DEA{data.draw(st.from_regex(pattern, alphabet=st.characters(codec='latin-1')))}"
    assert (pattern.match(text, 3) is None) or units._behind(text, 3) is not None, text


@settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_named_operation_is_not_passed_over(data: st.DataObject) -> None:
    text = data.draw(st.from_regex(operations._NAME, alphabet=st.characters(codec="latin-1")))
    document = Document(f"In {text}")
    found = [match.span() for match in operations._named(document)]
    assert found == [m.span() for m in operations._NAME.finditer(document.text)], text


@settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_number_is_read_wherever_one_begins(data: st.DataObject) -> None:
    text = data.draw(st.from_regex(numerals.NUMERAL, alphabet=st.characters(codec="latin-1")))
    tokens = words(text)
    assert numbers.numbers(text) == numbers.numbers(text, places=numerals.beginnings(tokens)), text


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_text_that_counts_years_or_names_places_of_trade_has_their_words(data: st.DataObject) -> None:
    letters = st.characters(codec="ascii")
    years = Document(f" {data.draw(st.from_regex(tallies._YEARS, fullmatch=True, alphabet=letters))} ")
    if tallies._YEARS.search(years.text):
        assert not tallies._FIRST_OF_YEARS.isdisjoint(years.words.different), years.text
    several = Document(f" {data.draw(st.from_regex(trading_places._SEVERAL, alphabet=letters))} ")
    if trading_places._SEVERAL.search(several.text):
        assert several.mentions(*trading_places.SEVERAL_STEMS), several.text


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_surname_beside_a_verb_of_speech_is_near_one(data: st.DataObject) -> None:
    letters = st.characters(codec="ascii")
    text = f"Then {data.draw(st.from_regex(speaking._VERB_BEFORE, fullmatch=True, alphabet=letters)).strip()} Roe."
    document, start = Document(text), text.rindex("Roe")
    verbs = document.words.places(speaking.FIRST_WORDS)
    assert speaking._place(text, start, start + 3) is None or speaking._is_near(verbs, start, start + 3), text


@given(st.text(alphabet=st.sampled_from("ab.U& '’-é1\n"), max_size=30), st.integers(0, 10))
def test_the_word_before_a_full_stop_is_what_the_pattern_finds(text: str, floor: int) -> None:
    floor = min(floor, len(text))
    found = sentences._WORD_BEFORE.search(text, max(floor, text.rfind(" ", floor)), len(text))
    assert sentences._word_before(text, floor, len(text)) == (found.group() if found else "")
