"""The vocabularies hold together: names lead to one thing, concepts to a scheme, and what releases name is in them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from tests.ontology.material import FOLDER, PG, everything, example_graph, parsed
from tests.ontology.verified import WIKIDATA

from pressgraph.emit.quantities import MULTIPLIERS
from pressgraph.facts import Bound
from pressgraph.vocabulary import lexicon, terms

QUDT = Namespace(terms.PREFIXES["qudt"])
QUANTITY_KIND = Namespace(terms.PREFIXES["quantitykind"])
UNIT = Namespace(terms.PREFIXES["unit"])
GOODS = Namespace(terms.PREFIXES["goods"])
ORGANIZATION = Namespace(terms.PREFIXES["organization"])

SCHEMES = {"goods.ttl": "goods", "forms.ttl": "form", "platform-kinds.ttl": "platform-kind",
           "programmes.ttl": "programme"}  # fmt: skip
each_scheme = pytest.mark.parametrize("file", SCHEMES)

OWN_SLUG = {"jalisco-new-generation-cartel": "Jalisco Cartel", "la-familia-michoacana": "La Familia"}
"""Known things whose label is not what their IRI says: the label is the name that releases use."""


def known() -> Iterator[tuple[str, str, URIRef, list[str]]]:
    """Kind, local name, IRI and all names of each known thing or concept, label first."""
    for entry in lexicon.load(FOLDER):
        yield entry.kind, entry.slug, URIRef(entry.iri), list(entry.names)


def shared_names(entries: Iterator[tuple[str, str, URIRef, list[str]]]) -> dict[tuple[str, str], set[str]]:
    """Names, however spelled, by which two things of one kind go."""
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for kind, local, _, names in entries:
        for name in names:
            owners[kind, terms.slug(name)].add(local)
    return {name: locals_ for name, locals_ in owners.items() if len(locals_) > 1}


def test_no_name_leads_to_two_things() -> None:
    assert shared_names(known()) == {}


def test_a_shared_name_would_be_found() -> None:
    two = [("platform", "a", PG.a, ["Wire", "Kik"]), ("platform", "b", PG.b, ["Signal", "KIK"])]
    assert shared_names(iter(two)) == {("platform", "kik"): {"a", "b"}}


def test_names_are_plain_tidy_and_said_once() -> None:
    for subject, predicate, name in everything():
        if predicate in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel):
            assert isinstance(name, Literal), subject
            assert name.language is None, name
            assert name.datatype is None, name
            assert str(name) == " ".join(name.split()), repr(name)
    for _, local, _, names in known():
        assert len({name for name in names if terms.slug(name)}) == len(names), local


def test_local_names_are_the_slugs_of_labels() -> None:
    for _, local, _, names in known():
        assert local == terms.slug(names[0]) or OWN_SLUG.get(local) == names[0]


def test_known_things_are_of_our_classes() -> None:
    classes = {"Agency", "Association", "Cartel", "CriminalOrganization", "Faction", "Gang"}
    for entry in lexicon.load(FOLDER).of_kind("organization"):
        assert len(set(entry.types) & classes) == 1, entry.iri
    for entry in lexicon.load(FOLDER).of_kind("platform"):
        assert entry.types == ("Platform",)
        assert entry.platform_kind in {str(s) for s in parsed(FOLDER / "platform-kinds.ttl").subjects()}, entry.iri


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Dreamboard", "criminal-forum"),
        ("DarkScandals", "criminal-forum"),
        ("Playpen", "criminal-forum"),
        ("Darkode", "criminal-forum"),
        ("Carder.su", "criminal-forum"),
        ("RaidForums", "criminal-forum"),
        ("AlphaBay", "darknet-market"),
        ("Genesis Market", "darknet-market"),
        ("DeepDotWeb", "other"),
    ],
)
def test_boards_are_no_markets(name: str, kind: str) -> None:
    entry = lexicon.load(FOLDER).named("platform", name)
    assert entry is not None
    assert entry.platform_kind == terms.iri(f"platform-kind:{kind}")


def test_parents_are_known_and_no_organization_is_above_itself() -> None:
    graph = everything()
    organizations = {iri for kind, _, iri, _ in known() if kind == "organization"}
    above = URIRef(terms.iri("org:subOrganizationOf"))
    for child, parent in graph.subject_objects(above):
        assert parent in organizations, child
        assert child not in set(graph.transitive_objects(parent, above)), child


@each_scheme
def test_concepts_are_complete(file: str) -> None:
    graph = parsed(FOLDER / file)
    scheme = URIRef(terms.PREFIXES["vocabulary"] + SCHEMES[file])
    assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) >= 6
    for concept in concepts:
        assert list(graph.objects(concept, SKOS.inScheme)) == [scheme]
        assert len(list(graph.objects(concept, SKOS.prefLabel))) == 1
        (definition,) = graph.objects(concept, SKOS.definition)
        assert isinstance(definition, Literal)
        assert definition.language == "en"
        assert definition.endswith(".")
        assert not list(graph.objects(concept, RDFS.label))


@each_scheme
def test_every_concept_is_below_a_top_concept(file: str) -> None:
    graph = parsed(FOLDER / file)
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    top = set(graph.subjects(SKOS.topConceptOf, None))
    for concept in concepts:
        above = set(graph.transitive_objects(concept, SKOS.broader))
        assert above <= concepts, concept
        assert above & top, concept
        assert (concept in top) == (above == {concept}), concept
        assert not any(concept in graph.transitive_objects(a, SKOS.broader) for a in above - {concept}), concept


@pytest.mark.parametrize("file", ["forms.ttl", "goods.ttl", "platform-kinds.ttl"])
def test_definitions_of_concepts_differ(file: str) -> None:
    definitions = [str(text) for text in parsed(FOLDER / file).objects(None, SKOS.definition)]
    assert {text for text in definitions if definitions.count(text) > 1} == set()


def test_goods_say_what_they_are_measured_in() -> None:
    graph = parsed(FOLDER / "goods.ttl")
    kinds = {QUANTITY_KIND[name] for name in ("Count", "Currency", "LiquidVolume", "Mass")}
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        measured = set(graph.objects(concept, PG.measuredIn))
        assert measured, concept
        assert measured <= kinds, concept
    assert QUANTITY_KIND.Currency in set(graph.objects(GOODS.currency, PG.measuredIn))
    assert QUANTITY_KIND.Mass not in set(graph.objects(GOODS.firearm, PG.measuredIn))


def test_only_verified_links_to_wikidata() -> None:
    links = {
        (terms.compact(str(s)), str(o).removeprefix(terms.PREFIXES["wd"]))
        for s, _, o in everything()
        if str(o).startswith(terms.PREFIXES["wd"])
    }
    assert links == set(WIKIDATA.items())
    assert not list(everything().subject_objects(OWL.sameAs))
    assert not list(everything().subject_objects(SKOS.exactMatch))


def test_multipliers_are_those_the_loader_converts_with() -> None:
    graph = parsed(FOLDER / "units.ttl")
    factors = {}
    for unit, factor in graph.subject_objects(QUDT.conversionMultiplier):
        litres = (unit, QUDT.hasQuantityKind, QUANTITY_KIND.LiquidVolume) in graph
        factors[str(unit).removeprefix(str(UNIT))] = Decimal(str(factor)) * (1000 if litres else 1)
    assert factors == MULTIPLIERS


def test_every_unit_has_a_name_and_a_kind_of_quantity() -> None:
    graph = everything()
    units = {URIRef(terms.unit_iri(name)) for name in terms.OWN_UNITS} | set(parsed(FOLDER / "units.ttl").subjects(
        QUDT.hasQuantityKind, None))  # fmt: skip
    assert UNIT.CCY_USD in units
    for unit in units | set(example_graph().objects(None, QUDT.hasUnit)):
        assert graph.value(unit, RDFS.label), unit
        assert (graph.value(unit, QUDT.hasQuantityKind), RDF.type, QUDT.QuantityKind) in graph, unit


def test_bounds_are_those_of_the_facts() -> None:
    assert set(everything().subjects(RDF.type, PG.Bound)) == {PG[bound] for bound in Bound}


def misfits(graph: Graph) -> set[tuple[str, str]]:
    """Items in a unit of no kind that they are measured in."""
    ontology = everything()
    found = set()
    for seizure, item in graph.subject_objects(PG.item):
        unit = graph.value(graph.value(seizure, PG.quantity), QUDT.hasUnit)
        if not set(ontology.objects(item, PG.measuredIn)) & set(ontology.objects(unit, QUDT.hasQuantityKind)):
            found.add((terms.compact(str(item)), terms.compact(str(unit))))
    return found


def test_units_of_the_examples_fit_their_items() -> None:
    assert misfits(example_graph()) == set()
    graph = Graph()
    graph.add((PG.seizure, PG.item, GOODS.firearm))
    graph.add((PG.seizure, PG.quantity, PG.amount))
    graph.add((PG.amount, QUDT.hasUnit, UNIT.KiloGM))
    assert misfits(graph) == {("goods:firearm", "unit:KiloGM")}


@pytest.mark.parametrize(
    ("kind", "name", "local"),
    [
        ("organization", "DEA", "drug-enforcement-administration"),
        ("organization", "U.S. Immigration and Customs Enforcement", "u-s-immigration-and-customs-enforcement"),
        ("organization", "CJNG", "jalisco-new-generation-cartel"),
        ("organization", "Jalisco New Generation Cartel", "jalisco-new-generation-cartel"),
        ("organization", "La Familia Michoacana", "la-familia-michoacana"),
        ("organization", "Chapitos", "los-chapitos"),
        ("organization", "Juárez Cartel", "juarez-cartel"),
        ("organization", "IRS-CI", "internal-revenue-service-criminal-investigation"),
        ("organization", "HHS-OIG", "department-of-health-and-human-services-office-of-inspector-general"),
        ("organization", "U.S. Attorney’s Office in Boise", "u-s-attorneys-office-for-the-district-of-idaho"),
        ("organization", "Major Cities Chiefs Association", "major-cities-chiefs-association"),
        ("platform", "WhatsApp", "whatsapp"),
        ("platform", "Silk Road 2.0", "silk-road-2-0"),
        ("goods", "handgun", "firearm"),
        ("goods", "U.S. currency", "currency"),
        ("goods", "crack", "crack-cocaine"),
        ("goods", "ecstasy", "mdma"),
        ("form", "dosage unit", "pill"),
    ],
)  # fmt: skip
def test_names_of_releases_are_known(kind: str, name: str, local: str) -> None:
    entry = lexicon.load(FOLDER).named(kind, name)
    assert entry is not None
    assert entry.slug == local


@pytest.mark.parametrize(
    "name", ["Sinaloa", "Jalisco", "Gulf", "Outlaws", "Mongols", "Pagans", "OIG", "Dream", "Ghost"]
)
def test_ordinary_words_and_places_name_nobody(name: str) -> None:
    known_names = lexicon.load(FOLDER)
    assert known_names.named("organization", name) is None
    assert known_names.named("platform", name) is None


def test_all_districts_have_their_us_attorney() -> None:
    names = [str(name) for name in parsed(FOLDER / "usattorneys.ttl").objects(None, RDFS.label)]
    assert len(names) == 93
    assert "U.S. Attorney's Office for the Districts of Guam and the Northern Mariana Islands" in names
    assert all(name.startswith("U.S. Attorney's Office for the ") for name in names)


def test_items_and_forms_of_the_gold_are_concepts(shared: Path) -> None:
    known_names = lexicon.load(FOLDER)
    for path in sorted((shared / "gold").glob("*.json")):
        for seizure in json.loads(path.read_text(encoding="utf-8"))["seizures"]:
            item = known_names.named("goods", seizure["item"])
            assert item is not None, seizure
            assert item.label == seizure["item"]
            assert seizure["form"] is None or known_names.named("form", seizure["form"])
