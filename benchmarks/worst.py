"""Searches for the texts that take longest to read: fragments of the extractors' own key words, repeated without end.

python benchmarks/worst.py [--seconds N] [--seed N] [--length N]

Prints the slowest fragments with their seconds of processor time, made-up ones first tried in a fixed order, then
random ones. `%N` stands for another name at each repetition, `%D` for another number.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click
from rich.console import Console
from rich.table import Table

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # for the key words, which the tests use too

from tests.extract.keywords import MARKS, NAMES, OPENING, keywords  # noqa: E402

from pressgraph.extract import extract  # noqa: E402
from pressgraph.extract.extractor import LONGEST  # noqa: E402
from pressgraph.facts import Release  # noqa: E402

KNOWN: Final = (
    "seized 5 ", "5 people were arrested, ", "five dozen people charged and ", "seized cash, guns and $5 ", "Lt. ",
    "A, B, C, and D darknet markets such as ", "U.S. Attorney's Office for the District of ", "Cartel, and ",
    "10 kilograms of cocaine were seized from Operation A. ", "A-B", "A-B Cartel ", "FBI", "Tor ", "A Cartel (AC) ",
    "U.S. Attorney %N %N, ", "Sheriff %N of %N County, ", "%N County Sheriff's Office ", "a\n",
    "Operation %N seized %D guns. ", "the Sinaloa and Jalisco ",
    "the %N organization and ", "%N Police Department (%N) ", "“Aa bb.” said ", " ", "(", "“",
)  # fmt: skip
"""Fragments that took long once, or that bear on one extractor only."""

CHANGING: Final = ("%N", "%N %N", "%N Cartel", "Operation %N", "Sheriff %N %N", "%N Police Department", "%D", "$%D")


@click.command()
@click.option("--seconds", default=60.0, show_default=True, help="How long to try random fragments.")
@click.option("--seed", default=1, show_default=True, help="Which random fragments.")
@click.option("--length", default=LONGEST, show_default=True, help="The letters of each text.")
@click.option("--show", default=15, show_default=True, help="How many of the slowest to print.")
def main(seconds: float, seed: int, length: int, show: int) -> None:
    """Print the fragments that take longest to read when they fill a whole text."""
    extract(Release("warm-up", "The DEA seized 3 kilograms of cocaine."))
    tried = [(took(fragment, length), fragment) for fragment in KNOWN]
    end = time.monotonic() + seconds
    for fragment in fragments(random.Random(seed)):
        if time.monotonic() > end:
            break
        tried.append((took(fragment, length), fragment))
    table = Table(title=f"{len(tried):,} texts of {length:,} letters")
    table.add_column("seconds", justify="right")
    table.add_column("repeated fragment")
    for spent, fragment in sorted(tried, reverse=True)[:show]:
        table.add_row(f"{spent:.2f}", repr(fragment))
    Console(width=120).print(table)


def took(fragment: str, length: int) -> float:
    release = Release("worst", filled(fragment, length))
    began = time.process_time()
    extract(release)
    return time.process_time() - began


def filled(fragment: str, length: int) -> str:
    """An opening in English, so that the text is read, and the fragment over and over."""
    pieces = [OPENING * 20]
    size, changes = len(pieces[0]), "%" in fragment
    while size < length:
        piece = fragment
        while changes and ("%N" in piece or "%D" in piece):
            piece = piece.replace("%N", name(len(pieces) + piece.count("%N")), 1).replace("%D", str(len(pieces)), 1)
        pieces.append(piece)
        size += len(piece)
    return "".join(pieces)[:length]


def name(number: int) -> str:
    """A capitalized word of its own for each number."""
    letters = ""
    while number:
        number, letter = divmod(number, 26)
        letters += chr(ord("a") + letter)
    return f"N{letters}"


def fragments(chance: random.Random) -> Iterator[str]:
    """Random fragments of up to eight parts."""
    while True:
        parts = []
        for _ in range(chance.choice((1, 1, 2, 2, 3, 3, 4, 5, 8))):
            pool = chance.choices((keywords(), NAMES, CHANGING), (5, 3, 3))[0]
            parts += [chance.choice(pool), chance.choice(MARKS)]
        yield "".join(parts)


if __name__ == "__main__":
    main()
