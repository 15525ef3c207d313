"""What the store says of folders that it cannot use, and of other processes at work."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pressgraph.errors import StoreError
from pressgraph.store import Store

HOLD = """
import sys
from pressgraph.store import Store
with Store.open(sys.argv[1], read_only=sys.argv[2] == "read"):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The folder of an empty store."""
    Store.open(tmp_path / "store", create=True).close()
    return tmp_path / "store"


@contextmanager
def held(path: Path, how: str) -> Iterator[int]:
    """Another process that has the store open; yields its number."""
    command = [sys.executable, "-c", HOLD, str(path), how]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        try:
            yield other.pid
        finally:
            other.communicate("")


def test_a_missing_store_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as error:
        Store.open(tmp_path / "nowhere", read_only=True)
    where = tmp_path / "nowhere"
    assert str(error.value) == f"there is no store at '{where}'; make one with: pressgraph load SOURCE --store {where}"
    assert not where.exists()


def test_a_folder_of_other_files_is_no_store_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("precious", encoding="utf-8")
    for create in (False, True):
        with pytest.raises(StoreError, match=r"is no pressgraph store; choose another"):
            Store.open(tmp_path, create=create)
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.touch()
    for create in (False, True):
        with pytest.raises(StoreError, match=r"graph\.ttl' is a file, and a store is a folder"):
            Store.open(file, create=create)


def test_an_empty_folder_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with Store.open(tmp_path / "empty", create=True) as store:
        assert store.release_keys() == ()


@pytest.mark.parametrize("marker", ["", "{", "[]", '{"other": 1}'])
def test_a_damaged_marker_is_told(path: Path, marker: str) -> None:
    (path / "pressgraph-store.json").write_text(marker, encoding="utf-8")
    with pytest.raises(StoreError, match=r"is damaged: its pressgraph-store\.json cannot be read"):
        Store.open(path)


def test_another_storage_format_is_refused_with_advice(path: Path) -> None:
    (path / "pressgraph-store.json").write_text(json.dumps({"format": 99}), encoding="utf-8")
    with pytest.raises(StoreError) as error:
        Store.open(path)
    assert str(error.value) == (
        f"the store '{path}' has storage format 99, and this pressgraph reads format 4; with the pressgraph that wrote "
        f"it: pressgraph export --format nquads --text -o graph.nq --store {path}; then with this one: "
        "pressgraph import graph.nq --store NEW-FOLDER"
    )


def test_a_damaged_index_is_told_in_one_line_and_made_anew(path: Path) -> None:
    for folder in ("live", "1"):
        (path / "index" / folder / "CURRENT").write_text("nonsense", encoding="utf-8")
    remedy = rf"cannot be opened: .*; make it anew with: pressgraph reindex --store {path}$"
    with Store.open(path, read_only=True) as store, pytest.raises(StoreError, match=remedy) as error:
        store.counts()
    assert "\n" not in str(error.value)
    with pytest.raises(StoreError, match=remedy) as error:
        Store.open(path)
    assert "\n" not in str(error.value)
    Store.rebuild(path)
    with Store.open(path, read_only=True) as store:
        assert store.counts() == {}


def test_a_damaged_ledger_is_told_in_one_line(path: Path) -> None:
    (path / "facts.sqlite").write_bytes(b"nonsense" * 1000)
    for read_only in (True, False):
        with pytest.raises(StoreError, match=r"cannot be (opened|read): file is not a database; load"):  # noqa: SIM117
            with Store.open(path, read_only=read_only) as store:
                store.keys()


def test_a_second_writer_is_told_who_holds_the_store(path: Path) -> None:
    with held(path, "write") as pid, pytest.raises(StoreError) as error:
        Store.open(path)
    assert str(error.value) == (
        f"the store '{path}' is being written by another process ({pid}); try again when it has finished"
    )
    Store.open(path).close()


def test_a_reader_beside_a_writer_sees_what_was_published(path: Path) -> None:
    with held(path, "write"), Store.open(path, read_only=True) as store:
        assert store.counts() == {}


def test_readers_keep_nobody_out(path: Path) -> None:
    with held(path, "read"), Store.open(path, read_only=True) as store, Store.open(path) as writer:
        assert store.release_keys() == writer.release_keys() == ()


def test_a_writer_that_was_killed_leaves_the_store_open_to_others(path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(path), "write"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        other.stdout.readline()
        other.kill()
    with Store.open(path) as store:
        assert store.release_keys() == ()
