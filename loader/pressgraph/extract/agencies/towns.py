"""Bodies of towns that are named with their state: "Elm, Ohio Police Department"."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.agencies import heads
from pressgraph.extract.capitals import Run, left
from pressgraph.extract.places import STATE, STATES
from pressgraph.facts import Span

# "Elm Texas, Police Department".
_STATE_LAST: Final = re.compile(rf" (?:{STATE}), $")
_ADDRESS: Final = re.compile(r"\b(?:[Ii]n|[Oo]f|[Ff]rom|[Nn]ear|[Aa]t|[Tt]o) $")
# What tells a town of two words from a person.
_FIRST_OF_TOWNS: Final = frozenset({
    "North", "South", "East", "West", "New", "Fort", "Ft.", "San", "Santa", "St.", "Saint", "Mount", "Mt.", "Lake",
    "Port", "El", "Los", "Las", "La", "Grand", "Upper", "Lower", "Little", "Big", "Old", "Palm", "City", "Town",
    "Des", "Baton",
})  # fmt: skip
_LAST_OF_TOWNS: Final = frozenset({
    "City", "Heights", "Springs", "Beach", "Falls", "Park", "Lake", "Hills", "Valley", "Grove", "Creek", "Island",
    "Rapids", "Bay", "Village", "Township", "Center", "Point", "Harbor", "Ridge", "Rock", "Mills", "County", "Rouge",
})  # fmt: skip
_NO_NAMES: Final = frozenset({"of", "Parish", "County", "University", "Department", "Tribal", "Nation"})
TOWNS_TOO: Final = frozenset({"New York", "Washington", "Puerto Rico", "Guam", "District of Columbia"})
"""Towns, and lands as small as one, that are called as states are."""
# "Al Doe, Ohio, Sheriff's Office": the state stands between commas.
_STATE_WITHIN: Final = re.compile(rf", (?:{STATE}),$")
_IN_LIST: Final = re.compile(r"[,;:•–-] $|\b(?:[Ff]ormer|and|by|with|the|The|of|from) $")
_LINE_ENDS: Final = re.compile(r"\s*(?:[,;.)]|and)?\s*(?:\n|$)")


def of_town(text: str, head: re.Match[str], run: Run | None) -> Run | None:
    """The town of a police department before which the state stands with one comma: "Elm, Ohio Police Department".

    No state has a police department or a sheriff of its own; three towns are called as their states.
    """
    if head.lastgroup not in {"police", "sheriff"}:
        return run
    if run is None:
        lost = _STATE_LAST.search(text, max(0, head.start() - 60), head.start())
        town = left(text, lost.start()) if lost else None
        return town if town and _may_have(text, head, town) else None
    if _STATE_WITHIN.search(text, *run.span) and not _may_stand(text, head, run):
        return None
    if run.name not in STATES or run.name in TOWNS_TOO or not text.startswith(", ", run.span.start - 2):
        return run
    town = left(text, run.span.start - 2, limit=3)
    if town is None or heads.HEAD.search(town.name) or not _may_have(text, head, town):
        return None
    return Run(Span(town.span.start, run.span.end), town.words)


def _may_have(text: str, head: re.Match[str], town: Run) -> bool:
    """Whether the words before a state are a town that has police, or a county that has a sheriff: no person's name.

    What somebody is arrested in or comes from is an address: "in Elm, Ohio Police Department records".
    """
    if head.lastgroup == "sheriff":
        return town.words[-1] in {"County", "Parish"}
    start = town.span.start
    if _ADDRESS.search(text, max(0, start - 9), start):
        return False
    if text.endswith(("the ", "The "), 0, start):
        return True
    if len(town.words) > 1:
        return _called_as_town(town.words)
    return re.search(rf"\b(?!(?:The|In|From|Of|At|And|City|To)\b)[A-Z][a-z]+ {re.escape(town.name)}\b", text) is None


def _may_stand(text: str, head: re.Match[str], town: Run) -> bool:
    """Whether words before a state in commas may be a town: among others, of one word, or called as towns are."""
    words = town.words
    if len(words) == 1 or _called_as_town(words) or any(word.endswith("'s") or word in _NO_NAMES for word in words):
        return True
    start = town.span.start
    if start == 0 or text[start - 1] == "\n":
        return _LINE_ENDS.match(text, head.end()) is not None
    return _IN_LIST.search(text, max(0, start - 5), start) is not None


def _called_as_town(words: tuple[str, ...]) -> bool:
    return words[0] in _FIRST_OF_TOWNS or words[-1] in _LAST_OF_TOWNS
