"""Where facts come from: the release that a line names, or one made of the sentences that lines quote from a source.

Of a release in the store, the sentence must stand in its text. A source that the store lacks is known by what the lines
quote from it: its text is its title and these sentences, in order, each a paragraph, so that offsets are exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from pressgraph.emit.identity import hashed
from pressgraph.facts import Release, Span
from pressgraph.sheets import values
from pressgraph.sheets.lines import Line
from pressgraph.sheets.matching import Text
from pressgraph.sheets.names import Known
from pressgraph.sheets.problem import BadValueError, Cell, Problem
from pressgraph.text import Document
from pressgraph.vocabulary.lexicon import Lexicon, known_words
from pressgraph.vocabulary.terms import slug

_LONGEST_SLUG: Final = 60
_HASH: Final = 10
_COLON: Final = re.compile(r":\s+")


class Placed(NamedTuple):
    """A line, its release with the text to search, and the places of its sentences there."""

    line: Line
    release: Release
    text: Text
    quotes: tuple[Span, ...]


@dataclass(slots=True)
class Source:
    """A source while its lines are gathered; ``stored`` is its release where the store has it."""

    stored: Release | None = None
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    told: dict[str, tuple[object, int]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows that state something from here."""
        return tuple(line.row for line in self.lines)


class Sources:
    """Gathers lines by their source. ``default`` is the web address of lines that name no source."""

    def __init__(self, known: Known, lexicon: Lexicon, default: str | None = None) -> None:
        self._known = known
        self._words = known_words(lexicon)
        self._default = default
        self._sources: dict[tuple[str, str], Source] = {}
        self.problems: list[Problem] = []

    def add(self, lines: Iterable[Line]) -> None:
        """Put each line to its source; what is wrong with what it says of it becomes a problem."""
        later = []
        for line in lines:
            if {"release", "url"} & line.cells.keys() or "title" not in line.cells:
                self._add(line, self._identity(line))
            else:
                later.append(line)  # a line with a title alone belongs to the address that others give it
        for line in later:
            self._add(line, self._titled(line.cells["title"]))

    def placed(self) -> Iterator[tuple[Source, Release, list[Placed]]]:
        """Each source with its release and the places of its lines' sentences."""
        for source in self._sources.values():
            source.lines.sort(key=lambda line: line.row)
            release = source.stored or self._excerpt(source)
            text = Text(release.text)
            placed = [Placed(line, release, text, self._quotes(line, release.key, text)) for line in source.lines]
            yield source, release, placed

    def sentences(self, release: Release) -> tuple[Span, ...]:
        """The sentences of a release's text, cut as they are for the extractors."""
        document = Document(release.text, self._words)
        return tuple(document.original(sentence.span) for sentence in document.sentences)

    def _identity(self, line: Line) -> tuple[str, str]:
        """What tells one source from another; a line that names none that can be stands alone."""
        try:
            if "release" in line.cells:
                return "release", self._key(line.cells["release"])
            url = line.cells.get("url")
            if url or self._default:
                return "url", values.address(values.plain(url)) if url else str(self._default)
        except BadValueError as error:
            self._problem(line, "release" if "release" in line.cells else "url", error.found, error.expected)
        else:
            self._problem(line, None, "nothing says where this is from", "fill in title or url, or release")
        return "row", str(line.row)

    def _titled(self, title: str) -> tuple[str, str]:
        named = [name for name, source in self._sources.items() if source.title and slug(source.title) == slug(title)]
        if len(named) == 1:
            return named[0]
        return ("url", self._default) if self._default else ("title", slug(title))

    def _key(self, words: str) -> str:
        """The key of a release in the store. Raises BadValueError for any other."""
        key = words.strip("<>").rsplit("/", 1)[-1].removeprefix("release:")
        if self._known.release(key):
            return key
        keys = tuple(self._known.release_keys())
        near = get_close_matches(key, keys, n=1)
        otherwise = "`pressgraph query releases` lists them" if keys else "name the store, or fill in title and url"
        hint = f'did you mean "{near[0]}"?' if near else otherwise
        raise BadValueError(f'"{words}" is no release in the store', hint)

    def _add(self, line: Line, identity: tuple[str, str]) -> None:
        if identity not in self._sources:
            self._sources[identity] = self._new(*identity)
        self._sources[identity].lines.append(line)
        self._describe(self._sources[identity], line)

    def _new(self, kind: str, name: str) -> Source:
        if kind == "release":
            return Source(stored=self._known.release(name))
        if kind == "url":
            return Source(stored=self._known.release_at(name), url=name)
        return Source()

    def _describe(self, source: Source, line: Line) -> None:
        """Take over what a line says of its source; two lines must not differ."""
        for heading in ("title", "published", "publisher"):
            cell = line.cells.get(heading)
            if cell is None:
                continue
            try:
                value = values.day(values.plain(cell)) if heading == "published" else values.plain(cell)
            except BadValueError as error:
                self._problem(line, heading, error.found, error.expected)
                continue
            first, row = source.told.setdefault(heading, (value, line.row))
            if first != value:
                self._problem(
                    line,
                    heading,
                    f'"{cell}" differs from "{first}" in row {row}, for the same source',
                    "keep one of them",
                )
            setattr(source, heading, first)

    def _excerpt(self, source: Source) -> Release:
        """The release of a source that the store lacks, made of what is quoted from it."""
        quotes = map(_sentence, source.lines)
        text = "\n\n".join(dict.fromkeys(part for part in (source.title, *quotes) if part))
        said = {
            "text": text, "title": source.title, "url": source.url, "publisher": source.publisher,
            "published": source.published.isoformat() if source.published else None,
        }  # fmt: skip
        address = urlsplit(source.url or "")
        name = slug(source.title or f"{address.netloc}{address.path}")[:_LONGEST_SLUG].strip("-")
        key = f"{name}-{hashed({**said, 'kind': 'excerpt'})[:_HASH]}"
        return Release(key, text, source.title, source.publisher, source.published, source.url)

    def _quotes(self, line: Line, key: str, text: Text) -> tuple[Span, ...]:
        """Where a line's sentences stand: one after the other, or else each by itself."""
        sentence = _sentence(line)
        if sentence is None:
            return ()
        whole = text.find(sentence)
        if whole:
            return (whole,)
        parts = [text.find(sentence[part.start : part.end]) for part in self._cut(sentence)]
        found = tuple(part for part in parts if part)
        if len(parts) > 1 and len(found) == len(parts):
            return found
        item = _introduced(sentence, text)
        if item:
            return item
        self._problem(line, "sentence", f'the sentence is not in release "{key}"', "copy it from there")
        return ()

    def _cut(self, text: str) -> Iterator[Span]:
        document = Document(text, self._words)
        return (document.original(sentence.span) for sentence in document.sentences)

    def _problem(self, line: Line, heading: str | None, found: str, expected: str = "") -> None:
        self.problems.append(Problem(Cell(line.row, heading), found, expected))


def _introduced(sentence: str, text: Text) -> tuple[Span, Span] | None:
    """Where the sentence that introduces a list stands, and the item quoted behind it: "They found: 9 rifles"."""
    for colon in _COLON.finditer(sentence):
        lead = text.find(sentence[: colon.start() + 1])
        if lead and (item := text.find(sentence[colon.end() :], Span(lead.end, len(text.printed)))):
            return lead, item
    return None


def _sentence(line: Line) -> str | None:
    """The sentence of a line; none where the cell holds a formula or the like, which is told elsewhere."""
    try:
        return values.plain(line.cells["sentence"]) if "sentence" in line.cells else None
    except BadValueError:
        return None
