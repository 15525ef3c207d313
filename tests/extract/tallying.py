"""Reads the tallies of a text alone, without operations, and says each as one line."""

from __future__ import annotations

from pressgraph.extract.tallies.tallies import find
from pressgraph.facts import Bound
from pressgraph.text import Document


def told(text: str) -> list[str]:
    """Each tally as one line: kind, count and bound."""
    return [
        f"{t.of} {t.count}" + ("" if t.bound is Bound.EXACT else f" {t.bound.value}") for t in find(Document(text), ())
    ]


def printed(text: str) -> list[str]:
    """The words of each tally."""
    return [text[slice(*tally.span)] for tally in find(Document(text), ())]
