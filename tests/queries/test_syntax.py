"""Broken SPARQL is shown with its line and a caret."""

from __future__ import annotations

import pytest

from pressgraph.errors import QueryError
from pressgraph.queries import broken, check_syntax, named


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        (
            "SELECT * {\n  ?s a x:y .\n}",
            "broken SPARQL at line 2, column 8: the prefix x: is not declared; declare it with PREFIX x: <…>\n"
            "  2 |   ?s a x:y .\n    |        ^",
        ),
        (
            "SELECT * { ?s ?p ?o } LIMIT x",
            "broken SPARQL at line 1, column 29: 'x' is out of place, or something is missing before it\n"
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


@pytest.mark.parametrize(
    ("sparql", "place", "said"),
    [
        ("ASK { ?x pgg:item ?y }", 10, "the prefix pgg: is not declared; did you mean pg:?"),
        ("ASK { ?x a :Cartel }", 12, "the prefix : is not declared; declare it with PREFIX : <…>"),
        ("PREFIX x: <e:> ASK { _:b x:a y:c", 30, "the prefix y: is not declared; declare it with PREFIX y: <…>"),
        ("ASK { ?x a pg:Cartel # }", 5, "this '{' is never closed"),
        ("ASK { FILTER(?x }", 17, "this '}' comes before the end of the '(' that is open"),
        ("ASK { ?x a pg:Cartel } }", 24, "this '}' closes nothing"),
        ("ASK { ?x rdfs:label 'a) }", 21, "this quotation mark begins a text that does not end"),
        ("ASK { ?x a '}' , \"{(\" , <a:(> ", 5, "this '{' is never closed"),
        (
            "ASK { ?x a }",
            13,
            "the query ends too early, or something before its end is missing or out of place",
        ),
        (
            "SELECT * WHERE ?x a pg:Cartel",
            16,
            "'?x' is out of place, or something is missing before it; expected \"{\"",
        ),
    ],
)
def test_what_the_parser_says_obscurely_is_said_plainly(sparql: str, place: int, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        check_syntax(sparql)
    first, _, caret = str(caught.value).split("\n")
    assert first == f"broken SPARQL at line 1, column {place}: {said}"
    assert caret == "    | " + " " * (place - 1) + "^"


def test_a_word_that_begins_no_question_is_named() -> None:
    with pytest.raises(QueryError) as caught:
        check_syntax("PREFIX a: <b:>\nSELEC * { ?s ?p ?o }")
    line = "broken SPARQL: a question begins with SELECT, ASK, CONSTRUCT or DESCRIBE, not with 'SELEC'"
    assert str(caught.value) == line


def test_the_terms_of_a_query_are_told_with_their_prefix_or_in_full() -> None:
    query = "PREFIX x: <e:> ASK { ?s a x:y , <e:z> ; pg:item 'pg:text' ; u:v ?t , goods:a\\-b # pg:no\n }"
    own = "https://w3id.org/pressgraph/"
    assert list(named(query)) == [
        ("<e:>", "e:"), ("x:y", "e:y"), ("<e:z>", "e:z"), ("pg:item", f"{own}ontology#item"),
        ("goods:a\\-b", f"{own}vocabulary/goods/a-b"),
    ]  # fmt: skip


def test_the_caret_stands_under_the_place_after_tabs_and_accents() -> None:
    with pytest.raises(QueryError) as caught:
        check_syntax("SELECT * {\n\t?é ?p x:y .\n}")
    _, line, caret = str(caught.value).split("\n")
    assert line == "  2 | \t?é ?p x:y ."
    assert caret == "    | \t" + " " * len("?é ?p ") + "^"


def test_the_prefixes_of_the_graph_are_known() -> None:
    check_syntax("SELECT ?s { ?s a pg:Seizure ; pg:item goods:fentanyl }")


def test_a_parser_without_a_place_still_speaks() -> None:
    assert str(broken("SELECT", SyntaxError("something\n odd"))) == "broken SPARQL: something odd"


def test_an_unknown_function_is_named() -> None:
    with pytest.raises(QueryError, match=r"^the query cannot be answered: The custom function <x:f> is not supported$"):
        check_syntax("ASK { FILTER(<x:f>(1)) }")
