"""What the store keeps, replaces, merges and answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, QuerySolutions, Triple, Variable

from pressgraph import __version__, resources
from pressgraph.emit import ReleaseGraph
from pressgraph.errors import QueryError, StoreError
from pressgraph.store import Change, Store

Make = Callable[..., ReleaseGraph]
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"


def labels(store: Store) -> set[str]:
    return {t.object.value for t in store.with_predicate(NamedNode(LABEL)) if isinstance(t.object, Literal)}


def rows(store: Store, query: str) -> list[list[str]]:
    answer = store.query(query)
    assert isinstance(answer, QuerySolutions)
    return sorted([str(value) for value in row] for row in answer)


def test_a_release_is_in_its_own_graph_and_in_the_merged_facts(store: Store, heron: Make) -> None:
    graph = heron()
    assert store.add(graph) is Change.ADDED
    assert set(store.graph("blue-heron")) == set(graph.triples)
    assert set(store.triples()) == set(graph.triples)
    assert {(quad.graph_name, quad.triple) for quad in store.quads()} == {(graph.name, t) for t in graph.triples}
    assert store.release_keys() == ("blue-heron",)


def test_adding_the_same_release_again_changes_nothing_not_even_the_catalogue(store: Store, heron: Make) -> None:
    catalogue = "SELECT * { GRAPH <https://w3id.org/pressgraph/graph/catalogue> { ?s ?p ?o } }"
    store.add(heron())
    before = rows(store, catalogue)
    assert store.add(heron()) is Change.UNCHANGED
    assert rows(store, catalogue) == before


def test_replacing_a_release_takes_out_what_only_it_stated(store: Store, plain: Make) -> None:
    store.add(plain("one", shared="Blue", mine="Green"))
    store.add(plain("two", shared="Blue"))
    assert store.add(plain("one", mine="Red")) is Change.REPLACED
    assert labels(store) == {"Blue", "Red"}
    assert len(store.graph("one")) == 2
    store.add(plain("two", other="White"))
    assert labels(store) == {"Red", "White"}


def test_what_the_vocabulary_says_does_not_keep_a_fact_alive(store: Store, plain: Make) -> None:
    known = NamedNode("https://w3id.org/pressgraph/organization/sinaloa-cartel")
    assert store.vocabulary_label(known) == "Sinaloa Cartel"
    graph = plain("one")
    fact = Triple(known, NamedNode(LABEL), Literal("Sinaloa Cartel"))
    store.add(ReleaseGraph("one", graph.name, (*graph.triples, fact)))
    assert labels(store) == {"Sinaloa Cartel"}
    store.add(graph)
    assert labels(store) == set()


def test_the_order_of_loading_and_a_detour_leave_no_trace(tmp_path: Path, plain: Make) -> None:
    final = [plain("one", a="A", b="B"), plain("two", b="B", c="C")]
    with Store.open(tmp_path / "straight", create=True) as straight, Store.open(tmp_path / "bent", create=True) as bent:
        for graph in final:
            straight.add(graph)
        for graph in (plain("two", a="A", d="D"), *reversed(final), plain("one", z="Z"), *final):
            bent.add(graph)
        assert set(straight.triples()) == set(bent.triples())
        assert set(straight.quads()) == set(bent.quads())


def test_the_catalogue_says_when_and_by_what_a_graph_was_made(store: Store, plain: Make) -> None:
    for _ in range(2):
        store.add(plain("one", a="A"))
        store.add(plain("one", a="B"))
    found = rows(
        store,
        """SELECT ?release ?maker ?size ?text (DATATYPE(?at) AS ?type)
        FROM <https://w3id.org/pressgraph/graph/catalogue>
        { graph:one a void:Dataset, prov:Entity ; foaf:primaryTopic ?release ; void:triples ?size ;
            dcterms:identifier ?text ; prov:generatedAtTime ?at ; prov:wasAttributedTo/rdfs:label ?maker }""",
    )
    assert found == [
        [
            "<https://w3id.org/pressgraph/release/one>",
            f'"pressgraph {__version__}"',
            '"2"^^<http://www.w3.org/2001/XMLSchema#integer>',
            f'"sha256:{"0" * 64}"',
            "<http://www.w3.org/2001/XMLSchema#dateTime>",
        ]
    ]
    assert store.rules() == {"": 1}


def test_the_vocabularies_are_in_a_graph_of_their_own(store: Store, heron: Make) -> None:
    store.add(heron())
    known = NamedNode("https://w3id.org/pressgraph/platform/signal")
    assert store.vocabulary_label(known) == "Signal"
    assert store.vocabulary_label(NamedNode("https://w3id.org/pressgraph/platform/nowhere")) is None
    assert not any("goods/heroin" in str(triple) for triple in store.triples())


def test_the_vocabularies_follow_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ontology = tmp_path / "ontology"
    ontology.mkdir()
    (ontology / "pressgraph.ttl").touch()
    monkeypatch.setattr(resources, "folder", lambda _kind: ontology)
    node = NamedNode("https://w3id.org/pressgraph/platform/carrier-pigeon")
    for name in ("Carrier Pigeon", "Homing Pigeon"):
        (ontology / "birds.ttl").write_text(f'<{node.value}> <{LABEL}> "{name}" .', encoding="utf-8")
        with Store.open(tmp_path / "store", create=True) as store:
            assert store.vocabulary_label(node) == name


def test_values_stand_in_place_of_variables_and_never_become_syntax(store: Store, plain: Make) -> None:
    store.add(plain("one", a="A", b='x" } DROP ALL #'))
    answer = store.query("SELECT ?s ?name { ?s rdfs:label ?name }", {Variable("name"): Literal('x" } DROP ALL #')})
    assert isinstance(answer, QuerySolutions)
    assert [str(row["s"]) for row in answer] == ["<https://w3id.org/pressgraph/operation/b>"]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
        "select * { service silent <http://localhost:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICESILENT<http://localhost:9/>{ ?s ?p ?o } }",
        "PREFIX : <http://localhost:9/> ASK { SERVICE:x { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE <http://localhost:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'a' . # comment\nSERVICE <http://localhost:9/#> { ?s ?p ?o } }",
        r"SELECT * { \u0053ERVICE <http://localhost:9/> { ?s ?p ?o } }",
        'SELECT * { ?s ?p """a"b""" . SERVICE ?s { ?s ?p ?o } }',
    ],
)
def test_a_query_never_asks_another_server(store: Store, query: str) -> None:
    with pytest.raises(QueryError, match=r"^SERVICE would ask another server"):
        store.query(query)


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?service ?p ?o }",
        "ASK { ?s ?p 'the SERVICE of SERVICE' }",
        'ASK { ?s ?p """Postal "Inspection" SERVICE""" }',
        "ASK { ?s <http://example.org/SERVICE> ?o } # SERVICE",
        "ASK { ?s pg:service ?o }",
    ],
)
def test_the_word_service_is_no_crime(store: Store, query: str) -> None:
    assert not store.query(query)


