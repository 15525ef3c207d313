"""Every constraint of the shapes, by small changes to a release that conforms."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from tests.shapes.release_graph import SHAPES, Case, cases, changed, conforming, line, messages

from pressgraph.gate.graph import Graph
from pressgraph.gate.reference import reference_results, shapes_graph
from pressgraph.gate.shapes import Result, shipped_shapes


def _comparable(results: Iterable[Result]) -> list[tuple[str, str, str]]:
    """Results without the names of blank nodes, which differ from engine to engine."""
    values = ((result, "_:" if str(result.value).startswith("_:") else str(result.value)) for result in results)
    return sorted((line(result), value, result.message) for result, value in values)


def test_the_conforming_release_conforms() -> None:
    assert list(shipped_shapes().results(Graph(conforming()))) == []


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_change_is_found_at_its_node_path_and_severity(case: Case) -> None:
    results = list(shipped_shapes().results(Graph(changed(case))))
    assert sorted({line(result) for result in results}) == sorted(case.expected)
    assert all(result.message == messages()[result.shape.removeprefix(SHAPES)] for result in results)


@pytest.mark.filterwarnings("ignore")
def test_pyshacl_finds_the_same() -> None:
    reference = shapes_graph()
    for case in cases():
        triples = changed(case)
        ours, theirs = shipped_shapes().results(Graph(triples)), reference_results(triples, reference)
        assert _comparable(ours) == _comparable(theirs), case.name
