"""Quantities that open a sentence and share the verb behind them: "Besides two guns, police seized 14 kilograms"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pressgraph.extract.seizures import deeds
from pressgraph.extract.seizures.predicates import Predicate
from pressgraph.facts import Span

_BESIDE: Final = re.compile(
    r"(?:Besides|Apart\s+from|Aside\s+from|Along\s+with|Together\s+with|In\s+addition\s+to|As\s+well\s+as)\s"
)
_SUBJECT: Final = re.compile(
    r"(?P<gap>[^.;:,\d]{0,50}),\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:officers|agents|police|investigators|deputies|detectives|troopers|authorities|they|search(?:es)?|enforcement|"
    r"DEA|HSI|FBI|ATF|CBP)\s+(?:also\s+|have\s+|then\s+|later\s+)*"
)
_NEAR: Final = 40


def reach(
    text: str, sentence: Span, quantities: Sequence[Span], found: Sequence[Predicate], strengths: list[int]
) -> None:
    """Give the strength of the first word of seizing to the series before it, if that opens the sentence so."""
    beside = _BESIDE.match(text, sentence.start) if found else None
    if beside is None or found[0].noun or found[0].passive:
        return
    place = Span(beside.end(), found[0].span.start)
    series = [index for index, quantity in enumerate(quantities) if place.covers(quantity)]
    if not series or quantities[series[0]].start - place.start > _NEAR:
        return
    subject = _SUBJECT.fullmatch(text, quantities[series[-1]].end, place.end)
    if subject and deeds.undergone(text, Span(quantities[series[0]].end, subject.end("gap"))):
        return
    if subject and not deeds.told_in(subject["gap"], Span(0, len(subject["gap"]))):
        for index in series:
            strengths[index] = max(strengths[index], found[0].strength)
