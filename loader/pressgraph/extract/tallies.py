"""Tallies: counts of arrests, investigations, charges, convictions, deaths and lethal doses.

A count of persons becomes a tally through the verb or noun that it stands with: "the arrest of 12 people", "charged 12
people", "12 people were charged", "12 arrests". The word must stand close: in "charged with robbing 12 people" the
twelve are the victims. What is counted otherwise (investigations, doses) stands right behind its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from pressgraph.extract.context import heading, nearest_operation, sentences_with
from pressgraph.extract.naming import Naming
from pressgraph.extract.persons import Group, groups
from pressgraph.extract.quantities import Amount, amounts
from pressgraph.extract.restatements import is_further, once
from pressgraph.facts import Span, Tally
from pressgraph.text import Document, Sentence

_STEMS: Final = (
    "arrest", "apprehend", "detain", "into custody", "indict", "charg", "convict", "plead", "pled ", "guilty",
    "successfully prosecuted", "investigations", "cases", "doses", "to kill", "deaths", "complaint",
)  # fmt: skip
_ARREST: Final = r"(?:arrest|apprehend|detain)"
# What stands right before a count of persons and governs it.
_LEFT: Final[dict[str, re.Pattern[str]]] = {
    "Arrest": re.compile(
        rf"\b{_ARREST}(?:ed|ing|s)?(?:\s+and\s+charg(?:ed|es|ing))?(?:\s+of|\s+for)?(?P<gap>[^.;]{{0,70}})$", re.I
    ),
    "Charge": re.compile(
        r"\b(?:(?:charges?|indictments?|complaints?|cases?)\b[^.;]{0,90}\bagainst|(?:charged|indicted)\b[^;]{0,100}\b(?:along|together)\s+with|(?:charg|indict)(?:ed|ing|es|e|s)?|"
        r"indictments?\s+of|nam(?:es|ing))\b(?P<gap>[^.;]{0,70})$",
        re.I,
    ),
    "Conviction": re.compile(r"\b(?:convict(?:ed|ing|s)|convictions?\s+(?:of|for|against))(?P<gap>[^.;]{0,70})$", re.I),
}
# What may stand between: nothing, "a total of", or persons named before "and five others".
_NEAR: Final = re.compile(
    r"\s*(?:today\s+|yesterday\s+)?(?:(?:all|the|each\s+of(?:\s+the)?|another|an?\s+additional|additional|following|these|a\s+total\s+of|total|"
    r"some|of|its|an|separate|\d+\s+of)\s+){0,4}"
    r"|,?\s*(?:along\s+with\s+|together\s+with\s+)?(?:him|her|them|[A-Z][\w.'-]*(?:,?\s+(?:(?:de|la|del|van|[A-Z][\w.'-]*)|\d+,))*)"
    r"\s*,?\s+(?:and|along\s+with|as\s+well\s+as)\s+(?:the\s+)?"
)
_WISHED: Final = re.compile(
    r"\b(?:seek\w*|attempt\w*|tr(?:y|ied|ying)|work(?:s|ing)|wants?|hop(?:es?|ing)|continu\w+|warrants?|help|information|not|no|will|would)"
    r"\s+(?:\w+\s+)?(?:to\s+)?(?:locate\s+and\s+)?$",
    re.I,
)
_RIGHT: Final[dict[str, re.Pattern[str]]] = {
    "Arrest": re.compile(rf"(?:\b{_ARREST}ed\b|\btaken\s+into\s+custody\b)", re.I),
    "Charge": re.compile(
        r"\b(?:charged|indicted)\b|\bfac(?:e|es|ing)\s+(?:[\w-]+\s+){0,4}(?:charges?|indictments?)\b|\bnamed\s+in\s+(?:\w+\s+){0,3}"
        r"(?:indictments?|complaints?)\b",
        re.I,
    ),
    "Conviction": re.compile(
        r"\b(?:pleaded|pled|plead|found)\s+guilty\b|\bconvicted\b(?!\s+felons?)|\bsuccessfully\s+prosecuted\b|\bentered\s+guilty\s+pleas?\b",
        re.I,
    ),
}
_FINITE: Final = re.compile(r"\b(?:was|were|is|are|has|have|had)\b", re.I)
_DEEDS: Final = re.compile(
    r"\b(?:said|sold|will|would|may|could|faced?|faces|agreed?|agree\s+to|expected|scheduled|of\s+whom|who\s+(?!was|were|is|are|has|have)|that|which|most\s+of|some\s+of|many\s+of|"
    r"(?!(?:named|accused|alleged|associated|affiliated|linked|related|based|located|involved|charged|arrested|indicted|"
    r"identified|listed|detained|tied|connected|aged|nicknamed|added|united|so-called|believed|suspected|convicted|apprehended|targeted)\b)"
    r"[a-z]{3,}ed)\b"
)
# Asides between subject and verb: brackets, "including …", "most of whom …", and the names and ages of those counted.
_ASIDE: Final = re.compile(
    r"\([^()]*\)|,\s*(?:including|among\s+them)\b[^,]*(?:,[^,]*){0,3}?,|,\s*(?:most|some|many|all|several)\s+of\s+whom\b[^,]*,"
)
_NAMES: Final = re.compile(
    r"(?:,\s*(?:and\s+)?(?:[A-Z][\w'.-]*,?\s+|son,\s+|\d\d,\s+|aka\s+|of\s+|and\s+|both\s+){2,40})"
)
_INCLUDING: Final = re.compile(r"\bincluding\s+$")
_MODIFIED: Final = re.compile(r"\s*(?P<verb>charged|indicted|arrested|convicted)\b", re.I)
_COUNTED: Final[dict[str, re.Pattern[str]]] = {
    "Arrest": re.compile(
        r"\s+(?:(?!of\b|in\b|and\b|the\b|for\b|to\b|with\b|from\b)[\w-]+\s+){0,3}?arrests\b(?!\s+warrants?)", re.I
    ),
    "Conviction": re.compile(r"\s+(?:[\w-]+\s+){0,2}?(?:convictions|guilty\s+pleas)\b", re.I),
    "Investigation": re.compile(
        r"\s+(?:(?!of\b|in\b|to\b|and\b|for\b)[\w-]+\s+){0,3}?(?:investigations|cases)\b(?!\s+of\b)(?!\s+(?:workers|managers))",
        re.I,
    ),
    "LethalDose": re.compile(
        r"\s+(?:[\w-]+\s+){0,2}?(?:lethal|deadly|fatal)\s+(?:[\w-]+\s+){0,2}?doses\b|"
        r"\s+(?:[\w-]+\s+){0,2}?doses\b(?=[^.;]{0,30}\b(?:lethal|deadly))",
        re.I,
    ),
    "Death": re.compile(r"\s+(?:(?:[\w-]+\s+){0,2}?overdose\s+)?deaths\b", re.I),
}
_TO_KILL: Final = re.compile(
    r"\b(?:enough|sufficient)\b[^.;]{0,80}\b(?:to\s+(?:potentially\s+)?(?:kill|poison)|for)\s+(?:an?\s+|another\s+)?$",
    re.I,
)
_STATISTICS: Final = re.compile(
    r"\b(?:CDC|Centers\s+for\s+Disease|Americans|nationwide|nationally|annually|every\s+(?:day|year)|each\s+(?:day|year)|per\s+(?:day|year)|"
    r"last\s+year|epidemic|U\.S\.|United\s+States|country|in\s+(?:19|20)\d\d)\b",
    re.I,
)
_ILLNESS: Final = re.compile(r"\b(?:HIV|hepatitis|COVID|disease|infections?|virus|cancer|patients?)\b", re.I)
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
    further: bool = False
    placed: bool = False


def find(document: Document, operations: Sequence[Naming]) -> Iterator[Tally]:
    """Each tally once, in order."""
    counts = sorted(_counts(document), key=lambda c: heading(document, c.sentence))
    told = once(counts, lambda c: (c.amount.value, c.amount.bound), _alike)
    for count in sorted(told, key=lambda c: (c.span, c.of)):
        yield Tally(
            of=count.of,
            count=int(count.amount.value),
            span=count.span,
            bound=count.amount.bound,
            operation=nearest_operation(document, count.sentence, operations),
        )


def _alike(one: _Count, other: _Count) -> bool:
    """Whether one count with the other's number would be the same: not where the text calls it another, or by place."""
    return one.of == other.of and one.further == other.further and not (one.placed or other.placed)


