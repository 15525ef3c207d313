"""How a thing is found by what a user calls it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressgraph.emit import ReleaseGraph
from pressgraph.errors import QueryError
from pressgraph.store import Store, names

Make = Callable[..., ReleaseGraph]


@pytest.fixture
def filled(store: Store, heron: Make, plain: Make) -> Store:
    """A store with Operation Blue Heron, its twin, and two that share a name in part."""
    store.add(heron())
    store.add(plain("others", **{"operation-grey-goose": "Operation Grey Goose", "operation-grey": "Operation Grey"}))
    return store


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Operation Blue Heron", "operation/operation-blue-heron"),
        ("operation BLUE-heron", "operation/operation-blue-heron"),
        ("Operation Grey", "operation/operation-grey"),
        ("DEA", "organization/drug-enforcement-administration"),
        ("goose", "operation/operation-grey-goose"),
        ("sinaloa", "organization/sinaloa-cartel"),
        ("cocaine", "vocabulary/goods/cocaine"),
        ("platform:wire", "platform/wire"),
        ("https://w3id.org/pressgraph/platform/wire", "platform/wire"),
        (" <https://w3id.org/pressgraph/platform/wire> ", "platform/wire"),
        ("release:blue-heron", "release/blue-heron"),
    ],
)
def test_a_thing_is_found_by_label_other_name_part_and_address(filled: Store, name: str, found: str) -> None:
    assert names.find(filled, name).value == f"https://w3id.org/pressgraph/{found}"


def test_a_release_yields_to_the_thing_that_its_title_names(filled: Store) -> None:
    assert names.find(filled, "heron").value.endswith("operation/operation-blue-heron")
    assert names.find(filled, "blue heron lands").value.endswith("release/blue-heron")


def test_several_candidates_are_listed(filled: Store) -> None:
    with pytest.raises(QueryError) as error:
        names.find(filled, "grey", "operation")
    assert str(error.value).splitlines() == [
        "'grey' may be one of 2; say which:",
        "  operation:operation-grey  Operation Grey",
        "  operation:operation-grey-goose  Operation Grey Goose",
    ]


def test_many_candidates_are_cut(store: Store, plain: Make) -> None:
    store.add(plain("one", **{f"operation-bird-{n}": f"Operation Bird {n}" for n in range(15)}))
    with pytest.raises(QueryError, match="one of 15; say which") as error:
        names.find(store, "bird")
    assert str(error.value).splitlines()[-1] == "  and 3 more"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("sinalao", "; did you mean 'Sinaloa Cartel'"),
        ("operation grey gose", "; did you mean 'Operation Grey Goose'"),
        ("xyzzy", ""),
        ("", ""),
    ],
)
def test_an_unknown_name_suggests_the_nearest(filled: Store, name: str, hint: str) -> None:
    with pytest.raises(QueryError) as error:
        names.find(filled, name)
    assert str(error.value).startswith(f"the store knows no thing called '{name}'{hint}")


def test_a_name_of_another_kind_is_unknown(filled: Store) -> None:
    with pytest.raises(QueryError, match=r"^the store knows no operation called 'Sinaloa Cartel'"):
        names.find(filled, "Sinaloa Cartel", "operation")


@pytest.mark.parametrize("iri", ["platform:nowhere", "https://example.org/nothing"])
def test_an_address_that_nothing_is_said_about(filled: Store, iri: str) -> None:
    with pytest.raises(QueryError, match=r"^the store knows nothing about <https://"):
        names.find(filled, iri)


def test_an_address_that_is_none(filled: Store) -> None:
    with pytest.raises(QueryError, match="is no address of a thing"):
        names.find(filled, "https://example.org/a b")
