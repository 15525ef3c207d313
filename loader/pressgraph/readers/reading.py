"""Opens one source, tells its form and hands it to that form's reader."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Final

from pressgraph.errors import UnreadableError
from pressgraph.facts import Release
from pressgraph.readers import records
from pressgraph.readers.decode import Decoded, decode
from pressgraph.readers.detect import SNIFFED, Form, foreign_kind, form
from pressgraph.readers.outcome import Unreadable
from pressgraph.readers.release import Parts, build
from pressgraph.readers.sources import STDIN
from pressgraph.readers.streams import CutError, DamagedError, Watch, plain
from pressgraph.vocabulary.terms import slug

_SUFFIXES: Final = (".gz", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".text", ".json", ".jsonl", ".ndjson")


def read(source: str, watch: Watch | None = None) -> Iterator[Release | Unreadable]:
    """The releases of one source, a path or "-", one after the other as they are read.

    Never raises for what the source holds: a file or record that is no readable release comes as an Unreadable. Of
    gzip data that is cut or damaged comes what was whole, and then an Unreadable that says where it ends. ``watch`` is
    told how much of the file has been read.
    """
    name = "standard input" if source == STDIN else source
    count = 0
    try:
        for found in _from(source, name, watch):
            count += 1
            yield found
    except UnreadableError as error:
        yield Unreadable(name, str(error))
    except (CutError, DamagedError) as error:
        yield Unreadable(name, f"{error}{_before(count)}")
    except OSError as error:
        yield Unreadable(name, f"cannot be read: {(error.strerror or str(error)).lower()}")


def _from(source: str, name: str, watch: Watch | None) -> Iterator[Release | Unreadable]:
    if source == STDIN:
        yield from _content(sys.stdin.buffer, name, "", watch)
    else:
        with Path(source).open("rb") as file:
            yield from _content(file, name, stem(source), watch)


def _before(count: int) -> str:
    """What a file held before it was cut."""
    if not count:
        return ""
    return f"; {count:,} records before that are read" if count > 1 else "; the one record before that is read"


def stem(source: str) -> str:
    """A file's name without its folder and the suffixes of the forms: ``a/b.jsonl.gz`` is ``b``."""
    path = Path(source)
    while path.suffix.lower() in _SUFFIXES:
        path = path.with_suffix("")
    return path.name


def file_name(release: Release) -> str:
    """The name for a file about a release: its source's own where the key was made from that, else the key."""
    own = stem(release.source)
    return own if slug(own) == release.key else release.key


def _content(file: BinaryIO, name: str, key: str, watch: Watch | None) -> Iterator[Release | Unreadable]:
    stream = plain(file, watch)
    head = stream.peek(SNIFFED)[:SNIFFED]
    if not head:
        raise UnreadableError("is empty")
    kind = foreign_kind(head)
    if kind:
        raise UnreadableError(f"is {kind}")
    found = form(head, name)
    if found is Form.JSON:
        yield from _json(stream, name, key)
    else:
        yield _single(stream.read(), found, name, key)


def _json(stream: io.BufferedReader, name: str, key: str) -> Iterator[Release | Unreadable]:
    """Line by line where the lines are JSON of their own, else as one text."""
    opening: list[bytes] = []
    try:
        for raw in stream:
            opening.append(raw)
            if sum(1 for line in opening if line.strip()) == 2:
                break
    except (CutError, DamagedError):
        if any(_is_object(line) for line in opening):
            yield from records.from_lines(iter(opening), name, key)
        raise
    lines = [line for line in opening if line.strip()]
    if len(lines) < 2:
        yield from records.from_json(_whole(opening), name, key)
    elif _are_lines(lines, name):
        yield from records.from_lines(chain(opening, stream), name, key)
    else:
        yield from records.from_json(_whole(chain(opening, stream)), name, key)


def _whole(lines: Iterable[bytes]) -> str:
    decoded = decode(b"".join(lines))
    if decoded.damage:
        raise UnreadableError(decoded.damage)
    return decoded.text


def _are_lines(lines: list[bytes], name: str) -> bool:
    if ".jsonl" in name.lower() or ".ndjson" in name.lower():
        return True
    return lines[0].strip() not in (b"{", b"[") and any(_is_object(line) for line in lines)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _single(data: bytes, found: Form, name: str, key: str) -> Release:
    """The one release of a page or a text. Raises UnreadableError where there is none."""
    if not data.strip():
        raise UnreadableError("is empty")
    decoded = decode(data, declared=found is Form.HTML)
    release = build(key, "" if name == "standard input" else name, _parts(decoded, found))
    if decoded.damage and "\ufffd" in release.text:
        raise UnreadableError(decoded.damage)
    return release


def _parts(decoded: Decoded, found: Form) -> Parts:
    """The reader of each form; they are imported where they are needed, since two of them bring heavy libraries."""
    if found is Form.TEXT:
        from pressgraph.readers import plaintext

        return plaintext.parts(decoded.text)
    if found is Form.MARKDOWN:
        from pressgraph.readers import markdown

        return markdown.parts(decoded.text)
    from pressgraph.readers import html, justice, webpage

    root = html.parse(decoded.text)
    page = justice.parts(root) if root is not None else None
    return page or webpage.parts(decoded.text)
