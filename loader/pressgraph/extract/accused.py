"""Who a release accuses: names followed by an age, and the subjects of "pleaded guilty", "was sentenced", "is charged".

Defendants often bear titles ("former Sheriff …") and stand in the sentences that name officials. They are no officials.
"""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.capitals import UPPER
from pressgraph.text.words import fold

_NAME: Final = (
    rf"(?:(?P<given>[{UPPER}][\w'-]+) (?:[{UPPER}]\. ?|[{UPPER}][\w'-]+ ){{0,2}})?(?P<surname>[{UPPER}][\w'-]+)"
)
_AGE: Final = re.compile(rf"\b{_NAME}(?:,? (?:Jr|Sr)\.?|,? I{{2,3}})?,(?: age| aged)? \d\d\b")
_VERB: Final = (
    r"(?:pleaded|pled|admitted|conspired|faces|face|allegedly|knowingly|accepted bribes|embezzled|stole|assaulted|"
    r"(?:has |have |had )?(?:also |today |each |previously )*(?:been |was |were |is |are )"
    r"(?:also |today |each |previously |originally |recently |later )*"
    r"(?:sentenced|convicted|charged|indicted|arrested|arraigned|found guilty|accused|remanded|released on|"
    r"ordered to (?:pay|serve|forfeit)|scheduled to be sentenced|taken into custody|shot|killed))"
)
_SUBJECT: Final = re.compile(
    rf"\b{_NAME}(?:,? (?:Jr|Sr)\.?|,? I{{2,3}})?(?:, [^.;\n]{{1,90}},|\s?\([^)\n]{{1,40}}\))? (?:who )?{_VERB}\b"
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
        for pattern in (_AGE, _SUBJECT, _OBJECT):
            for found in pattern.finditer(text):
                surname = fold(found["surname"])
                self._surnames.add(surname)
                if found["given"]:
                    self._full.add((fold(found["given"]), surname))

    def named(self, given: str, surname: str) -> bool:
        """Whether the text accuses a person of this full name."""
        return (given, surname) in self._full

    def surnamed(self, surname: str) -> bool:
        """Whether the text accuses a person of this surname."""
        return surname in self._surnames
