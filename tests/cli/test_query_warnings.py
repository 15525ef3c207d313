"""A query of one's own that can find nothing is answered with a warning that says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Result, Run

from pressgraph.cli.dated import misdated
from pressgraph.cli.unstated import unstated
from pressgraph.queries import catalogue, find
from pressgraph.store import Store


@pytest.fixture
def ask(run: Run, loaded: Path) -> Run:
    """Asks a store that holds the examples."""

    def call(*arguments: str) -> Result:
        return run("query", *arguments, "--store", loaded)

    return call


DERIVED = "prov:wasDerivedFrom: nothing is stated with it, but with pg:evidence, which is a kind of it"
FACTS = "nothing is stated to be one, but to be a pg:Claim, pg:Seizure, pg:Statement or pg:Tally, which are kinds of it"
PERSON = "nothing is stated to be one, but to be a pg:Official, which is a kind of it"


@pytest.mark.parametrize(
    ("query", "warnings"),
    [
        ("ASK { ?x prov:wasDerivedFrom ?y }", [DERIVED]),
        ("ASK { ?x ^prov:wasDerivedFrom/oa:hasSource ?y }", [DERIVED]),
        ("ASK { GRAPH ?g { ?x prov:wasDerivedFrom ?y } }", [DERIVED]),
        ("ASK { ?x a pg:ReportedFact }", [f"pg:ReportedFact: {FACTS}"]),
        ("PREFIX p: <https://w3id.org/pressgraph/ontology#> ASK { ?x a p:ReportedFact }", [f"p:ReportedFact: {FACTS}"]),
        (
            "ASK { ?x a oa:TextPositionSelector . ?y prov:wasAssociatedWith ?z }",
            [
                "oa:TextPositionSelector: nothing is stated to be one, but to be a pg:Passage, which is a kind of it",
                "prov:wasAssociatedWith: nothing is stated with it, but with pg:participant, which is a kind of it",
            ],
        ),
        (
            "ASK { ?x a <http://xmlns.com/foaf/0.1/Person> , prov:Person }",
            [f"prov:Person: {PERSON}", f"<http://xmlns.com/foaf/0.1/Person>: {PERSON}"],
        ),
        ("ASK { ?x a pg:Gang . ?y org:subOrganizationOf ?z ; a org:Post }", ["org:Post: POST"]),
    ],
)
def test_a_more_general_term_that_nothing_is_stated_with_is_warned_of(
    ask: Run, query: str, warnings: list[str]
) -> None:
    post = "nothing is stated to be one, but to be a pg:Post, which is a kind of it"
    said = "".join(f"warning: {line.replace('POST', post)}\n" for line in warnings)
    assert ask("-e", query) == (0, "no\n", said)


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?x a org:Organization, pg:CriminalOrganization }",
        "ASK { ?x pg:evidence|prov:wasDerivedFrom ?y }",
        "ASK { GRAPH graph:catalogue { ?x a prov:Entity ; prov:wasAttributedTo ?y } }",
        "ASK { ?x a ?c . GRAPH graph:vocabulary { ?c rdfs:subClassOf+ prov:Entity } }",
        "ASK { ?x a pg:Official } # foaf:Person",
        "CONSTRUCT { ?x a foaf:Person ; prov:wasDerivedFrom ?y } WHERE { ?x org:holds ?z ; pg:namedIn ?y }",
    ],
)
def test_a_general_term_that_finds_something_or_was_meant_so_is_not_warned_of(ask: Run, query: str) -> None:
    code, _, err = ask("-e", query)
    assert (code, err) == (0, "")


def test_what_construct_reads_is_warned_of(ask: Run) -> None:
    _, _, err = ask("-e", "CONSTRUCT { ?x a prov:Entity } WHERE { ?x prov:wasDerivedFrom ?y }")
    assert err == f"warning: {DERIVED}\n"


@pytest.mark.parametrize("name", [question.name for question in catalogue()])
def test_no_saved_question_is_warned_of(loaded: Path, name: str) -> None:
    with Store.open(loaded, read_only=True) as store:
        assert [*unstated(store, find(name).text), *misdated(find(name).text)] == []


DAY = "dcterms:issued is an xsd:date, and this is none"
TEXT = "is a plain string, since it may be a year or a month"


@pytest.mark.parametrize(
    ("query", "warnings"),
    [
        (
            'ASK { ?r dcterms:issued ?d FILTER(?d > "2024-01-01") }',
            [f'?d > "2024-01-01": {DAY}; write "2024-01-01"^^xsd:date'],
        ),
        (
            "ASK { ?f pg:statedIn/dcterms:issued ?d FILTER('2024-05'<=$d || ?d=\"May\") }",
            [
                f"'2024-05'<=$d: {DAY}; write \"2024-05-01\"^^xsd:date",
                f'?d="May": {DAY}; write "2024-01-01"^^xsd:date',
            ],
        ),
        (
            'ASK { ?r dcterms:issued "2024-01-01" ; rdfs:label "2024-01-01" }',
            [f'dcterms:issued "2024-01-01": {DAY}; write "2024-01-01"^^xsd:date'],
        ),
        (
            'ASK { ?r dcterms:issued ?d FILTER(?d < "2020-01-01T00:00:00"^^xsd:dateTime) }',
            [f'?d < "2020-01-01T00:00:00"^^xsd:dateTime: {DAY}; write "2020-01-01"^^xsd:date'],
        ),
        (
            'ASK { ?o pg:startDate ?s FILTER(?s >= "1999-01-01"^^xsd:date) }',
            [f'?s >= "1999-01-01"^^xsd:date: pg:startDate {TEXT}; write "1999-01-01"'],
        ),
        (
            'ASK { ?o pg:endDate ?e FILTER(xsd:date("1999-01-01") < ?e && YEAR(?e) > 1) }',
            [
                f'xsd:date("1999-01-01") < ?e: pg:endDate {TEXT}; write "1999-01-01"',
                "YEAR(?e): pg:endDate is a plain string; take SUBSTR(?e, 1, 4)",
            ],
        ),
    ],
)
def test_a_date_that_is_compared_with_the_wrong_kind_of_literal_is_warned_of(
    ask: Run, query: str, warnings: list[str]
) -> None:
    assert ask("-e", query) == (0, "no\n", "".join(f"warning: {line}\n" for line in warnings))


@pytest.mark.parametrize(
    "query",
    [
        'ASK { ?r dcterms:issued ?d FILTER(?d > "2000-01-01"^^xsd:date && ?d > xsd:date("2000-01-01")) }',
        'ASK { ?r dcterms:issued ?d FILTER(STR(?d) > "2024" || YEAR(?d) = 2024) }',
        'ASK { ?o pg:startDate ?s FILTER(?s > "2000" && SUBSTR(?s, 1, 4) = "2021") }',
        'ASK { ?r dcterms:issued ?d BIND(STR(?d) AS ?s) FILTER(?s > "2024") }',
        'ASK { { ?r dcterms:issued ?d } UNION { ?o pg:startDate ?d } FILTER(?d > "2024") }',
        'ASK { ?r dcterms:issued ?d ; rdfs:label ?n FILTER(?n != "?d > \\"2024\\"") } # ?d > "2024"',
        'ASK { ?x pg:claimValue ?d FILTER(?d > "2024") }',
    ],
)
def test_a_date_that_is_compared_as_it_should_be_is_not_warned_of(ask: Run, query: str) -> None:
    code, _, err = ask("-e", query)
    assert (code, err) == (0, "")
