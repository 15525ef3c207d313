"""Who a release accuses: names followed by an age, and the subjects of "pleaded guilty", "was sentenced", "is charged".

Defendants often bear titles ("former Sheriff …") and stand in the sentences that name officials. They are no officials.
"""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.capitals import UPPER
from pressgraph.text.words import fold

_NAME: Final = rf"(?P<given>[{UPPER}][\w'-]+ (?:[{UPPER}]\. ?|[{UPPER}][\w'-]+ ){{0,3}})?(?P<surname>[{UPPER}][\w'-]+)"
_SUFFIX: Final = r"(?:,? (?:Jr|Sr)\.?|,? I{2,3})?"
_AGE: Final = re.compile(r",(?: age| aged)? \d\d\b")
_NAME_BEFORE: Final = re.compile(rf"\b{_NAME}{_SUFFIX}$")
_VERB: Final = re.compile(
    r"\b(?:pleaded|pled|admitted|conspired|faces|face|allegedly|knowingly|accepted bribes|embezzled|stole|assaulted|"
    r"(?:been|was|were|is|are) (?:also |today |each |previously |originally |recently |later )*"
    r"(?:sentenced|convicted|charged|indicted|arrested|arraigned|found guilty|accused|remanded|released on|"
    r"ordered to (?:pay|serve|forfeit)|scheduled to be sentenced|taken into custody|shot|killed))\b"
)
_SUBJECT: Final = re.compile(
    rf"\b{_NAME}{_SUFFIX}(?:, [^.;\n]{{1,90}},|\s?\([^)\n]{{1,40}}\))? (?:who )?(?:has |have |had |also |today |"
    rf"each )*$"
)
_OBJECT: Final = re.compile(
    rf"\b(?:arrested|indicted|convicted|sentenced|charges? (?:that|against)|charging|charged|complaint against|"
    rf"indictment of|alleges that|guilty plea of|conviction of) (?:[A-Za-z]+ ){{0,4}}?{_NAME}"
)


class Accused:
    """The accused and the victims of one text, by surname and by full name."""

    def __init__(self, text: str) -> None:
        self._full: set[tuple[str, str]] = set()
        self._surnames: set[str] = set()
        for age in _AGE.finditer(text):
            self._add(_NAME_BEFORE.search(text, max(0, age.start() - 45), age.start()))
        for verb in _VERB.finditer(text):
            self._add(_SUBJECT.search(text, max(0, verb.start() - 140), verb.start()))
        for found in _OBJECT.finditer(text):
            self._add(found)

    def _add(self, found: re.Match[str] | None) -> None:
        if found is None:
            return
        surname = fold(found["surname"])
        self._surnames.add(surname)
        for given in (found["given"] or "").split():
            # The first word may be a title: "Deputy Ann Roe, 50,".
            self._full.add((fold(given), surname))

    def named(self, given: str, surname: str) -> bool:
        """Whether the text accuses a person of this full name."""
        return (given, surname) in self._full

    def surnamed(self, surname: str) -> bool:
        """Whether the text accuses a person of this surname."""
        return surname in self._surnames
