"""What can be typed into a spreadsheet: the kinds of facts, and for each its columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from pressgraph.sheets.columns import (
    BETWEEN,
    NOTE,
    OPERATION,
    OTHER_NAMES,
    SENTENCE,
    SOURCE,
    Column,
    Holds,
    bound,
    name,
    printed,
)


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A kind of spreadsheet: one line a fact. ``own`` are the columns that other kinds lack."""

    name: str
    about: str
    own: tuple[Column, ...]
    sentence: str
    columns: tuple[Column, ...] = field(init=False)

    def __post_init__(self) -> None:
        sentence = replace(SENTENCE, example=self.sentence)
        object.__setattr__(self, "columns", (*self.own, sentence, *SOURCE, NOTE))

    def column(self, heading: str) -> Column:
        """The column of a heading. Raises KeyError for a heading that this kind lacks."""
        return next((column for column in self.columns if column.heading == heading), None) or _lacking(heading)

    @property
    def example(self) -> tuple[str, ...]:
        """The cells of the example line."""
        return tuple(column.example for column in self.columns)


def _lacking(heading: str) -> Column:
    raise KeyError(heading)


_KINDS: Final = (
    SheetKind(
        "seizures",
        "goods that were seized",
        (
            Column(
                "item", "What was seized.", Holds.CHOICE, required=True, choices="goods", properties=("pg:item",),
                example="fentanyl",
            ),
            Column(
                "form", "The form it had.", Holds.CHOICE, choices="forms", properties=("pg:form",), example="pill"
            ),
            Column(
                "amount", "How much, in digits, such as 44000000 or 12.5.", Holds.NUMBER, required=True,
                properties=("pg:quantity", "pg:amount"), example="26000",
            ),
            Column(
                "unit", "What the amount counts.", Holds.CHOICE, required=True, choices="units",
                properties=("qudt:hasUnit",), example="pill",
            ),
            bound("over"),
            OPERATION,
            Column(
                "seized by", f"The agencies that seized it, parted by {BETWEEN}", Holds.NAMES,
                properties=("pg:seizedBy",), example="Drug Enforcement Administration",
            ),
            printed("more than 26,000 fentanyl pills"),
        ),
        "In Operation Copper Kettle the Drug Enforcement Administration took more than 26,000 fentanyl pills.",
    ),
    SheetKind(
        "tallies",
        "counts of outcomes",
        (
            Column(
                "outcome", "What is counted.", Holds.CHOICE, required=True, choices="outcomes",
                properties=("pg:tallyOf",), example="arrest",
            ),
            Column(
                "count", "How many, in digits.", Holds.COUNT, required=True, properties=("pg:count",), example="19"
            ),
            bound("exact"),
            OPERATION,
            printed("19 arrests"),
        ),
        "Operation Copper Kettle led to 19 arrests.",
    ),
    SheetKind(
        "statements",
        "words quoted from officials",
        (
            Column(
                "quote", "The quoted words without the marks; … where the source breaks in.", required=True,
                properties=("pg:quote",), example="The kettle is off the stove",
            ),
            Column(
                "speaker", "Name of the official who said it, without the title.", Holds.NAME,
                properties=("pg:speaker",), example="Maren Holt",
            ),
            Column("post", "The speaker's title.", properties=("org:holds",), example="Administrator"),
            Column(
                "agency", "The agency or association that the post belongs to.", Holds.NAME,
                properties=("org:postIn",), example="Drug Enforcement Administration",
            ),
        ),
        "“The kettle is off the stove,” said Maren Holt, Administrator of the Drug Enforcement Administration.",
    ),
    SheetKind(
        "operations",
        "named operations: when they ran, at whom they were aimed, who took part",
        (
            name("operation", "Name of the operation.", "Operation Copper Kettle"),
            Column(
                "start", "When it began: 2023, 2023-05 or 2023-05-01.", Holds.DATE, properties=("pg:startDate",),
                example="2023-05",
            ),
            Column(
                "end", "When it ended: 2024, 2024-03 or 2024-03-08.", Holds.DATE, properties=("pg:endDate",),
                example="2024-03",
            ),
            Column(
                "targets", f"The criminal organizations that it was aimed at, parted by {BETWEEN}", Holds.NAMES,
                properties=("pg:targets",), example="Sinaloa Cartel",
            ),
            Column(
                "participants", f"The agencies that took part, parted by {BETWEEN}", Holds.NAMES,
                properties=("pg:participant",),
                example="Drug Enforcement Administration; Federal Bureau of Investigation",
            ),
            Column(
                "platforms", f"The apps, markets and services involved, parted by {BETWEEN}", Holds.NAMES,
                properties=("pg:involvedPlatform",), example="WhatsApp",
            ),
        ),
        "From May 2023 to March 2024 the Drug Enforcement Administration and the Federal Bureau of Investigation ran "
        "Operation Copper Kettle against sellers of the Sinaloa Cartel on WhatsApp.",
    ),
    SheetKind(
        "officials",
        "officials and the posts they hold",
        (
            name("official", "Full name of the person, without the title.", "Maren Holt"),
            Column("post", "Title of the office.", required=True, properties=("org:holds",), example="Administrator"),
            Column(
                "agency", "The agency or association that the post belongs to.", Holds.NAME,
                properties=("org:postIn",), example="Drug Enforcement Administration",
            ),
        ),
        "Maren Holt, Administrator of the Drug Enforcement Administration, opened the meeting.",
    ),
    SheetKind(
        "organizations",
        "criminal organizations",
        (
            name("organization", "Name of the organization.", "Harbor Lane Crew"),
            Column(
                "kind", "What it is; criminal organization where the cell is empty.", Holds.CHOICE,
                choices="organizations", properties=("rdf:type",), example="faction",
            ),
            replace(OTHER_NAMES, example="HLC"),
            Column(
                "part of", "The criminal organization that it is a part of.", Holds.NAME,
                properties=("org:subOrganizationOf",), example="Sinaloa Cartel",
            ),
            Column(
                "platforms", f"The apps, markets and services that it used, parted by {BETWEEN}", Holds.NAMES,
                properties=("pg:usedPlatform",), example="WhatsApp",
            ),
        ),
        "The Harbor Lane Crew (HLC), a faction of the Sinaloa Cartel, took its orders on WhatsApp.",
    ),
    SheetKind(
        "agencies",
        "agencies and associations",
        (
            name("agency", "Full name of the body.", "Drug Enforcement Administration"),
            Column(
                "kind", "What it is; agency where the cell is empty.", Holds.CHOICE, choices="bodies",
                properties=("rdf:type",), example="agency",
            ),
            replace(OTHER_NAMES, example="DEA"),
            Column(
                "part of", "The larger body that it is a part of.", Holds.NAME,
                properties=("org:subOrganizationOf",), example="Department of Justice",
            ),
        ),
        "The Drug Enforcement Administration (DEA) is a part of the Department of Justice.",
    ),
    SheetKind(
        "platforms",
        "apps, markets and services",
        (
            name("platform", "Name of the app, market or service.", "Lantern Row Market"),
            Column(
                "kind", "What it is.", Holds.CHOICE, required=True, choices="platforms",
                properties=("pg:platformKind",), example="darknet market",
            ),
            replace(OTHER_NAMES, example="Lantern Row"),
        ),
        "Buyers met on the darknet market Lantern Row Market, called Lantern Row by its sellers.",
    ),
    SheetKind(
        "relations",
        "single relations between things",
        (
            Column(
                "subject", "Name of the thing that the relation starts from.", Holds.NAME, required=True,
                properties=("pg:claimSubject", "rdfs:label"), example="Operation Copper Kettle",
            ),
            Column(
                "relation", "How the two are related.", Holds.CHOICE, required=True, choices="relations",
                properties=("pg:claimPredicate",), example="targets",
            ),
            Column(
                "object", "Name of the other thing, or the date.", Holds.NAME, required=True,
                properties=("pg:claimObject", "pg:claimValue"), example="Sinaloa Cartel",
            ),
        ),
        "Operation Copper Kettle was aimed at the Sinaloa Cartel.",
    ),
)  # fmt: skip

KINDS: Final = {kind.name: kind for kind in _KINDS}
"""The kinds by name, in the order in which they are offered."""


def headings(kinds: Iterable[SheetKind]) -> frozenset[str]:
    """All headings of some kinds."""
    return frozenset(column.heading for kind in kinds for column in kind.columns)
