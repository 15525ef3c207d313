"""Seizures: goods that a text says authorities seized, with amount, unit, item, form and bound.

The work is divided: ``quantities`` reads amounts, ``goods`` and ``mentions`` what they are of, ``telling`` finds the
sentences to read, ``accounts``, ``seized`` and ``takings`` tell which of them were seized, and ``restatements`` keeps
one of those that are told more than once. Here they are put together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from typing import Final

from pressgraph.extract.context import end_of_release, heading, nearest_operation
from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.model import Mention
from pressgraph.extract.naming import Naming
from pressgraph.extract.quantities import WEIGHTS
from pressgraph.extract.restatements import is_further, once, rounds
from pressgraph.extract.seizures import seizers
from pressgraph.extract.seizures.accounts import Accounts
from pressgraph.facts import Bound, Quantity, Ref, Seizure, Span
from pressgraph.text import Document, Sentence
from pressgraph.vocabulary.lexicon import Lexicon

# More seizures than any release tells, of which the first are read; twice as many places, as they are told again.
_MOST: Final = 1_000
# "$1 million in cash, $1 million in gold": a series does not tell one thing twice.
_SERIES: Final = re.compile(r",?\s*(?:and\s+)?")
# "52 tonnes of the drug" are of the one that was named last.
_THE_DRUG: Final = re.compile(r"\bof\s+(?:the|this)\s+(?:class\s+[A-C]\s+|illegal\s+|illicit\s+)?drug$", re.I)
_BEFORE: Final = 800
_LEAD: Final = 2
"""The number of the last paragraph that may give in whole numbers what the body tells precisely, if none is longer."""
_LATEST_LEAD: Final = 5
_PROSE: Final = 120
# Words of which none is another word for what another one of them says, by what they say.
_MADE: Final = {
    "rifles": "rifle", "shotguns": "shotgun", "handguns": "handgun", "pistols": "handgun", "revolvers": "handgun",
    "machineguns": "machine gun", "cars": "car", "trucks": "truck", "motorcycles": "motorcycle",
    "motorbikes": "motorcycle", "trailers": "trailer", "lorries": "truck",
}  # fmt: skip
# Items that only say so much where another name for the same amount says more.
_VAGUE: Final = frozenset({"currency", "drugs", "weapon"})


_MONEYS: Final = {"currency", "cryptocurrency"}
# "about $400,000 in cash" is no $437,000 in cryptocurrency.
_IN_CASH: Final = re.compile(r"\bin\s+(?:(?:U\.S\.|United\s+States|bulk)\s+)?(?:cash|currency)$", re.I)


class Finder:
    """Finds seized goods."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._kinds = Kinds(lexicon)
        self._accounts = Accounts(self._kinds)

    def find(self, document: Document, operations: Sequence[Naming], agencies: Sequence[Naming]) -> Iterator[Seizure]:
        """Each seizure once, in order."""
        end = end_of_release(document)
        accounts = islice(self._accounts.find(document), 2 * _MOST)
        told_of = [(s, self._of_the_drug(document, m)) for s, m in accounts if s.start < end]
        found = sorted(
            self._without_values(told_of),
            key=lambda p: (heading(document, p[0]), p[1].goods.item in _VAGUE, p[1].span),
        )
        told_by = _seizers(document, found[:_MOST], agencies)
        seizures = [
            (self._seizure(document, s, m, item, operations, told_by), s)
            for s, m in found[:_MOST]
            if (item := self._kinds.told_in(m.goods.item, m.goods.unit))
        ]
        lead = _lead(document)
        valued = {m.span for s, m in found if m.valuation and s.paragraph <= lead and not s.item}
        rough = set(self._rough(document, seizures))

        def amount(seizure: Seizure) -> tuple[Decimal, Bound]:
            return seizure.quantity.amount, Bound.OVER if seizure in rough else seizure.quantity.bound

        told = list(_by_fullest_name(once([s for s, _ in seizures], amount, self._retold(document, seizures))))
        weighed = {s.item for s in told if not _money(s)}
        headed = {s for s, sentence in seizures if s.span in valued or heading(document, sentence)}
        yield from sorted((s for s in told if s not in headed or not self._valued(s, weighed)), key=lambda s: s.span)

    def _retold(
        self, document: Document, seizures: Sequence[tuple[Seizure, Sentence]]
    ) -> Callable[[Seizure, Seizure], bool]:
        """What tells whether two entries, if of one amount, would be the same seizure told twice in this release."""
        further = {s for s, _ in seizures if is_further(document.text, s.span)}
        # A title's "additional $500,000" is what the body tells of, where it goes without that word.
        titled = {s for s, sentence in seizures if _titled(document, sentence)}

        def alike(one: Seizure, other: Seizure) -> bool:
            first, second = sorted((one.span, other.span))
            if one.item != other.item and _SERIES.fullmatch(document.text, first.end, second.start):
                return False
            # "Four rifles, two pistols and four machine guns": one sentence tells no count twice in other words.
            if one.quantity.unit == other.quantity.unit == "item" and _apart(document, first, second):
                return False
            if _money(one) and one.item != other.item and _listed(document, first, second):
                return False
            if {one.item, other.item} == _MONEYS and any(_IN_CASH.search(document[s.span]) for s in (one, other)):
                return False
            apart = (one in further) != (other in further) and (one in titled) == (other in titled)
            return self._alike(one, other) and not apart

        return alike

    def _of_the_drug(self, document: Document, mention: Mention) -> Mention:
        """The mention with the drug named last before it, where it is only of "the drug"."""
        if mention.goods.item != "drugs" or not _THE_DRUG.search(document.text, *mention.span):
            return mention
        names = self._kinds.names(document, Span(max(mention.span.start - _BEFORE, 0), mention.span.start))
        drugs = [n.value for n in names if self._kinds.family(n.value) == "drugs" and n.value not in self._kinds.untold]
        return replace(mention, goods=replace(mention.goods, item=drugs[-1])) if drugs else mention

    def _rough(self, document: Document, seizures: Sequence[tuple[Seizure, Sentence]]) -> Iterator[Seizure]:
        """What headings or the lead give in whole numbers and the body with decimals: "37 pounds" of 37.5."""
        yield from self._rounded_sums(document, seizures)
        precise = [(s, sentence) for s, sentence in seizures if s.quantity.amount % 1]
        for seizure, sentence in seizures if precise else ():
            if seizure.quantity.bound is not Bound.EXACT or sentence.paragraph > _LEAD or seizure.quantity.amount % 1:
                continue
            head = heading(document, sentence)
            if any(self._alike(seizure, other) and (head or sentence.end <= place.start) for other, place in precise):
                yield seizure

    def _rounded_sums(self, document: Document, seizures: Sequence[tuple[Seizure, Sentence]]) -> Iterator[Seizure]:
        """Sums that headings give in thousands or millions and the body to the dollar: "$152k" of $152,342."""
        headed = [s for s, sentence in seizures if _money(s) and heading(document, sentence)]
        for seizure in headed:
            value, bound = seizure.quantity.amount, seizure.quantity.bound
            if bound is Bound.EXACT and any(
                self._alike(seizure, other) and rounds(value, Bound.OVER, other.quantity.amount)
                for other, place in seizures
                if _money(other) and not heading(document, place)
            ):
                yield seizure

    def _valued(self, seizure: Seizure, weighed: Set[str]) -> bool:
        """Whether this is only the value of drugs whose quantity the release tells, as titles like to give it."""
        if not _money(seizure) or self._kinds.family(seizure.item) != "drugs":
            return False
        if seizure.item in weighed:
            return True
        return seizure.item == "drugs" and any(self._kinds.family(item) == "drugs" for item in weighed)

    def _without_values(self, found: Sequence[tuple[Sentence, Mention]]) -> Iterator[tuple[Sentence, Mention]]:
        """Leaves out what drugs are said to be worth whose quantity stands shortly before: "the drugs, valued at …"."""
        measured: dict[int, int] = {}
        for sentence, mention in found:
            if not mention.amount.money and self._kinds.family(mention.goods.item) == "drugs":
                first = measured.get(sentence.paragraph, mention.span.start)
                measured[sentence.paragraph] = min(first, mention.span.start)
        for sentence, mention in found:
            # An item of a list tells of a seizure of its own.
            value = mention.valuation and mention.goods.item == "drugs" and not sentence.item
            near = (measured.get(paragraph) for paragraph in (sentence.paragraph, sentence.paragraph - 1))
            if not (value and any(place is not None and place < mention.span.start for place in near)):
                yield sentence, mention

    def _alike(self, one: Seizure, other: Seizure) -> bool:
        """Whether two entries with one amount would be the same seizure told twice."""
        if one.quantity.unit != other.quantity.unit:
            return False
        if one.item == other.item:
            return True
        if one.quantity.unit.startswith("CCY_"):
            families = {self._kinds.family(s.item) for s in (one, other)}
            # What is valued and called by no name ("goods worth …") is called an asset.
            return families <= {"currency", "asset", "cryptocurrency"} or "asset" in (one.item, other.item)
        whole = {"drugs", "weapon"} & {one.item, other.item}
        return bool(whole) and self._kinds.family(one.item) == self._kinds.family(other.item)

    def _seizure(
        self,
        document: Document,
        sentence: Sentence,
        mention: Mention,
        item: str,
        operations: Sequence[Naming],
        told_by: Mapping[Span, tuple[Ref, ...]],
    ) -> Seizure:
        """The fact that a mention states, with its operation and who seized the goods."""
        goods = mention.goods
        return Seizure(
            item=item,
            quantity=Quantity(goods.value, goods.unit, mention.bound),
            span=mention.span,
            form=goods.form,
            operation=nearest_operation(document, sentence, operations),
            seized_by=told_by.get(mention.span, ()),
        )


