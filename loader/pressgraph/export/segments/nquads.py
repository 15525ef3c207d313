"""Segments merged to N-Quads, and back to triples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

import pyoxigraph
from pyoxigraph import RdfFormat, Triple

from pressgraph.export.segments.layout import BLANK, NAMED_IN, OWN, PASSAGE, Segment, halves, sections

AT_ONCE: Final = 512
"""Subjects in one piece of output."""

_NAMED_IN: Final = NAMED_IN.encode()
_NAMING: Final = f" {NAMED_IN} <{PASSAGE}".encode()

Lines = list[bytes]


def nquads(segments: Iterable[Segment], *, text: bool = False) -> Iterator[bytes]:
    """The graphs of all releases as sorted N-Quads, in pieces of whole lines; with ``text`` their full texts, too.

    Reads ``shared`` and ``quads`` of each segment, once, and ``text`` where that is wanted. Raises PressgraphError for
    damaged segments.
    """
    return _Document(segments, text=text).pieces()


def triples(segment: Segment) -> Iterator[Triple]:
    """The triples that a segment was made of, in no order; those of ``pg:text`` where that field is not empty."""
    lines = b"".join(nquads([segment], text=True))
    return (quad.triple for quad in pyoxigraph.parse(lines, format=RdfFormat.N_QUADS))


class _Document:
    """What the segments hold, by subject; an end is the blank, graph and full stop at the end of a line."""

    def __init__(self, segments: Iterable[Segment], *, text: bool) -> None:
        self._own: dict[bytes, list[tuple[bytes, bytes]]] = {}
        self._passages: list[tuple[bytes, bytes, bytes]] = []
        self._facts: dict[bytes, list[bytes]] = {}
        self._namings: dict[bytes, Lines] = {}
        for segment in segments:
            head, facts, namings = sections(segment.shared, 3)
            name, release, _ = head.split(b"\t")
            end = b" %b ." % name
            self._state(facts, end)
            if text and segment.text:
                self._state(sections(segment.text, 1)[0], end)
            for line in namings.split(b"\n") if namings else ():
                subject, *places = line.split(b"\t")
                lines = self._namings.setdefault(subject, [])
                lines += [subject + _NAMING + place + end for place in places]
            own, passages = halves(segment.quads)
            for kind in sections(own, len(OWN)):
                self._keep(kind, end)
            if release:
                self._passages.append((release + b".", passages, end))

    def _state(self, facts: bytes, end: bytes) -> None:
        for line in facts.split(b"\n") if facts else ():
            self._facts.setdefault(line, []).append(end)

    def _keep(self, subjects: bytes, end: bytes) -> None:
        for lines in subjects.split(BLANK) if subjects else ():
            self._own.setdefault(lines[: lines.find(b"\n")], []).append((lines, end))

    def pieces(self) -> Iterator[bytes]:
        """The lines, subject by subject; the passages of a release in one go."""
        shared = self._shared()
        runs = self._runs(shared.keys() | self._namings.keys())
        subjects = sorted(shared.keys() | self._namings.keys() | self._own.keys() | runs.keys())
        for start in range(0, len(subjects), AT_ONCE):
            texts: list[bytes] = []
            for subject in subjects[start : start + AT_ONCE]:
                if subject in runs:
                    texts += [_expanded(lines, end) for lines, end in _passages(*runs[subject])]
                else:
                    texts.append(self._lines(subject, shared.get(subject, {})))
            yield b"\n".join([*texts, b""])

    def _shared(self) -> dict[bytes, dict[bytes, list[bytes]]]:
        """Which graphs state which facts about which subject."""
        found: dict[bytes, dict[bytes, list[bytes]]] = {}
        for line, ends in self._facts.items():
            subject, *facts = line.split(b"\t")
            stated = found.setdefault(subject, {})
            for fact in facts:
                stated[fact] = stated[fact] + ends if fact in stated else ends
        return found

    def _runs(self, others: Iterable[bytes]) -> dict[bytes, tuple[bytes, bytes]]:
        """The passages of each release by how they begin; where runs overlap, none, and each stands by itself."""
        passage = f"<{PASSAGE}".encode()
        releases = sorted(release for release, _, _ in self._passages)
        overlap = any(second.startswith(first) for first, second in pairwise(releases))
        if not overlap and not any(other.startswith(passage) for other in others):
            return {release: (lines, end) for release, lines, end in self._passages}
        for _, text, end in self._passages:
            for lines, _ in _passages(text, end):
                self._own.setdefault(lines[: lines.find(b"\n")], []).append((lines, end))
        return {}

    def _lines(self, subject: bytes, facts: dict[bytes, list[bytes]]) -> bytes:
        own = self._own.get(subject, [])
        namings = self._namings.get(subject, [])
        if len(own) == 1 and not facts and not namings:
            return _expanded(*own[0])
        texts = [_stated(subject + b" " + fact, facts[fact]) for fact in sorted(facts)]
        if not own and not any(fact > _NAMED_IN for fact in facts):
            return b"\n".join(texts + sorted(set(namings)))
        lines = b"\n".join([*texts, *namings, *(_expanded(*each) for each in own)])
        return b"\n".join(sorted(set(lines.split(b"\n"))))


def _passages(text: bytes, end: bytes) -> Iterator[tuple[bytes, bytes]]:
    return ((lines, end) for lines in sections(text, 1)[0].split(BLANK))


def _expanded(lines: bytes, end: bytes) -> bytes:
    """Whole lines of a subject's line and those of its predicates and objects."""
    subject, _, facts = lines.partition(b"\n")
    start = subject + b" "
    return start + facts.replace(b"\n", end + b"\n" + start) + end


def _stated(line: bytes, ends: list[bytes]) -> bytes:
    """A line for each graph that states it."""
    if len(ends) == 1:
        return line + ends[0]
    return line + (b"\n" + line).join(sorted(set(ends)))
