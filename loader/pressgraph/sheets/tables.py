"""Bytes that a spreadsheet program wrote become rows: encoding, separator, quotation marks and headings."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from pressgraph.errors import UnreadableError
from pressgraph.readers.decode import decode
from pressgraph.readers.detect import foreign_kind
from pressgraph.sheets.kinds import KINDS, headings
from pressgraph.sheets.problem import UnreadableSheetError
from pressgraph.vocabulary.terms import slug

COMMENT: Final = "#"
"""How a line begins that is none of the facts (the default of CSVW's dialects)."""
LARGEST: Final = 64 * 2**20
"""The bytes of the largest file that is read: some hundred thousand lines, more than a person types."""

ERROR: Final = re.compile(r"#(?:N/A|[A-Z0/]+[?!]|#+)")
"""What a spreadsheet shows in place of a value: a broken formula, or a column too narrow for a date."""

_ENOUGH: Final = 3
"""How many known headings make a file a spreadsheet of facts."""
_SEPARATORS: Final = (",", ";", "\t", "|")
_SEPARATOR_LINE: Final = re.compile(r'"?sep=(.)"?[,;\t ]*(?:\r\n?|\n|\Z)', re.IGNORECASE)
_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_INVISIBLE: Final = re.compile("[\u200b\u2060\ufeff\u00ad]")


class Row(NamedTuple):
    """A row: its number in the spreadsheet, and its cells without blanks around them and on one line each."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A spreadsheet: the row of headings, the rows below it that hold something, and what a reader should be told."""

    header: Row
    rows: tuple[Row, ...]
    notices: tuple[str, ...] = ()


def table(source: str, data: bytes) -> Table:
    """The rows of a CSV file, however a spreadsheet program wrote it.

    ``source`` names it in messages. Raises UnreadableError for what is no CSV file: empty, binary, a workbook, in an
    unknown encoding, with a quotation mark that nothing closes, or without a row of headings that we know.
    """
    text, notices = _decoded(source, data)
    given = _SEPARATOR_LINE.match(text)
    body = text[given.end() :] if given else text
    separator = given[1] if given else _separator(body)
    rows = [row for row in _rows(source, body, separator) if any(row.cells)]
    rows = [row for row in rows if not _is_comment(row.cells[0])]
    if not rows:
        raise UnreadableSheetError(source, "there are no rows in it; `pressgraph template KIND` writes the headings")
    return Table(rows[0], tuple(rows[1:]), notices)


def is_table(data: bytes) -> bool:
    """Whether a file begins with headings that we know, under some separator: then it is a spreadsheet of facts."""
    try:
        text, _ = _decoded("", data)
    except UnreadableError:
        return False
    given = _SEPARATOR_LINE.match(text)
    body = text[given.end() :] if given else text
    return max(_known_headings(_first(body, separator)) for separator in _SEPARATORS) >= _ENOUGH


def tidy(cell: str) -> str:
    """A cell on one line, without blanks at its ends and without characters that nobody sees."""
    return " ".join(_INVISIBLE.sub("", cell).split())


def _decoded(source: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    if len(data) > LARGEST:
        raise UnreadableSheetError(source, f"is larger than {LARGEST // 2**20} MB; split it")
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise UnreadableSheetError(source, "the file is empty")
    if data.startswith(_WORKBOOKS):
        raise UnreadableSheetError(source, "is a workbook; save the sheet as CSV (UTF-8) and give that file")
    encoding = _unmarked(data)
    if encoding:
        return data.decode(encoding, "replace"), ()
    kind = foreign_kind(data)
    if kind:
        raise UnreadableSheetError(source, f"is {kind}, not CSV")
    try:
        found = decode(data)
    except UnreadableError as error:
        raise UnreadableSheetError(source, f"{error}; save it as CSV (UTF-8)") from error
    if found.damage:
        raise UnreadableSheetError(source, f"{found.damage}; save it as CSV (UTF-8)")
    plain = data.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_utf8(data)
    notice = "this is not saved as UTF-8; it was read as another character set: look at its accents and dashes"
    return found.text, () if plain else (notice,)


def _unmarked(data: bytes) -> str | None:
    """UTF-16 without its mark, which shows by the zero in every other byte."""
    if b"\0" not in data or data.startswith((b"\xff\xfe", b"\xfe\xff")) or len(data) % 2:
        return None
    half = len(data) // 2
    if 10 * data[1::2].count(0) > 9 * half:
        return "utf-16-le"
    return "utf-16-be" if 10 * data[0::2].count(0) > 9 * half else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _separator(text: str) -> str:
    """The separator under which the first row has the most headings that we know."""
    return max(_SEPARATORS, key=lambda separator: _known_headings(_first(text, separator)))


def _known_headings(cells: Iterable[str]) -> int:
    known = {key(heading) for heading in headings(KINDS.values())}
    return sum(key(tidy(cell)) in known for cell in cells)


def key(heading: str) -> str:
    """What the spellings of one heading have in common: ``Seized by``, ``seized_by`` and ``seizedBy`` are one."""
    return slug(heading).replace("-", "")


def _first(text: str, separator: str) -> list[str]:
    """The cells of the first row that is neither empty nor a comment."""
    try:
        for cells in _reader(text, separator):
            if any(cell.strip() for cell in cells) and not _is_comment(cells[0]):
                return cells
    except csv.Error:
        return []
    return []


def _is_comment(cell: str) -> bool:
    return cell.startswith(COMMENT) and not ERROR.fullmatch(cell)


def _rows(source: str, text: str, separator: str) -> Iterator[Row]:
    reader = _reader(text, separator)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UnreadableSheetError(source, _reason(error), number) from error
        yield Row(number, tuple(map(tidy, cells)) or ("",))


def _reader(text: str, separator: str) -> Iterator[list[str]]:
    lines: Iterable[str] = io.StringIO(text, newline="")
    return csv.reader(lines, delimiter=separator, strict=True, skipinitialspace=True)


def _reason(error: csv.Error) -> str:
    if "field larger" in str(error) or "end of data" in str(error):
        return "a quotation mark opens a cell and nothing closes it"
    if "expected after" in str(error):
        return "a quotation mark stands inside a cell; write it twice there, as spreadsheet programs do"
    return f"not readable as CSV: {error}"
