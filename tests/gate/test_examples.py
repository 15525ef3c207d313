"""The gate on releases made from end to end."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressgraph.gate import check
from pressgraph.gate.graph import Graph
from pressgraph.gate.reference import reference_results, shapes_graph
from pressgraph.gate.shapes import shipped_shapes
from pressgraph.loading import Made, make_all


def _made(folder: Path) -> list[Made]:
    return [made for made in make_all([str(folder)]) if isinstance(made, Made)]


def test_every_example_passes(examples: Path) -> None:
    reports = {made.release.key: check(made.graph) for made in _made(examples)}
    assert reports
    assert [finding.line() for report in reports.values() for finding in report.violations] == []


@pytest.mark.filterwarnings("ignore")
def test_pyshacl_agrees_on_the_examples(examples: Path) -> None:
    reference = shapes_graph()
    for made in _made(examples):
        ours = {(r.focus, r.shape) for r in shipped_shapes().results(Graph(made.graph.triples))}
        theirs = {(r.focus, r.shape) for r in reference_results(made.graph.triples, reference)}
        assert ours == theirs, made.release.key


def test_the_seeds_pass(shared: Path) -> None:
    reports = [check(made.graph) for made in _made(shared / "releases" / "seeds")]
    assert [finding.line() for report in reports for finding in report.violations] == []
    assert len(reports) == 2
