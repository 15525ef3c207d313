"""Looks at a store from outside, in every way that it can be read, and says whether all its answers agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from pressgraph.emit.nodes import minted
from pressgraph.export import one_label
from pressgraph.store import Store, classes
from pressgraph.vocabulary import terms

Graphs: TypeAlias = Mapping[str, frozenset[Triple]]
"""The facts of releases, by key."""


def graphs(path: Path, *, read_only: bool = True) -> Graphs:
    """What a store holds; an AssertionError where its ledger, its named graphs and its merged facts do not agree."""
    with Store.open(path, read_only=read_only) as store:
        found = {key: frozenset(store.graph(key)) for key in store.keys()}  # noqa: SIM118
        index = store.snapshot()
        names = {name.value for name in index.named_graphs() if isinstance(name, NamedNode)}
        assert names - terms.RESERVED_GRAPHS == {minted("graph", key).value for key in found}
        for key, triples in found.items():
            assert triples == {quad.triple for quad in index.quads_for_pattern(None, None, None, minted("graph", key))}
        merged = {quad.triple for quad in index.quads_for_pattern(None, None, None, DefaultGraph())}
        quads = (
            Quad(triple.subject, triple.predicate, triple.object, minted("graph", key))
            for key, triples in found.items()
            for triple in triples
        )
        whole = {each if isinstance(each, Triple) else each.triple for each in one_label(quads)}
        assert merged == whole.union(classes.concluded(whole))
        # Oxigraph keeps three orders of the merged facts, and six of those in named graphs.
        for predicate, count in Counter(triple.predicate for triple in merged).items():
            assert count == sum(1 for _ in index.quads_for_pattern(None, predicate, None, DefaultGraph()))
        for value, count in Counter(triple.object for triple in merged).most_common(50):
            assert count == sum(1 for _ in index.quads_for_pattern(None, None, value, DefaultGraph()))
        named = {minted("graph", key) for key in found}
        stated = Counter(triple.predicate for triples in found.values() for triple in triples)
        held = [quad for predicate in stated for quad in index.quads_for_pattern(None, predicate, None, None)]
        assert Counter(quad.predicate for quad in held if quad.graph_name in named) == stated
        catalogue = {f"graph:{key}" for key in found}
        answer = store.query(
            "SELECT ?graph FROM <https://w3id.org/pressgraph/graph/catalogue> "
            "{ ?graph a void:Dataset FILTER NOT EXISTS { ?graph prov:invalidatedAtTime ?ended } }"
        )
        told = {terms.compact(row["graph"].value) for row in answer}  # type: ignore[union-attr]
        assert told - {"graph:vocabulary"} == catalogue
    return found
