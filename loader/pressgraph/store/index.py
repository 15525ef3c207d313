"""The index of a store: Oxigraph's database, made from the ledger, for SPARQL.

Each graph of the ledger is a named graph in it; the default graph holds each triple that some of them holds, because
a union at query time is ruinously slow in Oxigraph; the catalogue and the vocabularies have graphs of their own.

Oxigraph calls reading beside a live writer undefined, so nobody does it: the writer alone opens ``live``, and after
each round of writing publishes a checkpoint of it (RocksDB's, hard links to files that never change again) as the
folder ``1``, ``2``, …; readers open the latest of these, read-only. A checkpoint that no reader holds is removed when
a later one is there.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse
from pyoxigraph import Store as Database

from pressgraph.emit.nodes import minted
from pressgraph.errors import StoreError
from pressgraph.store import catalogue
from pressgraph.store.folder import flock
from pressgraph.vocabulary import terms

LIVE: Final = "live"
MERGED: Final = DefaultGraph()
FAILURES: Final = (OSError, RuntimeError)  # what pyoxigraph raises for locks, disks and damage
_MAKING: Final = "making"
_DISCARDED: Final = "discarded"
_ATTEMPTS: Final = 20


class Index:
    """The live index, for the one writer."""

    def __init__(self, path: Path) -> None:
        """Open it, and make it where there is none. Raises OSError or RuntimeError for a damaged one."""
        self._path = path
        self._path.mkdir(exist_ok=True)
        self.database = Database(str(path / LIVE))

    def put(self, graphs: Sequence[tuple[str, bytes]], entries: Iterable[Quad]) -> None:
        """Put in graphs of which the index holds nothing yet, as N-Triples lines, with their catalogue entries.

        This is fast and no transaction: killed in between, the ledger says that they are pending, and ``replace``
        mends what is there by halves.
        """
        merged = b"".join(triples for _, triples in graphs)
        self.database.bulk_load(merged, RdfFormat.N_TRIPLES, lenient=True)
        self.database.bulk_load(b"".join(nquads(*graph) for graph in graphs), RdfFormat.N_QUADS, lenient=True)
        self.database.bulk_extend(entries)

    def replace(self, key: str, triples: bytes, entry: Iterable[Quad]) -> None:
        """Put a graph in place of what the index holds of that name, in one transaction; without triples, take it out.

        What only that graph stated leaves the merged facts, what another one states, too, stays.
        """
        name = minted("graph", key)
        new = {quad.triple for quad in parse(triples, RdfFormat.N_TRIPLES, lenient=True)}
        old = {quad.triple for quad in self.database.quads_for_pattern(None, None, None, name)}
        gone = old - new
        removed = [_in(triple, name) for triple in gone]
        removed += [_in(triple, MERGED) for triple in gone if not self._stated_elsewhere(triple, name)]
        removed += catalogue.entry_of(self.database, key)
        added = [*(_in(triple, name) for triple in new), *(_in(triple, MERGED) for triple in new), *entry]
        # An update is one transaction, however many steps it has.
        self.database.update(f"DELETE DATA {{ {_data(removed)} }} ;\nINSERT DATA {{ {_data(added)} }}")

    def holds(self, key: str) -> bool:
        """Whether the index holds anything of a graph or of a version before it."""
        name = minted("graph", key)
        found = self.database.quads_for_pattern(None, None, None, name)
        return next(found, None) is not None or next(catalogue.entry_of(self.database, key), None) is not None

    def vocabulary(self) -> str:
        """The digest of the vocabularies in the index; empty where there are none, or some by halves."""
        found = self.database.quads_for_pattern(catalogue.VOCABULARY, catalogue.IDENTIFIED, None, catalogue.CATALOGUE)
        return next((quad.object.value for quad in found if isinstance(quad.object, Literal)), "").removeprefix(
            "sha256:"
        )

    def set_vocabulary(self, ontology: Path, digest: str) -> None:
        """Put the Turtle files of a folder in place of the vocabularies in the index."""
        # Interrupted between the steps, the digest is missing, and the next opening does it again.
        for quad in list(self.database.quads_for_pattern(catalogue.VOCABULARY, None, None, catalogue.CATALOGUE)):
            self.database.remove(quad)
        self.database.clear_graph(catalogue.VOCABULARY)
        quads = list(catalogue.vocabulary(ontology))
        self.database.bulk_extend(quads)
        self.database.extend(catalogue.vocabulary_entry(digest, datetime.now(UTC), len(quads)))

    def published(self) -> bool:
        """Whether there is a state for readers."""
        return any(_published(self._path))

    def publish(self) -> None:
        """Let readers see what is written, from the next opening on."""
        self.database.flush()
        made = self._path / _MAKING
        shutil.rmtree(made, ignore_errors=True)
        self.database.backup(str(made))
        number = max(_published(self._path), default=0) + 1
        _lock_file(self._path, number).touch()
        made.replace(self._path / str(number))
        _tidy(self._path, number)

    def _stated_elsewhere(self, triple: Triple, name: NamedNode) -> bool:
        """Whether the graph of another release holds a triple, too."""
        holders = self.database.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
        names = (quad.graph_name for quad in holders if isinstance(quad.graph_name, NamedNode))
        return any(other != name and other.value not in terms.RESERVED_GRAPHS for other in names)


class Snapshot:
    """The latest published state of an index, for a reader; it stays as it is while the writer goes on."""

    def __init__(self, path: Path) -> None:
        """Open it. Raises OSError or RuntimeError for a damaged one, StoreError where none was ever published."""
        self._lock, folder = _held(path)
        try:
            self.database = Database.read_only(str(folder))
        except FAILURES:
            self._lock.close()
            raise

    def close(self) -> None:
        """Let the writer remove it."""
        self._lock.close()


def nquads(key: str, triples: bytes) -> bytes:
    """N-Triples lines as the N-Quads lines of a named graph, in the same order."""
    # A line ends with " ." in both; inside of literals a line feed is written as an escape.
    return triples.replace(b" .\n", b" %s .\n" % str(minted("graph", key)).encode())


def discard(path: Path) -> None:
    """Remove a live index that cannot be opened; the next opening makes it anew from the ledger."""
    # In one step: of an index that was removed by halves, some part might still be opened as an empty one.
    shutil.rmtree(path / _DISCARDED, ignore_errors=True)
    with suppress(FileNotFoundError):
        (path / LIVE).replace(path / _DISCARDED)
    shutil.rmtree(path / _DISCARDED, ignore_errors=True)


def _held(path: Path) -> tuple[IO[bytes], Path]:
    """The latest checkpoint, held so that the writer does not remove it."""
    for _ in range(_ATTEMPTS):
        number = max(_published(path), default=0)
        if not number:
            break
        try:
            lock = _lock_file(path, number).open("rb")
        except FileNotFoundError:  # the writer was faster: there is a later one
            continue
        folder = path / str(number)
        if flock(lock, exclusive=False) and folder.exists():
            return lock, folder
        lock.close()
    raise StoreError(f"the store '{path.parent}' has no index yet; make it with: pressgraph load --store {path.parent}")


def _published(path: Path) -> Iterator[int]:
    try:
        yield from (int(folder.name) for folder in path.iterdir() if folder.name.isdecimal())
    except FileNotFoundError:
        return


def _lock_file(path: Path, number: int) -> Path:
    return path / f"{number}.lock"


def _tidy(path: Path, latest: int) -> None:
    """Remove the checkpoints before the latest that nobody reads."""
    for number in sorted(_published(path)):
        if number >= latest:
            continue
        lock = _lock_file(path, number)
        lock.touch()
        with lock.open("r+b") as file:
            if flock(file, exclusive=True):
                shutil.rmtree(path / str(number), ignore_errors=True)
                lock.unlink(missing_ok=True)


def _in(triple: Triple, graph: NamedNode | DefaultGraph) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, graph)


def _data(quads: Iterable[Quad]) -> str:
    """Quads as the data block of a SPARQL update. The terms escape themselves."""
    return "\n".join(
        f"{quad.triple} ." if quad.graph_name == MERGED else f"GRAPH {quad.graph_name} {{ {quad.triple} }}"
        for quad in quads
    )
