"""Any other web page: main text and metadata through trafilatura, its tree read by our own rules."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Protocol, cast

from lxml import etree

from pressgraph.errors import UnreadableError
from pressgraph.readers import html
from pressgraph.readers.blocks import Block
from pressgraph.readers.dates import parse
from pressgraph.readers.furniture import trim
from pressgraph.readers.justice import address
from pressgraph.readers.publishers import publisher
from pressgraph.readers.release import Parts

_TAGS: Final = {"head": "h2", "list": "ul", "item": "li", "row": "tr", "cell": "td", "lb": "br", "quote": "blockquote"}
"""trafilatura's TEI names for what HTML has names for."""
_LONGEST: Final = 1_000_000
"""The letters of the longest page whose article is looked for. No release is as long, and looking takes seconds."""
_MENUS: Final = 0.9
"""The share of letters in links from which on a page is only menus."""
_NOISE: Final = ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer")


def parts(text: str) -> Parts:
    """The article of a page. Raises UnreadableError for a page with none: only menus, or nothing at all."""
    root = html.parse(text)
    if root is not None and len(text) > _LONGEST:
        blocks = html.blocks(root)
        if sum(len(block.text) for block in blocks) > _LONGEST:
            return Parts(blocks=tuple(blocks), title=root.findtext(".//title"))
    document = _extracted(text)
    if root is None or document is None or document.body is None:
        raise UnreadableError("is a web page without an article in it")
    for element in document.body.iter(*_TAGS):
        element.tag = _TAGS[element.tag]
    url = address(root) or document.url
    title = document.title
    trimmed = trim(html.blocks(document.body), title)
    if not any(_says_something(block) for block in trimmed.blocks) or _only_links(root):
        raise UnreadableError("is a web page without an article in it: only menus and headings")
    return Parts(
        blocks=trimmed.blocks,
        title=title,
        publisher=publisher(url) or trimmed.publisher or document.sitename,
        published=parse(document.date) or trimmed.published,
        url=url,
    )


def _only_links(root: etree._Element) -> bool:
    """Whether next to nothing on a page is printed outside of links: an article that is found there is a menu."""
    linked = " ".join(etree.tostring(a, method="text", encoding="unicode", with_tail=False) for a in root.iter("a"))
    printed = " ".join(block.text for block in html.blocks(root))
    return sum(map(len, linked.split())) > _MENUS * sum(map(len, printed.split()))


def _says_something(block: Block) -> bool:
    """Whether a block may be a sentence, and not just a menu's entry or a heading."""
    count = len(block.text.split())
    return count >= 8 or (count >= 4 and block.text.rstrip("\"'”’)")[-1:] in (".", "!", "?"))


class _Document(Protocol):
    """The fields of trafilatura's result that are used here."""

    @property
    def title(self) -> str | None: ...
    @property
    def url(self) -> str | None: ...
    @property
    def sitename(self) -> str | None: ...
    @property
    def date(self) -> str | None: ...
    @property
    def body(self) -> etree._Element | None: ...


def _extracted(text: str) -> _Document | None:
    from trafilatura import bare_extraction

    with _silence():
        found = bare_extraction(
            text, with_metadata=True, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
        )
    return cast("_Document | None", found)


@contextmanager
def _silence() -> Iterator[None]:
    """Keep the libraries' log lines off standard error; what matters is in the result."""
    loggers = [logging.getLogger(name) for name in _NOISE]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)
