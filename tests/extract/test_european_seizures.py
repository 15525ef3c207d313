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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Customs detained a lorry carrying 12 million cigarettes.", ["12000000 item cigarette"]),
        ("Some 14 000 counterfeit toys were detained by customs.", ["14000 item counterfeit-goods About"]),
        ("Officers detained a man who had sold 3 kg of khat.", []),
        ("Police detained 40 drivers of lorries.", []),
        ("Officers stopped a van in which 34 kg of khat was hidden.", ["34 KiloGM khat"]),
        ("Officers stopped a van carrying 34 kg of khat.", ["34 KiloGM khat"]),
        ("They spoke of a van in which 34 kg of khat was hidden.", []),
        ("Assets worth €2.1 million were frozen.", ["2100000 CCY_EUR asset"]),
        ("The authorities froze accounts holding €430 000.", ["430000 CCY_EUR asset"]),
        ("A further €300 000 was frozen in crypto wallets.", ["300000 CCY_EUR cryptocurrency"]),
        ("They sold 90 kg of frozen fish.", []),
        ("Police dismantled two plantations with a total of 3 400 cannabis plants.", ["3400 plant marijuana/plant"]),
        ("Police dismantled two gangs that sold 3 400 cars.", []),
        ("Investigators secured jewellery worth €90 000.", ["90000 CCY_EUR asset"]),
        ("The firm secured contracts worth €90 000.", []),
        ("4 kg of khat were in the boot, detected by customs officers.", []),
        ("Police recovered criminal assets worth over €3 million.", ["3000000 CCY_EUR asset Over"]),
        ("Police searched the flat and found 200 litres of chemicals.", ["200 L chemicals"]),
        ("The seized assets, worth about €12 million, include 4 villas.",
         ["12000000 CCY_EUR asset About", "4 item house"]),
        ("The value of the seized goods amounts to €3 million.", ["3000000 CCY_EUR asset"]),
        ("Police seized assets to the tune of €5 million.", ["5000000 CCY_EUR asset"]),
    ],
)  # fmt: skip
def test_words_that_hold_of_some_goods_only(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Malta, 40 kg of khat was seized, in Italy 30 kg and in France 10 kg.",
         ["40 KiloGM khat", "30 KiloGM khat", "10 KiloGM khat"]),
        ("Two tonnes of khat were seized in Malta and a further 800 kg in Peru.", ["2 TONNE khat", "800 KiloGM khat"]),
        ("Police seized 3 tonnes of khat in Oran, 500 kg in Faro and 40 kg in Nice.",
         ["3 TONNE khat", "500 KiloGM khat", "40 KiloGM khat"]),
        ("At least 7 tonnes of khat seized in 2020 were linked to them – 2 tonnes in Oran and 5 tonnes in Faro "
         "(Portugal).",
         ["7 TONNE khat Over", "2 TONNE khat", "5 TONNE khat"]),
        ("Police seized 13 cars, of which 4 were stolen.", ["13 item vehicle", "4 item vehicle"]),
        ("Police seized 13 cars, 4 of them in Malta.", ["13 item vehicle", "4 item vehicle"]),
        ("Police seized 13 cars and arrested 9 suspects, 4 of them in Malta.", ["13 item vehicle"]),
        ("They had brought in khat. Police seized over 5 tonnes of the drug.", ["5 TONNE khat Over"]),
    ],
)  # fmt: skip
def test_places_and_parts_of_what_was_seized(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Results:\n\n• 4 arrests\n\n• Seizures worth more than €6 million, among them:\n\n• 10 watches,\n\n"
         "• phones and papers,\n\n• 33 bank accounts.\n\n",
         ["6000000 CCY_EUR asset Over", "10 item watch", "33 item bank-account"]),
        ("Results:\n\n• 26 seizures, including:\n\n• an overall 120 tonnes of pesticides, of which:\n\n"
         "• 80 tonnes of pesticides that are suspected of being harmful.\n\n",
         ["120 TONNE pesticide", "80 TONNE pesticide"]),
        ("Results:\n\n• Seized items:\n\n• a notebook\n\n• almost 900 forged passports and identity cards\n\n"
         "• equipment, such as two printers, one press, a laptop kept for it\n\n",
         ["900 item forged-document Under", "2 item printer", "1 item press"]),
        ("Police seized 24 detonator capsules, 9 watches and rings.", ["24 item explosive", "9 item watch"]),
        ("Fake clothes, shoes and toys worth about €87 million were seized.",
         ["87000000 CCY_EUR counterfeit-goods About"]),
    ],
)  # fmt: skip
def test_lists_of_european_results(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The khat – 500 kilos – was hidden in a crate and was seized by customs.", ["500 KiloGM khat"]),
        ("Officers have made two arrests and taken possession of 40 kg of khat.", ["40 KiloGM khat"]),
        ("The men have hired a van and taken possession of 40 kg of khat.", []),
        ("Police took into possession 15 pistols.", ["15 item firearm"]),
        ("The police secured much evidence, among it 45 laptops.", ["45 item laptop"]),
        ("The tip made it possible to arrest two men and to seize 40 kg of khat.", ["40 KiloGM khat"]),
        ("They wanted to arrest two men and to seize 40 kg of khat.", []),
        ("Over €6 million was seized, both in notes and in coins, together with some 50 kilos of khat.",
         ["6000000 CCY_EUR currency Over", "50 KiloGM khat About"]),
        ("More than 20 servers on which the shop had been hosted were seized.", ["20 item server Over"]),
        ("Police seized 12 kg of khat, from which 2 kg of hashish could be produced.", ["12 KiloGM khat"]),
        ("Two illegal websites (shop.example and mart.example) seized.", ["2 item website"]),
        ("Over fifty servers and services seized in six countries.", ["50 item server Over"]),
        ("€25 million in Bitcoin, three servers, the domain mix.example and much khat were seized.",
         ["25000000 CCY_EUR cryptocurrency", "3 item server"]),
        ("Police seized €90 000 in cash and bank deposits.", ["90000 CCY_EUR asset"]),
        ("€5 million was seized in the raids, including houses and four cars.",
         ["5000000 CCY_EUR asset", "4 item vehicle"]),
        ("Khat worth €1.2 million was seized.", ["1200000 CCY_EUR khat"]),
        ("Police seized khat worth about €1.2 million in Oran.", ["1200000 CCY_EUR khat About"]),
        ("They found and seized counterfeit notes to a total of €17 000.", ["17000 CCY_EUR counterfeit-currency"]),
        ("Pyrotechnics seized: 6,550 kg", ["6550 KiloGM pyrotechnics"]),
        ("Police recovered €2 million from the bank accounts of the firm and froze a further €900 000.",
         ["2000000 CCY_EUR asset", "900000 CCY_EUR asset"]),
    ],
)  # fmt: skip
def test_what_stands_between_goods_and_the_word_that_says_seized(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the 40 stolen cars, police have recovered 16.", []),
        ("Police spoke. Of the 40 stolen cars, 16 have been recovered.", ["16 item vehicle"]),
        ("Police spoke. The gang had stolen 40 cars, 16 of which were recovered.", ["16 item vehicle"]),
        ("9 kg of khat seized; 14 arrests; EUR 20 000 confiscated.", ["9 KiloGM khat", "20000 CCY_EUR currency"]),
        ("The factory made 2 million cigarettes a day, and 40 tonnes of tobacco were seized.", ["40 TONNE tobacco"]),
        ("The cigarettes seized would have caused a tax loss of €5 million.", []),
        ("Police uncovered a fraud of €8 million.", []),
    ],
)
def test_what_was_stolen_made_or_lost_is_not_seized(text: str, expected: list[str]) -> None:
    assert told(text) == expected


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