def _counts(document: Document) -> Iterator[_Count]:
    text = document.text
    for index in sorted(sentences_with(document, _STEMS)):
        sentence = document.sentences[index]
        found = [a for a in amounts(text, sentence.start, sentence.end) if _whole(a)]
        if not found:
            continue
        seen: set[tuple[str, int]] = set()
        for count in (*_things(text, sentence, found), *_persons(text, sentence, found)):
            if (count.of, count.amount.number.start) not in seen:
                seen.add((count.of, count.amount.number.start))
                yield count


def _whole(amount: Amount) -> bool:
    return (
        amount.unit is None
        and not amount.ranged
        and amount.value == amount.value.to_integral_value()
        and amount.value > 0
    )


def _things(text: str, sentence: Sentence, found: Sequence[Amount]) -> Iterator[_Count]:
    series = False
    for index, amount in enumerate(found):
        limit = found[index + 1].span.start if index + 1 < len(found) else sentence.end
        hits = [(of, m) for of, pattern in _COUNTED.items() if (m := pattern.match(text, amount.span.end, limit))]
        for of, match in hits:
            if of == "Investigation" and _ILLNESS.search(text, *sentence.span):
                continue
            if of == "Death" and (_STATISTICS.search(text, *sentence.span) or amount.value > 500):
                continue
            yield _Count(of, amount, Span(amount.span.start, match.end()), sentence)
        elided = series and not hits and _ELLIPSIS.search(text, found[index - 1].span.end, amount.span.start)
        if elided and (place := _PLACE.match(text, amount.span.end, limit)):
            yield _Count("Arrest", amount, Span(amount.span.start, place.end()), sentence, placed=True)
            continue
        series = any(of == "Arrest" for of, _ in hits)
        if _TO_KILL.search(text, max(sentence.start, amount.span.start - 150), amount.span.start):
            yield _Count("LethalDose", amount, amount.span, sentence)


