"""Platforms: apps, markets and services that a text names as a means of communication or trade.

A known name counts only where its sentence speaks of such use: ``Signal`` beside ``encrypted``, not ``Signal
Mountain``; not the share buttons of a page, not an agency's own channels, not a company that is a party to the case.
New names are taken from enumerations that say what they are (``darknet markets such as A, B and C``) and from onion
addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressgraph.extract import abbreviations
from pressgraph.extract.names import NAME, is_heading, word_set
from pressgraph.extract.naming import BY_PLACE, Naming, Taken
from pressgraph.extract.platforms import enumerations, trading_places, uses
from pressgraph.extract.spellings import joined, squeezed
from pressgraph.facts import Kind, Ref, Span
from pressgraph.text import Document, Gazetteer
from pressgraph.vocabulary import terms
from pressgraph.vocabulary.lexicon import Entry, Lexicon

_KINDS: Final = (
    ("other", re.compile(r"board|chat ?room", re.IGNORECASE)),
    ("darknet-market", re.compile(r"dark|tor\b|onion|hidden|illicit|underground|criminal", re.IGNORECASE)),
    (
        "marketplace",
        re.compile(r"(?:online|cybercrime|internet|hack|carding|illegal).*(?:market|forum)", re.IGNORECASE),
    ),
    ("encrypted-messaging", re.compile(r"encrypt|messag|chat", re.IGNORECASE)),
    ("payment", re.compile(r"mixer|mixing|tumbler", re.IGNORECASE)),
    ("social-media", re.compile(r"social", re.IGNORECASE)),
    ("payment", re.compile(r"payment|money", re.IGNORECASE)),
)
_DARK_MARKET: Final = re.compile(rf"\b(?:the |on )(?P<name>{NAME}) (?P<noun>[Mm]arket(?:place)?)\b")
_ONION: Final = re.compile(rf"\b(?P<name>{NAME})!? ?\((?:https?://)?\w{{10,60}}$")
# In a text on the darknet, those who sell on a marketplace are its vendors.
_DARK: Final = re.compile(r"dark ?net|dark ?web|\bTor\b|\.onion|\bvendors?\b", re.IGNORECASE)
_DARK_PLACES: Final = ("darknet", "dark net", "darkweb", "dark web", ".onion")
STEMS: Final = (*_DARK_PLACES, *enumerations.STEMS)
# A known market of the darknet with a name of plain words is meant where drugs, hackers or hidden sites are spoken of.
_UNDERWORLD: Final = (
    *STEMS, "drug", "narcotic", "cocaine", "heroin", "fentanyl", "hack", "cyber", "bitcoin",
    "crypto", "stolen", "hidden service", "illegal", "illicit", "counterfeit",
)  # fmt: skip
_TOR: Final = word_set("tor tors")
_NAME: Final = re.compile(NAME)
# "Elm 9 and others"
_NUMBERED: Final = re.compile(r" \d{1,2}(?=[,.;)]| and| or|$)")
_WORDS_NOT_NAMES: Final = re.compile(
    r"(?:The|Their|His|And|Or|But|In|On|Of|A|An|Darknet|Dark|Darkweb|Dark Web|DarkNet|Internet|United States"
    r"|According|This|These|Other|Black|"
    r"Defendants?|Criminal|Online|Tor|Bitcoin|Justice Department|Special Agents?|U|S|US|Europe|Australia|FBI|DEA"
    r"|HSI|IRS)\Z"
)


# Shorter names are too like others once their blanks are gone.
_SHORTEST: Final = 6
_NEW_KINDS: Final = frozenset({"darknet-market", "marketplace", "encrypted-messaging"})


class Finder:
    """Finds the namings of platforms."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        entries = lexicon.of_kind("platform")
        self._known = Gazetteer((name, entry) for entry in entries for name in entry.names)
        self._squeezed = {squeezed(name): entry for entry in entries for name in entry.names if len(name) > _SHORTEST}

    def find(self, document: Document) -> tuple[Naming, ...]:
        """Every naming, in order."""
        matches = list(self._known.find(document.text, document.words))
        others = {match.value.slug for match in matches if uses.is_another_thing(document, match.span)}
        known = [
            _known(match.value, match.span)
            for match in matches
            if match.value.slug not in others
            and _in_its_world(document, match.value)
            and uses.counts(document, match.span)
            and not uses.taken_as_money(document, match)
        ]
        new = [*self._enumerated(document), *self._markets(document), *self._places(document)]
        taken = Taken(naming.span for naming in known)
        new = [naming for naming in new if not taken.touches(naming.span)]
        return tuple(joined(sorted(_shortened(document, [*_in_prose(document, known), *new]), key=BY_PLACE)))

    def _enumerated(self, document: Document) -> Iterator[Naming]:
        for head, listed in enumerations.find(document):
            if uses.is_furniture(document, listed) or trading_places.is_event(document, head, listed.start):
                continue
            kind = next((k for k, cue in _KINDS if cue.search(head)), "other")
            for name in _NAME.finditer(document.text, listed.start, listed.end):
                if trading_places.no_place(name.group()):
                    continue
                end = (_NUMBERED.match(document.text, name.end()) or name).end()
                yield from self._named(document.text[name.start() : end], kind, Span(name.start(), end))

    def _places(self, document: Document) -> Iterator[Naming]:
        for place in trading_places.find(document):
            kind = next((k for k, cue in _KINDS if cue.search(place.head)), "other")
            yield from self._named(place.name, kind, place.span, told=True)

    def _markets(self, document: Document) -> Iterator[Naming]:
        if not document.mentions(*_DARK_PLACES) and not document.words.numbers(_TOR):
            return
        for match in _onions(document.text):
            yield from self._named(match["name"], "darknet-market", Span(*match.span("name")))
        for match in _DARK_MARKET.finditer(document.text):
            if document.ask(_DARK.search, document.sentence_at(match.start()).span):
                span = Span(match.start("name"), match.end("noun"))
                yield from self._named(f"{match['name']} {match['noun'].capitalize()}", "darknet-market", span)

    def _named(self, name: str, kind: str, span: Span, told: bool = False) -> Iterator[Naming]:
        """The naming of a known platform, or of a new one where the text has ``told`` what it is."""
        if _WORDS_NOT_NAMES.match(name) or len(name) < 3:
            return
        for form in (
            name,
            f"{name} Market",
            f"{name} Marketplace",
            name.removesuffix(" Market"),
            name.replace(" ", ""),
        ):
            entry = self._lexicon.named("platform", form)
            if entry:
                yield _known(entry, span)
                return
        if entry := self._squeezed.get(squeezed(name)):
            yield _known(entry, span)._replace(alternatives=(name,))
            return
        if (told or kind in _NEW_KINDS) and not _NOT_A_MARKET.search(name):
            yield Naming(Ref(Kind.PLATFORM, terms.slug(name)), "Platform", name, span, concept=kind)


