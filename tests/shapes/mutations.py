"""Breaks every constraint of the shapes in turn: without it, weaker, stricter, on another path, with another message.

Some case of cases.yaml must come out differently each time, or nobody would notice such a mistake in the shapes.
    .venv/bin/python -m tests.shapes.mutations [--all]
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from tests.shapes.release_graph import SHAPES, Case, cases, changed, line, messages
from tests.shapes.units import every_good

from pressgraph import resources
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.paths import SH
from pressgraph.gate.shapes import Shapes, compile_shapes, shape_files
from pressgraph.vocabulary.terms import iri

Triples: TypeAlias = tuple[Triple, ...]
Replacement: TypeAlias = tuple[str, tuple[Triple, ...]]
"""What is done to a triple, in words, and the triples that stand in its place."""

SILENT = frozenset({"path", "name", "message"})
OTHER = NamedNode("https://example.org/other")
FIRST, REST, NIL = (NamedNode(iri(f"rdf:{name}")) for name in ("first", "rest", "nil"))
LISTS = frozenset({"in", "or", "and", "xone"})
LOOSER_KINDS = {"IRI": ("IRIOrLiteral", "BlankNodeOrIRI"), "Literal": ("IRIOrLiteral", "BlankNodeOrLiteral")}
NUMBERS = frozenset({"minCount", "maxCount", "minLength", "maxLength", "minInclusive", "minExclusive"})
SWAPPED = {
    "minInclusive": "minExclusive", "minExclusive": "minInclusive", "lessThan": "lessThanOrEquals",
    "lessThanOrEquals": "lessThan", "or": "and", "xone": "or", "equals": "disjoint", "disjoint": "equals",
}  # fmt: skip
OTHER_TYPES = {
    "xsd:integer": "xsd:decimal", "xsd:decimal": "xsd:integer", "xsd:string": "rdf:langString",
    "rdf:langString": "xsd:string", "xsd:date": "xsd:string",
}  # fmt: skip


SAME = {("CurrencyUnit", "nodeKind BlankNodeOrIRI"): "a blank node has no text, so the pattern refuses it already"}
"""Changes that are no mistakes, with the reason."""


class Mutant(NamedTuple):
    """Shapes with one mistake: the shape that has it, the triple that was changed, what was done, and the triples."""

    shape: str
    condition: Triple
    operator: str
    triples: Triples


def shipped() -> Triples:
    """The triples of the shapes as they are."""
    files = shape_files(resources.folder("shapes"))
    return tuple(quad.triple for file in files for quad in parse(path=file, format=RdfFormat.TURTLE))


def removals(triples: Triples) -> Iterator[Mutant]:
    """The shapes without each of the statements that make a verdict what it is."""
    for triple in _conditions(triples):
        if _parameter(triple) not in SILENT:
            yield _mutant(triples, triple, "removed", ())


def mutants(triples: Triples) -> Iterator[Mutant]:
    """The shapes with each mistake that this module knows how to make, one at a time."""
    yield from removals(triples)
    graph = Graph(triples)
    for triple in _conditions(triples):
        for make in (_value, _list, _path, _other):
            for operator, replacement in make(graph, triple):
                yield _mutant(triples, triple, operator, replacement)
        if _parameter(triple) == "message" and graph.one(triple.subject, f"{SH}severity") is None:  # type: ignore[arg-type]
            warning = Triple(triple.subject, NamedNode(f"{SH}severity"), NamedNode(f"{SH}Warning"))
            yield _mutant(triples, triple, "a warning only", (triple, warning))


def _conditions(triples: Triples) -> Iterator[Triple]:
    for triple in triples:
        if isinstance(triple.subject, NamedNode) and triple.predicate.value.startswith(SH):
            yield triple


def _parameter(triple: Triple) -> str:
    return triple.predicate.value.removeprefix(SH)


def _mutant(triples: Triples, condition: Triple, operator: str, replacement: tuple[Triple, ...]) -> Mutant:
    kept = tuple(triple for triple in triples if triple != condition)
    shape = str(condition.subject)[1:-1].removeprefix(SHAPES)
    return Mutant(shape, condition, f"{_parameter(condition)} {operator}", (*kept, *replacement))


def _with(triple: Triple, value: Term) -> tuple[Triple, ...]:
    return (Triple(triple.subject, triple.predicate, value),)


def _value(graph: Graph, triple: Triple) -> Iterator[Replacement]:
    """A number one off, a looser kind of node, another datatype, a pattern without its anchors, and the like."""
    parameter, value = _parameter(triple), triple.object
    if isinstance(value, Triple) or isinstance(triple.subject, Triple):
        return
    if parameter in NUMBERS:
        for step in (-1, 1):
            number = int(value.value) + step
            if number >= 0 or not parameter.endswith(("Count", "Length")):
                yield f"{step:+d}", _with(triple, Literal(number))
    elif parameter == "nodeKind":
        aimed = graph.one(triple.subject, f"{SH}path") is None  # at things that have properties: none of them is text
        for kind in LOOSER_KINDS[value.value.removeprefix(SH)][aimed:]:
            yield kind, _with(triple, NamedNode(f"{SH}{kind}"))
    elif parameter == "datatype":
        other = {iri(one): iri(two) for one, two in OTHER_TYPES.items()}[value.value]
        yield other.rpartition("#")[2], _with(triple, NamedNode(other))
    elif parameter == "pattern":
        for name, pattern in _patterns(value.value):
            yield name, _with(triple, Literal(pattern))
    elif parameter == "message":
        yield "another", _with(triple, Literal(f"{value.value} Or else."))
    elif parameter in ("class", "hasValue", "equals", "disjoint", "lessThan", "lessThanOrEquals", "node"):
        yield "another", _with(triple, OTHER)


def _patterns(pattern: str) -> Iterator[tuple[str, str]]:
    if pattern.startswith("^"):
        yield "without ^", pattern[1:]
    if pattern.endswith("$"):
        yield "without $", pattern[:-1]
    for match in re.finditer(r"\[([^\]]*)\]", pattern):
        yield f"any for {match[0]} at {match.start()}", f"{pattern[: match.start()]}.{pattern[match.end() :]}"
    for match in re.finditer(r"\{\d+\}|[?]", pattern):
        yield f"without {match[0]} at {match.start()}", pattern[: match.start()] + pattern[match.end() :]


def _list(graph: Graph, triple: Triple) -> Iterator[Replacement]:
    """A list without one of its members."""
    if _parameter(triple) in LISTS and isinstance(triple.object, BlankNode | NamedNode):
        members = list(graph.items(triple.object))
        for place, member in enumerate(members):
            rest = [*members[:place], *members[place + 1 :]]
            yield f"without {member.value.rpartition('#')[2].rpartition('/')[2]}", _listed(triple, rest)


def _listed(triple: Triple, members: list[Term]) -> tuple[Triple, ...]:
    """The triple with a new list as its object."""
    cells: list[BlankNode | NamedNode] = [*(BlankNode() for _ in members), NIL]
    return (
        Triple(triple.subject, triple.predicate, cells[0]),
        *(Triple(cell, FIRST, member) for cell, member in zip(cells, members, strict=False)),
        *(Triple(cell, REST, following) for cell, following in pairwise(cells)),
    )


def _path(graph: Graph, triple: Triple) -> Iterator[Replacement]:
    """Another property, or a path without one of its parts."""
    node = triple.object
    if _parameter(triple) != "path" or isinstance(node, Triple):
        return
    yield "another", _with(triple, OTHER)
    for name in ("inversePath", "oneOrMorePath"):
        inner = graph.one(node, f"{SH}{name}")
        if inner is not None:
            yield f"without {name}", _with(triple, inner)
    if graph.one(node, FIRST.value) is not None:
        steps = list(graph.items(node))
        for place, step in enumerate(steps):
            rest = [*steps[:place], *steps[place + 1 :]]
            shorter = _with(triple, rest[0]) if len(rest) == 1 else _listed(triple, rest)
            yield f"without {step.value.rpartition('#')[2]}", shorter


def _other(_: Graph, triple: Triple) -> Iterator[Replacement]:
    """Another constraint in its place."""
    swapped = SWAPPED.get(_parameter(triple))
    if swapped:
        yield f"becomes {swapped}", (Triple(triple.subject, NamedNode(f"{SH}{swapped}"), triple.object),)


class Verdict(NamedTuple):
    """What must be found in a case: its graph, and the results by the shape that finds them."""

    case: str
    graph: Graph
    expected: Mapping[str, frozenset[str]]

    def of(self, names: frozenset[str]) -> frozenset[str]:
        """The results of some shapes."""
        return frozenset().union(*(self.expected[name] for name in names & self.expected.keys()))


@cache
def _verdicts() -> tuple[Verdict, ...]:
    return tuple(_verdict(case) for case in (*cases(), every_good()))


def _verdict(case: Case) -> Verdict:
    expected: dict[str, set[str]] = defaultdict(set)
    for result in case.expected:
        expected[result.split(" ")[-2]].add(result)
    return Verdict(case.name, Graph(changed(case)), {name: frozenset(found) for name, found in expected.items()})


def noticed(mutant: Mutant) -> str | None:
    """The case that comes out differently with these shapes, "refused" where the engine refuses them, or None.

    Only shapes that the mistake touches are run: the others find what they always do.
    """
    try:
        shapes = compile_shapes(Graph(mutant.triples))
    except ValueError:
        return "refused"
    names, said = _touched(mutant.condition.subject), messages()
    run = Shapes(tuple(shape for shape in shapes.shapes if shape.iri.removeprefix(SHAPES) in names))
    for verdict in sorted(_verdicts(), key=lambda verdict: names.isdisjoint(verdict.expected)):
        results = list(run.results(verdict.graph))
        if {line(result) for result in results} != verdict.of(names):
            return verdict.case
        if any(said.get(result.shape.removeprefix(SHAPES)) != result.message for result in results):
            return verdict.case
    return None


@cache
def _shipped_graph() -> Graph:
    return Graph(shipped())


@cache
def _touched(shape: Term | Triple) -> frozenset[str]:
    """The names of a shape and of those that refer to it, in lists too, at any depth, with their property shapes."""
    graph, found = _shipped_graph(), list[Term]()
    if isinstance(shape, NamedNode):
        found.append(shape)
    for node in found:  # grows while it is read
        users = (user for users in graph.users(node).values() for user in users)
        found += [user for user in users if user not in found]
    found += [inner for node in found for inner in graph.objects(node, f"{SH}property")]
    return frozenset(node.value.removeprefix(SHAPES) for node in found)


@cache
def _mistakes() -> tuple[Mutant, ...]:
    return tuple(mutants(shipped()))


def _outcome(place: int) -> tuple[str, str, str | None]:
    """A mistake by its place, since triples do not travel between processes, and who notices it."""
    mutant = _mistakes()[place]
    return mutant.shape, mutant.operator, noticed(mutant)


def main(*options: str) -> int:
    """Prints a table by shape and what nobody noticed; 1 if there is such a thing."""
    untouched = noticed(Mutant("", shipped()[0], "none", shipped()))
    if untouched:
        print(f"the shapes as they are do not pass: {untouched}")
        return 1
    rows: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    with ProcessPoolExecutor() as pool:
        for shape, operator, case in pool.map(_outcome, range(len(_mistakes())), chunksize=20):
            rows[shape].append((operator, case))
            if "--all" in options:
                print(f"{shape:32} {operator:40} {case}", flush=True)
    rows = {shape: [it for it in outcomes if (shape, it[0]) not in SAME] for shape, outcomes in rows.items()}
    print(f"{'shape':36} {'mistakes':>8} {'noticed':>8}  not noticed")
    for shape, outcomes in sorted(rows.items()):
        missed = [operator for operator, case in outcomes if case is None]
        print(f"{shape:36} {len(outcomes):8} {len(outcomes) - len(missed):8}  {', '.join(missed)}".rstrip())
    total = [case for outcomes in rows.values() for _, case in outcomes]
    print(f"{'all':36} {len(total):8} {sum(case is not None for case in total):8}")
    return 0 if None not in total else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
