"""Where something stands in a spreadsheet, and what is wrong with it."""

from __future__ import annotations

from typing import NamedTuple


class Cell(NamedTuple):
    """A place in a spreadsheet: the row by the number that the spreadsheet shows, the column by its heading."""

    row: int
    column: str | None = None

    def __str__(self) -> str:
        return f"row {self.row}" + (f", column {self.column}" if self.column else "")


class Problem(NamedTuple):
    """What is wrong with a cell, a row or, without a place, with the whole sheet."""

    cell: Cell | None
    message: str

    def line(self, source: str) -> str:
        """The problem in one line, with the file it stands in."""
        return f"{source} {self.cell}: {self.message}" if self.cell else f"{source}: {self.message}"


class BadValueError(ValueError):
    """A cell's value that does not fit its column; the message says what was found and what is allowed."""
