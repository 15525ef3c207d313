"""``pressgraph validate``: new facts against the shapes, in plain words."""

from __future__ import annotations

import click

from pressgraph.cli.options import EXIT_REFUSED, EXIT_UNREADABLE, example, tell


@click.command(
    epilog=example(
        "pressgraph validate facts.ttl",
        "pressgraph validate facts.csv",
        "pressgraph extract page.html --text | pressgraph validate -",
        note=(
            "FILE is Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, a spreadsheet as CSV with the headings "
            "that `pressgraph template` writes, or - for standard input. Exit "
            "code: 0 when all conform, 1 for a violation (warnings do not count), 2 when a file could not be"
            " read."
        ),
    ),
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--engine",
    type=click.Choice(["pyshacl", "compiled"]),
    default="compiled",
    show_default=True,
    help="What evaluates the shapes: our own engine, or pySHACL, which is slower and finds the same.",
)
@click.option(
    "--input-format",
    type=click.Choice(["turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml", "csv"]),
    help="The syntax of the files, where neither their names nor their beginnings tell it.",
)
@click.option(
    "--max-size", type=click.IntRange(min=1), default=50, show_default=True, metavar="MB", help="Refuse larger files."
)
def command(files: tuple[str, ...], engine: str, input_format: str | None, max_size: int) -> int:
    """Check files of facts by the same rules that keep releases out of the store.

    One line a finding: file and line (of a spreadsheet, row and column), the thing, what is wrong with it, what is
    expected, and how to mend it.
    """
    from pressgraph.adding import Reader
    from pressgraph.gate import Engine, validate_each
    from pressgraph.gate.reading import Syntax

    code = 0
    table = input_format == "csv"
    syntax = Syntax(input_format) if input_format and not table else None
    reader = Reader(syntax, table, max_size * 10**6)
    for report in validate_each(files, reader.read, Engine(engine)):
        say = tell if report.error else click.echo
        for line in report.lines():
            say(line)
        if report.error:
            code = EXIT_UNREADABLE
        elif not report.conforms:
            code = max(code, EXIT_REFUSED)
    return code
