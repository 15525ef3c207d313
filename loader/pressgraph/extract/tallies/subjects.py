"""Subjects: what the verbs that stand behind a group of persons say happened to it: "12 people were charged".

Between subject and verb may stand asides, names and relative clauses; another verb parts them.
"""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.tallies.doers import billed, has_object
from pressgraph.extract.tallies.objects import ARREST
from pressgraph.extract.tallies.persons import Group
from pressgraph.text import Sentence

_AGENT: Final = re.compile(r"\bby $")
_RIGHT: Final[dict[str, re.Pattern[str]]] = {
    "Arrest": re.compile(
        rf"(?:\b{ARREST}ed\b|\btaken\s+into\s+custody\b|\b(?:are|is)\s+(?:now\s+)?under\s+arrest\b|"
        r"\b(?:placed|put|held)\s+under\s+(?:house\s+)?arrest\b|\bnabbed\b|"
        r"\bbooked\s+(?:into|at|in)\s+[^.;,]{0,60}?\b(?:jail|detention|custody|correctional|facility|prison)\b)",
        re.I,
    ),
    "Charge": re.compile(
        r"\b(?:remain\s+)?(?:charged|indicted)\b|\bstands?\s+(?:charged|accused)\b|"
        r"\b(?:were|was|been)\s+arraigned\s+(?:[\w-]+\s+){0,6}?on\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,4}?(?:indictment|"
        r"charges|"
        r"complaint)\b|\b(?:must|have\s+to)\s+answer\s+(?:to\s+)?(?:[\w-]+\s+){0,3}?charges\b|\bfac(?:e|es|"
        r"ing)\s+(?:[\w-]+\s+){0,4}(?:charges?|indictments?)\b|"
        r"\bnamed\s+in\s+(?:[\w-]+\s+){0,3}(?:indictments?|complaints?)\b",
        re.I,
    ),
    "Conviction": re.compile(
        r"\b(?:pleaded|pled|plead|pleading|found)\s+guilty\b|\bconvicted\b(?!\s+felons?)|\bsuccessfully\s+prosecuted\b|"
        r"\bentered\s+guilty\s+pleas?\b|\badmitted\s+their\s+guilt\b|\bsentenced\b|\bjailed\b(?=\s+(?:for|after|over|"
        r"today|on|at)\b)",
        re.I,
    ),
    "Death": re.compile(
        r"\b(?:(?:were|was|been)\s+(?:\w+ly\s+|also\s+|later\s+|shot\s+and\s+)?(?:killed|murdered|slain|shot\s+dead|"
        r"(?:stabbed|beaten)\s+to\s+death)|died|"
        r"fatally\s+overdosed|lost\s+their\s+lives|suffered\s+(?:\w+\s+)?fatal\s+(?:\w+\s+)?overdoses?)\b",
        re.I,
    ),
}
# "Data of 900 people, has been sentenced": said of one.
_SINGULAR_VERB: Final = re.compile(r"\b(?:has|was|is)\s+(?:\w+ly\s+|also\s+|since\s+|now\s+|been\s+)*$")
# "Nine were charged, and others have been convicted": of the others.
_OTHER_SUBJECT: Final = re.compile(
    r"\b(?:have|has|had|were|was)\b.*\b(?:and\s+[a-z]+|others\s+who)\s+(?:have|has|were|was)\b", re.S
)
# "Nine people, including one who has pleaded guilty, were charged": the one has.
_WITHIN_ASIDE: Final = re.compile(r"[,(]\s*(?:including|among\s+(?:them|whom))\b[^,]*\bwho\s+(?:\w+\s+){0,3}$")
_ONE_OF_MANY: Final = re.compile(
    r"\b(?:one|each|total|number|group|ring|team|(?:along|together)\s+with|last\s+of)\b", re.I
)
# "Deputies arrested 14 people and charged three others": the second verb has its own number.
_ITS_OWN: Final = re.compile(r",?\s+and\s+(?:also\s+|later\s+)?")
_ANOTHER: Final = re.compile(
    r"\s+(?:an(?:other)?\s+|additional\s+)*(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"others?)\b)"
)
# "The murder of nine men is what we have charged."
_WHAT_OTHERS: Final = re.compile(r"\bwhat\s+(?:we|they|I|he|she|it)\s+(?:have|has|had)\s+(?:\w+ly\s+)?$", re.I)
_ALL_OF_WHOM: Final = re.compile(r"^,?\s+(?:both|all|each)\s+of\s+whom\b")
FINITE: Final = re.compile(r"\b(?:was|were|is|are|has|have|had)\b", re.I)
DEEDS: Final = re.compile(
    r"\b(?=[A-Za-z])(?:said|sold|will|would|may|could|faced?|faces|agreed?|agree\s+to|expected|scheduled|of\s+whom|"
    r"who\s+(?!was|were|is|are|has|have)|that|which|most\s+of|some\s+of|many\s+of|"
    r"(?!(?:named|accused|alleged|associated|affiliated|linked|related|based|located|involved|charged|arrested|"
    r"indicted|identified|listed|detained|tied|connected|aged|nicknamed|added|united|so-called|believed|suspected|"
    r"convicted|apprehended|targeted|organi[sz]ed|armed)\b)[a-z]{3,}ed)\b"
)
# Asides between subject and verb: brackets, "including …", "most of whom …", and the names and ages of those counted.
_ASIDE: Final = re.compile(
    r"\([^()]*\)|\s*—[^—]{3,100}—\s*|,\s*(?:including|among\s+them)\b[^,]*(?:,[^,]*){0,3}?,|,\s*(?:most|some|many|all|"
    r"several)\s+of\s+"
    r"(?:whom|them)\b[^,]*,|\s(?:distributing|selling|trafficking|smuggling|dealing|operating|responsible\s+for|"
    r"accused\s+of|"
    r"suspected\s+of|involved\s+in)\b[^.;]{0,160}(?=\s(?:were|was|have\s+been|has\s+been)\s*$)"
    r"|,\s*(?:[Mm]any|[Mm]ost|[Ss]ome|[Ss]everal|[Aa]ll)\s+(?:of\s+them\s+)?(?:with|from|in|of)\s[^,]{2,60},"
    r"|\bwho\s+(?!were\b|was\b|have\b|has\b)[a-z]+ed\s+[^,.;]{3,60}?(?=\s+(?:have|has|were|was)\b)"
    r"|,\s*(?:named|known|also\s+known|nicknamed)\b[^,.;]{0,120},"
    # "31 members of a ring that supplied the town were arrested"
    r"|\b(?:that|which)\s+(?!was\b|were\b|is\b|are\b|has\b|have\b|had\b)(?:(?!\b(?:who|that|which)\b)[^,;.()]){2,100}?"
    r"(?=\s+(?:were|have|had)\b|\s*$)"
    # "21 men who took part in selling guns had been arrested"
    r"|\bwho\s+(?!was\b|were\b|is\b|are\b|has\b|have\b|had\b)(?:(?!\bwho\b)[^,;.()]){2,100}?"
    r"(?=\s+(?:were|have|had)\b)|\bwho\s+(?:ran|led|headed|operated|owned|"
    r"helped)\s(?:(?!\bwho\b)[^,;.()]){2,80}?(?=\s*$)"
    r"|\b(?:was|were)\s+(?:transferred|transported|turned\s+over|booked|placed|released)\b[^.;,]{0,50}?\band\s+(?=\w+)"
)
_NAMES: Final = re.compile(
    r"(?:,\s*(?:and\s+)?(?:[A-Z][\w'.-]*,?\s+|son,\s+|\d\d,\s+|aka\s+|of\s+|and\s+|both\s+){2,40})"
)
_INCLUDING: Final = re.compile(r"\bincluding\s+$")
# "The four men were booked into jail" after their arrest, which may have been told with another number.
_SAME: Final = re.compile(r"\b(?:the|these|those|all|both)\s+$", re.I)
_OR: Final = re.compile(
    r"(?<!convicted )(?<!guilty )\bor\s+(?:(?:have\s+|been\s+){1,2})?"
    r"(?:arrested|charged|indicted|convicted|pleaded|sentenced)\b|"
    r"\bguilty,?\s+or\s+(?:(?:have\s+|been\s+){1,2})?sentenced\b",
    re.I,
)
# "… convicted or entered civil settlements": nobody can say how many were convicted.
_OR_ELSE: Final = re.compile(
    r"\b(?:arrested|charged|indicted|convicted|guilty|trial|custody|plea)\b(?:\s+(?:at|in|by|of|for)\s+[^.;,]{2,40}?)?,?"
    r"\s+or\s+(?:(?:have|has|had|been|are|were|being|otherwise)\s+){0,3}(?:entered|reached|agreed|settled|acquitted|"
    r"cited|summoned|sought|wanted|awaiting|questioned|identified|deported|dismissed|exonerated)\b",
    re.I,
)
# Verbs that need no other before them to be said of a subject.
_OWN_SUBJECT: Final = (
    "ple",
    "pled",
    "fac",
    "entered",
    "are",
    "is ",
    "stand",
    "arraigned",
    "must",
    "have to",
    "admitted",
    "shot dead",
    "were",
    "was",
    "been",
    "died",
    "fatally",
    "lost",
    "suffered",
    "remain",
)


