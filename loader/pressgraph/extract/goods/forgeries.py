"""Forgeries: what "counterfeit" and "fake" make of counted goods: forged money, counterfeit wares, forged documents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pressgraph.extract.goods import measures as words
from pressgraph.extract.goods.joint import DOCUMENTS, Joint
from pressgraph.extract.goods.model import Goods
from pressgraph.extract.quantities import Amount, currency_of
from pressgraph.facts import Span
from pressgraph.text import Match

FORGED_MONEY: Final = "counterfeit-currency"
FAKES: Final = "counterfeit-goods"
WORN: Final = frozenset({"watch", "jewelry"})
"""Goods of worth that are wares where they are fakes."""
_FORGED_NOTE: Final = "counterfeit-banknote"
_FORGED_DOCUMENT: Final = "forged-document"
_NOTE: Final = re.compile(r"notes?$", re.I)
_FORGED_WORD: Final = re.compile(r"^(?:counterfeit|fake|forged|false)\s+", re.I)


def read(
    text: str, amount: Amount, phrase: Span, item: Match[str], near: Sequence[Match[str]], names: Joint
) -> Goods | None:
    """What ``amount`` counts where the phrase or the name of its item says that it is forged; documents also if not.

    Passports and identity cards under one number are documents of all kinds, forged or not.
    """
    family = names.family(item.value)
    if item.value == FORGED_MONEY:
        coin = currency_of(_FORGED_WORD.sub("", text[slice(*item.span)]))
        return Goods(FORGED_MONEY, None, coin, amount.value, item.span.end) if coin else None
    if item.value != "currency" and item.value not in WORN and family not in ("merchandise", DOCUMENTS):
        return None
    forged = words.FORGED.search(text, phrase.start, item.span.start) is not None
    if family == DOCUMENTS:
        end = names.documents(text, item, near)
        slug = _FORGED_DOCUMENT if forged or item.value == _FORGED_DOCUMENT else DOCUMENTS
        return Goods(slug, None, "item", amount.value, end) if end else None
    if not forged:
        return None
    slug = FAKES
    if item.value == "currency":
        slug = _FORGED_NOTE if _NOTE.search(text, item.span.start, item.span.end) else FORGED_MONEY
    return Goods(slug, None, "item", amount.value, item.span.end)


def worn(text: str, start: int, names: Sequence[Match[str]]) -> bool:
    """Whether the first of the goods behind a sum is a fake of what is worn: "€9,000 in fake jewelry"."""
    return names[0].value in WORN and words.FORGED.search(text, start, names[0].span.start) is not None
