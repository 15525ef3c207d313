"""What holds for all facts, whatever the text: they stand in it, and refer to what is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.reading import Reading

from pressgraph.extract import extract
from pressgraph.extract.extractor import LONGEST
from pressgraph.facts import Facts, Ref, Release
from pressgraph.readers import read

FRAGMENTS = [
    "Operation Quiet Harbor ", "the Sinaloa and Jalisco ", "Cartels ", "a gang known as “X” ", "more than 5 kilos of ",
    "cocaine, ", "agents seized ", "were arrested", "“said U.S. Attorney Jane Roe ", "of the District of Utah ", ". ",
    "A, B and C ", "darknet markets such as ", "the FBI’s Miami Field Office ", "\n\n", "\n- ", "$5 million ", "(DEA) ",
    "é", "😀", "pillsmore ", "said ", "”", "“", "Sheriff John Roe", " and ", "twenty-one ", "Mr. ", "nearly ", "\r\n",
]  # fmt: skip


def consistent(release: Release, facts: Facts) -> None:
    """Every place lies in the text, every sentence apart from the next, and every reference is to something named."""
    named = {entity.ref for entity in facts.entities}
    spans = [
        *facts.sentences,
        *(entity.span for entity in facts.entities),
        *(relation.span for relation in facts.relations),
        *(seizure.span for seizure in facts.seizures),
        *(tally.span for tally in facts.tallies),
        *(piece for statement in facts.statements for piece in statement.pieces),
    ]
    assert all(0 <= span.start < span.end <= len(release.text) for span in spans)
    references: list[Ref | None] = [
        *(relation.subject for relation in facts.relations),
        *(relation.object for relation in facts.relations),
        *(seizure.operation for seizure in facts.seizures),
        *(seizure.seized_by for seizure in facts.seizures),
        *(tally.operation for tally in facts.tallies),
        *(statement.speaker for statement in facts.statements),
    ]
    assert {reference for reference in references if reference} <= named


@settings(deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=50).map("".join) | st.text(max_size=300))
def test_facts_stand_in_the_text_and_refer_to_what_is_named(text: str) -> None:
    release = Release(key="any", text=text)
    consistent(release, extract(release))


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_a_fragment_repeated_three_thousand_times_comes_to_an_end(fragment: str) -> None:
    release = Release(key="long", text=fragment * 3_000)
    consistent(release, extract(release))


def test_a_text_beyond_any_release_gives_no_facts_and_one_warning() -> None:
    facts = extract(Release(key="huge", text="The FBI seized ten rifles. " * (LONGEST // 20)))
    assert not facts.entities
    assert not facts.seizures
    assert facts.warnings == (f"{27 * (LONGEST // 20):,} letters are no release; no facts were taken from it",)


def test_the_same_text_gives_the_same_facts() -> None:
    text = (
        "The DEA seized ten rifles in Operation Quiet Harbor, said Sheriff Jane Roe of the Elm County Sheriff’s Office."
    )
    assert Reading(text).facts == Reading(text).facts


@pytest.mark.parametrize("part", range(4))
def test_facts_of_real_releases_stand_in_their_text(shared: Path, part: int) -> None:
    for index, release in enumerate(read(str(shared / "releases" / "doj.jsonl.gz"))):
        if index % 124 == part * 31 and isinstance(release, Release):
            consistent(release, extract(release))
