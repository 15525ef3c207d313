"""Words between a number and its goods that are neither: asides, pairs of adjectives, the same in another measure.

"126 converted – or ready to be converted – firearms", "21 luxury and vintage cars", "55 kg (or 160 000 specimens) of
glass eels", "€1 million worth of cocaine (20 kg)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pressgraph.extract.goods import banknotes
from pressgraph.extract.goods.model import Goods
from pressgraph.extract.quantities import WEIGHTS, Amount
from pressgraph.text import Match

_ASIDE: Final = re.compile(
    r"(?:\s+[\w-]+){0,2}\s+(?P<dash>[-–—])\s(?:or|and|mostly|some|partly|all|many|both)\s[^-–—.;:,\n]{3,50}?\s"
    r"(?P=dash)(?=\s)"
)
_ADJECTIVE: Final = (
    r"(?:luxury|vintage|classic|high-end|expensive|exotic|rare|protected|stolen|counterfeit|fake|forged|illegal|"
    r"illicit|live|dead|frozen|loaded|automatic|semi-automatic|modified|converted|unconverted|deactivated|smuggled|"
    r"new|used|old|large|small|modern|ancient|historical|long|short|gold|silver|credit|debit|gift)"
)
_OR: Final = re.compile(r"(?:\s+[\w-]+)?,\s+(?:or|and)\s+[\w-]+,(?:\s+debit\s+and)?(?=\s+[a-z])")
_PAIR: Final = re.compile(
    rf"(?:\s+allegedly)?(?:\s+(?:forged|stolen|counterfeit|fraudulent))?\s+{_ADJECTIVE}(?:,\s+{_ADJECTIVE})*,?\s+"
    rf"(?:and|or)(?=\s+{_ADJECTIVE}\s)(?:\s+{_ADJECTIVE}\s+alarm\s+and(?=\s+signal\s))?|"
    r"(?:\s+(?:un)?converted)?\s+alarm\s+and(?=\s+signal\s)",
    re.IGNORECASE,
)
_SMALL: Final = (
    r"(?:[\w-]+\s+)?(?:bricks|bundles|bags|baggies|folds|envelopes|glassines|decks|doses|packets|packages|vials)"
)
_BOXED_AGAIN: Final = re.compile(
    rf"\s+{_SMALL}\s*\((?:(?:or|about|approximately|roughly|some)\s+){{0,2}}[\d,]+\s+{_SMALL}\)\s+of\s+"
    r"(?:suspected\s+)?",
    re.I,
)
_FIRST_CARDS: Final = re.compile(r"\b(?:credit|debit)(?:,|\s+(?:and|or)\s*$)", re.I)
_OPENS: Final = re.compile(r"\s*\((?:(?:or|about|some|approximately|around|equal to|equivalent to)\s+){0,2}")
_CLOSES: Final = re.compile(r"(?:\s+[\w-]+){1,3}\)(?=\s+of\b)")

# "the cocaine – 1 500 kilos – was seized"
_DASHED: Final = re.compile(r"\s[-–—]\s(?:about\s|around\s|some\s|over\s|almost\s|nearly\s|more\sthan\s)?$")
_DASH: Final = re.compile(r"\s[-–—]\s")


def _boxed_again(text: str, amount: Amount, names: Sequence[Match[str]]) -> Goods | None:
    """What a number of wrappings holds that a bracket counts by smaller ones: "41 bundles (410 bags) of heroin"."""
    boxes = _BOXED_AGAIN.match(text, amount.span.end) if amount.unit is None else None
    name = next((name for name in names if boxes and name.span.start == boxes.end()), None)
    return Goods(name.value, None, "item", amount.value, name.span.end) if name else None


def passed_over(text: str, end: int, names: Sequence[Match[str]]) -> int:
    """Where the words behind a number that ends at ``end`` go on towards its goods; ``end`` where there is no aside."""
    aside = _ASIDE.match(text, end) or _PAIR.match(text, end) or _OR.match(text, end)
    if aside is None or any(end < name.span.end <= aside.end() for name in names):
        return end
    return aside.end()


def of_cards(text: str, start: int, end: int) -> bool:
    """Whether the words that were passed over are the first of several kinds of payment cards: "debit and" credit."""
    return _FIRST_CARDS.search(text, start, end) is not None


def _behind_dash(names: Sequence[Match[str]], end: int) -> Match[str] | None:
    """The name that is printed with the dash in it that closes an aside at ``end``: "converted - firearms"."""
    return next((name for name in names if name.span.start < end < name.span.end), None)


def counted_again(text: str, amount: Amount, other: Amount) -> int | None:
    """Where a bracket ends that counts a weight's goods another way, before they are named; None where none does."""
    if amount.unit not in WEIGHTS or other.money or not _OPENS.fullmatch(text, amount.span.end, other.span.start):
        return None
    closes = _CLOSES.match(text, other.span.end)
    return closes.end() if closes else None


