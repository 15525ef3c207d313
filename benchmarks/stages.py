"""Times each stage of a release's way from its source to the export, at several sizes, and the obvious way beside it.

python benchmarks/stages.py [--sizes 100,1000,0] [--source FILE] [--jobs N] [--peer-limit N]

Stages are timed on one core, release by release, so that the whole corpus needs no more memory than one release; the
load is the command itself, on all cores, with the memory of all its processes. The peer is what one would write
without pressgraph: the same triples in an rdflib graph, pySHACL over the whole of it, rdflib's Turtle.
"""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

import click
from pyoxigraph import NamedNode, QuerySolutions, Triple
from rich.console import Console
from rich.table import Table

from pressgraph.emit import release_graph
from pressgraph.errors import PressgraphError, QueryError
from pressgraph.extract import extract
from pressgraph.facts import Release
from pressgraph.gate import check
from pressgraph.loading.packing import pack, turtle
from pressgraph.queries import bind, catalogue
from pressgraph.readers import read_all
from pressgraph.store import Prepared, Store, prepare
from pressgraph.vocabulary import lexicon, terms

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCE: Final = ROOT.parent / "shared" / "releases" / "doj.jsonl.gz"
STAGES: Final = ("read", "extract", "emit", "gate", "pack", "store")

Result = TypeVar("Result")


@dataclass(slots=True)
class Measured:
    """Seconds by stage, and what was worked on."""

    releases: int = 0
    triples: int = 0
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    memory: float = 0.0
    notes: dict[str, str] = field(default_factory=dict)

    def timed(self, stage: str, work: Callable[[], Result]) -> Result:
        """The result of some work, whose seconds are added to those of a stage."""
        began = time.perf_counter()
        result = work()
        self.seconds[stage] += time.perf_counter() - began
        return result


