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

from pressgraph.extract import asides, denials, series, wholes
from pressgraph.extract.ellipses import Told, elided
from pressgraph.extract.forgeries import WORN
from pressgraph.extract.goods import Reader
from pressgraph.extract.kinds import Goods, Kinds
from pressgraph.extract.labels import Label, Labels
from pressgraph.extract.measures import PILLS
from pressgraph.extract.quantities import VOLUMES, WEIGHTS, Amount, amounts_in
from pressgraph.extract.readings import readings
from pressgraph.extract.series import Mention
from pressgraph.facts import Bound, Span
from pressgraph.text import Document, Match, Sentence

_VALUE: Final = re.compile(
    r"(?:(?<!high[ -])valued?|worth|to\s+the\s+tune\s+of|valued\s+at|value\s+of|valuation|prices?\s+(?:of|at)|"
    r"MSRP\s+of|retail|street\s+value|countervalue|equivalent\s+to)\b(?:(?![$€£]\s?\d)[^.;]){0,50}$",
    re.I,
)
_EXAMPLES: Final = re.compile(r",?\s*(?:including|such\s+as|for\s+instance|among\s+them|like)\b[^.;()\d]{3,160}", re.I)
_JOINED_NOUN: Final = re.compile(r"(?<![\w-])(?![a-z]+(?:ed|ing)\b)[a-z]{4,}\s+and\s+$")
_KIND_OF_VALUE: Final = re.compile(r"\s+(?:value|price|valuation)s?\b", re.I)
_ESTIMATED: Final = re.compile(r"\bestimated\s+(?:[\w-]+\s+){0,4}?(?:value|worth)\s+(?:of|at)\s+$", re.I)
_WORTH_AS: Final = re.compile(r"\b(?:value\s+of|valued\s+at)\s+$", re.I)
_SUMMED: Final = re.compile(
    r"\bto\s+the\s+(?:tune|amount)\s+of\s*$|\bassets\s+of\s*$|"
    r"\b(?:c[ao]me|comes|rose|climbed|grew|added\s+up)\s+to\s*$|\bst(?:and|ands|ood)\s+at\s*$|"
    r"(?:weigh\w*|total\w*|amount\w*|tops|topped|topping)(?:\s+(?:of|to|in|at))?"
    r"(?:\s+a\s+(?:combined|total)(?:\s+of)?)?\s*$|\bweight\s+of\s+(?:[\w-]+\s+){1,6}?(?:was|is|were|exceeded|exceeds|"
    r"came\s+to)\s*$",
    re.I,
)
_SEIZED: Final = re.compile(
    r"\s+(?:(?:in|of|worth\s+of)\s+)?(?:seized|confiscated|recovered(?=\s+(?:\w+\s+)?(?:firearms|handguns|guns|rifles|"
    r"pistols|weapons)\b))\s+(?=[A-Za-z])(?!(?:from|by|in|at|during|and|on)\b)",
    re.I,
)
_SOURCE: Final = re.compile(
    r"\b(?:from|inside|in|at|on|within|throughout|under|behind)\s+(?:(?:those|these|the|his|her|their|its|a|an)\s+)"
    r"(?:\w+\s+)?$",
    re.I,
)
# "12 – rifles", "(4) pistols", "3 x shotguns": what parts number and goods at the head of a line.
_PARTED: Final = re.compile(r"[ \t]+(?:[-–—:]+|[Xx])(?=\s)|:(?=\s)|\)(?:\s*[-–—:]+)?(?=\s)|[Xx](?=\s)")
_MEMBER: Final = re.compile(r"(?:[,;:]|\band)\s+\($")
# Only of notes that are forged does it matter what they would be worth if they were real.
_FACE_VALUE: Final = re.compile(
    r"\bface\s+value\s+of\s+$|\b(?:bank)?notes\s+to\s+a\s+total\s+(?:value\s+)?of\s+$", re.I
)
_NOTES_TOTAL: Final = re.compile(
    r"\b(?:bank)?notes(?:,|,?\s+(?:totall?ing|amounting\s+to|worth|with\s+an?\s+(?:\w+\s+)?value\s+of))\s+$", re.I
)
_FORGERY: Final = re.compile(r"\b(?:counterfeit|fake|forged|false|(?:bank)?notes)\b", re.I)
# "€500 in €20 and €50 notes", "300 counterfeit 50-euro banknotes": what a note is worth.
_NOTES: Final = re.compile(
    r"(?:(?:,| and| or|/) ?(?:€ ?|£ ?|EUR )?\d{1,3}(?:[ -]euros?)?){0,4}"
    r"[ -](?:denominations?|(?:bank)?notes|banknote)\b",
    re.I,
)
_AND: Final = re.compile(r"\s+and\s+")
_COUNTERFEITS: Final = "counterfeit-goods"
_MIXED: Final = "counterfeit-goods and money"
_JOINED: Final = re.compile(r",?\s+and\s+|,\s+")
_LARGEST_NOTE: Final = 500
_FORGED: Final = re.compile(
    r"\b(?:counterfeit|fake|forged|false)\s+"
    r"(?:(?:€|£|\$|EUR)?\s?\d{1,3}(?:[ -]euros?)?(?:,\s+|,?\s+(?:and|or)\s+|/)){0,4}$",
    re.I,
)
_VALUABLES: Final = frozenset({"asset", "vehicle", "vessel", "aircraft"})


