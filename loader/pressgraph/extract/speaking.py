"""Where officials speak: the verbs of speech, and the surnames beside them that repeat an official named before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressgraph.extract.naming import Naming
from pressgraph.extract.places import alternatives
from pressgraph.facts import Span
from pressgraph.text.words import fold

_VERBS: Final = (
    "said", "says", "stated", "states", "added", "adds", "noted", "explained", "commented", "remarked", "continued",
    "concluded", "declared", "announced", "emphasized", "stressed", "warned", "told",
)  # fmt: skip
SPEECH: Final = alternatives(_VERBS)
"""A regular expression for a verb that reports speech."""

_SPEAKING: Final = re.compile(rf"\b{SPEECH}\b")
_NAME_AFTER: Final = re.compile(r" (?:(?:Mr|Ms|Mrs|Dr)\. )?(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'.-]*){0,3})")
_NAME_BEFORE: Final = re.compile(r"(?<![\w'-])(?P<name>[A-Z][\w'-]+) (?:also |further |later )?$")
_SUFFIXES: Final = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})


def later(text: str, officials: Sequence[Naming]) -> Iterator[Naming]:
    """The later places where an official speaks and is named without a title: "said Holder", "Leonhart added"."""
    surnames = {_surname(naming.label): naming for naming in reversed(officials)}
    covered = [naming.span for naming in officials]
    for verb in _SPEAKING.finditer(text):
        before = _NAME_BEFORE.search(text, max(0, verb.start() - 40), verb.start())
        for found in (_NAME_AFTER.match(text, verb.end()), before):
            if found is None:
                continue
            place = Span(*found.span("name"))
            owner = surnames.get(fold(found["name"].split()[-1]))
            if owner and not any(span.touches(place) for span in covered):
                yield Naming(owner.ref, owner.type, owner.label, place, partial=True)


def _surname(name: str) -> str:
    words = [word for word in name.replace(",", "").split() if word not in _SUFFIXES]
    return fold(words[-1])
