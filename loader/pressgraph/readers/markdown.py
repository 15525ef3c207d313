"""Markdown with YAML front matter, as people write it and as crawlers leave it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from html import unescape
from typing import Final

import yaml

from pressgraph.errors import UnreadableError
from pressgraph.readers.blocks import Block, clean
from pressgraph.readers.dates import parse
from pressgraph.readers.furniture import Trimmed, trim
from pressgraph.readers.plaintext import blocks_of
from pressgraph.readers.publishers import original, publisher
from pressgraph.readers.release import Parts

_FRONT: Final = re.compile(r"\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TITLE: Final = ("title", "headline", "name")
_DATE: Final = ("date", "published", "publish_date", "publication_date", "date_published", "issued", "pubdate")
_URL: Final = ("final_url", "url", "source_url", "canonical_url", "link", "collection_url", "original_url")
_PUBLISHER: Final = ("publisher", "agency", "organization", "site_name", "sitename")
_CRAWLED: Final = ("collection_source", "collection_domain", "source", "site", "domain")
_EXTRACTED: Final = re.compile(r"^##[ \t]+Extracted Text[ \t]*\n", re.MULTILINE)
_NOTES: Final = re.compile(r"^##[ \t]+Extraction Notes[ \t]*$", re.MULTILINE)

_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_IMAGE: Final = re.compile(r"!\[[^\]\[\n]*\]\([^()\n]*\)")
_LINK: Final = re.compile(r"\[([^\]\[\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)")
_AUTOLINK: Final = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_STRONG: Final = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,1000}?)(?<=\S)\1")
_EMPHASIS: Final = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^\n*_]+?)(?<=\S)\1(?![\w*])")
_ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_HEADING: Final = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_RULE: Final = re.compile(r"[ ]{0,3}([*_-])(?:[ \t]*\1){2,}[ \t]*")
_UNDERLINE: Final = re.compile(r"(={3,}|-{3,})[ \t]*")
_ROW: Final = re.compile(r"[ \t]*\|(.*)\|[ \t]*")
_DASHES: Final = re.compile(r"[\s|:-]*-[\s|:-]*")
_QUOTE: Final = re.compile(r"[ ]{0,3}>[ \t]?")


def parts(text: str) -> Parts:
    """The release of a Markdown text. Raises UnreadableError for broken front matter and for nothing but menus.

    Of a crawler's file only the section "Extracted Text" counts: its summary and notes are not the release. The date
    and the office that the page itself prints under its headline go before what the crawler noted.
    """
    fields, body = front_matter(clean(text))
    blocks = _blocks(_release_section(body))
    title = _field(fields, _TITLE) or _first_heading(blocks)
    trimmed = trim(blocks, title)
    if blocks and not trimmed.blocks:
        raise UnreadableError("holds no text of a release: only menus and headings")
    url = _field(fields, _URL)
    crawled = _field(fields, _CRAWLED)
    given = _field(fields, _PUBLISHER)
    return Parts(
        blocks=trimmed.blocks,
        title=trimmed.headline or title,
        subtitle=_field(fields, ("subtitle",)),
        publisher=(None if crawled else given) or trimmed.publisher or publisher(url) or given or crawled,
        published=_published(fields, trimmed),
        url=original(url) if url else None,
    )


def front_matter(text: str) -> tuple[Mapping[str, object], str]:
    """The fields of the YAML between the "---" lines at the top, and the text after them.

    Raises UnreadableError where the YAML is broken.
    """
    found = _FRONT.match(text)
    if not found:
        return {}, text
    try:
        fields = yaml.load(found[1], Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" on line {mark.line + 2}" if mark else ""
        problem = getattr(error, "problem", None) or str(error).split("\n")[0]
        raise UnreadableError(f"has broken front matter{where}: {problem}") from None
    return (fields, text[found.end() :]) if isinstance(fields, Mapping) else ({}, text)


def _release_section(body: str) -> str:
    start = _EXTRACTED.search(body)
    if not start:
        return body
    end = _NOTES.search(body, start.end())
    return body[start.end() : end.start() if end else len(body)]


def _field(fields: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    """The first of the fields that holds text."""
    values = (fields.get(name) for name in names)
    return next((str(value).strip() for value in values if isinstance(value, str | int) and str(value).strip()), None)


def _published(fields: Mapping[str, object], trimmed: Trimmed) -> date | None:
    days = (parse(fields.get(name)) for name in _DATE)
    return trimmed.published or next((day for day in days if day), None)


def _first_heading(blocks: list[Block]) -> str | None:
    return next((block.text for block in blocks if block.heading), None)


def _blocks(body: str) -> list[Block]:
    """The blocks of Markdown: headings, rows and items marked, the marks themselves gone."""
    blocks: list[Block] = []
    pending: list[str] = []

    def settle() -> None:
        blocks.extend(_inline(block) for block in blocks_of("\n".join(pending), header=len(blocks) < 3))
        pending.clear()

    for line in _without_comments(body).split("\n"):
        text = _QUOTE.sub("", line, count=1)
        row = _ROW.fullmatch(text)
        heading = _HEADING.fullmatch(text)
        if pending and pending[-1].strip() and _UNDERLINE.fullmatch(text):
            title = pending.pop()
            settle()
            blocks.append(_inline(Block(title.strip(), heading=True)))
        elif _RULE.fullmatch(text):
            settle()
        elif heading and heading[1].strip("# "):
            settle()
            blocks.append(_inline(Block(heading[1], heading=True)))
        elif row and row[1].count("|"):
            settle()
            if not _DASHES.fullmatch(text):
                cells = " | ".join(cell.strip() for cell in row[1].split("|") if cell.strip())
                blocks.append(_inline(Block(cells, item=True)))
        else:
            pending.append(text)
    settle()
    return [block for block in blocks if block.text]


def _without_comments(text: str) -> str:
    # only up to the last end of a comment: unclosed beginnings would each be searched through to the end
    end = text.rfind("-->") + 3
    return _COMMENT.sub("", text[:end]) + text[end:] if end > 2 else text


def _inline(block: Block) -> Block:
    """The block with its inline marks resolved: links to their words, emphasis, escapes and entities."""
    text = _IMAGE.sub("", block.text)
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
    return block._replace(text=clean(unescape(_ESCAPE.sub(r"\1", text))).strip())
