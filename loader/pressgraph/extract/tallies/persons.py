"""Groups of persons: a count with the noun that says it counts people ("27 people", "15 of their top lieutenants")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pressgraph.extract.quantities import Amount
from pressgraph.facts import Span

NOUNS: Final = (
    "people|persons?|individuals?|defendants?|members?|associates?|suspects?|men|man|women|woman|subjects?|"
    "traffickers?|"
    "dealers?|leaders?|fugitives?|offenders?|others?|conspirators?|co-?conspirators?|co-?defendants?|targets?|aliens?|"
    "nationals?|doctors?|physicians?|nurses?|pharmacists?|inmates?|prisoners?|felons?|citizens?|employees?|residents?|"
    "officials|"
    "smugglers?|lieutenants?|customers?|couriers?|operatives?|administrators?|vendors?|users|gangsters|gang\\s+members|"
    "criminals?|predators?|immigrants?|executives?|owners?|operators?|distributors?|suppliers?|gunmen|bikers|brothers|"
    "sisters|accomplices?|participants?|professionals|brokers?|broker-dealers?|advis[eo]rs?|launderers?|hackers?|"
    "juveniles?|adults?|males?|females?|"
    "players?|figures?|violators?|recruiters?|pimps|johns|facilitators?|captains|foreigners|crew\\s+members|"
    "crewmembers|"
    "mariners|sailors|students|businessmen|lawyers|attorneys|accountants|officers|soldiers|kingpins?|ringleaders?|"
    "gang\\s+members|bosses|affiliates|chemists|drivers|sources|buyers|sellers|clients?|workers?|contractors?|"
    "investors?|managers?|supervisors?|technicians?|bankers?|traders?|guards?|cousins|siblings|teenagers?|youths?|"
    "victims?|passengers?|bystanders?|civilians?|children|businesswomen|abusers?|fraudsters?|scammers?|counterfeiters?|"
    "forgers?|cybercriminals?|mules|"
    "skippers?|burglars?|robbers?|thieves|pickpockets?|paedophiles?|pedophiles?|intermediaries|poachers?|extremists?|"
    "dealers?|consultants?|therapists?|preparers?|promoters?|principals|straw\\s+purchasers|possessors|arrestees|"
    "perpetrators?|occupants?|developers?|moderators?|truckers?|collaborators?|seafarers|dockers|dockworkers|"
    "stevedores|hauliers|fishermen|servants|mafiosi|detainees|"
    "actors|jailers?|deputies|troopers|policemen|salesmen|engineers?|psychologists|dentists|"
    "chiropractors|teachers|pilots|professors|scientists|researchers|programmers|politicians|account\\s+holders|"
    "generals|militants|vice\\s+presidents"
)
# What happens to persons, so that any noun of an agent before it counts them: "nine harborers were arrested". Some
# such nouns are of firms.
_OPEN: Final = (
    r"(?!(?:call-?)?cent(?:er|re)s|manufacturers|makers|producers|retailers|wholesalers|insurers|lenders|restaurants|"
    r"importers|exporters|providers|shippers)[a-z]{2,}(?:ers|ors|ists|ees|men|ants|ians)"
    r"(?=\s+(?:(?:were|are|have|had)\s+(?:(?:been|also|all|each|later|since|now)\s+)*)?"
    r"(?:arrested|charged(?!\s+[$€£\d])|indicted|convicted|sentenced|apprehended|taken\s+into\s+custody|"
    r"plead(?:ed)?\s+guilty|pled\s+guilty)\b)"
)
_ORIGIN: Final = r"(?-i:[A-Z][a-z]{3,}(?:ans|ese)|Cubans|Texans|Iraqis|Pakistanis)"
# Verbs and nouns that end the search: what follows them is not what the number counts.
_PERSONS: Final = r"""(?P<of>\s+(?:\(\d+\)\s+)?of\s+
    (?:(?:the|its|his|her|their|those|these|our|all|(?-i:[A-Z][\w-]+s|[A-Z][\w-]+'s?))\s+
    |(?=\d|two|three|four|five|six|seven|eight|nine|ten|twelve)))?
    \s*(?:(?-i:[A-Z][a-z]{2,}(?:,\s+[A-Z][a-z]{2,}){0,2},?\s+and\s+[A-Z][a-z]{2,}\s+(?=[a-z])))?
    (?:(?:former|current|present|past|active|retired|criminal|civil|local|foreign|male|female|adult|juvenile)\s+(?:and(?:/or)?|or)\s+
    (?:former|current|present|past|active|retired|criminal|civil|local|foreign|male|female|adult|juvenile)\s+)?
    (?:(?!(?:were|was|are|is|have|has|had|in|on|at|by|with|for|from|to|and|who|whose|that|of|or|as|including|
    counts?|charges?|
    indictments?|arrests?|investigations?|cases?|years?|months?|days?|states|state(?!\s+[a-z]+\s+officials)|agencies|against|while|after|
    offices?|locations?|cities|counties|countries|agents?|vehicles?|guns?|firearms?|search|warrants?)\b(?!-))
    (?(of)|(?!\d[\d,.]*\s|(?-i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s|more\s+than\b|over\b|nearly\b|almost\b|about\b|at\s+least\b))(?:[\w'’./“”"-]+,?|\([A-Z]{2,8}\))\s+){0,7}?
    (?P<noun>%s)\b(?!\s+(?:of\s+the\s+(?:jury|public)|(?:counts?|charges?|warrants?|agencies|day\s+care)\b))"""
_ONE_PERSON: Final = re.compile(_PERSONS % f"{NOUNS}|{_ORIGIN}|{_OPEN}", re.VERBOSE | re.IGNORECASE)
# More than one are told in the plural: "a former 911 operator" counts nobody.
_SINGULAR: Final = frozenset({"man", "woman"})
# "Four other firearms" are none.
_OTHER: Final = (
    r"others|other(?=\s+(?:were|was|have|had|are|who|in|from|on|for|indicted|charged|arrested|convicted|\w+\s+or)\b|"
    r"\s*(?:[.,;)]|$)|"
    # "seven other defendantstied to the ring": a blank is lost.
    r"\s+(?:(?:co-?)?defendants?|suspects|individuals|conspirators)[a-z]{2,}\b)"
)
_PLURAL_NOUNS: Final = "|".join(
    _OTHER if noun == "others?" else noun.replace("s?", "s") for noun in NOUNS.split("|") if noun not in _SINGULAR
)
_SEVERAL_PERSONS: Final = re.compile(_PERSONS % f"{_PLURAL_NOUNS}|{_ORIGIN}|{_OPEN}", re.VERBOSE | re.IGNORECASE)
# "Members of the Nine Oak Gangsters": a name.
_NAMED: Final = re.compile(r"[Tt]he [A-Z][\w-]+ [A-Z]")
_ALL_BUT: Final = ("all but ", "All but ", "All But ")
_VERB: Final = (
    r"(?:arrested|charged|indicted|convicted|apprehended|detained|sentenced|jailed|pleaded\s+guilty|pled\s+guilty|"
    r"plead\s+guilty|named\s+in\s+(?:\w+\s+){0,2}indictments?|entered\s+(?:\w+\s+)?guilty\s+pleas?|booked\s+into|"
    r"(?:placed|put)\s+under\s+(?:house\s+)?arrest)"
)
_BARE: Final = re.compile(
    rf"""\s+(?:(?:(?P<of>of\s+the\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))|of\s+(?:them|those|whom(?!\s+\w+\s+also))|more|others?)\s+)?(?=
    (?:were|was|have|has|had|are|remain(?=\s+charged))\s+(?:also\s+|since\s+|already\s+|now\s+|either\s+|all\s+|been\s+|later\s+|subsequently\s+)*{_VERB}\b
    | (?:are\s+)?(?:also\s+)?fac(?:e|ing)\s+(?:[a-z]+\s+){{0,2}}charges\b
    | {_VERB}\s*(?:[.,;)]|$|(?:in|with|by|for|on|as|after|following|under|during|across|today|at|and|to|over|alleging|
      yesterday|from)\b)
    | (?:(?:are|were)\s+(?:now\s+|also\s+)?facing|face)\s+(?:[a-z-]+\s+){{0,3}}(?:charges|indictments)\b
    | (?<=whom\ )(?:(?:was|were)\s+(?:killed|murdered)|died|lost\s+their\s+lives)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
# "The arrest of 267 in the United States": the deed says that persons are counted.
_DEED: Final = re.compile(
    r"\b(?P<deed>(?:arrests?|indictments?|convictions?)(?=\s+of)|arrest(?:ed|ing)|apprehend(?:ed|ing)|indicted|"
    r"detaining)"
    r"\s+(?:of\s+)?(?:all\s+)?$",
    re.IGNORECASE,
)
_NO_MORE: Final = re.compile(
    r"\s+(?:in|for|on|from|across|after|by|over|worldwide|nationwide)\b(?!\s+counts?)|\s*[.,;)]|\s*$"
)
# "Jose Cruz, aka Momo, 20 pleaded guilty": an age.
# "Bo Poe, 49; and Jo Roe, 59 were charged"
# "Agent Al Bo Roe II, 44 have been charged", 'aka "Momia," 20 pleaded guilty'
_AGED_SURELY: Final = re.compile(
    r"\b(?:Jr\.|Sr\.|II|III|IV),\s*$|\b(?:aka|a\.?k\.?a\.?|known as) [\"“][^\"“”]{2,25},?[\"”],?\s*$"
)
_AGED_LIKE_OTHERS: Final = re.compile(r", \d\d[,;] (?:and )?(?:[A-Z][\w.'-]*)(?: [A-Z][\w.'-]*){1,3},\s*$")
# "the treasurer of Elm Workers Local 201"
_NUMBERED: Final = re.compile(
    r"\b(?:(?:John|Jane|Juan) Doe|Local|Lodge|Chapter|Precinct|Post|Route|Interstate|Flight|Room|No\.|Number)\s+$"
)
_AGED: Final = re.compile(r"(?:[A-Z][\w.'-]*|[\"”]),\s*$")


@dataclass(frozen=True, slots=True)
class Group:
    """A number of persons and where it is told.

    ``noun`` is empty where the number stands alone ("nine were arrested"), and the deed where that tells what is
    counted ("the arrest of nine"); ``part`` tells that it is a part of others
    ("three of the six people").
    """

    amount: Amount
    span: Span
    noun: str
    part: bool = False


def groups(text: str, sentence: Span, found: Sequence[Amount]) -> Iterator[Group]:
    """The groups of persons that the amounts of a sentence count."""
    for index, amount in enumerate(found):
        if text.endswith(_ALL_BUT, sentence.start, amount.span.start):
            continue
        limit = min(sentence.end, amount.span.end + 140)
        bare = _BARE.match(text, amount.span.end, limit)
        # "six of the eight were charged": the eight only say of whom.
        if bare and index and text[found[index - 1].span.end : amount.span.start] == " of the ":
            continue
        if "." in text[slice(*amount.number)] or _named(text, amount, found[index - 1] if index else None):
            continue
        if bare and not _age(text, sentence, amount, bare):
            end = amount.span.end + len(bare.group().rstrip())
            yield Group(amount, Span(amount.span.start, end), "", part=bare["of"] is not None)
            continue
        match = (_SEVERAL_PERSONS if amount.value > 1 else _ONE_PERSON).match(text, amount.span.end, limit)
        if match:
            yield Group(amount, Span(amount.span.start, match.end()), match["noun"], match["of"] is not None)
        elif _NO_MORE.match(text, amount.span.end, sentence.end):
            deed = _DEED.search(text, max(sentence.start, amount.span.start - 20), amount.span.start)
            if deed:
                yield Group(amount, amount.span, deed["deed"])


def _named(text: str, amount: Amount, before: Amount | None) -> bool:
    """Whether a number in words belongs to a name: "the Nine Oak Gangsters", "Three Nine Oak Gangsters"."""
    if not amount.spelled:
        return False
    counted = before is not None and before.spelled and amount.span.start - before.span.end == 1
    return counted or _NAMED.match(text, amount.span.start - 4) is not None


def _age(text: str, sentence: Span, amount: Amount, bare: re.Match[str]) -> bool:
    """Whether a bare number is the age of the one named before it, or the number of a union's branch: no count."""
    if not amount.spelled and (
        _NUMBERED.search(text, max(sentence.start, amount.span.start - 16), amount.span.start)
        or _AGED_SURELY.search(text, max(sentence.start, amount.span.start - 60), amount.span.start)
        or _AGED_LIKE_OTHERS.search(text, max(sentence.start, amount.span.start - 70), amount.span.start)
    ):
        return True
    if amount.spelled or amount.own or re.match(r"\s*(?:were|have|are)\b", text[bare.end() : bare.end() + 6]):
        return False
    return _AGED.search(text, max(sentence.start, amount.span.start - 30), amount.span.start) is not None
