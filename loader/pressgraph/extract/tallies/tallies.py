"""Tallies: counts of arrests, investigations, charges, convictions, deaths and lethal doses.

A count of persons becomes a tally through the verb or noun that it stands with: "the arrest of 12 people", "charged 12
people", "12 people were charged", "12 arrests". The word must stand close: in "charged with robbing 12 people" the
twelve are the victims. What is counted otherwise (investigations, doses) stands right behind its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest
from typing import Final

from pressgraph.extract.context import heading, nearest_operation, sentences_with
from pressgraph.extract.names import first_words
from pressgraph.extract.naming import Naming
from pressgraph.extract.quantities import Amount, amounts_in
from pressgraph.extract.restatements import is_further, once
from pressgraph.extract.tallies import splits, totals
from pressgraph.extract.tallies.counts import PLACE, Count, defendants, in_general, things
from pressgraph.extract.tallies.objects import VERBS, has_own_verb
from pressgraph.extract.tallies.outcomes import VICTIMS, governed_until, outcomes
from pressgraph.extract.tallies.persons import Group, groups
from pressgraph.extract.tallies.subjects import DEEDS, FINITE
from pressgraph.facts import Span, Tally
from pressgraph.text import Document, Sentence

STEMS: Final = (
    "arrest", "apprehend", "detain", "detention of", "captur", "into custody", "indict", "charg", "convict", "plead",
    "pled ", "guilty",
    "successfully prosecuted", "investigations", "cases", "doses", "to kill", "death", "complaint",
    "sentenc", "booked", "rounded up", "rounds up", "netted", "nets ", "nabbed", "nabs ", "murder", "killed", "killing",
    "homicide", "slay", "died", "fatal", "lost their lives", "jailed", "arraigned", "shot dead", "to death",
    "stands accused", "stand accused", "their guilt",
)  # fmt: skip
JOINTLY_STEMS: Final = ("-defendant",)
_DIVIDED: Final = frozenset({"Arrest", "Charge", "Conviction", "Investigation"})
# What a department did in years is no result of the case that a release tells of.
_YEARS: Final = re.compile(
    r"\b(?:fiscal\s+years?|calendar\s+years?|FY|since\s+20\d\d,?\s+[\w ]{2,40}\shas\s+secured)\b", re.I
)
# "Each year 10,000 people are arrested", "of those asked in the survey, 20 were arrested": no results.
_SURVEY: Final = re.compile(
    r"\b(?:surveys?|surveyed\s+\w+|questionnaires?|opinion\s+polls?)\b(?!\s+(?:vessels?|ships?|teams?))"
)
_PERIOD: Final = r"(?:(?:each|every)\s+(?:single\s+)?(?:year|month|week|day|hour)|(?:on\s+average|annually|per\s+year))"
_HABITUAL: Final = re.compile(
    rf"\b{_PERIOD},?\s+(?:(?!and\b)[\w'-]+\s+){{0,5}}$|\b{_PERIOD}\s+in\s+[^.;,]{{2,40}},\s+(?:[\w'-]+\s+){{0,4}}$",
    re.I,
)
_HABITUALLY: Final = re.compile(
    rf"\s+(?:(?:are|is|get)\s+)?(?:arrested|charged|indicted|convicted|detained|killed|murdered|die|dies)\s+"
    rf"(?:(?:in|by|across|throughout|with|from)\s+[^.;,]{{2,40}}?\s+)?{_PERIOD}\b",
    re.I,
)
_FIRST_OF_SURVEYS: Final = first_words("survey surveys surveyed questionnaire questionnaires opinion")
_FIRST_OF_PERIODS: Final = first_words("each every average annually per")
_FIRST_OF_YEARS: Final = first_words("fiscal calendar fy since")
_ONE_OF: Final = re.compile(r"\bone\s+of\s+(?:the\s+)?$", re.I)
# "John Doe # 17" is one person.
_NUMBERED: Final = re.compile(r"\w\s?#\s$")
_CLOCK: Final = re.compile(r":\d\d\b")
# "Five were arrested in Texas and two in Ohio", "held nine men (four in Spain, five in Malta)".
_AND_THERE: Final = re.compile(
    r"(?:\s+(?:\w+\s+){0,5}?(?:arrested|charged|indicted|detained|apprehended|convicted|taken\s+into\s+custody)"
    r"(?:\s+(?:today|yesterday))?)?(?:\s+in\s+(?:the\s+)?[A-Z][\w.]*(?:,?\s[A-Z][\w.]*){0,3})?"
    r"(?:\s*\(|[,;]\s+(?:and\s+|including\s+)?|\s+and\s+)(?:another\s+|a\s+further\s+)?"
)
# "In Spain, nine persons were arrested; in Malta, one."
_AND_IN: Final = re.compile(r"(?:;|,|,?\s+and)\s+(?:and\s+)?in\s+(?:the\s+)?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2},?\s+$")
_NO_MORE: Final = re.compile(r"(?=\s*(?:[.,;]|$|and\s+in\b))")
# "All but two of the 12 people charged have been arrested"
_ALL_BUT_SOME: Final = re.compile(r"\ball\s+but\s+\w+\s+of\s+the\s+$", re.I)
_NEAR_BY: Final = 60
_BROUGHT_TO: Final = re.compile(
    r"\bnumber\s+of\b[^.;]{0,80}\b(?P<verb>arrested|charged|indicted|convicted)\b[^.;]{0,60}\bto\s+$", re.I
)


# More counts than any release tells.
_MOST: Final = 2_000


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


def _alike(one: Count, other: Count) -> bool:
    """Whether one count with the other's number would be the same: not where the text calls it another, or by place."""
    return one.of == other.of and one.further == other.further and not (one.placed or other.placed)


