"""Statements: direct quotations with their speakers.

A quotation counts where the text says who spoke: a verb of speech beside the marks, with an official as its subject.
Pieces of one paragraph are one statement, however often "said X" parts them; a following paragraph that opens with a
mark and names no speaker goes on with it. Quoted names, scare quotes and the words of defendants are no statements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from pressgraph.extract.naming import Naming
from pressgraph.extract.statements import quotations
from pressgraph.extract.statements.quotations import Piece
from pressgraph.extract.statements.speakers import (
    FAR,
    FEWEST,
    FIRST_PERSON,
    HEADED,
    VERB,
    WORD,
    Speakers,
    after,
    ahead,
    first_clause,
    speaker_of,
)
from pressgraph.facts import Kind, Ref, Span, Statement
from pressgraph.text import Document
from pressgraph.text.sentences import stripped

_DASHED: Final = re.compile(r"[-—–]+\s*(?=[A-Z])[^.\n“”\"]+$")
_SIGNATURE: Final = 160
_SAID_INSIDE: Final = re.compile(r", (?:said|stated|added|explained|noted)\b")
_STRANGER: Final = re.compile(
    r"(?:^|[\s,])[A-Z][\w'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){1,2}(?:, [^:“”\n]{0,80}|,? (?:said|added|commented))?:$"
)
_SAYING: Final = re.compile(r", (?:saying|adding|stating),$")
_DID: Final = re.compile(
    r" (?:also |then )?(?:ordered|imposed|sentenced|rejected|dismissed|praised|thanked|commended|applauded|lauded|"
    r"credited|welcomed|addressed|opened|closed|concluded) (?!that\b)"
)
_OF_OTHERS: Final = re.compile(
    r"\b(?:he|she|they|who|whose|that|wrote|written|told|letters?|messages?|notes?|e-?mails?|post\w*|call\w*|text\w*)\b"
)
_ANY_MARK: Final = re.compile(r"[“”„\"']")


def find(document: Document, officials: Sequence[Naming]) -> Iterator[Statement]:
    """Each direct quotation of an official, in order."""
    people = sorted((n for n in officials if n.ref.kind is Kind.OFFICIAL), key=lambda n: n.span)
    if not people or not _ANY_MARK.search(document.text):
        return
    speakers = Speakers(people)
    current: list[Span] = []
    speaker: Ref | None = None
    leading: Ref | None = None
    for number, paragraph in enumerate(document.paragraphs):
        pieces = quotations.pieces(document.text, paragraph)
        spoken = speaker_of(document, paragraph, pieces, speakers, speaker) if pieces else None
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
        leading = _leading(document, paragraph, speakers) if not pieces else None
    yield from _statement(document.text, current, speaker)


def _turns(
    document: Document, paragraph: Span, pieces: Sequence[Piece], speakers: Speakers, first: Ref
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
            other = after(document.text, behind, speakers, None) or ahead(document, before, speakers)
        elif turns[-1][1] and document.text[piece.outer.start - 1] == "\n":
            # A page that parts no paragraphs: "“…,” said X.", and in the next line "“…,” said Y."
            other = after(document.text, behind, speakers, other) or other
        if (
            turns[-1][1]
            and lead.endswith((":", ",", " said"))
            and document.sentence_at(piece.outer.start - 1).start >= end
        ):
            other = ahead(document, Span(end, piece.outer.start), speakers) or other
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


def _unclosed(document: Document, pieces: Sequence[Piece], speakers: Speakers) -> Statement | None:
    """The statement of a paragraph whose closing marks are lost: "“It is so, said X. We go on."

    What stands behind the speaker belongs to it as long as it is said in the first person; narration may follow.
    """
    text, piece = document.text, pieces[0]
    if len(pieces) > 1 or piece.closed:
        return None
    said = _SAID_INSIDE.search(text, *piece.span)
    end = said.end() + first_clause(text[said.end() : piece.span.end]) if said else 0
    named = speakers.within(said.end(), end) if said else []
    if said is None or not named or len(WORD.findall(text, piece.span.start, said.start())) < FEWEST:
        return None
    rest = end
    for sentence in document.sentences[document.sentence_index(end) :]:
        if sentence.start < end:
            continue
        if sentence.end > piece.span.end or not FIRST_PERSON.search(text, sentence.start, sentence.end):
            break
        rest = sentence.end
    spans = [Span(piece.span.start, said.start() + 1), Span(end, rest)]
    return Statement(tuple(stripped(text, *span) for span in spans if span.end > span.start), named[0].ref)


def _said(text: str, paragraph: Span, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces that are speech: all but quoted names and single words inside the narration."""
    for piece in pieces:
        if len(WORD.findall(text, *piece.span)) >= 3 or piece.outer.start == paragraph.start:
            yield piece


def _whole(text: str, paragraph: Span, pieces: Sequence[Piece]) -> bool:
    """Whether a paragraph is nothing but quotation."""
    last = pieces[-1]
    return len(pieces) == 1 and paragraph.end - last.outer.end < 3 and len(WORD.findall(text, *last.span)) >= FEWEST


def _leading(document: Document, paragraph: Span, speakers: Speakers) -> Ref | None:
    """Who a paragraph without marks says will speak in the next: "X made this statement:", "X fined him, saying,"."""
    text = document.text
    printed = text[paragraph.start : paragraph.end]
    if _SAYING.search(printed, max(0, len(printed) - FAR)):
        sentence = document.sentence_at(paragraph.end - 1)
        named = speakers.within(max(sentence.start, paragraph.start), paragraph.end)
        subject = len({naming.ref for naming in named}) == 1 and _DID.match(text, named[0].span.end)
        return named[0].ref if subject and not _OF_OTHERS.search(text, subject.end(), paragraph.end) else None
    if not printed.endswith(":") or not (VERB.search(printed, max(0, len(printed) - FAR)) or HEADED.search(printed)):
        return None
    named = speakers.within(max(paragraph.start, paragraph.end - FAR), paragraph.end)
    return named[-1].ref if named else None


def _signed(document: Document, number: int, speakers: Speakers) -> Ref | None:
    """Who signs a quotation in the paragraph behind it: "— Sheriff X"."""
    if number >= len(document.paragraphs):
        return None
    start, end = document.paragraphs[number]
    named = speakers.within(start, end) if end - start < _SIGNATURE else []
    return named[0].ref if len(named) == 1 and _DASHED.match(document.text, start, end) else None


def _statement(text: str, pieces: Sequence[Span], speaker: Ref | None) -> Iterator[Statement]:
    if speaker is not None and pieces and sum(len(WORD.findall(text, *piece)) for piece in pieces) >= FEWEST:
        yield Statement(tuple(pieces), speaker)
