"""Takes menus, share buttons, footers and news teasers off the blocks of a page; real paragraphs always stay.

Three signs tell the page from the release: phrases that pages are known for (``furniture.toml``), the headline
repeated where the release begins, and how much of a stretch is running text (as in jusText: long blocks that end
in sentence punctuation). Where the signs leave doubt, blocks stay.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Final

from pressgraph.readers.blocks import Block
from pressgraph.readers.dates import date_and_place, date_line
from pressgraph.vocabulary.terms import slug

_SENTENCE_END: Final = re.compile(r"[.!?:;…][\"'”’)\]*_]*$")
_SITE: Final = re.compile(r"\s+[|»—–]\s+|\s+-\s+")
_OFFICE: Final = re.compile(r"(?:U\.?S\.?|United States) Attorney['’]?s['’]? Office, ?(.{4,70})")
# "Application Deadline:" goes before a day that is not the page's own.
_DUE: Final = re.compile(
    r"\b(?:deadline|due(?: date| by)?|clos(?:es|ing)(?: date| on)?|expires?(?: on)?)\s*:?\s*$", re.IGNORECASE
)
_NUMBERED: Final = re.compile(r"^\d{1,3}\.\s+")
_MENU_RUN: Final = 12
_WORDS_OF_A_TITLE: Final = 4
_REPETITIONS: Final = 20
_TEASERS: Final = 150
"""How many words of other releases may follow one that is itself very short."""
_MOSTLY: Final = 0.7


@dataclass(frozen=True, slots=True)
class Trimmed:
    """The release's own blocks, and what the page around them said. ``blocks`` is empty where all was furniture."""

    blocks: tuple[Block, ...]
    headline: str | None = None
    publisher: str | None = None
    published: date | None = None


def trim(blocks: Sequence[Block], title: str | None = None) -> Trimmed:
    """The blocks without the page around them; ``title`` helps to find where the release begins."""
    own = [block for block in blocks[_banner(blocks) :] if not _is("anywhere", block)]
    start = _headline(own, title)
    headline = own[start].text if start is not None else None
    body = own[start + 1 :] if start is not None else own[_menu_end(own) :]
    first = next((i for i, block in enumerate(body) if prose(block)), None)
    if first is None:
        return Trimmed(() if len(body) < len(blocks) or _is_menu(body) else tuple(body), _bare(headline))
    head = body[:first]
    rest = [*_without_menu(head), *_without_tail(body[first : _end(body, first)])]
    if any(_is("missing", block) for block in body[: first + 1]) or (start is None and _is_mostly_menu(own)):
        rest = []
    return Trimmed(
        blocks=tuple(rest),
        headline=_bare(headline),
        publisher=next((office for block in head if (office := _office(block))), None),
        published=_published(head),
    )


def known(line: str) -> bool:
    """Whether a line is one that pages put around releases: a share button, a date line, an invitation to reply."""
    block = Block(line)
    return _day(block) is not None or any(_is(kind, block) for kind in ("anywhere", "head", "end"))


def prose(block: Block) -> bool:
    """Whether a block is running text: a sentence of some length, or very long."""
    count = len(block.text.split())
    if block.heading or count < 8 or _is("anywhere", block):
        return False
    return count >= 30 or (count >= 10 and _SENTENCE_END.search(block.text) is not None)


def _headline(blocks: Sequence[Block], title: str | None) -> int | None:
    """Where the headline stands right above the release: the last repetition with nothing but page before it.

    The page's own title line ("Headline | Site") counts as a title too.
    """
    key = slug(title or "")
    pieces = _pieces(blocks)
    places = [i for i, block in enumerate(blocks) if _repeats(key, block) or _is_one(pieces, block)]
    chosen: int | None = None
    for place in places[:_REPETITIONS]:
        before = blocks[0 if chosen is None else chosen + 1 : place]
        if _is_page(before) and _prose_words(before) <= max(60, _prose_words(blocks[place:])):
            chosen = place
        else:
            break
    return chosen


def _pieces(blocks: Sequence[Block]) -> frozenset[str]:
    """The slugs of the pieces of a page-title line at the very top; one of them may be the headline."""
    lines = [block.text for block in blocks[:3] if _SITE.search(block.text) and not prose(block)]
    pieces = [piece.removeprefix("Archived: ") for line in lines for piece in _SITE.split(line)]
    return frozenset(slug(piece) for piece in pieces if len(piece.split()) >= _WORDS_OF_A_TITLE)


def _is_one(pieces: frozenset[str], block: Block) -> bool:
    return bool(pieces) and len(block.text) < 400 and slug(block.text) in pieces and not _heads(block)


