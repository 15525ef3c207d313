"""Seizures as American releases of recent years tell of them. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Agents have seized or collected 412 pounds of marijuana and upwards of 900 opioid pills.",
            ["412 LB marijuana", "900 pill opioids/pill Over"],
        ),
        (
            "Some 130 pounds of cocaine and more than two pounds of fentanyl were taken from the tunnel by agents.",
            ["130 LB cocaine About", "2 LB fentanyl Over"],
        ),
        ("Police said 20 pounds of marijuana were taken from the home during a burglary.", []),
        ("Police said that three guns were taken from the store.", []),
        ("On September 5, a car in Elmford yielded a further 25 kilograms of heroin.", ["25 KiloGM heroin"]),
        ("The sale of the car yielded a profit of nine pounds.", []),
        (
            "Seized as well were 41 firearms, including three ghost guns.",
            ["41 item firearm", "3 item firearm"],
        ),
        (
            "The Coast Guard intercepted a 26-foot vessel off Elm Island that carried 1,078 kilograms of cocaine.",
            ["1078 KiloGM cocaine"],
        ),
        (
            "The task force seized 22 kilos of fentanyl and six kilos of heroin, which brought the total to 97 kilos "
            "of narcotics.",
            ["22 KiloGM fentanyl", "6 KiloGM heroin", "97 KiloGM drugs"],
        ),
        ("The agents succeeded in seizing 14 kilograms of cocaine.", ["14 KiloGM cocaine"]),
        ("From a safe, officers took two rifles and 14 pounds of heroin.", ["2 item firearm", "14 LB heroin"]),
        ("Officers took two rifles to a training course.", []),
        ("Corrupt officers took three kilos of cocaine from the room and sold them.", []),
        ("The man had 14 kilograms of cocaine taken from him by agents.", ["14 KiloGM cocaine"]),
        ("Troopers came across 14 pounds of meth, and deputies unearthed 15.", ["14 LB methamphetamine"]),
        ("Troopers stopped a car that held 14 kilograms of cocaine.", ["14 KiloGM cocaine"]),
        ("Troopers stopped a man who said that he held 14 kilograms of cocaine.", []),
        ("The cocaine that was seized weighed 14 kilograms.", ["14 KiloGM cocaine"]),
        ("The cocaine, 14 kilograms of it, was seized by agents.", ["14 KiloGM cocaine"]),
        ("Agents searched the car. Inside the trunk lay 14 pounds of heroin.", ["14 LB heroin"]),
        (
            "Agents searched it. Also on the table, beside a box, was another 10 kilograms of heroin.",
            ["10 KiloGM heroin"],
        ),
        ("To date, the seizures in the case stand at 14 pounds of heroin.", ["14 LB heroin"]),
        ("Officers kept 14 kilograms of cocaine from reaching our streets.", ["14 KiloGM cocaine"]),
        ("We hope to keep 14 kilograms of cocaine from reaching our streets.", []),
        (
            "Some 14 kilos of heroin, which had been hidden in a car, were found when troopers searched it.",
            ["14 KiloGM heroin About"],
        ),
        (
            "She had about 1,000 fentanyl pills and over $1300 in cash when she was arrested.",
            ["1000 pill fentanyl/pill About", "1300 CCY_USD currency Over"],
        ),
        ("He was arrested with 13 kilos of cocaine.", ["13 KiloGM cocaine"]),
        ("The victim had two guns when he was stopped by the robbers.", []),
        ("He had two kilos of cocaine when his brother was born.", []),
        ("The weight of the seized cocaine came to 14 kilograms.", ["14 KiloGM cocaine"]),
        (
            "Officers recovered, in addition to the two rifles, 14 kilograms of cocaine.",
            ["2 item firearm", "14 KiloGM cocaine"],
        ),
        ("Besides two rifles, officers seized 14 kilograms of cocaine.", ["2 item firearm", "14 KiloGM cocaine"]),
        ("Besides two rifles that he had sold, officers seized 14 kilograms of cocaine.", ["14 KiloGM cocaine"]),
        ("Not only two rifles but also 14 kilos of meth were seized.", ["2 item firearm", "14 KiloGM methamphetamine"]),
        ("Four of the 12 rifles seized had been stolen.", ["4 item firearm"]),
        ("Three seizures were made: 14 kilos of heroin and $40,000.", ["14 KiloGM heroin", "40000 CCY_USD currency"]),
        ("The division's seizures of cocaine came to 1,400 kilograms.", ["1400 KiloGM cocaine"]),
        ("Sales of cocaine came to 1,400 kilograms.", []),
        ("Two rifles were among the items seized.", ["2 item firearm"]),
        (
            "It culminated in the execution of 14 warrants, 11 arrests, 31 guns and 5 kilograms of cocaine.",
            ["31 item firearm", "5 KiloGM cocaine"],
        ),
    ],
)
def test_words_of_seizing(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agents seized not quite 14 kilograms of cocaine.", ["14 KiloGM cocaine Under"]),
        ("Agents seized just short of 14 kilograms of cocaine.", ["14 KiloGM cocaine Under"]),
        ("Agents seized 14 kilograms or so of cocaine.", ["14 KiloGM cocaine About"]),
        ("Agents seized at a minimum 14 kilograms of cocaine.", ["14 KiloGM cocaine Over"]),
        ("Agents seized better than 14 kilograms of cocaine.", ["14 KiloGM cocaine Over"]),
        ("Agents seized eight packages of heroin that weighed nearly three pounds each.", ["8 item heroin"]),
        ("Police seized 12 bricks of cocaine, each weighing about 1 kilogram.", ["12 item cocaine"]),
        (
            "Agents seized more than 16 pounds each of fentanyl and cocaine.",
            ["16 LB fentanyl Over", "16 LB cocaine Over"],
        ),
        ("Police seized 21 pistols/revolvers and 15 silencers.", ["21 item firearm", "15 item silencer"]),
        ("Police seized two sawed off shotguns.", ["2 item firearm"]),
        ("Police seized 25 kilograms of fentanyl and heroin (55 pounds).", ["25 KiloGM drugs"]),
        ("Agents seized 223 weapons – handguns, rifles and shotguns among them.", ["223 item firearm"]),
        ("Agents seized 223 weapons – knives, rifles and grenades among them.", ["223 item weapon"]),
    ],
)
def test_what_is_counted(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_sentence_behind_a_list_goes_on_about_its_guns() -> None:
    text = (
        "The following guns were seized:\n\n- 96 guns, including 16 rifles; and\n- 53 magazines.\n\n"
        "Among the seized guns are a total of 10 ghost guns without numbers."
    )
    assert told(text) == ["96 item firearm", "16 item firearm", "53 item magazine", "10 item firearm"]


def test_a_sum_that_the_heading_rounds_is_told_once() -> None:
    text = "Officers Seize $152k at Elm Airport\n\nOn Saturday, officers seized $152,342 in cash from two men in Elm."
    assert told(text) == ["152342 CCY_USD currency"]
    text = "Officers Seize $150k at Elm Airport\n\nOn Saturday, officers seized $110,342 in cash from two men in Elm."
    assert told(text) == ["150000 CCY_USD currency", "110342 CCY_USD currency"]


def test_a_weight_is_told_once_by_the_fuller_name() -> None:
    text = "Officers seized five tonnes of eels.\n\nThe five tonnes of glass eels were seized at the airport in Elm."
    assert told(text) == ["5 TONNE glass-eel"]


def test_a_sentence_that_goes_on_with_there_were_also() -> None:
    text = "Officers found two pistols in the room. There were also three rifles and 40 rounds of ammunition."
    assert told(text) == ["2 item firearm", "3 item firearm", "40 item ammunition"]
    assert told("Officers met in the room. There were also three rifles.") == []
