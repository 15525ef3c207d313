"""Bodies called without their country where the release leaves no doubt: "the Policía Nacional" of a Spanish one.

A name that many countries use ("National Police", "Border Guard") tells a body only where exactly one of the countries
that the release names has a known body of that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from pressgraph.extract.names import openings, word_set
from pressgraph.extract.places import COUNTRIES, COUNTRY, STATE, STATES
from pressgraph.facts import Span
from pressgraph.text import Document
from pressgraph.vocabulary.lexicon import Entry, Lexicon

_NAME: Final = re.compile(
    r"\b(?:Polic[ií]a Nacional|Police [Nn]ationale|National Police|Federal Police|Judicial Police|"
    r"Federal Judicial Police|"
    r"Civil Guard|Border Guard|Border Police|Defence Forces|Naval Service|Air Corps|National Bureau of Investigation|"
    r"Customs Surveillance Service|Tax Agency|Tax and Customs Administration|National Tax and Customs Administration|"
    r"National Revenue Administration|National Organised Crime Agency|Police Central Bureau of Investigation|"
    r"Federal Prosecutor'?s Office|Federal Public Prosecutor'?s Office|Public Prosecution Service|Cyber ?[Pp]olice)\b"
    r"(?! (?:of|in) [A-Z]| of the [A-Z]|[ -][A-Z])"
)
_FIRST: Final = word_set(
    "policia police national federal judicial civil border defence naval air customs tax public cyber cyberpolice"
)
_SECONDS: Final = {
    "federal": "police judicial prosecutor prosecutors public",
    "tax": "agency and",
    "civil": "guard",
    "public": "prosecution",
    "national": "police bureau tax revenue organised",
    "police": "nationale central",
    "air": "corps",
    "border": "guard police",
    "customs": "surveillance",
    "judicial": "police",
    "naval": "service",
    "defence": "forces",
}
_OPENINGS: Final = openings(_FIRST, _SECONDS)
_MINISTRY: Final = re.compile(
    r"\bMinistry of (?:the )?(?:Interior|Justice|Health|Finance|Defen[cs]e|Internal Affairs|Public Security|"
    r"Home Affairs|"
    r"Foreign Affairs)\b(?! (?:of|in) [A-Z]| of the [A-Z]|[ -][A-Z])"
)
_MINISTRIES: Final = frozenset({"ministry"})
# Ireland's Revenue and the Crown Prosecution Service are called nothing else in releases of their own countries.
_REVENUE: Final = re.compile(
    r"\bRevenue(?= (?:officers?|officials?|seized|said|detected|personnel|has|have|and (?:the |An )?Garda|assistant|"
    r"continues?)\b(?! (?:grown|risen|fallen|increased|decreased|dropped|doubled|exceeded|to (?:grow|rise|fall))\b)|"
    r"'s (?!Customs)[A-Z])"
)
_IRISH: Final = ("gardaí", "gardai", "garda ", "dublin", "irish", "rosslare", "ireland")
_REVENUE_LABEL: Final = "Office of the Revenue Commissioners"
_CPS: Final = re.compile(r"\bCPS\b")
# "The company's Revenue", "its Revenue": what a firm earns.
_EARNED: Final = re.compile(r"(?:['’]s|s['’]|\b(?:its|his|her|their|our|your)) $", re.I)
_CPS_LABEL: Final = "Crown Prosecution Service"
# "Metropolitan Police" is London's force where the release is British.
_MET: Final = re.compile(
    r"(?<=\b[Tt]he )Met(?:ropolitan Police(?! (?:Department|Service|Force|Authority))|(?=(?:'s)? [a-z]|'s [A-Z]))\b"
)
_MET_LABEL: Final = "Metropolitan Police Service"
_BRITISH: Final = re.compile(
    r"£|\b(?:Crown Prosecution Service|National Crime Agency|NCA|Scotland Yard|Border Force|[Cc]rown [Cc]ourt|"
    r"[Dd]etective (?:[Ii]nspector|[Cc]onstable)|Chief Superintendent|Met Police|[Mm]agistrates['’] [Cc]ourt|UK|"
    r"London's Metropolitan Police)\b"
)
# American too is the CPS that looks after children.
_CHILDREN: Final = ("child protective", "child protection")
_OF_A_STATE: Final = ("attorney general",)
STEMS: Final = (*_IRISH, *_CHILDREN, *_OF_A_STATE)
JUSTICE: Final = "Department of Justice"
"""The federal department that several states have one of the same name as."""
_STATE_ATTORNEY: Final = re.compile(rf"\b(?P<state>{STATE}) Attorney General [A-Z]")
_FEDERAL: Final = re.compile(
    r"\b(?:U\.?S\.? (?:Attorney|Department|DOJ)|United States (?:Attorney|Department)|federal Department|"
    r"Justice Department|Assistant Attorney General|"
    r"DOJ of the United|federal DOJ|joined the (?:DOJ|Department of Justice)|"
    r"[A-Z][a-z]+ administration|Washington, D\.?C)\b"
)
_CALLED: Final = re.compile(r"(?<=[Tt]he )$|(?:^|[\n,(;]|, and|and|by) ?$")
# "A Spanish man", "French President Roe" and "Russian officials" tell of persons, and not of whose body is called.
_PERSON: Final = (
    r"(?: (?:man|men|woman|women|nationals?|citizens?|tourists?|hackers?|suspects?|officials?|brothers?|couple|"
    r"businessm[ae]n|residents?|passports?|President|Prime Minister)\b)"
)
_LAND: Final = re.compile(rf"\b{COUNTRY}\b(?!{_PERSON})")
_ANY_LAND: Final = re.compile(rf"\b{COUNTRY}\b")
_BODY: Final = (
    r"(?:[Pp]olice|Guard|Guards|Guardia|Gendarmerie|Prosecut\w+|Customs|Office|Service|Agency|Directorate|Bureau|"
    r"Ministry|"
    r"Authority|authorities|Navy|Army|Embassy|[Gg]overnment|Department|Corps|Carabinieri|Court|Unit|Administration)"
)
# "The Elmian Border Guard and …", "the National Police of Elmia and …", "Elmia and the …", "Elmia's power grid, …".
_QUALIFIES: Final = re.compile(rf"(?:['’]s)?:? (?:(?!and\b)[A-Z][\w'-]* ){{0,4}}{_BODY}\b")
_QUALIFIED: Final = re.compile(
    rf"\b{_BODY}(?: General)?(?:'s Office)?(?: for [A-Z]\w+(?: [A-Z]\w+){{0,3}})?(?: \([A-Z]\w+\))?"
    r" (?:of|in) (?:the )?(?:Republic of )?$"
)
_JOINED: Final = re.compile(r",? (?:and|together with) (?:the |its )|['’]s (?:[a-z]+ ){0,3}[a-z]+, (?:and )?")
_CAPITAL_BEFORE: Final = re.compile(r"\b(?!The )[A-Z][\w'-]* $")
_MANY: Final = 60
_NEAR: Final = 150


class Called(NamedTuple):
    """A body called without its country: its name, and where it is called so."""

    label: str
    span: Span


def find(document: Document, lexicon: Lexicon, labels: Iterable[str]) -> Iterator[Called]:
    """Each body called without its country, with its place; ``labels`` are those of the bodies that are known."""
    text = document.text
    if "Revenue" in text and document.mentions(*_IRISH):
        yield from (
            Called(_REVENUE_LABEL, Span(*m.span())) for m in _REVENUE.finditer(text) if _revenue(text, m.start())
        )
    if ("he Met" in text or "CPS" in text) and _BRITISH.search(text):
        yield from (Called(_MET_LABEL, Span(*m.span())) for m in _MET.finditer(text))
        if not document.mentions(*_CHILDREN):
            yield from (Called(_CPS_LABEL, Span(*m.span())) for m in _CPS.finditer(text) if _alone(text, m.start()))
    yield from _ministries(document)
    found = [m for m in document.matches(_NAME, _OPENINGS) if _CALLED.search(text, max(0, m.start() - 6), m.start())]
    if not found:
        return
    lands = {COUNTRIES[m.group()] for m in _ANY_LAND.finditer(text)}
    of_persons = lands - {COUNTRIES[m.group()] for m in _LAND.finditer(text)}
    lands |= {land for label in islice(set(labels), _MANY) for land in _lands_of(lexicon.named("organization", label))}
    forms = [(form, land) for form, land in COUNTRIES.items() if land in lands]
    for match in found:
        name = "National Police" if match.group().startswith(("Polic", "Police ")) else match.group()
        known = {e.label: land for form, land in forms if (e := lexicon.named("organization", f"{form} {name}"))}
        if len(known) == 1 and of_persons.isdisjoint(known.values()):
            yield Called(next(iter(known)), Span(*match.span()))


def of_state(document: Document, lexicon: Lexicon) -> str | None:
    """The name of a state's own department that a release of its attorney general calls as the federal one is called.

    "Our DOJ agents", says the Attorney General of California.
    """
    if not document.mentions(*_OF_A_STATE) or _FEDERAL.search(document.text):
        return None
    states = {STATES[match["state"]] for match in _STATE_ATTORNEY.finditer(document.text)}
    name = f"{states.pop()} {JUSTICE}" if len(states) == 1 else ""
    return name if lexicon.named("organization", name) else None


def _ministries(document: Document) -> Iterator[Called]:
    """The ministries of the one country that their part of a sentence names, as another body's or right before them."""
    for match in document.matches(_MINISTRY, _MINISTRIES):
        sentence = document.sentence_at(match.start())
        start, end = _part(document.text, sentence.span, match.start())
        lands = list(_ANY_LAND.finditer(document.text, start, end))
        land = COUNTRIES[lands[0].group()] if lands else None
        alone = all(COUNTRIES[other.group()] == land for other in lands) and _alone(document.text, match.start())
        near = [m for m in lands if m.start() >= match.start() - _NEAR]
        if land and alone and any(_of_body(document.text, m, match) for m in near):
            adjective = next((form for form, name in COUNTRIES.items() if name == land and form != land), land)
            yield Called(f"{adjective} {match.group()}", Span(*match.span()))


