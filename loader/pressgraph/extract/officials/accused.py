"""Who a release accuses: names followed by an age, and the subjects of "pleaded guilty", "was sentenced", "is charged".

Defendants often bear titles ("former Sheriff …") and stand in the sentences that name officials. They are no officials.
Only the names that are asked for are looked up, each where it stands: a release names many persons and few officials.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.capitals import UPPER
from pressgraph.extract.names import first_words
from pressgraph.extract.officials.people import Person
from pressgraph.text import Document
from pressgraph.text.words import fold

_SUFFIX: Final = r"(?:,? (?:Jr|Sr)\.?|,? I{2,3})?"
_VERB: Final = (
    r"(?:pleaded|pled|admitted|conspired|faces|face|allegedly|knowingly|accepted bribes|embezzled|stole|assaulted|"
    r"(?:been|was|were|is|are) (?:also |today |each |previously |originally |recently |later )*"
    r"(?:sentenced|convicted|charged|indicted|arrested|arraigned|found guilty|accused|remanded|released on|"
    r"ordered to (?:pay|serve|forfeit)|scheduled to be sentenced|taken into custody|shot|killed))\b"
)
_AFTER: Final = re.compile(
    rf"{_SUFFIX}(?:,(?: age| aged)? \d\d\b|(?:, [^.;\n]{{1,90}},|\s?\([^)\n]{{1,40}}\))? (?:who )?"
    rf"(?:has |have |had |also |today |each )*{_VERB})"
)
_GIVEN: Final = re.compile(rf"(?<![\w'-])(?:[{UPPER}]\. ?|[{UPPER}][\w'-]+ ){{1,4}}$")
_BEFORE: Final = re.compile(
    r"\b(?:arrested|indicted|convicted|sentenced|charges? (?:that|against)|charging|charged|complaint against|"
    r"indictment of|alleges that|guilty plea of|conviction of) "
    # "… on all counts charged announced Jo Roe": he is who announces it.
    r"(?:(?!announced\b)[A-Za-z]+ ){0,4}$"
)


# One of these is in whatever accuses somebody, as far as this from the surname before and behind it.
_ACCUSING: Final = first_words(
    "pleaded pled admitted conspired faces face allegedly knowingly accepted embezzled stole assaulted sentenced "
    "convicted charged indicted arrested arraigned found accused remanded released ordered scheduled taken shot killed "
    "charge charges charging complaint indictment alleges guilty conviction"
)
_FAR_BEFORE: Final = 120
_FAR_BEHIND: Final = 300
_DIGIT: Final = re.compile(r"\d")
_FAR_AGE: Final = 20


class Accused:
    """The accused and the victims of one text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text
        self._found: dict[str, tuple[frozenset[str], ...]] = {}
        self._accusations = document.words.places(_ACCUSING)

    def named(self, person: Person) -> bool:
        """Whether the text accuses a person of this full name."""
        return any(person.given in given for given in self._places(person))

    def surnamed(self, person: Person) -> bool:
        """Whether the text accuses a person of this surname."""
        return bool(self._places(person))

    def _places(self, person: Person) -> tuple[frozenset[str], ...]:
        surname = person.words[-1]
        if surname not in self._found:
            self._found[surname] = tuple(self._accusing(surname))
        return self._found[surname]

    def _accusing(self, surname: str) -> Iterator[frozenset[str]]:
        """The capitalized words before each place that accuses a bearer of the surname: given names, or titles."""
        for start, end in self._document.places(surname, surname.upper()):
            if self._near_accusation(start, end) and self._alone(start, end):
                given = _GIVEN.search(self._text, max(0, start - 45), start)
                first = given.start() if given else start
                if _AFTER.match(self._text, end) or _BEFORE.search(self._text, max(0, first - 70), first):
                    yield frozenset(fold(word) for word in given.group().split()) if given else frozenset()

    def _near_accusation(self, start: int, end: int) -> bool:
        """Whether anything around a surname may accuse its bearer: a word that does, or an age."""
        first = bisect_left(self._accusations, start - _FAR_BEFORE)
        accused = first < len(self._accusations) and self._accusations[first] < end + _FAR_BEHIND
        return accused or _DIGIT.search(self._text, end, end + _FAR_AGE) is not None

    def _alone(self, start: int, end: int) -> bool:
        before, after = self._text[start - 1 : start], self._text[end : end + 1]
        return not (before.isalnum() or before in {"-", "'"} or after.isalnum() or after in {"-", "'"})
