"""Mentions: every quantity of goods that a sentence prints, seized or not.

Here amounts get their goods, also where those stand before the amount ("jewelry valued at $2 million", "packages of
heroin weighing five pounds"); the same quantity in a second unit or a second count is left out, and "approximately" at
the head of a series is carried to its members.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pressgraph.extract.goods import asides, banknotes, not_goods, series, wholes
from pressgraph.extract.goods.ellipses import Told, elided
from pressgraph.extract.goods.goods import Reader
from pressgraph.extract.goods.goods_before import GoodsBefore
from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.labels import Label, Labels
from pressgraph.extract.goods.measures import PILLS, VALUABLES
from pressgraph.extract.goods.model import Goods, Mention
from pressgraph.extract.goods.readings import readings
from pressgraph.extract.quantities import VOLUMES, WEIGHTS, Amount, amounts_in
from pressgraph.facts import Bound, Span
from pressgraph.text import Document, Match, Sentence

_ESTIMATED: Final = re.compile(r"\bestimated\s+(?:[\w-]+\s+){0,4}?(?:value|worth)\s+(?:of|at)\s+$", re.I)
_WORTH_AS: Final = re.compile(r"\b(?:value\s+of|valued\s+at)\s+$", re.I)
_SEIZED: Final = re.compile(
    r"\s+(?:(?:in|of|worth\s+of)\s+)?(?:seized|confiscated|recovered(?=\s+(?:\w+\s+)?(?:firearms|handguns|guns|rifles|"
    r"pistols|weapons)\b))\s+(?=[A-Za-z])(?!(?:from|by|in|at|during|and|on)\b)",
    re.I,
)
# "12 – rifles", "(4) pistols", "3 x shotguns": what parts number and goods at the head of a line.
_PARTED: Final = re.compile(r"[ \t]+(?:[-–—:]+|[Xx])(?=\s)|:(?=\s)|\)(?:\s*[-–—:]+)?(?=\s)|[Xx](?=\s)")
_MEMBER: Final = re.compile(r"(?:[,;:]|\band)\s+\($")
_AND: Final = re.compile(r"\s+and\s+")
# "ATF traced 3,000 recovered guns", "he sold 12 seized guns": something else is told of what was seized at some time.
_HANDLED: Final = re.compile(
    r"\b(?:trac(?:e|es|ed|ing)|submitt?\w*|tested|process\w*|returned|sold|stole|linked|examined|[Nn]ationally|"
    r"possess\w*|"
    r"missing)\b"
)


class Mentions:
    """Reads the quantities of goods in a sentence by the names of one vocabulary."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self._reader = Reader(kinds)
        self._before = GoodsBefore(kinds, self._reader)
        self._labels = Labels(kinds)

    def read(self, document: Document, sentence: Sentence) -> list[Mention]:
        """All quantities of goods in a sentence, in order."""
        text = document.text
        found = amounts_in(document, sentence.start, sentence.end)
        found = [amount for amount in found if not banknotes.worth_of_forged(text, sentence.start, amount)]
        if not found:
            return []
        names = self._kinds.names(document, sentence.span)
        told = any(amount.money or banknotes.counted(text, amount) for amount in found)
        if not names and not told and not PILLS.search(text, *sentence.span):
            return []
        read = [one for m in self._read(text, sentence, found, names) for one in series.of_each(text, m, names)]
        mentions = series.without_values(text, wholes.found(text, self._kinds, found, read))
        mentions = [series.as_firearms(text, sentence.end, mention, names) for mention in mentions]
        valuables = [name for name in names if self._kinds.family(name.value) in VALUABLES]
        mentions = [series.as_assets(text, sentence.end, mention, valuables) for mention in mentions]
        return series.inherited(text, series.without_appositions(text, mentions))

    def _read(
        self, text: str, sentence: Sentence, found: Sequence[Amount], names: Sequence[Match[str]]
    ) -> Iterator[Mention]:
        """The quantities as their own words, or those just before them, tell them."""
        previous: str | None = None
        last: Told | None = None
        floor, opens = sentence.start, True
        for amount, reading, limit in readings(text, sentence, found):
            reading, further = _widened(text, sentence, amount, reading, names)
            adjective = _SEIZED.match(text, amount.span.end)
            if adjective and amount.unit is None:
                reading = replace(reading, span=Span(reading.span.start, adjective.end() - 1))
            goods = self._behind(text, sentence, found, amount, reading, limit, names, previous)
            label = self._labels.before(text, floor, amount, names, opens)
            labelled = self._labels.goods(text, reading, label, goods) if label else None
            label, goods = (label, labelled) if labelled else (None, goods)
            goods, valuation = self._before.read(text, sentence, amount, goods, names, reading.span.end, last)
            if amount.money and (forged := banknotes.summed(text, sentence.start, amount)):
                goods = Goods(forged, None, amount.unit or "", amount.value, amount.span.end)
            goods = goods or asides.goods(text, amount, names, last.goods if last else None, floor, further)
            placed = None if goods else asides.by_place(text, sentence.start, amount, names)
            goods = goods or placed
            if goods and goods.unit == "item" and asides.of_cards(text, amount.span.end, further):
                goods = replace(goods, item="payment-card")
            left_out = None if goods else elided(text, sentence.start, amount, names, last)
            goods = left_out.goods if left_out else goods
            if goods is None or goods.value == 0 or _is_worth(text, sentence, amount):
                continue
            if goods.unit in WEIGHTS:
                previous = goods.unit
            span = _span(text, amount, goods, label)
            if not_goods.counts(text, span):
                continue
            floor, opens = span.end, label is not None
            last = Told(goods, span.end, left_out is not None and left_out.risen)
            told = last.risen or (label is not None and label.told) or placed is not None
            told = told or (adjective is not None and _HANDLED.search(text, *sentence.span) is None)
            like = left_out is not None and left_out.like
            bound = _bound(text, sentence, amount)
            yield Mention(span, amount, goods, bound, valuation, label is not None, told, like)

    def _behind(
        self,
        text: str,
        sentence: Sentence,
        found: Sequence[Amount],
        amount: Amount,
        reading: Amount,
        limit: int,
        names: Sequence[Match[str]],
        previous: str | None,
    ) -> Goods | None:
        """The goods that the words behind an amount name; ``reading`` is the amount with what only says it again."""
        shared = _sharing(text, sentence, found, reading, limit)
        whole, end = shared or (reading, limit)
        goods = self._reader.read(text, whole, names, end, previous)
        if goods and shared:
            goods = replace(goods, end=amount.span.end)
        if goods and goods.item == "currency" and banknotes.counted(text, amount):
            return None
        return goods


