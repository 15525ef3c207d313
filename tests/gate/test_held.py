"""Offices against the passages that tell in which body they are held."""

from __future__ import annotations

import pytest
from tests.gate.test_facts import Told, found

from pressgraph.gate import Severity

HOLDS, PERSON, POST = "claim:holds", "official:ann-roe", "post:p"
MESSAGE = (
    "The passage of an office must name the body that it is held in: take the body that it names, the sentence that "
    "names this one, or none."
)


def office(words: str, title: str, body: str, also: str = "", before: str = "", text: bool = True) -> list[Told]:
    """What is said of Ann Roe, who holds a title in a body by a passage that stands behind other words."""
    whole = f"{before} {words}".strip()
    other = f'; skos:altLabel "{also}"' if also else ""
    add = (
        f'{PERSON} a pg:Official ; rdfs:label "Ann Roe" ; org:holds {POST} ; pg:namedIn passage:n.1.0-1 . '
        f'{POST} a pg:Post ; rdfs:label "{title}" ; org:postIn organization:x . '
        f'organization:x a pg:Agency ; rdfs:label "{body}" {other} . '
        f"{HOLDS} a pg:Claim ; pg:claimSubject {PERSON} ; pg:claimPredicate org:holds ; pg:claimObject {POST} ; "
        "pg:evidence passage:n.1.0-1 ; pg:statedIn release:n . "
        f"passage:n.1.0-1 a pg:Passage ; oa:hasSource release:n ; oa:start {len(whole) - len(words)} ; "
        f'oa:end {len(whole)} ; oa:exact "{words}" . release:n a pg:Release ; rdfs:label "N" '
        + (f'; pg:text "{whole}" .' if text else ".")
    )
    return [each for each in found(add=add) if each[2] == "office-in-evidence"]


def short(said: list[Told]) -> list[tuple[str, Severity]]:
    return [(words.partition(": ")[0], severity) for _, _, _, words, severity, _ in said]


OAK = "U.S. Attorney's Office for the District of Oregon"


def test_a_body_that_the_release_does_not_name() -> None:
    assert office("Director Ann Roe spoke.", "Director", "Bureau of Tides") == [
        (
            HOLDS, "pg:claimObject", "office-in-evidence",
            'holds "Director" in "Bureau of Tides", which its release does not name: "Director Ann Roe spoke."',
            Severity.VIOLATION, MESSAGE,
        )
    ]  # fmt: skip


def test_a_body_that_only_the_rest_of_the_release_names_is_a_warning() -> None:
    passage = [('holds "Director" in "Bureau of Tides", which its passage does not name', Severity.WARNING)]
    far = f"The Bureau of Tides won. {'Much was said then. ' * 30}"
    assert short(office("Director Ann Roe spoke.", "Director", "Bureau of Tides", before=far)) == passage
    assert short(office("Director Ann Roe spoke.", "Director", "Bureau of Tides", text=False)) == passage
    near = "The Bureau of Tides won."
    assert short(office("Its director, Ann Roe, spoke.", "director", "Bureau of Tides", before=near)) == []
    assert short(office("Its director, Ann Roe, spoke.", "director", "Bureau of Tides", before=far)) != []


def test_another_agency_beside_the_title() -> None:
    words = "The FBI and DEA Special Agent in Charge Ann Roe spoke."
    wrong = 'holds "Special Agent in Charge" in "Federal Bureau of Investigation", and its passage says DEA'
    title = "Special Agent in Charge"
    assert short(office(words, title, "Federal Bureau of Investigation", "FBI")) == [(wrong, Severity.VIOLATION)]
    assert office(words, title, "Drug Enforcement Administration", "DEA") == []
    words = "DEA Special Agent in Charge Ann Roe of the Elm Field Office spoke."
    assert office(words, title, "Drug Enforcement Administration Elm Field Office", "DEA Elm Field Office") == []


@pytest.mark.parametrize(
    "words",
    [
        "U.S. Attorney Ann Roe of the District of Nevada and U.S. Attorney Bea Loe of the District of Oregon spoke.",
        "Ann Roe, U.S. Attorney, District of Nevada, and the U.S. Attorney for the District of Oregon spoke.",
        "U.S. Attorney Ann Roe (District of Nevada) spoke in the District of Oregon.",
    ],
)
def test_another_district_beside_the_name(words: str) -> None:
    wrong = f'holds "U.S. Attorney" in "{OAK}", and its passage says District of Nevada'
    assert short(office(words, "U.S. Attorney", OAK)) == [(wrong, Severity.VIOLATION)]


@pytest.mark.parametrize(
    ("words", "title", "body"),
    [
        ("U.S. Attorney for the District of Oregon Ann Roe, U.S. Attorney for the District of Nevada Bea Loe spoke.",
         "U.S. Attorney", OAK),
        ("U.S. Attorney Ann Roe for the Northern and Southern Districts of Ohio spoke.", "U.S. Attorney",
         "U.S. Attorney's Office for the Southern District of Ohio"),
        ("Attorney General Ann Roe spoke.", "Attorney General", "Department of Justice"),
        ("Secretary of Homeland Security Ann Roe spoke.", "Secretary of Homeland Security",
         "Department of Homeland Security"),
        ("Treasury Under Secretary Ann Roe spoke.", "Under Secretary", "Department of the Treasury"),
        ("Elm County Sheriff Ann Roe spoke.", "Sheriff", "Elm County Sheriff's Office"),
    ],
)  # fmt: skip
def test_a_title_may_tell_its_body(words: str, title: str, body: str) -> None:
    assert office(words, title, body) == []


def test_a_district_that_the_release_names_anywhere_is_enough_for_a_federal_attorney() -> None:
    far = f"The District of Oregon is large. {'Much was said then. ' * 30}"
    assert office("Assistant U.S. Attorney Ann Roe spoke.", "Assistant U.S. Attorney", OAK, before=far) == []
    assert short(office("Assistant U.S. Attorney Ann Roe spoke.", "Assistant U.S. Attorney", OAK)) == [
        (f'holds "Assistant U.S. Attorney" in "{OAK}", which its release does not name', Severity.VIOLATION)
    ]


def test_the_attorney_general_of_a_state_is_not_of_the_department_of_justice() -> None:
    assert short(office("Ohio Attorney General Ann Roe spoke.", "Attorney General", "Department of Justice")) == [
        ('holds "Attorney General" in "Department of Justice", which its release does not name', Severity.VIOLATION)
    ]
