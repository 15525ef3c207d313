"""Reads the seizures of a text alone, without operations and agencies, and says each as one line."""

from __future__ import annotations

from pressgraph.extract.seizures.seizures import Finder
from pressgraph.facts import Seizure
from pressgraph.text import Document
from pressgraph.vocabulary import lexicon as vocabulary

FINDER = Finder(vocabulary.load())


def find(text: str) -> list[Seizure]:
    """The seizures of a text."""
    return list(FINDER.find(Document(text), (), ()))


def told(text: str) -> list[str]:
    """Each seizure as one line: amount, unit, item, form and bound."""
    return [line(seizure) for seizure in find(text)]


def line(seizure: Seizure) -> str:
    """A seizure as one line; an exact amount says no bound."""
    quantity = seizure.quantity
    bound = "" if quantity.bound.value == "Exact" else f" {quantity.bound.value}"
    form = f"/{seizure.form}" if seizure.form else ""
    return f"{quantity.amount:f} {quantity.unit} {seizure.item}{form}{bound}"


def printed(text: str) -> list[str]:
    """The words of each seizure."""
    return [text[slice(*seizure.span)] for seizure in find(text)]
