"""Quotations against the words that they are taken from."""

from __future__ import annotations

import pytest
from tests.gate.test_facts import Told, found

from pressgraph.gate import Severity

STATEMENT = "statement:safer"
MESSAGE = (
    "A quotation leaves out only what the release puts between its pieces: quote all words from mark to mark, or make "
    "two statements of them."
)
SAID = "“We do not believe that they are beaten,” said Director Ana Example. “We go on.”"


def quoted(quote: str, words: str = SAID) -> list[Told]:
    """What is said of a statement whose sentence and quotation are these."""
    drop = (f"{STATEMENT} pg:quote", f"{STATEMENT} pg:evidence", f"{STATEMENT} pg:statedIn")
    add = (
        f'{STATEMENT} pg:quote "{quote}" ; pg:evidence passage:n.1.0-1 ; pg:statedIn release:n . '
        f"passage:n.1.0-1 a pg:Passage ; oa:hasSource release:n ; oa:start 0 ; oa:end {len(words)} ; "
        f'oa:exact "{words}" . release:n a pg:Release ; rdfs:label "N" ; pg:text "{words}" .'
    )
    return [each for each in found(*drop, add=add) if each[2] == "whole-quotation"]


def test_words_between_two_pieces() -> None:
    assert quoted("We do … believe that they are beaten,") == [
        (STATEMENT, "pg:quote", "whole-quotation", f'leaves out "not": "{SAID}"', Severity.VIOLATION, MESSAGE)
    ]


def test_a_beginning_that_turns_the_meaning() -> None:
    assert quoted("they are beaten,") == [
        (
            STATEMENT, "pg:quote", "whole-quotation",
            f'leaves out "We do not believe that" at its beginning: "{SAID}"', Severity.VIOLATION, MESSAGE,
        )
    ]  # fmt: skip


def test_another_beginning_is_a_warning() -> None:
    said = quoted("on.")
    assert [(words.partition(":")[0], severity) for _, _, _, words, severity, _ in said] == [
        ('leaves out "We go" at its beginning', Severity.WARNING)
    ]


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("We do not believe that they are beaten, … We go on.", SAID),
        ("We do not believe that they are beaten,", SAID),
        ("“We go on.”", SAID),
        ("We go on", "We go on, said Director Ana Example."),
        ("We go on, … and we win.", "We go on, Director Ana Example said, and we win."),
        ("We go on", "It is a “success”, and Ana Example said: We go on."),
    ],
)
def test_whole_quotations(quote: str, words: str) -> None:
    assert quoted(quote, words) == []
