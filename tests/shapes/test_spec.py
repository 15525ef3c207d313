"""SHACL Core as its specification has it: every engine that the shapes are run with finds the same, case by case."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from pyoxigraph import RdfFormat, Triple, parse
from tests.shapes.differences import as_found, difference
from tests.shapes.engines import ENGINES, Line, shown

from pressgraph.gate.graph import Graph
from pressgraph.gate.shapes import compile_shapes
from pressgraph.vocabulary.terms import PREFIXES

BASE = "http://example.org/"
HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in {**PREFIXES, "": BASE}.items())
HEAD += "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"


@cache
def cases() -> list[dict[str, Any]]:
    with Path(__file__).with_name("spec.yaml").open(encoding="utf-8") as file:
        found: list[dict[str, Any]] = yaml.safe_load(file)
    return found


def parsed(turtle: str) -> list[Triple]:
    return [quad.triple for quad in parse(HEAD + turtle, format=RdfFormat.TURTLE)]


def expected(line: str) -> Line:
    """A line of spec.yaml as a result; its nodes are read as Turtle."""
    focus, path, component, severity, value = line.split(" ", 4)
    return Line(_node(focus), path.replace(":", BASE) if path != "-" else "-", component, "", severity, _node(value))


def _node(text: str) -> str:
    return text if text in ("-", "_:") else shown(parsed(f":s :p {text} .")[0].object)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("case", cases(), ids=lambda case: case["name"])
def test_an_engine_finds_what_the_specification_says(engine: str, case: dict[str, Any]) -> None:
    known = difference(case["name"], engine)
    data, shapes = parsed(case["data"]), parsed(case["shapes"])
    if known.fails:
        with pytest.raises(Exception, match=re.escape(known.fails.partition(": ")[2])):
            ENGINES[engine](data, shapes)
        return
    found = Counter(line._replace(shape="") for line in ENGINES[engine](data, shapes))
    assert found == Counter(expected(line) for line in as_found(case["expected"], known).elements())


@pytest.mark.parametrize(
    "shape",
    [
        "sh:property [ sh:path :p ; sh:uniqueLang true ]",
        "sh:closed true",
        "sh:deactivated true",
        "sh:property [ sh:path :p ; sh:pattern 'a' ; sh:flags 'i' ]",
        "sh:property [ sh:path :p ; sh:datatype xsd:dateTime ]",
        "sh:property [ sh:path :p ; sh:minInclusive '2022-05-01T00:00:00'^^xsd:dateTime ]",
        "sh:property [ sh:path [ :p :q ] ; sh:minCount 1 ]",
        "sh:targetClass 'C'",
    ],
)
def test_the_gates_engine_refuses_what_it_does_not_know(shape: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        compile_shapes(Graph(parsed(f":S a sh:NodeShape ; sh:targetNode :a ; {shape} .")))
