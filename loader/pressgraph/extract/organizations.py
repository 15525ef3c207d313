"""Criminal organizations that a text names."""

from __future__ import annotations

from collections.abc import Sequence

from pressgraph.extract.naming import Naming
from pressgraph.text import Document
from pressgraph.vocabulary.lexicon import Lexicon


class Finder:
    """Finds the namings of criminal organizations."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, document: Document, agencies: Sequence[Naming]) -> tuple[Naming, ...]:
        """Every naming, in order; none inside the name of an agency."""
        return ()
