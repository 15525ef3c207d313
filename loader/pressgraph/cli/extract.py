"""``pressgraph extract``: facts as files, without a store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pressgraph.cli.options import (
    EXIT_REFUSED,
    EXIT_UNREADABLE,
    counted,
    example,
    format_option,
    output,
    quiet_option,
    tell,
)
from pressgraph.errors import PressgraphError
from pressgraph.loading import Made, make_all
from pressgraph.readers import Unreadable, file_name

if TYPE_CHECKING:
    from pyoxigraph import Quad

FORMATS = ("turtle", "trig", "nquads", "jsonld")


@click.command(
    epilog=example(
        "pressgraph extract page.html",
        "pressgraph extract examples/ --output facts",
        "pressgraph extract - --format jsonld < page.html",
        note=(
            "In DIR each release becomes one file, named after its own: page.html gives page.ttl, and a JSON"
            " record its uuid. Exit code: 0 fine, 1 when a release was refused, 2 when a source could not be"
            " read."
        ),
    ),
)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path), metavar="DIR", help="Write one file a release."
)
@format_option(FORMATS)
@click.option("--text/--no-text", default=False, help="Include the full texts of the releases.")
@quiet_option
def command(sources: tuple[str, ...], folder: Path | None, format: str, text: bool, quiet: bool) -> int:
    """Extract the facts of releases and write them, to standard output or one file a release.

    Nothing is stored, and nothing is held back: use `load` or `validate` for the checks.
    """
    from pressgraph.export import Format, one_label, serialize

    chosen = Format(format)
    run = Run(sources, quiet=quiet)
    if folder is None:
        with output(None) as out:
            parts = (part for made in run for part in statements(made))
            serialize(parts if chosen.graphs else one_label(parts), chosen, out, text=text)
    else:
        _make_folder(folder)
        for made in run:
            with output(folder / f"{file_name(made.release)}{chosen.suffix}") as out:
                serialize(statements(made), chosen, out, text=text)
        if not quiet:
            tell(f"{counted(run.count, 'release')} written to '{folder}'")
    return run.code


class Run:
    """The releases of some sources as they are made; what goes wrong is said on the way and kept as exit code."""

    def __init__(self, sources: tuple[str, ...], *, quiet: bool) -> None:
        self._sources = sources
        self._quiet = quiet
        self.count = 0
        self.code = 0

    def __iter__(self) -> Iterator[Made]:
        for found in make_all(self._sources):
            if isinstance(found, Made):
                self.count += 1
                self._warn(found)
                yield found
            elif isinstance(found, Unreadable):
                self._fail(0 if found.skipped else EXIT_UNREADABLE)
                tell(str(found))
            else:
                self._fail(EXIT_REFUSED)
                for line in found.lines:
                    tell(line)

    def _warn(self, made: Made) -> None:
        for warning in () if self._quiet else made.facts.warnings:
            tell(f"{made.release.source or made.release.key}: {warning}")

    def _fail(self, code: int) -> None:
        self.code = max(self.code, code)


def statements(made: Made) -> Iterator[Quad]:
    """The statements of a release, in its graph."""
    from pyoxigraph import Quad

    for triple in made.graph.triples:
        yield Quad(triple.subject, triple.predicate, triple.object, made.graph.name)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PressgraphError(f"cannot make the folder '{folder}': {error.strerror}") from error
