"""The known things and concepts: what the Turtle files in ontology/ say, as lookups.

A domain expert adds a cartel or a street name there; nothing in this module names one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from pressgraph import resources
from pressgraph.errors import PressgraphError
from pressgraph.vocabulary import terms

NAMES: Final = ("rdfs:label", "skos:prefLabel", "skos:altLabel", "skos:hiddenLabel")
KINDS: Final = ("organization", "platform", *terms.SCHEMES)


@dataclass(frozen=True, slots=True)
class Entry:
    """A known thing or concept.

    ``kind`` is the namespace it lives in (``organization``, ``platform``, ``goods`` …), ``types`` are the local names
    of its classes, ``names`` every form it is printed in (label first), ``alternatives`` those that a graph may show,
    ``measured_in`` the kinds of quantity that goods come in, ``scope`` a note that says where alone it is found.
    """

    iri: str
    kind: str
    slug: str
    label: str
    types: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    parent: str | None = None
    broader: str | None = None
    platform_kind: str | None = None
    measured_in: tuple[str, ...] = ()
    scope: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All forms: the label, the alternatives and those kept for matching only."""
        return (self.label, *self.alternatives, *self.hidden)


class Lexicon:
    """Known things by IRI, by kind and by name. Immutable once built."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries: Mapping[str, Entry] = {entry.iri: entry for entry in entries}
        self._by_kind: dict[str, list[Entry]] = defaultdict(list)
        self._by_name: dict[tuple[str, str], Entry] = {}
        for entry in self._entries.values():
            self._by_kind[entry.kind].append(entry)
            for name in entry.names:
                self._by_name.setdefault((entry.kind, terms.slug(name)), entry)

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def get(self, iri: str) -> Entry | None:
        """The entry of a full IRI, if it is known."""
        return self._entries.get(iri)

    def of_kind(self, kind: str, *types: str) -> tuple[Entry, ...]:
        """All entries of a kind, or those of them that have one of the given classes."""
        found = self._by_kind.get(kind, [])
        return tuple(e for e in found if not types or any(t in types for t in e.types))

    def named(self, kind: str, name: str) -> Entry | None:
        """The entry of a kind that goes by a name, whatever its case, accents and punctuation."""
        return self._by_name.get((kind, terms.slug(name)))

    def label(self, iri: str) -> str | None:
        """The preferred name of a known thing or concept."""
        entry = self._entries.get(iri)
        return entry.label if entry else None

    def types(self, iri: str) -> tuple[str, ...]:
        """The local names of the classes of a known thing, empty where it is unknown."""
        entry = self._entries.get(iri)
        return entry.types if entry else ()

    def parent(self, iri: str) -> str | None:
        """The IRI of the organization that a known one belongs to."""
        entry = self._entries.get(iri)
        return entry.parent if entry else None

    def broader(self, iri: str) -> str | None:
        """The IRI of the broader concept of a known one."""
        entry = self._entries.get(iri)
        return entry.broader if entry else None

    def platform_kind(self, iri: str) -> str | None:
        """The IRI of the kind of a known platform."""
        entry = self._entries.get(iri)
        return entry.platform_kind if entry else None


@cache
def load(folder: Path | None = None) -> Lexicon:
    """The lexicon of a folder of Turtle files, by default the ontology that ships with the package.

    Raises PressgraphError, with file and line, where a file is not Turtle.
    """
    return Lexicon(_entries(folder or resources.folder("ontology")))


@cache
def known_words(lexicon: Lexicon) -> frozenset[str]:
    """The lower-case words of at least four letters that names in the lexicon consist of, with their plurals."""
    found = {word.casefold() for entry in lexicon for name in entry.names for word in re.findall(r"[^\W\d_]{4,}", name)}
    return frozenset(found | {f"{word}s" for word in found})


@cache
def bearers(lexicon: Lexicon, kind: str) -> Mapping[str, tuple[Entry, ...]]:
    """The entries of a kind by each of their names, letter for letter; a few names are those of several."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in lexicon.of_kind(kind):
        for name in dict.fromkeys(entry.names):
            found[name] = (*found.get(name, ()), entry)
    return found


def _entries(folder: Path) -> Iterator[Entry]:
    statements: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in sorted(folder.glob("*.ttl")):
        for subject, predicate, value in _triples(path):
            statements[subject][predicate].append(value)
    for subject in sorted(statements):
        entry = _entry(subject, statements[subject])
        if entry:
            yield entry


def _triples(path: Path) -> Iterator[tuple[str, str, str]]:
    import pyoxigraph

    try:
        for quad in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE):
            if isinstance(quad.subject, pyoxigraph.NamedNode) and not isinstance(quad.object, pyoxigraph.Triple):
                yield quad.subject.value, quad.predicate.value, quad.object.value
    except SyntaxError as error:
        raise PressgraphError(f"{path}: {error}") from error


def _entry(iri: str, statements: Mapping[str, list[str]]) -> Entry | None:
    kind = next((k for k in KINDS if iri.startswith(terms.PREFIXES[k])), None)
    labels = [value for name in NAMES[:2] for value in statements.get(terms.iri(name), ())]
    if kind is None or not labels:
        return None

    def first(name: str) -> str | None:
        return min(statements.get(terms.iri(name), ()), default=None)

    types = (t.removeprefix(terms.ONTOLOGY) for t in statements.get(terms.iri("rdf:type"), ()))
    return Entry(
        iri=iri,
        kind=kind,
        slug=iri.removeprefix(terms.PREFIXES[kind]),
        label=min(labels),
        types=tuple(sorted(t for t in types if ":" not in t)),
        alternatives=tuple(sorted(set(statements.get(terms.iri("skos:altLabel"), ())))),
        hidden=tuple(sorted(set(statements.get(terms.iri("skos:hiddenLabel"), ())))),
        parent=first("org:subOrganizationOf"),
        broader=first("skos:broader"),
        platform_kind=first("pg:platformKind"),
        scope=first("skos:scopeNote"),
        measured_in=tuple(sorted(terms.compact(each) for each in statements.get(terms.iri("pg:measuredIn"), ()))),
    )
