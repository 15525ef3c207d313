"""Files that once broke a reader, or that are made to: each ends in a report or in one line, and fetches nothing."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import NoReturn

import pytest

from pressgraph.gate import Engine
from pressgraph.gate.files import validate_each
from pressgraph.gate.formats import FORMATS
from pressgraph.gate.reading import Document, UnreadableFileError, read_document, read_file

FOLDER = Path(__file__).parent / "fuzzed"


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
@pytest.mark.parametrize("engine", list(Engine))
def test_each_ends_in_a_report_or_a_line(path: Path, engine: Engine) -> None:
    validation = validate_each([path], read_file, engine=engine)
    assert validation.fails() or validation.unreadable
    for write in FORMATS.values():
        write(validation).encode("utf-8")
    for file in validation.files:
        assert all("\n" not in line for line in file.lines())


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("laughs.rdf", "entities in XML are not read; write the values out"),
        ("elsewhere.rdf", "entities in XML are not read; write the values out"),
        ("cyclic-context.jsonld", "not readable as JSON-LD: Cyclic IRI mapping"),
    ],
)
def test_what_is_made_to_harm_is_refused(name: str, problem: str) -> None:
    with pytest.raises(UnreadableFileError) as stopped:
        read_file(FOLDER / name)
    assert stopped.value.problem == problem


def _read(name: str, text: str) -> Document | str:
    try:
        return read_document(name, text.encode())
    except UnreadableFileError as error:
        return error.problem


DEEP = 50_000
RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:"'


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        (
            "a.ttl",
            "<urn:a> <urn:b> " + "<<( <urn:a> <urn:b> " * DEEP,
            "a triple inside a triple (RDF 1.2) has no place in the graph",
        ),
        (
            "a.nt",
            "<urn:a> <urn:b> " + "<<( <urn:a> <urn:b> " * DEEP,
            "a triple inside a triple (RDF 1.2) has no place in the graph",
        ),
        ("a.jsonld", '{"urn:a":' * DEEP, "JSON nested deeper than 100 levels"),
        ("a.jsonld", '{"@context":[' * DEEP, "JSON nested deeper than 100 levels"),
        ("a.ttl", "<urn:a> <urn:b> " + "[ <urn:c> " * DEEP + "5" + "]" * DEEP + " .", None),
        ("a.ttl", "<urn:a> <urn:b> " + "( " * DEEP + ")" * DEEP + " .", None),
        (
            "a.rdf",
            f"<rdf:RDF {RDF}>" + "<e:a><e:b>" * DEEP + "</e:b></e:a>" * DEEP + "</rdf:RDF>",
            "XML nested deeper than 200 levels",
        ),
    ],
    ids=range(7),
)
def test_deep_nesting_does_not_end_python(name: str, text: str, problem: str | None) -> None:
    read = _read(name, text)
    if problem is None:
        assert isinstance(read, Document)
        assert len(read.places) >= 0
    else:
        assert read == problem
