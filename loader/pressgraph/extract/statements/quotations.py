"""Where quotation marks open and close: curly, straight and single ones, nested ones, and those never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressgraph.facts import Span

_MARK: Final = re.compile(r"[“”„\"]")
_SINGLE: Final = re.compile(r"'(?=[A-Z])(?:(?<=\A')|(?<=[:,] ')|(?<=\n'))")
_SINGLE_END: Final = re.compile(r"(?<=[.,!?])'(?=\s|$)")
_OPENS_BEFORE: Final = frozenset(" \n([—–-/:")
_SAID: Final = re.compile(r"(?:said|stated|added|noted|explained)\b")
# "“It is so, said X. “We go on.”": the first closing mark is lost.
_LOST_CLOSE: Final = re.compile(r",(?= (?:said|stated|added|noted|explained) [^“”\"]{3,140}\. ?$)")
_NESTED: Final = 60
_LONG_ENOUGH: Final = 40


class Piece(NamedTuple):
    """Words between quotation marks, without the marks; ``closed`` tells whether a closing mark was found."""

    span: Span
    closed: bool
    outer: Span


def pieces(text: str, paragraph: Span) -> list[Piece]:
    """The quoted pieces of one paragraph, in order; what is left open ends with the paragraph."""
    found = list(_double(text, paragraph))
    return found or list(_single(text, paragraph))


def _double(text: str, paragraph: Span) -> Iterator[Piece]:
    """The pieces between double marks, the outer ones of nested pairs; the last may stay open."""
    marks = [(mark.start(), _opening(text, mark, paragraph)) for mark in _MARK.finditer(text, *paragraph)]
    opened: int | None = None
    nested = 0
    for index, (place, opens) in enumerate(marks):
        if opens:
            lost = _LOST_CLOSE.search(text, opened, place) if opened is not None else None
            if opened is None:
                opened = place
            elif lost:
                yield Piece(Span(opened + 1, lost.end()), True, Span(opened, lost.end()))
                opened = place
            elif _closes_soon(marks, index, place):
                nested += 1
        elif opened is not None:
            if nested:
                nested -= 1
                continue
            yield Piece(Span(opened + 1, place), True, Span(opened, place + 1))
            opened = None
    if opened is not None and opened + 1 < paragraph.end:
        yield Piece(Span(opened + 1, paragraph.end), False, Span(opened, paragraph.end))


def _closes_soon(marks: list[tuple[int, bool]], index: int, place: int) -> bool:
    """Whether an opening mark inside a quotation has a closing one of its own: the next two marks both close."""
    following = marks[index + 1 : index + 3]
    return len(following) == 2 and not following[0][1] and not following[1][1] and following[0][0] - place < _NESTED


def _opening(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """Whether a mark opens a quotation, by its form and what stands on both sides of it."""
    if _SAID.match(text, mark.end()):
        return False
    if mark.group() in "“„":
        # "Lab,“ said" and "market“ " are closing marks set the wrong way round.
        return not (
            mark.start() > paragraph.start
            and text[mark.end() : mark.end() + 1] in {" ", ""}
            and not text[mark.start() - 1].isspace()
        )
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if mark.group() == "”":
        return before in _OPENS_BEFORE and not after.isspace() and mark.start() == paragraph.start
    return before in _OPENS_BEFORE and not after.isspace()


def _single(text: str, paragraph: Span) -> Iterator[Piece]:
    """Quotations in single marks, as British and Dutch agencies set them: long ones that end a clause."""
    position = paragraph.start
    while opening := _SINGLE.search(text, position, paragraph.end):
        closing = _SINGLE_END.search(text, opening.end(), paragraph.end)
        if closing is None:
            return
        if closing.start() - opening.end() >= _LONG_ENOUGH:
            yield Piece(Span(opening.end(), closing.start()), True, Span(opening.start(), closing.end()))
        position = closing.end()
