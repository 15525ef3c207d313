"""What evaluates the shapes: our own engine, or pySHACL, the reference, to which the tests hold it equal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum

from pyoxigraph import Triple

from pressgraph.gate.context import Overlay
from pressgraph.gate.delta import Judge, Key, compiled
from pressgraph.gate.graph import Term
from pressgraph.gate.parts import Unit
from pressgraph.gate.shapes import Result


class Engine(StrEnum):
    """What evaluates the shapes."""

    PYSHACL = "pyshacl"
    COMPILED = "compiled"


def judge(engine: Engine) -> Judge:
    """What holds units against a graph."""
    return _by_pyshacl if engine is Engine.PYSHACL else compiled


def pyshacl_results(triples: Iterable[Triple]) -> tuple[Result, ...] | None:
    """pySHACL's results; None where it gives up, so that our own engine must tell."""
    # brings rdflib and pySHACL, which loading does without
    from pressgraph.gate.reference import GaveUpError, reference_results

    try:
        return reference_results(triples)
    except GaveUpError:
        return None


def _by_pyshacl(graph: Overlay, units: Iterable[Unit]) -> Mapping[Key, Result]:
    """What pySHACL finds. Our own engine goes first, since by that the graph holds all that the shapes look at."""
    units = tuple(units)
    ours = compiled(graph, units)
    theirs = pyshacl_results(graph.triples())
    if theirs is None:
        return ours
    asked: dict[tuple[str, Term], list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.part.aims_at(graph, unit.thing):
            asked[unit.part.shape.iri, unit.thing].append(unit)
    return {
        unit.key(graph, result): result
        for result in theirs
        for unit in asked[result.shape, result.focus]
        if unit.value is None or unit.value == result.value
    }
