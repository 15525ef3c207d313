"""Designated: known groups that count only where a text treats them as a subject of its case.

Terrorist organizations are named in speeches, laws and histories too. One counts where its members, its support or its
propaganda are spoken of, or where the text says beside its name that it is a terrorist group.
"""

from __future__ import annotations

import re
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
_NEAR: Final = 110


def treated(document: Document, known: Sequence[Match[Entry]]) -> list[Match[Entry]]:
    """The places of known organizations without those of groups that the text names beside its case only."""
    doubtful = {match.value for match in known if match.value.scope}
    if not doubtful:
        return list(known)
    spoken_of = document.mentions(*STEMS)
    told = {match.value for match in known if match.value in doubtful and spoken_of and _subject(document, match)}
    return [match for match in known if match.value not in doubtful or match.value in told]


def _subject(document: Document, match: Match[Entry]) -> bool:
    """Whether the words around a name say who belongs to the group, or what it is."""
    text, (start, end) = document.text, match.span
    sentence = document.sentence_at(start)
    if _BEFORE.search(text, max(sentence.start, start - _NEAR), start):
        return True
    return _BEHIND.match(text, end, min(sentence.end, end + _NEAR)) is not None
