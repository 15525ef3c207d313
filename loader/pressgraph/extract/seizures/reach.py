"""Reach: how far to its left a word of seizing governs, through series, relative clauses and what stands between."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from pressgraph.extract.seizures import deeds
from pressgraph.extract.seizures.predicates import Predicate
from pressgraph.facts import Span

# "$5 million through their website, which was seized": the website was.
_OF_ANOTHER: Final = re.compile(
    r"\b(?:through|via|by|using|with|to|for)\b[^,;]*,\s*which\s+(?:was|has\s+been)\s+(?:\w+\s+)?$", re.I
)
# "Forfeiture of 20 houses and $900 that was seized": the money was.
_WAS_SEIZED: Final = re.compile(r",?\s+(?:that|which)\s+(?:was|has\s+been|had\s+been)\s+(?:\w+\s+)?", re.I)
_FORFEIT: Final = re.compile(r"\bforfeit(?:s|ed|ing|ure)?\b", re.I)
# "$9 million in proceeds, which included certain assets that had been seized": those were.
_PART_TAKEN: Final = re.compile(r"\bwhich\s+includ\w+\s+[^,;]*\b(?:that|which)\b", re.I)
# "Two rifles were among the items seized."
_AMONG_ITEMS: Final = re.compile(
    r"\s+(?:was|were|are|is)\s+(?:also\s+)?among\s+(?:the\s+)?(?:items|things|goods|objects|evidence|property|"
    r"contraband|"
    r"weapons|drugs|assets|valuables)\s+(?:that\s+(?:agents|officers|police|investigators)\s+|(?:that\s+)?(?:was|"
    r"were)\s+)?",
    re.I,
)
_NEW_SUBJECT: Final = re.compile(
    r"(?:,|;|\band\b)\s+(?:then\s+)?(?:his|her|their|the|its|he|she|they|it|that|this)\b", re.I
)
# "(9 pounds of meth), the pistol and the (…)": members without a number.
_MEMBERS: Final = re.compile(
    r",\s+the\s+[\w.-]+(?:\s+[\w.-]+){0,3}\s+and\s+[^,;:]{3,60}\s+were\s+(?:also\s+)?|"
    r"(?:,?\s+and|,)\s+(?:(?:the|his|her|their)\s+(?:[\w-]+\s+){0,3}?[\w-]+(?:,\s+|,?\s+and\s+)){0,2}"
    r"(?:the\s+|his\s+|her\s+)",
    re.I,
)
_GLUE: Final = re.compile(
    r"[,;&(]|\b(?:and|as\s+well\s+as|plus|along\s+with|including|with|or|of\s+which|worth|valued|totall?ing|"
    r"but\s+also)\b",
    re.I,
)
_UNCOUNTED: Final = re.compile(
    r",?\s*and\s+(?:multiple|several|numerous|other|more|various|an?)\s+[\w-]+(?:\s+[\w-]+)?(?=\s*$)|"
    r"\s+and\s+(?!agents|officers|police|investigators|authorities|deputies|detectives|troopers)[a-z]+s(?=\s*$)|"
    r",?\s*as\s+well\s+as\s+[a-z][a-z -]{2,60}?,?(?=\s*$)",
    re.I,
)
# "12 pistols and rifles seized;" as a line of results.
_MORE: Final = re.compile(
    r"(?:,\s+(?:[\w-]+\s+){0,2}?[\w-]+s){0,4},?\s+and\s+(?:[\w-]+\s+){0,2}?(?!agents\b|officers\b)[\w-]+s\s*|"
    r",?\s+and\s+(?:[a-z-]+\s+){0,3}?(?:equipment|machinery|gear|jewell?ery|evidence|clothing|paraphernalia|cash)\s*|"
    r"\s+(?:from|in|at|of|on|without)\s+(?:(?!and\b)[\w'-]+\s+){1,5}",
    re.I,
)
# "40 kilos in seizures", "a 40-kilo cocaine seizure", and not "the sale of 40 rifles and the seizure of two cars".
_COMPOUND: Final = re.compile(
    r"\s*(?:in\s+(?:the\s+)?)?(?:(?!(?:and|or|the|an?|as|by|with|for|to|from|after|before|following|through)\b)"
    r"[\w-]+\s+){0,2}?",
    re.I,
)
_LINE_ENDS: Final = re.compile(r"\s*[;.,]?\s*(?:\n|\Z)")
# What may follow a participle that has its quantity before it.
_BARE_PARTICIPLE: Final = re.compile(
    r"\s*(?:[.,;:)(\"”]|$|\n|[-–—]|(?:from|by|in|at|during|on|as|under|pursuant|following|throughout|since|last|this|"
    r"over|between|inside|with|when|after|today|yesterday|and|worldwide|to|so|before|even|along|near|across|through|"
    r"were|was|because|had|have|has)\b)",
    re.I,
)
# "A judgment of $9,000, in addition to $5,000 seized from him": what a court orders was not.
_ORDERED: Final = re.compile(
    r"\b(?:judgments?|restitution|fines?|penalt(?:y|ies))\s+(?:in\s+the\s+amount\s+)?of\s+(?:[a-z]+\s+){0,3}$", re.I
)
# "They checked 900 cars, and 13 were seized."
_LOOKED_AT: Final = re.compile(
    r"\b(?:checked|inspected|examined|searched|screened|scanned|controlled|stopped)\s+"
    r"(?:(?:a|total|of|more|than|over|about|some)\s+){0,3}$"
)
_OTHER_SUBJECT: Final = re.compile(
    r"\b(?:and|but|of\s+which)\s+(?:only\s+|just\s+)?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve)\s+(?:was|were|has|have|had)\b[^.;,]{0,20}$"
)
_OF_WHICH: Final = re.compile(r"\s+of\s+(?:which|them|these|those)\b")
_SUBORDINATE: Final = re.compile(r"\b(?=[A-Za-z])(?:after|when|before|until|once|while|because|since|if)\b", re.I)
_end: Final = attrgetter("end")


def reach_left(
    text: str, quantities: Sequence[Span], predicate: Predicate, strengths: list[int], passed: dict[int, int]
) -> None:
    """Gives ``strengths`` of the quantities that a word of seizing governs to its left: "… were seized"."""
    last = bisect_right(quantities, predicate.span.start, key=_end) - 1
    if last < 0:
        return
    gap = text[quantities[last].end : predicate.span.start]
    if predicate.noun:
        if _COMPOUND.fullmatch(gap) and not deeds.between(gap):
            strengths[last] = max(strengths[last], predicate.strength)
        return
    if _OF_ANOTHER.search(gap):
        return
    if _AMONG_ITEMS.fullmatch(gap):
        chain_left(text, quantities, quantities[last].end, 1, predicate.strength, strengths, passed)
        return
    bare = _BARE_PARTICIPLE.match(text, predicate.span.end) is not None
    if predicate.passive or _relative(gap, bare, _LINE_ENDS.match(text, predicate.span.end) is not None):
        # A participle ("… seized from his car") is told of its own member of a list with semicolons.
        floor = (
            0 if predicate.passive else text.rfind(";", max(predicate.span.start - 800, 0), predicate.span.start) + 1
        )
        chain_left(text, quantities, predicate.span.start, 120, predicate.strength, strengths, passed, floor)


def _relative(gap: str, participle: bool, ends: bool = False) -> bool:
    """Whether a word of seizing follows its quantity closely: "… seized", "… that agents later seized".

    ``participle`` tells that no object follows it; without "that" it must be one. ``ends`` tells that it ends a line.
    """
    if len(gap) > 120:
        return False
    if participle and deeds.BRACKET.fullmatch(gap.strip()):
        return True
    if ends and _MORE.fullmatch(gap) and not deeds.between(gap):
        return True
    gap = re.sub(r"^\s*,\s*(?=(?:that|which)\b)", "", _UNCOUNTED.sub("", deeds.PURPOSE.sub("", gap)))
    words = gap.split()
    if gap.strip() in (",", ""):
        return participle
    if len(words) > 6 or re.search(r"[;:.(]|,\s*(?!which|that|were)|\band\b(?!\s*$)", gap):
        return False
    return (
        (participle and len(words) <= 2 and not _SUBORDINATE.search(gap))
        or words[0] in ("that", "which", "in", "of", "-")
        or "(" in gap
    )


def _forfeited(text: str, quantity: Span, gap: str) -> bool:
    """Whether only the last of what is to be forfeited was seized, as it alone is one."""
    return _WAS_SEIZED.fullmatch(gap) is not None and (
        _FORFEIT.search(text, max(quantity.start - 120, 0), quantity.start) is not None
    )


def chain_left(
    text: str, quantities: Sequence[Span], end: int, reach: int, strength: int, strengths: list[int],
    passed: dict[int, int], floor: int = 0,
) -> None:  # fmt: skip
    """Give strength to the series of quantities that ends shortly before ``end`` and begins behind ``floor``.

    ``passed`` are the quantities from which an earlier word has gone on to the left, and how strong that was: there is
    no need to go there again.
    """
    for index in range(bisect_right(quantities, end, key=_end) - 1, -1, -1):
        if quantities[index].start < floor:
            return
        gap = text[quantities[index].end : end]
        if (
            len(gap) > reach
            or deeds.before_verb(gap)
            or _OTHER_SUBJECT.search(gap)
            or _PART_TAKEN.search(gap)
            or (_NEW_SUBJECT.search(gap, gap.startswith(", that ")) and not _MEMBERS.fullmatch(gap))
        ):
            return
        if passed.get(index, 0) >= strength:
            return
        if not floor:
            passed[index] = strength
        strengths[index] = max(strengths[index], strength)
        # "They stole 40 cars, 16 of which were recovered": the others were not.
        if _OF_WHICH.match(text, quantities[index].end) or _forfeited(text, quantities[index], gap):
            return
        end, reach = quantities[index].start, 80
        if index and _ORDERED.search(text, max(quantities[index - 1].start - 60, 0), quantities[index - 1].start):
            return
        if index and _LOOKED_AT.search(text, max(quantities[index - 1].start - 60, 0), quantities[index - 1].start):
            return
        glue = _GLUE.search(text, quantities[index - 1].end, end) if index else None
        if glue is None or (glue.group() == ";" and _done_before(text, quantities[index - 1].start)):
            return


def _done_before(text: str, quantity: int) -> bool:
    """Whether a quantity is the object of another verb: "He bought nine rifles; three guns were seized"."""
    start = max(quantity - 40, 0)
    start = max(start, *(text.rfind(mark, start, quantity) for mark in ".;:,\n"))
    return deeds.DEED.search(text, start, quantity) is not None


def left_taken(text: str, quantities: Sequence[Span], predicate: Predicate, strengths: Sequence[int]) -> bool:
    """Whether a participle ("… seized from his car") already has its quantity on the left."""
    last = bisect_right(quantities, predicate.span.start, key=_end) - 1
    return last >= 0 and strengths[last] > 0 and _relative(text[quantities[last].end : predicate.span.start], True)
