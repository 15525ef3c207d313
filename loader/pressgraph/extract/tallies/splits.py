"""Splits: the parts into which a text divides a count of outcomes, and counts that stand behind their label.

"10 arrests (6 in Spain and 4 in Malta)", "23 suspects arrested, of whom 12 in France", "arrests in Spain (7) and Malta
(2)", "(Spain: 12; France: 8)", a list behind "148 arrests:", and "Arrests: 14" as a line of results. Parts that are
together more than the whole are none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import Final, NamedTuple

from pressgraph.extract.places import COUNTRY
from pressgraph.extract.quantities import Amount, amounts_in
from pressgraph.extract.tallies.persons import NOUNS
from pressgraph.facts import Bound, Span
from pressgraph.text import Document, Sentence

_NAME: Final = (
    r"(?:the\s+)?(?:U\.S\.A?\.?|[A-Z](?:[\w'-]|\.(?=\w))*)(?:\s+(?:and\s+Herzegovina|[A-Z](?:[\w'-]|\.(?=\w))*)){0,3}"
)
_DONE: Final = (
    r"(?:made|initiated|opened|launched|started|carried\s+out|conducted|arrested|detained|apprehended|charged|indicted|"
    r"convicted|linked|in\s+total|overall|so\s+far|worldwide)"
)
_OPENS: Final = re.compile(
    rf"(?:\s+(?:(?:were|was|have\s+been)\s+)?{_DONE}){{0,2}}"
    rf"(?:\s+(?:for|into)\s+[a-z][a-z -]{{2,40}}?(?:\s+{_DONE})?(?=\s*[(\[]))?"
    r"(?:\s+(?:(?:around|across|throughout)\s+the\s+(?:world|globe|country|nation|state)|worldwide|nationwide|globally))?"
    rf"(?:\s+(?:in|across|throughout)\s+{_NAME}(?:(?:,\s+and|,|\s+and)\s+(?:{_NAME}|overseas|abroad|elsewhere)){{0,9}}?)?"
    r"(?:\s*[(\[]\s*(?:(?:of\s+(?:which|whom)|including|incl\.?)\s+)?|\s*:\s+|\s+[-–—]\s+(?:including\s+)?|"
    r",?\s+(?:of\s+(?:which|whom|these|them)|including|among\s+them|with)\s+|"
    r"(?:[^.;:()]|(?<=\d):(?=\d)){0,120};\s+of\s+(?:which|whom|these|them),?\s+|(?P<bare>,\s+))"
)
_DEED: Final = re.compile(r"\b(?:arrested|detained)\b")
# "The arrests were made in Spain (12), Italy (4) and Malta (2)", "the arrest of members: 8 in Spain and 4 in Malta".
_KIND: Final = (
    r"(?P<Arrest>[Aa]rrest(?:s|ed)?(?!\s+warrants?)|[Dd]etained)|(?P<Charge>charged|indicted)|"
    r"(?P<Conviction>convict(?:ed|ions))"
)
_MADE_IN: Final = re.compile(rf"\b(?:{_KIND})\b(?=[^.;:()]{{0,60}}?\bin\s+{_NAME}\s+\($)")
_MADE: Final = re.compile(rf"\b(?:{_KIND})\b[^.;:()\n]{{0,100}}:\s+$")
# "25 people were arrested, eleven of them in Albania".
_OF_THEM: Final = re.compile(r"\s+of\s+(?:them|whom|these|which)\b")
_BY_PLACE: Final = re.compile(rf"(?:\s+{_DONE})?\s+in\s+{_NAME}\s+\(")
_JOINS: Final = re.compile(
    r"(?:\s*\([^()]{0,120}\)|,\s+(?:mainly|mostly|chiefly|notably|"
    r"especially)\s+[^,;.]{2,40}(?=,))?\s*(?:[,;]\s*(?:and\s+)?|\s+and\s+|\s*&\s*)"
)
_JOINS_PLACE: Final = re.compile(
    rf"(?:\s+(?:each|(?:{NOUNS}|arrests?)))?\)(?:,\s+and|,|\s+and)\s+(?:in\s+)?{_NAME}(?:\s+and\s+{_NAME})?\s+\("
)
_ENDS: Final = r"(?=\s*(?:[,;()\]]|\.(?:\s|$)|$)|\s+(?:and|&|[-–—])\s)"
_TOLD: Final = re.compile(
    rf"(?:\s+of\s+(?:which|whom|them))?(?:\s+(?:were|was))?(?:\s+{_DONE})?\s+(?:here\s+)?(?:in|at|during)\s+"
    rf"(?:(?:early|late|mid)[- ])?(?:{_NAME}|(?:19|20)\d\d){_ENDS}|"
    r"(?:\s+of\s+(?:which|whom|them))?\s+(?:were\s+)?(?:arrested\s+)?(?:for|into|concerning)\s+"
    rf"(?!the\b)[a-z][a-z -]{{2,50}}?{_ENDS}|"
    rf"\s+(?:the\s+)?(?:{COUNTRY}|[A-Z]{{2}}){_ENDS}"
)
_PERSONS: Final = re.compile(rf"\s+(?:[\w-]+\s+){{0,3}}?(?:{NOUNS}){_ENDS}", re.IGNORECASE)
_OF_PERSONS: Final = re.compile(rf"[\w,. ]*?\b(?:{NOUNS})$", re.IGNORECASE)
_LABEL: Final = re.compile(rf"(?:the\s+)?(?:{COUNTRY}|[A-Z]{{2}})\s*[:–-]?\s+$")
_LABELLED_END: Final = re.compile(_ENDS)
_NUMBER_ALONE: Final = re.compile(rf"(?:\s+(?:each|(?:{NOUNS}|arrests?)))?\)", re.IGNORECASE)

# A line of results: "Arrests: 14", "Number of persons arrested: 14".
_LINE: Final = re.compile(
    r"(?:(?:total|overall|number\s+of|new)\s+){0,3}(?:"
    r"(?P<Arrest>(?:(?!(?:prior|previous|past|of|for|since|in|no|warrants?|and|before|after|during|search|"
    r"searches)\b)[A-Za-z-]+\s+){0,2}"
    r"arrests?(?:\s+made)?(?:\s+\([a-z ]{2,20}\))?|"
    r"(?:(?:persons?|people|suspects?|individuals?|subjects?|offenders?|fugitives?|gang\s+members?|adults?|"
    r"juveniles?)\s+)?"
    r"(?:arrested|detained|booked(?:\s+into\s+(?:[\w'-]+\s+){0,4}?(?:jail|custody))?))|"
    r"(?P<Charge>(?:persons?|people|suspects?|individuals?|defendants?)\s+(?:charged|indicted))|"
    r"(?P<Conviction>convictions?|(?:persons?|people|individuals?|defendants?)\s+convicted)|"
    r"(?P<Investigation>(?:investigations|cases)(?:\s+(?:opened|initiated|launched|started|"
    r"investigated|under\s+investigation)(?:\s+or\s+(?:currently\s+)?under\s+investigation)?)?)"
    r")(?:\s+in\s+total)?\s*(?::|\s[–—-])\s*",
    re.IGNORECASE,
)
_LINE_ENDS: Final = re.compile(r"\s*(?:$|[.;,(\n])|\s+(?:in|across|persons?|people|suspects?|individuals?)\b")
_LIST_HEAD: Final = re.compile(
    rf"(?:\s+(?:(?:were|was|have\s+been)\s+)?{_DONE}){{0,2}}(?:,?\s+(?:including|of\s+(?:which|whom)|"
    rf"as\s+follows))?\s*:"
)
_ARRESTS_ARE: Final = re.compile(r"\b(?:following\s+arrests|arrests\s+(?:were\s+)?made)\b[^.;:\n]{0,60}:$")
_MEMBER_LABEL: Final = re.compile(r"[A-Za-z][^\d:;.]{2,60}(?::|\s[–—-])\s*")
_MEMBER_ENDS: Final = re.compile(r"\s*[.;,]?\s*(?:and)?")
_LONGEST: Final = 120
_MOST: Final = 40


class Part(NamedTuple):
    """A part of a count: its number and the words that tell it."""

    amount: Amount
    span: Span


def labelled(text: str, sentence: Sentence, found: Sequence[Amount]) -> tuple[str, Part] | None:
    """What a line of results counts behind its label, and the number."""
    line = _LINE.match(text, *sentence.span)
    if line is None:
        return None
    amount = next((a for a in found if a.span.start == line.end()), None)
    if amount is None or not _LINE_ENDS.match(text, amount.span.end, sentence.end):
        return None
    return line.lastgroup or "", Part(amount, Span(line.start(), amount.span.end))


def within(text: str, whole: Amount, place: Span, found: Sequence[Amount], *, persons: bool) -> list[Part]:
    """The parts that a sentence gives right behind a count, which ends with ``place``.

    ``found`` are the counts of the sentence that begin behind it; ``persons`` tells that parts may be told as persons
    too ("12 arrests, including 3 couriers"); in brackets they always may.
    """
    if not found:
        return []
    if _BY_PLACE.fullmatch(text, place.start, found[0].span.start):
        return _fitting(list(_by_place(text, place.start, found)), whole)
    opens = _OPENS.match(text, place.start, found[0].span.start)
    if opens is None or (opens["bare"] and not _OF_THEM.match(text, found[0].span.end)):
        return []
    persons = persons or "(" in opens.group() or _DEED.search(opens.group()) is not None
    return _fitting(list(_series(text, Span(opens.end(), place.end), found, persons)), whole)


def _series(text: str, place: Span, found: Sequence[Amount], persons: bool) -> Iterator[Part]:
    """The parts that follow each other in a place, up to the first that is none: "6 in Spain and 4 in Malta"."""
    start, limit = place
    for amount in found:
        begin = amount.span.start
        if begin < start:
            continue
        label = _LABEL.fullmatch(text, start, begin)
        if label and not _LABELLED_END.match(text, amount.span.end, limit):
            return
        told = _TOLD.match(text, amount.span.end, limit)
        told = told or (_PERSONS.match(text, amount.span.end, limit) if persons else None)
        if not label and (begin != start or not told):
            return
        end = told.end() if told and not label else amount.span.end
        yield Part(amount, Span(start if label else begin, end))
        joined = _JOINS.match(text, end, limit)
        if joined is None:
            return
        start = joined.end()


def _by_place(text: str, start: int, found: Sequence[Amount]) -> Iterator[Part]:
    pattern = _BY_PLACE
    for amount in found:
        if not (pattern.fullmatch(text, start, amount.span.start) and _NUMBER_ALONE.match(text, amount.span.end)):
            return
        yield Part(amount, amount.span)
        start, pattern = amount.span.end, _JOINS_PLACE


def _fitting(parts: list[Part], whole: Amount) -> list[Part]:
    """The parts, where they are parts: each less than the whole, and no more than it together."""
    together = sum((part.amount.value for part in parts), Decimal(0))
    if any(part.amount.value >= whole.value for part in parts):
        return []
    return parts if whole.bound is Bound.OVER or together <= whole.value else []


def of_persons(text: str, part: Span) -> bool:
    """Whether a part is told by what its persons are and by no place: "19 High Value Targets"."""
    return _OF_PERSONS.fullmatch(text, *part) is not None


def placed(text: str, sentence: Sentence, found: Sequence[Amount]) -> list[tuple[str, Part]]:
    """The counts by place of a deed whose total the sentence does not tell, with the kind of each; two or more."""
    for index, amount in enumerate(found):
        begin = amount.span.start
        in_place = _MADE_IN.search(text, max(sentence.start, begin - 140), begin)
        if in_place:
            place = text.rfind(" in ", in_place.end(), begin)
            parts = list(_by_place(text, place, found[index:]))
        else:
            in_place = _MADE.search(text, max(sentence.start, begin - 140), begin)
            parts = list(_series(text, Span(begin, sentence.end), found[index:], False)) if in_place else []
        if in_place and len(parts) > 1:
            return [(in_place.lastgroup or "", part) for part in parts]
    return []


def listed(document: Document, index: int, whole: Amount, end: int) -> list[tuple[Sentence, Part]]:
    """The parts in the list that sentence number ``index`` introduces, its count ending at ``end``: "84 arrests:"."""
    sentence = document.sentences[index]
    if document.text[sentence.end - 1] != ":" or not _LIST_HEAD.fullmatch(document.text, end, sentence.end):
        return []
    members = _members(document, index)
    return members if _fitting([part for _, part in members], whole) else []


def listed_alone(document: Document, index: int) -> list[tuple[Sentence, Part]]:
    """The counts of arrests in the list that a sentence introduces without a number: "the following arrests:"."""
    sentence = document.sentences[index]
    if document.text[sentence.end - 1] != ":" or not _ARRESTS_ARE.search(document.text, *sentence.span):
        return []
    return _members(document, index)


def _members(document: Document, index: int) -> list[tuple[Sentence, Part]]:
    """The parts in the lines behind a sentence, up to the first line that tells none; two or more."""
    members: list[tuple[Sentence, Part]] = []
    for member in islice(document.sentences, index + 1, index + 1 + _MOST):
        part = _member(document, member)
        if part is None:
            break
        members.append((member, part))
    return members if len(members) > 1 else []


def _member(document: Document, sentence: Sentence) -> Part | None:
    """The part that one line of a list tells: "couriers: 13", "13 in Spain", "13 drug couriers"."""
    if sentence.end - sentence.start > _LONGEST:
        return None
    text, found = document.text, amounts_in(document, *sentence.span)
    if len(found) != 1 or found[0].unit is not None or found[0].value != found[0].value.to_integral_value():
        return None
    amount = found[0]
    if _MEMBER_LABEL.fullmatch(text, sentence.start, amount.span.start):
        end = amount.span.end
    elif amount.span.start == sentence.start:
        told = _TOLD.match(text, amount.span.end, sentence.end) or _PERSONS.match(text, amount.span.end, sentence.end)
        if told is None:
            return None
        end = told.end()
    else:
        return None
    if amount.value <= 0 or amount.ranged or not _MEMBER_ENDS.fullmatch(text, end, sentence.end):
        return None
    return Part(amount, Span(sentence.start, end))