@click.command()
@click.option("--sizes", default="100,1000,0", show_default=True, help="How many releases; 0 takes all.")
@click.option("--source", default=str(SOURCE), show_default=True, help="A JSON Lines file of releases, gzip or not.")
@click.option("--jobs", default=os.cpu_count() or 1, show_default=True, help="Processes of the load.")
@click.option("--peer-limit", default=1000, show_default=True, help="Up to which size the peer is run.")
def main(sizes: str, source: str, jobs: int, peer_limit: int) -> None:
    """Time each stage over the first releases of SOURCE, at each size."""
    warm_up()
    found = []
    for size in map(int, sizes.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            measured = run(source, size, jobs, peer_limit, Path(folder))
        found.append(measured)
        print(f"{measured.releases:,} releases done", file=sys.stderr)
    for table in (by_stage(found), compared(found)):
        Console(width=110).print(table)


def warm_up() -> None:
    extract(Release("warm-up", "The DEA seized 3 kilograms of cocaine."), lexicon.load())
    check(())  # loads the shapes


def run(source: str, size: int, jobs: int, peer_limit: int, folder: Path) -> Measured:
    measured = Measured()
    part = head(source, size, folder)
    with Store.open(folder / "staged", create=True) as store:
        for made in prepared(part, measured):
            measured.timed("store", lambda made=made: store.add(made))  # type: ignore[misc]
        measured.timed("store", store.sync)
    load(part, jobs, folder / "loaded", measured)
    with Store.open(folder / "loaded", read_only=True) as store:
        ask(store, measured)
        measured.timed("export nquads", lambda: written(store.nquads(), folder / "graph.nq"))
        measured.timed("export turtle", lambda: written(turtle(store), folder / "graph.ttl"))
        if measured.releases <= peer_limit:
            peer(tuple(store.triples()), measured)
    return measured


def head(source: str, size: int, folder: Path) -> str:
    """The first lines of a file as a file of their own."""
    if not size:
        return source
    opened = gzip.open if source.endswith(".gz") else open
    with opened(source, "rb") as lines, (folder / "part.jsonl").open("wb") as part:
        part.writelines(islice(lines, size))
    return str(folder / "part.jsonl")


def prepared(source: str, measured: Measured) -> Iterator[Prepared]:
    """What is to be stored of each release, made on one core."""
    known = lexicon.load()
    for release in timed_items(measured, readable(source)):
        facts = measured.timed("extract", lambda release=release: extract(release, known))  # type: ignore[misc]
        try:
            graph = measured.timed("emit", lambda release=release, facts=facts: release_graph(release, facts, known))  # type: ignore[misc]
        except PressgraphError:
            continue
        if not measured.timed("gate", lambda graph=graph: check(graph)).conforms:  # type: ignore[misc]
            continue
        measured.releases += 1
        measured.triples += len(graph.triples)
        yield measured.timed("pack", lambda graph=graph: prepare(graph, pack(graph)))  # type: ignore[misc]


def readable(source: str) -> Iterator[Release]:
    return (found for found in read_all([source]) if isinstance(found, Release))


def timed_items(measured: Measured, items: Iterator[Release]) -> Iterator[Release]:
    while (item := measured.timed("read", lambda: next(items, None))) is not None:
        yield item


def load(source: str, jobs: int, store: Path, measured: Measured) -> None:
    """The command, and the most memory that all its processes took together."""
    command = [
        sys.executable,
        "-m",
        "pressgraph",
        "load",
        source,
        "--store",
        str(store),
        "--jobs",
        str(jobs),
        "--quiet",
    ]
    began = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            measured.memory = max(measured.memory, resident(process.pid))
            time.sleep(0.1)
    measured.seconds[f"load, {jobs} jobs"] = time.perf_counter() - began


def resident(root: int) -> float:
    """Megabytes of a process and its children, shared pages counted once; 0 where there is no /proc."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if root in (int(folder.name), parent):
                pages = (folder / "smaps_rollup").read_text()
                total += int(pages.partition("\nPss:")[2].split()[0])
        except (OSError, IndexError, ValueError):
            continue  # it has ended meanwhile
    return total / 1024


def ask(store: Store, measured: Measured) -> None:
    """Asks every saved question that can be asked with its defaults, and reads the whole answer."""
    seconds: dict[str, float] = {}
    for question in catalogue():
        try:
            text, values = bind(question, {})
        except QueryError:
            continue
        began = time.perf_counter()
        answer = store.query(text, values)
        if isinstance(answer, QuerySolutions):
            list(answer)
        seconds[question.name] = time.perf_counter() - began
    slowest = max(seconds, key=lambda name: seconds[name])
    measured.seconds["query"] = sum(seconds.values())
    measured.notes["query"] = f"{len(seconds)} questions, slowest {slowest} {seconds[slowest]:.2f} s"


def written(pieces: Iterator[bytes], path: Path) -> None:
    with path.open("wb") as file:
        file.writelines(pieces)


def peer(triples: tuple[Triple, ...], measured: Measured) -> None:
    """The same triples in rdflib, checked as a whole by pySHACL and written as Turtle by rdflib."""
    from pyshacl import validate
    from rdflib import Graph

    from pressgraph.gate.reference import shapes_graph

    text = NamedNode(terms.iri("pg:text"))  # which exports leave out
    lines = "".join(f"{triple} .\n" for triple in triples if triple.predicate != text)
    graph = Graph()
    measured.timed("peer store", lambda: graph.parse(io.StringIO(lines), format="nt"))
    measured.timed("peer gate", lambda: validate(graph, shacl_graph=shapes_graph()))
    measured.timed("peer turtle", lambda: graph.serialize(format="turtle", encoding="utf-8"))


def by_stage(found: list[Measured]) -> Table:
    """Milliseconds a release, by stage, at each size: what grows with the corpus grows along a row."""
    shown = Table(title="milliseconds a release (one core, but for the load)")
    shown.add_column("stage")
    for measured in found:
        shown.add_column(f"{measured.releases:,} releases", justify="right")
    shown.add_column("at the last size")
    last = found[-1]
    for stage in dict.fromkeys([*STAGES, *last.seconds]):
        if not stage.startswith("peer"):
            cells = [f"{1000 * measured.seconds[stage] / measured.releases:.2f}" for measured in found]
            rate = f"{last.releases / last.seconds[stage]:,.0f} releases/s" if last.seconds[stage] else ""
            shown.add_row(stage, *cells, last.notes.get(stage, rate))
    shown.add_row("memory of the load", *(f"{measured.memory:,.0f} MB" for measured in found), "all processes, peak")
    return shown


def compared(found: list[Measured]) -> Table:
    """How many times as fast as the obvious way, at each size at which that was run."""
    shown = Table(title="beside rdflib and pySHACL, seconds for the same triples")
    for heading in ("releases", "triples", "gate", "pySHACL, whole", "", "Turtle", "rdflib", "", "N-Quads", ""):
        shown.add_column(heading, justify="right")
    for measured in found:
        if measured.seconds["peer turtle"]:
            s = measured.seconds
            shown.add_row(
                f"{measured.releases:,}", f"{measured.triples:,}",
                f"{s['gate']:.2f}", f"{s['peer gate']:.2f}", f"{s['peer gate'] / s['gate']:.0f}×",
                f"{s['export turtle']:.3f}", f"{s['peer turtle']:.2f}", f"{s['peer turtle'] / s['export turtle']:.0f}×",
                f"{s['export nquads']:.3f}", f"{s['peer turtle'] / s['export nquads']:.0f}×",
            )  # fmt: skip
    return shown


if __name__ == "__main__":
    main()
