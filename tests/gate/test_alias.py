"""Names that belong to another thing, or that no release prints."""

from __future__ import annotations

import pytest
from tests.gate.test_facts import Told, found

from pressgraph.gate import Severity

BUREAU, CARTEL, PLATFORM = "organization:federal-bureau-of-harbors", "organization:gale-cartel", "platform:seachat"
ELM = "organization:elm-unit"
OWN = (
    "A name belongs to one thing: leave it out, or give it to the thing that bears it. Two share one only where the "
    "release prints it in brackets behind the name of this one."
)
PRINTED = (
    "Another name of a thing must be in the vocabulary or be printed by a release that names the thing: leave it out, "
    "or add the passage of the release that prints it (pg:namedIn)."
)


def called(name: str, text: str, thing: str = BUREAU, how: str = "skos:altLabel") -> list[Told]:
    """What is said of another name of a thing whose release prints a text and nothing else."""
    said = found("release:gale-harbor pg:text", add=f'{thing} {how} "{name}" . release:gale-harbor pg:text "{text}" .')
    return [each for each in said if each[2] in ("name-of-another", "name-in-release")]


def unit(label: str, other: str) -> str:
    """Another body that the release names."""
    also = f'; skos:altLabel "{other}"' if other else ""
    return f'{ELM} a pg:Agency ; rdfs:label "{label}" {also} ; pg:namedIn @announced .'


def test_a_name_that_the_vocabulary_has_for_another_thing() -> None:
    text = "The Federal Bureau of Harbors and the Federal Bureau of Investigation (FBI) met the Cartel of the Gale."
    assert called("FBI", text) == [
        (
            BUREAU, "skos:altLabel", "name-of-another",
            'has the other name "FBI", which is a name of "Federal Bureau of Investigation"', Severity.VIOLATION, OWN,
        )
    ]  # fmt: skip
    (said,) = called("Signal", "SeaChat, the Federal Bureau of Harbors, the Cartel of the Gale, Signal.", PLATFORM)
    assert said[3] == 'has the other name "Signal", which is a name of "Signal"'


def test_a_known_thing_does_not_bear_the_name_of_another() -> None:
    known = "organization:drug-enforcement-administration"
    add = f'{known} a pg:Agency ; rdfs:label "Federal Bureau of Investigation" ; pg:namedIn @announced .'
    assert [each[:4] for each in found(add=add) if each[0] == known and each[2] == "name-of-another"] == [
        (
            known, "rdfs:label", "name-of-another",
            'has the name "Federal Bureau of Investigation", which is a name of "Federal Bureau of Investigation"',
        )
    ]  # fmt: skip


def test_a_release_may_print_a_shared_abbreviation_in_brackets() -> None:
    rest = "The Cartel of the Gale fled."
    assert called("DEA", f"The Federal Bureau of Harbors (DEA) came. {rest}") == []
    assert called("DEA", f"The Federal Bureau of Harbors (the “DEA”) came. {rest}") == []
    assert len(called("DEA", f"The Federal Bureau of Harbors and the agency (DEA) came. {rest}")) == 1


def test_without_the_text_a_name_of_another_thing_is_a_warning() -> None:
    said = found("release:gale-harbor pg:text", add=f'{BUREAU} skos:altLabel "FBI", "Tide Watch" .')
    assert [(each[3], each[4]) for each in said if each[0] == BUREAU] == [
        ('has the other name "FBI", which is a name of "Federal Bureau of Investigation"', Severity.WARNING)
    ]


@pytest.mark.parametrize("how", ["skos:altLabel", "skos:hiddenLabel"])
def test_a_name_that_no_release_prints(how: str) -> None:
    (said,) = called("Tide Watch", "The Federal Bureau of Harbors met the Cartel of the Gale.", how=how)
    name = "other name" if how == "skos:altLabel" else "misspelt name"
    words = f'has the {name} "Tide Watch", which no release that names it prints'
    assert said == (BUREAU, how, "name-in-release", words, Severity.VIOLATION, PRINTED)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Harbor Bureau", "the Harbors Bureau"),
        ("FBI Elm Office", "the FBI offices in Oak and Elm; each Office"),
        ("FBI Elm Office", "the Elm Office of the Federal Bureau of Investigation"),
        ("Elm County HIDTA", "the Elm County High Intensity Drug Trafficking Area"),
        ("FBH's Elm Office", "the FBHs Elm Office"),
        ("Harbors FBI", "the harbors, and the Federal Bureau of Investigation"),
    ],
)
def test_a_name_that_is_printed_in_parts(name: str, words: str) -> None:
    assert called(name, f"The Federal Bureau of Harbors met the Cartel of the Gale and {words}.") == []


@pytest.mark.parametrize(
    ("label", "other", "name"),
    [("Elm Unit", "", "Elm Unit"), ("Elm Unit", "EU-7", "EU-7"), ("ELMU", "", "ELMU")],
)
def test_a_name_of_another_thing_of_the_release(label: str, other: str, name: str) -> None:
    said = found(add=f'{unit(label, other)} {BUREAU} skos:altLabel "{name}" .')
    assert [each[3] for each in said if each[:3] == (BUREAU, "skos:altLabel", "name-of-another")] == [
        f'has the other name "{name}", which is a name of "{label}"'
    ]


@pytest.mark.parametrize(
    ("label", "other", "name"),
    [
        ("Elm Tide Unit", "Field Office", "Field Office"),  # each body has a field office
        ("FBH Unit", "", "FBH Unit"),  # an abbreviation may be met beside the whole name
        ("Bureau of Harbors", "", "Bureau of Harbors"),  # so may a shorter name
    ],
)
def test_names_that_two_things_of_a_release_may_share(label: str, other: str, name: str) -> None:
    said = found(add=f'{unit(label, other)} {BUREAU} skos:altLabel "{name}" .')
    assert [each for each in said if each[2] == "name-of-another"] == []


def test_a_platform_of_the_vocabulary_has_its_kind() -> None:
    add = (
        'platform:signal a pg:Platform ; rdfs:label "Signal" ; pg:namedIn @used ; '
        'pg:platformKind platform-kind:market . platform-kind:market a skos:Concept ; skos:prefLabel "x" .'
    )
    kind = "platform-kind:darknet-market"
    told = found(add=add.replace("platform-kind:market", kind).replace('"x"', '"darknet market"'))
    assert [each for each in told if each[2] == "known-platform-kind"] == [
        (
            "platform:signal", "pg:platformKind", "known-platform-kind",
            'has the platform kind "darknet market", and in the vocabulary "encrypted messaging"', Severity.VIOLATION,
            "A platform must have the kind that it has in the vocabulary: take that one, or leave the kind out.",
        )
    ]  # fmt: skip
    right = add.replace("platform-kind:market", "platform-kind:encrypted-messaging").replace(
        '"x"', '"encrypted messaging"'
    )
    assert [each for each in found(add=right) if each[2] == "known-platform-kind"] == []
