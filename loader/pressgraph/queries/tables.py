"""Writes answers: a table to read, CSV, TSV and JSON for programs, Markdown for a page.

Columns whose name begins with an underscore are parameters, not answers, and are left out of every format.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode

from pressgraph.vocabulary import terms

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions, Triple

    Term: TypeAlias = NamedNode | BlankNode | Literal | Triple

WIDTH: Final = 100
ROWS: Final = 100
LONGEST: Final = 300
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_NUMERIC: Final = frozenset(terms.iri(f"xsd:{name}") for name in ("integer", "decimal", "double", "float"))
_HYPHEN: Final = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_])")
_STRING: Final = terms.iri("xsd:string")


class ResultFormat(StrEnum):
    """How an answer can be written."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of an answer under the names of their columns; what a row leaves open is None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]


def tabulate(solutions: QuerySolutions) -> Table:
    """All solutions of a SELECT query, in the order in which they come."""
    variables = [variable for variable in solutions.variables if not variable.value.startswith("_")]
    rows = tuple(tuple(solution[variable] for variable in variables) for solution in solutions)
    return Table(tuple(variable.value for variable in variables), rows)


def render(table: Table, form: ResultFormat, *, width: int = WIDTH, limit: int = ROWS) -> str:
    """The answer as text; ``width`` and ``limit`` (rows shown) are for the table to read only, which says what it cuts.

    CSV follows RFC 4180 and the SPARQL 1.1 results format, except that a text which a spreadsheet would take for a
    formula gets an apostrophe in front. TSV and JSON are the formats of SPARQL 1.1, with exact terms.
    """
    match form:
        case ResultFormat.TABLE:
            return _table(table, width, limit)
        case ResultFormat.CSV:
            return _csv(table)
        case ResultFormat.TSV:
            return _tsv(table)
        case ResultFormat.JSON:
            return _json(table)
        case ResultFormat.MARKDOWN:
            return _markdown(table)


def render_boolean(value: bool, form: ResultFormat) -> str:
    """The answer of an ASK query."""
    if form is ResultFormat.JSON:
        return json.dumps({"head": {}, "boolean": value}, indent=2) + "\n"
    return "true\n" if value else "false\n"


def _table(table: Table, width: int, limit: int) -> str:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    if not table.rows:
        return "no rows\n"
    shown = table.rows[:limit]
    cells = [[_shown(term) for term in row] for row in shown]
    names = [column.replace("_", " ") for column in table.columns]
    texts = [[name, *(_cut(row[index]) for row in cells)] for index, name in enumerate(names)]
    grid = RichTable(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), show_edge=False)
    rooms = widths(texts, width - 2 * len(texts) + 2)
    for index, room in enumerate(rooms):
        values = [row[index] for row in shown if row[index] is not None]
        right = bool(values) and all(_is_number(value) for value in values)
        grid.add_column(names[index], justify="right" if right else "left", overflow="fold", width=room)
    for row in cells:
        grid.add_row(*(Text(_hyphenated(_cut(cell), room)) for cell, room in zip(row, rooms, strict=True)))
    out = io.StringIO()
    Console(file=out, width=width, color_system=None, legacy_windows=False).print(grid)
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    return "\n".join([*lines, *_notes(table, cells, limit)]) + "\n"


