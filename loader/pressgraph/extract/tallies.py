"""Tallies: counts of arrests, investigations, charges, convictions, deaths and lethal doses.

A count of persons becomes a tally through the verb or noun that it stands with: "the arrest of 12 people", "charged 12
people", "12 people were charged", "12 arrests". The word must stand close: in "charged with robbing 12 people" the
twelve are the victims. What is counted otherwise (investigations, doses) stands right behind its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pressgraph.extract.context import heading, nearest_operation
from pressgraph.extract.naming import Naming
from pressgraph.extract.persons import Group, groups
from pressgraph.extract.quantities import Amount, amounts
from pressgraph.extract.restatements import is_further, once
from pressgraph.facts import Bound, Span, Tally
from pressgraph.text import Document, Sentence

_CUE: Final = re.compile(
    r"arrest|apprehend|detain|custody|indict|charg|convict|plead|pled\b|guilty|prosecut|investigations|cases|doses|to kill|deaths?\b|"
    r"complaints?\b",
    re.I,
)
_ARREST: Final = r"(?:arrest|apprehend|detain)"
# What stands right before a count of persons and governs it.
_LEFT: Final[dict[str, re.Pattern[str]]] = {
    "Arrest": re.compile(rf"\b{_ARREST}(?:ed|ing|s)?(?:\s+and\s+charg(?:ed|es|ing))?(?:\s+of|\s+for)?(?P<gap>[^.;]{{0,70}})$", re.I),
    "Charge": re.compile(
        r"\b(?:(?:charg|indict)(?:ed|ing|es|s)?|indictments?\s+of|nam(?:es|ing)|(?P<against>charges?|indictments?|complaints?|cases?)\b"
        r"[^.;]{0,90}\bagainst)(?P<gap>[^.;]{0,70})$",
        re.I,
    ),
    "Conviction": re.compile(r"\b(?:convict(?:ed|ing|s)|convictions?\s+(?:of|for|against))(?P<gap>[^.;]{0,70})$", re.I),
}
# What may stand between: nothing, "a total of", or persons named before "and five others".
_NEAR: Final = re.compile(
    r"\s*(?:today\s+|yesterday\s+)?(?:(?:all|the|each\s+of(?:\s+the)?|another|an?\s+additional|additional|following|these|a\s+total\s+of|total|"
    r"some|of|its|an|separate)\s+){0,4}"
    r"|,?\s*(?:along\s+with\s+|together\s+with\s+)?(?:him|her|them|[A-Z][\w.'-]*(?:,?\s+(?:(?:de|la|del|van|[A-Z][\w.'-]*)|\d+,))*)"
    r"\s*,?\s+(?:and|along\s+with|as\s+well\s+as)\s+(?:the\s+)?"
)
_BE: Final = r"(?:was|were|is|are|has|have|had|been|being|be|also|all|now|already|previously|recently|later|separately|today|yesterday|each|federally|formally|initially|subsequently|ultimately|either|both|successfully|either|taken)"
_RIGHT: Final[dict[str, re.Pattern[str]]] = {
    "Arrest": re.compile(rf"(?:\b{_ARREST}ed\b|\btaken\s+into\s+custody\b)", re.I),
    "Charge": re.compile(
        r"\b(?:charged|indicted)\b|\bfac(?:e|es|ing)\s+(?:[\w-]+\s+){0,4}(?:charges?|indictments?)\b|\bnamed\s+in\s+(?:\w+\s+){0,3}"
        r"(?:indictments?|complaints?)\b",
        re.I,
    ),
    "Conviction": re.compile(
        r"\b(?:pleaded|pled|plead|found)\s+guilty\b|\bconvicted\b|\bsuccessfully\s+prosecuted\b|\bentered\s+guilty\s+pleas?\b", re.I
    ),
}
_FINITE: Final = re.compile(r"\b(?:was|were|is|are|has|have|had)\b", re.I)
_DEEDS: Final = re.compile(
    r"\b(?:said|sold|will|would|may|could|faced?|faces|who\s+(?!was|were|is|are|has|have)|that|which|most\s+of|some\s+of|many\s+of|"
    r"(?!(?:named|accused|alleged|associated|affiliated|linked|related|based|located|involved|charged|arrested|indicted|"
    r"identified|listed|detained|tied|connected|aged|nicknamed|added|united|so-called|believed|suspected|convicted|apprehended|targeted)\b)"
    r"[a-z]{3,}ed)\b"
)
_MODIFIED: Final = re.compile(r"\s*(?P<verb>charged|indicted|arrested|convicted)\b", re.I)
_COUNTED: Final[dict[str, re.Pattern[str]]] = {
    "Arrest": re.compile(r"\s+(?:[\w-]+\s+){0,3}?arrests\b(?!\s+warrants?)", re.I),
    "Conviction": re.compile(r"\s+(?:[\w-]+\s+){0,2}?(?:convictions|guilty\s+pleas)\b", re.I),
    "Investigation": re.compile(
        r"\s+(?:(?!of\b|in\b|to\b|and\b|for\b)[\w-]+\s+){0,3}?(?:investigations|cases)\b(?!\s+of\b)(?!\s+(?:workers|managers))", re.I
    ),
    "LethalDose": re.compile(
        r"\s+(?:[\w-]+\s+){0,2}?(?:lethal|deadly|fatal)\s+(?:[\w-]+\s+){0,2}?doses\b|"
        r"\s+(?:[\w-]+\s+){0,2}?doses\b(?=[^.;]{0,30}\b(?:lethal|deadly))",
        re.I,
    ),
    "Death": re.compile(r"\s+(?:(?:[\w-]+\s+){0,2}?overdose\s+)?deaths\b", re.I),
}
_SINGLE_ARREST: Final = re.compile(r"\s+arrest\b(?!\s+warrant)", re.I)
_TO_KILL: Final = re.compile(r"\b(?:enough|sufficient)\b[^.;]{0,80}\b(?:to\s+(?:potentially\s+)?(?:kill|poison)|for)\s+(?:an?\s+|another\s+)?$", re.I)
_STATISTICS: Final = re.compile(
    r"\b(?:CDC|Centers\s+for\s+Disease|Americans|nationwide|nationally|annually|every\s+(?:day|year)|each\s+(?:day|year)|per\s+(?:day|year)|"
    r"last\s+year|epidemic|U\.S\.|United\s+States|country|in\s+(?:19|20)\d\d)\b",
    re.I,
)
_ELLIPSIS: Final = re.compile(r"(?:\s*,|\s*;|\s*,?\s*and)\s+(?:and\s+)?$")
_PLACE: Final = re.compile(r"\s+in\s+(?:the\s+)?[A-Z][\w. ]{2,40}?(?=[,.;]|\s+and\b|$)")
_BROUGHT_TO: Final = re.compile(
    r"\bnumber\s+of\b[^.;]{0,80}\b(?P<verb>arrested|charged|indicted|convicted)\b[^.;]{0,60}\bto\s+$", re.I
)
_VERBS: Final = {"arrested": "Arrest", "charged": "Charge", "indicted": "Charge", "convicted": "Conviction"}


@dataclass(frozen=True, slots=True)
class _Count:
    """A number of outcomes of a kind, where it stands, and the sentence around it."""

    of: str
    amount: Amount
    span: Span
    sentence: Sentence


def find(document: Document, operations: Sequence[Naming]) -> Iterator[Tally]:
    """Each tally once, in order."""
    text = document.text
    counts = sorted(_counts(document), key=lambda c: heading(document, c.sentence))
    told = once(
        counts,
        lambda c: (c.amount.value, c.amount.bound),
        lambda a, b: a.of == b.of,
        lambda c: c.sentence.paragraph > 0 and is_further(text, c.amount.span),
    )
    for count in sorted(told, key=lambda c: (c.span, c.of)):
        yield Tally(
            of=count.of,
            count=int(count.amount.value),
            span=count.span,
            bound=count.amount.bound,
            operation=nearest_operation(document, count.sentence, operations),
        )


def _counts(document: Document) -> Iterator[_Count]:
    text = document.text
    for sentence in document.sentences:
        if not _CUE.search(text, sentence.start, sentence.end):
            continue
        found = [a for a in amounts(text, sentence.start, sentence.end) if _whole(a)]
        if not found:
            continue
        seen: set[tuple[str, int]] = set()
        for count in (*_things(text, sentence, found), *_persons(text, sentence, found)):
            if (count.of, count.amount.number.start) not in seen:
                seen.add((count.of, count.amount.number.start))
                yield count


def _whole(amount: Amount) -> bool:
    return amount.unit is None and not amount.ranged and amount.value == amount.value.to_integral_value() and amount.value > 0


def _things(text: str, sentence: Sentence, found: Sequence[Amount]) -> Iterator[_Count]:
    series = False
    for index, amount in enumerate(found):
        limit = found[index + 1].span.start if index + 1 < len(found) else sentence.end
        hits = [(of, m) for of, pattern in _COUNTED.items() if (m := pattern.match(text, amount.span.end, limit))]
        if amount.value == 1 and (single := _SINGLE_ARREST.match(text, amount.span.end, limit)):
            hits.append(("Arrest", single))
        for of, match in hits:
            if of == "Death" and (_STATISTICS.search(text, *sentence.span) or amount.value > 500):
                continue
            yield _Count(of, amount, Span(amount.span.start, match.end()), sentence)
        if series and not hits and _ELLIPSIS.search(text, found[index - 1].span.end, amount.span.start):
            if place := _PLACE.match(text, amount.span.end, limit):
                yield _Count("Arrest", amount, Span(amount.span.start, place.end()), sentence)
                continue
        series = any(of == "Arrest" for of, _ in hits)
        if _TO_KILL.search(text, sentence.start, amount.span.start):
            yield _Count("LethalDose", amount, amount.span, sentence)


def _persons(text: str, sentence: Sentence, found: Sequence[Amount]) -> Iterator[_Count]:
    for group in groups(text, sentence.span, found):
        for of in sorted(_outcomes(text, sentence, group)):
            if group.amount.value > 1 or (of == "Arrest" and group.noun):
                yield _Count(of, group.amount, group.span, sentence)


def _outcomes(text: str, sentence: Sentence, group: Group) -> set[str]:
    """What the sentence says happened to a group of persons."""
    outcomes = set()
    before = text[max(sentence.start, group.span.start - 220) : group.span.start]
    for of, pattern in _LEFT.items():
        match = _last(pattern, before)
        if match and group.noun and _NEAR.fullmatch(match["gap"]):
            outcomes.add(of)
    if brought := _BROUGHT_TO.search(before):
        outcomes.add(_VERBS[brought["verb"].casefold()])
    modified = _MODIFIED.match(text, group.amount.span.end, group.span.end)
    if modified:
        outcomes.add(_VERBS[modified["verb"].casefold()])
    return outcomes | _passive(text, sentence, group)


def _last(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """The match of a pattern that begins last, as the nearest verb governs."""
    best, start = None, 0
    while match := pattern.search(before, start):
        best, start = match, match.start() + 1
    return best


def _passive(text: str, sentence: Sentence, group: Group) -> set[str]:
    start = group.span.end
    outcomes = set()
    for of, pattern in _RIGHT.items():
        match = pattern.search(text, start, min(sentence.end, start + 240))
        if match and _subject_of(text, start, match):
            outcomes.add(of)
    return outcomes


def _subject_of(text: str, start: int, match: re.Match[str]) -> bool:
    gap = re.sub(r"\([^()]*\)|,\s*(?:including|among\s+them)[^,]*(?:,[^,]*){0,3}?,|,\s*[^,]*\d\d,", " ", text[start : match.start()])
    if len(gap) > 110 or re.search(r"[;:]|--|—|\.\s", gap) or _DEEDS.search(gap):
        return False
    if match.group().casefold().startswith(("ple", "pled", "fac", "entered")):
        return len(gap) < 60 and not re.search(r"\bby\b", gap)
    if _FINITE.search(gap):
        return True
    return len(gap.split()) <= 8 and not re.search(r"\b(?:and\s+(?:was|the|a)|in\s+which|with|who|,)\b|,", gap)
