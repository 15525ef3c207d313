"""Segments merged to Turtle: finished blocks are only sorted; what several releases say of a thing is put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import pyoxigraph
from pyoxigraph import RdfFormat

from pressgraph.export.order import rank
from pressgraph.export.segments.layout import BLANK, OWN, PASSAGE, Segment, halves, sections
from pressgraph.export.segments.shared import Shared
from pressgraph.export.turtle import Speller
from pressgraph.vocabulary import terms

AT_ONCE: Final = 512
"""Subjects in one piece of output."""

_HEADER: Final = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in terms.PREFIXES.items()).encode()
_KINDS: Final = {rank(f"<{terms.PREFIXES[kind]}>")[0]: kind for kind in OWN}
_PASSAGES: Final = rank(f"<{PASSAGE}>")[0]

Blocks = dict[Any, bytes]
"""Blocks by what they are sorted by."""


def turtle(segments: Iterable[Segment], *, text: bool = False) -> Iterator[bytes]:
    """The merged graph as Turtle, in pieces; with ``text`` the full texts of the releases, too.

    Reads ``shared`` and ``turtle`` of each segment, once, and ``text`` where that is wanted. Raises PressgraphError for
    damaged segments.
    """
    return _Document(segments, text=text).pieces()


class _Document:
    """What the segments hold, on its way to one file."""

    def __init__(self, segments: Iterable[Segment], *, text: bool) -> None:
        self._prefixes: set[bytes] = set()
        self._own: dict[str, list[bytes]] = {kind: [] for kind in OWN}
        self._passages: list[tuple[bytes, bytes]] = []
        facts: set[bytes] = set()
        namings: list[bytes] = []
        for segment in segments:
            head, stated, named = sections(segment.shared, 3)
            facts.update(stated.split(b"\n"))
            namings.append(named)
            if text and segment.text:
                facts.update(sections(segment.text, 1)[0].split(b"\n"))
            self._add(head, *halves(segment.turtle))
        self._shared = Shared(facts, namings)

    def _add(self, head: bytes, own: bytes, passages: bytes) -> None:
        _, release, prefixes = head.split(b"\t")
        self._prefixes.update(prefixes.split())
        for kind, blocks in zip(OWN, sections(own, len(OWN)), strict=True):
            if blocks:
                self._own[kind].append(blocks)
        if release:
            self._passages.append((release, passages))

    def pieces(self) -> Iterator[bytes]:
        """The file: the prefixes in use, then the subjects by kind."""
        blocks = {number: self._finished(number) for number in (*_KINDS, _PASSAGES)}
        spell = Speller()
        for subject in self._shared.subjects():
            block = self._shared.block(subject, spell)
            if block:
                number, key = _place(subject)
                blocks.setdefault(number, {})[key] = block
        for prefix in sorted(spell.used.union(map(bytes.decode, self._prefixes))):
            yield f"@prefix {prefix}: <{terms.PREFIXES[prefix]}> .\n".encode()
        for number in sorted(blocks):
            yield from _written(blocks.pop(number))
        for _, passages in sorted(self._passages):
            yield b"\n%b\n" % sections(passages, 1)[0]

    def _finished(self, number: int) -> Blocks:
        """The finished blocks of a kind, without those that do not say all: these are opened, and shared henceforth."""
        elsewhere = {key for kind, key in map(_place, self._shared.subjects()) if kind == number}
        if number != _PASSAGES:
            blocks = _split(self._own.pop(_KINDS[number]))
            keys: list[Any] = [block[: block.find(b" ")] + b">" for block in blocks]
        elif elsewhere or len(dict(self._passages)) < len(self._passages):
            blocks = _split([sections(passages, 1)[0] for _, passages in self._passages])
            keys = [_place(_iri(block[: block.find(b" ")]))[1] for block in blocks]
            self._passages = []
        else:
            return {}
        found = dict(zip(keys, blocks, strict=True))
        partial = found.keys() & elsewhere
        if len(found) < len(blocks):
            partial.update(key for key, count in Counter(keys).items() if count > 1)
        self._open([block for key, block in zip(keys, blocks, strict=True) if key in partial] if partial else [])
        return {key: block for key, block in found.items() if key not in partial} if partial else found

    def _open(self, blocks: Sequence[bytes]) -> None:
        for quad in pyoxigraph.parse(_HEADER + b"\n".join(blocks), format=RdfFormat.TURTLE):
            subject, fact = str(quad.triple).split(" ", 1)
            self._shared.add(subject, fact)


def _place(subject: str) -> tuple[int, Any]:
    """The kind of a subject, and what it is sorted by among its kind: for own ones by the name with its prefix."""
    place = rank(subject)
    kind = _KINDS.get(place[0])
    return place[0], place if kind is None else f"{kind}:{subject.rpartition('/')[2]}".encode()


def _iri(name: bytes) -> str:
    return f"<{PASSAGE}{name.partition(b':')[2].decode()}>"


def _split(sections: Sequence[bytes]) -> list[bytes]:
    return BLANK.join(sections).split(BLANK) if sections else []


def _written(blocks: Blocks) -> Iterator[bytes]:
    keys = sorted(blocks)
    for start in range(0, len(keys), AT_ONCE):
        yield b"\n%b\n" % b"\n\n".join([blocks[key] for key in keys[start : start + AT_ONCE]])
