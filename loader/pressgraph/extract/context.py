"""Where in a release a fact stands: in its headings or its body, and within the account of which operation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from pressgraph.extract.naming import Naming
from pressgraph.facts import Kind, Ref, Span
from pressgraph.text import Document, Sentence

# No prose has longer sentences; a run of text beyond that is a page without marks, and reading it costs too much.
_LONGEST: Final = 8_000


def nearest_operation(document: Document, sentence: Sentence, operations: Sequence[Naming]) -> Ref | None:
    """The operation that a fact of this sentence belongs to.

    That is the last one named in it, else the last one named before it in its paragraph, else the only one of the
    release, else none.
    """
    named = [n for n in operations if n.ref.kind is Kind.OPERATION]
    refs = {n.ref for n in named}
    if len(refs) <= 1:
        return next(iter(refs), None)
    paragraph = document.paragraph_of(sentence)
    for part in (sentence.span, Span(paragraph.start, sentence.start)):
        inside = [n for n in named if part.covers(n.span)]
        if inside:
            return max(inside, key=lambda n: n.span).ref
    return None


def heading(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is title or subtitle: among the first paragraphs, without a full stop."""
    return sentence.paragraph == 0 or (
        sentence.paragraph <= 3 and document.text[document.paragraph_of(sentence).end - 1] not in '.!?:;"”'
    )


def sentences_with(document: Document, stems: Iterable[str]) -> set[int]:
    """The numbers of the sentences that have one of the lower-case stems in them, found without reading each."""
    lower = document.text.lower()
    if len(lower) != len(document.text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in document.text)
    found = set()
    for stem in stems:
        place = lower.find(stem)
        while place >= 0:
            index = document.sentence_index(place)
            found.add(index)
            place = lower.find(stem, document.sentences[index].end)
    return {index for index in found if len_of(document.sentences[index]) <= _LONGEST}


def len_of(sentence: Sentence) -> int:
    """How many characters a sentence has."""
    return sentence.end - sentence.start
