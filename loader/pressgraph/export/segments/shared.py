"""What several releases say of one thing, put together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set
from typing import Final

import pyoxigraph
from pyoxigraph import Literal, RdfFormat

from pressgraph.export.merge import fullest
from pressgraph.export.segments.layout import VALUE
from pressgraph.export.segments.spelling import ntriples, prefix, property_place
from pressgraph.export.turtle import NEXT, listed, written

LABEL: Final = "rdfs:label"
ALTERNATIVE: Final = "skos:altLabel"
NAMED_IN: Final = "pg:namedIn"

Facts = dict[str, set[str]]
"""Predicates with their objects, as in Turtle."""


class Shared:
    """Facts about subjects, and the passages that name them, as segments have them.

    ``said`` has for each line of facts the lines of namings that stand beside it. ``used`` are prefixes that blocks
    take and that segments do not tell, because an alternative label may go.
    """

    def __init__(self, said: Mapping[bytes, list[bytes]]) -> None:
        self.used: set[str] = set()
        self._facts: dict[str, list[str]] = {}
        self._namings: dict[str, list[bytes]] = {}
        lines = b"\n".join(said).decode("utf-8").split("\n") if said else []
        for line, namings in zip(lines, said.values(), strict=True):
            subject, _, facts = line.partition("\t")
            self._facts.setdefault(subject, []).append(facts)
            self._namings.setdefault(subject, []).extend(namings)

    def subjects(self) -> Collection[str]:
        """All subjects, as Turtle has them."""
        return self._facts.keys()

    def add(self, subject: str, predicate: str, value: str) -> None:
        """Put in a fact, all as in Turtle."""
        self._facts.setdefault(subject, []).append(f"{predicate} {value}")

    def block(self, subject: str) -> bytes:
        """All that is said of a subject as Turtle, without the line end; b"" where nothing is left to say."""
        lines = self._facts[subject]
        names = self._names(subject)
        if len(lines) > 1 or not _finished(lines[0], bool(names)):
            facts = _merged(lines, names)
            text = written(subject, facts)[:-1] if facts else ""
            if ALTERNATIVE in facts:
                self.used.update(filter(None, map(prefix, (subject, ALTERNATIVE, *facts[ALTERNATIVE]))))
            return text.encode("utf-8")
        parts = [lines[0].replace("\t", NEXT)] if lines[0] else []
        if names:
            parts.append(f"{NAMED_IN} {listed(names)}")
        return f"{subject} {NEXT.join(parts)} .".encode()

    def _names(self, subject: str) -> list[str]:
        """The passages that name a subject, in order."""
        text = b"\t".join(filter(None, self._namings.get(subject, ()))).decode("utf-8")
        return [f"passage:{name[:-1]}" for name in sorted(dict.fromkeys(text.split("\t")))] if text else []


def _finished(facts: str, named: bool) -> bool:
    """Whether a line of facts is Turtle but for line ends: no list, no label to choose, nothing that follows names."""
    if VALUE in facts or ALTERNATIVE in facts:
        return False
    return not named or property_place(facts.rpartition("\t")[2].partition(" ")[0] or "a") < property_place(NAMED_IN)


def _merged(lines: Sequence[str], names: Sequence[str]) -> dict[str, Sequence[str]]:
    """Lines of facts as one, in order; ``names`` are in order."""
    found: Facts = {}
    for fact in "\t".join(filter(None, lines)).split("\t"):
        predicate, _, values = fact.partition(" ")
        found.setdefault(predicate, set()).update(values.split(VALUE))
    found.pop("", None)
    facts = {predicate: _in_order(values) for predicate, values in one_label(found).items() if values}
    if names:
        facts[NAMED_IN] = _in_order({*facts[NAMED_IN], *names}) if NAMED_IN in facts else names
    return {predicate: facts[predicate] for predicate in sorted(facts, key=property_place)}


def one_label(facts: Facts) -> Facts:
    """`pressgraph.export.one_label` for one subject."""
    labels, others = facts.get(LABEL, set()), facts.get(ALTERNATIVE, set())
    if not others and len(labels) < 2:
        return facts
    words = {value: _words(value) for value in labels | others}
    label = fullest(name for value in labels if (name := words[value]) is not None)
    kept = {value for value in labels if words[value] == label}
    return {**facts, LABEL: kept, ALTERNATIVE: {value for value in words if words[value] != label}}


def _in_order(values: Set[str]) -> Sequence[str]:
    return sorted(values, key=ntriples) if len(values) > 1 else tuple(values)


def _words(term: str) -> str | None:
    """What a literal says, without quotes and escapes; None for anything else."""
    if term[0] != '"':
        return None if term[0] in "<_" or ":" in term else term
    if "\\" not in term:
        return term[1 : term.rindex('"')]
    (quad,) = pyoxigraph.parse(f"<x:> <x:> {ntriples(term)} .", format=RdfFormat.N_TRIPLES)
    return quad.object.value if isinstance(quad.object, Literal) else None
