"""Labels: goods that stand before their number, as in lists ("Cocaine: 11 ounces", "heroin (3 kg)", "Firearms – 12").

A label is a part of its own: it stands at the head of a line or behind a mark, "and" or a word of seizing, and between
it and the number is nothing but a separator. Its last words may say that the goods were seized ("Heroin seized: …"),
what they are counted in ("Fentanyl pills: 200"), or the unit of the number ("Cocaine (kg): 14").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pressgraph.extract.goods import measures as words
from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.model import Goods
from pressgraph.extract.quantities import VOLUMES, WEIGHTS, Amount, unit_of
from pressgraph.facts import Span
from pressgraph.text import Match

_MARKS: Final = frozenset(":=–—-(")
_SEPARATOR: Final = re.compile(
    r"(?:\s*[:=]|\s+[-–—]+|[–—]|\t|(?<=[\w)])\s*\()\s*"
    r"(?:(?:a\s+)?(?:combined\s+)?total\s+(?:of\s+)?|weighing\s+)?$",
    re.I,
)
# A line may do without a separator: "Cocaine 4 ounces".
_BLANK: Final = re.compile(r"(?:,\s|\s)\s*$")
_ALONE: Final = re.compile(r"\s*(?:$|\n|[(•·▪])")
_LONGEST: Final = 80
_SEIZED: Final = r"seized|recovered|confiscated|intercepted|interdicted|retrieved"
_NOUNS: Final = r"seizures?|recovery|recoveries|confiscations?|interdictions?"
# Where a label may begin, and the few words that it may have before the goods.
_HEAD: Final = re.compile(
    rf"(?:^|[\n;:,•·▪*]\s*|\b(?:and|{_SEIZED}|including|included|includes?|containing|seizures?\s+of)\s+)"
    r"(?P<of>(?:the\s+)?(?:total\s+)?(?P<unit>number|amount|quantity|\#|total|weight|pounds|lbs\.?|kilograms|kilos|"
    r"kgs?|grams|ounces|"
    r"tons|tonnes|liters|litres|gallons)\s+of\s+)?"
    rf"(?P<words>(?:total\s+|all\s+)?(?:(?:{_SEIZED})\s+)?"
    r"(?:(?!(?:and|or|of|the|an?|his|her|its|their|in|on|at|from|inside|with|by|for|to|no|value|prior|average|per|"
    r"street|"
    rf"worth|revenue|sold|other|includ\w+|contain\w+|{_SEIZED}|seiz\w+)\b)[\w&'./-]+\s+){{0,4}})$",
    re.I,
)
_TAIL: Final = re.compile(
    rf"[\s/-]*(?:(?:[\w-]+\s+)?(?:{words.PILL}|plants?|dosages?|doses))?"
    r"(?:\s*(?:powder|liquid|crystal|edibles|oil|wax|cash))?"
    rf"(?:\s+(?:{_SEIZED}|{_NOUNS}))?(?:\s+in\s+(?P<unit>\w+))?(?:\s*\((?P<aside>[^()\n]{{1,40}})\))?\s*",
    re.I,
)
_PILLS: Final = re.compile(rf"(?:^|[\n;:,•·▪*]\s*)(?P<words>(?:[\w-]+\s+){{0,3}}?(?:{words.PILL}))\s*$", re.I)
_TOLD: Final = re.compile(rf"\b(?:{_SEIZED}|{_NOUNS})\b", re.I)
_FAKE: Final = re.compile(r"\b(?:counterfeit|fake|fraudulent)\b", re.I)
_WITHOUT_GOODS: Final = re.compile(
    rf"\s*(?:$|[,;.)\]\n•·▪*(\[]|"
    rf"(?:{_SEIZED}|total|in\s+total|overall|valued|worth|items?|units?|pieces?|rounds?)\b)",
    re.I,
)
_BOXES: Final = re.compile(rf"\s+(?:{words.CONTAINER})\b", re.I)
_MIXED: Final = re.compile(r"\s*(?:/|&|,|\+|\band\b|\bor\b|(?<=\s))\s*(?:(?:other|assorted)\s+)?", re.I)
_MEASURED: Final = re.compile(rf"\b(?:(?P<pill>{words.PILL})|(?P<plant>plants?)|(?P<dose>dosages?|doses))\b", re.I)
_POWDER: Final = re.compile(r"\bpowder\b", re.I)


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a number: where it begins, the goods it names, and whether it says that they were seized.

    ``unit`` is the unit that it gives to a bare number: a weight, or pills and plants.
    """

    start: int
    item: str
    form: str | None
    unit: str | None
    told: bool


