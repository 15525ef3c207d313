"""Criminal organizations that a text introduces by what they are or how they trade.

``the street gang Tall Pines``, ``the A and B gangs``, ``gangs called "A" and "B"``, ``members of the darknet vendor
"X"``, ``the ring sold online under the name "X"``. A moniker of one seller is no organization.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressgraph.extract.names import CAPITALISED, NAME, QUOTED, is_heading, subject_of_clause, word_set
from pressgraph.extract.organizations.organization_names import NOT_CRIMINAL, generic, trim
from pressgraph.extract.places import COUNTRY
from pressgraph.facts import Span
from pressgraph.text import Document

_STREET_GANG: Final = re.compile(rf"\b(?:street|prison|rival|motorcycle) gang (?:the )?(?:{QUOTED}|(?P<name>{NAME}))")
# "the hacker group Tall Pines", "the criminal network Tall Pines".
_NAMED_GROUP: Final = re.compile(
    r"\b(?:hacker|hacking|hacktivist|ransomware|cybercrime|extortion|criminal|crime|mafia|[Nn]drangheta) "
    rf"(?:group|gang|collective|network|clan) (?:the )?(?:{QUOTED}|(?P<name>{CAPITALISED}(?:[ -]{CAPITALISED}){{0,3}}))"
)
_SOMEONE: Final = re.compile(
    rf"{COUNTRY}$|(?:Mr|Mrs|Ms|Dr|Police|Officers?|Investigators?|Detectives?|Agents?|Deput(?:y|ies)|Troopers?|"
    r"Prosecutors?|Authorities|Customs|Guardia|Europol|Eurojust|Interpol|INTERPOL|FBI|DEA|HSI|NCA|BKA|EU|UK|US)\b"
)
_FIRST_OF_NAMED: Final = word_set(
    "hacker hacking hacktivist ransomware cybercrime extortion criminal crime mafia ndrangheta"
)
_PERSON: Final = re.compile(
    r"\b(?:Assistant|Attorney|Agent|General|Director|Special|Acting|Judge|Leaders?|Members?|Associates?|Charged|"
    r"Sentenced|"
    r"Convicted|Indicted|Arrested|Pleads?|Pleaded|Officer|Sheriff|Chief|Task|Intelligence|In|On|For|From)\b"
)
_SAID_TO_BE: Final = re.compile(
    r"\b(?:alleged|reputed|suspected|purported|accused) (?:gang )?(?:members?|associates|leaders)"
    rf"(?: (?:and|or) (?:associates|leaders))? of (?:the )?{QUOTED}"
)
_FIRST_OF_SAID: Final = word_set("alleged reputed suspected purported accused")
_GROUP: Final = r"(?:organization|ring|group|crew|network|conspiracy)"
_MEMBERS_OF: Final = re.compile(
    rf"\b[Mm]embers? of (?:the|an?|another) (?:[\w-]+ ){{0,3}}?(?:vendor|outfit|team|{_GROUP}) {QUOTED}"
)
_TRADES_AS: Final = re.compile(
    rf"(?:The|This) (?:[\w-]+ ){{0,4}}?{_GROUP} (?:\w+ )?"
    r"(?:operat(?:ed|es)|sold|sells|advertised|did business|traded)\b"
    rf"[^.;“”\"\n]{{0,60}}?\b(?:vendor|moniker|name|username|handle),? {QUOTED}"
)
_STEM: Final = rf"{CAPITALISED}(?:[ -]{CAPITALISED}){{0,3}}"
_GANGS: Final = re.compile(
    rf"\b[Tt]he (?:rival )?(?P<names>{_STEM}(?:, (?:the )?{_STEM}){{0,5}},? and (?:the )?{_STEM})"
    r" (?:street |prison )?gangs\b"
)
_NAMES: Final = re.compile(rf"(?!and\b|the\b){_STEM}")
_NICK: Final = r"(?<!\w)[\"“'][A-Z0-9][^\"“”'\n,.]{1,39}[,.]?[\"”'](?!\w)"
_SERIES: Final = rf"(?P<names>{_NICK}(?:,? (?:(?:and|&) )?(?:the )?{_NICK}){{1,9}})"
# "the 'A', 'B' and 'C' gangs" and "rival gangs known as 'A' and 'B'".
_PLURAL: Final = re.compile(
    r"\b(?P<noun>gangs|crews|(?<=trafficking )organizations|(?<=criminal )organizations)\b"
    rf"(?:(?:,| [-–—]|:)?(?: (?:known as|called|named|dubbed|nicknamed))?,? (?:the )?{_SERIES})?"
)
_FIRST_OF_PLURAL: Final = word_set("gangs crews organizations")
_BEFORE_PLURAL: Final = re.compile(
    rf"{_SERIES} (?:(?:rival|street|prison|motorcycle|drug|narcotics|trafficking|criminal|violent|local) ){{0,3}}$"
)
_FAR: Final = 300
_NICK_ALONE: Final = re.compile(r"(?<=[\"“'])[A-Z0-9][^\"“”',.]*(?=[,.]?[\"”'](?!\w))")
_GANG_KINDS: Final = word_set("street prison rival motorcycle")
_MEMBERS: Final = word_set("member members")


class Introduced(NamedTuple):
    """A name that a text introduces, the class it gives it, and where it stands."""

    name: str
    type: str
    span: Span


def introductions(document: Document) -> Iterator[Introduced]:
    """The names that the text introduces in one of these ways, in no order."""
    for match in document.matches(_STREET_GANG, _GANG_KINDS):
        yield from _told(document, match, "Gang")
    for match in document.matches(_NAMED_GROUP, _FIRST_OF_NAMED):
        bare = match["name"]
        if not bare or not (_SOMEONE.match(bare) or subject_of_clause(document.text, match.end("name"))):
            yield from _told(document, match, "CriminalOrganization")
    for match in document.matches_in_lines(_GANGS, "gangs"):
        for stem in _NAMES.finditer(document.text, *match.span("names")):
            yield from _believed(document, stem.group(), stem.start(), "Gang")
    for match in document.matches(_PLURAL, _FIRST_OF_PLURAL):
        before = _BEFORE_PLURAL.search(document.text, max(match.start() - _FAR, 0), match.start())
        for series in (series for series in (match, before) if series and series["names"]):
            kind = "CriminalOrganization" if match["noun"] == "organizations" else "Gang"
            for nick in _NICK_ALONE.finditer(document.text, *series.span("names")):
                yield from _believed(document, nick.group(), nick.start(), kind)
    for match in document.matches(_SAID_TO_BE, _FIRST_OF_SAID):
        yield from _told(document, match, "Gang")
    for match in document.matches(_MEMBERS_OF, _MEMBERS):
        yield from _told(document, match, "CriminalOrganization")
    for match in document.matches_in_lines(_TRADES_AS, "vendor", "moniker", "name", "handle"):
        yield from _told(document, match, "CriminalOrganization")


def _told(document: Document, match: re.Match[str], kind: str) -> Iterator[Introduced]:
    group = "quoted" if match["quoted"] else "name"
    yield from _believed(document, match[group], match.start(group), kind)


def _believed(document: Document, printed: str, start: int, kind: str) -> Iterator[Introduced]:
    name, start = trim(printed, start)
    if not name or generic(name) or NOT_CRIMINAL.search(name) or _PERSON.search(name):
        return
    if not document.ask(is_heading, document.sentence_at(start).span):
        yield Introduced(name, kind, Span(start, start + len(name)))
