"""The units of measure that the ontology knows: what they are called, and the local name that stands for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pressgraph import resources
from pressgraph.errors import PressgraphError
from pressgraph.vocabulary import terms


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its local name (``KiloGM``, ``CCY_USD``, ``pill``), its label, and what else it is called."""

    name: str
    label: str
    others: tuple[str, ...] = ()


@cache
def units() -> tuple[Unit, ...]:
    """The units in the ontology's files: those of counting first, then weights, volumes and currencies, by label.

    Raises PressgraphError for a file that is not Turtle.
    """
    import pyoxigraph

    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in ("pressgraph.ttl", "units.ttl"):
        path = resources.folder("ontology") / name
        try:
            for quad in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE):
                if isinstance(quad.subject, pyoxigraph.NamedNode) and not isinstance(quad.object, pyoxigraph.Triple):
                    said[quad.subject.value][quad.predicate.value].append(quad.object.value)
        except SyntaxError as error:
            raise PressgraphError(f"{path}: {error}") from error
    kinds = {terms.iri(f"qudt:{kind}") for kind in ("Unit", "CountingUnit", "CurrencyUnit")}
    found = [iri for iri, each in said.items() if kinds.intersection(each[terms.iri("rdf:type")])]
    order = [terms.iri(f"quantitykind:{kind}") for kind in ("Count", "Mass", "LiquidVolume", "Currency")]

    def position(iri: str) -> tuple[int, str]:
        kind = said[iri][terms.iri("qudt:hasQuantityKind")][0]
        return order.index(kind), said[iri][terms.iri("rdfs:label")][0].casefold()

    return tuple(_unit(iri, said[iri]) for iri in sorted(found, key=position))


@cache
def coins() -> Mapping[str, str]:
    """What the coins of virtual currencies are called, in small letters, and the local names of their units."""
    return {
        name.casefold(): unit.name
        for unit in units()
        if unit.name in terms.COINS
        for name in (unit.label, *unit.others)
    }


def _unit(iri: str, said: dict[str, list[str]]) -> Unit:
    others = sorted(said[terms.iri("skos:altLabel")])
    return Unit(terms.compact(iri).partition(":")[2], said[terms.iri("rdfs:label")][0], tuple(others))
