"""How many releases a second are read on one core, and how that compares with spaCy's pipeline on the same texts.

python benchmarks/extraction.py [--limit N] [--source FILE] [--model NAME]

spaCy is no dependency: without it or its model, the comparison is left out.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import click

from pressgraph.extract import extract
from pressgraph.facts import Release
from pressgraph.readers import read_all
from pressgraph.vocabulary import lexicon

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCE: Final = ROOT.parent / "shared" / "releases" / "doj.jsonl.gz"
TIMES: Final = 5
"""How often pressgraph reads the same texts; the mean counts, as the one long reading of spaCy does."""


@click.command()
@click.option("--limit", default=500, show_default=True, help="How many releases, evenly spread; 0 takes all.")
@click.option("--source", default=str(SOURCE), show_default=True, help="A file, folder or pattern of releases.")
@click.option("--model", default="en_core_web_sm", show_default=True, help="The spaCy model to compare with.")
def main(limit: int, source: str, model: str) -> None:
    """Print how many releases of SOURCE are read a second, by pressgraph and by spaCy."""
    every = [found for found in read_all([source]) if isinstance(found, Release)]
    releases = every[:: max(len(every) // limit, 1)][:limit] if limit else every
    if not releases:
        sys.exit(f"no releases in {source}")
    letters = sum(len(release.text) for release in releases) / len(releases)
    click.echo(f"{len(releases):,} releases of {letters:,.0f} letters, processor time")
    ours = extraction(releases)
    click.echo(f"pressgraph, text to facts   {ours:8,.1f} releases a second")
    missing = [name for name in ("spacy", model) if importlib.util.find_spec(name) is None]
    if missing:
        click.echo(f"no comparison with spaCy: {' and '.join(missing)} not installed")
        return
    theirs = pipeline(releases, model)
    click.echo(f"spaCy, {model:<20} {theirs:8,.1f} releases a second: {ours / theirs:.0f} times slower")


def extraction(releases: Sequence[Release]) -> float:
    """Releases a second from text to facts."""
    known = lexicon.load()
    extract(Release("warm-up", "The DEA seized 3 kilograms of cocaine."), known)
    seconds = sum(taken(lambda: [extract(release, known) for release in releases]) for _ in range(TIMES))
    return TIMES * len(releases) / seconds


def pipeline(releases: Sequence[Release], model: str) -> float:
    """Releases a second through the whole pipeline of a spaCy model, in batches, in one process."""
    nlp = importlib.import_module(model).load()
    nlp("The DEA seized 3 kilograms of cocaine.")
    return len(releases) / taken(lambda: list(nlp.pipe([release.text for release in releases])))


def taken(work: Callable[[], object]) -> float:
    """The processor time that some work takes, of all threads together: as much as on one core."""
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
