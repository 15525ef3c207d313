"""Where in a release a fact stands: in its headings or its body, and within the account of which operation."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from pressgraph.extract.naming import BY_START, Naming
from pressgraph.facts import Ref, Span
from pressgraph.text import Document, Sentence

# "Related news" as a line: what stands behind are the titles of other releases.
_OTHER_NEWS: Final = re.compile(
    r"^(?:related|other|more|latest|recent|further|most\s+read)\s+(?:news|articles|stories|releases|press\s+releases|"
    r"content|posts|topics)\s*:?\s*$",
    re.I | re.M,
)
_LEAD: Final = 3
"""The number of the last paragraph that may say what a release is about: behind title, subtitle and lead."""
_ANOTHER_TIME: Final = re.compile(
    r"(?:In|On|Last|Earlier|Since) (?:[\w.,]+ ){1,4}?[^.;]{0,80}?\b(?:announced|indicted|unsealed|charged|returned)\b"
    r"|(?:In|During|Since) (?:[\w.]+ ){0,4}?(?:19|20)\d\d,|(?:Last|Each|Every) year\b"
)
# No prose has longer sentences; a run of text beyond that is a page without marks, and reading it costs too much.
_LONGEST: Final = 8_000
# More text that tells of seizures, or of outcomes, than any release has: what stands behind is not read.
_MOST: Final = 100_000


def nearest_operation(document: Document, sentence: Sentence, operations: Sequence[Naming]) -> Ref | None:
    """The operation that a fact of this sentence belongs to; ``operations`` are all namings, in order.

    That is the last one named in it, else the last one named before it in its paragraph, else the one that the release
    is about, as its headings or first paragraphs say. A sentence that opens with another time and tells of another
    announcement belongs to none.
    """
    if not operations:
        return None
    inside = _last_in(sentence.span, operations)
    if inside:
        return inside.ref
    if _ANOTHER_TIME.match(document.text, sentence.start, sentence.end):
        return None
    before = _last_in(Span(document.paragraph_of(sentence).start, sentence.start), operations)
    return before.ref if before else _subject(document, operations)


def _last_in(part: Span, operations: Sequence[Naming]) -> Naming | None:
    """The last naming in a part of the text."""
    index = bisect_left(operations, part.end, key=BY_START) - 1
    while index >= 0 and operations[index].span.start >= part.start:
        if part.covers(operations[index].span):
            return operations[index]
        index -= 1
    return None


def _subject(document: Document, named: Sequence[Naming]) -> Ref | None:
    """The one operation that the headings name, or where they name none, the first paragraphs."""
    for last in (0, _LEAD):
        end = document.paragraphs[min(last, len(document.paragraphs) - 1)].end
        refs = {n.ref for n in named[: bisect_left(named, end, key=BY_START)] if n.span.end <= end}
        if refs:
            return next(iter(refs)) if len(refs) == 1 else None
    return None


def heading(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is title or subtitle: among the first paragraphs, without a full stop."""
    return sentence.paragraph == 0 or (
        sentence.paragraph <= 3 and document.text[document.paragraph_of(sentence).end - 1] not in '.!?:;"”'
    )


def sentences_with(document: Document, stems: Iterable[str]) -> set[int]:
    """The numbers of the sentences that have one of the lower-case stems in them, found without reading each.

    Of a text beyond all measure only the first are given.
    """
    found = set()
    for stem in document.mentioned(stems):
        place = document.first(stem)
        while place >= 0:
            index = document.sentence_index(place)
            found.add(index)
            place = document.first(stem, document.sentences[index].end)
    fit = sorted(index for index in found if len_of(document.sentences[index]) <= _LONGEST)
    read = accumulate(len_of(document.sentences[index]) for index in fit)
    return {index for index, length in zip(fit, read, strict=True) if length <= _MOST}


def end_of_release(document: Document) -> int:
    """Where a release ends and its page goes on with the titles of others: behind its middle, at "Related news"."""
    text = document.text
    other = _OTHER_NEWS.search(text, len(text) // 2)
    return other.start() if other else len(text)


def len_of(sentence: Sentence) -> int:
    """How many characters a sentence has."""
    return sentence.end - sentence.start
