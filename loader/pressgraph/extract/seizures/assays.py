"""Assays: goods found as bundles, powder or pills of which later words tell the substance, and others the weight.

"Officers found 29 bundles in the tire. The bundles, weighing 33 kilograms, tested positive for cocaine." The finding,
the verdict of a test and the weight may stand in one sentence or in several that follow each other. Only what the
finding says was seized is read, so that a test of what an informant bought tells of none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pressgraph.extract.context import sentences_with
from pressgraph.extract.goods.goods import Reader
from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.measures import CONJUNCTION
from pressgraph.extract.goods.mentions import Mentions
from pressgraph.extract.goods.model import Goods, Mention
from pressgraph.extract.names import word_set
from pressgraph.extract.places import alternatives
from pressgraph.extract.quantities import WEIGHTS, Amount, amounts_in
from pressgraph.extract.seizures import police, predicates, seized
from pressgraph.extract.seizures.predicates import Predicate
from pressgraph.facts import Span
from pressgraph.text import Document, Match, Sentence

_STEMS: Final = (
    "positive", "positively", "tested as", "field-tested", "identified", "verified", "confirmed", "proved to be",
    "proven to be",
    "turned out to be", "determined", "found to be", "shown to be", "believed to be", "suspected to be",
    "presence of",
    "showed the", "showed it", "revealed the", "indicated the", "tests show", "test show", "tests reveal",
)  # fmt: skip
_CONTENT_STEMS: Final = (
    "packages contained", "bundles contained", "bricks contained", "packages held", "bags contained",
    "parcels contained", "boxes contained", "containers contained", "bales contained", "packages were found to contain",
    "bundles were found to contain",
)  # fmt: skip
_CARRIER_WORDS: Final = word_set(
    "package packages bundle bundles brick bricks bale bales parcel parcels packet packets bag bags baggies "
    "container containers box boxes object objects cylinder cylinders pellet pellets bottle bottles jar jars "
    "balloon balloons vial vials bindle bindles liquid substance substances powder crystal crystals shards "
    "material narcotics drugs contraband contents pills tablets"
)
_CARRIER: Final = alternatives(_CARRIER_WORDS)
_FIRST_WORD: Final = {stem: re.split(r"[ -]", stem)[0] for stem in (*_STEMS, *_CONTENT_STEMS)}
_CARRIERS: Final = re.compile(rf"\b{_CARRIER}\b", re.I)
_WHAT: Final = (
    rf"(?:it|they|them|these|(?:the|all|both|each)\s+(?:[\w-]+\s+){{0,4}}?{_CARRIER}"
    rf"(?:\s+of\s+(?:the|these|those)\s+{_CARRIER})?)"
)
_VERDICT: Final = re.compile(
    rf"""\b(?=[A-Za-z])(?:
      (?:field[-\s]|lab(?:oratory)?[-\s])?test(?:ed|ing)\s+(?:\w+ly\s+)?(?:presumptive\s+)?
        (?:positive(?:ly)?\s+(?:for|as|to)|as|to\s+be)
    | field[-\s]tested\s+(?:for|as|to\s+be)
    | (?:return|gave|yield|provid|indicat|react|show)\w*\s+(?:\w+\s+){{0,3}}?positive(?:ly)?\s+(?:\w+\s+){{0,2}}?
        (?:for|to(?:\s+an?\s+(?:field\s+|drugs?\s+)?test\s+for)?)
    | (?:was|were)\s+(?:presumptively\s+|later\s+)?positive\s+for
    | (?:identified|verified|confirmed)\s+(?:that\s+)?(?:{_WHAT}\s+)?(?:as|to\s+(?:be|contain)|was|were|contained)
    | (?:proved|proven|turned\s+out|determined|found|shown|revealed|believed|suspected|confirmed)\s+to\s+(?:be|contain)
    | (?:showed|shows|revealed|determined|confirmed|indicated)\s+(?:that\s+)?{_WHAT}\s+
        (?:was|were|to\s+be|to\s+contain|contained)
    | (?:confirmed|verified|revealed|indicated|showed)\s+the\s+presence\s+of
    )\s+(?:(?:alleged|suspected|the|an?|pure|liquid|powdered|crystal|illicit|properties|characteristics|presence|of)\s+){{0,5}}$""",
    re.I | re.X,
)
_REACH: Final = 110
# Whose blood, or whose dog, is spoken of.
_OF_PERSONS: Final = re.compile(
    r"\b(?=[A-Za-z])(?:driver|passenger|man|woman|suspect|defendant|victims?|child|infant|blood|urine|he|she|who|"
    r"informant|buyer|purchas\w+|bought|sold|deliver\w+|distribut\w+|negative|not)\b",
    re.I,
)
# What was bought or delivered for the inquiry is no find.
_BOUGHT: Final = re.compile(
    r"\b(?:undercover|informants?|confidential\s+source|controlled\s+(?:buy|purchase)|purchas\w+|bought)\b", re.I
)
# Another shipment, or what was brought in before, is not what is found here.
_OTHER_TIME: Final = re.compile(
    r"\b(?:earlier|previous|prior|past|separate)\s+(?:\w+\s+){0,2}?(?:shipments?|seizures?|loads?|consignments?|"
    r"deliver(?:y|ies)|cases?|finds?|busts?|stops?|incidents?|packages?|parcels?|bundles?)\b|"
    r"\banother\s+(?:shipment|seizure|load|consignment|case|incident)\b|"
    r"\b(?:was|were|been)\s+(?:\w+ly\s+)?(?:imported|exported|shipped|smuggled|trafficked|sold|sent|mailed)\b",
    re.I,
)
_TESTED: Final = re.compile(
    r"\b(?:test(?:s|ed|ing)?|analy[sz]\w+|laborator\w+|lab|spectromet\w+|x-ray|it|they|them)\b", re.I
)
_REMOVED: Final = re.compile(
    r"\b(?:agents?|officers?|deputies|police|investigators|troopers?|detectives?|authorities)\s+(?:\w+ly\s+|also\s+|"
    r"then\s+)?(?P<verb>removed|pulled|extracted)\b",
    re.I,
)
_WEIGHING: Final = re.compile(
    r"\b(?:weigh(?:ing|ed|s)|weight|totall?(?:ing|ed)|amount(?:ing|ed)\s+to)\b[^.;,()\d]{0,60}(?:\d+\s+\w+\s+)?$", re.I
)
_OF_CARRIER: Final = re.compile(rf"\s+of\s+(?:an?\s+|the\s+)?(?:[\w-]+,?\s+){{0,4}}?(?=(?:{_CARRIER})\b)", re.I)
_AGAIN: Final = re.compile(r"\s*(?:\(|/|,?\s*or\b|,?\s+about\b)\s*(?:about\s*|or\s*|approximately\s*)?", re.I)
_ON_WEIGHT: Final = re.compile(
    r"(?:The|These|Those|Their|Its|All|Both|In\s+total|Together|Combined|Total|They|It|Altogether)\b", re.I
)
_CONTAIN: Final = re.compile(
    rf"(?:The|These|Those|Both|All(?:\s+of)?(?:\s+the)?)\s+(?:[\w-]+\s+){{0,4}}?{_CARRIER}\s+(?:[a-z-]+\s+){{0,4}}?"
    r"(?:contained|held|contain)\s+",
    re.I,
)
_BACK: Final = 3
"""How many sentences before a verdict the finding may stand."""
_AHEAD: Final = 2
_BESIDE: Final = 90
_TOGETHER: Final = 200


class _Verdict(NamedTuple):
    """What a test says that something holds: from where on it is spoken of, the substance, and where that is named."""

    start: int
    item: str
    end: int


class Assays:
    """Reads such accounts by the names of one vocabulary."""

    def __init__(self, kinds: Kinds, mentions: Mentions) -> None:
        self._kinds = kinds
        self._mentions = mentions
        self._reader = Reader(kinds)

    def find(self, document: Document) -> Iterator[tuple[Sentence, Mention]]:
        """The quantities whose substance or weight a test or another sentence tells, with their sentences."""
        if document.words.different.isdisjoint(_CARRIER_WORDS):
            return
        for index in sorted(sentences_with(document, _printed(document, _STEMS))):
            verdicts = list(self._verdicts(document, document.sentences[index]))
            found = self._found(document, index, verdicts[0].start) if verdicts else None
            if found is not None:
                yield from self._weighed(document, index, verdicts, found)
                yield from self._pills(document, verdicts, found)
        for index in sorted(sentences_with(document, _printed(document, _CONTENT_STEMS))):
            yield from self._contents(document, index)

    def _verdicts(self, document: Document, sentence: Sentence) -> Iterator[_Verdict]:
        """What the tests in a sentence say that something, its subject, is made of."""
        text = document.text
        names = [n for n in self._kinds.names(document, sentence.span) if self._kinds.family(n.value) == "drugs"]
        end = sentence.start
        for place, name in enumerate(names):
            if name.span.start < end:
                continue
            verdict = _VERDICT.search(text, max(end, name.span.start - 160), name.span.start)
            if verdict is None:
                continue
            subject = _subject(text, end, verdict)
            if _OTHER_TIME.search(text, sentence.start, verdict.end()):
                subject = None
            last = self._last(text, names, place)
            end = names[last].span.end
            if subject is not None and name.value not in self._kinds.untold:
                yield _Verdict(subject, self._reader.joint(text, names, last), end)

    @staticmethod
    def _last(text: str, names: Sequence[Match[str]], first: int) -> int:
        """The number of the last of the names that are joined to one: "heroin, fentanyl and cocaine"."""
        last = first
        while last + 1 < len(names) and CONJUNCTION.fullmatch(text, names[last].span.end, names[last + 1].span.start):
            last += 1
        return last

    @staticmethod
    def _found(document: Document, index: int, before: int) -> Span | None:
        """Where, in the sentence of a verdict or shortly before it, something that can be tested is found."""
        text = document.text
        paragraph = document.sentences[index].paragraph
        for number in range(index, max(index - _BACK, 0) - 1, -1):
            sentence = document.sentences[number]
            if paragraph - sentence.paragraph > 1:
                return None
            if _BOUGHT.search(text, *sentence.span):
                continue
            carriers = [
                Span(*m.span())
                for m in _CARRIERS.finditer(text, sentence.start, min(sentence.end, max(before, sentence.start) + 40))
            ]
            strengths = seized.governed(text, sentence.span, carriers, list(_words(text, sentence))) if carriers else ()
            for carrier, strength in zip(carriers, strengths, strict=True):
                near = police.near(text, max(sentence.start - 300, 0), sentence.end)
                if strength == predicates.STRONG or (strength >= predicates.WEAK and near):
                    return carrier
        return None

    def _weighed(
        self, document: Document, index: int, verdicts: Sequence[_Verdict], found: Span
    ) -> Iterator[tuple[Sentence, Mention]]:
        """The weight of each substance: beside its verdict, or told once for the only one, before or behind."""
        text, sentence = document.text, document.sentences[index]
        beside = _weights(document, sentence)
        if len(verdicts) > 1:
            starts = [verdict.start for verdict in verdicts] + [sentence.end]
            for verdict, start, end in zip(verdicts, starts, starts[1:], strict=False):
                own = [amount for amount in beside if start <= amount.span.start < end]
                if len(own) == 1:
                    yield sentence, _mention(own[0], verdict)
            return
        told = [(sentence, amount) for amount in beside]
        for number in range(document.sentence_index(found.start), index):
            earlier = document.sentences[number]
            told += [(earlier, amount) for amount in _weights(document, earlier) if amount.span.end > found.start - 60]
        for later in document.sentences[index + 1 : index + 1 + _AHEAD] if not told else ():
            if later.paragraph - sentence.paragraph > 1 or not _ON_WEIGHT.match(text, later.start):
                break
            told += [(later, amount) for amount in _weights(document, later)]
            if told:
                break
        if len({(amount.value, amount.unit) for _, amount in told}) == 1:
            yield told[0][0], _mention(told[0][1], verdicts[0])

    def _pills(
        self, document: Document, verdicts: Sequence[_Verdict], found: Span
    ) -> Iterator[tuple[Sentence, Mention]]:
        """Pills counted without a name, of which the verdict tells what they hold."""
        if len(verdicts) > 1:
            return
        sentence = document.sentence_at(found.start)
        for mention in self._mentions.read(document, sentence):
            if mention.goods.item == "drugs" and mention.goods.unit == "pill" and mention.span.covers(found):
                yield sentence, replace(mention, goods=replace(mention.goods, item=verdicts[0].item))

    def _contents(self, document: Document, index: int) -> Iterator[tuple[Sentence, Mention]]:
        """What the packages held that were found before: "The packages contained 50 pounds of cocaine"."""
        text, sentence = document.text, document.sentences[index]
        contain = _CONTAIN.match(text, sentence.start, sentence.end)
        if contain is None or self._found(document, max(index - 1, 0), sentence.start) is None:
            return
        mentions = self._mentions.read(document, sentence)
        reached = seized.continued(text, contain.end(), [mention.span for mention in mentions])
        for mention in mentions[:reached]:
            if self._kinds.family(mention.goods.item) == "drugs" and not mention.amount.money:
                yield sentence, mention


def _printed(document: Document, stems: Sequence[str]) -> list[str]:
    """Those of some stems whose first word the text prints: the others need not be looked for."""
    return [stem for stem in stems if _FIRST_WORD[stem] in document.words.different]


def _subject(text: str, floor: int, verdict: re.Match[str]) -> int | None:
    """Where the words begin that name what was tested; None where that is no goods."""
    start = max(floor, verdict.start() - _REACH)
    cut = max(text.rfind(mark, start, verdict.start()) for mark in (";", ". ", "\n"))
    start = max(start, cut)
    if _OF_PERSONS.search(text, start, verdict.end()):
        return None
    carrier = _CARRIERS.search(text, start, verdict.end()) or _TESTED.search(text, start, verdict.end())
    return carrier.start() if carrier else None


def _words(text: str, sentence: Sentence) -> Iterator[Predicate]:
    """The words of finding in a sentence, with those that only officers' hands make such: "agents removed"."""
    yield from predicates.find(text, sentence.span)
    removed = _REMOVED.search(text, *sentence.span)
    if removed:
        yield Predicate(Span(*removed.span("verb")), predicates.WEAK, noun=False, passive=False)


