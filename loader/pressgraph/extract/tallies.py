"""Tallies: counts of arrests, investigations, charges, convictions, deaths and lethal doses.

A count of persons becomes a tally through the verb or noun that it stands with: "the arrest of 12 people", "charged 12
people", "12 people were charged", "12 arrests". The word must stand close: in "charged with robbing 12 people" the
twelve are the victims. What is counted otherwise (investigations, doses) stands right behind its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Final

from pressgraph.extract import splits, totals
from pressgraph.extract.context import heading, nearest_operation, sentences_with
from pressgraph.extract.names import first_words
from pressgraph.extract.naming import Naming
from pressgraph.extract.objects import VERBS, has_own_verb
from pressgraph.extract.outcomes import VICTIMS, governed_until, outcomes
from pressgraph.extract.persons import Group, groups
from pressgraph.extract.quantities import Amount, amounts_in
from pressgraph.extract.restatements import is_further, once
from pressgraph.extract.subjects import DEEDS, FINITE
from pressgraph.facts import Span, Tally
from pressgraph.text import Document, Sentence

STEMS: Final = (
    "arrest", "apprehend", "detain", "captur", "into custody", "indict", "charg", "convict", "plead", "pled ", "guilty",
    "successfully prosecuted", "investigations", "cases", "doses", "to kill", "death", "complaint",
    "sentenc", "booked", "rounded up", "rounds up", "netted", "nets ", "nabbed", "nabs ", "murder", "killed", "killing",
    "homicide", "slay", "died", "fatal", "lost their lives", "jailed",
)  # fmt: skip
_COUNTED: Final[dict[str, re.Pattern[str]]] = {
    "Arrest": re.compile(
        r"\s+(?:of\s+the\s+|(?:(?!of\b|in\b|and\b|the\b|for\b|to\b|with\b|from\b)[\w-]+\s+){0,3}?)arrests\b(?!\s+warrants?)"
        r"(?!\s+(?:are|were|is|remain)\s+(?:still\s+)?(?:pending|expected|anticipated|likely|planned))",
        re.I,
    ),
    "Conviction": re.compile(
        r"\s+(?:(?!had\b|have\b|has\b|with\b|prior\b|previous\b|criminal\b)[\w-]+\s+){0,2}?(?:convictions|guilty\s+pleas)\b",
        re.I,
    ),
    "Investigation": re.compile(
        r"\s+(?:of\s+(?:the|these|those|its|all)\s+(?!many\b|most\b|several\b|numerous\b))?"
        r"(?:(?!(?:of|in|to|and|for|fewer|more|during|from|through|by|with|as|at|on|after|under|their|his|its|our)\b)"
        r"[\w-]+\s+){0,3}?(?:investigations|cases)\b(?!\s+of\b)(?!\s+(?:workers|managers))",
        re.I,
    ),
    "LethalDose": re.compile(
        r"\s+(?:[\w-]+\s+){0,2}?(?:lethal|deadly|fatal)\s+(?:[\w-]+\s+){0,2}?doses\b|"
        r"\s+(?:[\w-]+\s+){0,2}?doses\b(?=[^.;]{0,30}\b(?:lethal|deadly))",
        re.I,
    ),
    "Death": re.compile(
        r"\s+(?:(?!attempted\b|of\b|and\b|or\b|for\b|in\b)[\w-]+\s+){0,2}?"
        r"(?:deaths|murders(?!-for-hire)|homicides|killings|slayings|fatal(?:\s+\w+)?\s+overdoses)\b"
        r"(?!\s+per\b)",
        re.I,
    ),
}
# "made one felony arrest and 34 misdemeanor arrests": a single one counts where it is a result.
_ONE_ARREST: Final = re.compile(
    r"\s+(?:(?!of\b|in\b|and\b|the\b|for\b|to\b|with\b|from\b)[\w-]+\s+){0,2}?arrest\b(?!\s+warrants?)", re.I
)
_MADE: Final = re.compile(r"\s+(?:was|has\s+been)\s+(?:also\s+)?made\b")
_RESULT: Final = re.compile(r"\b(?:ma(?:de|king|kes?)|result\w*\s+in|led\s+to|leading\s+to)\b[^.;]{0,60}$", re.I)
_TO_KILL: Final = re.compile(
    r"\b(?:enough|sufficient)\b[^.;]{0,80}\b(?:to\s+(?:potentially\s+)?(?:kill|poison)|for)\s+(?:an?\s+|another\s+)?$",
    re.I,
)
_STATISTICS: Final = re.compile(
    r"\b(?=[A-Za-z])(?:CDC|Centers\s+for\s+Disease|Americans|nationwide|nationally|annually|every\s+(?:day|year)|each\s+(?:day|year)|per\s+(?:day|year)|"
    r"last\s+year|there\s+(?:have\s+been|were|are)|(?:of|through|during|since)\s+(?:19|20)\d\d|epidemic|U\.S\.|United\s+States|country|in\s+(?:19|20)\d\d)\b",
    re.I,
)
_DIVIDED: Final = frozenset({"Arrest", "Charge", "Conviction", "Investigation"})
# Murders that a release counts for a town or a year, not for its own case.
_CRIME_RATE: Final = re.compile(
    r"\b(?:Americans|nationwide|nationally|annually|every\s+(?:day|year)|each\s+(?:day|year)|per\s+(?:day|year)|last\s+year|"
    r"there\s+(?:have\s+been|were|are|was)|so\s+far|record(?:ed)?|increas\w+|decreas\w+|drop\w*|declin\w+|rates?|percent|"
    r"compared|statistics|fiscal|number\s+of\s+(?:murders|homicides))\b|%|\bunsolved\b",
    re.I,
)
# What a department did in years is no result of the case that a release tells of.
_YEARS: Final = re.compile(
    r"\b(?:fiscal\s+years?|calendar\s+years?|FY|since\s+20\d\d,?\s+[\w ]{2,40}\shas\s+secured)\b", re.I
)
_FIRST_OF_YEARS: Final = first_words("fiscal calendar fy since")
_ONE_OF: Final = re.compile(r"\bone\s+of\s+(?:the\s+)?$", re.I)
_KILLING: Final = re.compile(r"murders|homicides|killings|slayings", re.I)
_ILLNESS: Final = re.compile(r"\b(?:HIV|hepatitis|COVID|disease|infections?|virus|cancer|patients?)\b", re.I)
# "The two convictions each carry ten years" are of one person and told before.
_REFERRED: Final = re.compile(r"\b(?:the|his|her|its|these|those|both)\s+$", re.I)
_WITHIN: Final = re.compile(
    r"\(\s*$|\b(?:the|these|those|both|all)\s+$|(?:^|\.\s+)in\s+$|\b(?:settl|resol)\w+\s+(?:\w+\s+)?$|"
    r"\b(?:pleaded|pled|pleas?|guilty|convicted|sentenced)\b[^.;]{0,90}\bin\s+(?:the\s+|these\s+|both\s+)?$",
    re.I,
)
_WITH_ONLY: Final = re.compile(r"[^.;]{3,60},\s+with\s+$")
_REFUSED_IN: Final = re.compile(r"\b(?:refused|denied|rejected|declined)\b[^.;]{0,30}\bin\s+(?:\w+\s+){0,2}$", re.I)
_ELLIPSIS: Final = re.compile(r"(?:\s*,|\s*;|\s*,?\s*and)\s+(?:and\s+)?$")
_CLOCK: Final = re.compile(r":\d\d\b")
_PLACE: Final = re.compile(r"\s+(?:in|by)\s+(?:the\s+)?(?:U\.[SK]\.|[A-Z][\w. ]{1,40}?)(?=[,.;)]|\s+and\b|$)")
# "Five were arrested in Texas and two in Ohio", "held nine men (four in Spain, five in Malta)".
_AND_THERE: Final = re.compile(
    r"(?:\s+(?:\w+\s+){0,5}?(?:arrested|charged|indicted|detained|apprehended|convicted|taken\s+into\s+custody)"
    r"(?:\s+(?:today|yesterday))?)?(?:\s+in\s+(?:the\s+)?[A-Z][\w.]*(?:,?\s[A-Z][\w.]*){0,3})?"
    r"(?:\s*\(|[,;]\s+(?:and\s+|including\s+)?|\s+and\s+)(?:another\s+|a\s+further\s+)?"
)
# "In Spain, nine persons were arrested; in Malta, one."
_AND_IN: Final = re.compile(r"(?:;|,|,?\s+and)\s+(?:and\s+)?in\s+(?:the\s+)?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2},?\s+$")
_NO_MORE: Final = re.compile(r"(?=\s*(?:[.,;]|$|and\s+in\b))")
_NEAR_BY: Final = 60
_BROUGHT_TO: Final = re.compile(
    r"\bnumber\s+of\b[^.;]{0,80}\b(?P<verb>arrested|charged|indicted|convicted)\b[^.;]{0,60}\bto\s+$", re.I
)


# More counts than any release tells.
_MOST: Final = 2_000


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
    counts = sorted(islice(_counts(document), _MOST), key=lambda c: heading(document, c.sentence))
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
    years = not _FIRST_OF_YEARS.isdisjoint(document.words.different)
    for index in sorted(sentences_with(document, STEMS)):
        sentence = document.sentences[index]
        found = [a for a in amounts_in(document, sentence.start, sentence.end) if _whole(a, text)]
        if not found or (years and _YEARS.search(text, *sentence.span)):
            for member, (amount, span) in splits.listed_alone(document, index):
                yield _Count("Arrest", amount, span, member, placed=True)
            continue
        seen: set[tuple[str, int]] = set()
        counts = [
            *_labelled(document, sentence, found),
            *_things(document, sentence, found),
            *_persons(document, sentence, found),
        ]
        counts += [
            _Count(of, part.amount, part.span, sentence, placed=True)
            for of, part in splits.placed(text, sentence, found)
        ]
        known = [(count.of, count.span) for count in counts]
        further = [*totals.brought_to(text, sentence, found, known), *totals.among(text, sentence, found)]
        further += totals.by_nationality(text, sentence, found)
        counts += [_Count(total.of, total.amount, total.span, sentence, placed=total.part) for total in further]
        for count in counts:
            for part in (count, *_parts(document, index, count, found)):
                if (part.of, part.amount.number.start) not in seen:
                    seen.add((part.of, part.amount.number.start))
                    yield part


def _labelled(document: Document, sentence: Sentence, found: Sequence[Amount]) -> Iterator[_Count]:
    line = splits.labelled(document.text, sentence, found)
    if line:
        of, (amount, span) = line
        yield _Count(of, amount, span, sentence)


def _parts(document: Document, index: int, count: _Count, found: Sequence[Amount]) -> Iterator[_Count]:
    """The counts that are parts of another, by place, date or kind of person."""
    if count.placed or count.of not in _DIVIDED or count.amount.value == 1:
        return
    behind = [amount for amount in found if amount.span.start >= count.span.end]
    deeds = document.text.endswith(("arrests", "convictions"), *count.span)
    place = Span(count.span.end, count.sentence.end)
    for amount, span in splits.within(document.text, count.amount, place, behind, persons=deeds):
        yield _Count(count.of, amount, span, count.sentence, placed=not splits.of_persons(document.text, span))
    if not behind:
        for sentence, (amount, span) in splits.listed(document, index, count.amount, count.span.end):
            yield _Count(count.of, amount, span, sentence, placed=True)


def _whole(amount: Amount, text: str) -> bool:
    return (
        _CLOCK.match(text, amount.span.end) is None
        and text[amount.span.start - 1 : amount.span.start] != ":"
        and amount.unit is None
        and not amount.ranged
        and amount.value == amount.value.to_integral_value()
        and amount.value > 0
    )


def _things(document: Document, sentence: Sentence, found: Sequence[Amount]) -> Iterator[_Count]:
    text, series = document.text, False
    for index, amount in enumerate(found):
        limit = found[index + 1].span.start if index + 1 < len(found) else sentence.end
        hits = [(of, m) for of, pattern in _COUNTED.items() if (m := pattern.match(text, amount.span.end, limit))]
        one = _ONE_ARREST.match(text, amount.span.end, limit) if amount.value == 1 else None
        if one and (
            _MADE.match(text, one.end(), limit)
            or _RESULT.search(text, max(sentence.start, amount.span.start - 80), amount.span.start)
        ):
            hits.append(("Arrest", one))
        for of, match in hits:
            # "One of the largest cases ever" counts none.
            if of == "Investigation" and (
                amount.value == 1
                or document.ask(_ILLNESS.search, sentence.span)
                or _few(text, amount)
                or _refused(text, amount)
            ):
                continue
            if of == "Conviction" and _REFERRED.search(text, max(amount.span.start - 8, 0), amount.span.start):
                continue
            if of == "Death" and _general(document, sentence, amount, _KILLING.search(match.group()) is not None):
                continue
            yield _Count(of, amount, Span(amount.span.start, match.end()), sentence)
        elided = series and not hits and _ELLIPSIS.search(text, found[index - 1].span.end, amount.span.start)
        if elided and (place := _PLACE.match(text, amount.span.end, limit)):
            yield _Count("Arrest", amount, Span(amount.span.start, place.end()), sentence, placed=True)
            continue
        if series and not hits and _WITH_ONLY.fullmatch(text, found[index - 1].span.end, amount.span.start):
            yield _Count("Arrest", amount, amount.span, sentence, placed=True)
        series = any(of == "Arrest" for of, _ in hits)
        if _TO_KILL.search(text, max(sentence.start, amount.span.start - 150), amount.span.start):
            yield _Count("LethalDose", amount, amount.span, sentence)


def _general(document: Document, sentence: Sentence, amount: Amount, killings: bool) -> bool:
    """Whether deaths are those of a town or a country, not of the case."""
    cue = _CRIME_RATE if killings else _STATISTICS
    return amount.value > 500 or document.ask(cue.search, sentence.span) is not None


def _refused(text: str, amount: Amount) -> bool:
    """Whether the cases are those in which something was refused: "entry was denied in over 700 cases"."""
    return _REFUSED_IN.search(text, max(amount.span.start - 60, 0), amount.number.start) is not None


def _few(text: str, amount: Amount) -> bool:
    """Whether a handful of cases only says where something happened: "pleaded guilty in two cases"."""
    return amount.value < 10 and _WITHIN.search(text, max(amount.span.start - 110, 0), amount.span.start) is not None


def _persons(document: Document, sentence: Sentence, found: Sequence[Amount]) -> Iterator[_Count]:
    text = document.text
    for amount in found:
        brought = _BROUGHT_TO.search(text, max(sentence.start, amount.span.start - 250), amount.span.start)
        if brought:
            yield _Count(VERBS[brought["verb"].casefold()], amount, Span(brought.start(), amount.span.end), sentence)
    last: tuple[Group, set[str]] | None = None
    counted = list(groups(text, sentence.span, found))
    for group, following in zip_longest(counted, counted[1:]):
        whole = last is not None and last[0].part and last[0].span.covers(group.amount.number)
        limit = governed_until(text, group, following, sentence.end)
        told = outcomes(text, sentence, group, limit, whole)
        if (
            not told
            and last
            and group.noun
            and not VICTIMS.fullmatch(group.noun)
            and not has_own_verb(text, group)
            and _joined(text[last[0].span.end : group.span.start])
        ):
            told = last[1]
        last = (group, told)
        one_of = _ONE_OF.search(text, max(sentence.start, group.span.start - 12), group.span.start)
        if "Death" in told and (one_of or _general(document, sentence, group.amount, killings=True)):
            told = told - {"Death"}
        for of in sorted(told):
            if group.amount.value > 1 or (of == "Arrest" and group.noun and not group.part):
                further = sentence.paragraph > 0 and is_further(text, group.amount.span)
                yield _Count(of, group.amount, group.span, sentence, further)
        yield from _elsewhere(text, sentence, group, told, found)


def _elsewhere(
    text: str, sentence: Sentence, group: Group, told: set[str], found: Sequence[Amount]
) -> Iterator[_Count]:
    """The further places and numbers of a count of persons, whose verb is not said again."""
    end = group.span.end
    for amount in (a for a in found if told and a.span.start >= group.span.end):
        place = _PLACE.match(text, amount.span.end, sentence.end)
        before = _AND_IN.search(text, end, amount.span.start)
        if before and before.start() - end < _NEAR_BY and _NO_MORE.match(text, amount.span.end, sentence.end):
            place = _NO_MORE.match(text, amount.span.end, sentence.end)
        elif place is None or not _AND_THERE.fullmatch(text, end, amount.span.start):
            return
        if place is None:
            return
        for of in sorted(told - {"Death"}):
            yield _Count(of, amount, Span(amount.span.start, place.end()), sentence, placed=True)
        end = place.end()


def _joined(gap: str) -> bool:
    """Whether two groups stand in one series: "12 people in Texas and six people in Ohio"."""
    return (
        re.fullmatch(r"[^.;:,]{0,60},?\s+and\s+|\s+in\s+(?:the\s+)?[A-Z][\w. ]{2,40},\s+(?:and\s+)?", gap) is not None
        and not DEEDS.search(gap)
        and not FINITE.search(gap)
    )
