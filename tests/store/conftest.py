"""Release graphs made by hand, so that the store's tests depend on no extractor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from pressgraph.emit import ReleaseGraph, release_graph
from pressgraph.emit.nodes import minted
from pressgraph.facts import (
    Bound,
    Entity,
    Facts,
    Kind,
    Quantity,
    Ref,
    Relation,
    Release,
    Seizure,
    Span,
    Statement,
    Tally,
)
from pressgraph.store import Store
from pressgraph.vocabulary import lexicon

HERON = Ref(Kind.OPERATION, "operation-blue-heron")
SINALOA = Ref(Kind.ORGANIZATION, "sinaloa-cartel")
DEA = Ref(Kind.ORGANIZATION, "drug-enforcement-administration")
SIGNAL = Ref(Kind.PLATFORM, "signal")
WIRE = Ref(Kind.PLATFORM, "wire")
ROE = Ref(Kind.OFFICIAL, "jane-roe")

TEXT = (
    "Blue Heron Lands\n\n"
    "Operation Blue Heron targeted the Sinaloa Cartel. "
    "The Sinaloa Cartel sold through Signal and Wire. "
    "Agents of the Drug Enforcement Administration (DEA) seized about 3 kilograms of cocaine. "
    "There were 12 arrests. "
    "“This bird can swim,” said Special Agent Jane Roe."
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store that is open for writing."""
    with Store.open(tmp_path / "store", create=True) as opened:
        yield opened


@pytest.fixture(scope="session")
def plain() -> Callable[..., ReleaseGraph]:
    """Makes a graph of a release that states some words about some things: ``plain("key", thing="words")``."""

    def make(key: str, **said: str) -> ReleaseGraph:
        about = {
            Triple(minted("operation", thing), NamedNode("http://www.w3.org/2000/01/rdf-schema#label"), Literal(words))
            for thing, words in said.items()
        }
        release = NamedNode(f"https://w3id.org/pressgraph/release/{key}")
        digest = Triple(release, NamedNode("https://w3id.org/pressgraph/ontology#sha256"), Literal("0" * 64))
        return ReleaseGraph(key, minted("graph", key), tuple(sorted({digest, *about}, key=str)))

    return make


@pytest.fixture(scope="session")
def heron() -> Callable[..., ReleaseGraph]:
    """Makes the graph of a release about Operation Blue Heron, under some key."""

    def make(key: str = "blue-heron", text: str = TEXT) -> ReleaseGraph:
        release = Release(key, text, title="Blue Heron Lands", url=f"https://example.org/{key}")
        return release_graph(release, _facts(text), lexicon.load())

    return make


def _facts(text: str) -> Facts:
    def at(words: str, after: int = 0) -> Span:
        start = text.index(words, after)
        return Span(start, start + len(words))

    body = text.index("\n\n") + 2
    starts = [0, body, *(text.index(words) for words in ("The Sinaloa", "Agents", "There were", "“This"))]
    ends = [body - 2, *(start - 1 for start in starts[2:]), len(text)]
    return Facts(
        sentences=tuple(map(Span, starts, ends)),
        entities=(
            Entity(HERON, "Operation", "Operation Blue Heron", at("Operation Blue Heron")),
            Entity(SINALOA, "Cartel", "Sinaloa Cartel", at("Sinaloa Cartel")),
            Entity(DEA, "Agency", "Drug Enforcement Administration", at("Drug Enforcement Administration"), ("DEA",)),
            Entity(SIGNAL, "Platform", "Signal", at("Signal")),
            Entity(WIRE, "Platform", "Wire", at("Wire")),
            Entity(ROE, "Official", "Jane Roe", at("Jane Roe")),
        ),
        relations=(
            Relation(HERON, "pg:targets", at("targeted"), SINALOA),
            Relation(SINALOA, "pg:usedPlatform", at("Signal"), SIGNAL),
            Relation(SINALOA, "pg:usedPlatform", at("Wire"), WIRE),
        ),
        seizures=(
            Seizure(
                "cocaine", Quantity(Decimal(3), "KiloGM", Bound.ABOUT), at("about 3 kilograms of cocaine"),
                operation=HERON, seized_by=(DEA,),
            ),
        ),
        tallies=(Tally("Arrest", 12, at("12 arrests"), operation=HERON),),
        statements=(Statement((at("This bird can swim,"),), ROE),),
    )  # fmt: skip
