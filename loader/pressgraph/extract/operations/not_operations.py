"""What stands where the name of an operation would and is none: places, bodies, laws, and what conspirators run."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.places import is_place
from pressgraph.facts import Span
from pressgraph.text import Document, Sentence

_BODY_OR_LAW: Final = re.compile(
    r"\b(?:Act|Phase|Affairs|Programs?|Treaty|Agreement|Fund|Committee|Council|Commission|Union|Office|Bank|Inc|LLC|"
    r"Corporation|Department|Police|NATO|UN|UNICEF|UNODC|UNESCO|INTERPOL|EUROPOL|EUROJUST|FRONTEX|OLAF|WHO|OECD|OSCE|"
    r"EMPACT|FBI|DEA|ATF|HSI|ICE|CBP|IRS|NCA|CAFO|CAPA)\b"
)
# "The conspiracy was part of a larger operation called Project Elm."
_OF_CONSPIRATORS: Final = re.compile(
    r"\b(?:[Cc]onspira(?:cy|tors)|[Dd]efendants|scheme)['’]? "
    r"(?:(?:was|were|is) (?:a )?part of an? (?:larger|broader|wider) \w+|(?:\w+ ){0,2}?(?:ran|operated|directed|funded|"
    r"called|named|dubbed|referred to|operation|campaign|effort)\b[^.;\n]{0,50}?)"
    r",? (?:called |named |dubbed |(?:known )?as )?[\"“]?Project (?P<name>[A-Z]\w+)"
)


# "They called the attacks on it Operation Elm"; what firms and other wars call so.
_OF_ATTACKERS: Final = re.compile(
    r"\b(?:attacks?|plots?|transactions?|deals?|hack|intrusions?|burglary|robbery|prank)(?: (?:on|against|"
    r"with) (?:[\w.'-]+ ){1,4}?)? ?"
    r"(?:(?:that )?(?:was |were )?(?:known |referred to )?as|called|dubbed|named|code-?named) (?:the )?[\"“]?$"
)
_PREMISES: Final = re.compile(
    r"[\"”]? (?:web ?sites?|stores?|company|compan(?:y|ies)'?s?|business|shop|clinic|church)\b"
)
_NAZIS: Final = re.compile(r"\b(?:Nazis?|Third Reich|Waffen|Wehrmacht)\b")


def of_others(document: Document, sentence: Sentence, name: Span) -> bool:
    """Whether a named operation or project is one of attackers, of a firm or of the Nazis."""
    text = document.text
    if _OF_ATTACKERS.search(text, max(sentence.start, name.start - 90), name.start):
        return True
    if text.startswith("Project", name.start) and _PREMISES.match(text, name.end):
        return True
    return (
        "nazi" in document.words.different
        and _NAZIS.search(text, max(0, sentence.start - 150), sentence.end) is not None
    )


def names_no_operation(name: str) -> bool:
    """Whether a name is that of a land, a state, a town, a body or a law."""
    return is_place(name) or _BODY_OR_LAW.search(name) is not None


def of_conspirators(document: Document) -> frozenset[str]:
    """The first words of the names of projects that those accused ran themselves."""
    if not document.mentions("project "):
        return frozenset()
    return frozenset(match["name"] for match in _OF_CONSPIRATORS.finditer(document.text))
