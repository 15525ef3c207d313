"""Which of a sentence's quantities were seized, and which merely sold, charged, forfeited or sought.

A sentence is read as predicates with reach. A word of seizing governs the quantities of its object: to the right of
"agents seized …" and "the seizure of …", to the left of "… were seized" and "… seized from his car". Its reach ends
at the next verb that says something else happened ("sold", "forfeited", any unknown past tense), so that a quantity
belongs to the verb that it stands with.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from pressgraph.extract import deeds, denials, fronted
from pressgraph.extract.predicates import FROZEN, HELD, STRONG, Predicate
from pressgraph.facts import Span

_STREETS: Final = re.compile(
    r"\boff\s+(?:of\s+)?(?:(?:the|our|[\w.']+)\s+(?:[\w']+\s+)?)?streets?\b|\bout\s+of\s+circulation\b|"
    r"\boff\s+(?P<off>the\s+(?:\w+\s+)?(?:market|shelves))\b|"
    r"\bfrom\s+(?:(?:the|our)\s+(?:streets|communit\w+)|"
    r"(?:reaching|entering|making\s+(?:its|their)\s+way\s+(?:to|into|onto|back\s+to))\s+(?P<kept>the|our)\b|"
    r"(?P<market>(?:the\s+)?(?:(?:illegal|illicit|black|criminal|drugs?)\s+)?(?:circulation|market)))\b",
    re.I,
)
# Goods are also bought from a market.
_WITHDRAWN: Final = re.compile(r"\b(?:withdr(?:ew|awn|awing)|remov(?:ed|ing)|t(?:ook|aken|aking))\b", re.I)
# "Officers kept 14 kilos from reaching our streets": whoever hopes to keep them has not.
_KEPT: Final = re.compile(
    r"\b(?:officers|agents|police|customs|we|authorities|deputies|troopers|investigators|were|was|have|has|had)\s+"
    r"(?:also\s+|been\s+)?(?:kept|prevented|stopped|blocked)\b",
    re.I,
)
_TAKEN: Final = re.compile(
    r"\b(?:was|were|(?:have|has|had)\s+been)\s+(?:\w+ly\s+)?(?:taken|removed|pulled|withdrawn|kept|prevented|"
    r"stopped)\s+$"
)
# "$5 million through their website, which was seized": the website was.
_OF_ANOTHER: Final = re.compile(
    r"\b(?:through|via|by|using|with|to|for)\b[^,;]*,\s*which\s+(?:was|has\s+been)\s+(?:\w+\s+)?$", re.I
)
# "Two rifles were among the items seized."
_AMONG_ITEMS: Final = re.compile(
    r"\s+(?:was|were|are|is)\s+(?:also\s+)?among\s+(?:the\s+)?(?:items|things|goods|objects|evidence|property|"
    r"contraband|"
    r"weapons|drugs|assets|valuables)\s+(?:that\s+(?:agents|officers|police|investigators)\s+|(?:that\s+)?(?:was|"
    r"were)\s+)?",
    re.I,
)
_OBJECT: Final = re.compile(
    r"\s+(?:orders?|warrants?)\s+(?:(?:(?:have|has|had)\s+been|were|was)\s+executed\s+(?:\w+\s+)?)?(?:against|on)\b|"
    r"\s+(?:by|in|at|during|across|for|since)\s[^.;:,]{1,60}?\b(?:included|totall?ed|amounted\s+to|consisted\s+of)\b|"
    r"\s*,\s+which\s+(?:also\s+)?includ\w+\b|"
    r"\s+(?:reported|recorded|registered|made)\b[^.;:,\d]{0,60}?\binclud\w+|"
    r"\s+(?:or|and)\s+(?:disruption|destruction|removal|confiscation|recovery|interdiction)\s+of\b|"
    r"\s+of\s+[a-z][a-z -]{2,40}?\s+(?:(?:have|has|had)\s+)?(?:topped|exceeded|surpassed)\b|"
    r"\s+in\s+[^.;:,\n]{1,50}?\bhistory\s*[:—–-]\s|"
    r"\s+(?:followed|was\s+made|were\s+made|took\s+place)\b[^.;:,\d]{0,40},?\s+of\b|"
    r"[^.;:,\d]{0,40}?\s(?:(?:stand|stands|stood)\s+at|(?:came|come|ran|rose|climbed|grew|added\s+up)\s+to)\b|"
    r"\s*(?:were|was|are|is)\s+made\s+up\s+of\b|\s+(?:were|have\s+been)\s+"
    r"made(?:,?\s+(?:of|includ\w+|totall?ing)\b|\s*:)|\s*[^.;:,]{0,40},\s+(?:among\s+(?:them|which|these)\b|"
    r"this\s+time\s+of\b|"
    r"most\s+recently\s+of\b)|\s+(?:(?:with|to|for)\s+an?\s+(?:\w+\s+){0,3}?(?:value|worth)\s+of|worth|valued\s+at)\b|"
    r"\s*(?:in\s+(?:\w+\s+){1,5}?|\w+\s+)?(?:of\b|compris\w+|involving\b|,[^.;]{0,80},\s+includ\w+|[^.;,]{0,40},\s*"
    r"(?:to\s+)?includ\w+|total(?:ing|ling|ed|led)\b|includ\w+|amount\w*|:|were\b|was\b|consist\w+|is\b)",
    re.I,
)
_GOES_ON: Final = re.compile(
    r"[^.;:,\d]{0,40}?\s(?:weighed|(?:had|has)\s+an?\s+(?:\w+\s+){0,2}?weight\s+of)\b|"
    r"[^.;:]{0,70}?(?:,\s*)?(?:\bincluding\b|\bincludes?\b|\bincluded\b|\btotal(?:ing|ling|ed|led)\b|\bconsisting\s+"
    r"of\b|\bnamely\b|\bamong\s+them\b|\bwere\b|\bwas\b|:)|\s*(?:were|was|are|is)\b|\s*to\s+(?:contain|hold)\b|"
    r"\s+in\s+the\s+amount\s+of\b|\s+(?:to\s+be\s+)?in\s+possession\s+of\b|"
    r"(?!\s+guilty)[^.;:]{0,140}?\balong\s+with\b|[^.;:,]{0,60}?\balongside\s+$|"
    r"\s+with\b",
    re.I,
)
# "A parcel was seized by customs, which contained 4 kilos of cocaine": what a telephone contains is no goods.
_CARRIER: Final = re.compile(
    r"\b(?:parcels?|packages?|bags?|box(?:es)?|containers?|suitcases?|consignments?|shipments?|vans?|lorr(?:y|ies)|"
    r"trucks?|"
    r"cars?|pallets?|holdalls?|rucksacks?|luggage|crates?|envelopes?|trailers?)\s+(?:was|were|has\s+been|have\s+been)\b"
)
_CONTAINED: Final = re.compile(
    r"[^.;:]{0,40}?,?\s+(?:which|that)\s+(?:(?:was|were)\s+found\s+to\s+)?contain(?:ed)?\b", re.I
)
# "12 rifles have been seized, more than 400 cartridges, 3 kilos of powder": the verb is said once.
_SERIES_GOES_ON: Final = re.compile(
    r"\s*(?:[^.;:,\d]{0,40},[^.;:,\d]{2,60},\s+(?:together|along)\s+with\s+|[^.;:,]{0,60},\s+(?:alongside|"
    r"in\s+addition\s+to|besides)\s+|,\s*(?:as\s+well\s+as|along\s+with|together\s+with)\s+(?:[a-z][a-z' -]{2,50}"
    r"(?:,\s+|\s+and\s+)){1,3}|,\s*(?:(?:as\s+well\s+as|along\s+with|together\s+with)\s+)?|\(\s*(?:and|plus|"
    r"as\s+well\s+as)\s+)"
    r"(?:(?:money|cash|gold|jewell?ery|valuables|assets|goods|watches)\s+(?:worth|valued\s+at|amounting\s+to|"
    r"totall?ing)\s+)?"
)
_OWN_VERB: Final = re.compile(
    r"(?:(?! that (?:could|would|might)\b)[^.;,)\n]){0,60}?\b(?:was|were|is|are|has|have|had|[a-z]{3,}ed)\b"
)
# "The items seized from his car included …", "among the seized weapons are …"
_TOLD_BEHIND: Final = re.compile(
    r"(?:\s+[a-z]+){1,2}?\s+(?:totall?ed|amounted\s+to|consisted\s+of)\b|"
    r"(?:\s+(?:as\s+well|too|in\s+addition))?(?:\s+(?:goods|items|objects|articles|weapons|firearms|drugs|narcotics|"
    r"assets|property|contraband))?"
    r"(?:\s+(?:from|in|inside|within|at|during|on|by)\s[^.;:,]{0,80}?|,\s+which\s+(?:are|were)\s+[^.;:,\d]{2,60},)?"
    r"\s+(?:were|was|are|is|include[sd]?|totall?ed)\b",
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
_LINE_ENDS: Final = re.compile(r"\s*[;.,]?\s*(?:\n|\Z)")
_FROM: Final = re.compile(r"\s+(?:from|by|at|in|during|on|pursuant|as|under)\b", re.I)
_THAT: Final = re.compile(r"\b(?:that|guilty|liable|responsible|evidence|whether|how|why)\b", re.I)
_CONTENTS: Final = re.compile(
    r"\bevidence,\s+(?:including|among|such)\b|\b(?:that|which)\s+(?:(?:also\s+)?includ\w+|consist\w+|contain\w*|held|"
    r"carr\w+|"
    r"weigh\w*|total\w*)\b",
    re.I,
)

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
_OF_WHICH: Final = re.compile(r"\s+of\s+(?:which|them|these|those)\b")
_SUBORDINATE: Final = re.compile(r"\b(?=[A-Za-z])(?:after|when|before|until|once|while|because|since|if)\b", re.I)
_FAR: Final = 600
_start: Final = attrgetter("start")
_end: Final = attrgetter("end")


def open_end(text: str, sentence: Span, found: Sequence[Predicate]) -> int:
    """The strength of the predicate that governs a list behind the sentence ("agents seized the following:"), or 0."""
    for predicate in reversed(found):
        if predicate.strength not in (HELD, FROZEN) and not deeds.DEED.search(
            re.sub(
                r"follow(?:ed|ing)|(?:were|was|are|reported|recorded|registered)\b",
                "",
                text[predicate.span.end : sentence.end],
            )
        ):
            return predicate.strength
    return 0


def governed(text: str, sentence: Span, quantities: Sequence[Span], found: Sequence[Predicate]) -> list[int]:
    """For each quantity in order, the strength of the predicate that says it was seized, or 0."""
    strengths = [0] * len(quantities)
    passed: dict[int, int] = {}
    for predicate in found:
        _reach_left(text, quantities, predicate, strengths, passed)
    # The last one first: each reaches as far as the next one's quantities.
    for index in range(len(found) - 1, -1, -1):
        following = found[index + 1] if index + 1 < len(found) else None
        _reach_right(text, quantities, found[index], following, strengths)
    fronted.reach(text, sentence, quantities, found, strengths)
    for streets in _STREETS.finditer(text, *sentence):
        market = streets["market"] or streets["off"]
        if market and not _WITHDRAWN.search(text, sentence.start, streets.start()):
            continue
        if streets["kept"] and not _KEPT.search(text, sentence.start, streets.start()):
            continue
        if market and (denials.by_traders(text, sentence) or denials.compared(text, sentence)):
            continue
        taken = _TAKEN.search(text, max(sentence.start, streets.start() - 40), streets.start())
        _chain_left(text, quantities, taken.start() if taken else streets.start(), 70, STRONG, strengths, passed)
    return strengths


def bare_series(sentence: Span, quantities: Sequence[Span]) -> bool:
    """Whether a sentence is little more than a series of three quantities or more."""
    if len(quantities) < 3:
        return False
    return quantities[0].start - sentence.start <= 30 and sentence.end - quantities[-1].end <= 40


def continued(text: str, start: int, quantities: Sequence[Span]) -> int:
    """How many of the quantities a governing word before ``start`` still reaches."""
    for index, quantity in enumerate(quantities):
        if deeds.between(text[start : quantity.start]):
            return index
        start = quantity.end
    return len(quantities)


def _reach_left(
    text: str, quantities: Sequence[Span], predicate: Predicate, strengths: list[int], passed: dict[int, int]
) -> None:
    last = bisect_right(quantities, predicate.span.start, key=_end) - 1
    if last < 0:
        return
    gap = text[quantities[last].end : predicate.span.start]
    if predicate.noun:
        if re.fullmatch(r"\s*(?:in\s+)?(?:[\w-]+\s+){0,2}?", gap) and not deeds.between(gap):
            strengths[last] = max(strengths[last], predicate.strength)
        return
    if _OF_ANOTHER.search(gap):
        return
    if _AMONG_ITEMS.fullmatch(gap):
        _chain_left(text, quantities, quantities[last].end, 1, predicate.strength, strengths, passed)
        return
    bare = _BARE_PARTICIPLE.match(text, predicate.span.end) is not None
    if predicate.passive or _relative(gap, bare, _LINE_ENDS.match(text, predicate.span.end) is not None):
        # A participle ("… seized from his car") is told of its own member of a list with semicolons.
        floor = (
            0 if predicate.passive else text.rfind(";", max(predicate.span.start - 800, 0), predicate.span.start) + 1
        )
        _chain_left(text, quantities, predicate.span.start, 120, predicate.strength, strengths, passed, floor)


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


def _chain_left(
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
            or (_NEW_SUBJECT.search(gap, gap.startswith(", that ")) and not _MEMBERS.fullmatch(gap))
        ):
            return
        if passed.get(index, 0) >= strength:
            return
        if not floor:
            passed[index] = strength
        strengths[index] = max(strengths[index], strength)
        # "They stole 40 cars, 16 of which were recovered": the others were not.
        if _OF_WHICH.match(text, quantities[index].end):
            return
        end, reach = quantities[index].start, 80
        if index and _ORDERED.search(text, max(quantities[index - 1].start - 60, 0), quantities[index - 1].start):
            return
        glue = _GLUE.search(text, quantities[index - 1].end, end) if index else None
        if glue is None or (glue.group() == ";" and _done_before(text, quantities[index - 1].start)):
            return


def _done_before(text: str, quantity: int) -> bool:
    """Whether a quantity is the object of another verb: "He bought nine rifles; three guns were seized"."""
    start = max(quantity - 40, 0)
    start = max(start, *(text.rfind(mark, start, quantity) for mark in ".;:,\n"))
    return deeds.DEED.search(text, start, quantity) is not None


def _reach_right(
    text: str, quantities: Sequence[Span], predicate: Predicate, following: Predicate | None, strengths: list[int]
) -> None:
    start = predicate.span.end
    ahead = bisect_left(quantities, start, key=_start)
    if ahead == len(quantities) or quantities[ahead].start - start > _FAR:
        return
    first = quantities[ahead].start
    if strengths[ahead] and following and _told_by(following, first):
        return
    gap = text[start:first]
    if predicate.noun:
        if not _OBJECT.match(gap) and len(gap) > 3:
            return
        gap = _OBJECT.sub("", gap, count=1)
    elif predicate.passive or _left_taken(text, quantities, predicate, strengths):
        goes_on = _GOES_ON.match(gap) or _series_behind(text, start, quantities[ahead])
        goes_on = goes_on or (_CONTAINED.match(gap) if _CARRIER.search(text, max(0, start - 80), start) else None)
        if not goes_on:
            return
        gap = gap[goes_on.end() - goes_on.pos :]
    elif told := _TOLD_BEHIND.match(gap):
        gap = gap[told.end() :]
    if _FROM.match(gap) and ";" in gap:
        return
    if deeds.between(gap) or (predicate.strength < STRONG and (_THAT.search(_CONTENTS.sub("", gap)) or len(gap) > 220)):
        return
    for index in range(ahead, len(quantities)):
        quantity = quantities[index]
        own = following is not None and strengths[index] > 0 and _told_by(following, quantity.start)
        if index != ahead and (
            own or strengths[index] >= predicate.strength or deeds.between(text[start : quantity.start])
        ):
            return
        strengths[index] = max(strengths[index], predicate.strength)
        start = quantity.end


def _series_behind(text: str, verb: int, quantity: Span) -> re.Match[str] | None:
    """Whether the series that stands before a passive verb goes on behind it, with no verb of its own."""
    if _OWN_VERB.match(text, quantity.end):
        return None
    return _SERIES_GOES_ON.fullmatch(text, verb, quantity.start)


def _told_by(predicate: Predicate, quantity: int) -> bool:
    """Whether a quantity is the object of a verb right before it: "seized a disk, and a search revealed 40 images"."""
    return not predicate.noun and not predicate.passive and 0 < quantity - predicate.span.end < 16


def _left_taken(text: str, quantities: Sequence[Span], predicate: Predicate, strengths: Sequence[int]) -> bool:
    """Whether a participle ("… seized from his car") already has its quantity on the left."""
    last = bisect_right(quantities, predicate.span.start, key=_end) - 1
    return last >= 0 and strengths[last] > 0 and _relative(text[quantities[last].end : predicate.span.start], True)
