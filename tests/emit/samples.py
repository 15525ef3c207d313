"""A small release with one fact of each kind, and the lexicon that knows some of its names."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pressgraph.facts import (
    Bound,
    Entity,
    Facts,
    Kind,
    Quantity,
    Ref,
    Relation,
    Release,
    Seizure,
    Span,
    Statement,
    Tally,
)
from pressgraph.vocabulary.lexicon import Entry, Lexicon
from pressgraph.vocabulary.terms import PREFIXES

SENTENCES = (
    "Operation Paper Lantern ran from May 2022.",
    "It was aimed at the Sinaloa Cartel, also known as CDS, and used WhatsApp.",
    "Agents took nearly 44 million fentanyl pills and some 11.70 pounds of crack cocaine.",
    "The Drug Enforcement Administration arrested 3,337 people.",
    "“We mean it,” said Administrator Jo Quill, “and we go on.”",
)
TEXT = "\n\n".join(SENTENCES)

OPERATION = Ref(Kind.OPERATION, "operation-paper-lantern")
CARTEL = Ref(Kind.ORGANIZATION, "sinaloa-cartel")
AGENCY = Ref(Kind.ORGANIZATION, "drug-enforcement-administration")
WHATSAPP = Ref(Kind.PLATFORM, "whatsapp")
OFFICIAL = Ref(Kind.OFFICIAL, "jo-quill")
POST = Ref(Kind.POST, "administrator-drug-enforcement-administration")


def span(words: str, text: str = TEXT) -> Span:
    """Where some words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def entry(kind: str, slug: str, label: str, *types: str, **more: str) -> Entry:
    """An entry of a lexicon, by slug."""
    return Entry(iri=PREFIXES[kind] + slug, kind=kind, slug=slug, label=label, types=types, **more)  # type: ignore[arg-type]


LEXICON = Lexicon(
    [
        entry("goods", "drugs", "drugs"),
        entry("goods", "opioids", "opioids", broader=PREFIXES["goods"] + "drugs"),
        entry("goods", "fentanyl", "fentanyl", broader=PREFIXES["goods"] + "opioids"),
        entry("form", "pill", "pill"),
        entry("platform-kind", "encrypted-messaging", "encrypted messaging"),
        entry(
            "platform",
            "whatsapp",
            "WhatsApp",
            "Platform",
            platform_kind=PREFIXES["platform-kind"] + "encrypted-messaging",
        ),
        entry("organization", "sinaloa-cartel", "Sinaloa Cartel", "Cartel"),
        entry("organization", "drug-enforcement-administration", "Drug Enforcement Administration", "Agency"),
    ]
)

RELEASE = Release(
    key="paper-lantern",
    text=TEXT,
    title="Paper Lantern\nends",
    publisher="Department of Justice",
    published=date(2023, 5, 5),
    url="https://example.org/paper-lantern",
    source="/somewhere/paper-lantern.txt",
)

FACTS = Facts(
    sentences=tuple(span(sentence) for sentence in SENTENCES),
    entities=(
        Entity(OPERATION, "Operation", "Operation Paper Lantern", span("Operation Paper Lantern")),
        Entity(
            CARTEL, "CriminalOrganization", "the Sinaloa  Cartel", span("Sinaloa Cartel"), ("CDS", "Sinaloa Cartel")
        ),
        Entity(AGENCY, "Agency", "Drug Enforcement Administration", span("Drug Enforcement Administration")),
        Entity(WHATSAPP, "Platform", "WhatsApp", span("WhatsApp")),
        Entity(OFFICIAL, "Official", "Jo Quill", span("Jo Quill")),
        Entity(POST, "Post", "Administrator", span("Administrator")),
    ),
    relations=(
        Relation(OPERATION, "pg:startDate", span("May 2022"), value="2022-05"),
        Relation(OPERATION, "pg:targets", span("aimed at the Sinaloa Cartel"), object=CARTEL),
        Relation(OFFICIAL, "org:holds", span("Administrator Jo Quill"), object=POST),
        Relation(POST, "org:postIn", span("Administrator Jo Quill"), object=AGENCY),
    ),
    seizures=(
        Seizure(
            "fentanyl",
            Quantity(Decimal("44000000"), "pill", Bound.UNDER),
            span("nearly 44 million fentanyl pills"),
            form="pill",
            operation=OPERATION,
            seized_by=(AGENCY,),
        ),
        Seizure(
            "crack-cocaine", Quantity(Decimal("11.70"), "LB", Bound.ABOUT), span("some 11.70 pounds of crack cocaine")
        ),
    ),
    tallies=(Tally("Arrest", 3337, span("3,337 people"), operation=OPERATION),),
    statements=(Statement((span("We mean it,"), span("and we go on.")), OFFICIAL),),
)
