"""Exports: the whole store, one release, one operation, a picture; files that appear whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def export(run: Run, heron: Path, tmp_path: Path) -> Run:
    """Exports a store with two small releases."""
    (tmp_path / "releases").mkdir()
    text = heron.read_text(encoding="utf-8")
    (tmp_path / "releases" / heron.name).write_text(text, encoding="utf-8")
    (tmp_path / "releases" / "grey-goose.md").write_text(text.replace("Blue Heron", "Grey Goose"), encoding="utf-8")
    assert run("load", "releases", "--quiet")[0] == 0

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        return run("export", *arguments)

    return call


def test_the_whole_store_is_turtle_without_texts(export: Run) -> None:
    code, out, err = export()
    assert (code, err) == (0, "")
    assert "operation:operation-blue-heron" in out
    assert "operation:operation-grey-goose" in out
    assert "pg:text" not in out
    assert "pg:text" in export("--text")[1]


def test_the_catalogue_and_the_vocabularies_stay_in_the_store(export: Run) -> None:
    out = export("--format", "nquads")[1]
    graphs = {line.rsplit(" ", 2)[1].rpartition("/")[2] for line in out.splitlines()}
    assert graphs == {"blue-heron>", "grey-goose>"}
    assert "generatedAtTime" not in out


@pytest.mark.parametrize(
    ("form", "reader"),
    [
        ("turtle", RdfFormat.TURTLE),
        ("nquads", RdfFormat.N_QUADS),
        ("trig", RdfFormat.TRIG),
        ("jsonld", RdfFormat.JSON_LD),
        ("rdfxml", RdfFormat.RDF_XML),
    ],
)
def test_every_format_holds_the_same_facts(export: Run, form: str, reader: RdfFormat) -> None:
    turtle = {quad.triple for quad in parse(export()[1], format=RdfFormat.TURTLE)}
    assert {quad.triple for quad in parse(export("--format", form)[1], format=reader)} == turtle


def test_one_release(export: Run) -> None:
    out = export("--release", "blue-heron")[1]
    assert "operation:operation-blue-heron" in out
    assert "goose" not in out
    assert export("--release", "release:blue-heron")[1] == out
    assert export("--release", "https://w3id.org/pressgraph/release/blue-heron")[1] == out


def test_one_operation(export: Run) -> None:
    out = export("--operation", "grey goose")[1]
    assert "operation:operation-grey-goose a pg:Operation" in out
    assert "30 kilograms of cocaine" in out
    assert "heron" not in out


def test_a_picture_of_an_operation(export: Run) -> None:
    code, out, err = export("--operation", "Operation Blue Heron", "--format", "mermaid")
    assert (code, err) == (0, "")
    assert out.startswith("flowchart LR\n")
    assert "Operation Blue Heron" in out


def test_a_file_appears_whole_and_nothing_beside_it(export: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert export("-o", "out/graph.ttl") == (0, "", "")
    assert (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8") == export()[1]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["graph.ttl"]
    assert (tmp_path / "out" / "graph.ttl").stat().st_mode & 0o044 == 0o044


def test_a_link_leads_to_the_file_that_is_written(export: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "latest.ttl").symlink_to(Path("out") / "graph.ttl")
    for _ in range(2):
        assert export("-o", "latest.ttl") == (0, "", "")
        assert (tmp_path / "latest.ttl").is_symlink()
        assert [path.name for path in (tmp_path / "out").iterdir()] == ["graph.ttl"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes that have a name")
def test_a_pipe_is_written_to_and_stays_one(export: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as reader:
        read = reader.submit(pipe.read_text, encoding="utf-8")
        assert export("-o", "pipe") == (0, "", "")
        assert read.result(timeout=30) == export()[1]
    assert pipe.is_fifo()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_device_stays_one_and_may_be_full(export: Run, tmp_path: Path) -> None:
    (tmp_path / "full").symlink_to("/dev/full")
    assert export("-o", "full") == (2, "", "Error: cannot write 'full': No space left on device\n")
    assert (tmp_path / "full").is_char_device()


def test_a_failed_export_leaves_the_earlier_file(export: Run, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("precious", encoding="utf-8")
    assert export("-o", "graph.ttl", "--release", "nowhere")[0] == 2
    assert (tmp_path / "graph.ttl").read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["-o", "nowhere/graph.ttl"], "Error: cannot write 'nowhere/graph.ttl': No such file or directory"),
        (["-o", "."], "Error: cannot write '.': it is a folder; name a file in it"),
        (["-o", "releases"], "Error: cannot write 'releases': it is a folder; name a file in it"),
        (["--release", "blu-heron"], "Error: the store has no release 'blu-heron'; did you mean blue-heron?"),
        (["--release", "xyzzy"], "Error: the store has no release 'xyzzy'; `pressgraph query releases` lists them"),
        (["--operation", "Blu Heron"], "Error: the store knows no operation called 'Blu Heron'; did you mean "),
        (["--operation", "a", "--release", "b"], "Error: --release and --operation exclude each other; give one of"),
        (["--format", "mermaid"], "Error: mermaid draws one operation; name it: "),
        (["--store", "nowhere"], "Error: there is no store at 'nowhere'; make one with: pressgraph load SOURCE"),
    ],
)
def test_a_mistake_is_one_line(export: Run, arguments: list[str], line: str) -> None:
    code, out, err = export(*arguments)
    assert (code, out) == (2, "")
    assert err.splitlines()[-1].startswith(line)


@pytest.mark.parametrize("form", ["turtle", "rdfxml", "nquads", "trig", "jsonld"])
def test_what_is_exported_of_the_examples_passes_the_gate(run: Run, examples: Path, tmp_path: Path, form: str) -> None:
    suffix = {"turtle": "ttl", "rdfxml": "rdf", "nquads": "nq", "trig": "trig", "jsonld": "jsonld"}[form]
    assert run("load", examples, "--quiet")[0] == 0
    assert run("export", "--format", form, "-o", tmp_path / f"graph.{suffix}")[0] == 0
    code, out, _ = run("validate", "--engine", "compiled", tmp_path / f"graph.{suffix}")
    assert (code, "conforms" in out) == (0, True)
