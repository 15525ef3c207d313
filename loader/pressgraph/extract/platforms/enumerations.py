"""Lists of places of communication or trade that say of all members what they are.

``darknet markets such as Elm, Oak and Ash``, ``the Elm and Oak dark web marketplaces``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.names import NAME, SHORT_NAME, is_heading, word_set
from pressgraph.facts import Span
from pressgraph.text import Document

_MARKET: Final = r"(?:market(?:place)?s?|web ?sites?|sites?|forums?)"
_SERVICE: Final = r"(?:apps?|applications?|platforms?|services?|media|networks?)"
_QUALIFIER: Final = (
    r"(?:dark[ -]?net|dark[ -]?web|Tor|hidden|illicit|underground|criminal|cybercrime|online|internet|encrypted|"
    r"messaging|chat|social(?: media| networking)?|mobile payment|payment|money transfer)"
)
_ITEM: Final = rf"(?:the )?(?:sites? |marketplaces? |markets? |apps? )?(?:[\"“'](?:{NAME})[,.]?[\"”']|{NAME})"
_SUCH_AS: Final = re.compile(
    r"(?<=[— ])(?:such as|including|like|called|named|known as|(?:(?<=that )|(?<=which ))include[sd]?)[ ]"
)
_FIRST_OF_SUCH_AS: Final = word_set("such including include includes included like called named known")
_HEAD: Final = re.compile(
    rf"\b(?=[A-Za-z])(?P<head>(?i:{_QUALIFIER}[ -](?:[\w-]+ ){{0,3}}?(?:{_MARKET}|{_SERVICE}))),?(?: that| which)?$"
)
_LIST: Final = re.compile(rf"{_ITEM}(?:(?:,|,? and|,? or) {_ITEM})*")
_DARK_MARKETS: Final = re.compile(rf"(?<= )(?P<head>[Dd]ark[ -]?(?:net|[Ww]eb) {_MARKET})\b")
# A "criminal network" is of people or of computers, a "criminal investigation service" of the police.
_OF_CRIMINALS: Final = re.compile(r"(?:criminal|cybercrime|illicit|underground)\b.*(?:network|service)s?$", re.I)
_FIRST_OF_MARKETS: Final = word_set("dark darknet darkweb")
_BEFORE_MARKETS: Final = re.compile(rf"\b(?P<list>{SHORT_NAME}(?:, {SHORT_NAME}){{0,6}},? and {SHORT_NAME})$")
# "on the Elm and Oak marketplaces of the darknet".
_MARKETS_OF: Final = re.compile(
    rf"\b[Tt]he (?P<list>{SHORT_NAME}(?:, {SHORT_NAME}){{0,6}},? and {SHORT_NAME}) "
    rf"(?P<head>{_MARKET} (?:on|of) the [Dd]ark ?(?:net|[Ww]eb))\b"
)
# "the darknet markets Elm and Oak", "the darknet site "Elm"", "darknet markets – Elm and Oak –": a name behind a comma
# must be quoted, or be a person's.
_BESIDE_MARKETS: Final = re.compile(
    rf"(?:,? (?P<quoted>[\"“‘'])(?={NAME}[,.]?[\"”’'])| (?:[-–—(] ?(?={SHORT_NAME}(?:, | and )))?)"
    rf"(?P<list>(?(quoted){SHORT_NAME}|{SHORT_NAME}(?:(?:, {SHORT_NAME}){{0,6}},? and {SHORT_NAME})?))"
    r"(?=[,.;]?[\"”’']|[,.;)]? |[.;)]|$)"
)
_OF_DARK_PLACES: Final = "the dark"
STEMS: Final = (_OF_DARK_PLACES,)


def find(document: Document) -> Iterator[tuple[str, Span]]:
    """Enumerations of places of communication or trade: what they are said to be, and where the names stand."""
    text = document.text
    for cue in document.matches(_SUCH_AS, _FIRST_OF_SUCH_AS):
        head = _HEAD.search(text, max(0, cue.start() - 90), cue.start() - 1)
        listed = _LIST.match(text, cue.end())
        if head and listed and not (_OF_CRIMINALS.match(head["head"]) or _of_members(cue.group(), head["head"])):
            yield head["head"], Span(*listed.span())
    for match in document.matches_in_lines(_MARKETS_OF, _OF_DARK_PLACES):
        yield match["head"], Span(*match.span("list"))
    for noun in document.matches(_DARK_MARKETS, _FIRST_OF_MARKETS):
        beside = _BESIDE_MARKETS.match(text, noun.end())
        if beside and not document.ask(is_heading, document.sentence_at(noun.start()).span):
            yield noun["head"], Span(*beside.span("list"))
        before = _BEFORE_MARKETS.search(text, max(0, noun.start() - 150), noun.start() - 1)
        if before:
            yield noun["head"], Span(*before.span("list"))


def _of_members(cue: str, head: str) -> bool:
    """Whether what a network "included" are the people in it."""
    return cue.startswith("include") and head.endswith(("network", "networks"))
