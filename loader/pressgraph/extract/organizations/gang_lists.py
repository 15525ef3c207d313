"""Lists of gangs: names that stand among known gangs in one list are gangs too, though nothing else tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from pressgraph.extract.capitals import WORD
from pressgraph.extract.naming import Naming
from pressgraph.extract.organizations.organization_names import NOT_CRIMINAL, generic, trim
from pressgraph.extract.places import is_land, is_place
from pressgraph.facts import Span
from pressgraph.text import Document

_NAME: Final = rf"{WORD}(?: (?:of (?:the )?)?(?:{WORD}|\d{{1,3}}(?:st|nd|rd|th)?)\b){{0,3}}"
_LIST: Final = re.compile(rf"(?:the )?{_NAME}(?:,? and (?:the )?{_NAME}|, (?:the )?{_NAME}){{3,}}")
_MEMBER: Final = re.compile(rf"(?:^|,? and |, )(?:the )?(?P<name>{_NAME})")
# "Fans of the rival Elm Tigers and other gangs": a team.
SPORT: Final = re.compile(r"\b(?:fans?|supporters|games?|season|players?|coach(?:es)?|stadium|league)\b", re.IGNORECASE)
# What says that a list is one of gangs.
_SAID: Final = re.compile(
    r"\bgangs?(?: (?:ties|members|affiliations|associations))?(?:,? (?:such as|including|like|namely)|:) $",
    re.IGNORECASE,
)
_MANY: Final = re.compile(r"(?:[sz]|\d(?:st|nd|rd|th)?)$")
_SIDE: Final = re.compile(r"(?:South|North|East|West|Long|Upper|Lower|Central|New|Downtown) (?!Side )")
_TOWN_IN_S: Final = re.compile(r"\b(?:Angeles|Vegas|Springs|Falls|Rapids|Moines|Heights|Hills|Orleans)$")
_NO_GANG: Final = re.compile(
    r"(?:(?:Chief|U\.?S\.?|District|Magistrate|Assistant|Special|State) )*(?:Judge|Justice|Officer|Agent|Detective|"
    r"Mayor|Chief|Sheriff|Attorney|Mr|Mrs|Ms|Dr|Director|President|Senator|Governor|Deputy|Captain|Sergeant|Lieutenant|"
    r"Inspector|Commissioner|Prosecutor|Congress\w*)\b|"
    r".*\b(?:Scouts|League|Clubs? of|Church|School|College|Foundation|Association|Company|Committee|Council|"
    r"Services?)\b"
)
_FEWEST: Final = 3
"""How many known gangs a list must have: two of them and a town may stand beside each other by chance."""

_LONGEST: Final = 2_000
"""The letters of a sentence that is no list of hundreds of names."""


def find(document: Document, known: Sequence[Naming]) -> Iterator[tuple[str, Span]]:
    """The name and place of each unknown member of a list whose other members are gangs.

    ``known`` are the organizations that the vocabulary has. Where the text does not say right before that the
    list is one of gangs, most of its members must be known, and the others many by their names.
    """
    gangs = sorted(naming.span for naming in known if naming.type == "Gang")
    if len(gangs) < _FEWEST:
        return
    for sentence, spans in groupby(gangs, key=lambda span: document.sentence_at(span.start).span):
        named = list(spans)
        if len(named) >= _FEWEST and sentence.end - sentence.start < _LONGEST:
            yield from _in_sentence(document.text, sentence, named)


def _in_sentence(text: str, sentence: Span, gangs: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    for listed in _LIST.finditer(text, *sentence):
        among = [span for span in gangs if listed.start() <= span.start and span.end <= listed.end()]
        unknown = list(_unknown(listed, among))
        if len(among) < _FEWEST:
            continue
        said = _SAID.search(text, max(sentence.start, listed.start() - 40), listed.start())
        if said or (len(unknown) < len(among) and all(_MANY.search(name) for name, _ in unknown)):
            yield from unknown


def no_gang(name: str) -> bool:
    """Whether a name is a place's, a person's with a title, a team's or a body's."""
    rest = _SIDE.sub("", name, count=1)
    if _TOWN_IN_S.search(name) or _NO_GANG.match(name):
        return True
    return not _MANY.search(name) and (rest != name or is_place(rest))


def _unknown(listed: re.Match[str], known: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    for member in _MEMBER.finditer(listed.group()):
        name, start = trim(member["name"], listed.start() + member.start("name"))
        place = Span(start, start + len(name))
        if any(place.start < span.end and span.start < place.end for span in known):
            continue
        if " " in name and not generic(name) and not (NOT_CRIMINAL.search(name) or no_gang(name) or is_land(name)):
            yield name, place
