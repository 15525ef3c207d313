"""Extraction without a store: names of files, formats, bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

Run = Callable[..., tuple[int, str, str]]
SEIZURE = "https://w3id.org/pressgraph/ontology#Seizure"


def test_one_release_is_turtle_on_standard_output(run: Run, heron: Path) -> None:
    code, out, err = run("extract", heron)
    assert (code, err) == (0, "")
    assert "operation:operation-blue-heron a pg:Operation" in out
    assert '"30 kilograms of cocaine"' in out
    assert "pg:text" not in out


def test_the_same_bytes_from_standard_input_and_from_run_to_run(run: Run, heron: Path) -> None:
    first = run("extract", heron)
    assert run("extract", heron) == first
    named = run("extract", "-", stdin=heron.read_bytes())[1]
    assert named.count("pg:Seizure") == first[1].count("pg:Seizure")


def test_the_full_text_comes_when_asked(run: Run, heron: Path) -> None:
    assert "Operation Blue Heron resulted in 12 arrests" in run("extract", heron, "--text")[1].split("pg:text")[1]


def test_several_releases_are_one_document_whatever_their_order(run: Run, heron: Path, tmp_path: Path) -> None:
    other = tmp_path / "grey-goose.md"
    other.write_text(heron.read_text(encoding="utf-8").replace("Blue Heron", "Grey Goose"), encoding="utf-8")
    code, out, _ = run("extract", heron, other)
    assert code == 0
    assert out.count("@prefix pg:") == 1
    assert run("extract", other, heron)[1] == out


def test_each_release_is_a_file_named_after_its_own(run: Run, heron: Path, tmp_path: Path) -> None:
    text = heron.read_text(encoding="utf-8")
    for name in ("000_ed5a2efb.txt",):
        (tmp_path / name).write_text(text.split("---")[2].strip(), encoding="utf-8")
    record = {"uuid": "AB-12", "title": "A Record", "date": 0, "body": "<p>The police seized one gun in the city.</p>"}
    (tmp_path / "records.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    code, out, err = run("extract", heron, "000_ed5a2efb.txt", "records.jsonl", "--output", "facts/deep")
    assert (code, out, err) == (0, "", "3 releases written to 'facts/deep'\n")
    written = sorted(path.name for path in Path("facts/deep").iterdir())
    assert written == ["000_ed5a2efb.ttl", "ab-12.ttl", "blue-heron.ttl"]
    assert Path("facts/deep/blue-heron.ttl").read_text(encoding="utf-8") == run("extract", heron)[1]


@pytest.mark.parametrize(
    ("name", "suffix", "form"),
    [
        ("turtle", ".ttl", RdfFormat.TURTLE),
        ("trig", ".trig", RdfFormat.TRIG),
        ("nquads", ".nq", RdfFormat.N_QUADS),
        ("jsonld", ".jsonld", RdfFormat.JSON_LD),
    ],
)
def test_every_format_says_the_same(run: Run, heron: Path, name: str, suffix: str, form: RdfFormat) -> None:
    assert run("extract", heron, "--format", name, "--output", ".", "--quiet") == (0, "", "")
    quads = list(parse(path=f"blue-heron{suffix}", format=form))
    turtle = set(parse(run("extract", heron)[1], format=RdfFormat.TURTLE))
    assert {quad.triple for quad in quads} == {quad.triple for quad in turtle}
    graphs = {str(quad.graph_name) for quad in quads}
    assert graphs == ({"DEFAULT"} if name == "turtle" else {"<https://w3id.org/pressgraph/graph/blue-heron>"})


def test_what_cannot_be_read_is_a_line_and_the_rest_is_written(run: Run, heron: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    code, out, err = run("extract", "empty.txt", heron, "missing.html")
    assert code == 2
    assert "operation:operation-blue-heron" in out
    assert err.splitlines() == ["empty.txt: is empty", "missing.html: no such file or folder"]


def test_nothing_readable_is_an_empty_document(run: Run) -> None:
    code, out, err = run("extract", "missing.html")
    assert (code, err) == (2, "missing.html: no such file or folder\n")
    assert "pg:" not in out.replace("@prefix pg:", "")


def test_a_folder_that_cannot_be_made_is_one_line(run: Run, heron: Path) -> None:
    assert run("extract", heron, "--output", heron / "inner") == (
        2, "", f"Error: cannot make the folder '{heron / 'inner'}': Not a directory\n",
    )  # fmt: skip


def test_real_pages_of_the_gold_have_the_names_that_the_scoring_expects(run: Run, shared: Path) -> None:
    sources = [next(shared.glob(f"releases/*/{gold.stem}.*")) for gold in sorted(shared.glob("gold/*.json"))[:3]]
    assert run("extract", *sources, "--output", "facts", "--quiet")[0] == 0
    assert sorted(path.name for path in Path("facts").iterdir()) == sorted(f"{source.stem}.ttl" for source in sources)
