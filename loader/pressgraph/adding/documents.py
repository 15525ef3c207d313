"""Files of facts of any form, spreadsheets too, as documents for the gate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from pressgraph import sheets
from pressgraph.gate import Severity
from pressgraph.gate.place import Place
from pressgraph.gate.reading import (
    LARGEST,
    Document,
    Places,
    Remark,
    Stated,
    Syntax,
    UnreadableFileError,
    read_document,
)
from pressgraph.gate.reading.files import content, name_of
from pressgraph.gate.reading.syntax import SUFFIXES
from pressgraph.sheets import Cell, Known, Problem, Sheet, UnreadableSheetError
from pressgraph.vocabulary.terms import PREFIXES

TABLES: Final = frozenset({".csv", ".tsv", ".tab", ".xlsx", ".xls", ".ods"})
"""How the names of spreadsheets end, also of those that must first be saved as CSV; others show by their headings."""
_RULE: Final = "cell"
_NO_LINES: Final = Problem(None, "there are no facts in it", "write one in each row below the headings")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files of facts: RDF in ``syntax``, or as its name or content tells; spreadsheets against what is known.

    ``table`` takes every file for a spreadsheet, ``largest`` is the number of bytes of the largest one that is read,
    ``known`` is what a store knows, ``url`` the web address of lines that name no source.
    """

    syntax: Syntax | None = None
    table: bool = False
    largest: int = LARGEST
    known: Known | None = None
    url: str | None = None

    def read(self, path: str | Path) -> Document:
        """The facts of a file, or of the standard input for "-". Raises UnreadableFileError."""
        source = name_of(path)
        data = content(path, self.largest)
        if self.table or (self.syntax is None and _is_table(source, data)):
            return self._sheet(source, data)
        return read_document(source, data, self.syntax)

    def _sheet(self, source: str, data: bytes) -> Document:
        try:
            return document(sheets.read(source, data, known=self.known, url=self.url))
        except UnreadableSheetError as error:
            raise UnreadableFileError(Place(source, row=error.row), error.problem) from error


def document(sheet: Sheet) -> Document:
    """A spreadsheet as a document: a graph for each source, and each problem and notice as a remark."""
    problems = (_remark(sheet, each, Severity.VIOLATION) for each in sheet.problems)
    notices = (_remark(sheet, each, Severity.INFO) for each in sheet.notices)
    empty = [] if sheet.lines or sheet.problems else [_NO_LINES]
    return Document(
        sheet.source,
        {each.graph.name.value: each.graph.triples for each in sheet.sources},
        prefixes=PREFIXES,
        remarks=(*problems, *(_remark(sheet, each, Severity.VIOLATION) for each in empty), *notices),
        locate=lambda: Places(_stated(sheet)),
    )


def _is_table(source: str, data: bytes) -> bool:
    suffix = PurePath(source).suffix.lower()
    return suffix in TABLES or (suffix not in SUFFIXES and sheets.is_table(data))


def _remark(sheet: Sheet, problem: Problem, severity: Severity) -> Remark:
    return Remark(_place(sheet, problem.cell), problem.found, problem.expected, _RULE, severity)


def _stated(sheet: Sheet) -> Iterator[Stated]:
    """The cells of all things and their properties, the first rows first."""
    for (subject, predicate), cells in sorted(sheet.places.items(), key=lambda item: item[1][0].row):
        cell = cells[0]
        yield Stated(subject, predicate or "", Place(sheet.source, row=cell.row), _place(sheet, cell))


def _place(sheet: Sheet, cell: Cell | None) -> Place:
    return Place(sheet.source, row=cell.row, column=cell.column) if cell else Place(sheet.source)
