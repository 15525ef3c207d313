"""Streets: where a sentence says that goods were taken off the streets, out of a market or into custody.

No verb of seizing need stand beside these words, but one that tells who took what: goods are bought from a market too,
and officers keep in custody what is theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.seizures import denials
from pressgraph.facts import Span

_STREETS: Final = re.compile(
    r"\binto\s+(?P<custody>(?:(?:[A-Z]{2,}|police|federal|government|law\s+enforcement|customs)\s+)(?:custody|evidence))\b|"
    r"\boff\s+(?:of\s+)?(?:(?:the|our|[\w.']+)\s+(?:[\w']+\s+)?)?streets?\b|\bout\s+of\s+circulation\b|"
    r"\boff\s+(?P<off>the\s+(?:\w+\s+)?(?:market|shelves))\b|"
    r"\bfrom\s+(?:(?:the|our)\s+(?:streets|communit\w+)|"
    r"(?:reaching|entering|making\s+(?:its|their)\s+way\s+(?:to|into|onto|back\s+to))\s+(?P<kept>the|our)\b|"
    r"(?P<market>(?:the\s+)?(?:(?:illegal|illicit|black|criminal|drugs?)\s+)?(?:circulation|market)))\b",
    re.I,
)
# "The sweep brought 90 guns into police custody": not those who had them.
_BROUGHT: Final = re.compile(
    r"\b(?<!to )(?:brought|put|placed|took)\s+"
    r"(?:(?!\b(?:men|women|people|persons|suspects?|defendants?|members|him|her|them|who|whom|whose|which|that|those|"
    r"leaders?|responsible|[a-z]+ers?\s+of)\b)(?:[^.;:]|\.(?=\d))){0,400}$"
)
# Officers also keep what they buy, rescue or are paid: only a sweep brings in nothing but what it took.
_SWEEP: Final = re.compile(
    r"\b(?:sweeps?|operations?|raids?|searches|investigations?|crackdowns?|takedowns?|busts?|round-?ups?|seizures?)\s+"
    r"(?:[^.;,]{0,60}\s)?(?:brought|put|placed|took)\b[^;]*$",
    re.I,
)
_NOT_SEIZED: Final = re.compile(
    r"\s+(?:from\s+(?:the|its|their|an?)\s+\w+(?:er|or)s?\b|as\s+part\b|for\s|at\s+an?\s|on\s+loan\b)"
)
# Goods are also bought from a market.
_WITHDRAWN: Final = re.compile(r"\b(?:withdr(?:ew|awn|awing)|remov(?:ed|ing)|t(?:ook|aken|aking))\b", re.I)
# "Officers kept 14 kilos from reaching our streets": whoever hopes to keep them has not.
_KEPT: Final = re.compile(
    r"\b(?:officers|agents|police|customs|we|authorities|deputies|troopers|investigators|were|was|have|has|had)\s+"
    r"(?:also\s+|been\s+)?(?:kept|prevented|stopped|blocked)\b",
    re.I,
)
# "They had taken off the streets 245 guns, among them …": what was taken stands behind.
_TAKE_OFF: Final = re.compile(
    r"(?<!\bto )(?<!\bwould )(?<!\bcould )(?<!\bhave )\b(?:took|(?:has|had)\s+(?:also\s+)?taken|"
    r"(?<!would )(?<!could )(?<!should )(?<!might )have\s+(?:also\s+)?taken)\s+$",
    re.I,
)
# Cities take wrecks and buses off their streets.
_ARMS_OR_DRUGS: Final = re.compile(
    r"[^.;,]{0,50}?\b(?:\w*guns|firearms|weapons|rifles|pistols|revolvers|drugs|narcotics|cocaine|heroin|fentanyl|"
    r"meth\w*|marijuana|cannabis|pills|kilo\w*|pounds|grams|ounces|ton(?:ne)?s)\b",
    re.I,
)
_TAKEN: Final = re.compile(
    r"\b(?:was|were|(?:have|has|had)\s+been)\s+(?:\w+ly\s+)?(?:taken|removed|pulled|withdrawn|kept|prevented|"
    r"stopped)\s+$"
)


def told(text: str, sentence: Span) -> Iterator[Span]:
    """The words of a sentence that say from where, or into whose hands, goods were taken."""
    for words in _STREETS.finditer(text, *sentence):
        if _taken(text, sentence, words):
            yield Span(*words.span())


def _taken(text: str, sentence: Span, words: re.Match[str]) -> bool:
    """Whether the words before those of a place tell that officers took the goods."""
    before = (sentence.start, words.start())
    if words["custody"] and not (_BROUGHT.search(text, *before) and _by_sweep(text, sentence, words)):
        return False
    if words["kept"] and not _KEPT.search(text, *before):
        return False
    if not (words["market"] or words["off"]):
        return True
    if not _WITHDRAWN.search(text, *before):
        return False
    return not (denials.by_traders(text, sentence) or denials.compared(text, sentence))


def _by_sweep(text: str, sentence: Span, custody: re.Match[str]) -> bool:
    """Whether it is an operation that brought things into custody, and not who made, owned or cares for them."""
    if _NOT_SEIZED.match(text, custody.end(), sentence.end):
        return False
    return _SWEEP.search(text, sentence.start, custody.start()) is not None


def goods_behind(text: str, sentence: Span, words: Span) -> bool:
    """Whether the verb has its goods behind the words of the place: "took off the streets 245 guns"."""
    if not _TAKE_OFF.search(text, max(sentence.start, words.start - 60), words.start):
        return False
    return _ARMS_OR_DRUGS.match(text, words.end, sentence.end) is not None


def goods_end(text: str, sentence: Span, words: Span) -> int:
    """Where goods that stand before the words of the place end: before "were taken" too."""
    verb = _TAKEN.search(text, max(sentence.start, words.start - 40), words.start)
    return verb.start() if verb else words.start
