"""Facts become triples: the graph of one release. Knows the vocabulary, and not a word of English."""

from pressgraph.emit.graph import ReleaseGraph, release_graph

__all__ = ["ReleaseGraph", "release_graph"]
