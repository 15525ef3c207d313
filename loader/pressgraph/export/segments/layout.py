"""A release's part of an export, written once when it is loaded, so that an export only has to merge.

Text takes longer to make than to join: some 6 µs a triple, most of it spent on terms that never change again. A
`Segment` keeps what one release contributes to N-Quads and to Turtle, sorted as the whole file is, like a sorted run of
a log-structured store; `pressgraph.export.merged` puts any number of segments together. A segment is the work of one
version of the spelling: keep `FORMAT` beside it, and where it differs make it anew, from ``triples(segment)``.

A subject that only its release can state (the release's name or a hash is part of its IRI) is the release's own: it has
a finished block in Turtle, as `pressgraph.export.turtle` spells it, and lines in N-Quads. Any other subject is shared:
what is said of it, mostly the same in all releases, is kept once for both formats, in N-Triples spelling. What turns up
in two segments is always put together right, also a subject of a release's own, if more slowly.

**What to store.** The four texts of a segment as a blob column each: they are compressed already, and a reader leaves
empty what it does not need. ``merged.turtle`` reads ``shared`` and ``turtle``, ``merged.nquads`` reads ``shared`` and
``quads``, and both ``text`` where full texts are wanted. ``triples`` reads ``shared``, ``quads`` and ``text``.

**How they are written.** A text has sections, parted by a line with ``#``; a section has subjects, parted by a blank
line, or lines with values parted by tabs. None of these is in a term: N-Triples escapes tabs and line ends.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final, Self

from pressgraph.emit import ReleaseGraph
from pressgraph.errors import PressgraphError
from pressgraph.export.merge import ALTERNATIVE, LABEL
from pressgraph.export.order import TEXT, Node, properties, rank
from pressgraph.export.turtle import Speller, block
from pressgraph.vocabulary import terms

FORMAT: Final = f"1.{hashlib.sha256(repr(terms.PREFIXES).encode()).hexdigest()[:8]}"
"""What made a segment: the layout, and the prefixes that it is spelled with. Only segments of one format merge."""

OWN: Final = ("claim", "release", "seizure", "statement", "tally")
"""The kinds of subjects that one release alone states, in the order of N-Quads; apart from passages."""

PASSAGE: Final = terms.PREFIXES["passage"]
NAMED_IN: Final = f"<{terms.iri('pg:namedIn')}>"
SECTION: Final = b"\n#\n"
BLANK: Final = b"\n\n"
LEVEL: Final = 1
"""Of zlib: twice as fast as its usual 6, for an eighth more space."""

_NAMESPACES: Final = {terms.PREFIXES[kind]: kind for kind in (*OWN, "passage")}
_LOCAL: Final = re.compile(r"[0-9A-Za-z_](?:[0-9A-Za-z_.-]*[0-9A-Za-z_-])?")
_PASSAGE: Final = re.compile(rf"<{re.escape(PASSAGE)}([0-9A-Za-z_][0-9A-Za-z_.-]*\.[0-9]+-[0-9]+>)")
_LABEL: Final = str(LABEL)
_ALTERNATIVE: Final = str(ALTERNATIVE)
_DAMAGED: Final = "the store's text of a release, kept for export, is damaged; load the release again"

Pairs = list[list[str]]
Said = Mapping[str, Pairs]


@dataclass(frozen=True, slots=True)
class Segment:
    """What one release contributes to an export, as compressed texts. Equal graphs give equal bytes.

    ``shared`` begins with the graph's name, the release's passages up to the offsets in their names, and the prefixes
    that its blocks take; then come facts about shared subjects, and the passages that name these. ``turtle`` has the
    finished blocks, ``quads`` subjects with their predicates and objects; each in two texts, of which the second is
    that of the passages. ``text`` has the predicates and objects of full texts.
    """

    shared: bytes = b""
    turtle: bytes = b""
    quads: bytes = b""
    text: bytes = b""

    def pack(self) -> bytes:
        """All of it in one blob."""
        return _joined([self.shared, self.turtle, self.quads, self.text])

    @classmethod
    def unpack(cls, data: bytes) -> Self:
        """The segment of a blob. Raises PressgraphError for bytes that are none."""
        return cls(*_parted(data, 4))


def segment(graph: ReleaseGraph) -> Segment:
    """What a release contributes; 1 ms for 130 triples."""
    said: dict[str, Pairs] = {}
    texts: dict[str, Pairs] = {}
    for line in sorted(set(map(str, graph.triples))):
        subject, *pair = line.split(" ", 2)
        (texts if pair[0] == TEXT else said).setdefault(subject, []).append(pair)
    own = _own(said)
    spell = Speller()
    blocks = {subject: block(Node(subject, properties(said[subject])), spell)[:-1] for subject in sorted(own, key=rank)}
    lines = {subject: "\n".join([subject, *map(" ".join, said[subject])]) for subject in own}
    passages = next((subject.rpartition(".")[0] for subject in own if own[subject] == "passage"), "")
    head = "\t".join([str(graph.name), passages, " ".join(sorted(spell.used))])
    facts, namings = _shared({subject: pairs for subject, pairs in said.items() if subject not in own})
    return Segment(
        shared=_packed([head, facts, namings]),
        turtle=_joined(_by_kind(own, blocks)),
        quads=_joined(_by_kind(own, lines)),
        text=_packed([_facts(texts)]) if texts else b"",
    )


def sections(text: bytes, count: int) -> list[bytes]:
    """The sections of a compressed text. Raises PressgraphError where there are not as many."""
    try:
        found = zlib.decompress(text).split(SECTION)
    except zlib.error as error:
        raise PressgraphError(_DAMAGED) from error
    if len(found) != count:
        raise PressgraphError(_DAMAGED)
    return found


def halves(field: bytes) -> list[bytes]:
    """The two compressed texts of ``turtle`` or ``quads``. Raises PressgraphError where they are not whole."""
    return _parted(field, 2)


def _packed(sections: Iterable[str]) -> bytes:
    return zlib.compress("\n#\n".join(sections).encode("utf-8"), LEVEL)


def _joined(blobs: Sequence[bytes]) -> bytes:
    return struct.pack(f"<{len(blobs)}I", *map(len, blobs)) + b"".join(blobs)


def _parted(data: bytes, count: int) -> list[bytes]:
    head = 4 * count
    ends = list(accumulate(struct.unpack_from(f"<{count}I", data), initial=head)) if len(data) >= head else [-1]
    if ends[-1] != len(data):
        raise PressgraphError(_DAMAGED)
    return [data[start:end] for start, end in pairwise(ends)]


def _own(said: Said) -> dict[str, str]:
    """The subjects of a release's own, with their kinds. Passages of several releases are nobody's own."""
    own = {subject: kind for subject, pairs in said.items() if (kind := _kind(subject)) and not _renamed(pairs)}
    releases = {subject.rpartition(".")[0] for subject, kind in own.items() if kind == "passage"}
    return own if len(releases) < 2 else {subject: kind for subject, kind in own.items() if kind != "passage"}


def _kind(subject: str) -> str | None:
    """The kind of a subject of a release's own, where its IRI can be a prefixed name."""
    cut = subject.rfind("/") + 1
    kind = _NAMESPACES.get(subject[1:cut])
    legal = _PASSAGE.fullmatch(subject) if kind == "passage" else _LOCAL.fullmatch(subject, cut, len(subject) - 1)
    return kind if legal else None


