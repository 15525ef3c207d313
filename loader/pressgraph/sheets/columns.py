"""The columns of spreadsheets: what they are for, what they may hold, and those that several kinds share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

BETWEEN: Final = ";"
"""What parts several names in one cell; names themselves hold commas."""


class Holds(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    NAME = "name"
    NAMES = "names"
    CHOICE = "choice"
    NUMBER = "number"
    COUNT = "count"
    DAY = "day"
    DATE = "date"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what it is for, and what its cells may hold.

    ``choices`` names the list of allowed values; ``properties`` are the properties of the graph, in compact form, whose
    values come from this column.
    """

    heading: str
    about: str
    holds: Holds = Holds.TEXT
    required: bool = False
    choices: str | None = None
    properties: tuple[str, ...] = ()
    example: str = ""


SENTENCE: Final = Column(
    "sentence",
    "The sentence of the source that states the fact, word for word; more than one where it takes more.",
    required=True,
    properties=("pg:evidence", "pg:namedIn", "oa:exact"),
)
SOURCE: Final = (
    Column(
        "title",
        "Title of the release or article.",
        properties=("rdfs:label",),
        example="Operation Copper Kettle Closes a Counterfeit Pill Mill",
    ),
    Column(
        "published",
        "Day of publication, such as 2024-03-08.",
        Holds.DAY,
        properties=("dcterms:issued",),
        example="2024-03-08",
    ),
    Column(
        "publisher",
        "Who published it.",
        properties=("dcterms:publisher",),
        example="Drug Enforcement Administration",
    ),
    Column(
        "url",
        "Web address of the release or article.",
        Holds.ADDRESS,
        properties=("dcterms:source",),
        example="https://example.org/copper-kettle",
    ),
    Column(
        "release",
        "Key of a release in the store, in place of title, day, publisher and address.",
        properties=("pg:statedIn",),
    ),
)
NOTE: Final = Column("note", "For yourself; it does not enter the graph.", example="example line: write over it")


def printed(words: str) -> Column:
    """The words as printed; ``words`` are those of the example."""
    return Column(
        "as printed",
        "The words of the sentence that say so, with the number in them.",
        required=True,
        properties=("pg:asPrinted",),
        example=words,
    )


def bound(example: str) -> Column:
    """The qualification of a number."""
    return Column(
        "bound",
        "How the number is qualified; exact where the cell is empty.",
        Holds.CHOICE,
        choices="bounds",
        properties=("pg:bound",),
        example=example,
    )


OPERATION: Final = Column(
    "operation",
    "Name of the operation that it was part of.",
    Holds.NAME,
    properties=("pg:partOf",),
    example="Operation Copper Kettle",
)
OTHER_NAMES: Final = Column(
    "other names",
    f"What else it is called in the sentence, parted by {BETWEEN}",
    Holds.NAMES,
    properties=("skos:altLabel",),
)


def name(heading: str, about: str, example: str) -> Column:
    """The name of the thing that a line is about."""
    return Column(heading, about, Holds.NAME, required=True, properties=("rdfs:label", "rdf:type"), example=example)
