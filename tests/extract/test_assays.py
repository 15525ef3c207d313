"""What a test or a later sentence says that bundles, powder and pills are, and what they weigh. Invented sentences."""

from __future__ import annotations

import pytest
from tests.extract.seizing import printed, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Officers found 12 bundles in the bumper. The bundles, weighing 9.5 kilograms, tested positive for heroin.",
            ["9.5 KiloGM heroin"],
        ),
        (
            "CBP officers extracted 7 packages from the tank. The substance tested positive for meth with a total "
            "weight of 21.4 pounds.",
            ["21.4 LB methamphetamine"],
        ),
        (
            "Agents found six bricks of a powder. They tested the powder and identified it as cocaine. The drugs "
            "weighed 14 pounds, with an estimated street value of $400,000.",
            ["14 LB cocaine"],
        ),
        (
            "Deputies searched the barn and found 2.5 pounds of a tan substance, which later proved to be fentanyl.",
            ["2.5 LB fentanyl"],
        ),
        (
            "Officers seized 30 bricks with a combined weight of 66 pounds (30 kg). Laboratory tests showed the bricks "
            "to contain heroin.",
            ["66 LB heroin"],
        ),
        (
            "Officers removed 15 packages from a spare wheel. A field test of the substance showed it to be cocaine. "
            "The cocaine had a total weight of 35 pounds.",
            ["35 LB cocaine"],
        ),
        (
            "Officers found nine packages in the doors. Five packages tested positive for meth and weighed 20 pounds, "
            "and four packages tested positive for fentanyl and weighed 8.5 pounds.",
            ["20 LB methamphetamine", "8.5 LB fentanyl"],
        ),
        (
            "CBP officers seized 16 packages from the roof. The packages contained 40.2 pounds of alleged cocaine.",
            ["40.2 LB cocaine"],
        ),
        (
            "Agents searched the flat and found 300 blue pills that tested positive for fentanyl.",
            ["300 pill fentanyl/pill"],
        ),
        (
            "Police searched the flat and found 300 blue pills. The pills tested positive for fentanyl.",
            ["300 pill fentanyl/pill"],
        ),
    ],
)
def test_a_verdict_tells_what_was_found_and_other_words_the_weight(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Roe sold an informant 30 grams of a substance that tested positive for heroin.",
        "Detectives bought 40 grams of a powder from Roe. The powder was later found to be fentanyl.",
        "An undercover agent recovered a package. The package contained 30 grams of a substance that tested positive "
        "for heroin.",
        "Officers stopped a van and found a box of tools. The driver, weighing 90 kilos, tested positive for cocaine.",
        "Officers found 10 bundles. An earlier shipment of packages weighing 50 kilograms tested positive for cocaine.",
        "Officers found 10 bundles. Another shipment of bundles weighing 50 kilograms tested positive for cocaine.",
        "Officers found 10 bundles. The bundles tested positive for cocaine. The pills were imported by the gang, "
        "weighing 45 kilograms.",
        "Officers found 10 bundles. The pills tested positive for fentanyl and were imported by the gang in 2020, "
        "weighing 45 kilograms.",
        "Officers found six packages in a van. The packages tested positive for heroin. Roe, a boxer, weighs 90 kilos.",
    ],
)
def test_a_test_of_other_things_tells_of_no_seizure(text: str) -> None:
    assert told(text) == []


def test_the_words_reach_from_the_weight_to_the_substance() -> None:
    assert printed("Troopers found two bags. The bags tested positive for meth and weighed 4 pounds.") == [
        "bags tested positive for meth and weighed 4 pounds"
    ]
