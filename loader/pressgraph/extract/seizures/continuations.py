"""Continuations: sentences that go on about what the one before them said was seized.

"Among them were …", "They comprise:" before a list, "The marijuana weighed 90 pounds", "Two of the guns were loaded".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final

from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.mentions import Mentions
from pressgraph.extract.goods.model import Goods, Mention
from pressgraph.extract.quantities import WEIGHTS, amounts_in
from pressgraph.extract.seizures import deeds, predicates, scenes, seized
from pressgraph.extract.seizures.inventories import Inventories
from pressgraph.extract.seizures.takings import Takings
from pressgraph.facts import Span
from pressgraph.text import Document, Sentence

_TAKEN: Final = (
    r"(?:drugs|narcotics|seizures?|items|total|goods|contraband|haul|weapons|firearms|guns|vehicles|valuables)"
)
_GOING_ON: Final = re.compile(
    r"(?:Included\s+)?(?:[Aa]mong|[Ii]n|Of)\s+(?:(?:all\s+of\s+)?(?:them|these|those|that|this)(?:\s+(?:totals?|drugs|"
    r"narcotics|seizures?|items|amounts?))?|"
    rf"the\s+(?:(?:seized|recovered|illegal|stolen)\s+)?{_TAKEN}(?:\s+(?:seized|recovered))?)\s*,?\s*"
    r"(?:(?:were|was|are)\s+)?|"
    r"There\s+(?:was|were)\s+also\s+|"
    rf"(?:(?:Drugs|Narcotics|Weapons|Firearms|Guns|Items|Goods|Valuables)(?:\s+and\s+(?:related\s+)?{_TAKEN})?|"
    rf"Other\s+{_TAKEN})\s+(?:that\s+were\s+)?(?:also\s+)?(?:taken|seized|recovered|confiscated)\s+"
    r"(?:also\s+)?(?:include[ds]?|were)\s+|"
    rf"(?:These|This|Those|That|They|The\s+(?:seized\s+)?{_TAKEN}(?:\s+seized)?)\s+(?:also\s+)?"
    r"(?:includ(?:e|es|ed|ing)|consist(?:s|ed)\s+of|compris(?:es|ed)|totall?ed|amounted\s+to)\s+"
)
_AMONG_TAKEN: Final = re.compile(
    rf"(?:Included\s+)?Among\s+the\s+(?:seized\s+)?{_TAKEN}(?:\s+seized)?\s*,?\s+(?:were|was)\b"
)
# "Agents seized nine guns. Two of the guns were loaded."
_SOME_OF: Final = re.compile(
    r"(?P<part>\w+)\s+of\s+(?:the|these|those)\s+(?:(?:seized|recovered|confiscated)\s+)?[a-z]+\s+"
    r"(?:was|were|had|have|are|is|bore|came)\b"
    r"(?![^.;]*\b(?:not|never|return\w*|bought|sold|purchas\w*|given|released|left|lawful\w*|legal\w*|registered|informant|"
    r"undercover|belonged|handed|surrendered|owners?)\b)"
)
# "They comprise:", "Among them were:", before a list of what the sentence before said was seized.
_LISTED: Final = re.compile(
    r"(?:(?:They|These|Those|The\s+(?:[a-z]+\s+)?(?:haul|total|seizures?|items|goods|contraband|drugs|narcotics|"
    r"weapons|firearms|guns|arms|cache|arsenal|loot|property|assets|vehicles))\s+(?:also\s+)?(?:includ(?:e|es|ed)|"
    r"compris(?:e|es|ed)|consist(?:s|ed)?\s+of|were|"
    r"are)|(?:Included\s+)?(?:[Aa]mong|[Ii]n)\s+(?:them|these|those|this)(?:\s+[a-z]+)?(?:\s+(?:were|are|was))?)"
    r"(?:\s+(?:the\s+following|as\s+follows))?\s*:"
)
# "The 20 bundles of marijuana had a combined weight of 90 pounds."
_WEIGHED: Final = re.compile(
    r"(?:The|These|Those|All(?:\s+of)?\s+the)\s+(?:[\w-]+\s+){1,6}?"
    r"(?:weighed|(?:had|has)\s+an?\s+(?:\w+\s+){0,3}?weight\s+of)\b"
)
_BESIDE: Final = 40
_WRAPPED: Final = re.compile(r"\b(?:packages|bundles|bricks|bales|parcels)\b")


class Continuations:
    """Reads continuations by the names of one vocabulary."""

    def __init__(self, kinds: Kinds, mentions: Mentions, inventories: Inventories, takings: Takings) -> None:
        self._kinds = kinds
        self._mentions = mentions
        self._inventories = inventories
        self._takings = takings

    def of(
        self, document: Document, index: int, taken: Sequence[tuple[Sentence, Mention]]
    ) -> Iterator[tuple[Sentence, Mention]]:
        """The goods, with their sentences, that follow a sentence which says that ``taken`` were seized."""
        yield from self.gone_on(document, index + 1)
        yield from self._gone_on_later(document, index + 2)
        yield from self._listed(document, index + 1)
        yield from self._weighed(document, index + 1, {mention.goods.item for _, mention in taken})
        yield from self._some_of(document, index, taken)

    def gone_on(self, document: Document, index: int) -> Iterator[tuple[Sentence, Mention]]:
        """The goods of a sentence that goes on about what the one before it said was seized."""
        if index >= len(document.sentences):
            return
        sentence = document.sentences[index]
        opening = _GOING_ON.match(document.text, sentence.start, sentence.end)
        if opening:
            mentions = self._mentions.read(document, sentence)
            if opening.group().startswith("There") and _elsewhere(document, index, mentions):
                return
            reached = seized.continued(document.text, opening.end(), [mention.span for mention in mentions])
            yield from self._takings.of(document.text, sentence, mentions[:reached], [predicates.STRONG] * reached)

    def _gone_on_later(self, document: Document, index: int) -> Iterator[tuple[Sentence, Mention]]:
        """The same of the sentence after the next in its paragraph, where it names them: "Among the weapons were"."""
        if index >= len(document.sentences):
            return
        first, sentence = document.sentences[index - 1], document.sentences[index]
        if "\n" not in document.text[first.start : sentence.start] and _AMONG_TAKEN.match(
            document.text, sentence.start, sentence.end
        ):
            yield from self.gone_on(document, index)

    def _listed(self, document: Document, index: int) -> Iterator[tuple[Sentence, Mention]]:
        """The goods of a list that a sentence announces of what the one before it said was seized."""
        if index < len(document.sentences) and _LISTED.fullmatch(document.text, *document.sentences[index].span):
            for number, listed in self._inventories.entries(document, index):
                strengths = [predicates.STRONG] * len(listed)
                yield from self._takings.of(document.text, document.sentences[number], listed, strengths)

    def _weighed(self, document: Document, index: int, items: Set[str]) -> Iterator[tuple[Sentence, Mention]]:
        """The weight that a sentence tells of the goods of the one before it: "The marijuana weighed 90 pounds"."""
        if index == len(document.sentences):
            return
        text, sentence = document.text, document.sentences[index]
        weighing = _WEIGHED.match(text, sentence.start, sentence.end)
        if weighing is None:
            return
        near = amounts_in(document, weighing.end(), min(sentence.end, weighing.end() + _BESIDE))[:1]
        families = {self._kinds.family(item) for item in items}
        for mention in self._mentions.read(document, sentence):
            if near and mention.amount.number == near[0].number and self._kinds.family(mention.goods.item) in families:
                yield sentence, mention
                return
        # "The 20 packages weighed 90 pounds": of the one drug that they held.
        drugs = [item for item in items if self._kinds.family(item) == "drugs"]
        if near and near[0].unit in WEIGHTS and _WRAPPED.search(weighing.group()) and len(drugs) == 1:
            amount = near[0]
            goods = Goods(drugs[0], None, amount.unit or "", amount.value, amount.span.end)
            yield sentence, Mention(amount.span, amount, goods, amount.bound)

    def _some_of(
        self, document: Document, index: int, taken: Sequence[tuple[Sentence, Mention]]
    ) -> Iterator[tuple[Sentence, Mention]]:
        """How many of the counted goods of a sentence are told more of in the next one: "Two of the guns were …"."""
        if index + 1 == len(document.sentences):
            return
        text, sentence = document.text, document.sentences[index + 1]
        if "\n" in text[document.sentences[index].start : sentence.start] or not _SOME_OF.match(text, *sentence.span):
            return
        for mention in self._mentions.read(document, sentence)[:1]:
            whole = [m for _, m in taken if m.goods.item == mention.goods.item and m.goods.unit == "item"]
            at_head = mention.span.start == sentence.start and mention.goods.unit == "item"
            if at_head and len(whole) == 1 and 1 < mention.goods.value < whole[0].goods.value:
                yield sentence, mention


def _elsewhere(document: Document, index: int, mentions: Sequence[Mention]) -> bool:
    """Whether what "there were also" is not where the sentence before tells of, or more happened to it."""
    before, sentence = document.sentences[index - 1], document.sentences[index]
    if not mentions or not scenes.told(document.text, *before.span):
        return True
    return deeds.undergone(document.text, Span(mentions[0].span.end, sentence.end))
