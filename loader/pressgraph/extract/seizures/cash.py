"""Cash: which sums that officers find are money that lay there, and not losses, fines or values."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.goods.measures import FROM_ACCOUNTS
from pressgraph.extract.goods.model import Mention
from pressgraph.text import Sentence

_BEHIND: Final = 50
_CASH: Final = re.compile(r"cash|currency|dollar\s+bills|bills|money|(?:drug|narcotics?|trafficking)\s+proceeds", re.I)
_CASH_BEFORE: Final = re.compile(
    r"\b(?:cash|currency|bills|money)\s+(?:totall?ing|worth|valued\s+at|amounting\s+to|"
    r"in\s+the\s+amount\s+of)\s+(?:\w+\s+){0,2}$",
    re.I,
)
_FOUND_SUM: Final = re.compile(
    r"\b(?:agents?|officers?|deputies|police|inspectors?|and)\s+(?:\w+ly\s+|also\s+|then\s+)?(?:discovered|found|"
    r"located|uncovered)\s+"
    r"(?:(?:a|an|total|of|additional|another|combined)\s+){0,4}$",
    re.I,
)
_CURRENCY: Final = re.compile(
    r"\b(?:currency|cash|bills|monetary\s+instruments|reported\s+(?:possessing|carrying|having))\b", re.I
)
# What criminals own and authorities recover.
_CRIMINAL: Final = re.compile(
    r"\b(?:criminal|illicit|illegal|hidden)\s+assets\b|"
    r"\b(?:gold|jewell?e?ry|valuables|watches)\s+(?:worth|valued\s+at)\s+$",
    re.I,
)
# "$5,000 was recovered from inside the car": what lay there was cash.
_IN_PLACE: Final = re.compile(
    r"\s+(?:was|were)\s+(?:also\s+)?(?:recovered|found|located|discovered)\s+(?:from|in|inside)\s+(?:inside\s+)?"
    r"(?:the|his|her|their|a)\s+(?:[\w'-]+\s+){0,2}?"
    r"(?:car|vehicle|truck|van|home|house|apartment|residence|room|safe|bag|pockets?|trunk|backpack|purse|wallet|"
    r"garage)\b",
    re.I,
)
# "They recovered a rifle and $9,000 from his car", "two phones from him and $900"
_FROM_PERSON: Final = re.compile(
    r"\s+from\s+(?:inside\s+)?(?:his|her|their|the\s+(?:suspect|defendant|driver)'s)\s+(?:[\w'-]+\s+){0,2}?"
    r"(?:cars?|vehicles?|trucks?|vans?|homes?|house|apartment|residence|room|safe|bags?|pockets?|trunk|backpacks?|purse|"
    r"wallet|garage|person|luggage|waistband)\b",
    re.I,
)
_PERSON_BEFORE: Final = re.compile(r"\brecovered\s[^.;]{3,60}\sfrom\s+(?:him|her|them)\s+and\s+$")
_SETTLED: Final = re.compile(
    r"\b(?:restitution|settle\w*|judgments?|lawsuit|civil|overpa\w+|owed|unpaid|taxes|refund\w*)\b", re.I
)
# Of victims it is told what was theirs.
_OF_VICTIMS: Final = re.compile(
    r"\b(?:victim|complainant|deceased|neighbou?r|homeowner|shopkeeper|thie(?:f|ves)\b|"
    r"stole|robb|burgl)",
    re.I,
)
# "Police found $20,000 had been withdrawn": that is what became of it.
_DONE_WITH: Final = re.compile(
    r"(?:\s+in\s+(?:cash|currency))?\s+(?:that\s+)?(?:had|has|have|was|were|is|are|missing|stolen|taken|owed|"
    r"belonging)\b",
    re.I,
)


def told(text: str, sentence: Sentence, mention: Mention) -> bool:
    """Whether a sum is called cash by its own words or those before it, lay in a place, or was counted out."""
    before = max(sentence.start, mention.span.start - 60)
    return bool(
        _CASH.search(text, *mention.span)
        or _CASH_BEFORE.search(text, before, mention.span.start)
        or _in_place(text, sentence, mention)
        or _counted_out(text, mention)
    )


def recovered(text: str, sentence: Sentence, mention: Mention) -> bool:
    """Whether a sum is of what is called criminal assets, or of valuables."""
    if FROM_ACCOUNTS.match(text, mention.amount.span.end, sentence.end):
        return True
    if _from_person(text, sentence, mention):
        return True
    before = max(sentence.start, mention.span.start - 40)
    return any(_CRIMINAL.search(text, before, end) for end in mention.span)


def _from_person(text: str, sentence: Sentence, mention: Mention) -> bool:
    """Whether a sum was recovered from what a suspect had with him, and not what somebody owed."""
    if _OF_VICTIMS.search(text, *sentence.span) or _SETTLED.search(text, *sentence.span):
        return False
    before = max(sentence.start, mention.span.start - 90)
    return bool(
        _FROM_PERSON.match(text, mention.span.end, sentence.end)
        or _PERSON_BEFORE.search(text, before, mention.span.start)
    )


def _in_place(text: str, sentence: Sentence, mention: Mention) -> bool:
    """Whether a sum lay in a car, a home or a bag that is no victim's."""
    place = _IN_PLACE.match(text, mention.span.end, sentence.end)
    return place is not None and not _OF_VICTIMS.search(text, place.start(), min(place.end() + _BEHIND, sentence.end))


def _counted_out(text: str, mention: Mention) -> bool:
    """Whether a sum is what officers found, behind talk of cash: "They reported $9,000, but officers found $30,000"."""
    if _DONE_WITH.match(text, mention.span.end):
        return False
    verb = _FOUND_SUM.search(text, max(mention.span.start - 60, 0), mention.span.start)
    return verb is not None and _CURRENCY.search(text, max(verb.start() - 300, 0), verb.start()) is not None
