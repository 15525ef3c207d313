"""What a check beside the shapes hands over; the gate puts it in words as it does a shape's result."""

from __future__ import annotations

from typing import NamedTuple

from pyoxigraph import NamedNode

from pressgraph.gate.findings import Severity
from pressgraph.gate.graph import Term


class Problem(NamedTuple):
    """Something wrong with a thing: the path in SPARQL's notation, what was found, what is expected, which rule.

    In ``found``, ``{0}``, ``{1}`` … stand for ``terms``, which are shown as the user's file calls them, and ``{path}``
    for the path in words; in ``message``, ``{meant}`` stands for what was probably meant.
    """

    focus: Term
    path: str | None
    found: str
    message: str
    rule: str
    severity: Severity = Severity.VIOLATION
    terms: tuple[Term, ...] = ()
    meant: NamedNode | None = None