def _renamed(pairs: Pairs) -> bool:
    """Whether the rule of one label may change what is said of a subject."""
    names = [predicate for predicate, _ in pairs if predicate in (_LABEL, _ALTERNATIVE)]
    return len(names) > 1 or _ALTERNATIVE in names


def _by_kind(own: Mapping[str, str], texts: Mapping[str, str]) -> list[bytes]:
    """The texts of subjects: a section each of the ``OWN`` kinds; the passages apart."""
    found: dict[str, list[str]] = {kind: [] for kind in (*OWN, "passage")}
    for subject, text in texts.items():
        found[own[subject]].append(text)
    *others, passages = ("\n\n".join(each) for each in found.values())
    return [_packed(others), _packed([passages])]


def _facts(said: Said) -> str:
    """A line a subject with what is said of it."""
    return "\n".join("\t".join([subject, *map(" ".join, pairs)]) for subject, pairs in said.items() if pairs)


def _shared(said: Said) -> tuple[str, str]:
    """What is said of subjects, and apart from that the local names of the passages that name them."""
    facts: dict[str, Pairs] = {subject: [] for subject in said}
    namings: list[str] = []
    for subject, pairs in said.items():
        passages = []
        for pair in pairs:
            passage = _PASSAGE.fullmatch(pair[1]) if pair[0] == NAMED_IN else None
            if passage is None:
                facts[subject].append(pair)
            else:
                passages.append(passage[1])
        if passages:
            namings.append("\t".join([subject, *passages]))
    return _facts(facts), "\n".join(namings)
