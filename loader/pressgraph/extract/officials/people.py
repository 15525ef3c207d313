"""Names of persons: what a name looks like, its parts, and its form without titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pressgraph.extract.capitals import UPPER
from pressgraph.extract.officials.not_names import NO_NAME, SURNAMES
from pressgraph.facts import Span
from pressgraph.text.words import fold
from pressgraph.vocabulary import terms

_WORD: Final = rf"(?:(?!(?:Jr|Sr|II|III|IV)\b)[{UPPER}][\w'-]*[^\W_])"
_INITIAL: Final = rf"[{UPPER}]\."
_PARTICLE: Final = (
    r"(?:de la|de los|de las|de|del|della|di|da|dos|[Vv]an de[rn]?\b|van|von|der|la|le|el|al|bin|ibn|st\.|St\.)"
)
NAME: Final = (
    rf"(?:(?:{_INITIAL}(?: (?={_INITIAL}))?)+|{_WORD})"
    rf"(?: (?:[“\"(][{UPPER}][\w. ]{{1,15}}[”\")]|{_INITIAL}(?:{_INITIAL})?|[{UPPER}](?= [{UPPER}][a-z])|"
    rf"{_PARTICLE}|{_WORD})){{0,4}}"
    r"(?:,? (?:Jr|Sr)\b\.?|,? (?:III|II|IV)\b)?"
)
"""A regular expression for what may be a person's name: capitalized words, initials, particles, a suffix."""

_AT: Final = re.compile(NAME)
_HONOURED: Final = re.compile(r"(?:Sir|Dame|Dr|Prof|Mr|Mrs|Ms)\.? ")
_TOKEN: Final = re.compile(r"\S+")
_SUFFIX: Final = re.compile(r",? (?:(?:Jr|Sr)\b\.?|III|II|IV)$")
_NICKNAME: Final = re.compile(r" [“\"(][^”\")]+[”\")]")


_REGION: Final = re.compile(r"(?:North|South) (?:East|West)\b")


_SMALL: Final = ("of", "for", "ofthe", "forthe", "withthe")
_SMALL_WORD: Final = re.compile(r"(?<=[a-z]{2})(?:ofthe|forthe|withthe|of|for)$")
_BEHIND_SMALL_WORD: Final = re.compile(r" (?P<the>the ?)?(?=[A-Z])")


class Person(NamedTuple):
    """A person's name as printed: where it stands, and its words without nickname and suffix."""

    span: Span
    words: tuple[str, ...]
    suffix: str = ""

    @property
    def surname(self) -> str:
        """The last word, folded: what later mentions repeat."""
        return fold(self.words[-1])

    @property
    def given(self) -> str:
        """The first word, folded; empty where there is a surname only."""
        return fold(self.words[0]) if len(self.words) > 1 else ""

    @property
    def full(self) -> bool:
        """Whether a given name or initial is printed too."""
        return len(self.words) > 1

    @property
    def label(self) -> str:
        """The name as it is written in running text."""
        return _label(self.words, self.suffix)

    @property
    def slug(self) -> str:
        """Given name and surname without middle initials: what the spellings of one name have in common."""
        first, *rest = self.words
        kept = [first, *(word for word in rest[:-1] if not _initial(word)), *rest[-1:]]
        return terms.slug(" ".join(kept))


@lru_cache(maxsize=1024)  # a name is asked for several times, and officials stand in one release after another
def _label(words: tuple[str, ...], suffix: str) -> str:
    return " ".join(map(_cased, words)) + (f" {suffix}" if suffix else "")


def at(text: str, start: int, stops: frozenset[int] = frozenset()) -> Person | None:
    """The name that begins at ``start``, up to a word that is none or stands at one of ``stops``."""
    honoured = _HONOURED.match(text, start)
    found = _AT.match(text, honoured.end() if honoured else start)
    person = _person(text, found.span(), stops) if found else None
    return _without_small_word(text, person) if person and person.words[-1].endswith(_SMALL) else person