def _opens(text: str, sentence: Sentence, amount: Amount) -> bool:
    """Whether a number stands at the head of a line, or in brackets at the head of a member: "…, (2) rifles"."""
    start = amount.span.start
    if start - sentence.start < 3:
        return True
    return text[start - 1] == "(" and _MEMBER.search(text, max(sentence.start, start - 8), start) is not None


def _widened(
    text: str, sentence: Sentence, amount: Amount, reading: Amount, names: Sequence[Match[str]]
) -> tuple[Amount, int]:
    """An amount with the mark that parts it from its goods and the aside behind it, and where that aside ends."""
    if _opens(text, sentence, amount) and (mark := _PARTED.match(text, reading.span.end)):
        reading = replace(reading, span=Span(reading.span.start, mark.end()))
    further = asides.passed_over(text, reading.span.end, names)
    if further > reading.span.end:
        reading = replace(reading, span=Span(reading.span.start, further))
    return reading, further


def _sharing(
    text: str, sentence: Sentence, found: Sequence[Amount], reading: Amount, limit: int
) -> tuple[Amount, int] | None:
    """A weight that shares its goods with the volume behind it: "9 tonnes and 400 litres of fake food".

    The amount then goes on to the end of the other one, and its goods to where the next amount begins.
    """
    if reading.unit not in WEIGHTS or not _AND.fullmatch(text, reading.span.end, limit):
        return None
    behind = [amount for amount in found if amount.span.start >= limit][:2]
    if not behind or behind[0].unit not in VOLUMES:
        return None
    end = behind[1].span.start if len(behind) > 1 else sentence.end
    return replace(reading, span=Span(reading.span.start, behind[0].span.end)), end


def _is_worth(text: str, sentence: Sentence, amount: Amount) -> bool:
    """Whether an amount is only what something is worth: each of some notes, or goods whose value is no money."""
    if amount.money:
        return banknotes.worth_of_one(text, amount)
    return _WORTH_AS.search(text, max(sentence.start, amount.span.start - 16), amount.span.start) is not None


def _span(text: str, amount: Amount, goods: Goods, label: Label | None) -> Span:
    start, end = label.start if label else amount.span.start, max(goods.end, amount.span.end)
    if end > amount.span.end and text[start - 1 : start] == "(" and text.startswith(")", amount.span.end):
        start -= 1
    closes = label is not None and text.startswith(")", end) and "(" in text[start : amount.span.start]
    return Span(start, end + closes)


def _bound(text: str, sentence: Sentence, amount: Amount) -> Bound:
    """The bound of an amount; what has "an estimated street value of $9" is worth about that."""
    if amount.own or not amount.money:
        return amount.bound
    estimated = _ESTIMATED.search(text, max(sentence.start, amount.span.start - 60), amount.span.start)
    return Bound.ABOUT if estimated else amount.bound
