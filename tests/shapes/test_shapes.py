"""The shapes themselves: names, messages, and that no part of them could be left out unnoticed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse
from tests.shapes.differences import differences
from tests.shapes.everywhere import OTHERS
from tests.shapes.mutations import Mutant, mutants, noticed, removals, shipped
from tests.shapes.release_graph import SHAPES, short

from pressgraph import resources
from pressgraph.errors import PressgraphError
from pressgraph.facts import Bound
from pressgraph.gate import checks
from pressgraph.gate.graph import Graph
from pressgraph.gate.paths import SH
from pressgraph.gate.reference import shapes_graph
from pressgraph.gate.relations import CLAIMED
from pressgraph.gate.shapes import read_shapes, shape_files
from pressgraph.vocabulary.terms import PREFIXES, compact, iri

FOLDER = resources.folder("shapes")
JARGON = ("blank node", "literal", "datatype", "IRI", "URI", "language tag", "node kind", "cardinality", "triple")
"""Words that a reader need not know who knows her file."""


def test_no_condition_could_be_left_out_unnoticed() -> None:
    """The quick form of `make check-shapes`, which makes other mistakes too."""
    assert [f"{mutant.shape} {mutant.operator}" for mutant in removals(shipped()) if noticed(mutant) is None] == []


def test_a_mistake_of_each_sort_is_made_and_noticed() -> None:
    sorts: dict[str, Mutant] = {}
    for mutant in mutants(shipped()):
        sorts.setdefault(mutant.operator.partition(" without ")[0], mutant)
    assert sorts.keys() >= {
        "minCount +1", "maxCount +1", "datatype decimal", "nodeKind BlankNodeOrIRI", "in", "or", "pattern",
        "path another", "path", "message another", "message a warning only", "or becomes and", "targetClass removed",
        "targetSubjectsOf removed", "severity removed", "minLength +1", "minExclusive -1",
    }  # fmt: skip
    assert [name for name, mutant in sorts.items() if noticed(mutant) is None] == []


def test_shapes_as_they_are_give_nothing_to_notice() -> None:
    assert noticed(Mutant("", shipped()[0], "none", shipped())) is None


def test_every_shape_is_named_and_its_message_is_a_sentence() -> None:
    graph = Graph(shipped())
    inner = {f"{SH}{kind}" for kind in ("NodeShape", "PropertyShape")}
    for shape in (node for kind in sorted(inner) for node in graph.members(kind)):
        assert isinstance(shape, NamedNode)
        assert shape.value.startswith(SHAPES)
        message = graph.text(shape, f"{SH}message")
        if message is not None:
            assert message[0].isupper(), message
            assert message.endswith("."), message
            assert not re.search(rf"\b({'|'.join(JARGON)})s?\b", message), message
    assert not [s for s in graph if graph.one(s, f"{SH}path") and not inner & set(graph.types(s))]


def test_each_class_has_a_file_of_its_own() -> None:
    assert {path.stem for path in shape_files(FOLDER)} == {
        "agency", "association", "claim", "common", "concept", "criminal-organization", "official", "operation",
        "passage", "platform", "post", "quantity", "release", "seizure", "seizure-units", "statement", "tally",
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
    graph = Graph(shipped())

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
    assert allowed("Claim-predicate") == {compact(relation) for relation in CLAIMED} | {"org:postIn"}
    assert allowed("AboutDate-predicate") | allowed("AboutThings-predicate") == allowed("Claim-predicate")
    assert not allowed("AboutDate-predicate") & allowed("AboutThings-predicate")
    kinds = parse(path=resources.folder("ontology") / "platform-kinds.ttl", format=RdfFormat.TURTLE)
    concepts = Graph(quad.triple for quad in kinds).members(iri("skos:Concept"))
    assert allowed("Platform-kind") == {compact(concept.value) for concept in concepts}


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


class TestReadme:
    TEXT = (FOLDER / "README.md").read_text(encoding="utf-8")

    def test_it_has_a_row_for_each_file(self) -> None:
        rows = re.findall(r"^\| ([a-z, -]+?) \|", self.TEXT, re.MULTILINE)
        assert {name for row in rows for name in row.split(", ")} >= {path.stem for path in shape_files(FOLDER)}

    def test_it_lists_every_check_that_shapes_cannot_make(self) -> None:
        modules = {f"`{check.run.__module__.rpartition('.')[2]}.py`" for check in checks.CHECKS}
        assert [module for module in sorted(modules) if module not in self.TEXT] == []

    def test_it_names_what_differs_in_each_engine(self) -> None:
        assert {difference.engine for difference in differences().values()} == set(OTHERS)
        assert all(f"**{engine}**" in self.TEXT for engine in OTHERS)
