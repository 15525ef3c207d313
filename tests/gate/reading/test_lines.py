"""On which line of a file a thing begins, and a property of it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from pressgraph.gate.graph import Graph
from pressgraph.gate.place import Place
from pressgraph.gate.reading import Document, Syntax, read_document
from pressgraph.vocabulary.terms import PREFIXES, iri

PG = PREFIXES["pg"]
SEIZURE = f"{PREFIXES['seizure']}x"
HEAD = f"@prefix pg: <{PG}> .\n@prefix seizure: <{PREFIXES['seizure']}> .\n"


def turtle(text: str, source: str = "new.ttl") -> Document:
    return read_document(source, text.encode())


def _values(document: Document) -> list[tuple[str, str, str]]:
    graph = Graph(document.triples)
    return [
        (subject.value, predicate, value.value)
        for subject in graph
        for predicate, values in graph.properties(subject).items()
        for value in values
    ]


def lines(document: Document, subject: str, predicate: str) -> tuple[int | None, int | None]:
    """The lines of a thing that has a property, and of the property."""
    thing, stated = document.places.thing(subject, predicate), document.places.property(subject, predicate)
    return thing.line if thing else None, stated.line if stated else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("seizure:x pg:count 5 .", (3, 3)),
        ("seizure:x a pg:Seizure ;\n  pg:count 5 .", (3, 4)),
        ("# seizure:x pg:count 4 .\n\nseizure:x\n a pg:Seizure\n ;\n\n pg:count\n 5 .", (5, 9)),
        (f"<{SEIZURE}> <{PG}count> 5 .", (3, 3)),
        (f"@base <{PREFIXES['seizure']}> .\n<x> pg:count 5 .", (4, 4)),
        (f"BASE <{PREFIXES['seizure']}>\nPREFIX p: <{PG}>\n<x> p:count 5 .", (5, 5)),
        ("<https://w3id.org/pressgraph/seizure/\\u0078> pg:count 5 .", (3, 3)),
        ("seizure:x pg:asPrinted '''one\nseizure:x pg:count 5 .\n''' ;\n pg:count 5 .", (3, 6)),
        (
            'seizure:x pg:asPrinted """a "quoted" word; and\n. more""", "b # no; c" ; # yes ; pg:count\npg:count 5.',
            (3, 5),
        ),
        ("seizure:x a pg:Seizure .\nseizure:y pg:count 5 .\nseizure:x pg:count 5 .", (5, 5)),
        ("seizure:y pg:partOf seizure:x .\nseizure:x pg:count 5 .", (4, 4)),
        ("seizure:x pg:quantity [ pg:amount 5.0 ; pg:bound pg:Exact ] ;\n pg:count 5 .", (3, 4)),
        ("seizure:x pg:item ( 1 [ pg:count 6 ]\n 'a' ) ;\n pg:count 5 .", (3, 5)),
        ("seizure:x pg:amount 5.0, 5.5, -.5e3, true ;\n;; pg:count 5 ; .", (3, 4)),
        ("seizure:y.z pg:a-b pg:c.d.\nseizure:x pg:count 5 .", (4, 4)),
        ("seizure:y\\.\\,z pg:a%3B pg:d\\;, pg:e.\nseizure:x pg:count 5 .", (4, 4)),
        ("seizure:y rdf:label 'a'@en, 'b'^^pg:date .\nseizure:x pg:count 5 .".replace("rdf:", "pg:"), (4, 4)),
        ("[] pg:count 4 .\n[ pg:count 4 ] .\n( 1 2 ) pg:count 3 .\nseizure:x pg:count 5 .", (6, 6)),
        ("seizure:x pg:note 'a form feed \\f and a line separator \u2028' ;\n pg:count 5 .", (3, 4)),
    ],
)
def test_a_property_in_turtle(text: str, expected: tuple[int, int]) -> None:
    for end in ("\n", "\r\n", "\r"):
        whole = (HEAD + text).replace("\n", end)
        assert lines(turtle(whole), SEIZURE, f"{PG}count") == expected, end
        assert lines(turtle("\ufeff" + whole), SEIZURE, f"{PG}count") == expected


def test_without_the_property_a_thing_is_where_it_begins_first() -> None:
    document = turtle(f"{HEAD}seizure:x a pg:Seizure .\nseizure:x pg:count 5 .")
    assert document.places.thing(SEIZURE, f"{PG}item") == Place("new.ttl", 3)
    assert document.places.property(SEIZURE, f"{PG}item") is None
    assert document.places.thing("https://example.org/other") is None


def test_blank_nodes_are_found_with_and_without_a_label() -> None:
    document = turtle(
        f"{HEAD}_:b pg:count 4 .\n[] pg:count 5 .\n[ pg:count\n6 ] .\nseizure:x pg:quantity [\npg:count 7 ] ."
    )
    found = {
        triple.object.value: lines(document, triple.subject.value, f"{PG}count")
        for triple in document.triples
        if triple.predicate.value == f"{PG}count"
        and hasattr(triple.object, "value")
        and hasattr(triple.subject, "value")
    }
    assert found == {"4": (3, 3), "5": (4, 4), "6": (5, 5), "7": (7, 8)}


def test_the_graphs_of_trig_do_not_confuse() -> None:
    text = (
        f"{HEAD}pg:g1 {{ seizure:x a pg:Seizure . seizure:y pg:count 1 }}\n"
        "GRAPH pg:g2 {\n  seizure:x pg:count 5 }\n"
        "{ seizure:z pg:count 6 . }\n[] { seizure:w\n pg:count 7 }\npg:g3 {} _:g { seizure:v pg:count 8 }"
    )
    document = turtle(text, "new.trig")
    found = {name: lines(document, f"{PREFIXES['seizure']}{name}", f"{PG}count") for name in "xyzwv"}
    assert found == {"x": (5, 5), "y": (3, 3), "z": (6, 6), "w": (7, 8), "v": (9, 9)}


@pytest.mark.parametrize("name", ["new.nt", "new.nq"])
def test_each_line_of_n_triples_is_a_statement(name: str) -> None:
    graph = " <urn:g>" if name.endswith("q") else ""
    text = f'# a comment\r\n\r\n<{SEIZURE}> <{PG}item> "# . <urn:a> <urn:b> 5"{graph} .\r\n_:b<{PG}count>"4"{graph}.\n'
    document = turtle(f'{text}  <{SEIZURE}>\t<{PG}count> "5"@en{graph} . # done', name)
    assert lines(document, SEIZURE, f"{PG}count") == (5, 5)
    assert lines(document, SEIZURE, f"{PG}item") == (3, 3)
    assert lines(document, "b", f"{PG}count") == (4, 4)


RDF_XML = f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- <pg:Seizure rdf:about="x" pg:count="1"/> -->
<rdf:RDF xmlns:rdf="{PREFIXES["rdf"]}"
         xmlns:pg="{PG}" xml:base="{PREFIXES["seizure"]}">
  <pg:Seizure
      rdf:about="x" pg:asPrinted="a > b">
    <pg:count>5</pg:count>
    <pg:quantity>
      <pg:Quantity rdf:about="q"><pg:amount>6</pg:amount></pg:Quantity>
    </pg:quantity>
    <pg:note rdf:parseType="Literal"><pg:x rdf:about="y"><pg:count>7</pg:count></pg:x></pg:note>
    <pg:form rdf:parseType="Resource">
      <pg:count>8</pg:count>
    </pg:form>
    <pg:list rdf:parseType="Collection"><rdf:Description rdf:about="l">
      <pg:count>9</pg:count></rdf:Description></pg:list>
  </pg:Seizure>
  <rdf:Description rdf:nodeID="b"><pg:count>10</pg:count></rdf:Description>
  <rdf:Description rdf:ID="i"
    ><pg:count>11</pg:count></rdf:Description>
</rdf:RDF>
"""


