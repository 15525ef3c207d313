"""What proves an official: how much a title beside a name says, and what the words around the two must add."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.officials import direction, presidents, speaking
from pressgraph.extract.officials.accused import Accused
from pressgraph.extract.officials.holding import Bearer
from pressgraph.extract.officials.titles import Rank

_SELDOM_PRIVATE: Final = ("Administrator", "Commissioner", "Superintendent", "Secretary", "Colonel", "Commander")
_SERVICE_RANKS: Final = (
    "Colonel", "Col.", "Commander", "Cmdr.", "Cdr.", "Captain", "Capt.", "Major", "Maj.", "Admiral", "Adm.",
    "Brigadier General",
    "Major General", "Lieutenant General",
)  # fmt: skip
_OF_POLICE: Final = (" of Detectives", " of Patrol", " of Police")
_FORMER: Final = re.compile(r"\b[Ff]ormer (?:(?:[A-Z][\w.'&-]*|of|the) ){1,7}$")
# "Drug and Violent Crime Chief X": a unit of prosecutors, not a firm's.
_OF_CRIMES: Final = re.compile(
    r"\b(?:Crimes?|Fraud|Narcotics|Drugs?|Gangs?|Forfeiture|Prosecutions?|Trafficking|Laundering|Terrorism|Corruption|"
    r"Exploitation|Homicide) $"
)
_PROSECUTES: Final = re.compile(
    r"\b(?:prosecuted|prosecuting|handled|tried|headed|litigated|represented|prosecutors|attorneys)\b"
)
# "Assistant Chief X and Trial Attorney Y": a chief of prosecutors.
_AND_ATTORNEYS: Final = re.compile(r",? (?:and )?(?:Senior |Special )?Trial Attorneys? ")
_NO_NAME_BEFORE: Final = re.compile(r"(?:^|[.,;\n] ?|\b[a-z]{2,} )$")
_SPEAKS_AFTER: Final = re.compile(
    rf"(?:, [^.\n]{{1,120}},|,(?= {speaking.SPEECH}(?::|,? [“\"]))|"
    r", (?:the )?(?:[Hh]ead|[Dd]irector|[Cc]hief|[Cc]ommander|of|from)\b[^.,:\n]{1,100}?|"
    rf" (?:of|from|at|with|in|for) (?:the )?[A-Z][^.,;:\n]{{1,90}}?,?)? {speaking.SPEECH}\b"
)
SPOKE_BEFORE: Final = re.compile(
    rf"\b{speaking.SPEECH} (?:(?!(?:pleas?|arrests?|sentenc\w+|charges|indictments?|verdicts?|deaths?|convictions?)\b)"
    r"[\w.'&-]+ ){0,8}$"
)
"""A verb of speech before a title: whose bearer speaks."""
_FUSED: Final = re.compile(
    r"(?<!^Mc)(?<!^Mac)(?<!^De)(?<!^Di)(?<!^Du)(?<!^La)(?<!^Le)(?<!^Van)(?<!^Fitz)(?<=[a-z])[A-Z]"
)
# "the Elm Police Department and its chief, X": firms call themselves agencies, services and offices too.
_ITS: Final = re.compile(
    r"\b(?:(?:Police Department|Sheriff'?s'? (?:Office|Department)|Police|(?:State|Highway|Border) Patrol)|"
    r"(?P<federal>FBI|DEA|ATF|HSI|ICE|CBP)),? and its (?:(?:acting|interim) )?$"
)
_HEAD_OF_POLICE: Final = re.compile(r"(?:chief|sheriff|commissioner|superintendent)$")
_IN_SUIT: Final = re.compile(r"[^.\n]{0,120}?\b(?:agreed to|settle|sued|violated|defrauded|pleaded|owes?)")
# "“What the FBI has done …,” said Director X": whose director speaks of it.
_AGENCY: Final = re.compile(r"\b(?:FBI|ICE|DEA|ATF|CBP|HSI|USMS|TBI|GBI|KBI|SBI|Bureau of (?:Investigation|Prisons))\b")
_OF_AGENCY_WITHIN: Final = 400
_OF_ANOTHER: Final = re.compile(
    r"(?:,|,? (?:of|at|from|with|for)(?: the)?) (?!(?:FBI|ICE|DEA|ATF|CBP|HSI|USMS|TBI|GBI|KBI|SBI)\b)[A-Z]"
)
# "a candidate for Elm County sheriff, X"
_CANDIDATE: Final = re.compile(r"\b(?:candidates?|candidacy|running|ran) for (?:the )?(?:[A-Z][\w.'-]* ){0,4}$")
# "charged with the murder of Border Patrol Agent X"
_VICTIM: Final = re.compile(
    r"\b(?:murders?|killings?|slayings?|shooting|deaths?|kidnapping|assault|beating) of (?:the )?"
    r"(?:(?:U\.S\.|[A-Z][\w'&-]*|slain|former|fallen|undercover) ){0,6}$|"
    # "the murders of four citizens, including Ambassador Roe"
    r"\b(?:murders?|killings?|slayings?|shootings?|deaths?) of [^.;:]{1,60},? (?:including|among them) "
    r"(?:[A-Z]\w* ){0,3}$"
)
# British and Irish detectives are quoted by rank and surname: "Detective Inspector Roe said".
_OF_RANK: Final = re.compile(r"(?:Detective|Police) (?:Chief )?(?:Superintendent|Inspector|Sergeant)")


def official(text: str, bearer: Bearer, accused: Accused) -> bool:
    """Whether the title beside a name proves an official."""
    person, title, tie = bearer
    former = title.former or _is_former(text, title.start)
    if person.full and accused.named(person):
        return False
    if _CANDIDATE.search(text, max(0, title.start - 60), title.start):
        return False
    if _is_victim(text, title.start) or (title.lower and presidents.of_firm(text, bearer)):
        return False
    if title.rank is Rank.FEDERAL and not former:
        return True
    if title.rank is Rank.JUDGE:
        return True
    if accused.surnamed(person) or (former and not _speaks(text, bearer)):
        return False
    if title.rank in {Rank.LINE, Rank.BODY} and (direction.supervises(text, bearer) or direction.directs(text, bearer)):
        return True
    if title.lower and _its_head(text, bearer):
        return True
    if title.rank is Rank.LINE:
        return _speaks(text, bearer)
    if title.core.endswith(_SERVICE_RANKS) and not (tie.span and tie.span.start >= person.span.end):
        return _speaks(text, bearer)
    if not person.full and title.core != "President":
        return True
    if title.rank is Rank.LOCAL or title.core.endswith(_OF_POLICE) or tie.naming is not None or tie.label is not None:
        return True
    return _of_state(text, bearer)


def _of_state(text: str, bearer: Bearer) -> bool:
    """Whether a title that firms have too is a public one, as a full name beside it and what stands around tell."""
    core = bearer.title.core
    if core == "President":
        return presidents.head_of_state(text, bearer)
    if core.endswith("Chief"):
        return _chief(text, bearer)
    if core == "Director":
        return _speaks_at_once(text, bearer) and _of_agency(text, bearer)
    return core.endswith(_SELDOM_PRIVATE) and (_speaks(text, bearer) or _unowned(text, bearer))


def _chief(text: str, bearer: Bearer) -> bool:
    """Whether a chief of no body that is named speaks, or is one of prosecutors: "Deputy Chief X prosecuted"."""
    person, title, _ = bearer
    if title.end < person.span.start and _speaks_at_once(text, bearer):
        return True
    if _OF_CRIMES.search(text, max(0, title.start - 20), title.start):
        return True
    if title.core == "Chief":
        return False
    among = _AND_ATTORNEYS.match(text, person.span.end)
    return (among or _PROSECUTES.search(text, max(0, title.start - 140), title.start)) is not None


def _is_victim(text: str, start: int) -> bool:
    """Whether the title of a person stands behind what was done to him: "the murder of Agent X"."""
    return text.find(" of ", max(0, start - 60), start) >= 0 and (
        _VICTIM.search(text, max(0, start - 90), start) is not None
    )


def _its_head(text: str, bearer: Bearer) -> bool:
    """Whether police or a federal agency stands right before "and its chief", and nobody is sued with it."""
    title = bearer.title
    found = _ITS.search(text, max(0, title.start - 50), title.start)
    if found is None or _IN_SUIT.match(text, max(title.end, bearer.person.span.end)):
        return False
    return found["federal"] is not None or _HEAD_OF_POLICE.search(text, title.start, title.end) is not None


def _of_agency(text: str, bearer: Bearer) -> bool:
    """Whether an agency that has a director is named shortly before a title that stands right before a full name."""
    start = bearer.title.start
    before = bearer.person.full and start < bearer.person.span.start
    before = before and _OF_ANOTHER.match(text, bearer.person.span.end) is None
    return before and _AGENCY.search(text, max(0, start - _OF_AGENCY_WITHIN), start) is not None


def _is_former(text: str, start: int) -> bool:
    """Whether "former" stands before the words that lead up to a title."""
    floor = max(0, start - 60)
    if text[max(0, start - 3) : start] in {"ex-", "Ex-"}:
        return True
    return text.find("ormer ", floor, start) >= 0 and _FORMER.search(text, floor, start) is not None


def _unowned(text: str, bearer: Bearer) -> bool:
    """Whether a high title stands before a name without a firm or place that it is held in: "Administrator X has …"."""
    start = bearer.title.start
    return (
        start < bearer.person.span.start
        and not bearer.title.lower
        and bearer.title.core in {"Administrator", "Commissioner", "Secretary"}
        and _NO_NAME_BEFORE.search(text, max(0, start - 12), start) is not None
    )


def _speaks(text: str, bearer: Bearer) -> bool:
    """Whether a verb of speech stands before or behind a name and its title."""
    start, end = min(bearer.person.span.start, bearer.title.start), max(bearer.person.span.end, bearer.title.end)
    return bool(SPOKE_BEFORE.search(text, max(0, start - 90), start) or _SPEAKS_AFTER.match(text, end))


def _speaks_at_once(text: str, bearer: Bearer) -> bool:
    """Whether a verb of speech stands right before the title or right behind the name, in the same sentence."""
    spoke = SPOKE_BEFORE.search(text, max(0, bearer.title.start - 60), bearer.title.start)
    said = _SPEAKS_AFTER.match(text, bearer.person.span.end)
    return said is not None or (spoke is not None and ". " not in spoke.group())


def alone(bearer: Bearer) -> bool:
    """Whether a surname without a given name is enough beside this title."""
    if bearer.person.full:
        return True
    if _FUSED.search(bearer.person.words[0]):
        return False
    return (
        bearer.title.core == "President"
        or bearer.title.rank in {Rank.FEDERAL, Rank.LOCAL}
        or (bearer.title.rank is Rank.BODY and bearer.tie.naming is not None)
        or bearer.title.core == "Administrator"
        or _OF_RANK.fullmatch(bearer.title.core) is not None
    )
