"""``pressgraph template``: a spreadsheet to type facts into."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from pressgraph.cli.options import example, output, tell
from pressgraph.errors import PressgraphError

KINDS: Final = (
    "seizures", "tallies", "statements", "operations", "officials", "organizations", "agencies", "platforms",
    "relations",
)  # fmt: skip
SEPARATORS: Final = ("comma", "semicolon", "tab")
_MARK: Final = b"\xef\xbb\xbf"  # without it Excel takes UTF-8 for the system's own character set


@click.command(
    epilog=example(
        "pressgraph template seizures -o facts.csv",
        "pressgraph template operations --separator semicolon -o operations.csv",
        note=(
            "One line of the spreadsheet is one fact, with the sentence that states it. Beside FILE lies "
            "FILE-metadata.json, which describes the columns to other programs (CSVW). Excel where numbers have a "
            "decimal comma wants semicolons."
        ),
    ),
)
@click.argument("kind", type=click.Choice(KINDS), metavar=f"[{'|'.join(KINDS)}]")
@click.option("-o", "--output", "path", type=click.Path(path_type=Path), metavar="FILE", help="Write a file.")
@click.option(
    "--separator",
    type=click.Choice(SEPARATORS),
    default="comma",
    show_default=True,
    help="What parts the cells.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def command(kind: str, path: Path | None, separator: str, force: bool) -> None:
    """Write a spreadsheet for facts of one kind: headings, an example line, and the allowed values."""
    from pressgraph.sheets.metadata import SUFFIX, metadata
    from pressgraph.sheets.writing import SEPARATORS as CHARACTERS
    from pressgraph.sheets.writing import template

    character = CHARACTERS[separator]
    text = template(kind, separator=character).encode("utf-8")
    if path is None or str(path) == "-":
        with output(None) as out:
            out.write(text)
        return
    beside = path.with_name(path.name + SUFFIX)
    for file in (path, beside):
        if file.exists() and not force:
            raise PressgraphError(f"'{file}' is there already; name another file, or write over it with --force")
    with output(beside) as out:
        out.write(metadata(kind, path.name, separator=character).encode("utf-8"))
    with output(path) as out:
        out.write(_MARK + text)
    tell(f"{path}: write over the example line, then `pressgraph validate {path}`")
