"""Seizures as American police, sheriffs and prosecutors tell of them. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Agents seized 31,000 M30 fentanyl pills and 20 M30 pills.",
            ["31000 pill fentanyl/pill", "20 pill oxycodone/pill"],
        ),
        (
            "Police seized 9 ounces of cocaine and a pound and a half of meth.",
            ["9 OZ cocaine", "1.5 LB methamphetamine"],
        ),
        ("Police seized two and a half pounds of meth.", ["2.5 LB methamphetamine"]),
        (
            "A search of the barn yielded 3 more kilograms of cocaine and an additional $21,000.",
            ["3 KiloGM cocaine", "21000 CCY_USD currency"],
        ),
        ("Police seized 14 additional grams of heroin.", ["14 GM heroin"]),
        ("Agents recovered 9 privately made firearms.", ["9 item firearm"]),
        ("Police seized 9 guns made in Elm.", ["9 item firearm"]),
        ("Officers found 3,010 rounds of 7.62 x 39mm ammunition.", ["3010 item ammunition"]),
        ("Police seized 3 x rifles.", ["3 item firearm"]),
        ("Police seized 21 one-kilogram bricks of cocaine.", ["21 item cocaine"]),
        ("Police seized four one-ounce silver-colored bars.", []),
        ("Police seized 18 sawed-off shotguns and 20 off-road vehicles.", ["18 item firearm", "20 item vehicle"]),
        (
            "Police seized 14 vape cartridges and 15 cartridges.",
            ["14 item vape-cartridge/vape-cartridge", "15 item ammunition"],
        ),
        ("Police seized 200 THC edibles and 90 edibles.", ["200 item thc/edible", "90 item marijuana/edible"]),
        ("Police seized 17 counterfeit $100 bills.", ["17 item counterfeit-currency"]),
        ("Police seized 41 fake Elm watches.", ["41 item counterfeit-goods"]),
        ("Police seized 41 Elm watches.", ["41 item watch"]),
        ("Police seized 14 twists of heroin and 9 bindles of meth.", ["14 item heroin", "9 item methamphetamine"]),
        ("Police seized 61 bags of heroin and cocaine.", ["61 item drugs"]),
        (
            "Police seized 61 bags of heroin and cocaine, two scales and $9.",
            ["61 item drugs", "2 item scale", "9 CCY_USD currency"],
        ),
        ("Police seized 61 bags of heroin and 4 grams of cocaine.", ["61 item heroin", "4 GM cocaine"]),
        ("Police seized 29 capsules of heroin and 29 vials of heroin.", ["29 item heroin", "29 item heroin"]),
        ("Police seized 29 capsules of oxycodone.", ["29 pill oxycodone/pill"]),
        (
            "Police seized 11 catalytic converters and two embossing machines.",
            ["11 item catalytic-converter", "2 item embossing-machine"],
        ),
    ],
)
def test_what_a_number_is_of(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Detectives took five guns and $42,000 off the streets.", ["5 item firearm", "42000 CCY_USD currency"]),
        (
            "Officers discovered nine pounds of cocaine with a street value of $400,000, three guns and $96,000.",
            ["9 LB cocaine", "3 item firearm", "96000 CCY_USD currency"],
        ),
        (
            "The bust netted 14 kilos of heroin and two luxury cars.",
            ["14 KiloGM heroin", "2 item vehicle"],
        ),
        ("The fraud netted two luxury cars and $2 million.", []),
        ("Deputies arrested Roe after finding 110 grams of meth in his truck.", ["110 GM methamphetamine"]),
        ("A jury, finding 110 grams of meth too little, acquitted him.", []),
        ("He owned 500 grams of meth that officers found in his car.", ["500 GM methamphetamine"]),
        ("He owned 500 grams of meth that a friend found in his car.", []),
        ("Officers pulled 62 kilograms of cocaine from the floor.", ["62 KiloGM cocaine"]),
        ("Roe pulled 62 kilograms of cocaine from the floor as officers came.", []),
        ("The search led investigators to 19 pounds of cocaine.", ["19 LB cocaine"]),
        ("Agents seized a suitcase that held 26 kilograms of ketamine.", ["26 KiloGM ketamine"]),
        ("It was the largest seizure in county history: 101 pounds of fentanyl.", ["101 LB fentanyl"]),
        ("The total haul: 14 pounds of meth and 9 guns.", ["14 LB methamphetamine", "9 item firearm"]),
        ("Totals for the sweep include 14 arrests, 6 guns and $5,115.", ["6 item firearm", "5115 CCY_USD currency"]),
        (
            "Seventeen firearms, eight of which had been reported stolen, were recovered.",
            ["17 item firearm", "8 item firearm"],
        ),
        (
            "Police recovered six guns, four of them reported stolen, and 300 fentanyl pills.",
            ["6 item firearm", "4 item firearm", "300 pill fentanyl/pill"],
        ),
        (
            "Officers uncovered 5,000 pills suspected to be fentanyl, and $70,000.",
            ["5000 pill fentanyl/pill", "70000 CCY_USD currency"],
        ),
        ("Detectives located 612 blue pills marked M30, suspected to contain fentanyl.", ["612 pill fentanyl/pill"]),
        ("Officers had probable cause to seize $41,680.", ["41680 CCY_USD currency"]),
        ("Officers had reason to seize $41,680.", []),
        (
            "Over $60,000 in cash was recovered from their home during the execution of search warrants.",
            ["60000 CCY_USD currency Over"],
        ),
        ("Over $60,000 in cash was recovered from their debtors.", []),
        ("The office recovered $2 billion in civil claims against drug makers.", []),
        ("Seizures of cryptocurrency have topped $580 million.", ["580000000 CCY_USD cryptocurrency"]),
        ("11 recovered firearms and 4 recovered books were shown.", ["11 item firearm"]),
        ("More than $30 billion recovered since the law was changed is a success.", []),
    ],
)
def test_what_says_that_goods_were_taken(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The agent bought 23 firearms; another 11 were recovered during searches.",
            ["11 item firearm"],
        ),
        ("The agent bought 23 firearms; another 11 were offered.", []),
        (
            "Police recovered 11 guns this week, bringing the number of guns seized this year to 412.",
            ["11 item firearm", "412 item firearm"],
        ),
        ("Police recovered 11 guns this week, bringing the number of guns in town to 412.", ["11 item firearm"]),
        (
            "Police recovered 13 weapons from his flat, including assault weapons, handguns and rifles.",
            ["13 item firearm"],
        ),
        ("Police recovered 13 weapons from his flat, including knives, handguns and rifles.", ["13 item weapon"]),
        (
            "About 83 forged, or re-encoded, debit and credit cards were recovered under search warrants.",
            ["83 item payment-card About"],
        ),
        ("The search recovered 83 credit card numbers.", []),
    ],
)
def test_goods_named_elsewhere(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sixty firearms were turned in at the gun buyback.", ["60 item firearm"]),
        ("Residents turned in 261 guns at the gun exchange and received gift cards.", ["261 item firearm"]),
        ("The gun buyback collected 90 rifles and 12 letters.", ["90 item firearm"]),
        ("The museum collected 90 rifles.", []),
        ("Soldiers turned in 261 guns.", []),
    ],
)
def test_guns_bought_back(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Officers recovered 300 grams of heroin from the kitchen and 200 grams from the bedroom.",
            ["300 GM heroin", "200 GM heroin"],
        ),
        ("He sold 300 grams of heroin in the car, and police found 200 grams in the house.", []),
        ("Agents bought 11 firearms and seized 41 more.", ["41 item firearm"]),
        ("Agents seized 11 firearms and sold 41 more.", ["11 item firearm"]),
        ("Police recovered nine guns, two of which were reported stolen.", ["9 item firearm", "2 item firearm"]),
        ("Police recovered nine guns (two stolen) and a vest.", ["9 item firearm", "2 item firearm"]),
        ("Police recovered nine guns – one of them loaded – and a vest.", ["9 item firearm"]),
        ("Police recovered nine guns, two men were stolen upon.", ["9 item firearm"]),
        ("Thieves took nine guns, two of them loaded.", []),
        (
            "Roe held 32 firearms, including 4 machine guns, that agents seized from his home.",
            ["32 item firearm", "4 item firearm"],
        ),
        ("At least 17 of the firearms that Roe bought have been recovered.", ["17 item firearm Over"]),
    ],
)
def test_goods_that_are_not_named_again(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized three kilogram-sized packages of heroin.", ["3 item heroin"]),
        (
            "The inquiry to date has netted 31 kilograms of meth and $600.",
            ["31 KiloGM methamphetamine", "600 CCY_USD currency"],
        ),
        ("An average of 4,700 pounds of heroin was seized every day.", []),
        (
            "Officers intercepted meth with a street value of $1.4 million.\n\nThey seized 95 pounds of meth.",
            ["95 LB methamphetamine"],
        ),
        (
            "Officers intercepted meth with a street value of $1.4 million.\n\nThey seized 95 pounds of cocaine.",
            ["1400000 CCY_USD methamphetamine", "95 LB cocaine"],
        ),
    ],
)
def test_sizes_rates_and_values(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police seized $11 million, 140 firearms and $765, 210 pounds of meth.",
            ["11000000 CCY_USD currency", "140 item firearm", "765 CCY_USD currency", "210 LB methamphetamine"],
        ),
        ("Cash in the amount of $12,700 was found in the home by detectives.", ["12700 CCY_USD currency"]),
        ("Cash in the amount of $12,700 was found in the home by his aunt.", []),
        ("Agents seized 90 pills and a pill press capable of making 12,000 pills an hour.", ["90 pill drugs/pill"]),
        (
            "Police recovered an arsenal that included four handguns and 900 rounds of ammunition.",
            ["4 item firearm", "900 item ammunition"],
        ),
        (
            "Officers found 16.9 grams of crack in his sock, and another 4.1 grams in his hat.",
            ["16.9 GM crack-cocaine", "4.1 GM crack-cocaine"],
        ),
        ("Deputies found 4.4 pounds of fentanyl, approximately $300,000 worth.", ["4.4 LB fentanyl"]),
        ("$12,700 in cash and 14 guns were taken as evidence.", ["12700 CCY_USD currency", "14 item firearm"]),
        ("$12,700 in cash and 14 guns were taken as gifts.", []),
        ("Found inside by officers were 24 firearm frames.", ["24 item firearm-part"]),
        (
            "The drug unit removed 30 pounds of meth and 140 guns from the community.",
            ["30 LB methamphetamine", "140 item firearm"],
        ),
        (
            "Agents seized:\n\n- 8.5 pounds of cocaine\n\n- $42,000\n\n- 3 firearms",
            ["8.5 LB cocaine", "42000 CCY_USD currency", "3 item firearm"],
        ),
    ],
)
def test_sums_beside_other_goods(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized 41 bundles (410 bags) of heroin and a gun.", ["41 item heroin"]),
        ("Police seized 41 bundles (410 bags) and 3 grams of heroin.", ["3 GM heroin"]),
        ("Police seized 41 pounds of fentanyl pills, approximately 90,000 pills.", ["41 LB fentanyl/pill"]),
        (
            "Police seized 41 pounds of fentanyl pills, 90,000 pills and a gun.",
            ["41 LB fentanyl/pill", "90000 pill drugs/pill"],
        ),
        ("The seizure of 123 guns brought much joy.", ["123 item firearm"]),
        (
            "The task force made many seizures, which included more than 20 kilograms of cocaine and eight guns.",
            ["20 KiloGM cocaine Over", "8 item firearm"],
        ),
        (
            "A search turned up 310 forged credit cards, 41 fake IDs and $88,000.",
            ["310 item credit-card", "41 item identification-document", "88000 CCY_USD currency"],
        ),
        ("A search of his computer revealed 310 credit cards and $88,000 in losses.", []),
        ("Police recovered $1.3 million in stolen retail goods.", ["1300000 CCY_USD stolen-goods"]),
    ],
)
def test_goods_told_in_two_ways(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Traffic Stop Yields 40 Pounds of Cocaine", ["40 LB cocaine"]),
        ("Border Patrol Agents Discover 300 Pounds of Meth in Spare Tires", ["300 LB methamphetamine"]),
        ("Customs Officers Intercept More Than $1 Million in Cocaine", ["1000000 CCY_USD cocaine Over"]),
        ("Deputies Recover 31 Guns in Elm", ["31 item firearm"]),
        ("Deputies Hope to Recover 31 Guns in Elm", []),
        ("Raids Net 40 Guns", ["40 item firearm"]),
        ("Officers Take 400 Guns Off Streets", ["400 item firearm"]),
        ("Gun Buyback Brings in 112 Guns", ["112 item firearm"]),
        ("Store Brings in 112 Guns", []),
    ],
)
def test_headlines_tell_in_the_present(text: str, expected: list[str]) -> None:
    assert told(f"{text}\n\nThe sheriff of Elm thanked the deputies for their work.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police recovered over 700 allegedly forged credit, debit and gift cards.",
            ["700 item payment-card Over"],
        ),
        ("Police recovered 41 debit and credit cards and 9 gift cards.", ["41 item payment-card", "9 item gift-card"]),
    ],
)
def test_cards_of_several_kinds(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police recovered 56 grams of crack, $8,412 and packaging material.",
            ["56 GM crack-cocaine", "8412 CCY_USD currency"],
        ),
        ("Police seized $8,412 in cash and packaging material.", ["8412 CCY_USD currency"]),
        ("Deputies seized $42,000, jewelry and two cars.", ["42000 CCY_USD currency", "2 item vehicle"]),
        (
            "Agents seized 14 pounds of meth from Roe on May 3, 22 pounds on June 1 and 8 pounds on July 2.",
            ["14 LB methamphetamine", "22 LB methamphetamine", "8 LB methamphetamine"],
        ),
        (
            "Agents seized 14 pounds of meth from Roe and 22 pounds from Poe.",
            ["14 LB methamphetamine", "22 LB methamphetamine"],
        ),
        ("Agents seized 14 pounds of meth from Roe and lost 22 pounds from Poe.", ["14 LB methamphetamine"]),
        ("Police recovered six of 14 guns stolen from the store.", ["6 item firearm"]),
        ("Deputies recovered property valued at $41,000.", ["41000 CCY_USD asset"]),
        ("The bank recovered property valued at $41,000.", []),
        ("More than $41,000 in stolen property was recovered.", ["41000 CCY_USD stolen-goods Over"]),
    ],
)
def test_bare_sums_parts_and_stolen_property(text: str, expected: list[str]) -> None:
    assert told(text) == expected
