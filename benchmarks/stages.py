"""Times each stage of a release's way from its source to the export, and compares the export with rdflib's.

python benchmarks/stages.py [--limit N] [--source FILE] [--no-rdflib]
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

import click
from pyoxigraph import QueryBoolean, Triple
from rich.console import Console
from rich.table import Table

from pressgraph.emit import ReleaseGraph, release_graph
from pressgraph.errors import PressgraphError, QueryError
from pressgraph.export import Format, serialize
from pressgraph.extract import extract
from pressgraph.facts import Facts, Release
from pressgraph.gate import check
from pressgraph.queries import bind, catalogue
from pressgraph.readers import read_all
from pressgraph.store import Store
from pressgraph.vocabulary import lexicon

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCE: Final = ROOT.parent / "shared" / "releases" / "doj.jsonl.gz"

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Stage:
    name: str
    seconds: float
    releases: int
    note: str = ""


@click.command()
@click.option("--limit", default=1000, show_default=True, help="How many releases; 0 takes all.")
@click.option("--source", default=str(SOURCE), show_default=True, help="A file, folder or pattern of releases.")
@click.option("--rdflib/--no-rdflib", default=True, help="Compare the export with rdflib's.")
def main(limit: int, source: str, rdflib: bool) -> None:
    """Time each stage over the releases of SOURCE."""
    console = Console(width=100)
    with tempfile.TemporaryDirectory() as folder:
        stages, triples = run(source, limit or None, Path(folder) / "store")
    console.print(table(stages))
    if rdflib:
        for line in ratios(triples):
            console.print(line)


def run(source: str, limit: int | None, path: Path) -> tuple[list[Stage], tuple[Triple, ...]]:
    known = lexicon.load()
    extract(Release("warm-up", "The DEA seized 3 kilograms of cocaine."), known)
    check(())  # loads the shapes

    releases, reading = timed(lambda: list(islice(readable(source), limit)))
    if not releases:
        sys.exit(f"no releases in {source}")
    facts, extracting = timed(lambda: [extract(release, known) for release in releases])
    graphs, emitting = timed(lambda: list(emitted(releases, facts, known)))
    reports, checking = timed(lambda: [check(graph) for graph in graphs])
    with Store.open(path, create=True) as store:
        sound = [graph for graph, report in zip(graphs, reports, strict=True) if report.conforms]
        _, storing = timed(lambda: keep(store, sound))
        asked, asking = timed(lambda: ask_all(store))
        triples = tuple(store.triples())
        _, turtle = timed(lambda: serialize(store.triples(), Format.TURTLE, io.BytesIO()))
        _, nquads = timed(lambda: serialize(store.quads(), Format.NQUADS, io.BytesIO()))

    count = len(releases)
    refused = count - len(sound)
    characters = sum(len(release.text) for release in releases)
    return [
        Stage("read", reading, count, f"{characters / count:,.0f} characters a release"),
        Stage("extract", extracting, count),
        Stage("emit", emitting, count, f"{sum(len(g.triples) for g in graphs) / count:,.0f} triples a release"),
        Stage("gate", checking, count, f"{refused} refused"),
        Stage("store", storing, count, f"{len(triples):,} merged triples"),
        Stage("query", asking, count, f"{asked} questions, {asking / max(asked, 1):.3f} s each"),
        Stage("export turtle", turtle, count),
        Stage("export nquads", nquads, count),
        Stage("read to store", reading + extracting + emitting + checking + storing, count),
    ], triples


def readable(source: str) -> Iterator[Release]:
    return (found for found in read_all([source]) if isinstance(found, Release))


def emitted(releases: list[Release], facts: list[Facts], known: lexicon.Lexicon) -> Iterator[ReleaseGraph]:
    """The graphs of all releases whose facts hang together; `load` refuses the others."""
    for release, found in zip(releases, facts, strict=True):
        with suppress(PressgraphError):
            yield release_graph(release, found, known)


def keep(store: Store, graphs: list[ReleaseGraph]) -> None:
    for graph in graphs:
        store.add(graph)
    store.flush()


def ask_all(store: Store) -> int:
    """Asks every saved question that can be asked with its defaults, and reads the whole answer."""
    asked = 0
    for question in catalogue():
        try:
            text, values = bind(question, {})
        except QueryError:
            continue
        answer = store.query(text, values)
        if not isinstance(answer, QueryBoolean):
            list(answer)
        asked += 1
    return asked


def ratios(triples: tuple[Triple, ...]) -> Iterator[str]:
    from rdflib import Graph

    data = io.BytesIO()
    serialize(triples, Format.NTRIPLES, data)
    graph = Graph()
    graph.parse(data=data.getvalue(), format="nt")
    for form, theirs in ((Format.TURTLE, "turtle"), (Format.NTRIPLES, "nt")):
        _, ours = timed(partial(serialize, triples, form, io.BytesIO()))
        _, peer = timed(partial(graph.serialize, format=theirs, encoding="utf-8"))
        yield f"{form} of {len(graph):,} triples: {ours:.2f} s, rdflib {peer:.2f} s: {peer / ours:.1f} times as fast"


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    began = time.perf_counter()
    result = work()
    return result, time.perf_counter() - began


def table(stages: list[Stage]) -> Table:
    shown = Table(title=f"{stages[0].releases:,} releases")
    for heading in ("stage", "seconds", "releases a second", "ms a release"):
        shown.add_column(heading, justify="left" if heading == "stage" else "right")
    shown.add_column("")
    for stage in stages:
        rate = stage.releases / max(stage.seconds, 1e-9)
        shown.add_row(stage.name, f"{stage.seconds:.2f}", f"{rate:,.0f}", f"{1000 / rate:.2f}", stage.note)
    return shown


if __name__ == "__main__":
    main()
