"""Words are found in a text although a spreadsheet has changed how they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressgraph.facts import Span
from pressgraph.sheets.matching import Text, shows


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("'Tern' left -- at last", "The ‘Tern’  left — at last.", "‘Tern’  left — at last"),
        ('"We go on..."', "He said: “We go on…”", "“We go on…”"),
        ("Cartel Ñandú", "the Cartel N\u0303andu\u0301 fell", "Cartel N\u0303andu\u0301"),
        ("5\u00a0pounds", "25 pounds, 1.5 pounds, 1,005 pounds and 5 pounds", "5 pounds"),
        ("art", "the cartel of art", "art"),
        ("1,005", "1,005.5 and 1,005, then", "1,005"),
        ("½ ton", "½ ton of it", "½ ton"),
        ("soft hyphen", "a soft\u00ad hyphen", "soft\u00ad hyphen"),
    ],
)
def test_found_words_are_those_of_the_text(words: str, text: str, found: str) -> None:
    span = Text(text).find(words)
    assert span is not None
    assert text[span.start : span.end] == found


def test_the_second_five_pounds_is_the_whole_one() -> None:
    assert Text("25 pounds and 5 pounds").find("5 pounds") == Span(14, 22)


@pytest.mark.parametrize(
    ("words", "text"),
    [("5 pounds", "25 pounds"), ("5 pounds", "5 poundsworth"), ("1", "1,005"), ("tern", "Tern"), ("", "a"), (" ", "a")],
)
def test_parts_of_words_and_numbers_are_not_found(words: str, text: str) -> None:
    assert Text(text).find(words) is None


def test_a_search_may_be_bounded_and_may_pass_over_capitals() -> None:
    text = Text("Gull here. GULL there.")
    assert text.find("gull") is None
    assert text.find("gull", cased=False) == Span(0, 4)
    assert text.find("gull", Span(11, 22), cased=False) == Span(11, 15)
    assert text.find("here", Span(11, 22)) is None


@given(st.text(max_size=40), st.data())
def test_what_stands_between_blanks_is_found_where_it_reads_the_same(printed: str, data: st.DataObject) -> None:
    text = f"x {printed} x"
    span = Text(text).find(printed)
    if span is not None:
        assert 0 <= span.start < span.end <= len(text)
    words = [word for word in printed.split() if word.isalnum()]
    if words:
        word = data.draw(st.sampled_from(words))
        found = Text(text).find(word)
        assert found is not None
        assert Text(text[found.start : found.end]).find(word) is not None


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Elm Police Department", True),
        ("Police Department of the Elm", True),
        ("Fir Police Department", False),
        ("The", False),
        ("", False),
    ],
)
def test_a_name_is_shown_by_all_its_words(name: str, shown: bool) -> None:
    assert shows("officers of the Elm and Oak Police Departments", [name]) == shown