def test_things_in_rdf_xml() -> None:
    for text in (RDF_XML, RDF_XML.replace("\n", "\r\n")):
        document = turtle(text, "new.rdf")
        space = PREFIXES["seizure"]
        assert lines(document, SEIZURE, f"{PG}count") == (5, 7)
        assert lines(document, SEIZURE, f"{PG}asPrinted") == (5, 5)
        assert lines(document, SEIZURE, iri("rdf:type")) == (5, 5)
        assert lines(document, f"{space}q", f"{PG}amount") == (9, 9)
        assert lines(document, f"{space}l", f"{PG}count") == (15, 16)
        assert lines(document, "b", f"{PG}count") == (18, 18)
        assert lines(document, f"{space}#i", f"{PG}count") == (19, 20)
        assert document.places.thing(f"{space}y") is None


def test_a_single_thing_in_rdf_xml_needs_no_root() -> None:
    spaces = f'xmlns:pg="{PG}" xmlns:rdf="{PREFIXES["rdf"]}"'
    text = f'<pg:Seizure {spaces}\n rdf:about="{SEIZURE}"><pg:count>5</pg:count></pg:Seizure>'
    assert lines(turtle(text, "new.rdf"), SEIZURE, f"{PG}count") == (1, 2)


def test_things_in_json_ld() -> None:
    text = """{
  "@context": ["https://w3id.org/pressgraph/context.jsonld", {"n": "https://w3id.org/pressgraph/ontology#",
    "how many": {"@id": "n:count", "@type": "n:x"}, "known as": "@id"}],
  "@graph": [
    {"@type": "pg:Seizure",
     "@id": "seizure:x", "pg:asPrinted": "{ \\"@id\\": \\"seizure:x\\" }",
     "pg:quantity": {
        "id": "quantity:q", "pg:amount": 5 },
     "n:count": 5},
    {"known as": "https://w3id.org/pressgraph/seizure/y",
     "how many": 6,
     "pg:partOf": {"@id": "seizure:x"}},
    {"pg:seizedBy": "seizure:x", "@id": "seizure:z",
     "pg:count": 7}
  ]
}"""
    document = turtle(text, "new.jsonld")
    space = PREFIXES["seizure"]
    assert lines(document, SEIZURE, f"{PG}count") == (6, 9)
    assert lines(document, SEIZURE, iri("rdf:type")) == (6, 5)
    assert lines(document, f"{PREFIXES['quantity']}q", f"{PG}amount") == (8, 8)
    assert lines(document, f"{space}y", f"{PG}count") == (10, 11)
    assert lines(document, f"{space}z", f"{PG}count") == (13, 14)
    assert document.remarks == ()


