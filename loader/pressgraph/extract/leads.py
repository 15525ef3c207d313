"""Leads: the sentence that says what the items of a list are: "The raids led to the seizure of:".

An item ("- 44 rifles") states nothing without it.
"""

from __future__ import annotations

from typing import Final

from pressgraph.facts import Span
from pressgraph.text import Document

_MOST: Final = 200
"""How many items before one are passed over at most, more than any list of a release has."""


def lead(document: Document, place: Span) -> Span | None:
    """The sentence ending with a colon that introduces the list in which a place is; None outside of such lists."""
    index = document.sentence_index(place.start)
    if not document.sentences[index].item:
        return None
    for sentence in reversed(document.sentences[max(index - _MOST, 0) : index]):
        if not sentence.item:
            return sentence.span if document.text[sentence.end - 1] == ":" else None
    return None