def _persons(text: str, sentence: Sentence, found: Sequence[Amount]) -> Iterator[_Count]:
    for amount in found:
        brought = _BROUGHT_TO.search(text, max(sentence.start, amount.span.start - 250), amount.span.start)
        if brought:
            yield _Count(_VERBS[brought["verb"].casefold()], amount, Span(brought.start(), amount.span.end), sentence)
    last: tuple[Group, set[str]] | None = None
    counted = list(groups(text, sentence.span, found))
    for group, following in zip_longest(counted, counted[1:]):
        # "Of the 40 charged, 33 were arrested": the verb behind a bare number is of that number.
        bare = following is not None and not following.noun
        outcomes = _outcomes(text, sentence, group, following.span.start if following and bare else sentence.end)
        if not outcomes and last and group.noun and _joined(text[last[0].span.end : group.span.start]):
            outcomes = last[1]
        last = (group, outcomes)
        for of in sorted(outcomes):
            if group.amount.value > 1 or (of == "Arrest" and group.noun):
                further = sentence.paragraph > 0 and is_further(text, group.amount.span)
                yield _Count(of, group.amount, group.span, sentence, further)


def _joined(gap: str) -> bool:
    """Whether two groups stand in one series: "12 people in Texas and six people in Ohio"."""
    return (
        re.fullmatch(r"[^.;:,]{0,60},?\s+and\s+", gap) is not None
        and not _DEEDS.search(gap)
        and not _FINITE.search(gap)
    )


def _outcomes(text: str, sentence: Sentence, group: Group, limit: int) -> set[str]:
    """What the sentence says happened to a group of persons."""
    outcomes: set[str] = set()
    before = text[max(sentence.start, group.span.start - 220) : group.span.start]
    for of, pattern in _LEFT.items():
        match = _last(pattern, before)
        if match and group.noun and _NEAR.fullmatch(match["gap"]) and not _WISHED.search(before[: match.start()]):
            outcomes.add(of)
    modified = _MODIFIED.match(text, group.amount.span.end, group.span.end)
    if modified:
        outcomes.add(_VERBS[modified["verb"].casefold()])
    return outcomes | _passive(text, sentence, group, limit)


def _last(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """The match of a pattern that begins last, as the nearest verb governs."""
    best, start = None, 0
    while match := pattern.search(before, start):
        best, start = match, match.start() + 1
    return best


def _passive(text: str, sentence: Sentence, group: Group, limit: int) -> set[str]:
    """What the verbs behind a group say happened to it; a main verb outdoes those of its relative clauses."""
    start = group.span.end
    main: set[str] = set()
    beside: set[str] = set()
    aside = _INCLUDING.search(text, sentence.start, group.span.start) is not None
    for of, pattern in _RIGHT.items():
        for match in pattern.finditer(text, start, min(limit, start + 240)):
            gap = text[start : match.start()]
            if _subject_of(gap, match.group().casefold(), group.part):
                restrictive = not _FINITE.search(gap) or re.match(r",?\s*who\b", gap) is not None
                if not (aside and not restrictive):
                    (beside if restrictive else main).add(of)
                break
    return main or beside


def _subject_of(printed: str, verb: str, part: bool) -> bool:
    """Whether a verb is said of the persons whom ``printed`` parts from it.

    Of "three of the six people indicted" it is said of the six: ``part`` is true for the three.
    """
    gap = _NAMES.sub(" ", _ASIDE.sub(" ", printed))
    if len(gap) > 110 or re.search(r"[;:]|--|—|\.\s", gap) or _DEEDS.search(gap):
        return False
    if verb.startswith(("ple", "pled", "fac", "entered")):
        return not re.search(r"\b(?:by|to)\b", gap)
    if _FINITE.search(gap):
        return True
    return (
        not part
        and len(gap.split()) <= 8
        and not re.search(r"\b(?:and\s+(?:was|the|a)|in\s+which|with|who|,)\b|,", gap)
    )
