"""Inner units of agencies, and the parents that their names tell. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading, agencies


@pytest.mark.parametrize(
    "text",
    [
        "The DEA's Elmford Field Division led the work.",
        "The Drug Enforcement Administrations (DEA) Elmford Field Division led the work.",
        "The Elmford Field Division of the DEA led the work.",
        "It was the U.S. Drug Enforcement Administration, Elmford Field Division.",
    ],
)
def test_names_an_inner_unit_as_a_part_of_its_parent(text: str) -> None:
    reading = Reading(text)
    unit = "Drug Enforcement Administration Elmford Field Division"
    assert set(reading.named("Agency")) == {"Drug Enforcement Administration", unit}
    assert "DEA Elmford Field Division" in reading.entity(unit).alternatives
    assert reading.relations("org:subOrganizationOf") == {
        ("drug-enforcement-administration-elmford-field-division", "drug-enforcement-administration")
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The FBI's Elmford and West Oak Field Offices led the work.", "Field Office"),
        ("The Elmford and West Oak field office of the FBI led the work.", "Field Office"),
        ("The FBI Elmford and West Oak Divisions led the work.", "Division"),
    ],
)
def test_gives_every_town_of_a_list_its_own_unit(text: str, kind: str) -> None:
    parent = "Federal Bureau of Investigation"
    assert agencies(text) == {parent, f"{parent} Elmford {kind}", f"{parent} West Oak {kind}"}


@pytest.mark.parametrize(
    "text",
    [
        "The FBI's Elmford Division and HSI's Oak Field Office led the work.",
        "The FBI's Cyber Division and Elmford Field Office led the work.",
    ],
)
def test_two_bodies_in_a_row_are_no_list_of_towns(text: str) -> None:
    assert not {name for name in agencies(text) if "Division Field" in name or " and " in name}


@pytest.mark.parametrize(
    "text",
    [
        "The FBI's Elmford, Tennessee, Field Office led the work.",
        "The FBIs Elmford, Tenn., Field Office led the work.",
        "The Federal Bureau of Investigation (FBI) - Elmford Field Office led the work.",
    ],
)
def test_the_state_of_a_field_office_is_no_part_of_its_name(text: str) -> None:
    parent = "Federal Bureau of Investigation"
    assert agencies(text) == {parent, f"{parent} Elmford Field Office"}


def test_a_resident_agency_may_stand_behind_a_comma() -> None:
    parent = "Federal Bureau of Investigation"
    assert agencies("The FBIs Elm Division, Oak Resident Agency, and the FBI, Ash Resident Agency, led it.") == {
        parent, f"{parent} Elm Division", f"{parent} Oak Resident Agency", f"{parent} Ash Resident Agency",
    }  # fmt: skip


@pytest.mark.parametrize("mark", ["'s", "s"])
def test_names_the_unit_of_a_unit(mark: str) -> None:
    assert agencies(f"The DEA Elmford Field Division{mark} Oak Strike Force led the work.") == {
        "Drug Enforcement Administration", "Drug Enforcement Administration Elmford Field Division",
        "Drug Enforcement Administration Oak Strike Force",
    }  # fmt: skip


def test_names_both_where_a_known_unit_stands_behind_its_parent() -> None:
    text = "Help came from the Justice Departments Criminal Division and the Departments of State and the Treasury."
    assert agencies(text) == {
        "Department of Justice", "Department of Justice Criminal Division", "Department of State",
        "Department of the Treasury",
    }  # fmt: skip


def test_a_unit_with_a_short_form_is_no_second_body() -> None:
    assert agencies("It was led by the FBI's Elm Safe Streets Task Force (ESTF). The ESTF met.") == {
        "Federal Bureau of Investigation",
        "Federal Bureau of Investigation Elm Safe Streets Task Force",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was led by the Elm County State Attorney's Office Human Trafficking Task Force.",
            {
                "Elm County State Attorney's Office",
                "Elm County State Attorney's Office Human Trafficking Task Force",
            },
        ),
        ("It was led by the Elm County Human Trafficking Task Force.", {"Elm County Human Trafficking Task Force"}),
        (
            "Immigration and Customs Enforcement-Homeland Security Investigations took over.",
            {"U.S. Immigration and Customs Enforcement", "Homeland Security Investigations"},
        ),
        (
            "The Office of the Special Narcotics Prosecutor filed charges.",
            {"Office of the Special Narcotics Prosecutor for the City of New York"},
        ),
    ],
)
def test_the_parent_of_a_unit_that_its_name_tells(text: str, expected: set[str]) -> None:
    assert agencies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was led by the Elm County District Attorney's Fugitive Unit.",
            {"Elm County District Attorney's Office", "Elm County District Attorney's Office Fugitive Unit"},
        ),
        (
            "It was led by the Elm County State's Attorney Regional Crime Task Force.",
            {
                "Elm County State's Attorney's Office",
                "Elm County State's Attorney's Office Regional Crime Task Force",
            },
        ),
        ("It was led by Elm County District Attorney Ann Roe, who has a Fugitive Unit.", set()),
    ],
)
def test_the_office_of_a_prosecutor_whose_unit_is_named(text: str, expected: set[str]) -> None:
    assert agencies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Help came from the Ohio Department of Corrections Intelligence Unit.",
            {"Ohio Department of Corrections", "Ohio Department of Corrections Intelligence Unit"},
        ),
        ("The Elm City Child Exploitation (ECCE) task force helped.", {"Elm City Child Exploitation Task Force"}),
        ("Or call New York State Lake Police at any time.", {"New York State Lake Police"}),
        ("Colorado Adult Parole and the task force helped.", {"Colorado Adult Parole"}),
    ],
)
def test_departments_with_a_unit_forces_in_small_letters_and_police_of_states(text: str, expected: set[str]) -> None:
    assert set(Reading(text).named("Agency")) == expected


def test_a_unit_that_is_called_a_police_department_s_is_not_that_of_another_body() -> None:
    reading = Reading("The Elm Police Department's Gang Unit and Oak PD's Fraud Section helped.")
    assert set(reading.named("Agency")) == {
        "Elm Police Department",
        "Elm Police Department Gang Unit",
        "Oak Police Department",
        "Oak Police Department Fraud Section",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Help came from the Elm County Sheriff's Office Drug and Gang Unit.",
            {"Elm County Sheriff's Office", "Elm County Sheriff's Office Drug and Gang Unit"},
        ),
        ("Help came from the Elmdale Department of Public Safety.", {"Elmdale Department of Public Safety"}),
        ("Acme Department of Public Safety sold shirts.", set()),
        ("The Office of Acting District Attorney Jo Roe spoke.", set()),
        ("The Office of Interim District Attorney Jo Roe spoke.", set()),
        ("The Office of Elm District Attorney Jo Roe spoke.", {"Elm District Attorney's Office"}),
        (
            "The California Department of Tax and Fee Administration and the Nevada National Guard helped.",
            {"California Department of Tax and Fee Administration", "Nevada National Guard"},
        ),
    ],
)
def test_units_with_a_known_name_towns_with_public_safety_and_fields_of_two_words(
    text: str, expected: set[str]
) -> None:
    assert set(Reading(text).named("Agency")) == expected


def test_marshals_before_the_name_of_a_task_force_are_no_title() -> None:
    reading = Reading("Members of the U.S. Marshals Pacific Elm Regional Fugitive Task Force helped.")
    assert reading.named("Official") == {}
