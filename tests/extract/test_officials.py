"""Officials, by the ways in which releases name them and their posts. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading


def officials(text: str) -> set[str]:
    return set(Reading(text).named("Official"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("U.S. Attorney Ann B. Roe spoke.", "Ann B. Roe"),
        ("Acting Assistant Attorney General Jon Poe of the Justice Departments Tax Division spoke.", "Jon Poe"),
        ("DEA Administrator Mae Loe spoke.", "Mae Loe"),
        ("IRS Criminal Investigation (IRS-CI) Chief Jim Doe spoke.", "Jim Doe"),
        ("Europol's Deputy Executive Director of Operations Jean-Luc Moe spoke.", "Jean-Luc Moe"),
        ("Special Agent in Charge of the FBI's Elmford Field Office Lee Roe spoke.", "Lee Roe"),
        ("U.S. Attorney for the District of Nevada Ann Roe spoke.", "Ann Roe"),
        ("Ann Roe, United States Attorney for the District of Nevada, spoke.", "Ann Roe"),
        ("ELMFORD – ANN O'ROE-MCLOE, United States Attorney for Nevada, spoke.", "Ann O'Roe-McLoe"),
        ("Sue Van Loe, President of the Major Cities Chiefs Association, spoke.", "Sue Van Loe"),
        ("It helps, said Tom Poe Jr., special agent in charge of HSI Elmford.", "Tom Poe Jr."),
        ("It helps, said Kim Poe, DEA's assistant director of field work.", "Kim Poe"),
        ("Elm County Sheriff Rosa de la Loe III spoke.", "Rosa de la Loe III"),
        ("Police Chief A.B. Doe of the Elmford Police Department spoke.", "A.B. Doe"),
        ("The DEA's Director General, Kim Loe, said so.", "Kim Loe"),
        ("District Attorney Andr Doe said so.", "Andr Doe"),
        ("Mexican President Ana Loe said so.", "Ana Loe"),
        ("He pleaded before U.S. Magistrate Judge Ida Roe.", "Ida Roe"),
        ("The sentence was imposed by the Honorable Ida Roe, U.S. District Judge.", "Ida Roe"),
        ("Gov. Max Poe praised the troopers.", "Max Poe"),
        ("It helps, said FDA SAC Kim Doe.", "Kim Doe"),
    ],
)
def test_names_officials_before_and_after_their_titles(text: str, name: str) -> None:
    assert officials(text) == {name}


def test_reads_a_chain_of_officials() -> None:
    text = (
        "The charges were announced by Ann Roe, U.S. Attorney for the District of Nevada; Special Agent in Charge Bob "
        "Poe of the FBI's Elmford Field Office; Cal Loe, Special Agent in Charge, IRS Criminal Investigation; Elmford "
        "Police Chief Dan Doe and Sheriff Eve Moe of the Elm County Sheriff's Office."
    )
    assert officials(text) == {"Ann Roe", "Bob Poe", "Cal Loe", "Dan Doe", "Eve Moe"}


def test_reads_every_name_after_a_plural_title() -> None:
    text = (
        "Trial Attorneys Ann Roe and Bob C. Poe of the Fraud Section and Assistant U.S. Attorneys Cal Loe, Dan Doe and "
        "Eve Moe of the District of Nevada are prosecuting the case with help from Fay Joe and Gus Hoe."
    )
    assert officials(text) == {"Ann Roe", "Bob C. Poe", "Cal Loe", "Dan Doe", "Eve Moe"}


def test_later_mentions_by_surname_are_the_same_official() -> None:
    reading = Reading(
        "Attorney General Ann Roe spoke. The work goes on, said Attorney General Roe. Roe added more. Ann B. Roe left."
        "\n\nAttorney General Ann B. Roe came."
    )
    assert reading.named("Official") == {"Ann B. Roe": "Ann Roe"}
    assert reading.entity("Ann B. Roe").ref.slug == "ann-roe"
    assert "Roe" not in reading.entity("Ann B. Roe").alternatives


def test_a_surname_is_enough_beside_a_high_office() -> None:
    reading = Reading("It helps, said Administrator Loe of the DEA. Mr. Poe and Agent Doe heard it.")
    assert reading.named("Official") == {"Loe": "Loe"}
    assert reading.entity("Loe").ref.slug == "loe-drug-enforcement-administration"


@pytest.mark.parametrize(
    "text",
    [
        "Former Sheriff Jon Doe, 55, of Elmford, pleaded guilty today.",
        "Sheriff Jon Doe was sentenced today. Jon Doe had taken bribes.",
        "HSI Special Agent Jon Doe, 41, of Elmford, is charged with taking bribes.",
        "Officer Jon Doe was shot and killed. Detective Jan Roe found him.",
        "Jon Doe, chief executive officer of Acme, and Jan Roe, president of Acme Pills Inc., were there.",
        "Acme President Jon Doe and Chief Financial Officer Jan Roe were there.",
        "His attorney, Jon Doe, said that his client is innocent.",
        "Attorney General Announces New Guidelines for Prosecutors in Old Cases",
        "The Justice Departments Tax Division and the Office of Inspector General Elmford region sued.",
    ],
)
def test_the_accused_their_victims_and_their_firms_are_no_officials(text: str) -> None:
    assert officials(text) == set()


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("DEA Administrator Mae Loe spoke.", "administrator", "drug-enforcement-administration"),
        ("Attorney General Ann Roe spoke.", "attorney-general", "department-of-justice"),
        ("U.S. Attorney Ann Roe for the District of Nevada spoke.", "u-s-attorney",
         "u-s-attorneys-office-for-the-district-of-nevada"),
        ("Elm County Sheriff Jon Poe spoke.", "sheriff", "elm-county-sheriffs-office"),
        ("Ohio Attorney General Jon Poe spoke.", "attorney-general", "ohio-attorney-generals-office"),
        ("Homeland Security Secretary Jan Loe spoke.", "secretary", "department-of-homeland-security"),
        ("Chief Avery Poe, Elmford Police Department, spoke.", "chief", "elmford-police-department"),
        ("Jan Loe, Special Agent in Charge of the FBI's Elmford Field Office, spoke.", "special-agent-in-charge",
         "federal-bureau-of-investigation-elmford-field-office"),
    ],
)  # fmt: skip
def test_ties_a_post_to_its_body(text: str, post: str, body: str) -> None:
    reading = Reading(text)
    assert reading.relations("org:postIn") == {(f"{post}-{body}", body)}
    (held,) = reading.relations("org:holds")
    assert held[1] == f"{post}-{body}"


def test_a_body_known_through_a_title_only_is_no_agency_but_for_us_attorneys() -> None:
    reading = Reading("Attorney General Ann Roe and U.S. Attorney Jon Poe of the District of Nevada spoke.")
    assert set(reading.named("Organization")) == {"Department of Justice"}
    assert set(reading.named("Agency")) == {"U.S. Attorney's Office for the District of Nevada"}


def test_a_post_is_labelled_as_printed_and_its_relation_spans_title_and_name() -> None:
    reading = Reading("It helps, said Acting Special Agent in Charge Jan Loe of the FBI.")
    assert set(reading.named("Post")) == {"Acting Special Agent in Charge"}
    (holds,) = (r for r in reading.facts.relations if r.predicate == "org:holds")
    assert reading.text[slice(*holds.span)] == "Acting Special Agent in Charge Jan Loe"
