"""Operations: named law-enforcement operations, with dates, targets and participants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pressgraph.extract.naming import Naming
from pressgraph.facts import Relation
from pressgraph.text import Document
from pressgraph.vocabulary.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Found:
    """Namings, and the relations that their sentences state."""

    namings: tuple[Naming, ...] = ()
    relations: tuple[Relation, ...] = ()


class Finder:
    """Finds operations and what is stated of them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(
        self,
        document: Document,
        organizations: Sequence[Naming],
        agencies: Sequence[Naming],
        platforms: Sequence[Naming],
    ) -> Found:
        """Every naming of an operation and every relation stated of one."""
        return Found()
