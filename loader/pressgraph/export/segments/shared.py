"""What several releases say of one thing, put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence, Set
from typing import Final

from pressgraph.export.segments.layout import VALUE
from pressgraph.export.segments.spelling import ntriples, prefix, property_place
from pressgraph.export.turtle import NEXT, listed, written
from pressgraph.vocabulary.labels import chosen

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
        self._graphs: dict[str, list[int]] = {}  # how many state each line
        self._namings: dict[str, list[bytes]] = {}
        lines = b"\n".join(said).decode("utf-8").split("\n") if said else []
        for line, namings in zip(lines, said.values(), strict=True):
            subject, _, facts = line.partition("\t")
            self._facts.setdefault(subject, []).append(facts)
            self._graphs.setdefault(subject, []).append(len(namings))
            self._namings.setdefault(subject, []).extend(namings)

    def subjects(self) -> Collection[str]:
        """All subjects, as Turtle has them."""
        return self._facts.keys()

    def add(self, subject: str, predicate: str, value: str) -> None:
        """Put in a fact, all as in Turtle."""
        self._facts.setdefault(subject, []).append(f"{predicate} {value}")
        self._graphs.setdefault(subject, []).append(1)

    def block(self, subject: str) -> bytes:
        """All that is said of a subject as Turtle, without the line end; b"" where nothing is left to say."""
        lines = self._facts[subject]
        names = self._names(subject)
        if len(lines) > 1 or not _finished(lines[0], bool(names)):
            facts = self._merged(subject, names)
            text = written(subject, facts)[:-1] if facts else ""
            if ALTERNATIVE in facts:
                self.used.update(filter(None, map(prefix, (subject, ALTERNATIVE, *facts[ALTERNATIVE]))))
            return text.encode("utf-8")
        parts = [lines[0].replace("\t", NEXT)] if lines[0] else []
        if names:
            parts.append(f"{NAMED_IN} {listed(names)}")
        return f"{subject} {NEXT.join(parts)} .".encode()

    def _merged(self, subject: str, names: Sequence[str]) -> dict[str, Sequence[str]]:
        """What is said of a subject, in order; ``names`` are in order."""
        found: Facts = {}
        for fact in "\t".join(filter(None, self._facts[subject])).split("\t"):
            predicate, _, values = fact.partition(" ")
            found.setdefault(predicate, set()).update(values.split(VALUE))
        found.pop("", None)
        if len(found.get(LABEL, ())) > 1 or ALTERNATIVE in found:
            found = self._one_label(subject, found)
        facts = {predicate: _in_order(values) for predicate, values in found.items() if values}
        if names:
            facts[NAMED_IN] = _in_order({*facts[NAMED_IN], *names}) if NAMED_IN in facts else names
        return {predicate: facts[predicate] for predicate in sorted(facts, key=property_place)}

    def _one_label(self, subject: str, facts: Facts) -> Facts:
        """`pressgraph.export.one_label` for one subject."""
        if LABEL not in facts:
            return facts
        forms: Counter[str] = Counter()
        for line, graphs in zip(self._facts[subject], self._graphs[subject], strict=True):
            for fact in line.split("\t"):
                predicate, _, values = fact.partition(" ")
                forms.update(dict.fromkeys(values.split(VALUE) if predicate == LABEL else (), graphs))
        spelled = {ntriples(form): form for form in forms}
        counted = {spelling: forms[form] for spelling, form in spelled.items()}
        label = spelled[chosen(ntriples(subject)[1:-1], counted)]
        return {**facts, LABEL: {label}, ALTERNATIVE: facts.get(ALTERNATIVE, set()).union(forms) - {label}}

    def _names(self, subject: str) -> list[str]:
        """The passages that name a subject, in order."""
        text = b"\t".join(filter(None, self._namings.get(subject, ()))).decode("utf-8")
        return [f"passage:{name[:-1]}" for name in sorted(dict.fromkeys(text.split("\t")))] if text else []


def _finished(facts: str, named: bool) -> bool:
    """Whether a line of facts is Turtle but for line ends: no list, no label to choose, nothing that follows names."""
    if VALUE in facts or ALTERNATIVE in facts:
        return False
    return not named or property_place(facts.rpartition("\t")[2].partition(" ")[0] or "a") < property_place(NAMED_IN)


def _in_order(values: Set[str]) -> Sequence[str]:
    return sorted(values, key=ntriples) if len(values) > 1 else tuple(values)
