"""Things of a file that the vocabulary or the store knows by another address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple, Protocol

from pyoxigraph import NamedNode

from pressgraph.adding.comparing import THINGS, Merged
from pressgraph.emit.nodes import minted, thing
from pressgraph.facts import Kind
from pressgraph.gate.graph import Graph
from pressgraph.sheets import Thing
from pressgraph.vocabulary.lexicon import Lexicon
from pressgraph.vocabulary.terms import iri, slug

_NAMES: Final = (iri("rdfs:label"), iri("skos:altLabel"))
_KINDS: Final = {
    iri("pg:Operation"): Kind.OPERATION,
    iri("pg:Official"): Kind.OFFICIAL,
    iri("pg:Platform"): Kind.PLATFORM,
}


class ByName(Protocol):
    """Finds known things by name."""

    def thing(self, kind: Kind, name: str) -> Thing | None:
        """The one thing of a kind that goes by a name."""
        ...


class Namesake(NamedTuple):
    """A thing of a file, the name that it shares with a known one, and the address of that."""

    thing: NamedNode
    name: str
    known: NamedNode


def namesakes(graph: Graph, store: Merged, names: ByName, lexicon: Lexicon) -> Iterator[Namesake]:
    """Each new thing of a graph whose name a known thing of its kind has, under another address."""
    for kind in THINGS:
        for node in graph.members(kind):
            if not isinstance(node, NamedNode) or store.about(node) or lexicon.get(node.value):
                continue
            where = _KINDS.get(kind, Kind.ORGANIZATION)
            labels = [name.value for naming in _NAMES for name in graph.objects(node, naming)]
            found = ((name, _known(where, name, store, names, lexicon)) for name in labels)
            named = next(((name, known) for name, known in found if known is not None and known != node), None)
            if named:
                yield Namesake(node, *named)


def _known(kind: Kind, name: str, store: Merged, names: ByName, lexicon: Lexicon) -> NamedNode | None:
    entry = lexicon.named(kind.value, name)
    if entry:
        return NamedNode(entry.iri)
    found = names.thing(kind, name)
    if found:
        return thing(found.ref)
    by_slug = minted(kind.value, slug(name))
    return by_slug if store.about(by_slug) else None