def _without_small_word(text: str, person: Person) -> Person:
    """The name without the small word that has run into it: "Jo Roeof the FBI", "Jo Roefor the District of Ohio"."""
    fused = _SMALL_WORD.search(person.words[-1])
    behind = _BEHIND_SMALL_WORD.match(text, person.span.end) if fused and not person.suffix else None
    if fused is None or behind is None or not (fused.group().endswith("the") or behind["the"]):
        return person
    span = Span(person.span.start, person.span.end - len(fused.group()))
    return person._replace(span=span, words=(*person.words[:-1], person.words[-1][: fused.start()]))


def between(text: str, start: int, end: int) -> Person | None:
    """The name that ends at ``end`` and begins after ``start``, without the words before it that are no name."""
    starts, place = [], end
    # Few words before a place are read: the last one that is no name ends the search.
    for word in reversed(text[start:end].split()):
        if no_name(word):
            break
        place = text.rindex(word, start, place)
        starts.append(place)
    for place in reversed(starts):
        found = _AT.match(text, place, end)
        if found and found.end() == end:
            # What stands behind "at" is a place.
            return None if text.endswith(" at ", 0, place) else _person(text, found.span(), frozenset())
    return None


def _person(text: str, span: tuple[int, int], stops: frozenset[int]) -> Person | None:
    """The name in a span of capitals, without what no name goes on with, from ``stops`` on or at its end."""
    # "Director of Border Force South East"
    if _REGION.match(text, *span):
        return None
    start, end = span
    printed = _NICKNAME.sub(lambda nickname: " " * len(nickname.group()), text[start:end])
    suffix = _SUFFIX.search(printed)
    body = printed[: suffix.start()] if suffix else printed
    found = _words(text, start, body, stops)
    if found is None:
        return None
    words, named = found
    suffix = suffix if named == body else None
    body, cut = named, False
    while words and (words[-1].islower() or _initial(words[-1])):
        words.pop()
        body, suffix, cut = body.rstrip().rpartition(" ")[0], None, True
    if cut and len(words) == 1:
        return None
    if not words or len(words[-1]) < 2 or words[0].islower():
        return None
    if len(words) == 4 and words[:2] == words[2:]:
        # A name that is printed twice.
        body, words, suffix = body[: len(" ".join(words[:2]))], words[:2], None
    end = start + (suffix.end() if suffix else len(body.rstrip()))
    return Person(Span(start, end), tuple(words), suffix.group().strip(", ") if suffix else "")


def _words(text: str, start: int, printed: str, stops: frozenset[int]) -> tuple[list[str], str] | None:
    """The words of a name that is ``printed`` from ``start`` on, and how far it goes; None where it is no name."""
    words: list[str] = []
    for token in _TOKEN.finditer(printed):
        owner = token.group().removesuffix("'s")
        if words and owner != token.group() and len(owner) > 2 and not no_name(owner):
            # "Sheriff Mike Roe's commitment": the name ends before its case.
            return [*words, owner], printed[: token.end() - 2]
        if text.startswith("Pro Tem ", start + token.start()):
            return None
        stopped = no_name(token.group()) and not (_surname(token.group(), words) and token.end() == len(printed))
        if start + token.start() in stops or stopped or (words and token.group() == "Will"):
            return words, printed[: token.start()].rstrip()
        words.append(token.group())
    return words, printed


def no_name(word: str) -> bool:
    """Whether a word is part of no person's name, or ends one: "Litigation", "Roe,"."""
    if _initial(word):
        return False
    return word.casefold().strip(".,;:") in NO_NAME or word.endswith((",", ";", ":")) or word.endswith("'s")


def _surname(word: str, before: Sequence[str]) -> bool:
    """Whether a word that is a surname too is one: behind a given name and an initial, as in "Jo B. Field"."""
    return len(before) == 2 and _initial(before[1]) and not _initial(before[0]) and word.casefold() in SURNAMES


def _initial(word: str) -> bool:
    return len(word.replace(".", "")) == 1


def _cased(word: str) -> str:
    """A word printed in capitals as it is written otherwise: ``O'NEILL-MCDOWELL`` → ``O'Neill-McDowell``."""
    if len(word) < 3 or not word.isupper() or "." in word:
        return word
    cased = re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)
    return re.sub(r"\bMc([a-z])", lambda part: f"Mc{part.group(1).upper()}", cased)
