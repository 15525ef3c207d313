"""Broken SPARQL is shown with its line and a caret."""

from __future__ import annotations

import pytest

from pressgraph.errors import QueryError
from pressgraph.queries import broken, catalogue, check_syntax, named
from pressgraph.queries.grouping import ungrouped


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
            "broken SPARQL at line 1, column 26: ?y is neither grouped nor aggregated; put it behind GROUP BY, or "
            "take SAMPLE(?y) or another aggregate of it\n"
            "  1 | SELECT (COUNT(?x) AS ?n) ?y { ?x ?p ?y }\n"
            "    |                          ^",
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


PUT = "put it behind GROUP BY, or take SAMPLE({0}) or another aggregate of it"


@pytest.mark.parametrize(
    ("sparql", "wrong", "hint"),
    [
        ("SELECT ?x ^?n (COUNT(?s) AS ?c) { ?s pg:speaker ?x . ?x rdfs:label ?n } GROUP BY ?x", "?n", PUT),
        ("SELECT $x ^$n (COUNT(?s) AS ?c) { ?s a ?x ; a ?n } GROUP BY $x LIMIT 1", "$n", PUT),
        ("SELECT DISTINCT ^?n (COUNT(*) AS ?n) WHERE { ?s a ?n }", "?n", PUT),
        ("SELECT ^?x { ?x a ?y } HAVING (COUNT(?y) > 1)", "?x", PUT),
        ("SELECT ?x (COUNT(?y) + ^?y AS ?z) FROM <e:g> { ?x a ?y } GROUP BY ?x ORDER BY ?x", "?y", PUT),
        ("SELECT ?x { ?x a ?z { SELECT ?x ^?y (MAX(?t) AS ?m) { ?x a ?y, ?t } GROUP BY ?x } }", "?y", PUT),
        ("SELECT ?x ^?y { ?x a ?y { SELECT ?x { ?x a ?t } GROUP BY ?x } } GROUP BY ?x # GROUP BY ?y", "?y", PUT),
        (
            "SELECT (YEAR(^?d) AS ?y) (COUNT(*) AS ?n) { ?r dcterms:issued ?d } GROUP BY (year( ?d))",
            "?d",
            "name what is grouped, GROUP BY (year( ?d) AS ?y), and select ?y",
        ),
        (
            "SELECT (STR(^?d) AS ?y) { ?r dcterms:issued ?d } GROUP BY YEAR(?d)",
            "?d",
            "name what is grouped, GROUP BY (YEAR(?d) AS ?name), and select ?name",
        ),
    ],
)
def test_a_variable_that_is_neither_grouped_nor_aggregated_is_named(sparql: str, wrong: str, hint: str) -> None:
    place, sparql = sparql.index("^"), sparql.replace("^", "")
    with pytest.raises(QueryError) as caught:
        check_syntax(sparql)
    said = f"{wrong} is neither grouped nor aggregated; {hint.format(wrong)}"
    assert str(caught.value) == (
        f"broken SPARQL at line 1, column {place + 1}: {said}\n  1 | {sparql}\n    | {' ' * place}^"
    )


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?x (COUNT(?s) AS ?c) { ?s pg:speaker ?x } GROUP BY ?x ORDER BY ?c",
        "SELECT ?y (COUNT(*) AS ?n) { ?r dcterms:issued ?d } GROUP BY (YEAR(?d) AS ?y) HAVING (COUNT(*) > 1)",
        "SELECT ?x (SUM(IF(?n > 1, ?n, 0)) AS ?c) { ?x pg:count ?n } GROUP BY ?x",
        "SELECT ?x ?y { { SELECT ?x (COUNT(?t) AS ?y) { ?x a ?t } GROUP BY ?x } FILTER(?y > 1) }",
        "SELECT (GROUP_CONCAT(?n; separator=') ') AS ?c) { ?x rdfs:label ?n }",
        "ASK { ?x a ?y }",
    ],
)
def test_in_a_sound_query_every_variable_is_grouped_or_aggregated(sparql: str) -> None:
    check_syntax(sparql)
    assert list(ungrouped(sparql)) == []


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT (SUM(?n) AS ?t) (STR(?t) AS ?u) { ?x pg:count ?n }",
        "SELECT ?x (EXISTS { ?x a ?z } AS ?e) (COUNT(*) AS ?n) { ?x a ?y } GROUP BY ?x",
    ],
)
def test_names_of_the_select_and_of_patterns_are_not_blamed(sparql: str) -> None:
    assert list(ungrouped(sparql)) == []


def test_saved_questions_group_what_they_select() -> None:
    assert [found for question in catalogue() for found in ungrouped(question.text)] == []


@pytest.mark.parametrize(
    ("sparql", "said"),
    [
        ("SELECT * { ?s a ?x } GROUP BY ?x", "SELECT * cannot stand beside GROUP BY; name what it selects"),
        ("SELECT ?n (1 AS ?n) { ?s a ?n }", "the SELECT gives a name behind AS that is taken"),
        ("SELECT (1 AS ?a) (2 AS ?a) {}", "duplicated variable name in SELECT"),
    ],
)
def test_a_sentence_among_what_the_parser_expected_is_kept(sparql: str, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        check_syntax(sparql)
    assert str(caught.value).split("\n")[0].partition(": ")[2] == said


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
