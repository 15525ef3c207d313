"""The one label that a thing has among the merged facts of the index.

Graphs of releases keep the names that these print. In the default graph one of a thing's labels stays (which one,
`pressgraph.vocabulary.labels` decides), and the others become alternative names. As graphs come and go, only things
that have several labels are counted anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple
from pyoxigraph import Store as Database

from pressgraph.vocabulary import terms
from pressgraph.vocabulary.labels import chosen

LABEL: Final = NamedNode(terms.iri("rdfs:label"))
ALTERNATIVE: Final = NamedNode(terms.iri("skos:altLabel"))
NAMING: Final = frozenset({LABEL, ALTERNATIVE})
_MERGED: Final = DefaultGraph()
_LABELLED: Final = b" %b " % str(LABEL).encode()
_ALSO: Final = b" %b " % str(ALTERNATIVE).encode()


@dataclass(frozen=True, slots=True)
class Changes:
    """Names that leave the merged facts, and names that enter them."""

    removed: Collection[Triple]
    added: Collection[Triple]


def of_lines(database: Database, triples: bytes) -> Changes:
    """What to change after graphs have been put in that consist of these N-Triples lines.

    Where the label of a thing is the one that it had, more graphs that state it change nothing.
    """
    touched = []
    for subject in {subject for naming in (_LABELLED, _ALSO) for subject in _subjects(triples, naming)}:
        if not subject.startswith(b"<"):
            continue
        thing = NamedNode(subject[1:-1].decode())
        labels = list(_merged(database, thing, LABEL))
        # An alternative name that is the label, too, may be of any graph, not only of these.
        if len(labels) > 1 or any(Quad(thing, ALTERNATIVE, label, _MERGED) in database for label in labels):
            touched.append(thing)
    return _changes(_Thing(database, thing) for thing in touched)


def of_graph(database: Database, name: NamedNode, old: Set[Triple], new: Set[Triple]) -> Changes:
    """What to change where the graph of a name holds some triples in place of others."""
    before, after = _names(old), _names(new)
    touched = []
    for thing in before.keys() | after.keys():
        labels = set(_merged(database, thing, LABEL))
        same = before.get(thing, set()) == after.get(thing, set())
        if not same or len(labels) != 1 or labels.intersection(_merged(database, thing, ALTERNATIVE)):
            touched.append(_Thing(database, thing, name, frozenset(after.get(thing, ()))))
    return _changes(touched)


def of_all(database: Database) -> Changes:
    """What to change where the vocabularies have changed, or an earlier version of the package has put graphs in."""
    labels: dict[Any, int] = defaultdict(int)
    for quad in database.quads_for_pattern(None, LABEL, None, _MERGED):
        labels[quad.subject] += 1
    touched = {thing for thing, count in labels.items() if count > 1}
    touched.update(quad.subject for quad in database.quads_for_pattern(None, ALTERNATIVE, None, _MERGED))
    return _changes(_Thing(database, thing) for thing in touched if isinstance(thing, NamedNode))


class _Thing:
    """What graphs call a thing; the one of a name holds ``new``, whatever the database has of it."""

    def __init__(
        self, database: Database, thing: NamedNode, name: NamedNode | None = None, new: Set[Triple] = frozenset()
    ) -> None:
        self._database = database
        self._thing = thing
        self._name = name
        self._new = new

    def before(self) -> set[Triple]:
        """Its names among the merged facts."""
        return {
            Triple(self._thing, naming, name)
            for naming in NAMING
            for name in _merged(self._database, self._thing, naming)
        }

    def after(self) -> set[Triple]:
        """Its names among the merged facts as they should be."""
        names = {triple.object for triple in chain(self.before(), self._new)}
        labels = [name for name in names if any(self._stating(LABEL, name))]
        others = {name for name in names if any(self._stating(ALTERNATIVE, name))}.union(labels)
        if len(labels) > 1:
            # Only these are counted: most things have one label, which thousands of graphs may state.
            spelled = {str(label): label for label in labels}
            counted = {spelling: sum(1 for _ in self._stating(LABEL, label)) for spelling, label in spelled.items()}
            labels = [spelled[chosen(self._thing.value, counted)]]
        alternative = (Triple(self._thing, ALTERNATIVE, name) for name in others.difference(labels))
        return {*(Triple(self._thing, LABEL, label) for label in labels), *alternative}

    def _stating(self, naming: NamedNode, name: Any) -> Iterator[bool]:
        """True for each graph that states a name."""
        if Triple(self._thing, naming, name) in self._new:
            yield True
        for quad in self._database.quads_for_pattern(self._thing, naming, name, None):
            graph = quad.graph_name
            if isinstance(graph, NamedNode) and graph != self._name and graph.value not in terms.RESERVED_GRAPHS:
                yield True


def _changes(things: Iterable[_Thing]) -> Changes:
    removed: set[Triple] = set()
    added: set[Triple] = set()
    for thing in things:
        before, after = thing.before(), thing.after()
        removed |= before - after
        added |= after - before
    return Changes(removed, added)


def _names(triples: Iterable[Triple]) -> dict[NamedNode, set[Triple]]:
    found: dict[NamedNode, set[Triple]] = defaultdict(set)
    for triple in triples:
        if triple.predicate in NAMING and isinstance(triple.subject, NamedNode):
            found[triple.subject].add(triple)
    return found


def _merged(database: Database, thing: NamedNode, naming: NamedNode) -> Iterator[Any]:
    return (quad.object for quad in database.quads_for_pattern(thing, naming, None, _MERGED))


def _subjects(triples: bytes, naming: bytes) -> Iterator[bytes]:
    """The subjects of N-Triples lines with a predicate."""
    at = triples.find(naming)
    while at >= 0:
        yield triples[triples.rfind(b"\n", 0, at) + 1 : at]
        at = triples.find(naming, triples.index(b" .\n", at))
