"""``pressgraph validate``: new facts against the shapes and the store, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from pressgraph.cli.options import (
    EXIT_REFUSED,
    EXIT_UNREADABLE,
    engine_option,
    example,
    format_option,
    say,
    severity_option,
    store_option,
    tell,
)

if TYPE_CHECKING:
    from pressgraph.gate import Validation
    from pressgraph.store import Store


@click.command(
    epilog=example(
        "pressgraph validate facts.ttl",
        "pressgraph validate facts.csv --store cases",
        "pressgraph extract page.html --text | pressgraph validate --alone -",
        note=(
            "FILE is Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, a spreadsheet as CSV with the headings "
            "that `pressgraph template` writes, or - for standard input. Where there is a store, the facts are checked "
            "together with what they touch in it. Format sarif is for code review, turtle is SHACL's own report. Exit "
            "code: 0 when all is fine, 1 for a problem (see --severity), 2 when a file could not be read."
        ),
    ),
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@store_option
@click.option("--alone", is_flag=True, help="Check the files by themselves, without a store.")
@format_option(["text", "json", "sarif", "turtle", "markdown"], default="text")
@severity_option
@engine_option
@click.option(
    "--input-format",
    type=click.Choice(["turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml", "csv"]),
    help="The syntax of the files, where neither their names nor their beginnings tell it.",
)
@click.option(
    "--max-size", type=click.IntRange(min=1), default=50, show_default=True, metavar="MB", help="Refuse larger files."
)
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    store: Path,
    alone: bool,
    format: str,
    severity: str,
    engine: str,
    input_format: str | None,
    max_size: int,
) -> int:
    """Check files of facts by the same rules that keep releases out of the store.

    One line a finding: file and line (of a spreadsheet, row and column), the thing, what is wrong with it, what is
    expected, and how to mend it.
    """
    from pressgraph.adding import Reader
    from pressgraph.adding.known import KnownToStore
    from pressgraph.gate import Engine, Severity, validate_each
    from pressgraph.gate.formats import FORMATS
    from pressgraph.gate.reading import Syntax

    table = input_format == "csv"
    syntax = Syntax(input_format) if input_format and not table else None
    with ExitStack() as stack:
        beside = None if alone else _store(ctx, store, stack)
        reader = Reader(syntax, table, max_size * 10**6, known=KnownToStore(beside) if beside else None)
        found = validate_each(files, reader.read, beside, Engine(engine))
    _say(replace(found, beside=str(store) if beside else None), FORMATS[format])
    if found.unreadable:
        return EXIT_UNREADABLE
    return EXIT_REFUSED if found.fails(Severity(severity)) else 0


def _store(ctx: click.Context, path: Path, stack: ExitStack) -> Store | None:
    """The store to check beside: the one that is named, or the usual one where there is one."""
    from pressgraph.store import Store

    named = ctx.get_parameter_source("store") is not ParameterSource.DEFAULT
    return stack.enter_context(Store.open(path, read_only=True)) if named or path.exists() else None


def _say(found: Validation, write: Callable[[Validation], str]) -> None:
    """What was found goes to standard output; what could not be read to standard error."""
    for report in found.files:
        if report.error:
            tell(report.error)
    say(write(found), nl=False)
