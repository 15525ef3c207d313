"""Agencies of other countries than the United States, in English and their own language. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading, agencies


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
