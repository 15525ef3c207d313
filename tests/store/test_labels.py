"""Among the merged facts a thing has one label, whatever releases call it, and however the store came to hold them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Triple, parse

from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted, term
from pressgraph.export import Format
from pressgraph.loading.exporting import export
from pressgraph.loading.packing import pack
from pressgraph.store import Store, catalogue, labels, prepare
from pressgraph.store.explain import explain

ROE = minted("official", "jane-roe")
OPERATION = minted("operation", "operation-blue-heron")
LABEL, ALSO = term("rdfs:label"), term("skos:altLabel")


def graph(key: str, label: str, *others: str) -> ReleaseGraph:
    """A release that calls an official of an operation by some names."""
    said = {
        Triple(ROE, LABEL, Literal(label)),
        *(Triple(ROE, ALSO, Literal(name)) for name in others),
        Triple(OPERATION, term("pg:participant"), ROE),
        Triple(OPERATION, term("pg:namedIn"), minted("passage", f"{key}.0.0-1")),
        Triple(minted("passage", f"{key}.0.0-1"), term("oa:hasSource"), minted("release", key)),
        Triple(OPERATION, LABEL, Literal("Blue Heron")),
    }
    return ReleaseGraph(key, minted("graph", key), tuple(sorted(said, key=str)))


def names(store: Store) -> tuple[list[str], list[str]]:
    """The labels and the other names that the merged facts have of her."""
    store.sync()
    found = [[], []] if not (said := store.about(ROE)) else [
        sorted(each.object.value for each in said if each.predicate == naming and isinstance(each.object, Literal))
        for naming in (LABEL, ALSO)
    ]  # fmt: skip
    return found[0], found[1]


def test_the_label_follows_the_releases_as_they_come_and_go(store: Store) -> None:
    store.add(graph("one", "Jane Roe"))
    assert names(store) == (["Jane Roe"], [])
    store.add(graph("two", "Jane A. Roe"))
    assert names(store) == (["Jane A. Roe"], ["Jane Roe"])
    store.add(graph("three", "Jane B. Roe"))
    assert names(store) == (["Jane A. Roe"], ["Jane B. Roe", "Jane Roe"])
    store.add(graph("four", "Jane B. Roe", "Roe"))
    assert names(store) == (["Jane B. Roe"], ["Jane A. Roe", "Jane Roe", "Roe"])
    store.add(graph("four", "Jane A. Roe", "Jane B. Roe"))
    assert names(store) == (["Jane A. Roe"], ["Jane B. Roe", "Jane Roe"])
    store.remove("two", "four")
    assert names(store) == (["Jane B. Roe"], ["Jane Roe"])
    store.remove("three")
    assert names(store) == (["Jane Roe"], [])
    store.remove("one")
    assert names(store) == ([], [])


def test_another_name_that_is_the_label_comes_back_when_it_is_no_longer(store: Store) -> None:
    store.add(graph("one", "Jane Roe", "Jane Roe-Fall"))
    store.add(graph("two", "Jane Roe-Fall"))
    assert names(store) == (["Jane Roe-Fall"], ["Jane Roe"])
    store.remove("two")
    assert names(store) == (["Jane Roe"], ["Jane Roe-Fall"])


def test_each_release_keeps_what_it_prints(store: Store) -> None:
    made = [graph("one", "Jane Roe"), graph("two", "Jane A. Roe")]
    for each in made:
        store.add(each)
    store.sync()
    assert [store.graph(each.key) for each in made] == [each.triples for each in made]
    asked = "SELECT ?g ?name { GRAPH ?g { official:jane-roe rdfs:label ?name } } ORDER BY ?g"
    answer = store.query(asked)
    assert isinstance(answer, QuerySolutions)
    assert [row["name"] for row in answer] == [Literal("Jane Roe"), Literal("Jane A. Roe")]


def test_all_that_is_merged_has_the_same_label(store: Store, tmp_path: Path) -> None:
    for key, label in (("one", "Jane Roe"), ("two", "Jane A. Roe"), ("three", "Jane B. Roe"), ("four", "Jane B. Roe")):
        made = graph(key, label)
        store.add(prepare(made, pack(made)))
    store.sync()
    told = explain(store, ROE)
    assert (told.label, told.others) == ("Jane B. Roe", ("Jane A. Roe", "Jane Roe"))
    wanted = {triple for triple in store.triples() if triple.subject == ROE}
    for format, read in ((Format.TURTLE, RdfFormat.TURTLE), (Format.RDFXML, RdfFormat.RDF_XML)):
        for operation in (None, "operation-blue-heron"):
            with (tmp_path / format).open("w+b") as out:
                export(store, out, format, operation=operation)
            assert {quad.triple for quad in parse(path=tmp_path / format, format=read) if quad.subject == ROE} == wanted


def test_a_part_of_the_store_is_named_as_the_whole(store: Store, tmp_path: Path) -> None:
    store.add(graph("one", "Jane Roe"))
    other = graph("two", "Jane A. Roe")
    store.add(ReleaseGraph("two", other.name, tuple(each for each in other.triples if each.subject == ROE)))
    store.sync()
    with (tmp_path / "part.ttl").open("w+b") as out:
        export(store, out, operation="operation-blue-heron")
    found = {quad.triple for quad in parse(path=tmp_path / "part.ttl", format=RdfFormat.TURTLE)}
    assert {each for each in found if each.subject == ROE} == {
        Triple(ROE, LABEL, Literal("Jane A. Roe")), Triple(ROE, ALSO, Literal("Jane Roe"))
    }  # fmt: skip


@contextmanager
def as_before(path: Path) -> Iterator[Store]:
    """A store whose index is as an earlier version made it: the merged facts have all labels."""
    with Store.open(path) as store:
        database = store.snapshot()
        for quad in list(database.quads_for_pattern(ROE, ALSO, None, DefaultGraph())):
            database.remove(quad)
            database.add(Quad(ROE, LABEL, quad.object, DefaultGraph()))
        for quad in list(database.quads_for_pattern(None, catalogue.IDENTIFIED, None, catalogue.CATALOGUE)):
            database.remove(quad)
        del database  # and with it the lock of Oxigraph
        yield store


@pytest.mark.parametrize("reindexed", [False, True])
def test_a_store_of_an_earlier_version_learns_it_when_it_is_next_written(tmp_path: Path, reindexed: bool) -> None:
    path = tmp_path / "store"
    with Store.open(path, create=True) as store:
        store.add(graph("one", "Jane Roe"))
        store.add(graph("two", "Jane A. Roe"))
    with as_before(path) as store:
        assert {each.object for each in store.about(ROE, LABEL)} == {Literal("Jane A. Roe"), Literal("Jane Roe")}
    if reindexed:
        Store.rebuild(path)
    else:
        Store.open(path).close()
    with Store.open(path, read_only=True) as store:
        assert [each.object for each in store.about(ROE, LABEL)] == [Literal("Jane A. Roe")]
        assert store.label(ROE) == Literal("Jane A. Roe")


def test_names_in_lines_are_names_only(store: Store) -> None:
    words = Literal(f'"\n{ROE} {LABEL} "Mae" .\n')
    line = f"{Triple(ROE, LABEL, words)} .\n{Triple(NamedNode('e:x'), LABEL, NamedNode('e:y'))} .\n".encode()
    store.sync()
    assert labels.of_lines(store.snapshot(), line) == labels.Changes(set(), set())
