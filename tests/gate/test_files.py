"""Files of facts in every syntax, and files that cannot be read."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize
from tests.shapes.release_graph import CONFORMING, Case, changed, conforming

from pressgraph.gate import validate_files
from pressgraph.gate.files import FileReport
from pressgraph.gate.reading import CONTEXT, read_document

GRAPH = NamedNode("https://w3id.org/pressgraph/graph/gale-harbor")
CHECKED = (
    "2 Agency, 1 Association, 1 Cartel, 10 Claim, 1 Faction, 1 Official, 1 Operation, 10 Passage, 1 Platform, 1 Post, "
    "3 Quantity, 1 Release, 3 Seizure, 1 Statement, 1 Tally, 5 skos:Concept"
)


def _written(syntax: RdfFormat, case: Case | None = None) -> bytes:
    triples = changed(case) if case else conforming()
    if syntax.supports_datasets and syntax != RdfFormat.JSON_LD:
        return _serialized(_quads(triples, GRAPH), syntax)
    return _serialized(triples, syntax)


def _quads(triples: Iterable[Triple], graph: NamedNode) -> list[Quad]:
    return [Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples]


def _serialized(statements: Iterable[Quad] | Iterable[Triple], syntax: RdfFormat) -> bytes:
    data = serialize(statements, format=syntax)
    assert data is not None
    return data


def _validated(path: Path) -> tuple[FileReport, list[str]]:
    (report,) = validate_files([path])
    return report, list(report.lines())


def _line(path: Path, thing: str) -> int:
    """The first line on which a serializer states something about a thing."""
    begins = re.compile(
        rf'\s*<https://w3id.org/pressgraph/{thing}> |.*"@id":"[^"]*{thing}",|.*rdf:about="[^"]*{thing}"'
    )
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if begins.match(line))


SYNTAXES = [
    ("facts.ttl", RdfFormat.TURTLE),
    ("facts.trig", RdfFormat.TRIG),
    ("facts.nt", RdfFormat.N_TRIPLES),
    ("facts.nq", RdfFormat.N_QUADS),
    ("facts.jsonld", RdfFormat.JSON_LD),
    ("facts.json", RdfFormat.JSON_LD),
    ("facts.rdf", RdfFormat.RDF_XML),
    ("facts.owl", RdfFormat.RDF_XML),
]


@pytest.mark.parametrize(("name", "syntax"), SYNTAXES)
def test_facts_that_conform_say_how_many_of_which_kind(tmp_path: Path, name: str, syntax: RdfFormat) -> None:
    path = tmp_path / name
    path.write_bytes(_written(syntax))
    report, lines = _validated(path)
    assert report.conforms
    assert lines == [f"{path}: conforms; checked {CHECKED}"]


@pytest.mark.parametrize(("name", "syntax"), SYNTAXES)
def test_facts_that_do_not_conform_say_why(tmp_path: Path, name: str, syntax: RdfFormat) -> None:
    path = tmp_path / name
    path.write_bytes(_written(syntax, Case("", ("tally:arrests pg:count", "statement:safer pg:speaker"))))
    report, lines = _validated(path)
    assert not report.conforms
    add = "https://w3id.org/pressgraph/ontology#"
    assert lines == [
        f'{path}:{_line(path, "tally/arrests")}  Tally "forty-four arrests" has no count; a tally needs exactly '
        f"one count, a whole number above 0. Add <{add}count>.",
        f'{path}:{_line(path, "statement/safer")}  warning: Statement "The harbor is safer, … The work goes on." has '
        f"no speaker; a statement should have its speaker. Add <{add}speaker>.",
        f"{path}: does not conform (1 violation, 1 warning); checked {CHECKED}",
    ]


@pytest.mark.parametrize("syntax", sorted({syntax for _, syntax in SYNTAXES}, key=str))
def test_without_a_telling_name_the_content_tells_the_syntax(syntax: RdfFormat) -> None:
    graphs = read_document("facts", b"\xef\xbb\xbf" + _written(syntax)).graphs
    assert sum(len(triples) for triples in graphs.values()) == len(conforming())


def test_standard_input_is_turtle_unless_it_looks_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(CONFORMING.read_bytes())

    monkeypatch.setattr("sys.stdin", Input)
    (report,) = validate_files(["-"])
    assert list(report.lines()) == [f"<stdin>: conforms; checked {CHECKED}"]


def test_each_graph_of_a_dataset_is_checked_by_itself(tmp_path: Path) -> None:
    """Two releases may call one thing by two names: that is no violation, while two names in one release are."""
    other = changed(Case("", ("platform:seachat rdfs:label",), 'platform:seachat rdfs:label "Sea Chat" .'))
    both = _quads(conforming(), GRAPH) + _quads(other, NamedNode("https://w3id.org/pressgraph/graph/other"))
    path = tmp_path / "both.nq"
    path.write_bytes(_serialized(both, RdfFormat.N_QUADS))
    report, lines = _validated(path)
    assert report.conforms
    assert "warning: Platform" in lines[0]
    assert lines[1:] == [f"{path}: conforms (1 warning); checked {CHECKED}"]
    path = tmp_path / "one.nt"
    path.write_bytes(_serialized({quad.triple for quad in both}, RdfFormat.N_TRIPLES))
    assert 'Platform "Sea' in _validated(path)[1][0]


def test_our_context_is_read_without_the_network(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonld"
    thing = {"@context": CONTEXT, "@id": "https://w3id.org/pressgraph/seizure/x", "@type": "pg:Seizure"}
    path.write_text(json.dumps(thing), encoding="utf-8")
    report, lines = _validated(path)
    assert report.report is not None
    assert report.report.checked == {"Seizure": 1}
    assert (
        f'{path}:1  Seizure "x" has no item; a seizure needs exactly one item, one of the goods such as goods:cocaine, '
        "with its preferred name beside it. Add pg:item." in lines
    )


@pytest.mark.parametrize(
    "document",
    [
        {"@context": "https://example.org/context", "@id": "urn:x"},
        {"@context": [CONTEXT, "https://example.org/context"], "@id": "urn:x"},
        {"@context": {"a": {"@id": "urn:a", "@context": "https://example.org/context"}}, "@id": "urn:x"},
        {"@graph": [{"@context": "https://example.org/context", "@id": "urn:x"}]},
        {"@context": {"@version": 1.1, "@import": "https://example.org/context"}, "@id": "urn:x"},
    ],
)
def test_a_foreign_context_is_never_fetched(tmp_path: Path, document: object) -> None:
    path = tmp_path / "facts.jsonld"
    path.write_text(json.dumps(document), encoding="utf-8")
    _, lines = _validated(path)
    assert lines == [
        f"{path}:1: the context https://example.org/context would have to be fetched, and nothing is; "
        "use https://w3id.org/pressgraph/context.jsonld or write the terms out"
    ]


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("a.ttl", b"", "the file is empty"),
        ("a.ttl", b" \n\t\n", "the file is empty"),
        (
            "a.ttl",
            b"\x00\x01\x02",
            "binary data, not RDF; give Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML",
        ),
        (
            "a.ttl",
            b"@prefix a: <urn:a:> .\n\na:b a:c foo:d .",
            '3: the prefix "foo:" is not declared; declare it at the top: "@prefix foo: <…> ."',
        ),
        (
            "a.nt",
            b"<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b> <urn:a b> .",
            "2: the address <urn:a b> has a blank in it; write an address without one",
        ),
        ("a.ttl", b"\xff\xfe<urn:a>", "1: not readable as Turtle: Invalid UTF-8 character encoding"),
        ("a.jsonld", b'{\n"@id": ', "2: not readable as JSON-LD: Unexpected end of file, a value was expected"),
        ("a.jsonld", b'"\xff"', "1: not readable as JSON-LD: it is not UTF-8"),
        ("a.jsonld", b"[" * 5000 + b"]" * 5000, "1: JSON nested deeper than 100 levels"),
        ("a.jsonld", b"[" * 200 + b"]" * 200, "1: JSON nested deeper than 100 levels"),
        ("a.rdf", b'<!DOCTYPE x [<!ENTITY y "z">]><x/>', "entities in XML are not read; write the values out"),
        ("a.rdf", b"<a><b></a>", None),
        (
            "a.ttl",
            b"<urn:a> <urn:b> <<( <urn:a> <urn:b> <urn:c> )>> .",
            "a triple inside a triple (RDF 1.2) has no place in the graph",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, name: str, content: bytes, line: str | None) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    report, lines = _validated(path)
    assert not report.conforms
    assert report.report is None
    assert len(lines) == 1
    if line is None:
        assert lines[0].startswith(f"{path}: not readable as RDF/XML: ")
    else:
        assert lines[0] in (f"{path}: {line}", f"{path}:{line}")


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    missing, folder = tmp_path / "none.ttl", tmp_path / "folder.ttl"
    folder.mkdir()
    reports = validate_files([missing, folder, CONFORMING])
    assert [report.conforms for report in reports] == [False, False, True]
    assert [line for report in reports[:2] for line in report.lines()] == [
        f"{missing}: no such file",
        f"{folder}: a folder; name the files in it",
    ]


def test_a_file_in_which_nothing_was_checked_does_not_pass(tmp_path: Path) -> None:
    path = tmp_path / "other.ttl"
    path.write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")
    report, lines = _validated(path)
    assert not report.conforms
    assert lines == [
        f"{path}  0 facts of known classes were checked; at least one thing must be of a class of the ontology, such "
        "as pg:Seizure.",
        f"{path}: does not conform (1 violation); checked nothing",
    ]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.ttl"
    with path.open("wb") as file:
        file.truncate(1_000_000_000)  # a hole of a gigabyte, which takes no room
    assert _validated(path)[1] == [
        f"{path}: 1,000 MB; files of up to 50 MB are read: split it by release, or raise the limit with --max-size"
    ]


def test_standard_input_that_is_too_large_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            assert 0 <= size < 2000
            return b" " * size

    class Input:
        buffer = Endless()

    monkeypatch.setattr("sys.stdin", Input)
    (report,) = validate_files(["-"], largest=1000)
    assert report.error == (
        "<stdin>: more than 0 MB; files of up to 0 MB are read: split it by release, or raise the limit with --max-size"
    )


def test_a_name_that_no_file_can_have_is_one_line() -> None:
    (report,) = validate_files(["a\0b.ttl"])
    assert report.error == "a\0b.ttl: embedded null byte"


def test_without_the_text_it_says_how_many_places_were_not_checked(tmp_path: Path) -> None:
    path = tmp_path / "facts.ttl"
    path.write_bytes(_written(RdfFormat.TURTLE, Case("", ("release:gale-harbor pg:text",))))
    _, lines = _validated(path)
    assert lines == [
        f"{path}: conforms; checked {CHECKED}",
        f"{path}: 10 passages not looked up, since the text of the release is not at hand: export with --text, or "
        "check beside the store that has it (--store)",
    ]


def test_with_the_text_it_says_nothing_of_places(tmp_path: Path) -> None:
    path = tmp_path / "facts.ttl"
    path.write_bytes(_written(RdfFormat.TURTLE))
    report, lines = _validated(path)
    assert lines == [f"{path}: conforms; checked {CHECKED}"]
    assert report.report is not None
    assert report.report.unplaced == 0


def test_a_concept_of_another_name_differs_from_the_vocabulary(tmp_path: Path) -> None:
    """One message says so: that a concept has one name only, goes without saying."""
    path = tmp_path / "facts.nt"
    path.write_bytes(
        _written(
            RdfFormat.N_TRIPLES, Case("", ("goods:cocaine skos:prefLabel",), 'goods:cocaine skos:prefLabel "heroin" .')
        )
    )
    _, lines = _validated(path)
    assert [line.partition("  ")[2] for line in lines if '"heroin"' in line] == [
        'Concept "cocaine" has the preferred name "heroin", and in the vocabulary "cocaine"; a concept must have the '
        "name that it has in the vocabulary."
    ]
