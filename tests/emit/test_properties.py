"""What holds of every graph, whatever the release."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple
from tests.emit.samples import LEXICON
from tests.emit.strategies import released

from pressgraph.emit import release_graph
from pressgraph.facts import Facts, Release
from pressgraph.vocabulary.terms import BASE, iri

REPORTED = tuple(iri(f"pg:{name}") for name in ("Seizure", "Tally", "Statement", "Claim"))
LEGAL = re.compile(rf"{re.escape(BASE)}[a-z-]+/[0-9A-Za-z._~%/-]+")


def described(triples: tuple[Triple, ...]) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        assert isinstance(triple.subject, NamedNode)
        assert isinstance(triple.object, NamedNode | Literal)
        found[triple.subject.value][triple.predicate.value].append(triple.object.value)
    return found


@given(released())
@settings(max_examples=60, deadline=None)
def test_every_fact_points_at_passages_that_read_as_the_text_does(case: tuple[Release, Facts]) -> None:
    nodes = described(release_graph(*case, LEXICON).triples)
    (release,) = [iri for iri, said in nodes.items() if iri.startswith(f"{BASE}release/")]
    (text,) = nodes[release][iri("pg:text")]
    assert nodes[release][iri("pg:sha256")] == [hashlib.sha256(text.encode()).hexdigest()]
    for said in nodes.values():
        if not set(REPORTED).isdisjoint(said[iri("rdf:type")]):
            assert said[iri("pg:statedIn")] == [release]
            assert all(nodes[passage][iri("oa:hasSource")] == [release] for passage in said[iri("pg:evidence")])
            assert said[iri("pg:evidence")]
        if iri("pg:Passage") in said[iri("rdf:type")]:
            (start,), (end,), (exact,) = (said[iri(f"oa:{name}")] for name in ("start", "end", "exact"))
            assert text[int(start) : int(end)] == exact != ""


@given(released())
@settings(max_examples=60, deadline=None)
def test_every_node_is_an_iri_that_is_described_here(case: tuple[Release, Facts]) -> None:
    triples = release_graph(*case, LEXICON).triples
    nodes = described(triples)
    assert list(triples) == sorted(set(triples), key=str)
    for subject, said in nodes.items():
        assert LEGAL.fullmatch(subject)
        assert said[iri("rdf:type")]
    mentioned = {t.object.value for t in triples if isinstance(t.object, NamedNode) and LEGAL.fullmatch(t.object.value)}
    assert mentioned <= set(nodes)


@given(released())
@settings(max_examples=60, deadline=None)
def test_each_fact_has_a_node_of_its_own(case: tuple[Release, Facts]) -> None:
    nodes = described(release_graph(*case, LEXICON).triples)
    facts = case[1]
    wanted = {
        "Seizure": len(set(facts.seizures)),
        "Tally": len(set(facts.tallies)),
        "Statement": len(set(facts.statements)),
    }
    for name, number in wanted.items():
        assert sum(iri(f"pg:{name}") in said[iri("rdf:type")] for said in nodes.values()) == number


@given(released(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_facts_and_their_repetition_change_nothing(case: tuple[Release, Facts], random: Random) -> None:
    release, facts = case
    mixed = {}
    for name in ("sentences", "entities", "relations", "seizures", "tallies", "statements"):
        values = list(getattr(facts, name)) * 2
        random.shuffle(values)
        mixed[name] = tuple(values)
    assert release_graph(release, replace(facts, **mixed), LEXICON) == release_graph(release, facts, LEXICON)
