"""A release's way from its text to its graph, with everything that can stop it on the way."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pressgraph.emit import ReleaseGraph, release_graph
from pressgraph.errors import PressgraphError
from pressgraph.extract import extract
from pressgraph.facts import Facts, Release
from pressgraph.readers import Unreadable, read_all
from pressgraph.store import Reason
from pressgraph.store.entries import NAME_TAKEN
from pressgraph.vocabulary import lexicon


@dataclass(frozen=True, slots=True)
class Made:
    """A release, its facts and their graph."""

    release: Release
    facts: Facts
    graph: ReleaseGraph


@dataclass(frozen=True, slots=True)
class Refused:
    """A release that stays out, and why."""

    release: Release
    reasons: tuple[Reason, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Why, with the source in front."""
        return tuple(f"{self.source}: {reason.words}" for reason in self.reasons)

    @property
    def source(self) -> str:
        """Where the release was read from, or its name."""
        return self.release.source or self.release.key


class Names:
    """The names of the releases of a run, so that two with one name do not replace each other by their order."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[str, str, str]] = {}

    def take(self, release: Release) -> Refused | bool:
        """Whether a release is new in this run; Refused where another one has its name."""
        this = (release.source, release.sha256, fingerprint(release))
        known = self._seen.setdefault(release.key, this)
        if known is this:
            return True
        return False if known[2] == this[2] else Refused(release, (_clash(release.key, known, this),))


def make_all(sources: Sequence[str]) -> Iterator[Made | Refused | Unreadable]:
    """The graphs of all releases in the sources, in order, and in their place what could not be made.

    Two releases with one name in a run are told apart by their content: the same again is passed over, another one
    is refused, so that the order of the sources never decides what the graph holds.
    """
    names = Names()
    for found in read_all(sources):
        if isinstance(found, Unreadable):
            yield found
            continue
        new = names.take(found)
        if isinstance(new, Refused):
            yield new
        elif new:
            yield make(found)


def make(release: Release) -> Made | Refused:
    """The facts and the graph of one release."""
    known = lexicon.load()
    try:
        facts = extract(release, known)
        return Made(release, facts, release_graph(release, facts, known))
    except PressgraphError as error:
        return Refused(release, (Reason(str(error)),))


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


def fingerprint(release: Release) -> str:
    """A digest of all that the graph of a release is made of; where it was read from is no part of it."""
    return hashlib.sha256(_canonical(release)).hexdigest()


def packed(release: Release) -> bytes:
    """A release as JSON, to be read again by ``unpacked``."""
    return _canonical(release)


def unpacked(record: bytes, source: str) -> Release:
    """The release of ``packed`` bytes. Raises ValueError for others."""
    said = json.loads(record)
    published = said.pop("published")
    return Release(**said, source=source, published=date.fromisoformat(published) if published else None)


def _canonical(release: Release) -> bytes:
    said = {
        "key": release.key,
        "text": release.text,
        "title": release.title,
        "publisher": release.publisher,
        "published": release.published.isoformat() if release.published else None,
        "url": release.url,
    }
    # Escaped, since a text may hold a lone surrogate, which UTF-8 cannot carry.
    return json.dumps(said, sort_keys=True, separators=(",", ":")).encode("ascii")


def _clash(key: str, first: tuple[str, str, str], second: tuple[str, str, str]) -> Reason:
    what = "another text" if first[1] != second[1] else "other title, date, publisher or address"
    words = f"has the name '{key}' of {first[0] or key} but {what}; left out: rename one of them"
    return Reason(words, rule=NAME_TAKEN)
