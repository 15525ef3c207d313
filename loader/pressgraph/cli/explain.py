"""``pressgraph explain``: a thing's facts, each with its sentence, release and link."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from pressgraph.cli.options import example, say, store_option

if TYPE_CHECKING:
    from pressgraph.store.explain import Explanation, Source, Stated

COLUMNS: Final = 100
HEADINGS: Final = {
    "named": "Named",
    "claim": "Relations",
    "tally": "Tallies",
    "seizure": "Seizures",
    "statement": "Statements",
}


@click.command(
    epilog=example(
        'pressgraph explain "Operation Last Mile"',
        "pressgraph explain CJNG",
        "pressgraph explain organization:sinaloa-cartel",
        note=(
            "NAME-OR-IRI is a label, another name or a part of one, or an IRI in full or with a prefix of the graph."
        ),
    ),
)
@click.argument("name", metavar="NAME-OR-IRI")
@click.option(
    "--limit", type=click.IntRange(min=1), default=40, show_default=True, help="At most so many of each kind."
)
@store_option
def command(name: str, limit: int, store: Path) -> None:
    """Show what the releases say about a thing: each statement with the sentence, the release and its link.

    Takes operations, organizations, agencies, officials, platforms, goods, releases, and single facts.
    """
    from pressgraph.store import Store, names
    from pressgraph.store.explain import explain

    with Store.open(store, read_only=True) as opened:
        found = explain(opened, names.find(opened, name))
    for line in lines(found, limit, width=_width()):
        say(line)


def lines(found: Explanation, limit: int, width: int) -> Iterator[str]:
    """An explanation as lines of text; what a ``limit`` cuts off is counted."""
    from pressgraph.vocabulary import terms

    yield click.style(found.label, bold=True)
    yield f"{', '.join(found.classes) or 'thing'}  {click.style(terms.compact(found.iri), dim=True)}"
    if found.others:
        yield from textwrap.wrap(f"also called {'; '.join(found.others)}", width)
    for kind, heading in HEADINGS.items():
        stated = [each for each in found.stated if each.kind == kind]
        if stated:
            yield ""
            yield click.style(heading, bold=True, underline=True)
            for each in stated[:limit]:
                yield from _statement(each, limit, width)
        if len(stated) > limit:
            yield f"  … cut: {limit} of {len(stated)} shown; --limit {len(stated)} shows all"


def _statement(stated: Stated, limit: int, width: int) -> Iterator[str]:
    indent = ""
    if stated.kind != "named":
        yield from textwrap.wrap(stated.words, width, initial_indent="  ", subsequent_indent="    ")
        indent = "  "
    for source in stated.sources[:limit]:
        yield from _source(source, width, indent)
    if len(stated.sources) > limit:
        yield f"{indent}  … cut: {limit} of {len(stated.sources)} sentences shown"


def _source(source: Source, width: int, indent: str) -> Iterator[str]:
    deeper = f"{indent}    "
    yield from textwrap.wrap(f'"{source.sentence}"', width, initial_indent=f"{indent}  ", subsequent_indent=deeper)
    about = [source.release, source.published, source.title]
    for line in textwrap.wrap(", ".join(filter(None, about)), width, initial_indent=deeper, subsequent_indent=deeper):
        yield click.style(line, dim=True)
    if source.url:
        yield click.style(f"{deeper}{source.url}", dim=True)


def _width() -> int:
    return shutil.get_terminal_size((COLUMNS, 40)).columns if sys.stdout.isatty() else COLUMNS
