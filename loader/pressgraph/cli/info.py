"""``pressgraph info``: what the store holds, and which versions made it."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from pressgraph import __version__
from pressgraph.cli.options import example, store_option

if TYPE_CHECKING:
    from pressgraph.store import Store

LIBRARIES: Final = ("pyoxigraph", "pyshacl", "rdflib", "lxml", "trafilatura")


@click.command(epilog=example("pressgraph info", "pressgraph info --store cases"))
@store_option
def command(store: Path) -> None:
    """Say what the store holds, by class, and which versions of pressgraph and its libraries are at work."""
    from pressgraph.store import Store

    with Store.open(store, read_only=True) as opened:
        for line in (*_holdings(opened), *_versions(opened)):
            click.echo(line)


def _holdings(store: Store) -> Iterator[str]:
    keys = store.release_keys()
    yield f"store      {store.path} ({_size(store.path)})"
    yield f"releases   {len(keys):,}{_dates(store)}"
    yield f"triples    {_count(store):,} merged, in {len(keys):,} release graphs"
    counts = store.counts()
    width = max(map(len, counts), default=0)
    for name, count in counts.items():
        yield f"  {name:<{width}}  {count:>9,}"


def _versions(store: Store) -> Iterator[str]:
    from pressgraph.store.folder import FORMAT

    yield f"made by    pressgraph {', '.join(store.rules()) or __version__}"
    yield f"pressgraph {__version__}, storage format {FORMAT}, Python {platform.python_version()}"
    yield f"libraries  {', '.join(f'{name} {version(name)}' for name in LIBRARIES)}"


def _dates(store: Store) -> str:
    from pyoxigraph import Literal, NamedNode

    from pressgraph.vocabulary import terms

    issued = store.with_predicate(NamedNode(terms.iri("dcterms:issued")))
    dates = sorted(triple.object.value for triple in issued if isinstance(triple.object, Literal))
    return f", published {dates[0]} to {dates[-1]}" if dates else ""


def _count(store: Store) -> int:
    return sum(1 for _ in store.triples())


def _size(path: Path) -> str:
    total = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    return f"{total / 1_000_000:.1f} MB"
