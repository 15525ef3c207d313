"""Finds the files that are data, not code: ontology, shapes and queries."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pressgraph.errors import PressgraphError

KINDS = ("ontology", "shapes", "queries")


@cache
def folder(kind: str) -> Path:
    """The folder of ``ontology``, ``shapes`` or ``queries``: beside the installed package, or in the checkout.

    Raises PressgraphError where neither has it, which means a broken installation.
    """
    package = Path(__file__).resolve().parent
    for candidate in (package / "data" / kind, package.parent.parent / kind):
        if candidate.is_dir():
            return candidate
    raise PressgraphError(f"the folder '{kind}' of pressgraph is missing; install the package again")
