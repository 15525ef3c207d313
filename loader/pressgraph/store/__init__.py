"""The embedded store: release graphs in, merged facts out."""

from pressgraph.store.entries import Earlier, Entry, Origin, Reason, Refusal
from pressgraph.store.prepared import Prepared, prepare
from pressgraph.store.store import Change, Store

__all__ = ["Change", "Earlier", "Entry", "Origin", "Prepared", "Reason", "Refusal", "Store", "prepare"]
