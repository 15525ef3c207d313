"""Times each saved question on a store, each in a process of its own that opens the store anew.

python benchmarks/questions.py STORE [NAME]... [--repeat N]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Final

import click
from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions
from rich.console import Console
from rich.table import Table

from pressgraph.errors import PressgraphError
from pressgraph.queries import SavedQuery, bind, catalogue, find, tabulate
from pressgraph.store import Store
from pressgraph.store.sparql import Answer

LIMIT: Final = 0.5  # seconds within which a question should answer, or say in its header why not
TEXT: Final = "fentanyl"
# For each parameter that a question may require, what it counts: the most frequent value gives it most to do.
LARGEST: Final[Mapping[str, str]] = {
    "release": "?fact pg:statedIn ?value",
    "fact": "?value pg:namedIn ?passage",
    "operation": "?fact pg:partOf/rdfs:label ?value",
}


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds from opening the store to the last row, of the processor and of the clock."""

    processor: float
    clock: float
    rows: int


@click.command()
@click.argument("store")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--repeat", default=1, show_default=True, help="How often to ask each; the fastest counts.")
def main(store: str, names: tuple[str, ...], repeat: int) -> None:
    """Time the saved questions on STORE, all or those of these names."""
    try:
        questions = [find(name) for name in names] or list(catalogue())
        values = largest(store)
    except PressgraphError as error:
        sys.exit(str(error))
    shown = Table(title=f"{store}: seconds from opening to the last row")
    for heading in ("question", "processor", "clock", "rows", ""):
        shown.add_column(heading, justify="left" if heading in ("question", "") else "right")
    for question, timing in timings(store, questions, values, repeat):
        note = said(question, timing)
        shown.add_row(question.name, f"{timing.processor:.2f}", f"{timing.clock:.2f}", f"{timing.rows:,}", note)
    Console(width=100).print(shown)


def largest(store: str) -> dict[str, str]:
    """The values to ask with, of the store's own."""
    values = {"text": TEXT}
    with Store.open(store, read_only=True) as opened:
        for parameter, pattern in LARGEST.items():
            rows = opened.query(f"SELECT ?value {{ {pattern} }} GROUP BY ?value ORDER BY DESC(COUNT(*)) ?value LIMIT 1")
            assert isinstance(rows, QuerySolutions)
            value = next((row["value"] for row in rows), None)
            values[parameter] = value.value if isinstance(value, NamedNode | Literal) else "none:none"
    return values


def timings(
    store: str, questions: list[SavedQuery], values: Mapping[str, str], repeat: int
) -> Iterator[tuple[SavedQuery, Timing]]:
    """Each question with its fastest timing; every single one comes from a fresh process."""
    fresh = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=fresh, max_tasks_per_child=1) as processes:
        for question in questions:
            asked = {p.name: values.get(p.name, TEXT) for p in question.parameters if p.required and p.default is None}
            runs = [processes.submit(ask, store, question.name, asked).result() for _ in range(repeat)]
            yield question, min(runs, key=lambda timing: timing.processor)


def ask(store: str, name: str, values: Mapping[str, str]) -> Timing:
    """Open the store, ask, and take in the whole answer."""
    text, bound = bind(find(name), values)
    clock, processor = time.perf_counter(), time.process_time()
    with Store.open(store, read_only=True) as opened:
        answer = opened.query(text, bound)
        rows = size(answer)
        return Timing(time.process_time() - processor, time.perf_counter() - clock, rows)


def size(answer: Answer) -> int:
    """How many rows or triples an answer has, when all of it has been taken in."""
    if isinstance(answer, QuerySolutions):
        return len(tabulate(answer).rows)
    return 1 if isinstance(answer, QueryBoolean) else len(list(answer))


def said(question: SavedQuery, timing: Timing) -> str:
    """What to say of a question that takes longer than it should."""
    if timing.processor <= LIMIT:
        return ""
    return "its header says why" if question.cost else "too slow"


if __name__ == "__main__":
    main()
