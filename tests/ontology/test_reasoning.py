"""A reasoner finds no contradiction in ontology and facts, and does find one that is there."""

from __future__ import annotations

import owlrl
import pytest
from rdflib import RDF, Graph, Namespace
from tests.ontology.material import CORE, FOLDER, PG, ROOT, example_graph, merged

from pressgraph.vocabulary import terms

PROV = Namespace(terms.PREFIXES["prov"])
OWLRL_ERROR = Namespace("http://www.daml.org/2002/03/agents/agent-ont#")
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
