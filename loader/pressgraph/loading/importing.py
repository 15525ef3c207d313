"""Facts as N-Quads into a store, such as an export has written; each graph whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import BlankNode, RdfFormat, Triple, parse

from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted, term
from pressgraph.gate import check
from pressgraph.loading.outcome import Loading, Outcome, Status
from pressgraph.loading.packing import pack
from pressgraph.loading.quads import Graphs
from pressgraph.loading.storing import Ended, Keeper
from pressgraph.loading.work import Made, now, reasons
from pressgraph.loading.workers import Done, in_order
from pressgraph.readers.sources import STDIN
from pressgraph.store import Origin, Reason, Refusal, Store, prepare
from pressgraph.store.entries import FOREIGN_GRAPH
from pressgraph.vocabulary import terms

UNKNOWN: Final = "unknown"
"""Who typed facts that come from no release; an export does not say it."""

_GRAPHS: Final = terms.PREFIXES["graph"]


@dataclass(frozen=True, slots=True)
class _Task:
    """A graph to check, with the file that it begins in, and its statements as N-Triples."""

    file: str
    key: str
    lines: bytes


def import_quads(store: Store, files: Sequence[str], how: Loading | None = None) -> Generator[Outcome]:
    """Put the graphs of N-Quads files ("-" is standard input; gzip is unpacked) into a store, as far as they conform.

    Yields an outcome for each graph, by name. A graph is put together from wherever its statements stand. Raises
    UnreadableError for a file that cannot be read to its end, and then nothing is imported.
    """
    keeper = Keeper(store)
    with Graphs(files) as graphs:
        for made in in_order(_work, _tasks(graphs, files), (how or Loading()).jobs):
            outcome = keeper.take(made)
            if outcome is not None:
                yield outcome


def _tasks(graphs: Graphs, files: Sequence[str]) -> Iterator[_Task | Done[Made | Refusal | Outcome | Ended]]:
    for name, file, lines in graphs:
        key = name.removeprefix(_GRAPHS)
        if name in terms.RESERVED_GRAPHS:
            line = f"{file}: {terms.compact(name)} is what each store says of itself; left out"
            yield Done(Outcome(file, Status.SKIPPED, (line,)))
        elif not key or "." in key or minted("graph", key).value != name:
            yield Done(_foreign(file, name, lines.count(b"\n")))
        else:
            yield _Task(file, key, lines)
    for file in files:
        yield Done(Ended(_path(file)))


def _work(task: _Task) -> Made | Refusal:
    """Check a graph and make it ready for the store, or say why it stays out."""
    triples = {quad.triple for quad in parse(task.lines, format=RdfFormat.N_TRIPLES)}
    if any(isinstance(term, BlankNode) for triple in triples for term in (triple.subject, triple.object)):
        words = "has blank nodes, which another file cannot refer to; give each thing an address"
        return _refusal(task.file, f"graph:{task.key}", task.key, (Reason(words),))
    graph = ReleaseGraph(task.key, minted("graph", task.key), tuple(sorted(triples, key=str)))
    report = check(graph)
    if not report.conforms:
        return _refusal(task.file, f"graph:{task.key}", task.key, reasons(report))
    return Made(Origin(task.file, author="" if _is_release(graph) else UNKNOWN), prepare(graph, pack(graph)))


def _is_release(graph: ReleaseGraph) -> bool:
    return Triple(minted("release", graph.key), term("rdf:type"), term("pg:Release")) in graph.triples


def _foreign(file: str, name: str, count: int) -> Refusal:
    """The refusal of statements that stand in no graph of ours."""
    statements = f"{count:,} statement{'s' * (count != 1)}"
    where = f"the graph <{name}>" if name else "no graph"
    words = f"{statements} in {where}; a graph of pressgraph's is <{_GRAPHS}KEY>; left out"
    return _refusal(file, f"<{name}>" if name else "no graph", "", (Reason(words, rule=FOREIGN_GRAPH),))


def _refusal(file: str, place: str, key: str, why: tuple[Reason, ...]) -> Refusal:
    return Refusal(_path(file), f"{file}, {place}", key, now(), "", "", why)


def _path(file: str) -> str:
    return file if file == STDIN else os.path.abspath(file)  # noqa: PTH100 (Path would follow links)


def of_imports(refusals: Sequence[Refusal]) -> list[Refusal]:
    """Those that come from files of facts; what is read as a release is refused by some version of the rules."""
    return [each for each in refusals if not each.rules]
