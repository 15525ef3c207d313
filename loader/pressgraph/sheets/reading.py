"""Reads a filled spreadsheet: its facts as graphs, one a source, and everything that is wrong, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Triple

from pressgraph.emit import ReleaseGraph, release_graph
from pressgraph.emit.nodes import minted
from pressgraph.facts import Facts, Ref, Release, Span
from pressgraph.sheets.building import BUILDERS
from pressgraph.sheets.kinds import SheetKind
from pressgraph.sheets.lines import lines
from pressgraph.sheets.names import Known, Names, Nothing
from pressgraph.sheets.places import Places, places
from pressgraph.sheets.problem import Cell, Problem
from pressgraph.sheets.row import RowFacts, RowReader
from pressgraph.sheets.sources import Placed, Source, Sources
from pressgraph.sheets.tables import table
from pressgraph.vocabulary import lexicon as vocabulary
from pressgraph.vocabulary.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What a sheet takes from one source.

    ``stored`` tells that the release is one of the store: then the graph does not describe it again.
    """

    release: Release
    facts: Facts
    graph: ReleaseGraph
    stored: bool
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A spreadsheet that was read: the facts of the lines that are right, and the problems of those that are not.

    ``lines`` is how many lines of facts it has, ``notices`` are what its writer should know and need not mend.
    """

    source: str
    kind: str
    lines: int
    sources: tuple[SourceFacts, ...]
    places: Places
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]

    @property
    def triples(self) -> tuple[Triple, ...]:
        """The triples of all sources, each once, in the order of their N-Triples lines."""
        return tuple(sorted({triple for each in self.sources for triple in each.graph.triples}, key=str))

    def cells(self, subject: str, predicate: str | None = None) -> tuple[Cell, ...]:
        """The cells that a thing was typed in, or where there is one, that a property of it was; both by IRI."""
        return self.places.get((subject, predicate)) or self.places.get((subject, None), ())


def read(
    source: str,
    data: bytes,
    *,
    kind: str | None = None,
    known: Known | None = None,
    url: str | None = None,
    lexicon: Lexicon | None = None,
) -> Sheet:
    """Read the CSV file of a spreadsheet; ``source`` names it in messages.

    ``kind`` is told by the headings where it is not given, ``known`` is what a store knows, ``url`` the web address of
    the lines that name no source. Raises UnreadableError for what is no such file at all.
    """
    words = lexicon or vocabulary.load()
    known = known or Nothing()
    found = lines(source, table(source, data), kind)
    gathered = Sources(known, words, url)
    gathered.add(found.lines)
    names, labels = Names(words, known), dict[Ref, str]()
    problems = list(found.problems)
    taken: list[SourceFacts] = []
    at: dict[tuple[str, str | None], tuple[Cell, ...]] = {}
    notices = list(found.notices)
    sources = list(gathered.placed())
    bad = {problem.cell.row for problem in (*problems, *gathered.problems) if problem.cell}
    for origin, release, placed in sources:
        rows = [_read(each, found.kind, names, labels) for each in placed]
        problems += [problem for row in rows for problem in row.problems]
        good = [row.facts for row in rows if not row.problems and row.facts.row not in bad]
        notices += _repeated(good)
        each = _source(origin, release, good, gathered.sentences(release), words)
        taken.append(each)
        for place, cells in places(found.kind, release, good, each.graph.triples).items():
            at[place] = tuple(dict.fromkeys((*at.get(place, ()), *cells)))
    return Sheet(
        source, found.kind.name, len(found.lines), tuple(each for each in taken if each.rows), at,
        _ordered([*problems, *gathered.problems]), _ordered(notices),
    )  # fmt: skip


def _read(placed: Placed, kind: SheetKind, names: Names, labels: dict[Ref, str]) -> RowReader:
    row = RowReader(placed, kind, names, labels)
    BUILDERS[kind.name](row)
    return row


def _source(
    origin: Source, release: Release, rows: list[RowFacts], sentences: tuple[Span, ...], words: Lexicon
) -> SourceFacts:
    facts = Facts(
        sentences=sentences,
        entities=tuple(entity for row in rows for entity, _ in row.entities),
        relations=tuple(relation for row in rows for relation, _ in row.relations),
        seizures=tuple(seizure for row in rows for seizure in row.seizures),
        tallies=tuple(tally for row in rows for tally in row.tallies),
        statements=tuple(statement for row in rows for statement in row.statements),
    )
    stored = origin.stored is not None
    graph = release_graph(release, facts, words)
    if stored:
        graph = _without_description(graph, release)
    return SourceFacts(release, facts, graph, stored, tuple(row.row for row in rows))


def _without_description(graph: ReleaseGraph, release: Release) -> ReleaseGraph:
    """The graph without what it says of the release itself, which the store says already."""
    node = minted("release", release.key)
    return ReleaseGraph(graph.key, graph.name, tuple(t for t in graph.triples if t.subject != node))


def _repeated(rows: Iterable[RowFacts]) -> Iterator[Problem]:
    """Lines that say word for word what an earlier line says."""
    seen: dict[object, int] = {}
    for row in rows:
        for fact in (*row.seizures, *row.tallies, *row.statements):
            first = seen.setdefault(fact, row.row)
            if first != row.row:
                yield Problem(Cell(row.row), f"this says the same as row {first}", "it is counted once")


def _ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda problem: problem.cell.row if problem.cell else 0))
