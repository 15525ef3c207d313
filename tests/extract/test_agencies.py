"""Agencies, by the ways in which releases call them. All sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.reading import Reading, agencies

from pressgraph.extract import extract
from pressgraph.facts import Release


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Help came from the Elmford Police Department.", {"Elmford Police Department"}),
        ("Help came from the St. Alban Police Dept. in May.", {"St. Alban Police Department"}),
        ("Gardaí in Cork stopped him.", {"An Garda Síochána"}),
        ("Help came from the Harlow County DA's Office.", {"Harlow County District Attorney's Office"}),
        (
            "Help came from the Harlow County District Attorney, Elmford Police Department and others.",
            {"Harlow County District Attorney's Office", "Elmford Police Department"},
        ),
        (
            "Authorities involved: Czech Republic: National Organised Crime Agency; Slovakia: National Crime Agency.",
            {"National Organized Crime Agency of the Czech Republic", "Slovak National Crime Agency"},
        ),
        ("Authorities involved: United Kingdom: National Crime Agency.", {"National Crime Agency"}),
        (
            "Europol helped the Cologne public prosecutor's office and the public prosecutor's office in Bonn.",
            {"Europol", "Cologne Public Prosecutor's Office", "Bonn Public Prosecutor's Office"},
        ),
        ("Europol helped a public prosecutor's office.", {"Europol"}),
        ("Help came from the Bamberg Prosecutor General's Office.", {"Bamberg Prosecutor General's Office"}),
        # The members of a list are no headings, whatever they capitalize.
        (
            "Those who took part:\n- Elmford Police Department\n- Mae Loe, Chief, Oak County Sheriff's Office",
            {"Elmford Police Department", "Oak County Sheriff's Office"},
        ),
        ("It was led by the Public Prosecutor's Office Verden.", {"Public Prosecutor's Office Verden"}),
        ("It was led by Operational Task Force (OTF) Elm.", {"Operational Task Force Elm"}),
        ("Europol formed an Operational Task Force.", {"Europol"}),
        ("The Elm County Gang Intelligence Team and the Oak County Drug Squad met.",
         {"Elm County Gang Intelligence Team", "Oak County Drug Squad"}),
        ("Ohio Attorney General Jo Roe said so. Police work for the AG’s Office.", {"Ohio Attorney General's Office"}),
        ("Ohio Attorney General Jo Roe and Texas Attorney General Mae Loe met at the AG’s Office.", set()),
        ("Elm County District Attorney Jo Roe thanked the FBI, District Attorney’s Office, and others.",
         {"Federal Bureau of Investigation", "Elm County District Attorney's Office"}),
        ("California Attorney General Jo Roe thanked our DOJ agents.", {"California Department of Justice"}),
        ("California Attorney General Jo Roe thanked the U.S. Department of Justice and the DOJ.",
         {"Department of Justice"}),
        ("California Attorney General Jo Roe joined the DOJ in a settlement.", {"Department of Justice"}),
        ("Ohio Attorney General Jo Roe thanked the DOJ.", {"Department of Justice"}),
        ("Ohio State Department of Elm Conservation Interim Commissioner Jo Roe spoke.",
         {"Ohio State Department of Elm Conservation"}),
        ("The Elm Metropolitan Task Force on Violent Gangs met.", {"Elm Metropolitan Task Force on Violent Gangs"}),
        ("The Elm County Task Force on Monday met.", {"Elm County Task Force"}),
        ("Elm’s High Intensity Drug Trafficking Area met.", {"Elm High Intensity Drug Trafficking Area"}),
        ("The St. Paul Division of the FBI led it.",
         {"Federal Bureau of Investigation", "Federal Bureau of Investigation St. Paul Division"}),
        ("It was led by the Operational Taskforce ‘Elm Oak’, using calls.", {"Operational Task Force Elm Oak"}),
        ("It was led by the Operational Task Force Elm Oak of many lands.", set()),
        ("Operational Task Force Members met in Elm.", set()),
        ("It was closed on behalf of the German Public Prosecutor’s office.", {"German Public Prosecutor's Office"}),
        ("In the UK, help came from the Metropolitan Police, which found £40.", {"Metropolitan Police Service"}),
        ("The Harlow County Gang Impact Team (GIT) stopped him.", {"Harlow County Gang Impact Team"}),
        (
            "The Hot Rod and Racing Task Force stopped him.\n\nThe Hot Rod and Racing Task Force (HRRTF) is new.",
            {"Hot Rod and Racing Task Force"},
        ),
        ("The Harlow County, Montana, Sheriffs Office helped.", {"Harlow County Sheriff's Office"}),
        ("The Elmford, Conn., Police Department helped.", {"Elmford Police Department"}),
        ("Chief Wade of the Elmford, Ohio Police Department spoke.", {"Elmford Police Department"}),
        ("It was the Oak, Iowa, Police Department; the Elm Iowa, Police Department; Ash City, Iowa Police Department.",
         {"Oak Police Department", "Elm Police Department", "Ash City Police Department"}),
        ("The New York Police Department helped.", {"New York City Police Department"}),
        ("It was the Elm Marine Patrol, Iowa Department of Natural Resources Law Enforcement Division.",
         {"Iowa Department of Natural Resources",
          "Iowa Department of Natural Resources Law Enforcement Division"}),
        ("The Iowa Division of Fish and Wildlife Bureau of Law Enforcement helped, as did the FBI.",
         {"Iowa Division of Fish and Wildlife", "Federal Bureau of Investigation"}),
        ("The Iowa Department of Justices Division of Criminal Investigation helped.", {"Iowa Department of Justice"}),
        ("They were members of the Oak and Elm Joint Terrorism Task Forces.",
         {"Oak Joint Terrorism Task Force", "Elm Joint Terrorism Task Force"}),
        ("They were members of Joint Terrorism Task Forces and of others.", {"Joint Terrorism Task Force"}),
        ("It was led by the office of the Iowa Attorney General.", {"Iowa Attorney General's Office"}),
        ("The Dresden County District Attorneys Office charged him.", {"Dresden County District Attorney's Office"}),
        ("The Office of the Dresden County Prosecutor helped.", {"Dresden County Prosecutor's Office"}),
        ("The Ohio Attorney General's Office helped.", {"Ohio Attorney General's Office"}),
        ("It was the Ohio State Highway Patrol, then the Nevada Highway Patrol.", {"Nevada Highway Patrol"}),
        ("The Texas Alcoholic Beverage Commission took part.", {"Texas Alcoholic Beverage Commission"}),
        ("The Idaho Department of Fish and Game and the FBI took part.",
         {"Idaho Department of Fish and Game", "Federal Bureau of Investigation"}),
        ("The Idaho Department of Correction and Boise Police Department took part.",
         {"Idaho Department of Correction", "Boise Police Department"}),
        ("The East Elm Drug Task Force took part.", {"East Elm Drug Task Force"}),
        ("The Elm Valley HIDTA took part.", {"Elm Valley High Intensity Drug Trafficking Area"}),
        (
            "The Elm Valley HIDTA program and the Oak County High Intensity Drug Trafficking Area Program took part.",
            {"Elm Valley High Intensity Drug Trafficking Area", "Oak County High Intensity Drug Trafficking Area"},
        ),
        ("Police departments in Oak, Texas; Elm Hill, Texas; and Ash City, Texas, helped.",
         {"Oak Police Department", "Elm Hill Police Department", "Ash City Police Department"}),
        ("Police departments in Oak and Elm, Iowa, and in Virginia Park, N.J.; Elm County District Attorneys Office.",
         {"Oak Police Department", "Elm Police Department", "Virginia Park Police Department",
          "Elm County District Attorney's Office"}),
        ("Police departments in Elm and Virginia State Police helped.",
         {"Elm Police Department", "Virginia State Police"}),
        ("Tribal police departments in Texas and Utah helped, as did 40 police departments in Elm and Oak Counties.",
         {"Elm Police Department"}),
        ("The FBI Elm Divisions Oak Resident Agency helped.",
         {"Federal Bureau of Investigation", "Federal Bureau of Investigation Elm Division",
          "Federal Bureau of Investigation Oak Resident Agency"}),
        ("The Violent Crime Task Force (VCTF) met the Drug Enforcement Network Team (DENT).",
         {"Violent Crime Task Force", "Drug Enforcement Network Team"}),
        ("The Elm Police Department's Gang Unit met the National Gang Unit.",
         {"Elm Police Department", "Elm Police Department Gang Unit", "HSI National Gang Unit"}),
        ("NOAAs National Marine Fisheries Service met the Maine Marine Patrol.",
         {"National Oceanic and Atmospheric Administration", "National Marine Fisheries Service",
          "Maine Marine Patrol"}),
        ("The FBI headquarters International Corruption Unit helped the Executive Office of U.S. Attorneys.",
         {"Federal Bureau of Investigation", "International Corruption Unit",
          "Executive Office for United States Attorneys"}),
        ("The Elm County Interlocal Drug Enforcement Unit, Oak County SWAT, Ash Valley SWAT teams and FBI SWAT met.",
         {"Elm County Interlocal Drug Enforcement Unit", "Oak County SWAT", "Ash Valley SWAT",
          "Federal Bureau of Investigation"}),
        ("The Elm Police Department SWAT Team came.", {"Elm Police Department", "Elm Police Department SWAT Team"}),
        ("The Three Rivers Drug Task Force took part.", {"Three Rivers Drug Task Force"}),
        ("The Elm-Oak County Strategic Counterdrug Team took part.", {"Elm-Oak County Strategic Counterdrug Team"}),
        ("The Puerto Rico Public Housing Administration helped.", {"Puerto Rico Public Housing Administration"}),
        ("The FBI and the Internal Revenue Service-CI took part.",
         {"Federal Bureau of Investigation", "Internal Revenue Service Criminal Investigation"}),
        ("The Elm County Sheriff's office took the bag.", {"Elm County Sheriff's Office"}),
        ("Fort Elm Police Services took part.", {"Fort Elm Police Services"}),
        ("The First Judicial Circuit Solicitors Office helped.", {"First Judicial Circuit Solicitor's Office"}),
        ("The Joint Narcotics Enforcement Team took part.", {"Joint Narcotics Enforcement Team"}),
        ("The Nevada Air National Guard took part.", {"Nevada Air National Guard"}),
        ("The Nevada State National Guard took part.", {"Nevada State National Guard"}),
        ("ICE, then U.S. Immigration and Customs Enforcement, Homeland Security Investigations, took part.",
         {"U.S. Immigration and Customs Enforcement", "Homeland Security Investigations"}),
        ("The Public Prosecutors Office in Dresden, Germany, took part.", {"Public Prosecutors Office in Dresden"}),
        ("The Italian Public Prosecutors Office in Elm and the Justice Departments man in Rome met.",
         {"Italian Public Prosecutors Office in Elm", "Department of Justice"}),
        ("A bomb lay near the Elm City Port Authority Bus Terminal, said the FBI.",
         {"Federal Bureau of Investigation"}),
        ("He bribed Honduran government officials, the FBI said.", {"Federal Bureau of Investigation"}),
        ("The Honduran government helped.", {"Government of Honduras"}),
        ("Call 1-866-DHS-2ICE or 1-800-CALL-FBI, said the DEA.", {"Drug Enforcement Administration"}),
        ("The Panama City Country Office, Port-of-Spain Country Office and the DEA helped.",
         {"Drug Enforcement Administration"}),
        ("It is a part of President Jo Roes Elm Fraud Task Force.", {"Elm Fraud Task Force"}),
        ("It was the U.S Attorneys Office, the FBI said.", {"Federal Bureau of Investigation"}),
        ("The U.S.-China Commission met.", {"China Commission"}),
        ("Help came from the Maryland National Capital Park Police - Prince Georges County Division.",
         {"Maryland-National Capital Park Police"}),
        ("The Elm Trafficking and Exploitation Task Force helped.", {"Elm Trafficking and Exploitation Task Force"}),
        ("The Elm Child Exploitation Task Force helped.", {"Elm Child Exploitation Task Force"}),
        ("The Commissioner of the Elm Bureau of Peru came.", {"Elm Bureau of Peru"}),
        ("The Department of Justice Task Force on Intellectual Property (IP Task Force) leads the IP Task Force.",
         {"Department of Justice", "Department of Justice Task Force on Intellectual Property"}),
    ],
)  # fmt: skip
def test_names_bodies_of_any_place(text: str, expected: set[str]) -> None:
    assert expected <= agencies(text)
    assert not {name for name in agencies(text) - expected if "Ohio" not in name}


def test_gives_every_place_of_a_list_its_own_department() -> None:
    reading = Reading("Thanks go to the Elmford, Oakham and West Ashby Police Departments for their help.")
    assert reading.named("Agency") == {
        "Elmford Police Department": "Elmford",
        "Oakham Police Department": "Oakham",
        "West Ashby Police Department": "West Ashby Police Departments",
    }
    assert "Elmford" not in reading.entity("Elmford Police Department").alternatives


def test_shares_the_county_of_a_list() -> None:
    text = "The Elm, Oak, and Ash County Sheriff's Offices and the sheriffs offices in Birch and Fir counties helped."
    assert agencies(text) == {f"{tree} County Sheriff's Office" for tree in ("Elm", "Oak", "Ash", "Birch", "Fir")}


def test_reads_a_list_that_follows_its_head() -> None:
    assert agencies("Officers of the police departments of Elmford, Oakham and Ashby searched it.") == {
        "Elmford Police Department", "Oakham Police Department", "Ashby Police Department",
    }  # fmt: skip


def test_reads_a_list_of_towns_called_so() -> None:
    assert agencies("The police and fire departments of Elmford and the city of New York helped.") == {
        "Elmford Police Department", "New York City Police Department",
    }  # fmt: skip


def test_a_town_keeps_its_name_where_its_state_follows() -> None:
    text = "He thanked the DEA; the City of Elmford, Washington Police Department; and the Town of Oak, Ohio Police."
    assert "City of Elmford Police Department" in agencies(text)
    assert "Washington Police Department" not in agencies(text)


@pytest.mark.parametrize("owner", ["President Jo Roes", "President Roe's", "President Jo Roe's", "Governor Jo Roe's"])
def test_the_name_of_a_body_leaves_out_who_set_it_up(owner: str) -> None:
    assert agencies(f"It is part of efforts by {owner} Elm Valley Drug Task Force.") == {"Elm Valley Drug Task Force"}


def test_federal_offices_of_a_list_are_federal_ones() -> None:
    assert agencies("The Elm and Oak U.S. Attorneys Offices helped.") == {
        "Elm U.S. Attorney's Office", "Oak U.S. Attorney's Office",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Local police and the sheriff's office were called to the scene.",
        "The Elmford Soccer Team (EST) and a burglary squad met the DA's Office.",
        "State and local police departments, and other law enforcement partners, helped.",
        "The Police Department would not comment. The department said no more.",
        "He was tried in the U.S. District Court for the District of Nevada.",
        "He ran the Sunrise Home Health Agency of Miami and a travel agency.",
        "Follow us at twitter.com/dea or write to press@fbi.gov. See www.dea.gov for more.",
        "Mexican authorities, Dutch law enforcement and Chinese government officials knew.",
        "Man Who Shot Dog Outside Busy Local Bar Sentenced After Police Chase Through Town",
    ],
)
def test_lists_no_generic_mention_court_firm_or_address(text: str) -> None:
    assert agencies(text) == set()


def test_reads_governments_named_together() -> None:
    assert agencies("The governments of Latvia and Kenya helped.") == {"Government of Latvia", "Government of Kenya"}


def test_reads_lists_of_us_attorneys_offices() -> None:
    text = (
        "The U.S. Attorneys Offices for the District of Nevada, the Northern and Southern Districts of Texas and the "
        "Middle District of Florida helped."
    )
    assert agencies(text) == {
        f"U.S. Attorney's Office for the {district}"
        for district in (
            "District of Nevada", "Northern District of Texas", "Southern District of Texas",
            "Middle District of Florida",
        )
    }  # fmt: skip


def test_takes_a_bare_us_attorneys_office_for_the_one_whose_head_is_named() -> None:
    text = "U.S. Attorney Ann Roe of the District of Nevada spoke. The U.S. Attorneys Office thanks the FBI."
    assert agencies(text) == {"U.S. Attorney's Office for the District of Nevada", "Federal Bureau of Investigation"}
    assert agencies("The U.S. Attorney's Office thanks the FBI.") == {"Federal Bureau of Investigation"}


def test_associations_are_no_agencies() -> None:
    reading = Reading("The Major Cities Chiefs Association and the National Sheriffs' Association praised it.")
    assert reading.named("Agency") == {}
    assert set(reading.named("Association")) == {"Major Cities Chiefs Association", "National Sheriffs' Association"}


_FRAGMENTS = st.sampled_from(
    ["Elmford ", "County, ", "Montana, ", "Sheriffs Office ", "Police Departments ", "the ", "and ", "of ", "DEA's ",
     "\n\n",
     "U.S. Attorneys Offices for the ", "Northern District of Texas", ", ", "(EPD) ", "Department of ", "Mexican ",
     "“", "”",
     "government ", "said ", "Director ", "Ann Roe", ", 34, ", "Special Agent in Charge ", ".", "'s ", "é", "\u00a0"]
)  # fmt: skip


@settings(max_examples=150, deadline=1000)
@given(st.lists(_FRAGMENTS, max_size=80).map("".join))
def test_any_text_is_read_and_every_entity_stands_where_it_says(text: str) -> None:
    facts = extract(Release(key="test", text=text))
    for entity in facts.entities:
        assert 0 <= entity.span.start < entity.span.end <= len(text)
        assert entity.label.strip() == entity.label != ""
    for statement in facts.statements:
        assert all(text[piece.start : piece.end].strip() for piece in statement.pieces)


@settings(max_examples=40, deadline=1000)
@given(_FRAGMENTS, st.integers(min_value=200, max_value=2000))
def test_a_fragment_repeated_without_end_is_read_in_time(fragment: str, times: int) -> None:
    extract(Release(key="test", text=fragment * times))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was the FBI and the Elm Valley Drug and Gang Task Force.",
         {"Elm Valley Drug and Gang Task Force", "Federal Bureau of Investigation"}),
        ("The Elmford, Oakham and Ashby police departments took part.",
         {"Elmford Police Department", "Oakham Police Department", "Ashby Police Department"}),
        ("The Elm County (Colorado) Sheriff's Office took part.", {"Elm County Sheriff's Office"}),
        ("The DEA-led Elmford OCDETF Strike Force met. The Elmford Strike Force won.",
         {"Elmford OCDETF Strike Force", "Drug Enforcement Administration"}),
        ("The Elmford Police Department's Night Crimes Task Force took part.",
         {"Elmford Police Department", "Elmford Police Department Night Crimes Task Force"}),
        ("The U.S. Attorney's Offices in Elmford, Ohio and Oakham took part.",
         {"U.S. Attorney's Office in Elmford, Ohio", "U.S. Attorney's Office in Oakham"}),
    ],
)  # fmt: skip
def test_reads_names_with_parts_that_are_shared_or_set_apart(text: str, expected: set[str]) -> None:
    assert agencies(text) == expected


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The Internal Revenue Service (IRS) Criminal Investigation helped.",
         {"Internal Revenue Service Criminal Investigation"}),
        ("Internal Revenue Service - Criminal Investigation (IRS-CI) helped.",
         {"Internal Revenue Service Criminal Investigation"}),
        ("U.S. Immigration and Customs Enforcement's (ICE) Homeland Security Investigations (HSI) helped.",
         {"U.S. Immigration and Customs Enforcement", "Homeland Security Investigations"}),
        ("The Internal Revenue Service (IRS) helped.", {"Internal Revenue Service"}),
        ("The U.S. Army Corps of Engineers helped.", {"Army Corps of Engineers"}),
        ("The city of Elmford Bureau of Police helped.", {"City of Elmford Bureau of Police"}),
        ("The Elm County, Penn., Police Department helped.", {"Elm County Police Department"}),
        ("The U.S. Marshals Service, Ohio National Guard, and others helped.",
         {"U.S. Marshals Service", "Ohio National Guard"}),
        ("The Ohio Department of Fish and Game, the Elmford Police Department and others helped.",
         {"Ohio Department of Fish and Game", "Elmford Police Department"}),
        ("The ATF-led Elm Valley Gang Crackdown (EVGC) Task Force helped.",
         {"Bureau of Alcohol, Tobacco, Firearms and Explosives", "Elm Valley Gang Crackdown Task Force"}),
        ("The Ohio Internet Crimes Against Children Taskforce helped.",
         {"Ohio Internet Crimes Against Children Task Force"}),
        ("The Cyber Division of the Elmford Prosecution Office helped.",
         {"Elmford Prosecution Office Cyber Division", "Elmford Prosecution Office"}),
        ("France's Anti-Heist Office (Office Anti-Heist) and Norway's Elmford Customs Service and Harbour Crime Unit "
         "helped.", {"French Anti-Heist Office", "Norwegian Elmford Customs Service", "Harbour Crime Unit"}),
        ("The U.S. Attorney's Office for the District of Elmland helped.",
         {"U.S. Attorney's Office for the District of Elmland"}),
        ("The General Inspectorate of Norwegian Police helped.", {"General Inspectorate of Norwegian Police"}),
        ("Norwegian Harbour Police Commissioner Ann Roe helped.", {"Norwegian Harbour Police"}),
        ("The agents were joined by Germany's Landeskriminalamt Elmland.", {"German Landeskriminalamt Elmland"}),
    ],
)  # fmt: skip
def test_names_a_body_once_and_whole(text: str, labels: set[str]) -> None:
    assert set(Reading(text).named("Agency")) == labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The DA's Office charged both. An Elm County jury convicted them.", {"Elm County District Attorney's Office"}),
        (
            "Elm County Sheriff Ann Roe said the Sheriff's Office found him in Oak County.",
            {"Elm County Sheriff's Office"},
        ),
        ("The District Attorney's Office charged men of Elm County and Oak County.", set()),
        ("The Oak County Sheriff's Office helped the Sheriff's Department.", {"Oak County Sheriff's Office"}),
        (
            "It is by the Office of Elm-Oak State Attorney Ann Roe.\nWHERE:\nState Attorney's Office, 12 Elm Avenue",
            {"Elm-Oak State Attorney's Office"},
        ),
        ("The Office of Ohio State Attorney General Ann Roe came.", set()),
        ("The Office of Legislative Affairs Deputy Assistant Attorney General Ann Roe came.", set()),
    ],
)
def test_an_office_by_its_head_alone_is_of_the_one_county(text: str, expected: set[str]) -> None:
    assert set(Reading(text).named("Agency")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elm City PD and Oak County SO helped.", {"Elm City Police Department", "Oak County Sheriff's Office"}),
        (
            "The Elm County and Oak County Probation Departments helped.",
            {"Elm County Probation Department", "Oak County Probation Department"},
        ),
        (
            "The Elm County Sheriff's Office and Probation Department helped.",
            {"Elm County Sheriff's Office", "Elm County Probation Department"},
        ),
        (
            "The Elm and Oak County HIDTA helped.",
            {"Elm County High Intensity Drug Trafficking Area", "Oak County High Intensity Drug Trafficking Area"},
        ),
        ("The Elm City Council and Police Department helped, SO they said.", set()),
        (
            "Elm County Probation and the Oak County Probation Officers came.",
            {"Elm County Probation Department"},
        ),
        (
            "Elm County Sheriff's Detectives and National City Police Department officers came.",
            {"Elm County Sheriff's Office", "National City Police Department"},
        ),
        (
            "Elm County sheriff's deputies held Oak Parish Sheriff's Deputy Roe.",
            {"Elm County Sheriff's Office", "Oak Parish Sheriff's Office"},
        ),
        (
            "Elm County District Attorney Investigators and Oak Drug Enforcement Team (ODET) agents came.",
            {"Elm County District Attorney's Office", "Oak Drug Enforcement Team"},
        ),
        ("The Central Elm Intelligence Center (CEIC) helped.", {"Central Elm Intelligence Center"}),
    ],
)
def test_names_that_share_their_place_or_their_head(text: str, expected: set[str]) -> None:
    assert set(Reading(text).named("Agency")) == expected
