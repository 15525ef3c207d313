"""Ties a title to the body it is held in: "of the FBI's Miami Field Office", "DEA Administrator", "…, Tampa Police".

What belongs to one bearer ends where the next one's words begin, and those may begin with a body ("…, DEA
Administrator B"): a body that leads up to a title is that title's, and none of the one before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from pressgraph.extract.agencies import attorneys, units
from pressgraph.extract.capitals import left
from pressgraph.extract.naming import Naming
from pressgraph.extract.officials import local
from pressgraph.extract.officials.titles import Rank, Title
from pressgraph.extract.places import COUNTRY, STATE
from pressgraph.facts import Kind, Ref, Span
from pressgraph.vocabulary import terms
from pressgraph.vocabulary.lexicon import Lexicon

_FURTHER: Final = r"(?:(?:[A-Z][\w'./-]*,? ){1,4}(?:of|for|with|in|at) (?:the )?)?"
_OF: Final = re.compile(
    r",?(?: (?:of|for|with|from|at|in|within|who (?:heads|leads|oversees|runs|directs)))(?: the)?"
    r"(?: newly formed| new)? "
    rf"{_FURTHER}$"
)
_DIRECT: Final = re.compile(r" (?:of|for|with|at) (?:the )?$")
_COMMA: Final = re.compile(
    rf",(?: the)? (?:{_FURTHER}|(?:[A-Z][\w'-]* ){{0,3}}(?:Unit|Division|Section|Branch|Office|Directorate), )$"
)
_BESIDE: Final = re.compile(r",?(?: the)? $")
_PREFIX: Final = re.compile(
    r"(?:'s?|s)?\)?(?: \([A-Z-]+\))?(?:'s?|s)?"
    r"(?: (?:in |newly |new |then-|current |own )?(?:(?:St|Ft|[A-Z]\.[A-Z])\.|[A-Z][\w'-]*)){0,3}"
    r"(?: in charge)?(?:'s)? $"
)
_ENDS: Final = re.compile(r"(?:'s?|s)?(?: \([A-Z-]+\))?(?:[,;:.)\n]| and\b| who\b| [a-z]+ed\b| said\b|\s*$)")
_LISTED: Final = re.compile(r"(?:'s?|s)?(?: \([A-Z-]+\))?,? (?:and )?(?:the )?$|(?:'s?|s)?(?: \([A-Z-]+\))?, $")
# "for the District of Elm", "Jo Roe, Northern District of Elm", "Jo Roe (Northern District of Elm)"
_DISTRICT: Final = re.compile(rf"(?:,? (?:for|of|in|from) (?:the )?|, (?:the )?| \()(?P<district>{attorneys.DISTRICT})")
_LAND: Final = re.compile(rf"\b(?=[A-Za-z])(?:{STATE}|{COUNTRY})(?:'s)? $")
_SECRETARY_OF: Final = re.compile(r"Secretary of (?:the )?(.+)$")
_DIRECTED: Final = re.compile(
    r"(?:'s?|s)?(?: \([A-Z-]+\))?,? (?:under the (?:direction|leadership) of|led by|headed by) (?:the )?"
)
_NEAR: Final = 75


def reference(title: str, place: str) -> Ref:
    """The post of a title in a body, given by the body's label; of one in no body, by the slug of who holds it."""
    return Ref(Kind.POST, f"{terms.slug(title)}-{terms.slug(place)}")


class Tie(NamedTuple):
    """The body that a title is held in: a naming of it, or the label of one that only the title tells.

    ``presumed`` tells that no words beside the title name the body, so that any that do elsewhere go first.
    """

    naming: Naming | None = None
    label: str | None = None
    span: Span | None = None
    presumed: bool = False

    @property
    def empty(self) -> bool:
        """Whether no body is told."""
        return self.naming is None and self.label is None


