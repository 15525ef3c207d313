"""Counts of persons as American releases of recent years tell of them. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.tallying import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eight individuals have been placed under arrest.", ["Arrest 8"]),
        ("The jury found that 24 people — 22 of whom live in Ohio — have been charged.", ["Charge 24"]),
        ("In total, 24 people were arrested, 21 of them residents of Elm County.", ["Arrest 24", "Arrest 21"]),
        ("In total, 24 people were arrested, 21 of whom have been released.", ["Arrest 24"]),
        ("Agents arrested 498 people, 317 of whom had criminal convictions.", ["Arrest 498", "Arrest 317"]),
        ("Of the 86 arrests, 48 individuals were known gang members.", ["Arrest 86", "Arrest 48"]),
        ("The indictment charged eight men with conspiracy, and three with fraud.", ["Charge 8", "Charge 3"]),
        (
            "Five men were charged with drug offenses, three with gun offenses and two with fraud.",
            ["Charge 5", "Charge 3", "Charge 2"],
        ),
        ("Two women are charged with theft, and five men with selling cars.", ["Charge 2", "Charge 5"]),
        ("Under arrest are nine men. Six women are under arrest.", ["Arrest 9", "Arrest 6"]),
        ("Agents put nine men under arrest.", ["Arrest 9"]),
        ("Arrested in the sweep were nine men and two women.", ["Arrest 9", "Arrest 2"]),
        ("Charged with murder were Jo Roe and Max Doe.", []),
        ("Arrests in the case now total 14.", ["Arrest 14"]),
        ("The number of those arrested has reached 15.", ["Arrest 15"]),
        ("Federal charges await six women.", ["Charge 6"]),
        ("Nine men stand accused of fraud, and six women must answer charges.", ["Charge 9", "Charge 6"]),
        ("Nine men were arraigned today on an indictment. Six were arraigned.", ["Charge 9"]),
        ("A 20-defendant federal indictment and a multi-defendant complaint were filed.", ["Charge 20"]),
        ("Nine face federal charges, and an additional seven are facing state charges.", ["Charge 9", "Charge 7"]),
        ("Nine of the 12 defendants have admitted their guilt.", ["Conviction 9"]),
        (
            "Convictions have been won against nine men, and guilty pleas have come from eight women.",
            ["Conviction 9", "Conviction 8"],
        ),
        ("The drugs are tied to the deaths of three people.", ["Death 3"]),
        ("Two men were shot dead, and three women were beaten to death.", ["Death 2", "Death 3"]),
        ("Nineteen Ohio residents, many with gang ties, were indicted.", ["Charge 19"]),
        ("Out of the 1,378 arrested in all, 1,098 were held on charges.", ["Arrest 1378", "Arrest 1098"]),
        ("Agents searched the homes and arrested all 11.", ["Arrest 11"]),
        ("All but two of the 12 people charged have been arrested.", ["Charge 12"]),
        ("He has nine prior convictions and three arrests.", []),
        ("Ten men were charged with selling guns, three with obliterated serial numbers.", ["Charge 10"]),
        ("Four men were charged with burglary, two with prior robbery convictions.", ["Charge 4"]),
    ],
)
def test_outcomes_are_counted(text: str, expected: list[str]) -> None:
    assert told(text) == expected
