"""Speakers against the names beside "said"."""

from __future__ import annotations

import pytest
from tests.gate.test_facts import Told, found

from pressgraph.gate import Severity

STATEMENT = "statement:safer"
MESSAGE = "A quotation is spoken by the one whom its passage names: take that one, or the passage that names this."
BEA = 'official:bea-loe a pg:Official ; rdfs:label "Bea Loe" ; pg:namedIn passage:n.1.0-1 .'


def spoken(words: str, more: str = BEA) -> list[Told]:
    """What is said of Ana Example as the speaker of a quotation that stands in some words."""
    add = (
        f'{STATEMENT} pg:evidence passage:n.1.0-1 ; pg:statedIn release:n ; pg:quote "We won" . {more} '
        f"passage:n.1.0-1 a pg:Passage ; oa:hasSource release:n ; oa:start 0 ; oa:end {len(words)} ; "
        f'oa:exact "{words}" . release:n a pg:Release ; pg:text "{words}" .'
    )
    said = found(*(f"{STATEMENT} pg:{name}" for name in ("evidence", "statedIn", "quote")), add=add)
    return [each for each in said if each[2] == "other-speaker"]


@pytest.mark.parametrize(
    "words",
    [
        "“We won,” said Director Bea Loe of the Bureau of Tides.",
        "“We won,” Bea Loe said on Monday.",
        "“We won, as Ana Example knows,” said Bea Loe.",
        "Chief of Police Bea Loe stated, “We won.”",
    ],
)
def test_another_official_beside_said(words: str) -> None:
    assert spoken(words) == [
        (
            STATEMENT, "pg:speaker", "other-speaker",
            f'is spoken by "Ana Example", and its passage names Bea Loe: "{words}"', Severity.VIOLATION, MESSAGE,
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "“We won,” said Ana Example, who followed Bea Loe.",
        "“We won,” said Director Example. Bea Loe said nothing.",
        "“We won,” the director said, and thanked Bea Loe.",
        "“We won,” said a spokesman for Bea Loe.",
        "“We won,” she said. “Bea Loe said so.”",
        "“We won,” said Director Loe.",
    ],
)
def test_what_decides_nothing(words: str) -> None:
    assert spoken(words) == []


def test_whom_the_release_does_not_have_as_an_official_decides_nothing() -> None:
    assert spoken("“We won,” said Bea Loe.", more="") == []
