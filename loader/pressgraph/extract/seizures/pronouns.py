"""Pronouns: goods that "it" or "them" behind a word of seizing stands for: "traced 9 kilos, and agents seized it"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from pressgraph.extract.seizures.predicates import Predicate
from pressgraph.extract.seizures.reach import chain_left
from pressgraph.facts import Span

# "They traced 9 kilos to a locker, where they seized all of it": unless it is something told of between.
_IT: Final = re.compile(r"\s+(?:(?:all|most)\s+of\s+)?(?:it|them)\b(?!\s+(?:was|were|is|had)\b)", re.I)
_ANOTHER: Final = re.compile(
    r"\b(?:not|never|nobody|no\s+one|if|unless|accounts?|websites?|domains?|phones?|computers?|servers?|would|could|might)\b|\$",
    re.I,
)
_WISHED: Final = re.compile(
    r"\b(?:negotiat\w*|agreed|plann?\w*|offer\w*|order\w*|promis\w*|hop(?:ed|ing)|want\w*|sale\s+of|sell|buy|purchase\s+of|"
    r"deal\s+for)\b[^.;]*$",
    re.I,
)
_OFFICERS: Final = (
    r"(?:agents?|officers?|police|deputy|deputies|troopers?|investigators|detectives|authorities|customs|they|we|"
    r"officials)"
)
_BY_OFFICERS: Final = re.compile(rf"\b{_OFFICERS}\s+(?:(?:had|have|has|later|then|also|subsequently|could)\s+)*$", re.I)
_OFFICERS_FIRST: Final = re.compile(rf"(?:[\w.'-]+\s+){{0,4}}?{_OFFICERS}\b", re.I)
_AND: Final = re.compile(r"\band\s+(?:(?:then|also|later)\s+)?$")
_HEARSAY: Final = re.compile(r"\b(?:told|said|claimed|believed|thought|boasted|complained)\b", re.I)
_AFAR: Final = 140
_end: Final = attrgetter("end")


def reach(
    text: str,
    sentence: Span,
    quantities: Sequence[Span],
    predicate: Predicate,
    strengths: list[int],
    passed: dict[int, int],
) -> None:
    """Gives strength to the goods that the pronoun behind a word of seizing stands for, if any: the last ones before.

    ``passed`` is what ``chain_left`` keeps from word to word.
    """
    if predicate.noun or not _IT.match(text, predicate.span.end):
        return
    last = bisect_right(quantities, predicate.span.start, key=_end) - 1
    if last < 0 or predicate.span.start - quantities[last].end > _AFAR or text[quantities[last].start] in "$€£":
        return
    between = (quantities[last].end, predicate.span.start)
    if _ANOTHER.search(text, *between) or _HEARSAY.search(text, sentence.start, predicate.span.start):
        return
    shared = _AND.search(text, *between) and _OFFICERS_FIRST.match(text, sentence.start)
    if not shared and not _BY_OFFICERS.search(text, *between):
        return
    if _WISHED.search(text, max(quantities[last].start - 60, 0), quantities[last].start):
        return
    chain_left(text, quantities, quantities[last].end, 1, predicate.strength, strengths, passed)
