"""A store as an rdflib dataset."""

from __future__ import annotations

from typing import Any, NoReturn

from oxrdflib import OxigraphStore
from rdflib import Dataset

from pressgraph.errors import StoreError
from pressgraph.store import Store


class View(Dataset):
    """A moment of a store, to read: the default graph holds the merged facts, the named graphs those of each release.

    rdflib's own SPARQL is not used: queries go to Oxigraph. ``close`` lets go of the moment.
    """

    def __init__(self, opened: Store) -> None:
        super().__init__(store=_ReadOnly(store=opened.snapshot()), default_union=False)
        self._opened = opened

    def close(self, commit_pending_transaction: bool = False) -> None:
        """Let go of the store."""
        super().close(commit_pending_transaction)
        self._opened.close()


class _ReadOnly(OxigraphStore):
    """Refuses in words what Oxigraph would refuse in its own."""

    def add(self, *_: Any, **__: Any) -> NoReturn:
        raise StoreError("this view of the store is for reading; Store.load puts releases in, Store.remove takes out")

    addN = remove = remove_graph = update = add  # noqa: N815

    def add_graph(self, graph: object) -> None:
        """rdflib announces each graph that it is asked for, also to read it."""
