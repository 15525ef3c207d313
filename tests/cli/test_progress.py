"""What a load shows while it runs, on a terminal and elsewhere, and what it says when the disk or the rules fail."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

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
    assert "1 releases, " in seen
    assert f"{missing}: no such file or folder" in seen.replace("\r\n", "")
    assert f"1 release in '{store}' (1 new); 1 unreadable; " in seen
    assert "a second" not in on_a_terminal("load", str(heron), "--store", store, "--quiet")


def test_elsewhere_a_plain_line_comes_now_and_then(run: Run, heron: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "a second" not in run("load", heron)[2]
    monkeypatch.setattr(progress, "PLAIN_SECONDS", -1.0)
    assert run("load", heron)[2].splitlines()[0].startswith("1 releases, ")


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
