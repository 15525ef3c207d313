"""What a store holds, or a part of it, written in one of the formats."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from pyoxigraph import Quad

from pressgraph.export import Format, Names, mermaid, one_label, serialize
from pressgraph.loading.packing import turtle
from pressgraph.store import Store, names, selection


def export(
    store: Store,
    out: IO[bytes],
    format: Format = Format.TURTLE,
    *,
    release: str | None = None,
    operation: str | None = None,
    text: bool = False,
) -> None:
    """Write the facts of a store in UTF-8; the same facts give the same bytes, in whatever order they were loaded.

    Only those of one ``release``, by its key or IRI, or of one ``operation``, by a name or IRI; the full texts of
    releases only with ``text``. Raises QueryError where the store has no such release or operation, StoreError where
    it cannot be read.
    """
    if release is None and operation is None and format in (Format.TURTLE, Format.NQUADS):
        out.writelines(turtle(store, text=text) if format is Format.TURTLE else store.nquads(text=text))
        return
    statements: Iterable[Quad]
    known = None
    if operation is not None:
        statements = selection.of_operation(store, names.find(store, operation, "operation"))
        known = store.label
    elif release is not None:
        statements = selection.of_release(store, names.graph(store, release))
    elif format.graphs:
        statements = store.quads()
    else:  # read twice, since more than a million of them would be held in memory else
        serialize(Names(store.quads()).merged(store.quads()), format, out, text=text)
        return
    serialize(statements if format.graphs else one_label(statements, known), format, out, text=text)


def draw(store: Store, operation: str) -> str:
    """One operation as a Mermaid diagram. Raises QueryError where the store has no such operation."""
    node = names.find(store, operation, "operation")
    merged = one_label(selection.of_operation(store, node), store.label)
    return mermaid((each.triple if isinstance(each, Quad) else each for each in merged), node.value)
