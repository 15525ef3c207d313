"""Files of new facts go into a store whole, with who, when and from what, or stay out."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, QuerySolutions
from tests.adding.conftest import LINES
from tests.sheets.filled import SEIZURE, STATEMENT, TALLY, filled

from pressgraph import sheets
from pressgraph.adding.adding import Adder, Adding, Outcome, Verdict
from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted
from pressgraph.store import Store
from pressgraph.store.catalogue import CATALOGUE
from pressgraph.vocabulary.terms import PREFIXES, compact

HOW = Adding("Maren Holt", "https://example.org/from")
MORE = {
    **SEIZURE,
    "item": "heroin", "form": "", "amount": "7", "bound": "", "as printed": "7 kilograms of heroin",
    "sentence": "Beside it lay 7 kilograms of heroin.",
}  # fmt: skip

FACTS = """
@prefix pg: <https://w3id.org/pressgraph/ontology#> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix ex: <https://example.org/facts/> . @prefix dcterms: <http://purl.org/dc/terms/> .
ex:release a pg:Release ; rdfs:label "A Paper" ; dcterms:issued "2024-01-01"^^xsd:date ;
    pg:text "Police made 9 arrests." ;
    pg:sha256 "DIGEST" .
ex:passage a pg:Passage ; oa:hasSource ex:release ; oa:start 0 ; oa:end 22 ; oa:exact "Police made 9 arrests." .
ex:tally a pg:Tally ; pg:tallyOf pg:Arrest ; pg:count 9 ; pg:bound pg:Exact ; pg:asPrinted "9 arrests" ;
    pg:evidence ex:passage ; pg:statedIn ex:release .
""".replace("DIGEST", hashlib.sha256(b"Police made 9 arrests.").hexdigest())


def one(store: Store | None, path: Path, how: Adding = HOW) -> Outcome:
    (outcome,) = Adder(store, how).add([path])
    return outcome


def provenance(store: Store, key: str) -> set[tuple[str, str]]:
    """What the catalogue says of a graph: properties and values."""
    graph = f"<{PREFIXES['graph']}{key}>"
    answer = store.query(f"SELECT ?p ?o {{ GRAPH <{CATALOGUE.value}> {{ {graph} ?p ?o }} }}")
    assert isinstance(answer, QuerySolutions)
    return {(compact(_value(row["p"])), compact(_value(row["o"]))) for row in answer}


def _value(term: object) -> str:
    assert isinstance(term, NamedNode | Literal)
    return term.value


SEIZED = """
ex:seizure a pg:Seizure ; pg:item <https://w3id.org/pressgraph/vocabulary/goods/currency> ;
    pg:quantity ex:sum ; pg:asPrinted "$1500.00" ; pg:evidence ex:passage ; pg:statedIn ex:release .
ex:sum a pg:Quantity ; pg:amount 1500.00 ; pg:bound pg:Exact ;
    <http://qudt.org/schema/qudt/hasUnit> <http://qudt.org/vocab/unit/CCY_USD> .
"""


@pytest.mark.parametrize(
    ("typed", "count", "kept"), [("1500.00", "+09", "1500"), ("01500.50", "9", "1500.5"), (".5", "009", "0.5")]
)
def test_numbers_are_kept_in_their_canonical_digits(
    store: Store, tmp_path: Path, typed: str, count: str, kept: str
) -> None:
    words = f"Police made 9 arrests, took ${typed}."
    facts = FACTS.replace("Police made 9 arrests.", words).replace("oa:end 22", f"oa:end {len(words)}")
    facts = facts.replace(
        hashlib.sha256(b"Police made 9 arrests.").hexdigest(), hashlib.sha256(words.encode()).hexdigest()
    )
    path = tmp_path / "facts.ttl"
    path.write_text(
        (facts + SEIZED.replace("1500.00", typed)).replace("pg:count 9", f"pg:count {count}"), encoding="utf-8"
    )
    outcome = one(store, path)
    assert (outcome.verdict, outcome.reasons) == (Verdict.ADDED, ())
    lines = b"".join(store.nquads()).decode()
    assert f'<https://example.org/facts/sum> <{PREFIXES["pg"]}amount> "{kept}"^^<{PREFIXES["xsd"]}decimal>' in lines
    assert f'<https://example.org/facts/tally> <{PREFIXES["pg"]}count> "9"^^<{PREFIXES["xsd"]}integer>' in lines
    assert f'asPrinted> "${typed}"' in lines
    assert one(store, path).verdict is Verdict.NOTHING_NEW


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A spreadsheet with one fact that the store has, and one that it lacks."""
    path = tmp_path / "More facts.csv"
    path.write_bytes(filled("seizures", SEIZURE, MORE))
    return path


