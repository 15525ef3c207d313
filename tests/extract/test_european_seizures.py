"""How releases of European authorities, mostly in translation, tell of what was seized."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized 3 motorbikes and four jet skis.",
         ["3 item motorcycle", "4 item jet-ski"]),
        ("Police seized 60 counterfeit banknotes and €900 in fake banknotes.",
         ["60 item counterfeit-banknote", "900 CCY_EUR counterfeit-currency"]),
        ("Customs seized 40 falsified documents and 9 fraudulent documents.",
         ["40 item forged-document", "9 item fraudulent-document"]),
        ("Customs seized 700 litres of vodka, 80 kg of glass eels and 5 gold bars.",
         ["700 L vodka", "80 KiloGM glass-eel", "5 item gold-bar"]),
        ("Police seized R$700 000 and €40 000 in cash.", ["700000 CCY_BRL currency", "40000 CCY_EUR currency"]),
    ],
)  # fmt: skip
def test_goods_that_only_european_releases_name(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inspectors took 7 tonnes of pesticides off the market.", ["7 TONNE pesticide"]),
        ("Nearly 3 tonnes of pesticides were withdrawn from the market.", ["3 TONNE pesticide Under"]),
        ("They bought 7 tonnes of pesticides from the market.", []),
        ("Results:\n\n• 4 arrests\n\n• 900 fake perfumes, watches and bags seized;\n\n"
         "• 70 kg of fish from illegal fisheries seized;\n\n",
         ["900 item counterfeit-goods", "70 KiloGM fish"]),
        ("Another seizure followed, this time of 90 kg of khat.", ["90 KiloGM khat"]),
        ("There were seizures with a value of more than €6 million.", ["6000000 CCY_EUR asset Over"]),
        ("The operation ended in seizures, among them 12 kg of ivory.", ["12 KiloGM ivory"]),
    ],
)  # fmt: skip
def test_words_that_say_seized_in_translation(text: str, expected: list[str]) -> None:
    assert told(text) == expected
