"""The gate itself: everything that may keep facts out of the graph, on the triples of one release."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Final, Protocol

from pyoxigraph import Triple

from pressgraph.gate import checks
from pressgraph.gate.closed import FOREIGN_TERM
from pressgraph.gate.concepts import CONCEPT_NAME
from pressgraph.gate.defined import UNDEFINED
from pressgraph.gate.delta import Wrong
from pressgraph.gate.describe import Describer
from pressgraph.gate.described import UNDESCRIBED
from pressgraph.gate.engines import Engine, pyshacl_results
from pressgraph.gate.findings import Finding, Report, Severity
from pressgraph.gate.graph import TYPE, Graph, Term
from pressgraph.gate.kinds import CLASS_AS_VALUE, UNTYPED
from pressgraph.gate.problem import Problem
from pressgraph.gate.shapes import Result, Shape, Shapes, shipped_shapes
from pressgraph.gate.targets import SubjectsOf
from pressgraph.gate.values import value_of
from pressgraph.vocabulary.terms import ONTOLOGY, compact

_ORDER = tuple(Severity)
_COMPARISONS = frozenset(
    {
        "MinInclusive", "MinExclusive", "MaxInclusive", "MaxExclusive", "LessThan", "LessThanOrEquals", "Pattern",
        "Equals",
    }
)  # fmt: skip
_REFERENCES = frozenset({"Class", "Node", "In"})
_ORDERED: Final = {"https://w3id.org/pressgraph/shapes#Operation-dateOrder": ("pg:startDate", "pg:endDate")}
"""Shapes of whole things that compare two properties."""
_UNREADABLE: Final = frozenset({"Datatype", "NodeKind", "Pattern"})
_OF_VALUES = frozenset({UNDESCRIBED, UNDEFINED, CLASS_AS_VALUE})


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
    triples = tuple(graph if isinstance(graph, Iterable) else graph.triples)
    results = pyshacl_results(triples) if engine is Engine.PYSHACL else None
    return check_graph(Graph(triples), shipped_shapes(), results)


def check_graph(graph: Graph, shapes: Shapes, results: tuple[Result, ...] | None = None) -> Report:
    """The same for an indexed graph and given shapes; ``results`` are what another engine found."""
    counts = {compact(name).removeprefix("pg:"): len(graph.members(name)) for name in shapes.classes}
    checked = {name: count for name, count in counts.items() if count}
    wrong = Wrong(tuple(shapes.results(graph)) if results is None else results, tuple(checks.problems(graph)))
    describer = Describer(graph, shapes)
    findings = set(in_words(wrong, lambda _: describer))
    if not any(graph.members(name) for name in shapes.classes if name.startswith(ONTOLOGY)):
        findings = {nothing_checked(), *of_other_kinds(findings)}
    return Report(tuple(sorted(findings, key=_position)), checked)


def in_words(wrong: Wrong, describer: Callable[[Term], Describer]) -> Iterator[Finding]:
    """What is wrong as findings, causes only; ``describer`` has the words for a thing."""
    problems = tuple(_unexplained(wrong.problems, wrong.results))
    told = {problem.focus for problem in problems if problem.rule == UNTYPED or _about_class(problem)}
    renamed = {(problem.focus, problem.path) for problem in problems if problem.rule == CONCEPT_NAME}
    for result in _causes(wrong.results):
        if result.component == "MaxCount" and (result.focus, result.path) in renamed:
            continue
        words = describer(result.focus)
        if result.focus not in told or not _by_properties(words.shapes.by_iri[result.shape]):
            yield words.result(result)
    for problem in problems:
        yield describer(problem.focus).problem(problem)


def _about_class(problem: Problem) -> bool:
    return problem.rule == UNDEFINED and problem.path == compact(TYPE)


def _by_properties(shape: Shape) -> bool:
    """Whether a shape tells a thing's class by its properties, of which a check that knows the class says more."""
    return bool(shape.targets) and all(isinstance(target, SubjectsOf) for target in shape.targets)


def _unexplained(problems: Iterable[Problem], results: tuple[Result, ...]) -> Iterator[Problem]:
    """Problems without those that a shape has found already, as a value that is not defined or described.

    Of a statement that does not belong there at all, nothing more is said where something else is wrong with it.
    """
    found = tuple(problems)
    refused = {(result.focus, result.path, result.value) for result in results if result.component in _REFERENCES}
    others = {(problem.focus, problem.path) for problem in found if problem.rule != FOREIGN_TERM}
    for problem in found:
        if problem.rule in _OF_VALUES and (problem.focus, problem.path, problem.terms[0]) in refused:
            continue
        if problem.rule == FOREIGN_TERM and not others.isdisjoint(
            ((problem.focus, problem.path), (problem.focus, None))
        ):
            continue
        yield problem


def _causes(results: tuple[Result, ...]) -> Iterator[Result]:
    """Results without those that only follow from another: text in place of a number is not also too small."""
    blamed: dict[tuple[Term, str | None], int] = {}
    for result in results:
        if result.component not in _COMPARISONS:
            key, weight = (result.focus, result.path), _ORDER.index(result.severity)
            blamed[key] = min(blamed.get(key, weight), weight)
    kinds = {(result.focus, result.path, result.value) for result in results if result.component == "NodeKind"}
    unreadable = {(result.focus, result.path) for result in results if result.component in _UNREADABLE}
    for result in results:
        if any((result.focus, path) in unreadable for path in _ORDERED.get(result.shape, ())):
            continue
        if result.component in _COMPARISONS and not _is_number(result.value):
            first = result.path.partition("/")[0] if result.path else None
            causes = (blamed.get((result.focus, path)) for path in (result.path, first))
            if any(cause is not None and cause <= _ORDER.index(result.severity) for cause in causes):
                continue
        if result.component in _REFERENCES and (result.focus, result.path, result.value) in kinds:
            continue
        yield result


def _is_number(value: Term | None) -> bool:
    """Whether a value compares with a limit, so that a limit that it breaks is a fault of its own."""
    return value is not None and isinstance(value_of(value), Decimal)


def _position(finding: Finding) -> tuple[int, str, str, str, str, str]:
    return (
        _ORDER.index(finding.severity), finding.release or "", finding.focus, finding.path or "", finding.rule,
        finding.found,
    )  # fmt: skip


def of_other_kinds(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings about a graph without any facts: that each of its statements is none needs no telling."""
    return (finding for finding in findings if finding.rule != FOREIGN_TERM)


def nothing_checked() -> Finding:
    """The finding about a graph in which nothing is of a known class: what nobody looked at has not passed."""
    return Finding(
        focus="", kind="", label="", path=None, property=None, sentence=None, release=None,
        found="0 facts of known classes were checked",
        message="At least one thing must be of a class of the ontology, such as pg:Seizure.",
        severity=Severity.VIOLATION, rule="nothing-checked",
    )  # fmt: skip
