"""Importing: what an export wrote comes back as it was, and what is none of ours is told and left out."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from pressgraph.sheets.writing import write as sheet
from pressgraph.store import Store

Run = Callable[..., tuple[int, str, str]]
GRAPH = "https://w3id.org/pressgraph/graph/"


@pytest.fixture
def exported(run: Run, loaded: Path) -> Callable[..., str]:
    """The export of a store, by default of that of the examples."""

    def call(*options: str, store: str | Path = loaded) -> str:
        code, out, err = run("export", "--store", store, *options)
        assert (code, err) == (0, "")
        return out

    return call


@pytest.mark.parametrize("text", ["--text", "--no-text"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_export_into_an_empty_store_gives_the_same_exports(
    run: Run, exported: Callable[..., str], text: str, jobs: int
) -> None:
    Path("graph.nq").write_text(exported("--format", "nquads", text), encoding="utf-8")
    code, out, err = run("import", "graph.nq", "--jobs", jobs)
    assert (code, out) == (0, "")
    assert err.startswith("12 releases in 'pressgraph-store' (12 new); ")
    for form in ("nquads", "turtle", "trig"):
        for again in {text, "--no-text"}:
            assert exported("--format", form, again, store="pressgraph-store") == exported("--format", form, again)


def test_shuffled_lines_in_a_packed_file_from_standard_input(run: Run, exported: Callable[..., str]) -> None:
    lines = exported("--format", "nquads", "--text").splitlines(keepends=True)
    Random(4).shuffle(lines)
    data = gzip.compress("".join(["# some words\n", *lines, *lines[:100]]).encode())
    assert run("import", "-", stdin=data)[0] == 0
    assert exported("--format", "nquads", "--text", store="pressgraph-store").splitlines(keepends=True) == sorted(
        lines, key=lambda line: (line.rsplit(" ", 2)[1], line)
    )


def test_pieces_of_a_graph_in_several_files_come_together(run: Run, exported: Callable[..., str]) -> None:
    lines = exported("--format", "nquads").splitlines(keepends=True)
    for name, part in (("a.nq", lines[::2]), ("b.nq", lines[1::2])):
        Path(name).write_text("".join(part), encoding="utf-8")
    assert run("import", "a.nq", "b.nq", "--quiet") == (0, "", "")
    assert exported("--format", "nquads", store="pressgraph-store") == "".join(lines)


def test_importing_again_changes_nothing(run: Run, exported: Callable[..., str], loaded: Path) -> None:
    for text in ("--text", "--no-text"):
        Path("graph.nq").write_text(exported("--format", "nquads", text), encoding="utf-8")
        code, _, err = run("import", "graph.nq", "--store", loaded)
        assert code == 0
        assert "(12 unchanged); " in err
    assert "imported" not in run("info", "--store", loaded)[1]
    assert "<https://w3id.org/pressgraph/ontology#text>" in exported("--format", "nquads", "--text")


def test_what_was_imported_is_loaded_anew_from_its_text(run: Run, exported: Callable[..., str], examples: Path) -> None:
    Path("graph.nq").write_text(exported("--format", "nquads", "--text"), encoding="utf-8")
    assert run("import", "graph.nq")[0] == 0
    assert "imported: 12 releases\n" in run("info")[1]
    code, _, err = run("load", examples)
    assert code == 0
    assert "(12 unchanged); " in err
    assert "imported" not in run("info")[1]


def test_graphs_that_are_none_of_ours_get_a_line_each_and_the_others_go_in(
    run: Run, exported: Callable[..., str]
) -> None:
    ours = exported("--format", "nquads", "--release", "last-mile-dea")
    Path("mixed.nq").write_text(
        "<http://e.org/s> <http://e.org/p> <http://e.org/o> <http://e.org/g> .\n"
        "<http://e.org/s> <http://e.org/p> <http://e.org/o> .\n"
        f"<http://e.org/s> <http://e.org/p> <http://e.org/o> <{GRAPH}last-mile-dea.v1> .\n"
        f"<http://e.org/s> <http://e.org/p> <http://e.org/o> <{GRAPH}catalogue> .\n{ours}"
        "<http://e.org/s> <http://e.org/p> <http://e.org/q> <http://e.org/g> .\n",
        encoding="utf-8",
    )
    code, out, err = run("import", "mixed.nq")
    assert (code, out) == (1, "")
    ours_are = f"a graph of pressgraph's is <{GRAPH}KEY>; left out"
    assert err.splitlines()[:-1] == [
        f"mixed.nq, no graph: 1 statement in no graph; {ours_are}",
        f"mixed.nq, <http://e.org/g>: 2 statements in the graph <http://e.org/g>; {ours_are}",
        "mixed.nq: graph:catalogue is what each store says of itself; left out",
        f"mixed.nq, <{GRAPH}last-mile-dea.v1>: 1 statement in the graph <{GRAPH}last-mile-dea.v1>; {ours_are}",
    ]
    assert err.splitlines()[-1].startswith("1 release in 'pressgraph-store' (1 new); 3 refused; ")
    assert exported("--format", "nquads", store="pressgraph-store") == ours


def test_the_gate_keeps_a_wrong_graph_out_whole_until_it_is_mended(run: Run, exported: Callable[..., str]) -> None:
    facts = exported("--format", "nquads")
    right = 'ontology#count> "1186"'
    assert facts.count(right) == 1
    Path("graph.nq").write_text(facts.replace(right, 'ontology#count> "-1186"'), encoding="utf-8")
    code, _, err = run("import", "graph.nq")
    assert code == 1
    head, violation, *_ = err.splitlines()
    key = head.removeprefix("graph.nq, graph:").partition(":")[0]
    assert head == f"graph.nq, graph:{key}: refused, 1 violation"
    assert violation.startswith(f"  {key}: ")
    with Store.open("pressgraph-store", read_only=True) as store:
        keys = store.keys()
        assert (len(keys), key in keys) == (11, False)
        assert [refusal.key for refusal in store.refusals()] == [key]
    Path("graph.nq").write_text(facts, encoding="utf-8")
    assert run("refused", "--retry")[0] == 0
    assert run("refused")[2] == "nothing was refused\n"
    assert exported("--format", "nquads", store="pressgraph-store") == facts


def test_things_without_an_address_stay_out(run: Run) -> None:
    Path("blank.nq").write_text(f"_:a <http://e.org/p> _:b <{GRAPH}one> .\n", encoding="utf-8")
    code, _, err = run("import", "blank.nq")
    assert code == 1
    assert err.splitlines()[0] == (
        "blank.nq, graph:one: has blank nodes, which another file cannot refer to; give each thing an address"
    )


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"OURSnonsense\n", "Error: broken.nq, line 3: not readable as N-Quads: "),
        (b"OURS<a> <b:c> <d:e> <f:g> .\n", "Error: broken.nq, line 3: the address <a> is not complete; begin it with"),
        (b"OURS<a:b> <c:d> \xff .\n", "Error: broken.nq, line 3: not readable as N-Quads: Invalid UTF-8"),
        (b"<< <a:b> <c:d> <e:f> >> <a:b> <c:d> .\n", "Error: broken.nq: a triple inside a triple (RDF 1.2) has no"),
    ],
)
def test_a_broken_file_is_one_line_and_nothing_is_imported(
    run: Run, exported: Callable[..., str], data: bytes, line: str
) -> None:
    ours = "".join(exported("--format", "nquads").splitlines(keepends=True)[:2]).encode()
    Path("broken.nq").write_bytes(data.replace(b"OURS", ours))
    Path("whole.nq").write_text(exported("--format", "nquads", "--release", "last-mile-dea"), encoding="utf-8")
    code, out, err = run("import", "whole.nq", "broken.nq")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(line)
    with Store.open("pressgraph-store", read_only=True) as store:
        assert store.keys() == ()


def test_a_cut_or_missing_file_is_one_line(run: Run, exported: Callable[..., str]) -> None:
    data = gzip.compress(exported("--format", "nquads").encode())
    Path("cut.nq.gz").write_bytes(data[: len(data) // 2])
    assert run("import", "cut.nq.gz") == (
        2, "", f"Error: cut.nq.gz: the gzip data ends too early, at byte {len(data) // 2:,}: the file is cut; "
        "nothing was imported\n",
    )  # fmt: skip
    assert run("import", "nowhere.nq") == (2, "", "Error: nowhere.nq: cannot be read: no such file or directory\n")


def test_an_empty_store_comes_back_empty(run: Run) -> None:
    Store.open("empty", create=True).close()
    run("export", "--format", "nquads", "--store", "empty", "-o", "empty.nq")
    code, _, err = run("import", "empty.nq")
    assert code == 0
    assert err.startswith("0 releases in 'pressgraph-store' (nothing to do); ")
    assert run("export") == (0, "", "")


def test_what_people_typed_comes_back_too(run: Run, exported: Callable[..., str], examples: Path) -> None:
    fact = {
        "item": "firearms", "amount": "8400", "unit": "item", "bound": "about", "operation": "Operation Last Mile",
        "as printed": "some 8,400 guns", "sentence": "Operation Last Mile brought in some 8,400 guns.",
        "title": "Guns Counted", "published": "7 May 2023", "url": "https://example.org/guns",
    }  # fmt: skip
    Path("facts.csv").write_text(sheet("seizures", [fact]), encoding="utf-8")
    assert run("load", examples, "--store", "typed", "--quiet")[0] == 0
    assert run("add", "facts.csv", "--by", "Maren Holt", "--store", "typed")[0] == 0
    for text in ("--text", "--no-text"):
        Path("graph.nq").write_text(exported("--format", "nquads", text, store="typed"), encoding="utf-8")
        assert run("import", "graph.nq", "--store", text[2:], "--quiet") == (0, "", "")
        for form in ("nquads", "turtle", "trig"):
            assert exported("--format", form, text, store=text[2:]) == exported("--format", form, text, store="typed")
    with Store.open("text", read_only=True) as store, Store.open("typed", read_only=True) as typed:
        assert store.release_keys() == typed.release_keys()
        assert store.keys() == typed.keys() != store.release_keys()
