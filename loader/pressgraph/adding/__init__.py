"""New facts of a person's own, compared with what a store holds, and put in as a graph of their own."""

from __future__ import annotations

from pressgraph.adding.addition import Addition, Source, addition, without_address
from pressgraph.adding.comparing import Comparison, Match, compare
from pressgraph.adding.documents import Reader
from pressgraph.adding.known import KnownToStore
from pressgraph.adding.namesakes import Namesake

__all__ = [
    "Addition",
    "Comparison",
    "KnownToStore",
    "Match",
    "Namesake",
    "Reader",
    "Source",
    "addition",
    "compare",
    "without_address",
]
