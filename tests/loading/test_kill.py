"""A writer may be killed at any moment: the store opens again, holds whole releases only, and the same command ends as
if nothing had been.

PRESSGRAPH_KILLS is how many kills there are, 20 by default.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import pytest
from tests.loading.records import write
from tests.loading.stores import Graphs, graphs

from pressgraph.cli import main
from pressgraph.errors import StoreError
from pressgraph.loading import rules_version
from pressgraph.store import Store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="groups of processes are killed")
KILLS: Final = int(os.environ.get("PRESSGRAPH_KILLS", "20"))
COUNT: Final = 200
CHANGED: Final = frozenset(range(0, COUNT, 2))
REMOVED: Final = tuple(f"release-{number:03}" for number in range(0, COUNT, 3))


@dataclass(frozen=True)
class Run:
    """A store that was never interrupted: what it was loaded from and how long that took, its graphs, its exports."""

    file: Path
    path: Path
    graphs: Graphs
    exports: tuple[bytes, ...]
    seconds: float


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Releases loaded in peace."""
    return in_peace(tmp_path_factory.mktemp("first"), frozenset())


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The same, half of them with another text."""
    return in_peace(tmp_path_factory.mktemp("second"), CHANGED)


def in_peace(folder: Path, changed: frozenset[int]) -> Run:
    file, path = write(folder / "releases.jsonl", COUNT, changed), folder / "store"
    began = time.monotonic()
    finish(loading(file, path))
    seconds = time.monotonic() - began
    return Run(file, path, graphs(path), exports(path), seconds)


def loading(file: Path, path: Path, *options: str) -> list[str]:
    return ["load", str(file), "--store", str(path), "--jobs", "2", *options]


def started(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "pressgraph", *arguments, "--quiet"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def finish(arguments: Sequence[str]) -> None:
    with started(arguments) as process:
        assert process.wait() == 0


def kill(arguments: Sequence[str], seconds: float) -> bool:
    """Start a command, and kill it and its helpers after some seconds; whether it was still at work."""
    with started(arguments) as process:
        with suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
        killed = process.poll() is None
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    return killed


def exports(path: Path) -> tuple[bytes, ...]:
    made = []
    for form in ("turtle", "nquads"):
        out = path.with_name(f"{path.name}.{form}")
        assert main(["export", "--store", str(path), "--format", form, "--text", "-o", str(out)]) == 0
        made.append(out.read_bytes())
    return tuple(made)


def moments(kills: int, seconds: float, name: str) -> Iterator[float]:
    random = Random(name if "PRESSGRAPH_KILLS" not in os.environ else None)
    return (random.uniform(0, seconds) for _ in range(kills))


def look(path: Path, allowed: Iterable[Graphs]) -> Graphs:
    """What a store holds for its readers; each graph is whole, one of those that are allowed."""
    try:
        found = graphs(path)
    except StoreError as error:  # killed before there was a store
        assert "there is no store at" in str(error) or "is no pressgraph store" in str(error)  # noqa: PT017
        return {}
    assert all(any(triples == each.get(key) for each in allowed) for key, triples in found.items())
    return found


def test_killed_while_it_loads(tmp_path: Path, first: Run) -> None:
    path, killed = tmp_path / "0", 0
    for number, seconds in enumerate(moments(KILLS * 2 // 5, first.seconds, "load")):
        killed += kill(loading(first.file, path), seconds)
        shown = look(path, [first.graphs])
        if path.exists():
            Store.open(path, create=True).close()
            written = look(path, [first.graphs])
            assert shown.items() <= written.items()
        if len(shown) == COUNT:
            assert exports(path) == first.exports
            path = tmp_path / str(number + 1)
    finish(loading(first.file, path))
    assert exports(path) == first.exports
    assert len([folder for folder in (path / "index").iterdir() if folder.is_dir()]) == 2, "live and published"
    assert killed


def test_killed_while_it_replaces(tmp_path: Path, first: Run, second: Run) -> None:
    path = tmp_path / "store"
    finish(loading(first.file, path))
    for number, seconds in enumerate(moments(KILLS // 4, second.seconds, "replace")):
        to = first if number % 2 else second
        kill(loading(to.file, path), seconds)
        assert look(path, [first.graphs, second.graphs]).keys() == first.graphs.keys()
        Store.open(path).close()
        assert look(path, [first.graphs, second.graphs]).keys() == first.graphs.keys()
        if number % 2:
            finish(loading(to.file, path))
            assert exports(path) == to.exports
    finish(loading(second.file, path))
    assert exports(path) == second.exports


def test_killed_while_it_makes_facts_anew(tmp_path: Path, first: Run) -> None:
    path = tmp_path / "store"
    shutil.copytree(first.path, path)
    for seconds in moments(KILLS // 5, first.seconds, "force"):
        with sqlite3.connect(path / "facts.sqlite") as database:
            database.execute("UPDATE graph SET rules = '0.0.9'")
        database.close()
        kill(loading(first.file, path, "--force"), seconds)
        assert look(path, [first.graphs]) == first.graphs
        Store.open(path).close()
        assert look(path, [first.graphs]) == first.graphs
    finish(loading(first.file, path, "--force"))
    assert exports(path) == first.exports
    with Store.open(path, read_only=True) as store:
        assert store.rules() == {rules_version(): COUNT}


def test_killed_while_it_takes_out(tmp_path: Path, first: Run) -> None:
    rest = {key: triples for key, triples in first.graphs.items() if key not in REMOVED}
    for number, seconds in enumerate(moments(KILLS - KILLS * 2 // 5 - KILLS // 4 - KILLS // 5, 2.0, "remove")):
        path = tmp_path / str(number)
        shutil.copytree(first.path, path)
        command = ["remove", *REMOVED, "--store", str(path)]
        kill(command, seconds)
        shown = look(path, [first.graphs])
        assert shown in (first.graphs, rest)
        Store.open(path).close()
        written = look(path, [first.graphs])
        assert written in (first.graphs, rest)
        if written == first.graphs:
            finish(command)
        assert graphs(path) == rest
