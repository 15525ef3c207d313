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