class Labels:
    """Reads labels by the names of one vocabulary."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds

    def before(self, text: str, floor: int, amount: Amount, names: Sequence[Match[str]], opens: bool) -> Label | None:
        """The label of an amount, if it has one.

        ``floor`` is where the sentence begins or the last quantity ends, and ``opens`` tells that a label may begin
        there without a mark before it.
        """
        if not separated(text, floor, amount) and not (
            opens and amount.unit and amount.span.start - floor < 40 and _ALONE.match(text, amount.span.end)
        ):
            return None
        if amount.span.start - floor > _LONGEST:
            floor, opens = amount.span.start - _LONGEST, False
        # Where no label may begin, a sign stands that is no mark.
        before = ("" if opens else "~") + text[floor : amount.span.start]
        origin = floor if opens else floor - 1
        alone = opens and not separated(text, floor, amount)
        mark = (_BLANK if alone else _SEPARATOR).search(before)
        if mark is None:
            return None
        end = origin + mark.start()
        near = [n for n in names if floor <= n.span.start and n.span.end <= end]
        places = [Span(n.span.start - origin, n.span.end - origin) for n in near]
        label = self.named(before[: mark.start()], places, [n.value for n in near]) or _of_pills(before[: mark.start()])
        if label is None or (alone and label.start > 0):
            return None
        return replace(label, start=origin + label.start)

    def named(self, before: str, near: Sequence[Span], values: Sequence[str]) -> Label | None:
        """The label that ends a piece of text, by the places and slugs of the goods in it."""
        if not near:
            return None
        first = len(near) - 1
        while first and _MIXED.fullmatch(before, near[first - 1].end, near[first].start):
            first -= 1
        tail = _TAIL.fullmatch(before, near[-1].end)
        heads = (_HEAD.search(before, 0, near[index].start) for index in (first, len(near) - 1))
        head = next((h for h in heads if h), None)
        item = self._together(set(values[first:]))
        if tail is None or head is None or item is None or words.LETHAL.search(before, head.start()):
            return None
        start = head.start("of") if head["of"] else head.start("words")
        whole = before[start:]
        unit = unit_of(head["unit"] or tail["unit"] or tail["aside"] or "")
        form = None
        if self._kinds.family(item) == "drugs":
            measured = _MEASURED.search(whole)
            unit = unit or (measured.lastgroup if measured else None)
            form = _form(whole, measured.lastgroup if measured else None)
        return Label(start, item, form, unit, _TOLD.search(whole) is not None)

    def _together(self, items: set[str]) -> str | None:
        """The one item that a label of several names stands for."""
        if len(items) == 1:
            return next(iter(items))
        families = {self._kinds.family(item) for item in items}
        if families == {"drugs"}:
            told = items - self._kinds.untold
            return told.pop() if len(told) == 1 else "drugs"
        if families <= words.MONEY | words.VALUABLES:
            return "asset"
        return None

    def goods(self, text: str, amount: Amount, label: Label, read: Goods | None) -> Goods | None:
        """What a labelled amount is of; ``read`` is what the words behind it would make of it."""
        end = amount.span.end
        family = self._kinds.family(label.item)
        if amount.money:
            plain = read is None or (read.end == end and read.item == "currency")
            if not plain or read is None or family not in words.MONEY | words.VALUABLES:
                return read
            return replace(read, item="asset" if family in words.VALUABLES else label.item)
        if amount.unit in WEIGHTS or amount.unit in VOLUMES:
            if read and (label.item in self._kinds.untold or re.match(r"\s+of\b", text[end : end + 8])):
                return read
            weighed = family in ("drugs", "drug-supplies") or (
                label.told and self._kinds.told_in(label.item, amount.unit or "") == label.item
            )
            return Goods(label.item, label.form, amount.unit or "", amount.value, end) if weighed else read
        return self._counted(text, amount, label, read, family)

    def _counted(self, text: str, amount: Amount, label: Label, read: Goods | None, family: str) -> Goods | None:
        end = amount.span.end
        if read:
            told = read.item == "drugs" and read.unit != "item" and family == "drugs"
            return replace(read, item=label.item) if told else read
        if family == "drugs" and (boxes := _BOXES.match(text, end)):
            return Goods(label.item, label.form, "item", amount.value, boxes.end())
        if not _WITHOUT_GOODS.match(text, end) or family in words.MONEY:
            return None
        if family == "drugs":
            return Goods(label.item, label.form, label.unit, amount.value, end) if label.unit else None
        return None if label.unit else Goods(label.item, None, "item", amount.value, end)


def separated(text: str, floor: int, amount: Amount) -> bool:
    """Whether a mark that parts labels from numbers stands shortly before an amount."""
    before = text[max(floor, amount.span.start - 18) : amount.span.start]
    return "\t" in before or not _MARKS.isdisjoint(before)


def _of_pills(before: str) -> Label | None:
    """The label "Pills", "Counterfeit tablets": of what kind is not told."""
    head = _PILLS.search(before)
    return Label(head.start("words"), "drugs", _form(head["words"], "pill"), "pill", False) if head else None


def _form(whole: str, measured: str | None) -> str | None:
    """The form of drugs that a label tells of."""
    if measured == "pill":
        return "counterfeit-pill" if _FAKE.search(whole) else "pill"
    if measured == "plant":
        return "plant"
    return "powder" if _POWDER.search(whole) else None