def _counts(document: Document) -> Iterator[Count]:
    """Every count of outcomes in the sentences that have words of them, as often as the text tells it."""
    text = document.text
    years = not _FIRST_OF_YEARS.isdisjoint(document.words.different)
    habits = not _FIRST_OF_PERIODS.isdisjoint(document.words.different)
    surveys = not _FIRST_OF_SURVEYS.isdisjoint(document.words.different)
    counted = document.mentions(*JOINTLY_STEMS)
    for index in sorted(sentences_with(document, STEMS)):
        sentence = document.sentences[index]
        if counted:
            yield from defendants(document, sentence)
        found = [a for a in amounts_in(document, sentence.start, sentence.end) if _whole(a, text)]
        if habits:
            found = [amount for amount in found if not _habitual(text, sentence, amount)]
        if surveys and _SURVEY.search(text, *sentence.span):
            continue
        if not found or (years and _YEARS.search(text, *sentence.span)):
            for member, (amount, span) in splits.listed_alone(document, index):
                yield Count("Arrest", amount, span, member, placed=True)
            continue
        seen: set[tuple[str, int]] = set()
        counts = [
            *_labelled(document, sentence, found),
            *things(document, sentence, found),
            *_persons(document, sentence, found),
        ]
        counts += [
            Count(of, part.amount, part.span, sentence, placed=True)
            for of, part in splits.placed(text, sentence, found)
        ]
        known = [(count.of, count.span) for count in counts]
        further = [*totals.brought_to(text, sentence, found, known), *totals.among(text, sentence, found)]
        further += totals.by_nationality(text, sentence, found)
        counts += [Count(total.of, total.amount, total.span, sentence, placed=total.part) for total in further]
        for count in counts:
            for part in (count, *_parts(document, index, count, found)):
                if (part.of, part.amount.number.start) not in seen:
                    seen.add((part.of, part.amount.number.start))
                    yield part


def _habitual(text: str, sentence: Sentence, amount: Amount) -> bool:
    """Whether a number tells what happens again and again: "each year 10,000 people are arrested"."""
    start, end = amount.span
    if _HABITUAL.search(text, max(sentence.start, start - 80), start):
        return True
    group = next(groups(text, Span(start, sentence.end), [amount]), None)
    return _HABITUALLY.match(text, group.span.end if group else end, sentence.end) is not None


def _labelled(document: Document, sentence: Sentence, found: Sequence[Amount]) -> Iterator[Count]:
    line = splits.labelled(document.text, sentence, found)
    if line:
        of, (amount, span) = line
        yield Count(of, amount, span, sentence)


