"""The commands that show and check: explain, info and validate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pressgraph import __version__

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def filled(run: Run, heron: Path) -> Run:
    """The command line in a folder whose store holds one small release."""
    assert run("load", heron, "--quiet")[0] == 0
    return run


def test_explain_shows_each_fact_with_its_sentence_and_release(filled: Run) -> None:
    code, out, err = filled("explain", "Operation Blue Heron")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[:2] == ["Operation Blue Heron", "operation  operation:operation-blue-heron"]
    at = lines.index("Tallies")
    assert lines[at + 1] == "  “12 arrests” (arrest, 12)"
    assert lines[at + 2].startswith('    "Operation Blue Heron resulted in 12 arrests and the seizure of 30')
    assert any("blue-heron, 2021-03-04, Operation Blue Heron Ends With 12 Arrests" in line for line in lines)
    assert "  “30 kilograms of cocaine” (cocaine, 30 KiloGM)" in lines
    assert max(map(len, lines)) <= 100


def test_explain_finds_other_names_and_addresses(filled: Run) -> None:
    by_name = filled("explain", "DEA")
    assert by_name[1].splitlines()[0] == "Drug Enforcement Administration"
    assert "also called DEA" in by_name[1]
    assert filled("explain", "organization:drug-enforcement-administration") == by_name


def test_explain_cuts_and_says_so(run: Run, loaded: Path) -> None:
    code, out, _ = run("explain", "fentanyl", "--limit", "1", "--store", loaded)
    assert code == 0
    assert "  … cut: 1 of " in out


def test_explain_shows_links(run: Run, loaded: Path) -> None:
    out = run("explain", "Operation Last Mile", "--store", loaded)[1]
    assert "https://example.org/releases/last-mile-dea" in out


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Operation Blu Heron", "Error: the store knows no thing called 'Operation Blu Heron'; did you mean "),
        ("operation:nowhere", "Error: the store knows nothing about <https://w3id.org/pressgraph/operation/nowhere>; "),
    ],
)
def test_explain_does_not_guess(filled: Run, name: str, line: str) -> None:
    code, out, err = filled("explain", name)
    assert (code, out) == (2, "")
    assert err.startswith(line)
    assert err.count("\n") == 1


def test_info_counts_by_class_and_names_versions(filled: Run) -> None:
    code, out, err = filled("info")
    assert (code, err) == (0, "")
    words = [line.split() for line in out.splitlines()]
    assert ["releases", "1,", "published", "2021-03-04", "to", "2021-03-04"] in words
    assert ["Seizure", "1"] in words
    assert ["Operation", "1"] in words
    assert f"pressgraph {__version__}, storage format 4, Python " in out
    assert "pyoxigraph 0.5" in out


def test_info_of_an_empty_store(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert run("load", "empty.txt")[0] == 2
    code, out, _ = run("info")
    assert code == 0
    assert "releases   0\n" in out


def test_what_extract_writes_validates(run: Run, heron: Path, tmp_path: Path) -> None:
    facts = run("extract", heron, "--text")[1]
    (tmp_path / "facts.ttl").write_text(facts, encoding="utf-8")
    code, out, err = run("validate", "facts.ttl")
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].startswith("facts.ttl: conforms")
    code, out, _ = run("validate", "-", stdin=facts.encode())
    assert (code, out.splitlines()[-1].startswith("<stdin>: conforms")) == (0, True)


def test_a_violation_is_named_with_its_line_and_exits_1(run: Run, heron: Path, tmp_path: Path) -> None:
    facts = run("extract", heron, "--text")[1]
    (tmp_path / "wrong.ttl").write_text(facts.replace('pg:amount "30"', 'pg:amount "-30"'), encoding="utf-8")
    (tmp_path / "right.ttl").write_text(facts, encoding="utf-8")
    code, out, err = run("validate", "wrong.ttl")
    assert (code, err) == (1, "")
    lines = (tmp_path / "wrong.ttl").read_text(encoding="utf-8").splitlines()
    line = 1 + lines.index("quantity:exact-30-KiloGM a pg:Quantity ;")
    seizure = 'Seizure "30 kilograms of cocaine"'
    assert f"wrong.ttl:{line}  {seizure} has amount -30 (line {line + 1}); an amount must be above 0." in out.split(
        "\n"
    )
    assert "right.ttl: conforms" in run("validate", "right.ttl")[1]


OPERATION = "@prefix operation: <https://w3id.org/pressgraph/operation/> .\n"
OTHER_NAME = (
    OPERATION
    + """@prefix pg: <https://w3id.org/pressgraph/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

