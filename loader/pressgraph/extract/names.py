"""What proper names look like in English prose: capitalised words, with small words only between them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Final

from pressgraph.text import Openings

CAPITALISED: Final = r"(?:[A-Z][\w'&/-]*|\d{1,3}(?:st|nd|rd|th))"
SMALL: Final = r"(?:de|del|la|las|los|el|of|the|y)"
NAME: Final = rf"{CAPITALISED}(?:[ ](?:{SMALL}[ ]){{0,2}}{CAPITALISED}){{0,4}}"
# Names of up to three words only: a longer pattern would try too many ways to divide a run of capitals.
SHORT_NAME: Final = rf"{CAPITALISED}(?: {CAPITALISED}){{0,2}}"
QUOTED: Final = r"[\"“'](?P<quoted>[^\"“”\n]{2,60}?)[,.]?[\"”']"

# "The messaging service Jo Roe ran was shut down", "the ring Jo Roe headed": whose name stands there did that.
_DID: Final = r"(?: \w+ly)? (?!(?:need|speed|indeed|embed)\b)(?:\w+ed|ran|built|led|runs?|uses?|sold|set up)"
_OTHER_VERB: Final = (
    r"(?:was|were|is|are|has|have|had|sold|fled|stole|smuggled|shipped|attacked|operated|laundered|moved|trafficked|"
    r"imported|made|took)\b"
)
_ALONE: Final = (
    r"(?:ended|closed|collapsed|vanished|disappeared|emerged|operated|existed|launched|appeared|surfaced|responded|"
    r"denied|reopened|returned|dissolved|disbanded|rebranded|continued|agreed|failed|expanded|shared)\b"
)
_SUBJECT_OF_CLAUSE: Final = re.compile(
    rf"{_DID}(?: (?:up|down|over|on|in|to|with|for))? {_OTHER_VERB}|(?! {_ALONE}){_DID}(?=[.,;)]|\s*\n|\s*$)"
)


def subject_of_clause(text: str, end: int) -> bool:
    """Whether the name that ends at ``end`` is the subject of a relative clause: "the site Jo Roe ran was shut"."""
    return _SUBJECT_OF_CLAUSE.match(text, end) is not None


def word_set(words: str) -> frozenset[str]:
    """The words of a text, for tables that read better as prose than as a list of strings."""
    return frozenset(words.split())


def first_words(words: str) -> frozenset[str]:
    """The words of a text and their possessives, folded: with which a pattern can begin."""
    return frozenset(form for word in words.split() for form in (word, f"{word}s"))


def openings(first: Set[str], seconds: Mapping[str, str]) -> Openings:
    """Words that a pattern can begin with, those among them that must go on with the key's words.

    Keys are words of one table row, parted by blanks, values those of which one must follow each of them.
    """
    following = {word: first_words(after) for row, after in seconds.items() for word in row.split()}
    return Openings(first, following)


NATIONALITIES: Final = word_set(
    "afghan african albanian american arab armenian asian australian austrian bolivian brazilian british "
    "bulgarian canadian caribbean chinese colombian columbian cuban dominican dutch ecuadorian egyptian european "
    "french german greek guatemalan haitian hispanic honduran hungarian indian iranian iraqi irish israeli "
    "italian jamaican japanese korean latin latino mexican moroccan nicaraguan nigerian pakistani panamanian "
    "peruvian polish portuguese romanian russian salvadoran serbian sicilian somali spanish swiss syrian thai "
    "turkish ukrainian venezuelan vietnamese"
)

_HEADLINE: Final = 400
"""How many letters of a sentence tell whether it is a headline."""
_TITLE_WORD: Final = re.compile(r"[A-Za-z][\w'-]*")
_SMALL_WORD: Final = re.compile(rf"(?:{SMALL}|a|an|and|as|at|by|for|from|in|into|on|or|to|with|over|after|than)\Z")


def is_heading(sentence: str) -> bool:
    """Whether a sentence is printed like a headline, most of its words capitalised, so that capitals tell nothing."""
    words = [w for w in _TITLE_WORD.findall(sentence[:_HEADLINE]) if not _SMALL_WORD.match(w)]
    return len(words) >= 3 and sum(w[0].isupper() for w in words) >= 0.75 * len(words) and sentence[-1:] not in ".!"