def test_the_triples_are_those_of_the_document_not_of_its_marked_copy() -> None:
    folder = Path(__file__).resolve().parents[2] / "shapes"
    data = (folder / "conforming.ttl").read_bytes()
    document = read_document("conforming.ttl", data)
    assert len(document.places) > 100
    assert list(document.triples) == [quad.triple for quad in parse(data, format=RdfFormat.TURTLE)]


# Documents are made up word by word, with the lines written down beside them.

SUBJECTS = st.sampled_from(["seizure:x", "seizure:y.z", f"<{SEIZURE}>", "<rel>", "_:b", "seizure:a\\,b"])
PREDICATES = st.sampled_from(["a", "pg:count", f"<{PG}item>", "pg:as-printed", "pg:part.of"])
OBJECTS = st.sampled_from(
    [
        "5", "5.0", "-1e3", "true", "pg:x", "pg:x.y", "<urn:z>", "'it; is . #no'", '"""a\n\n; . b"""', '""', "()",
        "'''x\n'y' '''@en", '"5"^^pg:int', "[]", "( 1\n\n( 2 ) )", "_:c", "[ pg:q\n5 ]", "( [ pg:q 1 ] )",
        "[ pg:q 5 ; pg:r [ a pg:x ] , 6 ]",
    ]
)  # fmt: skip
BLANKS = st.sampled_from([" ", "\n", " # a comment ; with . signs [\n", "\t", "\n\n  "])


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, dict[tuple[str, str], tuple[int, int]]]:
    text = f"{HEAD}@base <http://example.org/> .\n"
    known: dict[tuple[str, str], tuple[int, int]] = {}
    for _ in range(draw(st.integers(1, 5))):
        subject, thing = draw(SUBJECTS), text.count("\n") + 1
        text += subject
        for number in range(draw(st.integers(1, 4))):
            text += (draw(BLANKS) + ";" if number else "") + draw(BLANKS)
            predicate = draw(PREDICATES)
            known.setdefault((subject, predicate), (thing, text.count("\n") + 1))
            text += predicate + draw(BLANKS)
            text += f"{draw(BLANKS)},".join(draw(st.lists(OBJECTS, min_size=1, max_size=3)))
        text += f"{draw(BLANKS)}.{draw(BLANKS)}"
    return text, known


def _full(name: str) -> str:
    if name == "a":
        return iri("rdf:type")
    document = turtle(f"{HEAD}@base <http://example.org/> .\n{name} a pg:x .")
    return _values(document)[0][0]


@given(documents())
def test_lines_are_right_however_turtle_is_written(made: tuple[str, dict[tuple[str, str], tuple[int, int]]]) -> None:
    text, known = made
    expected: dict[tuple[str, str], tuple[int, int]] = {}
    for (subject, predicate), found in known.items():
        key = (_full(subject), _full(predicate))
        expected[key] = min(expected.get(key, found), found)
    for syntax in (Syntax.TURTLE, Syntax.TRIG):
        document = read_document("new", text.encode(), syntax)
        assert {key: lines(document, *key) for key in expected} == expected
        stated = {(subject, predicate) for subject, predicate, _ in _values(document)}
        unplaced = {pair for pair in stated if document.places.property(*pair) is None}
        assert {predicate for _, predicate in unplaced} <= {iri("rdf:first"), iri("rdf:rest")}
