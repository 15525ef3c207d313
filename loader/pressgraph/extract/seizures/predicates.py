"""The words that tell of a seizure, and how strongly: where they stand, and which of them only wish or deny one.

Words are of six strengths:

- strong (seize, confiscate, interdict) always tell of a seizure, as does "off the streets" (``streets``);
- medium (recover, intercept, secure) tell of one where the goods are such as police recover, or police are the subject;
- weak (find, locate, discover, yield) only of drugs, arms and cash, beside agents or a search;
- held (detain) tell of one of such goods only as customs hold;
- frozen (freeze) tell of one of money and accounts only;
- announced (a takedown, a warrant for the seizure of) only of goods that the release elsewhere says were seized.

Hypotheticals and wishes ("seeks the seizure of", "could be seized", "not seized") tell of none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pressgraph.extract.seizures import ambiguous, denials, scenes
from pressgraph.facts import Span

STRONG, MEDIUM, WEAK, HELD, FROZEN, ANNOUNCED = 6, 5, 4, 3, 2, 1
_STRENGTHS: Final = {"s": STRONG, "m": MEDIUM, "w": WEAK, "h": HELD, "f": FROZEN, "a": ANNOUNCED}

SEIZING: Final = r"""(?:
      (?P<strong>seiz(?:e|es|ed|ing)(?:\ (?:and/or|and|or)\ (?:collected|removed|destroyed|taken)\b)?|
        interven(?:ed|ing)|confiscat(?:e|es|ed|ing)|
        (?:taken|booked|placed|entered)\ into\ evidence|(?:taken|held)\ as\ evidence|interdict(?:s|ed|ing)|impounded|
        taken(?=\ (?:away\ |from\ (?:him|her|them)\ )?by\ (?:the\ )?
          (?:law\s+enforcement|police|agents|officers|deputies|investigators|authorities)\b))
    | (?P<medium_foiled>(?:foil|thwart|stopp|prevent|disrupt|intercept|halt|defeat|interdict)(?:s|ed|ing)?
        \ (?:an?|the|another|several|multiple|two|three|four|five|his|her|their)\ (?:[\w-]+\ ){0,3}?attempts?
        \ to\ (?:smuggle|import|bring|transport)|
        attempts?\ to\ (?:smuggle|import|bring|transport)
        (?=\ [^.;]{3,160}?\b(?:was|were|has\ been)\ (?:foiled|thwarted|stopped|prevented|intercepted|disrupted)\b))
    | (?P<strong_landing>off-?load(?:s|ed|ing)?)
    | (?P<strong_haul_noun>haul(?=:|\ (?:also\ )?(?:compris|includ|consist|contain|amount|total|came\ to|added\ up)))
    | (?P<strong_noun>seizures?|confiscations?|interdictions?|
        (?:apprehension|intervention)(?=\ of\ (?:[a-z]+\ ){0,2}?\d))
    | (?P<medium>recover(?:s|ed|ing)|intercept(?:s|ed|ing)|retriev(?:ed|ing)|secur(?:ed|ing)|eradicat(?:ed|ing)|
        nett(?:ed|ing)|nets|t(?:ook|aken)\ (?:possession\ of|into\ possession))
    | (?P<medium_now>recover|intercept|(?-i:Net))
    | (?P<weak_now>finds?|discovers?|locates?|uncovers?|yields?)
    | (?P<medium_handed>(?:turn|hand)(?:ed|ing)\ in|br(?:ings|ought)\ in|t(?:ook|aken)\ in|
        collect(?:s|ed|ing)|surrendered|exchanged)
    | (?P<medium_stop>stopp(?:ed|ing)(?=\ an?\ (?:\w+\ )?(?:consignment|shipment|load|cargo)\ of\b|
        \ (?:an?|the)\ (?:[\w-]+\ ){0,2}?(?:lorry|truck|van|car|vehicle|boat|vessel|yacht|container|trailer)
        \ (?:carrying|transporting|loaded\ with|laden\ with|containing)\b))
    | (?P<medium_plants>(?:dismantl|destroy|uproot)(?:ed|ing))
    | (?P<medium_noun>recover(?:y|ies)|interceptions?)
    | (?P<weak>found|finding|locat(?:ed|ing)|discover(?:ed|ing)|uncover(?:ed|ing)|yield(?:ed|ing)|reveal(?:ed|ing)|
        detect(?:ed|ing)|turn(?:ed|ing)\ up|c(?:ame|oming)\ (?:(?:up)?on|across)|unearth(?:ed|ing)|
        br(?:ought|inging)\ to\ light|came\ to\ light|
        extract(?:ed|ing)|produced|
        led\ (?:agents|officers|deputies|investigators|detectives|police|troopers)\ to|pulled|removed)
    | (?P<weak_taken>taken(?=\ from\ (?:the|his|her|their|an?)\b))
    | (?P<weak_took>took(?!\ down))
    | (?P<weak_noun>discover(?:y|ies))
    | (?P<held>detain(?:ed|ing))
    | (?P<frozen>froze|frozen)
    | (?P<announced>t(?:ook|aken|ake|akes|aking)\ down)
    | (?P<announced_noun>takedowns?|take-downs?)
    )\b"""
"""The words of seizing, as a verbose regular expression for any case.

