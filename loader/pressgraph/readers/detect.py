"""What a file holds, judged by its first bytes and only then by its name."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

SNIFFED: Final = 8192
"""How many bytes of a file suffice to tell its form."""
GZIP: Final = b"\x1f\x8b"

_SIGNATURES: Final = (
    (b"%PDF-", "a PDF document; save its text or the web page instead"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a WebP image or a recording"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document; save it as plain text"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"(\xb5/\xfd", "a Zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
)
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS: Final = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_MHTML: Final = re.compile(rb"\A(?:[\w-]+:.*\r?\n)*Content-Type:\s*multipart/related", re.IGNORECASE)
_XML: Final = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(\w[\w:-]*)", re.DOTALL)
_HTML: Final = re.compile(
    rb"\s*<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|base|article|main|section"
    rb"|header|div|p|span|table|h[1-6]|ul|ol|center|br|b|i|strong|em|a|font|img)\b",
    re.IGNORECASE,
)
_LATER_HTML: Final = re.compile(rb"<!doctype\s+html|<html[\s>]|<body[\s>]", re.IGNORECASE)
_FRONT: Final = re.compile(rb"\s*---[ \t]*\r?\n(?=(?:.*\n){0,200}?(?:---|\.\.\.)\s*(?:\n|\Z))")
_HEADED: Final = re.compile(rb"\s*#{1,6}[ \t]+\S")
_OBJECT: Final = re.compile(rb'\s*(?:\{\s*["}]|\[\s*(?:[\{\]"]|\d))')


class Form(Enum):
    """The input forms."""

    JSON = auto()
    HTML = auto()
    MARKDOWN = auto()
    TEXT = auto()


def foreign_kind(head: bytes) -> str | None:
    """Which kind of file the first bytes belong to, where it is none that holds releases; None for text."""
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head[4:8] == b"ftyp":
        return "a video or an image"
    if _MHTML.match(head):
        return "a web archive (MHTML); save the page as HTML instead"
    if not head.startswith(_UTF16) and (b"\x00" in head or 20 * len(_CONTROLS.findall(head)) > len(head)):
        return "binary data"
    if head.lstrip().startswith(b"<?xml"):
        root = _XML.match(head)
        if root and root[1].lower() != b"html" and not _LATER_HTML.search(head):
            return f"an XML document of another kind (<{root[1].decode('ascii', 'replace')}>)"
    return None


def form(head: bytes, name: str) -> Form:
    """The form of a text by its first bytes; the name decides only where they leave it open."""
    bare = head.removeprefix(b"\xef\xbb\xbf")
    suffix = name.lower().removesuffix(".gz").rpartition(".")[2]
    if _OBJECT.match(bare):
        return Form.JSON
    if suffix in ("json", "jsonl", "ndjson") and not bare.lstrip().startswith(b"<"):
        return Form.JSON
    if _FRONT.match(bare):
        return Form.MARKDOWN
    if _HTML.match(bare) or (bare.lstrip().startswith(b"<") and _LATER_HTML.search(bare)):
        return Form.HTML
    if bare.startswith(_UTF16):
        return Form.HTML if suffix in ("html", "htm", "xhtml") else Form.TEXT
    if suffix in ("html", "htm", "xhtml") and b"<" in bare:
        return Form.HTML
    return Form.MARKDOWN if suffix in ("md", "markdown") or _HEADED.match(bare) else Form.TEXT
