"""Which of two dates is the start and which the end, and of which operation they are."""

from __future__ import annotations

import pytest
from tests.gate.test_facts import OPERATION, Told, found

from pressgraph.gate import Severity

MESSAGE = (
    "Of two dates, the start is the one at which an operation began: exchange them, or give the sentence that tells it."
)


def dated(which: str, value: str, words: str) -> list[Told]:
    """What is said of a start or an end that a sentence of another release tells."""
    claim = f"claim:{which}"
    values = ("claim:start pg:claimValue", "claim:end pg:claimValue")
    sources = (f"claim:{each} {name}" for each in ("start", "end") for name in ("pg:evidence", "pg:statedIn"))
    drop = (f"{OPERATION} pg:startDate", f"{OPERATION} pg:endDate", *values, *sources)
    add = (
        f'{OPERATION} pg:{which}Date "{value}" . {claim} pg:claimValue "{value}" ; '
        f"pg:evidence passage:n.1.0-1 ; pg:statedIn release:n . "
        f"passage:n.1.0-1 a pg:Passage ; oa:hasSource release:n ; oa:start 0 ; oa:end {len(words)} ; "
        f'oa:exact "{words}" . release:n a pg:Release ; rdfs:label "N" ; pg:text "{words}" .'
    )
    return [each for each in found(*drop, add=add) if each[2] in ("period", "other-operation")]


def test_the_end_of_a_printed_period_is_no_start() -> None:
    words = "Operation Gale Harbor ran from May 2022 to June 2023."
    assert dated("start", "2023-06", words) == [
        (
            "claim:start", "pg:claimValue", "period",
            f'is about the start 2023-06, which its passage tells as the end: "{words}"', Severity.VIOLATION, MESSAGE,
        )
    ]  # fmt: skip
    assert dated("end", "2022-05", words)[0][3].startswith(
        "is about the end 2022-05, which its passage tells as the st"
    )


@pytest.mark.parametrize(
    ("which", "value", "words"),
    [
        ("start", "2022-05", "Operation Gale Harbor ran from May 2022 to June 2023."),
        ("start", "2022", "Operation Gale Harbor ran from May 2022 to June 2023."),
        ("end", "2023-06", "Operation Gale Harbor ran from May 2022 to June 2023."),
        ("start", "2022-05-02", "Operation Gale Harbor took place between May 2 and 9, 2022."),
        ("start", "2022-05", "Operation Gale Harbor ran from May to June 2022."),
        ("end", "2022", "Operation Gale Harbor ran from May to June 2022."),
        ("start", "2022", "Roe stole from 2019 to 2022. Operation Gale Harbor began in 2022."),
        ("start", "2022-05", "Operation Gale Harbor began in May 2022 and ended in June 2023."),
        ("end", "2023", "Operation Gale Harbor lasted until 2023."),
        ("end", "2023", "Operation Gale Harbor, since 2023 a success, ended in 2023."),
    ],
)
def test_a_date_in_its_place(which: str, value: str, words: str) -> None:
    assert dated(which, value, words) == []


@pytest.mark.parametrize(
    ("which", "value", "words"),
    [
        ("start", "2023", "Operation Gale Harbor lasted until 2023."),
        ("start", "2023-06", "Operation Gale Harbor was opened in May 2022 and concluded in June 2023."),
        ("end", "2022-05", "Operation Gale Harbor was launched in May 2022."),
        ("end", "2022", "Operation Gale Harbor, going on since May 2022, is a success."),
    ],
)
def test_a_word_before_the_date_is_a_warning(which: str, value: str, words: str) -> None:
    assert [(rule, severity) for _, _, rule, _, severity, _ in dated(which, value, words)] == [
        ("period", Severity.WARNING)
    ]


def test_a_passage_about_another_operation() -> None:
    words = "Operation Night Tide ran from May 2022 to June 2023."
    assert dated("start", "2022-05", words) == [
        (
            "claim:start", "pg:claimSubject", "other-operation",
            f'is about "Operation Gale Harbor", and its evidence names Operation Night Tide: "{words}"',
            Severity.VIOLATION,
            "A claim must be about the operation that its passages name: take that one, or other passages.",
        )
    ]  # fmt: skip


def test_an_operation_that_is_only_taken_up_may_be_meant() -> None:
    said = dated("start", "2022-05", "The investigation grew out of Operation Night Tide and began in May 2022.")
    assert [(rule, severity) for _, _, rule, _, severity, _ in said] == [("other-operation", Severity.WARNING)]


def test_a_fact_whose_sentence_names_another_operation_is_a_warning() -> None:
    words = "Agents of Operation Night Tide seized approximately 1,999 kilograms of cocaine."
    text = f"Operation Gale Harbor is over. {words}"
    drop = ("seizure:cocaine pg:evidence", "seizure:cocaine pg:statedIn")
    add = (
        "seizure:cocaine pg:evidence passage:n.1.0-1 ; pg:statedIn release:n . passage:n.1.0-1 a pg:Passage ; "
        f'oa:hasSource release:n ; oa:start 31 ; oa:end {len(text)} ; oa:exact "{words}" . '
        f'release:n a pg:Release ; rdfs:label "N" ; pg:text "{text}" .'
    )
    assert [each for each in found(*drop, add=add) if each[2] == "other-operation"] == [
        (
            "seizure:cocaine", "pg:partOf", "other-operation",
            f'is part of "Operation Gale Harbor", and its sentence names Operation Night Tide: "{words}"',
            Severity.WARNING,
            "A fact should be part of the operation that its sentence names: look which one it belongs to.",
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "Special Operation Unit officers started work in May 2022.",
        "The case of Project Safe Elms began in May 2022.",
        "OPERATION AGAINST SMUGGLERS BEGAN IN MAY 2022",
    ],
)
def test_what_is_called_operation_need_not_be_one(words: str) -> None:
    assert dated("start", "2022-05", words) == []