def _seizers(
    document: Document, found: Sequence[tuple[Sentence, Mention]], agencies: Sequence[Naming]
) -> dict[Span, tuple[Ref, ...]]:
    """Who seized goods, by their place, where their sentence says so."""
    places: dict[Span, set[Span]] = {}
    for sentence, mention in found if agencies else ():
        places.setdefault(sentence.span, set()).add(mention.span)
    return {
        place: refs
        for sentence, goods in places.items()
        for place, refs in seizers.find(document.text, sentence, sorted(goods), agencies)
    }


def _by_fullest_name(told: Sequence[Seizure]) -> Iterator[Seizure]:
    """Leaves out weights whose goods another entry of the same weight calls more fully: "eels" of "glass eels"."""
    fuller = {
        (s.quantity.amount, s.quantity.unit, s.item.partition("-")[2]) for s in told if s.quantity.unit in WEIGHTS
    }
    yield from (s for s in told if (s.quantity.amount, s.quantity.unit, s.item) not in fuller or s.item == "cocaine")


def _titled(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence stands in a heading and is no prose."""
    return heading(document, sentence) and document.text[document.paragraph_of(sentence).end - 1] not in '.!?”"'


def _lead(document: Document) -> int:
    """The number of the paragraph that sums a release up: the first of prose, behind headings and lines of dates."""
    for number, (start, end) in enumerate(document.paragraphs[: _LATEST_LEAD + 1]):
        if end - start > _PROSE and document.text[end - 1] in '.”"':
            return max(number, _LEAD)
    return _LEAD


def _apart(document: Document, first: Span, second: Span) -> bool:
    """Whether two places of one sentence call what they count by other words, or any two by words of other things."""
    if first.touches(second):
        return False
    names = [document[span].casefold().split()[1:] for span in (first, second)]
    if document.sentence_index(first.start) != document.sentence_index(second.start):
        kinds = [_MADE.get(words[-1]) if words else None for words in names]
        return None not in kinds and kinds[0] != kinds[1]
    return names[0][-1:] != names[1][-1:] or (len(names[0]) > 2 and names[0][:1] != names[1][:1])


def _listed(document: Document, first: Span, second: Span) -> bool:
    """Whether two places are entries of one list: "- over €1 million in cash", "- 26 cars valued at €1 million"."""
    sentences = [document.sentences[document.sentence_index(place.start)] for place in (first, second)]
    if not all(sentence.item for sentence in sentences):
        return False
    part = document.sentences[document.sentence_index(first.start) : document.sentence_index(second.start)]
    return sentences[0].start != sentences[1].start and all(sentence.item for sentence in part)


def _money(seizure: Seizure) -> bool:
    return seizure.quantity.unit.startswith("CCY_")