def told_behind(text: str, sentence: Sentence, group: Group, limit: int) -> tuple[set[str], set[str]]:
    """What the main verbs behind a group say happened to it, and what those of its relative clauses say."""
    start = group.span.end
    main: set[str] = set()
    beside: set[str] = set()
    # "Used by 2,000 criminals in 18 countries, five were arrested": who did something is no subject of the verb behind.
    if _AGENT.search(text, max(sentence.start, group.span.start - 4), group.span.start):
        return main, beside
    aside = _INCLUDING.search(text, sentence.start, group.span.start) is not None
    ends: list[int] = []
    for of, pattern in _RIGHT.items():
        for match in pattern.finditer(text, start, min(limit, start + 240)):
            gap = text[start : match.start()]
            if _of_another(text, sentence, group, match, limit):
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
    if main and _OR_ELSE.search(text, min(ends), min(sentence.end, max(ends) + 100)):
        main.clear()
    return main, beside


def _of_another(text: str, sentence: Sentence, group: Group, verb: re.Match[str], limit: int) -> bool:
    """Whether a verb behind a group has another subject or number, an object, or tells of the group what is known."""
    told, gap = verb.group().casefold(), text[group.span.end : verb.start()]
    if told[0] == "b" and _SAME.search(text, max(sentence.start, group.span.start - 8), group.span.start):
        return True
    # "Three men for the murder of Roe, who was killed": one was.
    if verb.re is _RIGHT["Death"] and group.amount.value > 1 and told[:4] == "was ":
        return True
    # "A total of nine was arrested."
    singular = group.amount.value > 1 and _SINGULAR_VERB.search(gap) is not None
    if singular and not _ONE_OF_MANY.search(text, max(sentence.start, group.span.end - 60), group.span.start):
        return True
    if _WHAT_OTHERS.search(gap) or _OTHER_SUBJECT.search(gap) or _WITHIN_ASIDE.search(gap):
        return True
    if not gap.strip() and has_object(text, verb.end(), limit, group.noun):
        return True
    if told == "charged" and billed(text, verb.end(), group.noun):
        return True
    return _ITS_OWN.fullmatch(gap) is not None and _ANOTHER.match(text, verb.end(), limit) is not None


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
