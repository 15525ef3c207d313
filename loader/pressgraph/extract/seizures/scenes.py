"""Scenes: what tells of goods without a word of seizing: where they lay, what carried them, what a sweep led to."""

from __future__ import annotations

import re
from typing import Final

# "In the trunk were two rifles": where things stood that a search brought to light.
_THERE: Final = re.compile(
    r"(?:Also\s+)?(?:in|inside|under|underneath|behind|within|on)\s+(?:the|his|her|their|a|an|one|"
    r"(?-i:[A-Z][\w'.-]+))\s+(?:[\w'-]+\s+){0,5}?(?:(?<=\s)[\w'-]+,\s[^,.;]{3,40},\s)?(?:was|were|lay)\b(?=\s)|"
    r"In\s+plain\s+(?:view|sight)\s+(?:was|were)\b"
    r"(?=\s)",
    re.I,
)
# "On board was a tonne of cocaine", "The locker that he had rented held four kilos": in what officers looked into.
_ON_BOARD: Final = re.compile(r"(?:On\s+board|Aboard|Inside|Underneath|Beneath|Hidden\s+inside)\s+(?:was|were)\b(?=\s)")
_HOLDER: Final = (
    r"(?:cars?|vehicles?|trucks?|vans?|SUV|sedan|pickup|trunk|glove\s+box|safe|lockers?|storage\s+units?|houses?|homes?|"
    r"apartment|flat|garage|barn|shed|bags?|backpack|suitcases?|luggage|box(?:es)?|freezer|closet|drawer|containers?|"
    r"trailer|(?:bed)?room|basement|attic|tent|cellar|warehouse|compartments?)"
)
_HOLDS: Final = re.compile(
    rf"(?:The|An?|One|Another|His|Her|Their)\s+(?:(?!(?:of|that|which)\b)[\w'’-]+\s+){{0,3}}?{_HOLDER}\b"
    r"(?:\s+(?:in|on|at|near|behind|under|from|of|(?:that|which)\s+(?:he|she|they|the\s+\w+|[A-Z]\w+)\s+(?:had\s+)?"
    r"(?:rented|used|owned|drove|leased|kept))\b[^.;:,\d]{0,40}?)?\s(?:also\s+)?(?:held|contained|hid)\b(?=\s)"
)
# "There were four rifles in one of the rooms", behind a search.
_THERE_WERE: Final = re.compile(r"There\s+(?:was|were)\s+(?=[^.;:]{3,90}?\s(?:in|inside|under|behind|on)\s)")
# What is seen in pictures or told by papers, or left where it was, is in nobody's hands.
ONLY_SHOWN: Final = re.compile(
    r"\b(?:photo\w*|pictures?|images?|videos?|screenshots?|advertis\w+|listed|listings?|reports? of|missing|for sale|"
    r"left (?:it|them)|on loan)\b"
)
"""Words behind things found that say nobody took them."""
_IT_HOLDS: Final = re.compile(r"(?:It|They)\s+(?:also\s+)?(?:held|contained)\b(?=\s)")
_PAPERS: Final = re.compile(
    r"\b(?:ledgers?|notebooks?|notes?|letters?|phones?|computers?|documents?|files?|accounts?|websites?|messages?)\b"
)
_SEARCHING: Final = re.compile(
    r"\b(?:(?<!before it was )(?<!before being )(?<!never )(?<!not )search(?:ed|es|ing)?"
    r"(?!\s+for\s+(?:bombs?|survivors?|victims?|missing|lost)\b)|warrants?|stopped|intercepted|boarded|recovered|seized|inspect(?:ed|ion)|raid(?:ed|s)?)\b"
)
_DEALING: Final = re.compile(
    r"\b(?:undercover|informants?|confidential|sources?|bought|buys?|buyers?|sold|sale|deliver\w*|handed|hand(?:s|ing)|"
    r"purchas\w*|exchang\w*|customers?|victims?|(?<!reported )(?<!been )stole\w*|"
    r"robb\w*|burglar\w*|manifest|declar\w*|licen[sc]ed|gave|"
    r"shipped|mailed|mailing|thie(?:f|ves)|intruders?|looters?|scavengers?|treasure|museums?|exhibit(?:ion)?s?|sank|sunk|"
    r"wreck\w*|(?:Civil|World)\s+War)\b"
)
_LOOKED_BEFORE: Final = 300
# "The yacht was boarded in the Atlantic with 700 kilograms of cocaine": who boards it has rifles of his own, no drugs.
_BOARDED: Final = re.compile(
    r"\b(?:yacht|vessel|boat|ship|freighter|trawler|sailboat|tanker|speedboat|submersible|submarine)\s+"
    r"(?:was|were|had\s+been)\s+(?:boarded|intercepted|stopped)\b(?P<by>[^.;:,\d]{0,50}?\bby\b)?"
    r"(?:(?!\bby\b)[^.;:,\d]){0,50}?\s(?:with|carrying)\b"
    r"(?=\s+(?:(?:about|approximately|some|around|more\s+than|over|nearly|at\s+least)\s+)?\d"
    r"(?(by)[\d,.]*\s+(?:kilo\w*|kg|pounds|ton(?:ne)?s)\b))"
)
# "When agents searched the house, there were two rifles in the attic."
_SEARCHED_THERE: Final = re.compile(
    r"\bsearched\b[^.;]{0,80}?\bthere\s+(?:was|were)\b(?=\s)"
    r"(?!\s+no\b|[^.;]{0,60}?\b(?:customers|people|persons|men|women|children|guests|visitors|employees|for\s+sale|"
    r"on\s+sale|on\s+display)\b)",
    re.I,
)
# "The sweep led to 12 arrests, 225 guns and 40 pounds of drugs": what is counted beside arrests was seized.
_RESULTS: Final = re.compile(
    r"\b(?:(?:has|have)\s+)?(?:led\s+to|result(?:ed|ing)\s+in|netted|yielded|ended\s+with|culminat(?:ed|ing)\s+in|"
    r"(?:totals|results)\b[^.;:,]{0,40}?\b(?:included?|were)|"
    r"(?P<head>[Rr]esults?)(?:\s+(?:so\s+far|to\s+date|thus\s+far|(?:of|in)\s+[^.;:,\d]{2,40}))?(?=:)):?\s+[^.;]{0,60}?\barrests"
    r"(?=(?:,(?:\s+and)?|;(?:\s+and)?|\s+and)\s+(?:(?:about|approximately|more\s+than|over|nearly|at\s+least)\s+)?"
    r"(?:[$€£]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
    r"(?!,?[^,;.]{0,40}\b(?:of\s+(?:them|whom|which|those)|for)\b))",
    re.I,
)
# "Results of the sweep: …" opens what it tells; behind "goals for next year:" or of an exercise it tells of nothing.
_BEFORE_RESULTS: Final = re.compile(r"\W*(?:(?:the|our|their|overall|final|preliminary)\s+)*", re.I)
_NO_RESULTS: Final = re.compile(
    r"\b(?:goals?|targets?|plan(?:s|ned)?|expected|drills?|exercises?|training|simulat\w*)\b", re.I
)
_NOT_THERE: Final = r"(?!\s[^.;]{0,160}\b(?:had\s+been\s+(?:stolen|packed|sold|stored)|lawfully|wedding)\b)"
_DEALT: Final = re.compile(
    r"\b(?:shipped|sold|smuggled|exported|imported|trafficked|distributed|delivered|stolen|returned|linked|missing)\b"
)
_BEHIND: Final = 200
# "Officers stopped a van in which 30 kilos were hidden."
_CARRIED: Final = re.compile(
    r"\b(?:stopped|searched|checked|inspected|intercepted|examined)\b[^.;]{0,60}?"
    r"\b(?:in|inside|aboard|on\s+board|on)\s+which\b" + _NOT_THERE + r"|"
    r"\b(?:stopped|searched|checked|intercepted)\s+"
    r"(?:(?!(?:about|of|on|in|calls?|messages?|records?)\b)[\w'’.-]+\s+){0,5}?(?:cars?|vehicles?|trucks?|vans?|lorry|lorries|"
    r"trailers?|boats?|vessels?|ships?|yachts?|aircraft|planes?|parcels?|packages?|envelopes?|bags?|backpacks?|"
    r"suitcases?|luggage|box(?:es)?|containers?|crates?|shipments?|safe)\s+"
    r"(?:(?:off|near|from|in|at|on|to|bound|sent)(?:\s+[\w'’-]+){1,4}?\s+)?"
    r"(?:that|which)\s+(?:held|contained|carried|was\s+(?:carrying|holding))\b"
    r"(?![^.;\d]{0,40}\b(?:photo\w*|pictures|images|messages|ads|entries|records|notes|ledgers?|references|"
    r"receipts?|invoices?|instructions|orders|documents|files|evidence|information|data|lists?|plans?|videos?)\b)"
    + _NOT_THERE,
    re.I,
)
# The words of which one stands in each of these: few sentences have one, and to look for them is quick.
_CARRIED_WORDS: Final = ("which", "held", "contained", "carried", "carrying", "holding")
_COUNTED_BESIDE: Final = "arrests"
# "He had three kilos of meth when he was arrested", "Three men arrested with 14 kilograms": police took it along.
_WHEN_CAUGHT: Final = re.compile(
    r"\b(?P<had>had)\b(?=(?P<goods>[^.;]{4,160}?)\bwhen\s+(?:he|she|they|(?:his|her|their|the)\s+(?:[\w-]+\s+){1,3}?)\s*"
    r"(?:was|were)\s+(?:arrested|searched|stopped|apprehended|pulled\s+over)\b)|"
    r"\b(?:was|were|man|woman|couple|pair|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|the)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:men|women|nationals|people))\s+(?:arrested|apprehended|stopped)\s+with\b"
    r"(?=\s+(?:(?:about|approximately|more\s+than|over|nearly|at\s+least)\s+)?\d)",
    re.I,
)
# "The law applies to persons who had 5 kilograms when …": a rule, a claim, a count of a court of long ago.
_NO_CASE: Final = re.compile(
    r"\b(?:if|(?:he|she|they)\s+(?:said|told|stated)|testified|personal\s+use|planned|(?:persons?|people|those|anyone|individuals|defendants)\s+who|applies|law|den(?:y|ies|ied)|claim\w*|prove|"
    r"informant|whether|or\s+less|or\s+more|may|would|could|no\s+longer)\b",
    re.I,
)
_ONLY: Final = re.compile(r"\b(?:only|(?:19|20)\d\d)\b")
_LONG_AGO: Final = re.compile(r"\b[Ii]n\s+(?:19|20)\d\d\b|\b(?:19\d\d|200[0-4])\b")
_ELSEWHERE: Final = re.compile(
    r"\b(?:registered|prescribed|shipped|mailed|sent|delivered|bought|purchased|sold|stolen|legal\w*|lawful\w*|licen[sc]ed|"
    r"name|collections?|at\s+home)\b",
    re.I,
)
_CAUGHT_WORDS: Final = (" when ", " When ", "ed with ", "ed With ")
_ROBBED: Final = re.compile(r"\b(?:victims?|rob|robb\w+|stole|stolen\s+from|complainant)\b", re.I)
_PLACE: Final = re.compile(
    r"\b(?:in|inside|from|at|on|under|underneath|behind|within|aboard|of|searched)\s+(?:the|his|her|their|an?|one)\s+"
    r"(?:[\w'’-]+\s+){0,3}?(?:cars?|vehicles?|trucks?|vans?|trunk|seats?|console|compartments?|house|home|residence|"
    r"apartment|flat|rooms?|bedrooms?|garage|basement|attic|closet|kitchen|safe|bags?|backpack|box(?:es)?|suitcases?|"
    r"luggage|containers?|trailer|boat|vessel|ship|warehouse|shed|unit|property|premises|shop|store|building|farm|barn|"
    r"cellar|address|parcels?|packages?|locker|drawer|garden|yard|tent|lorry|hotel|cabin|office|tunnel|floor|bed)\b",
    re.I,
)
OPENS_PLACE: Final = frozenset("aAiIuUbBwWoOTH")
"""The letters that a sentence begins with which tells a place first."""


