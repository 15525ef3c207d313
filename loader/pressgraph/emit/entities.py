"""Named things: one node for all the spellings that a release uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from pyoxigraph import NamedNode

from pressgraph.emit.concepts import describe
from pressgraph.emit.draft import Draft
from pressgraph.emit.nodes import one_line, term, thing, words
from pressgraph.facts import Entity, Kind, Ref
from pressgraph.vocabulary.terms import iri, slug

GENERAL: Final = "CriminalOrganization"
CRIMINAL: Final = frozenset({GENERAL, "Cartel", "Gang", "Faction"})


def add_entities(draft: Draft, entities: Iterable[Entity]) -> frozenset[Ref]:
    """Put in every named thing; what comes back are the things that other facts may refer to."""
    namings: dict[Ref, list[Entity]] = defaultdict(list)
    for entity in entities:
        namings[entity.ref].append(entity)
    for ref, named in namings.items():
        _add(draft, ref, sorted(named, key=lambda entity: (entity.span, entity.label, entity.type)))
    return frozenset(namings)


def add_names(draft: Draft, node: NamedNode, label: str, others: Iterable[str]) -> None:
    """Put in a label, and what else the thing is called."""
    draft.add(node, "rdfs:label", words(label))
    for other in {one_line(name) for name in others} - {label, ""}:
        draft.add(node, "skos:altLabel", words(other))


def _add(draft: Draft, ref: Ref, named: Sequence[Entity]) -> None:
    node = thing(ref)
    printed = [name for entity in named for name in (entity.label, *entity.alternatives)]
    hidden = _kept_for_matching(draft, node)
    add_names(draft, node, label_of(draft, ref, named), [name for name in printed if slug(name) not in hidden])
    for name in {one_line(name) for name in printed if slug(name) in hidden}:
        draft.add(node, "skos:hiddenLabel", words(name))
    types = {entity.type for entity in named}
    # A body that only a person's title tells is no class of ours, though it is known: only what is named is an agency.
    known = () if types == {"Organization"} else draft.lexicon.types(node.value)
    for name in class_names(known, types):
        draft.add(node, "rdf:type", term("org:Organization" if name == "Organization" else f"pg:{name}"))
    # An office, and a body that only a title tells, have their evidence in the claim that someone holds the office.
    if ref.kind is not Kind.POST and types != {"Organization"}:
        draft.add(node, "pg:namedIn", draft.main_passage(named[0].span))
    kind = draft.lexicon.platform_kind(node.value) or _told_kind(named)
    if kind is not None:
        draft.add(node, "pg:platformKind", NamedNode(kind))
        describe(draft, NamedNode(kind))


def _kept_for_matching(draft: Draft, node: NamedNode) -> frozenset[str]:
    """The slugs of the names that the vocabulary keeps for matching only, such as misspellings."""
    known = draft.lexicon.get(node.value)
    return frozenset(slug(name) for name in known.hidden) - {slug(known.label)} if known else frozenset()


def _told_kind(named: Sequence[Entity]) -> str | None:
    """The kind that the text says a new platform is of."""
    told = next((entity.concept for entity in named if entity.concept), None)
    return iri(f"platform-kind:{told}") if told else None


def label_of(draft: Draft, ref: Ref, named: Sequence[Entity]) -> str:
    """The vocabulary's name of a thing, else the fullest label that the facts give, else its slug."""
    labels = [one_line(entity.label) for entity in named]
    return draft.lexicon.label(thing(ref).value) or max(labels, key=len, default="") or ref.slug.replace("-", " ")


def class_names(known: Sequence[str], found: Iterable[str]) -> frozenset[str]:
    """The most specific classes that vocabulary and text support.

    The vocabulary decides what a known thing is; of a criminal organization the text may say more.
    """
    names = frozenset(known) or frozenset(found)
    if names & CRIMINAL:
        names |= CRIMINAL.intersection(found)
    return names - {GENERAL} if names & CRIMINAL > {GENERAL} else names
