"""Bodies of Europe that are called in their own language or by their town: "Landeskriminalamt Elm", "DDA of Elm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.agencies.body import Body
from pressgraph.extract.capitals import WORD
from pressgraph.extract.names import word_set
from pressgraph.facts import Span
from pressgraph.text import Document

_TOWN: Final = rf"(?:St\. {WORD}|{WORD}(?:-{WORD})?(?: (?:{WORD}|am Main|de la {WORD})){{0,2}})"
_SHORT: Final = r"(?: \([A-Z][\w-]{1,7}\))?"
_BRACKET: Final = re.compile(r" \([A-Z][\w-]{1,7}\)")
_GERMAN: Final = (
    r"(?:Landeskriminalamt|LKA|(?:Generals|S)taatsanwaltschaft|Polizeipräsidium|Polizeidirektion|"
    r"Kriminalpolizei(?:direktion|inspektion)?|Kantonspolizei|Stadtpolizei|Zollfahndungsamt|Hauptzollamt)"
)
_ROMANCE: Final = (
    r"(?:Parquet|Section de [Rr]echerches|Procura(?: della Repubblica)?|Questura|Squadra Mobile|Comandancia|Fiscalía|"
    r"Unidad Orgánica de Policía Judicial|Procuradoria)"
)
_ENGLISH: Final = (
    r"(?:Judicial Police Organic Unit|Organic Unit of (?:the )?Judicial Police|DDA|"
    r"(?:District )?Anti-?[Mm]afia (?:District |Investigation )?Directorate|"
    r"Cantonal Police(?= of)|(?:Public )?Prosecution Service|Prosecutor'?s Office|Provincial Command)"
)
_FOUND: Final = re.compile(
    rf"\b(?:{_GERMAN}{_SHORT} (?:in |des |der )?(?P<german>{_TOWN})|"
    rf"{_ROMANCE}{_SHORT} (?:de la |del |de |du |di |d'|of |in )(?P<romance>{_TOWN})|"
    rf"{_ENGLISH}{_SHORT} (?:of|in) (?P<english>{_TOWN})|Cantonal Police (?P<canton>{_TOWN})|"
    r"Regional (?:Organised Crime|Cyber Crime|Special Operations) Unit\b(?P<unit>))"
)
_FIRST: Final = word_set(
    "landeskriminalamt lka generalstaatsanwaltschaft staatsanwaltschaft polizeiprasidium "
    "polizeidirektion kriminalpolizei kriminalpolizeidirektion kriminalpolizeiinspektion kantonspolizei stadtpolizei "
    "zollfahndungsamt hauptzollamt parquet section procura questura squadra comandancia fiscalia unidad "
    "procuradoria judicial organic dda district anti antimafia public prosecution prosecutors prosecutor provincial "
    "regional cantonal"
)
# "The Elm public prosecutor's office", "the public prosecutor's office in Elm": no capital but the town's.
_PROSECUTORS: Final = re.compile(
    r"(?<=[a-z] )(?:(?:public|general|chief|state) ){0,2}prosecutor'?s?(?: general)?(?:'s|')? office"
    rf"(?:{_SHORT} (?:in|of) (?P<seat>{_TOWN}))?"
)
_SEAT_BEFORE: Final = re.compile(rf"(?<!\w)(?!The |In |By )(?P<seat>{_TOWN}) $")
_FIRST_OF_PROSECUTORS: Final = word_set("public general chief state prosecutor prosecutors")
_CAPITAL_BEFORE: Final = re.compile(r"(?:\b(?!The |In |By |And )[A-Z][\w'&-]*|[Gg]eneral) $")
_BEFORE_UNIT: Final = re.compile(rf"\b(?!The )(?:{WORD}(?: (?:and (?:the )?|of )?{WORD}){{0,3}}) $")
_ARTICLE: Final = re.compile(r"(?:The|An?|In|By) ")
_OF_ANY_LAND: Final = ("Pros", "Public", "Prov", "DDA")
_EUROPE: Final = ("europol", "eurojust", "european", "eppo", "olaf", "guardia", "carabinieri", "interpol", "€", "euros")
_OF_PROSECUTORS: Final = ("prosecutor",)
STEMS: Final = (*_EUROPE, *_OF_PROSECUTORS)


def find(document: Document) -> Iterator[Body]:
    """Every body that is called so, in order."""
    text = document.text
    yield from _prosecutors(document)
    for found in document.matches(_FOUND, _FIRST):
        if found["unit"] is not None:
            before = _BEFORE_UNIT.search(text, max(0, found.start() - 50), found.start())
            if before:
                article = _ARTICLE.match(before.group())
                start = before.start() + (article.end() if article else 0)
                if start < found.start():
                    yield Body(Span(start, found.end()), text[start : found.end()])
        elif found["english"]:
            # "Elm County Prosecutor's Office in Oak" is another's; in an American release each of these is.
            capital = _CAPITAL_BEFORE.search(text, max(0, found.start() - 30), found.start())
            ours = not found.group().startswith(_OF_ANY_LAND) or document.mentions(*_EUROPE)
            # In counties a DDA is a deputy of the district attorney.
            deputy = found.group().startswith("DDA") and found["english"].endswith(" County")
            if not capital and ours and not deputy:
                yield Body(Span(*found.span()), found.group())
        elif text[found.start() - 1 : found.start()] != "(":
            # In brackets it only says again what stands before them.
            yield Body(Span(*found.span()), _BRACKET.sub("", found.group(), count=1))


def _prosecutors(document: Document) -> Iterator[Body]:
    """The prosecutors' offices of towns that a European release writes in lower case."""
    text = document.text
    if " office" not in text or not document.mentions(*_OF_PROSECUTORS) or not document.mentions(*_EUROPE):
        return
    for found in document.matches(_PROSECUTORS, _FIRST_OF_PROSECUTORS):
        before = _SEAT_BEFORE.search(text, max(0, found.start() - 40), found.start())
        seat = found["seat"] or (before["seat"] if before else None)
        if seat:
            start = found.start() if found["seat"] or not before else before.start("seat")
            yield Body(Span(start, found.end()), f"{seat} Public Prosecutor's Office")
