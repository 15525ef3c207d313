"""Speakers: who speaks the quoted pieces of a paragraph, as the words beside its marks tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pressgraph.extract.naming import Naming
from pressgraph.extract.statements.quotations import Piece
from pressgraph.facts import Ref, Span
from pressgraph.text import Document
from pressgraph.text.sentences import is_abbreviation

VERB: Final = re.compile(
    r"\b(?=[A-Za-z])(?:said|says|stated|states|added|adds|noted|notes|explained|commented|remarked|continued|"
    r"concluded|declared|announced|emphasized|stressed|warned|told|saying|stating|adding|remarking|noting|according "
    r"to|wrote|praised|reiterated|shared|observed|cautioned|asserted|reflected|urged|acknowledged|affirmed|commended|"
    r"pointed out|vowed|pledged|promised|insisted|went on to say|made clear)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDED: Final = re.compile(r"[.!?][”\"']$")
_NEW_SENTENCE: Final = re.compile(r"\s+[A-Z]")
_CLAUSE_ENDS: Final = re.compile(r"[.,:;]|\s*$")
_PRONOUN: Final = re.compile(r"\s*(?:he|she) \w+|\s*(?:said|added) (?:he|she)\b")
_HE_SAID: Final = re.compile(r"\s*(?:he|she) (?:said|added|noted|stated|explained|continued)\b")
# "And he added, “…", at the head of the paragraph behind his words.
_GOES_ON: Final = re.compile(
    r"(?:And )?(?:[Hh]e|[Ss]he) (?:also |then |further )?(?:said|added|noted|stated|explained|continued|concluded|"
    r"emphasized|stressed|went on(?: to say)?)[,:]\s*"
)
_SUBJECT_WITHIN: Final = 90
_SAYS: Final = re.compile(r" (?:also |then )?(?:said|told|noted|stated|added|remarked|commented|explained)\b")
_IN_WORDS: Final = re.compile(
    r" (?:also |then )?(?:praised|thanked|commended|credited|applauded|lauded|expressed|echoed|highlighted|encouraged|"
    r"urged|reminded|reiterated|underscored|acknowledged|vowed|pledged|spoke|emphasized|stressed|warned)\b"
)
_ASIDE: Final = re.compile(r"\s*[-—–]+\s*(?=[A-Z])")
# "“…,” was how Sheriff X put it.", "“…” were the words of Sheriff X."
_WERE_WORDS: Final = re.compile(
    r"\s*(?:(?:Those\s+|That\s+|Such\s+|This\s+)?(?:was|were|is|are)\s+(?:how|the\s+"
    r"(?:words?|message|verdict|view|assessment|comment|response|promise|pledge|reaction|conclusion|warning|answer)\s+"
    r"(?:made\s+|given\s+|sent\s+)?(?:of|from|by))|in\s+the\s+(?:words|view|opinion)\s+of)\b"
)
HEADED: Final = re.compile(
    r"\b(?:[Ss]tatement|[Qq]uotes?|[Cc]omments?|[Rr]emarks) (?:from|by|of)\b[^.]*:?\s*$|\bstatement:\s*$|"
    r"\b[Ii]n the words of\b.{0,140},\s*$|\bAs\b.{3,140}\b(?:sees|saw|puts|put|tells) it,\s*$"
)
# "X read a letter from the victim, saying, “…": the victim says it.
_LETTER: Final = re.compile(
    r"\b(?:letters?|notes?|messages?|e-?mails?|texts?|posts?|calls?) (?:from|by|of|to|in which)\b[^.]*, \w+ing,$"
)
_INTRODUCES: Final = re.compile(r"(?:In|As|At|When|While|After|Before|During|Following|Upon)\b")
_SAID_THAT: Final = re.compile(r" (?:also |then |further )?(?:said|stated|noted|emphasized|stressed|remarked)\b")
_REPORTED: Final = 110
# What shows that quoted words are someone else's, or a name.
_OTHER_WORDS: Final = re.compile(
    r"\b(?=[A-Za-z])(?:told|wrote|writ(?:ing|ten)|text\w*|messag\w+|post\w*|known|called|calling|named|entitled|"
    r"titled|reads?|reading|dubbed|refer\w+|describ\w+|claim\w*|ask\w*|saying|threat\w*|e-?mail\w*|words?|so-called|"
    r"of)\s*$|\b(?:told|wrote|texted|messaged|posted|asked|claimed|known as|called|dubbed|who (?:said|says))\b",
    re.IGNORECASE,
)
FIRST_PERSON: Final = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b")
WORD: Final = re.compile(r"\w+")
FEWEST: Final = 6
FAR: Final = 240
_AT_ONCE: Final = 12


class Speakers:
    """The namings of officials by place, for the one nearest to a mark."""

    def __init__(self, people: Sequence[Naming]) -> None:
        self._people = people
        self._starts = [naming.span.start for naming in people]

    def within(self, start: int, end: int) -> list[Naming]:
        """The officials named between two places, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return list(self._people[first:last])