The name of the group that matches says how a word is to be read: its first letter gives the strength, ``noun`` at its
end a noun, ``now`` the present tense of headlines, and what is between is a word that asks for more (``_refused``,
``ambiguous``).
"""
# What the words of seizing begin with: most words of a sentence are ruled out by three letters, where the pattern
# itself would try all its branches. Each word above begins like one of these.
_BEGINNINGS: Final = "|".join(
    f"[{first.upper()}{first}](?i:{rests})"
    for first, rests in (row.split(":") for row in (
        "a:pp|tt", "b:oo|ri|ro", "c:am|ol|om|on", "d:ef|es|et|is", "e:nt|ra|xc|xt", "f:in|oi|ou|ro", "h:al|an|au|el",
        "i:mp|nt", "l:ed|oc", "n:et", "o:ff", "p:la|re|ro|ul", "r:ec|em|et|ev", "s:ec|ei|to|ur", "t:ak|hw|oo|ur",
        "u:nc|ne|pr", "y:ie",
    ))
)  # fmt: skip
TRIGGER: Final = re.compile(rf"\b(?=(?-i:{_BEGINNINGS})){SEIZING}", re.I | re.X)
_BE: Final = re.compile(
    r"\b(?=[A-Za-z])(?:was|were|been|being|be|is|are|got|gets)\s+(?:(?:also|later|previously|subsequently|then|"
    r"ultimately|eventually|either|\w+ly|both)\s+){0,2}(?:(?:\w+ed|found|taken)(?:,)?\s+(?:and|or)\s+"
    r"(?:(?:later|then|subsequently)\s+)?)?$",
    re.I,
)
_AND: Final = re.compile(r"(?:ed|found|taken),?\s+(?:and|or)\s+(?:(?:later|then|subsequently)\s+)?$", re.I)
_REFUSED_VERB: Final = re.compile(
    r"\b(?=[A-Za-z])(?:not|never|would|could|may|might|should|can|will|must|without|fail(?:ed|s)\s+to|attempt\w*\s+to|"
    r"(?<!able\s)(?<!managed\s)(?<!helped\s)(?<!continue\s)(?<!continued\s)(?<!began\s)(?<!probable\scause\s)to)\s+"
    r"(?:\w+ly\s+|also\s+|even\s+)?(?:be\s+|have\s+|have\s+been\s+)?$|"
    # "Nobody has seized …", "No agency seized …"
    r"\b(?:no\s*one|nobody|neither(?:\s+\w+)?|none\s+of\s+(?:the\s+|these\s+)?\w+|"
    r"no\s+(?:agency|agents?|officers?|police|authority|authorities))\s+(?:(?:has|have|had|ever)\s+){0,2}$",
    re.I,
)
# "This made it possible to arrest two men and to seize 40 kilos."
_MADE_POSSIBLE: Final = re.compile(
    r"\b(?<!would have )(?<!could have )(?<!might have )(?<!never )(?<!not )(?:made\s+it\s+possible|allowed|enabled)\b"
    r"(?:(?!\b(?:would|could|might)\b)[^.;]){0,200}\bto\s+$",
    re.I,
)
_WENT_ON: Final = re.compile(r"\bwent\s+on\s+(?:(?:in|at|near)\s[^.;,]{1,40}\s)?to\s+$", re.I)
# "During the searches, 5 kg of cocaine could be seized", as translations from German say.
_TOLD_OF_PAST: Final = re.compile(
    r"\b[Dd]uring\s+(?:the|these|several|\d+)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:searches|raids|operations?|action\s+days?)\b|\bhouse\s+searches\b"
)
# "69 boats are thought to have been seized."
_REPORTED: Final = re.compile(
    r"\b(?:is|are|was|were)\s+(?:thought|believed|reported|said|known|estimated|understood)\s+to\s+have\s+been\s+$"
)
# "… seized by Russian forces", "… seized by pirates": by whom that is no officer of the law.
_BY_OTHERS: Final = re.compile(
    r"[^.;]{0,80}?\bby\s+(?!(?:the\s+)?(?:(?:local|federal|state|border|customs|special)\s+){0,2}"
    r"(?:police|customs|officers|agents|investigators|detectives|law\s+enforcement|coast\s+guard)\b)"
)
# "Seized or sold": which of both, nobody can tell.
_OR_SOLD: Final = re.compile(
    r"\s+or\s+(?:\w+ly\s+)?(?:sold|distributed|trafficked|smuggled|shipped|imported|delivered)\b"
)
_IF: Final = re.compile(r"\b(?:if|unless)\s+(?:[\w'’]+\s+){1,3}?(?:had|were|was|have|has)\s+(?:been\s+|not\s+)?$", re.I)
_LAW: Final = re.compile(
    r"\b(?:laws?|acts?|bill|court|judge|if|whether|up\s+to|warn\w*|fear\w*|convict\w*|only|unless)\b", re.I
)
_COULD_BE: Final = re.compile(r"\bcould\s+(?:also\s+)?be\s+$")
_REFUSED_NOUN: Final = re.compile(
    r"\b(?=[A-Za-z])(?:(?:seek(?:s|ing)?|sought)\b[^.;]{0,80}|(?:request\w*|complaints?|subject|without|notices?|no)"
    r"\s+(?:\w+\s+){0,3})$",
    re.I,
)
_WARRANTED: Final = re.compile(
    r"\b(?:warrants?(?!\s+(?:\w+\s+){0,2}(?:led|leading|result\w+)\b)|(?<!court-)authoriz\w+|"
    r"\bcourt\s+ordered)\s+(?:\w+\s+){0,3}$",
    re.I,
)
# Juries, courts and auditors find people guilty or accounts wrong.
_JUDGED: Final = re.compile(
    r"\b(?:jury|jurors?|(?:court|judge)(?![- ](?:authori[sz]ed|ordered|approved|issued)\b)|audit|auditors?)\b"
    r"[^,;]{0,40}$",
    re.I,
)
# "A search of the car produced 8 kilograms": whatever else produces things tells of no seizure.
_SEARCHED: Final = re.compile(r"\b(?:search(?:es)?|warrants?|inspections?|stop)\b[^.;,]{0,60}\s(?:also\s+)?$", re.I)
_TIME_AFTER: Final = re.compile(
    r"\s+(?:(?:about|around|some|nearly|almost|more\s+than)\s+){0,2}[\w,.-]+\s+(?:\w+\s+)?"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|times?)\b"
)
# A laboratory tells of goods that were counted before.
_TESTED: Final = re.compile(r"\b(?:test(?:s|ed|ing)?|lab(?:s|oratory)?|analy[sz]\w+)\b[^.;]{0,60}$", re.I)
# What the Coast Guard brings ashore it has seized; smugglers offload too.
_LANDED_BY: Final = re.compile(r"\b(?:Coast\s+Guard(?:smen)?|[Cc]utters?|USCGC?)\b")
_SMUGGLERS: Final = re.compile(
    r"\b(?:smugglers?|traffickers?|suspects?|defendants?|men|they|he|who|was|were|watched|saw|observed|conspir\w*|"
    r"attempt\w*|not)\s+(?:\w+\s+){0,3}$"
)
# "Seizure warrants were executed against 40 domains": until then nothing is seized.
_PAPERS: Final = re.compile(r"\s+(?:orders?|warrants?)\b", re.I)
_EXECUTED: Final = re.compile(r"\s+(?:(?:have|has|had)\s+been|was|were)\s+executed\b|\s+(?:led|resulted)\b", re.I)
_EXECUTING: Final = re.compile(r"\b(?:execut\w+|served)\s+(?:[^.;]{0,40}\s)?$", re.I)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word of seizing in a sentence: its place, its strength, and which way it can reach."""

    span: Span
    strength: int
    noun: bool
    passive: bool