def _onions(text: str) -> Iterator[re.Match[str]]:
    """The names before onion addresses."""
    place = text.find(".onion")
    while place >= 0:
        named = _ONION.search(text, max(0, place - 150), place)
        if named:
            yield named
        place = text.find(".onion", place + 1)


_NOT_A_MARKET: Final = re.compile(
    r"\b(?:Black|Stock|Capital|Dark ?[Ww]eb|Dark ?[Nn]et|Online|Single|Open|Housing|Gray)\b|Division|Department"
    r"|Office"
)


def _known(entry: Entry, span: Span) -> Naming:
    return Naming(Ref(Kind.PLATFORM, entry.slug), "Platform", entry.label, span)


def _in_its_world(document: Document, entry: Entry) -> bool:
    """Whether the text speaks of what a darknet market is for: elsewhere "farmers markets" sell vegetables."""
    if not (entry.platform_kind or "").endswith("/darknet-market"):
        return True
    return document.mentions(*_UNDERWORLD) or bool(document.words.numbers(_TOR))


def _shortened(document: Document, namings: Sequence[Naming]) -> Sequence[Naming]:
    """The namings, and those by the short forms that the text brings in: "Oak Elm Market (OEM)", and then "OEM"."""
    meant: dict[str, Naming] = {}
    places: dict[str, int] = {}
    for naming in namings:
        short = abbreviations.after(document.text, naming.span.end)
        if short and short.short not in meant and abbreviations.fits(short.short, naming.label):
            meant[short.short], places[short.short] = naming, short.span.start
    if not meant:
        return namings
    of_others = [naming for naming in namings if document[naming.span] not in meant]
    taken = Taken(naming.span for naming in of_others)
    shorts = [
        meant[short]._replace(span=span, alternatives=())
        for short, span in abbreviations.later(document, places)
        if not taken.touches(span)
    ]
    named = [naming._replace(alternatives=(*naming.alternatives, short)) for short, naming in meant.items()]
    return [*of_others, *named, *shorts]


def _in_prose(document: Document, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The namings of platforms that at least one sentence which is no headline names."""
    prose = {n.ref for n in namings if not document.ask(is_heading, document.sentence_at(n.span.start).span)}
    return (naming for naming in namings if naming.ref in prose)