def _weights(document: Document, sentence: Sentence) -> list[Amount]:
    """The weights of a sentence that are said of goods before or right behind them, each once."""
    text, found, last = document.text, list[Amount](), None
    for amount in amounts_in(document, sentence.start, sentence.end):
        if amount.unit not in WEIGHTS:
            continue
        again = last is not None and _AGAIN.fullmatch(text, last.span.end, amount.span.start) is not None
        last = amount
        weighed = _WEIGHING.search(text, max(sentence.start, amount.span.start - 90), amount.span.start)
        other = _OTHER_TIME.search(text, sentence.start, amount.span.start)
        if not again and not other and (weighed or _OF_CARRIER.match(text, amount.span.end, sentence.end)):
            found.append(amount)
    return found


def _mention(amount: Amount, verdict: _Verdict) -> Mention:
    """The quantity of what a verdict tells; its words reach from the one to the other where they stand together."""
    goods = Goods(verdict.item, None, amount.unit or "", amount.value, amount.span.end)
    start, end = min(amount.span.start, verdict.start), max(amount.span.end, verdict.end)
    near = end - start <= _TOGETHER and verdict.start - _BESIDE < amount.span.start < verdict.end + _BESIDE
    return Mention(Span(start, end) if near else amount.span, amount, goods, amount.bound)
