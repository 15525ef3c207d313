"""Graphs packed for exports when they are loaded, and the exports that only merge what was packed."""

from __future__ import annotations

from collections.abc import Iterator

from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted
from pressgraph.export.segments import FORMAT, Segment, segment
from pressgraph.export.segments import turtle as merged
from pressgraph.store.reading import Reading

_FORMAT = FORMAT.encode("ascii") + b"\0"


def pack(graph: ReleaseGraph) -> bytes:
    """What an export will want of a graph, with the version of its form."""
    return _FORMAT + segment(graph).pack()


def turtle(store: Reading, *, text: bool = False) -> Iterator[bytes]:
    """The merged facts of a store as Turtle, the same bytes as of ``export.serialize``, in pieces.

    The full texts of releases only with ``text``. Raises StoreError where the store cannot be read.
    """
    return merged((_segment(store, key, packed) for key, packed in store.packed()), text=text)


def _segment(store: Reading, key: str, packed: bytes) -> Segment:
    """A segment as it was packed; made anew where another version has packed it, or none."""
    if packed.startswith(_FORMAT):
        return Segment.unpack(packed[len(_FORMAT) :])
    return segment(ReleaseGraph(key, minted("graph", key), store.graph(key)))
