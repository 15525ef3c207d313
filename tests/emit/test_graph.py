"""What the graph of a release says, triple by triple."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest
from pyoxigraph import Literal, NamedNode, Triple
from tests.emit.samples import (
    AGENCY,
    CARTEL,
    FACTS,
    LEXICON,
    OFFICIAL,
    OPERATION,
    RELEASE,
    SENTENCES,
    TEXT,
    entry,
    span,
)

from pressgraph.emit import release_graph
from pressgraph.emit.graph import web_address
from pressgraph.errors import PressgraphError
from pressgraph.facts import Entity, Facts, Kind, Quantity, Ref, Relation, Release, Seizure, Span, Statement, Tally
from pressgraph.vocabulary.lexicon import Lexicon
from pressgraph.vocabulary.terms import compact, iri

VERSION = hashlib.sha256(TEXT.encode()).hexdigest()[:8]
NOTHING = Lexicon([])


def passage(sentence: str) -> str:
    start, end = span(sentence)
    return f"passage:paper-lantern.{VERSION}.{start}-{end}"


def said(triples: Iterable[Triple], subject: str) -> dict[str, list[str]]:
    """What is said of a subject, in compact names; literals as their words."""
    found: dict[str, list[str]] = {}
    for triple in triples:
        if isinstance(triple.subject, NamedNode) and compact(triple.subject.value) == subject:
            assert isinstance(triple.object, NamedNode | Literal)
            value = triple.object.value
            shown = compact(value) if isinstance(triple.object, NamedNode) else value
            found.setdefault(compact(triple.predicate.value), []).append(shown)
    return {predicate: sorted(values) for predicate, values in found.items()}


def subjects(triples: Iterable[Triple], kind: str) -> list[str]:
    """The compact names of all nodes of a class."""
    found = [t.subject for t in triples if t.predicate.value == iri("rdf:type") and t.object == NamedNode(iri(kind))]
    return [compact(node.value) for node in found if isinstance(node, NamedNode)]


TRIPLES = release_graph(RELEASE, FACTS, LEXICON).triples


def test_the_graph_is_named_after_the_release() -> None:
    graph = release_graph(RELEASE, FACTS, LEXICON)
    assert (graph.key, graph.name.value) == ("paper-lantern", "https://w3id.org/pressgraph/graph/paper-lantern")


def test_a_release_carries_its_text_and_where_it_is_from() -> None:
    assert said(TRIPLES, "release:paper-lantern") == {
        "rdf:type": ["pg:Release"],
        "rdfs:label": ["Paper Lantern ends"],
        "dcterms:issued": ["2023-05-05"],
        "dcterms:publisher": ["organization:department-of-justice"],
        "dcterms:source": ["https://example.org/paper-lantern"],
        "pg:text": [TEXT],
        "pg:sha256": [hashlib.sha256(TEXT.encode()).hexdigest()],
    }


def test_a_publisher_that_the_text_does_not_name_is_an_organization_and_no_more() -> None:
    assert said(TRIPLES, "organization:department-of-justice") == {
        "rdf:type": ["org:Organization"],
        "rdfs:label": ["Department of Justice"],
    }


def test_a_publisher_that_the_text_names_is_described_once() -> None:
    triples = release_graph(replace(RELEASE, publisher="Drug Enforcement Administration"), FACTS, LEXICON).triples
    assert said(triples, "organization:drug-enforcement-administration")["rdf:type"] == ["pg:Agency"]


def test_a_publisher_in_another_script_gets_a_legal_name() -> None:
    triples = release_graph(replace(RELEASE, publisher="警察庁"), Facts(), LEXICON).triples
    (publisher,) = said(triples, "release:paper-lantern")["dcterms:publisher"]
    assert said(triples, publisher)["rdfs:label"] == ["警察庁"]
    assert len(publisher) == len("organization:") + 26


def test_an_operation_has_its_dates_its_targets_and_its_first_naming() -> None:
    assert said(TRIPLES, "operation:operation-paper-lantern") == {
        "rdf:type": ["pg:Operation"],
        "rdfs:label": ["Operation Paper Lantern"],
        "pg:startDate": ["2022-05"],
        "pg:targets": ["organization:sinaloa-cartel"],
        "pg:namedIn": [passage(SENTENCES[0])],
    }


def test_a_known_thing_has_the_vocabularys_label_and_class_and_keeps_the_printed_names() -> None:
    assert said(TRIPLES, "organization:sinaloa-cartel") == {
        "rdf:type": ["pg:Cartel"],
        "rdfs:label": ["Sinaloa Cartel"],
        "skos:altLabel": ["CDS", "the Sinaloa Cartel"],
        "pg:namedIn": [passage(SENTENCES[1])],
    }


def test_an_unknown_thing_is_called_by_its_fullest_printed_name() -> None:
    gang = Ref(Kind.ORGANIZATION, "locos")
    entities = (
        Entity(gang, "Gang", "Locos", Span(0, 5)),
        Entity(gang, "CriminalOrganization", "Los Locos", Span(9, 12)),
    )
    triples = release_graph(RELEASE, replace(FACTS, entities=(*FACTS.entities, *entities)), LEXICON).triples
    assert said(triples, "organization:locos") == {
        "rdf:type": ["pg:Gang"],
        "rdfs:label": ["Los Locos"],
        "skos:altLabel": ["Locos"],
        "pg:namedIn": [passage(SENTENCES[0])],
    }


def test_the_text_may_say_more_of_a_known_criminal_organization_but_makes_no_agency_of_it() -> None:
    other = (Entity(CARTEL, "Faction", "Sinaloa", Span(0, 5)), Entity(AGENCY, "Gang", "DEA", Span(0, 5)))
    triples = release_graph(RELEASE, replace(FACTS, entities=(*FACTS.entities, *other)), LEXICON).triples
    assert said(triples, "organization:sinaloa-cartel")["rdf:type"] == ["pg:Cartel", "pg:Faction"]
    assert said(triples, "organization:drug-enforcement-administration")["rdf:type"] == ["pg:Agency"]


def test_a_known_platform_has_its_kind_with_a_label() -> None:
    assert said(TRIPLES, "platform:whatsapp")["pg:platformKind"] == ["platform-kind:encrypted-messaging"]
    assert said(TRIPLES, "platform-kind:encrypted-messaging") == {
        "rdf:type": ["skos:Concept"],
        "skos:prefLabel": ["encrypted messaging"],
    }


def test_an_official_holds_a_post_in_an_agency_with_one_claim_for_both() -> None:
    post = "post:administrator-drug-enforcement-administration"
    assert said(TRIPLES, "official:jo-quill")["org:holds"] == [post]
    assert said(TRIPLES, post) == {
        "rdf:type": ["pg:Post"],
        "rdfs:label": ["Administrator"],
        "org:postIn": ["organization:drug-enforcement-administration"],
    }
    predicates = [said(TRIPLES, claim)["pg:claimPredicate"] for claim in subjects(TRIPLES, "pg:Claim")]
    assert sorted(predicates) == [["org:holds"], ["pg:startDate"], ["pg:targets"]]


def test_claims_repeat_the_relation_with_object_or_value() -> None:
    claims = {said(TRIPLES, c)["pg:claimPredicate"][0]: said(TRIPLES, c) for c in subjects(TRIPLES, "pg:Claim")}
    assert claims["pg:targets"] == {
        "rdf:type": ["pg:Claim"],
        "pg:claimSubject": ["operation:operation-paper-lantern"],
        "pg:claimPredicate": ["pg:targets"],
        "pg:claimObject": ["organization:sinaloa-cartel"],
        "pg:evidence": [passage(SENTENCES[1])],
        "pg:statedIn": ["release:paper-lantern"],
    }
    assert claims["pg:startDate"]["pg:claimValue"] == ["2022-05"]
    assert "pg:claimObject" not in claims["pg:startDate"]


def test_a_relation_stated_twice_is_one_claim_with_both_passages() -> None:
    again = Relation(OPERATION, "pg:targets", span(SENTENCES[3]), object=CARTEL)
    triples = release_graph(RELEASE, replace(FACTS, relations=(*FACTS.relations, again)), LEXICON).triples
    claims = [said(triples, claim) for claim in subjects(triples, "pg:Claim")]
    (targets,) = [claim for claim in claims if claim["pg:claimPredicate"] == ["pg:targets"]]
    assert targets["pg:evidence"] == sorted([passage(SENTENCES[1]), passage(SENTENCES[3])])


def test_a_seizure_says_what_how_much_and_in_which_words() -> None:
    (seizure,) = [s for s in subjects(TRIPLES, "pg:Seizure") if "pg:form" in said(TRIPLES, s)]
    assert said(TRIPLES, seizure) == {
        "rdf:type": ["pg:Seizure"],
        "pg:item": ["goods:fentanyl"],
        "pg:form": ["form:pill"],
        "pg:quantity": ["quantity:under-44000000-pill"],
        "pg:partOf": ["operation:operation-paper-lantern"],
        "pg:seizedBy": ["organization:drug-enforcement-administration"],
        "pg:asPrinted": ["nearly 44 million fentanyl pills"],
        "pg:evidence": [passage(SENTENCES[2])],
        "pg:statedIn": ["release:paper-lantern"],
    }


def test_all_agencies_that_made_a_seizure_are_given_whatever_their_order() -> None:
    police = Entity(Ref(Kind.ORGANIZATION, "alder-police"), "Agency", "Alder Police", span("Operation Paper Lantern"))
    goods = replace(FACTS.seizures[0], seized_by=(police.ref, AGENCY))
    facts = replace(FACTS, entities=(*FACTS.entities, police), seizures=(goods,))
    triples = release_graph(RELEASE, facts, LEXICON).triples
    (seizure,) = subjects(triples, "pg:Seizure")
    assert said(triples, seizure)["pg:seizedBy"] == [
        "organization:alder-police", "organization:drug-enforcement-administration",
    ]  # fmt: skip
    turned = replace(facts, seizures=(replace(goods, seized_by=(AGENCY, police.ref)),))
    assert release_graph(RELEASE, turned, LEXICON).triples == triples


def test_amounts_keep_their_unit_and_mass_comes_in_kilograms_too() -> None:
    assert said(TRIPLES, "quantity:under-44000000-pill") == {
        "rdf:type": ["pg:Quantity"],
        "pg:amount": ["44000000"],
        "qudt:hasUnit": ["pg:pill"],
        "pg:bound": ["pg:Under"],
    }
    assert said(TRIPLES, "quantity:about-11.7-LB") == {
        "rdf:type": ["pg:Quantity"],
        "pg:amount": ["11.7"],
        "qudt:hasUnit": ["unit:LB"],
        "pg:bound": ["pg:About"],
        "pg:siAmount": ["5.307030729"],
    }


def test_a_concept_comes_with_all_that_it_falls_under() -> None:
    assert said(TRIPLES, "goods:fentanyl") == {
        "rdf:type": ["skos:Concept"],
        "skos:prefLabel": ["fentanyl"],
        "skos:broader": ["goods:opioids"],
    }
    assert said(TRIPLES, "goods:opioids")["skos:broader"] == ["goods:drugs"]
    assert said(TRIPLES, "goods:drugs")["skos:prefLabel"] == ["drugs"]


def test_a_concept_outside_the_vocabulary_is_called_by_its_slug() -> None:
    assert said(TRIPLES, "goods:crack-cocaine") == {"rdf:type": ["skos:Concept"], "skos:prefLabel": ["crack cocaine"]}


def test_a_tally_counts_outcomes() -> None:
    (tally,) = subjects(TRIPLES, "pg:Tally")
    assert said(TRIPLES, tally) == {
        "rdf:type": ["pg:Tally"],
        "pg:tallyOf": ["pg:Arrest"],
        "pg:count": ["3337"],
        "pg:bound": ["pg:Exact"],
        "pg:partOf": ["operation:operation-paper-lantern"],
        "pg:asPrinted": ["3,337 people"],
        "pg:evidence": [passage(SENTENCES[3])],
        "pg:statedIn": ["release:paper-lantern"],
    }


def test_a_statement_joins_its_pieces() -> None:
    (statement,) = subjects(TRIPLES, "pg:Statement")
    assert said(TRIPLES, statement)["pg:quote"] == ["We mean it, … and we go on."]
    assert said(TRIPLES, statement)["pg:speaker"] == ["official:jo-quill"]


def test_only_sentences_that_state_something_are_passages() -> None:
    facts = replace(FACTS, relations=(), seizures=(), tallies=(), statements=(), entities=FACTS.entities[:1])
    assert subjects(release_graph(RELEASE, facts, LEXICON).triples, "pg:Passage") == [passage(SENTENCES[0])]


def test_a_passage_says_where_it_stands_and_what_it_reads() -> None:
    start, end = span(SENTENCES[3])
    assert said(TRIPLES, passage(SENTENCES[3])) == {
        "rdf:type": ["pg:Passage"],
        "oa:hasSource": ["release:paper-lantern"],
        "oa:start": [str(start)],
        "oa:end": [str(end)],
        "oa:exact": [SENTENCES[3]],
    }


def test_a_fact_over_two_sentences_cites_both() -> None:
    across = Tally("Death", 2, Span(span("WhatsApp").start, span("Agents").end))
    triples = release_graph(RELEASE, replace(FACTS, tallies=(across,)), LEXICON).triples
    (tally,) = subjects(triples, "pg:Tally")
    assert said(triples, tally)["pg:evidence"] == sorted([passage(SENTENCES[1]), passage(SENTENCES[2])])


def test_a_fact_outside_every_sentence_cites_its_own_words() -> None:
    facts = Facts(sentences=(), tallies=(Tally("Death", 2, Span(0, 9)),))
    triples = release_graph(RELEASE, facts, NOTHING).triples
    assert said(triples, f"passage:paper-lantern.{VERSION}.0-9")["oa:exact"] == ["Operation"]


def test_equal_facts_are_told_apart_by_their_order_and_named_without_their_place() -> None:
    twice = tuple(Seizure("heroin", Quantity(Decimal(10), "KiloGM"), Span(at, at + 4)) for at in (0, 9))
    moved = tuple(replace(seizure, span=Span(seizure.span.start + 1, seizure.span.end)) for seizure in twice)
    named = [subjects(release_graph(RELEASE, Facts(seizures=s), NOTHING).triples, "pg:Seizure") for s in (twice, moved)]
    assert len(named[0]) == 2
    assert named[0] == named[1]


def test_names_of_facts_never_change() -> None:
    kinds = ("pg:Tally", "pg:Statement", "pg:Seizure", "pg:Claim")
    assert [name for kind in kinds for name in subjects(TRIPLES, kind)] == [
        "tally:4jxlp4wtjytbw4bfzvmbmw33uz",
        "statement:lhu5we5pctgwboxbnju6mxx2ik",
        "seizure:l5r6ifhcqraovazhuiryyot3za",
        "seizure:qteb62kvzh2jbeoqsfyzbwitv5",
        "claim:hyt5d22vimwnyxsdlq2ldfwfms",
        "claim:t37kway3ktk7tbpijwxwwcjlfo",
        "claim:t76i7wuffq6m3qs4wkzfbp26jm",
    ]


def test_a_fact_about_something_that_is_not_named_is_refused() -> None:
    facts = Facts(statements=(Statement((Span(0, 3),), OFFICIAL),))
    with pytest.raises(PressgraphError, match="release 'paper-lantern': a fact refers to official 'jo-quill'"):
        release_graph(RELEASE, facts, LEXICON)


def test_an_amount_that_is_no_number_is_refused() -> None:
    facts = Facts(seizures=(Seizure("heroin", Quantity(Decimal("NaN"), "KiloGM"), Span(0, 3)),))
    with pytest.raises(PressgraphError, match="'NaN' is no amount"):
        release_graph(RELEASE, facts, LEXICON)


def test_a_relation_without_an_end_is_a_mistake() -> None:
    facts = replace(FACTS, relations=(Relation(OPERATION, "pg:targets", Span(0, 3)),))
    with pytest.raises(ValueError, match="needs an object or a value"):
        release_graph(RELEASE, facts, LEXICON)


def test_characters_that_no_file_carries_are_replaced_without_moving_offsets() -> None:
    facts = Facts(sentences=(Span(0, 5),), tallies=(Tally("Death", 2, Span(3, 5)),))
    triples = release_graph(Release("odd", "a\x00\ud800bc", title="\x07"), facts, NOTHING).triples
    release = said(triples, "release:odd")
    assert release["pg:text"] == ["a��bc"]
    assert release["rdfs:label"] == ["�"]
    assert release["pg:sha256"] == [hashlib.sha256("a��bc".encode()).hexdigest()]
    (tally,) = subjects(triples, "pg:Tally")
    assert said(triples, tally)["pg:asPrinted"] == ["bc"]


def test_a_bare_release_says_only_what_it_has() -> None:
    triples = release_graph(Release("bare", "Text"), Facts(), NOTHING).triples
    assert set(said(triples, "release:bare")) == {"rdf:type", "pg:text", "pg:sha256"}


@pytest.mark.parametrize(
    "url", [None, "", "ftp://example.org/a", "www.example.org", "https://", "https://a b", "http://a/{x}"]
)
def test_only_legal_web_addresses_become_sources(url: str | None) -> None:
    assert web_address(url) is None


def test_vocabularies_that_run_in_circles_do_not_hang() -> None:
    goods = "https://w3id.org/pressgraph/vocabulary/goods/"
    circle = Lexicon([entry("goods", "a", "a", broader=goods + "b"), entry("goods", "b", "b", broader=goods + "a")])
    facts = Facts(seizures=(Seizure("a", Quantity(Decimal(1), "item"), Span(0, 3)),))
    triples = release_graph(RELEASE, facts, circle).triples
    assert said(triples, "goods:a")["skos:broader"] == ["goods:b"]
    assert said(triples, "goods:b")["skos:prefLabel"] == ["b"]


def test_an_item_of_a_list_rests_on_the_sentence_that_introduces_it_too() -> None:
    introduced = replace(FACTS, seizures=(replace(FACTS.seizures[0], lead=span(SENTENCES[1])),))
    triples = release_graph(RELEASE, introduced, LEXICON).triples
    (seizure,) = subjects(triples, "pg:Seizure")
    assert seizure in subjects(TRIPLES, "pg:Seizure")
    assert said(triples, seizure)["pg:evidence"] == sorted([passage(SENTENCES[1]), passage(SENTENCES[2])])
