"""Amounts: one node for each printed amount, unit and bound, which facts of all releases share."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Final

from pyoxigraph import NamedNode

from pressgraph.emit.draft import Draft
from pressgraph.emit.nodes import decimal, digits, minted, term
from pressgraph.errors import PressgraphError
from pressgraph.facts import Quantity
from pressgraph.vocabulary import terms

MULTIPLIERS: Final = {
    "KiloGM": Decimal(1),
    "GM": Decimal("0.001"),
    "LB": Decimal("0.45359237"),
    "OZ": Decimal("0.028349523125"),
    "TON_SHORT": Decimal("907.18474"),
    "TON_LONG": Decimal("1016.0469088"),
    "TONNE": Decimal(1000),
    "L": Decimal(1),
    "GAL_US": Decimal("3.785411784"),
}
"""Kilograms or litres in one unit: the conversion multipliers of QUDT, those of volumes times 1,000.

An unqualified ton (``pg:ton``) is missing on purpose: nobody knows which ton it is.
"""


def si_amount(quantity: Quantity) -> Decimal | None:
    """The amount in kilograms or litres, without rounding; None for what has no such measure.

    >>> si_amount(Quantity(Decimal("2.2"), "LB"))
    Decimal('0.997903214')
    """
    multiplier = MULTIPLIERS.get(quantity.unit)
    return None if multiplier is None else Context(prec=1000).multiply(quantity.amount, multiplier)


def quantity_name(quantity: Quantity) -> NamedNode:
    """The node that all facts with an equal amount, unit and bound share."""
    return minted("quantity", f"{quantity.bound.lower()}-{digits(quantity.amount)}-{quantity.unit}")


def quantity_node(draft: Draft, quantity: Quantity) -> NamedNode:
    """The node of an amount, described. Raises PressgraphError for an amount that is no finite number."""
    if not quantity.amount.is_finite():
        raise PressgraphError(f"release '{draft.release.key}': '{quantity.amount}' is no amount; it must be a number")
    node = quantity_name(quantity)
    draft.add(node, "rdf:type", term("pg:Quantity"))
    draft.add(node, "pg:amount", decimal(quantity.amount))
    draft.add(node, "qudt:hasUnit", NamedNode(terms.unit_iri(quantity.unit)))
    draft.add(node, "pg:bound", term(f"pg:{quantity.bound}"))
    si = si_amount(quantity)
    if si is not None:
        draft.add(node, "pg:siAmount", decimal(si))
    return node
