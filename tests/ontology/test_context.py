"""The JSON-LD context carries every fact there and back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rdflib import Graph, URIRef
from rdflib.compare import isomorphic
from tests.ontology.material import FOLDER, ROOT, example_graph

from pressgraph.vocabulary import terms

CATALOGUE = """
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix void: <http://rdfs.org/ns/void#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://w3id.org/pressgraph/graph/x> a void:Dataset, prov:Entity ; void:triples 7 ; dcterms:identifier "sha256:00" ;
    prov:generatedAtTime "2024-02-29T12:00:00+00:00"^^xsd:dateTime ;
    foaf:primaryTopic <https://w3id.org/pressgraph/release/x> ;
    prov:wasAttributedTo <https://w3id.org/pressgraph/software/1> .
"""


def context() -> dict[str, Any]:
    return dict(json.loads((FOLDER / "context.jsonld").read_text(encoding="utf-8"))["@context"])


def there_and_back(graph: Graph) -> tuple[str, Graph]:
    text = graph.serialize(format="json-ld", context=context())
    return text, Graph().parse(data=text, format="json-ld")


def test_prefixes_are_those_of_the_graph() -> None:
    prefixes = {name: value for name, value in context().items() if isinstance(value, str) and "://" in value}
    assert prefixes == terms.PREFIXES


def graphs() -> dict[str, Graph]:
    return {
        "examples": example_graph(),
        "sample": Graph().parse(ROOT / "tests" / "shapes" / "conforming.ttl", format="turtle"),
        "catalogue": Graph().parse(data=CATALOGUE, format="turtle"),
    }


@pytest.mark.parametrize("name", ["examples", "sample", "catalogue"])
def test_round_trip(name: str) -> None:
    graph = graphs()[name]
    text, back = there_and_back(graph)
    assert isomorphic(back, graph)
    assert '"@value"' not in text.partition('"@graph"')[2]


def test_every_property_of_things_is_read_as_such() -> None:
    plain = {
        term for term, definition in context().items() if isinstance(definition, dict) and definition["@type"] == "@id"
    }
    for graph in graphs().values():
        for _, predicate, value in graph:
            name = terms.compact(str(predicate))
            if name != "rdf:type":
                assert isinstance(value, URIRef) == (name in plain), name


def test_terms_are_the_names_of_turtle() -> None:
    for term, definition in context().items():
        if isinstance(definition, dict):
            assert definition["@id"] == term
            assert terms.iri(term)
