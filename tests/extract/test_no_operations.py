"""What is called, dubbed or set in a bracket and is no operation of police. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "The investigation showed that the pills were nicknamed “Blue Elms”.",
        "The police investigation of the robber who was dubbed “Paper Bandit” continues.",
        "Police said that in that case the pills were dubbed “Elmian Oxys”.",
        "The police investigation of bids found the price fixing scheme was code-named “Paper Six”.",
        "The police thanked the Vice President for Operations Jo Roe and Al Doe.",
        "The police thanked the heads of Operations Jo Roe and Al Doe.",
        "The police operation (San Elmo) ended.",
        "The initiative (Second Elm Act) helps police.",
        "The police operation, FRANCE, took place in May.",
        "Police compared it with past operations, NATO and UNICEF.",
        "Police said that the previous operations France (2020) and San Diego (2021) ended.",
        "The undercover sting called Roe Motors to order cars, police said.",
        "The undercover investigation called Elm Bank and asked for loans.",
        "The police operation called Elm Bank to ask for its books.",
        "The FBI said that the conspiracy was part of a larger operation called Project Elmia. "
        "The investigation of Project Elmia by agents led to arrests.",
    ],
)
def test_nothing_is_invented(text: str) -> None:
    assert Reading(text).named("Operation") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The investigation into the ring was dubbed “Paper Lantern” by police.", {"Paper Lantern"}),
        ("Police made arrests during Operations Elm II and Paper Lantern.",
         {"Operation Elm II", "Operation Paper Lantern"}),
        ("The undercover operation known as Paper Lantern led to arrests.", {"Paper Lantern"}),
        ("The police operation called Paper Lantern, which ended in May, led to arrests.", {"Paper Lantern"}),
        ("Defendants were arrested by agents in the investigation called Project Elmia.", {"Project Elmia"}),
    ],
)  # fmt: skip
def test_operations_told_in_the_same_words(text: str, expected: set[str]) -> None:
    assert set(Reading(text).named("Operation")) == expected
