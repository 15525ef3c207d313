"""Whether a known name stands in a text as the name of a means of communication or trade.

``Signal`` does beside ``encrypted``, not in ``Signal Mountain``; no share button of a page does, no channel of an
agency, no company that is a party to the case and no game console.
"""

from __future__ import annotations

import re
from typing import Final

from pressgraph.facts import Span
from pressgraph.text import Document, Match
from pressgraph.vocabulary.lexicon import Entry

_USE: Final = re.compile(
    r"\b(?=[A-Za-z])(?:apps?|applications?|services|platforms?|messag\w+|encrypt\w+|social (?:media|network\w*)"
    r"|accounts?|chat\w*|communicat\w+|"
    # "talked to each other over Elm"
    r"(?:talk(?:ed|ing)|texted|met) (?:[\w']+ ){0,3}?(?:on|over|via|through|using)(?-i:(?= [\"“]?[A-Z])"
    r"(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))"
    r"|online|dark ?net|dark ?web|marketplaces?|markets?|web ?sites?|sites?|forums?|vendors?|s[oe]ld|sell\w*|sales?"
    r"|purchas\w+"
    r"|bought|buy\w*|paid|pay(?:s|ing|ments?)?|transfer\w*|wired|post(?:s|ed|ings?)?|profiles?|via|network|anonym\w+"
    r"|digital|peer.to.peer|file.sharing|(?-i:(?:a|his|her|their) (?=[A-Z])\w+ pages?)"
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
_OWNED: Final = re.compile(r" (?:pages?|post(?:ing)?s?|accounts?|profiles?|messages?|chats?)\b")
_NEIGHBOUR: Final = re.compile(r"[ -]([A-Z]\w*)")
_BEFORE: Final = re.compile(r"\b([A-Z]\w*)[ -]$")
_TAKEN: Final = re.compile(r"\b(?:forfeit\w*|seiz(?:ed|ure)|confiscat\w+)\b")
# "the Dark Elm and Oak Crimes (DEOC) Task Force": the name of a body that begins with a platform's.
_OF_A_BODY: Final = re.compile(
    r"(?: (?:and|of|&))? [A-Z][\w-]*(?: (?:(?:and|of|&) )?(?:[A-Z][\w-]*|\([A-Z]+\))){0,5}? "
    r"(?:Task Force|Unit|Section|Division|Bureau|Squad|Initiative|Working Group)\b"
)
# "Elm online gaming system", "games playable on Elm": played on, not spoken over.
_GAME_AFTER: Final = re.compile(r"(?: \w+){0,2} gam(?:ing|e)\b")
_TALK: Final = ("messag", "chat", "minor", "child")
_PLAYED_ON: Final = (" playable on ", " playable on the ", " played on ", " played on the ")

_NEAR: Final = 500


def is_furniture(document: Document, span: Span) -> bool:
    """Whether a place is of a page's own links and requests, or of thanks to a firm."""
    return document.ask(_FURNITURE.search, _around(document, span)) is not None


def is_another_thing(document: Document, span: Span) -> bool:
    """Whether a name is a firm's here or that of something games are played on, and so in the whole text."""
    return _is_firm(document.text, span) or _of_games(document, span)


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


def counts(document: Document, span: Span) -> bool:
    """Whether a known name is used here as the name of a means of communication or trade."""
    sentence = document.sentence_at(span.start)
    around, name = _around(document, span), document[span]
    # The words of the name itself tell of no use.
    own = _uses(name) * document[around].count(name)
    # But "the Tor network" says itself what it is.
    told = own > 0 and " " in name and name.rpartition(" ")[2].islower()
    if (document.ask(_uses, around) <= own and not told) or document.ask(_FURNITURE.search, around):
        return False
    if _OF_A_BODY.match(document.text, span.end):
        return False
    return not _COMPANY.match(document.text, span.end) and _stands_alone(document.text, span, sentence.start)


def _of_games(document: Document, span: Span) -> bool:
    """Whether a name is of something that games are played on, in a text in which nobody talks there."""
    text = document.text
    played = _GAME_AFTER.match(text, span.end) is not None or text.endswith(_PLAYED_ON, 0, span.start)
    return played and not document.mentions(*_TALK)


def _is_firm(text: str, span: Span) -> bool:
    """Whether a known name only begins the name of a firm, or somebody does business under it."""
    return _FIRM.match(text, span.end) is not None or text.endswith(_DOING_BUSINESS, 0, span.start)


def taken_as_money(document: Document, match: Match[Entry]) -> bool:
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
    if before is None or before.start() == start or before[1].isupper():
        return True
    # "Roes Elm postings", where an apostrophe was lost
    return before[1].endswith("s") and _OWNED.match(text, span.end) is not None