def _repeats(key: str, block: Block) -> bool:
    """Whether a block says the title: all of it, or its long beginning where one of the two is cut."""
    if block.item or not key or len(block.text) > 400:
        return False
    text = slug(_NUMBERED.sub("", block.text))
    if text == key:
        return True
    if _SITE.search(block.text):
        return False
    short, long = sorted((text, key), key=len)
    return short.count("-") >= 6 and long.startswith(short) and not prose(block)


def _menu_end(blocks: Sequence[Block]) -> int:
    """Where a leading menu ends, for a page whose headline is not found: after its last known line."""
    first = next((i for i, block in enumerate(blocks) if prose(block)), len(blocks))
    known = [i for i in range(first) if _is("menu", blocks[i])]
    return known[-1] + 1 if first >= _MENU_RUN and len(known) >= 3 else 0


def _end(blocks: Sequence[Block], first: int) -> int:
    """Where the release ends: at a marker after its first paragraph that has not most of the text behind it."""
    left = _prose_words(blocks[first:])
    total = left
    for i in range(first, len(blocks)):
        block = blocks[i]
        if i > first and left <= 2 * (total - left) + _TEASERS and _is("end", block):
            return i
        if i > first and _is("maybe_end", block) and left < 0.2 * total:
            return i
        left -= len(block.text.split()) if prose(block) else 0
    return len(blocks)


def _without_tail(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without a menu at their end: a run of short blocks is cut at the first menu line if it has three."""
    last = max((i for i, block in enumerate(blocks) if prose(block)), default=len(blocks) - 1)
    known = [i for i in range(last + 1, len(blocks)) if _is("menu", blocks[i])]
    return blocks[: known[0]] if len(known) >= 3 else blocks


def _without_menu(head: Sequence[Block]) -> list[Block]:
    """The blocks between headline and first paragraph that are the release's own, such as a subtitle."""
    known = [i for i, block in enumerate(head) if _heads(block) or _is("menu", block)]
    last = known[-1] if len(known) >= 4 else 0
    return [
        block
        for i, block in enumerate(head)
        if not _heads(block) and not (i < last and len(block.text.split()) <= _WORDS_OF_A_TITLE)
    ]


def _banner(blocks: Sequence[Block]) -> int:
    """Where the page begins below the banner of a web archive."""
    return max((i + 1 for i, block in enumerate(blocks[:60]) if _is("banner_end", block)), default=0)


def _is_page(blocks: Sequence[Block]) -> bool:
    """Whether a stretch above a headline is the page's: known furniture only, or a menu with a sentence or two."""
    if all(_heads(block) or _is("menu", block) or _SITE.search(block.text) for block in blocks):
        return True
    return _is_menu(blocks) and _share_of_prose(blocks) < _MOSTLY


def _is_menu(blocks: Sequence[Block]) -> bool:
    return sum(_is("menu", block) for block in blocks) >= 3


def _is_mostly_menu(blocks: Sequence[Block]) -> bool:
    """Whether many short blocks hold hardly a sentence, none of them as long as a release's paragraphs."""
    short = all(len(block.text.split()) < 40 for block in blocks)
    return len(blocks) >= 2 * _MENU_RUN and _is_menu(blocks) and short and _share_of_prose(blocks) < _MOSTLY


def _heads(block: Block) -> bool:
    return _is("head", block) or _day(block) is not None or _office(block) is not None


def _day(block: Block) -> date | None:
    return date_line(block.text) or (date_and_place(block.text) if not prose(block) else None)


def _published(head: Sequence[Block]) -> date | None:
    """The first day that a line above the release gives, but for one that a line before calls a deadline."""
    days = ((_day(block), before) for before, block in zip((None, *head), head, strict=False))
    return next((day for day, before in days if day and not (before and _DUE.search(before.text))), None)


def _office(block: Block) -> str | None:
    if block.text in ("Office of Public Affairs", "Department of Justice"):
        return "Department of Justice"
    found = _OFFICE.fullmatch(block.text)
    return f"U.S. Attorney's Office, {found[1]}" if found and not _SENTENCE_END.search(block.text) else None


def _bare(headline: str | None) -> str | None:
    return _NUMBERED.sub("", headline) if headline else None


def _prose_words(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks if prose(block))


def _share_of_prose(blocks: Sequence[Block]) -> float:
    total = sum(len(block.text.split()) for block in blocks)
    return _prose_words(blocks) / total if total else 0.0


def _is(kind: str, block: Block) -> bool:
    return len(block.text) < 500 and _phrases()[kind].fullmatch(block.text.strip(" *_")) is not None


@cache
def _phrases() -> dict[str, re.Pattern[str]]:
    data = tomllib.loads(resources.files(__package__).joinpath("furniture.toml").read_text(encoding="utf-8"))
    return {
        kind: re.compile("|".join(f"(?:{phrase})" for phrase in phrases), re.IGNORECASE | re.DOTALL)
        for kind, phrases in data.items()
    }
