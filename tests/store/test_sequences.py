"""Whatever a store went through, it is as if it had only ever been given what it holds now."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, QuerySolutions, Triple
from tests.loading.stores import graphs
from tests.store import crashing
from tests.store.memory import place

from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted, term
from pressgraph.export import one_label
from pressgraph.loading.packing import pack, turtle
from pressgraph.store import Origin, Store, prepare

QUERIES: Final = (
    "SELECT ?s ?p ?o { ?s ?p ?o }",
    "SELECT ?g ?s ?name { GRAPH ?g { ?s rdfs:label ?name } }",
    "SELECT ?s ?name { ?s skos:altLabel ?name }",
    "SELECT ?name (COUNT(DISTINCT ?s) AS ?count) { ?s rdfs:label ?name } GROUP BY ?name",
    "SELECT ?g { GRAPH ?g {} }",
)
NAMES: Final = ("Heron", "Grey Heron", 'The "Blue" Heron', "heron")
said = st.dictionaries(st.sampled_from("abc"), st.sampled_from(NAMES), max_size=3)
also = st.dictionaries(st.sampled_from(["a also", "b also"]), st.sampled_from(NAMES), max_size=1)
steps = st.one_of(
    st.tuples(
        st.just("put"), st.sampled_from(["one", "two", "three"]), st.builds(lambda one, two: {**one, **two}, said, also)
    ),
    st.tuples(st.just("remove"), st.sampled_from(["one", "two", "three"]), st.none()),
    st.tuples(st.sampled_from(["sync", "open again", "reindex"]), st.none(), st.none()),
)
Step = tuple[str, str | None, Mapping[str, str] | None]


@pytest.fixture(autouse=True, scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Rounds of few changes, and hardly any vocabulary."""
    ontology = tmp_path_factory.mktemp("ontology")
    crashing.write_ontology(ontology)
    with pytest.MonkeyPatch.context() as patch:
        crashing.make_small(patch.setattr, ontology)
        yield


def made(key: str, words: Mapping[str, str]) -> ReleaseGraph:
    """A release that states labels of things, and other names of some."""
    graph = crashing.graph(key, **{thing: name for thing, name in words.items() if " " not in thing})
    others = {
        Triple(minted("operation", thing.partition(" ")[0]), term("skos:altLabel"), Literal(name))
        for thing, name in words.items()
        if " " in thing
    }
    return ReleaseGraph(key, graph.name, tuple(sorted(others.union(graph.triples), key=str)))


def answers(path: Path) -> list[object]:
    """All that a store tells of its facts."""
    graphs(path)
    with Store.open(path, read_only=True) as store:
        assert set(store.triples()) == {
            each if isinstance(each, Triple) else each.triple for each in one_label(store.quads())
        }
        found: list[object] = [store.keys(), store.counts(), b"".join(turtle(store)), b"".join(store.nquads())]
        for query in QUERIES:
            answer = store.query(query)
            assert isinstance(answer, QuerySolutions)
            found.append(sorted(str(row) for row in answer))
        return found


@settings(max_examples=40, deadline=None)
@given(st.lists(steps, min_size=1, max_size=14))
def test_any_way_to_a_state_ends_as_the_straight_one(way: Sequence[Step]) -> None:
    state: dict[str, ReleaseGraph] = {}
    versions = {"one": 0, "two": 0, "three": 0}
    with tempfile.TemporaryDirectory(dir=place()) as folder:
        bent, straight = Path(folder) / "bent", Path(folder) / "straight"
        store = Store.open(bent, create=True)
        for number, (step, key, words) in enumerate(way):
            before = dict(state)
            if step == "put" and key is not None and words is not None:
                state[key] = made(key, words)
                store.add(
                    prepare(state[key], pack(state[key])), Origin(fingerprint=f"{number} {sorted(words.items())}")
                )
            elif step == "remove" and key is not None:
                assert store.remove(key) == (state.pop(key, None) is not None)
            elif step == "sync":
                store.sync()
            else:
                store.close()
                if step == "reindex":
                    Store.rebuild(bent)
                store = Store.open(bent)
            if key is not None and key in before and state.get(key) != before[key]:
                versions[key] += 1
        assert {key: len(store.earlier(key)) for key in versions} == versions
        store.close()
        with Store.open(straight, create=True) as other:
            for graph in state.values():
                other.add(graph)
        assert answers(bent) == answers(straight)


def test_a_name_that_was_another_one_before_it_became_the_label_is_no_alternative(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with Store.open(path, create=True) as store:
        for key, words in (("one", {"a also": "Heron"}), ("two", {"a": "Heron"})):
            store.add(made(key, words))
            store.sync()
    answers(path)
    with Store.open(path, read_only=True) as store:
        rows = store.query("SELECT ?name { ?s skos:altLabel ?name }")
        assert isinstance(rows, QuerySolutions)
        assert list(rows) == []
