"""The namespaces and terms of the graph, and how names become local names.

Kept free of any RDF library, so that looking up a prefix costs no import.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

BASE: Final = "https://w3id.org/pressgraph/"
ONTOLOGY: Final = f"{BASE}ontology#"

MINTED: Final = (
    "release", "passage", "operation", "organization", "official", "post", "platform",
    "seizure", "tally", "statement", "claim", "quantity", "graph",
)  # fmt: skip
SCHEMES: Final = ("goods", "form", "platform-kind", "programme")

PREFIXES: Final[dict[str, str]] = {
    "pg": ONTOLOGY,
    **{kind: f"{BASE}{kind}/" for kind in MINTED},
    "vocabulary": f"{BASE}vocabulary/",
    **{scheme: f"{BASE}vocabulary/{scheme}/" for scheme in SCHEMES},
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "org": "http://www.w3.org/ns/org#",
    "oa": "http://www.w3.org/ns/oa#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "qudt": "http://qudt.org/schema/qudt/",
    "unit": "http://qudt.org/vocab/unit/",
    "quantitykind": "http://qudt.org/vocab/quantitykind/",
    "void": "http://rdfs.org/ns/void#",
    "wd": "http://www.wikidata.org/entity/",
}

COINS: Final = frozenset({"BTC", "ETH", "USDT", "XMR"})
"""The units in which virtual currencies are counted."""

OWN_UNITS: Final = frozenset({"item", "pill", "plant", "dose", "ton"}) | COINS
"""Units that QUDT lacks; they live in our ontology namespace, all others in QUDT's ``unit:``."""

CATALOGUE: Final = f"{BASE}graph/catalogue"
VOCABULARY: Final = f"{BASE}graph/vocabulary"
RESERVED_GRAPHS: Final = frozenset({CATALOGUE, VOCABULARY})
"""The graphs in which a store tells of itself; no release may have their names."""


def iri(name: str) -> str:
    """The full IRI of a compact one: ``iri("pg:Seizure")``. Raises KeyError for a prefix that is not ours to use."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


@lru_cache(maxsize=1024)  # each release asks for the same classes and properties
def compact(full: str) -> str:
    """The compact form of an IRI where a prefix fits (the longest wins), else the IRI itself."""
    namespace = max((ns for ns in PREFIXES.values() if full.startswith(ns)), key=len, default=None)
    if namespace is None:
        return full
    prefix = next(p for p, ns in PREFIXES.items() if ns == namespace)
    return f"{prefix}:{full[len(namespace) :]}"


def unit_iri(unit: str) -> str:
    """The IRI of a unit's local name: ours for what QUDT lacks, else QUDT's."""
    return iri(f"pg:{unit}") if unit in OWN_UNITS else iri(f"unit:{unit}")


_APOSTROPHES: Final = re.compile(r"['‘’ʼ`´]")
_OTHER: Final = re.compile(r"[^0-9a-z]+")


@lru_cache(maxsize=4096)  # the same offices stand in one release after another
def slug(name: str) -> str:
    """A readable local name: accents and apostrophes dropped, lower case, anything else a hyphen.

    >>> slug("U.S. Attorney’s Office, Guam & CNMI")
    'u-s-attorneys-office-guam-cnmi'
    """
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return _OTHER.sub("-", _APOSTROPHES.sub("", name.casefold())).strip("-")
