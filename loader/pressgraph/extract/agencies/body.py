"""What a body found in a text is, and which words of a name say whose it is."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from pressgraph.extract.names import word_set
from pressgraph.facts import Span


class Body(NamedTuple):
    """A body that a text names: where, its canonical name, other forms of that name.

    ``shared`` tells that the printed words are a part only ("Vernal" in a list of police departments), ``listed`` that
    they stand in a list by country, whose lines look like headings.
    """

    span: Span
    name: str
    alternatives: tuple[str, ...] = ()
    shared: bool = False
    listed: bool = False


_SHORTENED: Final = re.compile(r"\bDA'?s Office")
_LOST: Final = re.compile(
    r"\b(Attorney|General|Prosecutor|Solicitor|Marshal|Examiner|Coroner|Constable|State)'?s'?(?= (?:Office|Attorney))"
)
_GENERIC: Final = word_set(
    "drug drugs narcotics gang gangs joint regional local state county city federal violent crime crimes criminal "
    "organized fugitive multi-agency multi-jurisdictional enforcement police task force strike fraud health care "
    "special major area high intensity trafficking human child internet cyber against the of and & metro metropolitan "
    "safe streets interagency street national international county's municipal tribal district attorney attorney's "
    "university school department sheriff sheriff's prosecutor's u.s. us united states public safety opioid "
    "provincial general main chief supreme border assistant deputy associate airport capitol transit port harbor new "
    "u.s "
    "this their our trafficking financial identity theft mortgage "
    "medicare election presidential "
    "president's two three four five six seven eight nine ten eleven twelve several many numerous most"
)
# Towns whose names are words that name no place.
_TOWNS: Final = frozenset({("National", "City"), ("University", "City")})
ABBREVIATION: Final = re.compile(r"(?:[A-Z]{2,}|U\.S\.)(?![a-z])")
"""A word that is a short form or begins with "U.S."."""


def generic(words: tuple[str, ...] | list[str]) -> bool:
    """Whether the words name no place of their own: "Local", "Violent Crimes", "Regional Drug"."""
    return all(word.casefold() in _GENERIC for word in words) and tuple(words) not in _TOWNS


def straight(head: str) -> str:
    """A head with its apostrophe put back where the text has lost it: ``Attorneys Office`` → ``Attorney's Office``."""
    return _LOST.sub(r"\1's", _SHORTENED.sub("District Attorney's Office", head))
