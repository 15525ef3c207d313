"""Police: whether officers or a search are spoken of in a part of a text, and whether it was they who found things."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.names import first_words
from pressgraph.facts import Span
from pressgraph.text import Document

_AGENTS: Final = re.compile(
    r"\b(?=[A-Za-z])(?:agents?|officers?|deput(?:y|ies)|police|investigators?|authorities|law\s+enforcement|troopers?|"
    r"detectives?|search(?:es|ed|ing)?|warrants?|inspections?|(?:traffic|vehicle)\s+stops?|checkpoints?|sheriff"
    r"(?:'?s)?|constables?|gendarmes?|guardia\s+civil|DEA|FBI|HSI|ATF|CBP|ICE|marshals?|border\s+patrol|"
    r"coast\s+guard|customs|border\s+(?:force|guards?)|carabinieri|gendarmerie|guardia\s+di\s+finanza|BKA|NCA|Europol|"
    r"garda[ií]?|(?:was|were)\s+stopped|task\s+force|inspectors?|k-?9|canine|raids?|busts?|sting|sweep|crackdown|"
    r"arrest(?:s|ed|ing)?)\b",
    re.I,
)
_FIRST_OF_AGENTS: Final = first_words(
    "agent agents officer officers deputy deputies police investigator investigators authorities law trooper troopers "
    "detective detectives search searches searched searching warrant warrants inspection inspections traffic vehicle "
    "checkpoint checkpoints sheriff sheriffs constable constables gendarme gendarmes gendarmerie "
    "carabinieri guardia bka nca europol dea fbi hsi atf cbp ice "
    "marshal marshals border coast customs garda gardai was were task inspector inspectors k k9 canine raid raids "
    "bust busts sting sweep crackdown arrest arrests arrested arresting"
)
_BY_AGENTS: Final = re.compile(
    r"\bby\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:agents|officers|police|investigators|authorities|law\s+enforcement|"
    r"detectives|customs|gardaí|gendarmes|inspectors|troops|coast\s+guard)\b",
    re.I,
)

BEFORE: Final = re.compile(
    r"\b(?=[A-Za-z])(?:agents?|officers?|police|investigators|authorities|customs|guards?|gardaí|gendarmes?|"
    r"carabinieri|detectives?|deputies|troopers|law\s+enforcement|"
    r"(?:drug|narcotics|gang|crime|task|tactical)\s+(?:unit|team|force|squad))\s+"
    r"(?:(?:also|then|later|have|has|subsequently)\s+){0,2}$",
    re.I,
)
"""What stands right before a verb whose subject police are: "officers then …"."""


def spoken_of(document: Document, part: Span) -> bool:
    """Whether officers or a search are spoken of in a part of a document: the same, asked at their words alone."""
    return next(document.matches(_AGENTS, _FIRST_OF_AGENTS, part), None) is not None


def by_agents(text: str, start: int, end: int) -> bool:
    """Whether a part of a sentence says that officers did what it tells: "… were found by customs officers"."""
    return _BY_AGENTS.search(text, start, end) is not None


def near(text: str, start: int, end: int) -> bool:
    """Whether officers or a search are spoken of in a part of the text."""
    return _AGENTS.search(text, start, end) is not None


_OFFICERS: Final = re.compile(
    r"\b(?:agents|officers|police|deputies|investigators|detectives|troopers|law\s+enforcement|warrants?)\b", re.I
)


def officers(text: str, start: int, end: int) -> bool:
    """Whether officers, and not only a search, are spoken of in a part of the text."""
    return _OFFICERS.search(text, start, end) is not None


# "3 kg of heroin were found after officers stopped a van".
_BY_POLICE: Final = re.compile(
    r"\b(?:that|which)\s+(?:agents|officers|deputies|police|investigators|detectives|troopers)\s+(?:later\s+|then\s+)?"
    r"(?:found|discovered|uncovered|located)\b|"
    r"\b(?:found|discovered|uncovered|located)\b[^.;]{0,60}?\b(?:by|after|when)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:officers|police|gardaí|agents|detectives|investigators|deputies|troopers)\b|"
    # Who finds 28 kilos in his lorry?
    r"\b(?:was|were)\s+(?:also\s+|later\s+)?(?:found|discovered|uncovered|located)\s+(?:hidden\s+|concealed\s+)?(?:in|"
    r"inside|under|behind|within|aboard)\s+"
    r"(?:his|her|their|the|a|an)\s+(?:[\w-]+\s+){0,2}?(?:lorry|lorries|vans?|cars?|trucks?|vehicles?|trailer|"
    r"suitcases?|luggage|bags?|home|house|flat|apartment|container|boat|vessel|yacht|garage|warehouse)\b",
    re.I,
)
# "A car on Elm Street yielded a further 25 kilograms": who else looks into cars?
_YIELDED: Final = re.compile(
    r"\b(?:vehicles?|cars?|trucks?|vans?|trailers?|homes?|houses?|apartments?|residences?|warehouse|garage|luggage|"
    r"suitcases?|bags?|backpacks?|packages?|parcels?|storage\s+units?|stash\s+houses?)\b[^.;,]{0,60}?"
    r"\b(?:yielded|turned\s+up)\s",
    re.I,
)
# "$6,000 in cash was recovered from their home during the execution of search warrants."
_UNDER_WARRANT: Final = re.compile(
    r"[^.;]{0,80}?\b(?:recovered|found|discovered|located)\b[^.;]{0,100}?\b(?:search\s+warrants?|executing\s+(?:a\s+|"
    r"the\s+)?warrants?|by\s+(?:the\s+)?(?:[\w-]+\s+)?(?:police|detectives|officers|agents|deputies|investigators|"
    r"troopers))\b",
    re.I,
)


def found_things(text: str, start: int, end: int) -> bool:
    """Whether a part of a sentence says that officers found things, or where those were found that smugglers hide."""
    return _BY_POLICE.search(text, start, end) is not None


def place_yielded(text: str, start: int, end: int) -> bool:
    """Whether a part of a sentence says that a vehicle, a home or luggage yielded things."""
    if text.find("yielded", start, end) < 0 and text.find("turned up", start, end) < 0:
        return False
    return _YIELDED.search(text, start, end) is not None


def under_warrant(text: str, start: int, end: int) -> bool:
    """Whether what stands before a part of a sentence was found, as it goes on, by officers or under a warrant."""
    return _UNDER_WARRANT.match(text, start, end) is not None
