"""What only looks like a public body, or like its head: firms, clubs, other places' bodies. All names are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading, agencies, officials


@pytest.mark.parametrize(
    "text",
    [
        "Elm Home Health Care Agency and its president, Jo Roe, agreed to pay $3 million.",
        "Elm Employment Agency and its director, Jo Roe, came.",
        "The Elm Police Department and its chief, Jo Roe, agreed to pay $3 million.",
        "He sold drugs under the direction of Captain Jo Roe, and the Task Force arrested him.",
        "The clinic billed Medicare under the supervision of Director Jo Roe. The Medicaid Fraud Unit investigated.",
        "“We thank the FBI,” said Director Jo Roe of the Elm Museum.",
        "“We thank the FBI,” said Director Jo Roe, Elm Museum.",
        "President Jo Roe nominated a treasurer of the Elm Motor Club.",
        "President Jo Roe issued a memorandum to all staff of Elm Hospital.",
        "Mae Loe was appointed by President Jo Roe as chief financial officer of Acme.",
    ],
)
def test_names_no_head_of_a_firm(text: str) -> None:
    assert officials(text) == set()


def test_names_the_head_of_a_state_who_does_what_those_do() -> None:
    assert officials("President Jo Roe nominated a judge in May.") == {"Jo Roe"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Davis plans were cut.", "Davis"),
        ("President Roberts Executive Order was cut.", "Roberts"),
        ("President Jon Obamas victory came. President Obama spoke.", "Jon Obama"),
    ],
)
def test_leaves_surnames_their_last_letter(text: str, name: str) -> None:
    assert officials(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "In Mexico, the Attorney General's Office helped. Roe is from Texas.",
        "Texas officials met in Honduras, where the Attorney General's Office helped.",
        "Roe is from Texas. The Attorney General's Office helped.",
        "The Elmmart Organized Retail Crime team helped.",
        "The Elm Law School Human Trafficking team helped.",
        "The Oak County Hospital Drugs team helped.",
        "An Elmcom SWAT team reviewed the code, and Jo Roe SWAT and the Elm Tigers SWAT came.",
        "The Elm Security Enforcement Group and Oak Enforcement Group PLLC helped.",
        "The Oak County Hospital Drug Unit helped.",
        "The Elmwing Network Team (ENT) helped.",
        "He has a Texas Health Services Administration degree.",
        "The defendants are Jo Roe and Al Doe, Texas Sheriff's Office said.",
        "Jo Roe, Ohio Police Department, helped.",
        "They were arrested in Elmford, Ohio Police Department records say.",
        "The Metropolitan Police Department of Elmford (MPD) helped, in Washington, D.C.",
        "In London the Metropolitan Police Department arrested Roe, who had lived in Washington, D.C.",
        "He is from Washington, D.C. The Elmford Metropolitan Police came.\n\nThe Metropolitan Police Department came.",
    ],
)
def test_names_no_body_that_only_looks_so(text: str) -> None:
    assert agencies(text) <= {"Elmford Metropolitan Police"}


def test_gives_a_state_that_lost_its_apostrophe_its_name_back() -> None:
    label = "State of New York Department of Environmental Conservation"
    assert label in Reading("The State of New Yorks Department of Environmental Conservation came.").named("Agency")
    text = "The New Jersey Department of Environmental Protections Division of Fish and Wildlife came."
    assert "New Jersey Department of Environmental Protection" in agencies(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("FDA Criminal Investigations New York Field Office came.", "Criminal Investigations New York Field Office"),
        ("The FDA Elm, Ohio, Field Office came.", "Elm Field Office"),
    ],
)
def test_a_state_stands_apart_from_the_town_of_an_office(text: str, name: str) -> None:
    parent = "Food and Drug Administration"
    assert agencies(text) == {parent, f"{parent} {name}"}


def test_parts_no_division_whose_name_has_an_and() -> None:
    assert agencies("The IRS's Large Business and International Divisions came.") == {"Internal Revenue Service"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The FBI Elmford Divisions Organized Crime Unit came.", "Elmford Division Organized Crime Unit"),
        ("The FBI's Elmford Division's Rights Squad came.", "Elmford Division Rights Squad"),
        ("The FBI New Yorks Pills Unit came.", "New York Pills Unit"),
    ],
)
def test_a_unit_of_a_unit_keeps_the_name_of_the_outer_one(text: str, name: str) -> None:
    assert f"Federal Bureau of Investigation {name}" in agencies(text)


def test_an_attorney_general_in_the_headline_is_of_the_state_that_the_release_is_about() -> None:
    text = "Attorney General Jo Roe announced arrests throughout Ohio.\n\nThe Office of Attorney General came."
    assert "Ohio Attorney General's Office" in agencies(text)
    assert agencies(text.replace("throughout Ohio", "of Al Doe, of Elm, Ohio")) == set()
