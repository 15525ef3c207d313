"""What a parser complains of, in plain words and with how to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Final

from pressgraph.gate.place import Place
from pressgraph.gate.reading.document import UnreadableFileError
from pressgraph.gate.reading.syntax import Syntax
from pressgraph.vocabulary.terms import PREFIXES

_POSITION: Final = re.compile(r"^Parser error (?:at|between) .*?: (?=[^\d])|\s*\(line \d+\)$")
_NEWLINE: Final = re.compile(rb"\r\n?|\n")
_SHOWN: Final = 80


def complaint(source: str, syntax: Syntax, data: bytes, error: Exception) -> UnreadableFileError:
    """The error to raise for what the parser said; known complaints are put in words, others passed on."""
    line = getattr(error, "lineno", None)
    said = str(error.args[0] if error.args else error)
    for _ in range(2):  # it may tell the position at both ends
        said = _POSITION.sub("", said)
    where = Place(source, line)
    for pattern, words in _KNOWN:
        match = pattern.search(said)
        if match:
            return UnreadableFileError(where, words(match, _blamed(data, error), syntax))
    return UnreadableFileError(where, f"not readable as {syntax.called}: {said}")


def _blamed(data: bytes, error: Exception) -> str:
    """The words that the parser points at, where it tells from which column to which of a line."""
    line, start, end = (getattr(error, name, None) for name in ("lineno", "offset", "end_offset"))
    if not line or not start or not end or getattr(error, "end_lineno", line) != line:
        return ""
    lines = _NEWLINE.split(data)
    text = lines[line - 1].decode(errors="replace") if line <= len(lines) else ""
    return text[start - 1 : end - 1][:_SHOWN]


def _prefix(match: re.Match[str], _: str, syntax: Syntax) -> str:
    name = match["prefix"]
    problem = f'the prefix "{name}:" is not declared'
    if syntax not in (Syntax.TURTLE, Syntax.TRIG):
        return f"{problem}; write the address out"
    if name in PREFIXES:
        return f'{problem}; add the line "@prefix {name}: <{PREFIXES[name]}> ." at the top'
    near = get_close_matches(name, PREFIXES, n=1)
    meant = f'did you mean "{near[0]}:"? Otherwise d' if near else "d"
    return f'{problem}; {meant}eclare it at the top: "@prefix {name}: <…> ."'


def _character(match: re.Match[str], blamed: str, _: Syntax) -> str:
    sign = match["sign"]
    what = "a blank" if sign in (" ", "\\t", "\\n", "\\r") else f"the character {sign}"
    address = f" {blamed}" if blamed.startswith("<") else ""
    return f"the address{address} has {what} in it; write an address without one"


def _relative(_: re.Match[str], blamed: str, __: Syntax) -> str:
    address = f" {blamed}" if blamed.startswith("<") else ""
    return f"the address{address} is not complete; begin it with https:// or declare @base at the top"


_Words = Callable[[re.Match[str], str, Syntax], str]
_KNOWN: Final[tuple[tuple[re.Pattern[str], _Words], ...]] = (
    (re.compile(r"The prefix (?P<prefix>[^:]*): has not been declared"), _prefix),
    (re.compile(r"Invalid IRI code point '(?P<sign>.+?)'"), _character),
    (re.compile(r"No scheme found in an absolute IRI"), _relative),
)
