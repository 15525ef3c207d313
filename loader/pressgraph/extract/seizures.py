"""Seizures: goods that a text says authorities seized, with amount, unit, item, form and bound.

The work is divided: ``quantities`` reads amounts, ``goods`` what they are of, ``seized`` which of them were seized,
``restatements`` leaves each out but once. Here they are put together sentence by sentence, with what reaches beyond a
sentence: lists behind a colon, a series that has lost its verb, and goods told of first and seized a sentence later.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pressgraph.extract import seized
from pressgraph.extract.context import heading, nearest_operation
from pressgraph.extract.goods import Goods, Reader
from pressgraph.extract.naming import Naming
from pressgraph.extract.quantities import VOLUMES, WEIGHTS, Amount, amounts
from pressgraph.extract.restatements import is_further, once
from pressgraph.facts import Bound, Quantity, Ref, Seizure, Span
from pressgraph.text import Document, Match, Sentence
from pressgraph.vocabulary.lexicon import Lexicon

_KEYWORD: Final = re.compile(
    r"seiz|confiscat|interdict|recover|intercept|streets?\b|found|locat|discover|yield|reveal", re.I
)
_STRONG_CUE: Final = re.compile(r"\bseiz|confiscat", re.I)
_RESTATED: Final = re.compile(
    r"\s*(?:\(|/|,?\s*-{0,2}\s*or\b|,\s*(?:about|roughly)\b|,\s*which\s+is\b|=)\s*(?:about\s*|or\s*)?", re.I
)
_APPOSED: Final = re.compile(r"\s*(?:—|--|-|\(|,?\s*or\b)\s*(?:about\s*|or\s*)?", re.I)
_VALUE: Final = re.compile(
    r"(?:valued?|worth|valued\s+at|value\s+of|valuation|prices?\s+(?:of|at)|MSRP\s+of|retail|street\s+value)\b[^.;]{0,50}$",
    re.I,
)
_SUMMED: Final = re.compile(r"(?:weigh\w*|total\w*|amount\w*)(?:\s+(?:of|to|in|at))?\s*$", re.I)
_DEFINITE: Final = re.compile(
    r"\bthe\s+(?P<object>[a-z ]{3,30}?)\s+(?:was|were)\s+(?:\w+ly\s+|later\s+|then\s+)?(?:seized|confiscated|intercepted)\b|"
    r"\b(?:seized|confiscated|intercepted)\s+(?:all\s+of\s+)?the\s+(?P<subject>[a-z ]{3,30}?)(?=[,.;]|\s+(?:and|from|in|on|at|when)\b)",
    re.I,
)
_MAKE: Final = re.compile(
    r"\b(?!(?:And|With|Of|Seiz|Recover|Confiscat|Found|Find|Includ|Plus|Took|Take|Taking|Remov|Yield|Net|Locat|In|For|To|"
    r"Intercept|Discover|Uncover|Total|Another|The|From|By|Also|On|At|Or)[a-z]*\b)[A-Z][\w&-]+\s$"
)
_CASH: Final = re.compile(r"cash|currency|dollar|bills|money", re.I)
_COMMUNITY: Final = frozenset(
    {"drugs", "weapon", "pill-press", "cutting-agent", "drug-laboratory", "precursor-chemicals", "cryptocurrency"}
)
_RECORDS: Final = frozenset(
    {"child-sexual-abuse-material", "data", "document", "credit-card", "mail", "online-account"}
)
_SPEECH: Final = 60


@dataclass(frozen=True, slots=True)
class _Mention:
    """A quantity of goods in a sentence, whether seized or not."""

    span: Span
    amount: Amount
    goods: Goods
    bound: Bound
    valuation: bool = False


class Finder:
    """Finds seized goods."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._reader = Reader(lexicon)

    def find(self, document: Document, operations: Sequence[Naming], agencies: Sequence[Naming]) -> Iterator[Seizure]:
        """Each seizure once, in order."""
        if not _KEYWORD.search(document.text):
            return
        found = sorted(self._found(document), key=lambda pair: heading(document, pair[0]))
        seizures = [(self._seizure(document, s, m, operations, agencies), s) for s, m in found]
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

    def _found(self, document: Document) -> Iterator[tuple[Sentence, _Mention]]:
        text, listing = document.text, 0
        history: list[tuple[Sentence, list[_Mention]]] = []
        lost = _STRONG_CUE.search(text) is not None
        for sentence in document.sentences:
            cue = seized.CUE.search(text, sentence.start, sentence.end)
            mentions = self._mentions(document, sentence)
            listing = listing if sentence.item or self._heads(sentence, mentions) else 0
            if not cue and not mentions:
                continue
            spans = [m.span for m in mentions]
            predicates = seized.predicates(text, sentence.span) if cue else []
            strengths = seized.governed(text, sentence.span, spans, predicates) if mentions else []
            if listing:
                reached = seized.continued(text, sentence.start, spans)
                strengths = [max(s, listing if i < reached else 0) for i, s in enumerate(strengths)]
            elif lost and not predicates and seized.verbless(text, sentence.span, spans):
                strengths = [seized.STRONG] * len(mentions)
            taken = [m for m, s in zip(mentions, strengths, strict=True) if self._counts(text, sentence, m, s)]
            yield from ((sentence, mention) for mention in self._without_values(taken, mentions))
            if cue:
                yield from self._told_before(document, sentence, history)
            history.append((sentence, [m for m in mentions if m not in taken]))
            if text[sentence.end - 1] == ":":
                listing = seized.open_end(text, sentence.span, predicates)

    @staticmethod
    def _heads(sentence: Sentence, mentions: Sequence[_Mention]) -> bool:
        return bool(mentions) and mentions[0].span.start - sentence.start < 4

    def _mentions(self, document: Document, sentence: Sentence) -> list[_Mention]:
        text = document.text
        found = amounts(text, sentence.start, sentence.end)
        if not found:
            return []
        names = self._reader.names(document, sentence.span)
        if not names and not any(a.money for a in found):
            return []
        return _inherit(text, _without_appositions(text, list(self._read(text, sentence, found, names))))

    def _read(
        self, text: str, sentence: Sentence, found: Sequence[Amount], names: Sequence[Match[str]]
    ) -> Iterator[_Mention]:
        previous: str | None = None
        skip = -1
        for index, amount in enumerate(found):
            if index == skip or amount.ranged:
                continue
            limit = found[index + 1].span.start if index + 1 < len(found) else sentence.end
            reading = amount
            if index + 1 < len(found) and _restates(text, amount, found[index + 1]):
                skip = index + 1
                reading = replace(amount, span=Span(amount.span.start, found[skip].span.end))
                limit = found[skip + 1].span.start if skip + 1 < len(found) else sentence.end
            if _model(text, sentence, amount):
                continue
            goods = self._reader.read(text, reading, names, limit, previous)
            before = text[max(sentence.start, amount.span.start - 60) : amount.span.start]
            if goods and amount.money:
                goods = self._item_before(before, amount, goods, names)
            elif not goods and _SUMMED.search(before):
                goods = self._summed(amount, names)
            if goods is None:
                continue
            if goods.unit in WEIGHTS:
                previous = goods.unit
            yield _Mention(
                Span(amount.span.start, max(goods.end, amount.span.end)),
                amount,
                goods,
                amount.bound,
                amount.money and bool(_VALUE.search(before)),
            )

    def _item_before(self, before: str, amount: Amount, goods: Goods, names: Sequence[Match[str]]) -> Goods:
        """A value takes its item from the goods that stand before it: "jewelry valued at $2 million"."""
        if not (_VALUE.search(before) or _SUMMED.search(before)) or goods.end != amount.span.end:
            return goods
        item = self._last(amount, names)
        if item is None:
            return goods
        family = self._reader.family(item)
        return replace(goods, item="asset" if family in ("asset", "vehicle", "vessel", "aircraft") else item)

    def _summed(self, amount: Amount, names: Sequence[Match[str]]) -> Goods | None:
        """A weight takes its item from the goods that stand before it: "packages of heroin weighing five pounds"."""
        item = self._last(amount, names)
        if item is None or amount.unit not in WEIGHTS | VOLUMES:
            return None
        return Goods(item, None, amount.unit or "", amount.value, amount.span.end)

    @staticmethod
    def _last(amount: Amount, names: Sequence[Match[str]]) -> str | None:
        near = [n for n in names if n.span.end <= amount.span.start and amount.span.start - n.span.end < 90]
        return near[-1].value if near else None

    def _counts(self, text: str, sentence: Sentence, mention: _Mention, strength: int) -> bool:
        if not strength or strength == seized.STRONG:
            return bool(strength)
        item = mention.goods.item
        family = self._reader.family(item)
        agents = seized.near_agents(text, max(sentence.start - 300, 0), mention.span.start)
        if item in _RECORDS:
            return False
        if mention.amount.money and family in ("currency", "asset"):
            return agents and bool(_CASH.search(text, mention.span.start, mention.span.end))
        return agents and (strength == seized.MEDIUM or family in _COMMUNITY)

    def _without_values(self, taken: Sequence[_Mention], mentions: Sequence[_Mention]) -> Iterator[_Mention]:
        """Leaves out the value of drugs beside their quantity; the value of other property stays."""
        quantified = {self._reader.family(m.goods.item) for m in mentions if not m.amount.money}
        for mention in taken:
            if mention.valuation and (
                self._reader.family(mention.goods.item) in quantified - {"asset", "cryptocurrency"}
            ):
                continue
            yield mention

    def _told_before(
        self, document: Document, sentence: Sentence, history: Sequence[tuple[Sentence, list[_Mention]]]
    ) -> Iterator[tuple[Sentence, _Mention]]:
        """Quantities of the last sentences whose goods this one says were seized: "agents seized the cocaine"."""
        for match in _DEFINITE.finditer(document.text, sentence.start, sentence.end):
            start, end = match.span("object" if match["object"] else "subject")
            for name in self._reader.names(document, Span(start, end))[-1:]:
                for earlier, mentions in reversed(history[-3:]):
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
        mention: _Mention,
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


