"""Plain text: paragraphs as they stand, with what the first lines say about the release taken as metadata."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from pressgraph.errors import UnreadableError
from pressgraph.readers.blocks import Block, clean, paragraphs, squeeze
from pressgraph.readers.dates import leading_date, parse
from pressgraph.readers.furniture import Trimmed, prose, trim
from pressgraph.readers.publishers import publisher
from pressgraph.readers.release import Parts

_BULLET: Final = re.compile(r"\s*(?:[•·▪◦‣●■]|[-*–](?=\s))\s*")
_FIELD: Final = re.compile(r"(title|headline|date|published|url|link|publisher|source):\s*(\S.*)", re.IGNORECASE)
_FIELDS: Final = {"headline": "title", "published": "date", "link": "url", "source": "publisher"}
_LONG: Final = 80
_WRAP: Final = 100
_TITLE_WORDS: Final = range(3, 41)


def parts(text: str) -> Parts:
    """The release in a plain text. Raises UnreadableError for a text of nothing but menus."""
    fields, rest = _fields(clean(text).strip())
    glued, rest = leading_date(rest)
    blocks = blocks_of(rest)
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


def blocks_of(text: str) -> list[Block]:
    """The blocks of a cleaned text: blank lines part them, bullets make items.

    Where lines are long each is a paragraph of its own; where they are all cut at one width they are one paragraph.
    """
    wrapped = _is_wrapped(text)
    return [block for piece in paragraphs(text) for block in _split(piece.split("\n"), wrapped)]


def _split(lines: list[str], wrapped: bool) -> list[Block]:
    """The blocks of one run of lines without a blank line."""
    blocks: list[Block] = []
    for line in lines:
        bullet = _BULLET.match(line)
        text = squeeze(line[bullet.end() :] if bullet else line)
        if not text:
            continue
        last = blocks[-1] if blocks else None
        if bullet or last is None:
            blocks.append(Block(text, item=bullet is not None))
        elif wrapped or (last.item and line[:1].isspace()):
            blocks[-1] = last._replace(text=f"{last.text} {text}")
        elif last.item or max(len(last.text), len(text)) > _LONG:
            blocks.append(Block(text))
        else:
            blocks[-1] = last._replace(text=f"{last.text}\n{text}")
    return blocks


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
