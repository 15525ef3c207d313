"""Times the export of many releases beside other writers, on the same triples and in one run.

python benchmarks/export.py [--sizes 100,1000] [--all] [--source FILE] [--peer-limit N]

What a store keeps of each release is made first, and not timed. Then the merged graph is written as sorted Turtle and
all graphs as N-Quads, as ``pressgraph export`` does it; and the merged triples by ``serialize``, which writes what no
store holds, by pyoxigraph, once they are sorted, and by rdflib. All write files. Seconds are those of the processor, so
that what else the machine does counts less.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import IO, Final

import click
import pyoxigraph
from pyoxigraph import RdfFormat
from rich.console import Console
from rich.table import Table

from pressgraph.export import Format, one_label, serialize
from pressgraph.export.segments import segment, turtle
from pressgraph.loading import Made, make_all
from pressgraph.store import prepare
from pressgraph.store.lines import nquads, ntriples, without_text
from pressgraph.vocabulary import terms

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCE: Final = ROOT.parent / "shared" / "releases" / "doj.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Kept:
    """What a store keeps of a release for its exports, and the seconds that it took to make the segment."""

    key: str
    segment: bytes
    lines: bytes
    seconds: float


@dataclass(frozen=True, slots=True)
class Timed:
    writer: str
    seconds: float
    triples: int
    size: int


@click.command()
@click.option("--sizes", default="100,1000", show_default=True, help="How many releases.")
@click.option("--all", "whole", is_flag=True, help="All releases, too.")
@click.option("--source", default=str(SOURCE), show_default=True, help="A file, folder or pattern of releases.")
@click.option("--peer-limit", default=1000, show_default=True, help="Up to which size the other writers are run.")
def main(sizes: str, whole: bool, source: str, peer_limit: int) -> None:
    """Time the writers over the first releases of SOURCE, at each size."""
    wanted = [*map(int, sizes.split(",")), *([sys.maxsize] if whole else [])]
    releases = list(islice(kept(source), max(wanted)))
    milliseconds = 1000 * sum(release.seconds for release in releases) / len(releases)
    size = sum(len(release.segment) for release in releases) / len(releases) / 1000
    print(f"segments take {milliseconds:.2f} ms and {size:.1f} kB a release, when it is loaded")
    with tempfile.TemporaryDirectory() as folder:
        for part in (releases[:size] for size in wanted):
            found = [*ours(part, Path(folder)), *(theirs(part, Path(folder)) if len(part) <= peer_limit else ())]
            Console(width=100).print(table(len(part), found))


def kept(source: str) -> Iterator[Kept]:
    for made in make_all([source]):
        if isinstance(made, Made):
            began = time.process_time()
            packed = segment(made.graph)
            seconds = time.process_time() - began
            yield Kept(
                made.graph.key, packed, zlib.compress(nquads(made.graph.key, prepare(made.graph).triples), 1), seconds
            )


def ours(releases: Sequence[Kept], folder: Path) -> Iterator[Timed]:
    """As a store with these releases would be exported."""
    stated = [set(map(hash, ntriples(release.key, lines(release)).splitlines())) for release in releases]
    graphs = map(lines, releases)
    merged = turtle(release.segment for release in releases)
    yield timed("N-Quads", sum(map(len, stated)), folder, lambda out: out.writelines(graphs))
    yield timed("Turtle", len(set().union(*stated)), folder, lambda out: out.writelines(merged))


def theirs(releases: Sequence[Kept], folder: Path) -> Iterator[Timed]:
    """The merged triples, in other ways."""
    from rdflib import Graph

    triples_of = (ntriples(release.key, lines(release)).splitlines(keepends=True) for release in releases)
    data = b"".join(set(chain.from_iterable(triples_of)))
    triples = [quad.triple for quad in pyoxigraph.parse(data, format=RdfFormat.N_TRIPLES)]

    def by_pyoxigraph(out: IO[bytes]) -> None:
        pyoxigraph.serialize(sorted(triples, key=str), out, format=RdfFormat.TURTLE, prefixes=terms.PREFIXES)

    graph = Graph().parse(data=data, format="nt")
    count = len(triples)
    yield timed("Turtle, serialize", count, folder, lambda out: serialize(one_label(triples), Format.TURTLE, out))
    yield timed("Turtle, pyoxigraph", count, folder, by_pyoxigraph)
    yield timed("N-Triples, rdflib", count, folder, lambda out: graph.serialize(out, format="nt", encoding="utf-8"))
    yield timed("Turtle, rdflib", count, folder, lambda out: graph.serialize(out, format="turtle", encoding="utf-8"))


def lines(release: Kept) -> bytes:
    return without_text(zlib.decompress(release.lines))


def timed(writer: str, triples: int, folder: Path, write: Callable[[IO[bytes]], object]) -> Timed:
    """A writer's time; what lives already is none of the garbage collector's work meanwhile."""
    gc.collect()
    gc.freeze()
    with (folder / "graph").open("wb") as out:
        began = time.process_time()
        write(out)
        seconds = time.process_time() - began
        size = out.tell()
    gc.unfreeze()
    return Timed(writer, seconds, triples, size)


def table(releases: int, found: Sequence[Timed]) -> Table:
    """The writers by speed; how many times as fast as rdflib's Turtle each is for a triple."""
    shown = Table(title=f"{releases:,} releases")
    for heading in ("writer", "triples", "MB", "seconds", "triples a second", "beside rdflib's Turtle"):
        shown.add_column(heading, justify="left" if heading == "writer" else "right")
    peer = next((each.seconds / each.triples for each in found if each.writer == "Turtle, rdflib"), None)
    for each in sorted(found, key=lambda each: each.seconds / each.triples):
        shown.add_row(
            each.writer,
            f"{each.triples:,}",
            f"{each.size / 1e6:.1f}",
            f"{each.seconds:.3f}",
            f"{each.triples / each.seconds:,.0f}",
            f"{peer / (each.seconds / each.triples):.1f}×" if peer else "",
        )
    return shown


if __name__ == "__main__":
    main()
