"""The files under test, parsed once, and what they are compared with."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from rdflib import Graph, Namespace, URIRef

from pressgraph.emit import release_graph
from pressgraph.extract import extract
from pressgraph.readers import Unreadable, read_all
from pressgraph.vocabulary import lexicon, terms

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "ontology"
FILES: Final = tuple(sorted(FOLDER.glob("*.ttl")))
CORE: Final = FOLDER / "pressgraph.ttl"
PG: Final = Namespace(terms.ONTOLOGY)
FOREIGN: Final = Path(__file__).with_name("foreign-terms.txt")


@cache
def parsed(path: Path) -> Graph:
    """One file as a graph; not to be changed."""
    return Graph().parse(path, format="turtle")


@cache
def everything() -> Graph:
    """Ontology, vocabularies and alignments together; not to be changed."""
    return merged(*FILES)


def merged(*paths: Path) -> Graph:
    """The triples of some files in a new graph."""
    graph = Graph()
    for path in paths:
        graph += parsed(path)
    return graph


@cache
def example_graph() -> Graph:
    """The facts of all example releases and of the shapes' conforming sample, as the package writes them."""
    graph = Graph()
    known = lexicon.load()
    for release in read_all([str(ROOT / "examples")]):
        if not isinstance(release, Unreadable):
            triples = release_graph(release, extract(release, known), known).triples
            graph.parse(data="".join(f"{triple} .\n" for triple in triples), format="nt")
    return graph


@cache
def own_terms() -> frozenset[URIRef]:
    """Every term of our namespace that the ontology describes."""
    return frozenset(s for s in parsed(CORE).subjects() if isinstance(s, URIRef) and s.startswith(PG))


def mentioned(text: str) -> set[URIRef]:
    """The terms of our namespace that a Turtle or SPARQL text uses by prefix, comments apart."""
    code = re.sub(r"(?m)^\s*#.*$|\s#\s.*$", "", text)
    return {PG[name] for name in re.findall(r"(?<![\w/-])pg:(\w+)", code)}