def _parts(document: Document, index: int, count: Count, found: Sequence[Amount]) -> Iterator[Count]:
    """The counts that are parts of another, by place, date or kind of person."""
    if count.placed or count.of not in _DIVIDED or count.amount.value == 1:
        return
    behind = [amount for amount in found if amount.span.start >= count.span.end]
    deeds = document.text.endswith(("arrests", "convictions"), *count.span)
    place = Span(count.span.end, count.sentence.end)
    for amount, span in splits.within(document.text, count.amount, place, behind, persons=deeds):
        yield Count(count.of, amount, span, count.sentence, placed=not splits.of_persons(document.text, span))
    if not behind:
        for sentence, (amount, span) in splits.listed(document, index, count.amount, count.span.end):
            yield Count(count.of, amount, span, sentence, placed=True)


def _whole(amount: Amount, text: str) -> bool:
    return (
        _CLOCK.match(text, amount.span.end) is None
        and text[amount.span.start - 1 : amount.span.start] != ":"
        and _NUMBERED.search(text, max(amount.span.start - 4, 0), amount.span.start) is None
        and amount.unit is None
        and not amount.ranged
        and amount.value == amount.value.to_integral_value()
        and amount.value > 0
    )


def _persons(document: Document, sentence: Sentence, found: Sequence[Amount]) -> Iterator[Count]:
    """What happened to the groups of persons of a sentence; a group without a verb shares that of the one before."""
    text = document.text
    for amount in found:
        brought = _BROUGHT_TO.search(text, max(sentence.start, amount.span.start - 250), amount.span.start)
        if brought:
            yield Count(VERBS[brought["verb"].casefold()], amount, Span(brought.start(), amount.span.end), sentence)
    last: tuple[Group, set[str]] | None = None
    counted = list(groups(text, sentence.span, found))
    for group, following in zip_longest(counted, counted[1:]):
        whole = last is not None and last[0].part and last[0].span.covers(group.amount.number)
        if text.find("ll but ", sentence.start, group.span.start) >= 0:
            whole |= _ALL_BUT_SOME.search(text, sentence.start, group.span.start) is not None
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
        if "Death" in told and (one_of or in_general(document, sentence, group.amount, killings=True)):
            told = told - {"Death"}
        for of in sorted(told):
            if group.amount.value > 1 or (of == "Arrest" and group.noun and not group.part):
                further = sentence.paragraph > 0 and is_further(text, group.amount.span)
                yield Count(of, group.amount, group.span, sentence, further)
        yield from _elsewhere(text, sentence, group, told, found)
        if "Charge" in told:
            for amount, span in totals.of_others(text, sentence, group.span.end, found):
                if amount.value > 1:
                    yield Count("Charge", amount, span, sentence, placed=True)


def _elsewhere(text: str, sentence: Sentence, group: Group, told: set[str], found: Sequence[Amount]) -> Iterator[Count]:
    """The further places and numbers of a count of persons, whose verb is not said again."""
    end = group.span.end
    for amount in (a for a in found if told and a.span.start >= group.span.end):
        place = PLACE.match(text, amount.span.end, sentence.end)
        before = _AND_IN.search(text, end, amount.span.start)
        if before and before.start() - end < _NEAR_BY and _NO_MORE.match(text, amount.span.end, sentence.end):
            place = _NO_MORE.match(text, amount.span.end, sentence.end)
        elif place is None or not _AND_THERE.fullmatch(text, end, amount.span.start):
            return
        if place is None:
            return
        for of in sorted(told - {"Death"}):
            yield Count(of, amount, Span(amount.span.start, place.end()), sentence, placed=True)
        end = place.end()


def _joined(gap: str) -> bool:
    """Whether two groups stand in one series: "12 people in Texas and six people in Ohio"."""
    return (
        re.fullmatch(r"[^.;:,]{0,60},?\s+and\s+|\s+in\s+(?:the\s+)?[A-Z][\w. ]{2,40},\s+(?:and\s+)?", gap) is not None
        and not DEEDS.search(gap)
        and not FINITE.search(gap)
    )
