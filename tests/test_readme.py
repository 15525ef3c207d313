"""What the README shows is what the commands print."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner
from rdflib import OWL, RDF, RDFS, Graph, URIRef

from pressgraph.cli.root import cli
from pressgraph.sheets.writing import write
from pressgraph.vocabulary.terms import iri

ROOT: Final = Path(__file__).resolve().parent.parent
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
STORE_DOC: Final = (ROOT / "docs" / "store.md").read_text(encoding="utf-8")
Command = Callable[..., str]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the store of the examples is."""
    return str(tmp_path_factory.mktemp("readme") / "store")


@pytest.fixture(scope="module")
def command(store: str) -> Command:
    """Runs a command on a store of the examples and gives its output back."""

    def run(*words: str) -> str:
        result = CliRunner().invoke(cli, [*words, "--store", store])
        assert result.exit_code == 0, result.output
        return result.stdout

    run("load", str(ROOT / "examples"), "--quiet")
    return run


def blocks(language: str) -> list[str]:
    """The fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def test_the_table_of_operations(command: Command) -> None:
    assert command("query", "operations") in blocks("")


def test_a_question_of_ones_own(command: Command) -> None:
    question = "SELECT ?name { ?x a pg:CriminalOrganization ; rdfs:label ?name } ORDER BY ?name"
    assert f"$ pressgraph query -e '{question}'\n{command('query', '-e', question)}" in blocks("")


def test_a_question_for_a_class_without_members_of_its_own(command: Command) -> None:
    (question,) = re.findall(r"^```sparql\n(.*?)^```$", STORE_DOC, re.DOTALL | re.MULTILINE)
    kinds = "pg:Seizure pg:Tally pg:Statement pg:Claim"
    counted = f"SELECT (COUNT(*) AS ?facts) {{ VALUES ?kind {{ {kinds} }} ?x a ?kind }}"
    assert command("query", "-e", question) == command("query", "-e", counted)


def test_what_protege_opens_is_one_ontology_in_which_all_is_declared(command: Command) -> None:
    assert "cat ontology/pressgraph.ttl graph.ttl > protege.ttl" in "".join(blocks(""))
    core = (ROOT / "ontology" / "pressgraph.ttl").read_text(encoding="utf-8")
    facts = Graph().parse(data=command("export"), format="turtle")
    both = Graph().parse(data=core + command("export"), format="turtle")
    assert list(both.subjects(RDF.type, OWL.Ontology)) == [URIRef("https://w3id.org/pressgraph/ontology")]
    kinds = {OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
    for used in set(facts.predicates()) - {RDF.type, RDFS.label}:
        assert kinds & set(both.objects(used, RDF.type)), used
    assert (URIRef(iri("pg:evidence")), RDF.type, OWL.ObjectProperty) in both


def test_the_picture(command: Command) -> None:
    picture = command("export", "--format", "mermaid", "--operation", "Operation Last Mile")
    assert blocks("mermaid") == [picture]


GUNS: Final = {
    "item": "firearms", "amount": "8400", "unit": "item", "bound": "about", "operation": "Operation Last Mile",
    "as printed": "some 8,400 guns", "sentence": "Operation Last Mile brought in some 8,400 guns.",
    "title": "Guns Counted", "published": "7 May 2023", "url": "https://example.org/guns",
}  # fmt: skip


def test_the_spreadsheet(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("facts.csv").write_text(write("seizures", [{**GUNS, "item": "fireams", "published": "5/7/2023"}]))
    Path("mended.csv").write_text(write("seizures", [GUNS]))
    wrong = CliRunner().invoke(cli, ["validate", "facts.csv"]).stdout
    mended = command("add", "mended.csv", "--by", "Maren Holt", "--dry-run")
    shown = f'$ pressgraph validate facts.csv\n{wrong}$ pressgraph add mended.csv --by "Maren Holt" --dry-run\n{mended}'
    assert shown in blocks("")


def test_the_turtle(command: Command) -> None:
    turtle = command("export")
    (shown,) = blocks("turtle")
    assert all(f"\n{part.strip()}\n" in turtle for part in shown.split("\n\n"))


NEW: Final = """@prefix operation: <https://w3id.org/pressgraph/operation/> .
@prefix passage: <https://w3id.org/pressgraph/passage/> .
@prefix pg: <https://w3id.org/pressgraph/ontology#> .
@prefix release: <https://w3id.org/pressgraph/release/> .
@prefix tally: <https://w3id.org/pressgraph/tally/> .

tally:new a pg:Tally ;
    pg:tallyOf pg:Investigation ; pg:count -1100 ; pg:bound pg:Ovr ;
    pg:asPrinted "More than 1,100 of the investigations" ; pg:partOf operation:last-mile ;
    pg:evidence passage:EVIDENCE ; pg:statedIn release:last-mile-dea .

tally:other a pg:Taly .
"""


def test_the_check_of_new_facts(command: Command, store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    asked = "SELECT ?p WHERE { ?p oa:hasSource release:last-mile-dea ; oa:exact ?w FILTER CONTAINS(?w, '1,100') }"
    evidence = command("query", "-e", asked, "-f", "csv").splitlines()[1].rpartition("/")[2]
    Path("new.ttl").write_text(NEW.replace("EVIDENCE", evidence), encoding="utf-8")
    found = CliRunner().invoke(cli, ["validate", "new.ttl", "--store", store])
    assert f"$ pressgraph validate new.ttl\n{found.stdout.replace(store, 'pressgraph-store')}" in blocks("")


def test_what_stayed_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PRESSGRAPH_STORE", raising=False)
    whole = '{"uuid": "a", "title": "Two Charged", "body": "<p>Agents of the DEA seized 3 kilograms of heroin.</p>"}'
    Path("week.jsonl").write_text(f'{whole}\n{{"uuid": "b", "title": "Two Cha\n', encoding="utf-8")
    french = "Les agents ont saisi dans la ville plusieurs kilos de la drogue et ils ne les ont pas vendus, ont dit"
    Path("saisie.txt").write_text(f"{french} les policiers.", encoding="utf-8")
    assert CliRunner().invoke(cli, ["load", "week.jsonl", "saisie.txt"], standalone_mode=False).return_value == 2
    assert f"$ pressgraph refused\n{CliRunner().invoke(cli, ['refused']).stdout}" in blocks("")
