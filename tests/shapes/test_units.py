"""Units fit goods as the vocabularies say, though SHACL sees data and shapes only."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse
from tests.shapes.release_graph import SHAPES, changed, line
from tests.shapes.units import FILE, MASS, VOLUME, every_good, unmeasured, written

from pressgraph import resources
from pressgraph.emit.quantities import MULTIPLIERS
from pressgraph.extract.goods.kinds import Kinds
from pressgraph.gate.graph import Graph
from pressgraph.gate.paths import SH
from pressgraph.gate.shapes import shape_files, shipped_shapes
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.terms import OWN_UNITS, iri, unit_iri

KINDS = ("Count", "Currency", "LiquidVolume", "Mass")


def vocabulary() -> Graph:
    files = sorted(resources.folder("ontology").glob("*.ttl"))
    return Graph(quad.triple for file in files for quad in parse(path=file, format=RdfFormat.TURTLE))


def allowed(shape: str) -> set[str]:
    files = shape_files(resources.folder("shapes"))
    graph = Graph(quad.triple for file in files for quad in parse(path=file, format=RdfFormat.TURTLE))
    head = graph.one(NamedNode(SHAPES + shape), f"{SH}in")
    assert head is not None
    return {item.value for item in graph.items(head)}


def units(*kinds: str) -> set[str]:
    graph = vocabulary()
    found = {unit.value for kind in kinds for unit in graph.subjects(iri("qudt:hasQuantityKind"), NamedNode(iri(kind)))}
    assert found
    return found


def test_the_file_is_what_the_vocabularies_give() -> None:
    assert FILE.read_text(encoding="utf-8") == written(), "run .venv/bin/python -m tests.shapes.units"


def test_every_good_by_weight_and_by_volume_is_found_as_the_vocabulary_says() -> None:
    case = every_good()
    results = shipped_shapes().results(Graph(changed(case)))
    assert sorted(line(result) for result in results) == sorted(case.expected)


def test_all_goods_may_be_counted_and_valued_so_that_no_shape_need_say_which() -> None:
    graph = vocabulary()
    goods = [thing for thing in graph if graph.objects(thing, iri("pg:measuredIn"))]
    assert len(goods) > 100
    for kind in ("Count", "Currency"):
        missing = [
            g for g in goods if NamedNode(iri(f"quantitykind:{kind}")) not in graph.objects(g, iri("pg:measuredIn"))
        ]
        assert missing == []


def test_the_units_of_the_shapes_are_those_of_the_vocabulary() -> None:
    weights_and_volumes = units("quantitykind:Mass", "quantitykind:LiquidVolume")
    assert allowed("ListedUnit") == weights_and_volumes | {unit_iri(unit) for unit in OWN_UNITS}
    assert allowed("InConvertibleUnit-unit") == {unit_iri(unit) for unit in MULTIPLIERS}
    assert allowed("CountingUnit") == {unit_iri(unit) for unit in OWN_UNITS}
    assert allowed("CountingUnit") | allowed("InConvertibleUnit-unit") == allowed("ListedUnit")


def test_every_currency_of_the_vocabulary_is_one_to_the_shapes() -> None:
    shape = shipped_shapes()
    currency = next(s for s in shape.shapes if s.iri.endswith("Seizure-money"))
    assert currency
    graph = vocabulary()
    for unit in units("quantitykind:Currency"):
        assert iri("qudt:CurrencyUnit") in graph.types(NamedNode(unit)), unit
        assert unit.rpartition("_")[0].endswith("/CCY"), unit


@pytest.mark.parametrize(("unit", "kind"), [("LB", MASS), ("pill", MASS), ("L", VOLUME)])
def test_extraction_leaves_out_what_the_shapes_refuse(unit: str, kind: str) -> None:
    known = lexicon.load()
    kinds = Kinds(known)
    told = {entry.slug: kinds.told_in(entry.slug, unit) for entry in known.of_kind("goods")}
    refused = unmeasured(kind)
    # Those of a narrower kind count as the broader one that is measured so: ten tons of watches are jewelry.
    assert {f"goods:{slug}" for slug, item in told.items() if item != slug} == refused
    assert not {f"goods:{item}" for item in told.values() if item} & refused
    assert refused
