"""Runs every case of cases.yaml in pySHACL and in rudof, with nothing but shapes/: no verdict hangs on our own engine.

What differences.yaml lists may differ, and must.    .venv/bin/python -m tests.shapes.everywhere
"""

from __future__ import annotations

import logging
import sys
import warnings
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode
from tests.shapes.differences import Difference, as_found, difference
from tests.shapes.engines import ENGINES, Engine, Line
from tests.shapes.mutations import shipped
from tests.shapes.release_graph import SHAPES, Case, cases, changed, short
from tests.shapes.together import together

OTHERS = ("pySHACL", "rudof")


def unlike(name: str, chosen: Iterable[Case]) -> Iterator[str]:
    """What an engine does in some cases otherwise than cases.yaml and differences.yaml say, a line for each case."""
    engine, shapes, known = ENGINES[name], shipped(), {case: difference(case.name, name) for case in chosen}
    for case, found in together(engine, (case for case, it in known.items() if not it.fails), shapes):
        expected, texts = set(as_found(case.expected, known[case])), set(map(text, found))
        if texts != expected:
            yield f"{name}, {case.name}: missing {sorted(expected - texts)}, added {sorted(texts - expected)}"
    for case, it in known.items():
        if it.fails:
            yield from _not_failing(engine, case, it)


def _not_failing(engine: Engine, case: Case, known: Difference) -> Iterator[str]:
    try:
        engine(changed(case), shipped())
    except Exception as error:  # noqa: BLE001  # another engine may raise anything; that is the verdict on it
        if known.fails not in f"{type(error).__name__}: {error}":
            yield f"{known.engine}, {case.name}: fails otherwise: {type(error).__name__}: {error}"
    else:
        yield f"{known.engine}, {case.name}: does not fail"


def text(found: Line) -> str:
    """A result as cases.yaml writes it."""
    focus = found.focus if found.focus.startswith("_:") else short(NamedNode(found.focus))
    return f"{focus} {found.path} {found.component} {found.shape.removeprefix(SHAPES)} {found.severity}"


def cover() -> tuple[Case, ...]:
    """Fewer cases: for each constraint of each shape the first that finds it, and those in which engines differ."""
    chosen, seen = [], set[str]()
    for case in cases():
        constraints = {result.split(" ", 2)[2] for result in case.expected}
        if constraints - seen or any(difference(case.name, engine).reason for engine in OTHERS):
            chosen.append(case)
            seen |= constraints
    return tuple(chosen)


def main() -> int:
    """Prints how many cases each engine decides alike; 1 if one differs that differences.yaml does not list."""
    logging.disable()  # rdflib tells of each literal that a case writes badly on purpose
    warnings.simplefilter("ignore")
    failed = 0
    for name in OTHERS:
        lines = list(unlike(name, cases()))
        differing = [case for case in cases() if difference(case.name, name).reason]
        print(*lines, sep="\n", end="\n" if lines else "")
        print(f"{name}: {len(cases())} cases, of which {len(differing)} differ as listed and {len(lines)} otherwise")
        failed += len(lines)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
