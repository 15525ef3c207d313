"""Statements: direct quotations with their speakers.

A quotation counts where the text says who spoke: a verb of speech beside the marks, with an official as its subject.
Pieces of one paragraph are one statement, however often "said X" parts them; a following paragraph that opens with a
mark and names no speaker goes on with it. Quoted names, scare quotes and the words of defendants are no statements.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import Final

from pressgraph.extract import quotations
from pressgraph.extract.naming import Naming
from pressgraph.extract.quotations import Piece
from pressgraph.facts import Kind, Ref, Span, Statement
from pressgraph.text import Document
from pressgraph.text.sentences import is_abbreviation, stripped

_VERB: Final = re.compile(
    r"\b(?=[A-Za-z])(?:said|says|stated|states|added|adds|noted|notes|explained|commented|remarked|continued|concluded|declared|"
    r"announced|emphasized|stressed|warned|told|saying|stating|adding|remarking|noting|according to|wrote|praised|"
    r"reiterated|shared|observed|cautioned|asserted|reflected|urged|acknowledged|affirmed|commended|pointed out)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDED: Final = re.compile(r"[.!?][”\"']$")
_NEW_SENTENCE: Final = re.compile(r"\s+[A-Z]")
_CLAUSE_ENDS: Final = re.compile(r"[.,:;]|\s*$")
_PRONOUN: Final = re.compile(r"\s*(?:he|she) \w+|\s*(?:said|added) (?:he|she)\b")
_SAYS: Final = re.compile(r" (?:also |then )?(?:said|told|noted|stated|added|remarked|commented|explained)\b")
_IN_WORDS: Final = re.compile(
    r" (?:also |then )?(?:praised|thanked|commended|credited|applauded|lauded|expressed|echoed|highlighted|encouraged|"
    r"urged|reminded|reiterated|underscored|acknowledged|vowed|pledged|spoke|emphasized|stressed|warned)\b"
)
_DASHED: Final = re.compile(r"[-—–]+\s*(?=[A-Z])[^.\n“”\"]+$")
_SIGNATURE: Final = 160
_ASIDE: Final = re.compile(r"\s*[-—–]+\s*(?=[A-Z])")
_HEADED: Final = re.compile(
    r"\b(?:[Ss]tatement|[Qq]uotes?|[Cc]omments?|[Rr]emarks) (?:from|by|of)\b[^.]*:?\s*$|\bstatement:\s*$"
)
_SAID_INSIDE: Final = re.compile(r", (?:said|stated|added|explained|noted)\b")
_INTRODUCES: Final = re.compile(r"(?:In|As|At|When|While|After|Before|During|Following|Upon)\b")
_SAID_THAT: Final = re.compile(r" (?:also |then |further )?(?:said|stated|noted|emphasized|stressed|remarked)\b")
_REPORTED: Final = 110
# What shows that quoted words are someone else's, or a name.
_OTHER_WORDS: Final = re.compile(
    r"\b(?=[A-Za-z])(?:told|wrote|writ(?:ing|ten)|text\w*|messag\w+|post\w*|known|called|calling|named|entitled|titled|reads?|reading|dubbed|"
    r"refer\w+|describ\w+|claim\w*|ask\w*|saying|threat\w*|e-?mail\w*|words?|so-called|of)\s*$|"
    r"\b(?:told|wrote|texted|messaged|posted|asked|claimed|known as|called|dubbed|who (?:said|says))\b",
    re.IGNORECASE,
)
_FIRST_PERSON: Final = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b")
_STRANGER: Final = re.compile(
    r"(?:^|[\s,])[A-Z][\w'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){1,2}(?:, [^:“”\n]{0,80}|,? (?:said|added|commented))?:$"
)
_ANY_MARK: Final = re.compile(r"[“”„\"']")
_WORD: Final = re.compile(r"\w+")
_FEWEST: Final = 6
_FAR: Final = 240
_AT_ONCE: Final = 12


def find(document: Document, officials: Sequence[Naming]) -> Iterator[Statement]:
    """Each direct quotation of an official, in order."""
    people = sorted((n for n in officials if n.ref.kind is Kind.OFFICIAL), key=lambda n: n.span)
    if not people or not _ANY_MARK.search(document.text):
        return
    speakers = _Speakers(people)
    current: list[Span] = []
    speaker: Ref | None = None
    leading: Ref | None = None
    for number, paragraph in enumerate(document.paragraphs):
        pieces = quotations.pieces(document.text, paragraph)
        spoken = _speaker(document, paragraph, pieces, speakers, speaker) if pieces else None
        opens = bool(pieces) and pieces[0].outer.start == paragraph.start
        if spoken is None and opens and leading is not None:
            spoken = leading
        if spoken is None and opens:
            spoken = _signed(document, number + 1, speakers)
        if spoken is None and opens and (alone := _unclosed(document, pieces, speakers)):
            yield from _statement(document.text, current, speaker)
            yield alone
            current, speaker = [], None
        elif spoken is None and opens and current and _whole(document.text, paragraph, pieces):
            current += [stripped(document.text, *piece.span) for piece in pieces]
        else:
            yield from _statement(document.text, current, speaker)
            current, speaker = [], spoken
            if spoken is not None:
                *earlier, (speaker, current) = _turns(document, paragraph, pieces, speakers, spoken)
                for turn, spans in earlier:
                    yield from _statement(document.text, spans, turn)
        leading = _leading(document.text, paragraph, speakers) if not pieces else None
    yield from _statement(document.text, current, speaker)


class _Speakers:
    """The namings of officials by place, for the one nearest to a mark."""

    def __init__(self, people: Sequence[Naming]) -> None:
        self._people = people
        self._starts = [naming.span.start for naming in people]

    def within(self, start: int, end: int) -> list[Naming]:
        """The officials named between two places, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return list(self._people[first:last])


