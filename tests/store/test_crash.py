"""Killed between any two lines of its code, a store is in one of the states that it went through, and goes on from it.

PRESSGRAPH_CRASHES is how many places are tried, 60 by default; 0 tries every one.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Final

import pytest
from tests.conftest import ROOT
from tests.loading.stores import Graphs, graphs
from tests.store import crashing
from tests.store.memory import place

from pressgraph.errors import StoreError
from pressgraph.store import Store

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
CRASHES: Final = int(os.environ.get("PRESSGRAPH_CRASHES", "60"))
Life = Callable[[int, Path], int]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder in memory."""
    with tempfile.TemporaryDirectory(dir=place()) as name:
        yield Path(name)


@pytest.fixture
def lived(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Life]:
    """Lives the life in a process of its own until so many lines are run; gives its exit code."""
    ontology = folder / "ontology"
    ontology.mkdir()
    crashing.write_ontology(ontology)
    crashing.make_small(monkeypatch.setattr, ontology)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])}
    command = [sys.executable, "-m", "tests.store.crashing", str(ontology)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        to, back = process.stdin, process.stdout

        def call(lines: int, path: Path) -> int:
            to.write(f"{lines} {path}\n")
            to.flush()
            return int(back.readline())

        yield call
        to.close()


def test_killed_anywhere_the_store_is_in_a_state_that_it_was_in(lived: Life, folder: Path) -> None:
    states: list[Graphs] = [*crashing.states()]
    assert lived(0, folder / "whole") == 0
    total = int((folder / "whole.lines").read_text(encoding="ascii"))
    assert graphs(folder / "whole") == states[-1]
    places = sorted(Random(4).sample(range(1, total + 1), CRASHES or total))
    for lines in places:
        path = folder / str(lines)
        assert lived(lines, path) == -signal.SIGKILL
        try:
            shown = states.index(graphs(path))
        except StoreError:  # there is none yet
            shown = 0
        Store.open(path, create=True).close()
        assert states.index(graphs(path)) >= shown
        assert lived(0, path) == 0
        assert graphs(path) == states[-1]
        shutil.rmtree(path)
