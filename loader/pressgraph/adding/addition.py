"""An addition: the new facts of one file, as the graph that a store takes in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import PurePath
from typing import Final, Protocol

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from pressgraph.adding.comparing import Comparison, Merged, compare, only
from pressgraph.adding.namesakes import ByName, Namesake, namesakes
from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import digits, minted
from pressgraph.gate.graph import Graph
from pressgraph.gate.values import value_of
from pressgraph.vocabulary.lexicon import Lexicon
from pressgraph.vocabulary.terms import iri, slug

PREFIX: Final = "added-"
_HASH: Final = 12
_NUMBERS: Final = frozenset({iri("xsd:decimal"), iri("xsd:integer")})


class Authors(Protocol):
    """Who states what in a store."""

    def authors(self, subject: NamedNode) -> frozenset[str]:
        """Those who added something of a thing, and "" where a release states it."""
        ...


@dataclass(frozen=True, slots=True)
class Source:
    """A file of facts, and who adds it to a store; None stands for a store that is not there yet."""

    file: str
    author: str = ""
    store: Authors | None = None

    def shares(self, fact: NamedNode) -> bool:
        """Whether the store has a fact of others alone, none of them a release: one of them may take it back."""
        authors = self.store.authors(fact) if self.store else frozenset()
        return bool(authors) and not authors & {"", self.author}


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


def addition(source: Source, triples: Iterable[Triple], store: Merged, names: ByName, lexicon: Lexicon) -> Addition:
    """What the triples of a file add to a store; the same triples of the same person make a graph of the same name.

    Its numbers are written in their canonical digits, as those of releases are and as SPARQL shows them: 1500 for
    "1500.00" (XML Schema Part 2, 3.3.3.2 without the point of whole numbers).
    """
    graph = Graph(map(_canonical, triples))
    comparison = compare(graph, store)
    shared = (match.fact for match in comparison.known if match.fact == match.stored and source.shares(match.stored))
    comparison = replace(comparison, shared=tuple(shared))
    kept = only(graph, comparison)
    new = _named(source, kept) if comparison.facts or comparison.things or comparison.shared else None
    return Addition(graph, comparison, new, tuple(namesakes(graph, store, names, lexicon)))


def without_address(graph: Graph) -> list[BlankNode]:
    """The things of a graph that have no address (blank nodes); a store cannot say again that it means these."""
    return [thing for thing in graph if isinstance(thing, BlankNode)]


def _canonical(triple: Triple) -> Triple:
    literal = triple.object
    if not isinstance(literal, Literal) or literal.datatype.value not in _NUMBERS:
        return triple
    number = value_of(literal)
    if not isinstance(number, Decimal):
        return triple
    return Triple(triple.subject, triple.predicate, Literal(digits(number), datatype=literal.datatype))


def _named(source: Source, triples: tuple[Triple, ...]) -> ReleaseGraph:
    said = "".join(f"{each} .\n" for each in (*triples, source.author)).encode("utf-8")
    stem = slug(PurePath(source.file).stem)[:40].strip("-")
    digest = hashlib.sha256(said).hexdigest()[:_HASH]
    key = f"{PREFIX}{stem}-{digest}" if stem else f"{PREFIX}{digest}"
    return ReleaseGraph(key, minted("graph", key), triples)
