"""Offices that a text names by their head alone: "the District Attorney's Office", "the Sheriff's Office".

Whose it is, the title of the one holder with a place tells ("Elm County District Attorney X", "Ohio Attorney General
X"), or the one county that the text names at all. Where the text leaves a choice, or names the office in full, none is
read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Final, NamedTuple

from pressgraph.extract.agencies.body import Body
from pressgraph.extract.capitals import Run, left
from pressgraph.extract.places import COUNTRIES, COUNTRY, STATE, STATES
from pressgraph.facts import Span
from pressgraph.text import Document

_TITLED: Final = re.compile(r" (?!Attorney|Office|Department|General)[A-Z][a-z]")
_BEFORE: Final = r"(?m:(?<![A-Z][\w.]\W)\b(?:[Tt]he|[Oo]ur) |^|(?<=, )(?=[^,.;]{1,40}(?:,| and\b)))"
# "California Attorney General X"
_OF_STATE: Final = re.compile(rf"\b(?P<state>{STATE}) (?P<title>Attorney General) (?!'s|Office)[A-Z]")
_ANY_STATE: Final = re.compile(rf"\b{STATE}\b")
# What the release of a state says of it in its beginning; one of the government or of another country is of no state.
_STATE_ACTS: Final = re.compile(rf"\b{STATE}(?:'s)? (?:Medicaid|State Police|Department of|officials|State Troopers)\b")
_OF_NO_STATE: Final = re.compile(
    rf"\b(?:Justice Department|Department of Justice|(?:United States|U\.S\.) Attorney|(?<!New ){COUNTRY})\b"
)
_HEADED: Final = re.compile(
    r"(?<!Assistant )(?<!Deputy )(?<!U\.S\. )(?<!States )(?:Attorney General|\bAG) (?!'s|Office)[A-Z][a-z]+"
)
_ALL_OVER: Final = re.compile(
    rf"\b(?:across|throughout|[Nn]orth\w*|[Ss]outh\w*|[Ee]astern|[Ww]estern|[Cc]entral) {STATE}\b|"
    rf"\b{STATE}(?:[’']s\b| (?:law|residents|communities|families)\b)"
)
_OPENING: Final = 2
_STATE_HEAD: Final = re.compile(
    rf"{_BEFORE}(?P<head>(?:AG|Attorney General)'?s?'? Office|Office of (?:the )?Attorney General)\b(?! (?:of|for|in) )"
)


class _Kind(NamedTuple):
    """Offices of a kind: the title of their holder, their head alone, what a text with one prints, and full names."""

    title: str
    head: re.Pattern[str]
    stems: tuple[str, ...]
    tail: str
    full: tuple[str, ...]


_KINDS: Final = (
    _Kind(
        "District Attorney",
        re.compile(rf"{_BEFORE}(?P<head>(?:DA|District Attorney)'?s?'? Office)\b(?! (?:of|for|in) )"),
        ("da's office", "das office", "district attorney"),
        "District Attorney's Office",
        ("District Attorney's Office", "DA's Office", "Prosecutor's Office", "State's Attorney's Office"),
    ),
    _Kind(
        "State Attorney",
        re.compile(rf"{_BEFORE}(?P<head>State Attorney'?s?'? Office)\b(?! (?:of|for|in) )"),
        ("state attorney",),
        "State Attorney's Office",
        ("Attorney's Office",),
    ),
    _Kind(
        "Sheriff",
        re.compile(rf"{_BEFORE}(?P<head>Sheriff'?s?'? (?:Office|Department))\b(?! (?:of|for|in) )"),
        ("sheriff",),
        "Sheriff's Office",
        ("Sheriff's Office", "Sheriff's Department", "Police Department"),
    ),
)
_STATE_STEMS: Final = ("ag's office", "attorney general")
STEMS: Final = (*_STATE_STEMS, *(stem for kind in _KINDS for stem in kind.stems))


def find(document: Document, named: Set[str]) -> Iterator[Body]:
    """Every naming of such an office; ``named`` are the names of the bodies that the text names in full."""
    for kind in _KINDS:
        if not document.mentions(*kind.stems) or any(name.endswith(kind.full) for name in named):
            continue
        found = list(kind.head.finditer(document.text))
        place = _place(document, kind.title) if found else None
        for match in found if place else ():
            yield Body(Span(*match.span("head")), f"{place} {kind.tail}")
    yield from _of_state(document, named)


def _of_state(document: Document, named: Set[str]) -> Iterator[Body]:
    """Every naming of the office of the one state whose attorney general the text names."""
    if not document.mentions(*_STATE_STEMS) or "Department of Justice" in named:
        return
    found = list(_STATE_HEAD.finditer(document.text))
    states = {STATES[match["state"]] for match in _OF_STATE.finditer(document.text)} if found else set()
    if found and not states and _is_of_state(document.text):
        # A release that names one state alone is of that one.
        states = {STATES[match.group()] for match in _ANY_STATE.finditer(document.text)}
    if len(states) == 1:
        label = f"{states.pop()} Attorney General's Office"
        yield from (Body(Span(*match.span("head")), label) for match in found)


def _is_of_state(text: str) -> bool:
    """Whether a text begins with a state's bodies or its attorney general, and names no country nor federal ones."""
    lines = [line for line in text.split("\n") if line.strip()]
    opening = "\n".join(lines[: _OPENING + 1])
    told = _STATE_ACTS.search(opening)
    if not told and _HEADED.search(opening):
        told = _STATE_ACTS.search(text) or _ALL_OVER.search(text)
    return told is not None and _OF_NO_STATE.search(text) is None


def _place(document: Document, title: str) -> str | None:
    """The one place whose office it can be: that of a holder named with it, else the one county of the text."""
    text = document.text
    places = (start for start, end in document.places(title) if _TITLED.match(text, end))
    titled = {run.name for start in places if (run := _run(text, start))}
    counties = {f"{run.name} County" for start, _ in document.places("County") if (run := _run(text, start))}
    possible = titled or counties
    return possible.pop() if len(possible) == 1 else None


def _run(text: str, end: int) -> Run | None:
    """The name of a place before a title or "County", if one stands there."""
    run = left(text, end - 1, limit=6) if end > 1 and text[end - 1] == " " else None
    if run and run.words[:2] == ("Office", "of"):
        run = Run(run.span, run.words[2 + (run.words[2:3] == ("the",)) :])
    if (
        run is None
        or not 0 < len(run.words) < 5
        or run.words[-1].endswith("'s")
        or run.name in STATES
        or run.name in COUNTRIES
    ):
        return None
    return run
