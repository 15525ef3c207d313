"""Checks that an amount in kilograms or litres is the printed one converted: shapes cannot multiply."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from pressgraph.emit.quantities import MULTIPLIERS
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.gate.values import plain, value_of
from pressgraph.vocabulary.terms import iri, unit_iri

_AMOUNT, _UNIT, _SI_AMOUNT = iri("pg:amount"), iri("qudt:hasUnit"), iri("pg:siAmount")
_FACTORS: Final = {unit_iri(unit): factor for unit, factor in MULTIPLIERS.items()}
ROUNDED: Final = Decimal("0.005")
"""How far from the exact amount a rounded one may be, as a share of it."""


def check_converted(graph: Graph, quantity: Term) -> Iterator[Problem]:
    """A quantity's amount in kilograms or litres must be its amount times the factor of its unit, rounding allowed."""
    amount, unit, given = (graph.one(quantity, name) for name in (_AMOUNT, _UNIT, _SI_AMOUNT))
    if amount is None or unit is None or given is None or unit.value not in _FACTORS:
        return
    printed, converted = value_of(amount), value_of(given)
    if not isinstance(printed, Decimal) or not isinstance(converted, Decimal):
        return
    exact = printed * _FACTORS[unit.value]
    if abs(converted - exact) > abs(exact) * ROUNDED:
        found = f"has {converted:f} kilograms or litres, and its amount in its unit is {plain(exact)}"
        message = "An amount in kilograms or litres must be the amount in its unit, converted."
        yield Problem(quantity, "pg:siAmount", found, message, "converted-amount")
