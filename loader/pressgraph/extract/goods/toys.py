"""Toys: arms that their own words call toys, replicas or dummies: "14 toy pistols", "30 guns that were toys"."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.facts import Span

ARMS: Final = frozenset({"firearm", "weapon", "explosive"})
"""The goods that may be called so."""
_TOY: Final = re.compile(
    r"\b(?:toy|replica|imitation|dummy|airsoft|inert|(?:water|cap)(?=\s+(?:guns?|pistols?)\b)|fake|mock)"
    r"(?:\s+and\s+\w+)?\s+(?=[\w-])",
    re.I,
)
_ARE_TOYS: Final = re.compile(
    r"\s+\((?:\w+\s+)?(?:toys|replicas|imitations)\)|,?\s+(?:(?:that|which)\s+(?:were|are|(?:turned\s+out|proved)\s+"
    r"to\s+be)|all\s+(?:of\s+them|of\s+which\s+were))\s+(?:\w+\s+)?(?:toys|replicas|imitations|fakes?)\b",
    re.I,
)
_SOME_TOYS: Final = re.compile(
    r"\s+(?:and|or)\s+(?:toy|replica|imitation|dummy|fake)\s+[a-z]*(?:guns|firearms|weapons|pistols|arms)\b", re.I
)


def called(text: str, phrase: Span, end: int) -> bool:
    """Whether the words of a phrase, of which the goods end at ``end``, or those behind say that arms are toys."""
    return _TOY.search(text, phrase.start, end) is not None or _ARE_TOYS.match(text, end) is not None


def some(text: str, end: int) -> bool:
    """Whether arms and toys share a number, as the words behind the arms say: "30 firearms and toy guns"."""
    return _SOME_TOYS.match(text, end) is not None
