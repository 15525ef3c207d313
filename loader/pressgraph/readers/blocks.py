"""The normal form of a release's text: blocks of tidied characters, joined the same way for every input form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

_INVISIBLE: Final = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_CONTROLS: Final = "".join(map(chr, (*range(9), *range(14, 32), 127)))


def _windows(code: int) -> str:
    """The character that Windows-1252 has where Latin-1 has a control: what pages mean by ``&#146;``."""
    return bytes([code]).decode("cp1252", "ignore")


_CHARACTERS: Final[dict[int, str]] = {
    **{ord(c): "" for c in _INVISIBLE + _CONTROLS},
    **{ord(c): " " for c in _SPACES},
    **{code: _windows(code) for code in range(0x80, 0xA0)},
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    0x2028: "\n",
    0x2029: "\n\n",
}
_ODD: Final = re.compile(f"[{re.escape(''.join(map(chr, _CHARACTERS)))}]")
_LINE_END: Final = re.compile(r"\r\n?|[\v\f]")
_GAP: Final = re.compile(r"\n\s*\n")
_BROKEN: Final = re.compile(r"(?<=[^\s.!?:;])\n(?=[a-z])")


class Block(NamedTuple):
    """A paragraph, or with ``item`` a list item or table row. ``heading`` marks what the source calls a heading."""

    text: str
    item: bool = False
    heading: bool = False


def clean(text: str) -> str:
    """The text with plain spaces and line feeds only: invisible characters dropped, odd spaces made plain."""
    if text.isprintable() and text.isascii():
        return text
    text = _LINE_END.sub("\n", text)
    return _ODD.sub(lambda odd: _CHARACTERS[ord(odd.group())], text)  # few are: faster than a look at every letter


def squeeze(text: str) -> str:
    """One block with runs of spaces collapsed, line by line, and no blank lines; line breaks stay."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def paragraphs(text: str) -> list[str]:
    """The pieces of a cleaned text that blank lines part, none of them empty."""
    return [piece for piece in _GAP.split(text.strip()) if piece.strip()]


def unwrap(text: str) -> str:
    """The block with a line break in mid-sentence, where the next line goes on in lower case, made a space."""
    return _BROKEN.sub(" ", text) if "\n" in text else text


def compose(blocks: Iterable[Block]) -> str:
    """The text of a release: paragraphs parted by a blank line, items and rows on lines of their own after "- "."""
    parts: list[str] = []
    for block in blocks:
        text = squeeze(block.text)
        if not text:
            continue
        if parts:
            parts.append("\n" if block.item else "\n\n")
        parts.append("- " + text.replace("\n", " ") if block.item else text)
    return "".join(parts)
