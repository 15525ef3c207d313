"""Graphs as hypothesis makes them up, and how files are read back."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pyoxigraph
import rdflib
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Triple

from pressgraph.export import Format, serialize
from pressgraph.export.context import Context, read
from pressgraph.vocabulary.terms import PREFIXES, iri

RDF_FORMATS = {
    Format.TURTLE: pyoxigraph.RdfFormat.TURTLE,
    Format.TRIG: pyoxigraph.RdfFormat.TRIG,
    Format.NQUADS: pyoxigraph.RdfFormat.N_QUADS,
    Format.NTRIPLES: pyoxigraph.RdfFormat.N_TRIPLES,
    Format.JSONLD: pyoxigraph.RdfFormat.JSON_LD,
    Format.RDFXML: pyoxigraph.RdfFormat.RDF_XML,
}
CONTEXT = read(
    {
        **{prefix: PREFIXES[prefix] for prefix in ("pg", "release", "passage", "rdfs", "xsd", "oa")},
        "id": "@id",
        "type": "@type",
        "Seizure": "pg:Seizure",
        "item": {"@id": "pg:item", "@type": "@id"},
        "amount": {"@id": "pg:amount", "@type": "xsd:decimal"},
        "start": {"@id": "oa:start", "@type": "xsd:integer"},
        "label": "rdfs:label",
        "issued": {"@id": "http://purl.org/dc/terms/issued", "@type": "xsd:date"},
        "order": {"@id": "pg:order", "@container": "@list"},
    }
)


def _legal(text: str) -> bool:
    try:
        NamedNode(text)
    except ValueError:
        return False
    return True


_locals = st.text("abcXYZ019._-~%é:;,()'*&=+$!@/#?", max_size=8) | st.just("last-mile-dea.3fa9c1d2.412-690")
_spaces = st.sampled_from(
    [PREFIXES[p] for p in ("pg", "release", "passage", "goods")] + ["urn:x:", "http://e.org/a?b="]
)
iris = st.builds(str.__add__, _spaces, _locals).filter(_legal).map(NamedNode)
predicates = st.sampled_from(
    [NamedNode(iri(n)) for n in ("rdf:type", "rdfs:label", "pg:item", "pg:amount", "oa:start", "pg:order", "pg:aB1")]
)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
xml_words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from("\t\n\r"),
    max_size=8,
)


def literals(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Literal]:
    """Literals of every sort that the graph holds, and some more."""
    typed = {
        "xsd:integer": st.integers().map(str),
        "xsd:decimal": st.integers().map(str) | st.integers(0, 10**9).map(lambda n: f"{n // 100}.{n % 100}1"),
        "xsd:boolean": st.sampled_from(["true", "false"]),
        "xsd:date": st.dates().map(lambda d: d.isoformat()),
    }
    known = [st.builds(Literal, values, datatype=st.just(NamedNode(iri(name)))) for name, values in typed.items()]
    odd = st.builds(Literal, texts, datatype=st.just(NamedNode("http://e.org/type")))
    tagged = st.builds(Literal, texts, language=st.sampled_from(["en", "de-at"]))
    return st.one_of(st.builds(Literal, texts), tagged, odd, *known)


def triples(texts: st.SearchStrategy[str] = words) -> st.SearchStrategy[list[Triple]]:
    """Small graphs."""
    return st.lists(st.builds(Triple, iris, predicates, iris | literals(texts)), max_size=8)


quads = st.lists(
    st.builds(Quad, iris, predicates, iris | literals(words), st.just(DefaultGraph()) | iris),
    max_size=8,
)


def written(
    statements: Iterable[Triple | Quad], format: Format, *, text: bool = True, context: Context | None = CONTEXT
) -> bytes:
    """The bytes of a file."""
    out = io.BytesIO()
    serialize(statements, format, out, text=text, context=context)
    return out.getvalue()


def read_back(data: bytes, format: Format) -> set[Quad]:
    """A file as pyoxigraph reads it."""
    return set(pyoxigraph.parse(data, format=RDF_FORMATS[format]))


def in_default(statements: Iterable[Triple]) -> set[Quad]:
    """Triples as quads of the default graph."""
    return {Quad(t.subject, t.predicate, t.object, DefaultGraph()) for t in statements}


Plain = tuple[str, str, str, str, str]


def plain(statements: Iterable[Triple]) -> set[Plain]:
    """Triples of pyoxigraph as strings, to compare with rdflib's."""
    found = set()
    for triple in statements:
        assert isinstance(triple.subject, NamedNode)
        value = triple.object
        assert isinstance(value, NamedNode | Literal)
        datatype = value.datatype.value if isinstance(value, Literal) and not value.language else ""
        language = (value.language or "") if isinstance(value, Literal) else ""
        found.add((triple.subject.value, triple.predicate.value, value.value, datatype, language))
    return found


def read_by_rdflib(data: bytes, format: str) -> set[Plain]:
    """A file as rdflib reads it."""
    graph = rdflib.Graph()
    graph.parse(data=data.decode("utf-8"), format=format)
    found = set()
    for subject, predicate, value in graph:
        datatype = language = ""
        if isinstance(value, rdflib.Literal):
            language = value.language or ""
            datatype = "" if language else str(value.datatype or iri("xsd:string"))
        found.add((str(subject), str(predicate), str(value), datatype, language))
    return found
