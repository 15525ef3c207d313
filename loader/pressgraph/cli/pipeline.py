"""A release's way from a source to its graph, with everything that can stop it on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from pressgraph.emit import ReleaseGraph, release_graph
from pressgraph.errors import PressgraphError
from pressgraph.extract import extract
from pressgraph.facts import Facts, Release
from pressgraph.readers import Unreadable, read_all
from pressgraph.vocabulary import lexicon


@dataclass(frozen=True, slots=True)
class Made:
    """A release, its facts and their graph."""

    release: Release
    facts: Facts
    graph: ReleaseGraph


@dataclass(frozen=True, slots=True)
class Refused:
    """A release that stays out, and the lines that say why."""

    source: str
    lines: tuple[str, ...]


def make_all(sources: Sequence[str]) -> Iterator[Made | Refused | Unreadable]:
    """The graphs of all releases in the sources, in order, and in their place what could not be made.

    Two releases with one name in a run are told apart by their content: the same again is passed over, another one
    is refused, so that the order of the sources never decides what the graph holds.
    """
    seen: dict[str, _Seen] = {}
    for found in read_all(sources):
        if isinstance(found, Unreadable):
            yield found
            continue
        this = _Seen(found.source, found.sha256, hash(replace(found, text="", source="")))
        known = seen.setdefault(found.key, this)
        if known is this:
            yield make(found)
        elif (known.text, known.rest) != (this.text, this.rest):
            yield Refused(found.source, (_clash(found.key, known, this),))


def make(release: Release) -> Made | Refused:
    """The facts and the graph of one release."""
    known = lexicon.load()
    try:
        facts = extract(release, known)
        return Made(release, facts, release_graph(release, facts, known))
    except PressgraphError as error:
        return Refused(release.source, (f"{release.source or release.key}: {error}",))


def kinds(facts: Facts) -> Counter[str]:
    """How many facts of each kind were found; the kinds in the order in which a summary lists them."""
    named = Counter(entity.type for entity in facts.entities)
    organizations = sum(named[kind] for kind in ("CriminalOrganization", "Cartel", "Gang", "Faction"))
    return Counter(
        {
            "operation": named["Operation"],
            "criminal organization": organizations,
            "agency": named["Agency"],
            "official": named["Official"],
            "platform": named["Platform"],
            "relation": len(facts.relations),
            "seizure": len(facts.seizures),
            "tally": len(facts.tallies),
            "statement": len(facts.statements),
        }
    )


class _Seen(NamedTuple):
    """What is kept of a release to tell another of its name from it: little, since a run may hold many thousands."""

    source: str
    text: str
    rest: int


def _clash(key: str, first: _Seen, second: _Seen) -> str:
    what = "another text" if first.text != second.text else "other title, date, publisher or address"
    source, other = second.source or key, first.source or key
    return f"{source}: has the name '{key}' of {other} but {what}; left out: rename one of them"
