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

from pressgraph.extract.predicates import FROZEN, HELD, STRONG, Predicate
from pressgraph.facts import Span

_STREETS: Final = re.compile(
    r"\boff\s+(?:of\s+)?(?:(?:the|our|[\w.']+)\s+(?:[\w']+\s+)?)?streets?\b|\bout\s+of\s+circulation\b|"
    r"\boff\s+(?P<off>the\s+(?:\w+\s+)?(?:market|shelves))\b|"
    r"\bfrom\s+(?:(?:the|our)\s+(?:streets|communit\w+)|"
    r"(?P<market>(?:the\s+)?(?:(?:illegal|illicit|black|criminal|drugs?)\s+)?(?:circulation|market)))\b",
    re.I,
)
# Goods are also bought from a market.
_WITHDRAWN: Final = re.compile(r"\b(?:withdr(?:ew|awn|awing)|remov(?:ed|ing)|t(?:ook|aken|aking))\b", re.I)
_TAKEN: Final = re.compile(
    r"\b(?:was|were|(?:have|has|had)\s+been)\s+(?:\w+ly\s+)?(?:taken|removed|pulled|withdrawn)\s+$"
)
_HARMLESS: Final = (
    "loaded|suspected|alleged|related|unregistered|associated|assorted|concealed|pressed|processed|sealed|wrapped|packaged|"
    "packed|combined|estimated|hundred|seized|recovered|located|discovered|uncovered|intercepted|confiscated|attributed|"
    "linked|connected|armed|united|stored|parked|abandoned|buried|stashed|secreted|dried|purported|valued|destined|"
    "intended|rented|leased|shed|bed|need|weed|seed|speed|red|indeed|unspecified|unlicensed|encrypted|embedded|"
    "finished|labeled|mixed|blended|cut|laced|believed|weighed|marked|called|described|controlled|unidentified|listed|registered|"
    "owned|operated|occupied|added|assembled|hidden|found|retrieved|impounded|interdicted|bundled|converted|modified|"
    "sized|placed|contained|affiliated|authorized|limited|named|sophisticated|bound|based|disguised|"
    "stuffed|filled|tied|left|loaded|shrouded|vacuumed|stolen|used|tainted|forged|counterfeited|"
    "unconverted|deactivated|reactivated|unloaded|sawed|altered|"
    "equipped|lined|copyrighted|pirated|trademarked|misbranded|stamped|imprinted|branded|shaped|designed|printed|labelled|comprised"
)
_OTHER_VERBS: Final = (
    r"said|says|told|sold|bought|paid|brought|gave|sent|made|fled|drove|ran|threw|kept|held|met|went|wrote|stole|sell|sells|"
    r"selling|distribut(?:e|es|ed|ing|ion\s+of)|possess(?:es|ed|ing)?|possession\s+(?:of|with)|conspir\w*|conspiracy|"
    r"import(?:s|ed|ing|ation\s+of)?|export(?:s|ed|ing|ation\s+of)?|smuggl(?:e|es|ed|ing)|transport(?:s|ed|ing|ation\s+of)?|"
    r"deliver(?:s|ed|ing|y\s+of)?|shipp(?:ed|ing)|purchas(?:e|es|ed|ing)|buy(?:s|ing)?|launder(?:ed|ing)?|forfeitures?|"
    r"forfeit|manufacture|manufacturing|producing|produces?|steal(?:s|ing)?|faces?(?!\s+value)|carr(?:y|ies)|seeks?|seeking|"
    r"alleg(?:es|ing)|charg(?:es|ing)|fines?(?!-)|penalt\w+|sentenc\w*|restitution|will|would|could|can|may|might|should|does|did|"
    r"do|wants?|pleads?|pled|judgments?|rewards?|attempt\w*|mails|mailing(?!\s+(?:envelopes?|labels?|supplies|materials?|packag|box))|suppl(?:y|ies|ying)|defraud\w*|caus(?:es|ing)|"
    r"losses|except|pay(?:s|ing|ments?)?|because|if"
)
_BLOCK: Final = re.compile(
    rf"\b(?=[A-Za-z])(?:{_OTHER_VERBS}|(?:was|were|is|are|am|be|been|being|has|have|had)\b(?!\s+(?:\w+ly\s+|also\s+|later\s+|been\s+)?"
    rf"(?:{_HARMLESS})\b)|(?<!-)(?!(?:{_HARMLESS})\b)[A-Za-z]{{3,}}ed)\b",
    re.I,
)
# "packaged for distribution", "a hollowed drive" and "property bought with the proceeds, including" tell of the goods
# and not of a deed.
_PURPOSE: Final = re.compile(
    r"\b(?:lorry|lorries|trucks?|vans?|cars?|vehicles?|boats?|vessels?|yachts?|speedboats?|containers?|trailers?|ships?)\s+"
    r"(?:carrying|transporting|loaded\s+with|laden\s+with)\b|"
    r"\b(?:packaged|packed|intended|destined|bound|prepared|ready|meant|bagged)\s+(?:for|to)\s+(?:be\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:distribut\w+|sale|sell|sold|import\w*|export\w*|shipp?\w*|deliver\w*)\b|"
    r"\bused\s+(?:in|for)\s+(?:the\s+)?(?:\w+\s+(?:and\s+)?){0,3}?(?:distribution|sale|import\w*|export\w*)\s+"
    r"(?:(?:and|or)\s+distribution\s+)?(?:of\b)?|"
    r",\s*(?:all|both|each)\s+(?:of\s+(?:it|which|them)\s+)?(?:\w+ly\s+)?(?:traceable|belonging|related|linked|tied|connected)\b[^,;.]{0,60},|"
    r"\bheld\s+(?:on|in)\s+(?:[\w-]+\s+){0,3}?accounts?\b|"
    r"\b(?:tools?|equipment|materials?|machine(?:s|ry)|supplies|devices)\s+(?:used\s+)?(?:for|to)\s+[a-z]+ing\s+[^,;.]{1,40}?"
    r"(?:\s+and\s+[a-z]+ing\s+[^,;.]{1,40}?)?(?=,|\s+and\s+\d)|"
    r"\b(?:that|which)\s+(?:also\s+)?(?:held|contained|included|consisted\s+of|totall?ed)\s+|"
    r",\s*(?:which|enough)\b[^,;.]{0,90},(?=\s*and\s+$)|"
    r",?\s*(?:which\s+(?:is|are)\s+)?(?:believed|suspected|thought)\s+to\s+(?:be|contain)\s+[^,;.]{1,60},|"
    r"\bcharged\s+(?:offenses?|conduct|crimes?|schemes?)\b|"
    r",?\s*\b(?:which|that)\s+(?:has|had|have)\s+an?\s+(?:\w+\s+){0,3}?(?:value|worth)\s+of\s*$|"
    r",?\s*\bwhose\s+(?:\w+\s+){0,3}?(?:value|worth)\s+(?:is|was|has\s+been)\s+(?:\w+ly\s+)?(?:estimated|put)\s+at\s*$|"
    r"\b(?:that|which)\s+(?:(?-i:[A-Z])[\w.'-]+|he|she|they|the\s+(?:men|defendants?|couple|group|ring))\s+(?:(?:had|allegedly)\s+)?"
    r"(?:bought|sold|purchased|trafficked|smuggled|supplied)\s+(?=(?:have|has|had|was|were)\b)|"
    r"\b(?:sold|smuggled|bought|stolen|supplied|delivered|manufactured|produced|imported|trafficked|shipped|hidden|owned)\s+by\s+"
    r"(?:these|those|the|this|his|her|their)\s+(?:[\w-]+\s+){1,3}?(?=(?:have|has|had|was|were)\b)|"
    r"\b(?:shipped|mailed|sent|addressed)\s+(?:from|to|by|via|through)\b|"
    r"\b(?:an?|another|several|multiple|numerous|(?:\d+|two|three|four|five|six)(?:\s+(?:additional|more|other))?)\s+"
    r"(?:\w+ly[\s-]+)?[a-z]{3,}ed\s+"
    r"(?!by\b|with\b|from\b|in\b|to\b|and\b|the\b|his\b|her\b|at\b|on\b|for\b|of\b|an?\b|\d)|"
    r"\b(?:property|assets|items|goods|valuables|vehicles|belongings)\s+(?:that\s+(?:was|were)\s+)?"
    r"(?:purchased|bought|acquired|obtained|owned|used)\s+(?:by|with|from|in|through|using)\b[^;.]{0,140}?,\s*(?=includ)|"
    r"\bin\s+(?:the\s+|his\s+|her\s+|their\s+)?possession\s+of\b|"
    r"\b(?:estimated|believed|thought|said)\s+to\s+be\s+worth\b|"
    r"\b(?:on|in|through|with)\s+which\s+[^,;.]{3,60}?\s(?:was|were|had\s+been|has\s+been)\s+\w+\s+(?=(?:was|were|has|have)\b)|"
    r"\b(?:in|aboard|on)\s+which\s+there\s+(?:was|were)\b|"
    r",\s*(?:several|many|most|some|all|both|\d+|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve)\s+of\s+(?:them|which|these)\s+[^,;.]{1,80},|"
    r"\b(?:tracked\s+down|traced|found|detected|discovered|located|identified|uncovered)\s+and\s*$",
    re.I,
)
_BRACKET: Final = re.compile(r"\([^()]*\)")
# "four domains used to create 40,000 sites": what stands behind the verb is its object.
_AIM: Final = re.compile(
    r"\b(?:to (?!include|total|contain\b|hold\b|date\b|wit\b|be\b)[a-z]+|"
    r"To (?!Include|Total|Contain\b|Date\b)[A-Z][a-z]+)\s+(?:[a-z]+\s+)?$"
)
# "$5 million through their website, which was seized": the website was.
_OF_ANOTHER: Final = re.compile(
    r"\b(?:through|via|by|using|with|to|for)\b[^,;]*,\s*which\s+(?:was|has\s+been)\s+(?:\w+\s+)?$", re.I
)
_OBJECT: Final = re.compile(
    r"\s+(?:by|in|at|during|across|for|since)\s[^.;:,]{1,60}?\b(?:included|totall?ed|amounted\s+to|consisted\s+of)\b|"
    r"\s*,\s+which\s+(?:also\s+)?includ\w+\b|"
    r"\s+(?:or|and)\s+(?:disruption|destruction|removal|confiscation|recovery|interdiction)\s+of\b|"
    r"\s+of\s+[a-z][a-z -]{2,40}?\s+(?:(?:have|has|had)\s+)?(?:topped|exceeded|surpassed)\b|"
    r"\s+in\s+[^.;:,\n]{1,50}?\bhistory\s*[:—–-]\s|"
    r"\s+(?:followed|was\s+made|were\s+made|took\s+place)\b[^.;:,\d]{0,40},?\s+of\b|"
    r"\s*(?:came|ran|rose|added\s+up)\s+to\b|\s*(?:were|was|are|is)\s+made\s+up\s+of\b|\s+(?:were|have\s+been)\s+made,?\s+(?:of|includ\w+|totall?ing)\b|"
    r"\s*[^.;:,]{0,40},\s+(?:among\s+(?:them|which|these)\b|this\s+time\s+of\b|most\s+recently\s+of\b)|"
    r"\s+(?:(?:with|to|for)\s+an?\s+(?:\w+\s+){0,3}?(?:value|worth)\s+of|worth|valued\s+at)\b|"
    r"\s*(?:in\s+(?:\w+\s+){1,5}?|\w+\s+)?(?:of\b|compris\w+|involving\b|,[^.;]{0,80},\s+includ\w+|[^.;,]{0,40},\s*(?:to\s+)?includ\w+|"
    r"total(?:ing|ling|ed|led)\b|includ\w+|amount\w*|:|were\b|was\b|consist\w+|is\b)",
    re.I,
)
_GOES_ON: Final = re.compile(
    r"[^.;:]{0,70}?(?:,\s*)?(?:\bincluding\b|\bincludes?\b|\bincluded\b|\btotal(?:ing|ling|ed|led)\b|\bconsisting\s+of\b|\bnamely\b|"
    r"\bamong\s+them\b|\bwere\b|\bwas\b|:)|\s*(?:were|was|are|is)\b|\s*to\s+(?:contain|hold)\b|"
    r"\s+in\s+the\s+amount\s+of\b|\s+(?:to\s+be\s+)?in\s+possession\s+of\b|(?!\s+guilty)[^.;:]{0,140}?\balong\s+with\b|\s+with\b",
    re.I,
)
# "12 rifles have been seized, more than 400 cartridges, 3 kilos of powder": the verb is said once.
_SERIES_GOES_ON: Final = re.compile(
    r"\s*(?:[^.;:,\d]{0,40},[^.;:,\d]{2,60},\s+(?:together|along)\s+with\s+|[^.;:,]{0,60},\s+(?:alongside|in\s+addition\s+to|besides)\s+|"
    r",\s*(?:as\s+well\s+as|along\s+with|together\s+with)\s+(?:[a-z][a-z' -]{2,50}(?:,\s+|\s+and\s+)){1,3}|"
    r",\s*(?:(?:as\s+well\s+as|along\s+with|together\s+with)\s+)?|\(\s*(?:and|plus|as\s+well\s+as)\s+)"
)
_OWN_VERB: Final = re.compile(
    r"(?:(?! that (?:could|would|might)\b)[^.;,)\n]){0,60}?\b(?:was|were|is|are|has|have|had|[a-z]{3,}ed)\b"
)
# "The items seized from his car included …", "among the seized weapons are …"
_TOLD_BEHIND: Final = re.compile(
    r"(?:\s+[a-z]+){1,2}?\s+(?:totall?ed|amounted\s+to|consisted\s+of)\b|"
    r"(?:\s+(?:goods|items|objects|articles|weapons|firearms|drugs|narcotics|assets|property|contraband))?"
    r"(?:\s+(?:from|in|inside|within|at|during|on|by)\s[^.;:,]{0,80}?)?\s+(?:were|was|are|is|include[sd]?|totall?ed)\b",
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
    r"[,;&(]|\b(?:and|as\s+well\s+as|plus|along\s+with|including|with|or|of\s+which|worth|valued)\b", re.I
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
    r"\s+(?:from|in|at|of|on|without)\s+(?:(?!and\b)[\w'-]+\s+){1,5}",
    re.I,
)
_LINE_ENDS: Final = re.compile(r"\s*[;.,]?\s*(?:\n|\Z)")
_FROM: Final = re.compile(r"\s+(?:from|by|at|in|during|on|pursuant|as|under)\b", re.I)
_THAT: Final = re.compile(r"\b(?:that|guilty|liable|responsible|evidence|whether|how|why)\b", re.I)
_CONTENTS: Final = re.compile(
    r"\bevidence,\s+(?:including|among|such)\b|\b(?:that|which)\s+(?:(?:also\s+)?includ\w+|consist\w+|contain\w*|held|weigh\w*|total\w*)\b",
    re.I,
)

