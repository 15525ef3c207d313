"""What sentences state of operations and organizations: targets, dates, participants and platforms.

A relation is taken only from a sentence that names both ends, or that names one and points at the other in a way that
leaves no choice (``the operation`` where the release names one, ``this organization`` behind the one named last).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from pressgraph.extract.dates import DATE, iso, ranges
from pressgraph.extract.naming import BY_START, Naming
from pressgraph.facts import Ref, Relation, Span
from pressgraph.text import Document, Sentence

_TARGET: Final = re.compile(
    r"\b(?:target(?:ed|ing|s)?|(?:was |were |is )?(?:aimed|directed) (?:at|against)|focus(?:ed|ing|es) on"
    r"|crack(?:ed|ing)?[ -]?down (?:on|against)|takedown of|investigation (?:of|into)|to (?:disrupt|dismantle)"
    r"|(?:strike|action) against|blow (?:against|to)|(?:took|taking|taken) down"
    r"|(?:disrupt|dismantl)(?:ed|ing))\b"
)
_POINTED: Final = re.compile(r"\b(?:this|the same) (?:organization|cartel|gang|group|enterprise)\b")
_SAME_LIST: Final = re.compile(
    r"(?:[\s,/&()\"“”]|\b(?:and|or|as well as|the|its|rival|both|members?|associates?|of|drug|cartels?|gangs?|street"
    r"|prison|organizations?|trafficking|transnational|criminal|an?|their|leading|circle|faction|known as"
    r"|including)\b)*\Z"
)
_THE_OPERATION: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose) (?:(?!of\b|[A-Z])[\w-]+ ){0,3}?"
    r"(?:[Oo]peration|[Ii]nvestigations?|[Tt]akedown|[Pp]roject|[Ee]ffort|sweep|surge)\b(?! (?:of|into|to|against)\b)"
)

_AT_WHICH: Final = re.compile(r"\b(?:at|against) (?:which|whom)\b[^.;]{3,60}?\b(?:was|is|were) (?:aimed|directed)\b")
_IT: Final = re.compile(
    r"It (?:comprised|lasted|ran|began|started|ended|concluded|targeted|resulted|led|spanned|involved|was (?:aimed"
    r"|launched|led))\b"
)
_NAMED: Final = re.compile(r"(?:known as|called|dubbed|code-?named|named)[\s\"“']*$")
_TURNS: Final = re.compile(r";|\b(?:but|while)\b")
# What a period of time must lean on to be that of an operation, not of a crime that the sentence also speaks of.
_LASTED: Final = re.compile(
    r"\b(?:conducted|carried out|ran|running|took place|taking place|held|occurred|lasted|executed|operations?"
    r"|spanned"
    r"|spanning|investigations?|takedown|sweep)\b[^.;]{0,30}$"
)
_OTHER_SUBJECT: Final = re.compile(
    r"\b(?=[A-Za-z])(?:part of|under|initiative|program|programme|charged?|Task Force|business|company|"
    r"when|conspir\w+|alleg\w+)\b",
    re.IGNORECASE,
)
_BEGAN: Final = re.compile(
    r"\b(?:began|begun|started|commenced|(?:was |were |first )?(?:launched|initiated|begun|started|established))"
    rf"(?: \w+)? (?:in|on)(?: (?:early|late|mid|the \w+ of))?[ -]?(?P<date>{DATE})"
)
_ENDED: Final = re.compile(
    rf"\b(?:ended|concluded|culminated|was completed|wrapped up) (?:on|in)(?: (?:early|late"
    rf"|mid))?[ -]?(?P<date>{DATE})"
)
_TOOK_PART: Final = re.compile(
    r"\b(?:(?:conducted|led|run|carried out|spearheaded|headed|coordinated|executed|undertaken) (?:jointly )?by"
    r"|joint (?:effort|operation|investigation) (?:of|by|between|among|involving)"
    r"|collaborat\w+ (?:\w+ ){0,2}?(?:of|by|between|among|across)"
    r"|participat(?:ed|ing) (?:agencies )?(?:in|include)|agencies (?:that (?:took part|participated)|participating"
    r"|involved)"
    r"|a (?:partnership|multi-agency \w+) (?:of|between|among|by))\b"
)
_PARTICIPATED: Final = re.compile(
    r"\b(?:participat\w+|took part|assisted|collaborat\w+|contribut\w+)\b[^.;]{0,40}?\b(?:in|to|with|on)\b"
)
_INVOLVED: Final = re.compile(
    r"\b(?:involv(?:ed|ing)|target(?:ed|ing)|seiz(?:ed|ure)|shut(?:ting)? down|took down|tak(?:en|ing) down|takedown"
    r"|dismantl\w+|infiltrat\w+|us(?:e|ed|ing)|disrupt\w*)\b"
)
_EARLIER: Final = re.compile(
    r"\b(?:prior|previous(?:ly)?|builds? (?:up)?on|building (?:up)?on|coincided|in support of)\b", re.IGNORECASE
)
_USE: Final = re.compile(
    r"\b(?:use[sd]?|using|utiliz(?:e|es|ed|ing)|via|through|over|rel(?:y|ies|ied) on|turn(?:ed)? to)\b"
)
_ACTORS: Final = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Bb]oth) (?:[Cc]artels?|[Gg]angs?|[Oo]rganizations?|posters)\b")
_TAKEN_DOWN: Final = re.compile(r"\b(?:seized|shut down|took down|taken down|dismantled|takedown|seizure)\b")


def relations(
    document: Document,
    operations: Sequence[Naming],
    organizations: Sequence[Naming],
    agencies: Sequence[Naming],
    platforms: Sequence[Naming],
) -> Iterator[Relation]:
    """Each stated relation once, at its first statement."""
    seen: set[tuple[Ref, str, Ref | str | None]] = set()
    for relation in _all(document, operations, organizations, agencies, platforms):
        key = (relation.subject, relation.predicate, relation.object or relation.value)
        dated = relation.predicate in {"pg:startDate", "pg:endDate"}
        if key not in seen and not (dated and (relation.subject, relation.predicate, None) in seen):
            seen |= {key, (relation.subject, relation.predicate, None)}
            yield relation


def _all(
    document: Document,
    operations: Sequence[Naming],
    organizations: Sequence[Naming],
    agencies: Sequence[Naming],
    platforms: Sequence[Naming],
) -> Iterator[Relation]:
    """The same as often as the text states each."""
    in_sentence = _by_sentence(document, organizations)
    of_platforms = _by_sentence(document, platforms)
    if operations:
        of_agencies = _by_sentence(document, agencies)
        for index, named in _subjects(document, operations).items():
            sentence = document.sentences[index]
            yield from _targets(document, index, named, in_sentence.get(index, []), organizations)
            yield from _dates(document, sentence, named)
            yield from _participants(document, sentence, named, of_agencies.get(index, ()))
            yield from _involved(document, sentence, named, of_platforms.get(index, ()))
    for index, used in of_platforms.items():
        yield from _usage(document, index, used, in_sentence)


def _by_sentence(document: Document, namings: Sequence[Naming]) -> dict[int, list[Naming]]:
    """The namings by the number of their sentence."""
    found: dict[int, list[Naming]] = {}
    for naming in namings:
        found.setdefault(document.sentence_index(naming.span.start), []).append(naming)
    return found


def _subjects(document: Document, operations: Sequence[Naming]) -> dict[int, list[Naming]]:
    """By sentence, the operations it names; where the release names one only, also sentences on ``the operation``."""
    found = _by_sentence(document, operations)
    if len({naming.ref for naming in operations}) > 1:
        return found
    for match in _THE_OPERATION.finditer(document.text):
        index = document.sentence_index(match.start())
        if index not in found:
            found[index] = [operations[0]._replace(span=Span(*match.span()))]
    for index, sentence in enumerate(document.sentences):
        it = _IT.match(document.text, sentence.start, sentence.end)
        if it and index - 1 in found and index not in found:
            found[index] = [operations[0]._replace(span=Span(it.start(), it.start() + 2))]
    return dict(sorted(found.items()))


def _targets(
    document: Document,
    index: int,
    named: Sequence[Naming],
    here: Sequence[Naming],
    organizations: Sequence[Naming],
) -> Iterator[Relation]:
    """What the operations of a sentence are said to be aimed at; ``here`` are the organizations that it names."""
    sentence = document.sentences[index]
    aimed = _AT_WHICH.search(document.text, sentence.start, sentence.end)
    if aimed:
        for organization in here:
            if organization.span.end <= aimed.start():
                span = Span(organization.span.start, aimed.end())
                yield Relation(named[0].ref, "pg:targets", span, object=organization.ref)
    for cue in _TARGET.finditer(document.text, sentence.start, sentence.end):
        operation = _of_cue(document, named, cue)
        if operation is None:
            continue
        for end, ref in _aimed_at(document, sentence, cue.end(), here, organizations):
            yield Relation(operation.ref, "pg:targets", Span(cue.start(), end), object=ref)


def _aimed_at(
    document: Document, sentence: Sentence, start: int, here: Sequence[Naming], organizations: Sequence[Naming]
) -> Iterator[tuple[int, Ref]]:
    """The organizations that the words behind a target cue name, each with where its naming ends."""
    text = document.text
    after = here[bisect_left(here, start, key=BY_START) :]
    if after and after[0].span.start - start <= 150 and ";" not in text[start : after[0].span.start]:
        end = after[0].span.start
        for organization in after:
            if organization is not after[0] and not _SAME_LIST.match(text, end, organization.span.start):
                break
            end = organization.span.end
            yield end, organization.ref
        return
    pointed = _POINTED.search(text, start, min(sentence.end, start + 90))
    earlier = bisect_left(organizations, start, key=BY_START)
    if pointed and earlier:
        yield pointed.end(), organizations[earlier - 1].ref


def _of_cue(document: Document, named: Sequence[Naming], cue: re.Match[str]) -> Naming | None:
    """Which operation a target cue speaks of: the nearest before, or one it is said to be known as behind."""
    following = bisect_left(named, cue.end(), key=BY_START)
    if following < len(named) and _NAMED.search(document.text[cue.end() : named[following].span.start]):
        return named[following]
    before = [n for n in named[max(0, following - 2) : following] if n.span.end <= cue.start()]
    if before and not _TURNS.search(document.text[before[-1].span.end : cue.start()]):
        return before[-1]
    return None


def _dates(document: Document, sentence: Sentence, named: Sequence[Naming]) -> Iterator[Relation]:
    """When the operation of a sentence that names no other began and ended."""
    refs = {naming.ref for naming in named}
    if len(refs) != 1:
        return
    (operation,) = refs
    text = document.text
    for first, last, span in ranges(text, sentence.span):
        if first and last and first <= last and _of_operation(text, sentence, named, span.start, lasted=True):
            yield Relation(operation, "pg:startDate", span, value=first)
            yield Relation(operation, "pg:endDate", span, value=last)
            return
    for pattern, predicate in ((_BEGAN, "pg:startDate"), (_ENDED, "pg:endDate")):
        match = pattern.search(text, sentence.start, sentence.end)
        value = iso(match["date"]) if match else None
        if match and value and _of_operation(text, sentence, named, match.start(), lasted=False):
            yield Relation(operation, predicate, Span(*match.span()), value=value)


def _of_operation(text: str, sentence: Sentence, named: Sequence[Naming], date: int, *, lasted: bool) -> bool:
    """Whether a date is said of the operation: near its name, with no other subject in between."""
    before = [naming.span.end for naming in named if naming.span.end <= date]
    if not before:
        opens = lasted and date - sentence.start <= 10
        return opens and not _OTHER_SUBJECT.search(text[date : named[0].span.start].replace(" under ", " "))
    if lasted and before[-1] < date - 25 and not _LASTED.search(text[sentence.start : date]):
        return False
    between = text[before[-1] : date]
    return len(between) <= 150 and not _OTHER_SUBJECT.search(between)


def _participants(
    document: Document, sentence: Sentence, named: Sequence[Naming], agencies: Sequence[Naming]
) -> Iterator[Relation]:
    """The agencies that a sentence says took part in its operation."""
    if len({naming.ref for naming in named}) != 1 or not agencies:
        return
    text, operation = document.text, named[0]
    for cue in _TOOK_PART.finditer(text, sentence.start, sentence.end):
        for agency in agencies:
            if agency.span.start >= cue.end() and agency.type == "Agency":
                yield Relation(operation.ref, "pg:participant", Span(cue.start(), agency.span.end), object=agency.ref)
        return
    joined = _PARTICIPATED.search(text, sentence.start, sentence.end)
    if joined and operation.span.start >= joined.start():
        for agency in agencies:
            if agency.span.end <= joined.start() and agency.type == "Agency":
                yield Relation(
                    operation.ref, "pg:participant", Span(agency.span.start, joined.end()), object=agency.ref
                )


def _involved(
    document: Document, sentence: Sentence, named: Sequence[Naming], platforms: Sequence[Naming]
) -> Iterator[Relation]:
    """The platforms that an operation was against, as its sentence says."""
    words = document[sentence.span]
    if len({naming.ref for naming in named}) == 1 and _INVOLVED.search(words) and not _EARLIER.search(words):
        for platform in platforms:
            yield Relation(named[0].ref, "pg:involvedPlatform", platform.span, object=platform.ref)


def _usage(
    document: Document, index: int, used: Sequence[Naming], organizations: dict[int, list[Naming]]
) -> Iterator[Relation]:
    """``the Cartels use social media such as A and B``: which organizations are said to use which platforms."""
    sentence = document.sentences[index]
    cue = _USE.search(document.text, sentence.start, used[0].span.start)
    if cue is None or _TAKEN_DOWN.search(document[sentence.span]):
        return
    actors = [o for o in organizations.get(index, ()) if o.span.end <= cue.start()]
    if not actors and _ACTORS.search(document.text, sentence.start, cue.start()):
        earlier = [i for i in organizations if i < index]
        actors = organizations[max(earlier)] if earlier else []
    for platform in used:
        for ref in dict.fromkeys(actor.ref for actor in actors):
            yield Relation(ref, "pg:usedPlatform", Span(cue.start(), platform.span.end), object=platform.ref)
