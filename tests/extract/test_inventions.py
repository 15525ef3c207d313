"""What was once invented, each kind beside its counterpart that must still be found. All names are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading, agencies, officials
from tests.extract.tallying import told

CRIMINAL = ("Cartel", "Gang", "Faction", "CriminalOrganization")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Oak City Elmmart Gang team helped.", set()),
        ("The Oak City Police Gang team helped.", {"Oak City Police Gang Team"}),
        ("The Oak County Narcotics task force helped.", {"Oak County Narcotics Task Force"}),
        ("Al Doe, Ohio, Sheriff's Office said.", set()),
        ("The Elm Oak, Ohio, Sheriff's Office helped.", {"Elm Oak Sheriff's Office"}),
        ("Elm County, Ohio, Sheriff's Office said.", {"Elm County Sheriff's Office"}),
        ("The FBI and Elm Oak, Ohio, Police Department helped.", {"Elm Oak Police Department"}),
        ("Ash Elm Police Department Oak Elm Police Department helped.", {"Oak Elm Police Department"}),
        ("The work done in United States Attorneys Offices matters.", set()),
        ("The Department has 94 U.S. Attorneys Offices.", {"U.S. Attorney's Office"}),
        ("The Detroit U.S. Attorney's Office helped.", {"Detroit U.S. Attorney's Office"}),
        ("The Northern District U.S. Attorney's Office helped.", {"U.S. Attorney's Office"}),
    ],
)
def test_names_police_by_their_places(text: str, found: set[str]) -> None:
    assert agencies(text) - {"Ash Elm Police Department", "Federal Bureau of Investigation"} <= found
    assert found & {"U.S. Attorney's Office"} or found <= agencies(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met the President's Task Force on Elm Policing.", "President's Task Force on Elm Policing"),
        ("The Presidents Task Force on Elm Policing and others met.", "President's Task Force on Elm Policing"),
        ("They met the Attorney General's Task Force on Elm Crime.", "Attorney General's Task Force on Elm Crime"),
        ("The Departments Task Force met.", None),
        ("Todays Strike Force actions matter.", None),
        ("He was Chief of the Districts Organized Crime Strike Force.", None),
        ("The Elm Fraud and Abuse Task Force met.", "Elm Fraud and Abuse Task Force"),
        ("The Elm Police Department Task Force Officer Jo Roe came.", None),
        ("The Elm Police Department Task Force met.", "Elm Police Department Task Force"),
        ("The case is handled by the Offices Elm Narcotics Unit.", "Elm Narcotics Unit"),
        ("The FBI, the Elm Police Department and the Narcotics Task Force helped.", "Narcotics Task Force"),
        ("The Oak Narcotics Task Force met. The FBI and the Narcotics Task Force helped.", "Oak Narcotics Task Force"),
        ("It is run by the FBI and the Elm Police and called the Safe Streets Task Force.", "Safe Streets Task Force"),
        ("The Narcotics Task Force helped.", None),
        ("The Elm Fraud Task Force This Task Force has met.", "Elm Fraud Task Force"),
        ("They train the Attorney Generals Elm Unit and Major Crimes Task Force.", None),
        ("The Attorney Generals Elm Fraud Task Force met.", "Elm Fraud Task Force"),
        (
            "The Texas Attorney Generals Medicaid Fraud Control Unit met.",
            "Texas Attorney General's Medicaid Fraud Control Unit",
        ),
    ],
)
def test_names_forces_in_full_or_not_at_all(text: str, found: str | None) -> None:
    named = {name for name in agencies(text) if "Force" in name or "Unit" in name}
    assert named == ({found} if found else set())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Three officers of the Alabama Department of Corrections Al Doe, Jo Roe and Bo Poe came.",
            "Alabama Department of Corrections",
        ),
        ("A false Ohio Department of Revenue Business Permit was found.", "Ohio Department of Revenue"),
        ("The Ohio Department of Revenue Services helped.", "Ohio Department of Revenue Services"),
        ("He sold Texas Department of Transportation-approved gravel.", "Texas Department of Transportation"),
        ("The Wyoming Department of Transportations Elm office helped.", "Wyoming Department of Transportation"),
        (
            "The Alaska Department of Fish and Game and Elm Police Department helped.",
            "Alaska Department of Fish and Game",
        ),
        ("The Ohio Department of Revenue and Elm Police Department helped.", "Ohio Department of Revenue"),
        ("The Ohio Department of Health and Elm County helped.", "Ohio Department of Health"),
        (
            "The Ohio Office of the Medicaid Inspector General Jo Roe helped.",
            "Ohio Office of the Medicaid Inspector General",
        ),
        ("The Elm City Commission on Human Rights helped.", None),
        ("The New York City Commission on Human Rights helped.", "New York City Commission on Human Rights"),
        ("The Ohio Parole Commission helped.", "Ohio Parole Commission"),
        ("She runs Ohio Income Tax Service.", None),
        ("A plan of the State of Texas Medicaid-funded Home and Community-Based Service was cheated.", None),
        ("It was done by the Ohio State Police and Elm Investigative Service.", None),
        ("U.S. Attorney Jo Roe for the District of Columbia and Elm Oak Service came.", None),
    ],
)
def test_ends_names_of_departments_where_they_end(text: str, found: str | None) -> None:
    named = {name for name in agencies(text) if "Police" not in name and "Attorney" not in name}
    assert named == ({found} if found else set())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Guards of the Swiss Federal Council in April told us.", {"Swiss Federal Council"}),
        ("He trained the Afghan National Army for the Islamic Republic of Afghanistan.", {"Afghan National Army"}),
        ("The Panamanian Prosecutor General Al Doe came.", set()),
        ("The Panamanian Prosecutor General's Office came.", {"Panamanian Prosecutor General's Office"}),
        ("The Japan Fair Trade Commission and Germanys Kartellamt met.", {"Japan Fair Trade Commission"}),
        ("The Indian Ministry of Elm Affairs and EEC Chairman Al Doe met.", {"Indian Ministry of Elm Affairs"}),
        ("The Swiss Oak Commission and Jo Ann Roe met.", {"Swiss Oak Commission"}),
        ("The Oak Police of Germany and the Republic of Bulgaria helped.", {"Oak Police of Germany"}),
        ("He paid the Iraqi Ministry of Oil and the Oak Bank of Iraq.", {"Iraqi Ministry of Oil"}),
        ("The Russian Federation and the Oak City Police helped.", {"Oak City Police"}),
        ("He spoke for the Syrian Electronic Army.", set()),
        ("The Syrian Army came.", {"Syrian Army"}),
        ("He runs the Indian Elm Law Office.", set()),
        ("It is in the Swiss Oak Commission Report.", {"Swiss Oak Commission"}),
        ("A Peruvian Military and Police Pension Fund paid.", set()),
        ("The Third Department of the Chinese Oak Army came.", {"Chinese Oak Army"}),
        ("The Ministry of Defense of the Russian Federation came.", {"Ministry of Defense of Russia"}),
        ("The Dutch Ministry of Justice and Security helped.", {"Dutch Ministry of Justice and Security"}),
    ],
)
def test_ends_names_of_foreign_bodies_where_they_end(text: str, found: set[str]) -> None:
    assert agencies(text) - {"Government of Russia"} == found


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Department of Justice Settles Discrimination Claim Against Elm Food Group Inc.", None),
        (
            "The FBI's Crimes Against Children Unit helped.",
            "Federal Bureau of Investigation Crimes Against Children Unit",
        ),
        ("The Fraud Section, Elm Bank Security Division and others helped.", None),
        ("The FBI, Elm Division, helped.", "Federal Bureau of Investigation Elm Division"),
        ("It was announced by ICEs Office of Homeland Security Investigations.", None),
        ("The Oak Division and Elm Division of the FBI helped.", "Federal Bureau of Investigation Elm Division"),
        ("FBI Elm's Gang Unit helped.", "Federal Bureau of Investigation Elm Gang Unit"),
    ],
)
def test_names_units_that_are_units(text: str, unit: str | None) -> None:
    named = {name for name in agencies(text) if name.endswith(("Group", "Unit", "Division", "Office"))}
    assert named == ({unit} if unit else set())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was handled by the Department of Pain Medicine under the direction of Director Jo Roe.", set()),
        ("It was handled by the Elm Police Department under the direction of Director Jo Roe.", {"Jo Roe"}),
        ("He is charged with the murder of U.S. Attorney Al Doe.", set()),
        ("Al Doe pleaded guilty to murder. U.S. Attorney Jo Roe spoke.", {"Jo Roe"}),
        ("It sued Elmcorp and its president, Dr. Al Doe, the Department of Justice announced.", set()),
        ("We commend Elm College and President Roe for their help.", set()),
        ("President Roe signed the law.", {"Roe"}),
        ("A bomb went off at Elm Mid Airport, U.S. Attorney Jo Roe of Ohio said.", {"Jo Roe"}),
        ("The Attorney General announced the Police-Prosecutor Partnership, which is new.", set()),
        ("The United States Attorneys Manual (USAM) says so.", set()),
        ("Assistant U.S. Attorney Jo Roe Jo Roe prosecuted the case.", {"Jo Roe"}),
        ("Deputy Mayor Pro Tem Jo Roe spoke.", set()),
        ("Deputy Mayor Jo Roe spoke.", {"Jo Roe"}),
        ("He backed another candidate for Elm County sheriff, Al Doe.", set()),
        ("Elm County Sheriff Al Doe spoke.", {"Al Doe"}),
        ("U.S. Attorneys Launch Nationwide Effort to End Fraud", set()),
        (
            "Statement of Attorney General Jo Roe Following Meeting on Fraud\n\nAttorney General Jo Roe spoke.",
            {"Jo Roe"},
        ),
        ("The Elm Office of Personnel Management, Office of the Inspector General, helped.", set()),
        ("U.S. Attorney Jo Roe, Victim Witness Program Specialist Al Doe and others helped.", {"Jo Roe"}),
        ("Three Charged with Theft from a Betting Website\n\nUnited States Attorney Jo Roe spoke.", {"Jo Roe"}),
        ("U.S. Magistrate Judge Jo Hacker spoke.", {"Jo Hacker"}),
    ],
)
def test_names_no_official_who_is_none(text: str, found: set[str]) -> None:
    assert officials(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Elm, D.C., Associate Attorney General Jo Roe spoke.", set()),
        ("Ohio Attorney General Jo Roe spoke.", {"Ohio Attorney General's Office"}),
        ("New Mexico Police Chief Jo Roe spoke.", set()),
        ("New York Police Commissioner Jo Roe spoke.", {"New York City Police Department"}),
        ("Elm County Special Prosecutor Jo Roe spoke.", set()),
        ("Elm County Prosecutor Jo Roe spoke.", {"Elm County Prosecutor's Office"}),
    ],
)
def test_names_no_office_that_is_none(text: str, found: set[str]) -> None:
    assert set(Reading(text).named("Organization")) - {"Department of Justice"} == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the country, each year 10,000 people are arrested for fraud.", []),
        ("Every year, more than 300 people are charged with fraud.", []),
        ("Some 300 people are killed in crashes every year.", []),
        ("Today 24 people were arrested for fraud.", ["Arrest 24"]),
        ("They sold drugs every week, and 12 people were arrested.", ["Arrest 12"]),
        ("According to a survey, 45 people were arrested after using drugs.", []),
        ("The court agreed to hear four cases on marriage.", []),
        ("He tried five cases to jury verdict.", []),
        ("It settled claims in two qui tam cases.", []),
        ("Orders have been entered in seven of these cases.", []),
        ("The division opened 45 criminal cases.", ["Investigation 45"]),
        ("The bank withdrew sums and, in at least nine cases, paid in cash.", []),
        ("Ten people were charged in six different cases.", ["Charge 10", "Investigation 6"]),
        ("It found about 3,000 cases where data was missing.", []),
        ("The team litigated more than 200 habeas cases.", []),
        ("Customers have filed 70 cases which are currently pending.", []),
        ("She took part in more than 100 cases before the Supreme Court.", []),
        ("They analyzed data relating to 300 criminal cases.", []),
        ("After he shot and injured two officers, Al Doe died.", []),
        ("After he shot and killed two officers, Al Doe fled.", ["Death 2"]),
        ("Some 50 officers were killed by firearms that year.", []),
        ("The treasurer of Elm Workers Local 287 pleaded guilty today to theft.", []),
        ("Al Doe, 46; Bo Poe, 49; and Jo Roe, 59 were also charged with fraud.", []),
        ("In Elmford, 59 were charged with fraud.", ["Charge 59"]),
        ("Cesar Roe, aka “Elmia,” 20 pleaded guilty to fraud.", []),
        ("Special Agent Al Doe II, 44 have been charged with fraud.", []),
        ("A warrant for John Doe 17 charged with fraud was issued.", []),
        ("The indictment alleges that they used force against two arrestees.", []),
        ("Charges against two suspects were unsealed.", ["Charge 2"]),
    ],
)
def test_counts_results_alone(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The case is dubbed Operation Elm Doctor 2.\n\nIn Operation Elm Doctor2, we won.", {"Operation Elm Doctor 2"}),
        ("It is dubbed Operation Elm.\n\nIn Operation Elm 2, we won.", {"Operation Elm", "Operation Elm 2"}),
        ("The band referred to the attacks on Elmpay as Operation Oak Revenge.", set()),
        ("Agents called the arrests Operation Oak Revenge.", {"Operation Oak Revenge"}),
        ("He structured a transaction known as “Project Oakheart” before his arrest.", set()),
        ("She sold it after agents shut down the Project Oaklife website.", set()),
        ("The arrests were part of Project Oaklife, an investigation.", {"Project Oaklife"}),
        ("He took part in a Nazi massacre, Operation Oak Feast, in 1943.", set()),
    ],
)
def test_names_operations_of_police_alone(text: str, found: set[str]) -> None:
    assert set(Reading(text).named("Operation")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The investigation was conducted by the Oak Ohio Digital Organized Crime Group.", set()),
        ("Heroin was trafficked by the Oak Organized Crime Group.", {"Oak Organized Crime Group"}),
        ("He trafficked drugs with the South American drug cartel.", set()),
        ("The Doe organization trafficked drugs. The Does organization was led by him.", {"Doe organization"}),
        ("He was a member of the 500 Block/Oak Street Gang.", {"500 Block/Oak Street Gang"}),
        ("He was a member of the Oak Street Gang.", {"Oak Street Gang"}),
        ("The Elm City Oakmart Gang team helped to stop drug trafficking.", set()),
    ],
)
def test_names_criminal_organizations_alone(text: str, found: set[str]) -> None:
    assert set(Reading(text).named(*CRIMINAL)) == found


def test_takes_the_number_into_the_name_of_a_market() -> None:
    text = "He used darknet markets, including Elmbay, Oakton, Ash 9 and others, to sell drugs."
    assert set(Reading(text).named("Platform")) == {"Elmbay", "Oakton", "Ash 9"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They bought solar panels for over $300,000 and frozen food for over $1.1 million.", []),
        ("Authorities have frozen accounts with over $1.1 million.", ["asset 1100000"]),
        ("In total, the scheme netted contracts valued at more than $153 million.", []),
        ("The sweep netted 12 firearms.", ["firearm 12"]),
    ],
)
def test_takes_no_gain_and_no_food_for_a_seizure(text: str, expected: list[str]) -> None:
    assert [f"{s.item} {s.quantity.amount}" for s in Reading(text).facts.seizures] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They sold drugs on the darknet markets Silk Road and AlphaBay.", {"Silk Road", "AlphaBay"}),
        ("They bought websites and do business as AlphaBay Refund Express.", set()),
        ("AlphaBay Refund Express Tax Service LLC sold returns online.", set()),
        ("AlphaBay (Virginia) LLC sold goods online. AlphaBay (Virginia) has agreed to pay online.", set()),
    ],
)
def test_takes_no_firm_for_a_platform(text: str, found: set[str]) -> None:
    assert set(Reading(text).named("Platform")) == found
