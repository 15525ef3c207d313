"""What is said about a thing, in words, each with its sentence and release."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted
from pressgraph.store import Store
from pressgraph.store.explain import Explanation, Source, explain

Make = Callable[..., ReleaseGraph]
SEIZED = "“about 3 kilograms of cocaine” (cocaine, about 3 KiloGM)"


@pytest.fixture
def filled(store: Store, heron: Make) -> Store:
    """A store with one release."""
    store.add(heron())
    return store


def said(found: Explanation) -> dict[str, list[str]]:
    return {kind: [each.words for each in found.stated if each.kind == kind] for kind in _kinds(found)}


def _kinds(found: Explanation) -> list[str]:
    return list(dict.fromkeys(each.kind for each in found.stated))


def test_an_operation(filled: Store) -> None:
    found = explain(filled, minted("operation", "operation-blue-heron"))
    assert (found.label, found.classes) == ("Operation Blue Heron", ("operation",))
    assert said(found) == {
        "named": [""],
        "claim": ["Operation Blue Heron → targets → Sinaloa Cartel"],
        "tally": ["“12 arrests” (arrest, 12)"],
        "seizure": [SEIZED],
    }


def test_each_statement_has_its_sentence_release_and_link(filled: Store) -> None:
    found = explain(filled, minted("operation", "operation-blue-heron"))
    tally = next(each for each in found.stated if each.kind == "tally")
    assert tally.sources == (
        Source("There were 12 arrests.", "blue-heron", 206, "Blue Heron Lands", None, "https://example.org/blue-heron"),
    )


def test_relations_in_the_same_sentence_are_one(filled: Store) -> None:
    found = explain(filled, minted("organization", "sinaloa-cartel"))
    assert said(found)["claim"] == [
        "Operation Blue Heron → targets → Sinaloa Cartel",
        "Sinaloa Cartel → used platform → Signal, Wire",
    ]


def test_an_agency_with_its_other_names(filled: Store) -> None:
    found = explain(filled, minted("organization", "drug-enforcement-administration"))
    assert found.others == ("DEA",)
    assert said(found) == {"named": [""], "seizure": [SEIZED]}


def test_an_official_and_a_statement(filled: Store) -> None:
    found = explain(filled, minted("official", "jane-roe"))
    assert said(found)["statement"] == ["Jane Roe: “This bird can swim,”"]


def test_goods(filled: Store) -> None:
    found = explain(filled, minted("goods", "cocaine"))
    assert (found.label, said(found)) == ("cocaine", {"seizure": [SEIZED]})


def test_a_release_has_all_its_facts(filled: Store) -> None:
    found = explain(filled, minted("release", "blue-heron"))
    assert found.label == "Blue Heron Lands"
    assert {kind: len(words) for kind, words in said(found).items()} == {
        "claim": 2, "tally": 1, "seizure": 1, "statement": 1,
    }  # fmt: skip


def test_a_single_fact_explains_itself(filled: Store) -> None:
    seizure = next(t.subject for t in filled.triples() if "/seizure/" in str(t.subject))
    found = explain(filled, seizure)  # type: ignore[arg-type]
    assert said(found) == {"seizure": [SEIZED]}
    assert found.stated[0].sources[0].sentence.startswith("Agents of the Drug Enforcement Administration")


def test_what_two_releases_say_alike_is_one_statement_with_two_sources(filled: Store, heron: Make) -> None:
    filled.add(heron("again"))
    found = explain(filled, minted("operation", "operation-blue-heron"))
    tally = next(each for each in found.stated if each.kind == "tally")
    assert [source.release for source in tally.sources] == ["again", "blue-heron"]
