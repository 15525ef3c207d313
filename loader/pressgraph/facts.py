"""The value objects that travel through the house: a release, and the facts found in its text.

They are plain and frozen, know nothing of RDF or of English, and carry spans instead of copied words:
what a fact prints is always ``release.text[span.start:span.end]``, so a quotation cannot drift from its source.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points, as in the Web Annotation Data Model's TextPositionSelector."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Release:
    """One published text.

    ``key`` names it in IRIs and file names; ``text`` is the exact text that every offset counts in, paragraphs
    parted by a blank line and list items on lines of their own; ``source`` is where it was read from and stands
    in messages only, never in the graph.
    """

    key: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    source: str = ""

    @property
    def sha256(self) -> str:
        """The SHA-256 of the UTF-8 text, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


class Kind(StrEnum):
    """The kinds of things that releases name; the value is the name of their IRI namespace."""

    OPERATION = "operation"
    ORGANIZATION = "organization"
    OFFICIAL = "official"
    POST = "post"
    PLATFORM = "platform"


class Ref(NamedTuple):
    """Which thing is meant: its kind and its slug, together the IRI of its node."""

    kind: Kind
    slug: str


class Bound(StrEnum):
    """How an amount is qualified in print; the value is the local name of the concept."""

    EXACT = "Exact"
    ABOUT = "About"
    UNDER = "Under"
    OVER = "Over"


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing and where the release first names it.

    ``type`` is the local name of its class in the ontology (``Operation``, ``Cartel``, ``Gang``, ``Faction``,
    ``CriminalOrganization``, ``Agency``, ``Association``, ``Official``, ``Platform``, ``Post``); ``concept`` is the
    slug of the kind of a platform that the vocabulary does not know.
    """

    ref: Ref
    type: str
    label: str
    span: Span
    alternatives: tuple[str, ...] = ()
    concept: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A stated relation between two things, or between a thing and a value (dates).

    ``predicate`` is a compact name: ``pg:targets``, ``pg:participant``, ``pg:involvedPlatform``,
    ``pg:usedPlatform``, ``org:subOrganizationOf``, ``org:holds``, ``org:postIn``, ``pg:startDate``, ``pg:endDate``.
    Exactly one of ``object`` and ``value`` is given; dates are ISO strings as precise as the text (``2022``,
    ``2022-05``, ``2022-05-01``).
    """

    subject: Ref
    predicate: str
    span: Span
    object: Ref | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as printed, never converted.

    ``unit`` is the local name of the unit (``KiloGM``, ``CCY_USD``, ``pill``).
    """

    amount: Decimal
    unit: str
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class Seizure:
    """Goods that the release says were seized. ``item`` and ``form`` are slugs of concepts in the vocabularies.

    ``seized_by`` are all agencies that are said to have seized them, in the order of the text; ``lead`` is the sentence
    that introduces the list of which they are an item, and so states the fact together with it.
    """

    item: str
    quantity: Quantity
    span: Span
    form: str | None = None
    operation: Ref | None = None
    seized_by: tuple[Ref, ...] = ()
    lead: Span | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """A count of outcomes.

    ``of`` is ``Arrest``, ``Investigation``, ``Charge``, ``Conviction``, ``Death`` or ``LethalDose``; ``lead`` is the
    sentence that introduces the list of which it is an item.
    """

    of: str
    count: int
    span: Span
    bound: Bound = Bound.EXACT
    operation: Ref | None = None
    lead: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Words quoted from a speaker: the pieces between quotation marks, in order, without the marks."""

    pieces: tuple[Span, ...]
    speaker: Ref | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything found in one release; ``sentences`` are those of its text, in order, and all spans count in it."""

    sentences: tuple[Span, ...] = ()
    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()
    seizures: tuple[Seizure, ...] = ()
    tallies: tuple[Tally, ...] = ()
    statements: tuple[Statement, ...] = ()
    warnings: tuple[str, ...] = field(default=())