def test_what_is_new_becomes_a_graph_of_its_own_with_its_provenance(store: Store, sheet: Path) -> None:
    before = set(store.triples())
    outcome = one(store, sheet)
    assert outcome.verdict is Verdict.ADDED
    assert outcome.key is not None
    added = set(store.graph(outcome.key))
    assert added
    assert set(store.triples()) == before | added
    said = provenance(store, outcome.key)
    assert ("prov:wasAttributedTo", "https://w3id.org/pressgraph/agent/maren-holt") in said
    assert ("prov:hadPrimarySource", "https://example.org/from") in said
    assert ("rdfs:label", "More facts.csv") in said
    assert {"prov:generatedAtTime", "dcterms:identifier", "void:triples"} <= {predicate for predicate, _ in said}
    assert "foaf:primaryTopic" not in {predicate for predicate, _ in said}
    assert outcome.key not in store.release_keys()


def test_adding_again_adds_nothing(store: Store, sheet: Path) -> None:
    one(store, sheet)
    keys = store.keys()
    again = one(store, sheet)
    assert (again.verdict, again.key) == (Verdict.NOTHING_NEW, None)
    assert store.keys() == keys


def test_what_was_added_can_be_taken_out_again(store: Store, sheet: Path) -> None:
    before = set(store.triples())
    key = one(store, sheet).key
    assert key is not None
    assert store.remove(key)
    assert set(store.triples()) == before


def test_a_fact_that_two_people_add_stays_until_both_take_it_back(store: Store, sheet: Path) -> None:
    before = set(store.triples())
    mine, theirs = one(store, sheet), one(store, sheet, replace(HOW, by="Jon Berg"))
    assert mine.key
    assert theirs.key
    assert mine.key != theirs.key
    assert (mine.verdict, theirs.verdict) == (Verdict.ADDED, Verdict.ADDED)
    assert theirs.addition is not None
    comparison = theirs.addition.comparison
    assert (len(comparison.facts), len(comparison.known), len(comparison.shared)) == (0, 2, 1)
    assert one(store, sheet, replace(HOW, by="Jon Berg")).verdict is Verdict.NOTHING_NEW
    both = set(store.triples())
    store.remove(mine.key)
    assert set(store.triples()) == both
    store.remove(theirs.key)
    assert set(store.triples()) == before


def test_a_dry_run_changes_nothing_and_foretells_the_same(store: Store, sheet: Path) -> None:
    keys = store.keys()
    told = one(store, sheet, Adding(HOW.by, HOW.url, dry_run=True))
    assert store.keys() == keys
    assert told.key == one(store, sheet).key


