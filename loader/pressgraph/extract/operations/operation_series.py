"""Names of operations that are told beside others or added: "Operations Elm and Oak", "past operations, ELM and OAK".

Hardly anything but their place tells them, so places, bodies and laws are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressgraph.extract.names import is_heading, word_set
from pressgraph.extract.naming import Naming, Near
from pressgraph.extract.operations.dubbed import SHORT, WORD, naming, police_name
from pressgraph.extract.operations.not_operations import names_no_operation
from pressgraph.facts import Span
from pressgraph.text import Document

# "its predecessors Elm (2020), with 90 arrests, and Oak (2021)".
_EARLIER: Final = re.compile(
    rf"\b(?:predecessors?|(?:previous|earlier|past) (?:operations?|actions?)),? (?:called |named )?(?P<first>{SHORT}) "
    rf"\(\d{{4}}\)(?:,? [^.;,()]{{3,40}})?,? and (?P<second>{SHORT}) \(\d{{4}}\)|"
    r"\b(?:previous|earlier|past) operations,? (?P<one>[A-Z]{4,}) and (?P<other>[A-Z]{4,})(?=[.,;])"
)
# "As part of Operations Elm II and Paper Lantern": neither offices nor posts are called so.
_ALONE: Final = rf"{WORD}(?: {WORD}){{0,3}}"
_SEVERAL: Final = re.compile(
    rf"(?:(?<=\b[Oo]f )|(?<=\b[Uu]nder )|(?<=\b[Ii]n )|(?<=\b[Dd]uring ))Operations (?P<first>{_ALONE})"
    rf"(?:, (?P<middle>{_ALONE}))?,? and (?P<second>{_ALONE})"
)
_OF_OFFICE: Final = re.compile(
    r"\b(?:Cent(?:er|re)|Division|Section|Officer|Manager|Director|Group|Department|Directorate|Command|Agency|Unit|"
    r"Bureau|"
    r"Branch|Support|Intelligence|Investigations?|Enforcement|Security|Maintenance|Administration|Training|Logistics|"
    r"Services?|Office|Commander|Chief|Planning|Technology|Research|Management|Plans?)\b"
)
_POST: Final = re.compile(
    r"\b(?:President|Director|Chief|Head|Officer|Commander|Manager|Deputy|Assistant|Supervisor|Minister|Secretary|Captain|Major|"
    r"Colonel|Superintendent)s?\b",
    re.I,
)
# "An action coordinated by Europol (Paper Lantern)"
_IN_BRACKET: Final = re.compile(
    r"\b(?:operation|action|initiative|campaign)(?: of (?:\d+|[a-z]+) (?:days|weeks|months))?"
    r"(?: (?:coordinated|supported|led|run|organi[sz]ed|backed) by (?:Europol|INTERPOL|Interpol|Eurojust|Frontex|OLAF)"
    r"(?: and (?:Europol|INTERPOL|Interpol|Eurojust|Frontex|OLAF))?)? "
    rf"\((?P<name>{SHORT})\)"
)

_OPERATIONS: Final = frozenset({"operations"})
# "The joint operation, LANTERN East, took place in May."
_APPOSED: Final = re.compile(
    r"\b(?:operation|action), (?P<name>[A-Z]{4,}(?: [A-Z][\w-]*){0,2}), (?:took place|ran|was (?:carried out|conducted|"
    r"coordinated|led|launched))\b"
)
_FIRST_OF_BRACKETED: Final = word_set("operation action initiative campaign")
_FIRST_OF_EARLIER: Final = word_set("predecessor predecessors previous earlier past")


def find(document: Document, agencies: Sequence[Naming]) -> Iterator[Naming]:
    """Every naming of an operation in one of these ways; none of a body among ``agencies``."""
    near = Near(agency.span for agency in agencies)
    yield from _earlier(document, near)
    yield from _several(document, near)


def _earlier(document: Document, agencies: Near) -> Iterator[Naming]:
    """The operations that one is compared with, each with its year."""
    for match in document.matches(_EARLIER, _FIRST_OF_EARLIER):
        for group in ("first", "second", "one", "other"):
            if match[group] and _is_operation(document, match, group, agencies):
                yield naming(match[group], Span(*match.span(group)), (f"Operation {match[group]}",))


def _several(document: Document, agencies: Near) -> Iterator[Naming]:
    """Operations under one noun: "Operations Elm II and Paper Lantern"; and one whose name a bracket adds."""
    for match in document.matches(_SEVERAL, _OPERATIONS):
        post = _POST.search(document.text, max(0, match.start() - 30), match.start())
        if post or _OF_OFFICE.search(match.group()):
            continue
        headline = document.ask(is_heading, document.sentence_at(match.start()).span)
        for group in ("first", "middle", "second"):
            if match[group] and not headline and _is_operation(document, match, group, agencies):
                yield naming(f"Operation {match[group]}", Span(*match.span(group)))
    for match in document.matches(_APPOSED, _FIRST_OF_BRACKETED):
        if _is_operation(document, match, "name", agencies):
            yield naming(f"Operation {match['name']}", Span(*match.span("name")))
    for match in document.matches(_IN_BRACKET, _FIRST_OF_BRACKETED):
        # A word alone may be an abbreviation, or where it was.
        if " " in match["name"] and _is_operation(document, match, "name", agencies):
            yield naming(match["name"], Span(*match.span("name")), (f"Operation {match['name']}",))


def _is_operation(document: Document, match: re.Match[str], group: str, agencies: Near) -> bool:
    """Whether a name that hardly anything tells may be one of police, and is none of a place, a body or a law."""
    if names_no_operation(match[group]) or any(agencies.touching(Span(*match.span(group)))):
        return False
    return police_name(document, match, group)