def widths(columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """How wide each column of texts is: as its longest text where all fit, else no less than its longest word.

    What is left goes to the narrowest columns first, so that long texts wrap and short ones do not. Words break only
    where the words alone would not fit: after a hyphen between letters, and elsewhere only where that is not enough.

    >>> widths([["2023-05-05"], ["a long text of many words"], ["3"]], 30)
    [10, 19, 1]
    """
    from rich.cells import cell_len

    natural = [max(cell_len(text) for text in texts) for texts in columns]
    words = [[word for text in texts for word in text.split()] for texts in columns]
    least = [max(map(cell_len, each), default=1) for each in words]
    pieces = [max((cell_len(piece) for word in each for piece in _HYPHEN.split(word)), default=1) for each in words]
    while sum(least) > room and least != pieces:
        longest = max((index for index in range(len(least)) if least[index] > pieces[index]), key=least.__getitem__)
        least[longest] -= 1
    while sum(least) > room and max(least) > 1:
        least[least.index(max(least))] -= 1
    made = list(least)
    for _ in range(room - sum(made)):
        wanting = [index for index, width in enumerate(made) if width < natural[index]]
        if not wanting:
            break
        made[min(wanting, key=lambda index: (made[index], index))] += 1
    return made


def _hyphenated(text: str, room: int) -> str:
    """A text with line breaks after hyphens in the words that are wider than the room.

    >>> _hyphenated("see southwest-border-funding", 18)
    'see southwest-border-\\nfunding'
    """
    from rich.cells import cell_len

    if all(cell_len(word) <= room for word in text.split()):
        return text
    broken = []
    for word in text.split():
        lines = [""]
        for piece in _HYPHEN.split(word) if cell_len(word) > room else [word]:
            if lines[-1] and cell_len(lines[-1] + piece) > room:
                lines.append("")
            lines[-1] += piece
        broken.append("\n".join(lines))
    return " ".join(broken)


def _notes(table: Table, cells: Iterable[Iterable[str]], limit: int) -> list[str]:
    cut_rows = len(table.rows) - limit
    cut_cells = sum(len(cell) > LONGEST for row in cells for cell in row)
    notes = []
    if cut_rows > 0:
        notes.append(f"… cut: {limit:,} of {len(table.rows):,} rows shown; --format csv gives all")
    if cut_cells:
        texts = "text ends" if cut_cells == 1 else "texts end"
        notes.append(f"… cut: {cut_cells} long {texts} in …; --format csv gives all of it")
    return notes


def _cut(cell: str) -> str:
    return cell if len(cell) <= LONGEST else cell[: LONGEST - 1].rstrip() + "…"


def _is_number(term: Term | None) -> bool:
    return isinstance(term, Literal) and term.datatype.value in _NUMERIC


def _shown(term: Term | None) -> str:
    """A term for people: numbers with separators, IRIs with their prefix, text on one line."""
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return terms.compact(term.value)
    if isinstance(term, Literal):
        return _grouped(term.value) if _is_number(term) else " ".join(term.value.split())
    return str(term)


def _grouped(number: str) -> str:
    """Digits in groups of three, without a detour over floating point.

    >>> _grouped("44000000"), _grouped("-1234.5678"), _grouped("1.2e9")
    ('44,000,000', '-1,234.5678', '1.2e9')
    """
    whole, point, fraction = number.partition(".")
    return f"{int(whole):,}{point}{fraction}" if whole.removeprefix("-").isdecimal() else number


def _plain(term: Term | None) -> str:
    if term is None:
        return ""
    return term.value if isinstance(term, Literal | NamedNode) else str(term)


def _safe(term: Term | None) -> str:
    value = _plain(term)
    return f"'{value}" if value.startswith(_FORMULA) and not _is_number(term) else value


def _csv(table: Table) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_safe(term) for term in row] for row in table.rows)
    return out.getvalue()


def _tsv(table: Table) -> str:
    header = "\t".join(f"?{column}" for column in table.columns)
    rows = ("\t".join("" if term is None else str(term).replace("\t", "\\t") for term in row) for row in table.rows)
    return "".join(f"{line}\n" for line in (header, *rows))


def _json(table: Table) -> str:
    bindings = [
        {column: _json_term(term) for column, term in zip(table.columns, row, strict=True) if term is not None}
        for row in table.rows
    ]
    document = {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _json_term(term: Term) -> dict[str, str]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        binding = {"type": "literal", "value": term.value}
        if term.language:
            binding["xml:lang"] = term.language
        elif term.datatype.value != _STRING:
            binding["datatype"] = term.datatype.value
        return binding
    return {"type": "literal", "value": str(term)}


def _markdown(table: Table) -> str:
    lines = [_markdown_row(table.columns), "|" + " --- |" * len(table.columns)]
    lines += [_markdown_row([_shown(term) for term in row]) for row in table.rows]
    return "".join(f"{line}\n" for line in lines)


def _markdown_row(cells: Iterable[str]) -> str:
    escaped = (cell.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;") for cell in cells)
    return f"| {' | '.join(escaped)} |"