def _subject(text: str, sentence: Sentence, mention: _Mention, agencies: Sequence[Naming]) -> Ref | None:
    """The agency that stands as subject straight before the verb of an active seizure, if one does."""
    index = bisect_left(agencies, mention.span, key=lambda n: n.span) - 1
    if index < 0 or agencies[index].span.start < sentence.start:
        return None
    between = text[agencies[index].span.end : mention.span.start]
    if re.fullmatch(r"(?:'s)?\s+(?:special\s+)?(?:agents\s+|officers\s+|deputies\s+)?(?:also\s+)?seized\s+", between):
        return agencies[index].ref
    return None


def _model(text: str, sentence: Sentence, amount: Amount) -> bool:
    """Whether a bare number behind a capitalized word is part of a make's name ("a Glock 19 pistol")."""
    if amount.unit or amount.own or amount.spelled or amount.value > 9999:
        return False
    before = _MAKE.search(text, max(sentence.start, amount.span.start - 24), amount.span.start)
    return before is not None and before.start() > sentence.start


def _restates(text: str, amount: Amount, other: Amount) -> bool:
    """Whether the second of two amounts says the first in another unit: "10 kilograms (22 pounds)"."""
    if amount.unit not in WEIGHTS or other.unit not in WEIGHTS or amount.unit == other.unit:
        return False
    return _RESTATED.fullmatch(text, amount.span.end, other.span.start) is not None


