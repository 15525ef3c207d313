"""What several releases say of one thing, put together."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

import pyoxigraph
from pyoxigraph import Literal, RdfFormat

from pressgraph.export.merge import ALTERNATIVE, LABEL, fullest
from pressgraph.export.order import Node, properties
from pressgraph.export.segments.layout import NAMED_IN, PASSAGE
from pressgraph.export.turtle import Speller, block

_LABEL: Final = str(LABEL)
_ALTERNATIVE: Final = str(ALTERNATIVE)

Pair = tuple[str, str]


class Shared:
    """Facts about subjects, and the passages that name them; both as lines of segments."""

    def __init__(self, facts: Iterable[bytes], namings: Iterable[bytes]) -> None:
        self._facts = _by_subject(facts)
        self._namings = _by_subject(namings)

    def subjects(self) -> Collection[str]:
        """All subjects, in N-Triples spelling."""
        return self._facts.keys() | self._namings.keys()

    def add(self, subject: str, fact: str) -> None:
        """Put in a predicate and its object, in N-Triples spelling."""
        self._facts.setdefault(subject, []).append(fact)

    def block(self, subject: str, spell: Speller) -> bytes:
        """All that is said of a subject as Turtle; b"" where nothing is left to say."""
        said = self._facts.get(subject, [])
        facts = set("\t".join(said).split("\t")) if said else set()
        for line in self._namings.get(subject, []):
            facts.update(f"{NAMED_IN} <{PASSAGE}{name}" for name in line.split("\t"))
        pairs = one_label([_pair(fact) for fact in facts])
        return block(Node(subject, properties(sorted(pairs))), spell)[:-1].encode() if pairs else b""


def one_label(pairs: Collection[Pair]) -> Collection[Pair]:
    """`pressgraph.export.one_label` for one subject, in N-Triples spelling."""
    predicates = [predicate for predicate, _ in pairs]
    if _ALTERNATIVE not in predicates and predicates.count(_LABEL) < 2:
        return pairs
    words = {term: _words(term) for predicate, term in pairs if predicate in (_LABEL, _ALTERNATIVE)}
    label = fullest(name for predicate, term in pairs if predicate == _LABEL and (name := words[term]) is not None)
    kept: set[Pair] = set()
    for predicate, term in pairs:
        if predicate == _LABEL and words[term] != label:
            kept.add((_ALTERNATIVE, term))
        elif predicate != _ALTERNATIVE or words[term] != label:
            kept.add((predicate, term))
    return kept


def _words(term: str) -> str | None:
    """What a literal says, without quotes and escapes; None for anything else."""
    if term[0] != '"':
        return None
    if "\\" not in term:
        return term[1 : term.rindex('"')]
    (quad,) = pyoxigraph.parse(f"<x:> <x:> {term} .", format=RdfFormat.N_TRIPLES)
    return quad.object.value if isinstance(quad.object, Literal) else None


def _by_subject(lines: Iterable[bytes]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in b"\n".join(lines).decode("utf-8").split("\n"):
        if line:
            subject, _, rest = line.partition("\t")
            found.setdefault(subject, []).append(rest)
    return found


def _pair(fact: str) -> Pair:
    predicate, _, value = fact.partition(" ")
    return predicate, value
