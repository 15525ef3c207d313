"""Goods by the nouns that releases print: which item a counted noun of a seizure is, and which words are none."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told


@pytest.mark.parametrize(
    ("printed", "item"),
    [
        ("laminating machines", "laminator"),
        ("document scanners", "scanner"),
        ("magnetic stripe readers", "card-reader"),
        ("card embossers", "embossing-machine"),
        ("POS terminals", "payment-terminal"),
        ("plasma TVs", "television"),
        ("walkie-talkies", "radio"),
        ("GPS jammers", "jammer"),
        ("air-conditioning units", "air-conditioner"),
        ("cigarette-making machines", "cigarette-making-machine"),
        ("lottery tickets", "lottery-ticket"),
        ("excise stamps", "tax-stamp"),
        ("forged stamps", "rubber-stamp"),
        ("number plates", "license-plate"),
        ("driving licences", "drivers-license"),
        ("bottles of perfume", "perfume"),
        ("pairs of sunglasses", "sunglasses"),
        ("stolen catalytic converters", "catalytic-converter"),
        ("car tyres", "tire"),
        ("police uniforms", "uniform"),
        ("casino chips", "casino-chip"),
        ("toner cartridges", "ink-cartridge"),
        ("toy guns", "imitation-firearm"),
        ("airsoft rifles", "imitation-firearm"),
        ("BB guns", "air-gun"),
        ("hatchets", "axe"),
        ("tarantulas", "spider"),
        ("goldfinches", "goldfinch"),
        ("lion cubs", "big-cat"),
        ("whale bones", "bone"),
        ("bottles of whisky", "whiskey"),
        ("amphorae", "vase"),
        ("caravans", "vehicle"),
        ("land mines", "explosive"),
    ],
)
def test_goods_go_under_their_plain_noun(printed: str, item: str) -> None:
    assert told(f"On Monday, customs officers seized 12 {printed} in a barn.") == [f"12 item {item}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police searched three safe houses and found 2 kilos of heroin.", ["2 KiloGM heroin"]),
        ("Officers found 3 kilos of cocaine hidden in two pumps and a lamp.", ["3 KiloGM cocaine"]),
        ("Officers found heroin worth $4,000 inside three toy boxes.", ["4000 CCY_USD heroin"]),
        ("Police seized 20 stamp bags of heroin and issued 40 tickets.", ["20 item heroin"]),
        ("Police seized 3 1/2-inch knives.", []),
        ("Customs seized 800 kilos of hookah tobacco.", ["800 KiloGM tobacco"]),
        ("Police seized 3 coffee machines and 4 cheese graters.", []),
    ],
)
def test_a_noun_that_only_stands_nearby_is_no_item(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Undercover officers took two pounds of meth from Roe in exchange for money.", []),
        ("The detectives took ten pounds of meth to a laboratory.", []),
        (
            "Officers came upon a rifle, four magazines, and 77 rounds of ammo.",
            ["4 item magazine", "77 item ammunition"],
        ),
        ("Screening by a canine team brought to light 227 pounds of meth.", ["227 LB methamphetamine"]),
        ("CBP officers foiled an attempt to smuggle 45 pounds of meth at the bridge.", ["45 LB methamphetamine"]),
        ("An attempt to smuggle over 485 pounds of khat was thwarted at sea.", ["485 LB khat Over"]),
        ("Officers looked, and 3.3 tonnes of hashish came to light in the hold.", ["3.3 TONNE hashish"]),
        ("Up to now, 261 vehicles in all have physically been seized.", ["261 item vehicle"]),
        ("Officers seized 900 fake items, for instance shoes, worth EUR 3 million.", ["900 item counterfeit-goods"]),
        (
            "The largest seizures of illegal cigarettes took place in Elmia (28.75 million), the UK (9 million) and "
            "Oakland (150 000).",
            ["28750000 item cigarette", "9000000 item cigarette", "150000 item cigarette"],
        ),
        (
            "It led to the seizure of 2 million kg of fuel, 400 000 kg of other products (base oils, etc.) and 9 cars.",
            ["2000000 KiloGM fuel", "9 item vehicle"],
        ),
        (
            "It led to the seizure of 5 houses, EUR 2.5 million held on a bank account and other evidence.",
            ["5 item house", "2500000 CCY_EUR asset"],
        ),
        (
            "The raid led to the seizure of lorries, tools for growing khat and producing hashish, and 34 laptops.",
            ["34 item laptop"],
        ),
        (
            "In May another seizure followed, of 194 kg of khat and 30 kg of heroin.",
            ["194 KiloGM khat", "30 KiloGM heroin"],
        ),
        (
            "They seized 12 bank accounts; 30 further bank accounts were placed under surveillance.",
            ["12 item bank-account"],
        ),
        ("Police seized 3 528 counterfeit €100 and €500 banknotes.", ["3528 item counterfeit-banknote"]),
        ("Police seized 31 magazines, each able to hold more than 10 rounds of ammunition.", ["31 item magazine"]),
        ("Officers seized two 10-ounce bars of silver.", ["2 item silver-bar"]),
        (
            "Officers seized approximately 14 kilos of khat, two shotguns, one pistol, three magazines, and over $200.",
            [
                "14 KiloGM khat About",
                "2 item firearm About",
                "1 item firearm",
                "3 item magazine About",
                "200 CCY_USD currency Over",
            ],
        ),
        (
            "In 2021, 2,715 kilograms of khat was seized in Elm County, as against 658 kilograms in 2019.",
            ["2715 KiloGM khat", "658 KiloGM khat"],
        ),
        ("He made an attempt to smuggle 40 pounds of heroin.", []),
        ("The guards failed to stop an attempt to smuggle 30 kilos of heroin.", []),
        (
            "The work led to the seizure or disruption of 900 pounds of khat and 20 weapons.",
            ["900 LB khat", "20 item weapon"],
        ),
        (
            "Agents seized 82 kilograms of khat in fiscal year 2020 and 104 kilograms in fiscal year 2019.",
            ["82 KiloGM khat", "104 KiloGM khat"],
        ),
        ("Officers seized 64 kilograms of khat from a one-family house.", ["64 KiloGM khat"]),
        ("Officers seized 20 rounds of 308 ammunition.", ["20 item ammunition"]),
        (
            "They recovered 22 kilograms of fentanyl blended with other narcotics and five kilograms of khat.",
            ["22 KiloGM fentanyl", "5 KiloGM khat"],
        ),
    ],
)
def test_goods_come_into_the_hands_of_police_in_many_words(text: str, expected: list[str]) -> None:
    assert told(text) == expected


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
        ("more than 170 bitcoin", "170 BTC cryptocurrency Over"),
        ("3,000 Ether", "3000 ETH cryptocurrency"),
        ("40 XMR", "40 XMR cryptocurrency"),
        ("3 cryptocurrency wallets", "3 item cryptocurrency-wallet"),
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


def test_goods_in_a_unit_that_they_are_not_measured_in_are_left_out() -> None:
    assert told("Agents seized 12 pounds of firearms, 30 pills of cash and 3 kilograms of cocaine.") == [
        "3 KiloGM cocaine"
    ]
