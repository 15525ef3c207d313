"""``pressgraph remove``: releases and additions out of the store."""

from __future__ import annotations

from pathlib import Path

import click

from pressgraph.cli.options import counted, example, quiet_option, store_option, tell


@click.command(
    epilog=example(
        "pressgraph remove last-mile-dea",
        "pressgraph remove release:last-mile-dea release:last-mile-newspaper --store cases",
        note=(
            "RELEASE is the key of a release or of an addition, or its IRI. What only it states leaves the merged "
            "facts, what others state, too, stays. `pressgraph history` still shows what it was."
        ),
    ),
)
@click.argument("releases", nargs=-1, required=True, metavar="RELEASE...")
@store_option
@quiet_option
def command(releases: tuple[str, ...], store: Path, quiet: bool) -> None:
    """Take releases or additions out of the store, with all that only they state.

    They go out all at once. If one of them is not in the store, none does.
    """
    from pressgraph.store import Store, names

    with Store.open(store) as opened:
        entries = [opened.entry(names.graph(opened, release)) for release in dict.fromkeys(releases)]
        sizes = {entry.key: entry.size for entry in entries if entry}
        opened.remove(*sizes)
    for key, size in () if quiet else sizes.items():
        tell(f"{key}: taken out, with {counted(size, 'triple')}")
