"""Bodies whose head does not stand behind their place: "Office of the Elm Prosecutor", "police departments of A, B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.agencies import heads
from pressgraph.extract.agencies.body import ABBREVIATION, Body, generic, straight
from pressgraph.extract.capitals import left
from pressgraph.extract.names import openings
from pressgraph.extract.places import STATE, STATES
from pressgraph.facts import Span
from pressgraph.text import Document

_LOWER_TEAM: Final = re.compile(r"\b(?:task force|team)\b(?! (?:members?|officers?|leader|commander|of|on|in)\b)")
_TEAMS: Final = openings(frozenset({"task", "team"}), {"task": "force"})
_OF_CRIME: Final = re.compile(r"\b(?:Narcotics|Drugs?|Gangs?|Crimes?|Fugitive|Interagency|Trafficking|Enforcement) $")
# Firms and charities have teams against crime as well.
_WHOSE: Final = re.compile(
    rf"\b(?:County|City|Regional|Metropolitan|Interagency|Police|Sheriff'?s'?|Task Force|{STATE})\b"
)
# What may stand between a public owner and the team: its field; a firm's name may not.
_FIELD_ONLY: Final = re.compile(
    r"(?: (?:Attorney|Attorneys|District|State's|Prosecutor|Office|Department|Police|Sheriff|Task|Force|Metro|"
    r"Area|Joint|"
    r"Special|Street|Major|Violent|Organi[sz]ed|Retail|Auto|Property|Theft|Human|Internet|Cyber|Computer|Financial|"
    r"Firearms?|Guns?|Anti-\w+|Multi-\w+|Inter\w+|Narcotics|Drugs?|Gangs?|Crimes?|Fugitive|Trafficking|Enforcement|"
    r"Interdiction|Investigations?|Investigative|Response|Apprehension|Suppression|Child|Children|Exploitation|Against|"
    r"Homicide|Robbery|Vice|Opioid|Overdose|Fraud|Regional|County|City|Metropolitan|Counter\w*|and|&|of|'?s'?)"
    r"(?:'s|s'|s)?)*"
)
_PRIVATE: Final = re.compile(
    r"\b(?:Bank|Retail|School|University|College|Hospital|Charit(?:y|ies)|Services?|Project|Tribune|News|Health|"
    r"Inc|LLC|Church|Foundation|Times|Credit)\b"
)
_LOWER_FORCE: Final = re.compile(r" \((?P<short>[A-Z][A-Z-]{1,8})\) task force\b")


def offices(document: Document) -> Iterator[Body]:
    """Offices of prosecutors by the name before their holder: "Office of the Elm County District Attorney"."""
    for office in document.matches(heads.OFFICE_OF, frozenset({"office"})):
        place, head = office["place"] or office["bare_place"], office["head"] or office["bare_head"]
        if not generic(place.split()):
            yield Body(Span(*office.span()), f"{place} {straight(head)}'s Office")
    for office in document.matches(heads.OFFICE_FOR, heads.FIRST_OF_OFFICE):
        head = office["head"] if office["head"].endswith("Office") else f"{office['head']}'s Office"
        begins = office.start() - len("Office of the ") * (head != office["head"])
        apposed = "," in office.group()
        yield Body(Span(begins, office.end()), f"{office['place']} {straight(head)}", listed=apposed)


def short_forces(text: str) -> Iterator[Body]:
    """Task forces in small letters behind their short form: "Elm Crimes Against Children (ECAC) task force"."""
    for head in _LOWER_FORCE.finditer(text):
        run = left(text, head.start())
        short = head["short"]
        if text.endswith((" a ", " an ", " any ", " each "), 0, run.span.start if run else 0):
            continue
        if run is not None and len(run.words) > 1 and not generic(run.words) and short[0] in run.name:
            name = f"{run.name} Task Force"
            named = (f"{run.name} ({short}) Task Force", f"{short} Task Force")
            yield Body(Span(run.span.start, head.end()), name, named)


def lower_teams(document: Document) -> Iterator[Body]:
    """Teams and task forces in small letters behind their name: "the Oak County Narcotics task force"."""
    text = document.text
    for head in document.matches(_LOWER_TEAM, _TEAMS):
        if not _OF_CRIME.search(text, max(0, head.start() - 16), head.start()):
            continue
        run = left(text, head.start() - 1)
        if run is None or len(run.words) < 3 - ("task" in head.group()) or generic(run.words):
            continue
        whose = _WHOSE.search(run.name)
        if whose is None or _PRIVATE.search(run.name) or not _FIELD_ONLY.fullmatch(run.name, whose.end()):
            continue
        if run.words[-1] != "Interagency" and not run.words[0].isupper():
            yield Body(Span(run.span.start, head.end()), f"{run.name} {head.group().title()}")


def of_list(text: str, head: re.Match[str]) -> Iterator[Body]:
    """The bodies of the places that a plural head goes before: "police (and fire) departments of Oak and Elm".

    Of two departments that share their head the police is told: one place in a text names one body.
    """
    sheriff = head["head"].casefold().startswith("sheriff")
    tail = "Sheriff's Office" if sheriff else "Police Department"
    places = list(_places(text, head.end()))
    counties = text.startswith(" counties", places[-1].end) if places else False
    county = sheriff and (counties or any(text[slice(*place)].endswith((" Counties", " County")) for place in places))
    for place in places:
        if not sheriff and text[slice(*place)].endswith(" Counties"):
            continue
        bare = re.sub(r" (?:Counties|County)$", "", text[slice(*place)])
        name = f"{bare} County" if county else text[slice(*place)]
        printed = (f"{name} Sheriff's Department",) if sheriff and head["head"].endswith("epartments") else ()
        yield Body(place, f"{name} {tail}", printed, shared=True)


def _places(text: str, start: int) -> Iterator[Span]:
    """The places of a list, without the states they lie in, up to another body: "Oak and Elm, Texas; Ash, Ohio"."""
    position: int | None = start
    while position is not None and (member := heads.MEMBER.match(text, position)):
        town = text.endswith(("city of ", "town of ", "village of "), 0, position)
        if member.group() in STATES and not town:
            return
        if heads.HEAD.search(text, *member.span()) or ABBREVIATION.match(member.group()):
            return
        yield Span(*member.span())
        state = heads.MEMBER_STATE.match(text, member.end())
        further = (heads.AFTER_STATE if state else heads.NEXT_MEMBER).match(text, (state or member).end())
        position = further.end() if further else None
