"""The full check of a store: each release alone, and everything together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from pyoxigraph import Triple
from tests.gate.test_delta import BASE, PARTS, Made, Memory, _stored, _turtle, made
from tests.shapes.release_graph import SHAPES

from pressgraph.gate import Engine, Severity, check, checks
from pressgraph.gate.check import in_words
from pressgraph.gate.delta import Wrong
from pressgraph.gate.describe import Describer
from pressgraph.gate.everything import Step, check_everything
from pressgraph.gate.findings import Finding
from pressgraph.gate.graph import Graph


class Store(Memory):
    """A store in memory; what is added is no release."""

    def __init__(self, releases: Mapping[str, Iterable[Triple]], added: Mapping[str, Iterable[Triple]]) -> None:
        self._graphs = {key: tuple(dict.fromkeys(triples)) for key, triples in {**releases, **added}.items()}
        self._releases = tuple(releases)
        super().__init__(triple for triples in self._graphs.values() for triple in triples)

    def keys(self) -> Sequence[str]:
        return tuple(self._graphs)

    def release_keys(self) -> Sequence[str]:
        return self._releases

    def graph(self, key: str, /) -> Iterable[Triple]:
        return self._graphs[key]


def steps(releases: Mapping[str, str], added: Mapping[str, str] | None = None) -> list[Step]:
    graphs = {key: _turtle(text) for key, text in releases.items()}
    return list(check_everything(Store(graphs, {key: _turtle(text) for key, text in (added or {}).items()})))


def told(found: Iterable[Step]) -> list[tuple[str, str, Severity]]:
    findings = (finding for step in found for finding in step.findings)
    return [(short_iri(f.focus), f.rule.removeprefix(SHAPES), f.severity) for f in findings]


def short_iri(iri: str) -> str:
    return iri.removeprefix("https://w3id.org/pressgraph/")


def test_a_conforming_release_conforms_and_everything_is_counted_once() -> None:
    found = list(check_everything(Store({"gale-harbor": BASE}, {})))
    assert told(found) == []
    assert sum((step.checked for step in found), Counter()) == Counter(check(BASE).checked)
    assert len(found) == 2


PLATFORM = (
    "platform:p a pg:Platform ; pg:platformKind platform-kind:other ; pg:namedIn passage:{0} ; rdfs:label '{1}' ."
)
PASSAGE = "passage:{0} a pg:Passage ; oa:hasSource release:{0} ; oa:start 0 ; oa:end 3 ; oa:exact '{1}' ."
RELEASE = (
    "release:{0} a pg:Release ; rdfs:label 'T' ; dcterms:issued '2023-05-05'^^xsd:date ; pg:sha256 '" + "0" * 64 + "' ."
)
CONCEPT = "platform-kind:other a skos:Concept ; skos:prefLabel 'other' ."


def _release(key: str, name: str) -> str:
    return " ".join((PLATFORM.format(key, name), PASSAGE.format(key, name), RELEASE.format(key), CONCEPT))


def test_two_names_of_two_releases_are_a_warning() -> None:
    assert told(steps({"a": _release("a", "Pip"), "b": _release("b", "Pop")})) == [
        ("platform/p", "NamedThing-label", Severity.WARNING)
    ]


def test_two_names_of_one_release_are_a_violation_told_once() -> None:
    again = f"{_release('a', 'Pip')} platform:p rdfs:label 'Pop' ."
    assert told(steps({"a": again})) == [("platform/p", "NamedThing-label", Severity.VIOLATION)]


def test_a_circle_that_no_release_has_alone_is_a_violation() -> None:
    body = "organization:{0} a pg:Agency ; org:subOrganizationOf organization:{1} . organization:{1} a pg:Agency ."
    found = told(steps({"a": body.format("a", "b"), "b": body.format("b", "a")}))
    assert {each for each in found if each[1] == "Agency-circle"} == {
        ("organization/a", "Agency-circle", Severity.VIOLATION), ("organization/b", "Agency-circle", Severity.VIOLATION)
    }  # fmt: skip


def test_what_a_thing_is_another_release_may_say() -> None:
    named = PLATFORM.format("a", "Pip").replace("a pg:Platform ; ", "")
    graphs = {"a": f"{named} {PASSAGE.format('a', 'Pop')} {RELEASE.format('a')}", "b": "platform:p a pg:Platform ."}
    assert ("platform/p", "name-in-passage", Severity.VIOLATION) in told(steps(graphs))


def test_an_addition_may_lean_on_the_releases() -> None:
    added = "platform:q a pg:Platform ; pg:platformKind platform-kind:other ; rdfs:label 'Pip' ; pg:namedIn passage:a ."
    assert told(steps({"a": _release("a", "Pip")}, {"added": added})) == []
    assert ("platform/q", "NamedThing-namedIn", Severity.VIOLATION) in told(steps({"q": added}))


def test_what_an_addition_breaks_in_a_release_is_found() -> None:
    found = told(steps({"a": _release("a", "Pip")}, {"added": "release:a pg:text 'Pop' ."}))
    assert ("passage/a", "passage-text", Severity.VIOLATION) in found


@pytest.mark.parametrize(
    ("own", "added"),
    [
        ("release:a a <urn:Bulletin> .", "<urn:Bulletin> rdfs:subClassOf pg:Operation ."),
        ("release:a a <urn:Bulletin> . <urn:Bulletin> rdfs:subClassOf <urn:Paper> .",
         "<urn:Paper> rdfs:subClassOf pg:Operation ."),
        ("", "pg:Release rdfs:subClassOf pg:Operation ."),
    ],
)  # fmt: skip
def test_what_another_graph_says_of_a_class_is_seen(own: str, added: str) -> None:
    """An operation has a passage that names it, and the release is said to be one only in a graph of its own."""
    release = f"{_release('a', 'Pip')} {own}"
    assert ("release/a", "NamedThing-namedIn", Severity.VIOLATION) not in told(steps({"a": release}))
    assert ("release/a", "NamedThing-namedIn", Severity.VIOLATION) in told(steps({"a": release}, {"added": added}))
    whole = told(steps({"a": f"{release} {added}"}))
    assert ("release/a", "NamedThing-namedIn", Severity.VIOLATION) in whole


def test_what_another_graph_says_of_an_amount_is_seen() -> None:
    added = _turtle("quantity:250000-CCY_USD qudt:hasUnit unit:KiloGM .")
    found = told(check_everything(Store({"b": BASE}, {"added": added})))
    assert ("seizure/cash", "Seizure-money", Severity.WARNING) in found


@pytest.mark.filterwarnings("ignore")
def test_pyshacl_finds_the_same() -> None:
    graphs = {"a": _turtle(_release("a", "Pip")), "b": _turtle(_release("b", "Pop").replace("oa:start 0 ;", ""))}
    found = [told(check_everything(Store(graphs, {}), engine)) for engine in Engine]
    assert found[0] == found[1]
    assert found[0]


def _same(finding: Finding) -> tuple[str, str | None, str, str]:
    return finding.focus, finding.path, finding.rule, finding.found


def _full(triples: Iterable[Triple]) -> set[tuple[str, str | None, str, str]]:
    graph = Graph(triples)
    describer = Describer(graph, PARTS.shapes)
    wrong = Wrong(tuple(PARTS.shapes.results(graph)), tuple(checks.problems(graph)))
    return {_same(finding) for finding in in_words(wrong, lambda _: describer)}


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(made())
def test_it_finds_what_a_check_of_all_triples_at_once_finds(case: Made) -> None:
    """Whatever is wrong with everything together is found, be it told of a release or of all."""
    store = Store({"a": _stored(case.stored), "b": BASE}, {"added": _stored(case.facts)})
    found = {_same(finding) for step in check_everything(store) for finding in step.findings}
    assert {(focus, rule) for focus, _, rule, __ in _full(store.triples)} <= {
        (focus, rule) for focus, _, rule, __ in found
    }
