"""Accounts: where a release tells that goods were seized, within one sentence and beyond it.

Sentence by sentence ``seized`` says which quantities were taken. Beyond a sentence reach lists behind a colon, a series
that has lost its verb, sentences that go on about what the last one told ("Among them were …"), goods told of first and
seized a sentence later, and takedowns and warrants whose goods the release elsewhere says were seized.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice
from typing import Final

from pressgraph.extract import deeds, predicates, scenes, seized, wrappings
from pressgraph.extract.assays import Assays
from pressgraph.extract.context import len_of
from pressgraph.extract.inventories import Inventories
from pressgraph.extract.kinds import Goods, Kinds
from pressgraph.extract.mentions import Mentions
from pressgraph.extract.quantities import WEIGHTS, amounts_in
from pressgraph.extract.series import Mention
from pressgraph.extract.tables import Tables
from pressgraph.extract.takings import WRAPPING, Takings
from pressgraph.extract.telling import sought_in, telling_in
from pressgraph.facts import Span
from pressgraph.text import Document, Sentence

_OF_ALL: Final = re.compile(
    r"(?:Out\s+)?[Oo]f\s+(?:(?:the|these|those|all|some|about|over|more\s+than|nearly|almost)\s+){0,2}"
)
# "Of 900 cars checked by customs officers, 13 were seized."
_OTHERWISE: Final = re.compile(
    r"(?:(?!\b(?:seiz\w+|recover\w+|confiscat\w+|intercept\w+|found|taken|discovered|surrendered|handed|turned)\b)[^.;:,\d])"
    r"{0,80},\s*"
)
_DEFINITE: Final = re.compile(
    r"\b(?:the|these|those|both)\s+(?P<object>[a-z ]{3,40}?)\s+(?:was|were|(?:have|has|had)\s+been)\s+"
    r"(?:\w+ly\s+|later\s+|then\s+)?(?:seized|confiscated|intercepted)\b|"
    r"\b[Tt]he\s+(?:seized|confiscated|intercepted)\s+(?P<goods>[a-z ]{3,30}?)\s+(?:was|were|has|had|have|is|are)\b|"
    r"\b(?:seized|confiscated|intercepted)\s+(?:all\s+of\s+)?the\s+(?P<subject>[a-z ]{3,30}?)"
    r"(?=[,.;]|\s+(?:and|along|as\s+well|from|in|on|at|when)\b)",
    re.I,
)
# "The raid in which six cars were seized" speaks of no cars told of before.
_OTHERS: Final = re.compile(
    r"\b(?:which|whom|where|when|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|some|other|"
    r"further|more|additional)\b",
    re.I,
)
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
_SEIZING: Final = re.compile(r"seiz|confiscat", re.I)
# "The drugs" that were seized are those told of before, whatever they are.
_UMBRELLAS: Final = frozenset({"drugs", "weapon"})
# More places than any release tells of seizures at.
_MOST: Final = 2_000
_FAR: Final = 2
"""How many paragraphs lie between what was found and the word that it was seized, at most."""
# A series is of three quantities or more, of which one may be "another kilogram", without a word for its number.
_FEWEST: Final = 2


def _of_all(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    """Whether the first quantity is only that of which the second was seized: "Of the 40 cars, 16 were recovered"."""
    opening = _OF_ALL.fullmatch(text, sentence.start, mentions[0].span.start)
    return opening is not None and _OTHERWISE.fullmatch(text, mentions[0].span.end, mentions[1].span.start) is not None


def _elsewhere(document: Document, index: int, mentions: Sequence[Mention]) -> bool:
    """Whether what "there were also" is not where the sentence before tells of, or more happened to it."""
    before, sentence = document.sentences[index - 1], document.sentences[index]
    if not mentions or not scenes.told(document.text, *before.span):
        return True
    return deeds.undergone(document.text, Span(mentions[0].span.end, sentence.end))


def _tell(mentions: Sequence[Mention], strengths: list[int]) -> None:
    """Gives strength to the quantities whose own words, or those of the one before, tell that they were seized."""
    for index, mention in enumerate(mentions):
        if mention.told:
            strengths[index] = predicates.STRONG
        elif mention.like and index:
            strengths[index] = max(strengths[index], strengths[index - 1])


class Accounts:
    """Reads accounts of seizures by the names of one vocabulary."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self._takings = Takings(kinds)
        self._mentions = Mentions(kinds)
        self._inventories = Inventories(kinds, self._mentions)
        self._tables = Tables(kinds)
        self._assays = Assays(kinds, self._mentions)

    def find(self, document: Document) -> Iterator[tuple[Sentence, Mention]]:
        """Each quantity of goods that was seized, with its sentence, as often as the release tells it."""
        told = list(islice(self._told(document), _MOST))
        yield from told
        named = {m.amount.number.start for _, m in told if m.goods.item not in self._kinds.untold}
        for sentence, mention in (*self._assays.find(document), *wrappings.find(document, self._kinds, told)):
            if mention.amount.number.start not in named:
                yield sentence, mention

    def _told(self, document: Document) -> Iterator[tuple[Sentence, Mention]]:
        text = document.text
        telling = telling_in(document)
        announced: list[tuple[Sentence, Mention]] = []
        read, whole = -1, set[int]()
        for index in sorted(telling | sought_in(document, telling)):
            if index in whole:
                continue
            sentence = document.sentences[index]
            mentions = self._mentions.read(document, sentence)
            words = predicates.find(text, sentence.span)
            strengths = seized.governed(text, sentence.span, [m.span for m in mentions], words)
            _tell(mentions, strengths)
            if len(mentions) > 1 and mentions[1].like and _of_all(text, sentence, mentions):
                strengths[0] = 0
            taken = list(self._takings.of(text, sentence, mentions, strengths))
            announced += [(sentence, m) for m, s in zip(mentions, strengths, strict=True) if s == predicates.ANNOUNCED]
            yield from taken
            if taken:
                yield from self._gone_on(document, index + 1)
                yield from self._gone_on_later(document, index + 2)
                yield from self._listed(document, index + 1)
                yield from self._weighed(document, index + 1, {m.goods.item for _, m in taken})
                yield from self._some_of(document, index, taken)
            if words:
                yield from self._told_before(document, index)
                # An entry of a list that is read begins no further one.
                lists = self._inventories.find(document, index, words, mentions) if index > read else ()
                for read, listed in lists:
                    whole.update([read] if listed else [])
                    yield from self._takings.of(
                        text, document.sentences[read], listed, [predicates.STRONG] * len(listed)
                    )
                if read in whole and read > index:
                    yield from self._gone_on(document, read + 1)
                yield from self._tables.find(document, sentence)
        if announced:
            known = self._seized_names(document, telling)
            yield from ((sentence, mention) for sentence, mention in announced if mention.goods.item in known)
        yield from self._verbless(document, telling)

    def _gone_on(self, document: Document, index: int) -> Iterator[tuple[Sentence, Mention]]:
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
            yield from self._gone_on(document, index)

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

    def _seized_names(self, document: Document, telling: set[int]) -> set[str]:
        """The goods that the release says were seized, with or without their quantity."""
        known: set[str] = set()
        for sentence in (document.sentences[index] for index in telling):
            words = predicates.find(document.text, sentence.span)
            names = self._kinds.names(document, sentence.span)
            strengths = seized.governed(document.text, sentence.span, [name.span for name in names], words)
            known |= {n.value for n, s in zip(names, strengths, strict=True) if s == predicates.STRONG}
        return known

    def _verbless(self, document: Document, telling: set[int]) -> Iterator[tuple[Sentence, Mention]]:
        """The goods of a sentence that is a bare series, in a release that speaks of seizures."""
        text = document.text
        if not any(_SEIZING.search(text, document.sentences[i].start, document.sentences[i].end) for i in telling):
            return
        for index, sentence in enumerate(document.sentences):
            if (
                index in telling
                or len_of(sentence) > 2_000
                or text.count(",", sentence.start, sentence.end) < 2
                or sentence.item
            ):
                continue
            if document.numbers_in(sentence) < _FEWEST or deeds.told_in(text, sentence.span):
                continue
            mentions = self._mentions.read(document, sentence)
            if seized.bare_series(sentence.span, [mention.span for mention in mentions]):
                yield from self._takings.of(text, sentence, mentions, [predicates.STRONG] * len(mentions))

    def _told_before(self, document: Document, index: int) -> Iterator[tuple[Sentence, Mention]]:
        """Quantities of the last sentences whose goods this one says were seized: "agents seized the cocaine"."""
        sentence = document.sentences[index]
        for match in islice(_DEFINITE.finditer(document.text, sentence.start, sentence.end), 2):
            start, end = match.span(match.lastgroup or 0)
            if _OTHERS.search(document.text, start, end):
                continue
            for name in self._kinds.names(document, Span(start, end)):
                for earlier in reversed(document.sentences[max(index - 3, 0) : index + 1]):
                    mentions = [m for m in self._mentions.read(document, earlier) if m.span.end <= match.start()]
                    same = [m for m in mentions if self._same_goods(m.goods.item, name.value) and not m.valuation]
                    if same and sentence.paragraph - earlier.paragraph <= _FAR:
                        yield from ((earlier, mention) for mention in same)
                        break

    def _same_goods(self, item: str, name: str) -> bool:
        if self._kinds.family(item) in ("currency", "cryptocurrency") or item in WRAPPING:
            return False
        family = self._kinds.family(item)
        return item == name or name == family in _UMBRELLAS or (item == "asset" and self._kinds.family(name) == item)
