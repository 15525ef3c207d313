"""The formats of a validation, over files with violations, warnings, remarks and files that cannot be read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from pyoxigraph import RdfFormat, parse
from tests.gate.test_delta import Memory
from tests.shapes.release_graph import CONFORMING, conforming

from pressgraph.gate import Validation
from pressgraph.gate.files import validate_each
from pressgraph.gate.findings import Severity
from pressgraph.gate.formats import FORMATS, as_json, as_markdown, as_sarif, as_text, as_turtle
from pressgraph.gate.graph import Graph
from pressgraph.gate.paths import SH
from pressgraph.gate.place import Place
from pressgraph.gate.reading import Document, Places, Remark, Stated, UnreadableFileError, read_file
from pressgraph.vocabulary.terms import PREFIXES, iri

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
HEAD = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())
LINES = HEAD.count("\n")
BAD = """seizure:x a pg:Seizure ;
    pg:quantity quantity:x ;
    pg:asPrinted "5 | `pills`" .
quantity:x a pg:Quantity ; pg:amount -5 ; pg:bound pg:Abuot ; qudt:hasUnit pg:pill .
organization:a a pg:Agency ; rdfs:label "A" ; org:subOrganizationOf organization:a .
post:p a pg:Post ; rdfs:label "P" .
tally:t a pg:Tally ; pg:evidence passage:p ; pg:statedIn release:r .
passage:p a pg:Passage ; oa:hasSource release:q . release:r a pg:Release . release:q a pg:Release .
_:b a pg:Tally .
"""


@pytest.fixture
def mixed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Validation:
    """Files of every fate, beside a store, named as a user would name them."""
    monkeypatch.chdir(tmp_path)
    Path("bad one.ttl").write_text(HEAD + BAD, encoding="utf-8")
    Path("none.nt").write_text("<urn:a> <urn:b> <urn:c> .\n", encoding="utf-8")
    Path("broken.ttl").write_text("\n\nseizure:x a pg:Seizure .", encoding="utf-8")
    Path("text.nt").write_text(f'<{iri("release:gale-harbor")}> <{iri("pg:text")}> "A" .\n', encoding="utf-8")

    def read(path: str | Path) -> Document:
        return _table() if str(path) == "facts.csv" else read_file(path)

    files = ["bad one.ttl", "none.nt", "broken.ttl", "facts.csv", "text.nt", "missing.ttl"]
    found = validate_each(files, read, Memory(conforming()))
    return Validation(found.files, found.elsewhere, "pressgraph-store")


def _table() -> Document:
    """What a reader makes of a spreadsheet."""
    source = "facts.csv"
    (quad,) = parse(f"{HEAD}seizure:y a pg:Seizure .".encode(), format=RdfFormat.TURTLE)
    places = [Stated(iri("seizure:y"), iri("pg:item"), Place(source, row=3), Place(source, row=3, column="item"))]
    remark = Remark(Place(source, row=2, column="amount"), '"x" is no number', "Write a number.", "cell", Severity.INFO)
    return Document(source, {"": (quad.triple,)}, prefixes=PREFIXES, remarks=(remark,), locate=lambda: Places(places))


def sarif(validation: Validation) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(as_sarif(validation))
    Draft4Validator(SCHEMA).validate(log)
    return log


def test_text_has_a_line_for_each_finding(mixed: Validation) -> None:
    lines = as_text(mixed).splitlines()
    quantity = 'Seizure "5 | `pills`"'
    amount = f"bad one.ttl:{LINES + 4}  {quantity} has amount -5; an amount must be"
    assert f"{amount} a decimal number. Write -5.0." in lines
    assert f"{amount} above 0." in lines
    assert 'facts.csv row 2, column "amount"  info: "x" is no number; write a number.' in lines
    assert sum(line.startswith("pressgraph-store: gale-harbor: passage ") for line in lines) == 10
    assert not any(line.startswith(("broken.ttl", "missing.ttl")) for line in lines)


def test_sarif_meets_its_schema_and_shows_the_lines(mixed: Validation) -> None:
    (run,) = sarif(mixed)["runs"]
    results = {result["message"]["text"]: result for result in run["results"]}
    amount = next(result for text, result in results.items() if "has amount -5" in text)
    assert amount["level"] == "error"
    assert amount["ruleId"] == "Quantity-amount"
    assert run["tool"]["driver"]["rules"][amount["ruleIndex"]]["id"] == "Quantity-amount"
    assert amount["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "bad%20one.ttl"},
                "region": {"startLine": LINES + 4},
            },
            "logicalLocations": [{"fullyQualifiedName": iri("quantity:x"), "kind": "resource"}],
        }
    ]
    unreadable = [result for result in run["results"] if result["ruleId"] == "unreadable"]
    assert [result["locations"][0]["physicalLocation"] for result in unreadable] == [
        {"artifactLocation": {"uri": "broken.ttl"}, "region": {"startLine": 3}},
        {"artifactLocation": {"uri": "missing.ttl"}},
    ]
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]][:2] == ["bad%20one.ttl", "none.nt"]
    assert len(run["results"]) == len(mixed.findings) + 2


def test_sarif_tells_a_finding_apart_from_others_and_knows_it_again(tmp_path: Path) -> None:
    path = tmp_path / "new.ttl"
    path.write_text(HEAD + BAD, encoding="utf-8")
    first = [
        r["partialFingerprints"]["finding/v1"] for r in sarif(validate_each([path], read_file))["runs"][0]["results"]
    ]
    path.write_text(f"{HEAD}\n\n\n{BAD}".replace("_:b", "_:b"), encoding="utf-8")
    again = [
        r["partialFingerprints"]["finding/v1"] for r in sarif(validate_each([path], read_file))["runs"][0]["results"]
    ]
    assert first == again
    assert len(set(first)) == len(first)


def _fingerprints(path: Path) -> list[str]:
    (run,) = sarif(validate_each([path], read_file))["runs"]
    return [result["partialFingerprints"]["finding/v1"] for result in run["results"]]


def test_an_empty_run_meets_the_schema_too() -> None:
    assert sarif(Validation(()))["runs"][0]["results"] == []


def test_turtle_is_a_validation_report(mixed: Validation) -> None:
    graph = Graph(quad.triple for quad in parse(as_turtle(mixed).encode(), format=RdfFormat.TURTLE))
    (report,) = graph.members(f"{SH}ValidationReport")
    assert graph.text(report, f"{SH}conforms") == "false"
    results = graph.objects(report, f"{SH}result")
    assert len(results) == len(mixed.findings) + 2
    needed = ("focusNode", "resultSeverity", "sourceConstraintComponent", "resultMessage")
    assert all(len(graph.objects(result, f"{SH}{name}")) == 1 for result in results for name in needed)
    severities = {graph.text(result, f"{SH}resultSeverity") for result in results}
    assert severities == {f"{SH}{name}" for name in ("Violation", "Warning", "Info")}
    amount = next(r for r in results if graph.text(r, f"{SH}value") == "-5")
    assert graph.text(amount, f"{SH}focusNode") == iri("quantity:x")
    assert graph.text(amount, f"{SH}resultPath") == iri("pg:amount")
    assert graph.text(amount, f"{SH}sourceShape") == "https://w3id.org/pressgraph/shapes#Quantity-amount"
    assert {graph.text(r, f"{SH}sourceConstraintComponent") for r in results} >= {
        f"{SH}MinCountConstraintComponent", "https://w3id.org/pressgraph/shapes#NothingCheckedCheck",
        "https://w3id.org/pressgraph/shapes#UnreadableCheck",
    }  # fmt: skip


def test_paths_are_written_as_shacl_writes_them(mixed: Validation) -> None:
    graph = Graph(quad.triple for quad in parse(as_turtle(mixed).encode(), format=RdfFormat.TURTLE))
    paths = [path for r in graph for path in graph.objects(r, f"{SH}resultPath")]
    inverse = [graph.text(path, f"{SH}inversePath") for path in paths if graph.one(path, f"{SH}inversePath")]
    assert iri("org:holds") in inverse
    repeated = [step for path in paths for step in graph.objects(path, f"{SH}oneOrMorePath")]
    assert [graph.text(step, f"{SH}inversePath") for step in repeated] == [iri("org:subOrganizationOf")]
    sequences = [[item.value for item in graph.items(path)] for path in paths if graph.one(path, iri("rdf:first"))]
    assert [iri("pg:evidence"), iri("oa:hasSource")] in sequences


@pytest.mark.parametrize(("file", "conforms"), [("good.ttl", "true"), ("warned.ttl", "false")])
def test_a_report_conforms_only_without_any_result(tmp_path: Path, file: str, conforms: str) -> None:
    """So SHACL has it: a warning is a result, too, though our exit code passes over it."""
    text = CONFORMING.read_text(encoding="utf-8")
    (tmp_path / "good.ttl").write_text(text, encoding="utf-8")
    warned = re.sub(r"pg:platformKind \S+ ?;?", "", text)
    assert warned != text
    (tmp_path / "warned.ttl").write_text(warned, encoding="utf-8")
    validation = validate_each([tmp_path / file], read_file)
    assert not validation.fails()
    graph = Graph(quad.triple for quad in parse(as_turtle(validation).encode(), format=RdfFormat.TURTLE))
    assert [graph.text(report, f"{SH}conforms") for report in graph.members(f"{SH}ValidationReport")] == [conforms]


def test_json_has_every_part_by_name(mixed: Validation) -> None:
    told = json.loads(as_json(mixed))
    assert told["conforms"] is False
    assert told["store"] == "pressgraph-store"
    files = {file["file"]: file for file in told["files"]}
    assert files["broken.ttl"] == {
        "file": "broken.ttl",
        "line": 3,
        "conforms": False,
        "unreadable": 'the prefix "seizure:" is not declared; add the line "@prefix seizure: '
        '<https://w3id.org/pressgraph/seizure/> ." at the top',
    }
    findings = [f for f in files["bad one.ttl"]["findings"] if f.get("value", "").startswith('"-5"')]
    assert [finding["component"] for finding in findings] == ["Datatype", "MinExclusive"]
    amount = findings[0]
    assert amount == {
        "severity": "violation",
        "file": "bad one.ttl",
        "line": LINES + 4,
        "stated": {"file": "bad one.ttl", "line": LINES + 4},
        "text": 'Seizure "5 | `pills`" has amount -5; an amount must be a decimal number. Write -5.0.',
        "kind": "seizure",
        "label": "5 | `pills`",
        "property": "amount",
        "found": "has amount -5",
        "expected": "An amount must be a decimal number.",
        "mend": "Write -5.0.",
        "focus": iri("quantity:x"),
        "path": "pg:amount",
        "value": '"-5"^^<http://www.w3.org/2001/XMLSchema#integer>',
        "rule": "https://w3id.org/pressgraph/shapes#Quantity-amount",
        "component": "Datatype",
    }
    assert files["bad one.ttl"]["checked"]["Seizure"] == 1
    assert len(told["elsewhere"]) == 10


def test_markdown_is_a_table_a_file_with_special_signs_escaped(mixed: Validation) -> None:
    text = as_markdown(mixed)
    assert "## bad one.ttl\n\nDoes not conform (" in text
    assert f'| line {LINES + 4} | violation | Seizure "5 \\| \\`pills\\`" has' in text
    assert '| row 2, amount | info | "x" is no number; write a number. |' in text
    assert "## broken.ttl\n\nNot readable: broken.ttl:3: " in text
    assert text.endswith("\n\n## pressgraph-store\n\n" + text.rpartition("## pressgraph-store\n\n")[2])
    assert text.rpartition("## pressgraph-store\n\n")[2].count("\n| gale-harbor | violation | Passage ") == 10


def test_every_format_tells_of_every_finding(mixed: Validation) -> None:
    assert list(FORMATS) == ["text", "json", "sarif", "turtle", "markdown"]
    for name, write in FORMATS.items():
        told = write(mixed)
        assert "-5" in told, name
        assert "\0" not in told


def test_a_file_that_cannot_be_read_keeps_its_place() -> None:
    error = UnreadableFileError(Place("a.ttl", 5), "broken")
    assert str(error) == "a.ttl:5: broken"
