"""Every constraint of the shapes, by small changes to a release that conforms, and in every engine."""

from __future__ import annotations

import pytest
from tests.shapes.differences import differences
from tests.shapes.everywhere import OTHERS, cover, unlike
from tests.shapes.mutations import shipped
from tests.shapes.release_graph import SHAPES, Case, cases, changed, conforming, line, messages
from tests.shapes.test_spec import cases as cases_of_the_specification

from pressgraph.gate.graph import Graph
from pressgraph.gate.shapes import Shape, compile_shapes, shipped_shapes


def test_the_conforming_release_conforms() -> None:
    assert list(shipped_shapes().results(Graph(conforming()))) == []


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_change_is_found_at_its_node_path_and_severity(case: Case) -> None:
    results = list(shipped_shapes().results(Graph(changed(case))))
    assert sorted({line(result) for result in results}) == sorted(case.expected)
    assert all(result.message == messages()[result.shape.removeprefix(SHAPES)] for result in results)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("engine", OTHERS)
def test_another_engine_finds_the_same(engine: str) -> None:
    assert list(unlike(engine, cover())) == []


def test_every_difference_is_about_a_case_and_has_a_reason() -> None:
    names = {case.name for case in cases()} | {case["name"] for case in cases_of_the_specification()}
    for difference in differences().values():
        assert difference.case in names
        assert difference.engine in OTHERS
        assert difference.missing or difference.added or difference.fails
        assert difference.reason.endswith(".")


def _looked_at(shape: Shape, graph: Graph) -> bool:
    """Whether a graph has something that the shape, or a property shape in it, is about."""
    return any(shape.values(graph, node) for target in shape.targets for node in target.nodes(graph))


def test_every_constraint_has_a_case_that_fails_it_and_one_that_passes() -> None:
    shapes, graphs = compile_shapes(Graph(shipped())), [Graph(changed(case)) for case in cases() if not case.expected]
    failing = {tuple(result.split(" ")[-3:-1]) for case in cases() for result in case.expected}
    for outer in shapes.shapes:
        assert any(_looked_at(outer, graph) for graph in (Graph(conforming()), *graphs)), outer.iri
        for shape in (outer, *outer.properties):
            for constraint in shape.constraints:
                assert (constraint.component, shape.iri.removeprefix(SHAPES)) in failing
