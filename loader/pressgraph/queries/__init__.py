"""Saved questions: found by name, their parameters bound safely, their answers written as tables."""

from pressgraph.queries.binding import bind
from pressgraph.queries.catalogue import Parameter, SavedQuery, catalogue, find, unreadable
from pressgraph.queries.syntax import broken, check_syntax, named
from pressgraph.queries.tables import ResultFormat, Table, render, render_boolean, tabulate

__all__ = [
    "Parameter",
    "ResultFormat",
    "SavedQuery",
    "Table",
    "bind",
    "broken",
    "catalogue",
    "check_syntax",
    "find",
    "named",
    "render",
    "render_boolean",
    "tabulate",
    "unreadable",
]
