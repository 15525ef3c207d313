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
        ("Of the 86 arrests, 48 individuals were known gang members.", ["Arrest 86", "Arrest 48"]),
        ("The indictment charged eight men with conspiracy, and three with fraud.", ["Charge 8", "Charge 3"]),
        (
            "Five men were charged with drug offenses, three with gun offenses and two with fraud.",
            ["Charge 5", "Charge 3", "Charge 2"],
        ),
        ("Two women are charged with theft, and five men with selling cars.", ["Charge 2", "Charge 5"]),
        ("Ten men were charged with selling guns, three with obliterated serial numbers.", ["Charge 10"]),
        ("Four men were charged with burglary, two with prior robbery convictions.", ["Charge 4"]),
    ],
)
def test_outcomes_are_counted(text: str, expected: list[str]) -> None:
    assert told(text) == expected
