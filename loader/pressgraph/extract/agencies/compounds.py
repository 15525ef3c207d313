"""Bodies whose name a bracket parts: "Internal Revenue Service (IRS) Criminal Investigation" is one body, not two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from pressgraph.facts import Span
from pressgraph.text import Match
from pressgraph.vocabulary.lexicon import Entry

_BRACKET: Final = re.compile(r"(?P<own>'s?|s)? ?\([A-Z][\w.-]{1,11}\)(?P<owner>'s?|s)?,?(?: [-–])? ?")
_BEGINS: Final = re.compile(r"(?:'s)?,?(?: ?[-–])? ?")
_INNER: Final = re.compile(
    r"Office\b|Air and Marine\b|.*\b(?:Division|Section|Office|Unit|Branch|Center|Directorate|Service|Team)\Z"
)


class Compound(NamedTuple):
    """A known body found with a bracket in its name, and whether the text says whose part it is."""

    match: Match[Entry]
    owned: bool


class Compounds:
    """What the names of known bodies add to the names of the bodies they are parts of: "Criminal Investigation"."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        known = {entry.iri: entry for entry in entries}
        self._rests: Mapping[str, dict[str, Entry]] = defaultdict(dict)
        for entry in known.values():
            whole = known.get(entry.parent or "")
            for form in whole.names if whole else ():
                for name in entry.names:
                    begins = _BEGINS.match(name, len(form)) if name.startswith(form) else None
                    if whole and begins and begins.group() and len(name) > begins.end():
                        self._rests[whole.iri][name[begins.end() :]] = entry

    def join(self, text: str, matches: Sequence[Match[Entry]]) -> Iterator[Compound]:
        """The matches, those that a bracket parts joined to one where the vocabulary knows them as one body."""
        covered = 0
        for match in matches:
            if match.span.start < covered:
                continue
            joined = self._joined(text, match) if text[match.span.end : match.span.end + 4].find("(") >= 0 else None
            if joined:
                covered = joined.match.span.end
                yield joined
            else:
                yield Compound(match, True)

    def _joined(self, text: str, match: Match[Entry]) -> Compound | None:
        """A known name and what its bracket parts from it, where both together name an inner body."""
        bracket = _BRACKET.match(text, match.span.end)
        rests = self._rests.get(match.value.iri) if bracket else None
        if not bracket or not rests:
            return None
        start = bracket.end()
        fitting = (rest for rest in rests if text.startswith(rest, start))
        rest = max((r for r in fitting if not text[start + len(r) :][:1].isalnum()), key=len, default=None)
        if rest is None:
            return None
        entry = rests[rest]
        owned = bool(bracket["own"] or bracket["owner"]) or inner(rest, entry)
        return Compound(Match(Span(match.span.start, start + len(rest)), entry), owned)


def inner(rest: str, entry: Entry) -> bool:
    """Whether what a body's name adds to its parent's names an inner unit, or the body alone, so that both are named.

    "Office of Inspector General" and "Homeland Security Investigations" do, "Criminal Investigation" does not.
    """
    return _INNER.match(rest) is not None or rest in entry.names
