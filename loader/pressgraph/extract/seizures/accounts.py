"""Accounts: where a release tells that goods were seized, within one sentence and beyond it.

Sentence by sentence ``seized`` says which quantities were taken. Beyond a sentence reach lists behind a colon, a series
that has lost its verb, sentences that go on about what the last one told (``continuations``), goods told of first and
seized a sentence later, and takedowns and warrants whose goods the release elsewhere says were seized.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from pressgraph.extract.context import len_of
from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.mentions import Mentions
from pressgraph.extract.goods.model import Mention
from pressgraph.extract.seizures import deeds, predicates, seized, wrappings
from pressgraph.extract.seizures.assays import Assays
from pressgraph.extract.seizures.continuations import Continuations
from pressgraph.extract.seizures.inventories import Inventories
from pressgraph.extract.seizures.tables import Tables
from pressgraph.extract.seizures.takings import WRAPPING, Takings
from pressgraph.extract.seizures.telling import sought_in, telling_in
from pressgraph.facts import Span
from pressgraph.text import Document, Sentence

_OF_ALL: Final = re.compile(
    r"(?:Out\s+)?[Oo]f\s+(?:(?:the|these|those|all|some|about|over|more\s+than|nearly|almost)\s+){0,2}"
)
# "Of 900 cars checked by customs officers, 13 were seized."
_OTHERWISE: Final = re.compile(
    r"(?:(?!\b(?:seiz\w+|recover\w+|confiscat\w+|intercept\w+|found|taken|discovered|surrendered|handed|turned)\b)[^.;:,\d])"
    r"{0,80},\s*"
)
_DEFINITE: Final = re.compile(
    r"\b(?:the|these|those|both)\s+(?P<object>[a-z ]{3,40}?)\s+(?:was|were|(?:have|has|had)\s+been)\s+"
    r"(?:\w+ly\s+|later\s+|then\s+)?(?:seized|confiscated|intercepted)\b|"
    r"\b[Tt]he\s+(?:seized|confiscated|intercepted)\s+(?P<goods>[a-z ]{3,30}?)\s+(?:was|were|has|had|have|is|are)\b|"
    r"\b(?:seized|confiscated|intercepted)\s+(?:all\s+of\s+)?the\s+(?P<subject>[a-z ]{3,30}?)"
    r"(?=[,.;]|\s+(?:and|along|as\s+well|from|in|on|at|when)\b)",
    re.I,
)
# "The raid in which six cars were seized" speaks of no cars told of before.
_OTHERS: Final = re.compile(
    r"\b(?:which|whom|where|when|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|some|other|"
    r"further|more|additional)\b",
    re.I,
)
_SEIZING: Final = re.compile(r"seiz|confiscat", re.I)
# "The drugs" that were seized are those told of before, whatever they are.
_UMBRELLAS: Final = frozenset({"drugs", "weapon"})
# More places than any release tells of seizures at.
_MOST: Final = 2_000
_FAR: Final = 2
"""How many paragraphs lie between what was found and the word that it was seized, at most."""
# A series is of three quantities or more, of which one may be "another kilogram", without a word for its number.
_FEWEST: Final = 2


def _of_all(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    """Whether the first quantity is only that of which the second was seized: "Of the 40 cars, 16 were recovered"."""
    opening = _OF_ALL.fullmatch(text, sentence.start, mentions[0].span.start)
    return opening is not None and _OTHERWISE.fullmatch(text, mentions[0].span.end, mentions[1].span.start) is not None


def _strengths(
    text: str, sentence: Sentence, mentions: Sequence[Mention], words: Sequence[predicates.Predicate]
) -> list[int]:
    """For each quantity, how strongly its words, those of the one before or the predicates tell that it was seized."""
    strengths = seized.governed(text, sentence.span, [mention.span for mention in mentions], words)
    for index, mention in enumerate(mentions):
        if mention.told:
            strengths[index] = predicates.STRONG
        elif mention.like and index:
            strengths[index] = max(strengths[index], strengths[index - 1])
    if len(mentions) > 1 and mentions[1].like and _of_all(text, sentence, mentions):
        strengths[0] = 0
    return strengths


class Accounts:
    """Reads accounts of seizures by the names of one vocabulary."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self._takings = Takings(kinds)
        self._mentions = Mentions(kinds)
        self._inventories = Inventories(kinds, self._mentions)
        self._continuations = Continuations(kinds, self._mentions, self._inventories, self._takings)
        self._tables = Tables(kinds)
        self._assays = Assays(kinds, self._mentions)

    def find(self, document: Document) -> Iterator[tuple[Sentence, Mention]]:
        """Each quantity of goods that was seized, with its sentence, as often as the release tells it."""
        told = list(islice(self._told(document), _MOST))
        yield from told
        named = {m.amount.number.start for _, m in told if m.goods.item not in self._kinds.untold}
        for sentence, mention in (*self._assays.find(document), *wrappings.find(document, self._kinds, told)):
            if mention.amount.number.start not in named:
                yield sentence, mention

    def _told(self, document: Document) -> Iterator[tuple[Sentence, Mention]]:
        """The same as far as words of seizing tell it, and bare series where the release has such words."""
        text = document.text
        telling = telling_in(document)
        announced: list[tuple[Sentence, Mention]] = []
        read, whole = -1, set[int]()
        for index in sorted(telling | sought_in(document, telling)):
            if index in whole:
                continue
            sentence = document.sentences[index]
            mentions = self._mentions.read(document, sentence)
            words = predicates.find(text, sentence.span)
            strengths = _strengths(text, sentence, mentions, words)
            taken = list(self._takings.of(text, sentence, mentions, strengths))
            announced += [(sentence, m) for m, s in zip(mentions, strengths, strict=True) if s == predicates.ANNOUNCED]
            yield from taken
            if taken:
                yield from self._continuations.of(document, index, taken)
            if words:
                yield from self._told_before(document, index)
                # An entry of a list that is read begins no further one.
                lists = self._inventories.find(document, index, words, mentions) if index > read else ()
                for read, listed in lists:
                    whole.update([read] if listed else [])
                    yield from self._takings.of(
                        text, document.sentences[read], listed, [predicates.STRONG] * len(listed)
                    )
                if read in whole and read > index:
                    yield from self._continuations.gone_on(document, read + 1)
                yield from self._tables.find(document, sentence)
        if announced:
            known = self._seized_names(document, telling)
            yield from ((sentence, mention) for sentence, mention in announced if mention.goods.item in known)
        yield from self._verbless(document, telling)

    def _seized_names(self, document: Document, telling: set[int]) -> set[str]:
        """The goods that the release says were seized, with or without their quantity."""
        known: set[str] = set()
        for sentence in (document.sentences[index] for index in telling):
            words = predicates.find(document.text, sentence.span)
            names = self._kinds.names(document, sentence.span)
            strengths = seized.governed(document.text, sentence.span, [name.span for name in names], words)
            known |= {n.value for n, s in zip(names, strengths, strict=True) if s == predicates.STRONG}
        return known

    def _verbless(self, document: Document, telling: set[int]) -> Iterator[tuple[Sentence, Mention]]:
        """The goods of a sentence that is a bare series, in a release that speaks of seizures."""
        text = document.text
        if not any(_SEIZING.search(text, document.sentences[i].start, document.sentences[i].end) for i in telling):
            return
        for index, sentence in enumerate(document.sentences):
            if (
                index in telling
                or len_of(sentence) > 2_000
                or text.count(",", sentence.start, sentence.end) < 2
                or sentence.item
            ):
                continue
            if document.numbers_in(sentence) < _FEWEST or deeds.told_in(text, sentence.span):
                continue
            mentions = self._mentions.read(document, sentence)
            if seized.bare_series(sentence.span, [mention.span for mention in mentions]):
                yield from self._takings.of(text, sentence, mentions, [predicates.STRONG] * len(mentions))

    def _told_before(self, document: Document, index: int) -> Iterator[tuple[Sentence, Mention]]:
        """Quantities of the last sentences whose goods this one says were seized: "agents seized the cocaine"."""
        sentence = document.sentences[index]
        for match in islice(_DEFINITE.finditer(document.text, sentence.start, sentence.end), 2):
            start, end = match.span(match.lastgroup or 0)
            if _OTHERS.search(document.text, start, end):
                continue
            for name in self._kinds.names(document, Span(start, end)):
                for earlier in reversed(document.sentences[max(index - 3, 0) : index + 1]):
                    mentions = [m for m in self._mentions.read(document, earlier) if m.span.end <= match.start()]
                    same = [m for m in mentions if self._same_goods(m.goods.item, name.value) and not m.valuation]
                    if same and sentence.paragraph - earlier.paragraph <= _FAR:
                        yield from ((earlier, mention) for mention in same)
                        break

    def _same_goods(self, item: str, name: str) -> bool:
        if self._kinds.family(item) in ("currency", "cryptocurrency") or item in WRAPPING:
            return False
        family = self._kinds.family(item)
        return item == name or name == family in _UMBRELLAS or (item == "asset" and self._kinds.family(name) == item)
