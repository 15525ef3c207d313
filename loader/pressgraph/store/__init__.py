"""The embedded store: release graphs in, merged facts out. A thin adapter around Oxigraph."""

from pressgraph.store.store import Change, Store

__all__ = ["Change", "Store"]
