"""The look of each format, byte by byte."""

from __future__ import annotations

import json

import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple
from tests.emit.samples import FACTS, LEXICON, RELEASE
from tests.export.graphs import in_default, read_back, written

from pressgraph.emit import release_graph
from pressgraph.errors import PressgraphError
from pressgraph.export import Format
from pressgraph.vocabulary.terms import PREFIXES, iri

GRAPH = release_graph(RELEASE, FACTS, LEXICON)


def node(name: str) -> NamedNode:
    return NamedNode(iri(name))


def words(text: str, datatype: str = "xsd:string") -> Literal:
    return Literal(text, datatype=node(datatype))


def in_graph(triple: Triple, graph: NamedNode | DefaultGraph) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, graph)


SMALL = [
    Triple(node("passage:a.1f.90-120"), node("oa:start"), words("90", "xsd:integer")),
    Triple(node("passage:a.1f.412-690"), node("oa:exact"), words('He said "no".\nThen left.')),
    Triple(node("release:a"), node("pg:text"), words("The whole text.")),
    Triple(node("release:a"), node("rdf:type"), node("pg:Release")),
    Triple(node("quantity:under-44000000-pill"), node("pg:amount"), words("44000000", "xsd:decimal")),
    Triple(node("quantity:about-11.7-LB"), node("pg:amount"), words("11.7", "xsd:decimal")),
    Triple(node("operation:b"), node("pg:targets"), node("organization:y")),
    Triple(node("operation:b"), node("pg:targets"), node("organization:x")),
    Triple(node("operation:b"), node("pg:namedIn"), node("passage:a.1f.90-120")),
    Triple(node("operation:b"), node("pg:startDate"), words("2022-05")),
    Triple(node("operation:b"), node("rdfs:label"), words("Operation B")),
    Triple(node("operation:b"), node("rdf:type"), node("pg:Operation")),
]


def test_turtle_reads_like_the_facts_it_holds() -> None:
    assert written(SMALL, Format.TURTLE, text=False).decode() == (
        "@prefix oa: <http://www.w3.org/ns/oa#> .\n"
        "@prefix operation: <https://w3id.org/pressgraph/operation/> .\n"
        "@prefix organization: <https://w3id.org/pressgraph/organization/> .\n"
        "@prefix passage: <https://w3id.org/pressgraph/passage/> .\n"
        "@prefix pg: <https://w3id.org/pressgraph/ontology#> .\n"
        "@prefix quantity: <https://w3id.org/pressgraph/quantity/> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        "@prefix release: <https://w3id.org/pressgraph/release/> .\n"
        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        "\n"
        "release:a a pg:Release .\n"
        "\n"
        "operation:b a pg:Operation ;\n"
        '    rdfs:label "Operation B" ;\n'
        '    pg:startDate "2022-05" ;\n'
        "    pg:targets organization:x, organization:y ;\n"
        "    pg:namedIn passage:a.1f.90-120 .\n"
        "\n"
        "quantity:about-11.7-LB pg:amount 11.7 .\n"
        "\n"
        'quantity:under-44000000-pill pg:amount "44000000"^^xsd:decimal .\n'
        "\n"
        "passage:a.1f.90-120 oa:start 90 .\n"
        "\n"
        'passage:a.1f.412-690 oa:exact "He said \\"no\\".\\nThen left." .\n'
    )


def test_full_texts_come_only_when_asked_for() -> None:
    for format in Format:
        assert b"The whole text." in written(SMALL, format, text=True)
        assert b"The whole text." not in written(SMALL, format, text=False)


def test_long_lists_have_one_object_a_line() -> None:
    targets = [node(f"organization:a-rather-long-name-of-an-organization-{n}") for n in range(3)]
    lines = written([Triple(node("operation:b"), node("pg:targets"), t) for t in targets], Format.TURTLE).decode()
    assert lines.endswith(
        "operation:b pg:targets organization:a-rather-long-name-of-an-organization-0,\n"
        "        organization:a-rather-long-name-of-an-organization-1,\n"
        "        organization:a-rather-long-name-of-an-organization-2 .\n"
    )


@pytest.mark.parametrize(
    ("local", "spelled"),
    [
        ("last-mile-dea.3fa9c1d2.412-690", "release:last-mile-dea.3fa9c1d2.412-690"),
        ("2023-05", "release:2023-05"),
        ("ends.", f"<{PREFIXES['release']}ends.>"),
        ("-starts", f"<{PREFIXES['release']}-starts>"),
        ("50%25", f"<{PREFIXES['release']}50%25>"),
        ("a/b", f"<{PREFIXES['release']}a/b>"),
        ("é", f"<{PREFIXES['release']}é>"),
        ("", f"<{PREFIXES['release']}>"),
    ],
)
def test_only_legal_local_names_are_shortened(local: str, spelled: str) -> None:
    triple = Triple(NamedNode(PREFIXES["release"] + local), node("rdfs:label"), words("x"))
    assert f'\n{spelled} rdfs:label "x" .\n' in written([triple], Format.TURTLE).decode()
    assert read_back(written([triple], Format.TURTLE), Format.TURTLE) == in_default([triple])


def test_the_type_is_spelled_out_where_it_is_no_predicate() -> None:
    triple = Triple(node("claim:c"), node("pg:claimPredicate"), node("rdf:type"))
    assert b"claim:c pg:claimPredicate rdf:type .\n" in written([triple], Format.TURTLE)


