"""Graphs packed for exports when they are loaded, and the exports that only merge what was packed."""

from __future__ import annotations

from collections.abc import Iterator

from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted
from pressgraph.export.segments import current, segment
from pressgraph.export.segments import turtle as merged
from pressgraph.store.reading import Reading


def pack(graph: ReleaseGraph) -> bytes:
    """What an export will want of a graph."""
    return segment(graph)


def turtle(store: Reading, *, text: bool = False) -> Iterator[bytes]:
    """The merged facts of a store as Turtle, the same bytes as of ``export.serialize``, in pieces.

    The full texts of releases only with ``text``. Raises StoreError where the store cannot be read.
    """
    return merged((_current(store, key, packed) for key, packed in store.packed()), text=text)


def _current(store: Reading, key: str, packed: bytes) -> bytes:
    """A graph as it was packed; anew where another version has packed it, or none."""
    return packed if current(packed) else segment(ReleaseGraph(key, minted("graph", key), store.graph(key)))
