"""Every file of the ontology is one readable document that says what it is."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph
import pytest
from lxml import etree
from rdflib import DCTERMS, OWL, RDF, XSD, Literal, Namespace, URIRef
from tests.ontology.material import CORE, FILES, parsed

from pressgraph.vocabulary import terms

VANN = Namespace("http://purl.org/vocab/vann/")
LICENSES = {
    "units.ttl": "https://creativecommons.org/licenses/by/4.0/",
}
IMPORTS = {"alignments.ttl": {f"{terms.BASE}ontology", f"{terms.BASE}vocabulary/platform-kind"}}
"""Nothing else is imported, and nothing of others: some of their files are outside OWL 2 DL."""

STEMS = {"pressgraph": "ontology", "goods": "vocabulary/goods", "forms": "vocabulary/form", "alignments": "alignments",
         "platform-kinds": "vocabulary/platform-kind", "programmes": "vocabulary/programme"}  # fmt: skip

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


def ontology(path: Path) -> URIRef:
    (node,) = parsed(path).subjects(RDF.type, OWL.Ontology)
    assert isinstance(node, URIRef)
    return node


def test_all_the_files_are_there() -> None:
    assert {path.stem for path in FILES} == {
        "agencies", "alignments", "associations", "foreign-agencies", "forms", "goods", "organizations",
        "platform-kinds", "platforms", "pressgraph", "programmes",
        "state-agencies", "units", "usattorneys",
    }  # fmt: skip


@each_file
def test_both_libraries_read_the_same(path: Path) -> None:
    ours = len(set(pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE)))
    assert ours == len(parsed(path))


@each_file
def test_header(path: Path) -> None:
    graph, node = parsed(path), ontology(path)
    assert str(node) == terms.BASE + STEMS.get(path.stem, f"vocabulary/{path.stem}")
    for said in (DCTERMS.title, DCTERMS.description, DCTERMS.bibliographicCitation):
        (text,) = graph.objects(node, said)
        assert isinstance(text, Literal)
        assert text.language == "en"
        assert len(text) > 10
    assert graph.value(node, DCTERMS.creator) == Literal("The pressgraph maintainers")
    assert graph.value(node, DCTERMS.license) == URIRef(
        LICENSES.get(path.name, "https://www.apache.org/licenses/LICENSE-2.0")
    )
    for day in (DCTERMS.created, DCTERMS.issued):
        (value,) = graph.objects(node, day)
        assert isinstance(value, Literal)
        assert value.datatype == XSD.date
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)
    version = graph.value(node, OWL.versionInfo)
    assert graph.value(node, OWL.versionIRI) == URIRef(f"{node}/{version}")
    assert set(map(str, graph.objects(node, OWL.imports))) == IMPORTS.get(path.name, set())


@each_file
def test_preferred_prefix_is_the_one_in_use(path: Path) -> None:
    graph, node = parsed(path), ontology(path)
    prefix = str(graph.value(node, VANN.preferredNamespacePrefix))
    assert str(graph.value(node, VANN.preferredNamespaceUri)) == terms.PREFIXES[prefix]


def test_the_catalogue_finds_every_ontology_by_its_address_and_its_version() -> None:
    """Protégé and ROBOT look here before they ask the network (OASIS XML Catalogs 1.1)."""
    root = etree.parse(CORE.with_name("catalog-v001.xml")).getroot()
    space = "{urn:oasis:names:tc:entity:xmlns:xml:catalog}"
    assert root.tag == f"{space}catalog"
    assert {child.tag for child in root.iterchildren(tag=etree.Element)} == {f"{space}uri"}
    found = [(str(each.get("name")), str(each.get("uri"))) for each in root.iter(f"{space}uri")]
    of = {path.name: ontology(path) for path in FILES}
    versions = {name: parsed(CORE.with_name(name)).value(node, OWL.versionIRI) for name, node in of.items()}
    assert sorted(found) == sorted(
        (str(address), name) for name, node in of.items() for address in (node, versions[name])
    )
    assert {address for addresses in IMPORTS.values() for address in addresses} <= dict(found).keys()


def test_titles_and_versions() -> None:
    titles = [parsed(path).value(ontology(path), DCTERMS.title) for path in FILES]
    assert len(set(titles)) == len(FILES)
    assert len({parsed(path).value(ontology(path), OWL.versionInfo) for path in FILES}) == 1


@each_file
def test_prefixes_are_declared_once_sorted_and_used(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    declared = re.findall(r"(?m)^@prefix ([\w-]+): +<([^>]+)> \.$", text)
    names = [name for name, _ in declared]
    assert names == sorted(set(names))
    for name, namespace in declared:
        assert terms.PREFIXES.get(name, namespace) == namespace
    code = re.sub(r'"(?:[^"\\]|\\.)*"|<[^>]*>|(?m:^#.*$)', "", text.split("\n\n", 2)[2])
    assert {name for name in names if not re.search(rf"(?<![\w-]){name}:", code)} == set()


@each_file
def test_text_is_tidy(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert text.endswith(".\n")
    assert not re.search(r"[ \t]+$|\t|\n\n\n", text, re.MULTILINE)


def test_only_the_core_describes_terms_of_its_namespace() -> None:
    home = terms.ONTOLOGY
    for path in FILES:
        described = {s for s in parsed(path).subjects(RDF.type, None) if str(s).startswith(home)}
        assert bool(described) == (path == CORE), path.name