def _without_appositions(text: str, mentions: list[_Mention]) -> list[_Mention]:
    """Leaves out what only counts the goods before it another way: "64 kilograms of pills (some 640,000 pills)"."""
    return [
        mention
        for index, mention in enumerate(mentions)
        if not (
            index
            and mention.goods.item in ("drugs", mentions[index - 1].goods.item)
            and mention.goods.unit != mentions[index - 1].goods.unit
            and not mention.amount.money
            and _APPOSED.fullmatch(text, mentions[index - 1].span.end, mention.span.start)
        )
    ]


def _inherit(text: str, mentions: list[_Mention]) -> list[_Mention]:
    """Carries "approximately" at the head of a series to its members, unless a later member brings its own bound.

    A head is the first member, or the first behind an "and" that joins a second series. Small spelled numbers are
    counted, not estimated, and keep to themselves.
    """
    carried = list(mentions)
    owners = [index for index, mention in enumerate(mentions) if mention.amount.own]
    if not owners or mentions[owners[-1]].bound is not Bound.ABOUT:
        return mentions
    head = owners[-1]
    before = text[mentions[head - 1].span.end : mentions[head].span.start] if head else ""
    if head and not re.fullmatch(r",?\s*and\s+", before):
        return mentions
    for index in range(head + 1, len(mentions)):
        gap = text[mentions[index - 1].span.end : mentions[index].span.start]
        if not re.fullmatch(r"\s*(?:,\s*and|,|and)\s*", gap) or mentions[index].amount.spelled:
            break
        carried[index] = replace(mentions[index], bound=Bound.ABOUT)
    return carried
