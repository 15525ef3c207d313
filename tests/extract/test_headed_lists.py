"""Lists below a heading that needs no colon to say that what it lists was seized. All are invented."""

from __future__ import annotations

import pytest
from tests.extract.seizing import told

MEMBERS = ["12 LB methamphetamine", "4 item firearm", "9000 CCY_USD currency"]


@pytest.mark.parametrize(
    "heading",
    [
        "Evidence Seized",
        "Seizures",
        "Items seized during the raid",
        "What was seized?",
        "Total Seizures",
        "Drugs and Cash Seized",
    ],
)
@pytest.mark.parametrize("parting", ["\n", "\n\n", "\n- "])
def test_lines_of_counts_below_a_heading_of_seizing(heading: str, parting: str) -> None:
    lines = (heading, "12 pounds of methamphetamine", "4 handguns", "$9,000 in cash")
    assert told(f"The raid was on Tuesday.\n\n{parting.join(lines)}") == MEMBERS


def test_the_parts_in_brackets_behind_a_line_are_entries_of_their_own() -> None:
    assert told("Seizures\n20 kg of drugs (15 kg of cannabis, 5 kg of cocaine)\n2 cars") == [
        "20 KiloGM drugs",
        "15 KiloGM marijuana",
        "5 KiloGM cocaine",
        "2 item vehicle",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Evidence Seized\nRoe sold 12 pounds of methamphetamine.",
        "Evidence Seized\n12 pounds of methamphetamine were sold by Roe.",
        "Results of the Trial\n12 pounds of methamphetamine\n4 handguns",
    ],
)
def test_a_line_of_another_deed_is_no_entry(text: str) -> None:
    assert told(text) == []
