"""How a JSON-LD context is understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressgraph import resources
from pressgraph.errors import PressgraphError
from pressgraph.export import context
from pressgraph.vocabulary.terms import iri


def test_prefixes_may_be_plain_or_marked() -> None:
    marked = {"pg": {"@id": "https://w3id.org/pressgraph/ontology#", "@prefix": True}, "item": {"@id": "pg:item"}}
    understood = context.read(marked)
    assert understood.compact(iri("pg:Seizure")) == "pg:Seizure"
    assert understood.keys[iri("pg:item")] == {"": "item"}


def test_a_term_is_no_prefix_unless_marked() -> None:
    understood = context.read({"quantity": {"@id": "https://w3id.org/pressgraph/quantity/"}})
    assert understood.compact(iri("quantity:x")) == iri("quantity:x")


def test_terms_of_the_default_vocabulary_are_found() -> None:
    understood = context.read({"@vocab": "https://w3id.org/pressgraph/ontology#", "item": {"@type": "@vocab"}})
    assert understood.keys[iri("pg:item")] == {"@id": "item"}


@pytest.mark.parametrize(
    "term", [{"@reverse": "pg:item"}, {"@id": "pg:item", "@container": "@language"}, {"@id": "@type"}, None]
)
def test_what_is_not_understood_is_not_used(term: object) -> None:
    assert context.read({"pg": "https://w3id.org/pressgraph/ontology#", "x": term}).keys.get(iri("pg:item")) is None


def test_a_broken_installation_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "folder", lambda _: tmp_path)
    context.shipped.cache_clear()
    with pytest.raises(PressgraphError, match="no JSON-LD context"):
        context.shipped()
    (tmp_path / "context.jsonld").write_text("{}", encoding="utf-8")
    with pytest.raises(PressgraphError, match="no JSON-LD context"):
        context.shipped()
