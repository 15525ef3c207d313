"""Ties a title to the body it is held in: "of the FBI's Miami Field Office", "DEA Administrator", "…, Tampa Police"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from pressgraph.extract import attorneys
from pressgraph.extract.capitals import left
from pressgraph.extract.naming import Naming
from pressgraph.extract.places import COUNTRIES
from pressgraph.extract.titles import Title
from pressgraph.facts import Span
from pressgraph.vocabulary.lexicon import Lexicon

_LINK: Final = re.compile(
    r",?(?: (?:of|for|with|from|at|in|to|by|who (?:heads|leads|oversees|runs|directs)))?(?: the)? "
    r"(?:(?:[A-Z][\w'./-]*,? ){0,4}(?:of|for|with|in) (?:the )?)?$"
)
_DIRECT: Final = re.compile(r" (?:of|for|with|at) (?:the )?$|^, $")
_PREFIX: Final = re.compile(r"(?:'s?|s)?\)?(?: \([A-Z-]+\))?(?: (?:[A-Z][\w'.-]*|of|and|in|is)){0,4},? $")
_DISTRICT: Final = re.compile(rf",? (?:for|of|in|from) (?:the )?(?P<district>{attorneys.DISTRICT})")
_SECRETARY_OF: Final = re.compile(r"Secretary of (?:the )?(.+)$")
_STATE_OFFICES: Final = (
    ("Attorney General", "Attorney General's Office"),
    ("District Attorney", "District Attorney's Office"),
    ("State's Attorney", "State's Attorney's Office"),
    ("State Attorney", "State Attorney's Office"),
    ("Commonwealth's Attorney", "Commonwealth's Attorney's Office"),
    ("Prosecuting Attorney", "Prosecuting Attorney's Office"),
    ("County Attorney", "Attorney's Office"),
    ("Prosecutor", "Prosecutor's Office"),
    ("Sheriff", "Sheriff's Office"),
    ("Police Chief", "Police Department"),
    ("Chief of Police", "Police Department"),
    ("Police Commissioner", "Police Department"),
)


class Tie(NamedTuple):
    """The body that a title is held in: a naming of it, or the label of one that only the title tells."""

    naming: Naming | None = None
    label: str | None = None
    span: Span | None = None


class Bodies:
    """The bodies named in a text, by place."""

    def __init__(self, text: str, namings: Sequence[Naming], lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._starting: dict[int, list[Naming]] = defaultdict(list)
        for naming in sorted(namings, key=lambda n: -n.span.end):
            self._starting[naming.span.start].append(naming)
        self._starts = sorted(self._starting)
        self._namings = sorted(namings, key=lambda n: n.span.end)
        self.starts = frozenset(self._starting)

    def holds(self, title: Title) -> bool:
        """Whether a title is only the end of a body's name: "Office of Inspector General"."""
        return any(
            n.span.start < title.start and title.end <= n.span.end and self._text.startswith("of ", title.start - 3)
            for n in self._namings
        )

    def department(self, name: str) -> str | None:
        """The label of the known department that goes by a short name: "Homeland Security"."""
        entry = self._lexicon.named("organization", f"Department of {name}")
        return entry.label if entry else None

    def after(self, position: int, direct: bool = False) -> Naming | None:
        """The body that is linked to what ends at ``position``: by "of", "for", a comma."""
        link = _DIRECT if direct else _LINK
        for start in self._starts:
            if start < position:
                continue
            if start > position + 70:
                break
            if link.fullmatch(self._text, position, start):
                return self._starting[start][0]
        return None

    def before(self, position: int) -> Naming | None:
        """The body whose name leads up to ``position``: "DEA", "the FBI's Miami Field Office"."""
        for naming in self._namings:
            if naming.span.end <= position <= naming.span.end + 45 and _PREFIX.fullmatch(
                self._text, naming.span.end, position
            ):
                near = [n for n in self._namings if n.span.end >= naming.span.end and n.span.end < position]
                return max(near, key=lambda n: (n.span.end, n.span.end - n.span.start))
        return None


def district(text: str, position: int) -> re.Match[str] | None:
    """The federal district that a title or name ending at ``position`` is said to be of."""
    return _DISTRICT.match(text, position)


def tie(text: str, title: Title, name: Span, bodies: Bodies) -> Tie:
    """The body of a title beside a name, nearest first; an empty tie where the text tells none."""
    last = max(title.end, name.end)
    if (
        "Attorney" in title.words
        and "General" not in title.words
        and ("U.S" in title.words or "United States" in title.words or "US " in title.words)
    ):
        return _attorney(text, title, name)
    place = _place(text, title)
    if place:
        return place
    found = bodies.before(title.start) or bodies.after(title.end) or bodies.after(last)
    if found:
        return Tie(found, span=found.span)
    run = left(text, title.start - 1, limit=5, joined=True) if title.start > 1 and "Secretary" in title.core else None
    department = bodies.department(run.name) if run else None
    if department is None and (of := _SECRETARY_OF.search(title.core)):
        department = bodies.department(of.group(1))
    if department:
        return Tie(label=department)
    if title.core.endswith("Attorney General") or title.core in {"Solicitor General", "Associate Attorney General"}:
        return Tie(label="Department of Justice")
    if "Marshal" in title.core and "Fire" not in title.core:
        return Tie(label="U.S. Marshals Service")
    return Tie()


def _attorney(text: str, title: Title, name: Span) -> Tie:
    for position in (title.end, name.end):
        found = district(text, position)
        if found:
            names = attorneys.districts(found["district"])
            if len(names) == 1:
                return Tie(label=attorneys.label(names[0]), span=Span(*found.span("district")))
    return Tie()


def _place(text: str, title: Title) -> Tie | None:
    """The office of a place that stands before its holder's title: "Harris County Sheriff", "Ohio Attorney General"."""
    tail = next((office for core, office in _STATE_OFFICES if title.core.endswith(core)), None)
    if tail is None or title.start < 2 or text[title.start - 1] != " " or title.core.startswith("Assistant Attorney"):
        return None
    run = left(text, title.start - 1, limit=4)
    if run is None or run.words[0].isupper() or run.words[-1].endswith(("'s", "Department", "Division", "Office")):
        return None
    country = COUNTRIES.get(run.name)
    label = f"{tail} of {country}" if country and tail.startswith("Attorney General") else f"{run.name} {tail}"
    return Tie(label=label, span=run.span)
