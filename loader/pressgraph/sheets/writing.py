"""Writes a spreadsheet to fill in: headings, an example line, the allowed values; or lines of facts."""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pressgraph.sheets.choices import choices
from pressgraph.sheets.kinds import KINDS, SheetKind
from pressgraph.sheets.tables import COMMENT
from pressgraph.vocabulary import lexicon as vocabulary
from pressgraph.vocabulary.lexicon import Lexicon

SEPARATORS: Final[Mapping[str, str]] = {"comma": ",", "semicolon": ";", "tab": "\t"}
"""What may part the cells; spreadsheets in countries with a decimal comma expect the semicolon."""

_WIDTH: Final = 110
_UNBROKEN: Final = "\u00a0"


def template(kind: str, *, separator: str = ",", lexicon: Lexicon | None = None) -> str:
    """A spreadsheet to fill in, as CSV: its headings, the example line, and the allowed values as comments below.

    Raises KeyError for a kind that there is none of.
    """
    chosen = KINDS[kind]
    filled = write(kind, [dict(zip(_headings(chosen), chosen.example, strict=True))], separator=separator)
    comments = (f"{COMMENT} {line}\n" for line in _allowed(chosen, lexicon or vocabulary.load()))
    return filled + "".join(comments)


def write(kind: str, lines: Iterable[Mapping[str, str]], *, separator: str = ",") -> str:
    """A spreadsheet of some lines, each with its cells by heading, as CSV (RFC 4180, lines ending in a line feed).

    Raises KeyError for a kind that there is none of, ValueError for a cell of no heading.
    """
    headings = _headings(KINDS[kind])
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    writer.writerow(headings)
    for line in lines:
        unknown = line.keys() - set(headings)
        if unknown:
            raise ValueError(f"a sheet of {kind} has no column {', '.join(sorted(unknown))}")
        writer.writerow([line.get(heading, "") for heading in headings])
    return out.getvalue()


def _headings(kind: SheetKind) -> list[str]:
    return [column.heading for column in kind.columns]


def _allowed(kind: SheetKind, lexicon: Lexicon) -> Iterator[str]:
    """The allowed values of each column that has some. A bar parts them: no separator of cells may stand here."""
    for column in kind.columns:
        if column.choices:
            values = " | ".join(label.replace(" ", _UNBROKEN) for label in choices(column.choices, lexicon).labels)
            told = f"{column.heading}: {values}".replace(" |", f"{_UNBROKEN}|")
            # "alpha-PVP" is one value, and stays in one line.
            for line in textwrap.wrap(told, _WIDTH, break_on_hyphens=False):
                yield line.replace(_UNBROKEN, " ")