def _speaker(
    document: Document, paragraph: Span, pieces: Sequence[Piece], speakers: _Speakers, last: Ref | None
) -> Ref | None:
    """Who speaks the quoted pieces of a paragraph: the official beside a verb of speech that touches a mark."""
    for left, right in pairwise([None, *pieces, None]):
        start = left.outer.end if left else paragraph.start
        end = right.outer.start if right else paragraph.end
        if left and (spoken := _after(document.text, Span(start, end), speakers, last)):
            return spoken
        if right and (spoken := _ahead(document, Span(start, end), speakers)):
            return spoken
        if right and (spoken := _within(document, Span(start, end), right, speakers)):
            return spoken
        if right and (spoken := _moved(document, Span(start, end), right, speakers)):
            return spoken
    return None


def _turns(
    document: Document, paragraph: Span, pieces: Sequence[Piece], speakers: _Speakers, first: Ref
) -> list[tuple[Ref, list[Span]]]:
    """The quoted pieces of a paragraph by speaker: another takes over where a sentence of his leads up to a mark."""
    turns: list[tuple[Ref | None, list[Span]]] = [(first, [])]
    end = paragraph.start
    said = list(_said(document.text, paragraph, pieces))
    for piece, following in zip_longest(said, said[1:]):
        other = turns[-1][0]
        behind = Span(piece.outer.end, following.outer.start if following else paragraph.end)
        lead = document.text[end : piece.outer.start].rstrip()
        if _by_stranger(lead, speakers.within(end, piece.outer.start)):
            other = None
        elif other is None:
            before = Span(end, piece.outer.start)
            other = _after(document.text, behind, speakers, None) or _ahead(document, before, speakers)
        elif turns[-1][1] and document.text[piece.outer.start - 1] == "\n":
            # A page that parts no paragraphs: "“…,” said X.", and in the next line "“…,” said Y."
            other = _after(document.text, behind, speakers, other) or other
        if (
            turns[-1][1]
            and lead.endswith((":", ",", " said"))
            and document.sentence_at(piece.outer.start - 1).start >= end
        ):
            other = _ahead(document, Span(end, piece.outer.start), speakers) or other
        if other != turns[-1][0]:
            turns.append((other, []))
        turns[-1][1].append(stripped(document.text, *piece.span))
        end = piece.outer.end
    known = [(turn, spans) for turn, spans in turns if turn is not None and spans]
    # What a stranger goes on to say in the next paragraph is nobody else's.
    return known if known and turns[-1][0] is not None else [*known, (first, [])]


