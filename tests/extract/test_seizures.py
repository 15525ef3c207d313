"""Seizures, by the constructions in which releases tell of them. All sentences are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.reading import Reading
from tests.extract.seizing import FINDER, line, printed, told

from pressgraph.extract.naming import Naming
from pressgraph.facts import Kind, Ref, Span
from pressgraph.text import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deputies seized 7 pounds of heroin.", ["7 LB heroin"]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "40 rifles have been intervened, more than 12,000 cartridges of all calibers, 4,5 kg. of hashish.",
            ["40 item firearm", "12000 item ammunition Over", "4.5 KiloGM hashish"],
        ),
        ("Officers secured 195 kilograms of methadone.", ["195 KiloGM methadone"]),
        ("The officers took possession of 5 kg of heroin.", ["5 KiloGM heroin"]),
        ("They withdrew 5 kg of cocaine from the illegal market.", ["5 KiloGM cocaine"]),
        ("Among the seized weapons are 8 rifles.", ["8 item firearm"]),
        ("9 firearms, knives and other weapons seized (and 140 cartridges)", ["9 item weapon", "140 item ammunition"]),
        ("4 tonnes of tobacco (which could have given 4 million cigarettes) were seized.", ["4 TONNE tobacco"]),
        (
            "Ten searches were made, in which it has been seized:\n\n- 44 pistols (all loaded)\n- 3 hand grenades.",
            ["44 item firearm", "3 item explosive"],
        ),
        (
            "Results of the action day:\n\n- 5 arrests\n- Seizures of:\n- 70 rifles, including old ones\n- 2 cars\n"
            "- 30 cars checked\n- 4 pistols traced",
            ["70 item firearm", "2 item vehicle"],
        ),
        (
            "It resulted in the seizure and dismantlement of:\n\n- EUR 3,2 million in cash;\n- 2 drug laboratories;",
            ["3200000 CCY_EUR currency", "2 item drug-laboratory"],
        ),
        ("Officers secured the scene and a conviction, and intervened in 3 fights over 5 kilos of heroin.", []),
        ("They secured $3 million in restitution.", []),
        ("A courier took possession of 12 kg of cocaine.", []),
        ("Roe bought 12 kg of cocaine from the black market.", []),
        ("Two guns were seized, 40 grams of heroin were sold.", ["2 item firearm"]),
    ],
)
def test_translated_and_european_words_of_seizing(text: str, expected: list[str]) -> None:
    assert told(text) == expected


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


@pytest.mark.parametrize(
    ("goods", "expected"),
    [
        ("600 pills", "600 pill drugs/pill"),
        ("600 counterfeit pills containing fentanyl", "600 pill fentanyl/counterfeit-pill"),
        ("600 fentanyl M-30 pills", "600 pill fentanyl/pill"),
        ("$3 million in drug-tainted proceeds", "3000000 CCY_USD currency"),
        ("from two houses 40 rifles", "40 item firearm"),
        ("600 fentanyl-laced oxycodone pills", "600 pill fentanyl/pill"),
        ("600 heroin, fentanyl and oxycodone pills", "600 pill drugs/pill"),
        ("12 kilos of fentanyl pills", "12 KiloGM fentanyl/pill"),
        ("2 kilograms of fentanyl powder", "2 KiloGM fentanyl/powder"),
        ("2 kilograms of cocaine and heroin", "2 KiloGM drugs"),
        ("60 marijuana plants", "60 plant marijuana/plant"),
        ("2 million doses of fentanyl", "2000000 dose fentanyl"),
        ("ten bricks of cocaine", "10 item cocaine"),
        ("a 750-kilogram shipment of cocaine", "750 KiloGM cocaine"),
        ("ten kilograms (22 pounds) of cocaine", "10 KiloGM cocaine"),
        ("60 pill presses", "60 item pill-press"),
        ("$3 million", "3000000 CCY_USD currency"),
        ("€3 million in cryptocurrency", "3000000 CCY_EUR cryptocurrency"),
        ("$3 million in cash and cryptocurrency", "3000000 CCY_USD currency"),
        ("$3 million in cash and jewelry", "3000000 CCY_USD asset"),
        ("$3 million worth of jewelry", "3000000 CCY_USD asset"),
        ("40 boxes of gold and silver jewelry", "40 item jewelry"),
        ("12 stolen loaded semi-automatic handguns", "12 item firearm"),
        ("300 website addresses known as mirrors", "300 item website-address"),
        ("64 kilograms of fentanyl or fentanyl-laced narcotics", "64 KiloGM fentanyl"),
        ("64 kilograms of fentanyl-laced heroin", "64 KiloGM heroin"),
        ("two guns, one of which was a revolver,", "2 item firearm"),
        ("bitcoin from those servers worth $7 million", "7000000 CCY_USD cryptocurrency"),
        ("9 kilos of U-47700, acryl fentanyl and furanyl fentanyl", "9 KiloGM drugs"),
        (
            "600 counterfeit oxycodone pills stamped with “M” and “30” and containing fentanyl",
            "600 pill fentanyl/counterfeit-pill",
        ),
        ("600 pills pressed to look like oxycodone, but in fact laced with fentanyl", "600 pill fentanyl/pill"),
        ("$600 in cash and body armor", "600 CCY_USD currency"),
        ("fake gadgets with a retail value of $600", "600 CCY_USD asset"),
        ("data and two of the domains", "2 item domain"),
        ("427 grams, or almost one pound, of meth", "427 GM methamphetamine"),
        ("4 kilos of fentanyl powder as well as loose pills containing fentanyl", "4 KiloGM fentanyl/powder"),
        ("nine Internet domains", "9 item domain"),
        ("two websites and a van", "2 item website"),
        ("3 kilos of counterfeit oxycodone pills containing fentanyl", "3 KiloGM fentanyl/counterfeit-pill"),
        ("another kilogram of heroin", "1 KiloGM heroin"),
        ("9 tons of synthetic drugs precursors", "9 ton precursor-chemicals"),
        ("EUR 500 000 in cash, firearms, boats and cars", "500000 CCY_EUR currency"),
        ("9 kilos of alpha-PVP", "9 KiloGM alpha-pvp"),
        ("9 kilos of flakka", "9 KiloGM alpha-pvp"),
        ("9 kilos of 4-MMC", "9 KiloGM mephedrone"),
        ("9 kilos of 3-methylmethcathinone", "9 KiloGM 3-mmc"),
        ("9 kilos of 4-CMC", "9 KiloGM chloromethcathinone"),
        ("9 tonnes of cut tobacco", "9 TONNE tobacco"),
        ("900 litres of petrol", "900 L gasoline"),
        ("900 litres of gas oil", "900 L diesel"),
        ("9 kilos of gunpowder", "9 KiloGM gun-powder"),
        ("9 ancient coins", "9 item coin"),
        ("9 archaeological objects", "9 item archaeological-object"),
        ("9 forged identity documents", "9 item forged-document"),
        ("9 alarm pistols", "9 item firearm"),
        ("9 weapons of war", "9 item weapon"),
        ("9 quad bikes", "9 item vehicle"),
        ("9 narco-boats", "9 item vessel"),
        ("9 plots of land", "9 item asset"),
        ("9 litres of BMK", "9 L precursor-chemicals"),
    ],
)
def test_goods_are_read_as_the_guide_names_them(goods: str, expected: str) -> None:
    assert told(f"Agents seized {goods} at the border.") == [expected]


def test_the_value_of_seized_drugs_is_no_entry_beside_their_quantity() -> None:
    assert told("Agents seized 9 kilos of heroin valued at $1 million.") == ["9 KiloGM heroin"]


def test_the_value_of_drugs_is_no_entry_behind_the_sentence_with_their_quantity() -> None:
    text = (
        "Officers seized 200kgs of cannabis.\n\nThe illicit drugs, with an estimated value of €4,190,440, were seized"
    )
    assert told(f"{text} at the port.") == ["200 KiloGM marijuana"]
    assert told(f"{text[37:]} at the port.") == ["4190440 CCY_EUR drugs About"]


def test_the_value_of_property_is_an_entry_of_its_own() -> None:
    text = "The government seized 60 properties, valued at about $8 million."
    assert told(text) == ["60 item asset", "8000000 CCY_USD asset About"]


def test_a_part_of_what_was_seized_is_an_entry_of_its_own() -> None:
    assert told("Agents seized 33 guns, 19 of which were handguns.") == ["33 item firearm", "19 item firearm"]


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
    assert [s.seized_by for s in FINDER.find(Document(text), (), [agency])] == [agency.ref, None]


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


def test_goods_in_a_unit_that_they_are_not_measured_in_are_left_out() -> None:
    assert told("Agents seized 12 pounds of firearms, 30 pills of cash and 3 kilograms of cocaine.") == [
        "3 KiloGM cocaine"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized hashish with an estimated street value of $9,000.", ["9000 CCY_USD hashish About"]),
        ("Police seized hashish with an estimated street value of over $9,000.", ["9000 CCY_USD hashish Over"]),
        ("Hashish, cocaine and heroin with a street value of $9,000 were seized.", ["9000 CCY_USD drugs"]),
        ("Police seized hashish and khat weighing 12 kilograms.", ["12 KiloGM drugs"]),
        ("Police seized a ½ kilo of hashish and ¾ pound of khat.", ["0.5 KiloGM hashish", "0.75 LB khat"]),
        ("Police seized two vans and khat weighing 12 kilograms.", ["2 item vehicle", "12 KiloGM khat"]),
        (
            "Police seized $9,000 in cash, houses with a total value of $2 million and two boats.",
            ["9000 CCY_USD currency", "2000000 CCY_USD asset", "2 item vessel"],
        ),
    ],
)
def test_a_value_is_of_the_goods_before_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_sums_joined_by_and_are_two_and_no_range() -> None:
    assert told("Police seized cash totalling $9,000 and €700.") == ["9000 CCY_USD currency", "700 CCY_EUR currency"]
    assert told("Police seized cash of €900 and £700 sterling.") == ["900 CCY_EUR currency", "700 CCY_GBP currency"]
    assert told("Police seized between $9,000 and $9,500.") == []


def test_the_drugs_that_were_seized_are_those_of_the_paragraphs_before() -> None:
    text = "Inside were 17.9 pounds of khat.\n\nIts price is high.\n\nOfficers seized the narcotics along with a car."
    assert told(text) == ["17.9 LB khat"]


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
        ("Some 12 kilos of khat worth €9 million was seized.", ["12 KiloGM khat About"]),
        ("Officers found 12 kilos of khat worth €9 million. A van was seized.", ["12 KiloGM khat"]),
        ("Two tonnes of khat have also been confiscated.", ["2 TONNE khat"]),
        ("Two tonnes of khat have also been sold.", []),
        (
            "In Elmia, 90 pistols were seized by the customs, alongside 3 tonnes of khat.",
            ["90 item firearm", "3 TONNE khat"],
        ),
        ("In Elmia, 90 pistols were seized, alongside work on 3 tonnes of khat which was sold.", ["90 item firearm"]),
        (
            "Police seized six boats, partly equipped with radar, and 3 pistols.",
            ["6 item vessel", "3 item firearm"],
        ),
        ("Seizures were made, including 7 pistols and 3 kilos of khat.", ["7 item firearm", "3 KiloGM khat"]),
        ("4 kg of khat were found after officers stopped a lorry.", ["4 KiloGM khat"]),
        ("4 kg of khat were found after children opened a box.", []),
        ("Results of the action:\n\n• 8 arrests\n\n• 71 other weapons and firearms seized\n\n", ["71 item weapon"]),
        ("Class A drugs seized: 8,100kg", ["8100 KiloGM drugs"]),
        ("Customs seized 3.1 million cheap whites and 6.600 cultural goods.",
         ["3100000 item cigarette", "6600 item cultural-good"]),
        ("Seizures:\n\n• Seizure of two cars worth €21 000\n\n• Asset freezing in three banks\n\n",
         ["2 item vehicle", "21000 CCY_EUR asset"]),
    ],
)  # fmt: skip
def test_as_european_releases_tell_of_seizures(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized €50.8 million ($54.8 million) in cash.", ["50800000 CCY_EUR currency"]),
        ("Police seized assets worth over €5 million ($5.8 million) today.", ["5000000 CCY_EUR asset Over"]),
        ("Police seized 900 sterling and 2 Sterling pistols.", ["900 CCY_GBP currency", "2 item firearm"]),
        ("Police seized €5 million ($300 in coins).", ["5000000 CCY_EUR currency", "300 CCY_USD coin"]),
        ("Police seized 3 kilos of khat, believed to be worth £20,000.", ["3 KiloGM khat"]),
        ("Some €9,000 in cash, believed to be the proceeds of crime, was also seized.",
         ["9000 CCY_EUR currency About"]),
        ("Some €9,000 in cash, believed to be stolen, was also spent, and a van was seized.", []),
        ("Police made raids. 20.1 million euros seized since it began.", ["20100000 CCY_EUR currency"]),
        ("It led to the seizure of 8.8 million counterfeit medicines.", ["8800000 item counterfeit-drugs"]),
    ],
)  # fmt: skip
def test_sums_told_twice_and_with_what_they_are_believed_to_be(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_what_each_note_is_worth_is_no_sum() -> None:
    assert told("Police seized €8,000 in €20 and €50 denomination notes.") == ["8000 CCY_EUR currency"]
    assert told("Police seized 300 counterfeit 50 euro banknotes.") == ["300 item counterfeit-banknote"]
    assert told("Police seized €50 and notes on paper.") == ["50 CCY_EUR currency"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized 2 1/2 pounds of khat and 1/4 pound of hashish.", ["2.5 LB khat", "0.25 LB hashish"]),
        ("Police seized 3 1/2-inch pipes and khat on 1/2/2024.", []),
    ],
)
def test_fractions_with_a_stroke(text: str, expected: list[str]) -> None:
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


def test_each_item_of_a_list_tells_of_a_seizure_with_a_value_of_its_own() -> None:
    text = (
        "Results of the week:\n\n- Police seized 2 kilos of khat.\n"
        "- Police seized hashish and cocaine with a street value of $9,000.\n"
    )
    assert told(text) == ["2 KiloGM khat", "9000 CCY_USD drugs"]


def test_what_the_drugs_are_worth_that_were_weighed_before_is_no_seizure_of_its_own() -> None:
    assert told("Police seized 2 kilos of khat. The drugs, valued at $9,000, were seized in Elm.") == ["2 KiloGM khat"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized 12 converted - or ready to be converted - firearms.", ["firearm 12 item Exact"]),
        ("Police seized 12 converted – or ready to be converted – firearms.", ["firearm 12 item Exact"]),
        ("Police seized 21 luxury and vintage cars.", ["vehicle 21 item Exact"]),
        ("Police seized 55 kg (or 160 000 specimens) of glass eels.", ["glass-eel 55 KiloGM Exact"]),
        ("About €1.4 million worth of cocaine (20 kg) was seized.", ["cocaine 20 KiloGM Exact"]),
        ("Police seized 900 fake 50-euro notes.", ["counterfeit-banknote 900 item Exact"]),
        ("Police seized 40 kg of pangolin scales.", ["pangolin-scales 40 KiloGM Exact"]),
        ("Police seized 21 pistols and vintage cars.", ["firearm 21 item Exact"]),
        (
            "Police seized 12 Bitcoins (USD 500,000) and 3 cars.",
            ["cryptocurrency 500000 CCY_USD Exact", "vehicle 3 item Exact"],
        ),
        (
            "Police seized cryptocurrency worth over €2 million and cash of €20,000.",
            ["cryptocurrency 2000000 CCY_EUR Over", "currency 20000 CCY_EUR Exact"],
        ),
        (
            "In the searches 46 kilos of heroin, £3,000 and a machine were found.",
            ["heroin 46 KiloGM Exact", "currency 3000 CCY_GBP Exact"],
        ),
        ("Police seized forged notes with a face value of €4 million.", ["counterfeit-currency 4000000 CCY_EUR Exact"]),
        ("Police seized stamps with a face value of 400 euros.", ["asset 400 CCY_EUR Exact"]),
        ("Police seized 18 parrots and 4 big cats.", ["parrot 18 item Exact", "big-cat 4 item Exact"]),
        ("Police seized several cryptocurrency wallets worth €2 million.", ["cryptocurrency 2000000 CCY_EUR Exact"]),
        ("Police seized three cryptocurrency wallets.", ["cryptocurrency-wallet 3 item Exact"]),
        ("Police seized two of the three main servers.", ["server 2 item Exact"]),
        ("Police seized 3 of the 4 kilos of cocaine.", ["cocaine 3 KiloGM Exact"]),
        ("Seizures came to 850 kg of heroin and 11 rifles.", ["heroin 850 KiloGM Exact", "firearm 11 item Exact"]),
        ("About EUR 9 million in criminal funds was seized or frozen.", ["asset 9000000 CCY_EUR About"]),
        ("Almost 40 kg of cocaine tracked down and seized in May", ["cocaine 40 KiloGM Under"]),
        (
            "Officers seized 28 rifles, several of them classified as weapons of war, and 23 pistols.",
            ["firearm 28 item Exact", "firearm 23 item Exact"],
        ),
        ("Cocaine with an estimated value of €2.8 million (40kg) was seized.", ["cocaine 40 KiloGM Exact"]),
    ],
)
def test_words_between_a_number_and_its_goods(text: str, expected: list[str]) -> None:
    found = Reading(text).facts.seizures
    assert [f"{s.item} {s.quantity.amount} {s.quantity.unit} {s.quantity.bound.value}" for s in found] == expected


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
