"""Inventories: lists of what was seized, line by line, and where they begin and end.

A list begins behind a sentence or heading of seizing, or with an entry that says itself that its goods were seized. It
ends where a line is no entry any more, or is the heading of another list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import Final

from pressgraph.extract.context import len_of
from pressgraph.extract.goods.kinds import Kinds
from pressgraph.extract.goods.mentions import Mentions
from pressgraph.extract.goods.model import Mention
from pressgraph.extract.seizures import deeds, seized
from pressgraph.extract.seizures.predicates import Predicate
from pressgraph.facts import Span
from pressgraph.text import Document, Sentence

# An entry that names before it counts, and what is no cash that was seized among such.
_ENTRY: Final = re.compile(
    r"(?:[-*•·▪◦–]\s+)?[A-Z][^.:;,\n]{1,60}?(?:\s*[:=\t(]|\s[-–—])\s*"
    r"(?:(?:approx\w*\.?|about|over|more than|nearly|almost)\s)?[$€£]?\.?\d"
)
_NO_CASH: Final = re.compile(
    r"\b(?=[A-Za-z])(?:revenue|valued?|worth|fines?|bonds?|bail|rewards?|costs?|prices?|loss(?:es)?|tax(?:es)?|denied|"
    r"penalt\w+|restitution|forfeit\w*|warrants?|budget|grants?|funding)\b",
    re.I,
)
_STOPS: Final = frozenset('.!?;,"”)')
_MEMBER_ENDS: Final = (";", ",", "; and", ", and")
# "82 tonnes of pesticides that are suspected of being counterfeit"
_CLAUSE: Final = re.compile(
    r"\b(?:that|which)\s+(?:is|are|was|were|had|have|has)\b|,\s+(?:an?|the|his|her|their)\s+[a-z]"
)
# "tools for growing marijuana and producing hashish"
_TOOLS: Final = re.compile(r"\b(?:tools|equipment|materials|machinery|devices)\s+(?:for|to)\s+[a-z]+")
_PARTS: Final = re.compile(r"\b(?:of\s+which|including|among\s+(?:them|which|these)):$")
# "an overall 1 203 tonnes", "a total of 40 pistols"
_COUNT: Final = re.compile(
    r"(?:an?\s+)?(?:(?:overall|total(?:\s+of)?|further|additional|combined|estimated|grand)\s+){1,2}", re.I
)
# "forging equipment, such as two printers"
_SUCH_AS: Final = re.compile(
    r"[A-Za-z][\w'’ -]{3,50},?\s+(?:such\s+as|includ(?:ing|es?)|among\s+(?:them|which)|namely|comprising|:)\s+", re.I
)
_LONGEST: Final = 2_000
_SHORT: Final = 90
# "304 kg of drugs (including cocaine)"
_NUMBER: Final = re.compile(r"(?:(?:about|around|some|over|nearly|almost|more than)\s)?[€£$]?\d", re.I)
_LONGEST_RESULT: Final = 140
# More lines than any list of a release has.
_MOST: Final = 500
# "Items seized", "Total seizures", "What was seized?" as a line: it needs no colon.
_HEADING: Final = re.compile(
    r"(?:(?:total|overall|the|drugs?|narcotics|items?|evidence|property|contraband|goods|assets|summary|list|of|and|"
    r"what|was|were|results?|weapons|firearms|cash|money)\s+){0,5}(?:seized|seizures?|confiscated|recovered)"
    r"(?:\s+(?:items|goods|evidence|property|contraband|assets|drugs|included?|(?:during|in|by)\s[^.:;\n]{2,50}))?"
    r"\s*\??",
    re.I,
)
_BEGINS: Final = re.compile(r"(?:[-*•·▪◦–]\s+)?(?:seiz|confiscat|interdict|recover)", re.I)


# "12 000 vehicles controlled": what was looked at was not taken.
_LOOKED_AT: Final = re.compile(
    r"\b(?:controlled|checked|inspected|monitored|screened|searched|examined|verified|identified|tested)\s*[.;,]?$",
    re.I,
)


class _Kind(Enum):
    """What the entries of a list must be."""

    ANY = auto()
    """List items, counts, and members that end as such."""
    LABELLED = auto()
    """Counts in list items, and entries that name the goods first."""
    COUNTED = auto()
    """Lines that begin with a count, or name the goods first, and tell of nothing else that happened."""
    RESULTS = auto()
    """Counts in list items that tell of nothing else that happened."""


class Inventories:
    """Reads lists of seized goods by the names of one vocabulary."""

    def __init__(self, kinds: Kinds, mentions: Mentions) -> None:
        self._kinds = kinds
        self._mentions = mentions

    def find(
        self, document: Document, lead: int, words: Sequence[Predicate], mentions: Sequence[Mention]
    ) -> Iterator[tuple[int, Sequence[Mention]]]:
        """The entries of the list that sentence number ``lead`` begins, if any: by sentence number, with their goods.

        ``words`` are its words of seizing, ``mentions`` its own quantities of goods.
        """
        kind = _begun(document, lead, words, mentions)
        return iter(()) if kind is None else self._entries(document, lead, kind)

    def entries(self, document: Document, lead: int) -> Iterator[tuple[int, Sequence[Mention]]]:
        """The entries of the list that sentence number ``lead`` is known to begin, by sentence number."""
        return self._entries(document, lead, _Kind.ANY)

    def _entries(self, document: Document, lead: int, kind: _Kind) -> Iterator[tuple[int, Sequence[Mention]]]:
        """The entries of the list behind sentence number ``lead``, as far as it goes, with the goods of each."""
        text, before = document.text, document.sentences[lead]
        within = before.item or kind is _Kind.RESULTS
        for number in range(lead + 1, min(lead + _MOST, len(document.sentences))):
            sentence = document.sentences[number]
            if self._named_alone(document, sentence):
                continue
            mentions = self._mentions.read(document, sentence)
            # A heading within a list may hold for some of the items behind it only.
            if within and _happens(text, sentence, mentions):
                return
            first = mentions[0].span.start if mentions else sentence.end
            entry = kind is not _Kind.RESULTS and _ENTRY.match(text, sentence.start, sentence.end) is not None
            member = entry or _is_member(document, before, sentence, mentions, kind)
            same_line = "\n" not in text[before.end : sentence.start]
            # It begins a list of its own.
            if kind is _Kind.RESULTS and not member and _BEGINS.match(text, sentence.start):
                return
            if not (member or same_line or self._uncounted(document, sentence, mentions, kind)):
                return
            # "1 203 tonnes of pesticides, of which:" goes on about its own goods.
            heads = text[sentence.end - 1] == ":"
            if len_of(sentence) > _LONGEST or (
                heads and not (member and mentions and _PARTS.search(text, *sentence.span))
            ):
                return
            before = sentence
            if member and not (entry and _NO_CASH.search(text, sentence.start, first)):
                reached = seized.continued(text, sentence.start, [mention.span for mention in mentions])
                yield number, mentions[:reached]

    def _named_alone(self, document: Document, sentence: Sentence) -> bool:
        """Whether a line is a heading of kinds of goods within a list: "Narcotics:"."""
        text = document.text
        if len_of(sentence) > 40 or any(map(str.isdigit, text[sentence.start : sentence.end])):
            return False
        names = self._kinds.names(document, sentence.span)
        end = sentence.end - (text[sentence.end - 1] == ":")
        return bool(names) and names[0].span.start == sentence.start and names[-1].span.end == end

    def _uncounted(self, document: Document, sentence: Sentence, mentions: Sequence[Mention], kind: _Kind) -> bool:
        """Whether a line may be an entry that counts nothing: a bullet of results, or goods ("Glock 9mm pistol")."""
        if kind is _Kind.RESULTS:
            return sentence.item or _is_result(document, sentence)
        if mentions:
            return False
        if (
            (kind is not _Kind.ANY and not (kind is _Kind.LABELLED and sentence.item))
            or len_of(sentence) > (_LONGEST_RESULT if sentence.item else _SHORT)
            or document.text[sentence.end - 1] in ".!?"
        ):
            return False
        tools = _TOOLS.search(document.text, *sentence.span)
        span = Span(sentence.start, tools.start() if tools else sentence.end)
        return not deeds.told_in(document.text, span) and bool(self._kinds.names(document, sentence.span))


def _happens(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    """Whether a line tells of something that happened, other than in a clause behind the goods that it begins with."""
    clause = _CLAUSE.search(text, mentions[0].span.end, sentence.end) if mentions else None
    clause = clause or _TOOLS.search(text, *sentence.span)
    return deeds.told_in(text, Span(sentence.start, clause.start()) if clause else sentence.span)


def _begun(document: Document, lead: int, words: Sequence[Predicate], mentions: Sequence[Mention]) -> _Kind | None:
    """What the entries must be of the list that a sentence begins; None where it begins none."""
    text, sentence = document.text, document.sentences[lead]
    if text[sentence.end - 1] == ":":
        open_end = seized.open_end(text, sentence.span, words)
        return (_Kind.LABELLED if sentence.item else _Kind.ANY) if open_end else None
    if not mentions and _HEADING.fullmatch(text, *sentence.span):
        return _Kind.COUNTED
    if mentions and mentions[0].told and mentions[0].labelled and mentions[0].span.start - sentence.start < 4:
        return _Kind.LABELLED
    if _heads_entry(document, lead) and seized.open_end(text, sentence.span, words):
        return _Kind.LABELLED
    results = sentence.item or (bool(words) and bool(mentions) and _among_results(document, lead))
    if results and mentions and not text[words[-1].span.end : sentence.end].strip(" .;"):
        return _Kind.RESULTS if mentions[0].span.start - sentence.start < 4 else None
    # "- seizure of 12 pistols" is followed by "- 3 tonnes of hashish".
    if sentence.item and mentions and words[0].noun and words[0].span.start - sentence.start < 4:
        return _Kind.RESULTS
    return None


def _is_result(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is a short line that begins with a number, as the results of an operation are listed."""
    text, (start, end) = document.text, sentence.span
    if len_of(sentence) > _LONGEST_RESULT or not _NUMBER.match(text, start):
        return False
    return text[start - 1 : start] == "\n" and text[end : end + 1] in ("", "\n")


