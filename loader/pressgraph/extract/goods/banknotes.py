"""Banknotes: forged ones that a number counts, what each of them is worth, and what they would be together if real."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.goods.model import Goods
from pressgraph.extract.quantities import Amount

_FORGED_NOTES: Final = re.compile(
    r"\s+(?:counterfeit|fake|forged|false)\s+(?:(?:[€£$]|EUR)\s?)?\d{1,3}"
    r"(?:,?\s+(?:and|or)\s+(?:[€£$]|EUR\s)?\d{1,3})?(?:[\s-](?:euros?|EUR|pound|dollar))?[\s-]"
    r"(?:(?:bank)?notes|bills)\b",
    re.IGNORECASE,
)
_PLAIN_NOTES: Final = re.compile(r"\s+(?:[€£$]|EUR)\s?\d{1,3}\s+(?:bank)?notes\b")
_OF_FORGED: Final = re.compile(
    r"\b(?:counterfeit|fake|forged|false)\s+"
    r"(?:(?:[€£$]\s?)?\d{1,3}(?:[ -]euros?)?,?\s+|(?:and|or|euro|pound|dollar|US|EUR)\s+){0,6}(?:bank)?notes\b",
    re.IGNORECASE,
)
_COUNT: Final = re.compile(r"(?:\d[\d ,.]*|\b[a-z]+)\s+$")
_NEAR: Final = 200
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
_LARGEST_NOTE: Final = 500
FORGED: Final = re.compile(
    r"\b(?:counterfeit|fake|forged|false)\s+"
    r"(?:(?:€|£|\$|EUR)?\s?\d{1,3}(?:[ -]euros?)?(?:,\s+|,?\s+(?:and|or)\s+|/)){0,4}$",
    re.I,
)
"""What tells right before goods, or the first of several notes, that they are forged."""


def counted(text: str, amount: Amount) -> Goods | None:
    """The forged notes or bills that a number counts: "40 fake 50-euro notes"."""
    end = _counted_end(text, amount)
    if end is None:
        return None
    forged = "currency" if text.endswith("bills", 0, end) else "banknote"
    return Goods(f"counterfeit-{forged}", None, "item", amount.value, end)


def _counted_end(text: str, amount: Amount) -> int | None:
    """Where "fake 50-euro notes" ends behind a number of them, or "€50 notes" in a line that calls notes fake."""
    if amount.unit is not None:
        return None
    notes = _FORGED_NOTES.match(text, amount.span.end)
    if notes is None and (plain := _PLAIN_NOTES.match(text, amount.span.end)):
        line = text.rfind("\n", 0, amount.span.start) + 1
        notes = plain if _OF_FORGED.search(text, max(line, amount.span.start - _NEAR), amount.span.start) else None
    return notes.end() if notes else None


def _told_forged(text: str, start: int, end: int) -> bool:
    """Whether a part of a text speaks of forged notes."""
    return _OF_FORGED.search(text, max(start, end - _NEAR), end) is not None


def _counted_before(text: str, floor: int, start: int) -> bool:
    """Whether a number of notes stands right before ``start``, in a sentence from ``floor`` that calls notes fake."""
    count = _COUNT.search(text, max(floor, start - 20), start)
    return count is not None and _OF_FORGED.search(text, max(floor, start - _NEAR), start) is not None


def worth_of_one(text: str, amount: Amount) -> bool:
    """Whether an amount is what each of some banknotes is worth."""
    return amount.money and amount.value <= _LARGEST_NOTE and _NOTES.match(text, amount.span.end) is not None


def worth_of_forged(text: str, opening: int, amount: Amount) -> bool:
    """The same of notes that the words right before, or the sentence from ``opening`` on, say are forged."""
    start = amount.span.start
    if not worth_of_one(text, amount):
        return False
    if FORGED.search(text, max(opening, start - 60), start):
        return True
    return _counted_before(text, opening, start) and text[start - 1].isspace()


def summed(text: str, opening: int, amount: Amount) -> str | None:
    """The item that a sum is of which forged money would be worth if it were real."""
    start = amount.span.start
    face = _FACE_VALUE.search(text, max(opening, start - 36), start)
    if face is not None:
        return "counterfeit-currency" if _FORGERY.search(text, opening, face.start()) else None
    total = _NOTES_TOTAL.search(text, max(opening, start - 36), start)
    return "counterfeit-banknote" if total and _told_forged(text, opening, total.end()) else None
