"""Sums: what a sum of money is the value of: "$9,000 in cash", "€2 million worth of cocaine", "$400 and packaging"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from pressgraph.extract.goods import forgeries
from pressgraph.extract.goods import measures as words
from pressgraph.extract.goods.joint import Joint
from pressgraph.extract.goods.model import Goods
from pressgraph.extract.places import COUNTRY
from pressgraph.extract.quantities import Amount
from pressgraph.facts import Span
from pressgraph.text import Match

# "EUR 2 million in France": where, not what.
_PLACE: Final = re.compile(
    rf"(?:the )?{COUNTRY}\b|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}(?: \d{{1,2}})?"
    r"(?=\s*(?:[.,;)]|$)|\s(?:on|during|last|by|this)\b)"
)
# "EUR 2 million in physical and virtual assets": of both kinds.
_AND_VIRTUAL: Final = re.compile(r"\b(?:physical|tangible|real|traditional|conventional|fiat)\s+and\s+$", re.I)
# "The cryptocurrency seizure of $2 million in proceeds"
_OF_CRYPTOCURRENCY: Final = re.compile(
    r"\b(?:cryptocurrency|crypto|bitcoin|(?:virtual|digital)[\s-](?:currency|assets?))\s+"
    r"(?:seizures?|confiscations?)\s+of\s+"
    r"(?:(?:about|approximately|nearly|almost|over|more\s+than|some|around)\s+)?$",
    re.I,
)
# "$1 million seized in gold ingots": nobody finds cash inside of gold.
_TAKEN_AS: Final = re.compile(
    r"\s+(?:seized|confiscated|recovered)\s+in\s+(?:gold|silver|jewel\w+|bullion|precious|diamonds|"
    r"securities|stocks|artworks?)\b",
    re.I,
)
_WARES: Final = frozenset({"merchandise", forgeries.FAKES})


def read(text: str, amount: Amount, near: Sequence[Match[str]], limit: int, names: Joint) -> Goods | None:
    """What a sum is of: the goods ``near`` behind it and before ``limit``, or money itself; None if it is no value."""
    goods = _read(text, amount, near, limit, names)
    if goods is None or goods.item != "currency":
        return goods
    if _OF_CRYPTOCURRENCY.search(text, max(amount.span.start - 60, 0), amount.span.start):
        return replace(goods, item="cryptocurrency")
    return replace(goods, item="asset") if _TAKEN_AS.match(text, amount.span.end, limit) else goods


def _read(text: str, amount: Amount, near: Sequence[Match[str]], limit: int, names: Joint) -> Goods | None:
    unit = amount.unit or ""
    word, phrase = _phrase(text, amount.span.end, limit)
    # In "drug-tainted proceeds" the drug is no part of the goods.
    inside = [n for n in near if n.span.end <= phrase.end and text[n.span.end : n.span.end + 1] != "-"]
    if not inside:
        return _bare(text, amount, word, phrase, limit)
    if words.CLAIMS.match(text, *phrase):
        return None
    if words.AND_OTHER.match(text, *phrase):
        return Goods("asset", None, unit, amount.value, inside[-1].span.end)
    if forgeries.worn(text, phrase.start, inside):
        if not all(n.value in forgeries.WORN or names.family(n.value) in _WARES for n in inside):
            return None
        return Goods(forgeries.FAKES, None, unit, amount.value, inside[-1].span.end)
    if names.family(inside[0].value) in words.MONEY:
        # "$23,000 in cash and body armor": what has no value of its own is not part of the sum.
        inside = list(takewhile(lambda n: names.family(n.value) in words.MONEY | words.VALUABLES, inside))
    item = names.together(inside)
    if item == "cryptocurrency" and _AND_VIRTUAL.search(text, phrase.start, inside[0].span.start):
        item = "asset"
    if item == "currency" and words.FORGED.search(text, phrase.start, inside[0].span.start):
        item = forgeries.FORGED_MONEY
    # A sum of forged notes is forged money, which alone is counted by the note.
    item = forgeries.FORGED_MONEY if names.family(inside[0].value) == forgeries.FORGED_MONEY else item
    return Goods(item, None, unit, amount.value, inside[-1].span.end)


def _phrase(text: str, end: int, limit: int) -> tuple[str | None, Span]:
    """The phrase behind a sum that ends at ``end``, and what leads to it: "in", "of", "worth of", no word, or None."""
    introduced = words.WORTH.match(text, end, limit)
    word = introduced.group().strip() if introduced else None
    start = introduced.end() if introduced else end
    # "$42,000, jewelry and two cars"
    apart = introduced is None and text.startswith(",", end)
    if apart or (not word and words.AND.match(text, start, limit)):
        return word, Span(start, start)
    stop = words.VALUE_END.search(text, start, limit)
    return word, Span(start, stop.start() if stop else limit)


def _bare(text: str, amount: Amount, word: str | None, phrase: Span, limit: int) -> Goods | None:
    """What a sum is of where no goods are named behind it: money, unless it is introduced as a value of something."""
    unit, end = amount.unit or "", amount.span.end
    money = Goods("currency", None, unit, amount.value, end)
    if words.FROM_ACCOUNTS.match(text, end, limit):
        return replace(money, item="asset")
    if word == "in" and _PLACE.match(text, phrase.start):
        return money
    if word == "worth":
        return None
    # "$9,000 in cash and other assets of $80,000": two names that one concept has together.
    if words.ONLY_CASH.fullmatch(text, *phrase):
        return replace(money, end=phrase.end)
    if word and phrase.end > phrase.start:
        return None
    rest = text[slice(*phrase)].strip(" ,")
    if word is not None and rest and not words.NO_GOODS.match(rest):
        return None
    return money
