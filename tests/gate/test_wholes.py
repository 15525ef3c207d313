"""What a body is part of, against a sentence with two bodies in it."""

from __future__ import annotations

import pytest
from tests.gate.test_facts import Told, found

from pressgraph.gate import Severity

CLAIM, SINALOA, JALISCO = "claim:faction", "organization:sinaloa-cartel", "organization:jalisco-new-generation-cartel"
MESSAGE = (
    "A body must be part of the one that its passage puts it in: take that one, or the sentence that puts it in this."
)


def part(
    words: str, whole: str, label: str, name: str = "Los Faroles", thing: str = "organization:los-faroles"
) -> list[Told]:
    """What is said of a faction as part of a whole, by some words."""
    drop = [f"{CLAIM} pg:{name}" for name in ("evidence", "statedIn", "claimObject", "claimSubject")]
    add = (
        f'{whole} a pg:Cartel ; rdfs:label "{label}" ; pg:namedIn passage:n.1.0-1 . '
        f'{thing} a pg:Faction ; rdfs:label "{name}" ; org:subOrganizationOf {whole} . '
        f"{CLAIM} pg:claimSubject {thing} ; pg:claimObject {whole} ; pg:evidence passage:n.1.0-1 ; "
        "pg:statedIn release:n . "
        f"passage:n.1.0-1 a pg:Passage ; oa:hasSource release:n ; oa:start 0 ; oa:end {len(words)} ; "
        f'oa:exact "{words}" . release:n a pg:Release ; pg:text "{words}" .'
    )
    return [each for each in found(*drop, add=add) if each[2] == "other-whole"]


@pytest.mark.parametrize(
    "words",
    [
        "Los Faroles, a faction of the Sinaloa Cartel, fought the Jalisco Cartel.",
        "Los Faroles, which is an armed wing of the Sinaloa Cartel, met the Jalisco Cartel.",
        "The Sinaloa Cartel's Los Faroles met the Jalisco Cartel.",
    ],
)
def test_the_whole_that_stands_beside_a_part(words: str) -> None:
    assert part(words, JALISCO, "Jalisco Cartel") == [
        (
            CLAIM, "pg:claimObject", "other-whole",
            f'puts "Los Faroles" in "Jalisco Cartel", and its passage puts it in Sinaloa Cartel: "{words}"',
            Severity.VIOLATION, MESSAGE,
        )
    ]  # fmt: skip
    assert part(words, SINALOA, "Sinaloa Cartel") == []


@pytest.mark.parametrize(
    "words",
    [
        "The Sinaloa Cartel, the Jalisco Cartel and Los Faroles met.",
        "Los Faroles, with the help of the Sinaloa Cartel, joined the Jalisco Cartel.",
        "Los Faroles of Sinaloa met the Jalisco Cartel.",
        "Los Faroles, a faction of the Sinaloa Cartel, met Los Faroles of the Jalisco Cartel.",
        "The case was led by Los Faroles, as part of the Sinaloa Cartel.",
    ],
)
def test_what_decides_nothing(words: str) -> None:
    assert part(words, JALISCO, "Jalisco Cartel") == []


def test_the_vocabulary_tells_what_a_known_faction_is_part_of() -> None:
    known = {"name": "Los Chapitos", "thing": "organization:los-chapitos"}
    words = "The Sinaloa Cartel with Los Chapitos and the Jalisco Cartel are named."
    assert [each[3] for each in part(words, JALISCO, "Jalisco Cartel", **known)] == [
        f'puts "Los Chapitos" in "Jalisco Cartel", and its passage puts it in Sinaloa Cartel: "{words}"'
    ]
    assert part(words.replace("are named", "joined forces"), JALISCO, "Jalisco Cartel", **known) == []
    assert part(words, SINALOA, "Sinaloa Cartel", **known) == []


def test_what_is_above_the_body_that_stands_there_fits() -> None:
    words = "Los Faroles, a unit of the Federal Bureau of Investigation, told the Department of Justice."
    assert part(words, "organization:department-of-justice", "Department of Justice") == []
    assert len(part(words, SINALOA, "Sinaloa Cartel")) == 1
