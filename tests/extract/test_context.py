"""Which operation a figure belongs to, where the text says so, and none where it does not. All is invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading

LEAD = "The sheriff announced the results of Operation Quiet Harbor."
LATER = "It was a calm day.\n\nThe wind was low.\n\nThe sea was still.\n\nA boat came in.\n\n"


def operation(text: str) -> str | None:
    (seizure,) = Reading(text).facts.seizures
    return seizure.operation.slug if seizure.operation else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LEAD} Agents seized ten rifles.", "operation-quiet-harbor"),
        (f"{LEAD}\n\n{LATER}Agents seized ten rifles.", "operation-quiet-harbor"),
        (f"{LEAD}\n\nIn Project Tall Grass, agents seized ten rifles.", "project-tall-grass"),
        (f"{LATER}\n\nAgents seized ten rifles.\n\nOperation Quiet Harbor was led by the FBI.", None),
        (f"{LEAD}\n\nIn April 2020, the office announced an indictment and the seizure of ten rifles.", None),
        (f"{LEAD}\n\nIn the fiscal year 2009, agents seized ten rifles.", None),
        (f"{LEAD} Another is Project Tall Grass, an investigation.\n\nAgents seized ten rifles.", None),
    ],
)
def test_a_figure_belongs_to_the_operation_it_is_told_of(text: str, expected: str | None) -> None:
    assert operation(text) == expected
