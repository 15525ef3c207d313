"""Takings: which of the quantities that a word of seizing governs were seized, by what they are and who had them.

Whatever is seized counts. What is recovered, found or stopped counts where police would take it along: drugs and arms
anywhere, cash that lay there, papers where they had leave to search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressgraph.extract.goods import series
from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.model import Mention
from pressgraph.extract.quantities import WEIGHTS
from pressgraph.extract.seizures import cash, denials, police, predicates, scenes
from pressgraph.text import Sentence

_HELD_BY_CUSTOMS: Final = frozenset({
    "cigarette", "tobacco", "counterfeit-goods", "merchandise", "contraband", "food", "medical-equipment",
    "e-cigarette", "pesticide", "refrigerant", "waste", "animal", "wildlife-product", "alcohol", "toy", "timber",
})  # fmt: skip
_FROZEN_ITEMS: Final = frozenset({"currency", "asset", "cryptocurrency"})
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
    r"\s+(?:(?:was|were|being)\s+)?(?:placed|put|kept|held)\s+under\s+(?:surveillance|observation|monitoring|"
    r"investigation)\b",
    re.I,
)
_STOLEN: Final = re.compile(r"\bstolen\b", re.I)
_WERE_STOPPED: Final = re.compile(r"\s+(?:was|were)\s+(?:also\s+)?intercepted\b", re.I)
# What is listed with its value beside its number: "194 assets, valued at $76 million".
_VALUED_APART: Final = frozenset({"asset", "cryptocurrency"})
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
_SEARCH: Final = re.compile(r"\bsearch(?:es|ed|ing)?\b", re.I)
# "They also found eleven passports", behind the sentence that tells of the search.
_ALSO_FOUND: Final = re.compile(
    r"(?:They|Agents|Officers|Investigators|Deputies|Police|Detectives|Law\s+enforcement)\s+also\s+"
    r"(?:found|located|discovered)\b"
)
_PRINT_SHOP: Final = re.compile(r"\bprint(?:ing)?[ -]?shop|\bworkshop\b|\blaborator(?:y|ies)\b|\bpremises\b")
# In other countries it is prosecutors who secure the property of suspects.
_PROSECUTORS: Final = re.compile(
    r"\b[Pp]rosecut(?:ors?|or's\s+office|ion\s+service)\s+(?:(?:has|have|also)\s+)*secured\s+"
    r"(?:(?!(?:convict|plea|sentenc|indict|judg|verdict|extradit|was|were)\w*\b)[\w’'-]+,?\s+){0,8}[^\w]*$"
)
_IN_BRACKET: Final = re.compile(r"\s*\([^();]{0,40}")
_BESIDE_ARMS: Final = frozenset({"currency", "vehicle"})
_FOUND_ONLY: Final = "recorded-information"
# Cards can be taken away, their numbers cannot.
_CARDS: Final = re.compile(r"\bcards$", re.I)
_FORGED_CARDS: Final = re.compile(r"\b(?:forged|counterfeit|fraudulent|fake|altered|re-?encoded|cloned)\b", re.I)
# Parcels are told of for what is in them.
WRAPPING: Final = frozenset({"mail"})


def _weighed_before(text: str, value: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a value stands in the bracket behind gold that was weighed: "70 kg of gold (worth €2 million)"."""
    return any(
        m.goods.item in _METALS and m.goods.unit in WEIGHTS and m.span.end < value.span.start
        and _IN_BRACKET.fullmatch(text, m.span.end, value.span.start)
        for m in mentions
    )  # fmt: skip


def _goes_with_arms(mention: Mention) -> bool:
    """Whether goods that stand beside arms were seized with them: money, cars, and a sum of property."""
    return mention.goods.item in _BESIDE_ARMS or (mention.goods.item == "asset" and mention.amount.money)


def _in_search(text: str, sentence: Sentence, end: int) -> bool:
    """Whether a search is told of before a place in a sentence, or right before one that goes on to tell of it."""
    if _SEARCH.search(text, sentence.start, end):
        return True
    if not _ALSO_FOUND.match(text, sentence.start, end) or scenes.ONLY_SHOWN.search(text, end, sentence.end):
        return False
    before = max(text.rfind("\n", 0, sentence.start) + 1, sentence.start - 200)
    searched = _SEARCH.search(text, before, sentence.start)
    return searched is not None and police.officers(text, before, sentence.start)


