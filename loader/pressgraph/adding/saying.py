"""What a reported fact says, by value, so that facts of a file and of a store can be compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

from pressgraph.gate.graph import TYPE, Term
from pressgraph.gate.values import value_of
from pressgraph.vocabulary.terms import iri

Properties: TypeAlias = Mapping[str, Sequence[Term]]
View: TypeAlias = Callable[[Term], Properties]
"""The properties of a thing, by their IRIs, in a file or in a store."""

SEIZURE, TALLY, STATEMENT, CLAIM = iri("pg:Seizure"), iri("pg:Tally"), iri("pg:Statement"), iri("pg:Claim")
KINDS: Final = (SEIZURE, TALLY, STATEMENT, CLAIM)
QUANTITY, AMOUNT, COUNT, PART_OF = iri("pg:quantity"), iri("pg:amount"), iri("pg:count"), iri("pg:partOf")
ITEM, TALLY_OF, QUOTE = iri("pg:item"), iri("pg:tallyOf"), iri("pg:quote")
CLAIM_SUBJECT, CLAIM_PREDICATE = iri("pg:claimSubject"), iri("pg:claimPredicate")
CLAIM_OBJECT, CLAIM_VALUE = iri("pg:claimObject"), iri("pg:claimValue")
STATED_IN: Final = iri("pg:statedIn")

_UNIT, _BOUND, _SI_AMOUNT, _SOURCE = iri("qudt:hasUnit"), iri("pg:bound"), iri("pg:siAmount"), iri("dcterms:source")
_VALUES: Final = (
    ITEM, iri("pg:form"), PART_OF, iri("pg:seizedBy"), TALLY_OF, QUOTE, iri("pg:speaker"), CLAIM_SUBJECT,
    CLAIM_PREDICATE, CLAIM_OBJECT, CLAIM_VALUE,
)  # fmt: skip
_CLOSE: Final = Decimal("0.01")
"""The share by which two amounts in different units may differ that are meant to be the same."""


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount with its unit and bound; ``si`` is the amount in kilograms or litres where there is one."""

    amount: Decimal
    unit: str
    bound: str
    si: Decimal | None = None

    def differs(self, other: Measure) -> bool:
        """Whether two amounts of the same kind are not the same; pills and kilograms cannot be compared."""
        if self.unit == other.unit:
            return self.amount != other.amount
        if self.si is None or other.si is None:
            return False
        return abs(self.si - other.si) > _CLOSE * max(self.si, other.si)


@dataclass(frozen=True, slots=True)
class Saying:
    """What a fact says: its class, its values by property, its measure, and the releases and addresses that say it."""

    kind: str
    values: frozenset[tuple[str, str]]
    measure: Measure | None
    sources: frozenset[str]

    def value(self, predicate: str) -> str | None:
        """The value of a property, None where the fact has none."""
        return next((value for name, value in self.values if name == predicate), None)

    def repeats(self, other: Saying) -> bool:
        """Whether two facts say the same and have a source in common."""
        same = (self.kind, self.values) == (other.kind, other.values) and bool(self.sources & other.sources)
        if self.measure is None or other.measure is None:
            return same and self.measure is other.measure
        mine, theirs = self.measure, other.measure
        return same and (mine.amount, mine.unit, mine.bound) == (theirs.amount, theirs.unit, theirs.bound)


def saying(fact: Term, view: View) -> Saying | None:
    """What a thing says as seen in a file or a store; None for what is no reported fact."""
    said = view(fact)
    kinds = {each.value for each in said.get(TYPE, ())}
    kind = next((kind for kind in KINDS if kind in kinds), None)
    if kind is None:
        return None
    values = frozenset((name, value.value) for name in _VALUES for value in said.get(name, ()))
    releases = said.get(STATED_IN, ())
    sources = {each.value for release in releases for each in (release, *view(release).get(_SOURCE, ()))}
    return Saying(kind, values, _measure(said, view), frozenset(sources))


def _measure(said: Properties, view: View) -> Measure | None:
    if COUNT in said:
        amount = value_of(said[COUNT][0])
        return Measure(amount, "", _first(said, _BOUND)) if isinstance(amount, Decimal) else None
    quantity = view(said[QUANTITY][0]) if QUANTITY in said else {}
    amount = value_of(quantity[AMOUNT][0]) if AMOUNT in quantity else None
    si = value_of(quantity[_SI_AMOUNT][0]) if _SI_AMOUNT in quantity else None
    if not isinstance(amount, Decimal):
        return None
    return Measure(amount, _first(quantity, _UNIT), _first(quantity, _BOUND), si if isinstance(si, Decimal) else None)


def _first(said: Properties, name: str) -> str:
    return next((value.value for value in said.get(name, ())), "")
