"""Tallies: counts of arrests, investigations, charges, convictions, deaths and lethal doses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressgraph.extract.naming import Naming
from pressgraph.facts import Tally
from pressgraph.text import Document


def find(document: Document, operations: Sequence[Naming]) -> Iterator[Tally]:
    """Each tally once, in order."""
    return iter(())
