"""The offices of the U.S. Attorneys: by district, by list of districts, by state and by city."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, NamedTuple

from pressgraph.extract.capitals import WORD
from pressgraph.extract.places import STATE, STATES, alternatives
from pressgraph.facts import Span
from pressgraph.text import Document

_SIDE: Final = r"(?:Northern|Southern|Eastern|Western|Central|Middle|South|North|East|West)"
_SIDES: Final = {"South": "Southern", "North": "Northern", "East": "Eastern", "West": "Western"}
_ISLANDS: Final = (
    "the U.S. Virgin Islands", "the United States Virgin Islands", "the Virgin Islands", "the Northern Mariana Islands",
    "Guam and the Northern Mariana Islands", "Guam and the Commonwealth of the Northern Mariana Islands", "Columbia",
)  # fmt: skip
_LANDS: Final = {*STATES.values(), *_ISLANDS} - {"District of Columbia", "U.S. Virgin Islands"}
_LAND: Final = alternatives(_LANDS)
DISTRICT: Final = rf"(?:{_SIDE}(?:,? (?:and )?{_SIDE})* )?Districts? of {_LAND}"
"""A regular expression for a federal judicial district, or several of one state."""

_OFFICE: Final = re.compile(r"\b(?:U\.?\s?S\.?|United States) Attorney'?s?'? Offices?\b")
_FIRST_WORDS: Final = frozenset({"u", "us", "united"})
_JOIN: Final = r",? (?:and |for |of |in )?(?:for )?(?:the )?"
_MORE: Final = re.compile(rf"(?:{_JOIN}|; (?:and )?(?:the )?)(?=(?P<district>{DISTRICT})|(?P<land>{_LAND})\b)")
# "eight U.S. Attorney's Offices, including those in the District of Maine"
_FIRST: Final = re.compile(
    r"(?:(?:\s?\([A-Z-]+\))?,? (?:(?:for|of|in|from|at) )?|"
    r"(?<=Offices),? (?:including|among them) (?:those )?(?:(?:for|of|in) )?)"
    rf"(?:the )?(?P<district>{DISTRICT})"
)
_SIDE_OF_LAND: Final = re.compile(rf"(?P<side>{_SIDE}) (?P<land>{_LAND})")
_ELSEWHERE: Final = re.compile(rf" (?:for|of|in) the (?P<district>(?:{_SIDE} )?District of {WORD}(?: {WORD}){{0,2}})")
_CITY: Final = re.compile(rf" in (?P<city>(?:{WORD}|St\.)(?: {WORD})*)(?:, (?P<state>{STATE}))?")
_CITIES: Final = re.compile(
    rf" in (?P<list>{WORD}(?: {WORD})*(?:, (?:{STATE}))?(?:, (?!and)(?:{WORD}(?: {WORD})*)(?:, (?:{STATE}))?)*,? and "
    rf"{WORD}(?: {WORD})*)"
)
_CITY_NAME: Final = re.compile(rf"{WORD}(?: {WORD})*")
_COMMA_STATE: Final = re.compile(rf", (?P<state>{STATE})")
_STATE_AFTER: Final = re.compile(rf"(?<=, )(?:{STATE})(?=,| and )")
_TITLE: Final = re.compile(
    rf"\b(?:U\.?\s?S\.?|United States) Attorneys?\b(?!'|s'? Office| Office)[^;\n\d]{{0,60}}?(?P<district>{DISTRICT})"
)
_BEFORE: Final = re.compile(rf"(?P<district>{DISTRICT}|{_LAND})(?:'s?)? (?:the )?$")
_PARTS: Final = re.compile(rf"(?P<sides>(?:{_SIDE}(?:,? (?:and )?)?)*) ?Districts? of (?P<land>{_LAND})")


class Office(NamedTuple):
    """An office of a U.S. Attorney: where it is named, and its label, None where no district is told."""

    span: Span
    label: str | None
    shared: bool = False


def label(district: str) -> str:
    """The name of the office for one district: ``U.S. Attorney's Office for the Western District of Texas``."""
    return f"U.S. Attorney's Office for the {district}"


