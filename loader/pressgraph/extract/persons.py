"""Groups of persons: a count with the noun that says it counts people ("27 people", "15 of their top lieutenants")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pressgraph.extract.quantities import Amount
from pressgraph.facts import Span

_NOUNS: Final = (
    "people|persons?|individuals?|defendants?|members?|associates?|suspects?|men|man|women|woman|subjects?|traffickers?|"
    "dealers?|leaders?|fugitives?|offenders?|others?|conspirators?|co-?conspirators?|co-?defendants?|targets?|aliens?|"
    "nationals?|doctors?|physicians?|nurses?|pharmacists?|inmates?|prisoners?|felons?|citizens?|employees?|residents?|officials|"
    "smugglers?|lieutenants?|customers?|couriers?|operatives?|administrators?|vendors?|users|gangsters|gang\\s+members|"
    "criminals?|predators?|immigrants?|executives?|owners?|operators?|distributors?|suppliers?|gunmen|bikers|brothers|"
    "sisters|accomplices?|participants?|professionals|brokers?|launderers?|hackers?|juveniles?|adults?|males?|females?|"
    "players?|figures?|violators?|recruiters?|pimps|johns|facilitators?|captains|foreigners|crew\\s+members|crewmembers|"
    "mariners|sailors|students|businessmen|lawyers|attorneys|accountants|officers|soldiers|kingpins?|ringleaders?|"
    "gang\\s+members|bosses|affiliates|chemists|drivers|sources|buyers|sellers|straw\\s+purchasers|possessors|arrestees"
)
_ORIGIN: Final = r"[A-Z][a-z]+(?:ians|icans|eans|ese|nians|anos|uans|eños)|Mexicans|Texans|Cubans|Germans|Iraqis|Pakistanis"
# Verbs and nouns that end the search: what follows them is not what the number counts.
_PERSONS: Final = re.compile(
    rf"""(?P<of>\s+(?:\(\d+\)\s+)?of\s+(?:the|its|his|her|their|those|these|our)\s+)?
    \s*(?:(?!(?:were|was|are|is|have|has|had|in|on|at|by|with|for|from|to|and|who|whose|that|of|or|as|including|counts?|charges?|
    indictments?|arrests?|investigations?|cases?|years?|months?|days?|states?|agencies|against|while|after|
    offices?|locations?|cities|counties|countries|victims?|agents?|vehicles?|guns?|firearms?|search|warrants?)\b)
    [\w'’./“”"-]+,?\s+){{0,7}}?
    (?P<noun>{_NOUNS}|{_ORIGIN})\b(?!\s+(?:of\s+the\s+(?:jury|public)|counts?|charges?|warrants?|agencies))""",
    re.VERBOSE | re.IGNORECASE,
)
_BARE: Final = re.compile(
    r"\s+(?:(?:of\s+(?:them|whom|those)|more|others?)\s+)?(?=(?:(?:were|was|have|has|had|are)\s+(?:also\s+|since\s+|already\s+|been\s+)*)?"
    r"(?:arrested|charged|indicted|convicted|apprehended|pleaded\s+guilty|pled\s+guilty|plead\s+guilty)\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Group:
    """A number of persons and where it is told; ``noun`` is empty where the number stands alone ("nine were arrested")."""

    amount: Amount
    span: Span
    noun: str


def groups(text: str, sentence: Span, found: Sequence[Amount]) -> Iterator[Group]:
    """The groups of persons that the amounts of a sentence count."""
    for amount in found:
        limit = min(sentence.end, amount.span.end + 140)
        bare = _BARE.match(text, amount.span.end, limit)
        if bare:
            yield Group(amount, amount.span, "")
            continue
        match = _PERSONS.match(text, amount.span.end, limit)
        if match:
            yield Group(amount, Span(amount.span.start, match.end()), match["noun"])
