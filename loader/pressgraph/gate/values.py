"""What a literal is worth: whether it is well written for its datatype, and how two of them compare."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from pyoxigraph import Literal

from pressgraph.gate.graph import Term
from pressgraph.vocabulary.terms import iri

Value: TypeAlias = Decimal | str | date

_STRING, _DATE = iri("xsd:string"), iri("xsd:date")
_NUMBERS = {
    iri("xsd:integer"): re.compile(r"[+-]?[0-9]+"),
    iri("xsd:decimal"): re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)"),
}


def value_of(term: Term) -> Value | None:
    """The Python value of a literal: Decimal, str or date; None for anything else and for a badly written one."""
    if not isinstance(term, Literal):
        return None
    kind = term.datatype.value
    if kind == _STRING:
        return term.value
    if kind in _NUMBERS:
        return Decimal(term.value) if _NUMBERS[kind].fullmatch(term.value) else None
    if kind == _DATE:
        return _day(term.value)
    return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == len("2023-05-05") else None
    except ValueError:
        return None


def has_datatype(term: Term, datatype: str) -> bool:
    """Whether a term is a literal of the datatype, and is well written where the datatype is one that we know."""
    if not isinstance(term, Literal) or term.datatype.value != datatype:
        return False
    return datatype not in (*_NUMBERS, _DATE) or value_of(term) is not None


def order(left: Term, right: Term) -> int | None:
    """-1, 0 or 1 as ``left`` is less than, equal to or greater than ``right``; None where they do not compare."""
    one, other = value_of(left), value_of(right)
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return (one > other) - (one < other)
    if isinstance(one, str) and isinstance(other, str):
        return (one > other) - (one < other)
    if isinstance(one, date) and isinstance(other, date):
        return (one > other) - (one < other)
    return None
