"""The store adapter: opens, adds, replaces, asks and lists. It names what it refuses and hides Oxigraph's ways.

Each release's facts are one named graph, ``graph:KEY``; the default graph holds each triple that some release graph
holds, because a union at query time is ruinously slow in Oxigraph; the catalogue and the vocabularies have graphs of
their own. A release goes in, or is replaced, in one transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, Triple
from pyoxigraph import Store as Database

from pressgraph import resources
from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted
from pressgraph.errors import StoreError
from pressgraph.store import catalogue, folder, sparql
from pressgraph.vocabulary import terms

_MERGED: Final = DefaultGraph()
_LABEL: Final = NamedNode(terms.iri("rdfs:label"))
_FAILURES: Final = (OSError, RuntimeError)  # what pyoxigraph raises for locks, disks and damage


class Change(StrEnum):
    """What adding a release did to the store."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


class Store:
    """A store that is open; use it as a context manager, or ``close`` it, to let others write.

    Any number of processes may read at once; a writer is alone. Opening raises StoreError for a folder that is none,
    that is missing, or that another process writes to.
    """

    def __init__(self, path: Path, database: Database, lock: folder.Lock) -> None:
        self.path = path
        self._open: Database | None = database
        self._lock = lock

    @classmethod
    def open(cls, path: str | Path, *, read_only: bool = False, create: bool = False) -> Self:
        """Open the store in a folder; with ``create``, make it where there is none yet."""
        path = Path(path)
        (folder.make if create else folder.find)(path)
        lock = folder.Lock(path, exclusive=not read_only)
        try:
            store = cls(path, _database(path / folder.DATABASE, read_only=read_only), lock)
        except _FAILURES as error:
            lock.release()
            raise StoreError(f"the store '{path}' cannot be opened: {folder.reason(error)}") from error
        if not read_only:
            store._refresh_vocabulary()
        return store

    def close(self) -> None:
        """Write what is pending and let others at the store. Closing twice does no harm."""
        self._open = None
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, graph: ReleaseGraph) -> Change:
        """Store the facts of a release, in place of those that the store has of it, whole or not at all.

        What only the earlier facts stated leaves the merged graph. Facts that are the same change nothing, not even
        the catalogue. Raises StoreError where the disk refuses, and the store is then as it was.
        """
        new = set(graph.triples)
        old = {quad.triple for quad in self._quads(graph=graph.name)}
        if new == old:
            return Change.UNCHANGED
        made = datetime.now(UTC)
        with self._failures("written"):
            if not old:
                self._database.extend([*_both(new, graph.name), *catalogue.entry(graph, made)])
                return Change.ADDED
            gone = old - new
            removed = [_in(triple, graph.name) for triple in gone]
            removed += [_in(triple, _MERGED) for triple in gone if not self._stated_elsewhere(triple, graph.name)]
            removed += self._quads(subject=graph.name, graph=catalogue.CATALOGUE)
            self._replace(removed, [*_both(new - old, graph.name), *catalogue.entry(graph, made)])
            return Change.REPLACED

    def query(self, query: str, values: sparql.Values | None = None) -> sparql.Answer:
        """The answer to a SPARQL query over the merged facts; ``GRAPH`` reads a release's graph, the catalogue or the
        vocabularies. ``values`` stand in place of variables.

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
        except RuntimeError as error:
            raise sparql.unanswerable(error) from error
        except OSError as error:
            raise StoreError(f"the store '{self.path}' cannot be read: {folder.reason(error)}") from error

    def release_keys(self) -> tuple[str, ...]:
        """The keys of the releases in the store, sorted."""
        about = self._quads(predicate=catalogue.HOLDS, graph=catalogue.CATALOGUE)
        return tuple(sorted(_value(quad.subject).removeprefix(catalogue.GRAPHS) for quad in about))

    def graph(self, key: str) -> tuple[Triple, ...]:
        """The triples of one release's graph, in no particular order; none where the store lacks it."""
        return tuple(quad.triple for quad in self._quads(graph=minted("graph", key)))

    def triples(self) -> Iterator[Triple]:
        """The merged facts of all releases, in no particular order."""
        return (quad.triple for quad in self._quads(graph=_MERGED))

    def quads(self) -> Iterator[Quad]:
        """The facts of all releases, each in the graph of its release; the catalogue and the vocabularies not."""
        for key in self.release_keys():
            yield from self._quads(graph=minted("graph", key))

    def about(self, subject: NamedNode) -> tuple[Triple, ...]:
        """The merged facts that have this subject."""
        return tuple(quad.triple for quad in self._quads(subject=subject, graph=_MERGED))

    def to(self, value: NamedNode | Literal, predicate: NamedNode | None = None) -> tuple[Triple, ...]:
        """The merged facts that have this object, of one predicate or of all."""
        return tuple(quad.triple for quad in self._quads(predicate=predicate, value=value, graph=_MERGED))

    def with_predicate(self, predicate: NamedNode) -> tuple[Triple, ...]:
        """The merged facts of one predicate."""
        return tuple(quad.triple for quad in self._quads(predicate=predicate, graph=_MERGED))

    def counts(self) -> dict[str, int]:
        """How many things of each class of the ontology the merged facts name; the most frequent class first."""
        asked = self.query("SELECT ?class (COUNT(*) AS ?count) { ?thing a ?class } GROUP BY ?class")
        found = {}
        for row in asked if isinstance(asked, QuerySolutions) else ():
            kind, count = row["class"], row["count"]
            if isinstance(kind, NamedNode) and kind.value.startswith(terms.ONTOLOGY) and isinstance(count, Literal):
                found[kind.value.removeprefix(terms.ONTOLOGY)] = int(count.value)
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    def makers(self) -> tuple[str, ...]:
        """The versions of pressgraph that made the release graphs, sorted."""
        made = self._quads(predicate=catalogue.MADE_BY, graph=catalogue.CATALOGUE)
        return tuple(sorted({_value(quad.object).rpartition("/")[2] for quad in made}))

    def vocabulary_label(self, node: NamedNode) -> str | None:
        """The label that the ontology or the vocabularies give a term or a known thing."""
        labels = self._quads(subject=node, predicate=_LABEL, graph=catalogue.VOCABULARY)
        return min((_value(quad.object) for quad in labels), default=None)

    def optimize(self) -> None:
        """Tidy up after many changes, so that reading is fast. It takes a while on a large store."""
        with self._failures("written"):
            self._database.optimize()

    def flush(self) -> None:
        """Wait until everything is on the disk."""
        with self._failures("written"):
            self._database.flush()

    @property
    def _database(self) -> Database:
        if self._open is None:
            raise StoreError(f"the store '{self.path}' is closed; open it again")
        return self._open

    def _quads(
        self,
        *,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        value: NamedNode | Literal | None = None,
        graph: NamedNode | DefaultGraph | None = None,
    ) -> Iterator[Quad]:
        with self._failures("read"):
            yield from self._database.quads_for_pattern(subject, predicate, value, graph)

    def _stated_elsewhere(self, triple: Triple, name: NamedNode) -> bool:
        """Whether the graph of another release holds a triple, too."""
        holders = self._database.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
        names = (quad.graph_name for quad in holders if isinstance(quad.graph_name, NamedNode))
        return any(other != name and other.value not in catalogue.RESERVED for other in names)

    def _replace(self, old: Iterable[Quad], new: Iterable[Quad]) -> None:
        """Take some quads out and put others in, in one transaction: an update is one, however many steps it has."""
        self._database.update(f"DELETE DATA {{ {_data(old)} }} ;\nINSERT DATA {{ {_data(new)} }}")

    def _refresh_vocabulary(self) -> None:
        """Put the vocabularies that ship with this version in place of others."""
        ontology = resources.folder("ontology")
        digest = catalogue.digest(ontology)
        entry = list(catalogue.vocabulary_entry(digest, datetime.now(UTC)))
        known = set(self._quads(subject=catalogue.VOCABULARY, graph=catalogue.CATALOGUE))
        if any(quad.predicate == catalogue.IDENTIFIED and quad in known for quad in entry):
            return
        with self._failures("written"):
            # Interrupted between the steps, the digest is missing, and the next opening does it again.
            for quad in known:
                self._database.remove(quad)
            self._database.clear_graph(catalogue.VOCABULARY)
            self._database.bulk_extend(catalogue.vocabulary(ontology))
            self._database.extend(entry)

    @contextmanager
    def _failures(self, what: str) -> Iterator[None]:
        try:
            yield
        except _FAILURES as error:
            raise StoreError(f"the store '{self.path}' cannot be {what}: {folder.reason(error)}") from error


def _database(path: Path, *, read_only: bool) -> Database:
    return Database.read_only(str(path)) if read_only else Database(str(path))


def _in(triple: Triple, graph: NamedNode | DefaultGraph) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, graph)


def _both(triples: Iterable[Triple], name: NamedNode) -> Iterator[Quad]:
    for triple in triples:
        yield _in(triple, name)
        yield _in(triple, _MERGED)


def _data(quads: Iterable[Quad]) -> str:
    """Quads as the data block of a SPARQL update. The terms escape themselves."""
    return "\n".join(
        f"{quad.triple} ." if quad.graph_name == _MERGED else f"GRAPH {quad.graph_name} {{ {quad.triple} }}"
        for quad in quads
    )


def _value(node: object) -> str:
    return node.value if isinstance(node, NamedNode | Literal) else str(node)
