"""The command as a whole: help, versions, start-up, and how it ends when something goes wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from pressgraph import __version__
from pressgraph.cli.root import COMMANDS, cli

Run = Callable[..., tuple[int, str, str]]
HEAVY = ("rdflib", "pyshacl", "pyoxigraph", "trafilatura", "rich", "lxml", "yaml")


def test_help_lists_every_command_with_what_it_does(run: Run) -> None:
    code, out, err = run("--help")
    assert (code, err) == (0, "")
    for name, summary in COMMANDS.items():
        assert f"  {name}" in out
        assert summary in out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_helps_with_an_example(run: Run, command: str) -> None:
    code, out, err = run(command, "--help")
    assert (code, err) == (0, "")
    assert f"\n    pressgraph {command} " in out or f"\n    pressgraph {command}\n" in out
    assert max(map(len, out.splitlines())) <= 100


@pytest.mark.parametrize("command", COMMANDS)
def test_the_summary_of_a_command_is_that_of_its_module(command: str) -> None:
    found = cli.get_command(click.Context(cli), command)
    assert found is not None
    assert found.help


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"pressgraph, version {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["explode"], "Error: No such command 'explode'."),
        (["load"], "Error: Missing argument 'SOURCE...'."),
        (["load", "--jump", "x"], "Error: No such option"),
        (["export", "--format", "pdf"], "Error: Invalid value for '-f' / '--format': 'pdf' is not one of"),
    ],
)
def test_a_mistake_in_usage_is_one_line_after_the_usage(run: Run, arguments: list[str], line: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.splitlines()[-1].startswith(line)


def test_starting_up_imports_nothing_heavy() -> None:
    program = f"import sys, json, pressgraph.cli; print(json.dumps([m for m in {HEAVY!r} if m in sys.modules]))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert json.loads(done.stdout) == []


@pytest.mark.parametrize("arguments", [["--help"], ["load", "--help"], ["extract", "--help"], ["export", "--help"]])
def test_help_imports_no_rdf_checker_or_page_reader(arguments: list[str]) -> None:
    program = (
        "import sys, json; from pressgraph.cli import main; sys.stdout = sys.stderr; main(sys.argv[1:]);"
        "print(json.dumps([m for m in ('rdflib', 'pyshacl', 'trafilatura', 'rich') if m in sys.modules]),"
        " file=sys.__stdout__)"
    )
    done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, check=True)
    assert json.loads(done.stdout) == []


def test_it_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "pressgraph", "--version"], capture_output=True, check=True, text=True)
    assert done.stdout == f"pressgraph, version {__version__}\n"


def test_a_reader_that_hangs_up_is_no_error(loaded: Path) -> None:
    command = [sys.executable, "-m", "pressgraph", "export", "--store", str(loaded)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize(
    "command",
    [
        ["export"],
        ["export", "--format", "jsonld"],
        ["query", "releases"],
        ["query", "-e", "CONSTRUCT WHERE { ?s ?p ?o }"],
        ["query", "--list"],
        ["explain", "Sinaloa Cartel"],
        ["info"],
        ["check"],
        ["history", "last-mile-dea"],
        ["history", "last-mile-dea", "--version", "1"],
    ],
)
def test_an_output_that_is_full_is_not_blamed_on_the_store(loaded: Path, command: list[str]) -> None:
    program = [sys.executable, "-m", "pressgraph", *command]
    where = [] if command[-1] == "--list" else ["--store", str(loaded)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*program, *where], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == "Error: the answer cannot be written: No space left on device"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize(
    "command",
    [
        ["--help"],
        ["--version"],
        *([name, "--help"] for name in COMMANDS),
        ["query", "operations", "--help"],
        ["extract", "heron.md"],
        ["extract", "heron.md", "--format", "jsonld"],
        ["template", "seizures"],
    ],
    ids=" ".join,
)
def test_no_output_that_is_full_goes_unnoticed(heron: Path, command: list[str]) -> None:
    heron.rename(heron.with_name("heron.md"))
    program = [sys.executable, "-m", "pressgraph", *command]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, text=True, cwd=heron.parent, check=False)
    assert (done.returncode, done.stderr) == (2, "Error: the answer cannot be written: No space left on device\n")


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_an_output_that_is_closed_is_no_error(loaded: Path) -> None:
    program = f"{sys.executable} -m pressgraph query releases --store {loaded} >&-"
    done = subprocess.run(["sh", "-c", program], stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_interruption_is_one_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pressgraph", "load", "-", "--store", str(tmp_path / "store")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        while not (tmp_path / "store" / "index" / "1").exists():
            time.sleep(0.02)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode == 130
    assert err == f"Interrupted: 0 releases of this run in '{tmp_path / 'store'}'; the same command goes on\n"


def test_a_name_in_an_odd_encoding_does_not_break_the_output(tmp_path: Path) -> None:
    odd = os.fsdecode(b"caf\xe9.html")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "pressgraph", "extract", odd]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment, check=False)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"no such file" in done.stderr
