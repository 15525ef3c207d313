"""Puts a release together from what a reader found, and refuses what has no English text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pressgraph.errors import UnreadableError
from pressgraph.facts import Release
from pressgraph.readers.blocks import Block, clean, compose
from pressgraph.readers.language import foreign
from pressgraph.vocabulary.terms import PREFIXES, RESERVED_GRAPHS, slug


@dataclass(frozen=True, slots=True)
class Parts:
    """What a reader found in one source: the body's blocks, and metadata as far as there is any."""

    blocks: tuple[Block, ...]
    title: str | None = None
    subtitle: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None


def build(key: str | None, source: str, parts: Parts) -> Release:
    """The release of these parts, its title first in the text.

    ``key`` is the name that the source gives; without one the title or the text names the release. Raises
    UnreadableError for a body without text and for a text in another language.
    """
    title = line(parts.title)
    body = [block for block in parts.blocks if block.text and not block.text.isspace()]
    if not any(character.isalpha() for block in body for character in block.text):
        raise UnreadableError("holds no text")
    text = compose(_headed(title, line(parts.subtitle), body))
    reason = foreign(text)
    if reason:
        raise UnreadableError(f"is not in English ({reason})")
    name = slug(key or "") or slug(title or "")[:80].strip("-")
    if PREFIXES["graph"] + name in RESERVED_GRAPHS:
        name += "-release"
    return Release(
        key=name or f"release-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:12]}",
        text=text,
        title=title,
        publisher=line(parts.publisher),
        published=parts.published,
        url=parts.url.strip() or None if parts.url else None,
        source=source,
    )


def line(text: str | None) -> str | None:
    """A title or name on one line, tidied; None for nothing."""
    return " ".join(clean(text).split()) or None if text else None


def same(one: str, other: str) -> bool:
    """Whether two headings say the same, whatever their case, accents, spacing and punctuation."""
    short, long = sorted((len(one), len(other)))
    return long <= 2 * short + 20 and slug(one) == slug(other)


def _headed(title: str | None, subtitle: str | None, body: list[Block]) -> Iterable[Block]:
    """The body with title and subtitle in front, unless it brings them itself."""
    opening = [first for block in body[:2] for first in (block.text, block.text.split("\n")[0])]
    for heading in (title, subtitle):
        if heading and not any(same(heading, text) for text in opening):
            yield Block(heading)
    yield from body
