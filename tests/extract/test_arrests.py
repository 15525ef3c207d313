"""Who was arrested, and who was only questioned, sought or told of beside it. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.tallying import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It led to the arrest in Elmia of two suspects.", ["Arrest 2"]),
        ("It led to the arrest, in New Elmia, of two suspects.", ["Arrest 2"]),
        ("It led to the arrest in Elmia and the rescue of two victims.", []),
        ("In all, 14 money mules and 31 fraudsters were arrested.", ["Arrest 14", "Arrest 31"]),
        ("Four have been arrested in the UK, nine in the U.S., six in Elmia and three in Oakia.",
         ["Arrest 4", "Arrest 9", "Arrest 6", "Arrest 3"]),
        ("Police held 14 suspects, of whom nine were placed under house arrest.", ["Arrest 9"]),
        ("Seven suspects were placed under house arrest.", ["Arrest 7"]),
        ("In all, 25 people were arrested, eleven of them in Elmia.", ["Arrest 25", "Arrest 11"]),
        ("One arrest was made in Elmia and three in Oakia.", ["Arrest 1", "Arrest 3"]),
        ("Of these, nine were detained in Elmia.", ["Arrest 9"]),
        ("It ended with 44 arrests, bringing the total to 213.", ["Arrest 44", "Arrest 213"]),
        ("It brings the total number of arrests in this case to 63.", ["Arrest 63"]),
        ("The total number of suspects arrested now stands at 58.", ["Arrest 58"]),
        ("The number of those charged in court is now 55.", ["Charge 55"]),
        ("The number of those charged in court fees is now 55.", []),
        ("The crew nabbed 4 dealers.", ["Arrest 4"]),
        ("The crew nabbed 4 dealers' drugs.", []),
        ("Twelve homes were searched, bringing the total to 40.", []),
        ("The number of people arrested fell from 40 to 30.", []),
        ("Eight members of an organised crime group have been jailed for 90 years.", ["Conviction 8"]),
        ("Police arrested three couriers and detained four developers.", ["Arrest 3", "Arrest 4"]),
        ("Seven suspects are in custody.", []),
        ("In Elmia, fourteen men were arrested; in Oakia, one.", ["Arrest 14", "Arrest 1"]),
        ("The arrests were made in Elmia (15), the Oak Isles (5) and Ashland (1).",
         ["Arrest 15", "Arrest 5", "Arrest 1"]),
        ("The searches were made in Elmia (15), the Oak Isles (5) and Ashland (1).", []),
        ("Of those arrested, 19 were High Value Targets.", ["Arrest 19"]),
        ("Of the six men arrested in Elmia, four were the subject of notices.", ["Arrest 6", "Arrest 4"]),
        ("Of those arrested, 19 were released.", []),
        ("63 suspects arrested, including 19 High Value Targets", ["Arrest 63", "Arrest 19"]),
        ("It led to the arrest of members of the group: 8 in Elmia, 13 in Oakia and 3 in Ashland.",
         ["Arrest 8", "Arrest 13", "Arrest 3"]),
        ("84 men arrested by 12:30, among them couriers; of these, 41 in Elmia, mainly in Oak, and five in Ash",
         ["Arrest 84", "Arrest 41", "Arrest 5"]),
        ("Of those arrested, 19 were High Value Targets.\n\n63 arrested, including 19 High Value Targets",
         ["Arrest 19", "Arrest 63"]),
        ("It led to the following arrests:\n\nArms trafficking: 17\nDrug trafficking: 37", ["Arrest 17", "Arrest 37"]),
        ("The police arrested the leader and eight members of the gang.", ["Arrest 8"]),
        ("Six members of a gang who used Sky ECC have been jailed for 70 years.", ["Conviction 6"]),
        ("Two men who robbed twelve people were arrested.", ["Arrest 2"]),
        ("Sixteen arrest warrants were executed: 10 in Elmia, 4 in Oakia and 2 in Ashland.", []),
        ("The number of arrests has now risen to 658.", ["Arrest 658"]),
        ("Officers arrested 5 suspects in Elmia, 3 in the Oak Isles, and another 4 in Ashland.",
         ["Arrest 5", "Arrest 3", "Arrest 4"]),
        ("One phase ended with 17 arrests, and the other, with 15.", ["Arrest 17", "Arrest 15"]),
    ],
)  # fmt: skip
def test_as_european_releases_count_arrests(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deputies arrested 14 people and charged three others.", ["Arrest 14", "Charge 3"]),
        ("Deputies arrested 14 people and charged them with theft.", ["Arrest 14", "Charge 14"]),
    ],
)
def test_a_second_verb_with_a_number_of_its_own(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agents took 19 suspects into custody on Monday.", ["Arrest 19"]),
        ("Workers took 19 children into protective custody.", []),
        ("Agents hope to take 19 suspects into custody.", []),
    ],
)
def test_those_taken_into_custody(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve people were booked into the Elm County Jail on drug charges.", ["Arrest 12"]),
        ("Of those found, 14 were booked into jail.", ["Arrest 14"]),
        ("A total of 38 subjects were booked into the county's detention center.", ["Arrest 38"]),
        ("Fourteen suspects were arrested and booked into the county jail.", ["Arrest 14"]),
        ("Deputies rounded up 27 suspected gang members on Tuesday.", ["Arrest 27"]),
        ("The sting netted 12 suspects.", ["Arrest 12"]),
        ("Sweep Nets More Than 80 Fugitives", ["Arrest 80 Over"]),
        ("The scheme netted 12 investors and a boat.", []),
        ("Fifteen people have been charged, with 13 of the defendants arrested today.", ["Charge 15", "Arrest 13"]),
        ("A jury found three members of the gang guilty of murder.", ["Conviction 3"]),
        ("A jury found three men not guilty of murder.", []),
        ("Police found three men in the guilty party's car.", []),
        ("Deputies arrested six for failing to register, and cited 20.", ["Arrest 6"]),
        ("Deputies arrested Roe, 27, in the sweep.", []),
        ("In all, 64 people were arrested, including 10 for selling guns.", ["Arrest 64", "Arrest 10"]),
        (
            "Ten members of a ring distributing meth, heroin and pills throughout the valley were arrested.",
            ["Arrest 10"],
        ),
        ("Six were arrested on May 8, 2015 along with seven additional men.", ["Arrest 6", "Arrest 7"]),
        ("Six were arrested, with one additional man already in custody.", ["Arrest 6"]),
        ("Twelve guns were booked into evidence, and nobody into jail.", []),
    ],
)
def test_those_booked_and_rounded_up(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten current or former jail officers have been charged.", ["Charge 10"]),
        ("Two indictments charge a total of nine present and former trustees' deputies.", ["Charge 9"]),
        ("Twelve harborers were arrested in May.", ["Arrest 12"]),
        ("Five commercial trappers have since been convicted.", ["Conviction 5"]),
        ("A raid ended with the arrest and later prosecution of more than 60 sellers.", ["Arrest 60 Over"]),
        # Firms and things in -er are no persons, nor is who does the deed its object.
        ("Five call centers have been charged.", []),
        ("Three foam makers were indicted.", []),
        ("Twelve servers were found and three men arrested.", ["Arrest 3"]),
        ("Forty subscribers were charged $30 a month.", []),
        ("Three officers arrested the man at his home.", []),
        ("Two lawyers charged their clients too much.", []),
        ("Among those arrested were four members of the ring.", ["Arrest 4"]),
        ("Among those charged are three pilots.", ["Charge 3"]),
        ("On a site used by 2,000 criminals in 18 countries, five persons were arrested.", ["Arrest 5"]),
        ("31 members of a ring that supplied the town with khat arrested", ["Arrest 31"]),
        ("51 people arrested for other crimes (30 of them for labour exploitation)", ["Arrest 51", "Arrest 30"]),
        (
            "Arrests were made in Spain (130 suspects), Italy (42), Malta and Cyprus (four each) and Peru (one).",
            ["Arrest 130", "Arrest 42", "Arrest 4", "Arrest 1"],
        ),
        ("Twelve men who sold guns to the ring were charged.", ["Charge 12"]),
        ("Twelve men who sold guns to one who was charged left.", []),
        ("46 suspected traffickers arrested and 323 potential victims identified in a sweep", ["Arrest 46"]),
        ("It led to the arrest of the 30-year-old leader and of seven other persons.", ["Arrest 7"]),
        ("The indictment charged his wife and three other people.", ["Charge 3"]),
        ("Police want to arrest the leader and seven others.", []),
        ("Officers detained two men, and three women were released.", ["Arrest 2"]),
        ("Entry was refused in over 700 cases.", []),
        ("6,558 suspects arrested, of whom 197 high-value targets", ["Arrest 6558", "Arrest 197"]),
        # A day of a month counts nobody, nor does a number reach over the next one.
        ("On 13 September, two members of the gang were arrested.", ["Arrest 2"]),
        ("Two forging rings hit, more than 30 suspects arrested.", ["Arrest 30 Over"]),
    ],
)
def test_whoever_can_be_arrested_is_a_person(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who arrests is not arrested.
        ("Four deputies arrested Jon Poe at his home.", []),
        ("Twelve investigators arrested Poe.", []),
        ("12 investigators charged Mae Loe.", []),
        ("Three detectives apprehended Mr. Poe.", []),
        ("Four deputies arrested Monday took bribes.", ["Arrest 4"]),
        ("Four deputies charged in March took bribes.", ["Charge 4"]),
        ("Four deputies were arrested in Elm.", ["Arrest 4"]),
        # Who pays is not charged with a crime.
        ("2,000 consumers were charged without their consent.", []),
        ("1,200 borrowers were charged excessive fees.", []),
        ("The company said that 4,000 customers had been charged for services.", []),
        ("Nine lawmakers have charged that the agency failed.", []),
        ("Twelve customers were charged with fraud.", ["Charge 12"]),
        ("Twelve members were charged for drug offences.", ["Charge 12"]),
        # Who flees while another is arrested.
        ("Police arrested the driver, and three others fled.", []),
        ("Police arrested the driver and three others fled.", []),
        ("Police arrested his wife and three other people escaped.", []),
        ("Police arrested Jon Poe and two others fled.", []),
        ("Police arrested his wife and three other people.", ["Arrest 3"]),
        ("Police arrested his wife and three others suspected of fraud.", ["Arrest 3"]),
        ("The arrests of Jon Poe and two others were announced.", ["Arrest 2"]),
    ],
)
def test_whom_the_verb_is_not_said_of_is_not_counted(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The courier and the two associates were detained for questioning and were later released.", []),
        ("Police detained two men for questioning.", []),
        ("Four suspects were detained and released without charge.", []),
        ("Nine suspects were detained and released on bail.", ["Arrest 9"]),
        ("Three suspects were arrested and later released.", ["Arrest 3"]),
    ],
)
def test_who_is_only_questioned_is_not_arrested(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested 24 people. Of those arrested, 20 are Romanian, three are Spanish and one is Cuban.",
            ["Arrest 24", "Arrest 20", "Arrest 3", "Arrest 1"],
        ),
        (
            "Three arrests were made by the Elm Police, two by the Oak Police and one by the Ash Police.",
            ["Arrest 3", "Arrest 2", "Arrest 1"],
        ),
        ("The ringleader was arrested, as were four of his most active accomplices.", ["Arrest 4"]),
        (
            "Twelve suspects were held. Seven of the arrests took place in Italy and five in Spain.",
            ["Arrest 7", "Arrest 5"],
        ),
        ("In one specific action, four people were arrested by the Spanish Police.", ["Arrest 4"]),
        ("Of those arrested, 20 are waiting and two are gone.", []),
        ("Of those arrested in 2015, 1,200 were Mexican nationals and two Cuban.", []),
        ("Prosecutors said that 12 of the arrests were later dropped.", []),
        ("Roe was not charged, as were four others.", []),
        ("Six men were arrested and one by the Oak Police was fired at.", ["Arrest 6"]),
        ("A jury indicted three men for the murder of Jo Roe, who was walking when he was killed.", ["Charge 3"]),
    ],
)
def test_arrests_are_told_by_land_and_by_who_made_them(text: str, expected: list[str]) -> None:
    assert told(text) == expected
