"""What holds for all facts, whatever the text: they stand in it, and refer to what is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.keywords import MARKS, NAMES, OPENING, keywords
from tests.extract.reading import Reading

from pressgraph.extract import extract
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
        *(agency for seizure in facts.seizures for agency in seizure.seized_by),
        *(tally.operation for tally in facts.tallies),
        *(statement.speaker for statement in facts.statements),
    ]
    assert {reference for reference in references if reference} <= named


@settings(deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=50).map("".join) | st.text(max_size=300))
def test_facts_stand_in_the_text_and_refer_to_what_is_named(text: str) -> None:
    release = Release(key="any", text=text)
    consistent(release, extract(release))


PARTS = st.sampled_from(keywords()) | st.sampled_from(NAMES) | st.sampled_from(MARKS)


@settings(deadline=None)
@given(st.lists(PARTS, min_size=1, max_size=8).map("".join), st.integers(1, 80), st.sampled_from(("", "“", "(", "'")))
def test_facts_of_a_repeated_fragment_of_key_words_stand_in_the_text(fragment: str, times: int, mark: str) -> None:
    release = Release(key="busy", text=OPENING + mark + fragment * times)
    consistent(release, extract(release))


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_a_fragment_repeated_a_thousand_times_comes_to_an_end(fragment: str) -> None:
    release = Release(key="long", text=fragment * 1_000)
    consistent(release, extract(release))


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("", "the text is empty"),
        ("The FBI seized ten rifles. " * 20_000, "a text of 540,000 letters is no release"),
        ("Home\n\nNews\n\nAbout the FBI\n\nContact us", "there is no running text, only headings or menus"),
        (
            "FBI\n\nHome News About the FBI Contact Us Careers Press Releases Site Map Privacy Policy FOIA Search",
            "there is no running text, only headings or menus",
        ),
        (
            "DEA Seizes 40 Kilograms of Cocaine in Miami\n\nSeptember 4, 2019\n\nShare\n\nPrint",
            "there is no running text, only headings or menus",
        ),
        (
            "El fiscal del distrito dijo que los agentes de la FBI de la ciudad se incautaron de las armas y de los "
            "vehículos que los acusados tenían en la casa de la calle mayor.",
            "the text is not in English (6 of 34 words are function words of Spanish, 0 of English)",
        ),
    ],
)
def test_what_is_no_english_release_gives_no_facts_and_one_warning(text: str, warning: str) -> None:
    facts = extract(Release(key="odd", text=text))
    assert facts == Facts(warnings=facts.warnings)
    assert facts.warnings == (f"{warning}; no facts were taken from it",)


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
