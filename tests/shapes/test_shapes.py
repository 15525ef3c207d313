"""The shapes themselves: names, messages, and that no part of them could be left out unnoticed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse
from tests.shapes.release_graph import SHAPES, Case, cases, changed, line, short

from pressgraph import resources
from pressgraph.errors import PressgraphError
from pressgraph.facts import Bound
from pressgraph.gate.graph import Graph
from pressgraph.gate.paths import SH
from pressgraph.gate.reference import shapes_graph
from pressgraph.gate.relations import CLAIMED
from pressgraph.gate.shapes import compile_shapes, read_shapes, shape_files
from pressgraph.vocabulary.terms import OWN_UNITS, PREFIXES, compact

FOLDER = resources.folder("shapes")
SILENT = frozenset({f"{SH}{name}" for name in ("path", "name", "message")})


def _triples() -> list[Triple]:
    return [quad.triple for file in shape_files(FOLDER) for quad in parse(path=file, format=RdfFormat.TURTLE)]


def _conditions(triples: list[Triple]) -> list[Triple]:
    """Each statement of the shapes that makes a verdict what it is."""
    return [
        triple
        for triple in triples
        if triple.predicate.value.startswith(SH)
        and triple.predicate.value not in SILENT
        and isinstance(triple.subject, NamedNode)
    ]


def _verdicts() -> dict[str, tuple[Graph, list[str]]]:
    return {case.name: (Graph(changed(case)), sorted(case.expected)) for case in cases()}


def _near(condition: Triple) -> list[Case]:
    """All cases, those first whose results name a shape of the condition, which spares most of the work."""
    names = {str(term)[1:-1].removeprefix(SHAPES) for term in (condition.subject, condition.object)}

    def far(case: Case) -> bool:
        return not any(f" {name} " in expected for name in names for expected in case.expected)

    return sorted(cases(), key=far)


def test_no_condition_could_be_left_out_unnoticed() -> None:
    """Takes the shapes apart: without any one condition, some case must come out differently."""
    everything, verdicts = _triples(), _verdicts()
    unnoticed = []
    for condition in _conditions(everything):
        shapes = compile_shapes(Graph(triple for triple in everything if triple != condition))
        if all(
            sorted({line(result) for result in shapes.results(verdicts[case.name][0])}) == verdicts[case.name][1]
            for case in _near(condition)
        ):
            unnoticed.append(
                f"{str(condition.subject)[1:-1].removeprefix(SHAPES)} {condition.predicate.value.removeprefix(SH)}"
            )
    assert unnoticed == []


def test_every_shape_is_named_and_its_message_is_a_sentence() -> None:
    graph = Graph(_triples())
    inner = {f"{SH}{kind}" for kind in ("NodeShape", "PropertyShape")}
    for shape in (node for kind in sorted(inner) for node in graph.members(kind)):
        assert isinstance(shape, NamedNode)
        assert shape.value.startswith(SHAPES)
        message = graph.text(shape, f"{SH}message")
        if message is not None:
            assert message[0].isupper(), message
            assert message.endswith("."), message
    assert not [s for s in graph if graph.one(s, f"{SH}path") and not inner & set(graph.types(s))]


def test_each_class_has_a_file_of_its_own() -> None:
    assert {path.stem for path in shape_files(FOLDER)} == {
        "agency", "association", "claim", "common", "concept", "criminal-organization", "official", "operation",
        "passage", "platform", "post", "quantity", "release", "seizure", "statement", "tally",
    }  # fmt: skip


@pytest.mark.filterwarnings("ignore")
def test_the_shapes_are_well_formed_shacl() -> None:
    from pyshacl import validate
    from rdflib import Graph as RdfGraph

    conforms, _, report = validate(RdfGraph(), shacl_graph=shapes_graph(), meta_shacl=True)
    assert conforms, report


def test_a_shape_that_the_gate_cannot_run_is_refused(tmp_path: Path) -> None:
    shape = tmp_path / "odd.ttl"
    shape.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . "
        "<urn:s> a sh:NodeShape ; sh:targetClass <urn:c> ; sh:languageIn () .",
        encoding="utf-8",
    )
    with pytest.raises(PressgraphError, match="<urn:s> uses sh:languageIn, which the gate does not know"):
        read_shapes([shape])


def test_the_values_that_shapes_allow_are_those_of_the_facts() -> None:
    graph = Graph(_triples())

    def allowed(shape: str) -> set[str]:
        head = graph.one(NamedNode(SHAPES + shape), f"{SH}in")
        assert head is not None
        return {compact(item.value) for item in graph.items(head)}

    bounds = {f"pg:{bound}" for bound in Bound}
    assert allowed("Quantity-bound") == bounds
    assert allowed("Tally-bound") == bounds
    assert allowed("Tally-of") == {
        "pg:Arrest", "pg:Investigation", "pg:Charge", "pg:Conviction", "pg:Death", "pg:LethalDose",
    }  # fmt: skip
    assert {f"pg:{unit}" for unit in OWN_UNITS} == {unit for unit in allowed("ListedUnit") if unit.startswith("pg:")}
    assert allowed("Claim-predicate") == {compact(relation) for relation in CLAIMED} | {"org:postIn"}


def test_the_ontology_meets_its_own_shapes() -> None:
    shapes = read_shapes(shape_files(FOLDER / "ontology"))
    files = sorted(resources.folder("ontology").glob("*.ttl"))
    graph = Graph(quad.triple for file in files for quad in parse(path=file, format=RdfFormat.TURTLE))
    assert [f"{short(result.focus)}: {result.message}" for result in shapes.results(graph)] == []


@pytest.mark.parametrize(
    ("turtle", "expected"),
    [
        ("pg:X a owl:Class ; rdfs:label 'X'@en ; rdfs:isDefinedBy <urn:o> .", "pg:X Or Term-own"),
        (
            "pg:x a owl:Class ; rdfs:label 'X'@en ; skos:definition 'X.'@en ; rdfs:isDefinedBy <urn:o> .",
            "pg:x Or ClassName",
        ),
        ("org:x a owl:Class ; rdfs:label 'X'@en ; rdfs:isDefinedBy <urn:o> .", ""),
        ("org:X a owl:Class ; rdfs:isDefinedBy <urn:o> .", "org:X MinCount Term-label"),
        ("org:X a owl:Class ; rdfs:label 'X' ; rdfs:isDefinedBy <urn:o> .", "org:X Datatype Term-label"),
        ("org:X a owl:Class ; rdfs:label 'X'@en .", "org:X MinCount Term-definedBy"),
        (
            "pg:P a owl:ObjectProperty ; rdfs:label 'P'@en ; skos:definition 'P.'@en ; rdfs:isDefinedBy <urn:o> .",
            "pg:P Or PropertyName",
        ),
        (
            "org:p a owl:ObjectProperty ; rdfs:label 'p'@en ; rdfs:isDefinedBy <urn:o> ; rdfs:domain org:A, org:B .",
            "org:p MaxCount Property-domain",
        ),
        (
            "org:p a owl:DatatypeProperty ; rdfs:label 'p'@en ; rdfs:isDefinedBy <urn:o> ;"
            " rdfs:range xsd:string, xsd:date .",
            "org:p MaxCount Property-range",
        ),
        (
            "org:p a owl:ObjectProperty ; rdfs:label 'p'@en ; rdfs:isDefinedBy <urn:o> ; owl:inverseOf org:p .",
            "org:p Disjoint Property",
        ),
        (
            "org:X a owl:Class ; rdfs:label 'X'@en ; rdfs:isDefinedBy <urn:o> ; rdfs:subClassOf org:X .",
            "org:X Disjoint Class-circle",
        ),
        (
            "goods:x a skos:Concept ; skos:prefLabel 'x' ; skos:definition 'X.' ; skos:inScheme vocabulary:goods ;"
            " skos:broader goods:x .",
            "goods:x Disjoint VocabularyConcept-circle",
        ),
        (
            "goods:x a skos:Concept ; skos:prefLabel 'x' ; skos:definition 'X.' .",
            "goods:x MinCount VocabularyConcept-scheme",
        ),
        (
            "<urn:o> a owl:Ontology ; dcterms:title 't' ; dcterms:description 'd' ; dcterms:creator 'c' ;"
            " owl:versionIRI <urn:o1> .",
            "urn:o MinCount Document-licence",
        ),
    ],
)
def test_a_pitfall_of_ontologies_is_found(turtle: str, expected: str) -> None:
    shapes = read_shapes(shape_files(FOLDER / "ontology"))
    prefixes = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
    graph = Graph(quad.triple for quad in parse(prefixes + turtle, format=RdfFormat.TURTLE))
    found = [f"{short(r.focus)} {r.component} {r.shape.removeprefix(SHAPES)}" for r in shapes.results(graph)]
    assert found == ([expected] if expected else [])
