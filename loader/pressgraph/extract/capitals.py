"""Runs of capitalized words: what stands before "Police Department" or in the list before "Police Departments"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressgraph.extract.abbreviations import after, initials
from pressgraph.extract.names import word_set
from pressgraph.extract.places import COUNTRIES, STATE, STATES
from pressgraph.facts import Span

UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ"
WORD: Final = rf"[{UPPER}][\w'&/-]*"
"""A regular expression for a capitalized word."""


_CONNECTORS: Final = frozenset({"of", "the", "de", "la", "del", "las", "los", "du", "&"})
_BEFORE_OF: Final = word_set(
    "city town village township borough university county counties state commonwealth parish isle district college "
    "port republic lake nation tribes"
)
_ABBREVIATION: Final = re.compile(r"^(?:St|Ste|Ft|Mt|Pt|(?:[A-Z]\.)*[A-Z])\.$")
_STATE_BETWEEN: Final = re.compile(
    rf"(?:(?<= County)|(?<= Parish)|(?<= City)), (?:{STATE}),?$|(?<=[A-Za-z]), (?:{STATE}),$|"
    rf"\b[Tt]he (?:(?:City|Town|Village|Borough) of )?(?:[A-Z][\w'.-]+ ){{0,2}}[A-Z][\w'.-]+"
    rf"(?<!Service)(?<!Department)(?<!Patrol)(?<!Commission)(?<!Guard)(?<!Division)(?<!Administration)"
    rf"(?<!Authority)(?<!Force)(?<!Unit)(?<!Rangers)(?<!Corps)(?<!Section)(?<!Center)(?<!Office)(?<!Police)"
    rf"(?<!Bureau)(?<!Agency)(?<!Enforcement)"
    rf"(?P<open>), (?:{STATE})$| \((?:{STATE})\)$"
)


# Capitalized for their place in the sentence, or as titles of persons: no body's name begins with them.
_NEVER_FIRST: Final = word_set(
    "the a an this that these those in on at by for from with when while after before as also and but or if both each "
    "several other additional local federal area participating agencies partners contact photo according together "
    "chief chiefs officer officers detective detectives sheriff sheriffs deputy deputies agent agents director "
    "commissioner superintendent captain lieutenant sergeant mayor governor mr mrs ms dr former acting retired today "
    "yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december meanwhile additionally members investigators authorities assistance "
    "special then later our his her their its your my he she they we it who which where to including include "
    "finally similarly further furthermore following thanks since until through during under over about between "
    "trooper troopers assistant lt sgt det capt cpl ofc via per said not however although because how why "
    "attorney attorneys president secretary ex veteran two three four five six numerous coordinator "
    "multiple various many all most more some any no corporal patrolman colonel col fellow"
)


# Places are called so: "Three Rivers", "Four Corners".
_COUNTED: Final = frozenset({"Two", "Three", "Four", "Five", "Six"})
_NATURE: Final = frozenset({"Rivers", "Corners", "Lakes", "Forks", "Oaks", "Hills", "Mile", "Points", "Peaks"})
_WIDEST_STATE: Final = 40
_POSSESSIVE: Final = re.compile(
    r"(?:[A-Z]{2,}|(?:Department|Office|Division|Agency|Service)')'?s$|(?:Todays|Today's|Yesterdays|Offices|Circuits)$"
)
_NUMBER: Final = re.compile(r"[\d,.]+$|and$")
_PLACE_OWNS: Final = frozenset({"County's", "City's", "State's", "Parish's"})


class Run(NamedTuple):
    """Capitalized words: their place, and the words with a state set off by commas left out."""

    span: Span
    words: tuple[str, ...]

    @property
    def name(self) -> str:
        """The words as one name."""
        name = " ".join(self.words)
        return name[0].upper() + name[1:]


def left(text: str, end: int, limit: int = 8, joined: bool = False) -> Run | None:
    """The run of capitalized words whose last one ends at ``end``, or None.

    The name of a state set off by commas (``Teton County, Montana,``) is passed over. Words that stand first in a
    sentence, or that are a person's title, are left out with all that stands before them. ``joined`` lets "and" stand
    between the words.
    """
    found: list[tuple[int, str]] = []
    last = end
    while len(found) < limit:
        between = _STATE_BETWEEN.search(text, max(0, end - 60), end) if _ends_with_state(text, end) else None
        if between:
            end = between.start("open") if between["open"] is not None else between.start()
        start = _word_start(text, end)
        word = text[start:end]
        if not _belongs(word, found) and not (joined and found and word == "and" and found[-1][1] != "the"):
            break
        found.append((start, word))
        if start < 2 or text[start - 1] != " ":
            break
        end = start - 1
    return _trimmed(found[::-1], last)


def items_before(text: str, end: int) -> Iterator[Run]:
    """The members of a list whose conjunction or comma ends at ``end`` (``Hamden, Bristol, and``), last first."""
    for _ in range(40):
        gap = _GAP.search(text, max(0, end - 6), end)
        item = left(text, gap.start()) if gap else None
        if item is None:
            return
        yield item
        end = item.span.start
        if text[max(0, end - 4) : end] == "the ":
            return
        end -= 1


def _ends_with_state(text: str, end: int) -> bool:
    """Whether the name of a state stands before a place, behind a comma or in brackets."""
    closed = text[end - 1] == ")"
    mark = text.rfind("(" if closed else ",", max(0, end - _WIDEST_STATE), end - 1)
    return mark >= 0 and text[mark + 1 : end - closed].removesuffix(",").lstrip() in STATES


_GAP: Final = re.compile(r"(?:,? and| &|[,;])$")


def _word_start(text: str, end: int) -> int:
    start = text.rfind(" ", 0, end) + 1
    if text[start:end].isalpha():
        return start
    start = end
    while start and not text[start - 1].isspace() and text[start - 1] not in '("“[—–;:':
        start -= 1
    return start


def _belongs(word: str, after: list[tuple[int, str]]) -> bool:
    """Whether a word goes on, to the left, with the run of capitals that the words ``after`` it begin."""
    if not word or word[-1] in ',;:!?)”"':
        return False
    if after and after[-1][1] == "the":
        return word == "of"
    if after and after[-1][1] == "of":
        return word.casefold() in _BEFORE_OF
    if word in _CONNECTORS:
        return bool(after)
    if not word[0].isupper() and not word[0].isdigit():
        return False
    if word.endswith("s") and (word[:-1].rstrip("'") in COUNTRIES or _POSSESSIVE.match(word)):
        return False
    return not word.endswith(".") or bool(_ABBREVIATION.search(word))


def _never_first(word: str, after: list[tuple[int, str]]) -> bool:
    """Whether a word begins no body's name; "Attorney General's" may stand in one, "Three Rivers" is a place."""
    if word == "and" or (word == "Attorney" and after and after[0][1].startswith("General")):
        return False
    if word in _COUNTED and after and after[0][1] in _NATURE:
        return False
    return word.casefold().rstrip(".") in _NEVER_FIRST


