"""Offices of a place, known by their holder's title: "Harris County Sheriff", "Attorney General X of Ohio"."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from pressgraph.extract.agencies.towns import TOWNS_TOO
from pressgraph.extract.capitals import WORD, Run, left
from pressgraph.extract.officials.titles import Title
from pressgraph.extract.places import COUNTRIES, COUNTRY, STATE, STATES
from pressgraph.facts import Span

_AREA: Final = re.compile(
    r",? (?:of|for|from|in) (?:the )?(?:(?:[Ss]tate|[Cc]ommonwealth|Republic) of )?"
    rf"(?P<place>(?:(?:{WORD}|St\.) ){{1,3}}(?:County|Parish)|(?P<state>{STATE})|"
    rf"(?P<country>{COUNTRY}))\b(?! [A-Z])"
)
_NO_PLACE: Final = frozenset(
    {"federal", "national", "state", "local", "county", "city", "deputy", "police", "special", "specialist"}
)
_GENERAL: Final = "Attorney General's Office"
_TRIBES: Final = frozenset({"Nation", "Tribe", "Tribes", "Tribal", "Islands", "Pueblo"})
# "the New Mexico State Police Chief" heads the state's police.
_STATEWIDE: Final = frozenset({"State", "Marine", "Capitol"})
_STATE_OFFICES: Final = (
    ("Attorney General", _GENERAL),
    ("District Attorney", "District Attorney's Office"),
    ("State's Attorney", "State's Attorney's Office"),
    ("State Attorney", "State Attorney's Office"),
    ("Commonwealth's Attorney", "Commonwealth's Attorney's Office"),
    ("Prosecuting Attorney", "Prosecuting Attorney's Office"),
    ("County Attorney", "County Attorney's Office"),
    ("Prosecutor", "Prosecutor's Office"),
    ("Sheriff", "Sheriff's Office"),
    ("Police Chief", "Police Department"),
    ("Chief of Police", "Police Department"),
    ("Police Commissioner", "Police Department"),
)


class Office(NamedTuple):
    """The office that a title tells: its name, and where the place is named."""

    label: str
    span: Span


def _office(title: Title) -> str | None:
    if title.core.startswith(("Assistant Attorney", "Associate Attorney", "Special ")):
        return None
    return next((office for core, office in _STATE_OFFICES if title.core.endswith(core)), None)


def before(text: str, title: Title) -> Office | None:
    """The office of a place that stands before its holder's title: "Harris County Sheriff", "Ohio Attorney General"."""
    tail = _office(title)
    if tail is None or title.start < 2 or text[title.start - 1] != " ":
        return None
    run = left(text, title.start - 1, limit=4)
    if run is None or run.words[0].isupper() or run.words[-1].endswith(("'s", "Department", "Division", "Office")):
        return None
    if all(word.casefold() in _NO_PLACE for word in run.words):
        return None
    if tail == _GENERAL:
        return _of_state(run)
    if tail == "Police Department" and run.words[-1] in _STATEWIDE and _state(run.words[:-1]):
        return Office(f"{run.name} Police", run.span)
    # Only counties, circuits and towns have these; some towns are called as their states.
    if (run.name in STATES and run.name not in TOWNS_TOO) or (
        tail == "State Attorney's Office" and run.words[-1] in STATES
    ):
        return None
    return Office(_of_place(run.name, tail), run.span)


def _of_state(run: Run) -> Office | None:
    """The office of an attorney general, whom only states, countries and tribes have: "Ohio", "New York State"."""
    if run.words[-1] in _TRIBES:
        return Office(_of_place(run.name, _GENERAL), run.span)
    last = len(run.words) - (run.words[-1] == "State")
    first = next((first for first in range(last) if _state(run.words[first:last])), None)
    if first is None:
        return None
    place = " ".join(run.words[first:])
    return Office(_of_place(place, _GENERAL), Span(run.span.end - len(place), run.span.end))


def _state(words: tuple[str, ...]) -> bool:
    """Whether words name a state or a country."""
    place = " ".join(words)
    return place in STATES or place in COUNTRIES


def behind(text: str, title: Title, name: Span) -> Office | None:
    """The office of a county, state or country behind its holder: "Sheriff X of Elm County"."""
    tail = _office(title)
    if tail is None:
        return None
    for position in (title.end, name.end):
        found = _AREA.match(text, position)
        if found and (tail.startswith("Attorney General") or found["state"] is found["country"] is None):
            return Office(_of_place(found["place"], tail), Span(*found.span("place")))
    return None


def _of_place(place: str, tail: str) -> str:
    country = COUNTRIES.get(place)
    if country and place not in STATES and tail.startswith("Attorney General"):
        return f"{tail} of {country}"
    # "County Attorney Roe of Elm County"
    named = tail.removeprefix("County ") if place.endswith(" County") else tail
    return f"{STATES.get(place, place)} {named}"
