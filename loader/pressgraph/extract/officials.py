"""Officials: persons named in a public role, and the posts they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pressgraph.extract.naming import Naming
from pressgraph.facts import Relation
from pressgraph.text import Document
from pressgraph.vocabulary.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Found:
    """Namings of officials, of their posts and of bodies known through a title only; who holds which post where."""

    namings: tuple[Naming, ...] = ()
    relations: tuple[Relation, ...] = ()


class Finder:
    """Finds officials by the titles before and after their names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, document: Document, agencies: Sequence[Naming]) -> Found:
        """Every naming of an official, later ones by surname included, with their posts."""
        return Found()
