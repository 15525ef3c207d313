"""Bytes to text: UTF-8 first, then what the page declares, then the 8-bit sets that English text comes in."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from pressgraph.errors import UnreadableError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_WINDOWS: Final = frozenset({"iso8859-1", "ascii", "latin-1", "cp1252"})
"""What pages declare when they mean Windows-1252 (WHATWG Encoding Standard)."""
_SEQUENCE: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_EXPECTED: Final = frozenset("‘’“”–—…•·§°®™©£€ áéíóúñüçÁÉÍÓÚÑàèâêôöäëïîūāé½¼¾²³ª´\u00ad«»¿¡")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and where its bytes were broken if they were; broken bytes stand as U+FFFD in it."""

    text: str
    damage: str | None = None


def decode(data: bytes, *, declared: bool = False) -> Decoded:
    """The text of a file; ``declared`` looks for a charset declaration near the top, as HTML has it.

    Raises UnreadableError for bytes that no likely encoding explains.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data, encoding)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        place = f"byte 0x{data[error.start]:02x} on line {number}"
    named = _declaration(data) if declared else None
    if named and named != "utf-8":
        return _checked(data, "cp1252" if named in _WINDOWS else named)
    if _SEQUENCE.search(data):
        return Decoded(data.decode("utf-8", "replace"), f"is not valid UTF-8 ({place})")
    encoding = max(("cp1252", "mac_roman"), key=lambda name: _plausible(data, name))
    if _plausible(data, encoding) < 0.5:
        raise UnreadableError(f"is neither valid UTF-8 ({place}) nor Windows-1252 text")
    return Decoded(data.decode(encoding, "replace"))


def _declaration(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    try:
        return codecs.lookup(found[1].decode("ascii")).name if found else None
    except LookupError:
        return None


def _checked(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text, f"holds bytes that are no {encoding}" if "\ufffd" in text else None)


def _plausible(data: bytes, encoding: str) -> float:
    """The share of the 8-bit characters that English text would have, were it in this encoding."""
    odd = [c for c in data.decode(encoding, "replace") if ord(c) > 0x7F]
    return sum(c in _EXPECTED for c in odd) / len(odd) if odd else 0.0
