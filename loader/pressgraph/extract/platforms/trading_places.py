"""Places of communication or trade of which the text says, beside their name, what they are.

``the encrypted messaging service Elm``, ``Elm, one of the largest illegal online marketplaces``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressgraph.extract.names import NAME, NATIONALITIES, SHORT_NAME, first_words, is_heading, subject_of_clause
from pressgraph.extract.places import COUNTRY
from pressgraph.facts import Span
from pressgraph.text import Document

_KIND: Final = (
    r"(?:encrypted (?:[\w-]+ ){0,2}?(?:platform|service|app|application|network|messenger|tool)|"
    r"(?:crypto-?)?(?:communications?|messaging) (?:platform|service|tool|network)|IPTV (?:service|platform)|"
    r"(?:caller ID )?spoofing (?:service|platform|website)|"
    r"(?:[Cc]rypto(?:currency)?|[Bb]itcoin) (?:mixer|mixing service|tumbler|"
    r"(?:exchange|swapping)(?: (?:platform|service))?)|"
    r"(?:DDoS-for-hire|booter) (?:service|platform)|"
    r"(?:[Ww]eb|[Ww]eb-based|online|[Ii]nternet) (?:[\w-]+ ){0,3}?(?:bulletin board|message board|chat ?room|forum)|"
    r"(?:cyber-?crim(?:e|inal)|carding) (?:web ?site|site)|"
    r"phishing(?:-as-a-service)? platform|(?:hacker|hacking|cybercrime|criminal|carding|underground|illegal|illicit) "
    r"(?:online )?(?:forum|marketplace|market|shop|trading platform)|"
    r"online (?:marketplace|market|trading platform)|"
    r"dark[ -]?(?:web|net) (?:marketplace|market|forum|shop|trading platform|search engine|"
    r"vendor (?:web ?)?site)|bulletproof hosting (?:service|provider))"
)
_KINDS: Final = re.compile(rf"\b{_KIND}")
_FIRST_OF_KINDS: Final = first_words(
    "encrypted crypto cryptocommunication cryptocommunications communication communications messaging "
    "cryptomessaging iptv caller spoofing cryptocurrency bitcoin ddos phishing hacker hacking cybercrime criminal "
    "carding underground illegal illicit online dark darkweb darknet bulletproof web internet booter cyber "
    "cybercriminal"
)
# A firm that exchanges money is read as such a place only in a line with one of these.
_STEMS: Final = (
    "encrypted", "mixer", "mixing", "tumbler", "ddos", "phishing", "forum", "market", "shop", "platform", "hosting",
    "messag", "communication", "spoofing", "iptv", "booter", "board", "chat room", "chatroom", "search engine",
    "cybercrim", "cyber-crim", "carding", "vendor",
)  # fmt: skip
# Or where such a firm is closed, as a market would be.
_CLOSED: Final = (
    "shut down", "shutdown", "taken down", "took down", "takedown", "take down", "seized the domain", "dismantl",
    "switched off", "laundering service", "illegal", "unlicensed",
)  # fmt: skip
SEVERAL_STEMS: Final = (
    "platforms", "forums", "marketplaces", "messengers", "messaging services", "exchange services",
)  # fmt: skip
# Names of up to three words only: a longer pattern would try too many ways to divide a run of capitals.
_NAMED: Final = (
    rf"(?:[\"“'](?P<quoted>(?:[a-z]{{1,2}}(?=[A-Z]))?{NAME}(?:\.\w{{2,4}})?)[,.]?[\"”']|"
    rf"(?P<bare>(?:[a-z](?=[A-Z]))?{SHORT_NAME}(?:\.[a-z]{{2,4}})?))"
)
_BESIDE: Final = re.compile(
    rf"\b(?:(?P<the>[Tt]he)|[Aa]n?) (?:[\w.-]+ ){{0,3}}?(?P<head>{_KIND})"
    rf"(?:,? (?:called|named|entitled|known as) |(?(the)(?:,? (?=[\"“'])| ))){_NAMED}"
)
_NO_PERSON: Final = (
    r"(?! (?:owner|operator|vendor|user|administrator|admin|seller|member|moderator|dealer|trafficker|post|listing|"
    r"account|profile|page|ad\b|advert|buyer|customer|client|chief|boss|leader|founder|creator|pioneer|kingpin|figure|"
    r"regular|fan\b|staff|employee|worker|participant|persona|alias|moniker|handle|nickname|insider|supplier|reseller))"
)
_APPOSED: Final = re.compile(
    rf"(?<![\w-]){_NAMED}(?:,|,? (?:which )?(?P<verb>is|was)| [–—])? (?:an?|the|one of the) "
    r"(?:(?:(?!(?:of|for|on|at|to|from|in|who|with|by|behind|about)\b)[a-z0-9][\w'-]*|[A-Z]\w*-\w+) ){0,5}?"
    # Firms are services for communications, too.
    rf"(?P<head>(?(verb)(?!commun)){_KIND})s?\b{_NO_PERSON}"
)
# Between commas a name is of a person as often, but not where somebody made or ran what it is of.
_RUN: Final = re.compile(
    r"\b(?:ran|operated?|built|designed|created|founded|launched|administered|developed|established|started|opened|"
    rf"running|operating) (?:[\w.-]+ ){{0,6}}?(?P<head>{_KIND}), {_NAMED},[\"”]? "
    r"(?=[a-z])(?!(?:who|whose|whom|aged?|then|said|and|then|of|both|an? [a-z]+, (?:said|told))\b)"
)
# Events are forums, too: "the Elm online forum on opioids", "hosted an online forum called Elm".
_FORUM: Final = re.compile(r"(?:[Ww]eb|[Ww]eb-based|online|[Ii]nternet) (?:[\w-]+ )*?(?:forum|chat ?room)$")
_EVENT: Final = re.compile(
    r"\b(?:(?:co-)?host(?:s|ed|ing)? (?:the|an?|its|their|by)\b|h[eo]ld(?:s|ing)? (?:the|an?|its|their)|attend\w*|"
    r"took place|(?:is|are) open to|held (?:on|at|by) (?!\w*servers?\b|police\b)\w+)\b|"
    r"\bforum (?:on|about) (?!the (?:[Dd]ark|[Tt]or)|[Tt]or )[a-z]"
)
# "the Elm online bulletin board"
_BEFORE_KIND: Final = re.compile(rf"\b[Tt]he {_NAMED} (?P<head>{_KIND})s?\b{_NO_PERSON}")
_SEVERAL: Final = re.compile(
    r"\b(?:[Tt]he|[Bb]oth) (?:(?:two|three|four|illegal|criminal|cybercrime|hacking|underground|online|encrypted|"
    r"darknet|crypto) ){0,3}"
    rf"(?P<head>platforms|forums|marketplaces|messengers|(?:messaging |exchange )(?:services|platforms)),? "
    rf"(?P<list>{SHORT_NAME}(?:, {SHORT_NAME}){{0,4}},? and {SHORT_NAME})(?=[,.;]| [a-z])"
)
_MEMBER: Final = re.compile(SHORT_NAME)
_NO_NAME: Final = re.compile(
    rf"^{COUNTRY}$|^(?:In|On|At|By|From|During|Since|Project|Operation) |"
    r"\b(?:Europol|Eurojust|Interpol|INTERPOL|EU|UK|US|NCA|BKA|Police|Authorities|Officers|Investigators|\w+ly|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Last|This|That|Today|When|After|Since|As|Users?|Vendors?|Administrators?|Admin|He|She|They|It|"
    r"We|I|Ltd|Inc|GmbH|LLC|County|Attorney General|Homeland Security|HIDTA|FBI|DEA|Victim Assistance)\b|['’]s$"
)
_NO_MEMBER: Final = re.compile(
    rf"^(?:{COUNTRY}|Europol|Eurojust|Interpol|INTERPOL|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"Fentanyl|Heroin|Cocaine|Methamphetamine|Marijuana|Cannabis|Oxycodone|Xanax|Adderall|Ketamine|Firearms|Guns)$"
)
# "held in Elm, the forum having closed", "Roe, of Elm, a forum member": names of places.
_WHERE: Final = re.compile(r"(?:\b(?:[Ii]n|since|during|near|at|until)|, (?:of|from)) $")
# "the Russian darknet market", "the English-language forum", "the Tor market": words that only say where.
_ORIGIN: Final = re.compile(
    rf"(?i:^(?:{'|'.join(sorted(NATIONALITIES))}|english|tor|internet|web|online|dark\w*|federal|state)\b"
    r"|-(?:language|speaking|based|backed|run|only)$)"
)


class TradingPlace(NamedTuple):
    """A name, the words that say what it is of, and where the name stands."""

    name: str
    head: str
    span: Span


def no_place(name: str) -> bool:
    """Whether a word that stands in a list where such a name may is a country, a body of several, a day or goods."""
    return _NO_MEMBER.search(name) is not None


def is_event(document: Document, head: str, place: int) -> bool:
    """Whether a forum called ``head`` is one that somebody holds and others attend."""
    if _FORUM.search(head) is None:
        return False
    return document.ask(_EVENT.search, document.sentence_at(place).span) is not None


def find(document: Document) -> Iterator[TradingPlace]:
    """Every place that is named so, in no order; headlines tell none, as all their words have capitals."""
    lines = {document.line(match.start()) for match in document.matches(_KINDS, _FIRST_OF_KINDS)}
    lines = {line for line in lines if any(document.lower.find(stem, *line) >= 0 for stem in (*_STEMS, *_CLOSED))}
    for pattern in (_BESIDE, _APPOSED, _RUN, _BEFORE_KIND):
        for match in document.matches_in(pattern, lines):
            group = "quoted" if match["quoted"] else "bare"
            if group == "bare" and subject_of_clause(document.text, match.end(group)):
                continue
            if pattern is _APPOSED and _WHERE.search(document.text, max(0, match.start() - 8), match.start()):
                continue
            if pattern is _BEFORE_KIND and _ORIGIN.search(match[group]):
                continue
            if is_event(document, match["head"], match.start()):
                continue
            if _NO_NAME.search(match[group]) or document.ask(is_heading, document.sentence_at(match.start()).span):
                continue
            yield TradingPlace(match[group], match["head"], Span(*match.span(group)))
    for match in document.matches_in_lines(_SEVERAL, *SEVERAL_STEMS):
        if document.ask(is_heading, document.sentence_at(match.start()).span):
            continue
        for member in _MEMBER.finditer(document.text, *match.span("list")):
            if not _NO_NAME.search(member.group()):
                yield TradingPlace(member.group(), match["head"], Span(*member.span()))
