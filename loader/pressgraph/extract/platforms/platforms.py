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

from pressgraph.extract.names import NAME, SHORT_NAME, is_heading, word_set
from pressgraph.extract.naming import BY_PLACE, Naming, Taken
from pressgraph.extract.platforms import trading_places
from pressgraph.extract.spellings import joined, squeezed
from pressgraph.facts import Kind, Ref, Span
from pressgraph.text import Document, Gazetteer, Match
from pressgraph.vocabulary import terms
from pressgraph.vocabulary.lexicon import Entry, Lexicon

_USE: Final = re.compile(
    r"\b(?=[A-Za-z])(?:apps?|applications?|services|platforms?|messag\w+|encrypt\w+|social (?:media|network\w*)"
    r"|accounts?|chat\w*|communicat\w+|"
    # "talked to each other over Elm"
    r"(?:talk(?:ed|ing)|texted) (?:[\w']+ ){0,3}?(?:on|over|via|through|using)(?-i:(?= [A-Z])"
    r"(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))"
    r"|online|dark ?net|dark ?web|marketplaces?|markets?|web ?sites?|sites?|forums?|vendors?|s[oe]ld|sell\w*|sales?"
    r"|purchas\w+"
    r"|bought|buy\w*|paid|pay(?:s|ing|ments?)?|transfer\w*|wired|post(?:s|ed|ing)?|profiles?|via|network|anonym\w+"
    r"|digital"
    r"|(?-i:calls? (?:to|with|from|between)(?= [A-Z]))|called (?:him|her|them)|contacted"
    r"|users?|handsets?|messengers?|crypto\w+|currency|exchanged?|advertis\w+|upload\w*|traded?|recruit\w*"
    r"|dismantl\w+|tak(?:en|e|ing) ?down|took down|shut(?:ting)? ?down|infiltrat\w+"
    r"|administrators?|moderators?|servers?|infrastructure)\b",
    re.IGNORECASE,
)
_FURNITURE: Final = re.compile(
    r"\b(?:follow|like|visit|join|find) us\b|\bfollow\b.{0,40}\bon\b|\bshare (?:on|this)|\bsubscribe\b|\btweets?\b"
    r"|@\w|https?://(?!\w+\.onion)|www\."
    r"|\btip ?line|\btips? to\b|\breport (?:a )?tip"
    r"|\bour (?:\w+ ){0,2}(?:page|account|channel)|\bprivate sector\b"
    r"|\b(?:assistance|cooperation)(?: (?:was|were))?(?: (?:also |kindly )?provided)? (?:of|from|by)\b",
    re.IGNORECASE,
)
_COMPANY: Final = re.compile(
    r",? (?:Inc|LLC|L\.L\.C|Corp|Corporation|Company|Co|International|Ltd|Holdings|Technologies|Stores|Fulfillment"
    r"|executives?"
    r"|employees?|gift|agents?|locations?|outlets?|shareholders?|[Ff]raud|and Mail|transfers?|transaction)\b"
)
# A firm whose longer name only begins so: "Elm (Ohio) LLC", "Elm Refund Express Service LLC".
_FIRM: Final = re.compile(r"(?: \([A-Z]\w+\)|(?: (?!and\b)[A-Z][\w-]*){2,6}),? (?:Inc|LLC|L\.L\.C|Corp|Ltd)\b")
_DOING_BUSINESS: Final = ("business as ", "d/b/a ", "dba ")
_ALLOWED_AFTER: Final = re.compile(r"(?:Market(?:place)?s?|Messenger|Live|Chat|and|or|DMs?|App)\b")
_NEIGHBOUR: Final = re.compile(r"[ -]([A-Z]\w*)")
_BEFORE: Final = re.compile(r"\b([A-Z]\w*)[ -]$")

