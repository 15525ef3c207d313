"""Seizures: goods that a text says authorities seized, with amount, unit, item, form and bound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressgraph.extract.naming import Naming
from pressgraph.facts import Seizure
from pressgraph.text import Document
from pressgraph.vocabulary.lexicon import Lexicon


class Finder:
    """Finds seized goods."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, document: Document, operations: Sequence[Naming], agencies: Sequence[Naming]) -> Iterator[Seizure]:
        """Each seizure once, in order."""
        return iter(())
