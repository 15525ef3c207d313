"""Words: their places, their folded forms, and the index by which some of them are found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressgraph.text.words import fold, words


def test_words_stand_where_the_text_prints_them() -> None:
    text = "  The DEA's Dallas office, (re)opened in 2019."
    found = words(text)
    assert [text[word.start : word.end] for word in found] == [
        "The", "DEA's", "Dallas", "office", "re", "opened", "in", "2019",
    ]  # fmt: skip
    assert [word.fold for word in found] == ["the", "deas", "dallas", "office", "re", "opened", "in", "2019"]


@pytest.mark.parametrize("text", ["Muñoz", "MUÑOZ", "Mun\u0303oz"])
def test_accents_and_case_are_folded_away(text: str) -> None:
    assert fold(text) == "munoz"


def test_words_are_found_by_their_folded_form_in_the_order_of_the_text() -> None:
    found = words("Police and agents; AGENTS and the police's dog")
    sought = {"agents", "polices", "police", "cat"}
    assert found.places(sought) == [0, 11, 19, 34]
    assert [found.folds[number] for number in found.numbers(sought)] == ["police", "agents", "agents", "polices"]


def test_a_text_without_words_has_none() -> None:
    assert len(words("… – !")) == 0
    assert words("").places({""}) == []


@given(st.text(alphabet=st.sampled_from("ab Zé'’-_1\n\u0130"), max_size=40))
def test_every_word_is_folded_as_if_it_stood_alone(text: str) -> None:
    assert [word.fold for word in words(text)] == [fold(text[word.start : word.end]) for word in words(text)]


@given(st.text(alphabet=st.sampled_from("ab Z'’-_1\n“–€") | st.just("é"), max_size=40))
def test_letters_digits_and_single_apostrophes_between_them_make_a_word(text: str) -> None:
    assert [(word.start, word.end) for word in words(text)] == [m.span() for m in re.finditer(r"\w+(?:['’]\w+)*", text)]