def test_a_dry_run_takes_one_file_after_the_other(store: Store, sheet: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.csv"
    copy.write_bytes(sheet.read_bytes())
    verdicts = [outcome.verdict for outcome in Adder(store, Adding("Maren Holt", dry_run=True)).add([sheet, copy])]
    assert verdicts == [Verdict.ADDED, Verdict.NOTHING_NEW]


def test_facts_that_put_the_store_in_the_wrong_stay_out(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    line = {"operation": "Operation Grey Gull", "end": "2021", "sentence": "Operation Grey Gull ended in 2021."}
    path.write_bytes(filled("operations", {**line, "url": "https://example.org/later", "title": "Later"}))
    outcome = one(store, path)
    assert outcome.verdict is Verdict.REFUSED
    assert outcome.report is not None
    assert [finding.rule for finding in outcome.report.violations] == ["date-order"]


def test_a_file_with_one_wrong_line_stays_out_whole(store: Store, sheet: Path) -> None:
    sheet.write_bytes(filled("seizures", SEIZURE, {**MORE, "unit": "cups"}))
    keys = store.keys()
    outcome = one(store, sheet)
    assert outcome.verdict is Verdict.REFUSED
    assert outcome.report is not None
    assert [str(finding.stated or finding.place) for finding in outcome.report.violations] == [
        f'{sheet} row 3, column "unit"'
    ]
    assert store.keys() == keys


def test_one_bad_file_does_not_keep_out_another(store: Store, sheet: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text("no Turtle at all")
    verdicts = [outcome.verdict for outcome in Adder(store, HOW).add([bad, tmp_path / "missing.csv", sheet])]
    assert verdicts == [Verdict.UNREADABLE, Verdict.UNREADABLE, Verdict.ADDED]


TWO = "Operation Grey Gull ended with 41 arrests and 12 indictments."


def stored(store: Store, line: dict[str, str]) -> str:
    """The key of a release of the store that has the facts of a line."""
    (source,) = sheets.read("facts.csv", filled("tallies", line)).sources
    key = source.release.key
    store.add(ReleaseGraph(key, minted("graph", key), source.graph.triples))
    return key


def test_a_release_of_the_store_is_quoted_and_not_described_again(store: Store, tmp_path: Path) -> None:
    key = stored(store, {**TALLY, "sentence": TWO, "url": "https://example.org/two"})
    path = tmp_path / "facts.csv"
    line = {"outcome": "charge", "count": "12", "as printed": "12 indictments", "sentence": TWO, "release": key}
    path.write_bytes(filled("tallies", line))
    outcome = one(store, path)
    assert outcome.verdict is Verdict.ADDED
    assert outcome.key is not None
    release = NamedNode(PREFIXES["release"] + key)
    assert not [triple for triple in store.graph(outcome.key) if triple.subject == release]
    assert one(store, path).verdict is Verdict.NOTHING_NEW


def test_a_fact_of_the_store_is_not_told_again_without_its_operation(store: Store, tmp_path: Path) -> None:
    (key,) = [key for key in store.release_keys() if any("41 arrests" in str(t) for t in store.graph(key))]
    path = tmp_path / "facts.csv"
    line = {
        "outcome": "arrest",
        "count": "41",
        "as printed": "41 arrests",
        "sentence": TALLY["sentence"],
        "release": key,
    }
    path.write_bytes(filled("tallies", line))
    outcome = one(store, path)
    assert outcome.verdict is Verdict.REFUSED
    assert outcome.report is not None
    assert [finding.found for finding in outcome.report.violations] == [
        f'says again what another fact says, by the same words: "{TALLY["sentence"]}"'
    ]


def test_names_that_the_store_knows_keep_their_label(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    line = {
        **STATEMENT, "speaker": "Ida K. Brandt", "quote": "Well done", "url": "https://example.org/later",
        "sentence": "“Well done,” said DEA Administrator Ida K. Brandt.", "title": "OPERATION GREY GULL",
    }  # fmt: skip
    path.write_bytes(filled("statements", line))
    outcome = one(store, path)
    assert outcome.key is not None
    official = NamedNode(PREFIXES["official"] + "ida-brandt")
    said = {compact(t.predicate.value): t.object for t in store.graph(outcome.key) if t.subject == official}
    assert said["rdfs:label"] == Literal("Ida Brandt")
    assert said["skos:altLabel"] == Literal("Ida K. Brandt")


def test_without_a_store_everything_is_new(tmp_path: Path) -> None:
    for kind, line in LINES:
        path = tmp_path / f"{kind}.csv"
        path.write_bytes(filled(kind, line))
        outcome = one(None, path, Adding("Maren Holt", dry_run=True))
        assert outcome.verdict is Verdict.ADDED
        assert outcome.addition is not None
        assert outcome.addition.comparison.known == ()


def test_rdf_with_addresses_of_its_own_goes_in_and_is_known_then(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "facts.ttl"
    path.write_text(FACTS)
    outcome = one(store, path)
    assert outcome.verdict is Verdict.ADDED
    assert Literal("9 arrests") in {triple.object for triple in store.graph(outcome.key or "")}
    assert one(store, path).verdict is Verdict.NOTHING_NEW


def test_rdf_must_say_where_it_is_from(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "facts.ttl"
    path.write_text(FACTS.replace('rdfs:label "A Paper" ;', ""))
    outcome = one(store, path, Adding("Maren Holt"))
    assert outcome.verdict is Verdict.REFUSED
    assert outcome.reasons == (
        f"{path}:5: nothing says where https://example.org/facts/release was published; give its dcterms:source, or "
        "--source",
    )
    assert one(store, path).verdict is Verdict.ADDED