def _part(text: str, sentence: Span, place: int) -> Span:
    """The part of a sentence around a place: lists part the bodies of one land from those of the next by semicolons."""
    start, end = text.rfind(";", sentence.start, place), text.find(";", place, sentence.end)
    return Span(max(start, sentence.start), end if end >= 0 else sentence.end)


def _of_body(text: str, land: re.Match[str], called: re.Match[str]) -> bool:
    """Whether a land before a ministry is named as that of another body, or is joined to the ministry."""
    ministry = called.start()
    if land.start() > ministry:
        return text[called.end() : land.start()] == " for "
    if _LAND.match(text, land.start()) is None:
        return False
    joined = _JOINED.fullmatch(text, land.end(), ministry) is not None
    qualified = _QUALIFIED.search(text, max(0, land.start() - 70), land.start()) is not None
    return joined or qualified or _QUALIFIES.match(text, land.end(), ministry) is not None


def _revenue(text: str, start: int) -> bool:
    """Whether "Revenue" is the Irish one: no part of a longer name, and not what somebody earns."""
    return _alone(text, start) and _EARNED.search(text, max(0, start - 8), start) is None


def _alone(text: str, start: int) -> bool:
    """Whether no capital runs into a word: not "Internal Revenue"."""
    return _CAPITAL_BEFORE.search(text, max(0, start - 30), start) is None


def _lands_of(body: Entry | None) -> Iterator[str]:
    """The countries by which a known body is called: "Irish Police" is a name of An Garda Síochána."""
    for name in body.names if body else ():
        land = _LAND.match(name)
        if land:
            yield COUNTRIES[land.group()]
