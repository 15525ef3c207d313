"""Answers as text: to read, and for programs."""

from __future__ import annotations

import csv
import io
import json

from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, QuerySolutions, Store, parse_query_results

from pressgraph.queries import ResultFormat, Table, render, render_boolean, tabulate

XSD = "http://www.w3.org/2001/XMLSchema#"
INTEGER = NamedNode(XSD + "integer")
SEIZURE = NamedNode("https://w3id.org/pressgraph/seizure/s4")
ANSWER = Table(
    ("what", "how_many", "where"),
    (
        (Literal("fentanyl, in\npills"), Literal("44000000", datatype=INTEGER), SEIZURE),
        (Literal('a "quote" | more'), Literal("-5", datatype=INTEGER), None),
    ),
)


def test_a_table_is_read_by_people() -> None:
    assert render(ANSWER, ResultFormat.TABLE) == (
        "what                  how many  where\n"
        "──────────────────────────────────────────\n"
        "fentanyl, in pills  44,000,000  seizure:s4\n"
        'a "quote" | more            -5\n'
    )


def test_an_answer_without_rows_says_so() -> None:
    assert render(Table(("a",), ()), ResultFormat.TABLE) == "no rows\n"
    assert render(Table(("a",), ()), ResultFormat.CSV) == "a\r\n"


def test_a_table_stays_in_its_width() -> None:
    wide = Table(tuple("abcde"), ((Literal("word " * 50),) * 5,))
    lines = render(wide, ResultFormat.TABLE).splitlines()
    assert max(map(len, lines)) <= 100
    assert sum(line.count("word") for line in lines) == 250


def test_words_stay_whole_where_they_fit() -> None:
    row = (Literal("operation-xcellerator"), Literal("a text that is long " * 10), Literal("2009-02-25"))
    lines = render(Table(("release", "sentence", "published"), (row,)), ResultFormat.TABLE, width=60).splitlines()
    assert lines[2].startswith("operation-xcellerator  a text that is long a      2009-02-25")
    assert max(map(len, lines)) <= 60


def test_a_word_too_wide_breaks_at_its_hyphens() -> None:
    row = (Literal("southwest-border-funding"), Literal("unbroken"), Literal("2009-02-25"))
    lines = render(Table(("release", "says", "published"), (row,)), ResultFormat.TABLE, width=40).splitlines()
    assert lines[2:] == ["southwest-border-   unbroken  2009-02-25", "funding"]
    narrow = render(Table(("key",), ((Literal("abcdefghij-klm"),),)), ResultFormat.TABLE, width=6).splitlines()
    assert "".join(line.strip() for line in narrow[2:]) == "abcdefghij-klm"
    assert max(map(len, narrow)) <= 6


def test_a_cut_table_says_what_is_cut() -> None:
    many = Table(("n",), tuple((Literal(str(n), datatype=INTEGER),) for n in range(1200)))
    lines = render(many, ResultFormat.TABLE, limit=3).splitlines()
    assert [line.strip() for line in lines[2:5]] == ["0", "1", "2"]
    assert lines[5:] == ["… cut: 3 of 1,200 rows shown; --format csv gives all"]
    long = Table(("long",), ((Literal("q" * 301),),))
    rendered = render(long, ResultFormat.TABLE)
    assert rendered.count("q") == 299
    assert rendered.endswith("… cut: 1 long text ends in …; --format csv gives all of it\n")


def test_square_brackets_are_text_and_no_markup() -> None:
    assert "[red]x[/red]" in render(Table(("a",), ((Literal("[red]x[/red]"),),)), ResultFormat.TABLE)


def test_csv_is_read_back_as_it_was() -> None:
    rows = list(csv.reader(io.StringIO(render(ANSWER, ResultFormat.CSV), newline="")))
    assert rows == [
        ["what", "how_many", "where"],
        ["fentanyl, in\npills", "44000000", SEIZURE.value],
        ['a "quote" | more', "-5", ""],
    ]


def test_csv_lets_no_spreadsheet_run_a_text() -> None:
    cells = ["=1+1", "+1", "-1", "@x", "\tx"]
    table = Table(("a",), tuple((Literal(cell),) for cell in cells))
    rows = list(csv.reader(io.StringIO(render(table, ResultFormat.CSV), newline="")))
    assert [row[0] for row in rows[1:]] == [f"'{cell}" for cell in cells]


def test_tsv_and_json_are_the_formats_of_sparql() -> None:
    for form, reader in ((ResultFormat.TSV, QueryResultsFormat.TSV), (ResultFormat.JSON, QueryResultsFormat.JSON)):
        solutions = parse_query_results(render(ANSWER, form).encode(), reader)
        assert isinstance(solutions, QuerySolutions)
        assert tabulate(solutions) == ANSWER


def test_json_keeps_languages_datatypes_and_blank_nodes() -> None:
    table = Table(("a", "b", "c"), ((Literal("ja", language="de"), BlankNode("x"), Literal("1", datatype=INTEGER)),))
    assert json.loads(render(table, ResultFormat.JSON))["results"]["bindings"] == [
        {
            "a": {"type": "literal", "value": "ja", "xml:lang": "de"},
            "b": {"type": "bnode", "value": "x"},
            "c": {"type": "literal", "value": "1", "datatype": XSD + "integer"},
        }
    ]


def test_markdown_escapes_what_would_end_a_cell() -> None:
    assert render(ANSWER, ResultFormat.MARKDOWN) == (
        "| what | how_many | where |\n"
        "| --- | --- | --- |\n"
        "| fentanyl, in pills | 44,000,000 | seizure:s4 |\n"
        '| a "quote" \\| more | -5 |  |\n'
    )


def test_columns_of_parameters_are_no_answer() -> None:
    solutions = Store().query("SELECT ?_x ?y ?__z { VALUES (?_x ?y ?__z) { (1 2 3) } }")
    assert isinstance(solutions, QuerySolutions)
    assert tabulate(solutions) == Table(("y",), ((Literal("2", datatype=INTEGER),),))


def test_a_yes_or_no_is_one_word() -> None:
    assert render_boolean(True, ResultFormat.TABLE) == "true\n"
    assert json.loads(render_boolean(False, ResultFormat.JSON)) == {"head": {}, "boolean": False}