def _trimmed(found: list[tuple[int, str]], end: int) -> Run | None:
    titles = (index for index, (_, word) in enumerate(found) if _never_first(word, found[index + 1 :]))
    cut = max((index + 1 for index in titles if found[index][1] != "the"), default=0)
    cut += _owner([word for _, word in found[max(0, cut - 1) :]]) if cut else 0
    while cut < len(found) and (found[cut][1] in _CONNECTORS or _NUMBER.match(found[cut][1])):
        cut += 1
    if cut == len(found):
        return None
    return Run(Span(found[cut][0], end), tuple(word for _, word in found[cut:]))


def _owner(words: list[str]) -> int:
    """How many words behind the title of a person, the first one, are whose body it is: "President Jo Roe's".

    A text may have lost the apostrophe; behind the titles that set up bodies it is not needed.
    """
    lost = words[0] in {"President", "Governor"}
    for number, word in enumerate(words[1:4], start=1):
        if word not in _PLACE_OWNS and (word.endswith(("'s", "’s")) or (lost and number > 1 and word.endswith("s"))):
            return number
    return 0


def before_head(text: str, head: re.Match[str]) -> Run | None:
    """The run of capitalized words before a head; over an "and" where the short form behind it has all initials."""
    start = head.start()
    run = left(text, start - 1) if start > 1 and text[start - 1] == " " else None
    if run and text.startswith("and ", run.span.start - len("and ")) and (short := after(text, head.end())):
        whole = left(text, start - 1, joined=True)
        for part in _endings(whole) if whole else ():
            if initials(f"{part.name} {head.group()}") == short.short:
                return part
    return run


def _endings(run: Run) -> Iterator[Run]:
    """A run, and what is left of it without its first word, its first two words and so on."""
    start = run.span.start
    for index, word in enumerate(run.words):
        yield Run(Span(start, run.span.end), run.words[index:])
        start += len(word) + 1


def list_edge(text: str, start: int) -> int:
    """Where the list before a member ends: before its blank and article."""
    if text[max(0, start - 4) : start] == "the ":
        start -= 4
    return start - 1 if start and text[start - 1] == " " else start
