"""Finds known names in a text: longest first, whatever their spacing, accents and punctuation.

A trie over folded words: the cost of a text grows with its length, not with the number of names, so a vocabulary
may hold thousands of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Generic, NamedTuple, TypeVar

from pressgraph.facts import Span
from pressgraph.text.limits import MOST
from pressgraph.text.words import Openings, Words, words

T = TypeVar("T")
_PARTING: Final = frozenset('\n;:()[]{}"“”?!')
_UNITED_STATES: Final = re.compile(r"^(?:U\.\s?S\.|US|United States)\s+")


class Match(NamedTuple, Generic[T]):
    """A name found: where it stands and what it names."""

    span: Span
    value: T


class _Name(NamedTuple, Generic[T]):
    """A name, which of its words have a capital, and what it stands for."""

    name: str
    capitals: tuple[int, ...]
    value: T


@dataclass(slots=True)
class _Node(Generic[T]):
    children: dict[str, _Node[T]] = field(default_factory=dict)
    names: list[_Name[T]] = field(default_factory=list)


class Gazetteer(Generic[T]):
    """A set of names, each standing for a value; built once, then asked for many texts.

    A name written in capitals (``ICE``) is found in capitals only. One with capital letters (``Sinaloa Cartel``) wants
    its capitals, or a text all in capitals. A lower-case one (``cocaine``) is found in any case. The possessive ``'s``
    (or the ``s`` that is left where the apostrophe was lost) after the last word does not hinder, and is left out of
    the span. ``U.S.``, ``US`` and ``United States`` at the head of a name are one.
    """

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        self._root: _Node[T] = _Node()
        self._capitals = True
        for name, value in names:
            for form in _forms(name):
                self._add(form, value)
        self._openings = _openings(self._root)

    def _add(self, name: str, value: T) -> None:
        node = self._root
        self._capitals = self._capitals and not name[:1].islower()
        parts = words(name)
        for fold in parts.folds:
            node = node.children.setdefault(fold, _Node())
        if node is not self._root and not any(known.name == name for known in node.names):
            capitals = tuple(number for number, start in enumerate(parts.starts) if name[start].isupper())
            node.names.append(_Name(name, capitals, value))

    def find(self, text: str, tokens: Words, part: range | None = None) -> list[Match[T]]:
        """All names in a text, longest first at each place, none inside another.

        ``tokens`` are ``words(text)``; ``part`` are the numbers of those to read, by default of all.
        """
        stop = len(tokens) if part is None else part.stop
        # Most first words are common ones; what must follow them mostly stands nowhere in the text.
        candidates = tokens.numbers(self._openings) if part is None else self._beginning(tokens, part)
        starts, capitals = tokens.starts, self._capitals
        found: list[Match[T]] = []
        following = 0
        for index in candidates:
            if index < following or (capitals and text[starts[index]].islower()):
                continue
            if len(found) == MOST:
                break
            hit = self._longest(text, tokens, index, stop)
            if hit is not None:
                match, following = hit
                found.append(match)
        return found

    def _beginning(self, tokens: Words, part: range) -> list[int]:
        """The words in a part that a name can begin with."""
        folds, last = tokens.folds, part.stop - 1
        begin = self._openings.begin
        return [n for n in part if begin(folds[n], folds[n + 1] if n < last else "")]

    def _longest(self, text: str, tokens: Words, index: int, stop: int) -> tuple[Match[T], int] | None:
        """The longest name that begins at word number ``index`` and ends before ``stop``, and where to go on."""
        node, best, first = self._root, None, index
        folds, starts, end = tokens.folds, tokens.starts, 0
        while index < stop:
            if index > first and (gap := text[end : starts[index]]) != " " and not _joined(gap):
                break
            fold, end = folds[index], tokens.end(index)
            last = node.children.get(fold[:-1]) if fold[-1:] == "s" else None
            if (
                last is not None
                and last.names
                and (hit := self._named(text, tokens, first, _bare_end(text, end), last))
            ):
                best = (hit, index + 1)
            child = node.children.get(fold)
            if child is None:
                break
            if child.names and (hit := self._named(text, tokens, first, end, child)):
                best = (hit, index + 1)
            node, index = child, index + 1
        return best

    def _named(self, text: str, tokens: Words, first: int, end: int, node: _Node[T]) -> Match[T] | None:
        start = tokens.starts[first]
        printed = text[start:end]
        for known in node.names:
            if _same_case(known.name, printed) or (
                not known.name.isupper() and all(text[tokens.starts[first + n]].isupper() for n in known.capitals)
            ):
                return Match(Span(start, end), known.value)
        return None


def _openings(root: _Node[T]) -> Openings:
    """The words that names begin with, those among them that name nothing alone with the words that must follow.

    Both may carry the ``s`` of a possessive.
    """
    openings: dict[str, frozenset[str]] = {}
    for fold, node in root.children.items():
        seconds = frozenset(form for child in node.children for form in (child, f"{child}s"))
        for form in (fold, f"{fold}s"):
            alone = node.names or openings.get(form, seconds) == frozenset()
            openings[form] = frozenset() if alone else seconds | openings.get(form, seconds)
    return Openings(openings.keys(), {form: seconds for form, seconds in openings.items() if seconds})


def _forms(name: str) -> Iterable[str]:
    if _UNITED_STATES.match(name):
        bare = _UNITED_STATES.sub("", name)
        return (f"U.S. {bare}", f"US {bare}", f"United States {bare}")
    return (name,)


def _bare_end(text: str, end: int) -> int:
    """Where a word that ends at ``end`` does so without the possessive (``DEA's``, ``DEAs``)."""
    return end - 2 if text[end - 2] in "'’" else end - 1


def _joined(gap: str) -> bool:
    """Whether two words with this between them may belong to one name: no sentence, bracket or line in between."""
    return gap == " " or (len(gap) <= 3 and _PARTING.isdisjoint(gap))


def _same_case(name: str, printed: str) -> bool:
    return name == printed or name.islower() or printed.isupper()