def districts(words: str) -> tuple[str, ...]:
    """The districts that one expression names, in full form.

    >>> districts("Northern and Southern Districts of Ohio")
    ('Northern District of Ohio', 'Southern District of Ohio')
    """
    parts = _PARTS.search(words)
    if parts is None:
        return ()
    land = parts["land"].removeprefix("the ").replace("Commonwealth of the ", "").replace("United States V", "V")
    land = re.sub(r"^(?:U\.S\. )?Virgin Islands", "Virgin Islands", land)
    if land == "Virgin Islands":
        return ("District of the Virgin Islands",)
    if land.startswith("Guam"):
        return ("Districts of Guam and the Northern Mariana Islands",)
    sides = re.findall(_SIDE, parts["sides"])
    return tuple(f"{_SIDES.get(side, side)} District of {land}" for side in sides) or (f"District of {land}",)


def find(document: Document) -> Iterator[Office]:
    """Every naming of an office; those of a list share their head. A bare one has no label."""
    text = document.text

    @cache
    def one_told() -> bool:
        return own(document) is not None

    for head in document.matches(_OFFICE, _FIRST_WORDS) if "Attorney" in text else ():
        first = _FIRST.match(text, head.end())
        if first:
            yield from _series(text, head, first)
        else:
            yield from _single(document.text, head, one_told)


def own(document: Document) -> str | None:
    """The office that a bare "the U.S. Attorney's Office" means: the one whose head, alone, the text names."""
    titles = document.matches(_TITLE, _FIRST_WORDS)
    found = {district for title in titles for district in districts(title["district"])}
    return label(found.pop()) if len(found) == 1 else None


def _series(text: str, head: re.Match[str], first: re.Match[str]) -> Iterator[Office]:
    for district in districts(first["district"]):
        yield Office(Span(head.start(), first.end()), label(district))
    if not head.group().endswith("Offices") and not first["district"].startswith("Districts"):
        return
    position = first.end()
    while more := _MORE.match(text, position):
        found = more["district"] or f"District of {more['land']}"
        start, position = more.end(), more.end() + len(more["district"] or more["land"])
        for district in districts(found):
            yield Office(Span(start, position), label(district), shared=True)


def _single(text: str, head: re.Match[str], one_told: Callable[[], bool]) -> Iterator[Office]:
    """The office that a head names; ``one_told`` tells whether the text names the head of one office only."""
    before = _BEFORE.search(text, max(0, head.start() - 60), head.start())
    if before:
        named = before["district"]
        for district in districts(named if "District" in named else f"District of {named}"):
            yield Office(Span(before.start("district"), head.end()), label(district))
        return
    elsewhere = _ELSEWHERE.match(text, head.end())
    if elsewhere and not one_told():
        yield Office(Span(head.start(), elsewhere.end()), label(elsewhere["district"]))
        return
    cities = _CITIES.match(text, head.end()) if head.group().endswith("Offices") else None
    if cities:
        yield from _in_cities(cities["list"], cities.start("list"))
        return
    city = _CITY.match(text, head.end())
    if city is None:
        yield Office(Span(*head.span()), None)
        return
    side = _SIDE_OF_LAND.fullmatch(city["city"])
    if side:
        yield Office(Span(head.start(), city.end("city")), label(f"{side['side']} District of {side['land']}"))
        return
    place = f"{city['city']}, {STATES[city['state']]}" if city["state"] else city["city"]
    yield Office(Span(head.start(), city.end()), f"U.S. Attorney's Office in {place}")


def _in_cities(names: str, offset: int) -> Iterator[Office]:
    for item in _CITY_NAME.finditer(_STATE_AFTER.sub(_blank, names)):
        state = _COMMA_STATE.match(names, item.end())
        city = f"{item.group()}, {STATES[state['state']]}" if state else item.group()
        place = Span(offset + item.start(), offset + item.end())
        yield Office(place, f"U.S. Attorney's Office in {city}", shared=True)


def _blank(state: re.Match[str]) -> str:
    return " " * len(state.group())