def find(text: str, sentence: Span) -> list[Predicate]:
    """The words in a sentence that tell of a seizure, without negated, hypothetical and merely wished-for ones."""
    return list(_find(text, sentence))


def _find(text: str, sentence: Span) -> Iterator[Predicate]:
    """The same one by one: scenes without a word of seizing first, then the words."""
    for scene, strength in ((scenes.place, WEAK), (scenes.results, MEDIUM), (scenes.load, WEAK), (scenes.caught, WEAK)):
        told = scene(text, *sentence)
        if told:
            yield Predicate(Span(*told.span()), strength, noun=False, passive=False)
    for match in TRIGGER.finditer(text, *sentence):
        group = match.lastgroup or "strong"
        strength = _STRENGTHS[group[0]]
        noun = group.endswith("noun")
        before = text[max(sentence.start, match.start() - 100) : match.start()]
        if noun and _WARRANTED.search(before):
            strength = ANNOUNCED
        elif _refused(text, sentence, match, before):
            continue
        if strength == WEAK and (_JUDGED.search(before) or _TESTED.search(before)):
            continue
        be = None if noun or match.group()[-3:].lower() == "ing" else _BE.search(before)
        # "Those at whom it was aimed, and recovered 9 guns": a word with an object of its own is active.
        passive = be is not None and not (_AND.search(be.group()) and _has_object(text, sentence, match))
        # "Three kilos came to light"
        passive |= match.group().casefold() == "came to light"
        word = Span(*match.span())
        of_goods = ambiguous.of_goods(text, sentence, match, before, passive)
        if of_goods and not denials.refused(text, sentence, word, group, before, passive=passive):
            yield Predicate(word, strength, noun, passive)


