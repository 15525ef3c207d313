"""Checks that what a fact is about stands where it is stated: both ends of a relation, operation, agency, speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.gate import evidence
from pressgraph.gate.findings import Severity, shorten
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.mention import folded, mentioned, mentions
from pressgraph.gate.naming import own_name
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import iri

_SUBJECT, _OBJECT, _LABEL = iri("pg:claimSubject"), iri("pg:claimObject"), iri("rdfs:label")
_PREDICATE, _SEIZED_BY = iri("pg:claimPredicate"), iri("pg:seizedBy")
_HOLDS: Final = iri("org:holds")
_BOTH: Final = frozenset({_HOLDS, iri("org:subOrganizationOf")})
"""The relations whose sentence names both ends: who holds an office, and what is part of a body."""
_TAKEN_UP: Final = re.compile(
    r"\b(?:its|their|this|these|such|the (?:[a-z-]+ )?(?:cartel|gang|clan|group|organi[sz]ation|syndicate|network|"
    r"agency|department|bureau|office|ministry|app|platform|market|marketplace|site|service))\b",
    re.IGNORECASE,
)
_SPOKEN_OF: Final = re.compile(
    r"\b(?:it|they|he|she|who|his|hers?|him|agents|officers|deputies|detectives|investigators|troopers|police|authorities)\b",
    re.IGNORECASE,
)
"""Words that may stand for a person or a body that was named before."""
_OPERATION: Final = iri("pg:Operation")
# Words that name an operation, and those that take one up that was named before.
_NAMED_OPERATION: Final = re.compile(
    r"\b(?:Operation|Project) [\"“']?(?!Safe\b|Unit|Cent|Command|Divis|Section|Direct|Offic|Team|Group|Support|Manag)"
    r"[A-Z][\w-]*[a-z](?: [A-Z][\w-]*[a-z])*"
)
_THE_OPERATION: Final = re.compile(
    r"\b(?:it|its|"
    r"(?:the|this|that) (?:[a-z-]+ )?(?:operation|investigation|project|effort|initiative|takedown|sweep|case))\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"(?<![\w’'-])(?!(?:and|after|are|for|from|into|its|over|the|with)\b)[a-z]{3,}")
"""A word that no heading in capitals has."""
_LETTERS: Final = re.compile(r"[^\W_]+")
_LONG: Final = 4
"""How many letters a name has that may stand in words without its marks."""
_LINKS: Final = (
    (iri("pg:partOf"), "pg:partOf", "is part of", "operation"),
    (iri("pg:seizedBy"), "pg:seizedBy", "was seized by", "agency"),
    (iri("pg:speaker"), "pg:speaker", "is spoken by", "speaker"),
)


def check_ends(graph: Graph, claim: Term) -> Iterator[Problem]:
    """The passages of a claim must name its object; its subject at least the release should name.

    Who did something, a sentence may leave to the one before ("It was aimed at …"), so of the subject it is a warning.
    The object it may only take up where it names the subject ("Los Faroles, its faction, …").
    """
    words = evidence.words_of(graph, claim)
    if not words:
        return
    unnamed = [thing for thing in graph.objects(claim, _SUBJECT) if not _shown(graph, thing, words)]
    for thing in graph.objects(claim, _OBJECT):
        if _shown(graph, thing, words):
            continue
        near = not unnamed and _just_before(graph, claim, thing)
        if not near or not _TAKEN_UP.search(words):
            found = f'has object "{called(graph, thing)}", which its evidence does not name: "{quoted(words)}"'
            message = (
                "The passages of a claim must name its object: give as evidence the sentence that states the relation, "
                "or leave the relation out."
            )
            severity = Severity.WARNING if near else Severity.VIOLATION
            yield Problem(claim, "pg:claimObject", found, message, "object-in-evidence", severity)
    both = graph.text(claim, _PREDICATE) in _BOTH
    for thing in unnamed:
        other = other_operation(graph, thing, words)
        if both and not _run_together(words, evidence.names_of(graph, thing)):
            yield _unnamed_subject(graph, claim, thing, words)
        elif other:
            found = f'is about "{called(graph, thing)}", and its evidence names {other}: "{quoted(words, other)}"'
            message = "A claim must be about the operation that its passages name: take that one, or other passages."
            severity = Severity.WARNING if _THE_OPERATION.search(words) else Severity.VIOLATION
            yield Problem(claim, "pg:claimSubject", found, message, "other-operation", severity)
        elif is_named(graph, claim, thing, evidence.names_of(graph, thing)) is not True:
            found = f'is about "{called(graph, thing)}", which neither its evidence nor its release names'
            message = "The release of a claim should name its subject: look whether the passage is about it."
            yield Problem(claim, "pg:claimSubject", found, message, "subject-in-release", Severity.WARNING)


def _unnamed_subject(graph: Graph, claim: Term, thing: Term, words: str) -> Problem:
    """What to say where a passage names an office or a body, and not who holds it, or what is part of it."""
    held = graph.text(claim, _PREDICATE) == _HOLDS
    found = (
        f'is about "{called(graph, thing)}", wh{"om" if held else "ich"} its evidence does not name: "{quoted(words)}"'
    )
    who, what = ("who holds it", "an office") if held else ("the part, too", "a part of a body")
    message = (
        f"The passages of {what} must name {who}: give as evidence the sentence that does, or leave the claim out."
    )
    near = _stands_in(words) and is_named(graph, claim, thing, evidence.names_of(graph, thing)) is not False
    severity = Severity.WARNING if near else Severity.VIOLATION
    return Problem(claim, "pg:claimSubject", found, message, "subject-in-evidence", severity)


def _stands_in(words: str) -> bool:
    return _TAKEN_UP.search(words) is not None or _SPOKEN_OF.search(words) is not None


def _run_together(words: str, names: list[str]) -> bool:
    """Whether words name a thing by letters that only marks part: "O'Neill" where the fact has "ONeill"."""
    run = "".join(_LETTERS.findall(folded(words)))
    return any(name in run for each in names if len(name := "".join(_LETTERS.findall(folded(each)))) >= _LONG)


def _shown(graph: Graph, thing: Term, words: str) -> bool:
    """Whether some words name a thing, or it has no name that they could; its label is tried first."""
    label = graph.text(thing, _LABEL)
    if label is not None and mentioned(words, label):
        return True
    names = evidence.names_of(graph, thing)
    return not names or mentions(words, names)


def taken_up(graph: Graph, claim: Term, thing: Term, words: str) -> bool:
    """Whether the evidence takes up a thing that was named right before: "its director", "the agency"."""
    return _TAKEN_UP.search(words) is not None and _just_before(graph, claim, thing)


def _just_before(graph: Graph, claim: Term, thing: Term) -> bool:
    """Whether what stands before the evidence names a thing; without the text, whether its release does."""
    if evidence.text_of(graph, claim) is None:
        return evidence.named_there(graph, thing, claim)
    return mentions(evidence.before(graph, claim), evidence.names_of(graph, thing))


def check_links(graph: Graph, fact: Term) -> Iterator[Problem]:
    """The operation that a fact is part of, who seized and who spoke must be named in the release that states it.

    Who seized, its passages name, or take up ("Agents seized …").
    """
    for predicate, path, linked, kind in _LINKS:
        for thing in graph.objects(fact, predicate):
            words = evidence.words_of(graph, fact)
            if not words or _shown(graph, thing, words):
                continue
            names = evidence.names_of(graph, thing)
            named = is_named(graph, fact, thing, names)
            if not named:
                found = f'{linked} "{called(graph, thing)}", which its release does not name: "{quoted(words)}"'
                message = f"The release of a fact must name its {kind}: name the one that it tells of, or none."
                severity = Severity.WARNING if named is None else Severity.VIOLATION
                yield Problem(fact, path, found, message, f"{kind}-in-release", severity)
            elif predicate == _SEIZED_BY and not _stands_in(words):
                found = f'{linked} "{called(graph, thing)}", which its evidence does not name: "{quoted(words)}"'
                message = (
                    "The passages of a seizure must name who seized: give as evidence the sentence that says so, or "
                    "leave the agency out."
                )
                yield Problem(fact, path, found, message, "agency-in-evidence")
            elif kind == "operation" and (other := other_operation(graph, thing, words)):
                found = f'is part of "{called(graph, thing)}", and its sentence names {other}: "{quoted(words, other)}"'
                message = (
                    "A fact should be part of the operation that its sentence names: look which one it belongs to."
                )
                yield Problem(fact, path, found, message, "other-operation", Severity.WARNING)
            elif kind == "speaker" and not mentions(evidence.around(graph, fact) or words, names):
                found = f'{linked} "{called(graph, thing)}", whom nothing near the words names: "{quoted(words)}"'
                message = "A quotation should stand near the name of its speaker: look who says it."
                yield Problem(fact, path, found, message, "speaker-near", Severity.WARNING)


def other_operation(graph: Graph, thing: Term, words: str) -> str | None:
    """The operation that a sentence names, for an operation that it does not; None where it names none."""
    if _OPERATION not in graph.types(thing) or _SENTENCE.search(words) is None:
        return None
    found = _NAMED_OPERATION.search(" ".join(words.split()))
    return found.group() if found else None


def is_named(graph: Graph, fact: Term, thing: Term, names: list[str]) -> bool | None:
    """Whether the release of a fact names a thing; None where its text is not at hand and no passage says so."""
    text = evidence.text_of(graph, fact)
    if text is not None:
        return mentions(text, names)
    return True if evidence.named_there(graph, thing, fact) else None


def called(graph: Graph, thing: Term) -> str:
    """What a message calls a thing."""
    return shorten(min(evidence.names_of(graph, thing)[:1], default=own_name(thing)), width=60)


def quoted(words: str, around: str = "") -> str:
    """A sentence as a message quotes it: what stands around some words, where it is long."""
    return shorten(" ".join(words.split()), around=around, width=120)
