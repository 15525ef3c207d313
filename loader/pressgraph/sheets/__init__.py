"""Spreadsheets of facts: the templates that a person fills in, and the way from a filled one to the graph."""

from __future__ import annotations

from pressgraph.sheets.kinds import KINDS
from pressgraph.sheets.names import Known, Thing
from pressgraph.sheets.places import Places
from pressgraph.sheets.problem import Cell, Problem, UnreadableSheetError
from pressgraph.sheets.reading import Sheet, SourceFacts, read
from pressgraph.sheets.tables import is_table

__all__ = [
    "KINDS",
    "Cell",
    "Known",
    "Places",
    "Problem",
    "Sheet",
    "SourceFacts",
    "Thing",
    "UnreadableSheetError",
    "is_table",
    "read",
]
