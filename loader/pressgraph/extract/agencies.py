"""Agencies: government bodies that a text names."""

from __future__ import annotations

from pressgraph.extract.naming import Naming
from pressgraph.text import Document
from pressgraph.vocabulary.lexicon import Lexicon


class Finder:
    """Finds the namings of agencies and of associations of officials."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, document: Document) -> tuple[Naming, ...]:
        """Every naming, in order."""
        return ()
