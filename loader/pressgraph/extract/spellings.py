"""Spellings: what one release prints in two ways, and names of criminal organizations that are really of malware.

A slug is made of a printed name alone, so that it is the same whatever else a store holds: "Elm Crew" and "Elm-Crew"
have one, "ElmCrew" has another. Within a release all of them are one thing, that as first printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressgraph.extract.naming import Naming
from pressgraph.vocabulary import terms

_SQUEEZED: Final = re.compile(r"[\W_]+")
# What a group is, behind its name: "the ElmCrew drug trafficking organization".
_WHAT_IT_IS: Final = re.compile(
    r" (?:(?:alleged|criminal|transnational|international|drug|narcotics|trafficking|smuggling|laundering|money|crime|"
    r"organi[sz]ed|ransomware|hacking|cybercrime|racketeering|street|prison|motorcycle|violent) )*"
    r"(?:organi[sz]ation|enterprise|group|gang|ring|network|crew|syndicate|DTO|TCO)$",
    re.IGNORECASE,
)
# "The Elm Cartel ransomware strain" is a piece of software, whoever makes it.
_MALWARE: Final = re.compile(
    r"[\"”’']?,? (?:ransomware|malware|spyware|botnet|trojan|infostealer|ransomware-as-a-service|virus|"
    r"(?:\w+ )?strain)\b",
    re.IGNORECASE,
)


def spelled_once(text: str, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The namings, in which what differs by blanks, hyphens or the word for a group alone is one thing.

    A name that stands before "ransomware" or "strain" is of no cartel and no gang, if only this text tells of it.
    """
    first = _first(namings)
    malware = {naming.label for naming in namings if _MALWARE.match(text, naming.span.end)}
    for naming in namings:
        bare = _WHAT_IT_IS.sub("", naming.label)
        one = (first.get(squeezed(bare)) if bare != naming.label else None) or first[squeezed(naming.label)]
        naming = _as(one, naming)
        minted = naming.ref.slug == terms.slug(naming.label)
        if minted and naming.label in malware and naming.type in ("Cartel", "Gang"):
            naming = naming._replace(type="CriminalOrganization")
        yield naming


def joined(namings: Sequence[Naming]) -> Iterator[Naming]:
    """The namings, one that differs by blanks and hyphens alone from another as the first of them."""
    first = _first(namings)
    yield from (_as(first[squeezed(naming.label)], naming) for naming in namings)


def squeezed(label: str) -> str:
    """A name without what tells its spellings apart: "Elm-Market" and "ElmMarket" are one."""
    return _SQUEEZED.sub("", label).casefold()


def _first(namings: Sequence[Naming]) -> dict[str, Naming]:
    first: dict[str, Naming] = {}
    for naming in namings:
        first.setdefault(squeezed(naming.label), naming)
    return first


def _as(one: Naming, naming: Naming) -> Naming:
    """A naming as one of the thing that another names."""
    if one.ref == naming.ref:
        return naming
    others = (*naming.alternatives, naming.label)
    return naming._replace(ref=one.ref, label=one.label, type=one.type, concept=one.concept, alternatives=others)
