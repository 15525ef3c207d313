"""What a tally counts against the words that count it."""

from __future__ import annotations

import pytest
from tests.gate.test_facts import Told, found

from pressgraph.gate import Severity

ARRESTS, RELEASE = "tally:arrests", "release:gale-harbor"
MESSAGE = (
    "What a tally counts must be told in its passage: take the outcome that its words name, or the sentence that tells "
    "of this one."
)


def counted(of: str, words: str, printed: str = "44 people", before: str = "") -> list[Told]:
    """What is said of a tally whose sentence and printed words are these, behind some other words in its release."""
    text = f"{before} {words}".strip()
    drop = ("pg:tallyOf", "pg:evidence", "pg:asPrinted", "pg:statedIn")
    start = len(text) - len(words)
    add = (
        f'{ARRESTS} pg:tallyOf pg:{of} ; pg:asPrinted "{printed}" ; pg:statedIn release:n ; '
        f"pg:evidence passage:n.1.0-1 . passage:n.1.0-1 a pg:Passage ; oa:hasSource release:n ; "
        f"oa:start {start} ; oa:end {len(text)} ; "
        f'oa:exact "{words}" . release:n a pg:Release ; pg:text "{text}" .'
    )
    said = found(*(f"{ARRESTS} {name}" for name in drop), add=add)
    return [each for each in said if each[2] == "printed-outcome"]


def severities(said: list[Told]) -> list[Severity]:
    return [severity for *_, severity, _ in said]


def test_printed_words_that_count_something_else() -> None:
    assert found("tally:arrests pg:tallyOf", add="tally:arrests pg:tallyOf pg:Charge .") == [
        (
            ARRESTS, "pg:tallyOf", "printed-outcome",
            'counts charges, and its printed words count arrests: "The operation led to forty-four arrests."',
            Severity.VIOLATION, MESSAGE,
        )
    ]  # fmt: skip


def test_fatal_overdoses_are_deaths() -> None:
    (said,) = counted("Arrest", "Two fatal overdoses were noted. Later 44 people were arrested.", "Two fatal overdoses")
    assert said[3].startswith("counts arrests, and its printed words count deaths: ")
    assert counted("Arrest", "Two non-fatal overdoses led to arrests.", "Two non-fatal overdoses") == []


def test_a_passage_that_tells_of_something_else() -> None:
    assert counted("Arrest", "So far 44 people have been indicted and convicted.") == [
        (
            ARRESTS, "pg:tallyOf", "printed-outcome",
            "counts arrests, and its passage tells of charges and convictions: "
            '"So far 44 people have been indicted and convicted."',
            Severity.VIOLATION, MESSAGE,
        )
    ]  # fmt: skip


def test_a_passage_that_tells_nothing_is_a_warning() -> None:
    said = counted("Arrest", "So far 44 people are concerned.")
    assert [(words, severity) for _, _, _, words, severity, _ in said] == [
        ('counts arrests, and its passage has no word for them: "So far 44 people are concerned."', Severity.WARNING)
    ]


def test_the_head_of_a_list_may_tell_it() -> None:
    assert counted("Arrest", "Elm: 44 people.", before="Arrests by town:") == []
    said = counted("Arrest", "Elm: 44 people indicted.", before="Arrests by town:")
    assert severities(said) == [Severity.WARNING]


def test_what_only_the_text_could_tell_is_left_open_without_it() -> None:
    drop = (f"{RELEASE} pg:text", f"{ARRESTS} pg:evidence", f"{ARRESTS} pg:asPrinted", f"{ARRESTS} pg:count")
    add = f'{ARRESTS} pg:evidence @pills ; pg:asPrinted "1.2 million" ; pg:count 1200000 .'
    assert [each for each in found(*drop, add=add) if each[2] == "printed-outcome"] == []


def test_an_investigation_is_no_person() -> None:
    said = counted("Investigation", "After two investigations 44 people were charged.")
    assert [(words.partition(":")[0], severity) for _, _, _, words, severity, _ in said] == [
        ("counts investigations, and its printed words count persons", Severity.VIOLATION)
    ]


@pytest.mark.parametrize(
    ("of", "words", "printed"),
    [
        ("Arrest", "The 44 people who were charged have all been taken into custody.", "44 people"),
        ("Arrest", "Operation Elm nets 44 people.", "44 people"),
        ("Arrest", "Police rounded up 44 alleged dealers.", "44 alleged dealers"),
        ("Charge", "The indictment names 44 people.", "44 people"),
        ("Charge", "Three jail officers face charges.", "Three jail officers"),
        ("Charge", "The office brought cases against 44 people.", "44 people"),
        ("Conviction", "All 44 defendants charged have pleaded guilty.", "44 defendants"),
        ("Conviction", "The 44 arrested dealers were sentenced.", "44 arrested dealers"),
        ("Death", "They lost their lives: 44 people.", "44 people"),
        ("Death", "He is charged with 44 murders.", "44 murders"),
        ("Investigation", "It opened 44 cases that led to arrests.", "44 cases"),
        ("LethalDose", "That could kill 44 people.", "44 people"),
    ],
)
def test_a_word_for_the_outcome_is_enough(of: str, words: str, printed: str) -> None:
    assert counted(of, words, printed) == []


@pytest.mark.parametrize(
    ("of", "words", "printed"),
    [
        ("Death", "Agents seized 44 deadly doses.", "44 doses"),
        ("LethalDose", "The office obtained 44 convictions.", "44 convictions"),
        ("Conviction", "Forty-four people were charged.", "Forty-four people"),
        ("Charge", "Police arrested 44 people.", "44 people"),
        ("Arrest", "Forty-four people died.", "Forty-four people"),
    ],
)
def test_another_outcome_is_a_violation(of: str, words: str, printed: str) -> None:
    assert severities(counted(of, words, printed)) == [Severity.VIOLATION]
