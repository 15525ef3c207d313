"""What the store knows, as the reader of spreadsheets asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode

from pressgraph.emit.graph import web_address
from pressgraph.emit.nodes import minted, term
from pressgraph.facts import Kind, Ref, Release
from pressgraph.sheets import Thing
from pressgraph.store import Store
from pressgraph.vocabulary.terms import ONTOLOGY, PREFIXES, slug

_NAMING: Final = ("rdfs:label", "skos:altLabel")


class KnownToStore:
    """Releases by key and address, and things by name, of a store that is open."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._keys = frozenset(store.release_keys())

    def release(self, key: str) -> Release | None:
        """The release of a key, with its text."""
        return self._release(key) if key in self._keys else None

    def release_at(self, url: str) -> Release | None:
        """The release that was published at a web address; None where there is none, or several."""
        address = web_address(url)
        found = self._store.to(address, term("dcterms:source")) if address else ()
        subjects = (triple.subject.value for triple in found if isinstance(triple.subject, NamedNode))
        keys = sorted({name.removeprefix(PREFIXES["release"]) for name in subjects} & self._keys)
        return self._release(keys[0]) if len(keys) == 1 else None

    def release_keys(self) -> Iterable[str]:
        """The keys of all releases."""
        return sorted(self._keys)

    def thing(self, kind: Kind, name: str) -> Thing | None:
        """The one thing of a kind that goes by a name.

        Its address tells, whatever the name's case, accents and points; else the name is looked for letter for letter,
        among labels before other names.
        """
        local = slug(name)
        node = minted(kind, local) if local else None
        if node and self._store.about(node):
            return self._thing(kind, node, name)
        for naming in _NAMING:
            found = self._store.to(Literal(name), term(naming))
            nodes = {triple.subject for triple in found if isinstance(triple.subject, NamedNode)}
            nodes = {node for node in nodes if node.value.startswith(PREFIXES[kind])}
            if len(nodes) == 1:
                return self._thing(kind, nodes.pop(), name)
        return None

    def _thing(self, kind: Kind, node: NamedNode, name: str) -> Thing:
        said = self._store.about(node)
        names = {
            naming: sorted(
                t.object.value for t in said if t.predicate == term(naming) and isinstance(t.object, Literal)
            )
            for naming in _NAMING
        }
        classes = (t.object.value for t in said if t.predicate == term("rdf:type") and isinstance(t.object, NamedNode))
        known = tuple(sorted(each.removeprefix(ONTOLOGY) for each in classes if each.startswith(ONTOLOGY)))
        labels = names["rdfs:label"] or [name]
        every = (name, *labels, *names["skos:altLabel"])
        return Thing(Ref(kind, node.value.removeprefix(PREFIXES[kind])), labels[0], name, every, known)

    def _release(self, key: str) -> Release | None:
        node = minted("release", key)
        found = (t for t in self._store.graph(key) if t.subject == node and t.predicate == term("pg:text"))
        text = next((t.object.value for t in found if isinstance(t.object, Literal)), None)
        return Release(key, text) if text else None
