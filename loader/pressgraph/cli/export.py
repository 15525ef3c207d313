"""``pressgraph export``: what the store holds, as files for other tools."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pressgraph.cli.options import example, format_option, output, store_option
from pressgraph.errors import QueryError

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Quad, Triple

    from pressgraph.store import Store

FORMATS = ("turtle", "nquads", "trig", "jsonld", "rdfxml", "mermaid")


@click.command(
    epilog=example(
        "pressgraph export -o graph.ttl",
        "pressgraph export --format nquads --release last-mile-dea",
        'pressgraph export --operation "Operation Last Mile" --format mermaid',
        note=(
            "The same facts give the same bytes, whatever the order they were loaded in. Turtle and RDF/XML "
            "hold the merged facts; TriG, N-Quads and JSON-LD keep a graph for each release; mermaid draws "
            "one operation."
        ),
    ),
)
@click.option(
    "-o", "--output", "path", type=click.Path(path_type=Path), metavar="FILE", help="Write a file, whole or not."
)
@format_option(FORMATS)
@click.option("--release", metavar="RELEASE", help="Only the facts of one release, by its key.")
@click.option("--operation", metavar="NAME", help="Only what is said about one operation.")
@click.option("--text/--no-text", default=False, show_default=True, help="Include the full texts of the releases.")
@store_option
def command(
    path: Path | None, format: str, release: str | None, operation: str | None, text: bool, store: Path
) -> None:
    """Write the facts of the store, or some of them, to standard output or a file."""
    from pressgraph.store import Store

    if release and operation:
        raise click.UsageError("--release and --operation exclude each other; give one of them.")
    if format == "mermaid" and not operation:
        raise click.UsageError('mermaid draws one operation; name it: --operation "Operation Last Mile".')
    with Store.open(store, read_only=True) as opened:
        node = _operation(opened, operation) if operation else None
        if format == "mermaid" and node is not None:
            _draw(opened, node, path)
        else:
            _write(opened, node, release, format, path, text=text)


def _operation(store: Store, name: str) -> NamedNode:
    from pressgraph.store import names

    return names.find(store, name, "operation")


def _draw(store: Store, operation: NamedNode, path: Path | None) -> None:
    from pressgraph.export import mermaid
    from pressgraph.store import selection

    picture = mermaid((quad.triple for quad in selection.of_operation(store, operation)), operation.value)
    with output(path) as out:
        out.write(picture.encode("utf-8"))


def _write(
    store: Store, operation: NamedNode | None, release: str | None, format: str, path: Path | None, *, text: bool
) -> None:
    from pressgraph.export import Format, one_label, serialize
    from pressgraph.loading.packing import turtle
    from pressgraph.store import selection

    chosen = Format(format)
    if operation is None and release is None and chosen in (Format.TURTLE, Format.NQUADS):
        with output(path) as out:
            out.writelines(turtle(store, text=text) if chosen is Format.TURTLE else store.nquads(text=text))
        return
    statements: Iterable[Quad | Triple]
    if operation is not None:
        statements = selection.of_operation(store, operation)
    elif release is not None:
        statements = selection.of_release(store, _key(store, release))
    else:
        statements = store.quads() if chosen.graphs else store.triples()
    with output(path) as out:
        serialize(statements if chosen.graphs else one_label(statements), chosen, out, text=text)


def _key(store: Store, wanted: str) -> str:
    """The key of a release that a user names by its key or its IRI; an unknown one suggests the nearest."""
    from difflib import get_close_matches

    from pressgraph.vocabulary import terms

    key = wanted.strip("<>").removeprefix(terms.PREFIXES["release"]).removeprefix("release:")
    known = store.release_keys()
    if key in known:
        return key
    near = get_close_matches(key, known, n=3)
    hint = f"; did you mean {' or '.join(near)}?" if near else "; `pressgraph query releases` lists them"
    raise QueryError(f"the store has no release '{wanted}'{hint}")
