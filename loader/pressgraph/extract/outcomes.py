"""What a sentence says happened to a group of persons: arrested, charged, convicted.

A verb or noun governs the count that it stands close to: "the arrest of 12 people", "charged 12 people", "12 people
were charged". In "charged with robbing 12 people" the twelve are the victims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.doers import billed, has_object
from pressgraph.extract.persons import Group
from pressgraph.text import Sentence

_ARREST: Final = r"(?:arrest|apprehend|detain|captur(?!(?:ed|ing) (?:on|in|by)\b))"
# What stands right before a count of persons and governs it.
_LEFT: Final[dict[str, re.Pattern[str]]] = {
    "Arrest": re.compile(
        rf"\b{_ARREST}(?:ed|ing|s)?(?:,?\s+(?:and|or)\s+(?:later\s+|subsequently\s+|impending\s+|pending\s+|successful\s+)?(?:(?:charg|indict|prosecut|convict|detain|arrest|investigat|question|releas)\w*|deport\w*|removal))?"
        r"(?:(?:,?\s+in\s+(?:the\s+)?(?-i:[A-Z])[\w-]+(?:\s+(?-i:[A-Z])[\w-]+){0,2},?)?\s+of|\s+for)?(?P<gap>[^.;]{0,70})$",
        re.I,
    ),
    "Charge": re.compile(
        r"\b(?:(?:charges?|indictments?|complaints?|cases?)\b[^.;]{0,90}\bagainst|(?:charged|indicted)\b[^;]{0,100}\b(?:along|together)\s+with|(?:charg|indict)(?:ed|ing|es|e|s)?|"
        r"indictments?\s+(?:of|for)|indictments?\b[^.;]{0,60}\badd(?:s|ed|ing)|"
        r"(?:indictment|complaint)\b[^.;]{0,30}\baccus(?:es|ed|ing)|nam(?:es|ing)(?:\s+as\s+defendants)?)\b(?P<gap>[^.;]{0,70})$",
        re.I,
    ),
    "Conviction": re.compile(
        r"\b(?:convict(?:ed|ing|s)?\b|convictions?\s+(?:of|for|against)|guilty\s+pleas?\s+(?:of|for|from|by)|sentenced\b|sentencings?\s+of)"
        r"(?P<gap>[^.;]{0,70})$",
        re.I,
    ),
    "Death": re.compile(
        r"\b(?:murder(?:s|ed|ing)?|kill(?:s|ed|ings?)|slayings?|homicides?|deaths?|fatal\s+(?:shootings?|stabbings?|overdoses?)|"
        r"fatally\s+(?:shot|shooting|stabbed|stabbing))\b(?:\s+and\s+[a-z]+(?:ed|ing)\b)?(?:\s+of\b)?(?P<gap>[^.;]{0,50})$",
        re.I,
    ),
}
# "The arrest of its leader and of seven others."
_AND_OTHERS: Final = re.compile(
    r"\b(?P<verb>arrest(?:s|ed|ing)?|indict(?:ed|ing|ment)|charg(?:ed|ing)|convict(?:ed|ing|ion))\s+(?:of\s+)?"
    r"(?:the|an?|his|her|their|its)\s[^,;.]{1,60}?(?:\s+and|,?\s+along\s+with|,?\s+as\s+well\s+as)\s+(?:of\s+)?$",
    re.I,
)
# "Police arrested the driver and three others fled": the others did something else.
_ELSEWISE: Final = re.compile(
    r"(?:(?<=other)\s+[\w-]+)?\s+(?:(?:\w+ly|also|later|then)\s+)?(?:were|was|are|is|have|has|had|fled|ran|got|left|went|"
    r"(?!(?:accused|alleged|suspected|believed|involved|implicated|charged|indicted|arrested|convicted|wanted|named|"
    r"identified|linked|connected|associated|affiliated|tied|related|based|located|employed|aged|listed|detained)\b)"
    r"[a-z]{3,}ed)\b"
)
_AGENT: Final = re.compile(r"\bby $")
# "Among those arrested were four leaders", "6,558 suspects arrested, of whom 197 high-value targets".
_AMONG: Final = re.compile(
    r"\b(?:among|of)\s+(?:those|the\s+[\w-]+)\s+(?P<verb>arrested|charged|indicted|convicted|detained)\s+(?:were|are|is|was)\s+$|"
    r"\b(?P<before>arrest(?:ed|s)|detained|charged|indicted|convicted)\s*,\s*of\s+whom\s+$",
    re.I,
)
# "The leader was arrested, as were four of his men."
_AS_WERE: Final = re.compile(
    r"\b(?P<verb>arrested|charged|indicted|convicted|detained)\b[^.;]{0,80}?,?\s+as\s+(?:was|were)\s+$", re.I
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
# "They nabbed 4 dealers' drugs."
_OWNERS: Final = re.compile(
    r"['’]\s+(?!(?:was|were|is|are|have|has|had|and|or|who|in|on|at|for|from|after|by|with|to)\b)[a-z]"
)
# What may stand between: nothing, "a total of", or persons named before "and five others".
_NEAR: Final = re.compile(
    r"\s*(?:today\s+|yesterday\s+)?(?:(?:all|the|each\s+of(?:\s+the)?|another|an?\s+additional|additional|following|these|a\s+total\s+of|total|"
    r"some|of|its|an|separate|\d+\s+of)\s+){0,4}"
    r"|\s*(?:the|its|their)\s+(?:[\w-]+\s+){0,3}?(?:leader|ringleader|head|boss|organi[sz]er|skipper|driver)\s+and\s+(?:the\s+)?"
    r"|,?\s*(?:along\s+with\s+|together\s+with\s+)?(?:him|her|them|[A-Z][\w.'-]*(?:,?\s+(?:(?:de|la|del|van|[A-Z][\w.'-]*)|\d+,))*)"
    r"\s*,?\s+(?:and|along\s+with|as\s+well\s+as)\s+(?:the\s+)?"
)
_WISHED: Final = re.compile(
    r"\b(?=[A-Za-z])(?:seek\w*|efforts?|attempt\w*|tr(?:y|ied|ying)|work(?:s|ing)|wants?|hop(?:es?|ing)|continu\w+|warrants?|help|information|not|no|will|would)"
    r"\s+(?:\w+\s+)?(?:to\s+)?(?:\w+,?\s+(?:and|or)\s+)?$",
    re.I,
)
# Killings that were only tried, wished or planned.
_NOT_DONE: Final = re.compile(
    r"\b(?=[A-Za-z])(?:attempt\w*|conspir\w+|plot\w*|plann?\w*|threat\w*|solicit\w*|intent\w*|agreed|hir(?:e|ed|ing)|discuss\w*|"
    r"want\w*|to|not|would|could|might|may|shall|can|will|enough|for-hire|if)\s+(?:\w+\s+){0,2}$",
    re.I,
)
# "After he was captured, Roe and two others left" begins anew.
_BE: Final = re.compile(r"\b(?:was|were|been|being)\s+$")
# Of victims only their death is counted.
VICTIMS: Final = re.compile(r"victims?|passengers?|bystanders?|civilians?|children", re.I)
# "All four men charged have pleaded guilty" tells two numbers, "four men charged" perhaps only one.
_ALL: Final = re.compile(r"\ball\s+(?:of\s+the\s+)?$", re.I)
# "Two men who robbed twelve people were arrested": the twelve were not.
_OF_DEED: Final = re.compile(r"\bwho\s+(?!were\b|was\b|have\b|has\b|had\b)[a-z]+ed\s+(?:\w+\s+)?$", re.I)
_LAST_OF: Final = re.compile(r"\b(?:last|final|latest)\s+(?:\w+\s+)?of\s+(?:the\s+)?$", re.I)
_TO_BE: Final = re.compile(r"[^.;,]{0,40}?\s+to\s+(?:be\s+(?P<done>sentenced|convicted)|plead\s+guilty)\b", re.I)
# "They were detained for questioning and later released": nobody was arrested.
_HELD: Final = re.compile(r"\bdetain(?:ed|ing)\b", re.I)
_LET_GO: Final = re.compile(
    r"(?:(?!\s(?:and|but|while)\s+(?!(?:was|were|then|later|subsequently|have|had|released)\b))[^.;])*?"
    r"\b(?:for\s+questioning\b|released\b(?!\s+(?:on|under|pending|with)\b))",
    re.I,
)
_ARRESTED: Final = re.compile(r"\barrest|\bcustody\b|\bcharged\b|\bindicted\b", re.I)
_RIGHT: Final[dict[str, re.Pattern[str]]] = {
    "Arrest": re.compile(
        rf"(?:\b{_ARREST}ed\b|\btaken\s+into\s+custody\b|\b(?:placed|put|held)\s+under\s+house\s+arrest\b|\bnabbed\b|"
        r"\bbooked\s+(?:into|at|in)\s+[^.;,]{0,60}?\b(?:jail|detention|custody|correctional|facility|prison)\b)",
        re.I,
    ),
    "Charge": re.compile(
        r"\b(?:remain\s+)?(?:charged|indicted)\b|\bfac(?:e|es|ing)\s+(?:[\w-]+\s+){0,4}(?:charges?|indictments?)\b|\bnamed\s+in\s+(?:[\w-]+\s+){0,3}"
        r"(?:indictments?|complaints?)\b",
        re.I,
    ),
    "Conviction": re.compile(
        r"\b(?:pleaded|pled|plead|pleading|found)\s+guilty\b|\bconvicted\b(?!\s+felons?)|\bsuccessfully\s+prosecuted\b|"
        r"\bentered\s+guilty\s+pleas?\b|\bsentenced\b|\bjailed\b(?=\s+(?:for|after|over|today|on|at)\b)",
        re.I,
    ),
    "Death": re.compile(
        r"\b(?:(?:were|was|been)\s+(?:\w+ly\s+|also\s+|later\s+|shot\s+and\s+)?(?:killed|murdered|slain)|died|fatally\s+overdosed|"
        r"lost\s+their\s+lives|suffered\s+(?:\w+\s+)?fatal\s+(?:\w+\s+)?overdoses?)\b",
        re.I,
    ),
}
# "Data of 900 people, has been sentenced": said of one.
_SINGULAR_VERB: Final = re.compile(r"\b(?:has|was|is)\s+(?:\w+ly\s+|also\s+|since\s+|now\s+|been\s+)*$")
# "Nine were charged, and others have been convicted": of the others.
_OTHER_SUBJECT: Final = re.compile(r"\b(?:have|has|had|were|was)\b.*\band\s+[a-z]+\s+(?:have|has|were|was)\b", re.S)
_ONE_OF_MANY: Final = re.compile(
    r"\b(?:one|each|total|number|group|ring|team|(?:along|together)\s+with|last\s+of)\b", re.I
)
# "Deputies arrested 14 people and charged three others": the second verb has its own number.
_ITS_OWN: Final = re.compile(r",?\s+and\s+(?:also\s+|later\s+)?")
_ANOTHER: Final = re.compile(
    r"\s+(?:an(?:other)?\s+|additional\s+)*(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|others?)\b)"
)
_ALL_OF_WHOM: Final = re.compile(r"^,?\s+(?:both|all|each)\s+of\s+whom\b")
FINITE: Final = re.compile(r"\b(?:was|were|is|are|has|have|had)\b", re.I)
DEEDS: Final = re.compile(
    r"\b(?=[A-Za-z])(?:said|sold|will|would|may|could|faced?|faces|agreed?|agree\s+to|expected|scheduled|of\s+whom|who\s+(?!was|were|is|are|has|have)|that|which|most\s+of|some\s+of|many\s+of|"
    r"(?!(?:named|accused|alleged|associated|affiliated|linked|related|based|located|involved|charged|arrested|indicted|"
    r"identified|listed|detained|tied|connected|aged|nicknamed|added|united|so-called|believed|suspected|convicted|apprehended|targeted|organi[sz]ed|armed)\b)"
    r"[a-z]{3,}ed)\b"
)
# Asides between subject and verb: brackets, "including …", "most of whom …", and the names and ages of those counted.
_ASIDE: Final = re.compile(
    r"\([^()]*\)|,\s*(?:including|among\s+them)\b[^,]*(?:,[^,]*){0,3}?,|,\s*(?:most|some|many|all|several)\s+of\s+whom\b[^,]*,"
    r"|\s(?:distributing|selling|trafficking|smuggling|dealing|operating|responsible\s+for|accused\s+of|suspected\s+of|"
    r"involved\s+in)\b[^.;]{0,160}(?=\s(?:were|was|have\s+been|has\s+been)\s*$)"
    r"|\bwho\s+(?!were\b|was\b|have\b|has\b)[a-z]+ed\s+[^,.;]{3,60}?(?=\s+(?:have|has|were|was)\b)"
    r"|,\s*(?:named|known|also\s+known|nicknamed)\b[^,.;]{0,120},"
    # "31 members of a ring that supplied the town were arrested"
    r"|\b(?:that|which)\s+(?!was\b|were\b|is\b|are\b|has\b|have\b|had\b)(?:(?!\b(?:who|that|which)\b)[^,;.()]){2,100}?"
    r"(?=\s+(?:were|have|had)\b|\s*$)"
    # "21 men who took part in selling guns had been arrested"
    r"|\bwho\s+(?!was\b|were\b|is\b|are\b|has\b|have\b|had\b)(?:(?!\bwho\b)[^,;.()]){2,100}?(?=\s+(?:were|have|had)\b)"
    r"|\b(?:was|were)\s+(?:transferred|transported|turned\s+over|booked|placed|released)\b[^.;,]{0,50}?\band\s+(?=\w+)"
)
_NAMES: Final = re.compile(
    r"(?:,\s*(?:and\s+)?(?:[A-Z][\w'.-]*,?\s+|son,\s+|\d\d,\s+|aka\s+|of\s+|and\s+|both\s+){2,40})"
)
_INCLUDING: Final = re.compile(r"\bincluding\s+$")
# "the other three convicted men" were counted before.
_REFERRED: Final = re.compile(r"\b(?:the|these|those)\s+(?:other\s+|remaining\s+)$", re.I)
# "The four men were booked into jail" after their arrest, which may have been told with another number.
_SAME: Final = re.compile(r"\b(?:the|these|those|all|both)\s+$", re.I)
_MODIFIED: Final = re.compile(r"\s*(?P<verb>charged|indicted|arrested|convicted)\b", re.I)
_OR: Final = re.compile(
    r"(?<!convicted )(?<!guilty )\bor\s+(?:(?:have\s+|been\s+){1,2})?"
    r"(?:arrested|charged|indicted|convicted|pleaded|sentenced)\b|"
    r"\bguilty,?\s+or\s+(?:(?:have\s+|been\s+){1,2})?sentenced\b",
    re.I,
)
_VERB: Final = re.compile(r"\b(?:was|were|has|have|had)\b", re.I)
_RELATIVE: Final = re.compile(r",?\s+(?:who|that|of\s+whom)\b", re.I)
VERBS: Final = {"arrested": "Arrest", "charged": "Charge", "indicted": "Charge", "convicted": "Conviction"}
# Verbs that need no other before them to be said of a subject.
_OWN_SUBJECT: Final = (
    "ple",
    "pled",
    "fac",
    "entered",
    "were",
    "was",
    "been",
    "died",
    "fatally",
    "lost",
    "suffered",
    "remain",
)


def outcomes(text: str, sentence: Sentence, group: Group, limit: int, whole: bool) -> set[str]:
    """What the sentence says happened to a group of persons, told before ``limit``.

    Of the ``whole`` that a part is taken from ("22 of the 26 charged were arrested") only its own participle tells; the
    verb is the part's. A noun or verb of charging on the left speaks of both.
    """
    if _OWNERS.match(text, group.span.end):
        return set()
    before = text[max(sentence.start, group.span.start - 220) : group.span.start]
    found = set(_governed(text, before, group, whole)) | set(_told_apart(text, before, group, limit))
    modified = _MODIFIED.match(text, group.amount.span.end, group.span.end)
    if modified and not _REFERRED.search(before):
        found.add(VERBS[modified["verb"].casefold()])
    main, beside = (set(), set()) if _OF_DEED.search(before) else _passive(text, sentence, group, limit)
    everyone = _ALL.search(before) is not None
    found |= beside if whole else main | beside if everyone else main or beside
    if "Arrest" in found and _only_questioned(text, sentence, group, limit):
        found.remove("Arrest")
    return found & {"Death"} if VICTIMS.fullmatch(group.noun) else found


def _only_questioned(text: str, sentence: Sentence, group: Group, limit: int) -> bool:
    """Whether persons were held for a while and not arrested."""
    start, end = max(sentence.start, group.span.start - 40), min(sentence.end, max(limit, group.span.end + 120))
    held = _HELD.search(text, start, end)
    return (
        held is not None
        and _LET_GO.match(text, held.end(), end) is not None
        and _ARRESTED.search(text, start, end) is None
    )


def _governed(text: str, before: str, group: Group, whole: bool) -> Iterator[str]:
    """The outcomes whose verb or noun stands right before a group: "charged 12 people"."""
    for of, pattern in _LEFT.items():
        match = _last(pattern, before) if of == "Charge" or not whole else None
        if match and match["gap"].startswith(",") and _BE.search(before, 0, match.start()):
            continue
        refused = _NOT_DONE if of == "Death" else _WISHED
        if not match or not group.noun or not _NEAR.fullmatch(match["gap"]) or refused.search(before[: match.start()]):
            continue
        if not _do_otherwise(text, before[match.start() : match.start("gap")], match["gap"], group):
            yield of


def _told_apart(text: str, before: str, group: Group, limit: int) -> Iterator[str]:
    """The outcomes that are told around a group, or of others before it: "took 19 suspects into custody"."""
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


def _passive(text: str, sentence: Sentence, group: Group, limit: int) -> tuple[set[str], set[str]]:
    """What the main verbs behind a group say happened to it, and what those of its relative clauses say."""
    start = group.span.end
    main: set[str] = set()
    beside: set[str] = set()
    # "Used by 2,000 criminals in 18 countries, five were arrested": who did something is no subject of the verb behind.
    if _AGENT.search(text, max(sentence.start, group.span.start - 4), group.span.start):
        return main, beside
    aside = _INCLUDING.search(text, sentence.start, group.span.start) is not None
    # "A total of nine was arrested."
    alike = _ONE_OF_MANY.search(text, max(sentence.start, start - 60), group.span.start) is not None
    ends: list[int] = []
    for of, pattern in _RIGHT.items():
        for match in pattern.finditer(text, start, min(limit, start + 240)):
            gap = text[start : match.start()]
            if match.group()[0] in "bB" and _SAME.search(
                text, max(sentence.start, group.span.start - 8), group.span.start
            ):
                continue
            # "Three men for the murder of Roe, who was killed": one was.
            if of == "Death" and group.amount.value > 1 and match.group()[:4].casefold() == "was ":
                continue
            if (group.amount.value > 1 and _SINGULAR_VERB.search(gap) and not alike) or _OTHER_SUBJECT.search(gap):
                continue
            if not gap.strip() and has_object(text, match.end(), limit, group.noun):
                continue
            if match.group().casefold() == "charged" and billed(text, match.end(), group.noun):
                continue
            if _ITS_OWN.fullmatch(gap) and _ANOTHER.match(text, match.end(), limit):
                continue
            # "… charged, with 13 of the defendants arrested today": of the 13.
            part = group.part and not (not gap.strip() and text.endswith(" with ", 0, group.span.start))
            if _subject_of(gap, match.group().casefold(), part):
                restrictive = not FINITE.search(gap) or re.match(r",?\s*who\b", gap) is not None
                if not (aside and not restrictive):
                    # Who was sentenced may have been told before to be charged.
                    told_before = match.group().casefold() in {"sentenced", "jailed"}
                    (beside if restrictive or told_before else main).add(of)
                    ends.append(match.start())
                break
    # "112 people were arrested, charged or convicted" gives none of the three numbers.
    if len(main) > 1 and _OR.search(text, min(ends), max(ends) + 50):
        main.clear()
    return main, beside


def _subject_of(printed: str, verb: str, part: bool) -> bool:
    """Whether a verb is said of the persons whom ``printed`` parts from it.

    Of "three of the six people indicted" it is said of the six: ``part`` is true for the three.
    """
    gap = _NAMES.sub(" ", _ASIDE.sub(" ", _ALL_OF_WHOM.sub(" ", printed)))
    if len(gap) > 110 or re.search(r"[;:]|--|—|\bhaving\b|(?<!\.[A-Z])(?<!\bCo)\.\s", gap) or DEEDS.search(gap):
        return False
    if verb.startswith(_OWN_SUBJECT):
        return not re.search(r"\b(?:by|to)\b", gap)
    if FINITE.search(gap):
        return True
    return (
        not part
        and len(gap.split()) <= 8
        and not re.search(r"\b(?:and\s+(?:was|the|a)|in\s+which|with|who|remain\w*|,)\b|,", gap)
    )


def governed_until(text: str, group: Group, following: Group | None, end: int) -> int:
    """Where the verbs behind a group cease to be its own: at the next group, where that has a verb of its own.

    "Of the 40 charged, 33 were arrested", "50 people have been arrested and 40 people convicted"; but in "ten people,
    five officers among them, were charged" the verb is of the ten.
    """
    if following is None:
        return end
    between = text[group.span.end : following.span.start]
    own = not following.noun or (_VERB.search(between) is not None and not _RELATIVE.match(between))
    return following.span.start if own else end
