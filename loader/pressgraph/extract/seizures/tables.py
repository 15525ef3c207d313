"""Tables that a page prints as lines: the heading says that the goods were seized and in what unit, the rows give both.

"Drug  Seized in Pounds  Share" and below it "Cocaine 4 6%", or "Table of Seizures" and below it "Cocaine 4 kg". Only
rows of goods, one number and shares are read, and only where some of them follow the heading; a second number could be
of another year or another column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from pressgraph.extract.goods import measures as words
from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.labels import Label, Labels
from pressgraph.extract.goods.model import Goods, Mention
from pressgraph.extract.quantities import WEIGHTS, Amount, unit_of
from pressgraph.facts import Bound, Span
from pressgraph.text import Document, Sentence

_UNIT: Final = r"pounds|lbs\.?|kilograms|kilos|kgs?|grams|ounces|tons|tonnes"
_SEIZED: Final = r"(?:seized|recovered|confiscated|seizures?)"
_HEADING: Final = re.compile(
    rf"\b{_SEIZED}\b(?:[ \t]+[a-z]+){{0,3}}?[ \t]*(?:\bin[ \t]+|\()(?P<in>{_UNIT})\b|"
    rf"\b(?P<of>{_UNIT})(?:[ \t]+of[ \t]+[a-z]+)?[ \t]+{_SEIZED}\b",
    re.I,
)
_PLAIN: Final = re.compile(rf"\b{_SEIZED}\b", re.I)
# The names of columns, between heading and rows.
_COLUMNS: Final = re.compile(r"\n[A-Z][^\d\n.:;]{2,60}(?=\n)")
_CURRENCIES: Final = {"$": "CCY_USD", "€": "CCY_EUR", "£": "CCY_GBP"}
_ROW: Final = re.compile(
    r"(?P<label>[A-Z][\w /&()'-]{1,40}?)(?:[ \t]*[:|]|[ \t]+[-–—])?[ \t]+"
    r"(?P<sign>[$€£]?)(?P<value>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,9}(?:\.\d+)?|\.\d+)(?:[ \t]*(?P<own>[A-Za-z]+\.?))?"
    r"(?:[ \t|]+(?:[\d.]+[ ]?%|N/?A|[-–—]))*[ \t]*(?=\n|$)"
)
_PILLS: Final = re.compile(words.PILL, re.I)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_MOST: Final = 60


class Tables:
    """Reads such tables by the names of one vocabulary."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self._labels = Labels(kinds)

    def find(self, document: Document, heading: Sentence) -> Iterator[tuple[Sentence, Mention]]:
        """The goods of the rows below a heading; nothing where it is no heading of a table."""
        text = document.text
        limit = min(heading.end, heading.start + 200)
        column = _HEADING.search(text, heading.start, limit)
        title = column or _PLAIN.search(text, heading.start, limit)
        if title and _row(text, heading.start):
            return
        place = text.find("\n", title.end()) if title else -1
        if title is None or place < 0 or not _is_heading(text[title.end() : place]):
            return
        unit = unit_of(column["in"] or column["of"]) if column else None
        names = None if column else _COLUMNS.match(text, place)
        matches = list(_rows(text, names.end() if names else place))
        if len(matches) > (1 if column else 2):
            rows = [self._mention(document, row, unit) for row in matches]
            yield from ((document.sentence_at(row.span.start), row) for row in rows if row)

    def _mention(self, document: Document, row: re.Match[str], unit: str | None) -> Mention | None:
        """What a row of a table tells of goods; ``unit`` is what its heading counts in."""
        start, end = row.span("label")
        names = self._kinds.names(document, Span(start, end))
        places = [Span(name.span.start - start, name.span.end - start) for name in names]
        label = self._labels.named(row["label"], places, [name.value for name in names])
        if label is None or label.start:
            return None
        family = self._kinds.family(label.item)
        if row["sign"]:
            return _mention(row, label, _CURRENCIES[row["sign"]]) if family in words.MONEY else None
        if family != "drugs":
            return _mention(row, label, "item") if unit is None and not row["own"] and family == "weapon" else None
        beside = _unit_beside(row["own"]) if row["own"] else unit
        counted = label.unit or beside
        return _mention(row, label, counted) if counted else None


def _mention(row: re.Match[str], label: Label, unit: str) -> Mention:
    """What a row of a table tells of goods; ``unit`` is what its heading counts in."""
    value = Decimal(row["value"].replace(",", ""))
    number = Span(*row.span("value"))
    end = row.end("own") if row["own"] else number.end
    measured = unit if unit in WEIGHTS or row["sign"] else None
    amount = Amount(Span(row.start("sign"), end), number, value, measured, Bound.EXACT, own=False)
    form = "pill" if unit == "pill" and label.form is None else label.form
    goods = Goods(label.item, form, unit, value, end)
    return Mention(Span(row.start("label"), end), amount, goods, Bound.EXACT, labelled=True)


def _unit_beside(word: str) -> str | None:
    return "pill" if _PILLS.fullmatch(word) else unit_of(word)


def _is_heading(rest: str) -> bool:
    """Whether what follows in the line of a heading is no prose: further headings, or nothing."""
    return not re.search(r"[.;!?]", rest) and len(rest) < 80


def _row(text: str, place: int) -> re.Match[str] | None:
    """The row that a line is; one that ends with a year is a heading."""
    row = _ROW.match(text, place)
    return None if row and not (row["sign"] or row["own"]) and _YEAR.fullmatch(row["value"]) else row


def _rows(text: str, place: int) -> Iterator[re.Match[str]]:
    """The rows that follow each other from a line break on."""
    for _ in range(_MOST):
        while place < len(text) and text[place].isspace():
            place += 1
        row = _row(text, place)
        if row is None:
            return
        yield row
        place = row.end()
