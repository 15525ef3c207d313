"""Puts the extractors together: who reads first, who builds on whom, and the way back to the printed text."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

from pressgraph.extract.agencies import agencies, homeland, native, offices
from pressgraph.extract.leads import lead
from pressgraph.extract.naming import entities
from pressgraph.extract.officials import officials
from pressgraph.extract.operations import dubbed, operations
from pressgraph.extract.organizations import appositions, factions, organizations
from pressgraph.extract.platforms import platforms, trading_places
from pressgraph.extract.seizures import seizures, telling
from pressgraph.extract.statements import statements
from pressgraph.extract.tallies import tallies
from pressgraph.facts import Facts, Release, Span, Statement
from pressgraph.readers import language
from pressgraph.text import Document, Stems
from pressgraph.vocabulary import lexicon as vocabulary
from pressgraph.vocabulary.lexicon import Lexicon

LONGEST: Final = 200_000
"""The letters of the longest text that is read, the longest release known having 172,933. Beyond is no release, and
reading it could take longer than a second."""


_FEWEST: Final = 5
"""How many words the shortest line has that can state a fact without a full stop."""
_OPENING: Final = 400
_ENDS: Final = (".", "!", "?", ":", '"', "”", "'", "’")


class Extractor:
    """All extractors, made ready for one lexicon. Calling it reads one release; it keeps nothing between calls."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._agencies = agencies.Finder(lexicon)
        self._organizations = organizations.Finder(lexicon)
        self._platforms = platforms.Finder(lexicon)
        self._operations = operations.Finder(lexicon)
        self._officials = officials.Finder(lexicon)
        self._seizures = seizures.Finder(lexicon)
        self._known_words = vocabulary.known_words(lexicon)
        # What a text is asked for often; a piece of a word that is not among these is found too, but slower.
        self._stems = Stems(
            telling.STRONG_STEMS,
            telling.WEAK_STEMS,
            telling.LOADED_STEMS,
            telling.CAUGHT_STEMS,
            telling.HELD_STEMS,
            telling.RESULT_STEMS,
            dubbed.STEMS,
            homeland.STEMS,
            native.STEMS,
            offices.STEMS,
            operations.HEADS,
            organizations.KEYWORDS,
            organizations.SUBJECTS,
            appositions.APPOSED,
            platforms.STEMS,
            tallies.STEMS,
            tallies.JOINTLY_STEMS,
            trading_places.SEVERAL_STEMS,
        )

    def __call__(self, release: Release) -> Facts:
        """The facts of a release; their spans count in ``release.text``."""
        obstacle = _obstacle(release.text)
        if obstacle:
            return Facts(warnings=(f"{obstacle}; no facts were taken from it",))
        document = Document(release.text, self._known_words, self._stems)
        bodies = self._agencies.find(document)
        agency_namings = bodies.namings
        organization_namings = self._organizations.find(document, agency_namings)
        platform_namings = self._platforms.find(document)
        found = self._operations.find(document, organization_namings, agency_namings, platform_namings)
        people = self._officials.find(document, agency_namings)
        namings = (
            *agency_namings,
            *organization_namings,
            *platform_namings,
            *found.namings,
            *people.namings,
        )
        facts = Facts(
            sentences=tuple(sentence.span for sentence in document.sentences),
            entities=entities(document, namings),
            relations=(
                *bodies.relations,
                *factions.relations(document, organization_namings),
                *found.relations,
                *people.relations,
            ),
            seizures=tuple(
                replace(seizure, lead=lead(document, seizure.span))
                for seizure in self._seizures.find(document, found.namings, agency_namings)
            ),
            tallies=tuple(
                replace(tally, lead=lead(document, tally.span)) for tally in tallies.find(document, found.namings)
            ),
            statements=tuple(statements.find(document, people.namings)),
        )
        return _as_printed(facts, document)


def _obstacle(text: str) -> str | None:
    """Why a text is not one to take facts from, in words for a message."""
    if not text.strip():
        return "the text is empty"
    if len(text) > LONGEST:
        return f"a text of {len(text):,} letters is no release"
    foreign = language.foreign(text)
    if foreign:
        return f"the text is not in English ({foreign})"
    if not any(_is_prose(line) for line in text.splitlines()):
        return "there is no running text, only headings or menus"
    return None


def _is_prose(line: str) -> bool:
    """Whether a line may state something: it ends as sentences do, or has words in small letters as they have."""
    words = line[:_OPENING].split()
    if len(words) > 1 and line.rstrip().endswith(_ENDS):
        return True
    return len(words) >= _FEWEST and sum(word[0].islower() for word in words) >= len(words) / 3


def extract(release: Release, lexicon: Lexicon | None = None) -> Facts:
    """The facts of a release, by the given lexicon or the one that ships with the package."""
    return _extractor(lexicon or vocabulary.load())(release)


@cache
def _extractor(lexicon: Lexicon) -> Extractor:
    return Extractor(lexicon)


def _as_printed(facts: Facts, document: Document) -> Facts:
    """The same facts with spans that count in the text as published."""

    if document.unmended:
        return facts

    def back(span: Span) -> Span:
        return document.original(span)

    def statement(fact: Statement) -> Statement:
        return replace(fact, pieces=tuple(back(piece) for piece in fact.pieces))

    return replace(
        facts,
        sentences=tuple(back(sentence) for sentence in facts.sentences),
        entities=tuple(replace(e, span=back(e.span)) for e in facts.entities),
        relations=tuple(replace(r, span=back(r.span)) for r in facts.relations),
        seizures=tuple(replace(s, span=back(s.span), lead=s.lead and back(s.lead)) for s in facts.seizures),
        tallies=tuple(replace(t, span=back(t.span), lead=t.lead and back(t.lead)) for t in facts.tallies),
        statements=tuple(statement(s) for s in facts.statements),
    )
