"""Checks that a body is part of the one that its passage puts it in, where two bodies stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.gate import evidence
from pressgraph.gate.ends import called, quoted
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.mention import mentioned
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.terms import iri

_SUBJECT, _PREDICATE, _OBJECT = iri("pg:claimSubject"), iri("pg:claimPredicate"), iri("pg:claimObject")
_WHOLE: Final = iri("org:subOrganizationOf")
_LABEL: Final = iri("rdfs:label")
_PART: Final = (
    "faction|cell|arm|wing|branch|unit|division|section|office|component|part|subset|set|clique|chapter|offshoot|subgroup|"
    "subsidiary|affiliate|agency"
)
_OF: Final = re.compile(
    rf",? (?:(?:which is |known as )?(?:(?:an?|the|one|its) )?(?:(?!as\b)[a-z-]+ ){{0,3}}(?:{_PART}) )?of (?:the )?"
)
_BEHIND: Final = re.compile(r"[A-Z][\w.&’'-]*(?: (?:(?:of|for|the|and) )*[A-Z][\w.&’'-]*)*")
_BEFORE: Final = re.compile(r"(?P<name>[A-Z][\w.&-]*(?: (?:(?:of|for|the|and) )*[A-Z][\w.&-]*)*)['’]s? $")
_CRIMINAL: Final = frozenset(map(iri, ("pg:CriminalOrganization", "pg:Cartel", "pg:Gang", "pg:Faction")))
_CHANGE: Final = re.compile(
    r"\b(?:former|formerly|once|previously|now|broke|broken|split|splintered|left|joined|merged|allied|alliance|rivals?)\b",
    re.IGNORECASE,
)
"""Words that tell of another whole than the one of old."""
_GENITIVE: Final = frozenset({"s ", "' ", "’ "})
_WIDTH: Final = 80
_LONGEST: Final = 9
_MESSAGE: Final = (
    "A body must be part of the one that its passage puts it in: take that one, or the sentence that puts it in this."
)


def check_whole(graph: Graph, claim: Term) -> Iterator[Problem]:
    """Where a passage puts a body in one of the vocabulary ("X, a faction of Y", "Y's X"), it is part of no other.

    What is above or below the body that stands there fits as well, since releases name the nearest or the highest.
    """
    if graph.text(claim, _PREDICATE) != _WHOLE:
        return
    words = " ".join(evidence.words_of(graph, claim).split())
    for part in graph.objects(claim, _SUBJECT):
        for whole in graph.objects(claim, _OBJECT):
            told = list(_told(words, _telling(graph, part)) or _known_whole(graph, part, words))
            own = evidence.names_of(graph, whole)
            if not told or any(name in own or _related(name, whole.value) for name in told):
                continue
            found = (
                f'puts "{called(graph, part)}" in "{called(graph, whole)}", and its passage puts it in {told[0]}: '
                f'"{quoted(words, told[0])}"'
            )
            yield Problem(claim, "pg:claimObject", found, _MESSAGE, "other-whole")


def _telling(graph: Graph, part: Term) -> list[str]:
    """The names of a body that no other one shares: not "Elm Office" for the "Drug Enforcement Agency Elm Office"."""
    label = graph.text(part, _LABEL) or ""
    return [name for name in evidence.names_of(graph, part) if name == label or not label.endswith(name)]


def _told(words: str, names: list[str]) -> list[str]:
    """The known bodies right behind and before the names of one, each printed once, as the words print them."""
    found: list[str | None] = []
    for name in names:
        start = words.find(name)
        end = start + len(name)
        if start < 0 or words.find(name, end) >= 0 or not mentioned(words, name):
            continue
        link = _OF.match(words, end)
        behind = _BEHIND.match(words, link.end()) if link else None
        before = (
            _BEFORE.search(words, max(0, start - _WIDTH), start)
            if words[max(0, start - 2) : start] in _GENITIVE
            else None
        )
        found += [_known(behind.group(), first=True)] if behind else []
        found += [_known(before["name"], first=False)] if before else []
    return [name for name in found if name]


def _known_whole(graph: Graph, part: Term, words: str) -> list[str]:
    """What a criminal organization is part of in the vocabulary, where words name it and tell of no change."""
    known = lexicon.load()
    whole = known.get(known.parent(part.value) or "")
    if whole is None or _CRIMINAL.isdisjoint(graph.types(part)) or _CHANGE.search(words):
        return []
    return [name for name in whole.names if mentioned(words, name)][:1]


def _known(run: str, *, first: bool) -> str | None:
    """The longest known body with which some words in capitals begin, or end."""
    words = run.split()
    for size in range(min(len(words), _LONGEST), 0, -1):
        name = " ".join(words[:size] if first else words[-size:]).rstrip(".,")
        for form in (name, re.sub("['’]s?$", "", name)):
            if form in lexicon.bearers(lexicon.load(), "organization"):
                return form
    return None


def _related(name: str, whole: str) -> bool:
    """Whether a body that a name stands for is another, or above it, or below it."""
    ends = lexicon.bearers(lexicon.load(), "organization").get(name, ())
    return any(whole in _up(entry.iri) or entry.iri in _up(whole) for entry in ends)


def _up(body: str) -> list[str]:
    """A body and those that it is part of in the vocabulary, the nearest first."""
    found = [body]
    while (above := lexicon.load().parent(found[-1])) and above not in found:
        found.append(above)
    return found
