"""Known names are found as releases print them, and only there."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressgraph.text import Document, Gazetteer
from pressgraph.text.limits import MOST

NAMES = Gazetteer(
    [
        ("ICE", "ice"),
        ("U.S. Marshals Service", "marshals"),
        ("Sinaloa Cartel", "sinaloa"),
        ("U.S. Attorney's Office for the District of Utah", "utah"),
        ("cocaine", "cocaine"),
        ("crack cocaine", "crack"),
        ("Justice Department", "justice"),
    ]
)


def found(text: str) -> list[tuple[str, str]]:
    document = Document(text)
    return [(document[match.span], match.value) for match in NAMES.find(document.text, document.words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the ICE agents on the ice", [("ICE", "ice")]),
        ("the United States Marshals Service", [("United States Marshals Service", "marshals")]),
        ("US Marshals Service", [("US Marshals Service", "marshals")]),
        ("the SINALOA CARTEL and the sinaloa cartel", [("SINALOA CARTEL", "sinaloa")]),
        ("Crack Cocaine or cocaine", [("Crack Cocaine", "crack"), ("cocaine", "cocaine")]),
        ("the Justice Department’s lawyers", [("Justice Department", "justice")]),
        ("the Justice Departments lawyers", [("Justice Department", "justice")]),
        (
            "U.S. Attorneys Office for the District of Utah",
            [("U.S. Attorneys Office for the District of Utah", "utah")],
        ),
        ("Sinaloa. Cartel", [("Sinaloa. Cartel", "sinaloa")]),
        ("Sinaloa; Cartel and (Justice) Department", []),
        ("cocaines", [("cocaine", "cocaine")]),
    ],
)
def test_names_in_print(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@given(st.text(alphabet="Sinaloa Cartel's.,\n", max_size=120))
def test_matches_are_in_order_and_apart(text: str) -> None:
    document = Document(text)
    spans = [match.span for match in NAMES.find(document.text, document.words)]
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_of_a_text_beyond_all_measure_the_first_names_are_found() -> None:
    document = Document("ICE " * (MOST + 500))
    assert [m.span.start for m in NAMES.find(document.text, document.words)] == list(range(0, 4 * MOST, 4))
