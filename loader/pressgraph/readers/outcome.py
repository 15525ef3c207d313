"""What reading yields besides releases: a source, or one record of it, that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A source or a single record that is no readable release, and why.

    ``line`` is given for line-oriented input. ``skipped`` marks what merely lay in a folder and was never asked for
    by name (pictures beside a saved page, hidden files): worth a line, but no failure. ``str()`` is that line.
    """

    source: str
    reason: str
    line: int | None = None
    skipped: bool = False

    def __str__(self) -> str:
        place = self.source if self.line is None else f"{self.source}, line {self.line}"
        return f"{place}: {self.reason}"
