"""What a check beside the shapes hands over; the gate puts it in words as it does a shape's result."""

from __future__ import annotations

from typing import NamedTuple

from pressgraph.gate.findings import Severity
from pressgraph.gate.graph import Term


class Problem(NamedTuple):
    """Something wrong with a thing: the path in SPARQL's notation, what was found, what is expected, which rule.

    In ``found`` and ``message``, ``{0}``, ``{1}`` … stand for ``terms``, which are shown as the user's file calls
    them, and ``{path}`` for the path in words.
    """

    focus: Term
    path: str | None
    found: str
    message: str
    rule: str
    severity: Severity = Severity.VIOLATION
    terms: tuple[Term, ...] = ()
