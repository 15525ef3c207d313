"""The ontology has none of the usual faults, and each check finds the fault where there is one."""

from __future__ import annotations

import pytest
from rdflib import Graph
from tests.ontology.material import CORE, FOLDER, merged
from tests.ontology.pitfalls import PITFALLS, PREFIXES

each_pitfall = pytest.mark.parametrize("name", PITFALLS)


def guilty(graph: Graph, name: str) -> set[str]:
    query = f"{PREFIXES} SELECT DISTINCT ?term WHERE {{ {PITFALLS[name].where} }}"
    return {str(row[0]) for row in graph.query(query) if isinstance(row, tuple)}


@each_pitfall
def test_ontology_is_free_of(name: str) -> None:
    assert guilty(merged(CORE, FOLDER / "alignments.ttl"), name) == set()


@each_pitfall
def test_planted_fault_is_found(name: str) -> None:
    graph = merged(CORE)
    prefixes = PREFIXES.replace("PREFIX", "@prefix").replace(">\n", "> .\n")
    graph.parse(data=prefixes + PITFALLS[name].planted, format="turtle")
    assert guilty(graph, name)
