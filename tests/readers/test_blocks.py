from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressgraph.readers.blocks import Block, clean, compose, paragraphs, squeeze, unwrap


def test_paragraphs_and_items_are_parted_each_in_their_way() -> None:
    blocks = [
        Block("A title"),
        Block("Seized were:"),
        Block("two cars", item=True),
        Block("a boat", item=True),
        Block("End."),
    ]
    assert compose(blocks) == "A title\n\nSeized were:\n- two cars\n- a boat\n\nEnd."


def test_an_item_keeps_to_one_line_and_a_text_may_begin_with_one() -> None:
    assert compose([Block("one\nline", item=True), Block("  ")]) == "- one line"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\u00a0b\u2009c", "a b c"),
        ("co\u00adcaine\u200b seized\ufeff", "cocaine seized"),
        ("it\u0092s \u0093so\u0094", "it’s “so”"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("bell\x07 and \ud800", "bell and \ufffd"),
    ],
)
def test_odd_characters_become_plain_ones(raw: str, expected: str) -> None:
    assert clean(raw) == expected


def test_only_a_line_break_in_mid_sentence_becomes_a_space() -> None:
    assert unwrap("agents seized\nfive guns\nJohn Smith") == "agents seized five guns\nJohn Smith"


@given(st.text())
def test_cleaning_and_squeezing_twice_changes_nothing(text: str) -> None:
    once = squeeze(clean(text))
    assert squeeze(clean(once)) == once


@given(st.lists(st.builds(Block, st.text(), st.booleans())))
def test_a_composed_text_is_in_normal_form(blocks: list[Block]) -> None:
    text = compose(block._replace(text=clean(block.text)) for block in blocks)
    assert text == text.strip()
    assert "\r" not in text
    assert not re.search(r"\n\n\n|  | \n|\n ", text)


@given(st.text())
def test_pieces_of_a_text_are_never_blank(text: str) -> None:
    assert all(piece.strip() for piece in paragraphs(clean(text)))
