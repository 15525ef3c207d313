"""What stands where the name of an operation would and is none: places, bodies, laws, and what conspirators run."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.places import is_place
from pressgraph.text import Document

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


def names_no_operation(name: str) -> bool:
    """Whether a name is that of a land, a state, a town, a body or a law."""
    return is_place(name) or _BODY_OR_LAW.search(name) is not None


def of_conspirators(document: Document) -> frozenset[str]:
    """The first words of the names of projects that those accused ran themselves."""
    if not document.mentions("project "):
        return frozenset()
    return frozenset(match["name"] for match in _OF_CONSPIRATORS.finditer(document.text))
