"""The objects of a JSON text with where their members stand. It never recurses and leaves errors to the parser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

DEEPEST: Final = 100
"""How deep JSON may be nested: facts need five levels, and a parser's stack is not endless."""

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]', re.DOTALL)


class DeepError(ValueError):
    """JSON nested deeper than ``DEEPEST``; ``at`` is where."""

    def __init__(self, at: int) -> None:
        super().__init__(f"JSON nested deeper than {DEEPEST} levels")
        self.at = at


class String(NamedTuple):
    """A string of the text: what it says, and from where to where it stands, quotation marks included."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class Member:
    """A member of an object: its key, the strings that are its value or items of it, and the span of the value."""

    key: String
    strings: list[String] = field(default_factory=list)
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Object:
    """An object. ``path`` are the keys under which it lies, the outermost first; objects in lists share theirs."""

    path: tuple[str, ...]
    start: int
    members: list[Member] = field(default_factory=list)

    def get(self, key: str) -> Member | None:
        """The first member of a key."""
        return next((member for member in self.members if member.key.text == key), None)


@dataclass(slots=True)
class _Open:
    """A bracket that is open: the object, or the list and the member whose value it is part of."""

    object: Object | None
    member: Member | None
    key: String | None = None


def objects(text: str) -> list[Object]:
    """The objects of a JSON text, in the order in which they begin. Raises DeepError."""
    found: list[Object] = []
    stack: list[_Open] = []
    paths: list[tuple[str, ...]] = [()]
    for token, start, end in _tokens(text):
        top = stack[-1] if stack else None
        if token in ("{", "["):
            if len(stack) >= DEEPEST:
                raise DeepError(start)
            _note(top, start)
            path = paths[-1]
            if top and top.object and top.key:
                path = (*path, top.key.text)
            paths.append(path)
            if token == "{":
                found.append(Object(path, start))
                stack.append(_Open(found[-1], None))
            else:
                stack.append(_Open(None, _member(top)))
        elif token in ("}", "]"):
            if stack:
                stack.pop()
                paths.pop()
            _ended(stack[-1] if stack else None, end)
        elif token == ":":
            if top and top.object and top.key:
                top.object.members.append(Member(top.key))
        elif token == ",":
            if top and top.object:
                top.key = None
        elif token:
            _string(top, String(_said(token), start, end))
    return found


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _TOKEN.finditer(text):
        yield match[0], match.start(), match.end()


def _member(top: _Open | None) -> Member | None:
    """The member whose value is being read."""
    if top is None:
        return None
    if top.object is None:
        return top.member
    return top.object.members[-1] if top.key and top.object.members else None


def _note(top: _Open | None, start: int) -> None:
    if top and top.object and (member := _member(top)) and not member.start:
        member.start = start


def _ended(top: _Open | None, end: int) -> None:
    if top and top.object and (member := _member(top)):
        member.end = end


def _string(top: _Open | None, string: String) -> None:
    if top is None:
        return
    if top.object is not None and top.key is None:
        top.key = string
        return
    member = _member(top)
    if member is not None:
        member.strings.append(string)
    _note(top, string.start)
    _ended(top, string.end)


def _said(token: str) -> str:
    try:
        said = json.loads(token, strict=False)
    except ValueError:
        return token[1:-1]
    return said if isinstance(said, str) else token
