"""SHACL Core as its specification has it: every engine that the shapes are run with finds the same, case by case."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from pyoxigraph import RdfFormat, Triple, parse
from tests.shapes.engines import ENGINES, Line, shown

from pressgraph.gate.graph import Graph
from pressgraph.gate.shapes import compile_shapes
from pressgraph.vocabulary.terms import PREFIXES

BASE = "http://example.org/"
HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in {**PREFIXES, "": BASE}.items())
HEAD += "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"


class Difference(NamedTuple):
    """What differences.yaml says that an engine finds in a case: what is missing, what is added, or how it fails."""

    case: str
    engine: str
    reason: str
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    fails: str = ""


NONE = Difference("", "", "")


@cache
def differences() -> tuple[Difference, ...]:
    with Path(__file__).with_name("differences.yaml").open(encoding="utf-8") as file:
        return tuple(Difference(**entry) for entry in yaml.safe_load(file))


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
    difference = next((d for d in differences() if (d.case, d.engine) == (case["name"], engine)), NONE)
    data, shapes = parsed(case["data"]), parsed(case["shapes"])
    if difference.fails:
        with pytest.raises(Exception, match=re.escape(difference.fails.partition(": ")[2])):
            ENGINES[engine](data, shapes)
        return
    found = Counter(line._replace(shape="") for line in ENGINES[engine](data, shapes))
    wanted = Counter(map(expected, case["expected"]))
    assert found - wanted == Counter(map(expected, difference.added))
    assert wanted - found == Counter(map(expected, difference.missing))


def test_every_difference_is_about_a_case_and_has_a_reason() -> None:
    names = {case["name"] for case in cases()}
    assert {d.case for d in differences()} <= names
    assert all(d.engine in ENGINES and d.engine != "compiled" and d.reason.endswith(".") for d in differences())


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
