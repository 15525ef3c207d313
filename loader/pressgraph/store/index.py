"""The index of a store: Oxigraph's database, made from the ledger, for SPARQL.

Each graph of the ledger is a named graph in it; the default graph holds each triple that some of them holds, because
a union at query time is ruinously slow in Oxigraph. Of several labels of a thing it holds one, and the others as
alternative names (labels.py); and it holds the more general classes of organizations (classes.py). The catalogue and
the vocabularies have graphs of their own.

Oxigraph calls reading beside a live writer undefined, so nobody does it: the writer alone opens ``live``, and every
now and then takes a checkpoint of it (RocksDB's, hard links to files that never change again) as the folder ``1``,
``2``, …; readers open the one that the ledger says is published, read-only. A checkpoint that no reader holds is
removed when a later one is published.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final, Self

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse
from pyoxigraph import Store as Database

from pressgraph.emit.nodes import minted
from pressgraph.store import catalogue, classes, labels
from pressgraph.store.folder import flock
from pressgraph.store.lines import nquads
from pressgraph.vocabulary import terms

LIVE: Final = "live"
MERGED: Final = DefaultGraph()
FAILURES: Final = (OSError, RuntimeError)  # what pyoxigraph raises for locks, disks and damage
_MAKING: Final = "making"
_DISCARDED: Final = "discarded"


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
        self.database.bulk_load(merged + classes.concluded_lines(merged), RdfFormat.N_TRIPLES, lenient=True)
        self.database.bulk_load(b"".join(nquads(*graph) for graph in graphs), RdfFormat.N_QUADS, lenient=True)
        self.database.bulk_extend(entries)
        self._rename(labels.of_lines(self.database, merged))

    def replace(self, key: str, triples: bytes, entry: Iterable[Quad]) -> None:
        """Put a graph in place of what the index holds of that name, in one transaction; without triples, take it out.

        What only that graph stated leaves the merged facts, what another one states, too, stays.
        """
        name = minted("graph", key)
        new = {quad.triple for quad in parse(triples, RdfFormat.N_TRIPLES, lenient=True)}
        old = {quad.triple for quad in self.database.quads_for_pattern(None, None, None, name)}
        # What is in a named graph is in the merged facts, too, at any moment, with what is concluded from it; of names,
        # see labels.py.
        names = labels.of_graph(self.database, name, old, new)
        whole, before = _merged(new), _merged(old)
        removed = [_in(triple, name) for triple in old - new]
        removed += [_in(triple, MERGED) for triple in before - whole if not self._stated_elsewhere(triple, name)]
        removed += [_in(triple, MERGED) for triple in names.removed]
        removed += catalogue.entry_of(self.database, key)
        added = [_in(triple, name) for triple in new - old]
        added += [*(_in(triple, MERGED) for triple in (whole - before).union(names.added)), *entry]
        self._update(removed, added, *([] if new else [f"DROP SILENT GRAPH {name}"]))  # or its name would stay

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
        self._conclude()
        self._rename(labels.of_all(self.database))
        self.database.extend(catalogue.vocabulary_entry(digest, datetime.now(UTC), len(quads)))

    def flush(self) -> None:
        """Bring what was written to the disk."""
        self.database.flush()

    def checkpoint(self) -> int:
        """Take a checkpoint of what is written, and give its number. Readers do not know of it yet."""
        self.database.flush()
        made = self._path / _MAKING
        shutil.rmtree(made, ignore_errors=True)
        self.database.backup(str(made))
        number = max(_numbers(self._path), default=0) + 1
        _lock_file(self._path, number).touch()
        made.replace(self._path / str(number))
        return number

    def has(self, number: int) -> bool:
        """Whether there is a checkpoint of a number."""
        return (self._path / str(number)).exists()

    def tidy(self, published: int) -> None:
        """Remove the checkpoints but the published one, as far as nobody reads them, and what was left unfinished."""
        for name in (_MAKING, _DISCARDED):
            shutil.rmtree(self._path / name, ignore_errors=True)
        for number in sorted(_numbers(self._path)):
            lock = _lock_file(self._path, number)
            if number == published:
                continue
            lock.touch()
            with lock.open("r+b") as file:
                if flock(file, exclusive=True):
                    shutil.rmtree(self._path / str(number), ignore_errors=True)
                    lock.unlink(missing_ok=True)

    def _conclude(self) -> None:
        """State the more general classes of what an earlier version of the package put in without them."""
        for special in classes.tree().above:
            typed = [quad.triple for quad in self.database.quads_for_pattern(None, classes.TYPE, special, MERGED)]
            self.database.extend(_in(triple, MERGED) for triple in classes.concluded(typed))

    def _rename(self, names: labels.Changes) -> None:
        if names.removed or names.added:
            removed, added = ([_in(triple, MERGED) for triple in each] for each in (names.removed, names.added))
            self._update(removed, added)

    def _update(self, removed: Iterable[Quad], added: Iterable[Quad], *more: str) -> None:
        # An update is one transaction, however many steps it has.
        steps = (f"DELETE DATA {{ {_data(removed)} }}", f"INSERT DATA {{ {_data(added)} }}", *more)
        self.database.update(" ;\n".join(steps))

    def _stated_elsewhere(self, triple: Triple, name: NamedNode) -> bool:
        """Whether the graph of another release holds a triple, or one from which it is concluded."""
        return any(
            isinstance(quad.graph_name, NamedNode)
            and quad.graph_name != name
            and quad.graph_name.value not in terms.RESERVED_GRAPHS
            for each in (triple, *classes.grounds(triple))
            for quad in self.database.quads_for_pattern(each.subject, each.predicate, each.object, None)
        )


class Snapshot:
    """A checkpoint of an index, for a reader, who holds it so that the writer does not remove it."""

    def __init__(self, path: Path, lock: IO[bytes] | None) -> None:
        self._path = path
        self._lock = lock
        self._database: Database | None = None

    @classmethod
    def hold(cls, path: Path, number: int) -> Self | None:
        """Hold the checkpoint of a number; None where it is gone. Number 0 is that of an empty index."""
        folder = path / str(number)
        if not number:
            return cls(folder, None)
        try:
            lock = _lock_file(path, number).open("rb")
        except FileNotFoundError:
            return None
        if flock(lock, exclusive=False) and folder.exists():
            return cls(folder, lock)
        lock.close()
        return None

    @property
    def database(self) -> Database:
        """The index, read-only. Raises OSError or RuntimeError for a damaged one."""
        if self._database is None:
            self._database = Database.read_only(str(self._path)) if self._lock else Database()
        return self._database

    def close(self) -> None:
        """Let the writer remove it."""
        self._database = None
        if self._lock:
            self._lock.close()


def discard(path: Path) -> None:
    """Remove a live index that cannot be opened; the next opening makes it anew from the ledger."""
    # In one step: of an index that was removed by halves, some part might still be opened as an empty one.
    shutil.rmtree(path / _DISCARDED, ignore_errors=True)
    with suppress(FileNotFoundError):
        (path / LIVE).replace(path / _DISCARDED)
    shutil.rmtree(path / _DISCARDED, ignore_errors=True)


def _numbers(path: Path) -> Iterator[int]:
    return (int(folder.name) for folder in path.iterdir() if folder.name.isdecimal())


def _lock_file(path: Path, number: int) -> Path:
    return path / f"{number}.lock"


def _merged(triples: Set[Triple]) -> set[Triple]:
    """What the triples of a graph bring into the merged facts, but for names."""
    stated = {triple for triple in triples if triple.predicate not in labels.NAMING}
    return stated.union(classes.concluded(stated))


def _in(triple: Triple, graph: NamedNode | DefaultGraph) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, graph)


def _data(quads: Iterable[Quad]) -> str:
    """Quads as the data block of a SPARQL update. The terms escape themselves."""
    return "\n".join(
        f"{quad.triple} ." if quad.graph_name == MERGED else f"GRAPH {quad.graph_name} {{ {quad.triple} }}"
        for quad in quads
    )
