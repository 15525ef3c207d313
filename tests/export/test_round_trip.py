"""What is written is what is read, and the same graph is always the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Triple
from tests.export.graphs import in_default, plain, quads, read_back, read_by_rdflib, triples, written, xml_words

from pressgraph.export import Format

TRIPLES_IN = [Format.TURTLE, Format.TRIG, Format.NQUADS, Format.NTRIPLES, Format.JSONLD]


@pytest.fixture(autouse=True, scope="module")
def _lexical_forms_as_written() -> Iterator[None]:
    """Rdflib would rewrite what "007" says while it reads."""
    before = rdflib.NORMALIZE_LITERALS
    rdflib.NORMALIZE_LITERALS = False
    yield
    rdflib.NORMALIZE_LITERALS = before


@pytest.mark.parametrize("format", TRIPLES_IN)
@given(triples())
@settings(max_examples=80, deadline=None)
def test_triples_come_back(format: Format, graph: list[Triple]) -> None:
    assert read_back(written(graph, format), format) == in_default(graph)


@given(triples(xml_words))
@settings(max_examples=80, deadline=None)
def test_triples_come_back_from_rdf_xml(graph: list[Triple]) -> None:
    assert read_back(written(graph, Format.RDFXML), Format.RDFXML) == in_default(graph)


@pytest.mark.parametrize("format", [f for f in Format if f.graphs])
@given(quads)
@settings(max_examples=80, deadline=None)
def test_named_graphs_come_back(format: Format, graph: list[Quad]) -> None:
    assert read_back(written(graph, format), format) == set(graph)


@pytest.mark.parametrize("format", [f for f in Format if not f.graphs and f is not Format.RDFXML])
@given(quads)
@settings(max_examples=30, deadline=None)
def test_formats_without_graphs_merge_them(format: Format, graph: list[Quad]) -> None:
    assert read_back(written(graph, format), format) == in_default(quad.triple for quad in graph)


@pytest.mark.parametrize(("format", "name"), [(Format.TURTLE, "turtle"), (Format.JSONLD, "json-ld")])
@given(triples())
@settings(max_examples=60, deadline=None)
def test_rdflib_reads_the_same(format: Format, name: str, graph: list[Triple]) -> None:
    assert read_by_rdflib(written(graph, format), name) == plain(graph)


@given(triples(xml_words))
@settings(max_examples=40, deadline=None)
def test_rdflib_reads_the_same_from_rdf_xml(graph: list[Triple]) -> None:
    assert read_by_rdflib(written(graph, Format.RDFXML), "xml") == plain(graph)


@pytest.mark.parametrize("format", [f for f in Format if f is not Format.RDFXML])
@given(quads, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_order_and_repetition_change_no_byte(format: Format, graph: list[Quad], random: Random) -> None:
    mixed = graph * 2
    random.shuffle(mixed)
    assert written(mixed, format) == written(graph, format)


@given(triples(xml_words), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_order_and_repetition_change_no_byte_of_rdf_xml(graph: list[Triple], random: Random) -> None:
    mixed = graph * 2
    random.shuffle(mixed)
    assert written(mixed, Format.RDFXML) == written(graph, Format.RDFXML)


@pytest.mark.parametrize("format", list(Format))
@pytest.mark.parametrize(
    "words", ["“quoted” \"plain\" 'single'", "back\\slash \\n", "two\nlines\r\n\ttab ", "💊 é ]]> &amp;"]
)
def test_awkward_words_come_back(format: Format, words: str) -> None:
    triple = Triple(NamedNode("https://e.org/s"), NamedNode("https://e.org/p"), Literal(words))
    assert read_back(written([triple], format), format) == in_default([triple])
