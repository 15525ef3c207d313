"""Criminal organizations of which the text says beside the name what they are.

``the Aryan Family, a white supremacist prison gang``, ``a street gang known as "…"``, ``called their drug trafficking
organization "…"``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.names import NAME, QUOTED, word_set
from pressgraph.extract.organizations.introductions import Introduced
from pressgraph.extract.organizations.organization_names import NOT_CRIMINAL, generic, trim
from pressgraph.extract.places import COUNTRY
from pressgraph.facts import Span
from pressgraph.text import Document

_APPOSITION: Final = re.compile(
    rf"(?:{QUOTED}|\b(?P<name>{NAME}(?: \([A-Z][A-Za-z0-9-]+\))?)),? (?:is |was |are )?(?:an?|the|another)"
    r"(?: (?!of\b|members?\b|leaders?\b|who\b|the\b)[\w'-]+){0,6}? (?P<noun>street gang|prison gang|motorcycle gang"
    r"|gang|cartel|organi[sz]ed crime group|crime syndicate|(?:criminal|crime) network|ransomware group|mafia clan"
    r"|drug trafficking organi[sz]ation|transnational criminal organi[sz]ation|criminal organi[sz]ation"
    r"|drug trafficking group)"
    r"\b(?!-| (?:members?|leaders?|associates?|task force|unit|investigat|shot-?callers?|boss|enforcers?|affiliates?|"
    r"lieutenants?|figures?|operatives?|soldiers?|hit-?m[ae]n|kingpins?|founders?|chief|captains?|recruiters?|"
    r"experts?|detectives?|territor|activit|violence|rival))"
)
_COUNTRY: Final = re.compile(COUNTRY)
_WHERE: Final = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Ff]rom|[Oo]utside)(?: (?:the|northern|southern|eastern|western))? $"
)
APPOSED: Final = (
    "gang", "cartel", "crime group", "crime syndicate", "trafficking", "criminal organi", "criminal network",
    "crime network", "ransomware group", "mafia clan",
)  # fmt: skip
"""One of these stands in every line that has an apposition."""
_KNOWN_AS: Final = re.compile(
    r"\b(?P<noun>cartel|gang|faction|clique|militia|DTO|TCO|(?:enforcement|armed) (?:arm|wing)"
    r"|(?:criminal|crime|trafficking|smuggling|racketeering) "
    r"(?:organi[sz]ation|enterprise|group|ring|crew|syndicate|network)"
    r"|(?:militia|hacker|hacking|hacktivist|extremist|ransomware|cybercrime|piracy) group)"
    r"(?:,? (?:operating|based|located|active) in [A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3},)?"
    r",? (?!leader|member|boss|head)(?:(?!also|who|leader|member|by|led|run|headed)\w+ ){0,6}?"
    r"(?:known (?:(?:on the streets?|locally|commonly) )?as|called|(?:that )?call(?:ing|s|ed) (?:itself|themselves)|"
    r"dubbed) "
    rf"(?:the )?(?:{QUOTED}|(?P<name>{NAME}))"
)
# "They called their drug trafficking organization “The Elms.”"
_CALLED_THEIRS: Final = re.compile(
    r"\b(?:call|called|calls|calling|dubbed) (?:their|its|his|the) (?:[a-z-]+ ){0,3}(?P<noun>gang|crew|cartel|"
    r"(?:trafficking|criminal|crime|smuggling) (?:organi[sz]ation|group|ring|network|enterprise)) "
    rf"{QUOTED}(?P<name>)"
)
_FIRST_OF_CALLED: Final = word_set("call called calls calling dubbed")
_FIRST_OF_KNOWN: Final = word_set(
    "cartel gang faction clique militia dto tco enforcement armed criminal crime trafficking smuggling racketeering "
    "hacker hacking hacktivist extremist ransomware cybercrime piracy"
)


def appositions(document: Document) -> Iterator[Introduced]:
    """The names beside which the text says what they are, in no order."""
    for match in document.matches_in_lines(_APPOSITION, *APPOSED):
        if match["quoted"] or not _names_place(document.text, match):
            yield from _named(match)
    for match in document.matches(_KNOWN_AS, _FIRST_OF_KNOWN):
        yield from _named(match)
    for match in document.matches(_CALLED_THEIRS, _FIRST_OF_CALLED):
        yield from _named(match)


def _named(match: re.Match[str]) -> Iterator[Introduced]:
    """What a match names, unless that is no name; a single word that opens a sentence may be any word."""
    group = "quoted" if match["quoted"] else "name"
    printed = re.sub(r" \([A-Z][\w-]+\)$", "", match[group])
    name, start = trim(printed, match.start(group))
    opens = match.start() == 0 or match.string[match.start() - 2 : match.start()].strip() in {"", "."}
    if (
        name[:1].isupper()
        and not generic(name)
        and not NOT_CRIMINAL.search(name)
        and (match["quoted"] or " " in name or not opens)
    ):
        yield Introduced(name, type_of(match["noun"]), Span(start, start + len(name)))


def _names_place(text: str, match: re.Match[str]) -> bool:
    """Whether what seems named is where a gang is: "In Elmia, an organised crime network was broken up"."""
    start = match.start("name")
    return _COUNTRY.fullmatch(match["name"]) is not None or _WHERE.search(text, max(0, start - 16), start) is not None


def type_of(noun: str) -> str:
    """The class of what a noun calls an organization."""
    if "gang" in noun:
        return "Gang"
    if "cartel" in noun:
        return "Cartel"
    return "Faction" if noun.endswith(("faction", "arm", "wing", "clique")) else "CriminalOrganization"
