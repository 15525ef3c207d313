"""Three engines for the same shapes: the gate's own, pySHACL and rudof. Each makes SHACL results of data and shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from pyoxigraph import BlankNode, Literal, RdfFormat, Triple, parse, serialize

from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.paths import SH, read_path
from pressgraph.gate.shapes import compile_shapes

Triples: TypeAlias = Sequence[Triple]


class Line(NamedTuple):
    """A validation result as text; "_:" is any blank node, "-" stands for nothing."""

    focus: str
    path: str
    component: str
    shape: str
    severity: str
    value: str


Engine: TypeAlias = Callable[[Triples, Triples], "list[Line]"]


def compiled(data: Triples, shapes: Triples) -> list[Line]:
    """What the gate's own engine finds. Raises ValueError for shapes that it refuses to run."""
    return sorted(
        Line(shown(r.focus), r.path or "-", r.component, _named(r.shape), r.severity.value, shown(r.value))
        for r in compile_shapes(Graph(shapes)).results(Graph(data))
    )


def pyshacl(data: Triples, shapes: Triples) -> list[Line]:
    """What pySHACL finds. Raises what pySHACL raises."""
    from pyshacl import validate
    from rdflib import Graph as RdfGraph

    def loaded(triples: Triples) -> RdfGraph:
        return RdfGraph().parse(data=_lines(triples).decode(), format="nt")

    _, report, _ = validate(loaded(data), shacl_graph=loaded(shapes), inplace=True)
    return read_report(report.serialize(format="nt").encode())


def pyrudof(data: Triples, shapes: Triples) -> list[Line]:
    """What rudof finds. Raises what rudof raises."""
    import pyrudof as rudof

    session = rudof.Rudof(rudof.RudofConfig())
    session.read_shacl(_lines(shapes).decode(), format=rudof.ShaclFormat.NTriples)
    session.read_data(_lines(data).decode(), format=rudof.RDFFormat.NTriples)
    session.validate_shacl()
    return read_report(
        session.serialize_shacl_validation_results(format=rudof.ResultShaclValidationFormat.NTriples).encode()
    )


def read_report(report: bytes) -> list[Line]:
    """The results of a validation report in N-Triples."""
    graph = Graph(quad.triple for quad in parse(report, format=RdfFormat.N_TRIPLES))
    reports = graph.members(f"{SH}ValidationReport")
    return sorted(result_line(graph, node) for found in reports for node in graph.objects(found, f"{SH}result"))


def result_line(graph: Graph, node: Term) -> Line:
    """One result of a report."""

    def value(name: str) -> Term | None:
        return graph.one(node, f"{SH}{name}")

    def local(name: str) -> str:
        return (graph.text(node, f"{SH}{name}") or "-").removeprefix(SH)

    path, shape = value("resultPath"), value("sourceShape")
    return Line(
        focus=shown(value("focusNode")),
        path="-" if path is None else str(read_path(graph, path)),
        component=local("sourceConstraintComponent").removesuffix("ConstraintComponent"),
        shape="_:" if shape is None or isinstance(shape, BlankNode) else shape.value,
        severity=local("resultSeverity").lower(),
        value=shown(value("value")),
    )


def shown(term: Term | Triple | None) -> str:
    """A term as text; a literal as rdflib normalizes it: "05" is "5"."""
    if term is None:
        return "-"
    if isinstance(term, BlankNode | Triple):
        return "_:"
    if not isinstance(term, Literal):
        return term.value
    from rdflib import Literal as RdfLiteral
    from rdflib import URIRef

    kind = None if term.language else URIRef(term.datatype.value)
    text = str(RdfLiteral(term.value, lang=term.language or None, datatype=kind))
    return f'"{text}"@{term.language}' if term.language else f'"{text}"^^<{term.datatype.value}>'


def _named(shape: str) -> str:
    return shape if ":" in shape else "_:"


def _lines(triples: Iterable[Triple]) -> bytes:
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


ENGINES: dict[str, Engine] = {"compiled": compiled, "pySHACL": pyshacl, "rudof": pyrudof}
