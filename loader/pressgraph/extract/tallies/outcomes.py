"""What a sentence says happened to a group of persons: arrested, charged, convicted.

A verb or noun governs the count that it stands close to: "the arrest of 12 people", "charged 12 people", "12 people
were charged". In "charged with robbing 12 people" the twelve are the victims.
"""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.tallies.objects import VERBS, governed, told_apart
from pressgraph.extract.tallies.persons import Group
from pressgraph.extract.tallies.subjects import told_behind
from pressgraph.text import Sentence

# "They nabbed 4 dealers' drugs."
_OWNERS: Final = re.compile(
    r"['’]\s+(?!(?:was|were|is|are|have|has|had|and|or|who|in|on|at|for|from|after|by|with|to)\b)[a-z]"
)
# Of victims only their death is counted.
VICTIMS: Final = re.compile(r"victims?|passengers?|bystanders?|civilians?|children", re.I)
# "All four men charged have pleaded guilty" tells two numbers, "four men charged" perhaps only one.
_ALL: Final = re.compile(r"\ball\s+(?:of\s+the\s+)?$", re.I)
# "Two men who robbed twelve people were arrested": the twelve were not.
_OF_DEED: Final = re.compile(r"\bwho\s+(?!were\b|was\b|have\b|has\b|had\b)[a-z]+ed\s+(?:\w+\s+)?$", re.I)
# "They were detained for questioning and later released": nobody was arrested.
_HELD: Final = re.compile(r"\bdetain(?:ed|ing)\b", re.I)
_LET_GO: Final = re.compile(
    r"(?:(?!\s(?:and|but|while)\s+(?!(?:was|were|then|later|subsequently|have|had|released)\b))[^.;])*?"
    r"\b(?:for\s+questioning\b|released\b(?!\s+(?:on|under|pending|with)\b))",
    re.I,
)
_ARRESTED: Final = re.compile(r"\barrest|\bcustody\b|\bcharged\b|\bindicted\b", re.I)
# "the other three convicted men" were counted before.
_REFERRED: Final = re.compile(r"\b(?:the|these|those)\s+(?:other\s+|remaining\s+)$", re.I)
# "He shot and wounded two officers before he died."
_HURT: Final = re.compile(r"\b(?:injur(?:ed|ing)|wound(?:ed|ing)|hurt(?:ing)?|maim(?:ed|ing))\s+$", re.I)
# "charged with using force against two arrestees"
_AGAINST_VICTIMS: Final = re.compile(
    r"\b(?:force|violence|discriminat\w+|retaliat\w+|crimes|assaults?|attacks?|threats?)\s+against\s+(?:the\s+)?$", re.I
)
_MODIFIED: Final = re.compile(r"\s*(?P<verb>charged|indicted|arrested|convicted)\b", re.I)
_VERB: Final = re.compile(r"\b(?:was|were|has|have|had)\b", re.I)
_RELATIVE: Final = re.compile(r",?\s+(?:who|that|of\s+whom)\b", re.I)


def outcomes(text: str, sentence: Sentence, group: Group, limit: int, whole: bool) -> set[str]:
    """What the sentence says happened to a group of persons, told before ``limit``.

    Of the ``whole`` that a part is taken from ("22 of the 26 charged were arrested") only its own participle tells; the
    verb is the part's. A noun or verb of charging on the left speaks of both.
    """
    if _OWNERS.match(text, group.span.end):
        return set()
    first = max(sentence.start, group.span.start - 220)
    before = text[first : group.span.start]
    apart = told_apart(text, before, group, limit, first == sentence.start)
    found = set(governed(text, before, group, whole)) | set(apart)
    modified = _MODIFIED.match(text, group.amount.span.end, group.span.end)
    if modified and not _REFERRED.search(before):
        found.add(VERBS[modified["verb"].casefold()])
    main, beside = (set(), set()) if _OF_DEED.search(before) else told_behind(text, sentence, group, limit)
    everyone = _ALL.search(before) is not None
    found |= beside if whole else main | beside if everyone else main or beside
    if "Arrest" in found and _only_questioned(text, sentence, group, limit):
        found.remove("Arrest")
    if _AGAINST_VICTIMS.search(before):
        found.clear()
    if _HURT.search(before):
        found.discard("Death")
    return found & {"Death"} if VICTIMS.fullmatch(group.noun) else found


def _only_questioned(text: str, sentence: Sentence, group: Group, limit: int) -> bool:
    """Whether persons were held for a while and not arrested."""
    start, end = max(sentence.start, group.span.start - 40), min(sentence.end, max(limit, group.span.end + 120))
    held = _HELD.search(text, start, end)
    return (
        held is not None
        and _LET_GO.match(text, held.end(), end) is not None
        # "11 arrests were made, and a further 33 suspects detained for questioning": the 11 were arrested.
        and _ARRESTED.search(text, min(held.start(), group.span.start), end) is None
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
