"""Questions by name with parameters, SPARQL of one's own, formats, and broken queries."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pressgraph.cli.misspelt import misspelt
from pressgraph.queries import catalogue
from pressgraph.resources import folder
from pressgraph.store import Store

Run = Callable[..., tuple[int, str, str]]
LABELS = "SELECT ?name { ?x a pg:Operation ; rdfs:label ?name } ORDER BY ?name"


@pytest.fixture
def ask(run: Run, heron: Path) -> Run:
    """Asks a store that holds one small release."""
    assert run("load", heron, "--quiet")[0] == 0

    def call(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        return run("query", *arguments, stdin=stdin)

    return call


def test_the_list_stays_in_its_width_and_takes_a_format(run: Run) -> None:
    assert max(map(len, run("query", "--list")[1].splitlines())) <= 100
    code, out, err = run("query", "--list", "--format", "json")
    assert (code, err) == (0, "")
    rows = json.loads(out)["results"]["bindings"]
    assert [row["name"]["value"] for row in rows] == [question.name for question in catalogue()]
    assert rows[-1]["parameters"]["value"] == "item"
    assert run("query", "--list", "--format", "csv")[1].startswith("name,summary,parameters\r\n")


def test_a_broken_question_is_named_and_the_others_work(
    ask: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = tmp_path / "questions"
    questions.mkdir()
    shutil.copy(folder("queries") / "operations.rq", questions)
    (questions / "broken.rq").write_text("SELECT * {}", encoding="utf-8")
    monkeypatch.setattr(sys.modules["pressgraph.queries.catalogue"], "folder", lambda _: questions)
    line = "broken.rq: there is no '#+' header; the first line should be '#+ summary: …'\n"
    code, out, err = ask("--list")
    assert (code, out.split()[0], err) == (0, "operations", line)
    assert ask("operations")[0] == 0
    assert ask("broken") == (2, "", f"Error: {line}")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ["operations", "--operation", "Operation Bleu Heron"],
            "no rows: the store knows no operation called 'Operation Bleu Heron'; "
            "did you mean 'Operation Blue Heron'?\n",
        ),
        (
            ["seizures-by-operation", "--item", "cocain", "--operation", "heron"],
            "no rows: the store knows no item called 'cocain'; did you mean 'cocaine'?\n",
        ),
        (
            ["release-facts", "--release", "blue-haron"],
            "no rows: the store has no release 'blue-haron'; did you mean 'blue-heron'?\n",
        ),
        (["operations", "--target", "xyzzy"], "no rows: the store knows no target called 'xyzzy'\n"),
        (["tallies-by-operation", "--operation", "heron", "--outcome", "death", "-f", "csv"], "no rows\n"),
        (["tallies-by-operation", "--operation", "heron", "--outcome", "death"], ""),
        (["operations", "--operation", "heron"], ""),
    ],
)
def test_an_answer_without_rows_suggests_the_names_meant(ask: Run, arguments: list[str], line: str) -> None:
    code, _, err = ask(*arguments)
    assert (code, err) == (0, line)


def test_the_list_needs_no_store_and_names_every_question(run: Run) -> None:
    code, out, err = run("query", "--list")
    assert (code, err) == (0, "")
    for question in catalogue():
        assert question.name in out
        assert question.summary in " ".join(out.split())
        assert all(f"--{parameter.name}" in out for parameter in question.parameters)


def test_a_question_helps_with_its_parameters(run: Run) -> None:
    code, out, _ = run("query", "operations", "--help")
    assert code == 0
    assert "--operation STRING" in out
    assert "pressgraph query operations --operation" in out


def test_the_help_of_a_slow_question_says_why(run: Run) -> None:
    said = {question.name: question.cost for question in catalogue()}
    assert "it reads all 50,000 claims" in said["officials"]
    for name, cost in said.items():
        out = " ".join(run("query", name, "--help")[1].split())
        assert f" Cost: {cost} " in out if cost else "Cost:" not in out


def test_a_question_by_name_with_a_parameter(ask: Run) -> None:
    for value, rows in (("heron", 1), ("goose", 0)):
        code, out, err = ask("operations", "--operation", value, "--format", "csv")
        assert (code, err) == (0, "" if rows else "no rows: the store knows no operation called 'goose'\n")
        assert len(out.splitlines()) == 1 + rows
    assert "Operation Blue Heron,,,,12,1" in ask("operations", "--operation", "heron", "--format", "csv")[1]


def test_options_may_stand_before_the_name(ask: Run) -> None:
    after = ask("operations", "--format", "json")
    assert ask("--format", "json", "operations") == after
    assert json.loads(after[1])["results"]["bindings"][0]["operation"]["value"] == "Operation Blue Heron"


def test_the_store_may_be_named_before_or_after_the_question(run: Run, heron: Path) -> None:
    run("load", heron, "--store", "cases", "--quiet")
    for arguments in (["--store", "cases", "operations"], ["operations", "--store", "cases"]):
        assert "Operation Blue Heron" in run("query", *arguments)[1]


def test_a_value_is_bound_and_never_becomes_syntax(ask: Run) -> None:
    code, out, _ = ask("operations", "--operation", '") } DROP ALL #', "--format", "csv")
    assert (code, len(out.splitlines())) == (0, 1)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["opertions"], "Error: there is no question 'opertions'. Did you mean 'operations'?"),
        (["operations", "--opration", "x"], "Error: No such option"),
        ([], "Error: there is no question; give a NAME, --file FILE, -e SPARQL or --list."),
        (["--list", "operations"], "Error: --list and operations exclude each other; give a NAME,"),
        (["-e", LABELS, "--file", "x"], "Error: --file and -e exclude each other; give a NAME,"),
        (["--file", "missing.rq"], "Error: missing.rq: cannot be read: No such file or directory"),
        (["-e", "SELECT * { SERVICE <http://localhost:9/> {} }"], "Error: SERVICE would ask another server,"),
        (["-e", "SELECT (<http://example.org/f>(1) AS ?x) {}"], "Error: the query cannot be answered: "),
    ],
)
def test_a_mistake_is_one_line(ask: Run, arguments: list[str], line: str) -> None:
    code, out, err = ask(*arguments)
    assert (code, out) == (2, "")
    assert err.splitlines()[-1].startswith(line)


def test_broken_sparql_shows_the_line_and_a_caret(ask: Run) -> None:
    code, out, err = ask("-e", "SELECT ?x WHERE {\n  ?x a pg:Operation ;;; .\n  ?x pg:p ) }")
    assert (code, out) == (2, "")
    first, line, caret = err.splitlines()
    assert first.startswith("Error: broken SPARQL at line 3, column ")
    assert line.endswith("?x pg:p ) }")
    assert line[caret.index("^")] == ")"


def test_a_prefix_that_is_not_declared_is_named(ask: Run) -> None:
    assert ask("-e", "ASK { ?x a pgg:Cartel }") == (
        2,
        "",
        "Error: broken SPARQL at line 1, column 12: the prefix pgg: is not declared; did you mean pg:?\n"
        "  1 | ASK { ?x a pgg:Cartel }\n"
        "    |            ^\n",
    )


@pytest.mark.parametrize(
    ("query", "warnings"),
    [
        ("ASK { ?x a pg:Cartle }", ["pg:Cartle: NONE; did you mean pg:Cartel?"]),
        (
            "ASK { ?x a <https://w3id.org/pressgraph/ontology#seizure> ; pg:xyzzy 1 }",
            [
                "<https://w3id.org/pressgraph/ontology#seizure>: NONE; did you mean pg:Seizure?",
                "pg:xyzzy: NONE",
            ],
        ),
        ("ASK { ?x pg:item goods:cocain }", ["goods:cocain: NONE; did you mean goods:cocaine?"]),
        (
            "PREFIX p: <http://www.w3.org/2004/02/skos/core#> ASK { ?x p:prefLable ?y }",
            ["p:prefLable: NONE; did you mean skos:prefLabel?"],
        ),
        ("ASK { ?x foaf:nick ?n ; skos:broadMatch ?m ; pg:targets organization:nobody ; <e:x> 'pg:Cartle' }", []),
    ],
)
def test_a_term_that_the_ontology_lacks_is_warned_of(ask: Run, query: str, warnings: list[str]) -> None:
    none = "the ontology has no such term, so that nothing can match it"
    said = "".join(f"warning: {line.replace('NONE', none)}\n" for line in warnings)
    assert ask("-e", query) == (0, "no\n", said)


def test_no_saved_question_names_a_term_that_the_ontology_lacks() -> None:
    assert [line for question in catalogue() for line in misspelt(question.text)] == []


def test_brackets_without_end_are_refused(ask: Run) -> None:
    assert ask("-e", f"ASK {'{' * 400}{'}' * 400}") == (0, "yes\n", "")
    line = "Error: the query has brackets within brackets, more than 500 deep; ask a simpler one\n"
    assert ask("-e", f"ASK {'{' * 100_000}{'}' * 100_000}") == (2, "", line)


def test_an_update_is_refused(ask: Run) -> None:
    code, _, err = ask("-e", "DELETE WHERE { ?s ?p ?o }")
    assert code == 2
    assert err.startswith("Error: ")
    assert err.count("\n") == 1
    assert "Operation Blue Heron" in ask("-e", LABELS)[1]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("csv", "name\r\nOperation Blue Heron\r\n"),
        ("tsv", '?name\n"Operation Blue Heron"\n'),
        ("markdown", "| name |\n| --- |\n| Operation Blue Heron |\n"),
        ("table", "name\n────────────────────\nOperation Blue Heron\n"),
    ],
)
def test_formats(ask: Run, form: str, expected: str) -> None:
    code, out, err = ask("-e", LABELS, "--format", form)
    assert (code, err) == (0, "")
    assert [line.strip() for line in out.splitlines()] == expected.splitlines()


def test_a_query_from_a_file_and_from_standard_input(ask: Run, tmp_path: Path) -> None:
    (tmp_path / "question.rq").write_text(LABELS, encoding="utf-8")
    answer = ask("--file", "question.rq")
    assert "Operation Blue Heron" in answer[1]
    assert ask("--file", "-", stdin=LABELS.encode()) == answer


def test_ask_is_yes_or_no(ask: Run) -> None:
    assert ask("-e", "ASK { ?x a pg:Operation }") == (0, "yes\n", "")
    assert ask("-e", "ASK { ?x a pg:Gang }") == (0, "no\n", "")
    assert json.loads(ask("-e", "ASK { ?x a pg:Gang }", "--format", "json")[1]) == {"head": {}, "boolean": False}


def test_construct_and_describe_are_turtle(ask: Run) -> None:
    code, out, err = ask("-e", "CONSTRUCT { ?x rdfs:label ?name } { ?x a pg:Operation ; rdfs:label ?name }")
    assert (code, err) == (0, "")
    assert out.endswith('operation:operation-blue-heron rdfs:label "Operation Blue Heron" .\n')
    _, out, err = ask("-e", "DESCRIBE operation:operation-blue-heron")
    assert "operation:operation-blue-heron a pg:Operation" in out
    assert err == ""


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "markdown", "table"])
@pytest.mark.parametrize(
    "question",
    [["annotations"], ["-e", "DESCRIBE operation:operation-blue-heron"], ["-e", "CONSTRUCT WHERE {?s ?p ?o}"]],
)
def test_turtle_is_never_written_as_rows(ask: Run, question: list[str], form: str) -> None:
    line = f"Error: this question gives Turtle, and --format {form} is for rows; leave --format out\n"
    assert ask(*question, "--format", form) == (2, "", line)


def test_every_saved_question_is_answered_over_the_examples(run: Run, loaded: Path) -> None:
    for question in catalogue():
        if all(parameter.default or not parameter.required for parameter in question.parameters):
            code, out, err = run("query", question.name, "--store", loaded)
            assert (code, err) == (0, ""), question.name
            assert max(map(len, out.splitlines())) <= 100 or out.startswith("@prefix"), question.name


ENDLESS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j)) = 'x') }"
TELLING = """
import sys
from pressgraph.cli import main
from pressgraph.store import Store
def asked(*arguments, ask=Store.query):
    print("asked", file=sys.stderr, flush=True)
    return ask(*arguments)
