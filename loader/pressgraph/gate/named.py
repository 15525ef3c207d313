"""Checks that the passage which is said to name a thing has its name in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from pressgraph.gate.findings import shorten
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import compact, iri

_EXACT: Final = iri("oa:exact")
NAMES: Final = (iri("rdfs:label"), iri("skos:altLabel"), iri("skos:hiddenLabel"))
"""The properties that name a thing."""
KINDS: Final = tuple(
    iri(f"pg:{kind}")
    for kind in (
        "Operation", "CriminalOrganization", "Cartel", "Gang", "Faction", "Agency", "Association", "Official",
        "Platform",
    )
)  # fmt: skip
"""The classes of things that a passage names."""
_WORD: Final = re.compile(r"[a-z0-9]+")
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_LONG: Final = 4
"""How many letters a word of a name has that can stand for the name alone ("District", not "of")."""


def check_named(graph: Graph, thing: Term, predicate: str, passage: Term) -> Iterator[Problem]:
    """A thing's passage must show one of its names, or at least a longer word of one.

    The full name need not stand there: a release names an office by its district only, a person by the surname, a body
    by what a list shares with it. Where no word of any name stands in the passage, the passage names something else.
    """
    names = [name for label in NAMES for name in _texts(graph, thing, label)]
    words = graph.text(passage, _EXACT)
    if words is not None and names and not _shows(words, names):
        found = f'is said to be named in "{shorten(words, width=80)}", which has no word of its names'
        message = "The passage that names a thing must have its name."
        yield Problem(thing, compact(predicate), found, message, "name-in-passage")


def _texts(graph: Graph, thing: Term, predicate: str) -> Iterator[str]:
    yield from (name.value for name in graph.objects(thing, predicate))


def _shows(words: str, names: list[str]) -> bool:
    printed = _folded(words)
    run = "".join(_WORD.findall(printed))
    for name in names:
        parts = _WORD.findall(_folded(name))
        if "".join(parts) in run or any(part in printed for part in parts if len(part) >= _LONG):
            return True
    return False


def _folded(text: str) -> str:
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return _NOT_ASCII.sub(_without_accent, decomposed).casefold()


def _without_accent(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found[0]) else found[0]