class Mentions:
    """Reads the quantities of goods in a sentence by the names of one vocabulary."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self._reader = Reader(kinds)
        self._labels = Labels(kinds)

    def read(self, document: Document, sentence: Sentence) -> list[Mention]:
        """All quantities of goods in a sentence, in order."""
        text = document.text
        found = amounts_in(document, sentence.start, sentence.end)
        found = [a for a in found if not (_of_notes(text, a) and _forged_before(text, sentence, a))]
        if not found:
            return []
        names = self._kinds.names(document, sentence.span)
        told = any(amount.money or asides.forged_notes(text, amount) for amount in found)
        if not names and not told and not PILLS.search(text, *sentence.span):
            return []
        read = [one for m in self._read(text, sentence, found, names) for one in series.of_each(text, m, names)]
        mentions = series.without_values(text, wholes.found(text, self._kinds, found, read))
        mentions = [series.as_firearms(text, sentence.end, mention, names) for mention in mentions]
        valuables = [name for name in names if self._kinds.family(name.value) in _VALUABLES]
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
            shared = _sharing(text, sentence, found, reading, limit)
            whole, last_end = shared or (reading, limit)
            goods = self._reader.read(text, whole, names, last_end, previous)
            if goods and shared:
                goods = replace(goods, end=amount.span.end)
            if goods and goods.item == "currency" and asides.forged_notes(text, amount):
                goods = None
            label = self._labels.before(text, floor, amount, names, opens)
            labelled = self._labels.goods(text, reading, label, goods) if label else None
            label, goods = (label, labelled) if labelled else (None, goods)
            goods, valuation = self._summed_up(text, sentence, amount, goods, names, reading.span.end, last)
            if amount.money and (forged := _of_forgeries(text, sentence, amount)):
                goods = Goods(forged, None, amount.unit or "", amount.value, amount.span.end)
            goods = goods or asides.goods(text, amount, names, last.goods if last else None, floor, further)
            placed = None if goods else asides.by_place(text, sentence.start, amount, names)
            goods = goods or placed
            if goods and goods.unit == "item" and asides.of_cards(text, amount.span.end, further):
                goods = replace(goods, item="payment-card")
            left_out = None if goods else elided(text, sentence.start, amount, names, last)
            goods = left_out.goods if left_out else goods
            if (
                goods is None
                or goods.value == 0
                or _of_notes(text, amount)
                or (not amount.money and _worth_as(text, sentence, amount))
            ):
                continue
            if goods.unit in WEIGHTS:
                previous = goods.unit
            span = _span(text, amount, goods, label)
            if denials.no_goods(text, span):
                continue
            floor, opens = span.end, label is not None
            last = Told(goods, span.end, left_out is not None and left_out.risen)
            told = last.risen or (label is not None and label.told) or placed is not None
            told = told or (adjective is not None and not denials.handled(text, sentence.span))
            like = left_out is not None and left_out.like
            bound = _bound(text, sentence, amount)
            yield Mention(span, amount, goods, bound, valuation, label is not None, told, like)

    def _summed_up(
        self,
        text: str,
        sentence: Sentence,
        amount: Amount,
        goods: Goods | None,
        names: Sequence[Match[str]],
        end: int,
        last: Told | None,
    ) -> tuple[Goods | None, bool]:
        """The goods of an amount that may have them before it, and whether it is their value: "rings valued at $9"."""
        before = text[max(sentence.start, amount.span.start - 60) : amount.span.start]
        valuation = amount.money and bool(_VALUE.search(before))
        if goods is None:
            return (self._summed(text, amount, names) if _SUMMED.search(before) else None), valuation
        if amount.money and goods.end in (amount.span.end, end) and (valuation or _SUMMED.search(before)):
            # "900 fake goods, such as shoes and clothes, worth $9": of all, and not of what they are like.
            if valuation and last and _EXAMPLES.fullmatch(text, last.end, amount.span.start):
                return replace(goods, item=last.goods.item), valuation
            # What is valued and not known by name is property.
            goods = replace(goods, item="asset") if valuation else goods
            goods = self._item_before(text, amount, goods, names, last.end if last else 0)
        return goods, valuation

    def _item_before(
        self, text: str, amount: Amount, goods: Goods, names: Sequence[Match[str]], told_until: int
    ) -> Goods | None:
        """A value takes its item from the goods that stand before it: "jewelry valued at $2 million".

        ``told_until`` is where the quantity before it ends.

        None where they are fakes and money together, of which nobody can say what is worth that much.
        """
        last = _last(text, amount, names)
        if last is None:
            return goods
        item = self._forged(text, names, last) or self._reader.joint(text, names, last)
        if item == _MIXED:
            return None
        # What wallets are worth is what is in them.
        item = "cryptocurrency" if item == "cryptocurrency-wallet" else item
        # "Hardware and labels with a value of $9": not of the labels alone, unless the hardware is counted.
        joined = _JOINED_NOUN.search(text, max(names[last].span.start - 40, 0), names[last].span.start)
        if joined and joined.start() >= told_until and item == names[last].value:
            item = "asset"
        return replace(goods, item="asset" if self._kinds.family(item) in _VALUABLES else item)

    def _forged(self, text: str, names: Sequence[Match[str]], last: int) -> str | None:
        """What "fake clothes, shoes and bags" are together that are told by their value."""
        first = last
        while first and _JOINED.fullmatch(text, names[first - 1].span.end, names[first].span.start):
            first -= 1
        forged = names[first].value == _COUNTERFEITS or _FORGED.search(
            text, max(names[first].span.start - 16, 0), names[first].span.start
        )
        named = names[first : last + 1]
        wares = {"merchandise" if n.value in WORN else self._kinds.family(n.value) for n in named}
        if forged and wares <= {_COUNTERFEITS, "merchandise"}:
            return _COUNTERFEITS
        return _MIXED if forged and wares <= {_COUNTERFEITS, "merchandise", "currency"} and len(wares) > 1 else None

    def _summed(self, text: str, amount: Amount, names: Sequence[Match[str]]) -> Goods | None:
        """A weight takes its item from the goods that stand before it: "packages of heroin weighing five pounds"."""
        last = _last(text, amount, names)
        if last is None or amount.unit not in WEIGHTS | VOLUMES:
            return None
        return Goods(self._reader.joint(text, names, last), None, amount.unit or "", amount.value, amount.span.end)


def _of_notes(text: str, amount: Amount) -> bool:
    """Whether an amount is what each of some banknotes is worth."""
    return amount.money and amount.value <= _LARGEST_NOTE and _NOTES.match(text, amount.span.end) is not None


def _forged_before(text: str, sentence: Sentence, amount: Amount) -> bool:
    """Whether the notes that an amount tells the worth of are forged, as the words right before it or before say."""
    start = amount.span.start
    if _FORGED.search(text, max(sentence.start, start - 60), start):
        return True
    return asides.counted_notes(text, sentence.start, start) and text[start - 1].isspace()


def _of_forgeries(text: str, sentence: Sentence, amount: Amount) -> str | None:
    """The forged money of which a sum is what it would be worth if it were real."""
    start = amount.span.start
    face = _FACE_VALUE.search(text, max(sentence.start, start - 36), start)
    if face is not None:
        return "counterfeit-currency" if _FORGERY.search(text, sentence.start, face.start()) else None
    total = _NOTES_TOTAL.search(text, max(sentence.start, start - 36), start)
    return "counterfeit-banknote" if total and asides.of_forged_notes(text, sentence.start, total.end()) else None


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


def _worth_as(text: str, sentence: Sentence, amount: Amount) -> bool:
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


def _last(text: str, amount: Amount, names: Sequence[Match[str]]) -> int | None:
    """The number of the goods named last before an amount, and not far from it."""
    nearest: int | None = None
    for index in range(len(names) - 1, -1, -1):
        name = names[index]
        if name.span.end > amount.span.start:
            continue
        if amount.span.start - name.span.end >= 90:
            break
        # "An invoice value of $9" is not told of invoices.
        if _KIND_OF_VALUE.match(text, name.span.end):
            continue
        nearest = index if nearest is None else nearest
        # "cryptocurrency from those servers worth $7 million": the servers are where it was found.
        if not _SOURCE.search(text, max(name.span.start - 30, 0), name.span.start):
            return index
    return nearest
