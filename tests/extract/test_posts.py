"""Posts: which title an official holds, and of which body. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("DEA Administrator Mae Loe spoke.", "administrator", "drug-enforcement-administration"),
        ("Attorney General Ann Roe spoke.", "attorney-general", "department-of-justice"),
        ("U.S. Attorney Ann Roe for the District of Nevada spoke.", "u-s-attorney",
         "u-s-attorneys-office-for-the-district-of-nevada"),
        ("Elm County Sheriff Jon Poe spoke.", "sheriff", "elm-county-sheriffs-office"),
        ("Ohio Attorney General Jon Poe spoke.", "attorney-general", "ohio-attorney-generals-office"),
        ("Chief Jon Poe and New York State Attorney General Jon Poe spoke.", "attorney-general",
         "new-york-state-attorney-generals-office"),
        ("Joining Attorney General Ann Roe spoke.", "attorney-general", "department-of-justice"),
        ("United States Attorney General Ann Roe spoke.", "attorney-general", "department-of-justice"),
        ("New Mexico State Police Chief Jon Poe spoke.", "police-chief", "new-mexico-state-police"),
        ("Virginia Beach Police Chief Jon Poe spoke.", "police-chief", "virginia-beach-police-department"),
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


def held(text: str) -> set[tuple[str, str, str | None]]:
    """Every official with title and the slug of the body that the text ties it to."""
    reading = Reading(text)
    label = {e.ref.slug: e.label for e in reading.facts.entities}
    body = dict(reading.relations("org:postIn"))
    return {(label[person], label[post], body.get(post)) for person, post in reading.relations("org:holds")}


ATF = "bureau-of-alcohol-tobacco-firearms-and-explosives"


HSI = "homeland-security-investigations"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deputy Attorney General Ann Roe, DEA Administrator Bea Loe and Cal-Luc Poe, Deputy Executive Director of "
         "Operations at Europol, spoke.",
         {("Ann Roe", "Deputy Attorney General", "department-of-justice"),
          ("Bea Loe", "Administrator", "drug-enforcement-administration"),
          ("Cal-Luc Poe", "Deputy Executive Director of Operations", "europol")}),
        ("Deputy Director Ann Roe of the Bureau of Alcohol, Tobacco, Firearms and Explosives (ATF), Acting "
         "Administrator Bea Loe of the Drug Enforcement Administration (DEA) and Director Cal Poe of the U.S. Marshals "
         "Service spoke.",
         {("Ann Roe", "Deputy Director", ATF), ("Bea Loe", "Acting Administrator", "drug-enforcement-administration"),
          ("Cal Poe", "Director", "u-s-marshals-service")}),
        ("FBI Director Ann Roe, Executive Director Bea Loe of Europol and Chief Cal Poe of the Elm City Police "
         "Department spoke.",
         {("Ann Roe", "Director", "federal-bureau-of-investigation"), ("Bea Loe", "Executive Director", "europol"),
          ("Cal Poe", "Chief", "elm-city-police-department")}),
        ("Sheriff Ann Roe of the Elm County Sheriff's Office and Special Agent in Charge Bea Loe of Homeland Security "
         "Investigations (HSI) spoke.",
         {("Ann Roe", "Sheriff", "elm-county-sheriffs-office"), ("Bea Loe", "Special Agent in Charge", HSI)}),
        ("Special Agent in Charge Ann Roe for the DEAs Miami Field Division, Acting Director Bea Loe for the Elmford "
         "Police Department (EPD), Sheriff Cal Poe, for the Elm County Sheriffs Office (ECSO) and Chief Dan Doe for "
         "the Oakton Police Department spoke.",
         {("Ann Roe", "Special Agent in Charge", "drug-enforcement-administration-miami-field-division"),
          ("Bea Loe", "Acting Director", "elmford-police-department"),
          ("Cal Poe", "Sheriff", "elm-county-sheriffs-office"), ("Dan Doe", "Chief", "oakton-police-department")}),
        ("Ann Roe, special agent in charge of U.S. Immigration and Customs Enforcement's (ICE) Homeland Security "
         "Investigations (HSI) in Elmford; Bea Loe, Special Agent in Charge, IRS Criminal Investigation; and Cal Poe, "
         "Chief, Elmford Police Department spoke.",
         {("Ann Roe", "special agent in charge", HSI),
          ("Bea Loe", "Special Agent in Charge", "internal-revenue-service-criminal-investigation"),
          ("Cal Poe", "Chief", "elmford-police-department")}),
        ("Sheriff Ann Roe, President of the Major County Sheriffs of America (MCSA), welcomed it.",
         {("Ann Roe", "Sheriff", None), ("Ann Roe", "President", "major-county-sheriffs-of-america")}),
        ("Trial Attorneys Ann Roe and Bea Loe of the Criminal Division's Fraud Section and Senior Counsel Cal Poe of "
         "the FBI handled it.",
         {("Ann Roe", "Trial Attorney", "fraud-section"), ("Bea Loe", "Trial Attorney", "fraud-section"),
          ("Cal Poe", "Senior Counsel", "federal-bureau-of-investigation")}),
        ("Sheriff Ann Roe of the Elm County Sheriff's Office spoke. It helps, said Sheriff Roe.",
         {("Ann Roe", "Sheriff", "elm-county-sheriffs-office")}),
        ("Acting Administrator Ann Roe of the DEA spoke. It helps, said Administrator Roe.",
         {("Ann Roe", "Acting Administrator", "drug-enforcement-administration")}),
        ("Attorney General Ann Roe from Ohio and Sheriff Bea Loe of Elm County, Idaho, spoke.",
         {("Ann Roe", "Attorney General", "ohio-attorney-generals-office"),
          ("Bea Loe", "Sheriff", "elm-county-sheriffs-office")}),
        ("Ohio Secretary of State Ann Roe and Secretary of Defense Bea Loe spoke.",
         {("Ann Roe", "Secretary of State", None), ("Bea Loe", "Secretary of Defense", "department-of-defense")}),
        ("The U.S. Attorney's Office for the District of Nevada sued. Assistant U.S. Attorney Ann Roe is in charge.",
         {("Ann Roe", "Assistant U.S. Attorney", "u-s-attorneys-office-for-the-district-of-nevada")}),
        ("Attorney General Ann Roe for the state of Idaho and Bea Loe, European Commission Vice President, spoke.",
         {("Ann Roe", "Attorney General", "idaho-attorney-generals-office")}),
        ("The case was led by the FBI's Elmford Field Office. Trial Attorneys Ann Roe and Bea Loe of the Justice "
         "Department's Tax Division prosecute it.",
         {("Ann Roe", "Trial Attorney", "department-of-justice-tax-division"),
          ("Bea Loe", "Trial Attorney", "department-of-justice-tax-division")}),
        ("It helps, said Rear Admiral Ann Roe, Commander of the U.S. Coast Guard's Fifth District.",
         {("Ann Roe", "Rear Admiral", None), ("Ann Roe", "Commander", "u-s-coast-guard")}),
        ("The board: Ann Roe, U.S. Attorney, District of Nevada; Assistant U.S. Attorney Bea Loe, District of Oregon, "
         "and Assistant U.S. Attorney Cy Poe (Northern District of Ohio).",
         {("Ann Roe", "U.S. Attorney", "u-s-attorneys-office-for-the-district-of-nevada"),
          ("Bea Loe", "Assistant U.S. Attorney", "u-s-attorneys-office-for-the-district-of-oregon"),
          ("Cy Poe", "Assistant U.S. Attorney", "u-s-attorneys-office-for-the-northern-district-of-ohio")}),
        ("The Ohio Attorney General's Office, under the direction of Attorney General Ann Roe, helped the U.S. "
         "Attorney's Office for the District of Nevada.",
         {("Ann Roe", "Attorney General", "ohio-attorney-generals-office")}),
        ("U.S. Magistrate Judge Ann Roe of the DEA case spoke.", {("Ann Roe", "U.S. Magistrate Judge", None)}),
    ],
)  # fmt: skip
def test_ties_each_of_several_titles_to_its_own_body(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert held(text) == expected


def test_a_body_known_through_a_title_only_is_no_agency_but_for_us_attorneys() -> None:
    reading = Reading("Attorney General Ann Roe and U.S. Attorney Jon Poe of the District of Nevada spoke.")
    assert set(reading.named("Organization")) == {"Department of Justice"}
    assert set(reading.named("Agency")) == {"U.S. Attorney's Office for the District of Nevada"}


def test_a_post_is_labelled_as_printed_and_its_relation_spans_title_and_name() -> None:
    reading = Reading("It helps, said Acting Special Agent in Charge Jan Loe of the FBI.")
    assert set(reading.named("Post")) == {"Acting Special Agent in Charge"}
    (holds,) = (r for r in reading.facts.relations if r.predicate == "org:holds")
    assert reading.text[slice(*holds.span)] == "Acting Special Agent in Charge Jan Loe"


def test_district_attorneys_by_their_short_title() -> None:
    text = (
        "Elm County DA Ann Roe spoke. Deputy DA Bea Loe and Assistant DA Jon Poe try the case. The DA Investigator "
        "Bureau came, and the ADA Best Practices guide on access was printed."
    )
    assert held(text) == {
        ("Ann Roe", "District Attorney", "elm-county-district-attorneys-office"),
        ("Bea Loe", "Deputy District Attorney", None),
        ("Jon Poe", "Assistant District Attorney", None),
    }


def test_a_chief_of_detectives_is_an_official_of_whatever_force() -> None:
    text = "Chief of Detectives Ann Roe told of the arrests, and Chief of Sales Jon Poe did not."
    assert held(text) == {("Ann Roe", "Chief of Detectives", None)}


def test_the_post_of_one_quoted_for_a_body_is_as_printed() -> None:
    reading = Reading("Mae Loe, regional head of investigation at the NCA, said: “We will find them all.”")
    assert set(reading.named("Post")) == {"regional head of investigation"}
    assert ("regional-head-of-investigation-national-crime-agency", "national-crime-agency") in reading.relations(
        "org:postIn"
    )


def test_initials_of_a_firm_are_no_office() -> None:
    assert "District Attorney" not in Reading("They ran it as DA Resources Inc., which closed.").named("Post")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was prosecuted by Deputy Chief Al Poe, Senior Deputy Chief for Litigation Kay Roe and others.",
         {("Al Poe", "Deputy Chief"), ("Kay Roe", "Senior Deputy Chief")}),
        ("FBI Director Al Poe, Housing and Urban Development Inspector General (HUD-OIG) Kay Roe, and others spoke.",
         {("Al Poe", "Director"), ("Kay Roe", "Inspector General")}),
        ("It was told by FBI Director Al Poe, and the Police Commissioner of the City of New York (NYPD) Kay Roe.",
         {("Al Poe", "Director"), ("Kay Roe", "Police Commissioner")}),
        ("Trial Attorneys Al Poe and Kay Roe, Assistant U.S. Attorney in the District of Nevada, prosecuted.",
         {("Al Poe", "Trial Attorney"), ("Kay Roe", "Assistant U.S. Attorney")}),
        ("Trial Attorneys Al Poe and Kay Roe, Assistant U.S. Attorney Jo Moe and others prosecuted.",
         {("Al Poe", "Trial Attorney"), ("Kay Roe", "Trial Attorney"), ("Jo Moe", "Assistant U.S. Attorney")}),
        ("From the Office of the Assistant Attorney General Al Poe, Senior Trial Attorney; Kay Roe, Trial Attorney.",
         {("Al Poe", "Senior Trial Attorney"), ("Kay Roe", "Trial Attorney")}),
        ("Deputy Attorney General Kay Roe, and Under Secretary of Commerce for Standards and Director Dr. Al Poe met.",
         {("Kay Roe", "Deputy Attorney General")}),
        ("Al Poe, Special Agent in Charge of the FBI's Los Angeles Field Office, spoke.",
         {("Al Poe", "Special Agent in Charge")}),
        ("U.S. Attorney for the Eastern District of New York Miller spoke.", set()),
    ],
)  # fmt: skip
def test_gives_each_title_to_the_name_that_it_stands_with(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(person, post) for person, post, _ in held(text)} == expected
