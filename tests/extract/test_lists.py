"""Lists and tables of what was seized, in which the goods often stand before their number. All are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.seizing import find, printed, told


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("Cocaine: 14 ounces", "14 OZ cocaine"),
        ("Suspected heroin – 2.5 pounds (two bags)", "2.5 LB heroin"),
        ("Crack cocaine - approximately 30 grams", "30 GM crack-cocaine About"),
        ("Marijuana (9 kg)", "9 KiloGM marijuana"),
        ("Methamphetamine\t11 lbs", "11 LB methamphetamine"),
        ("Methamphetamine 11 pounds", "11 LB methamphetamine"),
        ("Psilocybin, 6 ounces", "6 OZ psilocybin"),
        ("Heroin = a total of 7 grams", "7 GM heroin"),
        ("Fentanyl pills: 350", "350 pill fentanyl/pill"),
        ("Counterfeit pills: 1,200", "1200 pill drugs/counterfeit-pill"),
        ("Xanax – 40 tablets", "40 pill alprazolam/pill"),
        ("Marijuana plants: 85", "85 plant marijuana/plant"),
        ("Fentanyl (kg): 3", "3 KiloGM fentanyl"),
        ("Pounds of methamphetamine: 12", "12 LB methamphetamine"),
        ("Number of handguns: 6 (one stolen)", "6 item firearm"),
        ("Ammunition – 450 rounds", "450 item ammunition"),
        ("U.S. currency: $61,300", "61300 CCY_USD currency"),
        ("Cryptocurrency: $9,000.", "9000 CCY_USD cryptocurrency"),
        ("Bank accounts: $400,000", "400000 CCY_USD asset"),
        ("4.5 lbs - marijuana", "4.5 LB marijuana"),
        ("4 lbs. - Marijuana", "4 LB marijuana"),
        ("3 kg. cocaine", "3 KiloGM cocaine"),
        ("RIFLES: 4", "4 item firearm"),
        ("12 – handguns", "12 item firearm"),
        ("(3) rifles", "3 item firearm"),
        ("Three (3) rifles", "3 item firearm"),
    ],
)
@pytest.mark.parametrize(
    "lead",
    [
        "Items seized:\n{}",
        "Breakdown of drugs and weapons recovered:\n\n- {}\n- Scales and wrapping",
        "Deputies seized the following:\n• Search warrants: 4\n• {}",
        "Narcotics Seizures:\n\n- Breakdown of what was confiscated:\n- {}",
    ],
)
def test_entry_of_a_list_of_what_was_seized(lead: str, entry: str, expected: str) -> None:
    assert told("The sweep ended on Friday.\n\n" + lead.format(entry)) == [expected]


@pytest.mark.parametrize(
    "entry",
    [
        "Cocaine: 14",
        "Cocaine arrests: 14",
        "Firearms: 3 arrests",
        "Street value of the heroin: $45,000",
        "Denied revenue from narcotics: $45,000",
        "Victims offered services: 12",
        "Fentanyl sold: 3 pounds",
        "Heroin: 40 percent",
        "Lethal doses: 4,000",
        "Bail: $50,000",
        "Currency: 14",
    ],
)
def test_entries_that_tell_of_no_seizure(entry: str) -> None:
    text = f"The sweep ended on Friday.\n\nItems seized:\n- Handguns: 2\n- {entry}\n- Rifles: 3"
    assert told(text) == ["2 item firearm", "3 item firearm"]


def test_entries_that_say_so_themselves_and_those_that_follow_them() -> None:
    text = (
        "The figures for the year are:\n\nHeroin seized – 12.25 pounds, estimated street value: $400,000\n\n"
        "Cocaine – 185 grams, estimated street value: $9,500\n\nThe team also trained 42 officers with rifles."
    )
    assert told(text) == ["12.25 LB heroin", "185 GM cocaine"]
    assert printed(text) == ["Heroin seized – 12.25 pounds", "Cocaine – 185 grams"]


@pytest.mark.parametrize("lead", ["Seizures include", "Items Seized", "Drugs recovered in 2023"])
def test_heading_without_a_colon_introduces_entries(lead: str) -> None:
    assert told(f"A good year.\n\n{lead}\n\nCocaine: 14 kg\n\nCash: $4,500") == [
        "14 KiloGM cocaine",
        "4500 CCY_USD currency",
    ]


@pytest.mark.parametrize("end", ["Bail set:", "Gaming:", "Arrests", "The suspects had been there for long."])
def test_list_ends_where_another_begins(end: str) -> None:
    assert told(f"Drugs seized:\nHeroin: 4 grams\n{end}\nCash: $3,000\nCocaine: 2 ounces") == ["4 GM heroin"]


def test_kinds_of_goods_are_headings_within_a_list() -> None:
    text = "Items seized:\n\nDrugs:\n- Heroin: 4 grams\n\nWeapons:\n- Handguns: 2\n\nReferrals:\n- Handguns: 5"
    assert told(text) == ["4 GM heroin", "2 item firearm"]


def test_list_within_a_sentence() -> None:
    text = (
        "Officers seized cocaine (12 kg), heroin (3 kg), four vehicles, fentanyl pills (2,300), pistols (2) and cash "
        "($8,000)."
    )
    assert told(text) == [
        "12 KiloGM cocaine",
        "3 KiloGM heroin",
        "4 item vehicle",
        "2300 pill fentanyl/pill",
        "2 item firearm",
        "8000 CCY_USD currency",
    ]
    assert printed(text)[0] == "cocaine (12 kg)"
    flat = "Total seizures: • Cocaine: 11 oz • Heroin: 4 oz • Arrests: 4 • Firearms: 3"
    assert told(flat) == ["11 OZ cocaine", "4 OZ heroin", "3 item firearm"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agents seized five kilograms of cocaine (11 pounds).", ["5 KiloGM cocaine"]),
        ("Agents seized the firearm: 12 people were inside.", []),
        ("Agents found $500 in the vehicle: $400 more lay in the safe.", []),
        ("Drugs were seized.\n\nPenalties\n\n- Cocaine: 5 kilograms or more, ten years", []),
        ("Police seized four phones (2 Apple and 2 Samsung).", ["4 item phone"]),
    ],
)
def test_what_looks_like_a_label(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_table_whose_heading_has_the_unit() -> None:
    text = (
        "The year in figures.\n\nDrug Quantity Seized in Pounds Percent of Total\nCocaine 5.4 6%\nHeroin .65 2%\n"
        "Fentanyl powder 17.7  89%\nFentanyl pills 16,248 pills N/A\nTotal 40\n\nThe team met four times."
    )
    assert told(text) == ["5.4 LB cocaine", "0.65 LB heroin", "17.7 LB fentanyl/powder", "16248 pill fentanyl/pill"]
    assert printed(text) == ["Cocaine 5.4", "Heroin .65", "Fentanyl powder 17.7", "Fentanyl pills 16,248 pills"]
    assert told("Drugs seized by type (kilograms):\nCocaine: 45\nArrests: 7\nHeroin: 2.5") == [
        "45 KiloGM cocaine",
        "2.5 KiloGM heroin",
    ]


@pytest.mark.parametrize(
    "text",
    [
        # Which of two columns?
        "Substance Pounds Seized 2019 2020\nCocaine 4 5\nHeroin 6 7",
        # Nothing says that it was seized, or in what unit.
        "Drug Quantity in Pounds\nCocaine 4\nHeroin 6",
        "Drug Quantity Seized\nCocaine 4\nHeroin 6",
        # One line is no table.
        "Agents seized drugs in pounds\nCocaine 4",
        "Agents seized drugs in pounds, said Roe.\nCocaine 4\nHeroin 6",
    ],
)
def test_tables_that_do_not_tell_enough(text: str) -> None:
    assert told(text) == []


def test_table_whose_rows_have_units() -> None:
    text = (
        "Table of Seizures\nType        Amount\nCocaine     120 kg\nArrests     9\nFirearms    14\nCash        $45,000"
    )
    assert told(text) == ["120 KiloGM cocaine", "14 item firearm", "45000 CCY_USD currency"]
    assert printed(text)[2] == "Cash        $45,000"
    # Two columns of numbers, and rows that are none.
    assert told("Seizure Statistics\nFY 2022 FY 2023\nCocaine 4 kg 5 kg\nHeroin 5 kg 7 kg\nMeth 6 kg 7 kg") == []
    assert told("Police Seize Drugs in Two Towns\nElm City 12 kg\nCocaine 4 kg\nThe rest is fine.") == []


def test_results_in_bullets_that_only_one_says_were_seized() -> None:
    text = (
        "Operation results:\n- 14 people arrested\n- 23 guns seized\n- 4 stun guns\n- 9 arrests\n"
        "- 3.5 lbs fentanyl, 2 lbs meth\n- $123,000 cash\n- 5 pounds of heroin sold\n- 7 rifles"
    )
    assert told(text) == [
        "23 item firearm",
        "4 item weapon",
        "3.5 LB fentanyl",
        "2 LB methamphetamine",
        "123000 CCY_USD currency",
    ]


def test_list_with_entries_that_count_nothing() -> None:
    text = (
        "Items recovered include:\nGlock 19 9mm handgun\nTwo AR-style rifles\nDrug scales\n56 grams cocaine\nIt ended."
    )
    assert told(text) == ["2 item firearm", "56 GM cocaine"]
    assert told("Agents seized:\n• Ruger 57 pistol\n• two pistols") == ["2 item firearm"]


def test_entry_with_more_behind_its_abbreviated_unit() -> None:
    text = "Seizures this year:\nMeth: 400 lbs. (2022: 300 lbs.)\nCocaine: 120 lbs. (2022: 100 lbs.)"
    assert told(text) == ["400 LB methamphetamine", "120 LB cocaine"]


def test_marks_without_a_blank_open_entries() -> None:
    text = "The following items were seized:\n-Approx. 5 pounds of meth\n-3 handguns\n-$12,345 in cash"
    assert told(text) == ["5 LB methamphetamine About", "3 item firearm", "12345 CCY_USD currency"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Recovered: (1) AK-47 rifle, (2) 9mm pistols and (30) rounds of ammunition.",
            ["1 item firearm", "2 item firearm", "30 item ammunition"],
        ),
        (
            "Agents seized 4 kilograms of fentanyl, which could yield 2 million lethal doses, and $250,000 in cash.",
            ["4 KiloGM fentanyl", "250000 CCY_USD currency"],
        ),
        (
            "Agents seized 4 kilograms of fentanyl, which he sold, and court papers tell of 3 pounds of heroin.",
            ["4 KiloGM fentanyl"],
        ),
        ("The crew intercepted one of 17 trawlers and seized 300 pounds of cocaine.", ["300 LB cocaine"]),
        ("The seizures were made up of 14kg of cocaine and 300 tablets.", ["14 KiloGM cocaine", "300 pill drugs/pill"]),
        ("Seizures by the port in April included 49,900 pounds of drugs.", ["49900 LB drugs"]),
        ("The seized narcotics consisted of 104 bundles containing 251.4 pounds of cocaine.", ["251.4 LB cocaine"]),
        (
            "Nearly 40 fentanyl pills and $900 were booked into evidence.",
            ["40 pill fentanyl/pill Under", "900 CCY_USD currency"],
        ),
        (
            "Officers extracted bundles of meth hidden throughout the vehicle, which weighed a combined 24.6 pounds.",
            ["24.6 LB methamphetamine"],
        ),
        ("The work resulted in 30 rifles and 4 kilos of meth seized.", ["30 item firearm", "4 KiloGM methamphetamine"]),
    ],
)
def test_further_ways_to_tell_of_several_goods(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "Cocaine",
                "seized",
                ":",
                "12",
                "kg",
                "\n",
                "- ",
                "(",
                ")",
                "$4,500",
                "Cash",
                " – ",
                "Fentanyl pills",
                "6%",
                "of",
                "Pounds",
            ]
        ),
        max_size=24,
    ).map(" ".join)
)
def test_number_and_goods_stand_in_the_passage(text: str) -> None:
    for seizure in find(f"Items seized in pounds:\n{text}"):
        passage = f"Items seized in pounds:\n{text}"[slice(*seizure.span)]
        assert f"{seizure.quantity.amount:,f}" in passage
        assert passage == passage.strip()


def test_a_number_alone_in_its_line_counts_what_the_next_one_names() -> None:
    assert told("Seized in the sweep:\n\n12\n\nfirearms\n\n44\n\nkilograms of cocaine") == [
        "12 item firearm",
        "44 KiloGM cocaine",
    ]
    assert told("Seized in the sweep:\n12\nfirearms") == ["12 item firearm"]


def test_a_bullet_of_seizing_ends_where_the_next_one_begins() -> None:
    text = "It led to:\n- seizure of 3 kilograms of khat\n- 4 pistols\n- seizure of 12 rifles\n- 9 knives"
    assert told(text) == ["3 KiloGM khat", "4 item firearm", "12 item firearm", "9 item knife"]