def test_trig_keeps_graphs_apart() -> None:
    quads = [in_graph(SMALL[3], graph) for graph in (node("graph:b"), node("graph:a"), DefaultGraph())]
    assert written(quads, Format.TRIG).decode().partition("\n\n")[2] == (
        "release:a a pg:Release .\n"
        "\n"
        "graph:a {\n    release:a a pg:Release .\n}\n"
        "\n"
        "graph:b {\n    release:a a pg:Release .\n}\n"
    )


def test_n_quads_are_sorted_lines() -> None:
    lines = written([in_graph(t, GRAPH.name) for t in GRAPH.triples], Format.NQUADS).decode().splitlines()
    assert lines == sorted(lines)
    assert all(line.endswith(" <https://w3id.org/pressgraph/graph/paper-lantern> .") for line in lines)
    assert len(lines) == len(GRAPH.triples)


def test_json_ld_carries_its_context_and_uses_it() -> None:
    seizure = node("seizure:s")
    triples = [
        Triple(seizure, node("rdf:type"), node("pg:Seizure")),
        Triple(seizure, node("pg:item"), node("release:x")),
        Triple(seizure, node("pg:amount"), words("11.7", "xsd:decimal")),
        Triple(seizure, node("oa:start"), words("12", "xsd:integer")),
        Triple(seizure, node("rdfs:label"), words("“a”")),
        Triple(seizure, node("rdfs:label"), Literal("b", language="en")),
        Triple(seizure, node("pg:other"), node("pg:Exact")),
        Triple(seizure, node("pg:item"), words("unlinked")),
    ]
    document = json.loads(written(triples, Format.JSONLD))
    assert document["@context"]["item"] == {"@id": "pg:item", "@type": "@id"}
    assert document["@graph"] == [
        {
            "id": "https://w3id.org/pressgraph/seizure/s",
            "type": "Seizure",
            "label": [{"@language": "en", "@value": "b"}, "“a”"],
            "item": [{"@value": "unlinked"}, "release:x"],
            "amount": "11.7",
            "start": 12,
            "pg:other": {"@id": "pg:Exact"},
        }
    ]


def test_rdf_xml_names_elements_after_classes() -> None:
    assert written(SMALL[2:4], Format.RDFXML, text=True).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        "<rdf:RDF\n"
        '    xmlns:pg="https://w3id.org/pressgraph/ontology#"\n'
        '    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        "\n"
        '  <pg:Release rdf:about="https://w3id.org/pressgraph/release/a">\n'
        "    <pg:text>The whole text.</pg:text>\n"
        "  </pg:Release>\n"
        "</rdf:RDF>\n"
    )


@pytest.mark.parametrize("format", list(Format))
def test_nothing_is_written_as_nothing(format: Format) -> None:
    assert read_back(written([], format), format) == set()


@pytest.mark.parametrize("format", list(Format))
def test_a_whole_release_comes_back(format: Format) -> None:
    assert read_back(written(GRAPH.triples, format), format) == in_default(GRAPH.triples)


@pytest.mark.parametrize("format", list(Format))
def test_a_whole_release_comes_back_through_the_shipped_context(format: Format) -> None:
    assert read_back(written(GRAPH.triples, format, context=None), format) == in_default(GRAPH.triples)


@pytest.mark.parametrize("format", list(Format))
def test_blank_nodes_of_an_answer_can_be_written(format: Format) -> None:
    triple = Triple(BlankNode("b1"), node("rdf:type"), BlankNode("b2"))
    (found,) = read_back(written([triple], format), format)
    assert isinstance(found.subject, BlankNode)
    assert isinstance(found.object, BlankNode)


@pytest.mark.parametrize("format", [Format.JSONLD, Format.RDFXML])
def test_triples_about_triples_are_refused_where_a_format_lacks_them(format: Format) -> None:
    with pytest.raises(PressgraphError, match="export Turtle instead"):
        written([Triple(node("release:a"), node("pg:item"), SMALL[0])], format)


def test_triples_about_triples_can_be_turtle() -> None:
    triple = Triple(node("release:a"), node("pg:item"), SMALL[0])
    assert read_back(written([triple], Format.TURTLE), Format.TURTLE) == in_default([triple])


def test_rdf_xml_refuses_what_xml_cannot_carry() -> None:
    with pytest.raises(PressgraphError, match="control characters"):
        written([Triple(node("release:a"), node("rdfs:label"), words("\x07"))], Format.RDFXML)
    with pytest.raises(PressgraphError, match=r"property <http://e\.org/1>"):
        written([Triple(node("release:a"), NamedNode("http://e.org/1"), words("a"))], Format.RDFXML)


def test_rdf_xml_declares_unknown_namespaces_where_they_are_used() -> None:
    triple = Triple(node("release:a"), NamedNode("http://e.org/ns#size"), words("a"))
    assert b'<size xmlns="http://e.org/ns#">a</size>' in written([triple], Format.RDFXML)


@pytest.mark.parametrize(
    ("format", "suffix"),
    [
        ("turtle", ".ttl"),
        ("trig", ".trig"),
        ("nquads", ".nq"),
        ("ntriples", ".nt"),
        ("jsonld", ".jsonld"),
        ("rdfxml", ".rdf"),
    ],
)
def test_files_have_their_usual_endings(format: str, suffix: str) -> None:
    assert Format(format).suffix == suffix