operation:operation-blue-heron a pg:Operation ; rdfs:label "Blue Heron" .
"""
)


def test_facts_are_checked_together_with_what_they_touch_in_the_store(filled: Run, tmp_path: Path) -> None:
    (tmp_path / "new.ttl").write_text(OTHER_NAME, encoding="utf-8")
    code, out, err = filled("validate", "new.ttl")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        'new.ttl:5  warning: Operation "Blue Heron" has more than one name ("Blue Heron", and "Operation Blue Heron" '
        "in the store); a named thing needs exactly one name: text on one line, not marked with a language, without "
        "blanks at either end.",
        "new.ttl: conforms (1 warning); checked 1 Operation, with what they touch in 'pressgraph-store'",
    ]
    assert filled("validate", "new.ttl", "--severity", "warning")[0] == 1
    assert filled("validate", "new.ttl", "--engine", "pyshacl") == (code, out, err)


def test_facts_can_be_checked_alone(filled: Run, tmp_path: Path) -> None:
    (tmp_path / "new.ttl").write_text(OTHER_NAME, encoding="utf-8")
    code, out, err = filled("validate", "new.ttl", "--alone")
    assert (code, err) == (1, "")
    assert out.splitlines() == [
        'new.ttl:5  Operation "Blue Heron" has no passage that names it; a named thing needs a passage that names it, '
        "and the passage must be described beside it. Add pg:namedIn.",
        "new.ttl: does not conform (1 violation); checked 1 Operation",
    ]


def test_what_new_facts_break_in_the_store_is_told_too(filled: Run, tmp_path: Path) -> None:
    release, text = "<https://w3id.org/pressgraph/release/blue-heron>", "<https://w3id.org/pressgraph/ontology#text>"
    (tmp_path / "new.nt").write_text(f'{release} {text} "A" .\n', encoding="utf-8")
    code, out, err = filled("validate", "new.nt", "--store", "pressgraph-store")
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert lines[0].startswith('new.nt:1  Release "Operation Blue Heron Ends With 12 Arrests" has SHA-256 ')
    broken = [line for line in lines if line.startswith("pressgraph-store: blue-heron: passage ")]
    assert len(broken) == 3
    assert all(
        "; the words of a passage must be those of the text, from its start to its end." in line for line in broken
    )


def test_a_store_that_is_named_must_be_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "new.ttl").write_text(OTHER_NAME, encoding="utf-8")
    code, out, err = run("validate", "new.ttl", "--store", "nowhere")
    assert (code, out) == (2, "")
    assert err.startswith("Error: there is no store at 'nowhere'")


def test_unreadable_facts_exit_2_and_go_to_standard_error(run: Run, heron: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.ttl").write_text("pg:a pg:b", encoding="utf-8")
    (tmp_path / "right.ttl").write_text(run("extract", heron, "--text")[1], encoding="utf-8")
    code, out, err = run("validate", "missing.ttl", "broken.ttl", "right.ttl")
    assert code == 2
    assert [line.partition(":")[0] for line in err.splitlines()] == ["missing.ttl", "broken.ttl"]
    assert out.startswith("right.ttl: ")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("json", "{\n"),
        ("sarif", "{\n"),
        ("turtle", "@prefix "),
        ("markdown", "## new.ttl\n"),
        ("text", "new.ttl:5  warning: "),
    ],
)
def test_every_format_goes_to_standard_output_with_the_same_exit_code(
    filled: Run, tmp_path: Path, name: str, begins: str
) -> None:
    (tmp_path / "new.ttl").write_text(OTHER_NAME, encoding="utf-8")
    code, out, err = filled("validate", "new.ttl", "missing.ttl", "--format", name)
    assert (code, err) == (2, "missing.ttl: no such file\n")
    assert out.startswith(begins)
    assert filled("validate", "new.ttl", "--format", name)[0] == 0