def _by_stranger(lead: str, named: Sequence[Naming]) -> bool:
    """Whether what leads up to a mark names somebody who is no official as the speaker: "His mother, Jo Roe: “…"."""
    return not named and _STRANGER.search(lead) is not None


def _unclosed(document: Document, pieces: Sequence[Piece], speakers: _Speakers) -> Statement | None:
    """The statement of a paragraph whose closing marks are lost: "“It is so, said X. We go on."

    What stands behind the speaker belongs to it as long as it is said in the first person; narration may follow.
    """
    text, piece = document.text, pieces[0]
    if len(pieces) > 1 or piece.closed:
        return None
    said = _SAID_INSIDE.search(text, *piece.span)
    end = said.end() + _clause(text[said.end() : piece.span.end]) if said else 0
    named = speakers.within(said.end(), end) if said else []
    if said is None or not named or len(_WORD.findall(text, piece.span.start, said.start())) < _FEWEST:
        return None
    rest = end
    for sentence in document.sentences[document.sentence_index(end) :]:
        if sentence.start < end:
            continue
        if sentence.end > piece.span.end or not _FIRST_PERSON.search(text, sentence.start, sentence.end):
            break
        rest = sentence.end
    spans = [Span(piece.span.start, said.start() + 1), Span(end, rest)]
    return Statement(tuple(stripped(text, *span) for span in spans if span.end > span.start), named[0].ref)


def _after(text: str, between: Span, speakers: _Speakers, last: Ref | None) -> Ref | None:
    """The speaker of "…,” said X" and "…,” X added": named in the first sentence after the mark."""
    start = between.start
    clause_end = start + _clause(text[start : between.end])
    verb = _VERB.search(text, start, min(clause_end, start + _FAR))
    named = speakers.within(start, clause_end)
    if verb and _SENTENCE_ENDED.search(text, max(0, start - 3), start) and _NEW_SENTENCE.match(text, start):
        verb = verb if _CLAUSE_ENDS.match(text, verb.end()) else None
    if verb is None:
        return named[0].ref if named and _ASIDE.match(text, start, between.end) else None
    if _PRONOUN.match(text, start):
        return last
    ahead = [n for n in named if n.span.end <= verb.start()]
    behind = [n for n in named if n.span.start >= verb.end()]
    if ahead and (verb.start() - start > _AT_ONCE or not behind):
        return ahead[-1].ref
    return behind[0].ref if behind else None


def _ahead(document: Document, between: Span, speakers: _Speakers) -> Ref | None:
    """The speaker of "X said: “…": the first official named in the sentence that leads up to the mark."""
    if document.sentence_at(between.end).start >= between.end:
        return _announced(document, between, speakers)
    sentence = document.sentence_at(max(between.start, between.end - 1))
    first = max(between.start, sentence.start, between.end - _FAR)
    lead = document.text[first : between.end].rstrip()
    verbs = list(_VERB.finditer(lead))
    if not verbs and not _HEADED.search(lead) and not lead.endswith(":"):
        return None
    if verbs and not lead.endswith((",", ":", "that")) and len(lead) > verbs[-1].end():
        return None
    named = speakers.within(first, between.end)
    if len(named) > 1 and first == sentence.start and _INTRODUCES.match(lead):
        # "In asking Judge X for ten years, prosecutor Y wrote": the one after the clause.
        clause = document.text.find(", ", named[0].span.end, named[1].span.start)
        return named[1 if clause >= 0 else 0].ref
    return named[0].ref if named else None


def _within(document: Document, between: Span, piece: Piece, speakers: _Speakers) -> Ref | None:
    """The speaker of words that end his own sentence as reported: "Judge X said that it “harmed a whole town.”" """
    sentence = document.sentence_at(max(between.start, between.end - 1))
    if len(_WORD.findall(document.text, *piece.span)) < _FEWEST:
        return None
    for naming in reversed(speakers.within(max(between.start, sentence.start), between.end)):
        said = _SAID_THAT.match(document.text, naming.span.end, between.end)
        if (
            said
            and between.end - said.end() < _REPORTED
            and not _OTHER_WORDS.search(document.text, said.end(), between.end)
        ):
            return naming.ref
    return None


