"""A part of the store that stands alone: one release, or all that is said about one operation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import NamedNode, Quad, Triple

from pressgraph.emit.nodes import minted, term
from pressgraph.store.store import Store
from pressgraph.vocabulary import terms

_JOINS: Final = tuple(map(term, ("pg:partOf", "pg:claimSubject", "pg:claimObject")))
_RELATIONS: Final = frozenset(
    map(
        term,
        (
            "pg:targets", "pg:participant", "pg:involvedPlatform", "pg:usedPlatform", "org:subOrganizationOf",
            "org:holds", "org:postIn",
        ),
    )
)  # fmt: skip


def of_release(store: Store, key: str) -> Iterator[Quad]:
    """The facts of one release, in its graph."""
    return (_quad(triple, minted("graph", key)) for triple in store.graph(key))


def of_operation(store: Store, operation: NamedNode) -> Iterator[Quad]:
    """All that is said about an operation: its facts, and what they refer to, as far as it is needed to read them.

    What the organizations and platforms in it do elsewhere stays out, with its evidence.
    """
    for key in releases_naming(store, operation):
        for triple in _about(store.graph(key), operation):
            yield _quad(triple, minted("graph", key))


def releases_naming(store: Store, thing: NamedNode) -> tuple[str, ...]:
    """The keys of the releases that name a thing, sorted."""
    namings = (triple.object for triple in store.about(thing) if triple.predicate == term("pg:namedIn"))
    sources = {
        triple.object.value.removeprefix(terms.PREFIXES["release"])
        for passage in namings
        if isinstance(passage, NamedNode)
        for triple in store.about(passage)
        if triple.predicate == term("oa:hasSource") and isinstance(triple.object, NamedNode)
    }
    return tuple(sorted(sources))


def _about(triples: Iterable[Triple], operation: NamedNode) -> Iterator[Triple]:
    by_subject: dict[NamedNode, list[Triple]] = defaultdict(list)
    wanted = [operation]
    for triple in triples:
        if isinstance(triple.subject, NamedNode):
            by_subject[triple.subject].append(triple)
            if triple.predicate in _JOINS and triple.object == operation:
                wanted.append(triple.subject)
    whole = frozenset(wanted)
    seen: set[NamedNode] = set()
    while wanted:
        node = wanted.pop()
        if node in seen:
            continue
        seen.add(node)
        for triple in by_subject.get(node, ()):
            if node in whole or triple.predicate not in _RELATIONS:
                yield triple
                if isinstance(triple.object, NamedNode):
                    wanted.append(triple.object)


def _quad(triple: Triple, graph: NamedNode) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, graph)
