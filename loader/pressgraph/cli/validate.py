"""``pressgraph validate``: new facts against the shapes, in plain words."""

from __future__ import annotations

import click

from pressgraph.cli.options import EXIT_REFUSED, EXIT_UNREADABLE, example, tell


@click.command(
    epilog=example(
        "pressgraph validate facts.ttl",
        "pressgraph extract page.html --text | pressgraph validate -",
        note=(
            "FILE is Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, or - for standard input. Exit "
            "code: 0 when all conform, 1 for a violation (warnings do not count), 2 when a file could not be"
            " read."
        ),
    ),
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--engine",
    type=click.Choice(["pyshacl", "compiled"]),
    default="pyshacl",
    show_default=True,
    help="What evaluates the shapes: pySHACL, or the faster form that load uses.",
)
def command(files: tuple[str, ...], engine: str) -> int:
    """Check files of facts by the same rules that keep releases out of the store.

    One line a finding: the thing, what is wrong with it, what is expected, and the sentence it came from.
    """
    from pressgraph.gate import Engine, validate_files

    code = 0
    for report in validate_files(files, Engine(engine)):
        say = tell if report.error else click.echo
        for line in report.lines():
            say(line)
        if report.error:
            code = EXIT_UNREADABLE
        elif not report.conforms:
            code = max(code, EXIT_REFUSED)
    return code
