"""Accounts of seizures beyond one sentence: lists, what goes on, and what is told again. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.seizing import printed, told


def test_a_list_behind_a_colon_is_seized() -> None:
    text = (
        "Agents seized the following:\n- 3 kilograms of cocaine\n- two rifles and 500 rounds of ammunition\n- $20,000"
    )
    assert told(text) == ["3 KiloGM cocaine", "2 item firearm", "500 item ammunition", "20000 CCY_USD currency"]


@pytest.mark.parametrize(
    "text",
    [
        "Agents took down 4 servers and nine domains.",
        "It included the takedown of 4 servers and nine domains.",
        "A court issued a warrant for the seizure of 4 servers and nine domains.",
    ],
)
def test_a_takedown_or_warrant_counts_where_the_release_calls_it_a_seizure(text: str) -> None:
    assert told(f"Police Seize Servers, Domains in Ransom Case\n\n{text}") == ["4 item server", "9 item domain"]
    assert told(f"Police Act in Ransom Case\n\n{text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Among them were 9 kilograms of heroin and 30 kilograms of cocaine.",
        "These included 9 kilograms of heroin and 30 kilograms of cocaine.",
        "Of the drugs, 9 kilograms were heroin and 30 kilograms were cocaine.",
    ],
)
def test_a_sentence_that_goes_on_about_what_was_seized(text: str) -> None:
    assert told(f"Officers seized 45 kilograms of drugs. {text}") == [
        "45 KiloGM drugs",
        "9 KiloGM heroin",
        "30 KiloGM cocaine",
    ]
    assert told(f"The gang sold 45 kilograms of drugs. {text}") == []


def test_a_later_sentence_names_what_it_goes_on_about() -> None:
    text = "Officers seized 28 weapons. Six men were charged. Among the weapons were 12 handguns and two shotguns."
    assert told(text) == ["28 item weapon", "12 item firearm", "2 item firearm"]
    assert told(text.replace("charged. ", "charged.\n\n")) == ["28 item weapon"]


def test_what_is_mixed_into_goods_ends_no_series() -> None:
    assert told("Officers seized 20 packages of candy infused with THC, 90 pounds of marijuana and two pistols.") == [
        "90 LB marijuana", "2 item firearm",
    ]  # fmt: skip


def test_a_sum_of_assets_is_no_cash() -> None:
    assert told("Agents seized $9,000 in cash, two cars, and other assets of $80,000.") == [
        "9000 CCY_USD currency", "2 item vehicle", "80000 CCY_USD asset",
    ]  # fmt: skip


def test_cars_are_counted_by_their_make() -> None:
    assert told("Police seized two stolen Audis and three BMWs.") == ["2 item vehicle", "3 item vehicle"]
    assert told("Police seized a 2014 BMW.") == []


def test_goods_of_several_kinds_told_of_first() -> None:
    text = "Experts traced six domains to the shop. All of these servers and domains have been seized."
    assert told(text) == ["6 item domain"]


def test_the_same_sum_is_told_once_by_the_name_that_says_more() -> None:
    text = "Agents Seize About $1 Million\n\nAgents seized $1,091,000 that day. They seized $1,091,000 in bitcoin."
    assert told(text) == ["1091000 CCY_USD cryptocurrency"]


def test_a_list_of_charges_is_not_seized() -> None:
    assert told("Agents seized a phone. He is charged with selling:\n- 3 kilograms of cocaine\n- two rifles") == []


def test_a_series_that_lost_its_verb_beside_talk_of_seizures() -> None:
    text = (
        "In addition, almost 5 million fentanyl pills, more than 650 pounds of meth, 84 firearms, and $9 million.\n\n"
        "Seizures of this size are rare."
    )
    assert told(text) == [
        "5000000 pill fentanyl/pill Under",
        "650 LB methamphetamine Over",
        "84 item firearm",
        "9000000 CCY_USD currency",
    ]


def test_goods_told_of_first_and_seized_a_sentence_later() -> None:
    text = (
        "The crew shipped 84 kilograms of cocaine to a port. It was hidden in fruit. Agents seized the cocaine there."
    )
    assert told(text) == ["84 KiloGM cocaine"]


def test_title_and_body_tell_of_one_seizure_once_and_the_precise_form_wins() -> None:
    text = (
        "Sweep Nets More Than 2,200 Guns and $62 Million in Cash\n\n"
        "Agents seized 2,266 guns and approximately $62 million in cash. To date 2,266 guns have been seized."
    )
    assert told(text) == ["2266 item firearm", "62000000 CCY_USD currency About"]


def test_a_total_is_not_rounded_to_one_of_its_members() -> None:
    text = "Sweep Seizes 74.1 Tons of Drugs\n\nAbout 69 tons of marijuana and nearly 2 tons of cocaine were seized."
    assert told(text) == ["74.1 ton drugs", "69 ton marijuana About", "2 ton cocaine Under"]


def test_a_further_quantity_is_no_restatement() -> None:
    assert told("Agents seized 9 rifles in May. In June they seized another 9 rifles.") == ["9 item firearm"] * 2


def test_a_list_without_bullets() -> None:
    text = (
        "Officers seized the following items:\n\na pistol, with a round in the chamber;\n\ntwo spent shell casings;\n\n"
        "about 83 grams of heroin.\n\nHe sold 9 pounds of heroin."
    )
    assert told(text) == ["2 item shell-casing", "83 GM heroin About"]


def test_a_sentence_that_the_page_broke_in_two() -> None:
    text = (
        "News\n\nIn the yearlong investigation the officers seized 200 pills, four kilograms of cocaine, 60\n\n"
        "firearms and several knives."
    )
    assert told(text) == ["200 pill drugs/pill", "4 KiloGM cocaine", "60 item firearm"]
    assert printed(text)[-1] == "60\n\nfirearms"


def test_the_drugs_that_were_seized_are_those_of_the_paragraphs_before() -> None:
    text = "Inside were 17.9 pounds of khat.\n\nIts price is high.\n\nOfficers seized the narcotics along with a car."
    assert told(text) == ["17.9 LB khat"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Agents found 12 bundles of hashish. The bundles of hashish had a combined weight of about 90 pounds.",
            ["12 item hashish", "90 LB hashish About"],
        ),
        (
            "Agents found 12 packages of hashish. The 12 packages weighed 90 pounds.",
            ["12 item hashish", "90 LB hashish"],
        ),
        # Of what is told of another, or of no goods that were seized.
        ("Agents found 12 packages of hashish. The suspects weighed 190 pounds.", ["12 item hashish"]),
        ("He sold 12 packages of hashish. The packages weighed 90 pounds.", []),
        (
            "Agents found 12 packages of hashish. The packages were sold, and each one weighed 90 grams.",
            ["12 item hashish"],
        ),
    ],
)
def test_the_weight_of_what_the_sentence_before_tells_of(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_each_item_of_a_list_tells_of_a_seizure_with_a_value_of_its_own() -> None:
    text = (
        "Results of the week:\n\n- Police seized 2 kilos of khat.\n"
        "- Police seized hashish and cocaine with a street value of $9,000.\n"
    )
    assert told(text) == ["2 KiloGM khat", "9000 CCY_USD drugs"]


def test_what_the_drugs_are_worth_that_were_weighed_before_is_no_seizure_of_its_own() -> None:
    assert told("Police seized 2 kilos of khat. The drugs, valued at $9,000, were seized in Elm.") == ["2 KiloGM khat"]


def test_the_lead_may_round_what_the_body_weighs() -> None:
    lead = "Customs seized 1,200 pounds of meth in Elm."
    assert told(f"{lead}\n\nOfficers found packages containing 1,205.9 pounds of meth.") == [
        "1205.9 LB methamphetamine"
    ]
    assert told(f"{lead}\n\nOfficers found packages containing 1,405.9 pounds of meth.") == [
        "1200 LB methamphetamine",
        "1405.9 LB methamphetamine",
    ]
    assert told("Police seized 3 pounds of meth in Elm and 3.5 pounds of meth in Oak.") == [
        "3 LB methamphetamine",
        "3.5 LB methamphetamine",
    ]
