"""Writes shapes/seizure-units.ttl from the vocabularies: which goods are not measured by weight or volume.

SHACL sees data and shapes only, so what `pg:measuredIn` says in ontology/goods.ttl is written out as lists.
    .venv/bin/python -m tests.shapes.units
"""

from __future__ import annotations

import textwrap
from typing import Final

from pyoxigraph import NamedNode, RdfFormat, parse
from tests.shapes.release_graph import Case

from pressgraph import resources
from pressgraph.gate.graph import Graph
from pressgraph.vocabulary.terms import compact, iri

FILE: Final = resources.folder("shapes") / "seizure-units.ttl"
MASS, VOLUME = iri("quantitykind:Mass"), iri("quantitykind:LiquidVolume")
OF_SUBSTANCES: Final = ("pg:pill", "pg:plant", "pg:dose")
"""Units of count that come with what can be weighed: nobody seizes a pill of firearms."""

_HEAD = """\
# Which units fit which goods. Written by python -m tests.shapes.units from ontology/goods.ttl and units.ttl.

@prefix goods: <https://w3id.org/pressgraph/vocabulary/goods/> .
@prefix pg: <https://w3id.org/pressgraph/ontology#> .
@prefix qudt: <http://qudt.org/schema/qudt/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix shapes: <https://w3id.org/pressgraph/shapes#> .
@prefix unit: <http://qudt.org/vocab/unit/> .
"""
_RULE = """
shapes:Seizure-by{name} a sh:NodeShape ;
    sh:targetClass pg:Seizure ;
    sh:or ( shapes:NotBy{name} shapes:With{name} ) ;
    sh:message "{message}" .

shapes:NotBy{name} a sh:NodeShape ; sh:not shapes:By{name} .
shapes:By{name} a sh:NodeShape ; sh:property shapes:By{name}-unit .
shapes:By{name}-unit a sh:PropertyShape ;
    sh:path ( pg:quantity qudt:hasUnit ) ;
    sh:minCount 1 ;
    sh:in (
{units}
    ) .

shapes:With{name} a sh:NodeShape ; sh:property shapes:With{name}-item .
shapes:With{name}-item a sh:PropertyShape ; sh:path pg:item ; sh:not shapes:Without{name} .
shapes:Without{name} a sh:NodeShape ;
    sh:in (
{goods}
    ) .
"""
_BY_WEIGHT = (
    "Weapons, vehicles, cash, devices and other goods that are counted or valued are not measured by weight, nor in "
    "pills, plants or doses."
)
_BY_VOLUME = (
    "Goods that are not liquid, such as weapons, vehicles, cash or ammunition, are not measured in litres or gallons."
)


def written() -> str:
    """The file as it must be."""
    graph = _ontology()
    weights = [*_units(graph, MASS), *OF_SUBSTANCES]
    return (
        _HEAD
        + _RULE.format(name="Weight", message=_BY_WEIGHT, units=_list(weights), goods=_list(_goods(graph, MASS)))
        + _RULE.format(
            name="Volume", message=_BY_VOLUME, units=_list(_units(graph, VOLUME)), goods=_list(_goods(graph, VOLUME))
        )
    )


def every_good() -> Case:
    """A pound and a litre of each of the goods, with what must be found by what the vocabulary says of them."""
    graph = _ontology()
    goods = sorted(thing.value for thing in graph if graph.objects(thing, iri("pg:measuredIn")))
    turtle, expected = [], []
    for unit, kind, rule in (("LB", MASS, "Weight"), ("L", VOLUME, "Volume")):
        turtle.append(f"quantity:{unit} a pg:Quantity ; pg:bound pg:Exact ; qudt:hasUnit unit:{unit} .")
        turtle.append(f"quantity:{unit} pg:amount 1.0 ; pg:siAmount 1.0 .")
        for good in goods:
            seizure = f"seizure:{good.rpartition('/')[2]}-{unit}"
            turtle.append(f'<{good}> a skos:Concept ; skos:prefLabel "x" . {seizure} pg:item <{good}> .')
            turtle.append(f"{seizure} a pg:Seizure ; pg:quantity quantity:{unit} ; pg:evidence @cocaine .")
            turtle.append(f'{seizure} pg:asPrinted "x" ; pg:statedIn release:gale-harbor .')
            if NamedNode(kind) not in graph.objects(NamedNode(good), iri("pg:measuredIn")):
                expected.append(f"{seizure} - Or Seizure-by{rule} violation")
            if good.endswith("/currency"):
                expected.append(f"{seizure} - Or Seizure-money warning")
    dropped = tuple(f"{good} skos:prefLabel" for good in ("goods:cocaine", "goods:drugs", "goods:currency"))
    return Case("every good by weight and by volume", dropped, "\n".join(turtle), expected=tuple(expected))


def unmeasured(kind: str) -> set[str]:
    """The goods that are not measured in units of a kind."""
    return set(_goods(_ontology(), kind))


def _ontology() -> Graph:
    files = sorted(resources.folder("ontology").glob("*.ttl"))
    return Graph(quad.triple for file in files for quad in parse(path=file, format=RdfFormat.TURTLE))


def _units(graph: Graph, kind: str) -> list[str]:
    found = graph.subjects(iri("qudt:hasQuantityKind"), NamedNode(kind))
    return sorted(compact(unit.value) for unit in found)


def _goods(graph: Graph, kind: str) -> list[str]:
    """The goods that are measured in something, and not in this."""
    goods = [thing for thing in graph if graph.objects(thing, iri("pg:measuredIn"))]
    return sorted(
        compact(thing.value) for thing in goods if NamedNode(kind) not in graph.objects(thing, iri("pg:measuredIn"))
    )


def _list(names: list[str]) -> str:
    indent = " " * 8
    return textwrap.fill(" ".join(names), 120, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
