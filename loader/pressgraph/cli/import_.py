"""``pressgraph import``: facts in N-Quads into a store."""

from __future__ import annotations

from pathlib import Path

import click

from pressgraph.cli.options import example, jobs_option, quiet_option, store_option


@click.command(
    epilog=example(
        "pressgraph import graph.nq",
        "pressgraph import graph.nq.gz --store copy",
        "pressgraph export --format nquads --text --store old | pressgraph import - --store new",
        note=(
            "FILE is N-Quads, packed with gzip or not, or - for standard input, in graphs named as an export names "
            "them. The same facts again change nothing. Exit code: 0 when all went in, 1 when a graph was refused, 2 "
            "when a file could not be read, and then nothing is imported."
        ),
    ),
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@jobs_option
@store_option
@quiet_option
def command(files: tuple[str, ...], jobs: int, store: Path, quiet: bool) -> int:
    """Put facts in N-Quads, such as an export has written, into a store.

    Each graph is checked like the facts of a release, and goes in whole or not at all.
    """
    from pressgraph.cli.load import run
    from pressgraph.cli.progress import Progress
    from pressgraph.loading import Loading, import_quads
    from pressgraph.store import Store

    with Store.open(store, create=True) as opened:
        return run(opened, import_quads(opened, files, Loading(jobs)), Progress(quiet=quiet))
