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

from pressgraph.extract import cash, predicates, seized, series, wrappings
from pressgraph.extract.assays import Assays
from pressgraph.extract.context import len_of, sentences_with
from pressgraph.extract.goods import Goods
from pressgraph.extract.inventories import Inventories
from pressgraph.extract.kinds import Kinds
from pressgraph.extract.mentions import Mentions
from pressgraph.extract.quantities import WEIGHTS, amounts_in
from pressgraph.extract.series import Mention
from pressgraph.extract.tables import Tables
from pressgraph.facts import Span
from pressgraph.text import Document, Sentence

STRONG_STEMS: Final = (
    "seiz",
    "confiscat",
    "interdict",
    "impound",
    "recover",
    "intercept",
    "retriev",
    "street",
    "from the communit",
    "from our communit",
    "circulation",
    "off the market",
    "off the shelves",
    "taken by ",
    "into evidence",
    "as evidence",
    "intervene",
    "intervening",
    "secured",
    "securing",
    "took possession",
    "taken possession",
    "into possession",
    "withdr",
    "offload",
    "haul",
    "nett",
    "nets ",
    "s net ",
    "stopped a",
    "stopping a",
    "off-load",
    "eradicat",
    "attempt to smuggle",
    "attempts to smuggle",
    "attempt to import",
    "attempts to import",
    "attempt to bring",
    "attempts to bring",
    "attempt to transport",
    "attempts to transport",
)
WEAK_STEMS: Final = (
    "found", "find ", "finds ", "finding", "locat", "discover", "uncover", "yield", "reveal", "turned up", "extract",
    "takedown", "take-down", "take down", "took down", "taken down", "produced", "there w",
    "removed", "pulled", "plain view", "came upon", "coming upon",
    "brought to light", "bringing to light", "came to light",
    "led agents", "led officers", "led deputies", "led investigators",
    "led detectives", "led police", "led troopers",
)  # fmt: skip
# Only where guns are bought back does it matter what was handed in.
_BUYBACKS: Final = ("buyback", "buy-back", "buy back", "gun exchange", "gun amnesty")
_HANDED_STEMS: Final = (
    "turned in",
    "turning in",
    "handed in",
    "brings in",
    "brought in",
    "took in",
    "collect",
    "surrendered",
    "exchanged",
)
_OF_ALL: Final = re.compile(r"(?:Out\s+)?[Oo]f\s+(?:the|these|those|all)\s+")
_HELD_STEMS: Final = ("detain", "froze", "dismantl", "destroy", "uproot")
_HELD_GOODS: Final = re.compile(
    r"\b(?:cigarettes|tobacco|goods|items|products|shipments?|consignments?|parcels|plants|tonnes|pieces|"
    r"accounts?|assets|EUR|euros?|million|funds)\b|[€£$]|\b\d[\d ,.]*\d{3}\s"
)
_HELD_BY_CUSTOMS: Final = frozenset({
    "cigarette", "tobacco", "counterfeit-goods", "merchandise", "contraband", "food", "medical-equipment",
    "e-cigarette", "pesticide", "refrigerant", "waste", "animal", "wildlife-product", "alcohol", "toy", "timber",
})  # fmt: skip
_FROZEN_ITEMS: Final = frozenset({"currency", "asset", "cryptocurrency"})
_DEFINITE: Final = re.compile(
    r"\b(?:the|these|those|both)\s+(?P<object>[a-z ]{3,40}?)\s+(?:was|were|(?:have|has|had)\s+been)\s+"
    r"(?:\w+ly\s+|later\s+|then\s+)?(?:seized|confiscated|intercepted)\b|"
    r"\b[Tt]he\s+(?:seized|confiscated|intercepted)\s+(?P<goods>[a-z ]{3,30}?)\s+(?:was|were|has|had|have|is|are)\b|"
    r"\b(?:seized|confiscated|intercepted)\s+(?:all\s+of\s+)?the\s+(?P<subject>[a-z ]{3,30}?)"
    r"(?=[,.;]|\s+(?:and|along|as\s+well|from|in|on|at|when)\b)",
    re.I,
)
_GOING_ON: Final = re.compile(
    r"(?:Included\s+)?(?:[Aa]mong|[Ii]n|Of)\s+(?:(?:all\s+of\s+)?(?:them|these|those|that|this)(?:\s+(?:totals?|drugs|narcotics|seizures?|items|amounts?))?|"
    r"the\s+(?:seized\s+)?(?:drugs|narcotics|seizures?|items|total|goods|contraband|haul)(?:\s+seized)?)\s*,?\s*"
    r"(?:(?:were|was|are)\s+)?|"
    r"(?:These|This|Those|That|They|The\s+(?:seized\s+)?(?:drugs|narcotics|seizures?|items|total|goods|contraband|haul)(?:\s+seized)?)\s+"
    r"(?:also\s+)?(?:includ(?:e|es|ed|ing)|consist(?:s|ed)\s+of|compris(?:es|ed)|totall?ed|amounted\s+to)\s+"
)
# "They comprise:", "Among them were:", before a list of what the sentence before said was seized.
_LISTED: Final = re.compile(
    r"(?:(?:They|These|Those|The\s+(?:[a-z]+\s+)?(?:haul|total|seizures?|items|goods|contraband|drugs|narcotics|weapons|firearms|guns|"
    r"arms|cache|arsenal|loot|property|assets|vehicles))\s+(?:also\s+)?(?:includ(?:e|es|ed)|compris(?:e|es|ed)|consist(?:s|ed)?\s+of|were|"
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
_STOPPED: Final = re.compile(r"\bintercept\w*\b[^,;]*$", re.I)
# Whatever else a load is of that officers stop, it may go on.
_LOAD_STOPPED: Final = re.compile(
    r"\bstopp(?:ed|ing)\s+an?\s+(?:\w+\s+)?(?:consignment|shipment|load|cargo)\s+of\b[^,;]*$", re.I
)
_SEIZED_LOADS: Final = frozenset({"drugs", "weapon", "drug-supplies", "cigarette", "tobacco"})
# "12 arrests and 12 vehicles towed"
_TOWED: Final = re.compile(
    r"\s+(?:(?:was|were|being)\s+)?(?:towed|stopped|cited|inspected|checked|searched|donated)\b", re.I
)
# "30 accounts placed under surveillance"
_WATCHED: Final = re.compile(
    r"\s+(?:(?:was|were|being)\s+)?(?:placed|put|kept|held)\s+under\s+(?:surveillance|observation|monitoring|investigation)\b",
    re.I,
)
_STOLEN: Final = re.compile(r"\bstolen\b", re.I)
_WERE_STOPPED: Final = re.compile(r"\s+(?:was|were)\s+(?:also\s+)?intercepted\b", re.I)
_SEIZING: Final = re.compile(r"seiz|confiscat", re.I)
# What is listed with its value beside its number: "194 assets, valued at $76 million".
_VALUED_APART: Final = frozenset({"asset", "cryptocurrency"})
# "The drugs" that were seized are those told of before, whatever they are.
_UMBRELLAS: Final = frozenset({"drugs", "weapon"})
# Parcels are told of for what is in them.
_WRAPPING: Final = frozenset({"mail"})
# More places than any release tells of seizures at.
_MOST: Final = 2_000
_FAR: Final = 2
"""How many paragraphs lie between what was found and the word that it was seized, at most."""
# Families of goods that police seize where they find them, and of what they only find.
_SEIZED_ON_SIGHT: Final = frozenset(
    {"chemicals", "drugs", "weapon", "drug-supplies", "cryptocurrency", "cigarette", "tobacco"}
)
_SEIZED_BY_POLICE: Final = frozenset({"drugs", "weapon", "drug-supplies"})
_RECOVERED_BY_POLICE: Final = _SEIZED_BY_POLICE | {
    "cigarette", "tobacco", "wildlife-product", "eel", "pesticide", "counterfeit-goods", "counterfeit-currency",
}  # fmt: skip
_METALS: Final = frozenset({"gold", "gold-bar", "silver", "precious-metals"})
# What they take along from where they had leave to search.
_SEIZED_IN_SEARCHES: Final = frozenset(
    {"electronic-device", "wildlife-product", "counterfeit-goods", "identification-document", "counterfeit-currency"}
)
# A series is of three quantities or more, of which one may be "another kilogram", without a word for its number.
_FEWEST: Final = 2
_SEARCH: Final = re.compile(r"\bsearch(?:es|ed|ing)?\b", re.I)
# "3 kg of heroin were found after officers stopped a van".
_BY_POLICE: Final = re.compile(
    r"\b(?:that|which)\s+(?:agents|officers|deputies|police|investigators|detectives|troopers)\s+(?:later\s+|then\s+)?"
    r"(?:found|discovered|uncovered|located)\b|"
    r"\b(?:found|discovered|uncovered|located)\b[^.;]{0,60}?\b(?:by|after|when)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:officers|police|gardaí|agents|detectives|investigators)\b|"
    # Who finds 28 kilos in his lorry?
    r"\b(?:was|were)\s+(?:also\s+|later\s+)?(?:found|discovered|uncovered|located)\s+(?:hidden\s+|concealed\s+)?(?:in|inside|under|behind|within|aboard)\s+"
    r"(?:his|her|their|the|a|an)\s+(?:[\w-]+\s+){0,2}?(?:lorry|lorries|vans?|cars?|trucks?|vehicles?|trailer|suitcases?|luggage|"
    r"bags?|home|house|flat|apartment|container|boat|vessel|yacht|garage|warehouse)\b",
    re.I,
)
# "$6,000 in cash was recovered from their home during the execution of search warrants."
_UNDER_WARRANT: Final = re.compile(
    r"[^.;]{0,80}?\b(?:recovered|found|discovered|located)\b[^.;]{0,100}?\b(?:search\s+warrants?|executing\s+(?:a\s+|the\s+)?warrants?|"
    r"by\s+(?:the\s+)?(?:[\w-]+\s+)?(?:police|detectives|officers|agents|deputies|investigators|troopers))\b",
    re.I,
)
_BESIDE_ARMS: Final = frozenset({"currency", "vehicle"})
_FOUND_ONLY: Final = "recorded-information"
# Cards can be taken away, their numbers cannot.
_CARDS: Final = re.compile(r"\bcards$", re.I)
_FORGED_CARDS: Final = re.compile(r"\b(?:forged|counterfeit|fraudulent|fake|altered|re-?encoded|cloned)\b", re.I)


def _of_all(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    """Whether the first quantity is only that of which the second was seized: "Of the 40 cars, 16 were recovered"."""
    opening = _OF_ALL.fullmatch(text, sentence.start, mentions[0].span.start)
    return opening is not None and text[mentions[0].span.end : mentions[1].span.start].strip() == ","


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
        telling = sentences_with(document, STRONG_STEMS)
        sought = sentences_with(document, WEAK_STEMS) | set(self._placed(document)) | self._results(document)
        if any(document.first(name) >= 0 for name in _BUYBACKS):
            telling |= sentences_with(document, _HANDED_STEMS)
        sought |= self._loaded(document)
        announced: list[tuple[Sentence, Mention]] = []
        read, whole = -1, set[int]()
        telling |= self._held(document)
        sought = {i for i in sought - telling if self._searched(document, document.sentences[i])}
        for index in sorted(telling | sought):
            if index in whole:
                continue
            sentence = document.sentences[index]
            mentions = self._mentions.read(document, sentence)
            words = predicates.find(text, sentence.span)
            strengths = seized.governed(text, sentence.span, [m.span for m in mentions], words)
            _tell(mentions, strengths)
            if len(mentions) > 1 and mentions[1].like and _of_all(text, sentence, mentions):
                strengths[0] = 0
            taken = list(self._taken(text, sentence, mentions, strengths))
            announced += [(sentence, m) for m, s in zip(mentions, strengths, strict=True) if s == predicates.ANNOUNCED]
            yield from taken
            if taken:
                yield from self._gone_on(document, index + 1)
                yield from self._listed(document, index + 1)
                yield from self._weighed(document, index + 1, {m.goods.item for _, m in taken})
            if words:
                yield from self._told_before(document, index)
                # An entry of a list that is read begins no further one.
                lists = self._inventories.find(document, index, words, mentions) if index > read else ()
                for read, listed in lists:
                    whole.update([read] if listed else [])
                    yield from self._taken(text, document.sentences[read], listed, [predicates.STRONG] * len(listed))
                yield from self._tables.find(document, sentence)
        if announced:
            known = self._seized_names(document, telling)
            yield from ((sentence, mention) for sentence, mention in announced if mention.goods.item in known)
        yield from self._verbless(document, telling)

    @staticmethod
    def _placed(document: Document) -> Iterator[int]:
        """The sentences that tell where goods were: "In the trunk were two rifles"."""
        text = document.text
        for index, sentence in enumerate(document.sentences):
            if text[sentence.start] in predicates.OPENS_PLACE and predicates.tells_place(text, *sentence.span):
                yield index

    @staticmethod
    def _results(document: Document) -> set[int]:
        """The sentences that count goods beside arrests among the results of an operation."""
        told = ((index, document.sentences[index]) for index in sentences_with(document, ("arrests",)))
        return {index for index, s in told if predicates.tells_results(document.text, s.start, s.end)}

    @staticmethod
    def _loaded(document: Document) -> set[int]:
        """The sentences that tell of a vehicle in which officers looked, and what was in it."""
        told = ((index, document.sentences[index]) for index in sentences_with(document, ("in which", "board which")))
        return {index for index, s in told if predicates.tells_load(document.text, s.start, s.end)}

    @staticmethod
    def _held(document: Document) -> set[int]:
        """The sentences in which goods, and not persons, may be detained or frozen, or plants destroyed."""
        told = ((index, document.sentences[index]) for index in sentences_with(document, _HELD_STEMS))
        return {index for index, s in told if _HELD_GOODS.search(document.text, s.start, s.end)}

    @staticmethod
    def _searched(document: Document, sentence: Sentence) -> bool:
        near = predicates.agents_in(document, Span(max(sentence.start - 300, 0), sentence.end))
        return near or _BY_POLICE.search(document.text, *sentence.span) is not None

    def _taken(
        self, text: str, sentence: Sentence, mentions: Sequence[Mention], strengths: Sequence[int]
    ) -> Iterator[tuple[Sentence, Mention]]:
        """The mentions that count as seizures: the value of drugs beside their quantity does not."""
        quantified = {self._kinds.family(m.goods.item) for m in mentions if not m.amount.money} - _VALUED_APART
        # "Police recovered two guns and $4,000": who recovers arms has seized the money beside them.
        armed = any(
            s == predicates.MEDIUM and self._kinds.family(m.goods.item) in _SEIZED_BY_POLICE and not m.amount.money
            for m, s in zip(mentions, strengths, strict=True)
        )
        # "46 kilos of heroin and £3,000 were found" in a search: whoever finds drugs takes the money with them.
        drugs = any(
            s == predicates.WEAK and not m.amount.money
            and self._kinds.family(m.goods.item) in _SEIZED_BY_POLICE | _SEIZED_IN_SEARCHES
            and self._counts(text, sentence, m, s)
            for m, s in zip(mentions, strengths, strict=True)
        )  # fmt: skip
        for mention, strength in zip(mentions, strengths, strict=True):
            valued_again = mention.valuation and self._kinds.family(mention.goods.item) in quantified
            beside = armed and strength == predicates.MEDIUM and mention.goods.item in _BESIDE_ARMS
            beside = beside and _TOWED.match(text, mention.span.end, sentence.end) is None
            beside |= drugs and strength == predicates.WEAK and mention.goods.item == "currency"
            if (beside or self._counts(text, sentence, mention, strength)) and not valued_again:
                frozen = strength == predicates.FROZEN
                yield sentence, series.as_frozen(text, sentence.end, mention, frozen=frozen)

    def _gone_on(self, document: Document, index: int) -> Iterator[tuple[Sentence, Mention]]:
        """The goods of a sentence that goes on about what the one before it said was seized."""
        if index == len(document.sentences):
            return
        sentence = document.sentences[index]
        opening = _GOING_ON.match(document.text, sentence.start, sentence.end)
        if opening:
            mentions = self._mentions.read(document, sentence)
            reached = seized.continued(document.text, opening.end(), [mention.span for mention in mentions])
            yield from self._taken(document.text, sentence, mentions[:reached], [predicates.STRONG] * reached)

    def _listed(self, document: Document, index: int) -> Iterator[tuple[Sentence, Mention]]:
        """The goods of a list that a sentence announces of what the one before it said was seized."""
        if index < len(document.sentences) and _LISTED.fullmatch(document.text, *document.sentences[index].span):
            for number, listed in self._inventories.entries(document, index):
                strengths = [predicates.STRONG] * len(listed)
                yield from self._taken(document.text, document.sentences[number], listed, strengths)

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
            if document.numbers_in(sentence) < _FEWEST or seized.has_verb(text, sentence.span):
                continue
            mentions = self._mentions.read(document, sentence)
            if seized.bare_series(sentence.span, [mention.span for mention in mentions]):
                yield from self._taken(text, sentence, mentions, [predicates.STRONG] * len(mentions))

    def _counts(self, text: str, sentence: Sentence, mention: Mention, strength: int) -> bool:
        item = mention.goods.item
        family = self._kinds.family(item)
        if _WATCHED.match(text, mention.span.end, sentence.end):
            return False
        if strength == predicates.HELD:
            return family in _HELD_BY_CUSTOMS and not mention.amount.money
        if strength == predicates.FROZEN:
            return mention.amount.money and family in _FROZEN_ITEMS
        if strength < predicates.WEAK or item in _WRAPPING:
            return False
        if strength == predicates.STRONG:
            return True
        # Who else recovers drugs and arms?
        if strength == predicates.MEDIUM and family in _RECOVERED_BY_POLICE and not mention.amount.money:
            return True
        # A car that is intercepted is stopped, whatever becomes of it.
        stopped = _STOPPED.search(text, sentence.start, mention.span.start) or _WERE_STOPPED.match(
            text, mention.span.end
        )
        if family == "vehicle" and (stopped or _TOWED.match(text, mention.span.end, sentence.end)):
            return False
        if family not in _SEIZED_LOADS and _LOAD_STOPPED.search(text, sentence.start, mention.span.start):
            return False
        agents = predicates.near_agents(
            text, max(sentence.start - 300, mention.span.start - 800, 0), mention.span.start
        )
        agents = agents or _UNDER_WARRANT.match(text, mention.span.end, sentence.end) is not None
        agents = agents or predicates.by_agents(text, mention.span.end, sentence.end)
        if family == _FOUND_ONLY:
            searched = strength == predicates.MEDIUM or _FORGED_CARDS.search(text, *mention.span) is not None
            return agents and searched and _CARDS.search(text, *mention.span) is not None
        if item == "stolen-goods" and strength == predicates.MEDIUM:
            return True
        if item == "asset" and strength == predicates.MEDIUM and mention.valuation and agents:
            return True
        if family == "vehicle" and strength == predicates.MEDIUM and _STOLEN.search(text, *mention.span):
            return True
        if mention.amount.money and family in ("currency", "asset"):
            recovered = strength == predicates.MEDIUM and cash.recovered(text, sentence, mention)
            return agents and (recovered or cash.told(text, sentence, mention))
        if item in _METALS and mention.goods.unit in WEIGHTS:
            return agents
        if family in _SEIZED_IN_SEARCHES and _SEARCH.search(text, sentence.start, mention.span.start):
            return True
        if family in _SEIZED_BY_POLICE and not agents:
            return _BY_POLICE.search(text, mention.span.end, sentence.end) is not None
        return agents and (strength == predicates.MEDIUM or family in _SEIZED_ON_SIGHT)

    def _told_before(self, document: Document, index: int) -> Iterator[tuple[Sentence, Mention]]:
        """Quantities of the last sentences whose goods this one says were seized: "agents seized the cocaine"."""
        sentence = document.sentences[index]
        for match in islice(_DEFINITE.finditer(document.text, sentence.start, sentence.end), 2):
            start, end = match.span(match.lastgroup or 0)
            for name in self._kinds.names(document, Span(start, end)):
                for earlier in reversed(document.sentences[max(index - 3, 0) : index + 1]):
                    mentions = [m for m in self._mentions.read(document, earlier) if m.span.end <= match.start()]
                    same = [m for m in mentions if self._same_goods(m.goods.item, name.value) and not m.valuation]
                    if same and sentence.paragraph - earlier.paragraph <= _FAR:
                        yield from ((earlier, mention) for mention in same)
                        break

    def _same_goods(self, item: str, name: str) -> bool:
        if self._kinds.family(item) in ("currency", "cryptocurrency") or item in _WRAPPING:
            return False
        family = self._kinds.family(item)
        return item == name or name == family in _UMBRELLAS or (item == "asset" and self._kinds.family(name) == item)
