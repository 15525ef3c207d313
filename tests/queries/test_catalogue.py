"""The saved questions as files: documented, found by name, harmless on an empty graph."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, QueryTriples, Store

from pressgraph.errors import QueryError
from pressgraph.queries import SavedQuery, bind, catalogue, check_syntax, find, tabulate, unreadable
from pressgraph.queries.catalogue import ParameterType, read, read_all

EXAMPLES = {
    ParameterType.STRING: "anything",
    ParameterType.INTEGER: "3",
    ParameterType.DATE: "2020-02-29",
    ParameterType.IRI: "operation:none",
}
QUERIES = pytest.mark.parametrize("query", catalogue(), ids=lambda query: query.name)


def test_no_question_is_broken() -> None:
    assert unreadable() == {}


def test_a_broken_question_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "good.rq").write_text(GOOD + "SELECT * { ?s ?p ?o }", encoding="utf-8")
    (tmp_path / "bad.rq").write_text("SELECT * { ?s ?p ?o }", encoding="utf-8")
    (tmp_path / "worse.rq").write_bytes(b"\xff")
    questions, failures = read_all(tmp_path)
    assert [question.name for question in questions] == ["good"]
    assert failures["bad"] == "bad.rq: there is no '#+' header; the first line should be '#+ summary: …'"
    assert failures["worse"].startswith("worse.rq: cannot be read: ")
    assert list(failures) == ["bad", "worse"]


def test_the_questions_of_the_three_users_are_there() -> None:
    names = [query.name for query in catalogue()]
    assert names == sorted(names)
    assert len(names) >= 18
    assert {"operations", "totals-by-substance", "evidence", "disagreements", "releases-by-month"} <= set(names)


@QUERIES
def test_a_question_and_its_parameters_are_documented(query: SavedQuery) -> None:
    assert 10 < len(query.summary) <= 90
    assert not query.summary.endswith(".")
    assert query.description.endswith(".")
    assert query.tags
    assert not query.cost or query.cost.endswith(".")
    assert all(len(parameter.description) > 10 for parameter in query.parameters)


@QUERIES
def test_a_question_is_sparql_and_finds_nothing_in_an_empty_store(query: SavedQuery) -> None:
    check_syntax(query.text)
    required = {p.name: EXAMPLES[p.type] for p in query.parameters if p.required and p.default is None}
    for values in (required, {p.name: EXAMPLES[p.type] for p in query.parameters}):
        text, substitutions = bind(query, values)
        answer = Store().query(text, substitutions=substitutions)
        assert isinstance(answer, QuerySolutions | QueryTriples)
        assert (tabulate(answer).rows if isinstance(answer, QuerySolutions) else tuple(answer)) == ()


@QUERIES
def test_a_question_fits_a_page(query: SavedQuery) -> None:
    assert max(len(line) for line in query.text.splitlines()) <= 120
    assert query.text.endswith("\n")


@QUERIES
def test_the_order_of_rows_is_fixed(query: SavedQuery) -> None:
    assert query.name == "annotations" or "\nORDER BY " in query.text


def test_a_header_may_say_what_an_answer_costs(tmp_path: Path) -> None:
    file = tmp_path / "q.rq"
    file.write_text(GOOD + "#+ cost: >-\n#+   It reads\n#+   everything.\nSELECT * { ?s ?p ?o }", encoding="utf-8")
    assert read(file).cost == "It reads everything."
    file.write_text(GOOD + "SELECT * { ?s ?p ?o }", encoding="utf-8")
    assert read(file).cost == ""


def test_types_and_needs_of_parameters_follow_from_their_variables() -> None:
    fact = find("evidence").parameters[0]
    assert (fact.name, fact.type, fact.required, fact.default) == ("fact", ParameterType.IRI, True, None)
    since = find("releases").parameters[1]
    assert (since.name, since.type, since.required) == ("since", ParameterType.DATE, False)
    at_least = find("agencies-named-together").parameters[0]
    assert (at_least.name, at_least.type, at_least.default) == ("at-least", ParameterType.INTEGER, "2")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("opertions", "operations"), ("total-by-substance", "totals-by-substance"), ("Lethal_Doses", "lethal-doses")],
)
def test_a_mistyped_name_suggests_the_nearest(typed: str, meant: str) -> None:
    with pytest.raises(QueryError) as caught:
        find(typed)
    assert str(caught.value) == f"there is no question '{typed}'. Did you mean '{meant}'?"


def test_a_name_like_no_other_points_to_the_list() -> None:
    with pytest.raises(
        QueryError, match=r"^there is no question 'xyzzy'\. 'pressgraph query --list' shows them all\.$"
    ):
        find("xyzzy")


GOOD = "#+ summary: One\n#+ description: Two.\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * { ?s ?p ?o }", "q.rq: there is no '#+' header; the first line should be '#+ summary: …'"),
        ("#+ summary: One\nSELECT * { ?s ?p ?o }", "q.rq: the header needs '#+ summary:' and '#+ description:'"),
        (GOOD + "SELECT ?_x { ?s ?p ?_x }", "q.rq: header and query do not agree on the parameters: x"),
        (
            GOOD + "#+ cost: 3\nSELECT * { ?s ?p ?o }",
            "q.rq: '#+ cost:' takes words that say what the time goes into; got 3",
        ),
        (
            GOOD + "#+ parameters:\n#+   - name: y\n#+     description: Z\nSELECT * { ?s ?p ?o }",
            "q.rq: header and query do not agree on the parameters: y",
        ),
        (
            GOOD + "#+ defaults:\n#+   - y: 1\nSELECT * { ?s ?p ?o }",
            "q.rq: header and query do not agree on the parameters: y",
        ),
    ],
)
def test_a_broken_header_says_what_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "q.rq"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(QueryError) as caught:
        read(file)
    assert str(caught.value) == message


def test_a_header_that_is_no_yaml_is_one_line(tmp_path: Path) -> None:
    file = tmp_path / "q.rq"
    file.write_text("#+ summary: one: two\n", encoding="utf-8")
    with pytest.raises(QueryError, match=r"^q\.rq: the '#\+' header is no YAML: [^\n]+$"):
        read(file)


def test_variables_in_strings_iris_and_comments_are_no_parameters(tmp_path: Path) -> None:
    file = tmp_path / "q.rq"
    file.write_text(GOOD + 'SELECT * { ?s <x:?_a> "?_b" } # ?_c\n', encoding="utf-8")
    assert read(file).parameters == ()