# "The largest seizures of cigarettes took place in Elmia (28 million), Oakland (9 million) and …"
_LAND: Final = r"(?:the\s+)?[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,3}"
_BY_PLACE: Final = re.compile(
    r"\bseizures\s+of\s+(?P<goods>[^.;:()\d]{3,60}?)\s+"
    r"(?:took\s+place|were\s+(?:made|reported|carried\s+out)|occurred)\s+in\s+"
    rf"(?:{_LAND}\s+\([^()]{{1,30}}\)(?:,\s+and|,|\s+and)\s+){{0,40}}{_LAND}\s+\($"
)
_FARTHEST: Final = 700
# "The cocaine, 14 kilograms of it, was seized."
_OF_IT: Final = re.compile(
    r"\s+of\s+it\b(?!\s+(?:is|was|had|has|were)\b)|\s+(?:in\s+all|in\s+total|all\s+told|altogether)(?=\s*[,)–—])"
)
_FAR_IT: Final = 140


def by_place(text: str, opening: int, amount: Amount, names: Sequence[Match[str]]) -> Goods | None:
    """The goods of a number in brackets behind a place, where the sentence from ``opening`` tells seizures of them."""
    start = amount.span.start
    if amount.money or text[start - 1 : start] != "(" or not text.startswith(")", amount.span.end):
        return None
    told = _BY_PLACE.search(text, max(opening, start - _FARTHEST), start)
    name = next((n for n in names if told and n.span.end == told.end("goods")), None)
    return Goods(name.value, None, amount.unit or "item", amount.value, amount.span.end) if name else None


def _bracketed(text: str, amount: Amount, names: Sequence[Match[str]], told: Goods | None, end: int) -> str | None:
    """The goods that a weight in brackets stands right behind: "cocaine (20 kg)", "cocaine worth €2 million (20 kg)".

    ``told`` are the goods of the amount before it, which ends at ``end``.
    """
    dashed = _DASHED.search(text, max(0, amount.span.start - 16), amount.span.start)
    if amount.unit in WEIGHTS and dashed and _DASH.match(text, amount.span.end):
        return next((name.value for name in names if name.span.end == dashed.start()), None)
    start = text.rfind("(", max(0, amount.span.start - 16), amount.span.start)
    if amount.unit not in WEIGHTS or start < 1 or not text.startswith(")", amount.span.end):
        return None
    if told and told.unit.startswith("CCY_") and text[end:start].strip() == "":
        return told.item
    return next((name.value for name in names if name.span.end == start - 1 and text[start - 1] == " "), None)


def goods(
    text: str, amount: Amount, names: Sequence[Match[str]], told: Goods | None, end: int, further: int
) -> Goods | None:
    """The goods of an amount that stand before its bracket, behind its dash, in its notes or in the boxes just told.

    ``told`` are the goods of the amount before it, which ends at ``end``; the aside behind it ends at ``further``.
    """
    if item := _bracketed(text, amount, names, told, end):
        return Goods(item, None, amount.unit or "", amount.value, amount.span.end)
    if amount.unit in WEIGHTS and (of_it := _OF_IT.match(text, amount.span.end)):
        start = amount.span.start
        before = [name.value for name in names if start - _FAR_IT < name.span.end <= start]
        return Goods(before[-1], None, amount.unit, amount.value, of_it.end()) if before and amount.unit else None
    if amount.unit is None and (dashed := _behind_dash(names, further)):
        return Goods(dashed.value, None, "item", amount.value, dashed.span.end)
    return banknotes.counted(text, amount) or _boxed_again(text, amount, names)
