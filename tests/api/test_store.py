"""The verbs for notebooks: the same answers as the command line's, as Python values."""

from __future__ import annotations

import datetime
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from rdflib import URIRef
from rdflib.namespace import RDF

import pressgraph
from pressgraph import Store
from pressgraph.api import limited
from pressgraph.errors import PressgraphError, QueryError, QueryTimeoutError

PG = "https://w3id.org/pressgraph/ontology#"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Store:
    """A store with the examples."""
    made = Store(tmp_path_factory.mktemp("api") / "cases")
    loaded = made.load(examples)
    assert loaded.counts["added"] == len(made.releases())
    assert loaded.facts["seizure"] > 5
    return made


def rows(answer: object) -> tuple[tuple[object, ...], ...]:
    assert isinstance(answer, pressgraph.Answer)
    return answer.rows


def test_values_come_as_python_values(store: Store) -> None:
    ((amount, issued, kind, open_),) = rows(
        store.query(
            "SELECT ?amount ?issued ?kind ?open { ?s a ?kind ; pg:quantity/pg:amount ?amount ; pg:statedIn ?r ."
            " ?r dcterms:issued ?issued FILTER(?kind = pg:Seizure) } ORDER BY ?amount ?issued LIMIT 1"
        )
    )
    assert isinstance(amount, Decimal)
    assert isinstance(issued, datetime.date)
    assert (kind, open_) == (f"{PG}Seizure", None)


def test_a_saved_question_takes_its_parameters_by_name(store: Store) -> None:
    many = rows(store.query("agencies-named-together", at_least=1))
    few = rows(store.query("agencies-named-together", at_least=2))
    assert set(few) < set(many)
    with pytest.raises(PressgraphError, match="there is no question 'agencys'"):
        store.query("agencys")
    with pytest.raises(PressgraphError, match="parameters go with a saved question"):
        store.query("SELECT * { ?s ?p ?o }", limit=3)


ENDLESS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j)) = 'x') }"


@pytest.mark.parametrize(
    "query", [f"SELECT * {ENDLESS}", f"SELECT (COUNT(*) AS ?n) {ENDLESS}", f"ASK {ENDLESS}", f"DESCRIBE ?a {ENDLESS}"]
)
def test_a_query_without_end_ends_with_its_time(store: Store, query: str) -> None:
    with pytest.raises(QueryTimeoutError) as caught:
        store.query(query, timeout=0.3)
    assert str(caught.value) == "no answer within 0.3 seconds; ask for less, or give a longer timeout"
    store.query("ASK {}")


@pytest.mark.parametrize(
    ("question", "parameters"),
    [
        ("ASK { ?x a pg:Operation }", {}),
        ("CONSTRUCT { ?x a pg:Cartel } WHERE { ?x a pg:Cartel }", {}),
        ("SELECT ?a ?d { ?s pg:amount ?a . ?r dcterms:issued ?d } ORDER BY ?a ?d LIMIT 3", {}),
        ("agencies-named-together", {"at_least": 2}),
    ],
)
def test_a_limit_of_time_that_is_not_reached_changes_nothing(
    store: Store, question: str, parameters: dict[str, object]
) -> None:
    assert store.query(question, timeout=60, **parameters) == store.query(question, timeout=None, **parameters)


def test_mistakes_are_the_same_with_a_limit_of_time(store: Store, tmp_path: Path) -> None:
    for other, question in ((store, "operatons"), (store, "SELECT {"), (Store(tmp_path / "none"), "operations")):
        said = []
        for timeout in (None, 60):
            with pytest.raises(PressgraphError) as caught:
                other.query(question, timeout=timeout)
            said.append((type(caught.value), str(caught.value)))
        assert said[0] == said[1]


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf")])
def test_a_limit_of_time_that_is_none_is_refused(store: Store, timeout: float) -> None:
    with pytest.raises(PressgraphError, match="a timeout is a number of seconds above 0, not "):
        store.query("operations", timeout=timeout)


def test_a_query_whose_process_is_killed_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited, "_CHILD", "import os; os.kill(os.getpid(), 9)")
    with pytest.raises(QueryError, match=r"the query ended without an answer \(perhaps for want of memory\)"):
        store.query("operations", timeout=60)


def test_ask_and_construct(store: Store) -> None:
    assert store.query("ASK { ?x a pg:Operation }") is True
    turtle = store.query("CONSTRUCT { ?x a pg:Cartel } WHERE { ?x a pg:Cartel }")
    assert isinstance(turtle, str)
    assert "organization:sinaloa-cartel a pg:Cartel ." in turtle


def test_an_answer_becomes_a_data_frame(store: Store) -> None:
    answer = store.query("operations")
    assert isinstance(answer, pressgraph.Answer)
    frame = answer.to_pandas()
    assert list(frame.columns) == list(answer.columns)
    assert len(frame) == len(answer) == len(list(answer)) > 0


def test_an_export_is_that_of_the_command_line(store: Store, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pressgraph", "export", "--store", str(store.path), "--format", "nquads"]
    printed = subprocess.run(command, capture_output=True, check=True).stdout
    assert store.export(format="nquads").encode() == printed
    store.export(tmp_path / "graph.nq", format="nquads")
    assert (tmp_path / "graph.nq").read_bytes() == printed
    with pytest.raises(PressgraphError, match="there is no format 'excel'; choose one of turtle, "):
        store.export(format="excel")
    with pytest.raises(PressgraphError, match=r"cannot write '.*': No such file or directory"):
        store.export(tmp_path / "nowhere" / "graph.ttl")


def test_the_graph_is_a_dataset_of_rdflib(store: Store) -> None:
    graph = store.graph()
    try:
        cartels = set(graph.subjects(RDF.type, URIRef(f"{PG}Cartel")))
        assert URIRef("https://w3id.org/pressgraph/organization/sinaloa-cartel") in cartels
        key = store.releases()[0]
        release = graph.graph(URIRef(f"https://w3id.org/pressgraph/graph/{key}"))
        assert (URIRef(f"https://w3id.org/pressgraph/release/{key}"), RDF.type, URIRef(f"{PG}Release")) in release
        (found,) = graph.query("ASK { ?x a pg:Operation }", initNs={"pg": PG})
        assert found is True
    finally:
        graph.close()


def test_the_graph_cannot_be_written(store: Store) -> None:
    graph = store.graph()
    try:
        with pytest.raises(PressgraphError, match="this view of the store is for reading"):
            graph.add((URIRef("urn:a"), URIRef("urn:b"), URIRef("urn:c")))
    finally:
        graph.close()


def test_explaining_removing_and_what_stayed_out(tmp_path: Path) -> None:
    page = tmp_path / "heron.txt"
    page.write_text("Blue Heron Lands\n\nPolice officers seized 3 kilograms of heroin in Ohio.", encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    other = Store(tmp_path / "cases")
    assert other.load(page, tmp_path / "empty.txt").counts == {"added": 1, "unreadable": 1}
    assert [refusal.source for refusal in other.refused()] == [str(tmp_path / "empty.txt")]
    assert any("3 kilograms of heroin" in stated.words for stated in other.explain("heroin").stated)
    other.remove("heron")
    assert other.releases() == ()
    with pytest.raises(PressgraphError, match="'heron' was taken out on "):
        other.remove("heron")


def test_a_missing_store_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(PressgraphError, match="there is no store at"):
        Store(tmp_path / "nowhere").query("operations")


def test_the_package_has_no_other_names() -> None:
    assert not hasattr(pressgraph, "Shop")
    assert repr(Store("cases")) == "Store('cases')"
