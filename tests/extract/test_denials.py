"""Words of seizing that tell of no seizure. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told


@pytest.mark.parametrize(
    "text",
    [
        "In 2008, Elmia submitted more than 7,500 recovered guns for tracing.",
        "Police returned 40 recovered firearms to their owners.",
        "The deputy sold 12 seized guns.",
        "In Elmia, 650,000 guns were surrendered in 1996 in a gun buyback.",
        "Each resident who turned in 2 guns at the gun buyback got $200.",
        "Shoplifters took 60 bottles of perfume off the shelves.",
        "The manufacturer voluntarily withdrew 12,000 bottles of medicine from the market.",
        "OFAC froze $300 million in Elmian assets.",
        "The government froze $5 million in aid funds to the police.",
        "Prosecutors asked a court to have €4 million frozen.",
        "Customs officers detained 14 passengers with 200 cartons of cigarettes that were duty paid.",
        "Customs detained 20,000 masks, all of which turned out to be genuine and were returned.",
        "His attempts to import 40 machine guns were prevented when his order was declined.",
        "Officers foiled an attempt to smuggle drugs, although an earlier shipment of 200 kg had reached Elm.",
        "Officials hope to bring the number of guns seized this year to 400.",
        "The burglars' haul: 40 watches and $30,000 in cash.",
        "Annual seizures of fentanyl have topped 27,000 pounds, statistics show.",
        "The bill provides for the seizure and destruction of 40 machine guns.",
        "Officers searched the store in which 3 guns and 400 pills had been stolen the night before.",
        "Agents stopped a vessel loaded with 900 tonnes of fuel for inspection and let it go.",
        "A better law could have enabled police to seize 40 cars.",
        "Officers lacked probable cause to seize 40 kg of hemp.",
        "Roe destroyed 300 marijuana plants before agents arrived.",
        "The storm destroyed 400 marijuana plants at the farm.",
        "Officers administered 2 doses of naloxone and found a pipe.",
        "Police announced the seizure of the shop and the arrest of 35 individuals selling illicit goods.",
        "Insurers recovered 40 stolen vehicles.",
        "Agents removed 40 guns from their own armory.",
        "Police secured $4 million in grants for 30 cameras.",
        "Police said 40 pounds of khat and marijuana were taken from the farmer by two masked men.",
        "Agents determined that 600 vials of fentanyl were taken from the clinic by an aide.",
        "Police said 30 pounds of cocaine were taken from the car by a rival.",
        "Officers took 3 kilograms of cocaine from a seller and kept his cash.",
        "Officers took 3 kilograms of cocaine from the evidence room.",
        "Former officers took 30 rifles from a warehouse.",
        "Agents took 3 kilograms of khat from Roe and paid him $20,000.",
        "Officers took 90 guns from residents at a drop box.",
        "Agents searched the phone that contained photos of 14 guns.",
        "Officers searched a bag that held a phone which contained pictures of 14 guns.",
        "Officers searched the box that held records on 14 kilograms of khat.",
        "Agents inspected the wholesaler which held 300,000 oxycodone pills.",
        "Agents searched a gun shop that held 2,000 guns.",
        "The act applies to persons who had 6 kilograms of cocaine when they were arrested.",
        "The court found he had 30 grams of crack when he was arrested in 1998.",
        "Doe denied that he had 14 pounds of meth when he was arrested.",
        "If he had 60 grams of meth when he was arrested, he faces nine years.",
        "The state could not prove that he had 14 pounds of meth when he was arrested.",
        "She had 300 oxycodone pills prescribed to her when she was arrested.",
        "He had 14 firearms registered in his name when he was arrested.",
        "He had 300 pounds of marijuana shipped to Elm when he was arrested.",
        "People arrested with 6 grams of marijuana are no longer charged.",
        "Women arrested with 4 grams of cocaine or less may be diverted.",
        "In 2008, Doe was arrested with 4 kilograms of cocaine.",
        "A total of $15 million in assets could also be seized from the men if convicted.",
        "During the raids, agents feared that 30 guns could be seized by the rivals.",
        "Deputies came across an ad for 14 guns.",
        "Agents unearthed $3 million in cash payments to surgeons.",
        "The apprehension of 6 armed robbers with 4 guns made news in Elm.",
        "The haul also came to $200,000 for the burglars.",
        "The inquiry culminated in 14 arrests, 200 kilograms of cocaine shipped to Elm and two trials.",
        "Police said 30 pounds of khat and cocaine were taken from the home of the farmer.",
        "Agents checked records of vehicles that carried 30 kilograms of cocaine in 2018.",
        "Officers searched a box that contained receipts for 14 guns.",
        "He said he had 14 kilograms of cocaine when he was arrested.",
        "A person who had 40 grams of heroin when he was arrested gets six years.",
        "She had 16 guns at home when she was stopped for speeding.",
        "The ring planned to rob a man arrested with 6 kilograms of cocaine.",
        "During the operation, 30 guns could be seized only with a warrant.",
        "Deputies came across a listing for 14 guns.",
        "Deputies unearthed the sale of 14 guns.",
        "The intervention of 14 officers with 4 guns ended the siege.",
        "The operation resulted in 14 arrests, 20 guns that were later returned and two trials.",
        "Each year only 1% of criminal assets worth €90 billion are recovered by authorities.",
    ],
)
def test_what_is_told_of_others_undone_or_only_counted_is_no_seizure(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers seized 40 grams of khat from Roe and 50 grams from Doe were sold before.", ["40 GM khat"]),
        ("Officers seized 40 grams of khat from Roe and 50 grams from Doe.", ["40 GM khat", "50 GM khat"]),
        ("Police pulled 12 handguns from the trunk.", ["12 item firearm"]),
        ("Police destroyed 400 marijuana plants at the site.", ["400 plant marijuana/plant"]),
        ("Officers foiled an attempt to smuggle 40 kilos of khat.", ["40 KiloGM khat"]),
        ("Officers stopped Doe. Some 40 pounds of cocaine were taken from his car.", ["40 LB cocaine About"]),
        ("Agents searched a bag that held 14 kilograms of khat.", ["14 KiloGM khat"]),
        ("Three men arrested with 14 kilograms of khat were charged.", ["14 KiloGM khat"]),
        ("He had 14 kilograms of khat when he was arrested.", ["14 KiloGM khat"]),
        ("Agents unearthed $3 million in cash buried in the garden.", ["3000000 CCY_USD currency"]),
    ],
)
def test_what_is_seized_remains_so(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In addition to 14 guns stolen from the shop, deputies recovered a car.", []),
        ("Along with 200 pounds of marijuana connected to the case, agents seized a car.", []),
        ("Along with 14 guns and 200 pounds of khat sold in May, agents seized a car.", []),
        (
            "In addition to 14 guns hidden in the wall, deputies recovered 3 kilograms of khat.",
            ["14 item firearm", "3 KiloGM khat"],
        ),
        (
            "Agents found 3 kilograms of khat in the house. There were also 6 kilograms of heroin sold in May.",
            ["3 KiloGM khat"],
        ),
        (
            "Agents found 3 kilograms of khat in the house. There was also $80,000 in cash paid to Doe.",
            ["3 KiloGM khat"],
        ),
        ("Agents seized 3 kilograms of khat. There were also 800 firearms exported legally.", ["3 KiloGM khat"]),
        ("Agents seized 3 kilograms of khat. There were also 800 firearms at the fair.", ["3 KiloGM khat"]),
        (
            "Agents found 3 kilograms of khat in the house. There were also two rifles hidden in the attic.",
            ["3 KiloGM khat", "2 item firearm"],
        ),
        (
            "Officers seized forged passports, 16 phones and banknotes worth €11,000.",
            ["16 item phone", "11000 CCY_EUR currency"],
        ),
        (
            "Officers seized 16 kilograms (700 grams of fentanyl and 15 kilograms of khat).",
            ["16 KiloGM drugs", "700 GM fentanyl", "15 KiloGM khat"],
        ),
        ("Officers seized nearly 1.4 tonnes (1,390 kg) of khat.", ["1390 KiloGM khat"]),
        ("Results:\n\n- 600 vehicles seized\n- 13 000 vehicles and 300 vessels controlled\n", ["600 item vehicle"]),
        (
            "Results:\n\n- 600 vehicles seized\n- 13 boats checked\n- 3 kg of khat\n",
            ["600 item vehicle"],
        ),
        ("Apart from the 14 guns on display, officers seized 4 kilograms of khat.", ["4 KiloGM khat"]),
        ("Officers searched the house. There were four rifles in one of the rooms.", ["4 item firearm"]),
        ("Officers searched the house. There were four rifles in a photograph.", []),
        ("Officers searched the house. They also found nine passports.", ["9 item passport"]),
        ("Officers searched the phone. They also found nine passports in pictures.", []),
        ("Officers searched the house. They also found nine passports and left them.", []),
        ("Agents found 3 rifles in the house. There were also 14 guns for which Doe had a permit.", ["3 item firearm"]),
        ("Agents found 3 rifles in the house. There were also 14 guns in a legal collection.", ["3 item firearm"]),
    ],
)
def test_what_else_happened_to_goods_is_no_seizure_of_them(text: str, expected: list[str]) -> None:
    assert told(text) == expected
