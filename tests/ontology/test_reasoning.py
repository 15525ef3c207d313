"""A reasoner finds no contradiction in ontology and facts, and does find one that is there."""

from __future__ import annotations

import owlrl
import pytest
from rdflib import RDF, RDFS, SKOS, Graph, Namespace, URIRef
from tests.ontology.material import CORE, FOLDER, PG, ROOT, example_graph, merged

from pressgraph.vocabulary import terms

PROV = Namespace(terms.PREFIXES["prov"])
OWLRL_ERROR = Namespace("http://www.daml.org/2002/03/agents/agent-ont#")
OA = Namespace(terms.PREFIXES["oa"])
INVESTIGATION = Namespace("https://ontology.caseontology.org/case/investigation/")
EXAMPLE = Namespace("https://example.org/")


def closed(facts: Graph) -> Graph:
    """Ontology and facts with all that OWL 2 RL concludes from them."""
    graph = merged(CORE, FOLDER / "alignments.ttl") + facts
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def contradictions(graph: Graph) -> list[str]:
    return [str(text) for text in graph.objects(None, OWLRL_ERROR.error)]


def test_examples_are_consistent() -> None:
    assert contradictions(closed(example_graph())) == []


def test_one_release_with_everything_is_consistent_and_understood() -> None:
    facts = Graph().parse(ROOT / "tests" / "shapes" / "conforming.ttl", format="turtle")
    graph = closed(facts)
    assert contradictions(graph) == []
    for general, special in ((PROV.Activity, PG.Operation), (PROV.Entity, PG.ReportedFact), (PROV.Person, PG.Official)):
        assert set(graph.subjects(RDF.type, special)) <= set(graph.subjects(RDF.type, general))
        assert list(facts.subjects(RDF.type, PG.Operation))
    assert set(facts.subjects(RDF.type, PG.Gang)) <= set(graph.subjects(RDF.type, PG.CriminalOrganization))
    evidence = set(facts.subject_objects(PG.evidence))
    assert evidence
    assert evidence <= set(graph.subject_objects(PROV.wasDerivedFrom))


SKOS_SEMANTICS = """
skos:closeMatch rdfs:subPropertyOf skos:mappingRelation . skos:relatedMatch rdfs:subPropertyOf skos:mappingRelation .
skos:mappingRelation rdfs:subPropertyOf skos:semanticRelation .
skos:semanticRelation rdfs:domain skos:Concept ; rdfs:range skos:Concept .
"""
"""What SKOS itself says of mappings (S19, S20, S39 to S41 of its reference)."""


def test_alignments_make_concepts_of_concepts_alone() -> None:
    prefixes = "".join(f"@prefix {name}: <{terms.PREFIXES[name]}> ." for name in ("skos", "rdfs"))
    graph = Graph().parse(data=prefixes + SKOS_SEMANTICS, format="turtle")
    graph += merged(FOLDER / "alignments.ttl")
    owlrl.DeductiveClosure(owlrl.RDFS_Semantics).expand(graph)
    concepts = {str(each) for each in graph.subjects(RDF.type, SKOS.Concept)}
    kinds = {terms.iri(f"platform-kind:{kind}") for kind in ("criminal-forum", "darknet-market")}
    assert {each for each in concepts if each.startswith(terms.BASE)} == kinds
    assert {each.rpartition("#")[2] for each in concepts - kinds} == {"dark_market", "darknet_forum"}


def test_alignments_point_at_the_terms_of_others() -> None:
    alignments = merged(FOLDER / "alignments.ttl")
    assert (PG.Operation, RDFS.seeAlso, INVESTIGATION.InvestigativeAction) in alignments
    assert (PG.ton, RDFS.seeAlso, URIRef(terms.iri("unit:TONNE"))) in alignments
    ours = {term for term in alignments.subjects() if str(term).startswith(terms.ONTOLOGY)}
    assert {p for term in ours for p in alignments.predicates(term)} == {RDFS.seeAlso, RDFS.subClassOf}
    assert len(ours) == 16


def test_a_passage_is_both_selectors_and_what_they_select() -> None:
    facts = Graph().parse(ROOT / "tests" / "shapes" / "conforming.ttl", format="turtle")
    facts.add((OA.hasSource, RDFS.domain, OA.ResourceSelection))  # as Web Annotation has it
    graph = closed(facts)
    passages = set(facts.subjects(RDF.type, PG.Passage))
    assert passages
    for kind in (OA.TextPositionSelector, OA.TextQuoteSelector, OA.ResourceSelection):
        assert passages <= set(graph.subjects(RDF.type, kind))
    assert contradictions(graph) == []


@pytest.mark.parametrize(
    "planted",
    [
        "<x> a pg:Seizure, pg:Tally .",
        "<x> a pg:Operation, pg:Claim .",
        "<x> a pg:Gang, pg:Agency .",
        "<x> pg:targets <y> . <y> a pg:Agency .",
        "<x> pg:bound pg:Exact, pg:About .",
    ],
)
def test_contradictions_are_found(planted: str) -> None:
    facts = Graph().parse(data=f"@prefix pg: <{terms.ONTOLOGY}> . {planted}", format="turtle", publicID=str(EXAMPLE))
    assert contradictions(closed(facts))
