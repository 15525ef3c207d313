"""``pressgraph add``: facts of one's own, checked, into the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pressgraph.cli.options import EXIT_REFUSED, EXIT_UNREADABLE, example, say, store_option, tell

if TYPE_CHECKING:
    from pressgraph.store import Store


@click.command(
    epilog=example(
        'pressgraph add facts.csv --source https://example.org/article --by "Maren Holt"',
        'pressgraph add partner.ttl --by "Maren Holt" --dry-run',
        note=(
            "FILE is what `pressgraph validate` takes: RDF, or a spreadsheet as CSV. A file with a violation stays "
            "out, whole. The new facts of a file form a graph of their own, whose name the last line says: `pressgraph "
            "remove` takes it out again. Exit code: 0 when all files went in or held nothing new, 1 when one was "
            "refused, 2 when one could not be read."
        ),
    ),
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--by", required=True, metavar="NAME", help="Who adds the facts.")
@click.option("--source", "url", metavar="URL", help="The web address that the facts come from.")
@click.option("--dry-run", is_flag=True, help="Say what would be new, known or otherwise, and add nothing.")
@store_option
def command(files: tuple[str, ...], by: str, url: str | None, dry_run: bool, store: Path) -> int:
    """Check new facts, compare them with those of the store, and add what is new.

    What the store has from the same source is not added again, but where only others have added it: it then stays when
    they take it back. What differs (another amount for the same operation and
    item, another date) is said and added: two sources may differ.
    """
    from pressgraph.store import Store

    _refuse_bad(by, url)
    if dry_run and not store.exists():
        return _add(None, files, by, url, dry_run=True)
    with Store.open(store, create=not dry_run, read_only=dry_run) as opened:
        return _add(opened, files, by, url, dry_run=dry_run)


def _add(store: Store | None, files: tuple[str, ...], by: str, url: str | None, *, dry_run: bool) -> int:
    from pressgraph.adding.adding import Adder, Adding, Verdict
    from pressgraph.adding.telling import lines

    code = 0
    adder = Adder(store, Adding(by.strip(), url, dry_run))
    for outcome in adder.add(files):
        write = tell if outcome.verdict is Verdict.UNREADABLE else say
        for line in lines(outcome, adder.merged, dry_run=dry_run):
            write(line)
        if outcome.verdict is Verdict.UNREADABLE:
            code = EXIT_UNREADABLE
        elif outcome.verdict is Verdict.REFUSED:
            code = max(code, EXIT_REFUSED)
    return code


def _refuse_bad(by: str, url: str | None) -> None:
    from pressgraph.emit.graph import web_address

    if not by.strip():
        raise click.BadParameter("a name is needed, so that one can ask", param_hint="--by")
    if url is not None and web_address(url) is None:
        raise click.BadParameter(
            f"'{url}' is no web address, such as https://example.org/article", param_hint="--source"
        )
