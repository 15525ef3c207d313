"""A store that holds the facts of one spreadsheet, as if they had been extracted from a release."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Triple
from tests.sheets.filled import OPERATION, SEIZURE, STATEMENT, TALLY, filled

from pressgraph import sheets
from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted
from pressgraph.gate.graph import Graph
from pressgraph.store import Store

LINES = (("seizures", SEIZURE), ("tallies", TALLY), ("statements", STATEMENT), ("operations", OPERATION))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with one seizure, one tally, one statement and one operation of Operation Grey Gull."""
    with Store.open(tmp_path / "gulls", create=True) as opened:
        for kind, line in LINES:
            (source,) = sheets.read("facts.csv", filled(kind, line)).sources
            key = source.release.key
            opened.add(ReleaseGraph(key, minted("graph", key), source.graph.triples))
        yield opened


def triples(kind: str, *lines: dict[str, str]) -> tuple[Triple, ...]:
    """The triples of a spreadsheet of some lines, all of them right."""
    sheet = sheets.read("facts.csv", filled(kind, *lines))
    assert sheet.problems == ()
    return sheet.triples


def graph(kind: str, *lines: dict[str, str]) -> Graph:
    """The same as a graph."""
    return Graph(triples(kind, *lines))