Store.query = asked
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT (COUNT(*) AS ?n) {ENDLESS}",
        f"SELECT * {ENDLESS}",
        f"SELECT * {ENDLESS} ORDER BY ?a",
        f"ASK {ENDLESS}",
        f"CONSTRUCT {{ ?a ?b ?f }} {ENDLESS}",
    ],
)
def test_a_query_without_end_can_be_stopped_and_leaves_the_store_alone(loaded: Path, query: str) -> None:
    arguments = ["query", "--store", str(loaded), "-e", query]
    with subprocess.Popen(
        [sys.executable, "-c", TELLING, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "asked\n"
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, "", "Error: interrupted; the store is as it was\n")
    command = [sys.executable, "-m", "pressgraph", *arguments, "--timeout", "0.3"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    assert (done.returncode, done.stdout) == (124, "")
    assert done.stderr == "Error: no answer within 0.3 seconds; ask for less, or give a longer --timeout\n"
    Store.open(loaded).close()


def test_a_limit_of_time_that_is_not_reached_changes_nothing(ask: Run) -> None:
    assert ask("operations", "--timeout", "60") == ask("operations")
    assert ask("--timeout", "60", "operations") == ask("operations")
    assert ask("-e", LABELS, "--timeout", "60.5") == ask("-e", LABELS)
    code, out, err = ask("operations", "--timeout", "0")
    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == "Error: Invalid value for '--timeout': 0.0 is not in the range x>0."
