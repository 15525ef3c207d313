"""Whether words mention a thing by one of its names: in full, shortened, by its initials, or by its telling part.

Texts print less than the whole name ("the Justice Department", "Example", "the U.S. Attorneys Offices Fraud Unit"),
and some have lost blanks and apostrophes. What many names share ("Department", "Operation") mentions none of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

_TOKEN: Final = re.compile(r"[a-z0-9]+")
_CAPITALS: Final = re.compile(r"\b[A-Z]{2,8}(?=s?\b)")
_CAPITALIZED: Final = re.compile(r"\b[A-Z](?:[a-z]+)?")
_SMALL: Final = frozenset({"a", "an", "and", "for", "in", "of", "on", "the", "to", "u", "s", "us"})
# Words that names of many bodies, operations and groups have, singular.
_COMMON: Final = frozenset(
    _TOKEN.findall("""
    administration agencie agency american area association attorney authority board border branch bureau capital cartel
    center central centre chief city clan command commission committee community cooperation council counter
    country county court crew crime criminal customs department deputy detective directorate director district division
    drug eastern enforcement executive family federal field financial fiscal fraud force gang general global government
    group head health home homeland immigration inspection inspector intelligence internal international investigation
    investigative joint justice latin legal local major market metropolitan midland military mission ministry municipal
    narcotic national north northern office officer operation organisation organization organized patrol police postal
    president prevention project prosecution prosecutor protection public regional republic resource response revenue
    rural safety secret secretary section security senior serious service sheriff society south southern special squad
    state strategic strike supervisory supreme support system task team territory transnational transportation treasury
    trial union unit united university west western
    """)
)
_LONG: Final = 4
_WHOLE: Final = 8
"""How many letters a name has that may stand in words which have lost their blanks."""


def mentions(words: str, names: Sequence[str]) -> bool:
    """Whether some words mention a thing that has these names.

    >>> mentions("the Justice Department said", ["Department of Justice"])
    True
    >>> mentions("the Department said", ["Department of Justice"]), mentions("a nice idea", ["ICE", "IDEA Group"])
    (False, True)
    """
    return any(mentioned(words, name) for name in names) or _shortened(words, names)


def mentioned(words: str, name: str) -> bool:
    """Whether a name stands in words somewhere without a letter before it, or more than an "s" behind."""
    start = words.find(name)
    while start >= 0:
        end = start + len(name) + (words[start + len(name) :][:1] == "s")
        if not words[max(start - 1, 0) : start].isalnum() and not words[end : end + 1].isalnum():
            return True
        start = words.find(name, start + 1)
    return False


def _shortened(words: str, names: Sequence[str]) -> bool:
    printed = folded(words)
    tokens = frozenset(token.removesuffix("s") for token in _TOKEN.findall(printed))
    capitals = frozenset(_CAPITALS.findall(words))
    run = "".join(_TOKEN.findall(printed))
    for name in names:
        whole, parts, head, telling, initials = _taken_apart(name)
        if parts and (tokens.issuperset(parts) or any(tokens.issuperset(rest) for rest in _left(initials, capitals))):
            return True
        if (len(whole) >= _WHOLE and whole in run) or (telling and all(word in printed for word in telling)):
            return True
        if len(head) > 1 and tokens.issuperset(head):
            return True
    return False


def _left(initials: Sequence[str], capitals: frozenset[str]) -> Iterator[list[str]]:
    """The words of a name that initials in a text leave over: of "Deputy District Attorney", "DA" leaves "Deputy"."""
    letters = "".join(word[0] for word in initials)
    for short in capitals:
        at = letters.find(short.casefold())
        if at >= 0:
            yield [*initials[:at], *initials[at + len(short) :]]


@lru_cache(maxsize=4096)
def _taken_apart(name: str) -> tuple[str, frozenset[str], frozenset[str], frozenset[str], tuple[str, ...]]:
    """A name in one run, its words, those before a "for", those that tell it from others, and those in capitals."""
    tokens = _TOKEN.findall(folded(name))
    parts = [token.removesuffix("s") for token in tokens if token not in _SMALL]
    before = _TOKEN.findall(folded(name.partition(" for ")[0])) if " for " in name else []
    head = frozenset(token.removesuffix("s") for token in before if token not in _SMALL)
    telling = frozenset(part for part in parts if len(part) >= _LONG and part not in _COMMON)
    capitals = tuple(word.casefold().removesuffix("s") or word.casefold() for word in _CAPITALIZED.findall(name))
    return "".join(tokens), frozenset(parts), head, telling, capitals


def folded(text: str) -> str:
    """A text without accents and capitals."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
