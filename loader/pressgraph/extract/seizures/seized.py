"""Which of a sentence's quantities were seized, and which merely sold, charged, forfeited or sought.

A sentence is read as predicates with reach. A word of seizing governs the quantities of its object: to the right of
"agents seized …" and "the seizure of …", to the left of "… were seized" and "… seized from his car". Its reach ends
at the next verb that says something else happened ("sold", "forfeited", any unknown past tense), so that a quantity
belongs to the verb that it stands with.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from pressgraph.extract.seizures import deeds, fronted, pronouns, reach, streets
from pressgraph.extract.seizures.predicates import FROZEN, HELD, STRONG, Predicate
from pressgraph.facts import Span

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
    r"(?:to\s+)?includ\w+|total(?:ing|ling|ed|led)\b|includ\w+|amount\w*|:|were\b|was\b|consist\w+|is\b|"
    r"are\s+(?=(?:put|estimated|valued)\s+at\b))",
    re.I,
)
_GOES_ON: Final = re.compile(
    r"[^.;:,\d]{0,40}?\s(?:weighed|(?:had|has)\s+an?\s+(?:\w+\s+){0,2}?weight\s+of)\b|"
    r"[^.;:]{0,70}?(?:,\s*)?(?:\bincluding\b|\bincludes?\b|\bincluded\b|\btotal(?:ing|ling|ed|led)\b|\bconsisting\s+"
    r"of\b|\bnamely\b|\bamong\s+them\b|\bwere\b|\bwas\b|:)|\s*(?:were|was|are|is)\b|\s*to\s+(?:contain|hold)\b|"
    r"\s+in\s+the\s+amount\s+of\b|\s+(?:to\s+be\s+)?in\s+possession\s+of\b|"
    r"(?!\s+guilty)[^.;:]{0,140}?\balong\s+with\b|"
    r"[^.;:\d]{0,80}?,\s+(?:together\s+with|as\s+well\s+as|in\s+addition\s+to)\s+(?=(?:[a-z-]+,?\s+){0,4}$)|[^.;:,]{0,60}?\balongside\s+$|"
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
_FROM: Final = re.compile(r"\s+(?:from|by|at|in|during|on|pursuant|as|under)\b", re.I)
_THAT: Final = re.compile(r"\b(?:that|guilty|liable|responsible|evidence|whether|how|why)\b", re.I)
_CONTENTS: Final = re.compile(
    r"\bthat\s+(?:it|they|(?:the|his|her|their|one|both|each)\s+"
    r"(?:(?!ledger|record|message|phone|computer|document|letter|note|report|file)[\w-]+\s+){1,3}?)\s*contained\b|"
    r"\bevidence,\s+(?:including|among|such)\b|\b(?:that|which)\s+(?:(?:also\s+)?includ\w+|consist\w+|contain\w*|held|"
    r"carr\w+|"
    r"weigh\w*|total\w*)\b",
    re.I,
)

# "Agents recovered information on 40 orders, including 9 grams of …": what records tell of is not there.
_RECORDS: Final = re.compile(
    r"\s+(?:(?!and\b|or\b)[\w-]+\s+){0,3}?(?:information|records?|ledgers?|messages?|data|details|communications|invoices|"
    r"receipts?|correspondence|emails?|photo(?:graph)?s?|pictures?|images?|videos?|lists?|documents?|paperwork|"
    r"instructions|plans?|advertisements?)\s+(?:for|on|about|of|showing|regarding|concerning|relating\s+to|reflecting)\b",
    re.I,
)
_SHAM: Final = re.compile(
    r"\bof\s+(?:sham|fake|imitation|dummy|simulated)\s+(?:cocaine|heroin|fentanyl|meth\w*|drugs?|narcotics)\b", re.I
)
# "A ledger that contained 12 entries for 40 kilograms": paper contains words.
_WRITTEN: Final = re.compile(
    r"\b(?:ledgers?|notebooks?|diar(?:y|ies)|notes|phones?|papers|documents|records)\b[^.;]*\bcontain|"
    r"\bcontain[^.;]*\b(?:entries|references|mentions|records|notes|messages|photo\w*|images)\s+(?:for|to|of)\b",
    re.I,
)
# "… nine rifles after 12 kilos were sold": what happened to these is told by a verb of their own.
_CLAUSE_OPENS: Final = re.compile(
    r"\b(?:after|before|when|while|until|because|since|once)\s+(?:the\s+|some\s+)?$", re.I
)
_FAR: Final = 600
_start: Final = attrgetter("start")


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
        reach.reach_left(text, quantities, predicate, strengths, passed)
        pronouns.reach(text, sentence, quantities, predicate, strengths, passed)
    # The last one first: each reaches as far as the next one's quantities.
    for index in range(len(found) - 1, -1, -1):
        following = found[index + 1] if index + 1 < len(found) else None
        _reach_right(text, quantities, found[index], following, strengths)
    fronted.reach(text, sentence, quantities, found, strengths)
    for words in streets.told(text, sentence):
        if streets.goods_behind(text, sentence, words):
            behind = Predicate(words, STRONG, noun=False, passive=False)
            _reach_right(text, quantities, behind, None, strengths)
        goods_end = streets.goods_end(text, sentence, words)
        reach.chain_left(text, quantities, goods_end, 70, STRONG, strengths, passed)
    return [0 if _SHAM.search(text, q.start, q.end + 40) else s for q, s in zip(quantities, strengths, strict=True)]


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


def _reach_right(
    text: str, quantities: Sequence[Span], predicate: Predicate, following: Predicate | None, strengths: list[int]
) -> None:
    """Gives strength to the quantities behind a word: its object, and the series that goes on from there."""
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
    elif predicate.passive or reach.left_taken(text, quantities, predicate, strengths):
        goes_on = _GOES_ON.match(gap) or _series_behind(text, start, quantities[ahead])
        goes_on = goes_on or (_CONTAINED.match(gap) if _CARRIER.search(text, max(0, start - 80), start) else None)
        if not goes_on:
            return
        gap = gap[goes_on.end() - goes_on.pos :]
    elif told := _TOLD_BEHIND.match(gap):
        gap = gap[told.end() :]
    if (_FROM.match(gap) and ";" in gap) or (_RECORDS.match(gap) and not gap.endswith(" and ")):
        return
    if "contain" in gap and _WRITTEN.search(text, max(0, predicate.span.start - 100), first):
        return
    if deeds.between(gap) or (predicate.strength < STRONG and (_THAT.search(_CONTENTS.sub("", gap)) or len(gap) > 220)):
        return
    for index in range(ahead, len(quantities)):
        quantity = quantities[index]
        own = following is not None and strengths[index] > 0 and _told_by(following, quantity.start)
        if index != ahead and (
            own
            or strengths[index] >= predicate.strength
            or deeds.between(text[start : quantity.start])
            or _CLAUSE_OPENS.search(text, start, quantity.start)
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
