"""The gate itself: everything that may keep facts out of the graph, on the triples of one release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Protocol

from pyoxigraph import Triple

from pressgraph.gate import checks
from pressgraph.gate.defined import UNDEFINED
from pressgraph.gate.describe import Describer
from pressgraph.gate.described import UNDESCRIBED
from pressgraph.gate.findings import Finding, Report, Severity
from pressgraph.gate.graph import Graph
from pressgraph.gate.naming import Names
from pressgraph.gate.problem import Problem
from pressgraph.gate.reading.syntax import Syntax
from pressgraph.gate.shapes import Result, Shapes, shipped_shapes
from pressgraph.vocabulary.terms import ONTOLOGY, compact

_ORDER = tuple(Severity)
_COMPARISONS = frozenset(
    {
        "MinInclusive", "MinExclusive", "MaxInclusive", "MaxExclusive", "LessThan", "LessThanOrEquals", "Pattern",
        "Equals",
    }
)  # fmt: skip
_REFERENCES = frozenset({"Class", "Node", "In"})
_OF_VALUES = frozenset({UNDESCRIBED, UNDEFINED})


class Engine(StrEnum):
    """What evaluates the shapes."""

    PYSHACL = "pyshacl"
    COMPILED = "compiled"


class ReleaseTriples(Protocol):
    """Anything that carries triples, as the graph of a release does."""

    @property
    def triples(self) -> tuple[Triple, ...]:
        """The triples to check."""
        ...


def check(graph: ReleaseTriples | Iterable[Triple], engine: Engine = Engine.COMPILED) -> Report:
    """Checks the facts of a release against the shapes and against the words of the release.

    ``engine`` says what evaluates the shapes: pySHACL, the reference, or our own compiled form of them, which is some
    twenty times as fast and is held equal to the reference by the tests. A graph in which nothing is of a known class
    does not conform. Raises PressgraphError only for a broken installation (shapes or ontology missing).
    """
    return check_triples(tuple(graph if isinstance(graph, Iterable) else graph.triples), engine)


def check_triples(
    triples: tuple[Triple, ...], engine: Engine, names: Names | None = None, syntax: Syntax | None = None
) -> Report:
    """The same; ``names`` and ``syntax`` are those of the file that messages are about."""
    results = _by_pyshacl(triples) if engine is Engine.PYSHACL else None
    return check_graph(Graph(triples), shipped_shapes(), results, names, syntax)


def _by_pyshacl(triples: tuple[Triple, ...]) -> tuple[Result, ...] | None:
    """pySHACL's results; None where it gives up, so that the gate's own engine must tell."""
    # brings rdflib and pySHACL, which loading does without
    from pressgraph.gate.reference import GaveUpError, reference_results

    try:
        return reference_results(triples)
    except GaveUpError:
        return None


def check_graph(
    graph: Graph,
    shapes: Shapes,
    results: tuple[Result, ...] | None = None,
    names: Names | None = None,
    syntax: Syntax | None = None,
) -> Report:
    """The same for an indexed graph and given shapes; ``results`` are what another engine found."""
    counts = {compact(name).removeprefix("pg:"): len(graph.members(name)) for name in shapes.classes}
    checked = {name: count for name, count in counts.items() if count}
    found = tuple(shapes.results(graph)) if results is None else results
    findings = set(_findings(graph, Describer(graph, shapes, names, syntax), found))
    if not any(graph.members(name) for name in shapes.classes if name.startswith(ONTOLOGY)):
        findings.add(nothing_checked())
    return Report(tuple(sorted(findings, key=_position)), checked)


def _findings(graph: Graph, describer: Describer, results: tuple[Result, ...]) -> Iterator[Finding]:
    yield from map(describer.result, _causes(results))
    yield from map(describer.problem, _unexplained(checks.problems(graph), results))


def _unexplained(problems: Iterable[Problem], results: tuple[Result, ...]) -> Iterator[Problem]:
    """Problems without those that a shape has found already, as a value that is not defined or described."""
    refused = {(result.focus, result.path, result.value) for result in results if result.component in _REFERENCES}
    for problem in problems:
        if problem.rule not in _OF_VALUES or (problem.focus, problem.path, problem.terms[0]) not in refused:
            yield problem


def _causes(results: tuple[Result, ...]) -> Iterator[Result]:
    """Results without those that only follow from another: text in place of a number is not also too small."""
    blamed = {(result.focus, result.path) for result in results if result.component not in _COMPARISONS}
    kinds = {(result.focus, result.path, result.value) for result in results if result.component == "NodeKind"}
    for result in results:
        first = result.path.partition("/")[0] if result.path else None
        if result.component in _COMPARISONS and {(result.focus, result.path), (result.focus, first)} & blamed:
            continue
        if result.component in _REFERENCES and (result.focus, result.path, result.value) in kinds:
            continue
        yield result


def _position(finding: Finding) -> tuple[int, str, str, str, str, str]:
    return (
        _ORDER.index(finding.severity), finding.release or "", finding.focus, finding.path or "", finding.rule,
        finding.found,
    )  # fmt: skip


def nothing_checked() -> Finding:
    """The finding about a graph in which nothing is of a known class: what nobody looked at has not passed."""
    return Finding(
        focus="", kind="", label="", path=None, property=None, sentence=None, release=None,
        found="0 facts of known classes were checked",
        message="At least one thing must be of a class of the ontology, such as pg:Seizure.",
        severity=Severity.VIOLATION, rule="nothing-checked",
    )  # fmt: skip
