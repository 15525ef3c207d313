"""Filled spreadsheets for the tests: a right line of each kind, in words of our own, to be changed in one cell."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from pressgraph import sheets
from pressgraph.sheets import Sheet
from pressgraph.sheets.writing import write
from pressgraph.vocabulary.terms import compact

SOURCE = {
    "title": "Operation Grey Gull Lands",
    "published": "2024-05-17",
    "publisher": "Drug Enforcement Administration",
    "url": "https://example.org/grey-gull",
}
SEIZURE = {
    "item": "cocaine",
    "form": "powder",
    "amount": "1250.5",
    "unit": "kilogram",
    "bound": "over",
    "operation": "Operation Grey Gull",
    "seized by": "Drug Enforcement Administration",
    "as printed": "more than 1,250.5 kilograms of cocaine powder",
    "sentence": "In Operation Grey Gull the Drug Enforcement Administration found more than 1,250.5 kilograms of "
    "cocaine powder.",
    **SOURCE,
}
TALLY = {
    "outcome": "arrest",
    "count": "41",
    "operation": "Operation Grey Gull",
    "as printed": "41 arrests",
    "sentence": "Operation Grey Gull ended with 41 arrests.",
    **SOURCE,
}
STATEMENT = {
    "quote": "The gull has landed … and it stays",
    "speaker": "Ida Brandt",
    "post": "Administrator",
    "agency": "DEA",
    "sentence": "“The gull has landed,” said DEA Administrator Ida Brandt, “and it stays.”",
    **SOURCE,
}
OPERATION = {
    "operation": "Operation Grey Gull",
    "start": "2023-05",
    "end": "2024-05-01",
    "targets": "Sinaloa Cartel; Harbor Kings",
    "participants": "FBI; DEA",
    "platforms": "WhatsApp",
    "sentence": "The FBI and DEA led Operation Grey Gull from May 2023 to May 1, 2024 against the Sinaloa Cartel and "
    "the Harbor Kings, who sold on WhatsApp.",
    **SOURCE,
}


def filled(kind: str, *lines: Mapping[str, str], separator: str = ",") -> bytes:
    """A spreadsheet of some lines as bytes of UTF-8."""
    return write(kind, lines, separator=separator).encode()


def read(kind: str, *lines: Mapping[str, str]) -> Sheet:
    """What is read from a spreadsheet of some lines."""
    return sheets.read("facts.csv", filled(kind, *lines))


def problems(sheet: Sheet) -> list[str]:
    """The problems of a sheet, a line each."""
    return [problem.line(sheet.source) for problem in sheet.problems]


def notices(sheet: Sheet) -> list[str]:
    """The notices of a sheet, a line each."""
    return [notice.line(sheet.source) for notice in sheet.notices]


def said(sheet: Sheet, subject: str) -> dict[str, list[str]]:
    """What the triples say of the things whose compact IRI begins so: values by compact property."""
    found: dict[str, list[str]] = {}
    for name, predicate, value in statements(sheet):
        if compact(name).startswith(subject):
            found.setdefault(compact(predicate), []).append(compact(value))
    return found


def statements(sheet: Sheet) -> list[tuple[str, str, str]]:
    """The triples of a sheet, each node by its IRI or its words."""
    return [
        (triple.subject.value, triple.predicate.value, triple.object.value)
        for triple in sheet.triples
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode | Literal)
    ]


def subjects(sheet: Sheet, value: str) -> list[str]:
    """The things that have a value, each by its IRI."""
    return sorted({subject for subject, _, object in statements(sheet) if object == value})


def without(line: Mapping[str, str], *headings: str) -> dict[str, str]:
    """A line without some cells."""
    return {heading: cell for heading, cell in line.items() if heading not in headings}
