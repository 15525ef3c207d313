"""Officials, by the ways in which releases name them and their posts. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading, officials


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("U.S. Attorney Ann B. Roe spoke.", "Ann B. Roe"),
        ("Acting Assistant Attorney General Jon Poe of the Justice Departments Tax Division spoke.", "Jon Poe"),
        ("DEA Administrator Mae Loe spoke.", "Mae Loe"),
        ("Mae B. “Elm” Loe, Jr., Special Agent in Charge of the FBI's Elm Field Office, spoke.", "Mae B. Loe Jr."),
        ('Those of Elm, Mae B. "Elm" Loe, Special Agent in Charge of the FBI, spoke.', "Mae B. Loe"),
        ("U.S. Postal Inspection Service Chief Postal Inspector Mae Loe spoke.", "Mae Loe"),
        ("FBI Assistant Director of the Violent Crime Division Mae Loe spoke.", "Mae Loe"),
        ("Special Agent-In-Charge Mae Loe of the FBIs Elmford Field Office spoke.", "Mae Loe"),
        ("Assistant U.S. Attorney-In-Charge Mae Loe of Elmford spoke.", "Mae Loe"),
        ("It is a part of President Trumps comprehensive plan for towns.", "Trump"),
        ("Director of U.S. Immigration and Customs Enforcement (ICE) Mae Loe spoke.", "Mae Loe"),
        ("It is a part of President Mae Loes Elm Fraud Task Force. President Loe set it up.", "Mae Loe"),
        ("Special Agent in Charge Mae Loeof the FBIs Elmford Division spoke.", "Mae Loe"),
        ("U.S. Attorney Mae Loefor the District of Nevada spoke.", "Mae Loe"),
        ("U.S. Attorney Mae Loeofthe District of Nevada spoke.", "Mae Loe"),
        ("U.S. Attorney Mae Bischof spoke.", "Mae Bischof"),
        ("U.S.Attorney Mae Loe of the District of Nevada spoke.", "Mae Loe"),
        (
            "Deputy Attorney General Mae Loe Details Broad New Rules\n\nDeputy Attorney General Mae Loe spoke.",
            "Mae Loe",
        ),
        ("It grew out of Attorney General Loes Smart on Crime initiative.", "Loe"),
        ("They heard of President Loes words. Then President Loe came.", "Loe"),
        ("Deputy Chief Constable Mae Loe QPM spoke.", "Mae Loe"),
        ("Mae Loe, Deputy Assistant Attorney General for Economic Analysis Loe, who spoke.", "Mae Loe"),
        ("Area Port Director Mae Loe spoke.", "Mae Loe"),
        ("They thanked the Elmford Police Department and its chief, Mae Loe, for their work.", "Mae Loe"),
        ("It was announced by Elmford's police chief, Mae Loe.", "Mae Loe"),
        ("“The FBI has done what it could for the town,” said Director Mae Loe.", "Mae Loe"),
        ("Elm-Oak Public Safety Chief Mae Loe spoke.", "Mae Loe"),
        (
            "Mae Loe, Assistant Federal Security Director of the Transportation Security Administration, spoke.",
            "Mae Loe",
        ),
        ("Under the direction of Chief Mae Loe, the Elmford Police Department took part.", "Mae Loe"),
        ("“Good work,” said Acting Director, Field Operations, Mae Loe of CBP's Elm Field Office.", "Mae Loe"),
        ("NCA Branch Operations Manager Mae Loe spoke.", "Mae Loe"),
        ("Detective Chief Inspector Mae Loe said: “We will find them all, wherever they are.”", "Mae Loe"),
        ("It was the Elm Crime Partnership Task Force. ECPTF Operations Manager Mae Loe spoke.", "Mae Loe"),
        ("NCA Branch Commander Mae Loe, said: “We will find them all, wherever they are.”", "Mae Loe"),
        ("Detective Superintendent Mae Loe of the Garda Dog Unit said: “We will find them all.”", "Mae Loe"),
        ("WCO Secretary General Mae Loe spoke.", "Mae Loe"),
        ("Minister for Justice Mae Loe spoke.", "Mae Loe"),
        ("Home Office minister Mae Loe said: “We will find them all, wherever they are.”", "Mae Loe"),
        ("NCA regional head of investigations Mae Loe said: “We will find them all.”", "Mae Loe"),
        ("European Commissioner for Home Affairs Mae Loe spoke.", "Mae Loe"),
        ("They applauded Elm County Sheriff Mae Loe's commitment.", "Mae Loe"),
        ("Assistant Commissioner of Organised and Serious Crime, Mae Loe, said: “We will find them.”", "Mae Loe"),
        ("The United States Attorney for the District of Arizona, Mae Loe, announced it.", "Mae Loe"),
        ("They applauded Elm County Sheriff Mae Loe’s commitment.", "Mae Loe"),
        ("The Director-General of OLAF, Ms Mae Loe said: “We will find them all.”", "Mae Loe"),
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
        ("Administrator Kim Doe has called it a first duty.", "Kim Doe"),
        ("DEA Administrator Kim Doe came. The Drug Enforcement Administration (DEA) led the case.", "Kim Doe"),
        ("It helps, said Kim Doe, assistant director-in-charge of the FBI.", "Kim Doe"),
        ("Kim Doe, head of intelligence, Swedish Police: it helps.", "Kim Doe"),
        ("Kim Van den Doe, chief, Central Unit, Swedish Police: it helps.", "Kim Van den Doe"),
        ("Supervisory Official Kim B. Doe of the Criminal Division spoke.", "Kim B. Doe"),
        ("Superintendent of the Ohio State Highway Patrol Colonel Kim Doe spoke.", "Kim Doe"),
        ("It helps, said Kim Doe, Jr., Assistant Director for the FBI.", "Kim Doe Jr."),
        ("Kim B. Doe, IV, United States Attorney for the District of Nevada, spoke.", "Kim B. Doe IV"),
        ("It helps, said ICE acting Director Kim Doe.", "Kim Doe"),
        ("Kim Doe, acting Assistant Attorney General for National Security, spoke.", "Kim Doe"),
        ("It helps, said Attorney for the United States Kim Doe.", "Kim Doe"),
        ("It helps, said Kim Doe, IRS Elm Field Office, Special Agent in Charge.", "Kim Doe"),
        ("It helps, said Special Agent in Charge of IRS-CI, Kim Doe.", "Kim Doe"),
        ("It helps, said Kim Doe, SAC of the FBI.", "Kim Doe"),
        ("It helps, said Under Secretary of the Treasury for Terrorism and Financial Intelligence Kim Doe.", "Kim Doe"),
        ("It helps.\n\nU.S. Attorney Doe Will Speak\n\nU.S. Attorney Doe Fully Supports Plan\n\nIt is.", "Doe"),
        (
            "Attorney General Jon Doe spoke. It is Attorney General Jon Does plan, Attorney General Does Smart Plan.",
            "Jon Doe",
        ),
        ("The case got worse. President Doe signed the order.", "Doe"),
        ("It rests on an order of President Obamas Executive Office for Drugs.", "Obama"),
        ("They met then-State Councilor Doe Ming. In May, State Councilor Doe left.", "Doe Ming"),
        ("According to Drug and Violent Crime Chief Kim Doe, they face ten years.", "Kim Doe"),
        ("It helps, said AttorneyGeneral Merrow. General Merrowannouncedthe charges.", "Merrow"),
        ("It helps, said Head of Europol's European Cybercrime Centre, Kim Doe.", "Kim Doe"),
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


def test_reads_every_name_before_a_plural_title() -> None:
    found = officials("It was prosecuted by Ann Roe, Bob Poe and Cy Loe, Deputy Bureau Chiefs of the Fraud Bureau.")
    assert found == {"Ann Roe", "Bob Poe", "Cy Loe"}
    assert officials("It was tried by Ann Roe and Bob Poe, Trial Attorneys of the Civil Division.") == {
        "Ann Roe",
        "Bob Poe",
    }
    assert officials("It went from Dan Roe to Ann Poe, Trial Attorney of the Civil Division.") == {"Ann Poe"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deputy District Attorney (DDA) Ann Roe prosecuted it.", {"Ann Roe"}),
        ("The Office of Acting District Attorney Ann Roe prosecuted it.", {"Ann Roe"}),
        ("The case is handled by DDAs Ann Roe and Bob Poe.", {"Ann Roe", "Bob Poe"}),
        ("It was prosecuted by ADA Ann Roe and ADA Bob Poe of Elm County.", {"Ann Roe", "Bob Poe"}),
        ("The trial was led by AUSA Ann Roe.", {"Ann Roe"}),
        ("It was tried by AUSAs Ann Roe and Bob Poe and Paralegal Mae Loe.", {"Ann Roe", "Bob Poe"}),
        ("It went to the Inspector General (OIG) Evaluation and Inspections Division.", set()),
        ("Read about the law in ADA Best Practices and ADA Civil Rights guides.", set()),
    ],
)
def test_prosecutors_by_the_short_form_of_their_title(text: str, expected: set[str]) -> None:
    assert officials(text) == expected


def test_a_chief_beside_trial_attorneys_is_one_of_prosecutors() -> None:
    text = "She thanked agents, and Assistant Chief Mae Loe and Trial Attorneys Jo Roe and Jon Poe of the Tax Division."
    assert officials(text) == {"Mae Loe", "Jo Roe", "Jon Poe"}


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
        "Navy officers took bribes: (1) U.S. Navy Commander Jon Doe and (2) former U.S. Army Major Jan Roe.",
        "The suit defends Army National Guard Lieutenant Colonel Jon Doe's right to his old job.",
        "The indictment charges Deputy U.S. Marshal Jon Doe, 36, with assault.",
        "Former Ohio Supreme Court Justice Jon Doe was sentenced today.",
        "Officer Jon Doe was shot and killed. Detective Jan Roe found him.",
        "The detention of Mexican ex-Governor Jon Doe followed.",
        "It was done with the help of SAC San Roe and of the FBI.",
        "The Director of the Department of Veterans Affairs (VA) Old Elm Mail Pharmacy pleaded guilty.",
        "The Department of Housing and Urban Development, Office of the Inspector General is tasked with it.",
        "It was said by President Jan Doe of Elm University.",
        "It was signed by President Jan Doe.",
        "He founded the City Attorneys Child Abuse and Domestic Violence Unit.",
        "It was signed by attorneys general of Iowa, Montana, North Dakota and Ohio.",
        "Jan Doe, Chief Economist, Netherlands Competition Authority, will lead a talk.",
        "Elm Brewery Assistant Chief Jon Doe and taster Jan Roe were there.",
        "They met the Minister for Elm Compliance and the Courts.",
        "It is the seventh charge for the murder of Border Patrol Agent Jon Doe, announced the office.",
        "The suit names Acme and its Operations Manager Jon Doe, the Department of Justice announced today.",
        "Jon Doe, chief executive officer of Acme, and Jan Roe, president of Acme Pills Inc., were there.",
        "Acme President Jon Doe and Chief Financial Officer Jan Roe were there.",
        "A surge of Special Agents, Diversion Investigators, and Analysts came to the Elm State Bar Association.",
        "Acme President Doe and Oven Chief Jan Roe were there.",
        "His attorney, Jon Doe, said that his client is innocent.",
        "Attorney General Announces New Guidelines for Prosecutors in Old Cases",
        "The Justice Departments Tax Division and the Office of Inspector General Elmford region sued.",
    ],
)
def test_the_accused_their_victims_and_their_firms_are_no_officials(text: str) -> None:
    assert officials(text) == set()


def test_who_is_among_the_victims_is_no_official() -> None:
    assert officials("He led the murders of four citizens, including Ambassador Ann Roe, in Elmia.") == set()
    assert officials("It was told by many, including Ambassador Ann Roe, in Elmia.") == {"Ann Roe"}


def test_who_announces_a_verdict_without_a_comma_is_not_accused() -> None:
    office = "of the Justice Department’s Criminal Division"
    assert officials(
        f"He was found guilty on all counts charged announced Acting Assistant Attorney General Ann Roe {office}."
    ) == {
        "Ann Roe",
    }
    assert officials(f"A jury convicted Trial Attorney Ann Roe {office} on all counts charged.") == set()


def test_who_stands_between_a_name_and_a_title_keeps_it() -> None:
    assert officials("It was told by U.S. Attorney Ann Roe, Bob Poe, Special Agent in Charge of the FBI.") == {
        "Ann Roe",
        "Bob Poe",
    }
    assert officials("It included the FBI, Texas DPS, Elm Police, and Elm County Sheriffs office.") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Detectives of the Oak Police Department investigated it under the supervision of Sergeant Ann Roe, "
            "Captain Bea Loe, Deputy Chief Jon Poe, commanding officer of the Gang Division, and the overall "
            "supervision of Chief Tom Doe, Crime Control Bureau.",
            {"Ann Roe", "Bea Loe", "Jon Poe", "Tom Doe"},
        ),
        (
            "Assistant District Attorney Ida Moe is prosecuting it under the supervision of Ann Roe, Deputy Chief "
            "for Special Cases, and Bea Loe, Bureau Chief.",
            {"Ida Moe", "Ann Roe", "Bea Loe"},
        ),
        # Who works for a firm, and who only comes later in the sentence.
        ("He sold pills under the supervision of Captain Jon Poe and Director Tom Doe.", set()),
        ("It was investigated under the supervision of the court, which heard that Captain Jon Poe sold pills.", set()),
    ],
)
def test_those_under_whose_supervision_a_case_was_worked(text: str, expected: set[str]) -> None:
    assert officials(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It helps, said OLAF Director-General Ann Roe.", {"Ann Roe"}),
        ("Ann Roe, NCA branch commander, said: “It helps all of us.”", {"Ann Roe"}),
        ("Ann Roe, Senior Investigating Officer at the NCA, said: “It helps all of us.”", {"Ann Roe"}),
        ("NCA senior manager Ann Roe said: “It helps all of us.”", {"Ann Roe"}),
        ("Ann Roe, from the NCA's Fraud Unit, said: “It helps all of us.”", {"Ann Roe"}),
        ("Ann Roe of the Crown Prosecution Service, said: “It helps all of us.”", {"Ann Roe"}),
        ("Ann Roe, from the town of Elm, said: “It helps all of us.”", set()),
        ("The files that Ann Roe of the NCA said she had were lost.", set()),
        ("National Member for Italy Ann Roe said: “It helps all of us.”", {"Ann Roe"}),
        ("Assistant Chief Constable Ann Roe, head of the Elm Unit said: “It helps all of us.”", {"Ann Roe"}),
        ("Assistant Commissioner Ann Roe, head of Serious Crime within An Garda Síochána said: “It helps us.”",
         {"Ann Roe"}),
        ("Łucja Żak, Head of Europol's Unit for Elms, said: “It helps all of us.”", {"Łucja Żak"}),
        ("Sir Jon Poe, Commissioner of the Garda Síochána, said: “It helps all of us.”", {"Jon Poe"}),
        ("NCA deputy director of investigations, Ann Roe, said: “It helps all of us.”", {"Ann Roe"}),
        ("Detective Chief Inspector Roe said: “It helps all of us.”", {"Roe"}),
        ("Detective Roe said: “It helps all of us.”", set()),
    ],
)  # fmt: skip
def test_as_european_releases_name_who_speaks(text: str, expected: set[str]) -> None:
    assert officials(text) == expected


def test_a_supervising_deputy_is_of_no_office_called_so() -> None:
    reading = Reading("Supervising Deputy Attorney General Ann Roe tries the case.")
    assert set(reading.named("Organization")) == {"Department of Justice"}
    assert set(reading.named("Post")) == {"Supervising Deputy Attorney General"}


def test_a_page_without_paragraphs_is_judged_line_by_line() -> None:
    page = (
        "Click Here\nPDF\nfor immediate release\nSheriff And State Attorney Announce Results Of A Joint Effort\n"
        "State Attorney Ann Roe, U.S. Marshal Bob Poe, and Elm County Sheriff Mae Loe\n"
        "will hold a press conference to announce the results of a sweep\n, and to answer questions."
    )
    assert officials(page) == {"Ann Roe", "Bob Poe", "Mae Loe"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NCA regional Operations Manager, Mae Loe, said:\n“We will find them all, wherever they are.”", "Mae Loe"),
        ("NCA Senior Manager Mae Loe recently said: “We will find them all.”", "Mae Loe"),
        ("NCA Senior Manager Mae Loe said: “We will find them all, wherever they are.”", "Mae Loe"),
        ("The NCA's head of asset denial, Mae Loe, said: “We will find them all.”", "Mae Loe"),
        ("Mae Loe, regional head of investigation at the NCA, said: “We will find them all.”", "Mae Loe"),
        ("Mae Loe, Vice-President of Eurojust, said: “We will find them all.”", "Mae Loe"),
        ("Mae Loe, Deputy Executive Director Operations of Europol, spoke.", "Mae Loe"),
        ("“We will find them all, wherever they are.” – Mae Loe, lead of a squad at Europol", "Mae Loe"),
        ("Prosecutor General of Ukraine Mae Loe spoke.", "Mae Loe"),
        ("BKA Vice President Mae Loe: “We will find them all, wherever they are.”", "Mae Loe"),
        ("“We will find them all,” said chief prosecutor Mae Loe of the BKA.", "Mae Loe"),
        ("Mae Loe, EU Commissioner for Migration, Home Affairs and Citizenship, spoke.", "Mae Loe"),
        ("European Commissioner for Home Affairs Mae Loe spoke.", "Mae Loe"),
        ("Mae Loe, Senior Investigating Officer in the NCA's Border Unit, said: “We will find them all.”", "Mae Loe"),
        ("Dr Mae Loe, NCA Director General (Operations), said: “We will find them all.”", "Mae Loe"),
    ],
)
def test_who_is_quoted_for_a_body_needs_no_known_title(text: str, name: str) -> None:
    assert officials(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Mae Loe, whose shop the NCA's officers searched, said: “We will find them all.”",
        "Mae Loe, a neighbour of the NCA, said: “We will find them all.”",
        "Mae Loe, managing director of Acme, said: “We thank the NCA for long and hard work.”",
        "Mae Loe, chief of a gang that the NCA arrested, said: “We will find them all.”",
        "Mae Loe, head of a gang hunted by the NCA, said: “They will never find me here.”",
        "Mae Loe, member of the crew that DEA agents followed, said: “They will never find me here.”",
        "“They will never find me here.” - Mae Loe, leader of the ring that the FBI broke up",
        "Mae Loe, chief executive of Acme, which helped the FBI, said: “We will find them all.”",
        "After the FBI raid, school board member, Mae Loe, said: “We will find them all.”",
        "The Elm Police Department and its local leader, Pastor Mae Loe, said: “We will find them all.”",
        "For the FBI, community representative, Professor Mae Loe, said: “We will find them all.”",
    ],
)
def test_who_is_quoted_for_no_body_is_no_official(text: str) -> None:
    assert officials(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will go on,” said Commandant Mae Loe of the Argentine National Gendarmerie.", {"Mae Loe"}),
        ("The Queens Narcotics Major Case Squad of the FBI said it was done.", set()),
        ("The arrests follow an investigation by the FBI under the direction of Chief Mae Loe.", {"Mae Loe"}),
        ("The ring, under the direction of Chief Mae Loe, sold drugs, the FBI found.", set()),
        ("The arrest of Mae Loe, Customs Officer with the FBI, was announced today.", set()),
        ("The Justice Department announced the plea of Mae Loe, Special Agent with the DEA.", set()),
        ("Mae Loe, Chief Financial Officer for the U.S. Navy contractor Acme, announced sales.", set()),
        ("Acme’s Mae Loe, Sales Manager for the FBI, announced it.", set()),
        ("The caller, posing as IRS Senior Officer Mae Loe, said that she owed taxes.", set()),
        ("FBI Unit Manager Mae Loe told an inmate that drugs were coming.", set()),
        ("FBI National Manager Serious and Organised Crime Mae Loe said the work was good.", {"Mae Loe"}),
        ("Mae P. Loe, Supervisory Wildlife Officer, Customs and Border Protection, Elm Beach, made the announcement.",
         {"Mae P. Loe"}),
        ("Jo Roe, Chief of Operations, FBI, and Mae Loe, Refuge Manager, Elm Police Department, announced it.",
         {"Jo Roe", "Mae Loe"}),
        ("Mae Loe, Supervisory Special Agent, FBI, made the announcement.", {"Mae Loe"}),
        ("U.S. Attorney Jo Roe announced that Mae Loe, 35, Lead Manager, Elm Police Department, was arrested today.",
         {"Jo Roe"}),
        ("U.S. Attorney Jo Roe announced that Mae Loe, Account Manager, Department of Health, was sentenced today.",
         {"Jo Roe"}),
        ("Jo Roe, Police Officer, Elm Police Department, was charged, the Justice Department announced.", set()),
        ("University President Mae Loe, Director of the FBI Jo Roe and others made the announcement.", {"Jo Roe"}),
    ],
)  # fmt: skip
def test_who_announces_for_a_body_needs_a_title_in_capitals(text: str, expected: set[str]) -> None:
    assert officials(text) == expected


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("said Óscar Elm Roe, head of the drug unit of the Guardia Civil.", {"Óscar Elm Roe"}),
        ("said Jo Roe, the NCA's head of operations.", {"Jo Roe"}),
        ("said Europol’s Deputy Executive Director Operations, Jo Roe.", {"Jo Roe"}),
        ("said Jo Roe, lawyer for the man whom the NCA arrested.", set()),
        ("said Jo Roe, head of a gang hunted by the NCA.", set()),
        ("said Jo Roe, who was robbed by the head of the NCA.", set()),
    ],
)
def test_who_is_quoted_before_the_name_speaks_for_a_body(speaker: str, expected: set[str]) -> None:
    reading = Reading(f"“They sent their men across two continents for years,” {speaker}")
    assert set(reading.named("Official")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "U.S. Attorney Brings Federal and State Charges Against 54",
        "Roe spoke on the pier beside the Coast Guard Commanding Officer of the Cutter Elm.",
        "The AFP Assistant Commissioner Organised Crime said so.",
    ],
)
def test_verbs_ships_and_fields_are_no_names(text: str) -> None:
    assert Reading(text).named("Official") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Special Agent in Charge Ann B. Field of the FBI made the announcement.", {"Ann B. Field"}),
        ("Trial Attorneys Ann B. Friday, Bob C. Labor III and Max Roe of the Justice Department prosecuted the case.",
         {"Ann B. Friday", "Bob C. Labor III", "Max Roe"}),
        ("Special Agent in Charge Ann Field of the FBI made the announcement.", set()),
        ("He spoke with Special Agent Ann B. Field Office staff of the FBI.", set()),
        ("Police Chief Ann B. Department spokesman Bob Poe said so. Sheriff Ann C. County officials met.", set()),
        ("U.S. Attorney Ann B. Announced the plea. District Attorney Ann C. Today spoke.", set()),
    ],
)  # fmt: skip
def test_behind_a_middle_initial_a_word_may_be_a_surname(text: str, expected: set[str]) -> None:
    assert officials(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Director of National Intelligence Ann Roe released the statement.", {"Ann Roe"}),
        ("They met with Canada’s Commissioner of Competition Bob Poe.", {"Bob Poe"}),
        ("Chief Security Officer Ann Roe of the Department of Homeland Security announced it.", {"Ann Roe"}),
        ("The Director of National Intelligence under whom he served announced it.", set()),
        ("Chief Security Officer Ann Roe of Elm Bank announced it.", set()),
        ("Chief Executive Officer Ann Roe of the Department of Elm Foods was charged.", set()),
    ],
)
def test_directors_of_intelligence_and_chief_officers_of_departments(text: str, expected: set[str]) -> None:
    assert officials(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was signed into law by President Mae B. Loe in 1968.", {"Mae B. Loe"}),
        ("It comes after President Mae Loe announced the mobilization of her entire Administration.", {"Mae Loe"}),
        ("President Mae Loe issued an Executive Order on fraud.", {"Mae Loe"}),
        ("President Mae Loe signed the checks.", set()),
        ("Elmcorp President Mae Loe issued an order on fraud.", set()),
    ],
)
def test_a_president_named_in_full_does_what_those_of_states_do(text: str, found: set[str]) -> None:
    assert officials(text) == found
