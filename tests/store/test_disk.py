"""A disk that is full or may not be written: one clear line, and a store that stays whole and can be read."""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from tests.loading.records import write
from tests.loading.stores import graphs

from pressgraph.cli import main
from pressgraph.errors import StoreError
from pressgraph.store import Store

COUNT: Final = 120
FULL: Final = (
    r"Error: the store '.*' cannot be (opened|written): the disk is full; free some space and run the same command "
    r"again, nothing that was stored is lost\n"
)
KILLED: Final = """
import os, signal, sys
from tests.store.crashing import graph
from pressgraph.store import Store
store = Store.open(sys.argv[1])
store.add(graph("late", thing="Words"))
os.kill(os.getpid(), signal.SIGKILL)
"""
Remount = Callable[[str], None]


@contextmanager
def disk(folder: Path, options: str) -> Iterator[Remount]:
    """A small disk in memory at a folder; skips where this process may not make one."""
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if os.name != "posix" or os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount")
    try:
        yield partial(remount, folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def remount(folder: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(folder)], check=True)


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of releases."""
    return write(tmp_path_factory.mktemp("releases") / "releases.jsonl", COUNT)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, releases: Path) -> Path:
    """The store that they make."""
    path = tmp_path_factory.mktemp("whole") / "store"
    assert main(["load", str(releases), "--store", str(path), "--quiet", "--jobs", "1"]) == 0
    return path


def pressgraph(*arguments: str, limit: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command, perhaps one that may write no file longer than so many bytes."""
    small = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit)) if limit else None
    command = [sys.executable, "-m", "pressgraph", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=small)


@pytest.mark.parametrize("kilobytes", [100, 1500, 5000, 7000])
def test_a_full_disk_is_one_line_and_the_same_command_goes_on(
    tmp_path: Path, releases: Path, whole: Path, kilobytes: int
) -> None:
    path = tmp_path / "disk" / "store"
    path.parent.mkdir()
    command = ["load", str(releases), "--store", str(path), "--jobs", "1"]
    with disk(path.parent, f"size={kilobytes}k") as change:
        done = pressgraph(*command)
        assert (done.returncode, done.stdout) == (2, "")
        assert re.fullmatch(FULL, done.stderr)
        expected = graphs(whole)
        assert graphs(path).items() <= expected.items()
        change("size=100m")
        Store.open(path).close()
        assert graphs(path).items() <= expected.items()
        assert pressgraph(*command).returncode == 0
        assert graphs(path) == expected


@pytest.mark.skipif(os.name != "posix", reason="needs limits of the system")
@pytest.mark.parametrize("kilobytes", [200, 700])
def test_files_that_may_not_grow_are_one_line_and_the_same_command_goes_on(
    tmp_path: Path, releases: Path, whole: Path, kilobytes: int
) -> None:
    path = tmp_path / "store"
    Store.open(path, create=True).close()
    command = ["load", str(releases), "--store", str(path), "--jobs", "1"]
    done = pressgraph(*command, limit=kilobytes * 1000)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"Error: the store '{path}' cannot be written: ")
    expected = graphs(whole)
    assert graphs(path).items() <= expected.items()
    assert pressgraph(*command).returncode == 0
    assert graphs(path) == expected


@pytest.mark.parametrize("killed", [False, True])
def test_a_store_on_a_disk_that_may_not_be_written_can_be_read(
    tmp_path: Path, whole: Path, releases: Path, killed: bool
) -> None:
    path = tmp_path / "disk" / "store"
    path.parent.mkdir()
    with disk(path.parent, "size=100m") as change:
        assert pressgraph("load", str(releases), "--store", str(path), "--jobs", "1").returncode == 0
        if killed:
            late = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
            assert late.returncode == -signal.SIGKILL
        change("ro")
        assert graphs(path) == graphs(whole)
        for command in (["query", "totals-by-substance"], ["export"], ["info"], ["refused"]):
            done = pressgraph(*command, "--store", str(path))
            assert done.returncode == 0, done.stderr
        for command in (["load", str(releases)], ["remove", "release-001"], ["reindex"]):
            done = pressgraph(*command, "--store", str(path))
            assert (done.returncode, done.stdout) == (2, "")
            assert done.stderr == f"Error: the store '{path}' cannot be written: read-only file system\n"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "store"
    Store.open(path, create=True).close()
    files = [path, *path.rglob("*")]
    try:
        for file in files:
            file.chmod(0o555 if file.is_dir() else 0o444)
        assert graphs(path) == {}
        with pytest.raises(StoreError, match="cannot be written: permission denied"):
            Store.open(path)
        with pytest.raises(StoreError, match=r"cannot make a store at .*: permission denied"):
            Store.open(path / "inner", create=True)
    finally:
        for file in files:
            file.chmod(0o755 if file.is_dir() else 0o644)
