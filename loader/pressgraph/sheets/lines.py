"""Rows with headings become lines: cells by the heading of their column, and what is wrong with the headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from pressgraph.sheets.kinds import KINDS, SheetKind
from pressgraph.sheets.matching import fold
from pressgraph.sheets.problem import Cell, Problem, UnreadableSheetError
from pressgraph.sheets.tables import Row, Table, key


@dataclass(frozen=True, slots=True)
class Line:
    """One line of facts: the number of its row, and its cells that are not empty, by heading."""

    row: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a sheet of some kind, and what is wrong with its headings and with cells that have none."""

    kind: SheetKind
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()


def lines(source: str, table: Table, kind: str | None = None) -> Lines:
    """The lines of a table; without ``kind``, its headings tell the kind.

    Raises UnreadableError where no heading is known, since then nothing can be said of any cell.
    """
    found = KINDS[kind] if kind else _kind(table.header)
    columns, problems = _columns(table.header, found)
    if not any(columns):
        first = ", ".join(heading for heading in table.header.cells if heading)[:80]
        told = f'"{first}" are not the headings of a sheet; `pressgraph template KIND` writes them'
        raise UnreadableSheetError(source, told)
    kept: list[Line] = []
    notices = [Problem(None, *notice.split("; ")) for notice in table.notices]
    for row in table.rows:
        problems += _beyond(row, columns)
        line = Line(row.number, {name: cell for name, cell in zip(columns, row.cells, strict=False) if name and cell})
        if not line.cells:
            continue
        if _is_example(line, found):
            notices.append(Problem(Cell(row.number), "this is the example line of the template", "it is left out"))
            continue
        problems += _half_example(line, found)
        kept.append(line)
    return Lines(found, tuple(kept), tuple(problems), tuple(notices))


def _kind(header: Row) -> SheetKind:
    """The kind that has most of the headings, and of several the one that misses the fewest of its own."""
    given = {key(heading) for heading in header.cells}

    def score(kind: SheetKind) -> tuple[int, int]:
        shared = sum(key(column.heading) in given for column in kind.columns)
        missing = sum(column.required and key(column.heading) not in given for column in kind.columns)
        return shared, -missing

    return max(KINDS.values(), key=score)


def _columns(header: Row, kind: SheetKind) -> tuple[list[str | None], list[Problem]]:
    """The heading that each column stands for, None where none does, and what is wrong with the headings."""
    known = {key(column.heading): column.heading for column in kind.columns}
    columns: list[str | None] = []
    problems: list[Problem] = []
    for printed in header.cells:
        heading = known.get(key(printed))
        if printed and heading is None:
            problems.append(
                Problem(
                    Cell(header.number, printed), f"a sheet of {kind.name} has no such column", _near(printed, kind)
                )
            )
        if heading in columns and heading is not None:
            problems.append(Problem(Cell(header.number, printed), "the heading stands twice", "keep one of the two"))
            heading = None
        columns.append(heading)
    missing = [column.heading for column in kind.columns if column.required and column.heading not in columns]
    for heading in missing:
        told = f'the column "{heading}" is missing'
        problems.append(Problem(Cell(header.number), told, f"a sheet of {kind.name} needs it"))
    return columns, problems


def _near(printed: str, kind: SheetKind) -> str:
    """The heading that was meant, else all that there are."""
    known = {key(column.heading): column.heading for column in kind.columns}
    near = get_close_matches(key(printed), known, n=1, cutoff=0.6)
    return f'did you mean "{known[near[0]]}"?' if near else f"it may have: {', '.join(known.values())}"


def _beyond(row: Row, columns: Sequence[str | None]) -> Iterator[Problem]:
    """Cells to the right of all headings: mostly a separator that should have been between quotation marks."""
    extra = [cell for cell in row.cells[len(columns) :] if cell]
    if extra:
        told = f'"{extra[0][:40]}" stands right of the last heading'
        yield Problem(Cell(row.number), told, "put cells that hold separators in quotation marks")


def _is_example(line: Line, kind: SheetKind) -> bool:
    """Whether a line is the example, though a spreadsheet may have rewritten its numbers, dates and quotes."""
    return all(
        fold(line.cells[column.heading]).text == fold(column.example).text
        for column in kind.columns
        if column.heading in line.cells and column.holds not in _REWRITTEN and column.heading != "note"
    ) and _has_example_sentence(line, kind)


_REWRITTEN = frozenset({"number", "count", "day", "date"})


def _half_example(line: Line, kind: SheetKind) -> Iterator[Problem]:
    if _has_example_sentence(line, kind):
        told = "this is still the sentence of the example"
        yield Problem(Cell(line.row, "sentence"), told, "write the one that states this fact")


def _has_example_sentence(line: Line, kind: SheetKind) -> bool:
    return fold(line.cells.get("sentence", "")).text == fold(kind.sentence).text
