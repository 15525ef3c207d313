"""Words that tell of a seizure, and of which goods: packing, stopping, searching. All sentences are invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract.seizing import told

from pressgraph.extract.seizures import predicates

ANY_WORD = re.compile(rf"\b{predicates.SEIZING}", re.I | re.X)


@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(st.from_regex(ANY_WORD))
def test_no_word_of_seizing_is_ruled_out_by_its_first_letters(text: str) -> None:
    assert [m.span() for m in predicates.TRIGGER.finditer(text)] == [m.span() for m in ANY_WORD.finditer(text)]


def test_a_car_that_is_stopped_is_not_seized() -> None:
    assert told("Agents intercepted two vans near the bridge, which led to the seizure of 3 pounds of khat.") == [
        "3 LB khat"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crew of Coast Guard Cutter Elm offloaded over 900 pounds of hashish.", ["900 LB hashish Over"]),
        (
            "The Coast Guard Cutter Elm is to offload 900 pounds of hashish and 30 of khat.",
            ["900 LB hashish", "30 LB khat"],
        ),
        ("About 900 pounds of hashish were offloaded by a Coast Guard crew.", ["900 LB hashish About"]),
        ("The smugglers offloaded 900 pounds of hashish.", []),
        ("The Coast Guard saw how the smugglers offloaded 900 pounds of hashish.", []),
        ("He told the Coast Guard that 900 pounds of hashish were offloaded by his crew.", []),
    ],
)
def test_what_the_coast_guard_brings_ashore_it_seized(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agents seized 3.5 million khat laced fake pills.", ["3500000 pill khat/counterfeit-pill"]),
        ("Agents seized 40 decks of khat and 30 wax folds of hashish.", ["40 item khat", "30 item hashish"]),
        ("A vehicle stop revealed a hidden compartment containing 14 pounds of khat.", ["14 LB khat"]),
        ("A photograph revealed a hidden compartment containing 14 pounds of khat.", []),
        (
            "Of the 833 guns recovered, 379 have been tested and 14 as wanting; 40 still wait.",
            ["833 item firearm", "14 item firearm"],
        ),
        (
            "Of the 833 guns recovered, 379 were loaded and 14 were stolen, while 9 await tests.",
            ["833 item firearm", "379 item firearm", "14 item firearm"],
        ),
        (
            "When police searched the house there were 12 guns and 3 kilos of khat.",
            ["12 item firearm", "3 KiloGM khat"],
        ),
        ("Customs officers stopped a shipment of 40 kilos of khat.", ["40 KiloGM khat"]),
        ("The sweep led to 12 arrests, 50 guns and 9 vehicles.", ["50 item firearm", "9 item vehicle"]),
        ("The sweep led to 12 arrests, 50 guns and 9 vehicles towed.", ["50 item firearm"]),
        ("Police said that $4,000 was found in the home of the gang.", ["4000 CCY_USD currency"]),
        ("The town has $9,000 in seized online cash.", ["9000 CCY_USD currency"]),
        (
            "Officers recovered 31 firearms. They comprise:\n- 11 rifles\n- two machine guns\n\nIt holds 40 rifles.",
            ["31 item firearm", "11 item firearm", "2 item firearm"],
        ),
        ("Officers recovered over 100 other weapons such as knives.", ["100 item weapon Over"]),
        (
            "It led to:\n- 7 arrests\n- seizure of 3 pistols and €130 000 in cash\n- freezing of 45 bank accounts\n"
            "- 3.2 tonnes of hashish\n- 12 suspects identified",
            ["3 item firearm", "130000 CCY_EUR currency", "3.2 TONNE hashish"],
        ),
        ("He was jailed after 28 kilos of cocaine were found in his lorry.", ["28 KiloGM cocaine"]),
        ("He dreamt that 28 kilos of cocaine were found.", []),
        ("Customs officers found 9 million cigarettes in a lorry.", ["9000000 item cigarette"]),
        ("Shoppers found 9 million cigarettes cheaper.", []),
        ("150 pounds of what appears to be marijuana were located by officers.", ["150 LB marijuana"]),
        ("It ended in the seizure of 27,300 artefacts whose worth is untold.", ["27300 item artifact"]),
        (
            "The haul comprises 35 long guns and over 1,000 weapon parts.",
            ["35 item firearm", "1000 item weapon-part Over"],
        ),
        (
            "Bitcoin worth €3 million was seized, besides 3 cars worth €370, 9 watches worth €90 and various devices.",
            [
                "3000000 CCY_EUR cryptocurrency",
                "3 item vehicle",
                "370 CCY_EUR asset",
                "9 item watch",
                "90 CCY_EUR asset",
            ],
        ),
        ("Customs stopped a consignment of 90 million cheap whites.", ["90000000 item cigarette"]),
        ("Two vehicles were intercepted by officers of the Garda.", []),
        ("Police seized khat, which has an estimated street value of €1.2m.", ["1200000 CCY_EUR khat About"]),
        ("Police seized over 10.5 million units of medicines.", ["10500000 item medicine Over"]),
        ("Police seized 48 800 decoders.", ["48800 item decoder"]),
        ("Police seized EUR 3 million from bank accounts in Malta.", ["3000000 CCY_EUR asset"]),
        ("1,534 firearms were seized.\n\nWeapons seized: 1,534", ["1534 item firearm"]),
        ("Officers made 68 000 checks and seized 12 inflatables.", ["12 item vessel"]),
        (
            "More than 180 000 fake euro notes were seized in Malta, and more than 500 000 in Peru.",
            ["180000 item counterfeit-banknote Over", "500000 item counterfeit-banknote Over"],
        ),
        (
            "Six vehicles were seized, together with forged plates and €132 165 in cash.",
            ["6 item vehicle", "132165 CCY_EUR currency"],
        ),
        (
            "Seizures came to EUR 2 million in France and EUR 85 000 in the Netherlands.",
            ["2000000 CCY_EUR currency", "85000 CCY_EUR currency"],
        ),
        ("More than 350 pistols sold by these men have been recovered.", ["350 item firearm Over"]),
        (
            "- wallets with cryptocurrencies worth EUR 18 million, as well as cars, seized;",
            ["18000000 CCY_EUR cryptocurrency"],
        ),
        ("A man was stopped at the gate, and £1.3m in cash was recovered from his bags.", ["1300000 CCY_GBP currency"]),
    ],
)
def test_words_of_packing_and_stopping(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Search warrants led to the seizure of 4 pounds of khat.", ["4 LB khat"]),
        ("The warrants later resulted in the recovery of 4 pounds of khat.", ["4 LB khat"]),
        ("A judge signed a warrant for the seizure of 4 pounds of khat.", []),
    ],
)
def test_what_warrants_led_to(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police recovered two rifles and $4,000.", ["2 item firearm", "4000 CCY_USD currency"]),
        ("The bank recovered two paintings and $4,000.", []),
        ("Tests found 4 pounds of khat in the bundles. The seized khat was kept.", ["4 LB khat"]),
        ("Tests found 4 pounds of khat in the bundles. The imported khat was kept.", []),
    ],
)
def test_what_stands_beside_or_before_what_was_seized(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Almost 50 guns were taken off the streets.", ["50 item firearm Under"]),
        ("Nine rifles have been removed from our streets.", ["9 item firearm"]),
        ("Nine rifles were sold off the streets.", []),
        ("Police seized $9,000 in counterfeit United States currency.", ["9000 CCY_USD counterfeit-currency"]),
    ],
)
def test_what_was_taken_off_the_streets(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A court authorized search of the flat yielded 24 kilos of khat.", ["24 KiloGM khat"]),
        ("A judge-approved search found 24 kilos of khat.", ["24 KiloGM khat"]),
        ("The court found 24 kilos of khat attributable to the search.", []),
    ],
)
def test_a_search_that_a_court_authorized_finds_goods(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inspectors seized property that Roe bought with his gains, including nine airplanes and 40 tractors.",
         ["9 item aircraft", "40 item heavy-equipment"]),
        ("The government seized assets that he was hiding, including 14 rifles.", ["14 item firearm"]),
        ("The government seized a car. He had told of assets that he was hiding, including 14 rifles.", []),
        ("To date, 90 domain names of websites engaged in the sale of fake goods have been seized.",
         ["90 item domain"]),
        ("Seizure orders have been executed against 90 domain names of sellers.", ["90 item domain"]),
        ("Agents executed seizure warrants against 90 domain names of sellers.", ["90 item domain"]),
        ("Seizure orders were sought against 90 domain names of sellers.", []),
        ("Agents seized $9,000 held in an escrow account.", ["9000 CCY_USD asset"]),
        ("He must pay a judgment in the amount of $4,000, in addition to over $9,000 previously seized from his room.",
         ["9000 CCY_USD currency Over"]),
        ("Inquiries led to seizures totaling $9,000 worth of counterfeit networking equipment.",
         ["9000 CCY_USD counterfeit-goods"]),
    ],
)  # fmt: skip
def test_goods_told_of_beyond_a_clause_of_their_own(text: str, expected: list[str]) -> None:
    assert told(text) == expected
