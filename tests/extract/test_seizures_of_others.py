"""Numbers that stand near words of seizing and belong to others: papers, other releases, persons. All are invented."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told


@pytest.mark.parametrize(
    "text",
    [
        "Agents searched his home. The safe contained a receipt for two guns.",
        "Agents searched the house. In the safe was a photo of 14 guns.",
        "Police raided the club. Inside were 40 customers and 12 dancers.",
        "Agents searched his computer. The box contained 600 images.",
        "The store was searched. The warehouse held 3,000 rifles for licensed dealers.",
        "They negotiated the sale of 9 kilos of heroin until police stopped them and seized it.",
        "If police had seized it, the 40 kilos of khat would have been destroyed.",
        "He was charged with selling 40 guns, together with 9 rifles.",
        "Three men with 4 kilos of cocaine were taken into federal custody.",
        "The sweep brought 12 men and 40 guns into police custody.",
        "Roe wanted to bring 40 guns into police custody.",
        "Prosecutors secured a conviction over assets valued at $3 million.",
        "Police brought 90 new rifles into police custody from the manufacturer.",
        "The bank put $2 million into government custody as part of the settlement.",
        "The sheriff's office placed 12 horses and 3 dogs into law enforcement custody at a shelter.",
        "The yacht was intercepted by a helicopter with 12 officers and 4 rifles.",
        "The vessel was boarded by inspectors with 2 dogs and 12 rifles.",
        "In March 2021, thieves who searched the home left. The safe contained $40,000 in cash.",
        "Prosecutors secured convictions and jewelry valued at $40,000 was returned.",
        "The museum was searched for bombs. The room contained 40 rifles from the Civil War.",
        "The hall was searched for bombs. The safe contained 40 rifles.",
        "The ship sank before it was searched. It contained 40 kilograms of gold.",
        "Results to date: 14 arrests, and $90 million in losses to 300 victims.",
    ],
)
def test_what_was_not_seized(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The sweep brought 40 kilos of heroin, $4.3 million in cash and 28 guns into DEA custody.",
            ["40 KiloGM heroin", "4300000 CCY_USD currency", "28 item firearm"],
        ),
        ("The prosecutor secured assets valued at PLN 3,2 million.", ["3200000 CCY_PLN asset"]),
        ("The sweep put 12 rifles into federal custody.", ["12 item firearm"]),
        ("The yacht was boarded by officers off Orvale with 700 kilograms of cocaine.", ["700 KiloGM cocaine"]),
        ("Agents searched his home. The safe contained $40,000 in cash.", ["40000 CCY_USD currency"]),
        ("The home was searched for drugs. The safe contained 40 rifles.", ["40 item firearm"]),
        (
            "Packages were recovered. Also on the table, beside a box, was another 10 kilograms of heroin.",
            ["10 KiloGM heroin"],
        ),
        ("Of the 350 domain names seized, 116 have now been forfeited.", ["350 item domain"]),
        (
            "They ran at least 36 stolen vehicles. There were raids in the course of which six vehicles were seized.",
            ["6 item vehicle"],
        ),
        ("Two of the RVs, packed with meth, were seized.", ["2 item vehicle"]),
    ],
)
def test_what_was_seized(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_lists_go_on_behind_an_entry_of_tools() -> None:
    text = (
        "Results:\n\n- Seizures worth more than €5 million, including:\n- 2 500 kg of hashish\n"
        "- tools for growing marijuana and producing hashish\n- 34 phones\n"
    )
    assert told(text) == ["5000000 CCY_EUR asset Over", "2500 KiloGM hashish", "34 item phone"]


def test_titles_of_other_releases_at_the_foot_of_a_page_tell_of_no_seizure_here() -> None:
    body = "Police in Orvale seized 40 kg of cocaine in a raid that had been prepared for weeks."
    foot = "Over 3 tonnes of heroin seized in lorry"
    assert told(f"{body}\n\nRelated news\n\n{foot}") == ["40 KiloGM cocaine"]
    assert told(f"{body}\n\nRelated operations\n\n{foot}") == ["40 KiloGM cocaine", "3 TONNE heroin Over"]
    assert told(f"Related news\n\n{foot}\n\n{body}") == ["3 TONNE heroin Over", "40 KiloGM cocaine"]


def test_a_bound_behind_including_holds_for_the_series() -> None:
    text = "Police seized goods worth $22 million, including about 17 kilos of khat, 25 kilos of meth and 4 guns."
    assert told(text)[1:] == ["17 KiloGM khat About", "25 KiloGM methamphetamine About", "4 item firearm About"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The arrest put the leader of a ring that distributed 400 kilograms of cocaine into federal custody.", []),
        ("The raid brought Roe, who shipped 5,000 kilograms of cocaine, into federal custody.", []),
        ("The raid brought those responsible for 300 kilograms of fentanyl into DEA custody.", []),
        ("The raid brought 300 kilograms of fentanyl into DEA custody.", ["300 KiloGM fentanyl"]),
        ("Deputies seized nine guns. Two of the guns were returned to their owners.", ["9 item firearm"]),
        ("Deputies seized nine guns. Two of the guns were bought by the informant in March.", ["9 item firearm"]),
        ("Deputies seized nine guns. Two of the guns were loaded.", ["9 item firearm", "2 item firearm"]),
        ("Agents recovered a ledger and found that it contained 12 entries for 40 kilograms of heroin.", []),
        ("Agents seized notebooks that they believed contained 40 kilograms of cocaine sales.", []),
        ("Agents seized a box and found that it contained 40 kilograms of heroin.", ["40 KiloGM heroin"]),
        (
            "According to the indictment, police stopped a car in 2019. "
            "The car contained 20 kilograms of cocaine belonging to a rival group.",
            [],
        ),
        ("Deputies stopped Roe in his car. It contained 3 rifles that he lawfully owned, and he was released.", []),
        ("Customs inspected the shipment of Acme. The container held 20,000 kilograms of caffeine.", []),
        ("Deputies searched the car. The trunk contained 20 kilograms of cocaine.", ["20 KiloGM cocaine"]),
        ("Roe told Doe that he had 12 guns and that the police had seized them.", []),
        ("Roe mailed 3 kilograms of heroin to his brother, who recovered it from a mailbox.", []),
        ("Roe mailed 3 kilograms of heroin to Spain, where a rival gang intercepted it.", []),
        ("Roe mailed 3 kilograms of heroin to Spain, where police intercepted it.", ["3 KiloGM heroin"]),
        ("An undercover agent delivered 10 kilograms of sham cocaine to Roe, and agents seized it.", []),
    ],
)
def test_goods_of_others_records_and_hearsay(text: str, expected: list[str]) -> None:
    assert told(text) == expected
