"""Broken SPARQL is shown with its line and a caret."""

from __future__ import annotations

import pytest

from pressgraph.errors import QueryError
from pressgraph.queries import broken, check_syntax


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        (
            "SELECT * {\n  ?s a x:y .\n}",
            "broken SPARQL at line 2, column 11: a prefix is not declared\n  2 |   ?s a x:y .\n    |           ^",
        ),
        (
            "SELECT * { ?s ?p ?o } LIMIT x",
            "broken SPARQL at line 1, column 29: expected HAVING, OFFSET, OPTIONAL, VALUES\n"
            "  1 | SELECT * { ?s ?p ?o } LIMIT x\n"
            "    |                             ^",
        ),
        (
            "SELECT (COUNT(?x) AS ?n) ?y { ?x ?p ?y }",
            "broken SPARQL at line 1, column 41: the SELECT contains a variable that is unbound\n"
            "  1 | SELECT (COUNT(?x) AS ?n) ?y { ?x ?p ?y }\n"
            "    |                                         ^",
        ),
        (" \n# only a comment\n", "broken SPARQL: the query is empty"),
        (
            "PREFIX a: <x:y>\nINSERT DATA { a:b a:c a:d }",
            "'INSERT' changes a graph; a question is SELECT, ASK, CONSTRUCT or DESCRIBE",
        ),
    ],
)
def test_a_broken_query_is_shown(sparql: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        check_syntax(sparql)
    assert str(caught.value) == message


def test_the_caret_stands_under_the_place_after_tabs_and_accents() -> None:
    with pytest.raises(QueryError) as caught:
        check_syntax("SELECT * {\n\t?é ?p x:y .\n}")
    _, line, caret = str(caught.value).split("\n")
    assert line == "  2 | \t?é ?p x:y ."
    assert caret == "    | \t" + " " * len("?é ?p x:y") + "^"


def test_the_prefixes_of_the_graph_are_known() -> None:
    check_syntax("SELECT ?s { ?s a pg:Seizure ; pg:item goods:fentanyl }")


def test_a_parser_without_a_place_still_speaks() -> None:
    assert str(broken("SELECT", SyntaxError("something\n odd"))) == "broken SPARQL: something odd"


def test_an_unknown_function_is_named() -> None:
    with pytest.raises(QueryError, match=r"^the query cannot be answered: The custom function <x:f> is not supported$"):
        check_syntax("ASK { FILTER(<x:f>(1)) }")
