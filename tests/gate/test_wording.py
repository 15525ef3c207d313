"""What is expected and how to mend it, in the syntax and with the prefixes of the user's own file."""

from __future__ import annotations

import pytest

from pressgraph.gate.files import validate_document
from pressgraph.gate.reading import read_document
from pressgraph.vocabulary.terms import PREFIXES, iri

XSD = PREFIXES["xsd"]


def told(name: str, text: str, about: str) -> list[str]:
    """The lines about a property of what a file says."""
    report = validate_document(read_document(name, text.encode()))
    return [finding.located() for finding in report.findings if finding.property == about]


def turtle(statement: str) -> str:
    return (
        f"@prefix p: <{PREFIXES['pg']}> .\n@prefix x: <{XSD}> .\n@prefix d: <{PREFIXES['dcterms']}> .\n"
        f"@prefix l: <{PREFIXES['rdfs']}> .\n<{iri('tally:new')}> a p:Tally ; {statement} ."
    )


WORDS = 'new.ttl:5  Tally "5" has printed words'
WHOLE = "a count must be a whole number."
HEAD = 'new.ttl:5  Tally "new" has'


@pytest.mark.parametrize(
    ("statement", "about", "line"),
    [
        (
            'p:count "5"',
            "count",
            f'{HEAD} count "5", which is text; a count must be a whole number. Write 5, without quotation marks.',
        ),
        ("p:count 5.0", "count", f"{HEAD} count 5.0; a count must be a whole number."),
        ("p:count 0", "count", f"{HEAD} count 0; a count must be 1 or more."),
        (
            'p:count "1,999"',
            "count",
            f'{HEAD} count "1,999", which is text; {WHOLE} Write 1999, without quotation marks.',
        ),
        ('p:count "many"', "count", f'{HEAD} count "many", which is text; a count must be a whole number.'),
        (
            "p:bound p:Exat",
            "bound",
            f"{HEAD} bound p:Exat; a bound must be p:Exact, p:About, p:Under or p:Over. Did you mean p:Exact?",
        ),
        (
            "p:asPrinted 5",
            "printed words",
            f'{WORDS} 5; printed words must be plain text. Write it in quotation marks: "5".',
        ),
        (
            'p:asPrinted "5"@en',
            "printed words",
            f'{WORDS} "5"@en; printed words must be plain text. Leave out the language, @en.',
        ),
        (
            "p:partOf p:Operation",
            "operation",
            f"{HEAD} operation p:Operation, which is a class and no thing; a tally is part of at most one operation, "
            "which must be described beside it.",
        ),
    ],
)
def test_in_turtle(statement: str, about: str, line: str) -> None:
    assert line in told("new.ttl", turtle(statement), about)


def test_what_is_missing_is_named_with_the_prefix_of_the_file() -> None:
    line = f"{HEAD} no count; a tally needs exactly one count, a whole number above 0. Add p:count."
    assert told("new.ttl", turtle('l:label "x"').replace('"new"', '"new"'), "count") == [
        line.replace('Tally "new"', 'Tally "x"')
    ]


@pytest.mark.parametrize(
    ("name", "text", "mend"),
    [
        (
            "new.nt",
            f"<{iri('tally:new')}> <{iri('rdf:type')}> <{iri('pg:Tally')}> .\n"
            f'<{iri("tally:new")}> <{iri("pg:count")}> "5" .',
            f'Write "5"^^<{XSD}integer>.',
        ),
        (
            "new.jsonld",
            f'{{"@context": {{"q": "{PREFIXES["pg"]}"}}, "@id": "{iri("tally:new")}",'
            ' "@type": "q:Tally", "q:count": "5"}',
            f'Write {{"@value": "5", "@type": "{XSD}integer"}}.',
        ),
        (
            "new.rdf",
            f'<q:Tally xmlns:q="{PREFIXES["pg"]}" xmlns:rdf="{PREFIXES["rdf"]}" rdf:about="{iri("tally:new")}">'
            "<q:count>5</q:count></q:Tally>",
            f'Add rdf:datatype="{XSD}integer" to its element.',
        ),
    ],
)
def test_in_other_syntaxes(name: str, text: str, mend: str) -> None:
    (line,) = told(name, text, "count")
    assert line.endswith(f'has count "5", which is text; a count must be a whole number. {mend}') or line.endswith(
        f'has count "5" (line 2), which is text; a count must be a whole number. {mend}'
    )


def test_a_date_is_written_with_its_type() -> None:
    text = f"@prefix p: <{PREFIXES['pg']}> .\n@prefix x: <{XSD}> .\n@prefix d: <{PREFIXES['dcterms']}> .\n"
    text += f'<{iri("release:r")}> a p:Release ; d:issued "2023-05-05" .'
    assert told("new.ttl", text, "date of publication") == [
        'new.ttl:4  Release "r" has date of publication "2023-05-05", which is text; a date of publication must be a '
        'full date such as 2023-05-05. Write "2023-05-05"^^x:date.'
    ]


def test_a_decimal_is_written_with_its_point() -> None:
    text = f"@prefix p: <{PREFIXES['pg']}> .\n<{iri('quantity:q')}> a p:Quantity ; p:amount 5 ."
    assert told("new.ttl", text, "amount") == [
        'new.ttl:2  Quantity "q" has amount 5; an amount must be a decimal number. Write 5.0.'
    ]


@pytest.mark.parametrize(
    ("target", "mend"),
    [
        ("sinaloa-cartel", 'It is known as "Sinaloa Cartel": describe it beside the fact.'),
        ("sinaloa-cartell", "Did you mean o:sinaloa-cartel?"),
        ("xyzzy", "each must be described beside it."),
    ],
)
def test_a_relation_that_leads_nowhere(target: str, mend: str) -> None:
    text = f"@prefix p: <{PREFIXES['pg']}> .\n@prefix o: <{PREFIXES['organization']}> .\n"
    text += f"<{iri('operation:x')}> a p:Operation ; p:targets o:{target} ."
    lines = told("new.ttl", text, "target")
    assert lines[0].startswith(
        f'new.ttl:3  Operation "x" has target o:{target}, which is described nowhere; an operation'
    )
    assert lines[0].endswith(mend)
