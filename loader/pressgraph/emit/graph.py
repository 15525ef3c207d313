"""The graph of one release: itself, what it names and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from pressgraph.emit.draft import Draft
from pressgraph.emit.entities import add_entities, add_names
from pressgraph.emit.identity import hashed
from pressgraph.emit.nodes import clean, minted, one_line, term, words
from pressgraph.emit.reported import add_relations, add_seizures, add_statements, add_tallies
from pressgraph.errors import PressgraphError
from pressgraph.facts import Facts, Kind, Ref, Release
from pressgraph.vocabulary import terms
from pressgraph.vocabulary.lexicon import Lexicon

_ABSOLUTE: Final = re.compile(r"https?://[^/?#\s]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReleaseGraph:
    """The facts of one release as triples, sorted by their N-Triples line and without duplicates.

    ``name`` is the name of the graph that holds them in a store.
    """

    key: str
    name: NamedNode
    triples: tuple[Triple, ...]


def release_graph(release: Release, facts: Facts, lexicon: Lexicon) -> ReleaseGraph:
    """The graph of a release and the facts found in its text; the same for the same facts in any order.

    Characters that RDF's files cannot carry (controls, lone surrogates) become U+FFFD, one for one, in the graph's
    text too, so that offsets hold. Raises PressgraphError for a fact that refers to a thing that the facts do not
    name, and for an amount that is no finite number.
    """
    release = replace(release, text=clean(release.text))
    draft = Draft(release, facts.sentences, lexicon)
    known = add_entities(draft, facts.entities)
    _refuse_unnamed(release, facts, known)
    _add_release(draft, known)
    add_relations(draft, facts.relations)
    add_seizures(draft, facts.seizures)
    add_tallies(draft, facts.tallies)
    add_statements(draft, facts.statements)
    return ReleaseGraph(release.key, minted("graph", release.key), draft.triples())


def web_address(url: str | None) -> NamedNode | None:
    """An absolute http or https address as a node; None for anything that is no legal IRI."""
    if url is None or not _ABSOLUTE.match(url):
        return None
    try:
        return NamedNode(url)
    except ValueError:
        return None


def _add_release(draft: Draft, known: frozenset[Ref]) -> None:
    release = draft.release
    draft.add(draft.node, "rdf:type", term("pg:Release"))
    draft.add(draft.node, "pg:text", words(release.text))
    draft.add(draft.node, "pg:sha256", words(release.sha256))
    if release.title and one_line(release.title):
        draft.add(draft.node, "rdfs:label", words(one_line(release.title)))
    if release.published is not None:
        draft.add(draft.node, "dcterms:issued", Literal(release.published.isoformat(), datatype=term("xsd:date")))
    if release.publisher and one_line(release.publisher):
        draft.add(draft.node, "dcterms:publisher", _publisher(draft, one_line(release.publisher), known))
    source = web_address(release.url)
    if source is not None:
        draft.add(draft.node, "dcterms:source", source)


def _publisher(draft: Draft, name: str, known: frozenset[Ref]) -> NamedNode:
    """The publisher's node; only what the text itself names has a class of ours and a passage."""
    entry = draft.lexicon.named("organization", name)
    slug = entry.slug if entry else terms.slug(name) or hashed({"publisher": name})
    node = minted("organization", slug)
    if Ref(Kind.ORGANIZATION, slug) not in known:
        add_names(draft, node, entry.label if entry else name, [name])
        draft.add(node, "rdf:type", term("org:Organization"))
    return node


def _refuse_unnamed(release: Release, facts: Facts, known: frozenset[Ref]) -> None:
    unnamed = sorted(set(_references(facts)) - known)
    if unnamed:
        what = ", ".join(f"{ref.kind} '{ref.slug}'" for ref in unnamed)
        raise PressgraphError(
            f"release '{release.key}': a fact refers to {what}, which the facts do not name; "
            "add it to their entities, with the place that names it"
        )


def _references(facts: Facts) -> Iterator[Ref]:
    for relation in facts.relations:
        yield relation.subject
        if relation.object is not None:
            yield relation.object
    for seizure in facts.seizures:
        yield from () if seizure.operation is None else (seizure.operation,)
        yield from seizure.seized_by
    for tally in facts.tallies:
        yield from () if tally.operation is None else (tally.operation,)
    for statement in facts.statements:
        yield from () if statement.speaker is None else (statement.speaker,)
