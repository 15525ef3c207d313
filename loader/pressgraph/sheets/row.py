"""One line as it is read: its cells become values, and every cell that does not fit is remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, TypeVar

from pressgraph.facts import Entity, Ref, Relation, Release, Seizure, Span, Statement, Tally
from pressgraph.sheets import values
from pressgraph.sheets.choices import Choices, choices
from pressgraph.sheets.columns import BETWEEN
from pressgraph.sheets.kinds import SheetKind
from pressgraph.sheets.matching import shows
from pressgraph.sheets.names import Names, Thing
from pressgraph.sheets.problem import BadValueError, Cell, Problem
from pressgraph.sheets.sources import Placed

T = TypeVar("T")
_SHOWN: Final = 12
"""How many allowed values a message lists."""


@dataclass(slots=True)
class RowFacts:
    """What a line states; beside each named thing and relation the heading of its column."""

    row: int
    entities: list[tuple[Entity, str]] = field(default_factory=list)
    relations: list[tuple[Relation, str]] = field(default_factory=list)
    seizures: list[Seizure] = field(default_factory=list)
    tallies: list[Tally] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)


class RowReader:
    """Reads the cells of one line, against the text of its release.

    A method that finds a cell unfit notes it in ``problems`` and gives None back, so that all of a line is looked at.
    ``labels`` are the labels that new things have got from earlier lines.
    """

    def __init__(self, placed: Placed, kind: SheetKind, names: Names, labels: dict[Ref, str]) -> None:
        self.release: Release = placed.release
        self.quotes = placed.quotes
        self._text = placed.text
        self.kind = kind
        self.names = names
        self.facts = RowFacts(placed.line.row)
        self.problems: list[Problem] = []
        self._cells = placed.line.cells
        self._labels = labels
        self.text("sentence")
        for column in kind.columns:
            if column.required and column.heading not in self._cells:
                self.problem(column.heading, "the cell is empty", f"{column.about[0].lower()}{column.about[1:]}")

    def problem(self, heading: str, found: str, expected: str = "") -> None:
        """Note what is wrong with a cell."""
        self.problems.append(Problem(Cell(self.facts.row, heading), found, expected))

    def text(self, heading: str) -> str | None:
        """The words of a cell."""
        return self._read(heading, lambda cell: cell)

    def choice(self, heading: str) -> str | None:
        """What the words of a cell stand for, by the list of the column."""
        allowed = choices(self.kind.column(heading).choices or "", self.names.lexicon)

        def value(cell: str) -> str:
            found = allowed.find(cell)
            if found is None:
                raise BadValueError(f'"{values.shortened(cell)}" is not allowed', _allowed(allowed, cell))
            return found

        return self._read(heading, value)

    def amount(self, heading: str) -> Decimal | None:
        """A number above 0."""
        printed = self._cells.get("as printed", "")
        return self._read(heading, lambda cell: values.amount(cell, printed))

    def count(self, heading: str) -> int | None:
        """A whole number above 0."""
        printed = self._cells.get("as printed", "")
        return self._read(heading, lambda cell: values.count(cell, printed))

    def date(self, heading: str) -> str | None:
        """A date as precise as it is told."""
        return self._read(heading, values.partial_date)

    def words(self, heading: str) -> Span | None:
        """The place of a cell's words in the sentence that states the fact."""
        cell = self.text(heading)
        if cell is None or not self.quotes:
            return None
        place = self.place(cell)
        if place is None:
            self.problem(
                heading, f'"{values.shortened(cell)}" does not stand in the sentence', "copy the words from there"
            )
        return place

    def place(self, words: str, after: int = 0) -> Span | None:
        """The first place of some words in the sentences of this line, from an offset on."""
        within = [Span(max(quote.start, after), quote.end) for quote in self.quotes if quote.end > after]
        return next((place for quote in within if (place := self._text.find(words, quote))), None)

    def lead(self, words: Span | None) -> Span | None:
        """The sentence of this line that introduces the list in which some words of its release stand."""
        if words is None or not self.quotes or words.start <= self.quotes[0].start:
            return None
        colon = self.release.text.find(":\n", self.quotes[0].start, words.start)
        return Span(self.quotes[0].start, colon + 1) if colon >= 0 else None

    def anywhere(self, words: str) -> Span | None:
        """The place of some words in the sentences of this line, else anywhere in the text of its source."""
        return self.place(words) or self._text.find(words)

    def thing(self, heading: str, meaning: Callable[[str], Thing]) -> Thing | None:
        """The thing that a cell names."""
        return self._read(heading, meaning)

    def things(self, heading: str, meaning: Callable[[str], Thing]) -> list[Thing]:
        """The things that a cell names, one or several."""
        cell = self.text(heading) or ""
        named = [name.strip() for name in cell.split(BETWEEN) if name.strip()]
        return [thing for name in named if (thing := self._value(heading, name, meaning))]

    def enter(
        self, heading: str, thing: Thing, kind: str, others: Iterable[str] = (), concept: str | None = None
    ) -> Ref | None:
        """Put in a named thing, with the place that names it; None where no sentence of its source does."""
        others = tuple(others)
        span = self._naming(heading, thing, others)
        if span is None:
            return None
        label = thing.label if thing.known else self._labels.setdefault(thing.ref, thing.label)
        alternatives = [name for name in (thing.printed, thing.label, *others) if name != label]
        entity = Entity(thing.ref, kind, label, span, tuple(dict.fromkeys(alternatives)), concept)
        self.facts.entities.append((entity, heading))
        return thing.ref

    def relate(self, heading: str, subject: Ref | None, predicate: str, other: Ref | str | None) -> None:
        """Put in a relation to a thing or a date, stated by all sentences of this line."""
        if subject is None or other is None:
            return
        for quote in self.quotes:
            if isinstance(other, Ref):
                relation = Relation(subject, predicate, quote, object=other)
            else:
                relation = Relation(subject, predicate, quote, value=other)
            self.facts.relations.append((relation, heading))

    def names_it(self, thing: Thing, others: Iterable[str] = ()) -> Span | None:
        """The place that names a thing: in the sentences of this line, else anywhere in the text of its source."""
        names = list(dict.fromkeys((*thing.names, *others)))
        for cased in (True, False):
            for name in names:
                found = next((f for q in self.quotes if (f := self._text.find(name, q, cased=cased))), None)
                if found:
                    return found
        anywhere = next((found for name in names if (found := self._text.find(name))), None)
        return anywhere or next((q for q in self.quotes if shows(self.release.text[q.start : q.end], names)), None)

    def _naming(self, heading: str, thing: Thing, others: tuple[str, ...]) -> Span | None:
        if not self.quotes:
            return None
        span = self.names_it(thing, others)
        if span is None:
            kind = "organization" if heading != "platforms" else "platform"
            hint = self.names.suggestion(kind, thing) or 'add the one that does to the cell "sentence"'
            self.problem(heading, f'no sentence from this source names "{thing.printed}"', hint)
        return span

    def _read(self, heading: str, reading: Callable[[str], T]) -> T | None:
        cell = self._cells.get(heading)
        return None if cell is None else self._value(heading, cell, reading)

    def _value(self, heading: str, cell: str, reading: Callable[[str], T]) -> T | None:
        try:
            return reading(values.plain(cell))
        except BadValueError as error:
            self.problem(heading, error.found, error.expected)
            return None


def _allowed(allowed: Choices, cell: str) -> str:
    """What to write instead: the value that looks alike, and all of them where they are few."""
    near = allowed.nearest(cell)
    hint = f'did you mean "{near}"?' if near else ""
    if len(allowed.labels) <= _SHOWN:
        return f"{hint} allowed: {', '.join(allowed.labels)}".lstrip()
    return hint or "the template lists what is"
