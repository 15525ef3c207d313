"""Concepts and currencies: a file takes them from the vocabulary as they are there."""

from __future__ import annotations

import pytest
from tests.shapes.release_graph import Case, changed

from pressgraph.gate import Severity, check
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.units import units

ADD = "A new one goes into the files of ontology/, as CONTRIBUTING.md tells."
DOLLARS = "quantity:250000-CCY_USD"
UNKNOWN = "is a concept that the vocabulary does not have"


def findings(*drop: str, add: str = "") -> list[tuple[str, str, Severity, str]]:
    report = check(changed(Case("", drop, add)))
    return [(f.rule, f.found, f.severity, f.message) for f in report.findings]


@pytest.mark.parametrize(
    ("concept", "name", "message"),
    [
        ("goods:cocaineee", "cocaineee", f"Did you mean goods:cocaine? {ADD}"),
        ("goods:x1", "cocaine", f"Did you mean goods:cocaine? {ADD}"),
        ("form:slurry", "slurry", f"Take a concept that is there. {ADD}"),
        ("platform-kind:social-medium", "social medium", f"Did you mean platform-kind:social-media? {ADD}"),
        ("<https://example.org/x>", "Juan Roe, defendant", f"Take a concept that is there. {ADD}"),
    ],
)
def test_a_concept_that_nobody_knows_is_refused(concept: str, name: str, message: str) -> None:
    add = f'{concept} a skos:Concept ; skos:prefLabel "{name}" .'
    assert findings(add=add) == [("unknown-concept", UNKNOWN, Severity.VIOLATION, message)]


def test_a_concept_is_not_called_otherwise() -> None:
    found = findings("goods:cocaine skos:prefLabel", add='goods:cocaine skos:prefLabel "heroin" .')
    assert (
        "concept-name", 'has the preferred name "heroin", and in the vocabulary "cocaine"', Severity.VIOLATION,
        "A concept must have the name that it has in the vocabulary.",
    ) in found  # fmt: skip


def test_a_concept_is_not_hung_elsewhere() -> None:
    found = findings(
        add='goods:cocaine skos:broader goods:weapon . goods:weapon a skos:Concept ; skos:prefLabel "weapon" .'
    )
    there = lexicon.load().label(lexicon.load().broader("https://w3id.org/pressgraph/vocabulary/goods/cocaine") or "")
    assert found == [
        (
            "concept-broader", f'falls under "weapon", and in the vocabulary under "{there}"', Severity.VIOLATION,
            "A concept must fall under what it falls under in the vocabulary.",
        )
    ]  # fmt: skip


@pytest.mark.parametrize("entry", [entry for entry in lexicon.load() if entry.kind == "goods"], ids=lambda e: e.slug)
def test_every_good_passes_as_the_vocabulary_has_it(entry: lexicon.Entry) -> None:
    add = f'<{entry.iri}> a skos:Concept ; skos:prefLabel "{entry.label}" .'
    broader = f"<{entry.iri}> skos:broader <{entry.broader}> ." if entry.broader else ""
    told = findings("goods:cocaine", add=f"{add} {broader}")
    assert {rule for rule, *_ in told}.isdisjoint({"unknown-concept", "concept-name", "concept-broader"})


def test_currencies_are_known_ones() -> None:
    found = findings(f"{DOLLARS} qudt:hasUnit", add=f"{DOLLARS} qudt:hasUnit unit:CCY_XXQ .")
    assert (
        "unknown-currency", "has the unit unit:CCY_XXQ, a currency that the vocabulary does not have",
        Severity.VIOLATION, f"Take a currency of ontology/units.ttl. {ADD}",
    ) in found  # fmt: skip
    for unit in units():
        if unit.name.startswith("CCY_"):
            told = findings(f"{DOLLARS} qudt:hasUnit", add=f"{DOLLARS} qudt:hasUnit unit:{unit.name} .")
            assert "unknown-currency" not in {rule for rule, *_ in told}
