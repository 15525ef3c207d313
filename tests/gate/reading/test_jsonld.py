"""What JSON-LD leaves out without a word, and what it must never do."""

from __future__ import annotations

import json

import pytest

from pressgraph.gate.place import Place
from pressgraph.gate.reading import CONTEXT, Document, UnreadableFileError, read_document
from pressgraph.vocabulary.terms import iri


def document(content: object) -> Document:
    return read_document("new.jsonld", json.dumps(content, indent=1).encode())


def remarks(content: object) -> list[tuple[int | None, str, str]]:
    return [(remark.place.line, remark.found, remark.expected) for remark in document(content).remarks]


def test_conforming_keys_and_addresses_are_passed_over() -> None:
    assert not remarks(
        {
            "@context": [CONTEXT, {"title": "rdfs:label", "about": {"@id": "foaf:topic", "@type": "@id"}}],
            "@graph": [
                {"id": "seizure:x", "type": "pg:Seizure", "title": "X", "about": ["goods:fentanyl", "_:b"]},
                {"@id": "_:b", "pg:asPrinted": {"@value": "5 pills", "@language": "en"}},
            ],
        }
    )


@pytest.mark.parametrize(
    ("thing", "found", "expected"),
    [
        ({"amount": 5}, 'the key "amount" means nothing here', 'Did you mean "pg:amount"?'),
        ({"xyzzy": 5}, 'the key "xyzzy" means nothing here', "Use one that the context defines."),
        ({"@vale": 5}, 'the key "@vale" is no keyword of JSON-LD', 'Did you mean "@value"?'),
        ({"@type": "Seizure"}, 'the kind "Seizure" means nothing here', 'Did you mean "pg:Seizure"?'),
        (
            {"pg:item": "goods:pink pills"},
            'the address "goods:pink pills" has a blank in it, so it is lost',
            "Write an address without one.",
        ),
        (
            {"@type": "pg:Sei zure"},
            'the address "pg:Sei zure" has a blank in it, so it is lost',
            "Write an address without one.",
        ),
        ({"pg:a b": 5}, 'the key "pg:a b" has a blank in it, so it is lost', "Write an address without one."),
        (
            {"pg:item": ["goods:x", "pills"]},
            '"pills" is no full address, so it is lost',
            'Begin it with https:// or with a prefix, such as "seizure:".',
        ),
        (
            {"pg:item": {"id": "<goods:x>"}},
            'the address "<goods:x>" has "<" in it, so it is lost',
            "Write an address without one.",
        ),
    ],
)
def test_what_the_parser_leaves_out_is_told(thing: dict[str, object], found: str, expected: str) -> None:
    told = remarks({"@context": CONTEXT, "@id": "seizure:x", **thing})
    assert [(words, mend) for _, words, mend in told] == [(found, expected)]
    assert all(line and line > 3 for line, _, __ in told)


def test_without_a_context_the_context_is_offered() -> None:
    mend = f'Give the file the context "{CONTEXT}", or write the address out.'
    assert remarks({"@id": "urn:x", "amount": 5}) == [(3, 'the key "amount" means nothing here', mend)]


def test_a_vocabulary_gives_every_key_a_meaning() -> None:
    content = {"@context": {"@vocab": iri("pg:"), "@base": "urn:x:"}, "@id": "y", "amount": 5}
    assert not remarks(content)
    assert [triple.predicate.value for triple in document(content).triples] == [iri("pg:amount")]


def test_numbers_are_not_rounded() -> None:
    """The document goes to the parser as it is, with nothing read and written again."""
    text = f'{{"@context": "{CONTEXT}", "@id": "seizure:x", "pg:amount": "12345678901234567890.123"}}'
    (triple,) = read_document("new.jsonld", text.encode()).triples
    assert str(triple.object).startswith('"12345678901234567890.123"')


def test_an_address_that_only_looks_like_our_context_stays_text() -> None:
    content = {"@context": CONTEXT, "@id": "seizure:x", "rdfs:label": CONTEXT}
    (triple,) = document(content).triples
    assert str(triple.object) == f'"{CONTEXT}"'


@pytest.mark.parametrize(
    ("content", "line", "problem"),
    [
        ({"@context": {"a": "b:x", "b": "a:y"}, "a:c": 5}, None, "not readable as JSON-LD: Cyclic IRI mapping"),
        ({"@id": 5, "urn:a": 5}, None, "not readable as JSON-LD: @id value must be a string"),
        ({"@id": "urn:a", "a": [[[[{"@context": "x"}]]]]}, 8, "the context x would have to be fetched"),
    ],
)
def test_what_stops_the_reading(content: object, line: int | None, problem: str) -> None:
    with pytest.raises(UnreadableFileError) as stopped:
        document(content)
    assert stopped.value.place == Place("new.jsonld", line)
    assert stopped.value.problem.startswith(problem)


@pytest.mark.parametrize("text", ['{"a":1,}', '{"a" 1}', '{"a":"\\x"}', '{"a":NaN}', "{", '{"a', "[1 2]", "]", '{"":}'])
def test_broken_json_is_one_line(text: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"new.jsonld:1: not readable as JSON-LD: "):
        read_document("new.jsonld", text.encode())
