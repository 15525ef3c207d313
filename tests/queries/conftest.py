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


@pytest.fixture(scope="session")
def store() -> Store:
    store = Store()
    store.load(path=HERE / "fixture.trig", format=RdfFormat.TRIG)
    return store


@pytest.fixture(scope="session")
def ask(store: Store) -> Ask:
    def asked(name: str, values: Mapping[str, str]) -> Table:
        text, substitutions = bind(find(name), values)
        solutions = store.query(text, substitutions=substitutions)
        assert isinstance(solutions, QuerySolutions)
        return tabulate(solutions)

    return asked
