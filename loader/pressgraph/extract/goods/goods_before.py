"""Goods before their amount: "jewelry valued at $2 million", "packages of heroin weighing five pounds"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pressgraph.extract.goods.banknotes import FORGED
from pressgraph.extract.goods.ellipses import Told
from pressgraph.extract.goods.forgeries import FAKES, WORN
from pressgraph.extract.goods.goods import Reader
from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.measures import VALUABLES
from pressgraph.extract.goods.model import Goods
from pressgraph.extract.quantities import VOLUMES, WEIGHTS, Amount
from pressgraph.text import Match, Sentence

_VALUE: Final = re.compile(
    r"(?:(?<!high[ -])valued?|worth|to\s+the\s+tune\s+of|valued\s+at|value\s+of|valuation|prices?\s+(?:of|at)|"
    r"MSRP\s+of|retail|street\s+value|countervalue|equivalent\s+to)\b(?:(?![$€£]\s?\d)[^.;]){0,50}$",
    re.I,
)
_EXAMPLES: Final = re.compile(r",?\s*(?:including|such\s+as|for\s+instance|among\s+them|like)\b[^.;()\d]{3,160}", re.I)
_JOINED_NOUN: Final = re.compile(r"(?<![\w-])(?![a-z]+(?:ed|ing)\b)[a-z]{4,}\s+and\s+$")
_KIND_OF_VALUE: Final = re.compile(r"\s+(?:value|price|valuation)s?\b", re.I)
_SUMMED: Final = re.compile(
    r"\bto\s+the\s+(?:tune|amount)\s+of\s*$|\bassets\s+of\s*$|"
    r"\b(?:c[ao]me|comes|rose|climbed|grew|added\s+up)\s+to\s*$|\bst(?:and|ands|ood)\s+at\s*$|"
    r"(?:weigh\w*|total\w*|amount\w*|tops|topped|topping)(?:\s+(?:of|to|in|at))?"
    r"(?:\s+a\s+(?:combined|total)(?:\s+of)?)?\s*$|\bweight\s+of\s+(?:[\w-]+\s+){1,6}?(?:was|is|were|exceeded|exceeds|"
    r"came\s+to)\s*$",
    re.I,
)
_SOURCE: Final = re.compile(
    r"\b(?:from|inside|in|at|on|within|throughout|under|behind)\s+(?:(?:those|these|the|his|her|their|its|a|an)\s+)"
    r"(?:\w+\s+)?$",
    re.I,
)
_MIXED: Final = "counterfeit-goods and money"
_JOINED: Final = re.compile(r",?\s+and\s+|,\s+")


class GoodsBefore:
    """Reads the goods that stand before their amount by the names of one vocabulary."""

    def __init__(self, kinds: Kinds, reader: Reader) -> None:
        self._kinds = kinds
        self._reader = reader

    def read(
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

        ``told_until`` is where the quantity before it ends. None where the goods are fakes and money together, of
        which nobody can say what is worth that much.
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
        return replace(goods, item="asset" if self._kinds.family(item) in VALUABLES else item)

    def _forged(self, text: str, names: Sequence[Match[str]], last: int) -> str | None:
        """What "fake clothes, shoes and bags" are together that are told by their value."""
        first = last
        while first and _JOINED.fullmatch(text, names[first - 1].span.end, names[first].span.start):
            first -= 1
        forged = names[first].value == FAKES or FORGED.search(
            text, max(names[first].span.start - 16, 0), names[first].span.start
        )
        named = names[first : last + 1]
        wares = {"merchandise" if n.value in WORN else self._kinds.family(n.value) for n in named}
        if forged and wares <= {FAKES, "merchandise"}:
            return FAKES
        return _MIXED if forged and wares <= {FAKES, "merchandise", "currency"} and len(wares) > 1 else None

    def _summed(self, text: str, amount: Amount, names: Sequence[Match[str]]) -> Goods | None:
        """A weight takes its item from the goods that stand before it: "packages of heroin weighing five pounds"."""
        last = _last(text, amount, names)
        if last is None or amount.unit not in WEIGHTS | VOLUMES:
            return None
        return Goods(self._reader.joint(text, names, last), None, amount.unit or "", amount.value, amount.span.end)


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
