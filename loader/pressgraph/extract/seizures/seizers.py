"""Seizers: the agencies that a sentence says made a seizure, all that it joins, for all goods of the same clause.

They are the subject of an active verb ("FBI and DEA agents seized 9 rifles and $400"), what stands behind "by" in a
passive ("were seized by the DEA") and behind the noun, or the owner of the deed ("the FBI's seizure of"). Where others
are joined to them who cannot be told, none is given: a part of those who seized would look like all of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from pressgraph.extract.naming import BY_START, Naming
from pressgraph.extract.seizures import deeds
from pressgraph.facts import Ref, Span

_STAFF: Final = (
    r"(?:(?:special|supervisory|federal|field|undercover|uniformed|patrol|line|task\s+force|narcotics|drug|air|marine|"
    r"field\s+operations|law\s+enforcement|team|task)\s+)*"
    r"(?:agents?(?:\s+in\s+charge)?|officers?|deputies|detectives?|investigators?|inspectors?|troopers?|rangers?|"
    r"personnel|crews?|members|marshals|officials|authorities|teams?|analysts|wardens|police|canine\s+teams?|"
    r"specialists)"
)
# "FBI agents, officers of the …" before a name.
_OF: Final = rf"(?:{_STAFF}\s+(?:of|from|with|at|assigned\s+to)\s+)?(?:the\s+)?"
_TAIL: Final = rf"\)?(?:['’]s?)?(?:\s+{_STAFF}(?:\s+and\s+{_STAFF})?)?"
_AND: Final = re.compile(
    rf"{_TAIL}(?:,?\s+(?:and|&|along\s+with|together\s+with|as\s+well\s+as)\s+(?:the\s+)?{_OF})", re.I
)
# "DEA agents and local police": partners without a name take nothing from it.
_PARTNERS: Final = (
    r"(?P<partners>,?\s+(?:and|along\s+with|together\s+with)\s+(?:its\s+|their\s+|our\s+)?(?:(?!the\b)[a-z-]+\s+){0,4}"
    r"(?:partners?|agencies|officers|police|authorities|counterparts|investigators|agents|deputies),?)?"
)
_COMMA: Final = re.compile(rf"{_TAIL},\s+{_OF}", re.I)
_SLASH: Final = re.compile(r"\s?/\s?")
_UNIT: Final = re.compile(rf"\s+{_STAFF}\s+(?:of|from|with|at|assigned\s+to)\s+(?:the\s+)?", re.I)
_SAME: Final = re.compile(r"\s*\(|\s+\(?(?:or|known\s+as)\s+", re.I)
_BEFORE_NAME: Final = re.compile(rf"(?:\b(?:[Tt]he|THE)\s+)?\b{_OF}$", re.I)
# Where a clause begins, so that the name behind is its subject.
_CLAUSE: Final = re.compile(
    r"(?:^|[,;:—–]\s*|\s-{1,2}\s|\b(?:when|where|that|while|as|after|before|which|once|until|because|since|how|whereby|"
    r"today|yesterday|\d{1,2}|\d{4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s+)$",
    re.I,
)
_AND_CLAUSE: Final = re.compile(r"\b(?:and|but)\s+$", re.I)
_FINITE: Final = re.compile(r"\b(?:was|were|has|had|have|is|are|said|led|took|found|[a-z]{3,}ed)\b")
_NAME_ALONE: Final = re.compile(
    r"\s*(?:(?:the|of|and|for)\s+)*[A-Z][\w.'’&-]*(?:\s+(?:of|and|for|the|[A-Z][\w.'’&-]*))*"
)
_FEIGNED: Final = re.compile(
    r"\b(?:pos(?:ed|ing)\s+as|impersonat\w+|pretend\w*|purport\w*|fake|bogus|so-called|former|ex-|self-styled|dressed)"
    r"\b",
    re.I,
)
_WHERE: Final = (
    r"(?:\s+(?:at|in|from|assigned\s+to|stationed\s+at|working\s+(?:at|in|out\s+of))\s+(?:the\s+)?[A-Z][\w.'’-]*"
    r"(?:,?\s+(?:of\s+|and\s+)?[A-Z][\w.'’-]*){0,6},?)?"
)
_ADVERBS: Final = (
    r"(?:(?:also|then|later|subsequently|ultimately|eventually|lawfully|together|jointly|recently|previously|"
    r"successfully|today|yesterday|reportedly|have|has|had)\s+){0,3}"
)
_SEIZED: Final = (
    r"(?:(?:seized|seizes?|confiscated|confiscates?|interdicted|intercepted|recovered)\b(?!\s+(?:by|from)\b)|"
    r"made\s+(?:[a-z]+\s+)?seizures?,?\s+(?:of|including)\b)"
)
# "Agents searched the house and seized": what they did before is told of the same subject.
_FIRST_DID: Final = (
    r"(?:(?:[a-z]{3,}ed|found|took|made|saw|ran|led|went)\b(?:(?!\b(?:who|which|that|when|where|while|after|before|said|"
    r"told|officers?|agents?|deputies|police|they|he|she|him|her|it|was|were|had|by)\b)[^.;:()]){0,120}?,?\s+and\s+"
    rf"{_ADVERBS}|(?:[a-z]{{3,}}ed|found|took),\s+(?:[a-z]{{3,}}ed|found|took)\s*,?\s+and\s+{_ADVERBS})?"
)
_ACTIVE: Final = re.compile(
    rf"{_TAIL}(?:\s+and\s+{_STAFF})?(?-i:{_WHERE}){_PARTNERS}\s+{_ADVERBS}(?-i:{_FIRST_DID})(?P<verb>{_SEIZED})",
    re.I,
)
_NAME_BEGINS: Final = re.compile(_OF, re.I)
_ITS_STAFF: Final = re.compile(rf"['’]s?\s+{_STAFF}")
_SEIZURE_OF: Final = re.compile(r"['’]s?\s+(?:[a-z]+\s+)?(?P<verb>seizures?\s+of)\b", re.I)
_PASSIVE: Final = re.compile(
    r"\b(?:seized|confiscated|interdicted|intercepted|recovered)\b(?P<where>[^.;:,()\n]{0,60}?)\s+by\s+(?P<by>(?:the\s+)?)",
    re.I,
)
_ANOTHER_DID: Final = re.compile(r"\bby\b|\b(?:was|were|and|who|that|which)\b", re.I)
_OTHERS_TOO: Final = re.compile(
    rf"{_TAIL}(?:,|,?\s+(?:and|&|along\s+with|together\s+with|as\s+well\s+as))\s+(?:the\s+)?[A-Z]"
)
_OWNED: Final = re.compile(r"['’]s?\s+[a-z]", re.I)
_OWN_VERB: Final = re.compile(r"(?:(?!\b(?:that|which|who|whose)\b)[^.;,]){0,60}?\b(?:was|were|is|are|has|have|had)\b")
_VERB_OF_SEIZING: Final = re.compile(
    r"\b(?:seiz\w+|confiscat\w+|recover\w+|intercept\w+|interdict\w+|discover\w+|found|located|surrender\w*|"
    r"forfeit\w*|respectively)\b",
    re.I,
)
_OPENED: Final = re.compile(r":|\.\s|\n")
_FAR: Final = 260
_NEAR: Final = 90


def find(
    text: str, sentence: Span, goods: Sequence[Span], agencies: Sequence[Naming]
) -> Iterator[tuple[Span, tuple[Ref, ...]]]:
    """The goods of a sentence, given by their places in order, whose seizers it names, with these.

    ``agencies`` are all namings of bodies of the text, in order.
    """
    first = bisect_left(agencies, sentence.start, key=BY_START)
    near = [
        n for n in agencies[first : bisect_left(agencies, sentence.end, key=BY_START)] if n.span.end <= sentence.end
    ]
    if not near or not goods:
        return
    told: dict[Span, tuple[Ref, ...]] = {}
    for verb, refs in _active(text, sentence, near):
        for place in _objects(text, sentence, goods, verb, near):
            told.setdefault(place, refs)
    for verb, refs in _passive(text, sentence, near):
        for place in _subjects(text, sentence, goods, verb):
            told.setdefault(place, refs)
    yield from told.items()


def _active(text: str, sentence: Span, near: Sequence[Naming]) -> Iterator[tuple[Span, tuple[Ref, ...]]]:
    """The verbs, and nouns, of seizing whose subject is a list of agencies, with these."""
    for index, naming in enumerate(near):
        verb = _ACTIVE.match(text, naming.span.end, sentence.end)
        verb = verb or _SEIZURE_OF.match(text, naming.span.end, sentence.end)
        if verb is None or any(other.span.start < verb.end() for other in near[index + 1 :]):
            continue
        refs = _joined_before(
            text, sentence, near, index, listed="partners" in verb.re.groupindex and verb["partners"] is not None
        )
        if refs:
            yield Span(*verb.span("verb")), refs


def _joined_before(text: str, sentence: Span, near: Sequence[Naming], last: int, *, listed: bool) -> tuple[Ref, ...]:
    """All agencies that stand as one subject, of which the last is given; none where others are joined to them.

    ``listed`` tells that an "and" behind the last one makes those before it, parted by commas, members of a list.
    """
    first = commas = last
    index = last
    while index:
        start, end = near[index - 1].span.end, near[index].span.start
        if _SAME.fullmatch(text, start, end) or _AND.fullmatch(text, start, end) or _SLASH.fullmatch(text, start, end):
            listed = listed or _SAME.fullmatch(text, start, end) is None
            first = commas = index - 1
        elif _UNIT.fullmatch(text, start, end):
            first = commas = index - 1
        elif listed and _COMMA.fullmatch(text, start, end):
            commas = index - 1
        else:
            break
        index -= 1
        first = min(first, commas)
    opening = _BEFORE_NAME.search(text, sentence.start, near[first].span.start)
    start = opening.start() if opening else near[first].span.start
    before = text[sentence.start : start]
    if not before.strip(" \"“'‘•*-") or (_CLAUSE.search(before) and not _listed_on(before, listed=listed)):
        begun = True
    else:
        begun = _AND_CLAUSE.search(before) is not None and _FINITE.search(before) is not None
    if not begun or _FEIGNED.search(text, max(sentence.start, start - 40), near[first].span.start):
        return ()
    return _refs(near[first : last + 1])


def _listed_on(before: str, *, listed: bool) -> bool:
    """Whether a list of agencies goes on before the first that is known: "the Mobile Squad, the DEA and the FBI"."""
    if not listed or before[-2:] != ", ":
        return False
    return _NAME_ALONE.fullmatch(before[:-2].rpartition(",")[2]) is not None


def _refs(namings: Sequence[Naming]) -> tuple[Ref, ...]:
    """What some namings name, each once; nothing where one of them is no agency."""
    if any(naming.type != "Agency" for naming in namings):
        return ()
    return tuple(dict.fromkeys(naming.ref for naming in namings))


def _objects(text: str, sentence: Span, goods: Sequence[Span], verb: Span, near: Sequence[Naming]) -> Iterator[Span]:
    """The goods that are objects of an active verb: those behind it up to the next verb, or name of an agency."""
    start = verb.end
    for index in range(bisect_left(goods, verb.end, key=_start_of), len(goods)):
        place = goods[index]
        gap = text[start : place.start]
        far = len(gap) > (_FAR if start != verb.end else _NEAR)
        if far or _OPENED.search(gap) or deeds.between(gap) or _VERB_OF_SEIZING.search(gap):
            return
        if any(start <= naming.span.start < place.start for naming in near):
            return
        behind = goods[index + 1].start if index + 1 < len(goods) else sentence.end
        if start != verb.end and _OWN_VERB.match(text, place.end, behind):
            return
        yield place
        start = max(start, place.end)


def _passive(text: str, sentence: Span, near: Sequence[Naming]) -> Iterator[tuple[Span, tuple[Ref, ...]]]:
    """The passive verbs of seizing with the agencies behind "by"."""
    for match in _PASSIVE.finditer(text, *sentence):
        if _ANOTHER_DID.search(match["where"]):
            continue
        index = bisect_left(near, match.end(), key=BY_START)
        if index == len(near) or not _NAME_BEGINS.fullmatch(text, match.end(), near[index].span.start):
            continue
        end = near[index].span.end
        if _OWNED.match(text, end) and not _ITS_STAFF.match(text, end):
            continue
        refs = _joined_behind(text, near, index)
        if refs:
            yield Span(match.start(), match.end()), refs


def _joined_behind(text: str, near: Sequence[Naming], first: int) -> tuple[Ref, ...]:
    """All agencies that one "by" holds for, of which the first is given; none where others are joined to them."""
    last = reached = first
    while reached + 1 < len(near):
        start, end = near[reached].span.end, near[reached + 1].span.start
        joined = any(form.fullmatch(text, start, end) for form in (_SAME, _AND, _SLASH, _UNIT))
        if not joined and not _COMMA.fullmatch(text, start, end):
            break
        reached += 1
        # Behind a comma alone another clause may begin: "seized by the DEA, FBI agents said".
        last = reached if joined else last
    if _OTHERS_TOO.match(text, near[last].span.end):
        return ()
    return _refs(near[first : last + 1])


def _subjects(text: str, sentence: Span, goods: Sequence[Span], verb: Span) -> Iterator[Span]:
    """The goods that a passive verb says were seized: those before it, as far as nothing else is told between."""
    end = verb.start
    for index in range(bisect_left(goods, verb.start, key=_start_of) - 1, -1, -1):
        place = goods[index]
        gap = text[place.end : end]
        if len(gap) > _NEAR or _OPENED.search(gap) or _VERB_OF_SEIZING.search(gap):
            return
        if deeds.before_verb(gap) if end == verb.start else deeds.between(gap):
            return
        yield place
        end = place.start
        if _VERB_OF_SEIZING.search(text, max(sentence.start, place.start - 30), place.start):
            return


def _start_of(span: Span) -> int:
    return span.start
