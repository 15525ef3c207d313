"""The same verdict from pySHACL, slower and by the book: the tests hold the gate's own engine against it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, Triple, parse, serialize

from pressgraph import resources
from pressgraph.errors import PressgraphError
from pressgraph.gate.findings import Severity
from pressgraph.gate.paths import SH, read_path
from pressgraph.gate.shapes import Result, shape_files

if TYPE_CHECKING:
    from rdflib.graph import Graph as RdfGraph

from pressgraph.gate.graph import Graph, Term


class GaveUpError(PressgraphError):
    """pySHACL stopped in the middle, as it does at a blank node or at "NaN"^^xsd:decimal where numbers are compared."""


def reference_results(triples: Iterable[Triple], shapes: RdfGraph | None = None) -> tuple[Result, ...]:
    """What pySHACL finds in a graph with the shipped shapes, or with others, as results of our engine.

    Raises GaveUpError where pySHACL cannot tell.
    """
    from pyshacl import validate
    from pyshacl.errors import ReportableRuntimeError

    data = _rdflib(serialize(triples, format=RdfFormat.N_TRIPLES))
    try:
        _, report, _ = validate(data, shacl_graph=shapes or shapes_graph(), inplace=True)
    except (ReportableRuntimeError, ArithmeticError) as error:
        raise GaveUpError(f"pySHACL gave up: {error}") from error
    graph = Graph(quad.triple for quad in parse(report.serialize(format="nt"), format=RdfFormat.N_TRIPLES))
    reports = graph.members(f"{SH}ValidationReport")
    return tuple(_result(graph, node) for found in reports for node in graph.objects(found, f"{SH}result"))


def shapes_graph() -> RdfGraph:
    """The shipped shapes as an rdflib graph."""
    from rdflib import Graph as RdfGraph

    graph = RdfGraph()
    for file in shape_files(resources.folder("shapes")):
        graph.parse(file)
    return graph


def _rdflib(data: bytes | None) -> RdfGraph:
    from rdflib import Graph as RdfGraph

    return RdfGraph().parse(data=data or b"", format="nt")


def _result(graph: Graph, node: Term) -> Result:
    def value(name: str) -> Term | None:
        return graph.one(node, f"{SH}{name}")

    focus, path, severity = value("focusNode"), value("resultPath"), value("resultSeverity")
    if focus is None or severity is None:
        raise ValueError(f"a validation result without focus or severity: {node}")
    component = graph.text(node, f"{SH}sourceConstraintComponent") or ""
    return Result(
        focus=focus,
        path=None if path is None else str(read_path(graph, path)),
        value=value("value"),
        component=component.removeprefix(SH).removesuffix("ConstraintComponent"),
        shape=graph.text(node, f"{SH}sourceShape") or "",
        severity=Severity(severity.value.removeprefix(SH).lower()),
        message=graph.text(node, f"{SH}resultMessage") or "",
    )
