"""Runs an engine on many cases at once, as each run costs far more than a case in it.

Every case's things get names of their own, so that the cases do not mix; results get the old names back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pyoxigraph import BlankNode, NamedNode, Triple
from tests.shapes.engines import Engine, Line, Triples
from tests.shapes.release_graph import Case, changed, conforming

from pressgraph.vocabulary.terms import BASE

KINDS = (
    "claim", "official", "operation", "organization", "passage", "platform", "post", "quantity", "release", "seizure",
    "statement", "tally",
)  # fmt: skip
THING = re.compile(rf"({re.escape(BASE)}(?:{'|'.join(KINDS)})/)")
"""How the IRI of a thing begins that a release brings; concepts are those of all releases."""


def together(engine: Engine, cases: Iterable[Case], shapes: Triples) -> Iterator[tuple[Case, list[Line]]]:
    """Each case with what an engine finds in it; those that cannot share a graph with others have one of their own."""
    shared: dict[str, Case] = {}
    data: list[Triple] = []
    for case in cases:
        triples = changed(case)
        if _mixes(triples):
            mark = f"c{len(shared)}."
            shared[mark] = case
            data.extend(_marked(triple, mark) for triple in triples)
        else:
            yield case, engine(triples, shapes)
    found: dict[str, list[Line]] = {mark: [] for mark in shared}
    for line in engine(data, shapes):
        match = re.search(rf"{THING.pattern}(c\d+\.)", line.focus)
        assert match, f"a result about no case: {line}"
        found[match[2]].append(Line(*(part.replace(match[2], "", 1) for part in line)))
    yield from ((shared[mark], sorted(lines)) for mark, lines in found.items())


def _mixes(triples: tuple[Triple, ...]) -> bool:
    """Whether a case has names for all its things, and says of concepts just what the conforming release says."""
    named = not any(isinstance(node, BlankNode) for triple in triples for node in (triple.subject, triple.object))
    return named and {triple for triple in triples if _common(triple)} == _of_concepts()


@cache
def _of_concepts() -> set[Triple]:
    return {triple for triple in conforming() if _common(triple)}


def _common(triple: Triple) -> bool:
    return isinstance(triple.subject, NamedNode) and not THING.match(triple.subject.value)


def _marked(triple: Triple, mark: str) -> Triple:
    subject, value = triple.subject, triple.object
    return Triple(
        NamedNode(THING.sub(rf"\g<1>{mark}", subject.value)) if isinstance(subject, NamedNode) else subject,
        triple.predicate,
        NamedNode(THING.sub(rf"\g<1>{mark}", value.value)) if isinstance(value, NamedNode) else value,
    )
