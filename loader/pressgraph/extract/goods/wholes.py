"""Wholes: a weight that names no goods, but has behind it in brackets what it is made up of.

"16 kilograms (700 grams of fentanyl and 15 kilograms of cocaine)" are 16 kilograms of drugs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.model import Goods, Mention
from pressgraph.extract.quantities import WEIGHTS, Amount

_OPENS: Final = re.compile(r"\s*\(")
# Only where the clause itself tells of a seizure: what a sentence rests on may have been sold.
_SEIZED_BEFORE: Final = re.compile(
    r"\b(?:seiz(?:ed?|es|ing|ures?)|confiscat\w+|recover(?:ed|y)|intercept\w+|found|discovered)\b[^.;:()]{0,80}$", re.I
)
_SEIZED_BEHIND: Final = re.compile(
    r"\)[^.;:()\d]{0,40}?\b(?:was|were|been)\s+(?:\w+ly\s+|also\s+)?(?:seized|confiscated|recovered|intercepted|found|"
    r"discovered)\b(?!\s+or\b)"
)
_BEFORE: Final = 120
_LONGEST: Final = 300
_FEWEST: Final = 2


def found(text: str, kinds: Kinds, amounts: Sequence[Amount], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with the wholes of which some are the parts, in order."""
    wholes = list(_wholes(text, kinds, amounts, mentions))
    return sorted([*mentions, *wholes], key=lambda mention: mention.span) if wholes else list(mentions)


def _wholes(text: str, kinds: Kinds, amounts: Sequence[Amount], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The weights that were seized and have several drugs in the bracket behind them."""
    for amount in amounts:
        opens = _OPENS.match(text, amount.span.end) if amount.unit in WEIGHTS else None
        close = text.find(")", opens.end(), opens.end() + _LONGEST) if opens else -1
        if opens is None or close < 0 or any(m.amount.number == amount.number for m in mentions):
            continue
        seized = _SEIZED_BEFORE.search(text, max(0, amount.span.start - _BEFORE), amount.span.start)
        if not (seized or _SEIZED_BEHIND.match(text, close)):
            continue
        parts = [m for m in mentions if opens.end() <= m.span.start and m.span.end <= close]
        drugs = {m.goods.item for m in parts if kinds.family(m.goods.item) == "drugs" and m.goods.unit in WEIGHTS}
        if len(drugs) < _FEWEST or len(drugs) < len(parts):
            continue
        goods = Goods("drugs", None, amount.unit or "", amount.value, amount.span.end)
        yield Mention(amount.span, amount, goods, amount.bound)
