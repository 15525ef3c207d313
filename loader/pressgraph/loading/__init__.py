"""Loading: releases from their sources into a store, on all cores, only what the gate lets through."""

from pressgraph.loading.importing import import_quads
from pressgraph.loading.load import load, retry
from pressgraph.loading.making import Made, Refused, kinds, make, make_all
from pressgraph.loading.outcome import Loading, Outcome, Status
from pressgraph.loading.rules import rules_version

__all__ = [
    "Loading",
    "Made",
    "Outcome",
    "Refused",
    "Status",
    "import_quads",
    "kinds",
    "load",
    "make",
    "make_all",
    "retry",
    "rules_version",
]
