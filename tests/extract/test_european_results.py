"""How European releases list what was seized, and what stands between goods and the word that says so."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seizures reported so far include 12 tonnes of meat and 90 turtles.", ["12 TONNE meat", "90 item turtle"]),
        ("Worldwide seizures recorded to date include:\n\n9 monkeys;\n\nfive turtles;\n",
         ["9 item monkey", "5 item turtle"]),
        ("Agents reported seizures; the shop sold 90 turtles.", []),
        ("Some 3 million fake cigarettes were seized alongside 8 tonnes of tobacco and €900.",
         ["3000000 item cigarette About", "8 TONNE tobacco", "900 CCY_EUR currency"]),
        ("Some 90 pistols were seized alongside work on 8 tonnes of tobacco.", ["90 item firearm About"]),
        ("They seized over 3 million cigarettes, made with poor tobacco and no care, together with 8 kg of hashish.",
         ["3000000 item cigarette Over", "8 KiloGM hashish"]),
        ("They seized over 3 million cigarettes, sold with poor tobacco, and bought 8 kg of hashish.",
         ["3000000 item cigarette Over"]),
        ("The largest of the items seized, which are now with the prosecutor, include 4 tonnes of hashish.",
         ["4 TONNE hashish"]),
        ("A parcel was seized by customs, which contained about 4 kg of marijuana.", ["4 KiloGM marijuana About"]),
        ("A parcel was seen by customs, which contained about 4 kg of marijuana.", []),
        ("A phone was seized by customs, which contained 4 000 credit card numbers.", []),
        ("Nine firms were seized, as well as money worth EUR 350 000.", ["350000 CCY_EUR currency"]),
        ("Over 8 000 fake banknotes were seized during searches in Malta, and over 500 in Spain.",
         ["8000 item counterfeit-banknote Over", "500 item counterfeit-banknote Over"]),
        ("Customs confiscated 90 stolen vehicle parts found in lorries.", ["90 item vehicle-part"]),
        ("Nearly 900 websites that were illegally offering fake goods to buyers were seized.",
         ["900 item website Under"]),
        ("Officers went on in the next port to seize a further 40 kilos of hash and two boats.",
         ["40 KiloGM hashish", "2 item vessel"]),
        ("The gang went on wanting to seize 40 kilos of hash.", []),
        ("The raid led to the apprehension of 8 bales of hashish.", ["8 item hashish"]),
        ("The raid led to the apprehension of 8 sellers of hashish.", []),
        ("The raids ended with the intervention of 18 kilos of hashish and 3 of marijuana.",
         ["18 KiloGM hashish", "3 KiloGM marijuana"]),
        ("The raids ended with the intervention of 18 doctors.", []),
        ("- one pistol and two rifles and protective equipment seized", ["1 item firearm", "2 item firearm"]),
    ],
)  # fmt: skip
def test_what_else_the_word_that_says_seized_reaches(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("During the searches, 5 kg of cocaine could be seized.", ["5 KiloGM cocaine"]),
        ("In total, 5 kg of cocaine could be seized under the new law.", []),
        ("The law says that 5 kg of cocaine could be seized.", []),
        ("The police found more than 900 forged banknotes on the premises of a print shop.",
         ["900 item counterfeit-banknote Over"]),
        ("The police seized assets worth €25m, with money worth €3m also confiscated.",
         ["25000000 CCY_EUR asset", "3000000 CCY_EUR currency"]),
        ("Gardaí said that they seized cocaine with an estimated street value of around €70,000 in Elm 15 on 3 May.",
         ["70000 CCY_EUR cocaine About"]),
        ("Agents found 4 kg of powder. The powder reacted positively to a field test for cocaine.",
         ["4 KiloGM cocaine"]),
        ("Agents found 4 kg of powder, which tested positive to cocaine.", ["4 KiloGM cocaine"]),
        ("Agents found 4 kg of powder. Buyers react positively to cocaine.", []),
    ],
)  # fmt: skip
def test_as_translations_say_that_goods_were_seized(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Results:\n\n382 arrests\n\n12 pistols seized\n\n304 kg of drugs (cocaine among them)\n\n40 cars checked\n",
         ["12 item firearm", "304 KiloGM drugs"]),
        ("- Seizures of:\n- 7 illegal firearms\n- Weapons, among them crossbows, compressed air weapons, bayonets, "
         "daggers and knives of many kinds\n- 3 700 rounds of ammunition\n",
         ["7 item firearm", "3700 item ammunition"]),
        ("The gang sold drugs.\n\n12 pistols seized\n\nHe sold 304 kg of drugs in May.\n", ["12 item firearm"]),
    ],
)  # fmt: skip
def test_results_that_have_lost_their_bullets(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers seized nearly 1.4 tonnes (1,387 kg) of heroin.", ["1387 KiloGM heroin"]),
        ("Officers seized about 20 kilograms (44 pounds) of heroin.", ["20 KiloGM heroin About"]),
        ("Over 900 tonnes and 30 000 litres of fake food were seized.", ["900 TONNE food Over", "30000 L food"]),
        ("They seized 9 kg of cocaine and 30 litres of GHB.", ["9 KiloGM cocaine", "30 L ghb"]),
        ("They seized over 7 kg of gold (with a value of €200 000) and €9 000.",
         ["7 KiloGM gold Over", "9000 CCY_EUR currency"]),
        ("Cash amounting to 8,000 euros (£7,000 / $8,500) was seized.", ["8000 CCY_EUR currency"]),
        ("They seized €8,000 and $8,500.", ["8000 CCY_EUR currency", "8500 CCY_USD currency"]),
        ("They seized more than 9, 000 pistols.", []),
        ("They seized 90 tonnes of fake and substandard food.", ["90 TONNE food"]),
        ("They seized 90 tonnes of waste and illegal food.", ["90 TONNE waste"]),
        ("They seized 149 unconverted and converted alarm and signal weapons and 8 signal weapons.",
         ["149 item weapon", "8 item weapon"]),
        ("Fake food worth EUR 9 million seized\n\nIn total, goods valued at over EUR 9 million were taken off the "
         "market by the police.", ["9000000 CCY_EUR asset Over"]),
        ("They seized gold with a value of €200 000.", ["200000 CCY_EUR asset"]),
    ],
)  # fmt: skip
def test_one_quantity_that_is_told_in_two_measures(text: str, expected: list[str]) -> None:
    assert told(text) == expected
