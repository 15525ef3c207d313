"""From what a user calls a thing to the thing: its address, its label, another name, or a part of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from pyoxigraph import NamedNode

from pressgraph.errors import QueryError
from pressgraph.store.reading import Reading
from pressgraph.store.store import Store
from pressgraph.vocabulary import terms

NAMING: Final = ("rdfs:label", "skos:prefLabel", "skos:altLabel")
SHOWN: Final = 12
SHORT: Final = 3


@dataclass(frozen=True, slots=True)
class Names:
    """A thing's labels and its other names, as slugs."""

    label: str
    labels: frozenset[str]
    others: frozenset[str]


def find(store: Store, name: str, kind: str | None = None) -> NamedNode:
    """The one thing that goes by a name or an IRI, in full or with a prefix; ``kind`` is its namespace.

    Its label counts before its other names, and these before a part of one. Raises QueryError that lists the
    candidates where there are several, and the nearest names where there is none.
    """
    node = _address(store, name)
    if node is not None:
        return node
    known = names(store, kind)
    wanted = terms.slug(name)
    for matches in (_labelled(known, wanted), _called(known, wanted), _things(_containing(known, wanted))):
        if len(matches) == 1:
            return NamedNode(matches[0])
        if matches:
            raise QueryError(_ambiguous(name, known, matches))
    raise QueryError(_unknown(name, kind, known))


def graph(store: Reading, name: str, *, gone: bool = False) -> str:
    """The key of a release or an addition that a user names by its key or its IRI; with ``gone`` also of one that was
    taken out. Raises QueryError that suggests the nearest to an unknown one.
    """
    text = name.strip().removeprefix("<").removesuffix(">")
    starts = ("release:", "graph:", terms.PREFIXES["release"], terms.PREFIXES["graph"])
    key = next((text.removeprefix(start) for start in starts if text.startswith(start)), text)
    known = store.keys()
    if key in known or (gone and store.earlier(key)):
        return key
    taken = store.earlier(key)
    if taken:
        raise QueryError(f"'{key}' was taken out on {taken[-1].ended}; `pressgraph history {key}` shows what it was")
    near = get_close_matches(key, known, n=3)
    hint = f"; did you mean {' or '.join(near)}?" if near else "; `pressgraph query releases` lists them"
    raise QueryError(f"the store has no release '{name}'{hint}")


def nearest(store: Store, name: str, kind: str | None = None, *, part: bool = True) -> list[str] | None:
    """Up to three labels near a name that nothing in the store goes by; None where something does, if only in part."""
    known = names(store, kind)
    wanted = terms.slug(name)
    spellings = (spelling for said in known.values() for spelling in said.labels | said.others)
    if any(wanted in spelling if part else wanted == spelling for spelling in spellings):
        return None
    return list(dict.fromkeys(_near(wanted, known)))[:3]


def names(store: Store, kind: str | None = None) -> Mapping[str, Names]:
    """All names of the things in the store, by IRI; those of one namespace, or of all."""
    start = terms.PREFIXES[kind] if kind else terms.BASE
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for naming in NAMING:
        for triple in store.with_predicate(NamedNode(terms.iri(naming))):
            subject, value = getattr(triple.subject, "value", ""), getattr(triple.object, "value", "")
            if subject.startswith(start):
                found[subject]["other" if naming == "skos:altLabel" else "label"].add(value)
    return {iri: _names(iri, said["label"], said["other"]) for iri, said in found.items()}


def _names(iri: str, labels: set[str], others: set[str]) -> Names:
    local = terms.compact(iri).partition(":")[2]
    return Names(
        label=min(labels or others),
        labels=frozenset(map(terms.slug, labels)) | {terms.slug(local)},
        others=frozenset(map(terms.slug, others)),
    )


def _address(store: Store, name: str) -> NamedNode | None:
    """The node of an IRI in full (with or without angle brackets) or with a prefix, if there is one."""
    text = name.strip().removeprefix("<").removesuffix(">")
    prefix, colon, local = text.partition(":")
    iri = terms.PREFIXES[prefix] + local if colon and prefix in terms.PREFIXES else text
    if "://" not in iri:
        return None
    try:
        node = NamedNode(iri)
    except ValueError:
        raise QueryError(f"'{name}' is no address of a thing; give its name, or its IRI in full") from None
    if store.about(node):
        return node
    raise QueryError(f"the store knows nothing about <{iri}>; `pressgraph explain NAME` finds things by their names")


def _labelled(known: Mapping[str, Names], wanted: str) -> list[str]:
    return sorted(iri for iri, said in known.items() if wanted in said.labels)


def _called(known: Mapping[str, Names], wanted: str) -> list[str]:
    return sorted(iri for iri, said in known.items() if wanted in said.others)


def _containing(known: Mapping[str, Names], wanted: str) -> list[str]:
    if not wanted:
        return []
    part = f"-{wanted}-"
    return sorted(iri for iri, said in known.items() if any(part in f"-{n}-" for n in said.labels | said.others))


def _things(matches: list[str]) -> list[str]:
    """Without releases where other things match: their titles name most of what is in them."""
    return [iri for iri in matches if not _is_release(iri)] or matches


def _is_release(iri: str) -> bool:
    return iri.startswith(terms.PREFIXES["release"])


def _ambiguous(name: str, known: Mapping[str, Names], matches: Iterable[str]) -> str:
    ordered = sorted(matches, key=lambda iri: (len(known[iri].label), known[iri].label, iri))
    lines = [f"  {terms.compact(iri)}  {known[iri].label}" for iri in ordered[:SHOWN]]
    more = [f"  and {len(ordered) - SHOWN} more"] * (len(ordered) > SHOWN)
    return "\n".join([f"'{name}' may be one of {len(ordered)}; say which:", *lines, *more])


def _unknown(name: str, kind: str | None, known: Mapping[str, Names]) -> str:
    near = dict.fromkeys(_near(terms.slug(name), known))
    hint = f"; did you mean {' or '.join(repr(label) for label in list(near)[:3])}?" if near else ""
    return f"the store knows no {kind or 'thing'} called '{name}'{hint}"


def _near(wanted: str, known: Mapping[str, Names]) -> Iterator[str]:
    """The labels of things that have a name, or a part of one, spelled nearly so; the nearest first."""
    ordered = sorted(known.items(), key=lambda pair: (_is_release(pair[0]), pair[1].label))
    slugs = [(slug, said.label) for _, said in ordered for slug in sorted(said.others | said.labels)]
    parts = [(part, label) for slug, label in slugs for part in _parts(slug, 1 + wanted.count("-"))]
    spellings: dict[str, str] = {}
    for spelling, label in (*slugs, *parts):
        spellings.setdefault(spelling, label)
    return (spellings[near] for near in get_close_matches(wanted, spellings, n=5, cutoff=0.75))


def _parts(slug: str, length: int) -> Iterator[str]:
    """The runs of so many words in a slug."""
    words = slug.split("-")
    runs = ("-".join(words[start : start + length]) for start in range(len(words) - length + 1))
    return (run for run in runs if len(run) > SHORT)
