"""The form of what was seized against the words of the fact."""

from __future__ import annotations

import pytest
from tests.shapes.release_graph import Case, changed

from pressgraph.gate import Severity, check

MESSAGE = "The form of a seizure must be one that its words name: take the form that fits, or leave it out."
COCAINE, PILLS, CASH = "seizure:cocaine", "seizure:pills", "seizure:cash"
BOTH = '"They also took nearly 1.2 million pills and $250,000 in cash."'
SOLD = '"Agents seized approximately 1,999 kilograms of cocaine."'


def told(seizure: str, form: str) -> list[tuple[str, Severity, str]]:
    add = f'{seizure} pg:form form:{form} . form:{form} a skos:Concept ; skos:prefLabel "{form.replace("-", " ")}" .'
    report = check(changed(Case("", (f"{seizure} pg:form",), add)))
    return [(f.found, f.severity, f.message) for f in report.findings if f.rule == "printed-form"]


def test_words_that_name_another_form_refuse() -> None:
    assert told(PILLS, "powder") == [
        (
            'is in the form powder, and its printed words name pill: "nearly 1.2 million pills"',
            Severity.VIOLATION,
            MESSAGE,
        )
    ]


@pytest.mark.parametrize("form", ["pill", "counterfeit-pill"])
def test_the_form_itself_and_its_kinds_pass(form: str) -> None:
    assert told(PILLS, form) == []


@pytest.mark.parametrize(
    ("seizure", "form", "sentence", "severity"),
    [
        (COCAINE, "counterfeit-pill", SOLD, Severity.VIOLATION),
        (COCAINE, "powder", SOLD, Severity.WARNING),
        (CASH, "liquid", BOTH, Severity.VIOLATION),
    ],
)
def test_a_form_that_no_word_names(seizure: str, form: str, sentence: str, severity: Severity) -> None:
    found = f"is in the form {form.replace('-', ' ')}, which its sentence does not name: {sentence}"
    assert told(seizure, form) == [(found, severity, MESSAGE)]
