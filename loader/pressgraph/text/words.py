"""Words: runs of letters and digits with their place, and the folded form that names are compared by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import accumulate, compress, count
from operator import add
from typing import Final, NamedTuple

_PRINTED: Final = re.compile(r"(\w+(?:['’]\w+)*)")
# The signs that stand between the words of an English text, though they are not ASCII.
_SIGNS: Final = "“”–—…•§€£"
_APOSTROPHES: Final = str.maketrans("", "", "'’")
# What stands between the words of an ASCII text becomes the end of a line: lines are cut several times as fast as words
# are found by a pattern.
_GAPS: Final = {code: "\n" for code in range(128) if not (chr(code).isalnum() or chr(code) in "_'")}


class Word(NamedTuple):
    """A word and its place; ``fold`` is its form for comparison: lower case, no accents, no apostrophes."""

    start: int
    end: int
    fold: str


class Openings:
    """The folded words that something can begin with, and for some of them the words of which one must follow."""

    def __init__(self, first: Set[str], seconds: Mapping[str, Set[str]]) -> None:
        self.seconds = {word: frozenset(following) for word, following in seconds.items()}
        self.first = frozenset(first | self.seconds.keys())

    def begin(self, first: str, second: str) -> bool:
        """Whether it can begin with these two words."""
        return first in self.first and (first not in self.seconds or second in self.seconds[first])


class Words:
    """The words of a text in columns, and an index of them: whoever looks for some words need not read the others.

    ``printed`` are the same words unfolded. ``starts`` tells where they begin, and is asked only when somebody wants to
    know. ``plain`` tells that they are known to be printed in ASCII, so that folding has left out nothing but
    apostrophes.
    """

    def __init__(
        self, folds: Sequence[str], printed: Sequence[str], starts: Callable[[], Sequence[int]], plain: bool = False
    ) -> None:
        self.folds = folds
        self.plain = plain
        self.different = frozenset(folds)
        self._printed = printed
        self._beginnings = starts

    @cached_property
    def starts(self) -> Sequence[int]:
        """Where the words begin."""
        return self._beginnings()

    def end(self, number: int) -> int:
        """Where a word ends."""
        return self.starts[number] + len(self._printed[number])

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        """The numbers of the words that have each folded form."""
        numbers: dict[str, list[int]] = {folded: [] for folded in self.different}
        for number, folded in enumerate(self.folds):
            numbers[folded].append(number)
        return numbers

    def __len__(self) -> int:
        return len(self.folds)

    def __iter__(self) -> Iterator[Word]:
        return (Word(start, self.end(number), self.folds[number]) for number, start in enumerate(self.starts))

    def numbers(self, sought: Set[str] | Openings) -> list[int]:
        """Which words have one of the given folded forms, by number and in order."""
        found: list[int] = []
        if not isinstance(sought, Openings):
            for folded in sought & self.different:
                found += self._numbers[folded]
        else:
            for folded in sought.first & self.different:
                seconds, numbers = sought.seconds.get(folded), self._numbers[folded]
                found += numbers if seconds is None else [n for n in numbers if self._following[n] in seconds]
        found.sort()
        return found

    @cached_property
    def _following(self) -> Sequence[str]:
        """The word behind each word, and none behind the last one."""
        return [*self.folds[1:], ""]

    def places(self, sought: Set[str] | Openings) -> list[int]:
        """Where the words begin that have one of the given folded forms, in order."""
        starts = self.starts
        return [starts[number] for number in self.numbers(sought)]


def fold(word: str) -> str:
    """Case, accents and apostrophes folded away: ``Attorney’s`` and ``Attorneys`` compare equal.

    A text that lost its apostrophes, as scraped ones often have, thus still names the same office.
    """
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in decomposed if not unicodedata.combining(c))
        return word.translate(_APOSTROPHES).casefold()
    return word.replace("'", "").lower()


def words(text: str) -> Words:
    """All words of a text, in order."""
    ascii_text = text if text.isascii() else _without_signs(text)
    if ascii_text.isascii() and "''" not in ascii_text:
        return _plain_words(ascii_text)
    # A split leaves gap, word, gap, word … gap: their lengths add up to their places.
    pieces = _PRINTED.split(text)
    printed = pieces[1::2]
    return Words(_folded(printed), printed, lambda: list(accumulate(map(len, pieces)))[0:-1:2])


def _plain_words(text: str) -> Words:
    """The words of a text of English letters without two apostrophes side by side."""
    # Lower case keeps all places, and what it leaves to fold are apostrophes.
    lines = f"\n{text}\n".lower().translate(_GAPS)
    apostrophes = "'" in lines
    if apostrophes:
        # Those that stand at the end of a word are no part of it.
        lines = lines.replace("'\n", "\n\n").replace("\n'", "\n\n")
    pieces = lines.split("\n")
    printed = list(filter(None, pieces))
    folds = [word.replace("'", "") for word in printed] if apostrophes else printed
    return Words(folds, printed, lambda: _starts(pieces), plain=True)


def _starts(lines: Sequence[str]) -> Sequence[int]:
    """Where the words stand that lines are made of, some of which are empty, in the text without the first line end."""
    letters_before = accumulate(map(len, lines), initial=-1)
    return list(compress(map(add, letters_before, count()), lines))


def _without_signs(text: str) -> str:
    """A text of the same words in the same places, without the signs that most often keep it from being ASCII."""
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    return text.replace("’", "'")


def _folded(printed: Sequence[str]) -> list[str]:
    joined = "\n".join(printed)
    if printed and joined.isascii():
        # One call folds all words: several times faster than one for each.
        return joined.lower().replace("'", "").split("\n")
    return [fold(word) for word in printed]
