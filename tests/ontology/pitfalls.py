"""Usual faults of ontologies as SPARQL, each with a few triples that have the fault.

Numbers are those of the OOPS! catalogue of pitfalls (https://oops.linkeddata.es); OBO's ROBOT reports some of them too.
A query names the guilty terms as ?term. ``planted`` is added to the ontology to see that the query finds it.
"""

from __future__ import annotations

from typing import Final, NamedTuple

PREFIXES: Final = """
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX pg: <https://w3id.org/pressgraph/ontology#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""


class Pitfall(NamedTuple):
    """A fault: the body of the query that finds it, and triples that have it."""

    where: str
    planted: str


_OURS: Final = "FILTER(STRSTARTS(STR(?term), STR(pg:)))"
_PROPERTY: Final = "VALUES ?kind { owl:ObjectProperty owl:DatatypeProperty }"
_HIERARCHY: Final = "rdfs:subClassOf|rdfs:subPropertyOf"

PITFALLS: Final[dict[str, Pitfall]] = {
    "P03 a relation called is": Pitfall(
        "?term a owl:ObjectProperty . FILTER(REGEX(STR(?term), '#is$', 'i'))", "pg:is a owl:ObjectProperty ."
    ),
    "P04 a class that nothing connects": Pitfall(
        f"""?term a owl:Class . {_OURS}
        FILTER NOT EXISTS {{ ?term rdfs:subClassOf ?parent }} FILTER NOT EXISTS {{ ?child rdfs:subClassOf ?term }}
        FILTER NOT EXISTS {{ ?property rdfs:domain|rdfs:range ?term }}""",
        'pg:Island a owl:Class ; rdfs:label "island"@en .',
    ),
    "P05 a wrong inverse": Pitfall(
        """?term owl:inverseOf ?other ; rdfs:domain ?domain . ?other rdfs:range ?range . FILTER(?domain != ?range)""",
        "pg:targets owl:inverseOf pg:targetedBy . pg:targetedBy rdfs:range pg:Agency .",
    ),
    "P06 a class or property below itself": Pitfall(
        f"?term ({_HIERARCHY})+ ?term", "pg:CriminalOrganization rdfs:subClassOf pg:Gang ."
    ),
    "P08 no label in English": Pitfall(
        f"""{{ ?term a owl:Class }} UNION {{ ?term a ?kind . {_PROPERTY} }} UNION {{ ?term a owl:NamedIndividual }}
        {_OURS} FILTER NOT EXISTS {{ ?term rdfs:label ?label FILTER(LANG(?label) = 'en') }}""",
        "pg:Mute a owl:Class .",
    ),
    "P08 no definition": Pitfall(
        f"""?term rdfs:label ?label . {_OURS}
        FILTER NOT EXISTS {{ ?term skos:definition ?text FILTER(LANG(?text) = 'en' && STRLEN(?text) > 6) }}""",
        'pg:Vague rdfs:label "vague"@en .',
    ),
    "no example": Pitfall(
        f"?term rdfs:label ?label . {_OURS} FILTER NOT EXISTS {{ ?term skos:example ?text }}",
        'pg:Abstract rdfs:label "abstract"@en .',
    ),
    "not said where it is defined": Pitfall(
        f"""?term rdfs:label ?label . {_OURS}
        FILTER NOT EXISTS {{ ?term rdfs:isDefinedBy <https://w3id.org/pressgraph/ontology> }}""",
        'pg:Homeless rdfs:label "homeless"@en ; rdfs:isDefinedBy <https://example.org/> .',
    ),
    "P10 facts of two kinds at once are possible": Pitfall(
        """VALUES ?term { pg:Claim pg:Seizure pg:Statement pg:Tally pg:Rumour } ?term rdfs:subClassOf pg:ReportedFact .
        FILTER NOT EXISTS { ?all a owl:AllDisjointClasses ; owl:members/rdf:rest*/rdf:first ?term }""",
        "pg:Rumour rdfs:subClassOf pg:ReportedFact .",
    ),
    "P11 no domain": Pitfall(
        f"""?term a ?kind . {_PROPERTY} {_OURS} FILTER(?term NOT IN (pg:namedIn, pg:bound))
        FILTER NOT EXISTS {{ ?term rdfs:domain ?class }}""",
        "pg:roams a owl:ObjectProperty ; rdfs:range pg:Agency .",
    ),
    "P11 no range": Pitfall(
        f"""?term a ?kind . {_PROPERTY} {_OURS}
        FILTER(?term NOT IN (pg:claimSubject, pg:claimPredicate, pg:claimObject))
        FILTER NOT EXISTS {{ ?term rdfs:range ?class }}""",
        "pg:roams a owl:ObjectProperty ; rdfs:domain pg:Agency .",
    ),
    "P19 several domains or ranges": Pitfall(
        "?term rdfs:domain|rdfs:range ?class . "
        "{ ?term rdfs:domain ?a, ?b } UNION { ?term rdfs:range ?a, ?b } FILTER(?a != ?b)",
        "pg:targets rdfs:range pg:Platform .",
    ),
    "P21 a class for all the rest": Pitfall(
        f"?term a owl:Class . {_OURS} FILTER(REGEX(STR(?term), '#(Other|Misc|Unknown)'))",
        "pg:OtherOrganization a owl:Class .",
    ),
    "P22 a class in another case than UpperCamelCase": Pitfall(
        f"?term a owl:Class . {_OURS} FILTER(!REGEX(STR(?term), '#([A-Z][a-z]+)+$'))", "pg:criminal_group a owl:Class ."
    ),
    "P22 a property in another case than lowerCamelCase": Pitfall(
        f"?term a ?kind . {_PROPERTY} {_OURS} FILTER(!REGEX(STR(?term), '#[a-z]+([A-Z][a-z0-9]+)*$|#sha256$'))",
        "pg:Seized-By a owl:ObjectProperty .",
    ),
    "P24 defined by its own label alone": Pitfall(
        f"""?term rdfs:label ?label ; skos:definition ?text . {_OURS}
        FILTER(LCASE(STR(?text)) = CONCAT(LCASE(?label), '.'))""",
        'pg:Echo rdfs:label "echo"@en ; skos:definition "Echo."@en .',
    ),
    "P25 P26 an inverse where none can be": Pitfall(
        "?term owl:inverseOf ?other . FILTER(?term = ?other || EXISTS { ?term a owl:SymmetricProperty })",
        "pg:partOf owl:inverseOf pg:partOf .",
    ),
    "P32 two terms with one label or definition": Pitfall(
        f"""?term rdfs:label|skos:definition ?text . ?other rdfs:label|skos:definition ?text .
        FILTER(?term != ?other) {_OURS} FILTER(STRSTARTS(STR(?other), STR(pg:)))""",
        'pg:Twin rdfs:label "seizure"@en .',
    ),
    "two labels or definitions of one term": Pitfall(
        f"{{ ?term rdfs:label ?a, ?b }} UNION {{ ?term skos:definition ?a, ?b }} FILTER(STR(?a) < STR(?b)) {_OURS}",
        'pg:Seizure rdfs:label "confiscation"@en .',
    ),
    "blanks around or within a text": Pitfall(
        f"""?term rdfs:label|skos:definition|skos:example|skos:scopeNote ?text . {_OURS}
        FILTER(REGEX(STR(?text), '^\\\\s|\\\\s$|\\\\s\\\\s'))""",
        'pg:Seizure skos:example " two  blanks"@en .',
    ),
    "P34 P35 something used as what it is not declared to be": Pitfall(
        """{ ?any rdfs:subClassOf|rdfs:domain ?term FILTER NOT EXISTS { ?term a owl:Class } }
        UNION { ?any rdfs:subPropertyOf ?term FILTER NOT EXISTS { ?term a ?kind VALUES ?kind {
            owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty } } }
        UNION { ?any rdfs:range ?term FILTER(!STRSTARTS(STR(?term), STR(xsd:)))
            FILTER NOT EXISTS { ?term a owl:Class } }
        FILTER(ISIRI(?term))""",
        "pg:targets rdfs:range pg:Undeclared .",
    ),
    "P35 a property that is both for things and for literals": Pitfall(
        "?term a owl:ObjectProperty, ?other . VALUES ?other { owl:DatatypeProperty owl:AnnotationProperty }",
        "pg:targets a owl:DatatypeProperty .",
    ),
    "an object property with a datatype as range, or the other way round": Pitfall(
        """{ ?term a owl:ObjectProperty ; rdfs:range ?range FILTER(STRSTARTS(STR(?range), STR(xsd:))) }
        UNION { ?term a owl:DatatypeProperty ; rdfs:range ?range FILTER(!STRSTARTS(STR(?range), STR(xsd:))) }""",
        "pg:count rdfs:range pg:Quantity .",
    ),
    "a deprecated term without its successor": Pitfall(
        "?term owl:deprecated true . FILTER NOT EXISTS { ?term <http://purl.org/dc/terms/isReplacedBy> ?new }",
        "pg:seizedBy owl:deprecated true .",
    ),
    "P40 a term that another vocabulary owns is redefined": Pitfall(
        "?term skos:definition|skos:example ?text ; rdfs:isDefinedBy ?home . FILTER(!STRSTARTS(STR(?term), STR(pg:)))",
        '<http://www.w3.org/ns/org#Post> skos:definition "Our idea of it"@en .',
    ),
}
