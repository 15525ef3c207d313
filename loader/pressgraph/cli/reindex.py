"""``pressgraph reindex``: the index anew from the facts."""

from __future__ import annotations

import time
from pathlib import Path

import click

from pressgraph.cli.options import counted, example, quiet_option, store_option, tell


@click.command(
    epilog=example(
        "pressgraph reindex",
        "pressgraph reindex --store cases",
        note="For an index that is damaged. The facts themselves stand in facts.sqlite, and are not touched.",
    ),
)
@store_option
@quiet_option
def command(store: Path, quiet: bool) -> None:
    """Make the store's index for SPARQL anew from its facts."""
    from pressgraph.store import Store

    began = time.perf_counter()
    Store.rebuild(store)
    if not quiet:
        with Store.open(store, read_only=True) as opened:
            count = counted(len(opened.keys()), "graph")
        tell(f"{count} in the index of '{store}', made anew; {time.perf_counter() - began:.1f} s")
