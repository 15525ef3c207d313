"""Checks that what a tally counts is told in its words: arrests where they speak of arrests, charges of charges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressgraph.gate import evidence
from pressgraph.gate.findings import Severity, shorten
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import iri

_OF, _PRINTED = iri("pg:tallyOf"), iri("pg:asPrinted")


class _Outcome(NamedTuple):
    """What a message calls an outcome, and patterns of the words that can tell it, surely tell it, and count it."""

    name: str
    may: re.Pattern[str]
    surely: re.Pattern[str]
    counted: re.Pattern[str]


def _outcome(name: str, may: str, surely: str, counted: str) -> _Outcome:
    """``may`` are beginnings of words, the others whole words."""
    patterns = (rf"\b(?:{may})", rf"\b(?:{surely}|{counted})\b", rf"\b(?:{counted})\b")
    return _Outcome(name, *(re.compile(pattern, re.IGNORECASE) for pattern in patterns))


_OUTCOMES: Final = {
    iri("pg:Arrest"): _outcome(
        "arrests",
        r"arrest|apprehen|detain|detention|captur|custody|cuffs|booked|round(?:s|ed|ing)?[ -]?up|nets?\b|netted|nab|"
        r"jail|remand|behind bars|held\b|picked|surrender|turned themselves|caught|busted",
        r"arrest|arrested|arresting|apprehended|detained|taken into custody",
        "arrests|apprehensions|detentions",
    ),
    iri("pg:Charge"): _outcome(
        "charges",
        r"charg|indict|complaint|arraign|accus|prosecut|defendant|supersed|alleg|informations?\b|counts?\b|cases?\b|"
        r"(?:law)?suits?\b|actions?\b|summons",
        "charged|indicted|arraigned|charges against",
        "indictments|prosecutions|charges",
    ),
    iri("pg:Conviction"): _outcome(
        "convictions",
        r"convict|plead|pled\b|pleas?\b|guilt|sentenc|prosecuted|imprison|jailed|verdict|condemn|fined\b",
        "convicted|pleaded guilty|pled guilty|found guilty|sentenced",
        "convictions|guilty pleas",
    ),
    iri("pg:Death"): _outcome(
        "deaths",
        r"death|dead|die[ds]?\b|dying|kill|murder|homicid|manslaughter|slay|slain|fatal|lives\b|their life|shot\b|"
        r"overdos|drown|perish|suicid|massacr|casualt|assassin|bodies\b",
        "died|killed|murdered|overdosed",
        r"deaths|homicides|murders|killings|fatalities|(?<!non-)fatal overdoses",
    ),
    iri("pg:Investigation"): _outcome(
        "investigations",
        r"investig|cases?\b|prob(?:e|es|ed|ing)\b|inquir|enquir|matters?\b",
        "under investigation",
        "investigations|inquiries",
    ),
    iri("pg:LethalDose"): _outcome(
        "lethal doses", r"dos(?:e|es|age|ages)\b|kill|lethal|deadl|fatal", "lethal|deadly", "doses"
    ),
}  # fmt: skip
_INVESTIGATION: Final = iri("pg:Investigation")
_PERSONS: Final = re.compile(
    r"\b(?:people|persons?|individuals|men|women|defendants|suspects|arrestees|members|offenders|traffickers|dealers)\b",
    re.IGNORECASE,
)
_MESSAGE: Final = (
    "What a tally counts must be told in its passage: take the outcome that its words name, or the sentence that tells "
    "of this one."
)


def check_outcome(graph: Graph, tally: Term) -> Iterator[Problem]:
    """The words of a tally must not count another outcome, and its passage must have a word for its own.

    A list may have that word at its head: then, and where the passage tells no outcome at all, it is a warning; what
    the text of the release could tell is left open without it. Of two outcomes that a passage tells, a person has to
    look which one is counted.
    """
    given, printed = graph.objects(tally, _OF), graph.text(tally, _PRINTED)
    own = _OUTCOMES.get(given[0].value) if len(given) == 1 else None
    words = evidence.words_of(graph, tally)
    if own is None or printed is None or not words:
        return
    counted = _counted(own, given[0].value, printed)
    if counted:
        found = f'counts {own.name}, and its printed words count {counted}: "{_short(words, printed)}"'
        yield Problem(tally, "pg:tallyOf", found, _MESSAGE, "printed-outcome")
        return
    if own.may.search(words):
        return
    told = _joined(other for other in _OUTCOMES.values() if other.surely.search(words))
    around = evidence.around(graph, tally)
    near = not around or own.may.search(around) is not None
    if told or not near:
        tells = f"tells of {told}" if told else "has no word for them"
        found = f'counts {own.name}, and its passage {tells}: "{_short(words, printed)}"'
        severity = Severity.VIOLATION if told and not near else Severity.WARNING
        yield Problem(tally, "pg:tallyOf", found, _MESSAGE, "printed-outcome", severity)


def _counted(own: _Outcome, outcome: str, printed: str) -> str:
    """What some printed words count, where that is surely not the outcome of their tally; else empty."""
    if own.may.search(printed):
        return ""
    if outcome == _INVESTIGATION and _PERSONS.search(printed):
        return "persons"
    return _joined(other for other in _OUTCOMES.values() if other.counted.search(printed))


def _joined(outcomes: Iterator[_Outcome]) -> str:
    return " and ".join(outcome.name for outcome in outcomes)


def _short(words: str, around: str) -> str:
    return shorten(" ".join(words.split()), around=" ".join(around.split()), width=120)
