"""Joint: what several names under one number, or one value, stand for together, and where they end.

Two drugs are ``drugs``, cash and other property ``asset``, passports and identity cards documents; "gold and silver
jewelry" is one thing, and so are "fentanyl-laced pills".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pressgraph.extract.goods import measures as words
from pressgraph.extract.goods.kinds import Kinds
from pressgraph.text import Match

DOCUMENTS: Final = "identification-document"
# "Two cars and cash worth $9,000": the cars are counted.
_COUNTED: Final = re.compile(
    r"\b(?:\d[\d,.]*|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:[\w-]+\s+){0,2}$", re.I
)
_EDIBLES: Final = re.compile("edibles", re.I)
_OXFORD: Final = re.compile(r"\s*,\s*and\s+", re.I)


class Joint:
    """Reads names together by the families of one vocabulary."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self.family = kinds.family

    def together(self, names: Sequence[Match[str]]) -> str:
        """The goods that names under one value stand for."""
        slugs = {name.value for name in names}
        families = {self.family(slug) for slug in slugs}
        if slugs <= words.MONEY:
            return "currency" if "currency" in slugs else "cryptocurrency"
        if families == {"drugs"}:
            return slugs.pop() if len(slugs) == 1 else "drugs"
        if families & words.VALUABLES or families & words.MONEY:
            return "asset"
        return names[0].value

    def all_before(self, text: str, names: Sequence[Match[str]], last: int) -> str:
        """What the name of a number stands for together with those that are joined to it from before, if alike all.

        Alike are drugs, and property before money that no number of its own counts.
        """
        first = last
        if self.family(names[last].value) not in words.MONEY | {"drugs"}:
            return names[last].value
        while first and self._joined(text, names[first - 1], names[first]):
            first -= 1
        return self.together(names[first : last + 1]) if first < last else names[last].value

    def _joined(self, text: str, one: Match[str], other: Match[str]) -> bool:
        families = {self.family(one.value), self.family(other.value)}
        if families != {"drugs"} and not families <= words.MONEY | words.VALUABLES:
            return False
        if words.CONJUNCTION.fullmatch(text, one.span.end, other.span.start) is None:
            return False
        return families == {"drugs"} or not _COUNTED.search(text, max(one.span.start - 30, 0), one.span.start)

    def series(self, text: str, near: list[Match[str]]) -> tuple[str, int]:
        """The item that names joined by "and" stand for together, and where they end."""
        chain, closed = [near[0]], False
        for name in near[1:]:
            gap = text[chain[-1].span.end : name.span.start]
            if words.LACED_WITH.fullmatch(gap):
                # "fentanyl-laced heroin" is heroin, "fentanyl-laced narcotics" are fentanyl.
                chain = chain if name.value in self._kinds.untold else [name]
                continue
            if words.PRESSED.fullmatch(text, chain[-1].span.start, name.span.start):
                chain = [name]
                continue
            joined = words.CONJUNCTION.fullmatch(gap)
            if not joined or self.family(name.value) != "drugs" or self.family(chain[0].value) != "drugs":
                break
            chain.append(name)
            closed = closed or joined.group().strip() != ","
        if len(chain) == 2 and _OXFORD.fullmatch(text, chain[0].span.end, chain[1].span.start):
            # "an ounce of cocaine, and heroin": two that one number holds for would stand without the comma.
            return chain[0].value, chain[0].span.end
        if len({name.value for name in chain}) == 1 or not closed:
            return chain[0].value, chain[0].span.end
        return self.together(chain), chain[-1].span.end

    def and_other(self, text: str, near: Sequence[Match[str]]) -> int | None:
        """Where "firearms, explosives and other weapons" ends: three names or more, the last one for all of them."""
        for before, name in pairwise(near):
            gap = words.AND_OTHERS.fullmatch(text, before.span.end, name.span.start)
            if gap is None or self.family(before.value) != self.family(near[0].value):
                return None
            if gap["other"]:
                return name.span.end if name.value == self.family(before.value) and before is not near[0] else None
        return None

    def documents(self, text: str, item: Match[str], near: Sequence[Match[str]]) -> int | None:
        """Where "passports and identity cards" ends: documents of several kinds under one number."""
        for name in near:
            gap = text[item.span.end : name.span.start] if name.span.start > item.span.end else ""
            if re.fullmatch(r"\s+and\s+(?:other\s+)?", gap) and self.family(name.value) == DOCUMENTS:
                return name.span.end
        return None

    def valuables(self, text: str, last: Match[str], near: Sequence[Match[str]]) -> Match[str]:
        """The head of "gold and silver jewelry": the last of names of one kind of valuables that follow each other."""
        for name in near:
            gap = text[last.span.end : name.span.start]
            # "Watches and jewelry" are two things, "gold and silver jewelry" is one.
            two = "and" in gap and text[last.span.end - 1] == "s"
            follows = name.span.start >= last.span.end and re.fullmatch(r"\s+(?:and\s+)?", gap)
            if follows and not two and self.family(name.value) == self.family(last.value) == "asset":
                last = name
        return last

    @staticmethod
    def pressed(text: str, names: Sequence[Match[str]]) -> str:
        """What the names before "pills" say that they hold: "fentanyl-laced oxycodone pills" hold fentanyl."""
        gap = text[names[0].span.end : names[-1].span.start]
        return "drugs" if re.search(r"[,/&]|\b(?:and|or)\b", gap) else names[0].value

    def listed(self, text: str, near: list[Match[str]], stop_at: int, limit: int) -> int | None:
        """Where "ecstasy, fentanyl and methamphetamine pills" ends: several drugs before one head."""
        chain = [n for n in near if self.family(n.value) == "drugs"]
        if len(chain) < 2 or chain[0].span.end < stop_at - 1:
            return None
        last = chain[0]
        for name in chain[1:]:
            if not words.CONJUNCTION.fullmatch(text[last.span.end : name.span.start]):
                break
            last = name
        if last is chain[0]:
            return None
        head = words.PILLS.search(text, last.span.start, min(last.span.end + 24, limit))
        return head.end() if head and not text[last.span.end : head.start()].strip() else None

    @staticmethod
    def owner(text: str, names: Sequence[Match[str]]) -> Match[str]:
        """The last of the names in a phrase, or the one whose it is: the domains of "domains of websites"."""
        last = names[-1]
        for before in names[-2:-1]:
            measured = words.HEAD.fullmatch(text, before.span.start, before.span.end)
            if text[before.span.end : last.span.start] == " of " and not measured:
                return before
            # "THC edibles" are what they hold.
            if text[before.span.end : last.span.start] == " " and _EDIBLES.fullmatch(text, *last.span):
                return before
        return last