_MARKET: Final = r"(?:market(?:place)?s?|web ?sites?|sites?|forums?)"
_SERVICE: Final = r"(?:apps?|applications?|platforms?|services?|media|networks?)"
_KINDS: Final = (
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
_QUALIFIER: Final = (
    r"(?:dark ?net|dark ?web|Tor|hidden|illicit|underground|criminal|cybercrime|online|internet|encrypted|messaging"
    r"|chat|social(?: media"
    r"| networking)?"
    r"|mobile payment|payment|money transfer)"
)
_ITEM: Final = rf"(?:the )?(?:sites? |marketplaces? |markets? |apps? )?(?:[\"“'](?:{NAME})[,.]?[\"”']|{NAME})"
_SUCH_AS: Final = re.compile(r"(?<=[— ])(?:such as|including|like|called|named|known as)[ ]")
_FIRST_OF_SUCH_AS: Final = word_set("such including like called named known")
_HEAD: Final = re.compile(
    rf"\b(?=[A-Za-z])(?P<head>(?i:{_QUALIFIER}[ -](?:[\w-]+ ){{0,3}}?(?:{_MARKET}|{_SERVICE}))),?$"
)
_LIST: Final = re.compile(rf"{_ITEM}(?:(?:,|,? and|,? or) {_ITEM})*")
_DARK_MARKETS: Final = re.compile(rf"(?<= )(?P<head>(?:[Dd]ark ?net|[Dd]ark ?[Ww]eb) {_MARKET})\b")
_FIRST_OF_MARKETS: Final = word_set("dark darknet darkweb")
_BEFORE_MARKETS: Final = re.compile(rf"\b(?P<list>{SHORT_NAME}(?:, {SHORT_NAME}){{0,6}},? and {SHORT_NAME})$")
# "on the Elm and Oak marketplaces of the darknet".
_MARKETS_OF: Final = re.compile(
    rf"\b[Tt]he (?P<list>{SHORT_NAME}(?:, {SHORT_NAME}){{0,6}},? and {SHORT_NAME}) "
    rf"(?P<head>{_MARKET} (?:on|of) the [Dd]ark ?(?:net|[Ww]eb))\b"
)
_DARK_MARKET: Final = re.compile(rf"\b(?:the |on )(?P<name>{NAME}) (?P<noun>[Mm]arket(?:place)?)\b")
# "the darknet markets Elm and Oak", "the darknet site "Elm"": a name behind a comma must be quoted, or be a person's.
_BESIDE_MARKETS: Final = re.compile(
    rf"(?:,? (?P<quoted>[\"“‘'])(?={NAME}[,.]?[\"”’'])| )"
    rf"(?P<list>(?(quoted){SHORT_NAME}|{SHORT_NAME}(?:(?:, {SHORT_NAME}){{0,6}},? and {SHORT_NAME})?))"
    r"(?=[,.;]?[\"”’']|[,.;]? |[.;]|$)"
)
_ONION: Final = re.compile(rf"\b(?P<name>{NAME})!? ?\((?:https?://)?\w{{10,60}}$")
# In a text on the darknet, those who sell on a marketplace are its vendors.
_DARK: Final = re.compile(r"dark ?net|dark ?web|\bTor\b|\.onion|\bvendors?\b", re.IGNORECASE)
_DARK_PLACES: Final = ("darknet", "dark net", "darkweb", "dark web", ".onion")
_OF_DARK_PLACES: Final = "the dark"
STEMS: Final = (*_DARK_PLACES, _OF_DARK_PLACES)
# A known market of the darknet with a name of plain words is meant where drugs, hackers or hidden sites are spoken of.
_UNDERWORLD: Final = (
    *_DARK_PLACES, _OF_DARK_PLACES, "drug", "narcotic", "cocaine", "heroin", "fentanyl", "hack", "cyber", "bitcoin",
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


_TAKEN: Final = re.compile(r"\b(?:forfeit\w*|seiz(?:ed|ure))\b")
_NEAR: Final = 500
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
        firms = {match.value.slug for match in matches if _is_firm(document.text, match.span)}
        known = [
            _known(match.value, match.span)
            for match in matches
            if match.value.slug not in firms
            and _in_its_world(document, match.value)
            and _counts(document, match.span)
            and not _taken_as_money(document, match)
        ]
        new = [*self._enumerated(document), *self._markets(document), *self._places(document)]
        taken = Taken(naming.span for naming in known)
        new = [naming for naming in new if not taken.touches(naming.span)]
        return tuple(joined(sorted([*_in_prose(document, known), *new], key=BY_PLACE)))

    def _enumerated(self, document: Document) -> Iterator[Naming]:
        for head, listed in _lists(document):
            if document.ask(_FURNITURE.search, _around(document, listed)):
                continue
            kind = next((k for k, cue in _KINDS if cue.search(head)), "other")
            for name in _NAME.finditer(document.text, listed.start, listed.end):
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


def _lists(document: Document) -> Iterator[tuple[str, Span]]:
    """Enumerations of places of communication or trade: what they are said to be, and where the names stand."""
    text = document.text
    for cue in document.matches(_SUCH_AS, _FIRST_OF_SUCH_AS):
        head = _HEAD.search(text, max(0, cue.start() - 90), cue.start() - 1)
        listed = _LIST.match(text, cue.end())
        if head and listed:
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


_NOT_A_MARKET: Final = re.compile(
    r"\b(?:Black|Stock|Capital|Dark ?[Ww]eb|Dark ?[Nn]et|Online|Single|Open|Housing|Gray)\b|Division|Department"
    r"|Office"
)


def _around(document: Document, span: Span) -> Span:
    """The sentence around a place; of a very long one only a part, the same for all places near each other."""
    sentence = document.sentence_at(span.start)
    if sentence.end - sentence.start <= 2 * _NEAR:
        return sentence.span
    part = (span.start - sentence.start) // _NEAR
    start, end = sentence.start + (part - 1) * _NEAR, sentence.start + (part + 2) * _NEAR
    return Span(max(sentence.start, start), min(sentence.end, end))


def _uses(words: str) -> int:
    """How many words of communication or trade there are."""
    return len(_USE.findall(words))


def _known(entry: Entry, span: Span) -> Naming:
    return Naming(Ref(Kind.PLATFORM, entry.slug), "Platform", entry.label, span)


def _counts(document: Document, span: Span) -> bool:
    """Whether a known name is used here as the name of a means of communication or trade."""
    sentence = document.sentence_at(span.start)
    around, name = _around(document, span), document[span]
    # The words of the name itself tell of no use.
    own = _uses(name) * document[around].count(name)
    # But "the Tor network" says itself what it is.
    told = own > 0 and " " in name and name.rpartition(" ")[2].islower()
    if (document.ask(_uses, around) <= own and not told) or document.ask(_FURNITURE.search, around):
        return False
    return not _COMPANY.match(document.text, span.end) and _stands_alone(document.text, span, sentence.start)


def _is_firm(text: str, span: Span) -> bool:
    """Whether a known name only begins the name of a firm, or somebody does business under it."""
    return _FIRM.match(text, span.end) is not None or text.endswith(_DOING_BUSINESS, 0, span.start)


def _in_its_world(document: Document, entry: Entry) -> bool:
    """Whether the text speaks of what a darknet market is for: elsewhere "farmers markets" sell vegetables."""
    if not (entry.platform_kind or "").endswith("/darknet-market"):
        return True
    return document.mentions(*_UNDERWORLD) or bool(document.words.numbers(_TOR))


def _taken_as_money(document: Document, match: Match[Entry]) -> bool:
    """Whether a means of payment is named for what was seized or forfeited in it, not as a means."""
    payment = (match.value.platform_kind or "").endswith("/payment")
    return payment and document.ask(_TAKEN.search, document.sentence_at(match.span.start).span) is not None


def _stands_alone(text: str, span: Span, start: int) -> bool:
    """Whether a name of one word is not part of a longer name ("Signal Mountain", "Inland Empire")."""
    if " " in text[span.start : span.end]:
        return True
    after = _NEIGHBOUR.match(text, span.end)
    if after and not _ALLOWED_AFTER.match(after[1]):
        return False
    before = _BEFORE.search(text, max(start, span.start - 30), span.start)
    return before is None or before.start() == start or before[1].isupper()


def _in_prose(document: Document, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The namings of platforms that at least one sentence which is no headline names."""
    prose = {n.ref for n in namings if not document.ask(is_heading, document.sentence_at(n.span.start).span)}
    return (naming for naming in namings if naming.ref in prose)
