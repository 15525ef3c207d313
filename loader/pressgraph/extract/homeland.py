"""Bodies called without their country where the release leaves no doubt: "the Policía Nacional" of a Spanish one.

A name that many countries use ("National Police", "Border Guard") tells a body only where exactly one of the countries
that the release names has a known body of that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from pressgraph.extract.names import word_set
from pressgraph.extract.places import COUNTRIES, COUNTRY
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
_MINISTRY: Final = re.compile(
    r"\bMinistry of (?:the )?(?:Interior|Justice|Health|Finance|Defen[cs]e|Internal Affairs|Public Security|"
    r"Home Affairs|"
    r"Foreign Affairs)\b(?! (?:of|in) [A-Z]| of the [A-Z]|[ -][A-Z])"
)
_MINISTRIES: Final = frozenset({"ministry"})
# Ireland's Revenue and the Crown Prosecution Service are called nothing else in releases of their own countries.
_REVENUE: Final = re.compile(
    r"\bRevenue(?= (?:officers?|officials?|seized|said|detected|personnel|has|have|and (?:the |An )?Garda|assistant|"
    r"continues?)\b|'s (?!Customs)[A-Z])"
)
_IRISH: Final = ("gardaí", "gardai", "garda ", "dublin", "irish", "rosslare", "ireland")
_REVENUE_LABEL: Final = "Office of the Revenue Commissioners"
_CPS: Final = re.compile(r"\bCPS\b")
_CPS_LABEL: Final = "Crown Prosecution Service"
_BRITISH: Final = ("£", "crown court", "national crime agency", "nca ", "magistrates' court", "detective inspector")
_CALLED: Final = re.compile(r"(?<=[Tt]he )$|(?:^|[\n,(;]|, and|and|by) ?$")
_LAND: Final = re.compile(rf"\b{COUNTRY}\b")
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
        yield from (Called(_REVENUE_LABEL, Span(*m.span())) for m in _REVENUE.finditer(text) if _alone(text, m.start()))
    if "CPS" in text and document.mentions(*_BRITISH):
        yield from (Called(_CPS_LABEL, Span(*m.span())) for m in _CPS.finditer(text) if _alone(text, m.start()))
    yield from _ministries(document)
    found = [m for m in document.matches(_NAME, _FIRST) if _CALLED.search(text, max(0, m.start() - 6), m.start())]
    if not found:
        return
    lands = {COUNTRIES[m.group()] for m in _LAND.finditer(text)}
    lands |= {land for label in islice(set(labels), _MANY) for land in _lands_of(lexicon.named("organization", label))}
    forms = [form for form, land in COUNTRIES.items() if land in lands]
    for match in found:
        name = "National Police" if match.group().startswith(("Polic", "Police ")) else match.group()
        known = {e.label for form in forms if (e := lexicon.named("organization", f"{form} {name}"))}
        if len(known) == 1:
            yield Called(known.pop(), Span(*match.span()))


def _ministries(document: Document) -> Iterator[Called]:
    """The ministries of the country that their sentence names last before them."""
    for match in document.matches(_MINISTRY, _MINISTRIES):
        sentence = document.sentence_at(match.start())
        lands = list(_LAND.finditer(document.text, max(sentence.start, match.start() - _NEAR), match.start()))
        alone = _CAPITAL_BEFORE.search(document.text, max(0, match.start() - 30), match.start()) is None
        if lands and alone:
            land = COUNTRIES[lands[-1].group()]
            adjective = next((form for form, name in COUNTRIES.items() if name == land and form != land), land)
            yield Called(f"{adjective} {match.group()}", Span(*match.span()))


def _alone(text: str, start: int) -> bool:
    """Whether no capital runs into a word: not "Internal Revenue"."""
    return _CAPITAL_BEFORE.search(text, max(0, start - 30), start) is None


def _lands_of(body: Entry | None) -> Iterator[str]:
    """The countries by which a known body is called: "Irish Police" is a name of An Garda Síochána."""
    for name in body.names if body else ():
        land = _LAND.match(name)
        if land:
            yield COUNTRIES[land.group()]