@pytest.mark.parametrize("update", ["INSERT DATA { pg:a pg:b pg:c }", "CLEAR ALL", "LOAD <http://localhost:9/>"])
def test_a_query_cannot_change_the_store(store: Store, plain: Make, update: str) -> None:
    store.add(plain("one", a="A"))
    with pytest.raises(QueryError, match="broken SPARQL"):
        store.query(update)
    assert labels(store) == {"A"}


def test_a_query_that_cannot_be_answered_says_so(store: Store) -> None:
    with pytest.raises(QueryError, match=r"^the query cannot be answered: "):
        list(store.query("SELECT (<http://example.org/unknown>(1) AS ?x) {}"))  # type: ignore[arg-type]


def test_counts_are_by_class_of_the_ontology_most_frequent_first(store: Store, heron: Make) -> None:
    store.add(heron())
    counts = store.counts()
    assert next(iter(counts.items())) == ("Passage", 5)
    assert (counts["Seizure"], counts["Platform"], counts["Claim"]) == (1, 2, 3)
    assert "Concept" not in counts


def test_facts_can_be_read_by_subject_object_and_predicate(store: Store, plain: Make) -> None:
    store.add(plain("one", a="A", b="A"))
    node = NamedNode("https://w3id.org/pressgraph/operation/a")
    assert [triple.object for triple in store.about(node)] == [Literal("A")]
    assert len(store.to(Literal("A"))) == 2
    assert store.to(Literal("A"), NamedNode("http://example.org/other")) == ()


def test_a_store_keeps_its_facts_when_it_is_opened_again(tmp_path: Path, heron: Make) -> None:
    with Store.open(tmp_path / "store", create=True) as store:
        store.add(heron())
        store.sync()
    with Store.open(tmp_path / "store", read_only=True) as store:
        assert set(store.triples()) == set(heron().triples)


def test_a_closed_store_says_that_it_is(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "store", create=True)
    store.close()
    store.close()
    with pytest.raises(StoreError, match=r"is closed; open it again$"):
        store.release_keys()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20), min_size=2))
def test_any_text_survives_adding_and_replacing(store: Store, plain: Make, texts: list[str]) -> None:
    for text in texts:
        graph = plain("one", a=text, b=f"{text}}} ; CLEAR ALL")
        store.add(graph)
        assert set(store.graph("one")) == set(graph.triples) == set(store.triples())
