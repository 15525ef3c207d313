"""A text made ready for reading: mended, cut into sentences and words, with the way back to the printed text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Iterator, Sequence, Set
from functools import cached_property
from itertools import chain, islice
from typing import Any, Final, NamedTuple, TypeVar

from pressgraph.facts import Span
from pressgraph.text import sentences as cutting
from pressgraph.text.limits import MOST
from pressgraph.text.numerals import beginnings, sure_beginnings
from pressgraph.text.repair import repair
from pressgraph.text.stems import Stems, letters
from pressgraph.text.words import Openings, Words, fold, words

T = TypeVar("T")
_NO_STEMS: Final = Stems()


class Sentence(NamedTuple):
    """A sentence, list item or heading: its place, the number of its paragraph, and whether a list holds it."""

    start: int
    end: int
    paragraph: int
    item: bool

    @property
    def span(self) -> Span:
        """Its place alone."""
        return Span(self.start, self.end)


class Document:
    """A release's text as extractors read it.

    ``stems`` are pieces of words that it will be asked for.
    ``text`` is the mended text (straight apostrophes, lost blanks put back); all spans of extractors count in it, and
    ``original`` counts them back. Everything else is cut on first use and kept; nothing changes afterwards.
    """

    def __init__(self, source: str, known_words: Container[str] = frozenset(), stems: Stems = _NO_STEMS) -> None:
        self.source = source
        self._stems = stems
        self._repaired = repair(source, known_words)
        self.text = self._repaired.text
        self.words: Words = self._repaired.words
        """The words, in order."""
        self._answers: dict[tuple[Callable[[str], object], Span], Any] = {}

    @property
    def unmended(self) -> bool:
        """Whether the spans of ``text`` are those of the text as published."""
        return not self._repaired.inserted

    def original(self, span: Span) -> Span:
        """Where the words of a span stand in the text as published."""
        return self._repaired.original(span)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs, in order."""
        return tuple(cutting.paragraphs(self.text))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, list items and headings, in order, never overlapping."""
        return tuple(
            Sentence(sentence.start, sentence.end, number, item)
            for number, paragraph in enumerate(self.paragraphs)
            for line, item in cutting.lines(self.text, paragraph)
            for sentence in cutting.sentences(self.text, line)
        )

    @cached_property
    def numerals(self) -> Sequence[int]:
        """The places of the words that a number may begin with, in order; articles only before the fitting words."""
        return sure_beginnings(self.words)

    @cached_property
    def _beginnings_of_numbers(self) -> Sequence[int]:
        return beginnings(self.words)

    def numbers_in(self, sentence: Sentence) -> int:
        """How many words of a sentence a number can begin with, any article being one."""
        places = self._beginnings_of_numbers
        return bisect_left(places, sentence.end) - bisect_left(places, sentence.start)

    @cached_property
    def lower(self) -> str:
        """The text in lower case, letter for letter, so that its places are those of ``text``."""
        lower = self.text.lower()
        if len(lower) != len(self.text):
            return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        return lower

    def mentions(self, *stems: str) -> bool:
        """Whether one of some lower-case pieces of words stands anywhere: asked before a text is searched."""
        return bool(self.mentioned(stems))

    def mentioned(self, stems: Iterable[str]) -> list[str]:
        """Those of some lower-case pieces of words that stand anywhere."""
        declared, likely = self._stems.stems, self._likely
        return [
            stem
            for stem in stems
            if (stem in likely or (stem not in declared and letters(stem) in self._different))
            and ((stem.isalpha() and not self._folded) or stem in self.lower)
        ]

    @cached_property
    def _folded(self) -> bool:
        """Whether the words have lost apostrophes, so that letters stand beside each other that the text parts."""
        return "'" in self.text or "’" in self.text

    @cached_property
    def _likely(self) -> frozenset[str]:
        """The declared stems whose letters stand in some word."""
        if self.words.plain:
            return self._stems.likely_in_words(self.words.different)
        return self._stems.likely_in(self.lower)

    def first(self, stem: str, start: int = 0) -> int:
        """Where a lower-case piece of a word stands from a place on, or -1."""
        return self.lower.find(stem, start)

    @cached_property
    def _different(self) -> str:
        """The different words in lower case, in which a piece of one is found faster than in the text.

        Of a text with other letters than English ones, it is the text itself.
        """
        return "\n".join(self.words.different) if self.words.plain else self.lower

    def matches(
        self, pattern: re.Pattern[str], first: Set[str] | Openings, part: Span | None = None
    ) -> Iterator[re.Match[str]]:
        """What ``pattern.finditer`` gives of the text or a part of it, for a pattern that begins with a word.

        ``first`` are the folded forms of the words that it can begin with, with the possessive where one can follow;
        it is tried at those alone. Of a text beyond all measure the first ``MOST`` are given.
        """
        return islice(self._matches(pattern, first, part), MOST)

    def _matches(
        self, pattern: re.Pattern[str], first: Set[str] | Openings, part: Span | None
    ) -> Iterator[re.Match[str]]:
        text = self.text
        end, limit = (0, len(text)) if part is None else part
        places = self.words.places(first) if part is None else self._places(first)
        for start in places if part is None else places[bisect_left(places, end) : bisect_left(places, limit)]:
            if start >= end and (match := pattern.match(text, start, limit)):
                end = match.end()
                yield match

    def _places(self, first: Set[str] | Openings) -> list[int]:
        """The places of some words, kept for who asks about one part of the text after another."""
        if not isinstance(first, frozenset):
            return self.words.places(first)
        if first not in self._kept:
            self._kept[first] = self.words.places(first)
        return self._kept[first]

    @cached_property
    def _kept(self) -> dict[frozenset[str], list[int]]:
        return {}

    def matches_in_lines(self, pattern: re.Pattern[str], *stems: str) -> Iterator[re.Match[str]]:
        """What ``pattern.finditer`` gives of the text, for a pattern that stays in one line.

        Each of its matches has one of ``stems`` in it, lower-case pieces of words; lines without them are not read.
        """
        return self.matches_in(pattern, {line for stem in self.mentioned(stems) for line in self._lines_with(stem)})

    def matches_in(self, pattern: re.Pattern[str], parts: Iterable[Span]) -> Iterator[re.Match[str]]:
        """What ``pattern.finditer`` gives of some parts of the text, in order."""
        return islice(chain.from_iterable(pattern.finditer(self.text, *part) for part in sorted(parts)), MOST)

    def _lines_with(self, stem: str) -> Iterator[Span]:
        place = self.first(stem)
        while place >= 0:
            line = self.line(place)
            yield line
            place = self.first(stem, line.end)

    def line(self, place: int) -> Span:
        """The line that a place is in."""
        end = self.text.find("\n", place)
        return Span(self.text.rfind("\n", 0, place) + 1, end if end >= 0 else len(self.text))

    def places(self, name: str, *forms: str) -> Iterator[Span]:
        """Where a name stands, letter for letter, that begins with a word of its own; a possessive may follow it.

        ``forms`` are the same name in other case.
        """
        for start in self._beginnings(name):
            for form in {name, *forms} if start >= 0 else ():
                if self.text.startswith(form, start):
                    yield Span(start, start + len(form))

    def _beginnings(self, name: str) -> Sequence[int]:
        """Where a name may begin: looked up by the word in it that the text prints least often."""
        if name.isalpha():
            folded = fold(name)
            return self.words.places({folded, f"{folded}s"})
        found = ((part.start, self.words.places({part.fold, f"{part.fold}s"})) for part in words(name))
        before, places = min(found, key=lambda pair: len(pair[1]), default=(0, []))
        return [place - before for place in places]

    def ask(self, question: Callable[[str], T], span: Span) -> T:
        """What a question about the words of a place has for an answer; it is put once, however often asked."""
        key = question, span
        if key not in self._answers:
            self._answers[key] = question(self[span])
        answer: T = self._answers[key]
        return answer

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self.sentences)

    def sentence_index(self, offset: int) -> int:
        """The number of the sentence that an offset stands in, or of the last one before it."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that an offset stands in, or the last one before it. Raises IndexError for an empty text."""
        return self.sentences[self.sentence_index(offset)]

    def paragraph_of(self, sentence: Sentence) -> Span:
        """The place of the paragraph that a sentence stands in."""
        return self.paragraphs[sentence.paragraph]

    def lead(self, index: int) -> Sentence | None:
        """The sentence that introduces the list which sentence number ``index`` is an item of, if any."""
        if not self.sentences[index].item:
            return None
        return next((s for s in reversed(self.sentences[:index]) if not s.item), None)

    def __getitem__(self, span: Span) -> str:
        """The mended words of a span."""
        return self.text[span.start : span.end]
