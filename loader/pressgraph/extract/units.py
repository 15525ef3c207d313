"""Inner units ("DEA's Miami Field Division", "the Chicago Field Division of the DEA"), and whose part they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pressgraph.extract.capitals import WORD
from pressgraph.extract.naming import Naming
from pressgraph.facts import Span

_KIND: Final = (
    r"(?:[Ff]ield [Dd]ivision|[Ff]ield [Oo]ffice|[Dd]istrict [Oo]ffice|[Rr]esident (?:[Oo]ffice|[Aa]gency)|"
    r"[Cc]ountry [Oo]ffice|[Rr]egional [Oo]ffice|Division|Section|Unit|Squad|Branch|[Tt]ask [Ff]orce|Strike Force|"
    r"Group|Center|Bureau|Team|Office|Directorate|Detail|Laboratory)\b(?! of\b)"
)
# "St. Louis Division"
_NAMED: Final = rf"(?:(?:St|Ft|Mt)\. )?{WORD}"
_WORDS: Final = rf"{_NAMED}(?: (?:and |of |for |& )?{WORD}){{0,6}}?"
_NAME: Final = rf"(?:(?!Special Agent|U\.S\.)(?P<unit>{_WORDS}'?s? ?{_KIND}))"
_OWN: Final = re.compile(
    rf"(?:'s|'|s)?(?:\s\([^)\n]{{2,40}}\))?(?:'s|'|s)? (?:the )?{_NAME}(?!'?s? [A-Z][a-z]+ (?:Division|Section))"
)
_COMMA: Final = re.compile(
    r"(?:\s\([A-Z-]+\))?, (?P<unit>(?!\w+ (?:County|City|Sheriff|Police|Public))"
    r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,2} (?:Field )?(?:Division|Office))\b(?! of\b)"
)
# "FBI Elm Divisions Oak Resident Agency": the outer unit, whose apostrophe is lost.
_WHOLE: Final = re.compile(r"(?P<unit>(?:[A-Z][\w.-]* ){1,4}(?:Division|Office))s (?=[A-Z])")
_LINKS: Final = (" of ", " of the ", " for ", " for the ", " with ", " with the ")
_OF: Final = re.compile(
    rf"(?P<unit>{_NAMED}(?:(?: and)?[ /-]{WORD}){{0,4}} (?:Field Division|Field Office|District Office|Resident Office|"
    r"Resident Agency|Regional Office|Country Office|Division|[Ff]ield [Oo]ffice|[Oo]ffice|Section|Unit|Branch))"
    r"(?: \([A-Z-]+\))? (?:of|for|with) (?:the )?$"
)
_OPENS_UNIT: Final = frozenset("'s,")
# Pieces of the words that such a unit ends with.
_LAST_OF_UNITS: Final = ("Division", "ffice", "Agency", "Section", "Unit", "Branch")
_POSSESSIVE: Final = re.compile(r"(?:'s|'|s)?(?:\s\([^)\n]{2,40}\))?(?:'s|'|s)? (?:own |multi-agency )?$")
_PERSONAL: Final = re.compile(
    r"\b(?:Special|Agent|Agents|Director|Administrator|Chief|Attorney|Attorneys|Officer|Officers|Secretary|"
    r"Inspector|Inspectors|Commissioner|Charge|Acting|Detective|Investigators?|Deputies|Trial|Assistant|Deputy|Detention)\b"
)


class Unit(NamedTuple):
    """An inner unit: where it and its parent are named, where it alone is, its own name, and the parent's naming."""

    span: Span
    own: Span
    name: str
    parent: Naming


def find(text: str, parents: Sequence[Naming]) -> Iterator[Unit]:
    """The units that stand right after or before a naming of their parent."""
    longest = {parent.span.start: parent for parent in sorted(parents, key=lambda parent: parent.span)}
    for parent in parents:
        after = _behind(text, parent.span.end)
        if after and not _PERSONAL.search(after["unit"]):
            whole = _WHOLE.match(after["unit"])
            name = whole["unit"] if whole else after["unit"]
            own = Span(after.start("unit"), after.start("unit") + len(name))
            yield Unit(Span(parent.span.start, own.end), own, _capitalized(name), parent)
        linked = parent is longest[parent.span.start] and text.endswith(_LINKS, 0, parent.span.start)
        before = _before(text, parent.span.start) if linked else None
        if before and not _PERSONAL.search(before["unit"]):
            name = before["unit"].removeprefix("The ")
            own = Span(before.end("unit") - len(name), before.end("unit"))
            yield Unit(Span(own.start, parent.span.end), own, _capitalized(name), parent)


def _behind(text: str, start: int) -> re.Match[str] | None:
    """The unit that stands right behind its parent; behind most bodies stands a word in small letters or a mark."""
    first, second = text[start : start + 1], text[start + 1 : start + 2]
    if not (first.isspace() or first in _OPENS_UNIT) or (first == " " and second.islower() and second != "t"):
        return None
    return _OWN.match(text, start) or _COMMA.match(text, start)


def _before(text: str, end: int) -> re.Match[str] | None:
    """The unit whose link to its parent ends at ``end``."""
    start = max(0, end - 70)
    if not any(text.find(last, start, end) >= 0 for last in _LAST_OF_UNITS):
        return None
    return _OF.search(text, start, end)


def owned(text: str, whole: Naming, part: Naming) -> bool:
    """Whether the text says of two bodies named one right after the other that the second is a part of the first."""
    between = text[whole.span.end : part.span.start]
    return len(between) < 50 and _POSSESSIVE.fullmatch(between) is not None and between.strip() != ""


def _capitalized(unit: str) -> str:
    """The unit's name with its kind in capitals, as it is written when it stands alone."""
    unit = unit.removeprefix("The ")
    return re.sub(
        r"\b(?:field|district|resident|country|regional|task)? ?(?:office|division|force|agency)$",
        lambda kind: kind.group().title(),
        unit,
    )
