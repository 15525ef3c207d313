"""One writer, many readers: each reader sees one moment, whole, for as long as it is open."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from pyoxigraph import Triple
from tests.conftest import ROOT
from tests.loading.stores import graphs
from tests.store import crashing

from pressgraph.cli import main
from pressgraph.emit import ReleaseGraph
from pressgraph.store import Origin, Store, follower

COUNT: Final = 150
WRITER: Final = """
import sys
from tests.store.test_readers import COUNT, numbered
from pressgraph.store import Store, follower
follower._ROUND, follower._SHOWN = 5, 20
with Store.open(sys.argv[1]) as store:
    for number in range(COUNT):
        store.add(numbered(number % 100, "Red" if number < 100 else "Green"))
        print(number, flush=True)
        sys.stdin.readline()
"""


def numbered(number: int, colour: str) -> ReleaseGraph:
    """A release that says of a bird of its own which colour it has, and of one of all what all say."""
    return crashing.graph(f"r{number:03}", shared="Heron", **{f"own-{number}": colour})


def shown(store: Store) -> dict[str, frozenset[Triple]]:
    return {key: frozenset(store.graph(key)) for key in store.keys()}  # noqa: SIM118


def checkpoints(path: Path) -> set[int]:
    return {int(folder.name) for folder in (path / "index").iterdir() if folder.name.isdecimal()}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The folder of a store of two releases."""
    with Store.open(tmp_path / "store", create=True) as store:
        for number in range(2):
            store.add(numbered(number, "Red"), Origin("f", f"{number}"))
    return tmp_path / "store"


def test_a_reader_stays_at_its_moment_and_the_next_one_sees_the_later(path: Path) -> None:
    with Store.open(path, read_only=True) as reader, Store.open(path) as writer:
        before, entries = shown(reader), tuple(reader.entries())
        assert len(before) == 2
        writer.add(numbered(0, "Green"), Origin("f", "other"))
        writer.remove("r001")
        writer.add(numbered(2, "Red"))
        assert len(shown(writer)) == 2
        for published in (False, True):
            if published:
                writer.sync()
            assert shown(reader) == before
            assert tuple(reader.entries()) == entries
            assert reader.earlier("r000") == reader.earlier("r001") == ()
            assert reader.earlier_count() == 0
            assert set(reader.triples()) == frozenset().union(*before.values())
        after = graphs(path)
    assert after.keys() == {"r000", "r002"}
    with Store.open(path, read_only=True) as reader:
        assert [len(reader.earlier(key)) for key in ("r000", "r001", "r002")] == [1, 1, 0]


def test_before_it_is_published_nobody_else_sees_a_change(path: Path) -> None:
    before = graphs(path)
    with Store.open(path) as writer:
        for _ in range(2):
            writer.add(numbered(0, "Green"), Origin("f", "other"))
            assert graphs(path) == before
            writer.remove("r001")
            assert graphs(path) == before
            writer.add(numbered(1, "Blue"))
            assert graphs(path) == before
            writer.query("ASK {}")  # brings the changes into the live index
            assert graphs(path) == before
    assert graphs(path) != before


def test_a_checkpoint_goes_when_nobody_reads_it_and_not_before(path: Path) -> None:
    (first,) = checkpoints(path)
    with Store.open(path) as writer:
        with Store.open(path, read_only=True) as one, Store.open(path, read_only=True) as other:
            writer.add(numbered(2, "Red"))
            writer.sync()
            assert checkpoints(path) == {first, first + 1}
            with Store.open(path, read_only=True):
                one.close()
                writer.add(numbered(3, "Red"))
                writer.sync()
                assert checkpoints(path) == {first, first + 1, first + 2}
            writer.add(numbered(4, "Red"))
            writer.sync()
            assert checkpoints(path) == {first, first + 3}
            assert len(set(other.triples())) == 6
        writer.add(numbered(5, "Red"))
        writer.sync()
        assert checkpoints(path) == {first + 4}
        writer.sync()
        assert checkpoints(path) == {first + 4}
    assert {file.name for file in (path / "index").iterdir()} == {"live", f"{first + 4}", f"{first + 4}.lock"}


def test_opening_and_closing_without_a_change_makes_no_checkpoint(path: Path) -> None:
    before = checkpoints(path)
    Store.open(path).close()
    assert checkpoints(path) == before


@pytest.fixture
def writing(path: Path) -> Iterator[Callable[[int], None]]:
    """A writer in another process; called, it goes on until so many releases are in its hands."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])}
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        to, back = process.stdin, process.stdout
        done = [0]

        def go(count: int) -> None:
            while done[0] < count:
                back.readline()
                to.write("\n")
                to.flush()
                done[0] += 1

        yield go
        process.communicate("\n" * COUNT)
        assert process.returncode == 0


def test_in_the_middle_of_a_writing_all_answers_agree(
    path: Path, writing: Callable[[int], None], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    sizes, exports = [], []
    for count in range(0, COUNT + 1, 15):
        writing(count)
        found = graphs(path)
        sizes.append(len(found))
        for key, triples in found.items():
            number = int(key[1:])
            assert triples in {frozenset(numbered(number, colour).triples) for colour in ("Red", "Green")}
        for command in (["export"], ["export", "--format", "nquads"], ["query", "-e", "SELECT * { ?s ?p ?o }"]):
            assert main([*command, "--store", str(path)]) == 0
            exports.append(capsysbinary.readouterr().out)
    assert sizes == sorted(sizes)
    assert sizes[0] == 2
    assert len(set(sizes)) > 4
    assert b"Green" in exports[-3]


def test_readers_that_open_while_the_writer_publishes_find_their_state(path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch, Store.open(path) as writer:
        patch.setattr(follower, "_SHOWN", 1)
        for number in range(2, 12):
            with Store.open(path, read_only=True) as reader:
                writer.add(numbered(number, "Red"))
                assert len(shown(reader)) == number
                assert len(set(reader.triples())) == 2 + 2 * number
            assert len(graphs(path)) == number + 1