class Bodies:
    """The bodies named in a text, by place."""

    def __init__(self, text: str, namings: Sequence[Naming], lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._starting: dict[int, list[Naming]] = defaultdict(list)
        for naming in sorted(namings, key=lambda n: -n.span.end):
            self._starting[naming.span.start].append(naming)
        self._starts = sorted(self._starting)
        self._namings = sorted(namings, key=lambda n: (n.span.end, n.span.end - n.span.start))
        self._ends = [naming.span.end for naming in self._namings]
        self.starts = frozenset(self._starting)

    def holds(self, title: Title) -> bool:
        """Whether a title is a piece of a body's name: "Office of Inspector General", "Elm Sheriffs' Society"."""
        first = bisect_left(self._ends, title.end)
        tail = self._text.startswith("of ", title.start - 3)
        return any(
            n.span.start <= title.start and (n.span.end > title.end or (tail and n.span.start < title.start))
            for n in self._namings[first : first + 6]
        )

    def department(self, name: str) -> str | None:
        """The label of the known department that goes by a short name: "Homeland Security"."""
        entry = self._lexicon.named("organization", f"Department of {name}")
        return entry.label if entry else None

    def linked(self, position: int, ceiling: int, link: re.Pattern[str], own: bool = False) -> Naming | None:
        """The body that words of a pattern link to what ends at ``position``.

        One that leads up to the next title is that one's, unless ``own`` tells that ``ceiling`` is the bearer's name.
        """
        for start in self._starts[bisect_left(self._starts, position) :]:
            if start > position + _NEAR or start >= ceiling:
                break
            if link.fullmatch(self._text, position, start):
                found = self._innermost(self._starting[start][0], ceiling)
                return None if not own and self._leads_up(found, ceiling) else found
        return None

    def of(self, position: int, ceiling: int) -> Naming | None:
        """The body linked by "of", "for", "with" to what ends at ``position``."""
        return self.linked(position, ceiling, _OF)

    def direct(self, position: int) -> Naming | None:
        """The body that an "of" alone links to what ends at ``position``."""
        return self.linked(position, len(self._text), _DIRECT)

    def between(self, position: int, name: int) -> Naming | None:
        """The body between a title and the name: "Special Agent in Charge of the FBI's Miami Field Office X"."""
        return self.linked(position, name, _OF, own=True) or self.linked(position, name, _BESIDE, own=True)

    def beside(self, position: int, ceiling: int) -> Naming | None:
        """The body set off by a comma behind what ends at ``position``, where it is not the first of a list."""
        found = self.linked(position, ceiling, _COMMA)
        if found is None or not _ENDS.match(self._text, found.span.end) or self._listed(found, ceiling):
            return None
        return found

    def behind(self, position: int, ceiling: int) -> Naming | None:
        """The body right behind a title that ends at ``position``: "Special Agent in Charge, DEA Miami"."""
        return self.linked(position, ceiling, _BESIDE)

    def before(self, position: int) -> Naming | None:
        """The body whose name leads up to ``position``: "DEA", "the FBI's Miami Field Office"."""
        last = bisect_left(self._ends, position)
        for naming in reversed(self._namings[max(0, last - 4) : last]):
            if position - naming.span.end > 45:
                return None
            if _PREFIX.fullmatch(self._text, naming.span.end, position):
                return naming
        return None

    def directed(self, position: int) -> Naming | None:
        """The body that is said to be led by whose title begins at ``position``: "the FBI, under the direction of"."""
        last = bisect_left(self._ends, position)
        near = (n for n in reversed(self._namings[max(0, last - 2) : last]) if position - n.span.end < _NEAR)
        return next((n for n in near if _DIRECTED.fullmatch(self._text, n.span.end, position)), None)

    def _innermost(self, naming: Naming, ceiling: int) -> Naming:
        """The last of a row of bodies each of which the text says to be a part of the one before it."""
        for start in self._starts[bisect_left(self._starts, naming.span.end) :]:
            inner = self._starting[start][0]
            if start > naming.span.end + _NEAR or start >= ceiling:
                break
            if inner.ref == naming.ref:
                continue
            if not units.owned(self._text, naming, inner):
                break
            naming = inner
        return naming

    def _leads_up(self, naming: Naming, ceiling: int) -> bool:
        end = naming.span.end
        return (
            ceiling < len(self._text) and ceiling - end < 45 and _PREFIX.fullmatch(self._text, end, ceiling) is not None
        )

    def _listed(self, naming: Naming, ceiling: int) -> bool:
        """Whether another body follows as the next member of a list."""
        index = bisect_left(self._starts, naming.span.end)
        if index == len(self._starts) or self._starts[index] >= ceiling:
            return False
        following = self._starting[self._starts[index]][0]
        return _LISTED.fullmatch(self._text, naming.span.end, following.span.start) is not None and not self._leads_up(
            following, ceiling
        )


def district(text: str, position: int) -> re.Match[str] | None:
    """The federal district that a title or name ending at ``position`` is said to be of."""
    return _DISTRICT.match(text, position)


def prosecutes_federally(title: Title) -> bool:
    """Whether a title is the one of a U.S. Attorney or of an assistant."""
    words = title.words
    return (
        "Attorney" in words
        and "General" not in words
        and ("U.S" in words or "United States" in words or "US " in words or "U. S" in words)
    )


def tie(text: str, title: Title, name: Span, bodies: Bodies, ceiling: int) -> Tie:
    """The body of a title beside a name, nearest first; an empty tie where the text tells none.

    ``ceiling`` is where the next title begins: what stands behind it belongs to another.
    """
    if title.rank is Rank.JUDGE:
        return Tie()
    if prosecutes_federally(title):
        return _attorney(text, title, name)
    office = local.before(text, title) or local.behind(text, title, name)
    if office:
        return Tie(label=office.label, span=office.span)
    found = _named(title, name, bodies, ceiling)
    if found:
        return Tie(found, span=found.span)
    return _presumed(text, title, bodies)


def _named(title: Title, name: Span, bodies: Bodies, ceiling: int) -> Naming | None:
    """The body that the words beside a title and a name tell."""
    if name.start < title.start:
        return (
            bodies.of(title.end, ceiling)
            or bodies.before(title.start)
            or bodies.behind(title.end, ceiling)
            or bodies.beside(title.end, ceiling)
        )
    return (
        bodies.between(title.end, name.start)
        or bodies.before(title.start)
        or bodies.of(name.end, ceiling)
        or bodies.beside(name.end, ceiling)
    )


def _presumed(text: str, title: Title, bodies: Bodies) -> Tie:
    """The body that a title tells by itself: "Homeland Security Secretary", "Attorney General"."""
    if _LAND.search(text, max(0, title.start - 25), title.start):
        return Tie()
    run = left(text, title.start - 1, limit=5, joined=True) if title.start > 1 and "Secretary" in title.core else None
    department = bodies.department(run.name) if run else None
    if run and department:
        return Tie(label=department, span=run.span)
    if of := _SECRETARY_OF.search(title.core):
        department = bodies.department(of.group(1))
        return Tie(label=department, span=Span(title.start, title.end)) if department else Tie()
    if "Attorney General" in title.core or title.core == "Solicitor General":
        if own := bodies.directed(title.start):
            return Tie(own, span=own.span)
        return Tie(label="Department of Justice", presumed=True)
    if "Marshal" in title.core and "Fire" not in title.core:
        return Tie(label="U.S. Marshals Service", presumed=True)
    return Tie()


def _attorney(text: str, title: Title, name: Span) -> Tie:
    for position in (title.end, name.end):
        found = district(text, position)
        if found:
            names = attorneys.districts(found["district"])
            if len(names) == 1:
                return Tie(label=attorneys.label(names[0]), span=Span(*found.span("district")))
    return Tie()
