"""Runs the command line in this process as a shell would see it: exit code, standard output, standard error."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from pressgraph.cli import main

RELEASE = """---
title: Operation Blue Heron Ends With 12 Arrests
date: 2021-03-04
---

The Drug Enforcement Administration (DEA) today announced the end of Operation Blue Heron.

Operation Blue Heron resulted in 12 arrests and the seizure of 30 kilograms of cocaine.
"""


class Result(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Calls a command in an empty working folder; ``stdin`` is what it reads from standard input."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PRESSGRAPH_STORE", raising=False)

    def call(*arguments: str | Path, stdin: bytes = b"") -> Result:
        capfdbinary.readouterr()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Result(code, out.decode("utf-8"), err.decode("utf-8", "surrogateescape"))

    return call


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    """A store that holds the examples."""
    path = tmp_path_factory.mktemp("examples") / "store"
    assert main(["load", str(examples), "--store", str(path), "--quiet"]) == 0
    return path


@pytest.fixture
def heron(tmp_path: Path) -> Path:
    """A small release of our own as a Markdown file."""
    path = tmp_path / "blue-heron.md"
    path.write_text(RELEASE, encoding="utf-8")
    return path
