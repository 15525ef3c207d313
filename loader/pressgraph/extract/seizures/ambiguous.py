"""Ambiguous words: which of the words of seizing that may say other things are said of seized goods here.

Plants are dismantled and so are firms, police secure money and places, and "the seized goods" mostly tell of none.
"""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.seizures import denials, police
from pressgraph.facts import Span

NUMBER_AFTER: Final = re.compile(
    r"\s+(?:(?:also|a\s+total\s+of|about|around|approximately|almost|nearly|over|more\s+than|at\s+least|some|another|"
    r"a\s+further)\s+){0,3}(?:[$€£]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)",
    re.I,
)
"""A number of things right behind a word: its object."""
OFFICERS_BEFORE: Final = re.compile(
    r"\b(?:[Oo]fficers|[Pp]olice|[Aa]gents|[Cc]ustoms|[Gg]ardaí|investigators)\b[^.;]*$"
)
"""Officers before a word, as its subject."""
# "the seized funds": an adjective tells of no quantity, but "the items seized include" does.
_ADJECTIVE: Final = re.compile(r"\b(?=[A-Za-z])(?:of|the|these|those|any|all|such|from|in|with|for)\s+$", re.I)
_ITEMS: Final = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:includ\w+|consist\w+|were|was|are|weighed|totall?ed|amounted|came\s+to|had\s+an?)\b|"
    r"\s+[a-z]+,\s[^,;.]{3,60},\s+(?:includ\w+|compris\w+)\b",
    re.I,
)
# "The value of the seized goods amounts to …"
_VALUE_OF: Final = re.compile(r"\b(?:value|worth)\s+of\s+(?:all\s+)?(?:the\s+)?$", re.I)
_VALUED: Final = re.compile(
    r"\s+(?:goods|assets|property|items|products|valuables|objects)\s+(?:\w+\s+){0,2}?"
    r"(?:is|was|amount\w*|total\w*|exceed\w*|reach\w*|stands?|stood|comes?|came|put)\b",
    re.I,
)
# "Intervened" is what translations from Romance languages say for seized, "secured" from German ones; both mostly say
# other things, and couriers too take possession of drugs.
_COMMON: Final = re.compile(r"interven|secur|detain|t\w+ (?:into )?possession|pulled|removed", re.I)
# "20 pounds of cocaine were taken from the tunnel": so are other things from other people.
_DRUGS: Final = re.compile(r"\b(?:cocaine|heroin|fentanyl|meth\w*|marijuana|cannabis|narcotics|drugs)\b", re.I)
_DRUGS_AFTER: Final = re.compile(rf"[^.;]{{0,60}}?{_DRUGS.pattern}", re.I)
_FROM: Final = re.compile(r"\b(?:from|out\s+of)\b", re.I)
# Plantations are dismantled, and plants destroyed, by who finds them.
_PLANTS_BEHIND: Final = re.compile(r"[^.;]{0,80}?\d[\d ,.]*\s+(?:[a-z-]+\s+){0,3}?plants\b", re.I)
_PLANTS_BEFORE: Final = re.compile(r"\bplants\b[^.;,]{0,40}$", re.I)
_LOADED: Final = re.compile(
    r"\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}?(?:consignment|shipment|load|cargo|lorry|truck|van|vehicle|container|"
    r"trailer)\s+(?:of|carrying|loaded\s+with|laden\s+with|containing)\b",
    re.I,
)
_VALUABLES_AFTER: Final = re.compile(
    r"\s+(?:[a-z]+\s+){0,3}?(?:evidence|items|objects|goods),\s+(?:including|among\s+(?:it|them)|such\s+as)\b|"
    r"\s+(?:(?!convict|pleas?\b|sentenc|indict|judgment)[a-z]+\s+){0,2}?(?:cash|gold|jewell?e?ry|valuables|watches|assets|crypto\w*|bitcoins?)\s+"
    r"(?:worth|valued\s+at|amounting\s+to|totall?ing|(?:to|with)\s+(?:the|a)\s+(?:\w+\s+)?value\s+of)\b",
    re.I,
)
# "60 firearms were turned in at the buyback": who hands in guns is asked for none.
_ARMS: Final = re.compile(r"\b(?:guns?|firearms?|handguns?|rifles?|weapons?|pistols?)\b", re.I)
_BUYBACK: Final = re.compile(r"\b(?:buy-?\s?backs?|gun\s+exchange|gun\s+amnesty|no\s+questions\s+asked)\b", re.I)


def of_goods(text: str, sentence: Span, match: re.Match[str], before: str, passive: bool) -> bool:
    """Whether a word that may say other things is said of goods, plants or a number of things."""
    group = match.lastgroup or "strong"
    if group == "medium_plants" and not _of_plants(text, match, sentence):
        return False
    if group == "weak_took":
        took = NUMBER_AFTER.match(text, match.end()) is not None and police.BEFORE.search(before) is not None
        return took and _FROM.search(text, *denials.beside(sentence, Span(*match.span()))) is not None
    if group == "weak_taken":
        return passive and _DRUGS.search(before) is not None
    if not group.endswith("noun") and _COMMON.match(match.group()) and not _of_police(text, match, before, passive):
        return False
    if group.endswith("noun") or not _ADJECTIVE.search(before):
        return True
    # "They succeeded in seizing 14 kilos": only a participle is an adjective.
    if match.group()[-3:].lower() == "ing" and NUMBER_AFTER.match(text, match.end()):
        return True
    return _of_items(text, match, before)


def taken_in(text: str, match: re.Match[str], before: str) -> bool:
    """Whether officers took drugs in: "law enforcement has taken in 40 kilos of cocaine"; vehicles go in for repair."""
    if not match.group().casefold().startswith("ta") and match.group().casefold() != "took in":
        return False
    if police.BEFORE.search(before) is None or not NUMBER_AFTER.match(text, match.end()):
        return False
    return _DRUGS_AFTER.match(text, match.end()) is not None


def bought_back(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether guns are handed in here to police who buy them back."""
    near = _ARMS.search(text, max(sentence.start, match.start() - 60), min(sentence.end, match.end() + 60))
    return near is not None and _BUYBACK.search(text, max(match.start() - 500, 0), match.end() + 150) is not None


def _of_police(text: str, match: re.Match[str], before: str, passive: bool) -> bool:
    """Whether a word that mostly says other things is one of seizing here: its object is a number of things."""
    if "possession" in match.group().lower():
        numbered = NUMBER_AFTER.match(text, match.end()) is not None
        return police.BEFORE.search(before) is not None or (numbered and OFFICERS_BEFORE.search(before) is not None)
    if match.group()[0] in "prtPRT":
        return police.BEFORE.search(before) is not None and NUMBER_AFTER.match(text, match.end()) is not None
    if passive or NUMBER_AFTER.match(text, match.end()):
        return True
    return (_LOADED if match.group()[0] in "dD" else _VALUABLES_AFTER).match(text, match.end()) is not None


def _of_items(text: str, match: re.Match[str], before: str) -> bool:
    """Whether "the seized …" goes on to tell what was seized, or what it is worth."""
    if _ITEMS.match(text, match.end()):
        return True
    return _VALUE_OF.search(before) is not None and _VALUED.match(text, match.end()) is not None


def _of_plants(text: str, match: re.Match[str], sentence: Span) -> bool:
    """Whether what is dismantled or destroyed is a number of plants."""
    if _PLANTS_BEHIND.match(text, match.end(), sentence.end):
        return True
    return _PLANTS_BEFORE.search(text, max(sentence.start, match.start() - 60), match.start()) is not None
