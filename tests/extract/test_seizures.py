"""Seizures, by the constructions in which releases tell of them. All sentences are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.seizing import FINDER, line, printed, told

from pressgraph.extract.naming import Naming
from pressgraph.facts import Kind, Ref, Span
from pressgraph.text import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deputies seized 7 pounds of heroin.", ["7 LB heroin"]),
        ("Deputies seized over 7 pounds each of heroin and cocaine.", ["7 LB heroin Over", "7 LB cocaine Over"]),
        ("It tells of a search where two pistols were taken by law  enforcement.", ["2 item firearm"]),
        ("Troopers confiscated 40 kilos of cocaine during a stop.", ["40 KiloGM cocaine"]),
        ("Officers recovered nine handguns from the barn.", ["9 item firearm"]),
        (
            "Agents searched the barn and found $9,400 in cash and two rifles.",
            ["9400 CCY_USD currency", "2 item firearm"],
        ),
        ("A search of the barn yielded 900 grams of meth.", ["900 GM methamphetamine"]),
        ("The raid led to the seizure of 3 tons of marijuana.", ["3 ton marijuana"]),
        ("More than 11 tons of hashish were seized at sea.", ["11 ton hashish Over"]),
        ("The 17 pounds of cocaine seized in May were pure.", ["17 LB cocaine"]),
        ("They seized five firearms – including assault style weapons.", ["5 item firearm"]),
        (
            "A search of the van turned up buckets filled with meth, as well as four pistols – including a rare one.",
            ["4 item firearm"],
        ),
        ("Roe lost a rifle and $4,150 in seized U.S. currency.", ["4150 CCY_USD currency"]),
        ("They destroyed 14 tons of seized cocaine.", ["14 ton cocaine"]),
        ("Customs officers found $7,500 in unreported currency hidden within the car.", ["7500 CCY_USD currency"]),
        (
            "Officers found bundles of bulk currency totaling $80,000 concealed inside the car.",
            ["80000 CCY_USD currency"],
        ),
        (
            "Deputies eradicated 900 plants and seized 14 pounds of marijuana.",
            ["900 plant marijuana/plant", "14 LB marijuana"],
        ),
        ("Customs officers seized 420 counterfeit designer handbags.", ["420 item counterfeit-goods"]),
        (
            "Agents found four kilos of cocaine in the van; another two kilos were found at the house.",
            ["4 KiloGM cocaine", "2 KiloGM cocaine"],
        ),
        (
            "More than 900 pills, 14 vehicles and $1.1 million in cash have been recovered.",
            ["900 pill drugs/pill Over", "14 item vehicle", "1100000 CCY_USD currency"],
        ),
        (
            "The bust netted 17 kilos of heroin, worth $3 million, and three guns.",
            ["17 KiloGM heroin", "3 item firearm"],
        ),
        ("A search of the vehicle produced 8 kilograms of fentanyl.", ["8 KiloGM fentanyl"]),
        ("Police stopped a car with 44 kilos of cocaine hidden in it; the drugs were seized.", ["44 KiloGM cocaine"]),
        ("Agents seized a quarter-million fentanyl pills.", ["250000 pill fentanyl/pill"]),
        ("When agents searched the house, there were 14 firearms in the attic.", ["14 item firearm"]),
        ("They reported $9,000 in cash, but officers found a total of $33,186.", ["33186 CCY_USD currency"]),
        ("Police confiscated over 500 e-bikes.", ["500 item vehicle Over"]),
        (
            "The crackdown led to 1,003 arrests, 225 guns and 40 pounds of drugs.",
            ["225 item firearm", "40 LB drugs"],
        ),
        (
            "The sweep resulted in: 29 arrests; 11 firearms; $23,000; and 4 pounds of meth.",
            ["11 item firearm", "23000 CCY_USD currency", "4 LB methamphetamine"],
        ),
        (
            "Agents recovered two kilos of heroin and $200,000 in cash under a bed.",
            ["2 KiloGM heroin", "200000 CCY_USD currency"],
        ),
        ("Agents recovered two kilos of heroin and $9,000 under a bed.", ["2 KiloGM heroin", "9000 CCY_USD currency"]),
        ("The total weight of the heroin seized was over 50 pounds, worth $7 million.", ["50 LB heroin Over"]),
        ("Some 900 glassine envelopes filled with heroin were seized.", ["900 item heroin About"]),
        ("Officers found 40 bags containing meth.", ["40 item methamphetamine"]),
        ("Agents intercepted five packages containing meth.", []),
        ("Officers found 40 packages containing 50 pounds of meth.", ["50 LB methamphetamine"]),
        ("Nine Handguns Were Recovered During the Course of the Inquiry", ["9 item firearm"]),
        ("Police took another 12 guns off the street.", ["12 item firearm"]),
        ("Operation Example Takes 9 Tons of Narcotics Off the Streets", ["9 ton drugs"]),
        ("Sheriff Seizes 14 Guns and $2 Million in Meth", ["14 item firearm", "2000000 CCY_USD methamphetamine"]),
        ("Ring Charged After 8 Kilograms of Heroin and Multiple Rifles Seized from Garage", ["8 KiloGM heroin"]),
        (
            "Among the items seized were 5 rifles and 300 rounds of ammunition.",
            ["5 item firearm", "300 item ammunition"],
        ),
        ("Seizures totaled 5 kilograms of heroin and $1.5 million.", ["5 KiloGM heroin", "1500000 CCY_USD currency"]),
        ("Teams made more seizures than ever, including 21 firearms.", ["21 item firearm"]),
        (
            "Some 400 domain names of shops used in the sale and distribution of pirated films have been seized.",
            ["400 item domain About"],
        ),
        ("A car and $2,000 in cash, all traceable to victims' payments, have been seized.", ["2000 CCY_USD currency"]),
        ("The investigation recovered more than 90 guns.", ["90 item firearm Over"]),
        (
            "CBP officers found 25 packages of meth weighing 56.2 pounds hidden within the vehicle.",
            ["25 item methamphetamine", "56.2 LB methamphetamine"],
        ),
        ("He must forfeit $52,000 that was seized from his van.", ["52000 CCY_USD currency"]),
        ("Police seized a parcel sent from Texas that contained 10 grams of fentanyl.", ["10 GM fentanyl"]),
        (
            "Both parcels were intercepted by police and found to contain over two kilos of heroin.",
            ["2 KiloGM heroin Over"],
        ),
        ("Inspectors opened the box. It was found to contain 70 grams of DMT.", ["70 GM dmt"]),
        ("The sheriff's office took a bag found to contain nearly 9 pounds of meth.", ["9 LB methamphetamine Under"]),
        ("Officers intercepted a second box bound for Ohio that contained two ounces of cocaine.", ["2 OZ cocaine"]),
        (
            "Police searched the van. Also in the trunk were two rifles and more than $7,000 in cash.",
            ["2 item firearm", "7000 CCY_USD currency Over"],
        ),
        ("Agents seized a hollowed out drive containing three kilos of meth.", ["3 KiloGM methamphetamine"]),
        ("Evidence seized from the man's home included over 400 pills and notebooks.", ["400 pill drugs/pill Over"]),
        ("Inspectors seized property bought with the proceeds, including five airplanes.", ["5 item aircraft"]),
        (
            "Agents located them in a flat along with over $80,000 in cash and 30 firearms.",
            ["80000 CCY_USD currency Over", "30 item firearm"],
        ),
        ("One kilo of cocaine and two rifles were taken by law enforcement.", ["1 KiloGM cocaine", "2 item firearm"]),
        (
            "He was charged for the 12 pounds of meth, the Elm pistol and the $900 seized from his car.",
            ["12 LB methamphetamine", "900 CCY_USD currency"],
        ),
        (
            "In a search, deputies located scales, mailing envelopes and 21 grams of MDMA.",
            ["21 GM mdma"],
        ),
        ("The bureau made 1,300 seizures involving 5.6 million counterfeit goods.", ["5600000 item counterfeit-goods"]),
        ("Police found him in possession of 3 kilos of cocaine.", ["3 KiloGM cocaine"]),
        (
            "Police seized two apartments, 34 luxury watches, 92 smartphones and two handbags.",
            ["2 item apartment", "34 item watch", "92 item smartphone", "2 item handbag"],
        ),
        (
            "Officers seized two bank accounts and a house worth EUR 1 million.",
            ["2 item bank-account", "1000000 CCY_EUR asset"],
        ),
        ("Customs seized 3 tonnes of glass eels.", ["3 TONNE glass-eel"]),
        ("A search of his home uncovered 88 cellphones.", ["88 item cell-phone"]),
        ("Police seized 350 pills suspected to contain fentanyl.", ["350 pill fentanyl/pill"]),
        ("Agents seized over $62,000 in cash and other proceeds.", ["62000 CCY_USD asset Over"]),
        (
            "Agents seized $1 million in cash, about $1 million in gold, and a sedan.",
            ["1000000 CCY_USD currency", "1000000 CCY_USD asset About"],
        ),
        (
            "The Guardia Civil seized over EUR 650 000 in cash and real estate worth around EUR 5 million.",
            ["650000 CCY_EUR currency Over", "5000000 CCY_EUR asset About"],
        ),
    ],
)
def test_words_of_seizing_reach_their_quantities(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They conspired to distribute 400 grams or more of fentanyl.",
        "Agents seized nothing, and he sold 9 kilograms of heroin.",
        "He faces a fine of up to $10 million after police seized his phone.",
        "He agreed to forfeit $93,000 and two trucks.",
        "The indictment seeks the seizure of two houses and $3 million.",
        "Agents could have seized 9 kilos of heroin.",
        "The 9 kilos of heroin were never seized.",
        "No one has seized the 9 kilos of heroin.",
        "None of the agencies seized 9 kilos of heroin.",
        "The warrants authorizing the seizure of nine domains were unsealed.",
        "He sold 3 kilos of heroin, and his car was seized.",
        "The department recovered $3.1 billion in cases of fraud.",
        "The jury found that he sold 20 firearms.",
        "Officers seized a pistol and the rifle.",
        "Agents seized several hundred pounds of cocaine and dozens of guns.",
        "Agents seized evidence of 12 firearms offenses.",
        "Agents found a Glock 19 pistol during the search.",
        "Police seized between 5 and 10 kilos of heroin.",
        "Seven out of 10 pills seized hold a lethal dose.",
        "They earned $2 million through their website, which was also seized in May.",
        "Each box held $5,000 in cash, except the last, which was seized.",
        "Police seized a bag of 900 empty capsules.",
        "Police seized five doses of NARCAN.",
        "Police seized his disks, and an exam uncovered 9,000 images of child pornography.",
        "Last year the department recovered $5 billion dollars for the people. Police helped.",
        "He sold a 171-pound turtle. Later, agents seized the turtle.",
        "Agencies may share seizures of cash between $5,000 and $10,000.",
        "Agents seized $765, 917 from his bank.",
        "He must forfeit $2 million; and a truck seized from his yard.",
        "Police recovered a 995 Elm rifle.",
        "He tried to mail two packages. The packages were seized.",
        "Police seized a domain used to create 400 websites.",
        "He must pay a forfeiture of seized cryptocurrencies and assets valued at $2 million.",
        "The pills were tested by a laboratory and found to contain 98 grams of meth. Police helped.",
        "He was found guilty of robbing a store with two pistols after his arrest by agents.",
        "Agents arrested him. In the years before the arrest were 12 firearms sold by the store.",
        "Agents say that he was in possession of 3 kilos of cocaine.",
        "His phone, which held 88 contacts, uncovered 40 phones of his clients.",
        "Agents found that the store, which was searched, sold 40 phones.",
        "The probe led to 12 arrests and two indictments for selling 40 kilos of cocaine.",
        "The case led to 12 arrests, three of them for the theft of 40 guns.",
        "The search led to 12 arrests, and 4 men sold 40 kilos of cocaine.",
        "When police searched the shop there were 40 customers and 12 guns for sale.",
        "Customs officers stopped a shipment of 200 watches and released it.",
        "The program led to 12 arrests, 50 pounds of donations and 12 vehicles towed.",
        "Police saw the currency. Police found $20,000 had been withdrawn.",
        "Police said that $4,000 was found in the home of the victim.",
        "Police said that $12,000 was found in the safe of the victim's home.",
    ],
)
def test_what_was_not_seized_or_not_counted_is_no_seizure(text: str) -> None:
    assert told(text) == []


def test_a_unit_is_shared_where_a_member_leaves_it_out() -> None:
    text = "Agents seized 14 kilos of cocaine, 5 of heroin and 600 pills of fentanyl."
    assert told(text) == ["14 KiloGM cocaine", "5 KiloGM heroin", "600 pill fentanyl/pill"]
    assert printed(text) == ["14 kilos of cocaine", "5 of heroin", "600 pills of fentanyl"]


def test_the_span_holds_bound_number_unit_and_item() -> None:
    text = "The sweep brought 9 arrests and the seizure of nearly 38 million fentanyl pills."
    assert printed(text) == ["nearly 38 million fentanyl pills"]


def test_approximately_at_the_head_of_a_series_holds_for_its_members() -> None:
    text = "Agents seized $2 million, and approximately 310 pounds of meth, 45 kilograms of cocaine and 38 vehicles."
    assert told(text) == [
        "2000000 CCY_USD currency",
        "310 LB methamphetamine About",
        "45 KiloGM cocaine About",
        "38 item vehicle About",
    ]


def test_a_spelled_weight_is_estimated_like_the_others() -> None:
    assert told("They seized about 34 kilos of cocaine, and seven kilos of heroin.")[1] == "7 KiloGM heroin About"


def test_other_bounds_and_small_words_are_not_carried() -> None:
    text = "Agents seized more than 310 pounds of meth, 45 kilograms of cocaine, about $9,000 and one rifle."
    assert told(text) == [
        "310 LB methamphetamine Over",
        "45 KiloGM cocaine",
        "9000 CCY_USD currency About",
        "1 item firearm",
    ]


def operation(text: str, name: str) -> Naming:
    start = text.index(name)
    return Naming(
        Ref(Kind.OPERATION, name.lower().replace(" ", "-")), "Operation", name, Span(start, start + len(name))
    )


def test_the_only_operation_of_a_release_owns_its_seizures() -> None:
    text = "Operation Alder began in May.\n\nAgents seized 9 rifles."
    (seizure,) = FINDER.find(Document(text), [operation(text, "Operation Alder")], ())
    assert seizure.operation == Ref(Kind.OPERATION, "operation-alder")


def test_of_several_operations_the_nearest_owns_the_seizure_or_none() -> None:
    text = "Operation Alder seized 9 rifles. Operation Birch failed.\n\nAgents also seized 4 vans."
    named = [operation(text, "Operation Alder"), operation(text, "Operation Birch")]
    assert [s.operation.slug if s.operation else None for s in FINDER.find(Document(text), named, ())] == [
        "operation-alder",
        None,
    ]


def test_the_agency_that_is_the_subject_seized_it() -> None:
    text = "On Monday, the Harbor Guard seized 9 rifles, and 4 vans were seized by others."
    agency = Naming(Ref(Kind.ORGANIZATION, "harbor-guard"), "Agency", "Harbor Guard", Span(15, 27))
    assert [s.seized_by for s in FINDER.find(Document(text), (), [agency])] == [(agency.ref,), ()]


def test_lost_blanks_and_apostrophes_do_not_hide_a_seizure() -> None:
    assert told("Agents arrested Smith,and$4,000 in cash was seized from Smiths car.") == ["4000 CCY_USD currency"]


FRAGMENTS = (
    "agents seized ", "5 kilos of cocaine", ", ", " and ", "were seized", ". ", "\n- ", "sold ", "$5 million",
    "the cocaine ", "approximately ", "10 pills", " in cash", ":", "of which ", "(22 pounds)", "found",
    " off the streets", "\n\n",
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join))
def test_whatever_the_text_spans_stand_in_it_in_order_and_hold_a_number(text: str) -> None:
    document = Document(text)
    found = list(FINDER.find(document, (), ()))
    assert all(0 <= s.span.start < s.span.end <= len(document.text) for s in found)
    assert all(any(c.isdigit() for c in document[s.span]) for s in found)
    assert all(a.span <= b.span for a, b in pairwise(found))
    assert len({line(s) for s in found}) == len(found)


def test_a_repeated_text_is_read_once_and_ends() -> None:
    assert told("Agents seized 5 guns. " * 3_000) == ["5 item firearm"]
    assert told("agents seized 5 guns " * 3_000) == ["5 item firearm"]
