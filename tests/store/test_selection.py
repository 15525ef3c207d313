"""Parts of the store that stand alone."""

from __future__ import annotations

from collections.abc import Callable

from pyoxigraph import Literal, NamedNode, Quad

from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted, term
from pressgraph.gate import check
from pressgraph.store import Store, selection

Make = Callable[..., ReleaseGraph]
HERON = minted("operation", "operation-blue-heron")


def things(quads: list[Quad]) -> set[str]:
    found = {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}
    return {iri.removeprefix("https://w3id.org/pressgraph/") for iri in found}


def test_one_release_is_its_graph(store: Store, heron: Make, plain: Make) -> None:
    store.add(heron())
    store.add(plain("other", a="A"))
    assert {quad.triple for quad in selection.of_release(store, "blue-heron")} == set(heron().triples)


def test_an_operation_brings_its_facts_and_what_they_need(store: Store, heron: Make, plain: Make) -> None:
    store.add(heron())
    store.add(plain("other", **{"operation-grey-goose": "Operation Grey Goose"}))
    quads = list(selection.of_operation(store, HERON))
    found = things(quads)
    assert {"operation/operation-blue-heron", "organization/sinaloa-cartel", "release/blue-heron"} <= found
    assert {"vocabulary/goods/cocaine", "organization/drug-enforcement-administration"} <= found
    assert sum(thing.startswith(("seizure/", "tally/")) for thing in found) == 2
    assert "operation/operation-grey-goose" not in found
    assert {quad.graph_name for quad in quads} == {minted("graph", "blue-heron")}


def test_what_its_target_does_elsewhere_stays_out_and_the_rest_conforms(store: Store, heron: Make) -> None:
    store.add(heron())
    quads = list(selection.of_operation(store, HERON))
    assert not any("platform/" in str(quad.object) or "platform/" in str(quad.subject) for quad in quads)
    assert not any(thing.startswith(("statement/", "official/")) for thing in things(quads))
    assert check({quad.triple for quad in quads}).violations == ()


def test_an_operation_in_two_releases_is_told_by_both(store: Store, heron: Make) -> None:
    store.add(heron("first"))
    store.add(heron("second"))
    assert selection.releases_naming(store, HERON) == ("first", "second")
    graphs = {quad.graph_name for quad in selection.of_operation(store, HERON)}
    assert graphs == {minted("graph", "first"), minted("graph", "second")}


def test_the_text_of_the_release_is_among_it(store: Store, heron: Make) -> None:
    store.add(heron())
    texts = [quad.object for quad in selection.of_operation(store, HERON) if quad.predicate == term("pg:text")]
    assert [isinstance(text, Literal) and text.value.startswith("Blue Heron Lands") for text in texts] == [True]
