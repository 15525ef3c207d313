"""What can be read of a store, by its writer and by any number of readers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Triple, parse
from pyoxigraph import Store as Database

from pressgraph.errors import StoreError
from pressgraph.store import catalogue, classes, folder, sparql
from pressgraph.store.entries import Earlier, Entry, Refusal
from pressgraph.store.index import FAILURES, MERGED
from pressgraph.store.ledger import Ledger
from pressgraph.store.lines import without_text
from pressgraph.store.seals import DamageError
from pressgraph.vocabulary import terms

_LABEL = NamedNode(terms.iri("rdfs:label"))


class Reading:
    """The questions that a store answers. Texts come from the ledger, merged facts and SPARQL from the index.

    Both show one moment: a reader's answers do not change while a writer goes on. Of several labels of a thing the
    merged facts have one, and the others as alternative names. SPARQL also sees the more general classes of
    organizations; everything else gives what was stated.
    """

    def __init__(self, path: Path, ledger: Ledger) -> None:
        self.path = path
        self._ledger: Ledger | None = ledger

    def query(self, query: str, values: sparql.Values | None = None) -> sparql.Answer:
        """The answer to a SPARQL query over the merged facts, with the more general classes of organizations; ``GRAPH``
        reads a release's graph, the catalogue or the vocabularies. ``values`` stand in place of variables.

        Raises QueryError for broken SPARQL, an update or a federated query. Rows are found as they are read:
        ``reading`` turns what fails then into the same errors.
        """
        with self.reading():
            return sparql.ask(self._database, query, values)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Around the reading of an answer: what fails in it becomes QueryError or StoreError."""
        try:
            yield
        except (*FAILURES, sqlite3.Error) as error:
            if isinstance(error, RuntimeError) and not folder.is_damage(error):
                raise sparql.unanswerable(error) from error
            raise StoreError(folder.failure(self.path, "read", error)) from error

    def keys(self) -> tuple[str, ...]:
        """The names of all graphs of facts, of releases and of additions, sorted."""
        with self._failures("read"):
            return self._facts.keys()

    def entry(self, key: str) -> Entry | None:
        """Where a graph comes from, and when it was made; None where the store lacks it."""
        with self._failures("read"):
            return self._facts.entry(key)

    def entries(self) -> Iterator[Entry]:
        """Where each graph comes from, by key."""
        with self._failures("read"):
            yield from self._facts.entries()

    def release_keys(self) -> tuple[str, ...]:
        """The keys of the releases in the store, sorted."""
        return tuple(entry.key for entry in self.entries() if not entry.origin.author)

    def earlier(self, key: str) -> tuple[Earlier, ...]:
        """The versions of a release that others have replaced, the oldest first."""
        with self._failures("read"):
            return self._facts.earlier(key)

    def earlier_count(self) -> int:
        """How many versions of releases others have replaced, or were taken out."""
        with self._failures("read"):
            return self._facts.earlier_count()

    def graph(self, key: str, version: int | None = None) -> tuple[Triple, ...]:
        """The triples of one release's graph, sorted, or of an earlier version; none where the store lacks it."""
        with self._failures("read"):
            lines = self._facts.triples(key) if version is None else self._facts.earlier_triples(key, version)
        return tuple(quad.triple for quad in parse(lines or b"", RdfFormat.N_TRIPLES))

    def quads(self) -> Iterator[Quad]:
        """The facts of all releases, each in the graph of its release; the catalogue and the vocabularies not."""
        with self._failures("read"):
            for lines in self._facts.quads():
                yield from parse(lines, RdfFormat.N_QUADS)

    def nquads(self, *, text: bool = False) -> Iterator[bytes]:
        """The same as N-Quads lines, by graph and sorted within; the full texts of releases only with ``text``."""
        with self._failures("read"):
            for lines in self._facts.quads():
                yield lines if text else without_text(lines)

    def verify(self) -> None:
        """Compare the facts of all releases with digests of what was stored.

        Raises StoreError, naming the releases whose facts have changed since.
        """
        with self._failures("read"):
            self._facts.verify()

    def packed(self) -> Iterator[tuple[str, bytes]]:
        """Each graph as it was packed for exports as Turtle when it was put in, by key; empty where it was not."""
        with self._failures("read"):
            yield from self._facts.turtle()

    def triples(self) -> Iterator[Triple]:
        """The merged facts of all releases, in no particular order."""
        return (quad.triple for quad in self._quads(graph=MERGED))

    def about(self, subject: NamedNode, predicate: NamedNode | None = None) -> tuple[Triple, ...]:
        """The merged facts that have this subject, of one predicate or of all."""
        if predicate in (None, classes.TYPE):
            return tuple(quad.triple for quad in self._quads(subject=subject, predicate=predicate, graph=MERGED))
        with self._failures("read"):  # the shorter way, since a check of everything asks some 200,000 times
            found = self._database.quads_for_pattern(subject, predicate, None, MERGED)
            return tuple(quad.triple for quad in found)

    def holds(self, triple: Triple) -> bool:
        """Whether a triple is among the merged facts."""
        with self._failures("read"):
            quad = Quad(triple.subject, triple.predicate, triple.object, MERGED)
            return quad in self._database and not self._is_concluded(quad)

    def to(self, value: NamedNode | Literal, predicate: NamedNode | None = None) -> tuple[Triple, ...]:
        """The merged facts that have this object, of one predicate or of all."""
        return tuple(quad.triple for quad in self._quads(predicate=predicate, value=value, graph=MERGED))

    def authors(self, subject: NamedNode) -> frozenset[str]:
        """Whose graphs state something of a thing: those who added it, and "" where a release states it."""
        graphs = {quad.graph_name for quad in self._quads(subject=subject)} - {MERGED}
        keys = (_value(graph).removeprefix(terms.PREFIXES["graph"]) for graph in graphs)
        return frozenset(entry.origin.author for key in keys if (entry := self.entry(key)))

    def with_predicate(self, predicate: NamedNode) -> tuple[Triple, ...]:
        """The merged facts of one predicate."""
        return tuple(quad.triple for quad in self._quads(predicate=predicate, graph=MERGED))

    def counts(self) -> dict[str, int]:
        """How many things of each class of the ontology the merged facts name; the most frequent class first."""
        asked = self.query("SELECT ?class (COUNT(*) AS ?count) { ?thing a ?class } GROUP BY ?class")
        found = {}
        for row in asked if isinstance(asked, QuerySolutions) else ():
            kind, count = row["class"], row["count"]
            if isinstance(kind, NamedNode) and kind.value.startswith(terms.ONTOLOGY) and isinstance(count, Literal):
                found[kind.value.removeprefix(terms.ONTOLOGY)] = int(count.value)
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    def rules(self) -> dict[str, int]:
        """How many releases each version of the rules has made the facts of; the empty one is of imported facts."""
        with self._failures("read"):
            return self._facts.rules()

    def refusals(self, file: str | None = None, key: str | None = None) -> tuple[Refusal, ...]:
        """What stayed out, with its reasons: all, or what came from a file or has a name."""
        with self._failures("read"):
            return tuple(self._facts.refusals(file, key))

    def label(self, node: NamedNode) -> Literal | None:
        """The label that a thing has among the merged facts; None where they have none, or (as in the index of a store
        that an earlier version made) several.
        """
        found = [triple.object for triple in self.about(node, _LABEL)]
        return found[0] if len(found) == 1 and isinstance(found[0], Literal) else None

    def vocabulary_label(self, node: NamedNode) -> str | None:
        """The label that the ontology or the vocabularies give a term or a known thing."""
        labels = self._quads(subject=node, predicate=_LABEL, graph=catalogue.VOCABULARY)
        return min((_value(quad.object) for quad in labels), default=None)

    @property
    def _facts(self) -> Ledger:
        if self._ledger is None:
            raise StoreError(f"the store '{self.path}' is closed; open it again")
        return self._ledger

    @property
    def _database(self) -> Database:
        raise NotImplementedError

    def _quads(
        self,
        *,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        value: NamedNode | Literal | None = None,
        graph: NamedNode | DefaultGraph | None = None,
    ) -> Iterator[Quad]:
        with self._failures("read"):
            for quad in self._database.quads_for_pattern(subject, predicate, value, graph):
                # Of each quad that is read the predicate is looked at first, as few are types.
                if quad.predicate != classes.TYPE or not self._is_concluded(quad):
                    yield quad

    def _is_concluded(self, quad: Quad) -> bool:
        """Whether nobody states a triple of the merged facts, which only follows from what is stated."""
        if quad.predicate != classes.TYPE or quad.graph_name != MERGED or quad.object not in classes.tree().below:
            return False
        holders = self._database.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        return all(holder.graph_name == MERGED for holder in holders)

    def _failures(self, what: str) -> AbstractContextManager[None]:
        return failures(self.path, what)


@contextmanager
def failures(path: Path, what: str) -> Iterator[None]:
    """Around work on the databases of a store: what fails in it becomes a StoreError that says what cannot be done."""
    try:
        yield
    except DamageError as error:
        raise StoreError(error.told(path)) from error
    except (*FAILURES, sqlite3.Error) as error:
        raise StoreError(folder.failure(path, what, error)) from error


def _value(node: object) -> str:
    return node.value if isinstance(node, NamedNode | Literal) else str(node)
