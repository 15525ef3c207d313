"""``pressgraph info``: what the store holds, and which versions made it."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from pressgraph import __version__
from pressgraph.cli.options import counted, example, say, store_option

if TYPE_CHECKING:
    from pressgraph.store import Store

LIBRARIES: Final = ("pyoxigraph", "pyshacl", "rdflib", "lxml", "trafilatura")


@click.command(epilog=example("pressgraph info", "pressgraph info --store cases"))
@store_option
def command(store: Path) -> None:
    """Say what the store holds, by class, which rules made it, and which versions are at work.

    Facts are stale when other rules have made them than those of this pressgraph.
    """
    from pressgraph.store import Store

    with Store.open(store, read_only=True) as opened:
        for line in (*_holdings(opened), *_past(opened), *_rules(opened), *_versions()):
            say(line)


def _holdings(store: Store) -> Iterator[str]:
    keys, additions = store.release_keys(), len(store.keys()) - len(store.release_keys())
    yield f"store      {store.path} ({_size(store.path)})"
    yield f"releases   {len(keys):,}{_dates(store)}"
    if additions:
        yield f"additions  {additions:,}"
    yield f"triples    {_count(store):,} merged, in {counted(len(keys) + additions, 'graph')}"
    counts = store.counts()
    width = max(map(len, counts), default=0)
    for name, count in counts.items():
        yield f"  {name:<{width}}  {count:>9,}"


def _past(store: Store) -> Iterator[str]:
    """What is no longer in the graph, and what never came in."""
    earlier, refused = store.earlier_count(), len(store.refusals())
    yield f"history    {counted(earlier, 'earlier version')}"
    yield f"refused    {refused:,}{'; `pressgraph refused` lists them' if refused else ''}"


def _rules(store: Store) -> Iterator[str]:
    """Which rules made the facts of how many releases."""
    from pressgraph.loading import rules_version

    current = rules_version()
    made = store.rules()
    stale = sum(count for rules, count in made.items() if rules not in ("", current))
    lines = [
        f"{rules or 'imported'}: {counted(count, 'release')}{_mark(rules, current)}" for rules, count in made.items()
    ]
    for number, line in enumerate(lines or [current]):
        yield f"{'' if number else 'rules':<10} {line}"
    if stale:
        yield f"stale      {counted(stale, 'release')}; pressgraph load --force SOURCE makes the facts anew"


def _mark(rules: str, current: str) -> str:
    if not rules:
        return ""
    return " (today's)" if rules == current else " (stale)"


def _versions() -> Iterator[str]:
    from pressgraph.store.folder import FORMAT

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
    """What the folder takes on the disk; a file with several names in it counts once."""
    files = (file.stat() for file in path.rglob("*") if file.is_file())
    total = sum({(file.st_dev, file.st_ino): file.st_size for file in files}.values())
    return f"{total / 1_000_000:.1f} MB"
