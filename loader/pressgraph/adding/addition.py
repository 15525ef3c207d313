"""An addition: the new facts of one file, as the graph that a store takes in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from pyoxigraph import BlankNode, Triple

from pressgraph.adding.comparing import Comparison, Merged, compare, only
from pressgraph.adding.namesakes import ByName, Namesake, namesakes
from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted
from pressgraph.gate.graph import Graph
from pressgraph.vocabulary.lexicon import Lexicon
from pressgraph.vocabulary.terms import slug

PREFIX: Final = "added-"
_HASH: Final = 12


@dataclass(frozen=True, slots=True)
class Addition:
    """What one file adds to a store.

    ``graph`` is what the file says, ``comparison`` how that compares with the store, ``new`` the graph to put in, None
    where the file adds nothing, ``namesakes`` its things that the store knows by another address.
    """

    graph: Graph
    comparison: Comparison
    new: ReleaseGraph | None
    namesakes: tuple[Namesake, ...]


def addition(file: str, triples: Iterable[Triple], store: Merged, names: ByName, lexicon: Lexicon) -> Addition:
    """What the triples of a file add to a store; the same triples always make a graph of the same name."""
    graph = Graph(triples)
    comparison = compare(graph, store)
    kept = only(graph, comparison)
    new = _named(file, kept) if comparison.facts or comparison.things else None
    return Addition(graph, comparison, new, tuple(namesakes(graph, store, names, lexicon)))


def without_address(graph: Graph) -> list[BlankNode]:
    """The things of a graph that have no address (blank nodes); a store cannot say again that it means these."""
    return [thing for thing in graph if isinstance(thing, BlankNode)]


def _named(file: str, triples: tuple[Triple, ...]) -> ReleaseGraph:
    said = "".join(f"{triple} .\n" for triple in triples).encode("utf-8")
    stem = slug(PurePath(file).stem)[:40].strip("-")
    digest = hashlib.sha256(said).hexdigest()[:_HASH]
    key = f"{PREFIX}{stem}-{digest}" if stem else f"{PREFIX}{digest}"
    return ReleaseGraph(key, minted("graph", key), triples)
