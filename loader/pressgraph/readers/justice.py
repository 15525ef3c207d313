"""Saved pages of justice.gov, read from their own markup: Drupal 7 (until 2022) and its successor."""

from __future__ import annotations

from typing import Final

from lxml import etree

from pressgraph.readers import html
from pressgraph.readers.dates import parse
from pressgraph.readers.publishers import publisher
from pressgraph.readers.release import Parts

_HAS: Final = "contains(concat(' ', normalize-space(@class), ' '), ' {} ')"


def _with_class(name: str) -> str:
    return f"//*[{_HAS.format(name)}]"


_BODIES: Final = (_with_class("field--name-field-pr-body"), _with_class("field_body"))
_TITLES: Final = ("//h1[@id='node-title']", f"//h1[{_HAS.format('page-title')}]", "//h1")
_SUBTITLES: Final = ("//h2[@id='node-subtitle']", _with_class("node-subtitle"), _with_class("field_subtitle"))
_DATES: Final = (
    "//*[@property='dc:date']/@content",
    f"{_with_class('field_date')}//time/@datetime",
    f"{_with_class('node-date')}//time/@datetime",
    f"{_with_class('node-date')}",
)
_COMPONENTS: Final = (
    f"{_with_class('field--name-field-pr-component')}{_with_class('field__item')}",
    f"{_with_class('node-component')}//a",
)


def parts(root: etree._Element) -> Parts | None:
    """What a saved justice.gov page says about its release; None for a page that is none."""
    url = address(root)
    body = _first(root, _BODIES)
    if body is None or (root.find(".//h1[@id='node-title']") is None and "justice.gov" not in (url or "")):
        return None
    return Parts(
        blocks=tuple(html.blocks(body)),
        title=html.text_of(_first(root, _TITLES)),
        subtitle=html.text_of(_first(root, _SUBTITLES)),
        publisher=publisher(url) or html.text_of(_first(root, _COMPONENTS)) or "Department of Justice",
        published=next((day for day in map(parse, _values(root, _DATES)) if day), None),
        url=url,
    )


def address(root: etree._Element) -> str | None:
    """The canonical address that a page gives for itself."""
    found = _values(root, ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"))
    return next((url.strip() for url in found if url.strip().startswith("http")), None)


def _first(root: etree._Element, paths: tuple[str, ...]) -> etree._Element | None:
    for path in paths:
        for found in _found(root, path):
            if isinstance(found, etree._Element):
                return found
    return None


def _values(root: etree._Element, paths: tuple[str, ...]) -> list[str]:
    """The attribute values or element texts that paths lead to."""
    found = [value for path in paths for value in _found(root, path)]
    return [str(html.text_of(value) or "" if isinstance(value, etree._Element) else value) for value in found]


def _found(root: etree._Element, path: str) -> list[object]:
    found: object = root.xpath(path)
    return found if isinstance(found, list) else []
