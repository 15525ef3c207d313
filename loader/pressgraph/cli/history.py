"""``pressgraph history``: the versions of a release."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from pressgraph.cli.options import example, output, store_option
from pressgraph.errors import QueryError

if TYPE_CHECKING:
    from pressgraph.store import Store

_HEAD: Final = ("version", "made", "until", "triples", "rules")


@click.command(
    epilog=example(
        "pressgraph history last-mile-dea",
        "pressgraph history last-mile-dea --version 1 > before.ttl",
        note=(
            "A version ends when the release is loaded with another text, or taken out. Facts that other rules make "
            "of the same text replace those before without a version of their own."
        ),
    ),
)
@click.argument("release")
@click.option("--version", "version", type=click.IntRange(min=1), metavar="N", help="Write the facts of one version.")
@click.option(
    "-o", "--output", "path", type=click.Path(path_type=Path), metavar="FILE", help="Write a file, whole or not."
)
@click.option("--text/--no-text", default=False, show_default=True, help="Include the full text of the release.")
@store_option
def command(release: str, version: int | None, path: Path | None, text: bool, store: Path) -> None:
    """List the versions of a release, the first one first, or write the facts of one as Turtle.

    RELEASE is its key or IRI, also of one that was taken out. Times are in UTC.
    """
    from pressgraph.store import Store, names

    with Store.open(store, read_only=True) as opened:
        key = names.graph(opened, release, gone=True)
        if version is not None:
            _write(opened, key, version, path, text=text)
            return
        with output(path) as out:
            out.writelines(f"{line}\n".encode() for line in _lines([_HEAD, *_versions(opened, key)]))


def _versions(store: Store, key: str) -> Iterator[tuple[str, ...]]:
    """A row for each version: its number, from when to when it was the one, its triples, and who made them."""
    earlier = store.earlier(key)
    for each in earlier:
        yield str(each.version), _time(each.made), _time(each.ended), f"{each.size:,}", each.rules or "-"
    now = store.entry(key)
    if now is not None:
        yield str(len(earlier) + 1), _time(now.made), "now", f"{now.size:,}", now.origin.rules or "-"


def _write(store: Store, key: str, version: int, path: Path | None, *, text: bool) -> None:
    from pressgraph.export import Format, serialize

    count = len(store.earlier(key))
    current = store.entry(key) is not None and version == count + 1
    if not current and version > count:
        known = count + (store.entry(key) is not None)
        raise QueryError(f"'{key}' has no version {version}; the last one is {known}")
    triples = store.graph(key, None if current else version)
    with output(path) as out:
        serialize(triples, Format.TURTLE, out, text=text)


def _time(said: str) -> str:
    return said.replace("T", " ").removesuffix("+00:00")


def _lines(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    for row in rows:
        cells = [
            cell.rjust(width) if name == "triples" else cell.ljust(width)
            for name, cell, width in zip(_HEAD, row, widths, strict=True)
        ]
        yield "  ".join(cells).rstrip()
