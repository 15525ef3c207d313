"""Checks that an office is held in the body that its passage says: that which stands beside the title and the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressgraph.extract.agencies import attorneys
from pressgraph.extract.places import STATE
from pressgraph.gate import evidence
from pressgraph.gate.ends import is_named, taken_up
from pressgraph.gate.findings import Severity, shorten
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.mention import mentions
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.terms import iri

_SUBJECT, _PREDICATE, _OBJECT = iri("pg:claimSubject"), iri("pg:claimPredicate"), iri("pg:claimObject")
_HOLDS, _POST_IN, _LABEL = iri("org:holds"), iri("org:postIn"), iri("rdfs:label")
_OFFICE: Final = attorneys.label("")
_DISTRICT: Final = re.compile(rf"(?:,? (?:for|of|in|from) (?:the )?|, (?:the )?| \()(?P<district>{attorneys.DISTRICT})")
_LEADING: Final = re.compile(rf"(?P<district>{attorneys.DISTRICT}),? $")
_ABBREVIATION: Final = re.compile(r"(?<![\w.])([A-Z]{2,7})(?:['’]?s)? $")
_STATE: Final = re.compile(rf"\b(?:{STATE})(?:['’]?s)? $")
_WIDTH: Final = 60
"""How many characters before a title or a name can name its body."""

# What a title tells by itself of the body that it is held in.
_TOLD: Final = (
    (re.compile(r"\b(?:Attorney|Solicitor) General\b"), "Department of Justice"),
    (re.compile(r"\bMarshal\b"), "U.S. Marshals Service"),
)
_FIELD: Final = re.compile(r"Department of (?:the )?(.+)")
_MESSAGE: Final = (
    "The passage of an office must name the body that it is held in: take the body that it names, the sentence that "
    "names this one, or none."
)


class _Office(NamedTuple):
    """An office as a claim tells it: who holds it, by all names, its title, its body, by all names, and the words."""

    holders: list[str]
    title: str
    body: Term
    names: list[str]
    words: str

    @property
    def district(self) -> str | None:
        """The federal district whose attorney holds it."""
        office, _, district = self.names[0].partition(_OFFICE)
        return district if district and not office and "Attorney" in self.title else None


def check_held(graph: Graph, claim: Term) -> Iterator[Problem]:
    """The passages of an office must name its body, or its title must tell it; no other may stand beside the title.

    Where only the rest of the release names the body, or is not at hand, it is a warning.
    """
    if graph.text(claim, _PREDICATE) != _HOLDS:
        return
    for office in _offices(graph, claim):
        other = _beside(office)
        if other:
            found = f'{_holds(office)}, and its passage says {other}: "{_short(office)}"'
            yield Problem(claim, "pg:claimObject", found, _MESSAGE, "office-in-evidence")
        elif not _is_shown(office) and not taken_up(graph, claim, office.body, office.words):
            yield from _unnamed(graph, claim, office)


def _offices(graph: Graph, claim: Term) -> Iterator[_Office]:
    words = evidence.words_of(graph, claim)
    for post in graph.objects(claim, _OBJECT) if words else ():
        for body in graph.objects(post, _POST_IN):
            names, title = evidence.names_of(graph, body), graph.text(post, _LABEL)
            if title and names:
                people = graph.objects(claim, _SUBJECT)
                holders = [name.value for who in people for name in graph.objects(who, _LABEL)]
                yield _Office(holders, title, body, names, words)


def _is_shown(office: _Office) -> bool:
    """Whether the passages name the body; of a federal attorney's, its district is enough, and soon looked for."""
    if office.district and office.district in office.words:
        return True
    return mentions(office.words, office.names)


def _unnamed(graph: Graph, claim: Term, office: _Office) -> Iterator[Problem]:
    """What to say of a body that the passages do not name."""
    if office.district is None and _is_told(office):
        return
    # The district of an attorney stands where the release begins; looking for it alone is quick.
    if office.district and office.district in (evidence.text_of(graph, claim) or office.district):
        return
    named = is_named(graph, claim, office.body, office.names)
    if office.district and named is not False:
        return
    where = "release" if named is False else "passage"
    found = f'{_holds(office)}, which its {where} does not name: "{_short(office)}"'
    severity = Severity.VIOLATION if named is False else Severity.WARNING
    yield Problem(claim, "pg:claimObject", found, _MESSAGE, "office-in-evidence", severity)


def _is_told(office: _Office) -> bool:
    """Whether a title tells its body by itself, or with the words before it ("Treasury Under Secretary").

    "Mexican Attorney General" tells an attorney general's office, and "FBIs" has lost its apostrophe and its blank.
    """
    at = office.words.find(office.title)
    own = f"{office.title}'s Office"
    if any(own in name or (name.isupper() and name in office.words) for name in office.names):
        return True
    for pattern, label in _TOLD:
        if label in office.names and pattern.search(office.title):
            return _STATE.search(office.words[max(0, at - _WIDTH) : max(0, at)]) is None
    field = _FIELD.search(office.names[0])
    return field is not None and "Secretary" in office.title and field[1] in f"{office.title} {office.words}"


def _beside(office: _Office) -> str | None:
    """The other body that stands beside the title or the name; None where there is none."""
    for holder in office.holders:
        at = office.words.find(holder)
        if at < 0:
            continue
        if office.district:
            return _other_district(office, at, at + len(holder))
        if office.words.endswith(f"{office.title} ", 0, at):
            return _other_agency(office, at - len(office.title) - 1)
    return None


def _other_district(office: _Office, start: int, end: int) -> str | None:
    """The federal district behind a name or its title, unless one before the name is that of the body."""
    behind = f", {office.title}"
    ends = (end, end + len(behind)) if office.words.startswith(behind, end) else (end,)
    found = next((match for place in ends if (match := _DISTRICT.match(office.words, place))), None)
    if found is None or _is_of(found["district"], office):
        return None
    leading = _LEADING.search(office.words, max(0, start - _WIDTH), start)
    return None if leading and _is_of(leading["district"], office) else found["district"]


def _is_of(district: str, office: _Office) -> bool:
    return district == office.district or any(
        attorneys.label(one) in office.names for one in attorneys.districts(district)
    )


def _other_agency(office: _Office, title: int) -> str | None:
    """The known agency whose abbreviation stands before a title, where it is not the body, nor one above or in it."""
    before = _ABBREVIATION.search(office.words, max(0, title - _WIDTH), title)
    known = lexicon.load()
    entry = known.named("organization", before[1]) if before else None
    if before is None or entry is None or any(before[1] in name or entry.label in name for name in office.names):
        return None
    above = known.get(office.body.value)
    while above and above.iri != entry.iri:
        above = known.get(above.parent) if above.parent else None
    return None if above else before[1]


def _holds(office: _Office) -> str:
    return f'holds "{office.title}" in "{shorten(office.names[0], width=60)}"'


def _short(office: _Office) -> str:
    around = next((name for name in office.holders if name in office.words), "")
    return shorten(" ".join(office.words.split()), around=around, width=120)
