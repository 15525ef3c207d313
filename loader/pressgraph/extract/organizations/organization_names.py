"""What belongs to the name of a criminal organization, and what only stands before or behind it."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.names import NATIONALITIES, is_heading, word_set
from pressgraph.text import Document
from pressgraph.vocabulary.lexicon import Lexicon

# Words that open a heading or describe, and so belong to no name, though a headline capitalises them.
_NOT_NAMES: Final = NATIONALITIES | word_set(
    "a an the this that these those his her their its our any all another other each every several some many more "
    "most than two three four five six seven eight nine ten dozens hundreds alleged former top high-ranking "
    "highest-ranking leader leaders member members associate associates boss accused convicted foreign terrorist "
    "designated drug drugs trafficking transnational criminal international national nationwide local regional "
    "federal state violent street prison motorcycle outlaw corrupt racketeering influenced continuing child "
    "exploitation consolidated priority major rival money laundering organized crime darknet marketplace health "
    "maintenance world labor anti street-level large massive notorious armed young youth white supremacist "
    "supremacists multi-state multi-million eastern western central narcotics heroin cocaine methamphetamine "
    "fentanyl smuggling human alien sex economic financial environmental serious tribal nonprofit non-governmental "
    "community faith-based charitable "
    "professional political parent suspected today yesterday tomorrow now then also in on at as if when while "
    "after before who whom which u.s us america americas mexico mexicos colombia colombias agents police "
    "authorities defendants project operation and of"
)


NOT_CRIMINAL: Final = re.compile(
    r"\b(?:Office|Department|Division|Divisions|Police|Sheriffs?|Task Force|Unit|Bureau|Agency|Court|University|Inc"
    r"|LLC|Corp)\b|^(?:DA|[A-Z]{3,5})'s$"
)
"""Words that no criminal organization has in its name, but offices and companies have."""
_DESCRIBED: Final = re.compile(r"^.*-(?:based|led|linked|area|affiliated|related|style)\b ?")


# Longer words in capitals are no short forms.
_SHORT: Final = 6
# The organization of a team.
_SPORTS: Final = ("baseball", "basketball", "football", "hockey")
_COUNTED: Final = re.compile(r"\d+(?:st|nd|rd|th) [A-Z]{2,5}")
_ARTICLE: Final = re.compile(
    r"\bthe (?:(?:rival|notorious|violent|local|alleged|so-called|opposing|dangerous|ruthless|neighborhood) ){0,2}$",
    re.IGNORECASE,
)
# "an Elm Street gang member" is one of a gang; "a Menlo Park gang member" lives there.
_OF_A_GANG: Final = re.compile(r" (?:Street|St\.|Avenue|Boyz?|Kings|Locos|Lords|Gangsters?|Mob|Squad|Posse|Nation|OG)$")
_MEMBER: Final = re.compile(r" (?:members?|leaders?|associates?)\b")
_LEAD: Final = re.compile(r"\b(?:the|of|by|with|for|from|to|against|and) $", re.IGNORECASE)
_CRIMINAL: Final = re.compile(r"traffick|criminal|launder|smuggl", re.IGNORECASE)


# "The investigation was conducted by the Elm Organized Crime Group": police are called so too.
_INVESTIGATES: Final = re.compile(
    r"\binvestigat(?:ed|ions?)(?: (?:was|were|is|being|jointly|conducted|led|handled|run|carried|out|"
    r"spearheaded)){0,4} "
    r"by (?:the )?$"
)
OF_POLICE: Final = re.compile(
    r" (?:team|unit|task force|squad|detail|section|detectives?|officers?|investigators?|prosecutors?|sergeant|"
    r"suppression|intelligence|prevention|injunction)\b"
)
"""What tells behind "gang" that police are spoken of: "the Elm Gang unit"."""
_BLOCK: Final = re.compile(r"\b\d{2,4} $")
_PARTS: Final = frozenset({"south", "north", "latin", "central", "eastern", "western"})


def singular(name: str) -> str:
    """A name whose kind noun stands in the plural, as of one: ``Gulf Cartels``."""
    return name[:-1] if name.casefold().endswith(("cartels", "gangs", "clubs")) else name


def trim(name: str, start: int) -> tuple[str, int]:
    """A name without the words at its head that only describe, and where it then begins."""
    described = _DESCRIBED.match(name)
    if described:
        name, start = name[described.end() :], start + described.end()
    if " of the " in name:
        name, start = name.rpartition(" of the ")[2], start + name.rindex(" of the ") + len(" of the ")
    words = name.split(" ")
    # "WASHINGTON Oak Street gang members": the place of a dateline.
    if (
        len(words) > 1
        and len(words[0]) > _SHORT
        and words[0].isupper()
        and words[0].isalpha()
        and not words[1].isupper()
    ):
        start += len(words.pop(0)) + 1
    while words and words[0].casefold().rstrip(".'") in _NOT_NAMES:
        start += len(words.pop(0)) + 1
    return " ".join(words), start


def numbered(text: str, name: str, start: int) -> tuple[str, int]:
    """A name and where it starts, with the number of its block: "500 Block"."""
    block = _BLOCK.search(text, max(0, start - 5), start) if name.startswith("Block") else None
    return (f"{block.group()}{name}", block.start()) if block else (name, start)


def whole(text: str, name: str, start: int, end: int) -> tuple[str, str, int]:
    """A name, its description up to ``end``, and where it starts, with its apostrophe put back.

    "Roes organization" is the Roe organization that the text speaks of; "Elm Colombian cartel" is called Elm.
    """
    described = re.sub(r"[,.]?[\"“”]", "", text[start:end])
    first, _, last = name.rpartition(" ")
    if first and last.casefold() in NATIONALITIES:
        return first, described.replace(f"{first} {last} ", f"{first} ", 1), start
    if name.endswith("s") and re.search(rf"\b{re.escape(name[:-1])} (?:drug |drugs )?(?:traffick|organi[sz])", text):
        return name[:-1], described.replace(f"{name} ", f"{name[:-1]} ", 1), start
    return name, described, start


def generic(name: str) -> bool:
    """Whether a name consists of words that name nothing."""
    # "The 12th ABT member" is one of ABT.
    if _COUNTED.fullmatch(name):
        return True
    words = name.casefold().split()
    if words[:1] and words[0] in _PARTS and words[1:] and set(words[1:]) <= NATIONALITIES:
        return True
    return all(word.rstrip("s.'") in _NOT_NAMES or word in _NOT_NAMES for word in words)


def believable(
    document: Document, lexicon: Lexicon, before: re.Match[str], noun: re.Match[str], name: str, start: int
) -> bool:
    """Whether the words before a kind noun are a name, not a place, a heading or a company.

    ``before`` has a group ``quoted`` and a group ``between`` for the words between name and noun.
    """
    kind = noun.group().casefold()
    if lexicon.named("organization", name) or lexicon.named("organization", f"{name} {kind}"):
        return True
    if _INVESTIGATES.search(document.text, max(0, start - 70), start):
        return False
    article = _ARTICLE.search(document.text, max(0, start - 36), start) is not None
    if kind.startswith("cartel"):
        led = _LEAD.search(document.text, max(0, start - 10), start)
        return not kind.endswith("s") and (bool(led) or document.ask(is_heading, document.sentence_at(start).span))
    if kind.startswith(("organization", "organisation")):
        if kind.endswith("s") or document.mentions(*_SPORTS):
            return False
        criminal = _CRIMINAL.search(before["between"])
        told = article or bool(before["quoted"] and criminal)
        return told and (noun.group()[0].islower() or criminal is not None)
    if kind.endswith("s"):
        return False
    if kind == "gang" and _OF_A_GANG.search(name) and _MEMBER.match(document.text, noun.end()):
        return True
    return article or bool(before["quoted"]) or kind.startswith(("crime fam", "lcn", "motorcycle"))
