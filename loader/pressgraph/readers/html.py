"""Turns a piece of an HTML tree into blocks of text: one way for saved pages, API bodies and extracted articles."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from lxml import etree

from pressgraph.readers.blocks import Block, clean, unwrap

_SKIPPED_TAGS: Final = (
    "script style noscript template head iframe object embed svg canvas button select textarea video audio map"
)
_BLOCK_TAGS: Final = (
    "p div section article main header footer aside nav h1 h2 h3 h4 h5 h6 ul ol menu dl dt dd li table caption thead"
    " tbody tfoot tr td th blockquote address figure figcaption form fieldset legend center hr details summary body"
    " html pre"
)
_SKIPPED: Final = frozenset(_SKIPPED_TAGS.split())
_BLOCKS: Final = frozenset(_BLOCK_TAGS.split())
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BREAK: Final = "\x1e"
"""Stands for a line break of the page among characters whose own line feeds are mere spaces."""
_LONG_CELL: Final = 500
"""A table with a longer cell lays out a page and holds no data: its cells are paragraphs."""


def parse(text: str) -> etree._Element | None:
    """The tree of an HTML text, however broken; None where there is nothing to parse."""
    return etree.fromstring(text, etree.HTMLParser(huge_tree=True, remove_pis=True)) if text.strip() else None


def blocks(root: etree._Element) -> list[Block]:
    """The blocks under an element in reading order.

    Inline markup neither parts nor glues words. ``<br>`` breaks the line, twice it parts paragraphs. List items and
    the rows of data tables (cells joined by " | ") are items.
    """
    collector = _Collector()
    walker = etree.iterwalk(root, events=("start", "end", "comment"))
    for event, element in walker:
        if event == "comment":
            collector.words(element.tail)
        elif event == "start":
            if element.tag in _SKIPPED and element is not root:
                walker.skip_subtree()
            else:
                collector.open(element)
        else:
            if element.tag not in _SKIPPED:
                collector.close(element.tag)
            if element is not root:
                collector.words(element.tail)
    collector.flush()
    return collector.found


def text_of(element: etree._Element | None) -> str | None:
    """The text of an element on one line; None where there is none."""
    if element is None:
        return None
    return " ".join(" ".join(block.text for block in blocks(element)).split()) or None


class _Collector:
    """Gathers the characters of inline content until a block begins or ends."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self._parts: list[str] = []
        self._item = False
        self._heading = False
        self._cells: list[str] | None = None
        self._rows: list[bool] = []
        self._verbatim = 0

    def words(self, text: str | None) -> None:
        if text:
            self._parts.append(text.replace("\n", _BREAK) if self._verbatim else text)

    def open(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "br":
            self._parts.append(_BREAK)
        elif tag in _BLOCKS:
            self._part()
            if tag == "li":
                self._item = self._cells is None
            elif tag in _HEADINGS:
                self._heading = True
            elif tag == "table":
                self._rows.append(_holds_data(element))
            elif tag == "tr" and self._rows and self._rows[-1]:
                self._cells = []
            elif tag == "pre":
                self._verbatim += 1
        self.words(element.text)

    def close(self, tag: str) -> None:
        if tag not in _BLOCKS:
            return
        if tag in ("td", "th") and self._cells is not None:
            self._cells.append(_line("".join(self._parts)))
            self._parts.clear()
        self._part()
        if tag == "li":
            self._item = False
        elif tag in _HEADINGS:
            self._heading = False
        elif tag == "table" and self._rows:
            self._rows.pop()
        elif tag == "tr" and self._cells is not None:
            row = " | ".join(cell for cell in self._cells if cell)
            self._cells = None
            if row:
                self.found.append(Block(row, item=True))
        elif tag == "pre":
            self._verbatim -= 1

    def flush(self) -> None:
        """Turn the gathered characters into blocks; an item keeps its mark for its first paragraph only."""
        lines = map(_line, "".join(self._parts).split(_BREAK))
        self._parts.clear()
        for filled, paragraph in groupby(lines, bool):
            if filled:
                self.found.append(Block(unwrap("\n".join(paragraph)), self._item, self._heading))
                self._item = False

    def _part(self) -> None:
        if self._cells is None:
            self.flush()
        else:
            self._parts.append(" ")


def _line(text: str) -> str:
    """The characters of one line, their spaces collapsed."""
    line = " ".join(text.split())
    return line if line.isprintable() else " ".join(clean(line).split())


def _holds_data(table: etree._Element) -> bool:
    """Whether a table's rows are rows of data; a table around other tables or long texts is layout."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    return all(sum(map(len, cell.itertext())) < _LONG_CELL for cell in table.iterdescendants("td", "th"))
