"""What a literal is worth: whether it is well written for its datatype, and how two of them compare.

Well written means as XML Schema has it, which Python's own ``int`` and ``Decimal`` do not ask for: they take "1_000".
https://www.w3.org/TR/xmlschema11-2/
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from pyoxigraph import Literal

from pressgraph.gate.graph import Term
from pressgraph.vocabulary.terms import iri

Value: TypeAlias = Decimal | str | date

_STRING, _TEXT, _DATE, _BOOLEAN = iri("xsd:string"), iri("rdf:langString"), iri("xsd:date"), iri("xsd:boolean")
_INTEGER: Final = re.compile(r"[+-]?[0-9]+")
_DECIMAL: Final = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")
_FLOATING: Final = re.compile(rf"{_DECIMAL.pattern}([eE][+-]?[0-9]+)?|[+-]?INF|NaN")
_DAY: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?")
_NO_LIMIT: Final = Decimal("Infinity")
_RANGES: Final = {
    iri(f"xsd:{name}"): (Decimal(least), Decimal(most))
    for name, least, most in (
        ("integer", -_NO_LIMIT, _NO_LIMIT),
        ("nonPositiveInteger", -_NO_LIMIT, 0),
        ("negativeInteger", -_NO_LIMIT, -1),
        ("nonNegativeInteger", 0, _NO_LIMIT),
        ("positiveInteger", 1, _NO_LIMIT),
        *((name, -(2**bits), 2**bits - 1) for name, bits in (("byte", 7), ("short", 15), ("int", 31), ("long", 63))),
        *(
            (f"unsigned{name}", 0, 2**bits - 1)
            for name, bits in (("Byte", 8), ("Short", 16), ("Int", 32), ("Long", 64))
        ),
    )
}
_DECIMALS: Final = iri("xsd:decimal")
_FLOATS: Final = frozenset({iri("xsd:double"), iri("xsd:float")})

KNOWN: Final = frozenset({_STRING, _TEXT, _DATE, _BOOLEAN, _DECIMALS, *_FLOATS, *_RANGES})
"""The datatypes of which it is known here how values are written."""


def value_of(term: Term) -> Value | None:
    """The Python value of a literal: Decimal, str or date; None for anything else and for a badly written one."""
    if not isinstance(term, Literal):
        return None
    kind = term.datatype.value
    if kind == _STRING:
        return term.value
    if kind in _RANGES:
        return _whole(term.value, *_RANGES[kind])
    if kind == _DECIMALS:
        return Decimal(term.value) if _DECIMAL.fullmatch(term.value) else None
    if kind == _DATE:
        return _day(term.value)
    return None


def plain(number: Decimal) -> str:
    """A number with all its digits, without an exponent and without zeros at the end of its fraction.

    >>> plain(Decimal("1500.00")), plain(Decimal("9" * 30))
    ('1500', '999999999999999999999999999999')
    """
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _whole(text: str, least: Decimal, most: Decimal) -> Decimal | None:
    value = Decimal(text) if _INTEGER.fullmatch(text) else None
    return value if value is not None and least <= value <= most else None


def _day(text: str) -> date | None:
    match = _DAY.fullmatch(text)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def has_datatype(term: Term, datatype: str) -> bool:
    """Whether a term is a literal of a datatype, one of ``KNOWN``, and well written for it."""
    if not isinstance(term, Literal) or term.datatype.value != datatype:
        return False
    if datatype in _FLOATS:
        return _FLOATING.fullmatch(term.value) is not None
    if datatype == _BOOLEAN:
        return term.value in ("true", "false", "1", "0")
    return datatype == _TEXT or value_of(term) is not None


def order(left: Term, right: Term) -> int | None:
    """-1, 0 or 1 as ``left`` is less than, equal to or greater than ``right``; None where they do not compare."""
    one, other = _comparable(left), _comparable(right)
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return (one > other) - (one < other)
    if isinstance(one, str) and isinstance(other, str):
        return (one > other) - (one < other)
    if isinstance(one, date) and isinstance(other, date):
        return (one > other) - (one < other)
    return None


def _comparable(term: Term) -> Value | None:
    """The value as SPARQL compares it: floating-point numbers too, but nothing with what is not a number."""
    if isinstance(term, Literal) and term.datatype.value in _FLOATS and _FLOATING.fullmatch(term.value):
        return None if term.value == "NaN" else Decimal(float(term.value))
    return value_of(term)
