"""Where something stands in a spreadsheet, and what is wrong with it."""

from __future__ import annotations

from typing import NamedTuple

from pressgraph.errors import UnreadableError


class Cell(NamedTuple):
    """A place in a spreadsheet: the row by the number that the spreadsheet shows, the column by its heading."""

    row: int
    column: str | None = None

    def __str__(self) -> str:
        return f"row {self.row}" + (f', column "{self.column}"' if self.column else "")


class Problem(NamedTuple):
    """What is wrong with a cell, a row or, without a place, with the whole sheet: what was found, what is expected."""

    cell: Cell | None
    found: str
    expected: str = ""

    @property
    def message(self) -> str:
        """Both in one sentence."""
        return joined(self.found, self.expected)

    def line(self, source: str) -> str:
        """The problem in one line, with the file it stands in."""
        return f"{source} {self.cell}: {self.message}" if self.cell else f"{source}: {self.message}"


class BadValueError(ValueError):
    """A cell's value that does not fit its column: what was found, and what is allowed or how to mend it."""

    def __init__(self, found: str, expected: str = "") -> None:
        super().__init__(joined(found, expected))
        self.found = found
        self.expected = expected


class UnreadableSheetError(UnreadableError):
    """A file that is no spreadsheet of facts at all; ``row`` is where that shows, ``problem`` what it is."""

    def __init__(self, source: str, problem: str, row: int | None = None) -> None:
        super().__init__(f"{source}{f' row {row}' if row else ''}: {problem}")
        self.problem = problem
        self.row = row


def joined(found: str, expected: str) -> str:
    """What was found and what is expected, in one sentence."""
    return "; ".join(part for part in (found, expected) if part)
