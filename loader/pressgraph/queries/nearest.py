"""Suggests what a mistyped name may have meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def suggestion(name: str, known: Iterable[str]) -> str:
    """A question after the nearest of the known names, to end a message with; empty where none is near.

    >>> suggestion("opertions", ["operations", "officials"])
    " Did you mean 'operations'?"
    >>> suggestion("xyz", ["operations"])
    ''
    """
    near = difflib.get_close_matches(name.casefold().replace("_", "-"), sorted(known), n=1, cutoff=0.5)
    return f" Did you mean '{near[0]}'?" if near else ""
