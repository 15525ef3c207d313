"""What a quantity is a quantity of: reads the noun phrase around an amount by the vocabulary of goods and forms.

Only the nouns of the vocabulary are goods, and they must be the head of their phrase: "12 firearms" is a quantity of
firearms, "12 firearms offenses" is none. Sums of money are read in ``sums``,
forged things in ``forgeries``, several names under one number in ``joint``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pressgraph.extract.goods import forgeries, sums, toys
from pressgraph.extract.goods import measures as words
from pressgraph.extract.goods.joint import Joint
from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.model import Goods
from pressgraph.extract.quantities import VOLUMES, WEIGHTS, Amount
from pressgraph.facts import Span
from pressgraph.text import Match
from pressgraph.vocabulary.units import coins

# "Glock 19 9mm handgun": a number before one gun is its model's.
_ONE_GUN: Final = re.compile(r"(?:gun|pistol|rifle|revolver|firearm)$", re.I)
_VIRTUAL_MONEY: Final = "cryptocurrency"
_IMITATION: Final = "imitation-firearm"
# "9 tonnes of fake and substandard food"
_ADJECTIVES: Final = re.compile(
    r"\s(?:counterfeit|fake|illicit|illegal|contaminated|harmful|unsafe|smuggled|stolen|raw)\s+and\s+"
    r"(?=(?:(?:sub|below)-?(?:\s?standard)|illicit|illegal|fake|counterfeit|dangerous|unsafe|processed|smuggled|"
    r"expired)\s)"
)
# "29 capsules of crack cocaine" wrap what is no medicine.
_IN_CAPSULES: Final = frozenset({"cocaine", "crack-cocaine", "heroin"})
# "the domain names of two websites"
_DOMAINS_OF: Final = re.compile(r"\bdomains?(?:\s+names?)?\s+of\s+(?:the\s+|about\s+|over\s+)?$", re.I)
_IMPRINT: Final = re.compile(r"M-?30s?")
# Where two drugs under one number end, of which the second is none that begins another member.
_MEMBER_ENDS: Final = re.compile(
    r"\s*(?:[.,;)]|$)|\s+(?:and\s+(?:[\d$]|an?\b)|packaged|packed|inside|in|from|were|was|ready|hidden|along|"
    r"as\s+well|weighing|with)\b",
    re.I,
)
# "23 grams in the house" are not of houses.
_INSIDE: Final = re.compile(r"\s+(?:in|inside|from|at|under|on)\s", re.I)


class Reader:
    """Reads goods by the names of one vocabulary."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self.family = kinds.family
        self._names = Joint(kinds)

    def read(
        self, text: str, amount: Amount, names: Sequence[Match[str]], limit: int, previous: str | None
    ) -> Goods | None:
        """What ``amount`` is of, or None. ``limit`` is where the next amount or the sentence ends.

        ``previous`` is the unit of the member before it in the series, which "5 of heroin" leaves out.
        """
        limit = min(limit, amount.span.end + words.WINDOW)
        near = list(names[bisect_left(names, amount.span.end, key=_begin) : bisect_left(names, limit, key=_begin)])
        if amount.money:
            return sums.read(text, amount, near, limit, self._names)
        if amount.unit in WEIGHTS or amount.unit in VOLUMES:
            return self._weighed(text, amount, near, limit)
        return self._counted(text, amount, near, limit, previous)

    def joint(self, text: str, names: Sequence[Match[str]], last: int) -> str:
        """What a name stands for together with those that are joined to it from before (``Joint.all_before``)."""
        return self._names.all_before(text, names, last)

    def _weighed(self, text: str, amount: Amount, near: list[Match[str]], limit: int) -> Goods | None:
        if not near or not self._reaches(text[amount.span.end : near[0].span.start]):
            return None
        item, end = self._names.series(text, near)
        if _INSIDE.match(text, amount.span.end) and self.family(item) not in ("drugs", "drug-supplies"):
            return None
        if text[amount.number.end] == "-" and self.family(item) not in ("drugs", "drug-supplies"):
            return None
        region = Span(amount.span.end, min(end + 16, limit))
        form = self._kinds.form(text, item, region, end)
        # "600 grams of black tar heroin, cocaine and ecstasy" are of more forms than that of the first.
        told = None if item == "drugs" and near[0].value not in self._kinds.untold and form[1] <= end else form[0]
        return Goods(item, told, amount.unit or "", amount.value, max(end, form[1]))

    @staticmethod
    def _reaches(gap: str) -> bool:
        gap = _ADJECTIVES.sub(" ", gap)
        gap = re.sub(r"^\s*(?:\([^)]*\)|,(?=\s+of\b)|,[^,]{0,50},(?=\s+of\b))", "", gap)
        if words.IS.fullmatch(gap):
            return True
        if "(" in gap and ")" not in gap:
            # "900 kilos of other products (base oils)"
            return False
        return not re.search(
            r"[;:\n•·▪]|\.\s|,\s|\b(?:were|was|and|from|which|concealed|hidden|within|inside)\b(?!\s+substance)", gap
        )

    def _counted(
        self, text: str, amount: Amount, near: list[Match[str]], limit: int, previous: str | None
    ) -> Goods | None:
        """What a number without a unit of its own counts: pills and plants, the contents of containers, or things."""
        start = amount.span.end
        part = words.OF_WHICH.match(text, start, limit)
        if part:
            if amount.value == 1:
                return None
            start = part.end()
        elif previous and near and words.ELIDED.fullmatch(text[start : near[0].span.start]):
            item, end = self._names.series(text, near)
            return Goods(item, None, previous, amount.value, end) if self.family(item) == "drugs" else None
        stop = words.STOP.search(text, start, limit)
        phrase = Span(start, stop.start() if stop else limit)
        head = self._head(text, phrase, near)
        if head and head["box"] is None:
            return self._dosed(text, amount, near, head)
        listed = self._names.listed(text, near, phrase.end, limit)
        if listed:
            return Goods("drugs", "pill", "pill", amount.value, listed)
        inside = [name for name in near if phrase.covers(name.span)]
        if head and not inside and (filled := self._filled(text, amount, near, phrase.end)):
            return filled
        if not inside or len(text[phrase.start : phrase.end].split()) > 9:
            return None
        together = self._names.and_other(text, near)
        if together:
            return Goods(self.family(near[0].value), None, "item", amount.value, together)
        goods = self._item(
            text, amount, phrase, self._names.valuables(text, self._names.owner(text, inside), near), head, near
        )
        if goods and goods.unit == "item" and self.family(goods.item) == "drugs":
            # "41 bags of heroin and cocaine"
            joined = [name for name in near if name.span.start >= inside[-1].span.start]
            item, end = self._names.series(text, joined)
            if item == "drugs" != goods.item and _MEMBER_ENDS.match(text, end):
                return replace(goods, item=item, end=end)
        return goods

    def _filled(self, text: str, amount: Amount, near: Sequence[Match[str]], end: int) -> Goods | None:
        """What counted wrappings hold, where they are not weighed: "900 envelopes filled with heroin"."""
        for name in near[:1]:
            if self.family(name.value) == "drugs" and words.FILLED.fullmatch(text, end, name.span.start):
                return Goods(name.value, None, "item", amount.value, name.span.end)
        return None

    def _head(self, text: str, phrase: Span, near: Sequence[Match[str]]) -> re.Match[str] | None:
        """The noun of measure in a phrase: pills, doses and plants before containers; none inside another's name."""
        others = [name.span for name in near if self.family(name.value) != "drugs"]
        heads = [m for m in words.HEAD.finditer(text, *phrase) if not any(o.covers(Span(*m.span())) for o in others)]
        return next((m for m in heads if m["box"] is None), heads[-1] if heads else None)

    def _item(
        self,
        text: str,
        amount: Amount,
        phrase: Span,
        item: Match[str],
        head: re.Match[str] | None,
        near: Sequence[Match[str]],
    ) -> Goods | None:
        """The goods of a counted phrase, where ``item`` is its head or fills the containers that are."""
        rest = text[item.span.end : max(phrase.end, item.span.end)]
        boxed = head is not None and head.start() >= item.span.end and not words.CASES.match(head.group())
        ends = words.TAIL.match(rest) or words.SOLD.match(text, item.span.end)
        if not boxed and not (ends and self._headed(text[phrase.start : item.span.start])):
            return None
        medicines = words.MEDICINES.search(text, item.span.start, item.span.end) is not None
        if (
            self.family(item.value) == "drugs"
            and not medicines
            and not words.PACKED.search(text, phrase.start, item.span.end + 12)
        ):
            return None
        if item.value in toys.ARMS and toys.some(text, item.span.end):
            return None
        if item.value in toys.ARMS and toys.called(text, phrase, item.span.end):
            told = Goods(_IMITATION, None, "item", amount.value, item.span.end)
            return None if item.value == "explosive" else told
        if amount.value > 1 and item.value == "firearm" and _ONE_GUN.search(text, item.span.start, item.span.end):
            return None
        if forged := forgeries.read(text, amount, phrase, item, near, self._names):
            return forged
        if item.value == "website" and _DOMAINS_OF.search(text, max(amount.span.start - 30, 0), amount.span.start):
            return Goods("domain", None, "item", amount.value, item.span.end)
        plant = re.search(r"plants?$", text[item.span.start : item.span.end], re.I)
        form = self._kinds.form(text, item.value, Span(phrase.start, item.span.end), item.span.end)[0]
        unit = coins().get(text[slice(*item.span)].casefold(), "item") if item.value == _VIRTUAL_MONEY else "item"
        return Goods(item.value, form, "plant" if plant else unit, amount.value, item.span.end)

    @staticmethod
    def _headed(gap: str) -> bool:
        """Whether the words between number and item leave it the head: "boxes of jewelry", not "photos of guns"."""
        before, of, _ = gap.rpartition(" of ")
        return not of or bool(re.search(rf"(?:{words.CONTAINER}|rounds?)$", before, re.I))

    def _dosed(self, text: str, amount: Amount, near: list[Match[str]], head: re.Match[str]) -> Goods | None:
        """What pills, doses or plants are of, as the words before or behind that ``head`` name it."""
        start = amount.span.end
        if words.LETHAL.search(text, start, head.start()):
            return None
        if not [n for n in near if n.span.start >= head.end()] and words.OF_OTHER.match(text, head.end()):
            return None
        unit = head.lastgroup or "pill"
        form = None if unit == "dose" else unit
        before = [name for name in near if name.span.start < head.end()]
        after = [name for name in near if name.span.start >= head.end()]
        end, item = head.end(), "drugs"
        if before:
            # "M30 fentanyl pills": what is stamped on pills gives way to what they are said to be of.
            item = self._names.pressed(text, [n for n in before if not _IMPRINT.fullmatch(text, *n.span)] or before)
            if item in self._kinds.untold:
                item = "drugs"
        if unit == "pill" and before and self.family(before[-1].value) == "weapon":
            # "24 detonator capsules"
            return Goods(before[-1].value, None, "item", amount.value, end)
        if after:
            gap = text[head.end() : after[0].span.start]
            if re.fullmatch(r"\s+(?:of|containing)\s+(?:[\w-]+\s+){0,3}?", gap):
                item, end = self._names.series(text, after)
            laced = (i for i, n in enumerate(after) if words.LACED.fullmatch(text, head.end(), n.span.start))
            if (first := next(laced, None)) is not None:
                item, end = self._names.series(text, after[first:])
        if form == "pill" and re.search(r"\b(?:counterfeit|fake|fraudulent)\b", text[start : head.start()], re.I):
            form = "counterfeit-pill"
        if unit == "pill" and item in _IN_CAPSULES and head.group().casefold().startswith("capsule"):
            return Goods(item, None, "item", amount.value, end)
        if unit == "plant" and item == "drugs":
            item = "marijuana"
        return Goods(item, form, unit, amount.value, end)


def _begin(name: Match[str]) -> int:
    return name.span.start
