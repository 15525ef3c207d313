"""What one release contributes to Turtle, written when it is loaded, so that an export only has to merge.

Text takes longer to make than to join: some 5 µs a triple, most of it spent on terms that never change again. A segment
is the Turtle of one release, in order, like a sorted run of a log-structured store: bytes to keep beside the facts,
10 kB for 130 triples. Only full texts are compressed in it: to inflate the rest, too, would make an export half as long
again.

A subject that only its release can state (the release's name or a hash is part of its IRI) is the release's own, and a
finished block. Any other subject is shared: what is said of it, mostly the same in all releases, is one line, to be
compared as a whole. What turns up in two segments is always put together right, a subject of a release's own, too, if
more slowly.

Blocks are parted by U+001E (passages, which stay together, by a blank line), a subject and its properties on a line by
tabs, the values of a property by U+001F. No term has any of these: N-Triples and Turtle escape control characters.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Mapping
from typing import Final, NamedTuple

from pressgraph.emit import ReleaseGraph
from pressgraph.errors import PressgraphError
from pressgraph.export.merge import ALTERNATIVE, LABEL
from pressgraph.export.order import TEXT, TYPE, Node, properties, rank
from pressgraph.export.turtle import Speller, block
from pressgraph.vocabulary import terms

FORMAT: Final = f"2.{hashlib.sha256(repr(terms.PREFIXES).encode()).hexdigest()[:8]}"
"""What made a segment: the layout, and the prefixes that it is spelled with. Only segments of one format merge."""

OWN: Final = ("claim", "release", "seizure", "statement", "tally", "passage")
"""The kinds of subjects that one release alone states."""

PASSAGE: Final = terms.PREFIXES["passage"]
BLOCK: Final = b"\x1e"
VALUE: Final = "\x1f"

_SECTION: Final = "\x1d"
_BREAK: Final = _SECTION.encode()
_START: Final = f"{FORMAT}{_SECTION}".encode()
_LEVEL: Final = 1  # of zlib: twice as fast as its usual 6, for an eighth more space
_NAMESPACES: Final = {terms.PREFIXES[kind]: kind for kind in OWN}
_LOCAL: Final = re.compile(r"[0-9A-Za-z_](?:[0-9A-Za-z_.-]*[0-9A-Za-z_-])?")
_PASSAGE: Final = re.compile(rf"<{re.escape(PASSAGE)}([0-9A-Za-z_][0-9A-Za-z_.-]*\.[0-9]+-[0-9]+>)")
_NAMED_IN: Final = f"<{terms.iri('pg:namedIn')}>"
_LABEL: Final = str(LABEL)
_ALTERNATIVE: Final = str(ALTERNATIVE)
_DAMAGED: Final = "the store's Turtle of a release is damaged; load the release again"

Pairs = list[list[str]]
Said = Mapping[str, Pairs]


class Sections(NamedTuple):
    """The sections of a segment.

    ``release`` is what the names of its passages begin with, ``prefixes`` are those in use, ``facts`` has a line for
    each shared subject, ``namings`` beside it the passages that name the subject, ``own`` and ``passages`` are blocks.
    ``texts`` are facts, too: the full texts of releases, compressed, since most exports leave them out.
    """

    format: bytes
    release: bytes
    prefixes: bytes
    facts: bytes
    namings: bytes
    own: bytes
    passages: bytes
    texts: bytes


def segment(graph: ReleaseGraph) -> bytes:
    """The segment of a release; equal graphs give equal bytes. It takes 0.6 ms for 130 triples."""
    said: dict[str, Pairs] = {}
    texts: dict[str, Pairs] = {}
    for line in sorted(set(map(str, graph.triples))):
        subject, *pair = line.split(" ", 2)
        (texts if pair[0] == TEXT else said).setdefault(subject, []).append(pair)
    own = _own(said)
    spell = Speller()
    blocks = {subject: block(Node(subject, properties(said[subject])), spell)[:-1] for subject in sorted(own, key=rank)}
    others = "\x1e".join(text for subject, text in blocks.items() if own[subject] != "passage")
    passages = "\n\n".join(text for subject, text in blocks.items() if own[subject] == "passage")
    release = next((subject.rpartition(".")[0] for subject in own if own[subject] == "passage"), "")
    shared = _shared({subject: pairs for subject, pairs in said.items() if subject not in own}, spell)
    sections = (FORMAT, release, " ".join(sorted(spell.used)), *shared, others, passages, "")
    return _SECTION.join(sections).encode("utf-8") + _texts(texts)


def current(segment: bytes) -> bool:
    """Whether a segment is of this version's `FORMAT`; another is to be made anew."""
    return segment.startswith(_START)


def sections(segment: bytes) -> Sections:
    """What a segment holds. Raises PressgraphError where it is damaged, or of another format."""
    parts = segment.split(_BREAK, len(Sections._fields) - 1)
    if not current(segment) or len(parts) != len(Sections._fields):
        raise PressgraphError(_DAMAGED)
    found = Sections(*parts)
    if found.facts.count(b"\n") != found.namings.count(b"\n"):
        raise PressgraphError(_DAMAGED)
    return found


def full_texts(packed: bytes) -> tuple[bytes, bytes]:
    """The prefixes and lines of facts in ``texts``. Raises PressgraphError where they are damaged."""
    try:
        prefixes, facts = zlib.decompress(packed).split(_BREAK)
    except (zlib.error, ValueError) as error:
        raise PressgraphError(_DAMAGED) from error
    return prefixes, facts


def _texts(said: Said) -> bytes:
    if not said:
        return b""
    spell = Speller()
    facts, _ = _shared(said, spell)
    return zlib.compress(_SECTION.join([" ".join(sorted(spell.used)), facts]).encode("utf-8"), _LEVEL)


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


def _shared(said: Said, spell: Speller) -> tuple[str, str]:
    """Lines of what is said of subjects, as Turtle has it; beside them the passages that name the subjects.

    Alternative labels may go where segments are put together; what they alone take is not remembered as used.
    """
    aside = Speller()
    facts = []
    namings = []
    for subject, pairs in said.items():
        found = properties(pairs)
        places = {value: name[1] for value in found.get(_NAMED_IN, ()) if (name := _PASSAGE.fullmatch(value))}
        stated = [(spell if places or found.keys() - {_ALTERNATIVE} else aside)(subject)]
        for predicate, values in found.items():
            by = aside if predicate == _ALTERNATIVE else spell
            rest = [by(value) for value in values if predicate != _NAMED_IN or value not in places]
            if rest:
                stated.append(f"{'a' if predicate == TYPE else by(predicate)} {VALUE.join(rest)}")
        if places:
            spell.used.update(("pg", "passage"))
        facts.append("\t".join(stated))
        namings.append("\t".join(places.values()))
    return "\n".join(facts), "\n".join(namings)
