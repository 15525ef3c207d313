"""What a load shows while it runs, on a terminal and elsewhere, and what it says when the disk or the rules fail."""

from __future__ import annotations

import gzip
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.loading.records import write
from tests.loading.stores import graphs

from pressgraph.cli import progress
from pressgraph.errors import PressgraphError
from pressgraph.loading import making

Run = Callable[..., tuple[int, str, str]]


def on_a_terminal(*arguments: str) -> str:
    """What a command writes to a terminal as its standard error."""
    terminal, side = os.openpty()
    command = [sys.executable, "-m", "pressgraph", *arguments]
    with subprocess.Popen(command, stderr=side, env={**os.environ, "TERM": "xterm", "COLUMNS": "100"}) as process:
        os.close(side)
        seen = b""
        try:
            while chunk := os.read(terminal, 4096):
                seen += chunk
        except OSError:  # how Linux says that nobody has the other side open any more
            pass
        process.wait()
    os.close(terminal)
    return seen.decode("utf-8")


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
def test_a_terminal_shows_progress_and_keeps_the_lines_that_matter(heron: Path, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.html")
    store = str(tmp_path / "store")
    seen = on_a_terminal("load", missing, str(heron), "--store", store)
    assert "1 release (1 new; 1 unreadable), " in seen
    assert "100%" in seen
    assert f"{missing}: no such file or folder" in seen.replace("\r\n", "")
    assert f"1 release in '{store}' (1 new); 1 unreadable; " in seen
    assert "a second" not in on_a_terminal("load", str(heron), "--store", store, "--quiet")


def test_elsewhere_a_plain_line_comes_now_and_then(run: Run, heron: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "a second" not in run("load", heron)[2]
    monkeypatch.setattr(progress, "PLAIN_SECONDS", -1.0)
    line = run("load", heron)[2].splitlines()[0]
    assert re.fullmatch(r"1 release \(1 unchanged\), \d+ a second; 100% done, about 0 s left", line)
    twin, line, *_ = run("load", "-", stdin=heron.read_bytes())[2].splitlines()
    assert twin.startswith("standard input: release:operation-blue-heron-ends-with-12-arrests has the same text as ")
    assert re.fullmatch(r"1 release \(1 new\), \d+ a second", line)


def test_what_is_left_is_told_by_what_was_read(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PLAIN_SECONDS", -1.0)
    packed = gzip.compress(write(tmp_path / "many.jsonl", 40).read_bytes(), 0)
    (tmp_path / "many.jsonl.gz").write_bytes(packed)
    told = [line for line in run("load", "many.jsonl.gz", "--jobs", "1")[2].splitlines() if "done" in line]
    shares = [int(share) for line in told for share in re.findall(r"; (\d+)% done", line)]
    assert len(shares) == 40
    assert shares == sorted(shares)
    assert 1 < shares[0] < 90
    assert shares[-1] == 100


def test_verbose_says_what_became_of_each_release(run: Run, heron: Path) -> None:
    Path("empty.txt").touch()
    lines = run("load", "empty.txt", heron, "--verbose")[2].splitlines()
    assert lines[0] == "empty.txt: is empty"
    assert re.fullmatch(rf"{heron}: new \(1 operation, 1 agency, .*1 seizure, 1 tally\)", lines[1])
    assert run("load", heron, "-v")[2].splitlines()[0] == f"{heron}: unchanged"
    code, _, err = run("load", heron, "-v", "-q")
    assert (code, err.splitlines()[-1]) == (2, "Error: --quiet and --verbose exclude each other; give one of them.")


@pytest.mark.skipif(os.name != "posix", reason="a group of processes is interrupted")
def test_ctrl_c_is_one_line_loses_nothing_and_the_same_command_goes_on(run: Run, tmp_path: Path) -> None:
    file = write(tmp_path / "many.jsonl", 300)
    ledger = tmp_path / "store" / "facts.sqlite"
    command = [sys.executable, "-m", "pressgraph", "load", str(file), "--store", "store", "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as process:
        while not ledger.exists() or stored(ledger) < 60:
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=120)
    assert process.returncode == 130
    told = re.fullmatch(r"Interrupted: (\d+) releases of this run in 'store'; the same command goes on\n", err)
    assert told
    assert 60 <= int(told[1]) < 300
    assert len(graphs(tmp_path / "store")) == int(told[1])
    code, _, err = run("load", file, "--store", "store", "--jobs", "2")
    assert code == 0
    assert f"300 releases in 'store' ({300 - int(told[1])} new, {told[1]} unchanged); " in err


def stored(ledger: Path) -> int:
    """How many releases a store has by now, beside its writer."""
    with closing(sqlite3.connect(f"{ledger.as_uri()}?mode=ro", uri=True)) as database:
        try:
            return int(database.execute("SELECT COUNT(*) FROM graph").fetchone()[0])
        except sqlite3.OperationalError:  # just being made
            return 0


def test_a_release_whose_graph_cannot_be_made_is_refused(
    run: Run, heron: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise PressgraphError("a fact refers to nothing")

    monkeypatch.setattr(making, "release_graph", fail)
    for command in ("load", "extract"):
        code, _, err = run(command, heron)
        assert code == 1
        assert err.splitlines()[0] == f"{heron}: a fact refers to nothing"
