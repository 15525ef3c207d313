"""Plain text: paragraphs as they stand, with what the first lines say about the release taken as metadata."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from pressgraph.errors import UnreadableError
from pressgraph.readers.blocks import Block, clean, paragraphs, squeeze
from pressgraph.readers.dates import leading_date, parse
from pressgraph.readers.furniture import Trimmed, known, prose, trim
from pressgraph.readers.publishers import publisher
from pressgraph.readers.release import Parts

_BULLET: Final = re.compile(r"\s*(?:[•·▪◦‣●■]|[-*–](?=\s))\s*")
_FIELD: Final = re.compile(r"(title|headline|date|published|url|link|publisher|source):\s*(\S.*)", re.IGNORECASE)
_FIELDS: Final = {"headline": "title", "published": "date", "link": "url", "source": "publisher"}
_LONG: Final = 80
_WRAP: Final = 130
_TITLE_WORDS: Final = range(3, 41)


def parts(text: str) -> Parts:
    """The release in a plain text. Raises UnreadableError for a text of nothing but menus."""
    fields, rest = _fields(clean(text).strip())
    glued, rest = leading_date(rest)
    blocks = blocks_of(rest, header=True)
    title = fields.get("title") or _title(blocks)
    trimmed = trim(blocks, title)
    if blocks and not trimmed.blocks:
        raise UnreadableError("holds no text: only menus and headings")
    return Parts(
        blocks=trimmed.blocks,
        title=title,
        publisher=fields.get("publisher") or publisher(fields.get("url")) or trimmed.publisher,
        published=_published(fields, glued, trimmed),
        url=fields.get("url"),
    )


def blocks_of(text: str, *, header: bool = False) -> list[Block]:
    """The blocks of a cleaned text: blank lines part them, bullets make items.

    Lines that are all cut at one width are one paragraph. Else long lines, and with ``header`` the lines of the first
    run and of one that holds a line known to be the page's, are paragraphs of their own, and a run of short lines is
    one paragraph that keeps its line breaks.
    """
    wrapped = _is_wrapped(text)
    blocks: list[Block] = []
    for number, piece in enumerate(paragraphs(text)):
        lines = piece.split("\n")
        apart = max(map(len, lines)) > _LONG or (header and (number == 0 or any(map(known, lines))))
        blocks += _split(lines, wrapped, apart and not wrapped)
    return blocks


def _split(lines: list[str], wrapped: bool, apart: bool) -> list[Block]:
    """The blocks of one run of lines without a blank line; ``apart`` parts the lines that do not go on a sentence."""
    groups: list[tuple[bool, list[str]]] = []
    for line in lines:
        bullet = _BULLET.match(line)
        text = squeeze(line[bullet.end() :] if bullet else line)
        if not text:
            continue
        item, before = groups[-1] if groups else (False, [])
        goes_on = bool(before) and not bullet and (wrapped or _goes_on(before[-1], line, item))
        if goes_on:
            before.append(f" {text}")
        elif bullet or item or apart or not before:
            groups.append((bullet is not None, [text]))
        else:
            before.append(f"\n{text}")
    return [Block("".join(texts), item) for item, texts in groups]


def _goes_on(before: str, line: str, item: bool) -> bool:
    """Whether a line goes on in mid-sentence, or indented below its bullet."""
    return (item and line[:1].isspace()) or (line.lstrip()[:1].islower() and before[-1] not in ".!?:;")


def _is_wrapped(text: str) -> bool:
    """Whether a text's lines are cut at one width: none is long, and most that are followed by another fill it."""
    inner = [a for piece in paragraphs(text) for a in piece.split("\n")[:-1]]
    longest = max((len(line) for line in text.split("\n")), default=0)
    filled = sum(len(line) > 0.7 * longest for line in inner)
    return 50 <= longest <= _WRAP and len(inner) >= 3 and filled > 0.7 * len(inner)


def _fields(text: str) -> tuple[dict[str, str], str]:
    """Lines such as "Title: …" or "Date: …" at the very top, and what follows them."""
    fields: dict[str, str] = {}
    while found := _FIELD.match(text):
        name = found[1].lower()
        fields.setdefault(_FIELDS.get(name, name), found[2].strip())
        text = text[found.end() :].lstrip()
    return fields, text


def _title(blocks: list[Block]) -> str | None:
    """The first line, where it reads like a title: some words, no full stop, running text after it."""
    body = trim(blocks).blocks
    if len(body) < 2 or body[0].item or prose(body[0]):
        return None
    text = body[0].text
    line = text.split("\n")[0]
    reads_on = any(prose(block) for block in body[1:])
    return line if reads_on and len(line.split()) in _TITLE_WORDS and line[-1] not in ".:;," else None


def _published(fields: dict[str, str], glued: date | None, trimmed: Trimmed) -> date | None:
    return parse(fields.get("date")) or glued or trimmed.published
