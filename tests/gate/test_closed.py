"""The closed list of what a file may state: what no sentence carries stays out, whatever vocabulary it comes from."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse
from tests.shapes.release_graph import Case, changed, conforming

from pressgraph import resources
from pressgraph.gate import Severity, check
from pressgraph.gate.closed import check_closed
from pressgraph.gate.files import validate_document
from pressgraph.gate.graph import Graph
from pressgraph.gate.reading import read_document
from pressgraph.vocabulary.terms import PREFIXES, compact

CARTEL, OFFICIAL, COCAINE = "organization:gale-cartel", "official:ana-example", "seizure:cocaine"
KEEP = "Keep what no release says in a file of your own, beside the graph."
JUAN = "<https://example.org/juan>"


def findings(add: str) -> list[tuple[str, str, Severity, str]]:
    report = check(changed(Case("", (), add)))
    return [(f.rule, f.found, f.severity, f.message) for f in report.findings]


@pytest.mark.parametrize(
    ("add", "found"),
    [
        (f"{CARTEL} owl:sameAs organization:federal-bureau-of-harbors .", 'owl:sameAs "Federal Bureau of Harbors"'),
        (f'{CARTEL} rdfs:comment "led by Juan Roe" .', 'rdfs:comment "led by Juan Roe"'),
        (f"{CARTEL} foaf:member {JUAN} .", "foaf:member https://example.org/juan"),
        (f'{JUAN} foaf:name "Juan Roe, defendant" .', 'foaf:name "Juan Roe, defendant"'),
        (f'{JUAN} rdfs:label "Juan Roe" .', 'rdfs:label "Juan Roe"'),
        (f'{OFFICIAL} foaf:familyName "Example" .', 'foaf:familyName "Example"'),
        (f'{COCAINE} <https://example.org/weight> "12" .', 'https://example.org/weight "12"'),
        (f'{COCAINE} rdfs:label "of Juan Roe" .', 'rdfs:label "of Juan Roe"'),
        ('passage:gale-harbor.eb0a6174.0-45 skos:altLabel "Roe" .', 'skos:altLabel "Roe"'),
        (f"{CARTEL} skos:closeMatch wd:Q42 .", "skos:closeMatch wd:Q42"),
        (f"{CARTEL} prov:wasDerivedFrom release:gale-harbor .",
         'prov:wasDerivedFrom "Operation Gale Harbor breaks a smuggling ring"'),
        ("<https://example.org/Crew> rdfs:subClassOf pg:Cartel .", 'rdfs:subClassOf "cartel"'),
        ("<https://example.org/> owl:imports <https://example.org/more> .", "owl:imports https://example.org/more"),
    ],
)  # fmt: skip
def test_what_carries_no_sentence_is_refused(add: str, found: str) -> None:
    told = [each for each in findings(add) if each[0] == "foreign-statement"]
    shown = found.replace('"cartel"', "pg:Cartel")
    assert told == [
        ("foreign-statement", f"states {shown}, which carries no sentence, so it stays out", Severity.VIOLATION, KEEP)
    ]


@pytest.mark.parametrize("kind", ["wd:Q5", "<http://schema.org/Event>", "owl:Class", "prov:Entity", "qudt:Unit"])
def test_classes_that_are_none_of_the_graph_are_refused_once(kind: str) -> None:
    (told,) = findings(f'{JUAN} a {kind} ; rdfs:label "Juan Roe" .')
    shown = compact(kind.strip("<>"))
    assert told == (
        "foreign-class", f"is said to be a {shown}, which is no class of the graph, so it stays out",
        Severity.VIOLATION, f"Say what it is with a class of pressgraph, such as pg:Agency. {KEEP}",
    )  # fmt: skip


def test_a_link_is_a_warning() -> None:
    (told,) = findings(f"{CARTEL} rdfs:seeAlso <https://example.org/notes> .")
    assert told == (
        "foreign-statement", "states rdfs:seeAlso https://example.org/notes, which carries no sentence",
        Severity.WARNING, KEEP,
    )  # fmt: skip


@pytest.mark.parametrize(
    "add",
    [
        f"{COCAINE} a prov:Entity, pg:ReportedFact, owl:NamedIndividual .",
        f"{COCAINE} prov:wasDerivedFrom passage:gale-harbor.eb0a6174.304-359 .",
        f"{CARTEL} a org:Organization, owl:Thing .",
        f"{OFFICIAL} a foaf:Person .",
        'post:director skos:altLabel "the Director" .',
    ],
)
def test_what_a_reasoner_or_an_export_adds_passes(add: str) -> None:
    post = next(t.subject for t in conforming() if str(t.subject).startswith("<https://w3id.org/pressgraph/post/"))
    assert isinstance(post, NamedNode)
    assert findings(add.replace("post:director", compact(post.value))) == []


@pytest.mark.parametrize("file", sorted(path.name for path in resources.folder("ontology").glob("*.ttl")))
def test_what_the_ontology_states_is_nobodys_invention(file: str) -> None:
    path = resources.folder("ontology") / file
    triples = [quad.triple for quad in parse(path=path, format=RdfFormat.TURTLE)]
    graph = Graph(triples)
    named = [t for t in triples if isinstance(t.subject, NamedNode) and not isinstance(t.object, Triple)]
    assert named
    assert [
        problem
        for triple in named
        if not isinstance(triple.subject, Triple) and not isinstance(triple.object, Triple)
        for problem in check_closed(graph, triple.subject, triple.predicate.value, triple.object)
    ] == []


def test_the_line_calls_terms_as_the_file_does() -> None:
    head = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())
    body = "\n".join(f"{t.subject} {t.predicate} {t.object} ." for t in conforming())
    document = read_document("facts.ttl", f"{head}{body}\n{CARTEL} rdfs:comment 'x' .\n".encode())
    (finding,) = validate_document(document).findings
    assert finding.located().partition("  ")[2] == (
        'Cartel "Gale Cartel" states rdfs:comment "x", which carries no sentence, so it stays out; '
        "keep what no release says in a file of your own, beside the graph."
    )


def test_the_header_that_editors_write_passes_with_what_it_imports() -> None:
    mine = "<https://example.org/mine>"
    header = f"{mine} a owl:Ontology ; owl:imports <https://w3id.org/pressgraph/ontology> ; owl:versionInfo '2' ."
    assert findings(header) == []
    (told,) = findings(f"{header} {mine} rdfs:comment 'led by Juan Roe' .")
    assert told[1] == 'states rdfs:comment "led by Juan Roe", which carries no sentence, so it stays out'
