"""Reads a text as the extractor does, and gives its facts back with the words they point at."""

from __future__ import annotations

from pressgraph.extract import extract
from pressgraph.facts import Entity, Facts, Release


class Reading:
    """The facts of a text, by what a test asks for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.facts: Facts = extract(Release(key="test", text=text))

    def named(self, *types: str) -> dict[str, str]:
        """The labels of the entities of some classes, each with the words of its first naming."""
        return {e.label: self.text[slice(*e.span)] for e in self.facts.entities if e.type in types}

    def entity(self, label: str) -> Entity:
        """The entity with a label."""
        return next(e for e in self.facts.entities if e.label == label)

    def relations(self, predicate: str) -> set[tuple[str, str]]:
        """Subject and object (slug or value) of all relations with a predicate."""
        return {
            (r.subject.slug, r.object.slug if r.object else r.value or "")
            for r in self.facts.relations
            if r.predicate == predicate
        }


def agencies(text: str) -> set[str]:
    """The labels of the agencies of a text."""
    return set(Reading(text).named("Agency"))


def officials(text: str) -> set[str]:
    """The names of the officials of a text."""
    return set(Reading(text).named("Official"))
