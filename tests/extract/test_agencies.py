"""Agencies, by the ways in which releases call them. All sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.reading import Reading

from pressgraph.extract import extract
from pressgraph.facts import Release


def agencies(text: str) -> set[str]:
    return set(Reading(text).named("Agency"))


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
         {"Federal Bureau of Investigation", "Federal Bureau of Investigation Elm Division"}),
        ("The Elm County Sheriff's office took the bag.", {"Elm County Sheriff's Office"}),
        ("Fort Elm Police Services took part.", {"Fort Elm Police Services"}),
        ("The First Judicial Circuit Solicitors Office helped.", {"First Judicial Circuit Solicitor's Office"}),
        ("The Joint Narcotics Enforcement Team took part.", {"Joint Narcotics Enforcement Team"}),
        ("The Nevada Air National Guard took part.", {"Nevada Air National Guard"}),
        ("The Nevada State National Guard took part.", {"Nevada State National Guard"}),
        ("ICE, then U.S. Immigration and Customs Enforcement, Homeland Security Investigations, took part.",
         {"U.S. Immigration and Customs Enforcement", "Homeland Security Investigations"}),
        ("The Public Prosecutors Office in Dresden, Germany, took part.", {"Public Prosecutors Office in Dresden"}),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Peruvian National Police arrested her.", "Peruvian National Police"),
        ("Kenya's Directorate of Criminal Investigations arrested her.",
         "Kenyan Directorate of Criminal Investigations"),
        ("The Ministry of Justice of Latvia sent the papers.", "Ministry of Justice of Latvia"),
        ("The Kenyan government sent the papers.", "Government of Kenya"),
        ("The Government of the Republic of Latvia sent the papers.", "Government of Latvia"),
    ],
)  # fmt: skip
def test_names_bodies_of_other_countries(text: str, expected: str) -> None:
    assert agencies(text) == {expected}


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


def test_names_both_where_a_known_unit_stands_behind_its_parent() -> None:
    text = "Help came from the Justice Departments Criminal Division and the Departments of State and the Treasury."
    assert agencies(text) == {
        "Department of Justice", "Department of Justice Criminal Division", "Department of State",
        "Department of the Treasury",
    }  # fmt: skip


def test_knows_an_abbreviation_that_the_text_brings_in() -> None:
    reading = Reading("The Elmford Police Department (EPD) searched it. Later, EPD and FBI agents came back. (EPDX)")
    assert set(reading.named("Agency")) == {"Elmford Police Department", "Federal Bureau of Investigation"}
    assert reading.entity("Elmford Police Department").alternatives == ("EPD",)


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


def test_reads_bodies_listed_by_country() -> None:
    text = (
        "These took part:\n\nSpain: National Police (Policía Nacional), Civil Guard (Guardia Civil)\n\n"
        "Poland: Central Investigation Bureau of Police (CBSP)\n\nMexico: 13 arrests\n\nGermany: Elmstadt Police"
    )
    assert agencies(text) == {
        "Spanish National Police",
        "Spanish Civil Guard",
        "Polish Police Central Bureau of Investigation",
        "Elmstadt Police",
    }
    assert Reading(text).entity("Spanish National Police").alternatives == ("National Police", "Policía Nacional")


def test_bodies_of_a_list_with_short_forms_and_articles() -> None:
    text = (
        "The police acted together with these authorities in the end.\n\n"
        "• Germany: Public Prosecutor's Office (PPO) Elmstadt; Federal Police, Tax Bureau (TB) of Oldstadt\n"
        "• The Netherlands: National Police\n"
        "• Romania: Directorate for the Investigation of Organised Crime and Terrorism (DIICOT)\n\n"
    )
    assert agencies(text) == {
        "German Public Prosecutor's Office Elmstadt", "German Federal Police", "Dutch National Police",
        "German Tax Bureau of Oldstadt",
        "Romanian Directorate for Investigating Organized Crime and Terrorism",
    }  # fmt: skip


def test_bodies_of_one_country_may_be_parted_by_semicolons() -> None:
    text = (
        "The police acted together with these authorities in the end.\n\n"
        "Italy: Elmara Public Prosecutor's Office – Anti-Mafia District Directorate; Guardia di Finanza of Elmara\n"
        "Netherlands: Public Prosecutor's Office Oost-Elm; Police Oost-Elm; Spain: Policía Nacional, Tax Agency\n\n"
    )
    assert agencies(text) == {
        "Elmara Public Prosecutor's Office", "Italian District Anti-Mafia Directorate", "Guardia di Finanza",
        "Dutch Public Prosecutor's Office Oost-Elm", "Dutch Police Oost-Elm", "Spanish National Police",
        "Spanish Tax Agency",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Counter Narcotics Department of the National Police of Ukraine helped.", {"Ukrainian National Police"}),
        ("Officers of Frontex and the WCO came.",
         {"European Border and Coast Guard Agency", "World Customs Organization"}),
        ("The Civil Guard and the Guarda Nacional Republicana (GNR) met; the GNR led.",
         {"Spanish Civil Guard", "Portuguese National Republican Guard"}),
        ("The Garda National Drugs & Organised Crime Bureau led.", {"Garda National Drugs and Organised Crime Bureau"}),
        ("The Met Police and a Border Force officer told the Home Office.",
         {"Metropolitan Police Service", "UK Border Force", "UK Home Office"}),
        ("It was OFAST with the Police Central Bureau of Investigation (CBŚP).",
         {"French Anti-Drug Office", "Polish Police Central Bureau of Investigation"}),
        ("The Federale Politie and the Nationale Politie met.", {"Belgian Federal Police", "Dutch National Police"}),
        ("The Direzione Investigativa Antimafia met the Tullverket.",
         {"Italian Anti-Mafia Investigation Directorate", "Swedish Customs"}),
        ("The Public Prosecutor's Office (PPO) of Elmara led.", {"Public Prosecutor's Office of Elmara"}),
        ("The Dutch Federal Police (Korps Nationale Politie) led.", {"Dutch National Police"}),
        ("The Lokale Politie of Elm led.", {"Belgian Local Police"}),
        ("The Elmshire Constabulary came.", {"Elmshire Constabulary"}),
        ("The Metropolitan Police took £900, said the National Crime Agency.",
         {"Metropolitan Police Service", "National Crime Agency"}),
        ("Officers of the Met's firearms team went to the Crown Court.", {"Metropolitan Police Service"}),
        ("The Met Office told the Crown Court of rain, and the Metropolitan Police Department came.", set()),
        ("The Metropolitan Police took $900.", set()),
        ("They worked with Thames Valley Police and Hertfordshire Police.",
         {"Thames Valley Police", "Hertfordshire Constabulary"}),
        ("It was the French JUNALCO and the Paris Public Prosecutor's Office.",
         {"National Jurisdiction against Organised Crime", "Paris Prosecutor's Office"}),
        ("CEPOL, SEPRONA and the Joint Maritime Security Centre (JMSC) met EUBAM.",
         {"European Union Agency for Law Enforcement Training", "Spanish Nature Protection Service",
          "Joint Maritime Security Centre",
          "European Union Border Assistance Mission to Moldova and Ukraine"}),
        ("The European Central Bank, the European Medicines Agency and the Food Standards Agency met.",
         {"European Central Bank", "European Medicines Agency", "Food Standards Agency"}),
        ("The Polish Internal Security Agency met the Bulgarian State Agency for National Security.",
         {"Polish Internal Security Agency", "State Agency for National Security of Bulgaria"}),
        # Names of places and firms that only look like theirs.
        ("The Zoll company sold it, and the Victoria Police Department of Texas helped.",
         {"Victoria Police Department"}),
    ],
)  # fmt: skip
def test_knows_the_authorities_of_europe(text: str, expected: set[str]) -> None:
    assert agencies(text) == expected


def test_one_force_by_its_short_name_and_its_whole() -> None:
    assert agencies("We took it with the Elm Police. The Elm Police Department led it.") == {"Elm Police Department"}


def test_a_unit_with_a_short_form_is_no_second_body() -> None:
    assert agencies("It was led by the FBI's Elm Safe Streets Task Force (ESTF). The ESTF met.") == {
        "Federal Bureau of Investigation",
        "Federal Bureau of Investigation Elm Safe Streets Task Force",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Elm City Gun Crimes Task Force won. The Gun Crimes Task Force is old.",
            {"Elm City Gun Crimes Task Force"},
        ),
        # Two could be meant, or the name says little.
        (
            "The Elm Gun Crimes Task Force won. The Oak Gun Crimes Task Force lost. The Gun Crimes Task Force is old.",
            {"Elm Gun Crimes Task Force", "Oak Gun Crimes Task Force", "Gun Crimes Task Force"},
        ),
        (
            "DOJ agents came. The Ohio Department of Justice (DOJ) runs the team. DOJ pays it.",
            {"Ohio Department of Justice"},
        ),
        (
            "The U.S. Department of Justice came. DOJ agents left. The Ohio Department of Justice (DOJ) stayed.",
            {"Department of Justice", "Ohio Department of Justice"},
        ),
        ("It is run by four deputies and an Elm City Police officer.", {"Elm City Police"}),
        ("It is run by four deputies with Undercover Police officers.", set()),
        ("Ten Police officers arrested a man near the river.", set()),
    ],
)
def test_short_forms_of_one_body(text: str, expected: set[str]) -> None:
    assert agencies(text) == expected


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
        ("Help came from the Landeskriminalamt Elmstadt.", {"Landeskriminalamt Elmstadt"}),
        ("The Staatsanwaltschaft Elmstadt am Main took part.", {"Staatsanwaltschaft Elmstadt am Main"}),
        ("Help came from the Parquet d'Elmville.", {"Parquet d'Elmville"}),
        ("Help came from the DDA of Reggio Elmo and Europol.", {"DDA of Reggio Elmo", "Europol"}),
        ("Jo Roe has been DDA of Elm County since May.", set()),
        ("Jo Roe has been DDA of Elm County since May, Europol said.", {"Europol"}),
        ("Roe of the DDA of Elmo spoke.", set()),
        ("The Judicial Police Organic Unit of Elmia led the case.", {"Judicial Police Organic Unit of Elmia"}),
        (
            "The Public Prosecutor's Office of Elmo and the Carabinieri took part.",
            {"Public Prosecutor's Office of Elmo", "Carabinieri"},
        ),
        (
            "The Public Prosecutor's Offices in Elmo, Oakstadt and Ash took part.",
            {
                "Public Prosecutor's Office in Elmo",
                "Public Prosecutor's Office in Oakstadt",
                "Public Prosecutor's Office in Ash",
            },
        ),
        (
            "The Public Prosecutor's Office of the canton of Elm led it.",
            {"Public Prosecutor's Office of the canton of Elm"},
        ),
        (
            "Help came from:\nGermany: Public Prosecutor's Office of Elmstadt",
            {"Public Prosecutor's Office of Elmstadt"},
        ),
        (
            "Help came from:\nNetherlands: National Prosecution Service (Landelijk Parket, Openbaar Ministerie)",
            {"Dutch Public Prosecution Service"},
        ),
        ("Europol and the Prosecutor's Office in Elmo took part.", {"Europol", "Prosecutor's Office in Elmo"}),
        ("Roe of the Prosecutor's Office in Elmo spoke.", set()),
        ("The Elm Valley Regional Cyber Crime Unit took part.", {"Elm Valley Regional Cyber Crime Unit"}),
        ("A Regional Organised Crime Unit took part.", set()),
        (
            "Help came from the Public Prosecutor's Office in Elmstadt (Staatsanwaltschaft Elmstadt).",
            {"Public Prosecutor's Office in Elmstadt"},
        ),
    ],
)
def test_bodies_called_in_their_own_language_or_by_their_town(text: str, expected: set[str]) -> None:
    assert agencies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two Spanish towns were searched by the Policía Nacional.", {"Spanish National Police"}),
        ("Gardaí and the Defence Forces stopped the boat.", {"An Garda Síochána", "Irish Defence Forces"}),
        ("Men of two Spanish and Colombian towns were held by the National Police.", set()),
        ("In two Spanish towns the National Police of Elmia held men.", set()),
        ("The National Police held two men.", set()),
        ("Revenue officers stopped a van in Dublin.", {"Office of the Revenue Commissioners"}),
        ("Revenue officers stopped a van in Elmstadt.", set()),
        ("The CPS charged him, and Elm Crown Court sentenced him.", {"Crown Prosecution Service"}),
        ("Elm CPS took the children and £40.", set()),
        ("Help came from the Republic of Serbia and the Ministry of Interior.", {"Serbian Ministry of the Interior"}),
        ("The Ministry of Justice helped.", set()),
        (
            "The Polish Border Guard and the Ministry of Justice helped.",
            {"Polish Border Guard", "Polish Ministry of Justice"},
        ),
        (
            "Help came from Poland's Border Guard, Ministry of Justice and customs.",
            {"Polish Border Guard", "Polish Ministry of Justice"},
        ),
        (
            "Spain helped; Poland’s Border Guard, Ministry of Justice and customs helped.",
            {"Polish Border Guard", "Polish Ministry of Justice"},
        ),
        (
            "The Office for Cybercrime of the Republic of Serbia, together with the Ministry of Justice, helped.",
            {"Office for Cybercrime of Serbia", "Serbian Ministry of Justice"},
        ),
        ("Haitian Social Services; Ministry of the Interior for Haiti.", {"Haitian Ministry of the Interior"}),
        ("The Russian hacker was extradited by the Ministry of Justice.", set()),
        ("After Russia attacked Elmia, said the Ministry of Defence, they left.", set()),
        ("French President Roe came, after Russia attacked, said the Ministry of Defence.", set()),
        ("The Polish Border Guard, after Russia attacked, wrote to the Ministry of Defence.", {"Polish Border Guard"}),
        ("A Spanish man was arrested in Quito by the National Police.", set()),
        ("A Spanish man was held by the Polish Border Guard and the National Police.", {"Polish Border Guard"}),
        ("The CPS (Child Protective Services) wrote to Detective Inspector Roe.", set()),
        ("The CPS took £40 from Child Protective Services.", set()),
        ("The company's Revenue has grown, gardaí said.", set()),
        ("Revenue has risen, gardaí said.", set()),
        ("Revenue has helped, gardaí said.", {"Office of the Revenue Commissioners"}),
        ("Irish and Finnish boats were stopped by the Naval Service.", {"Irish Naval Service"}),
    ],
)
def test_a_body_called_without_its_country_is_that_of_the_one_country_that_has_it(
    text: str, expected: set[str]
) -> None:
    assert agencies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Austrian Federal Criminal Police Office (Bundeskriminalamt) led the case.",
            {"Federal Criminal Police Office of Austria"},
        ),
        (
            "Help came from Homeland Security Investigations (Department of Homeland Security).",
            {"Homeland Security Investigations", "Department of Homeland Security"},
        ),
        ("Europol (EC3) led the case.", {"Europol", "European Cybercrime Centre"}),
    ],
)
def test_a_bracket_that_says_a_name_again_in_its_language_names_no_other_body(text: str, expected: set[str]) -> None:
    assert agencies(text) == expected


def test_a_bracket_that_says_a_name_again_with_a_short_form_names_no_unit() -> None:
    text = "Help came from the National Gendarmerie (Gendarmerie nationale – C3N)."
    assert agencies(text) == {"National Gendarmerie"}


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


def test_a_short_form_that_a_bracket_gives_to_another_name_is_no_agency() -> None:
    text = "The Dairy Exporters Association (DEA) sells milk. The DEA was fined."
    assert set(Reading(text).named("Agency")) == set()
    text = "The Drug Enforcement Agency (DEA) came. The DEA helped."
    assert set(Reading(text).named("Agency")) == {"Drug Enforcement Administration"}


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