def speaker_of(
    document: Document, paragraph: Span, pieces: Sequence[Piece], speakers: Speakers, last: Ref | None
) -> Ref | None:
    """Who speaks the quoted pieces of a paragraph: the official beside a verb of speech that touches a mark.

    ``last`` is who spoke the paragraph before, whom "And he added" goes on with.
    """
    if last and pieces and _GOES_ON.fullmatch(document.text, paragraph.start, pieces[0].outer.start):
        return last
    for left, right in pairwise([None, *pieces, None]):
        start = left.outer.end if left else paragraph.start
        end = right.outer.start if right else paragraph.end
        if left and (spoken := after(document.text, Span(start, end), speakers, last)):
            return spoken
        if left and last is None and (spoken := _pronoun(document, paragraph, left, speakers)):
            return spoken
        if right and (spoken := ahead(document, Span(start, end), speakers)):
            return spoken
        if right and (spoken := _within(document, Span(start, end), right, speakers)):
            return spoken
        if right and (spoken := _moved(document, Span(start, end), right, speakers)):
            return spoken
    return None


def after(text: str, between: Span, speakers: Speakers, last: Ref | None) -> Ref | None:
    """The speaker of "…,” said X" and "…,” X added": named in the first sentence after the mark."""
    start = between.start
    clause_end = start + first_clause(text[start : between.end])
    verb = VERB.search(text, start, min(clause_end, start + FAR))
    named = speakers.within(start, clause_end)
    if verb and _SENTENCE_ENDED.search(text, max(0, start - 3), start) and _NEW_SENTENCE.match(text, start):
        verb = verb if _CLAUSE_ENDS.match(text, verb.end()) else None
    if verb is None:
        words = _ASIDE.match(text, start, between.end) or _WERE_WORDS.match(text, start, between.end)
        return named[0].ref if named and words else None
    if _PRONOUN.match(text, start):
        return last
    ahead = [n for n in named if n.span.end <= verb.start()]
    # "“…,” Roe told Sheriff X": he was told.
    if not ahead and verb.group().casefold() == "told":
        return None
    behind = [n for n in named if n.span.start >= verb.end()]
    if ahead and (verb.start() - start > _AT_ONCE or not behind):
        return ahead[-1].ref
    return behind[0].ref if behind else None


def _pronoun(document: Document, paragraph: Span, piece: Piece, speakers: Speakers) -> Ref | None:
    """The speaker of "X praised the team. “…,” she said": the one official of the sentence before, its subject."""
    text, start = document.text, piece.outer.start
    if start - paragraph.start < 2 or not _HE_SAID.match(text, piece.outer.end):
        return None
    sentence = document.sentence_at(start - 2)
    named = speakers.within(max(paragraph.start, sentence.start), start)
    if sentence.end >= start or len({naming.ref for naming in named}) != 1:
        return None
    before = text[sentence.start : named[0].span.start]
    return named[0].ref if len(before) < _SUBJECT_WITHIN and "," not in before else None


def ahead(document: Document, between: Span, speakers: Speakers) -> Ref | None:
    """The speaker of "X said: “…": the first official named in the sentence that leads up to the mark."""
    if document.sentence_at(between.end).start >= between.end:
        return _announced(document, between, speakers)
    sentence = document.sentence_at(max(between.start, between.end - 1))
    first = max(between.start, sentence.start, between.end - FAR)
    lead = document.text[first : between.end].rstrip()
    verbs = list(VERB.finditer(lead))
    if not verbs and not HEADED.search(lead) and not lead.endswith(":"):
        return None
    if _LETTER.search(lead):
        return None
    if verbs and not lead.endswith((",", ":", "that")) and len(lead) > verbs[-1].end():
        return None
    named = speakers.within(first, between.end)
    if len(named) > 1 and first == sentence.start and _INTRODUCES.match(lead):
        # "In asking Judge X for ten years, prosecutor Y wrote": the one after the clause.
        clause = document.text.find(", ", named[0].span.end, named[1].span.start)
        return named[1 if clause >= 0 else 0].ref
    return named[0].ref if named else None


def _within(document: Document, between: Span, piece: Piece, speakers: Speakers) -> Ref | None:
    """The speaker of words that end his own sentence as reported: "Judge X said that it “harmed a whole town.”" """
    sentence = document.sentence_at(max(between.start, between.end - 1))
    if len(WORD.findall(document.text, *piece.span)) < FEWEST:
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


def _moved(document: Document, between: Span, piece: Piece, speakers: Speakers) -> Ref | None:
    """The speaker of a sentence of its own behind one on what he alone did in words: "X praised the team. “We …”" """
    text, end = document.text, between.end
    if len(WORD.findall(text, *piece.span)) < FEWEST or not FIRST_PERSON.search(text, *piece.span):
        return None
    if not _SENTENCE_ENDED.search(text, max(0, piece.outer.end - 3), piece.outer.end) or end - between.start < 2:
        return None
    sentence = document.sentence_at(end - 2)
    named = speakers.within(max(between.start, sentence.start), end)
    if sentence.end < end - 1 or text[sentence.end - 1] != "." or len(named) != 1:
        return None
    return named[0].ref if _IN_WORDS.match(text, named[0].span.end) else None


def _announced(document: Document, between: Span, speakers: Speakers) -> Ref | None:
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
    return named[0].ref if named and lead.endswith(":") and VERB.search(lead) else None


_STOP: Final = re.compile(r"\.(?=\s|$)")
_INITIAL: Final = re.compile(r"(?:.*\W)?(?:[A-Z]|Jr|Sr)")


def first_clause(between: str) -> int:
    """Where the first clause of some words ends: at a full stop that belongs to no initial and no abbreviation."""
    for stop in _STOP.finditer(between):
        before = between[: stop.start()].rpartition(" ")[2]
        if not _INITIAL.fullmatch(before) and not is_abbreviation(before):
            return stop.end()
    return len(between)
