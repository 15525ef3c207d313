"""Who seized, who holds an office and what is part of a body: the passages of such a fact name them."""

from __future__ import annotations

import pytest
from tests.gate.test_facts import Told, found

from pressgraph.gate import Severity

SEIZED_MESSAGE = (
    "The passages of a seizure must name who seized: give as evidence the sentence that says so, or leave the agency "
    "out."
)
HELD_MESSAGE = (
    "The passages of an office must name who holds it: give as evidence the sentence that does, or leave the claim out."
)
PART_MESSAGE = (
    "The passages of a part of a body must name the part, too: give as evidence the sentence that does, or leave the "
    "claim out."
)


def said(fact: str, words: str, rule: str) -> list[Told]:
    """What is said of a fact by a rule, where some words of its release are its evidence."""
    add = (
        f"{fact} pg:evidence passage:n.1.0-1 . passage:n.1.0-1 a pg:Passage ; oa:hasSource release:gale-harbor ; "
        f'oa:start 0 ; oa:end {len(words)} ; oa:exact "{words}" .'
    )
    return [each for each in found(f"{fact} pg:evidence", add=add) if each[2] == rule]


def test_a_seizure_by_an_agency_that_its_passages_do_not_name() -> None:
    words = "The Coast Guard took approximately 1,999 kilograms of cocaine."
    assert said("seizure:cocaine", words, "agency-in-evidence") == [
        (
            "seizure:cocaine", "pg:seizedBy", "agency-in-evidence",
            f'was seized by "Federal Bureau of Harbors", which its evidence does not name: "{words}"',
            Severity.VIOLATION, SEIZED_MESSAGE,
        )
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["The Bureau of Harbors", "Its agents", "Officers", "It", "The agency"])
def test_who_seized_may_be_taken_up(who: str) -> None:
    assert said("seizure:cocaine", f"{who} took approximately 1,999 kilograms of cocaine.", "agency-in-evidence") == []


@pytest.mark.parametrize(
    ("words", "severity"),
    [("Director Bea Loe spoke.", Severity.VIOLATION), ("She is its Director.", Severity.WARNING)],
)
def test_an_office_whose_passages_do_not_name_who_holds_it(words: str, severity: Severity) -> None:
    assert said("claim:director", words, "subject-in-evidence") == [
        (
            "claim:director", "pg:claimSubject", "subject-in-evidence",
            f'is about "Ana Example", whom its evidence does not name: "{words}"', severity, HELD_MESSAGE,
        )
    ]  # fmt: skip


def test_a_surname_without_its_marks_names_who_holds_an_office() -> None:
    assert said("claim:director", "Director Exam'ple spoke.", "subject-in-evidence") == []


def test_a_part_that_its_passages_do_not_name() -> None:
    words = "Men of Gale Cartel fled."
    assert said("claim:faction", words, "subject-in-evidence") == [
        (
            "claim:faction", "pg:claimSubject", "subject-in-evidence",
            f'is about "Los Faroles", which its evidence does not name: "{words}"', Severity.VIOLATION, PART_MESSAGE,
        )
    ]  # fmt: skip
