"""Direction: officials whom the words before them make the head of others' work: "under the direction of Chief X"."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.officials.holding import Bearer

# "Under the supervision of Sergeant X, Captain Y and Deputy Chief Z": who leads an investigation or a prosecution.
_UNDER: Final = "nder the "
_SUPERVISED: Final = re.compile(r"\b[Uu]nder the (?:[a-z]+ ){0,2}(?:supervision|direction|leadership|command) of ")
_CASEWORK: Final = re.compile(r"\b(?:investigat|prosecut|handl|assigned)")
_LINKING: Final = frozenset({
    "and", "of", "the", "for", "in", "under", "with", "overall", "direct", "immediate", "general", "supervision",
    "commanding", "officer", "charge", "also",
})  # fmt: skip
_WORDS: Final = re.compile(r"[^\W\d_][\w'’.-]*|[;:\n“”\"]")
_FARTHEST: Final = 400
# "Under the direction of Chief X, the Elm Police Department …": who directs a body is its head.
_DIRECTED: Final = re.compile(r"\b[Uu]nder the (?:direction|command|leadership|supervision) of (?:its |[a-z]+ )?$")
# Hospitals and schools have departments too.
_OF_SCHOOLS: Final = (
    r"Medicine|Surgery|Nursing|Pediatrics|Radiology|Anesthesiology|Pathology|Psychiatry|Oncology|Cardiology|Neurology|"
    r"Obstetrics|Gynecology|Dermatology|Urology|Orthop\w+|Rehabilitation|Pharmacy|Sales|Marketing|Admissions|Athletics|"
    r"Alumni|English|History|Chemistry|Physics|Biology|Mathematics|Economics|Psychology|Sociology|Philosophy|Music|"
    r"Theology|Engineering|Compliance|Advancement|Communications|Student|Research"
)
_SCHOOL_BEFORE: Final = re.compile(
    rf"\b(?:Department|Office|School) of (?:[A-Z]\w+ (?:and )?){{0,5}}(?:{_OF_SCHOOLS}) $"
)
_BODY: Final = (
    r"(?:[A-Z][\w'.&-]* ){0,6}(?:Police Department|Sheriff's (?:Office|Department)|Attorney's Office|Task Force|"
    r"State Police|Highway Patrol|Strike Force|FBI|DEA|ATF|HSI|[A-Z]{1,4}(?:PD|PO|SO|SP)|"
    r"(?:FBI|DEA|ATF|HSI)['’]?s? (?:[A-Z][\w-]* ){1,4}Unit|"
    rf"(?:Department|"
    rf"Office) of (?:the )?(?!(?:[A-Z]\w+ (?:and )?){{0,5}}(?:{_OF_SCHOOLS})\b)(?:[A-Z]\w+ (?:and )?){{0,5}}[A-Z]\w+|"
    r"(?:Police|Investigations?|Investigative|Crimes?|Drug|Narcotics|Gang) (?:Bureau|Division|Unit|Squad))\b"
)
# What stands before the words that say under whom, and what stands behind him where they open a sentence.
_BODY_BEFORE: Final = re.compile(
    rf"\b{_BODY}(?: \([\"“]?[A-Z-]+[\"”]?\))?,?"
    r"(?: (?:is|was|are|were|works?|worked|acted|operates|operated|acting|working))? $"
)
_BODY_BEHIND: Final = re.compile(rf",? (?:(?:of|with|from) )?(?:the )?{_BODY}")
_OPENS_SENTENCE: Final = "Under the "
_BODY_WITHIN: Final = 130


def supervises(text: str, bearer: Bearer) -> bool:
    """Whether only names and titles part a person from the words that say under whom others worked."""
    start = min(bearer.person.span.start, bearer.title.start)
    if text.find(_UNDER, max(0, start - _FARTHEST), start) < 0:
        return False
    found = list(_SUPERVISED.finditer(text, max(0, start - _FARTHEST), start))
    if not found or not bearer.person.full:
        return False
    under = found[-1].start()
    if not _CASEWORK.search(text, max(0, start - _FARTHEST), under) or _SCHOOL_BEFORE.search(
        text, max(0, under - 80), under
    ):
        return False
    words = _WORDS.findall(text, found[-1].end(), start)
    return all(word[0].isupper() or word in _LINKING for word in words)


def directs(text: str, bearer: Bearer) -> bool:
    """Whether a body named beside is said to work under the direction of a person with a full name and title."""
    start = bearer.title.start
    if not bearer.person.full or bearer.person.span.start < start or text.find(_UNDER, max(0, start - 60), start) < 0:
        return False
    directed = _DIRECTED.search(text, max(0, start - 60), start)
    if directed is None:
        return False
    if directed.group().startswith(_OPENS_SENTENCE):
        return _BODY_BEHIND.match(text, bearer.person.span.end) is not None
    return _BODY_BEFORE.search(text, max(0, directed.start() - _BODY_WITHIN), directed.start()) is not None
