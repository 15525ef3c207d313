"""Patterns are tried only at the words that they can begin with: none that a pattern matches may be missing there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressgraph.extract import extract
from pressgraph.extract.agencies import heads
from pressgraph.extract.officials import titles
from pressgraph.facts import Release, Span
from pressgraph.text import Document, Openings

# What a text must mention for every extractor to try its patterns.
ALL = (
    "Operation Oak: the police departments, the sheriff's offices and the Office of the U.S. Attorney in Peru said "
    "that a gang of traffickers, a cartel and a vendor called “Elm” used darknet markets such as “Ash”. "
    "Agents found it."
)


_JOINED = re.compile(r"\w+'(?!s\b)\w")


@cache
def patterns() -> tuple[tuple[re.Pattern[str], Set[str] | Openings], ...]:
    """Each pattern that the extractors try at words, with the words that it is tried at."""
    pairs: dict[re.Pattern[str], Set[str] | Openings] = {heads.HEAD: heads.OPENINGS}
    tried = Document.matches

    def noted(
        self: Document, pattern: re.Pattern[str], first: Set[str] | Openings, part: Span | None = None
    ) -> Iterator[re.Match[str]]:
        pairs[pattern] = first
        return tried(self, pattern, first, part)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Document, "matches", noted)
        extract(Release(key="all", text=ALL))
    return tuple(pairs.items())


def test_the_extractors_try_their_patterns_on_a_text_that_mentions_everything() -> None:
    assert len(patterns()) > 12


@settings(deadline=None, max_examples=600, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_a_pattern_matches_is_found_at_the_words_it_is_tried_at(data: st.DataObject) -> None:
    pattern, first = data.draw(st.sampled_from(patterns()))
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="latin-1")))
    document = Document(f" {text}")
    found = {match.span() for match in document.matches(pattern, first)}
    for match in pattern.finditer(document.text):
        # A word that an apostrophe or underscore joins to another is part of that one.
        joined = document.text[match.start() - 1] in "'_" or _joined(document.text, match)
        assert joined or match.span() in found, f"it is not tried where {match.group()!r} begins"


def _joined(text: str, match: re.Match[str]) -> bool:
    """Whether an apostrophe joins a word of a match to letters that follow it: "Police'0"."""
    return _JOINED.search(text, match.start(), match.end() + 2) is not None


@settings(deadline=None, max_examples=600, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_title_is_tried_wherever_one_stands(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from([titles._TITLE, titles._LOWER]))
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="latin-1")))
    document = Document(f" {text}")
    for number, start in enumerate(document.words.starts):
        first = document.words.folds[number]
        match = pattern.match(document.text, start) if first in titles._FIRST_WORDS else None
        if match and not _joined(document.text, match):
            assert titles._may_begin(document, number), document.text[start:]
