"""The sets of gangs that have many, each named by its street, its side of town or its kind: "the Elm Street Crips"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pressgraph.extract.naming import Naming
from pressgraph.extract.organizations.organization_names import generic, trim
from pressgraph.facts import Span

_GANGS: Final = frozenset(
    {"Bloods", "Crips", "Folk Nation", "Gangster Disciples", "Imperial Gangsters", "People Nation", "Vice Lords"}
)
_REST: Final = r"[\w'’-]*(?:(?<=\bSt)\.|(?<=\bAve)\.)?"
# A number counts members unless an article stands before it: "the 823 Crips", but "arrested 823 Crips".
_BEFORE: Final = re.compile(
    rf"(?:\b[Tt]he (?P<article>(?:[A-Z0-9]{_REST} ){{1,4}})|"
    rf"(?:\b(?:of|and|with|between|against)|,) (?P<bare>(?:[A-Z]{_REST} |\d+(?:st|nd|rd|th) ){{1,4}}))$"
)
# A town alone is no set's name: "the Austin Bloods" are those of Austin.
_TELLING: Final = re.compile(
    r"\b(?:Street|St|Place|Block|Hills?|Park|Ave(?:nue)?|(?:East|West|North|South) ?[Ss]ide|Gardens?|Projects|"
    r"Heights|Village|Boyz?|Boys|Gangsta|Gangster|Hustler|Mafia|Insane|Piru|Hunter|Trey|Neighborhood|Hoover|"
    r"Stone|Money|Murder|Roll(?:in'?|ing)|Travell?ing|Conservative|Unknown|Shine|Mob|Hood|Sex|Playboy|Almighty)\b|"
    # "the 823 Crips", "the 10-1 Crips", but neither "the 12 Bloods" nor "the 2019 Bloods trial".
    r"\b(?!(?:19|20)\d\d\b)\d{3}\b|\d[-'’]|\d(?:st|nd|rd|th|s)\b|\d \w"
)
# "the Elm Street and Oak Street Crips"
_FIRST_SET: Final = re.compile(rf"\b[Tt]he (?P<set>[A-Z0-9]{_REST}(?: [A-Z0-9]{_REST}){{0,2}}) and (?:the )?")
_KIND: Final = re.compile(r" (?:street )?gang$", re.IGNORECASE)
_LONGEST: Final = 50


def find(text: str, known: Iterable[Naming]) -> Iterator[tuple[str, Span]]:
    """The name and the place of each set, told by the words before the name of its gang; ``known`` are the gangs."""
    for gang in known:
        start, end = gang.span
        before = _BEFORE.search(text, max(0, start - _LONGEST), start) if gang.label in _GANGS else None
        group = before.lastgroup if before else None
        if before is None or group is None or not _TELLING.search(before[group]):
            continue
        name, start = trim(before[group].rstrip(), before.start(group))
        if name and not generic(name):
            yield _KIND.sub("", text[start:end]), Span(start, end)
            for first in _FIRST_SET.finditer(text, max(0, start - _LONGEST), start):
                if first.end() == start and _TELLING.search(first["set"]):
                    yield f"{first['set']} {gang.label}", Span(*first.span("set"))
