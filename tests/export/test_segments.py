"""Merged segments are the bytes that the serializer writes for the same triples, whatever the releases share."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple
from tests.export.graphs import iris, literals, words

from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted
from pressgraph.errors import PressgraphError
from pressgraph.export import Format, one_label, serialize
from pressgraph.export.segments import Segment, nquads, segment, triples, turtle
from pressgraph.loading import Made, make_all
from pressgraph.vocabulary.terms import PREFIXES, iri

HASHES = ("omv2rhh3x4cg7erwredpsnoxuy", "k7dm3ya5qhtn2wbe4xrc6zjfuo")
LOCALS = (
    *HASHES, "a", "a-b", "a.b", "a.1f.2-10", "a.1f.10-12", "a.1f.9-10", "a.1f.9.2e.1-2",
    "a.2e.3-4", "b.1f.1-2", "x.é", "b.", "",
)  # fmt: skip
KINDS = ("release", "passage", "organization", "operation", "claim", "seizure", "quantity", "goods", "graph", "pg")

subjects: st.SearchStrategy[NamedNode | BlankNode] = st.builds(
    lambda kind, name: NamedNode(PREFIXES[kind] + name), st.sampled_from(KINDS), st.sampled_from(LOCALS)
) | st.sampled_from([NamedNode("http://e.org/1"), NamedNode("urn:x:y"), BlankNode("a"), BlankNode("a.b")])
predicates = st.sampled_from(
    [
        NamedNode(iri(name))
        for name in (
            "rdf:type", "rdfs:label", "skos:altLabel", "pg:namedIn", "pg:text", "pg:amount", "pg:statedIn", "org:holds",
            "foaf:name", "pg:aB",
        )
    ]
)  # fmt: skip
names = st.sampled_from(
    [Literal("Roe"), Literal("Jane Roe"), Literal("Jane Row"), Literal("Roe", language="en"), Literal('Jane "A" Roe'),
     Literal("Jane\\\n\tRoe"), Literal("ab", datatype=NamedNode(PREFIXES["wd"] + "T"))]
)  # fmt: skip
facts = st.builds(Triple, subjects, predicates, subjects | names | iris | literals(words))
releases = st.lists(st.lists(facts, max_size=12), max_size=4)


def graphs(releases: Sequence[Iterable[Triple]]) -> list[ReleaseGraph]:
    keys = ["b", "a-b", "a", "a.b"]
    return [ReleaseGraph(key, minted("graph", key), tuple(each)) for key, each in zip(keys, releases, strict=False)]


def packed(found: Iterable[ReleaseGraph]) -> list[Segment]:
    return [Segment.unpack(segment(graph).pack()) for graph in found]


def quads(found: Iterable[ReleaseGraph]) -> list[Quad]:
    return [Quad(t.subject, t.predicate, t.object, graph.name) for graph in found for t in graph.triples]


def written(statements: Iterable[Triple | Quad], format: Format, *, text: bool) -> str:
    out = io.BytesIO()
    serialize(statements, format, out, text=text)
    return out.getvalue().decode()


def same(found: Sequence[ReleaseGraph], *, text: bool) -> None:
    """Both formats, in any order of the releases."""
    merged = set(chain.from_iterable(graph.triples for graph in found))
    segments = packed(found)
    Random(1).shuffle(segments)
    assert b"".join(turtle(segments, text=text)).decode() == written(one_label(merged), Format.TURTLE, text=text)
    assert b"".join(nquads(segments, text=text)).decode() == written(quads(found), Format.NQUADS, text=text)


@given(releases, st.booleans())
@settings(max_examples=400, deadline=None)
def test_any_graphs_are_written_as_the_serializer_writes_them(releases: list[list[Triple]], text: bool) -> None:
    same(graphs(releases), text=text)


def node(name: str) -> NamedNode:
    return NamedNode(iri(name))


def test_a_subject_of_ones_own_in_two_releases_is_one_subject() -> None:
    claim, release = node("claim:" + HASHES[0]), node("release:a")
    said = [Triple(claim, node("rdf:type"), node("pg:Claim")), Triple(claim, node("pg:statedIn"), release)]
    more = [Triple(claim, node("pg:statedIn"), node("release:b")), Triple(claim, node("rdfs:label"), Literal("x"))]
    found = b"".join(turtle(packed(graphs([said, [said[0], *more]])))).decode()
    assert found.partition("\n\n")[2] == (
        f'claim:{HASHES[0]} a pg:Claim ;\n    rdfs:label "x" ;\n    pg:statedIn release:a, release:b .\n'
    )
    same(graphs([said, [said[0], *more]]), text=False)


@pytest.mark.parametrize("text", [False, True])
def test_the_examples_are_written_as_the_serializer_writes_them(examples: Path, text: bool) -> None:
    found = [made.graph for made in make_all([str(examples)]) if isinstance(made, Made)]
    assert len(found) > 3
    same(found, text=text)


def test_equal_graphs_give_equal_bytes(examples: Path) -> None:
    made = next(made for made in make_all([str(examples)]) if isinstance(made, Made))
    mixed = ReleaseGraph(made.graph.key, made.graph.name, made.graph.triples[::-1] * 2)
    assert segment(mixed) == segment(made.graph)
    assert segment(mixed).pack() == segment(made.graph).pack()


@given(st.lists(facts, max_size=12))
@settings(max_examples=100, deadline=None)
def test_the_triples_come_back(graph: list[Triple]) -> None:
    (found,) = packed(graphs([graph]))
    assert set(triples(found)) == set(graph)


def test_no_segments_are_an_empty_graph() -> None:
    assert b"".join(turtle([])) == b""
    assert b"".join(nquads([])) == b""


@pytest.mark.parametrize("field", ["shared", "turtle", "quads"])
def test_damage_is_told(field: str) -> None:
    (whole,) = packed(graphs([[Triple(node("release:a"), node("rdfs:label"), Literal("A"))]]))
    for bad in (b"", getattr(whole, field)[:-5], getattr(whole, field)[::-1]):
        fields = {name: getattr(whole, name) for name in ("shared", "turtle", "quads")} | {field: bad}
        with pytest.raises(PressgraphError, match="load the release again"):
            list(chain(turtle([Segment(**fields)]), nquads([Segment(**fields)])))


@pytest.mark.parametrize("bad", [b"", b"abc", b"\x00" * 15 + b"\x01"])
def test_a_damaged_blob_is_told(bad: bytes) -> None:
    with pytest.raises(PressgraphError, match="load the release again"):
        Segment.unpack(bad)