def _has_object(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a number of things stands behind a word of seizing whose subject officers may be."""
    numbered = ambiguous.NUMBER_AFTER.match(text, match.end())
    if numbered is None or _TIME_AFTER.match(text, match.end(), sentence.end):
        return False
    return ambiguous.OFFICERS_BEFORE.search(text, max(sentence.start, match.start() - 200), match.start()) is not None


def _refused(text: str, sentence: Span, match: re.Match[str], before: str) -> bool:
    """Whether a word tells of no seizure, as it is denied or wished for, or what others do."""
    group = match.lastgroup or "strong"
    if group == "strong_landing":
        by = text[match.end() : min(sentence.end, match.end() + 60)] if _BE.search(before) else before
        return not _LANDED_BY.search(by) or (by is before and _SMUGGLERS.search(before) is not None)
    if group.endswith("now"):
        # "Deputies Recover 31 Guns": what headlines tell has happened.
        return _REFUSED_VERB.search(before) is not None or not ambiguous.NUMBER_AFTER.match(text, match.end())
    if group == "medium_handed":
        return not (ambiguous.taken_in(text, match, before) or ambiguous.bought_back(text, sentence, match))
    if group == "strong_noun" and (papers := _PAPERS.match(text, match.end())):
        return not (_EXECUTED.match(text, papers.end()) or _EXECUTING.search(before))
    if group.endswith("noun"):
        return _REFUSED_NOUN.search(before) is not None
    if match.group() == "produced" and not _SEARCHED.search(before):
        return True
    possible = max(sentence.start, match.start() - 220)
    if _COULD_BE.search(before) and _TOLD_OF_PAST.search(text, possible, match.start()):
        return _LAW.search(text, possible, min(sentence.end, match.end() + 80)) is not None
    if _IF.search(before) or (group == "strong" and _OR_SOLD.match(text, match.end())):
        return True
    if _WENT_ON.search(before):
        return False
    if _REPORTED.search(before):
        return _BY_OTHERS.match(text, match.end(), sentence.end) is not None
    return _REFUSED_VERB.search(before) is not None and not _MADE_POSSIBLE.search(text, possible, match.start())
