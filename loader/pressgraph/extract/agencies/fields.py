"""Where the field of a department ends: "Department of Fish and Game", "Department of Revenue Agent Jo Roe"."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.agencies import heads
from pressgraph.extract.agencies.body import ABBREVIATION
from pressgraph.extract.places import STATE

_JOINED: Final = re.compile(r",? (?:and|&) ")
_CLAUSE: Final = re.compile(r"[,;.\n]| and ")
_PLACE_FIRST: Final = re.compile(rf"(?:{STATE}) [A-Z]|[A-Z]\w+ County\b")
_TITLE_AFTER: Final = re.compile(
    r" (?:(?:Acting|Interim|First|Deputy|Assistant|Executive|Special|Chief) )*"
    r"(?:Commissioner|Director|Secretary|Chief|Agent|"
    r"Inspector|"
    r"Superintendent|Administrator|Colonel|Captain|Lieutenant|Sergeant|Investigator|Officer|President|Agents|"
    r"Officers)\b"
)
# "Department of Corrections Intelligence Unit": a unit of the department.
_UNIT_OF: Final = re.compile(
    r"Department of (?:the )?(?P<field>Corrections?|Justice|Revenue|Insurance|Labor|Transportation|Agriculture|"
    r"Public Safety|Motor Vehicles|Investigation|Law Enforcement|Natural Resources|Human Services|"
    r"Environmental (?:Services|\w+?(?='?s? ))|Social Services|Public Health|Health)(?:'?s)? (?:[A-Z][\w-]* ){0,3}"
    r"(?:Unit|Division|Section|Bureau|Team|Squad|Branch)$"
)
# "Division of Fish and Wildlife Bureau of Law Enforcement"
_UNIT_BEHIND: Final = re.compile(
    r"(?P<field>\w+ of .*?(?:(?P<owner>Justice|Protection|Conservation|Management|Revenue|Health|Agriculture)(?:'?s)?|"
    r"\w)) (?:Bureau|Division|Office)$"
)
# "Office of the State Inspector General Jo Roe": the general is the office's own.
_GENERAL: Final = re.compile(
    r"\b(?<!Deputy )(?<!Assistant )(?:Inspector|Comptroller|Auditor) General\b(?!'?s? (?:Office|for))"
)
# What is complete, and the words behind it: a person's name, a paper, the next sentence.
_MORE: Final = re.compile(
    r"Department of (?:the )?(?P<field>(?:(?:Corrections?|Revenue|Insurance|Agriculture|Public Safety|"
    r"Motor Vehicles|Natural Resources|Human Services|Environmental (?:Quality|Protection)))) "
    r"(?!(?:Services?|Standards|Administration|Authority|Management|and|Investigations?|Enforcement|Police)\b)"
    r"[A-Z][\w-]*(?: [A-Z][\w-]*)*$"
)
# "Department of Transportations Elm Office": the apostrophe is lost.
_LOST: Final = re.compile(
    r"Department of (?:the )?(?:Transportation|Revenue|Justice|Insurance|Labor|Health)(?=s [A-Z])"
)
# "Department of Transportation-approved", "Department of Environmental ManagementOffice".
_OUTSIDE: Final = re.compile(r"(?<=[a-z])-[a-z]|(?<=[a-z])(?=(?:Office|Division|Bureau)\b)")
# One department's two fields.
_PAIRED: Final = re.compile(
    r"\b(?:Fish|Game|Wildlife|Parks|Energy|Tax|Taxation|Health|Housing|Children|Conservation|Agriculture|Banking|"
    r"Commerce|Aging|Safety|Labor|Forestry)(?: and| &) "
    r"(?P<second>(?:Game|Fish|Wildlife|Fisheries|Parks|Environmental (?:Protection|Control|Quality|Management)|"
    r"Environment\b|Revenue|Finance|Human Services|Recreation|Natural Resources|Social Services|Corrections|Insurance|"
    r"Families|Industr(?:y|ies)|Consumer Services|Tourism|Boating|Economic Development|Conservation)\b(?: Resources)?)"
)
CUT_OFF: Final = re.compile(r" of(?: the)?$")
"""The end of a name that has lost its field."""
_OWN: Final = re.compile(r"['’]s$|(?<=Transportation)s$|(?<=Revenue)s$|(?<=Justice)s$|(?<=Insurance)s$|(?<=Quality)s$")


def straight(name: str) -> str:
    """A department's name without the ending that says that something is its own."""
    return _OWN.sub("", name)


def end(text: str, head: re.Match[str]) -> int:
    """Where the field of a department ends: before an "and" that joins another body."""
    titled = _TITLE_AFTER.search(text, text.index(" of ", head.start()) + len(" of the"), head.end())
    end = titled.start() if titled else head.end()
    general = _GENERAL.search(text, head.start(), head.end())
    if general:
        return general.end()
    lost = _LOST.match(text, head.start(), end)
    if lost:
        return lost.end()
    unit = _UNIT_OF.match(text, head.start(), end) or _MORE.match(text, head.start(), end)
    end = unit.end("field") if unit else end
    behind = _UNIT_BEHIND.match(text, head.start(), end) if text.startswith(" of ", end) else None
    end = behind.end("owner" if behind["owner"] else "field") if behind else end
    outside = _OUTSIDE.search(text, head.start(), end)
    end = outside.start() if outside else end
    joined = _JOINED.search(text, head.start(), end)
    if joined is None:
        return end
    paired = _paired(text, joined, end)
    if paired:
        return paired
    rest = _CLAUSE.split(text[joined.end() : head.end() + 40], maxsplit=1)[0]
    alone = ABBREVIATION.match(rest) or heads.HEAD.search(rest) or "Attorney" in rest or _PLACE_FIRST.match(rest)
    return joined.start() if alone else end


def _paired(text: str, joined: re.Match[str], limit: int) -> int | None:
    """Where the second of two fields ends that one department has."""
    start = text.rfind(" ", 0, joined.start()) + 1
    pair = _PAIRED.match(text, start, limit)
    return pair.end("second") if pair else None
