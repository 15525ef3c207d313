"""Inner units ("DEA's Miami Field Division", "the Chicago Field Division of the DEA"), and whose part they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pressgraph.extract.capitals import WORD
from pressgraph.extract.naming import Naming
from pressgraph.extract.places import STATE
from pressgraph.facts import Span

_KIND: Final = (
    r"(?:[Ff]ield [Dd]ivision|[Ff]ield [Oo]ffice|[Dd]istrict [Oo]ffice|[Rr]esident (?:[Oo]ffice|[Aa]gency)|"
    r"[Cc]ountry [Oo]ffice|[Rr]egional [Oo]ffice|Division|Section|Unit|Squad|Branch|[Tt]ask [Ff]orce|Strike Force|"
    r"Group|Center|Bureau|Team|Office|Directorate|Detail|Laboratory)\b(?! of\b)"
)
# "St. Louis Division"
_NAMED: Final = rf"(?:(?:St|Ft|Mt)\. )?{WORD}"
# "Trafficking in Illicit Goods Unit"
_WORDS: Final = rf"{_NAMED}(?: (?:and |of |for |& |(?<=Trafficking )in )?{WORD}){{0,6}}?"
_NAME: Final = rf"(?:(?!Special Agent|U\.S\.)(?P<unit>{_WORDS}'?s? ?{_KIND}))"
_OWN: Final = re.compile(
    rf"(?:'s|'|s)?(?:\s\([^)\n]{{2,40}}\))?(?:'s|'|s)? (?:the )?{_NAME}(?!'?s? [A-Z][a-z]+ (?:Division|Section))"
)
_COMMA: Final = re.compile(
    r"(?:\s\([A-Z-]+\))?, (?P<unit>(?!\w+ City)(?!(?:[\w'-]+ ){0,3}(?:County|Parish|Sheriff|Police|Public|Cartel|"
    r"Attorney|Prosecutor|Bank))"
    r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,2} (?:Field )?(?:Division|Office))\b(?! of\b)"
)
_INNER: Final = re.compile(rf"(?:'s|') {_NAME}|, (?P<office>{_NAMED}(?: {WORD})? Resident (?:Agency|Office))\b")
# "FBI Elm Divisions Oak Resident Agency": the outer unit, whose apostrophe is lost.
_WHOLE: Final = re.compile(r"(?P<unit>(?:[A-Z][\w.-]* ){1,4}(?:Division|Office))s (?=[A-Z])")
# "the Oak and Elm Field Divisions": each member of the list has the kind at its end; a field office is of one town.
_NO_TOWN: Final = (
    r"(?!(?:The|Field|District|Resident|Regional|Country|Divisions?|Sections?|Offices?|Units?|Branch|[A-Z]{2,}'?s?)\b)"
)
_TOWN: Final = rf"{_NO_TOWN}{_NAMED}(?: {_NO_TOWN}{WORD}){{0,2}}"
_LIST: Final = (
    rf"(?P<list>{_TOWN}(?:, {_TOWN}){{0,8}},? and {_TOWN}) (?P<kind>(?:[Ff]ield|[Dd]istrict|[Rr]esident|[Rr]egional|"
    r"[Cc]ountry) (?:[Oo]ffices?|[Dd]ivisions?|[Aa]genc(?:y|ies))|Divisions(?! [A-Z]))\b"
)
# "the Large Business and International Divisions": one name has the "and" within it.
_TWO_TOPICS: Final = re.compile(
    r"\b(?:Business|International|Entities|Policy|Exempt|Wage|Investment|Security|Research|Health|Human|Natural|"
    r"Environment|Technology|Operations|Planning|Analysis)\b"
)
_OWN_LIST: Final = re.compile(rf"(?:'s|'|s)?(?:\s\([A-Z-]{{2,12}}\))?(?:'s|'|s)? (?:the )?{_LIST}(?! of\b)")
_LIST_OF: Final = re.compile(rf"{_LIST}(?: \([A-Z-]+\))? (?:of|for|with) (?:the )?$")
_MEMBER: Final = re.compile(rf"(?:^|, and | and |, )(?P<town>{_TOWN})")
# "the FBI's Oak, Tenn., Field Office", "the ATF - Oak Field Division": the town may have its state behind it.
_IN_STATE: Final = re.compile(
    r"(?:'s|'|s)?(?:\s\([^)\n]{2,40}\))?(?:'s|'|s)?(?P<dash> [-–] |, | )(?:the )?"
    rf"(?P<town>{_TOWN})(?P<state>(?:,? D\.C\.|, (?:{STATE})|\s\((?:{STATE})\)),?)? "
    r"(?P<kind>(?:Field|District|Resident|Regional) (?:Office|Division|Agency))\b(?! of\b)"
)
_LINKS: Final = (" of ", " of the ", " for ", " for the ", " with ", " with the ")
_OF: Final = re.compile(
    rf"(?P<unit>{_NAMED}(?:(?: and)?[ /-]{WORD}){{0,4}} (?:Field Division|Field Office|District Office|Resident Office|"
    r"Resident Agency|Regional Office|Country Office|Division|[Ff]ield [Oo]ffice|[Oo]ffice|Section|Unit|Branch))"
    r"(?: \([A-Z-]+\))? (?:of|for|with) (?:the )?$"
)
# "the Oak Division and Elm Division": one unit ends before the other.
_SECOND: Final = re.compile(r"\b(Division|Field Office|Section|Resident Agency) and .*")
_FIRST: Final = re.compile(r"^.*\b(?:Division|Field Office|Section|Resident Agency) and ")
# "the FBI's Oak's Gang Unit"
_TOWNS: Final = re.compile(r"^(?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+)?)'s (?=[A-Z])")
# A list of towns needs many tries to be read: whether their kind ends it is looked at first.
_LAST_OF_LIST: Final = re.compile(r"(?:ffices?|ivisions?|genc(?:y|ies))(?: \([A-Z-]+\))? (?:of|for|with) (?:the )?$")
_TAIL: Final = 60
_LONGEST_LIST: Final = 200
# Pieces of the words that units called by towns end with.
_KINDS_OF_TOWNS: Final = ("ffice", "ivision", "Agenc")
# "The FBI Field Office in Elm": one of many, and no name of it.
_ONE_OF_MANY: Final = re.compile(
    r"(?:The )?(?:Field|District|Resident|Regional|Country|Local)(?: (?:Offices?|Divisions?|Agenc(?:y|ies)))",
    re.IGNORECASE,
)
_OPENS_UNIT: Final = frozenset("'s,")
# Pieces of the words that such a unit ends with.
_LAST_OF_UNITS: Final = ("Division", "ffice", "Agency", "Section", "Unit", "Branch")
_POSSESSIVE: Final = re.compile(r"(?:'s|'|s)?(?:\s\([^)\n]{2,40}\))?(?:'s|'|s)? (?:own |multi-agency )?$")
_OF_OWN_TOWN: Final = ("Resident Agency", "Office", "Strike Force", "Task Force")
# "HSI New Yorks Gang Unit": the apostrophe is lost.
_OWNING_STATE: Final = re.compile(rf"^(?P<state>{STATE})s(?= )")
_PERSONAL: Final = re.compile(
    r"\b(?:Special|Agent|Agents|Director|Administrator|Chief|Attorney|Attorneys|Officer|Officers|Secretary|"
    r"Inspector|Inspectors|Commissioner|Charge|Acting|Detective|Investigators?|Deputies|Trial|Assistant|Deputy|"
    r"Detention|Claim Against|Settles?|Announces?|Sues|Reaches|Agreement|Establish|Affected|Launch\w*)\b|^(?:This|"
    r"That|These|Our|Its) |^[A-Z]{2,}s Office"
)


class Unit(NamedTuple):
    """An inner unit: where it and its parent are named, where it alone is, its own name, and the parent's naming.

    ``shared`` tells that its printed words are a part only, the kind standing at the end of a list.
    """

    span: Span
    own: Span
    name: str
    parent: Naming
    shared: bool = False


def find(text: str, parents: Sequence[Naming]) -> Iterator[Unit]:
    """The units that stand right after or before a naming of their parent."""
    longest = {parent.span.start: parent for parent in sorted(parents, key=lambda parent: parent.span)}
    ends = {parent.span.end for parent in parents}
    for parent in parents:
        linked = parent is longest[parent.span.start] and text.endswith(_LINKS, 0, parent.span.start)
        opens = _opens_unit(text, parent.span.end)
        towns = list(_of_towns(text, parent, linked, opens)) if linked or opens else ()
        if towns:
            yield from towns
            continue
        after = _behind(text, parent.span.end) if opens else None
        if after and _is_name(after["unit"]):
            whole = _WHOLE.match(after["unit"])
            name = whole["unit"] if whole else _SECOND.sub(r"\1", after["unit"])
            own = Span(after.start("unit"), after.start("unit") + len(name))
            yield Unit(Span(parent.span.start, own.end), own, _capitalized(name), parent)
            inner = Span(own.end + len("s "), after.end("unit")) if whole else _inner(text, own.end)
            if inner and own.end not in ends:
                yield Unit(inner, inner, _within(_capitalized(name), _capitalized(text[slice(*inner)])), parent)
        before = _before(text, parent.span.start) if linked else None
        name = _FIRST.sub("", before["unit"]).removeprefix("The ") if before else ""
        if before and _is_name(name):
            own = Span(before.end("unit") - len(name), before.end("unit"))
            yield Unit(Span(own.start, parent.span.end), own, _capitalized(name), parent)


def _of_towns(text: str, parent: Naming, linked: bool, opens: bool) -> Iterator[Unit]:
    """The units called by a list of towns, or by a town with its state, right before or behind their parent."""
    start, end = parent.span
    behind = text[end : end + _LONGEST_LIST] if opens else ""
    if any(kind in behind for kind in _KINDS_OF_TOWNS):
        found = _OWN_LIST.match(text, end) if " and " in behind else None
        yield from _listed(found, parent) if found else _in_state(text, parent)
    elif linked:
        before = text[max(0, start - _LONGEST_LIST) : start]
        ends = " and " in before and _LAST_OF_LIST.search(before, max(0, len(before) - _TAIL))
        if ends and any(kind in before for kind in _KINDS_OF_TOWNS):
            found = _LIST_OF.search(text, max(0, start - _LONGEST_LIST), start)
            yield from _listed(found, parent) if found else ()


def _listed(found: re.Match[str], parent: Naming) -> Iterator[Unit]:
    """The units of a list that share their kind: "FBI Oak and Elm Field Offices", "the Oak and Elm offices of …"."""
    if _PERSONAL.search(found["list"]) or (found["kind"] == "Divisions" and _TWO_TOPICS.search(found["list"])):
        return
    kind = re.sub(r"ies$", "y", found["kind"]).removesuffix("s").title()
    for member in _MEMBER.finditer(found["list"]):
        own = Span(*(found.start("list") + place for place in member.span("town")))
        last = member.end() == len(found["list"])
        whole = Span(own.start, found.end("kind")) if last else own
        span = Span(min(own.start, parent.span.start), max(found.end("kind"), parent.span.end))
        yield Unit(span, whole, f"{member['town']} {kind}", parent, shared=True)


def _in_state(text: str, parent: Naming) -> Iterator[Unit]:
    """The unit of a town that has its state or a dash beside it, and is called without them."""
    found = _IN_STATE.match(text, parent.span.end)
    if found is None or not (found["state"] or found["dash"] != " ") or _PERSONAL.search(found["town"]):
        return
    own = Span(found.start("town"), found.end("kind"))
    name = f"{found['town']} {found['kind']}"
    yield Unit(Span(parent.span.start, own.end), own, name, parent, shared=found["state"] is not None)


def _opens_unit(text: str, start: int) -> bool:
    """Whether a unit may stand right behind its parent: behind most bodies stands a word in small letters or a mark."""
    first, second = text[start : start + 1], text[start + 1 : start + 2]
    if not (first.isspace() or first in _OPENS_UNIT):
        return False
    return first != " " or not second.islower() or second == "t"


def _behind(text: str, start: int) -> re.Match[str] | None:
    """The unit that stands right behind its parent."""
    return _OWN.match(text, start) or _COMMA.match(text, start)


def _inner(text: str, end: int) -> Span | None:
    """The unit of a unit that ends at a place: "FBI Elm Division's Oak Resident Agency"."""
    further = _INNER.match(text, end)
    group = "office" if further and further["office"] else "unit"
    return Span(*further.span(group)) if further and _is_name(further[group]) else None


def _is_name(unit: str) -> bool:
    """Whether words name a unit: neither a person's title nor one of many that are called the same."""
    return _PERSONAL.search(unit) is None and _ONE_OF_MANY.fullmatch(unit) is None


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


def _within(outer: str, inner: str) -> str:
    """The name of a unit of a unit: with the outer one's, but for offices and forces that are called by their town."""
    return inner if inner.endswith(_OF_OWN_TOWN) else f"{outer} {inner}"


@lru_cache(maxsize=1024)  # the same units stand in one release after another
def _capitalized(unit: str) -> str:
    """The unit's name with its kind in capitals, as it is written when it stands alone."""
    unit = _TOWNS.sub(r"\g<town> ", _OWNING_STATE.sub(r"\g<state>", unit.removeprefix("The ")))
    return re.sub(
        r"\b(?:field|district|resident|country|regional|task)? ?(?:office|division|force|agency)$",
        lambda kind: kind.group().title(),
        unit,
    )
