"""A first sieve for texts that are not English: the function words that every running text is full of."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Final

_ENGLISH: Final = "English"
_WORD: Final = re.compile(r"[^\W\d_]+")
# What is no letter of a Latin alphabet, or none at all.
_ODD: Final = re.compile(r"[^\x00-\u024f]")
_OPENING: Final = 2000
_READ: Final = 200_000
_DISTINCT: Final = 3
_SHARE: Final = 0.1
_MANY: Final = 150


def foreign(text: str) -> str | None:
    """Why a text is not taken for English, in words for a message; None for English and for what is too short to tell.

    Only evidence for another language refuses a text: another script, or more function words of that language than
    of English. A list of names has few of either and passes.
    """
    script = _script(text)
    if script:
        return f"written in {script} script"
    known = _function_words()
    opening = text[:_OPENING].casefold().split()
    if sum(map(known[_ENGLISH].__contains__, opening)) > 0.2 * len(opening):
        return None
    words = _WORD.findall(text.casefold())
    counts = Counter(words)
    found = {language: sum(counts[word] for word in its) for language, its in known.items()}
    english = found.pop(_ENGLISH)
    language, other = max(found.items(), key=lambda pair: pair[1])
    distinct = len(known[language] & counts.keys())
    if distinct >= _DISTINCT and other > 2 * english and other > _SHARE * len(words):
        return f"{other} of {len(words)} words are function words of {language}, {english} of English"
    if len(words) >= _MANY and english < 0.01 * len(words) and _sentences(text) >= 4:
        return f"{english} of {len(words)} words are English function words"
    return None


@cache
def _function_words() -> Mapping[str, frozenset[str]]:
    data = tomllib.loads(resources.files(__package__).joinpath("language.toml").read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in data.items()}


def _sentences(text: str) -> int:
    return len(re.findall(r"\w{3,}[.!?]\s+\w", text))


def _script(text: str) -> str | None:
    """The other script that most letters of a text belong to, as far as is needed to tell."""
    odd = [c for c in _ODD.findall(text[:_READ]) if c.isalpha()] if not text.isascii() else []
    if not odd or len(odd) <= 0.5 * sum(c.isalpha() for c in text[:_READ]):
        return None
    names = Counter(unicodedata.name(c, "unknown").split()[0] for c in odd)
    return {"CJK": "Chinese"}.get(names.most_common(1)[0][0], names.most_common(1)[0][0].title())
