"""A store with a small graph written by hand, and a way to ask it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest
from pyoxigraph import QuerySolutions, RdfFormat, Store

from pressgraph.queries import Table, bind, find, tabulate

HERE = Path(__file__).resolve().parent

Ask: TypeAlias = Callable[[str, Mapping[str, str]], Table]


def filled() -> Store:
    """A store that holds the small graph."""
    store = Store()
    store.load(path=HERE / "fixture.trig", format=RdfFormat.TRIG)
    return store


def answer(store: Store, name: str, values: Mapping[str, str]) -> Table:
    """The rows of a saved question."""
    text, substitutions = bind(find(name), values)
    solutions = store.query(text, substitutions=substitutions)
    assert isinstance(solutions, QuerySolutions)
    return tabulate(solutions)


@pytest.fixture(scope="session")
def store() -> Store:
    return filled()


@pytest.fixture(scope="session")
def ask(store: Store) -> Ask:
    def asked(name: str, values: Mapping[str, str]) -> Table:
        return answer(store, name, values)

    return asked
