"""Where paragraphs and sentences begin and end.

Written for the prose of press releases: abbreviations of offices, ranks and states, initials, quotations that end
inside a sentence, list items and lines that end without a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.facts import Span
from pressgraph.text.limits import LONGEST_SENTENCE

_BLANK_LINE: Final = re.compile(r"\n[ \t]*\n\s*")
# It begins with one of three marks and nothing else, so that the search can jump from mark to mark.
_AFTER_MARK: Final = r"(?:[.!?]*[\"”’')\]]*(?=\s)|[.!?]*[\"”]+(?=[A-Z]))"
_END: Final = re.compile(rf"[.!?]{_AFTER_MARK}")
# Most texts have no other mark, and one letter is searched for many times as fast as any of three.
_FULL_STOP_END: Final = re.compile(rf"\.{_AFTER_MARK}")
_WORD_BEFORE: Final = re.compile(r"[\w.&'’-]+$")
_NEXT: Final = re.compile(r"\s*([\"“‘'(\[]*)([\w$€£]+)")
BULLET: Final = re.compile(r"(?:[-*•·▪◦–]|\d{1,2}[.)])\s+|[-*•·▪◦–](?=[A-Z$€£\d])")


# "agents seized 23" before an empty line, and behind it "firearms, …": no address.
_GOES_ON: Final = re.compile(r"(?!o )[a-z][a-z’'-]*(?:[ ,;]|\.(?!\S))")
# "4 lbs. - Cocaine": the full stop of a unit before what is weighed.
_UNIT_GOES_ON: Final = re.compile(r".{0,3}(?<![a-z])(?:lbs?|ozs?|kgs?|gms?|g)\. ?[-–—] ?[A-Za-z]")
# "12" on a line of its own, and on the next "firearms seized".
_NUMBER_ALONE: Final = re.compile(r"\s*(?:[-*•·▪◦–][ \t]+)?[$€£]?\d{1,3}(?:,?\d{3})*(?:\.\d+)?\+?[ \t]*")
_COUNTED: Final = re.compile(r"[a-z]{3,}\b(?!\))")
_WORD: Final = 24
"""How many letters before a full stop tell whether it is that of an abbreviation."""
_MEMBER_ENDS: Final = ("; and", "; or")
_LONG: Final = 60
_WIDEST: Final = 140
"""Letters of a line that no page is set to."""
_LONG_LINE_ENDS: Final = re.compile(r"[.!?\"”][ \t]*\n\s*(?=[\"“A-Z])")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# An abbreviation that a name or a number follows never ends a sentence.
_ALWAYS_GOES_ON: Final = _set(
    "mr mrs ms dr prof hon rev gov sen rep reps sens lt sgt cpl det col gen maj capt cmdr cdr adm insp ofc spc "
    "supt asst dep st "
    "ft mt no nos vs v jan feb mar apr aug sept oct nov dec fig sec art approx ave blvd rd e.g i.e"
)
# Of these, words too, but before a number.
_MAY_BE_WORDS: Final = frozenset({"no", "sec"})
# These may also stand last in a sentence; what follows decides.
_MAY_GO_ON: Final = _set(
    "u.s u.n u.k u.s.c d.c p.m a.m jr sr inc corp co llc ltd bros etc al ph.d m.d n.a l.p s.a "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa "
    "tenn tex va vt wash wis wyo n.c n.d n.h n.j n.m n.y r.i s.c s.d w.va"
)
_ABBREVIATIONS: Final = _ALWAYS_GOES_ON | _MAY_GO_ON
_STARTERS: Final = _set(
    "the a an in on at as it he she they we this these those that there his her their its our according if when while "
    "after before during since for from to by with under over but and however additionally also all both each one two "
    "three four five six seven eight nine ten more most today yesterday according agents officers authorities "
    "investigators prosecutors defendants court documents law operation project"
)


def paragraphs(text: str) -> list[Span]:
    """The blocks between blank lines, without the blanks around them.

    Where a page broke a sentence in two, both parts are one block; where it leaves no line blank, each long line that
    ends a sentence ends one.
    """
    spans, start = [], 0
    for gap in _BLANK_LINE.finditer(text):
        if not _cut_short(text, start, gap.start(), gap.end()):
            spans.append(stripped(text, start, gap.start()))
            start = gap.end()
    spans.append(stripped(text, start, len(text)))
    return [part for span in spans if span.end > span.start for part in _parted(text, span)]


def _parted(text: str, block: Span) -> Iterator[Span]:
    """A block, parted behind lines that are too long for text set to a width and end with a sentence."""
    start = block.start
    for mark in _LONG_LINE_ENDS.finditer(text, *block) if text.find("\n", *block) >= 0 else ():
        line = text.rfind("\n", start, mark.start()) + 1 or start
        if mark.start() - line > _WIDEST and not BULLET.match(text, line) and not BULLET.match(text, mark.end()):
            yield stripped(text, start, mark.start() + 1)
            start = mark.end()
    yield stripped(text, start, block.end)


def lines(text: str, paragraph: Span) -> Iterator[tuple[Span, bool]]:
    """The parts of a paragraph that a line break parts for good, each with whether it is a list item.

    Where all lines are short, as in text set to a fixed width, a long one without a closing mark goes on in the next.
    """
    printed = text[paragraph.start : paragraph.end].split("\n")
    if len(printed) == 1:
        yield from _line(text, *paragraph)
        return
    width = max(map(len, printed))
    start = end = paragraph.start
    for line in printed:
        end += len(line)
        broken = not line.strip() or _BLANK_LINE.match(text, end, paragraph.end) is not None
        if not (broken or _wrapped(text, line, end, width) or _cut_short(text, start, end, end + 1)):
            yield from _line(text, start, min(end, paragraph.end))
            start = end + 1
        end += 1
    yield from _line(text, min(start, paragraph.end), paragraph.end)


def sentences(text: str, line: Span) -> Iterator[Span]:
    """The sentences of one line or paragraph, none longer than ``LONGEST_SENTENCE``."""
    for sentence in _sentences(text, line):
        start = sentence.start
        while sentence.end - start > LONGEST_SENTENCE:
            cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
            end = cut if cut > start else start + LONGEST_SENTENCE
            yield Span(start, end)
            start = end + 1 if cut > start else end
        if start == sentence.start:
            yield sentence
        elif sentence.end > start:
            yield Span(start, sentence.end)


def _sentences(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    other = text.find("!", *line) >= 0 or text.find("?", *line) >= 0
    for mark in (_END if other else _FULL_STOP_END).finditer(text, *line):
        if mark.end() < line.end and _ends(text, start, mark, line.end):
            sentence = stripped(text, start, mark.end())
            if sentence.end > sentence.start:
                yield sentence
            start = mark.end()
    rest = stripped(text, start, line.end)
    if rest.end > rest.start:
        yield rest


def _wrapped(text: str, line: str, end: int, width: int) -> bool:
    if not 0.7 * width <= len(line) or not 50 <= width <= 110:
        return False
    return line.rstrip()[-1:] not in '.!?:;"”' and not BULLET.match(text, end + 1)


def _cut_short(text: str, start: int, end: int, following: int) -> bool:
    """Whether a break behind a long run of words, or a number alone, stands in a sentence that small letters go on."""
    if not text[following : following + 1].islower():
        return False
    if _NUMBER_ALONE.fullmatch(text, start, end):
        return _COUNTED.match(text, following) is not None
    if start == 0 or end - start < _LONG or not _GOES_ON.match(text, following):
        return False
    last = text[end - 1]
    return (last.islower() or last.isdigit() or last == ",") and not text.endswith(_MEMBER_ENDS, 0, end)


def _line(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    span = stripped(text, start, end)
    bullet = BULLET.match(text, span.start, span.end)
    if bullet:
        span = stripped(text, bullet.end(), span.end)
    if span.end > span.start:
        yield span, bullet is not None


def stripped(text: str, start: int, end: int) -> Span:
    """A place without the blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _ends(text: str, start: int, mark: re.Match[str], limit: int) -> bool:
    """Whether a mark of the end of sentences ends one, as what stands before and behind it tells."""
    if mark.group() == "." and _plain_end(text, start, mark.start(), limit):
        return True
    follows = _NEXT.match(text, mark.end(), limit)
    if follows is None:
        return _UNIT_GOES_ON.match(text, max(start, mark.start() - 4), limit) is None
    opening, word = follows.groups()
    if word[0].islower():
        # A quotation with its own full stop goes on with who said it.
        return False
    if not mark.group().startswith(".") or len(mark.group()) > 1:
        return not (mark.group()[-1] in '"”' and _speech_tag(word))
    before = _word_before(text, max(start, mark.start() - _WORD), mark.start())
    return before == "" or _full_stop(before, word, opening)


