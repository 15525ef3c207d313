"""What reading goods gives: the ``Goods`` that an amount is of, and a ``Mention``, a quantity of them in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pressgraph.extract.quantities import Amount
from pressgraph.facts import Bound, Span


@dataclass(frozen=True, slots=True)
class Goods:
    """What an amount is of: slugs of item and form, the unit it is counted in, the amount and where the words end."""

    item: str
    form: str | None
    unit: str
    value: Decimal
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity of goods in a sentence, whether seized or not.

    ``labelled`` tells that its goods are named before the number, ``told`` that its own words say that it was seized,
    and ``like`` that it was if the one before it was.
    """

    span: Span
    amount: Amount
    goods: Goods
    bound: Bound
    valuation: bool = False
    labelled: bool = False
    told: bool = False
    like: bool = False
