"""Readers: files, folders, patterns and standard input in, releases out; what cannot be read is said, not raised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressgraph.facts import Release
from pressgraph.readers.outcome import Unreadable
from pressgraph.readers.reading import file_name, read
from pressgraph.readers.sources import STDIN, find

__all__ = ["STDIN", "Unreadable", "file_name", "find", "read", "read_all"]


def read_all(sources: Sequence[str]) -> Iterator[Release | Unreadable]:
    """All releases of the sources, streamed; see ``find`` and ``read``."""
    for source in find(sources):
        if isinstance(source, Unreadable):
            yield source
        else:
            yield from read(source)
