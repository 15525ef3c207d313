"""Seizures: goods that a text says authorities seized, with amount, unit, item, form and bound.

The work is divided: ``quantities`` reads amounts, ``goods`` and ``mentions`` what they are of, ``seized`` which of them
were seized, ``restatements`` leaves each out but once. Here they are put together sentence by sentence, with what
reaches beyond a sentence: lists behind a colon, a series that has lost its verb, and goods told of first and seized a
sentence later.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from pressgraph.extract import predicates, seized
from pressgraph.extract.context import heading, len_of, nearest_operation, sentences_with
from pressgraph.extract.goods import Reader
from pressgraph.extract.mentions import Mention, Mentions
from pressgraph.extract.naming import Naming
from pressgraph.extract.restatements import is_further, once
from pressgraph.facts import Quantity, Ref, Seizure, Span
from pressgraph.text import Document, Sentence
from pressgraph.vocabulary.lexicon import Lexicon

_STRONG_STEMS: Final = (
    "seiz",
    "confiscat",
    "interdict",
    "impound",
    "recover",
    "intercept",
    "retriev",
    "street",
    "circulation",
)
_WEAK_STEMS: Final = ("found", "locat", "discover", "uncover", "yield", "reveal", "nett", "turned up")
_DEFINITE: Final = re.compile(
    r"\bthe\s+(?P<object>[a-z ]{3,30}?)\s+(?:was|were)\s+(?:\w+ly\s+|later\s+|then\s+)?"
    r"(?:seized|confiscated|intercepted)\b|"
    r"\b(?:seized|confiscated|intercepted)\s+(?:all\s+of\s+)?the\s+(?P<subject>[a-z ]{3,30}?)"
    r"(?=[,.;]|\s+(?:and|from|in|on|at|when)\b)",
    re.I,
)
_SEIZING: Final = re.compile(r"seiz|confiscat", re.I)
# What is listed with its value beside its number: "194 assets, valued at $76 million".
_VALUED_APART: Final = frozenset({"asset", "cryptocurrency"})
# Parcels are told of for what is in them.
_WRAPPING: Final = frozenset({"mail"})
_MOST: Final = 1_000
_CASH: Final = re.compile(r"cash|currency|dollar|bills|money|(?:drug|narcotics?|trafficking)\s+proceeds", re.I)
_COMMUNITY: Final = frozenset(
    {"drugs", "weapon", "pill-press", "cutting-agent", "drug-laboratory", "precursor-chemicals", "cryptocurrency"}
)
_RECORDS: Final = frozenset(
    {"child-sexual-abuse-material", "data", "document", "credit-card", "mail", "online-account"}
)


class Finder:
    """Finds seized goods."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._reader = Reader(lexicon)
        self._mentions = Mentions(self._reader)

    def find(self, document: Document, operations: Sequence[Naming], agencies: Sequence[Naming]) -> Iterator[Seizure]:
        """Each seizure once, in order."""
        found = sorted(self._found(document), key=lambda pair: heading(document, pair[0]))
        seizures = [(self._seizure(document, s, m, operations, agencies), s) for s, m in found[:_MOST]]
        further = {s for s, _ in seizures if is_further(document.text, s.span)}

        def alike(one: Seizure, other: Seizure) -> bool:
            return self._alike(one, other) and (one in further) == (other in further)

        told = once([s for s, _ in seizures], lambda s: (s.quantity.amount, s.quantity.bound), alike)
        yield from sorted(told, key=lambda s: s.span)

    def _alike(self, one: Seizure, other: Seizure) -> bool:
        """Whether two entries with one amount would be the same seizure told twice."""
        if one.quantity.unit != other.quantity.unit:
            return False
        if one.item == other.item:
            return True
        if one.quantity.unit.startswith("CCY_"):
            return {self._reader.family(s.item) for s in (one, other)} <= {"currency", "asset", "cryptocurrency"}
        return "drugs" in (one.item, other.item) and self._reader.family(one.item) == self._reader.family(other.item)

    def _found(self, document: Document) -> Iterator[tuple[Sentence, Mention]]:
        text = document.text
        telling = sentences_with(document, _STRONG_STEMS)
        sought = sentences_with(document, _WEAK_STEMS)
        for index in sorted(telling | {i for i in sought if self._searched(document, document.sentences[i])}):
            sentence = document.sentences[index]
            mentions = self._mentions.read(document, sentence)
            words = predicates.find(text, sentence.span)
            strengths = seized.governed(text, sentence.span, [m.span for m in mentions], words)
            yield from self._taken(text, sentence, mentions, strengths)
            if words:
                yield from self._told_before(document, index)
                if text[sentence.end - 1] == ":" and not sentence.item:
                    yield from self._listed(document, index, seized.open_end(text, sentence.span, words))
        yield from self._verbless(document, telling)

    @staticmethod
    def _searched(document: Document, sentence: Sentence) -> bool:
        return predicates.near_agents(document.text, max(sentence.start - 300, 0), sentence.end)

    def _taken(
        self, text: str, sentence: Sentence, mentions: Sequence[Mention], strengths: Sequence[int]
    ) -> Iterator[tuple[Sentence, Mention]]:
        """The mentions that count as seizures: the value of drugs beside their quantity does not."""
        quantified = {self._reader.family(m.goods.item) for m in mentions if not m.amount.money} - _VALUED_APART
        for mention, strength in zip(mentions, strengths, strict=True):
            valued_again = mention.valuation and self._reader.family(mention.goods.item) in quantified
            if self._counts(text, sentence, mention, strength) and not valued_again:
                yield sentence, mention

    def _listed(self, document: Document, lead: int, strength: int) -> Iterator[tuple[Sentence, Mention]]:
        """The goods of a list that a sentence of seizing introduces with a colon."""
        if not strength:
            return
        for sentence in document.sentences[lead + 1 :]:
            mentions = self._mentions.read(document, sentence)
            spans = [mention.span for mention in mentions]
            if not sentence.item and not (spans and spans[0].start - sentence.start < 4):
                return
            if len_of(sentence) > 2_000 or document.text[sentence.end - 1] == ":":
                return
            reached = seized.continued(document.text, sentence.start, spans)
            yield from self._taken(document.text, sentence, mentions[:reached], [predicates.STRONG] * reached)

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
            if seized.has_verb(text, sentence.span):
                continue
            mentions = self._mentions.read(document, sentence)
            if seized.bare_series(sentence.span, [mention.span for mention in mentions]):
                yield from self._taken(text, sentence, mentions, [predicates.STRONG] * len(mentions))

    def _counts(self, text: str, sentence: Sentence, mention: Mention, strength: int) -> bool:
        item = mention.goods.item
        if not strength or item in _WRAPPING:
            return False
        if strength == predicates.STRONG:
            return True
        family = self._reader.family(item)
        agents = predicates.near_agents(
            text, max(sentence.start - 300, mention.span.start - 800, 0), mention.span.start
        )
        if item in _RECORDS:
            return False
        if mention.amount.money and family in ("currency", "asset"):
            return agents and bool(_CASH.search(text, mention.span.start, mention.span.end))
        return agents and (strength == predicates.MEDIUM or family in _COMMUNITY)

    def _told_before(self, document: Document, index: int) -> Iterator[tuple[Sentence, Mention]]:
        """Quantities of the last sentences whose goods this one says were seized: "agents seized the cocaine"."""
        sentence = document.sentences[index]
        for match in islice(_DEFINITE.finditer(document.text, sentence.start, sentence.end), 2):
            start, end = match.span("object" if match["object"] else "subject")
            for name in self._reader.names(document, Span(start, end))[-1:]:
                for earlier in reversed(document.sentences[max(index - 3, 0) : index]):
                    mentions = self._mentions.read(document, earlier)
                    same = [m for m in mentions if self._same_goods(m.goods.item, name.value) and not m.valuation]
                    if same and sentence.paragraph - earlier.paragraph <= 1:
                        yield from ((earlier, mention) for mention in same)
                        break

    def _same_goods(self, item: str, name: str) -> bool:
        if self._reader.family(item) in ("currency", "cryptocurrency"):
            return False
        return item == name or (item == "asset" and self._reader.family(name) == "asset")

    def _seizure(
        self,
        document: Document,
        sentence: Sentence,
        mention: Mention,
        operations: Sequence[Naming],
        agencies: Sequence[Naming],
    ) -> Seizure:
        goods = mention.goods
        return Seizure(
            item=goods.item,
            quantity=Quantity(goods.value, goods.unit, mention.bound),
            span=mention.span,
            form=goods.form,
            operation=nearest_operation(document, sentence, operations),
            seized_by=_subject(document.text, sentence, mention, agencies),
        )


def _subject(text: str, sentence: Sentence, mention: Mention, agencies: Sequence[Naming]) -> Ref | None:
    """The agency that stands as subject straight before the verb of an active seizure, if one does."""
    index = bisect_left(agencies, mention.span, key=lambda n: n.span) - 1
    if index < 0 or agencies[index].span.start < sentence.start:
        return None
    between = text[agencies[index].span.end : mention.span.start]
    if re.fullmatch(r"(?:'s)?\s+(?:special\s+)?(?:agents\s+|officers\s+|deputies\s+)?(?:also\s+)?seized\s+", between):
        return agencies[index].ref
    return None
