"""Segments merged: finished blocks are only sorted; what several releases say of a thing is put together."""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from operator import itemgetter
from typing import Any, Final

import pyoxigraph
from pyoxigraph import RdfFormat

from pressgraph.export.order import TYPE, rank
from pressgraph.export.segments.layout import BLOCK, OWN, PASSAGE, full_texts, sections
from pressgraph.export.segments.shared import Shared
from pressgraph.export.segments.spelling import ntriples
from pressgraph.export.turtle import Speller
from pressgraph.vocabulary import terms

AT_ONCE: Final = 128
"""Subjects in one piece of output."""

_HEADER: Final = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in terms.PREFIXES.items()).encode()
_KINDS: Final = {rank(f"<{terms.PREFIXES[kind]}>")[0]: kind for kind in OWN if kind != "passage"}
_PASSAGES: Final = rank(f"<{PASSAGE}>")[0]
_PERHAPS_OWN: Final = ("<", *(f"{kind}:" for kind in OWN))

Blocks = dict[Any, bytes]
"""Blocks by what they are sorted by."""


def turtle(segments: Iterable[bytes], *, text: bool = False) -> Iterator[bytes]:
    """The merged graph of all releases as Turtle, in pieces; with ``text`` their full texts, too.

    The same bytes as ``serialize(one_label(triples), Format.TURTLE)`` gives for the triples of all graphs. Reads each
    segment once; what an export needs of them is held until it ends. Raises PressgraphError for a damaged segment.
    """
    return _Document(segments, text=text).pieces()


class _Document:
    """What the segments hold, on its way to one file."""

    def __init__(self, segments: Iterable[bytes], *, text: bool) -> None:
        self._prefixes: set[bytes] = set()
        self._own: list[bytes] = []
        self._passages: dict[str, list[bytes]] = defaultdict(list)
        said: dict[bytes, list[bytes]] = defaultdict(list)
        for found in map(sections, segments):
            self._prefixes.update(found.prefixes.split())
            if found.facts:
                for facts, namings in zip(found.facts.split(b"\n"), found.namings.split(b"\n"), strict=True):
                    said[facts].append(namings)
            if found.own:
                self._own += found.own.split(BLOCK)
            if found.passages:
                self._passages[found.release.decode("utf-8")].append(found.passages)
            if text and found.texts:
                prefixes, texts = full_texts(found.texts)
                self._prefixes.update(prefixes.split())
                said.update((facts, []) for facts in texts.split(b"\n"))
        self._shared = Shared(said)

    def pieces(self) -> Iterator[bytes]:
        """The file: the prefixes in use, then the subjects by kind."""
        own, others = self._blocks()
        for subject in self._shared.subjects():
            block = self._shared.block(subject)
            if block:
                number, key = _place(subject)
                (own if number in _KINDS else others[number])[key] = block
        for prefix in sorted(self._shared.used.union(map(bytes.decode, self._prefixes))):
            yield f"@prefix {prefix}: <{terms.PREFIXES[prefix]}> .\n".encode()
        passages = [(release, run) for release, runs in self._passages.items() for run in runs]
        passages += [(place[1], block) for place, block in sorted(others.pop(_PASSAGES).items())]
        names = sorted(own)
        for number in sorted({*_KINDS, *others}):
            if number in _KINDS:
                kind = _KINDS[number].encode()
                yield from _written(own, names[bisect(names, kind + b":") : bisect(names, kind + b";")])
            else:
                yield from _written(others[number], sorted(others[number]))
        yield from (b"\n%b\n" % text for _, text in sorted(passages, key=itemgetter(0)))

    def _blocks(self) -> tuple[Blocks, dict[int, Blocks]]:
        """The finished blocks of subjects of which nothing is said elsewhere, by name; and such of other kinds.

        The passages of a release stay together, unless another segment has passages of that release, too.
        """
        places = {_place(subject) for subject in self._shared.subjects() if subject.startswith(_PERHAPS_OWN)}
        names = [block[: block.find(b" ")] + b">" for block in self._own]
        own = self._whole(names, self._own, {key for number, key in places if number in _KINDS})
        others: dict[int, Blocks] = defaultdict(dict)
        elsewhere = {key for number, key in places if number == _PASSAGES}
        touched = {release for _, release, *_ in elsewhere}
        touched.update(release for release, runs in self._passages.items() if len(runs) > 1)
        blocks = [
            block for release in touched for run in self._passages.pop(release, ()) for block in run.split(b"\n\n")
        ]
        keys = [rank(f"<{PASSAGE}{block[len('passage:') : block.find(b' ')].decode()}>") for block in blocks]
        others[_PASSAGES] = self._whole(keys, blocks, elsewhere)
        return own, others

    def _whole(self, keys: Sequence[Any], blocks: Sequence[bytes], elsewhere: Set[Any]) -> Blocks:
        """Blocks that say all of their subjects, by key; the others are opened, and count as shared."""
        found = dict(zip(keys, blocks, strict=True))
        partial = found.keys() & elsewhere
        if len(found) < len(keys):
            partial |= {key for key, count in Counter(keys).items() if count > 1}
        if partial:
            spell = Speller()
            opened = [block for key, block in zip(keys, blocks, strict=True) if key in partial]
            for quad in pyoxigraph.parse(_HEADER + b"\n".join(opened), format=RdfFormat.TURTLE):
                subject, predicate, value = str(quad.triple).split(" ", 2)
                self._shared.add(spell(subject), "a" if predicate == TYPE else spell(predicate), spell(value))
        return {key: block for key, block in found.items() if key not in partial} if partial else found


def _place(subject: str) -> tuple[int, Any]:
    """The kind of a subject in short form, and what it is sorted by among its kind."""
    place = rank(ntriples(subject))
    kind = _KINDS.get(place[0])
    return place[0], place if kind is None else f"{kind}:{place[1].rpartition('/')[2]}".encode()


def _written(blocks: Blocks, keys: Sequence[Any]) -> Iterator[bytes]:
    for start in range(0, len(keys), AT_ONCE):
        yield b"\n%b\n" % b"\n\n".join([blocks[key] for key in keys[start : start + AT_ONCE]])
