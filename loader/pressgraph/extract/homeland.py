"""Bodies called without their country where the release leaves no doubt: "the Policía Nacional" of a Spanish one.

A name that many countries use ("National Police", "Border Guard") tells a body only where exactly one of the countries
that the release names has a known body of that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

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
# Ireland's Revenue is called nothing else in its own releases.
_REVENUE: Final = re.compile(
    r"\bRevenue(?= (?:officers?|officials?|seized|said|detected|personnel|has|have|and (?:the |An )?Garda|assistant|"
    r"continues?)\b|'s (?!Customs)[A-Z])"
)
_IRISH: Final = ("gardaí", "gardai", "garda ", "dublin", "irish", "rosslare", "ireland")
_REVENUE_LABEL: Final = "Office of the Revenue Commissioners"
_CALLED: Final = re.compile(r"(?<=[Tt]he )$|(?:^|[\n,(;]|, and|and|by) ?$")
_LAND: Final = re.compile(rf"\b{COUNTRY}\b")
_CAPITAL_BEFORE: Final = re.compile(r"\b(?!The )[A-Z][\w'-]* $")
_MANY: Final = 60


def find(document: Document, lexicon: Lexicon, labels: Iterable[str]) -> Iterator[tuple[Entry, Span]]:
    """Each body called without its country, with its place; ``labels`` are those of the bodies that are known."""
    text = document.text
    revenue = lexicon.named("organization", _REVENUE_LABEL) if "Revenue" in text else None
    if revenue and document.mentions(*_IRISH):
        yield from ((revenue, Span(*m.span())) for m in _REVENUE.finditer(text) if _alone(text, m.start()))
    found = [m for m in document.matches(_NAME, _FIRST) if _CALLED.search(text, max(0, m.start() - 6), m.start())]
    if not found:
        return
    lands = {COUNTRIES[m.group()] for m in _LAND.finditer(text)}
    lands |= {land for label in islice(set(labels), _MANY) for land in _lands_of(lexicon.named("organization", label))}
    forms = [form for form, land in COUNTRIES.items() if land in lands]
    for match in found:
        name = "National Police" if match.group().startswith(("Polic", "Police ")) else match.group()
        known = {e for form in forms if (e := lexicon.named("organization", f"{form} {name}"))}
        if len(known) == 1:
            yield known.pop(), Span(*match.span())


def _alone(text: str, start: int) -> bool:
    """Whether no capital runs into a word: not "Internal Revenue"."""
    return _CAPITAL_BEFORE.search(text, max(0, start - 30), start) is None


def _lands_of(body: Entry | None) -> Iterator[str]:
    """The countries by which a known body is called: "Irish Police" is a name of An Garda Síochána."""
    for name in body.names if body else ():
        land = _LAND.match(name)
        if land:
            yield COUNTRIES[land.group()]
