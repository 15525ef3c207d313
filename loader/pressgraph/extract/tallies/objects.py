"""Objects: what the verbs and nouns that stand before a group of persons say happened to it: "charged 12 people".

A verb or noun governs the count that it stands close to: in "charged with robbing 12 people" the twelve are victims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.tallies.persons import Group

ARREST: Final = r"(?:arrest|apprehend|detain|captur(?!(?:ed|ing) (?:on|in|by)\b))"
# What stands right before a count of persons and governs it.
_LEFT: Final[dict[str, re.Pattern[str]]] = {
    "Arrest": re.compile(
        rf"\b(?:detention(?=\s+of\b)|{ARREST}(?:ed|ing|s)?)(?:,?\s+(?:and|or)\s+(?:later\s+|subsequently\s+|"
        rf"impending\s+|pending\s+|"
        r"successful\s+)?(?:(?:charg|indict|prosecut|convict|detain|arrest|investigat|question|releas)\w*|deport\w*|"
        r"removal))?(?:(?:,?\s+in\s+(?:the\s+)?(?-i:[A-Z])[\w-]+(?:\s+(?-i:[A-Z])[\w-]+){0,2},?)?\s+of|\s+for)?"
        r"(?P<gap>[^.;]{0,70})$",
        re.I,
    ),
    "Charge": re.compile(
        r"\b(?:(?:charges?|indictments?|complaints?|cases?)\b[^.;]{0,90}\bagainst|charges\s+(?:now\s+)?await|"
        r"(?:charged|indicted)\b[^;]{0,100}\b"
        r"(?:along|together)\s+with|(?:charg|indict)(?:ed|ing|es|e|s)?|"
        r"indictments?\s+(?:of|for)|indictments?\b[^.;]{0,60}\badd(?:s|ed|ing)|"
        r"(?:indictment|complaint)\b[^.;]{0,30}\baccus(?:es|ed|ing)|nam(?:es|ing)(?:\s+as\s+defendants)?)\b"
        r"(?P<gap>[^.;]{0,70})$",
        re.I,
    ),
    "Conviction": re.compile(
        r"\b(?:convict(?:ed|ing|s)?\b|convictions?\s+(?:(?:have|has)\s+been\s+\w+\s+)?(?:of|for|against)|"
        r"guilty\s+pleas?\s+(?:(?:have|has)\s+(?:come|been\s+\w+)\s+)?(?:of|for|from|by)|"
        r"sentenced\b|sentencings?\s+of)(?P<gap>[^.;]{0,70})$",
        re.I,
    ),
    "Death": re.compile(
        r"\b(?:murder(?:s|ed|ing)?|kill(?:s|ed|ings?)|slayings?|homicides?|deaths?|fatal\s+(?:shootings?|stabbings?|"
        r"overdoses?)|fatally\s+(?:shot|shooting|stabbed|stabbing))\b(?:\s+and\s+[a-z]+(?:ed|ing)\b)?(?:\s+of\b)?"
        r"(?P<gap>[^.;]{0,50})$",
        re.I,
    ),
}
# "The raids led to the detention of eight men": judges order the detention of others, and reports lament it.
_LED_TO: Final = re.compile(
    r"\b(?:(?:led|leading|leads)\s+to|result(?:ed|ing|s)\s+in|ended\s+(?:with|in)|culminat(?:ed|ing)\s+in|following)\s+"
    r"(?:the\s+)?(?:arrests?\s+(?:of\s+[^.;,]{1,40}\s+)?and\s+(?:the\s+)?)?$",
    re.I,
)
# "The arrest of its leader and of seven others."
_AND_OTHERS: Final = re.compile(
    r"\b(?P<verb>arrest(?:s|ed|ing)?|indict(?:ed|ing|ment)|charg(?:ed|ing)|convict(?:ed|ing|ion))\s+(?:of\s+)?"
    r"(?:the|an?|his|her|their|its)\s[^,;.]{1,60}?(?:\s+and|,?\s+along\s+with|,?\s+as\s+well\s+as)\s+(?:of\s+)?$",
    re.I,
)
# "Police arrested the driver and three others fled": the others did something else.
_ELSEWISE: Final = re.compile(
    r"(?:(?<=other)\s+[\w-]+)?\s+(?:(?:\w+ly|also|later|then)\s+)?(?:were|was|are|is|have|has|had|fled|ran|got|left|"
    r"went|(?!(?:accused|alleged|suspected|believed|involved|implicated|charged|indicted|arrested|convicted|wanted|"
    r"named|identified|linked|connected|associated|affiliated|tied|related|based|located|employed|aged|listed|"
    r"detained)\b)[a-z]{3,}ed)\b"
)
# "Among those arrested were four leaders", "6,558 suspects arrested, of whom 197 high-value targets".
_AMONG: Final = re.compile(
    r"\b(?:among|of)\s+(?:those|the\s+[\w-]+)\s+(?P<verb>arrested|charged|indicted|convicted|detained)\s+(?:were|are|"
    r"is|was)\s+$|\b(?P<before>arrest(?:ed|s)|detained|charged|indicted|convicted)\s*,\s*of\s+whom\s+$",
    re.I,
)
# "The leader was arrested, as were four of his men."
_AS_WERE: Final = re.compile(
    r"(?<!\bnot )(?<!\bnever )(?<!\bbe )(?<!though )\b(?P<verb>arrested|charged|indicted|convicted|detained)\b"
    r"[^.;]{0,80}?,?\s+as\s+(?:was|were)\s+$",
    re.I,
)
# "He was arrested in May with seven other men."
_WITH: Final = re.compile(r"\b(?:was|were)\s+arrested\b[^.;,]{0,40},?\s(?:along\s+|together\s+)?with\s+$", re.I)
_ALONG: Final = re.compile(r"\b(?:was|were)\s+arrested\b[^.;]{0,70}\s(?:along|together)\s+with\s+$", re.I)
# "Agents took 19 suspects into custody."
_TOOK: Final = re.compile(
    r"\b(?<!to )(?:took|taking|taken)\s+(?:(?:all|the|these|another|an\s+additional|a\s+total\s+of)\s+){0,2}$", re.I
)
# "A jury found three members of the gang guilty."
_FOUND: Final = re.compile(r"\bfound\s+(?:(?:all|the|these|both)\s+){0,2}$", re.I)
_GUILTY: Final = re.compile(
    r"(?:\s+(?:of|in|from)\s+[^.;,]{1,60}?)?\s+(?:not\s+)?guilty\b(?!\s+(?:part|plea|verdict|consc)|\s+\w+'s)", re.I
)
_CUSTODY: Final = re.compile(r"\s+into\s+(?:federal\s+|state\s+|police\s+)?custody\b", re.I)
# "Agents placed nine men under arrest."
_PLACED: Final = re.compile(r"\b(?<!to )(?:placed|put|placing|putting)\s+(?:(?:all|the|these|another)\s+){0,2}$", re.I)
_UNDER_ARREST: Final = re.compile(r"\s+under\s+arrest\b", re.I)
# "Arrested in the sweep were nine men", "Under arrest are nine men"
_INVERTED: Final = re.compile(
    r"^(?:Also\s+)?(?P<verb>arrested|charged|indicted|convicted|detained|under\s+arrest)\b[^.;,:]{0,60}?\s(?:were|"
    r"are)\s+"
    r"(?:also\s+|another\s+|a\s+total\s+of\s+)?$",
    re.I,
)
_OTHERS: Final = re.compile(r"[\w-]+\s+(?:others?\b|co-)", re.I)
_FURTHER: Final = re.compile(r"[\w-]+\s+(?:others?|additional|more|further)\b", re.I)
# "The sweep netted 12 suspects": said of those whom police look for; schemes net investors.
_NETTED: Final = re.compile(
    r"\b(?:round(?:ed|ing|s)\s+up|nett(?:ed|ing)|nets|nabb(?:ed|ing)|nabs)\b(?P<gap>[^.;]{0,40})$", re.I
)
_WANTED: Final = re.compile(
    r"(?:suspects?|fugitives?|offenders?|(?:gang\s+)?members?|traffickers?|dealers?|predators?|criminals?|felons?|"
    r"smugglers?|johns|violators?|gangsters)",
    re.I,
)
# What may stand between: nothing, "a total of", or persons named before "and five others".
_NEAR: Final = re.compile(
    r"\s*(?:today\s+|yesterday\s+|in\s+(?-i:[A-Z])[\w-]+\s+)?(?:(?:all|the|each\s+of(?:\s+the)?|another|"
    r"an?\s+additional|additional|following|"
    r"these|a\s+total\s+of|total|some|of|its|an|separate|\d+\s+of)\s+){0,4}"
    r"|\s*(?:the|its|their)\s+(?:[\w-]+\s+){0,3}?(?:leader|ringleader|head|boss|organi[sz]er|skipper|driver)\s+and\s+"
    r"(?:the\s+)?|,?\s*(?:along\s+with\s+|together\s+with\s+)?(?:him|her|them|[A-Z][\w.'-]*"
    r"(?:,?\s+(?:(?:de|la|del|van|[A-Z][\w.'-]*)|\d+,))*)\s*,?\s+(?:and|along\s+with|as\s+well\s+as)\s+(?:the\s+)?"
)
_WISHED: Final = re.compile(
    r"\b(?=[A-Za-z])(?:seek\w*|efforts?|attempt\w*|tr(?:y|ied|ying)|work(?:s|ing)|wants?|hop(?:es?|ing)|continu\w+|"
    r"warrants?|help|information|not|no|will|would)\s+(?:\w+\s+)?(?:to\s+)?(?:\w+,?\s+(?:and|or)\s+)?$",
    re.I,
)
# Killings that were only tried, wished or planned.
_NOT_DONE: Final = re.compile(
    r"\b(?=[A-Za-z])(?:attempt\w*|conspir\w+|plot\w*|plann?\w*|threat\w*|solicit\w*|intent\w*|agreed|hir(?:e|ed|ing)|"
    r"discuss\w*|want\w*|arrang\w+\s+for|to(?!\s+the\s+$)|not|would|could|might|may|shall|can|will|enough|for-hire|"
    r"if)\s+(?:\w+\s+){0,2}$",
    re.I,
)
# "After he was captured, Roe and two others left" begins anew.
_BE: Final = re.compile(r"\b(?:was|were|been|being)\s+$")
_LAST_OF: Final = re.compile(r"\b(?:last|final|latest)\s+(?:\w+\s+)?of\s+(?:the\s+)?$", re.I)
_TO_BE: Final = re.compile(r"[^.;,]{0,40}?\s+to\s+(?:be\s+(?P<done>sentenced|convicted)|plead\s+guilty)\b", re.I)
# Complaints in which nobody is accused of a crime: "filed a False Claims Act complaint against two men".
_CIVIL: Final = re.compile(r"\b(?:civil|false\s+claims(?:\s+act)?|forfeiture)\s+(?:\w+\s+)?$", re.I)
_SUED: Final = re.compile(r"(?:complaint|case)", re.I)
# "A reward for information leading to the arrest of four men": they are at large.
_REWARDED: Final = re.compile(
    r"\bfor\s+(?:any\s+)?information\s+(?:leading|that\s+(?:leads?|could\s+lead|may\s+lead)|which\s+leads?)\s+"
    r"(?:directly\s+)?to\s+(?:the\s+)?(?:[a-z]+(?:\s+and/or|,?\s+and|,?\s+or|,)\s+(?:the\s+)?)*$",
    re.I,
)
VERBS: Final = {"arrested": "Arrest", "charged": "Charge", "indicted": "Charge", "convicted": "Conviction"}


def governed(text: str, before: str, group: Group, whole: bool) -> Iterator[str]:
    """The outcomes whose verb or noun stands right before a group: "charged 12 people"."""
    for of, pattern in _LEFT.items():
        match = _last(pattern, before) if of == "Charge" or not whole else None
        if match and match["gap"].startswith(",") and _BE.search(before, 0, match.start()):
            continue
        if match and match.group()[:9].casefold() == "detention" and not _LED_TO.search(before, 0, match.start()):
            continue
        if of == "Charge" and match and _SUED.match(match.group()) and _CIVIL.search(before, 0, match.start()):
            continue
        if match and _REWARDED.search(before, 0, match.start()):
            continue
        refused = _NOT_DONE if of == "Death" else _WISHED
        if not match or not group.noun or not _NEAR.fullmatch(match["gap"]) or refused.search(before[: match.start()]):
            continue
        if not _do_otherwise(text, before[match.start() : match.start("gap")], match["gap"], group):
            yield of


def told_apart(text: str, before: str, group: Group, limit: int, opening: bool) -> Iterator[str]:
    """The outcomes that are told around a group, or of others before it: "took 19 suspects into custody".

    ``opening`` tells that ``before`` begins with the sentence.
    """
    netted = _NETTED.search(before)
    if netted and _WANTED.fullmatch(group.noun) and _NEAR.fullmatch(netted["gap"]):
        yield "Arrest"
    if _LAST_OF.search(before) and _TO_BE.match(text, group.span.end, limit):
        yield "Conviction"
    others = _OTHERS.match(text, *group.span) is not None
    one = _AND_OTHERS.search(before) if others else None
    if one and not _do_otherwise(text, one["verb"], " and ", group) and not _WISHED.search(before[: one.start()]):
        yield next(of for of in ("Arrest", "Charge", "Conviction") if _LEFT[of].search(one["verb"]))
    if (others and _WITH.search(before)) or (_FURTHER.match(text, *group.span) and _ALONG.search(before)):
        yield "Arrest"
    if not group.noun:
        return
    if among := _AMONG.search(before):
        yield VERBS.get((among["verb"] or among["before"]).casefold(), "Arrest")
    if as_were := _AS_WERE.search(before):
        yield VERBS.get(as_were["verb"].casefold(), "Arrest")
    if _TOOK.search(before) and _CUSTODY.match(text, group.span.end, limit):
        yield "Arrest"
    if _PLACED.search(before) and _UNDER_ARREST.match(text, group.span.end, limit):
        yield "Arrest"
    if opening and (inverted := _INVERTED.search(before)):
        yield VERBS.get(inverted["verb"].casefold(), "Arrest")
    verdict = _GUILTY.match(text, group.span.end, limit) if _FOUND.search(before) else None
    if verdict and " not " not in verdict.group():
        yield "Conviction"


def has_own_verb(text: str, group: Group) -> bool:
    """Whether a group does or suffers something else: "and three women were released"."""
    return _ELSEWISE.match(text, group.span.end) is not None


def _do_otherwise(text: str, verb: str, gap: str, group: Group) -> bool:
    """Whether a group behind "arrested someone and" is no object of that verb, as it has a verb of its own."""
    joined = verb.rstrip().endswith("ed") and re.search(r"\band\s", gap) is not None
    return joined and has_own_verb(text, group)


def _last(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """The match of a pattern that begins last, as the nearest verb governs."""
    best, start = None, 0
    while match := pattern.search(before, start):
        best, start = match, match.start() + 1
    return best
