"""Where something stands in what a user handed in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a file: a line of a text, or a row and a column of a table, all counted from 1.

    A column is called by its heading. Without line and row it is the file as a whole.

    >>> str(Place("new.ttl", line=14)), str(Place("facts.csv", row=3, column="amount")), str(Place("new.ttl"))
    ('new.ttl:14', 'facts.csv row 3, column "amount"', 'new.ttl')
    """

    source: str
    line: int | None = None
    row: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        if self.row is None:
            return self.source if self.line is None else f"{self.source}:{self.line}"
        return f"{self.source} row {self.row}" + (f', column "{self.column}"' if self.column else "")
