"""From a thing and a property in the graph back to the cell that it was typed in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from pyoxigraph import NamedNode, Triple

from pressgraph.emit.nodes import minted, term, thing
from pressgraph.emit.quantities import quantity_name
from pressgraph.emit.reported import claim_node, seizure_nodes, statement_nodes, tally_nodes
from pressgraph.facts import Release
from pressgraph.sheets.kinds import SheetKind
from pressgraph.sheets.problem import Cell
from pressgraph.sheets.row import RowFacts
from pressgraph.vocabulary import terms

_SOURCE: Final = ("title", "published", "publisher", "url")
_EVIDENCE: Final = (term("pg:evidence"), term("pg:namedIn"))

Places = Mapping[tuple[str, str | None], tuple[Cell, ...]]
"""The cells that a thing, by IRI, takes a property from, by IRI; for None those that speak of it as a whole."""


def places(kind: SheetKind, release: Release, rows: Iterable[RowFacts], triples: Iterable[Triple]) -> Places:
    """The cells behind the triples of one release."""
    found = _Found(kind)
    rows = sorted(rows, key=lambda each: each.row)
    for node, row in _facts(release, rows):
        found.take_all(node, row)
    for each in rows:
        _relations(found, release, each, kind)
        _things(found, each, kind)
        for heading in _SOURCE:
            for name in kind.column(heading).properties:
                found.add(minted("release", release.key), name, Cell(each.row, heading))
        found.add(minted("release", release.key), None, Cell(each.row))
    for triple in triples:
        if triple.predicate in _EVIDENCE and isinstance(triple.object, NamedNode):
            for cell in found.cells(triple.subject, None):
                found.add(triple.object, None, Cell(cell.row, "sentence"))
    return found.places()


class _Found:
    def __init__(self, kind: SheetKind) -> None:
        self._kind = kind
        self._cells: dict[tuple[str, str | None], dict[Cell, None]] = defaultdict(dict)

    def add(self, node: NamedNode, name: str | None, cell: Cell) -> None:
        """Take a cell for a property, by its compact name."""
        self._cells[node.value, terms.iri(name) if name else None].setdefault(cell)

    def take_all(self, node: NamedNode, row: int) -> None:
        """Take all columns of a row for a fact that the row states."""
        self.add(node, None, Cell(row))
        for column in self._kind.columns:
            for name in column.properties if column.heading not in _SOURCE else ():
                self.add(node, name, Cell(row, column.heading))

    def cells(self, node: object, name: str | None) -> tuple[Cell, ...]:
        return tuple(self._cells.get((getattr(node, "value", ""), name), ()))

    def places(self) -> Places:
        return {key: tuple(cells) for key, cells in self._cells.items()}


def _facts(release: Release, rows: list[RowFacts]) -> Iterable[tuple[NamedNode, int]]:
    """The nodes of reported facts and their amounts, with the rows that state them."""
    seizures = {seizure: each.row for each in reversed(rows) for seizure in each.seizures}
    for node, seizure in seizure_nodes(release.key, seizures):
        yield node, seizures[seizure]
    for seizure, row in seizures.items():
        yield quantity_name(seizure.quantity), row
    tallies = {tally: each.row for each in reversed(rows) for tally in each.tallies}
    for node, tally in tally_nodes(release.key, tallies):
        yield node, tallies[tally]
    statements = {statement: each.row for each in reversed(rows) for statement in each.statements}
    for node, statement in statement_nodes(release, statements):
        yield node, statements[statement]


def _relations(found: _Found, release: Release, each: RowFacts, kind: SheetKind) -> None:
    first = kind.columns[0].heading
    for relation, heading in each.relations:
        value = relation.object or relation.value
        if value is None:
            continue
        cell = Cell(each.row, heading)
        found.add(thing(relation.subject), relation.predicate, cell)
        node = claim_node(release.key, relation.subject, relation.predicate, value)
        found.add(node, None, cell)
        found.add(node, "pg:claimSubject", Cell(each.row, first))
        found.add(node, "pg:evidence", Cell(each.row, "sentence"))


def _things(found: _Found, each: RowFacts, kind: SheetKind) -> None:
    own = {column.heading for column in kind.own}
    for entity, heading in each.entities:
        node = thing(entity.ref)
        found.add(node, None, Cell(each.row, heading))
        if heading != kind.columns[0].heading:
            continue
        for other, name in (("kind", "rdf:type"), ("kind", "pg:platformKind"), ("other names", "skos:altLabel")):
            if other in own:
                found.add(node, name, Cell(each.row, other))