_FOUND: Final = re.compile(r"\b(?:search(?:ed|es|ing)?|warrants?|found|recovered|seized|raid(?:ed|s)?)\b")
_ALLEGED: Final = re.compile(
    r"\b(?:nothing|indictment|alleg\w*|according|when\s+it\s+left|belong\w*|rival|lawful\w*|legal\w*|left|released|because)\b"
)


def told(text: str, start: int, end: int) -> bool:
    """Whether a part of a text tells a place in which things can be found: "in the car"."""
    return _PLACE.search(text, start, end) is not None


def load(text: str, start: int, end: int) -> re.Match[str] | None:
    """What tells in what officers looked that carried something: "stopped a van in which …"."""
    part = text[start:end].lower()
    carried = _CARRIED.search(text, start, end) if any(word in part for word in _CARRIED_WORDS) else None
    return carried or _BOARDED.search(text, start, end)


def caught(text: str, start: int, end: int) -> re.Match[str] | None:
    """What tells what somebody had when he was arrested or searched: "He had three kilos when he was arrested"."""
    if all(text.find(word, start, end) < 0 for word in _CAUGHT_WORDS):
        return None
    had = _WHEN_CAUGHT.search(text, start, end)
    if had is None or _ROBBED.search(text, start, end) or _NO_CASE.search(text, start, end):
        return None
    if had["had"] is None:
        return None if _LONG_AGO.search(text, start, end) else had
    unlike = _ELSEWHERE.search(had["goods"]) or _ONLY.search(text, start, end)
    return None if unlike else had


