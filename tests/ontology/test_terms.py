"""Every term of ours is defined, used, and inside OWL 2 RL; every term of others exists."""

from __future__ import annotations

import json
import re
from pathlib import Path

from rdflib import OWL, RDF, RDFS, Graph, URIRef
from tests.ontology.material import (
    CORE,
    FILES,
    FOLDER,
    FOREIGN,
    PG,
    ROOT,
    everything,
    example_graph,
    mentioned,
    own_terms,
    parsed,
)

from pressgraph.vocabulary import terms

RL_CONSTRUCTS = {
    "AllDifferent", "AllDisjointClasses", "AnnotationProperty", "Class", "DatatypeProperty", "FunctionalProperty",
    "NamedIndividual", "ObjectProperty", "Ontology", "disjointWith", "distinctMembers", "imports", "members",
    "versionIRI", "versionInfo",
}  # fmt: skip
"""What the files use of OWL, all of it in the RL profile. Existentials and cardinalities are left to SHACL."""


def test_no_undefined_term_in_turtle() -> None:
    for path in (*FILES, *ROOT.glob("shapes/**/*.ttl")):
        used = {t for triple in parsed(path) for t in triple if isinstance(t, URIRef) and t.startswith(PG)}
        assert used - own_terms() - {URIRef(PG)} == set(), path


def test_no_undefined_term_in_queries() -> None:
    for path in ROOT.glob("queries/*.rq"):
        assert mentioned(path.read_text(encoding="utf-8")) - own_terms() == set(), path


def test_no_undefined_term_in_context() -> None:
    keys = json.loads((FOLDER / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    named = {PG[key.removeprefix("pg:")] for key in keys if key.startswith("pg:")}
    assert len(named) > 20
    assert named - own_terms() == set()


def test_no_undefined_term_in_facts() -> None:
    used = {t for triple in example_graph() for t in triple if isinstance(t, URIRef) and t.startswith(PG)}
    assert len(used) > 40
    assert used - own_terms() == set()


def test_mentioned_terms_are_found_in_queries() -> None:
    assert mentioned("# pg:Comment\nSELECT * { ?x pg:item/skos:broader* ?y ; a pg:Seizure }") == {PG.item, PG.Seizure}


def unused(graph: Graph, texts: list[str]) -> set[URIRef]:
    """Own terms that stand nowhere but in their own description."""
    named = {term for text in texts for term in mentioned(text)}
    for subject, predicate, value in graph:
        named.add(predicate)  # type: ignore[arg-type]
        if subject != value and isinstance(value, URIRef):
            named.add(value)
    return set(own_terms()) - named


def test_every_term_is_used() -> None:
    texts = [p.read_text(encoding="utf-8") for p in (*ROOT.glob("queries/*.rq"), *ROOT.glob("shapes/**/*.ttl"))]
    assert unused(everything() + example_graph(), texts) == set()
    assert PG.sha256 in unused(parsed(CORE), [])


def test_owl_constructs_stay_in_the_rl_profile() -> None:
    used = {str(t).removeprefix(str(OWL)) for triple in everything() for t in triple if str(t).startswith(str(OWL))}
    assert used == RL_CONSTRUCTS


def test_annotation_properties_have_no_logic() -> None:
    graph = parsed(CORE)
    for node in graph.subjects(RDF.type, OWL.AnnotationProperty):
        assert not list(graph.objects(node, RDFS.subPropertyOf | RDFS.domain | RDFS.range))


def test_every_property_and_class_in_use_is_declared() -> None:
    declared = set(parsed(CORE).subjects(RDF.type, None))
    builtin = (str(RDF), str(RDFS), str(OWL))
    for triple in everything() + example_graph():
        for term in (triple[1], *((triple[2],) if triple[1] == RDF.type else ())):
            assert term in declared or str(term).startswith(builtin), term


def known_foreign() -> set[URIRef]:
    """The allow-list: terms that were read in the vocabularies' own files."""
    lines = FOREIGN.read_text(encoding="utf-8").splitlines()
    prefixes = {**terms.PREFIXES, **dict(re.findall(r"(?m)^@prefix ([\w-]+): <(.+)>$", "\n".join(lines)))}
    names = [line for line in lines if line and line[0] not in "#@"]
    return {URIRef(prefixes[name.partition(":")[0]] + name.partition(":")[2]) for name in names}


def foreign(graph: Graph) -> set[URIRef]:
    """All IRIs that are neither ours nor addresses of documents and items."""
    ours = (terms.BASE, terms.PREFIXES["wd"], str(RDF), str(RDFS), str(OWL), terms.PREFIXES["xsd"])
    pointers = (RDFS.isDefinedBy, URIRef(terms.iri("dcterms:license")), URIRef(terms.iri("dcterms:source")))
    documents = {value for pointer in pointers for value in graph.objects(None, pointer)}
    found = {term for triple in graph for term in triple if isinstance(term, URIRef)}
    return {term for term in found - documents if not str(term).startswith(ours)}


def test_terms_of_others_exist() -> None:
    assert foreign(everything() + example_graph()) - known_foreign() == set()


def test_a_misremembered_unit_would_be_found() -> None:
    graph = Graph().add(
        (URIRef(terms.iri("pg:item")), URIRef(terms.iri("qudt:hasUnit")), URIRef(terms.iri("unit:LITRE")))
    )
    assert foreign(graph) - known_foreign() == {URIRef(terms.iri("unit:LITRE"))}


def test_allow_list_holds_nothing_that_is_not_used() -> None:
    assert known_foreign() - foreign(everything() + example_graph()) == set()


def test_core_is_small() -> None:
    classes = [c for c in own_terms() if (c, RDF.type, OWL.Class) in parsed(CORE)]
    assert len(classes) <= 20
    assert len(own_terms()) <= 70


def test_files_name_no_folder_of_a_machine() -> None:
    for path in Path(FOLDER).iterdir():
        assert not re.search(r"file:|/home/|/wor[k]/|localhost", path.read_text(encoding="utf-8")), path
