"""pressgraph turns law-enforcement press releases into a knowledge graph with exact sources.

For notebooks and programs, ``pressgraph.Store`` has the verbs of the command line; see `pressgraph.api`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressgraph.api import Answer, Loaded, Store

__version__ = "0.1.0"
__all__ = ["Answer", "Loaded", "Store", "__version__"]


def __getattr__(name: str) -> object:
    # Imported when it is asked for, since every command of the command line imports this package first.
    if name in ("Answer", "Loaded", "Store"):
        from pressgraph import api

        return getattr(api, name)
    raise AttributeError(f"module 'pressgraph' has no attribute '{name}'")
