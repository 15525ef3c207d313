"""Records in the shape of the Justice Department's press-release API: alone, as a result page, or as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from pressgraph.errors import UnreadableError
from pressgraph.facts import Release
from pressgraph.readers import html
from pressgraph.readers.blocks import Block, clean, paragraphs, squeeze
from pressgraph.readers.dates import parse
from pressgraph.readers.outcome import Unreadable
from pressgraph.readers.publishers import publisher
from pressgraph.readers.release import Parts, build

_LISTS: Final = ("results", "result", "items", "data")


def from_json(text: str, source: str, stem: str) -> Iterator[Release | Unreadable]:
    """The releases of one JSON text: a record, a list of records or a result page that holds such a list."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        yield Unreadable(source, f"is not valid JSON ({error.msg}, column {error.colno})", error.lineno)
    except RecursionError:
        yield Unreadable(source, "is not usable JSON (nested too deeply)")
    else:
        yield from _releases(value, source, stem, None)


def from_lines(lines: Iterator[bytes], source: str, stem: str) -> Iterator[Release | Unreadable]:
    """The releases of JSON Lines, one by one; a broken line yields an Unreadable and the next one goes on."""
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        try:
            value = json.loads(raw.decode("utf-8-sig" if number == 1 else "utf-8"))
        except UnicodeDecodeError as error:
            yield Unreadable(source, f"is not valid UTF-8 (byte 0x{raw[error.start]:02x})", number)
        except json.JSONDecodeError as error:
            yield Unreadable(source, f"is not valid JSON ({error.msg}, column {error.colno})", number)
        except RecursionError:
            yield Unreadable(source, "is not usable JSON (nested too deeply)", number)
        else:
            yield from _releases(value, source, f"{stem}-{number}" if stem else "", number)


def _releases(value: object, source: str, stem: str, line: int | None) -> Iterator[Release | Unreadable]:
    """The releases in a parsed value; several records of one value are told apart by their place."""
    records = _records(value)
    if records is None:
        yield Unreadable(source, f"is JSON, but no press release: {_shape(value)}", line)
    elif not records:
        yield Unreadable(source, "is a result page without results", line)
    elif records == [value]:
        yield _release(value, source if line is None else f"{source}, line {line}", stem, Unreadable(source, "", line))
    else:
        for number, record in enumerate(records, start=1):
            place = Unreadable(source, f"record {number}: ", line)
            yield _release(record, f"{source}, record {number}", f"{stem}-{number}" if stem else "", place)


def _release(record: object, origin: str, stem: str, place: Unreadable) -> Release | Unreadable:
    """One record's release; ``origin`` goes into it, ``place`` is the beginning of a message about it."""
    if not isinstance(record, Mapping) or not _is_record(record):
        return replace(place, reason=f"{place.reason}is JSON, but no press release: {_shape(record)}")
    try:
        return build(_text(record, "uuid") or stem, origin, _parts(record))
    except UnreadableError as error:
        named = _text(record, "uuid") or _text(record, "title")
        return replace(place, reason=f"{place.reason}{f'{named} ' if named else ''}{error}")


def _records(value: object) -> list[object] | None:
    """The records that a value is or holds; None for a value of another shape."""
    if _is_record(value):
        return [value]
    if isinstance(value, Mapping):
        value = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), None)
    if not isinstance(value, list) or (value and not any(isinstance(record, Mapping) for record in value)):
        return None
    return value


def _is_record(value: object) -> bool:
    return isinstance(value, Mapping) and "body" in value and isinstance(value["body"], str | None)


def _shape(value: object) -> str:
    if isinstance(value, Mapping):
        keys = ", ".join(str(key)[:40] for key in list(value)[:6])
        return f'a record needs "title" and "body", this one has {keys or "nothing"}'
    return f'a record needs "title" and "body", this is {"a list" if isinstance(value, list) else "a single value"}'


def _parts(record: Mapping[str, object]) -> Parts:
    url = _text(record, "url")
    body = _text(record, "body") or ""
    return Parts(
        blocks=tuple(_blocks(body)),
        title=_plain(_text(record, "title")),
        subtitle=_plain(_text(record, "subtitle")),
        publisher=publisher(url) or _component(record),
        published=parse(record.get("date")),
        url=url,
    )


def _blocks(body: str) -> list[Block]:
    """The blocks of a body, which is HTML; one without any tag is plain paragraphs."""
    if "<" not in body and "&" not in body:
        return [Block(squeeze(piece)) for piece in paragraphs(clean(body))]
    root = html.parse(body)
    return [] if root is None else html.blocks(root)


def _plain(text: str | None) -> str | None:
    """A title that may hold entities or tags."""
    if text and ("<" in text or "&" in text):
        root = html.parse(text)
        return html.text_of(root)
    return text


def _text(record: Mapping[str, object], name: str) -> str | None:
    value = record.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _component(record: Mapping[str, object]) -> str | None:
    """The first component's name, for records without a known address."""
    value = record.get("component")
    first = value[0] if isinstance(value, list) and value else value
    name = first.get("name") if isinstance(first, Mapping) else first
    return name if isinstance(name, str) else None
