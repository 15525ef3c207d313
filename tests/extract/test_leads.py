"""The sentence that introduces a list is told beside what its items state, and beside nothing else."""

from __future__ import annotations

import pytest

from pressgraph.extract import extract
from pressgraph.facts import Release


def leads(text: str) -> list[tuple[str, str | None]]:
    """The words of each seizure and tally, and of the sentence that introduces it."""
    release = Release("r", f"Officials tell of a case\n\n{text}\n")
    facts = extract(release)
    found = sorted((fact.span, fact.lead) for told in (facts.seizures, facts.tallies) for fact in told)
    return [(release.text[slice(*span)], release.text[slice(*lead)] if lead else None) for span, lead in found]


def test_items_of_a_list_have_the_sentence_that_introduces_them() -> None:
    lead = "The raids led to the seizure of:"
    text = f"The town was glad. {lead}\n- 44 rifles\n- more than 3 kilograms of cocaine\n\nRoe went home."
    assert leads(text) == [("44 rifles", lead), ("more than 3 kilograms of cocaine", lead)]


def test_tallies_in_a_list_have_it_too() -> None:
    assert leads("The results are:\n- 12 arrests\n- 9 rifles seized\n") == [
        ("12 arrests", "The results are:"), ("9 rifles", "The results are:"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Agents seized 44 rifles: they were old.", [("44 rifles", None)]),
        ("Agents made 3 arrests and went on.\n- seizure of 12 pistols\n", [("3 arrests", None), ("12 pistols", None)]),
        ("The raids led to the seizure of:\n- 44 rifles\n\nAgents made 9 arrests.",
         [("44 rifles", "The raids led to the seizure of:"), ("9 arrests", None)]),
    ],
)  # fmt: skip
def test_other_facts_have_none(text: str, told: list[tuple[str, str | None]]) -> None:
    assert leads(text) == told