# What may follow a participle that has its quantity before it.
_BARE_PARTICIPLE: Final = re.compile(
    r"\s*(?:[.,;:)(\"”]|$|\n|[-–—]|(?:from|by|in|at|during|on|as|under|pursuant|following|throughout|since|last|this|over|between|"
    r"inside|with|when|after|today|yesterday|and|worldwide|to|so|before|even|along|near|across|through|were|was|because)\b)",
    re.I,
)
_AUXILIARY: Final = re.compile(
    r"\b(?=[A-Za-z])(?:(?:that|which)\s+)?(?:(?:have|has|had)\s+(?:also\s+|since\s+|already\s+|now\s+|\w+ly\s+)?)?(?:was|were|have|has|had|been|being|is|are|be|that|which)\s*"
    r"(?:\w+ly\s*|also\s*|later\s*)?(?:\w+ed\s+and\s*)?$",
    re.I,
)
_OF_WHICH: Final = re.compile(r"\s+of\s+(?:which|them|these|those)\b")
_SUBORDINATE: Final = re.compile(r"\b(?=[A-Za-z])(?:after|when|before|until|once|while|because|since|if)\b", re.I)
_FAR: Final = 600
_start: Final = attrgetter("start")
_end: Final = attrgetter("end")


def open_end(text: str, sentence: Span, found: Sequence[Predicate]) -> int:
    """The strength of the predicate that governs a list behind the sentence ("agents seized the following:"), or 0."""
    for predicate in reversed(found):
        if predicate.strength not in (HELD, FROZEN) and not _BLOCK.search(
            re.sub(r"follow(?:ed|ing)|(?:were|was|are)\b", "", text[predicate.span.end : sentence.end])
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
    for streets in _STREETS.finditer(text, *sentence):
        if (streets["market"] or streets["off"]) and not _WITHDRAWN.search(text, sentence.start, streets.start()):
            continue
        taken = _TAKEN.search(text, max(sentence.start, streets.start() - 40), streets.start())
        _chain_left(text, quantities, taken.start() if taken else streets.start(), 70, STRONG, strengths, passed)
    return strengths


def has_verb(text: str, sentence: Span) -> bool:
    """Whether anything is said to happen in a sentence."""
    return _BLOCK.search(text, *sentence) is not None


def bare_series(sentence: Span, quantities: Sequence[Span]) -> bool:
    """Whether a sentence is little more than a series of three quantities or more."""
    if len(quantities) < 3:
        return False
    return quantities[0].start - sentence.start <= 30 and sentence.end - quantities[-1].end <= 40


def continued(text: str, start: int, quantities: Sequence[Span]) -> int:
    """How many of the quantities a governing word before ``start`` still reaches."""
    for index, quantity in enumerate(quantities):
        if _blocked(text[start : quantity.start]):
            return index
        start = quantity.end
    return len(quantities)


def _blocked(gap: str) -> bool:
    """Whether something else is said to happen between two places."""
    if _AIM.search(gap):
        return True
    found = _BLOCK.search(gap)
    return found is not None and _BLOCK.search(_PURPOSE.sub(" ", gap)) is not None


def _reach_left(
    text: str, quantities: Sequence[Span], predicate: Predicate, strengths: list[int], passed: dict[int, int]
) -> None:
    last = bisect_right(quantities, predicate.span.start, key=_end) - 1
    if last < 0:
        return
    gap = text[quantities[last].end : predicate.span.start]
    if predicate.noun:
        if re.fullmatch(r"\s*(?:in\s+)?(?:[\w-]+\s+){0,2}?", gap) and not _blocked(gap):
            strengths[last] = max(strengths[last], predicate.strength)
        return
    if _OF_ANOTHER.search(gap):
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
    if participle and _BRACKET.fullmatch(gap.strip()):
        return True
    if ends and _MORE.fullmatch(gap) and not _blocked(gap):
        return True
    gap = re.sub(r"^\s*,\s*(?=(?:that|which)\b)", "", _UNCOUNTED.sub("", _PURPOSE.sub("", gap)))
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
            or _blocked_left(gap)
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
        glue = _GLUE.search(text, quantities[index - 1].end, end) if index else None
        if glue is None or (glue.group() == ";" and _done_before(text, quantities[index - 1].start)):
            return


def _done_before(text: str, quantity: int) -> bool:
    """Whether a quantity is the object of another verb: "He bought nine rifles; three guns were seized"."""
    start = max(quantity - 40, 0)
    start = max(start, *(text.rfind(mark, start, quantity) for mark in ".;:,\n"))
    return _BLOCK.search(text, start, quantity) is not None


def _blocked_left(gap: str) -> bool:
    """Whether something else is said to happen between a quantity and the verb behind it."""
    return _BLOCK.search(_AUXILIARY.sub("", _PURPOSE.sub(" ", _BRACKET.sub(" ", gap)))) is not None


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
        if not goes_on:
            return
        gap = gap[goes_on.end() - goes_on.pos :]
    elif told := _TOLD_BEHIND.match(gap):
        gap = gap[told.end() :]
    if _FROM.match(gap) and ";" in gap:
        return
    if _blocked(gap) or (predicate.strength < STRONG and (_THAT.search(_CONTENTS.sub("", gap)) or len(gap) > 220)):
        return
    for index in range(ahead, len(quantities)):
        quantity = quantities[index]
        own = following is not None and strengths[index] > 0 and _told_by(following, quantity.start)
        if index != ahead and (own or strengths[index] >= predicate.strength or _blocked(text[start : quantity.start])):
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
