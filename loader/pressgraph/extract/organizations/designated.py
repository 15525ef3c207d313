"""Designated: known groups that count only where a text treats them as a subject of its case.

Terrorist organizations are named in speeches, laws and histories too. One counts where its members, its support or its
propaganda are spoken of, or where the text says beside its name that it is a terrorist group.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from pressgraph.text import Document, Match
from pressgraph.vocabulary.lexicon import Entry

STEMS: Final = ("terror", "jihad")
_BETWEEN: Final = r"(?:the\s+)?(?:(?!(?:against|fight|fights|defeat|combat|counter|attacks?)\b)[\w“\"'’,-]+\s+){0,4}"
_BEFORE: Final = re.compile(
    r"\b(?=[A-Za-z])(?:(?:members?|leaders?|fighters?|followers?|supporters?|operatives?|recruits?|recruiters?|"
    r"soldiers?|cells?|"
    r"branch(?:es)?|affiliates?|commanders?|financiers?|adherents?)\s+(?:of|for|with)|"
    r"(?:allegiance|loyalty|support|resources|services?|oath|loyal|ties|links?|linked|connected|belong(?:s|ed|"
    r"ing)?)\s+(?:to|for)|"
    r"join(?:ed|ing)?|f(?:ight(?:ing)?|ought)\s+(?:for|with|alongside)|on\s+behalf\s+of|in\s+(?:support|"
    r"the\s+name)\s+of|"
    r"affiliated\s+(?:with|to)|inspired\s+by|radicali[sz]ed\s+by|recruit\w*\s+(?:for|by)|"
    r"conspir(?:ed|ing)\s+with|trained\s+(?:by|with)|work(?:ed|ing)\s+for|support(?:ed|ing)|financ(?:ed|ing)|"
    r"fund(?:ed|ing)|designated|terrorist\s+(?:groups?|organi[sz]ations?|networks?|militias?),?(?:\s+(?:called|"
    r"known\s+as))?)\s+"
    rf"{_BETWEEN}$",
    re.I,
)
_BEHIND: Final = re.compile(
    r"[\"”’']?\s*(?:\([^()]{2,30}\),?\s*)?(?:(?:,\s+)?(?:an?|the|which\s+is\s+an?)\s+[^.;]{0,50}?)?"
    r"(?:terrorist\s+(?:group|organi[sz]ation|network)|"
    r"\b(?:members?|fighters?|followers?|supporters?|operatives?|propaganda|cells?|recruiters?|leaders?|soldiers?|"
    r"sympathi[sz]ers?|affiliates?)\b)",
    re.I,
)
# Who only is said, thought or found not to be of a group, and what another body, law or year tells of it.
_NOT_SO: Final = re.compile(
    r"\b(?=[A-Za-z])(?:no\s+evidence|denie[ds]|cleared|unlike|claim(?:s|ed|ing)|falsely|(?:called|calls|calling)\s+(?:the|her|"
    r"him|them|his|their|an?|it)\b|yell(?:s|ed|ing)|threat\w*|such\s+as|other\s+terror\w*|previously|designated\s+the\s+\w+"
    r"\s+Force|(?:killed|murdered|wounded|attacked|shot|kidnapped|captured)\s+(?:\w+\s+){0,3}?by)\b[^.;]*$",
    re.I,
)
_IN_GENERAL: Final = re.compile(
    r"\b(?=[A-Za-z])(?:statut(?:es?|ory)|grants?|detainable|habeas|Security\s+Council|Sanctions\s+Committee|"
    r"trials?\s+of\b[^.;]*\bin\s+(?:19|20)\d\d|"
    r"linked\s+to\b[^.;]*\bin\s+(?:19|20)\d\d|before\s+s?he)\b",
    re.I,
)
# A group named once is the subject where the sentence tells of what someone is charged with.
_CHARGED: Final = re.compile(
    r"\b(?:charg(?:ed|es|ing)|counts?|convicted|guilty|indict(?:ed|ment)|arrested|accused)\b(?=[^.;]*\b(?:support|"
    r"conspir|member|belong))|\btarget(?:s\s+w(?:as|ere)|ed)\b|\b(?:support|conspir|member|belong)\w*\b(?=[^.;]*\b(?:charges?|counts?|arrested|accused)\b)"
)
_NEAR: Final = 110


def treated(document: Document, known: Sequence[Match[Entry]]) -> list[Match[Entry]]:
    """The places of known organizations without those of groups that the text names beside its case only."""
    doubtful = {match.value for match in known if match.value.scope}
    if not doubtful:
        return list(known)
    spoken_of = document.mentions(*STEMS)
    often = Counter(match.value for match in known)
    told = {
        match.value
        for match in known
        if match.value in doubtful
        and spoken_of
        and (often[match.value] > 1 or _once(document, match))
        and _subject(document, match)
    }
    return [match for match in known if match.value not in doubtful or match.value in told]


def _once(document: Document, match: Match[Entry]) -> bool:
    """Whether a group that is named once is named in the title, or where someone is charged."""
    sentence = document.sentence_at(match.span.start)
    return sentence.paragraph == 0 or document.ask(_CHARGED.search, sentence.span) is not None


def _subject(document: Document, match: Match[Entry]) -> bool:
    """Whether the words around a name say who belongs to the group, or what it is."""
    text, (start, end) = document.text, match.span
    sentence = document.sentence_at(start)
    before = max(sentence.start, start - _NEAR)
    if not (_BEFORE.search(text, before, start) or _BEHIND.match(text, end, min(sentence.end, end + _NEAR))):
        return False
    return _NOT_SO.search(text, before, start) is None and not document.ask(_IN_GENERAL.search, sentence.span)
