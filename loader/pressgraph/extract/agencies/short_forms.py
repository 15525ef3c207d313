"""Short forms of agencies: which name of a text each stands for, and which are those of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pressgraph.extract import abbreviations
from pressgraph.extract.capitals import left
from pressgraph.extract.naming import BY_PLACE, Naming, Near
from pressgraph.facts import Span
from pressgraph.text import Document, Match
from pressgraph.vocabulary.lexicon import Entry

_ADDRESS: Final = re.compile(
    r"(?:[@#][\w.-]*|(?:\w\.\w|://)[\w./-]*[./-]|www\.|\w\.|"
    # "1-866-DHS-2ICE"
    r"\d{3}-(?:\w+-)?)$"
)
_IN_ADDRESS: Final = re.compile(r"[\w-]*(?:\.(?:gov|com|org|net|mil|eu)\b|@)")
# "the Alien Movers Act of 2008 (FAA)": the short form of a law.
_OF_LAW: Final = re.compile(r"\b(?:Act|Statute|Code|Law|Treaty|Convention)(?: of \d{4})?$")
_AREA: Final = " High Intensity Drug Trafficking Area"


def with_abbreviations(document: Document, namings: Sequence[Naming]) -> list[Naming]:
    """The namings with the short forms that the text gives some of them, and all later places of those forms."""
    text = document.text
    brought, places = _brought(document, namings)
    area = brought.get("HIDTA")
    if area and area.label.endswith(_AREA):
        # "High Intensity Drug Trafficking Areas" are the program of them all.
        namings = [
            n._replace(ref=area.ref, label=area.label)
            if n.label.startswith(_AREA.strip()) and "Areas" not in text[slice(*n.span)]
            else n
            for n in namings
        ]
    elsewhere = {n.ref for n in namings if text[n.span.start : n.span.end] not in brought}
    taken = [
        # "DOJ" above "the Ohio Department of Justice (DOJ)" is Ohio's where no other is named.
        n._replace(ref=owner.ref, label=owner.label) if owner and n.ref not in elsewhere else n
        for n in namings
        if n.span.start < places.get(form := text[n.span.start : n.span.end], len(text))
        for owner in (brought.get(form),)
    ]
    near = Near(naming.span for naming in taken)
    for form, span in abbreviations.later(document, places):
        if not any(other.covers(span) for other in near.touching(span)) and not in_address(text, span):
            owner = brought[form]
            taken.append(Naming(owner.ref, owner.type, owner.label, span))
    return sorted(taken, key=BY_PLACE)


def _brought(document: Document, namings: Sequence[Naming]) -> tuple[dict[str, Naming], dict[str, int]]:
    """The short forms that a text gives some namings: whose each is, and from where on the text may use it."""
    text = document.text
    brought: dict[str, Naming] = {}
    places: dict[str, int] = {}
    for naming in namings:
        short = abbreviations.after(text, naming.span.end)
        if naming.label.endswith(_AREA):
            brought.setdefault("HIDTA", naming)
            places.setdefault("HIDTA", 0)
        if short and short.short not in brought and abbreviations.fits(short.short, naming.label):
            brought[short.short] = naming
            places[short.short] = naming.span.start
    printed = {text[slice(*naming.span)] for naming in namings} | brought.keys()
    for naming in namings:
        initials = abbreviations.initials(naming.label)
        # "OCP" behind "the Organised Crime Partnership", which no bracket explains.
        if initials.lower() in document.words.different and initials not in printed and f"({initials})" not in text:
            printed.add(initials)
            brought[initials] = naming
            places[initials] = naming.span.end
    return brought, places


def of_another(text: str, match: Match[Entry]) -> bool:
    """Whether a bracket gives a short form to another name: "New Elm Compounding Center (NECC)", which is no agency."""
    start, end = match.span
    short = text[start:end]
    if not (short.isupper() and len(short) > 2 and text[start - 2 : start] == " (" and text[end : end + 1] == ")"):
        return False
    if _OF_LAW.search(text, max(0, start - 22), start - 2):
        return True
    run = left(text, start - 2)
    if run is None or abbreviations.initials(run.name) != short:
        return False
    words = {word.casefold() for name in match.value.names for word in name.split()}
    return all(word.casefold() not in words for word in run.words if word[0].isupper())


def in_address(text: str, span: Span) -> bool:
    """Whether a name is a piece of a web or mail address or of an account's name."""
    if _IN_ADDRESS.match(text, span.end):
        return True
    apart = text[span.start - 1 : span.start].isspace()
    return not apart and _ADDRESS.search(text, max(0, span.start - 30), span.start) is not None
