"""What one release prints in two ways is one thing; what only resembles it is another."""

from __future__ import annotations

import pytest

from pressgraph.extract import extract
from pressgraph.facts import Entity, Release

GROUPS = ("Cartel", "Gang", "Faction", "CriminalOrganization")


def named(text: str, *types: str) -> list[Entity]:
    """The things of some classes that a text names."""
    facts = extract(Release("r", f"Officials tell of a drug trafficking case\n\n{text}\n"))
    return [entity for entity in facts.entities if entity.type in types]


@pytest.mark.parametrize(
    ("text", "kind", "label", "others"),
    [
        (
            "The Elm Boys gang sold cocaine. The Elm-Boys gang and the ElmBoys gang did so too.",
            "Gang", "Elm Boys", {"Elm-Boys", "ElmBoys"},
        ),
        (
            "A trafficking group known as “QuillCrew” sold it. The QuillCrew drug trafficking organization was large.",
            "CriminalOrganization", "QuillCrew", {"QuillCrew drug trafficking organization"},
        ),
        (
            "Roe wrote the Quill Cartel ransomware strain. He ran the Quill Cartel ransomware organization.",
            "CriminalOrganization", "Quill Cartel", {"Quill Cartel ransomware organization"},
        ),
        ("The Hollow Gang malware was used by hackers.", "CriminalOrganization", "Hollow Gang", set()),
    ],
)  # fmt: skip
def test_two_spellings_of_a_group_are_one(text: str, kind: str, label: str, others: set[str]) -> None:
    (group,) = named(text, *GROUPS)
    assert (group.type, group.label) == (kind, label)
    assert others <= set(group.alternatives)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Quill Cartel sold cocaine to users of ransomware.", [("Cartel", "Quill Cartel")]),
        (
            "The Roe drug trafficking organization sold cocaine. The Doe organization sold cocaine too.",
            [("CriminalOrganization", "Roe drug trafficking organization"),
             ("CriminalOrganization", "Doe organization")],
        ),
        (
            "The Elm Boys gang sold cocaine. The Elm Girls gang sold heroin.",
            [("Gang", "Elm Boys"), ("Gang", "Elm Girls")],
        ),
    ],
)  # fmt: skip
def test_other_groups_stay_apart(text: str, told: list[tuple[str, str]]) -> None:
    assert [(group.type, group.label) for group in named(text, *GROUPS)] == told


def test_a_platform_is_known_without_its_blanks_and_new_ones_are_one() -> None:
    text = (
        "Roe sold pills on darknet markets such as EmpireMarket and Dream Market. He also sold on the darknet market "
        "Elm-Bazaar and on the darknet market ElmBazaar."
    )
    assert [(p.ref.slug, p.label) for p in named(text, "Platform")] == [
        ("empire-market", "Empire Market"), ("dream-market", "Dream Market"), ("elm-bazaar", "Elm-Bazaar"),
    ]  # fmt: skip


def test_a_unit_of_a_body_is_known_in_both_spellings() -> None:
    told = named("The Europol Darkweb Team helped.", "Agency")
    assert {body.ref.slug for body in told} == {"europol", "europol-dark-web-team"}


@pytest.mark.parametrize(
    "text",
    [
        "The FBI Field Office in Alder Falls helped.",
        "Call the Alder FBI Field Office.",
        "The FBI's local field office and the DEA's Resident Office in Alder Falls helped.",
    ],
)
def test_one_field_office_of_many_is_no_body(text: str) -> None:
    assert {body.label for body in named(text, "Agency")} <= {
        "Federal Bureau of Investigation", "Drug Enforcement Administration",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The FBI's Washington Field Office helped.",
        "The FBI, Washington Field Office, helped.",
        "The Washington Field Office of the FBI helped.",
    ],
)
def test_a_field_office_goes_by_its_town(text: str) -> None:
    assert "Federal Bureau of Investigation Washington Field Office" in {b.label for b in named(text, "Agency")}
