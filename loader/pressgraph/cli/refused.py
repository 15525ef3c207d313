"""``pressgraph refused``: what stayed out of the store, and why."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from pressgraph.cli.options import example, jobs_option, quiet_option, say, store_option, tell

if TYPE_CHECKING:
    from pressgraph.store import Refusal

FORMATS: Final = ("table", "plain", "csv", "tsv", "json", "markdown")
COLUMNS: Final = 100
_DIGITS: Final = re.compile(r"(\d+)")


@click.command(
    epilog=example(
        "pressgraph refused",
        "pressgraph refused --format plain",
        "pressgraph refused --retry",
        note=(
            "What stayed out leaves the list when it is loaded and goes in, or when its file is loaded and no longer "
            "holds it. Exit code of --retry: 0 when all went in, else as of `pressgraph load`."
        ),
    ),
)
@click.option("--retry", is_flag=True, help="Try all of it again, releases as they were read, the rest from its file.")
@click.option(
    "-f", "--format", "format", type=click.Choice(FORMATS), default="table", show_default=True, help="How to list it."
)
@jobs_option
@store_option
@quiet_option
def command(retry: bool, format: str, jobs: int, store: Path, quiet: bool) -> int:
    """List what stayed out of the store: its source, the reason, and the sentence that it is about."""
    from pressgraph.store import Store

    if retry:
        from pressgraph.cli.load import run
        from pressgraph.cli.progress import Progress
        from pressgraph.loading import Loading
        from pressgraph.loading import retry as again

        with Store.open(store) as opened:
            return run(opened, again(opened, Loading(jobs)), Progress(quiet=quiet))
    with Store.open(store, read_only=True) as opened:
        _list(sorted(opened.refusals(), key=lambda kept: _natural(kept.source)), format)
    return 0


def _list(refusals: Sequence[Refusal], format: str) -> None:
    if format == "plain":
        for line in (line for refusal in refusals for line in refusal.lines()):
            say(line)
        return
    if not refusals and format == "table":
        tell("nothing was refused")
        return
    from pyoxigraph import Literal

    from pressgraph.queries import ResultFormat, Table, render

    rows = [
        (refusal.source or refusal.key, reason.words, reason.sentence)
        for refusal in refusals
        for reason in refusal.reasons
    ]
    cells = tuple(tuple(Literal(cell) if cell else None for cell in row) for row in rows)
    table = Table(("source", "reason", "sentence"), cells)
    say(render(table, ResultFormat(format), width=_width()), nl=False)


def _natural(source: str) -> list[tuple[int, str]]:
    """Line 2 stands before line 10."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in _DIGITS.split(source)]


def _width() -> int:
    return shutil.get_terminal_size((COLUMNS, 40)).columns if sys.stdout.isatty() else COLUMNS