def _moved(document: Document, between: Span, piece: Piece, speakers: _Speakers) -> Ref | None:
    """The speaker of a sentence of its own behind one on what he alone did in words: "X praised the team. “We …”" """
    text, end = document.text, between.end
    if len(_WORD.findall(text, *piece.span)) < _FEWEST or not _FIRST_PERSON.search(text, *piece.span):
        return None
    if not _SENTENCE_ENDED.search(text, max(0, piece.outer.end - 3), piece.outer.end) or end - between.start < 2:
        return None
    sentence = document.sentence_at(end - 2)
    named = speakers.within(max(between.start, sentence.start), end)
    if sentence.end < end - 1 or text[sentence.end - 1] != "." or len(named) != 1:
        return None
    return named[0].ref if _IN_WORDS.match(text, named[0].span.end) else None


def _announced(document: Document, between: Span, speakers: _Speakers) -> Ref | None:
    """The speaker of a quotation that is a sentence of its own, after "Judge X said the term was earned." """
    if between.end <= between.start or document.text[between.start : between.end].strip() == "":
        return None
    sentence = document.sentence_at(between.end - 2)
    start = max(between.start, sentence.start)
    for naming in speakers.within(start, between.end):
        if _SAYS.match(document.text, naming.span.end):
            return naming.ref
    lead = document.text[start : between.end].rstrip()
    named = speakers.within(start, between.end)
    return named[0].ref if named and lead.endswith(":") and _VERB.search(lead) else None


_STOP: Final = re.compile(r"\.(?=\s|$)")
_INITIAL: Final = re.compile(r"(?:.*\W)?(?:[A-Z]|Jr|Sr)")


def _clause(between: str) -> int:
    """Where the first clause of some words ends: at a full stop that belongs to no initial and no abbreviation."""
    for stop in _STOP.finditer(between):
        before = between[: stop.start()].rpartition(" ")[2]
        if not _INITIAL.fullmatch(before) and not is_abbreviation(before):
            return stop.end()
    return len(between)


def _said(text: str, paragraph: Span, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces that are speech: all but quoted names and single words inside the narration."""
    for piece in pieces:
        if len(_WORD.findall(text, *piece.span)) >= 3 or piece.outer.start == paragraph.start:
            yield piece


def _whole(text: str, paragraph: Span, pieces: Sequence[Piece]) -> bool:
    """Whether a paragraph is nothing but quotation."""
    last = pieces[-1]
    return len(pieces) == 1 and paragraph.end - last.outer.end < 3 and len(_WORD.findall(text, *last.span)) >= _FEWEST


def _leading(text: str, paragraph: Span, speakers: _Speakers) -> Ref | None:
    """Who a paragraph without marks says will speak in the next: "X made this statement:"."""
    printed = text[paragraph.start : paragraph.end]
    if not printed.endswith(":") or not (_VERB.search(printed, max(0, len(printed) - _FAR)) or _HEADED.search(printed)):
        return None
    named = speakers.within(max(paragraph.start, paragraph.end - _FAR), paragraph.end)
    return named[-1].ref if named else None


def _signed(document: Document, number: int, speakers: _Speakers) -> Ref | None:
    """Who signs a quotation in the paragraph behind it: "— Sheriff X"."""
    if number >= len(document.paragraphs):
        return None
    start, end = document.paragraphs[number]
    named = speakers.within(start, end) if end - start < _SIGNATURE else []
    return named[0].ref if len(named) == 1 and _DASHED.match(document.text, start, end) else None


def _statement(text: str, pieces: Sequence[Span], speaker: Ref | None) -> Iterator[Statement]:
    if speaker is not None and pieces and sum(len(_WORD.findall(text, *piece)) for piece in pieces) >= _FEWEST:
        yield Statement(tuple(pieces), speaker)
