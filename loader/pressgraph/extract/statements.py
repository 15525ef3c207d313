"""Statements: direct quotations with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressgraph.extract.naming import Naming
from pressgraph.facts import Statement
from pressgraph.text import Document


def find(document: Document, officials: Sequence[Naming]) -> Iterator[Statement]:
    """Each direct quotation, in order."""
    return iter(())