class Takings:
    """Tells takings by the names of one vocabulary."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds

    def of(
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
            valued_again |= mention.valuation and _weighed_before(text, mention, mentions)
            beside = armed and strength == predicates.MEDIUM and _goes_with_arms(mention)
            beside = beside and _TOWED.match(text, mention.span.end, sentence.end) is None
            beside |= drugs and strength == predicates.WEAK and mention.goods.item == "currency"
            if (beside or self._counts(text, sentence, mention, strength)) and not valued_again:
                frozen = strength == predicates.FROZEN
                yield sentence, series.as_frozen(text, sentence.end, mention, frozen=frozen)

    def _counts(self, text: str, sentence: Sentence, mention: Mention, strength: int) -> bool:
        """Whether what a word of this strength says that happened to goods was their seizure."""
        item = mention.goods.item
        family = self._kinds.family(item)
        if _WATCHED.match(text, mention.span.end, sentence.end):
            return False
        if strength == predicates.HELD:
            return family in _HELD_BY_CUSTOMS and not mention.amount.money
        if strength == predicates.FROZEN:
            return mention.amount.money and family in _FROZEN_ITEMS
        if strength < predicates.WEAK or item in WRAPPING:
            return False
        if strength == predicates.STRONG:
            return True
        # Who else recovers drugs and arms?
        if strength == predicates.MEDIUM and family in _RECOVERED_BY_POLICE and not mention.amount.money:
            return True
        if self._stopped(text, sentence, mention, family):
            return False
        return self._found(text, sentence, mention, strength == predicates.MEDIUM)

    @staticmethod
    def _stopped(text: str, sentence: Sentence, mention: Mention, family: str) -> bool:
        """Whether goods were only stopped: a car that is intercepted is, whatever becomes of it."""
        if family == "vehicle" and (
            _STOPPED.search(text, sentence.start, mention.span.start)
            or _WERE_STOPPED.match(text, mention.span.end)
            or _TOWED.match(text, mention.span.end, sentence.end)
        ):
            return True
        load = _LOAD_STOPPED.search(text, sentence.start, mention.span.start)
        return load is not None and family not in _SEIZED_LOADS

    def _found(self, text: str, sentence: Sentence, mention: Mention, recovered: bool) -> bool:
        """Whether goods that were found, or ``recovered``, are such as police then take along."""
        item = mention.goods.item
        family = self._kinds.family(item)
        agents = police.near(text, max(sentence.start - 300, mention.span.start - 800, 0), mention.span.start)
        agents = agents or police.under_warrant(text, mention.span.end, sentence.end)
        agents = agents or police.by_agents(text, mention.span.end, sentence.end)
        if family == _FOUND_ONLY:
            searched = recovered or _FORGED_CARDS.search(text, *mention.span) is not None
            return agents and searched and _CARDS.search(text, *mention.span) is not None
        if recovered and item == "stolen-goods":
            return True
        secured = _PROSECUTORS.search(text, sentence.start, mention.span.start) is not None
        if recovered and item == "asset" and mention.valuation and (agents or secured):
            return not denials.estimated(text, sentence.span)
        if recovered and family == "vehicle" and _STOLEN.search(text, *mention.span):
            return not denials.by_traders(text, sentence.span)
        if mention.amount.money and family in ("currency", "asset"):
            agents = agents or police.place_yielded(text, sentence.start, mention.span.start)
            criminal = recovered and cash.recovered(text, sentence, mention)
            return agents and (criminal or cash.told(text, sentence, mention))
        if item in _METALS and mention.goods.unit in WEIGHTS:
            return agents
        if family in _SEIZED_IN_SEARCHES and _in_search(text, sentence, mention.span.start):
            return True
        if family == "counterfeit-currency" and not mention.amount.money and _PRINT_SHOP.search(text, *sentence.span):
            return agents
        if family in _SEIZED_BY_POLICE and not agents:
            if police.found_things(text, mention.span.end, sentence.end):
                return True
            yielded = police.place_yielded(text, sentence.start, mention.span.start)
            yielded |= scenes.opened(text, sentence.start, sentence.end) is not None
            return yielded or scenes.caught(text, sentence.start, sentence.end) is not None
        return agents and (recovered or family in _SEIZED_ON_SIGHT)
