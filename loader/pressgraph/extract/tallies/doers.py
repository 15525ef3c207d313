"""Persons who do what the verb behind them says, and to whom it does not happen.

"Four deputies arrested Jo Roe" arrests no deputy; "2,000 consumers were charged a fee" charges none with a crime.
"""

from __future__ import annotations

import re
from typing import Final

# "Three officers arrested a man", "two lawyers charged their clients": what they did, not what happened to them.
_OBJECT: Final = re.compile(
    r"\s+(?:an?|another|one|two|three|four|five|\d+|him|her|them|his|their|several|dozens|"
    r"the\s+(?:man|woman|men|suspects?|defendants?|driver|pair|couple|two|three))\b(?!\s+(?:days?|weeks?|months?|"
    r"hours?|years?)\b)",
    re.I,
)
# "Four deputies arrested Jo Roe": of those who arrest and judge any name behind the verb is an object.
_OF_POLICE: Final = re.compile(
    r"(?:officers?|deput(?:y|ies)|troopers?|policemen|agents?|detectives?|investigators?|marshals?|inspectors?|"
    r"constables?|rangers?|gendarmes|prosecutors?|attorneys|sheriffs?|jurors?|judges?)",
    re.I,
)
_NAMED_OBJECT: Final = re.compile(
    r"\s+(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|"
    r"(?:Jan|Febr)uary|March|April|August|(?:Septem|Octo|Novem|Decem)ber|Have|Were|Are|With|In|For|On|After|By|And|"
    r"Following|At|From|As|To|Over|During|Under|Today|Across|Or|Since|Amid|Late|Last|Early|Federally)\b)[A-Z][a-z]"
)
# Customers are charged money: "2,000 consumers were charged without their consent". Lawmakers charge that ….
_PRICE: Final = re.compile(
    r"\s+(?:[$€£]|that\b|twice\b|\d[\d,.]*\s+(?:dollars|euros|pounds|per\s?cent)\b|"
    r"(?:(?!(?:with|in|for|by|on|after|and|as|at|over|today)\b)[\w-]+\s+){0,2}(?:fees?|rent|interest|premiums?|"
    r"prices?)\b)"
)
_PAYERS: Final = re.compile(
    r"(?:consumers|customers|borrowers|subscribers|clients|users|members|passengers|buyers|tenants|renters|shoppers|"
    r"(?:policy|card|account\s+)holders|home(?:owners|buyers)|travell?ers|residents|students|investors|players)",
    re.I,
)
_BILLED: Final = re.compile(
    r"\s+(?:without\b|more\b|too\b|extra\b|monthly\b|annually\b|up\s+to\b|as\s+much\b|hidden\b|"
    r"for\s+(?:[\w-]+\s+){0,2}(?:services?|goods|products|items|subscriptions?|repairs|memberships?|treatments?|tests|"
    r"water))\b"
)


def has_object(text: str, end: int, limit: int, noun: str) -> bool:
    """Whether a verb right behind a group, ending at ``end``, has an object: the group arrests and is not arrested."""
    if _OBJECT.match(text, end, limit):
        return True
    return _OF_POLICE.fullmatch(noun) is not None and _NAMED_OBJECT.match(text, end, limit) is not None


def billed(text: str, end: int, noun: str) -> bool:
    """Whether ``charged``, ending at ``end``, tells a price or a claim and no crime."""
    if _PRICE.match(text, end):
        return True
    return _PAYERS.fullmatch(noun) is not None and _BILLED.match(text, end) is not None
