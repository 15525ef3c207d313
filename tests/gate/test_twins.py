"""The same fact under a second address."""

from __future__ import annotations

import pytest
from tests.gate.test_facts import Told, found

from pressgraph.gate import Severity

CASH, ARRESTS = (
    '"They also took nearly 1.2 million pills and $250,000 in cash."',
    '"The operation led to forty-four arrests."',
)
KEEP = "What words state once is one fact: keep one of the two, with all that is said of it; is {} the one to keep?"
SEIZURE = (
    'a pg:Seizure ; pg:item goods:currency ; pg:quantity quantity:250000-CCY_USD ; pg:asPrinted "$250,000 in cash" ; '
    "pg:evidence @pills ; pg:statedIn release:gale-harbor ."
)
TALLY = (
    'a pg:Tally ; pg:tallyOf pg:Arrest ; pg:count 44 ; pg:bound pg:Exact ; pg:asPrinted "forty-four arrests" ; '
    "pg:evidence @arrests ; pg:statedIn release:gale-harbor ."
)
MADE = "k7dm3ya5qhtn2wbe4xrc6zjfuo"


def again(*drop: str, add: str) -> list[Told]:
    return [each for each in found(*drop, add=add) if each[2] == "said-again"]


@pytest.mark.parametrize(
    ("fact", "told", "kept", "words"),
    [
        (f"seizure:second {SEIZURE}", "seizure:second", "seizure:cash", CASH),
        (f"tally:second {TALLY}", "tally:second", "tally:arrests", ARRESTS),
        (
            f"tally:second {TALLY} tally:second pg:partOf operation:gale-harbor .",
            "tally:second",
            "tally:arrests",
            ARRESTS,
        ),
        (f"tally:{MADE} {TALLY}", "tally:arrests", f"tally:{MADE}", ARRESTS),  # an address made of the fact stays
    ],
)
def test_a_second_address(fact: str, told: str, kept: str, words: str) -> None:
    found_words = f"says again what another fact says, by the same words: {words}"
    assert again(add=fact) == [(told, None, "said-again", found_words, Severity.VIOLATION, KEEP.format(kept))]


def test_a_quotation_and_a_claim_are_told_once_too() -> None:
    quote = (
        'statement:second a pg:Statement ; pg:quote "The harbor is safer, … The work goes on." ; '
        "pg:speaker official:ana-example ; pg:evidence @safer, @goes ; pg:statedIn release:gale-harbor ."
    )
    assert [each[0] for each in again(add=quote)] == ["statement:second"]
    claim = (
        "claim:used-again a pg:Claim ; pg:claimSubject organization:gale-cartel ; pg:claimPredicate pg:usedPlatform ; "
        "pg:claimObject platform:seachat ; pg:evidence @used ; pg:statedIn release:gale-harbor ."
    )
    assert [each[0] for each in again(add=claim)] == ["claim:used-again"]
    assert again(add=claim.replace("pg:evidence @used", "pg:evidence @announced")) == []  # another sentence


@pytest.mark.parametrize(
    ("mine", "other"),
    [
        ("goods:currency", "goods:cocaine"),
        ("quantity:250000-CCY_USD", "quantity:under-1200000-pill"),
        ('"$250,000 in cash"', '"$250,000"'),
        ("pg:evidence @pills", "pg:evidence @cocaine"),
    ],
)
def test_what_differs_is_another_fact(mine: str, other: str) -> None:
    assert again(add=f"seizure:second {SEIZURE.replace(mine, other)}") == []


def test_words_that_stand_twice_may_state_two_facts() -> None:
    words = "One raid led to forty-four arrests and another to forty-four arrests."
    add = (
        f"tally:second {TALLY} tally:arrests pg:evidence passage:n.1.0-1 . tally:second pg:evidence passage:n.1.0-1 . "
        f"passage:n.1.0-1 a pg:Passage ; oa:hasSource release:gale-harbor ; oa:start 0 ; oa:end {len(words)} ; "
        f'oa:exact "{words}" .'
    ).replace("pg:evidence @arrests ; ", "")
    assert again("tally:arrests pg:evidence", add=add) == []
    third = f"{add} tally:third {TALLY}".replace("pg:evidence @arrests", "pg:evidence passage:n.1.0-1")
    assert [each[0] for each in again("tally:arrests pg:evidence", add=third)] == ["tally:third"]