def _plain_end(text: str, start: int, stop: int, limit: int) -> bool:
    """Whether a full stop stands behind a word that is no abbreviation, and a capital behind it: most that end one."""
    if stop + 2 >= limit or text[stop + 1] != " " or not text[stop + 2].isupper():
        return False
    floor = max(start, stop - _WORD)
    word = text[max(floor, text.rfind(" ", floor, stop) + 1) : stop]
    return len(word) > 1 and word.isalpha() and word.casefold() not in _ABBREVIATIONS


def _word_before(text: str, floor: int, end: int) -> str:
    """What stands before a full stop, with the stops inside it, from the last blank on; nothing where it is no word."""
    blank = text.rfind(" ", floor, end)
    printed = text[max(floor, blank + 1) : end]
    if printed.isalpha():
        return printed
    word = _WORD_BEFORE.search(text, max(floor, blank), end)
    return word.group() if word else ""


def _speech_tag(word: str) -> bool:
    return word.casefold() in {"said", "says", "stated", "added"}


def is_abbreviation(word: str) -> bool:
    """Whether a word is one whose full stop ends no sentence: "Capt", "Sen"."""
    return word.casefold() in _ALWAYS_GOES_ON - _MAY_BE_WORDS


def _full_stop(before: str, word: str, opening: str) -> bool:
    folded = before.casefold().replace("’", "'").lstrip("'-")
    if folded in _ALWAYS_GOES_ON:
        return folded in _MAY_BE_WORDS and not word[0].isdigit()
    if len(before) == 1 and before.isalpha() and before.isupper():
        return bool(opening) or word.casefold() in _STARTERS
    if folded in _MAY_GO_ON or _initials(before):
        return bool(opening) or word.casefold() in _STARTERS
    return True


def _initials(before: str) -> bool:
    """``J.P``, ``U.S.S.R``: letters parted by full stops."""
    return len(before) >= 3 and all(len(part) == 1 for part in before.split("."))
