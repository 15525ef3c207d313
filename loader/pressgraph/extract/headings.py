"""Headings: lines that capitalize most of their words, where a run of capitals tells nothing."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.facts import Span
from pressgraph.text import Document

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_FEWEST: Final = 5
_MOSTLY: Final = 0.7


def in_heading(document: Document, span: Span) -> bool:
    """Whether a place is in the title or in another line that capitalizes most of its words."""
    return document.ask(_capitalizes, document.paragraph_of(document.sentence_at(span.start)))


def _capitalizes(paragraph: str) -> bool:
    if paragraph.endswith((".", ":", ";", '"', "”")):
        return False
    words: list[str] = _WORD.findall(paragraph[:400])
    return len(words) >= _FEWEST and sum(word[0].isupper() for word in words) > _MOSTLY * len(words)
