"""Values of goods, sums told twice, and words between a number and its goods. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading
from tests.extract.seizing import told


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agents seized watches and handbags valued at $9,000.", ["9000 CCY_USD asset"]),
        ("Agents seized network hardware and labels with a retail value of $9,000.", ["9000 CCY_USD asset"]),
        ("Agents seized two cars and watches worth $9,000.", ["2 item vehicle", "9000 CCY_USD asset"]),
        ("Police seized timber from shipments with an invoice value of $9,000.", ["9000 CCY_USD timber"]),
    ],
)
def test_a_value_is_told_of_all_that_is_joined_before_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("deed", ["examination of 40 phones", "sale of 40 rifles", "searches of 40 vehicles"])
def test_what_stands_before_and_the_seizure_is_not_seized_by_it(deed: str) -> None:
    assert told(f"The sweep led to the {deed} and the seizure of two laptops.") == ["2 item laptop"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized EUR 6 million in physical and virtual assets.", ["6000000 CCY_EUR asset"]),
        ("Police seized EUR 6 million in virtual assets.", ["6000000 CCY_EUR cryptocurrency"]),
        ("The raid led to a cryptocurrency seizure of $6 million in proceeds.", ["6000000 CCY_USD cryptocurrency"]),
        ("The raid led to the seizure of $6 million in proceeds.", ["6000000 CCY_USD currency"]),
        (
            "Some $6 million in cash was seized and another $4 million seized in silver coins.",
            ["6000000 CCY_USD currency About", "4000000 CCY_USD asset"],
        ),
        (
            "Agents seized about $700,000 in U.S. currency. Agents later seized $734,000 in cryptocurrency.",
            ["700000 CCY_USD currency About", "734000 CCY_USD cryptocurrency"],
        ),
    ],
)
def test_a_sum_is_of_what_its_words_say(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_title_calls_additional_what_the_body_tells_of() -> None:
    body = "The department has seized about $700,000 in assets of the former minister."
    title = "Department Seizes an Additional $700,000 in Assets of Former Minister"
    assert told(f"{title}\n\n{body}") == ["700000 CCY_USD asset About"]
    title = "Partners Seize Two Kilos of Khat and 9,000 Heroin Pills"
    body = "A search led to the seizure of an additional 9,000 heroin pills."
    assert told(f"{title}\n\n{body}") == ["2 KiloGM khat", "9000 pill heroin/pill"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agents seized over 7 pounds of fentanyl in powder and pill form.", ["7 LB fentanyl Over"]),
        ("Agents seized over 7 pounds of fentanyl in powder form.", ["7 LB fentanyl/powder Over"]),
        ("Agents seized 7 pounds of fentanyl pills and powder.", ["7 LB fentanyl"]),
        ("Agents seized 7 pounds of fentanyl pills and 9 grams of khat.", ["7 LB fentanyl/pill", "9 GM khat"]),
        ("Agents seized 90 grams of black tar heroin, cocaine, and khat.", ["90 GM drugs"]),
        ("Agents seized 90 grams of black tar heroin.", ["90 GM heroin/resin"]),
    ],
)
def test_goods_of_two_forms_are_of_neither(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers seized a spare 20 round magazine and three pistols.", ["3 item firearm"]),
        ("Officers seized two 20 round magazines.", ["2 item magazine"]),
        ("Officers seized 20 rounds.", ["20 item ammunition"]),
        (
            "Police seized five domain names, among them the domain names of three booking websites.",
            ["5 item domain", "3 item domain"],
        ),
        ("Police seized three booking websites.", ["3 item website"]),
        ("The search turned up four guns she kept in a shed.", ["4 item firearm"]),
        ("Officers seized 900 packs of illegal cigarettes.", ["900 item cigarette"]),
        ("Officers seized two industrial pill press machines.", ["2 item pill-press"]),
    ],
)
def test_counts_what_the_number_counts(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The state seeks the forfeiture of nine houses in Elmford and $9,400 that was seized from his account.",
            ["9400 CCY_USD currency"],
        ),
        (
            "The state seeks the forfeiture of nine vans and two boats that were seized from his yard.",
            ["9 item vehicle", "2 item vessel"],
        ),
        (
            "He has to forfeit $9 million in proceeds of the fraud, which included some assets that had been seized.",
            [],
        ),
        ("He has to forfeit $9 million in proceeds of the fraud that had been seized.", ["9000000 CCY_USD currency"]),
    ],
)
def test_what_is_to_be_forfeited_is_not_all_seized(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("after 12 kilos of cocaine were sold to them", []),
        ("before 12 kilos of cocaine could be sold", []),
        ("when 12 kilos of cocaine were stolen", []),
        ("after 12 kilos of cocaine were seized from a car", ["12 KiloGM cocaine"]),
        ("after they found 12 kilos of cocaine", ["12 KiloGM cocaine"]),
    ],
)
def test_goods_that_open_a_clause_have_a_verb_of_their_own(clause: str, expected: list[str]) -> None:
    assert told(f"Agents seized nine rifles {clause}.") == ["9 item firearm", *expected]
