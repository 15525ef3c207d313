"""Headings: lines that capitalize most of their words, where a run of capitals tells nothing."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.facts import Span
from pressgraph.text import Document

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
# No heading has so many small words in a row, whatever stands before them.
_PROSE: Final = re.compile(r"\b[a-z]{2,}(?: [a-z]+){5}")
_LINES: Final = 4
_FEWEST: Final = 5
_MOSTLY: Final = 0.7


def in_heading(document: Document, span: Span) -> bool:
    """Whether a place is in the title or in another line that capitalizes most of its words."""
    sentence = document.sentence_at(span.start)
    if sentence.item:
        return False
    paragraph = document.paragraph_of(sentence)
    # A page that parts no paragraphs is judged sentence by sentence.
    scraped = document.text.count("\n", *paragraph) > _LINES
    return document.ask(_capitalizes, sentence.span if scraped else paragraph)


def _capitalizes(paragraph: str) -> bool:
    if paragraph.endswith((".", ":", ";", '"', "”")) or _PROSE.search(paragraph):
        return False
    words: list[str] = _WORD.findall(paragraph[:400])
    return len(words) >= _FEWEST and sum(word[0].isupper() for word in words) > _MOSTLY * len(words)
