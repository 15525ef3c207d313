"""One entry for one number: what title, lead and body say of the same amount is told once.

The precise form wins over a rounded one ("more than 2,200" and "2,266"), the body over the title, and what is said
first over what is said later.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final, TypeVar

from pressgraph.facts import Bound, Span

T = TypeVar("T")
_FURTHER: Final = re.compile(r"\b(?:another|additional|further)\b", re.IGNORECASE)
# More facts of one kind than any release tells; every one is compared with every other.
_MOST: Final = 400
_ROUNDING: Final = Decimal("0.1")


def once(
    facts: Sequence[T],
    amount: Callable[[T], tuple[Decimal, Bound]],
    same_kind: Callable[[T, T], bool],
) -> list[T]:
    """The facts without those that only restate another; ``facts`` stand in order of preference where equal."""
    kept: list[T] = []
    for fact in facts[:_MOST]:
        if not any(same_kind(fact, other) and amount(fact)[0] == amount(other)[0] for other in kept):
            kept.append(fact)
    return [
        fact
        for fact in kept
        if not any(
            other is not fact and same_kind(fact, other) and rounds(*amount(fact), amount(other)[0]) for other in kept
        )
    ]


def is_further(text: str, span: Span) -> bool:
    """Whether the words before a quantity, or the first ones of it, call it a further one."""
    return _FURTHER.search(text, max(span.start - 16, 0), span.start + 24) is not None


def rounds(value: Decimal, bound: Bound, precise: Decimal) -> bool:
    """Whether ``value`` with its bound is how one would round ``precise``.

    >>> rounds(Decimal(1200), Bound.UNDER, Decimal(1186)), rounds(Decimal(20), Bound.OVER, Decimal(24))
    (True, False)
    """
    if bound is Bound.EXACT or digits(value) >= digits(precise):
        return False
    apart = precise - value
    if (bound is Bound.OVER and apart < 0) or (bound is Bound.UNDER and apart > 0):
        return False
    # A number is rounded to its last digit: 2,266 to 2,200 or 2,300, but 74 not to 69.
    last = Decimal(1).scaleb(value.normalize().adjusted() - digits(value) + 1)
    reach = last / 2 if bound is Bound.ABOUT else last
    return abs(apart) < reach and abs(apart) <= value * _ROUNDING


def digits(value: Decimal) -> int:
    """The number of significant digits, noughts at the end of whole numbers left out."""
    return len(value.normalize().as_tuple().digits)
