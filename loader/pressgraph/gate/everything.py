"""The full check of a store: each release by itself, then everything together, as far as releases meet in it.

A release's graph stands alone, so it is checked alone. What several say of one thing meets in the merged facts: two
kinds, a circle of bodies; of two names one is the label there, and the other an alternative name. There each thing is
looked at once, with all that is said of it. Findings come as they are found, and memory holds one graph at a time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, Protocol

from pyoxigraph import NamedNode, Triple

from pressgraph.gate.check import check, in_words, nothing_checked
from pressgraph.gate.checks import CHECKS
from pressgraph.gate.context import Context, Overlay, Surroundings, merged_names
from pressgraph.gate.delta import Wrong, weighed
from pressgraph.gate.describe import Describer
from pressgraph.gate.engines import Engine, judge
from pressgraph.gate.findings import Finding
from pressgraph.gate.graph import SUBCLASS, TYPE, Term
from pressgraph.gate.parts import Unit, shipped_parts
from pressgraph.gate.problem import Problem
from pressgraph.gate.shapes import Result
from pressgraph.vocabulary.terms import PREFIXES, compact, iri

_OF_ONE: Final = tuple(PREFIXES[kind] for kind in ("passage", "seizure", "tally", "statement", "claim", "release"))
"""Where things live that belong to one release, so that nobody else says anything of them."""

_FOLLOWED: Final = frozenset({TYPE, SUBCLASS, iri("pg:quantity")})


class Stored(Context, Protocol):
    """A store: its graphs by name, and its merged facts, in which each thing has one label."""

    def keys(self) -> Sequence[str]:
        """The names of all graphs, of releases and of additions."""
        ...

    def release_keys(self) -> Sequence[str]:
        """The names of the graphs that stand alone."""
        ...

    def graph(self, key: str, /) -> Iterable[Triple]:
        """The triples of a graph."""
        ...


class Step(NamedTuple):
    """One graph was checked: what was found, and how many things of which class were looked at for the first time."""

    findings: tuple[Finding, ...]
    checked: Counter[str]


def check_everything(store: Stored, engine: Engine = Engine.COMPILED) -> Iterator[Step]:
    """Checks a store, graph by graph; each graph comes twice, alone (an addition not) and together with the others."""
    known: set[tuple[str, str | None, str, str]] = set()
    for key in store.release_keys():
        report = check(tuple(store.graph(key)), engine)
        findings = tuple(finding for finding in report.findings if finding != nothing_checked())
        known.update(map(_same, findings))
        yield Step(findings, Counter())
    seen: set[Term] = set()
    alone = frozenset(store.release_keys())
    for key in store.keys():  # noqa: SIM118 - a store is no mapping
        surroundings = Surroundings(store)
        graph = Overlay(merged_names(store.graph(key), surroundings), surroundings)
        fresh = [thing for thing in graph if thing not in seen]
        seen.update(thing for thing in fresh if not thing.value.startswith(_OF_ONE))
        checked = _counted(graph, fresh)
        if key in alone and _is_untouched(graph, fresh, store):
            fresh = [thing for thing in fresh if not thing.value.startswith(_OF_ONE)]
        wrong = Wrong(tuple(_results(graph, fresh, engine)), tuple(_problems(graph, fresh)))
        found = [finding for finding in _told(graph, wrong) if _same(finding) not in known]
        known.update(map(_same, found))
        yield Step(tuple(dict.fromkeys(found)), checked)


def _is_untouched(graph: Overlay, things: Iterable[Term], store: Context) -> bool:
    """Whether nobody else says anything of what belongs to one release, so that checking it alone was enough.

    Nor of their classes, since another graph may say that one of them is below a class that has shapes, nor of the
    amounts of seizures, which the shapes of seizures look at.
    """
    reached = [thing for thing in things if isinstance(thing, NamedNode) and thing.value.startswith(_OF_ONE)]
    seen = set(reached)
    for thing in reached:  # grows while it is read
        stated = tuple(store.about(thing))
        if len(stated) != graph.own_size(thing):
            return False
        ends = dict.fromkeys(triple.object for triple in stated if triple.predicate.value in _FOLLOWED)
        fresh = [end for end in ends if isinstance(end, NamedNode) and end not in seen]
        seen.update(fresh)
        reached += fresh
    return True


def _told(graph: Overlay, wrong: Wrong) -> Iterator[Finding]:
    describer = Describer(graph, shipped_parts().shapes)
    return in_words(wrong, lambda _: describer)


def _results(graph: Overlay, fresh: Iterable[Term], engine: Engine) -> Iterator[Result]:
    for thing in fresh:
        graph.properties(thing)  # fetched at once, since everything about it is looked at
    units = [Unit(part, thing) for thing in fresh for part in shipped_parts().aimed(graph, thing)]
    return (weighed(graph, result) for result in judge(engine)(graph, units).values())


def _problems(graph: Overlay, fresh: Sequence[Term]) -> Iterator[Problem]:
    # What a thing is, another graph may say.
    kinds = {thing: frozenset(graph.types(thing)) for thing in fresh}
    for each in CHECKS:
        for thing in fresh:
            if not each.classes or not kinds[thing].isdisjoint(each.classes):
                yield from each.problems_of(graph, thing)


def _counted(graph: Overlay, fresh: Iterable[Term]) -> Counter[str]:
    classes = frozenset(shipped_parts().shapes.classes)
    kinds = (kind for thing in fresh for kind in graph.types(thing) if kind in classes)
    return Counter(compact(kind).removeprefix("pg:") for kind in kinds)


def _same(finding: Finding) -> tuple[str, str | None, str, str]:
    return finding.focus, finding.path, finding.rule, finding.found