def opening_place(text: str, start: int, end: int) -> re.Match[str] | None:
    """What tells at the head of a sentence where things were: "In the trunk were two rifles"."""
    return _THERE.match(text, start, end) or opened(text, start, end)


def place(text: str, start: int, end: int) -> re.Match[str] | None:
    """What tells where things were, at the head of a sentence or behind a search: "… there were two rifles"."""
    there = _THERE.match(text, start, end) or _SEARCHED_THERE.search(text, start, end)
    return there or opened(text, start, end)


def opened(text: str, start: int, end: int) -> re.Match[str] | None:
    """What tells what was in a place that officers looked into, as the text before says, and was not dealt in."""
    holds = _ON_BOARD.match(text, start, end) or _HOLDS.match(text, start, end) or _THERE.match(text, start, end)
    before = max(0, start - _LOOKED_BEFORE, text.rfind("\n", 0, start) + 1)
    if holds is None:
        shown = ONLY_SHOWN.search(text, start, text.find(".", start))
        holds = None if shown else _THERE_WERE.match(text, start, end)
    if holds is None and not _PAPERS.search(text, before, start):
        holds = _IT_HOLDS.match(text, start, end)
    if holds is None:
        return None
    if holds.re in (_HOLDS, _IT_HOLDS, _THERE_WERE) and (
        _ALLEGED.search(text, before, end) or not _FOUND.search(text, before, start)
    ):
        return None
    if _DEALING.search(text, before, end) or not _SEARCHING.search(text, before, start):
        return None
    return holds


def results(text: str, start: int, end: int) -> re.Match[str] | None:
    """What counts arrests among results before a number: "The sweep led to 12 arrests, 225 guns and …"."""
    if _COUNTED_BESIDE not in text[start:end].lower():
        return None
    told = _RESULTS.search(text, start, end)
    if told and told["head"] and not _BEFORE_RESULTS.fullmatch(text, start, told.start()):
        return None
    if told and told["head"] and _NO_RESULTS.search(text, max(0, start - _BEHIND), told.end()):
        return None
    return None if told is None or _DEALT.search(text, told.end(), min(end, told.end() + _BEHIND)) else told