def _among_results(document: Document, index: int) -> bool:
    """Whether a line of results follows another one."""
    lines = document.sentences[max(0, index - 1) : index + 1]
    return len(lines) > 1 and all(_is_result(document, line) for line in lines)


def _heads_entry(document: Document, index: int) -> bool:
    """Whether a short line without a closing mark stands before an entry that names before it counts."""
    line = document.sentences[index]
    if index + 1 == len(document.sentences) or len_of(line) >= 120 or document.text[line.end - 1] in _STOPS:
        return False
    return _ENTRY.match(document.text, document.sentences[index + 1].start) is not None


def _opens_with(text: str, sentence: Sentence, mention: Mention) -> bool:
    """Whether a line begins with a quantity."""
    start = mention.span.start
    return start - sentence.start < 4 or _COUNT.fullmatch(text, sentence.start, start) is not None


def _is_member(
    document: Document, before: Sentence, sentence: Sentence, mentions: Sequence[Mention], kind: _Kind
) -> bool:
    """Whether a line is an entry by its list mark, by a count at its head, or as it or the one before it ends."""
    counted = bool(mentions) and _opens_with(document.text, sentence, mentions[0])
    if counted and _LOOKED_AT.search(document.text, max(sentence.start, sentence.end - 20), sentence.end):
        return False
    if kind is _Kind.RESULTS:
        return counted and (sentence.item or _is_result(document, sentence))
    if kind is _Kind.COUNTED:
        return counted and not deeds.told_in(document.text, sentence.span)
    if kind is _Kind.LABELLED:
        named = (
            bool(mentions)
            and sentence.item
            and _SUCH_AS.fullmatch(document.text, sentence.start, mentions[0].span.start)
        )
        return bool(named) or (counted and (sentence.item or mentions[0].labelled))
    return (
        counted
        or sentence.item
        or document.text.endswith(_MEMBER_ENDS, sentence.start, sentence.end)
        or document.text.endswith(_MEMBER_ENDS, before.start, before.end)
    )
