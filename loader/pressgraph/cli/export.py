"""``pressgraph export``: what the store holds, as files for other tools."""

from __future__ import annotations

from pathlib import Path

import click

from pressgraph.cli.options import example, format_option, output, store_option

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
    from pressgraph.export import Format
    from pressgraph.loading.exporting import draw, export
    from pressgraph.store import Store

    if release and operation:
        raise click.UsageError("--release and --operation exclude each other; give one of them.")
    if format == "mermaid" and not operation:
        raise click.UsageError('mermaid draws one operation; name it: --operation "Operation Last Mile".')
    with Store.open(store, read_only=True) as opened:
        if format == "mermaid":
            picture = draw(opened, operation or "").encode("utf-8")
            with output(path) as out:
                out.write(picture)
        else:
            with output(path) as out:
                export(opened, out, Format(format), release=release, operation=operation, text=text)
