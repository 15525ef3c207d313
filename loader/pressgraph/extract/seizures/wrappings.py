"""Wrappings: counts of the bags, bricks or glassines that a paragraph has said before to hold a drug.

"Nine bricks of cocaine were in the trunk. A further 12 bricks were found in the back seat": what they hold is not said
again. Only the same wrapping counts, and only where the sentence says that it was found or seized.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.model import Goods, Mention
from pressgraph.extract.quantities import amounts_in
from pressgraph.extract.seizures import police, predicates, seized
from pressgraph.extract.seizures.predicates import Predicate
from pressgraph.facts import Span
from pressgraph.text import Document, Sentence

_FILLED: Final = re.compile(
    r"\b(?P<box>glassine|envelope|bag|baggie|vial|bundle|package|brick|bindle|packet|parcel|bale|balloon|twist|fold|"
    r"pellet)s?\s+of\s+(?:suspected\s+|alleged\s+)?[\w-]+$",
    re.I,
)
_ITEM: Final = "item"
_THEY: Final = re.compile(r"\b[Tt]hey\s+(?:\w+\s+)?$")
_BY: Final = re.compile(r"[^.;]{0,60}?\b(?:found|discovered|located|recovered)\s+by\s+")
_FINDER: Final = 40
_FAR: Final = 3
"""How many sentences behind the one with the contents are read."""


def find(
    document: Document, kinds: Kinds, taken: Iterable[tuple[Sentence, Mention]]
) -> Iterator[tuple[Sentence, Mention]]:
    """The counts of wrappings whose contents one of the ``taken`` quantities tells, with their sentences."""
    for sentence, mention in taken:
        filled = _FILLED.search(document.text, *mention.span) if mention.goods.unit == _ITEM else None
        if filled is None or kinds.family(mention.goods.item) != "drugs":
            continue
        again = re.compile(
            rf"\s+(?:[\w-]+\s+){{0,2}}?{filled['box']}s?\b(?!\s+(?:of|containing|with|that|which)\b)", re.I
        )
        index = document.sentence_index(sentence.start) + 1
        for later in document.sentences[index : index + _FAR]:
            if later.paragraph != sentence.paragraph:
                break
            yield from _counted(document, later, again, mention)


def _counted(
    document: Document, sentence: Sentence, again: re.Pattern[str], told: Mention
) -> Iterator[tuple[Sentence, Mention]]:
    """The counts in a sentence of wrappings like those ``told`` before, where they were found or seized."""
    text = document.text
    found = amounts_in(document, sentence.start, sentence.end)
    if not any(again.match(text, amount.span.end, sentence.end) for amount in found):
        return
    words = predicates.find(text, sentence.span)
    strengths = seized.governed(text, sentence.span, [amount.span for amount in found], words)
    for amount, strength in zip(found, strengths, strict=True):
        match = again.match(text, amount.span.end, sentence.end) if amount.unit is None and not amount.ranged else None
        near = police.near(text, max(sentence.start - 300, 0), sentence.end)
        near = near and _found_by_police(text, sentence, amount.span, words)
        if match and (strength == predicates.STRONG or (strength >= predicates.WEAK and near)):
            goods = Goods(told.goods.item, None, _ITEM, amount.value, match.end())
            yield sentence, Mention(Span(amount.span.start, match.end()), amount, goods, amount.bound)


def _found_by_police(text: str, sentence: Sentence, amount: Span, words: Sequence[Predicate]) -> bool:
    """Whether whoever the sentence says found a number of things is police or a search: "a witness found 12 bags"."""
    verbs = [word for word in words if word.span.end <= amount.start and not word.noun and not word.passive]
    if verbs:
        start = verbs[-1].span.start
        return _THEY.search(text, sentence.start, start) is not None or police.near(text, sentence.start, start)
    by = _BY.match(text, amount.end, sentence.end)
    return by is None or police.near(text, by.end(), min(by.end() + _FINDER, sentence.end))
