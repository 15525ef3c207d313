"""What shows that a word of seizing tells of no seizure here: thieves, firms, statistics, sanctions, and deeds undone.

Each kind of word has its own: "detained" goods are not those of detained passengers, and what officers stop for
inspection goes on.
"""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.seizures import police
from pressgraph.facts import Span

# What a sentence has in it that takes back a word of each kind.
_IN_SENTENCE: Final[dict[str, re.Pattern[str]]] = {
    "medium_foiled": re.compile(r"\b(?:neither|although|migrants|declined|sank|fell\s+ill|rival)\b"),
    "medium_stop": re.compile(
        r"\b(?:let\s+(?:it|them|him|her)\s+go|valid|aid|children|for\s+inspection|speed\s+limit)\b"
    ),
    "held": re.compile(r"\b(?:released|returned|genuine|for\s+inspection)\b"),
    "frozen": re.compile(
        r"\b(?:sanctions?|OFAC|aid|budgets?|hiring|refused|asked|request\w*|to\s+have|scammers?|up\s+to|"
        r"central\s+bank)\b"
    ),
    "medium_handed": re.compile(
        r"\b(?:each|per|up\s+to|on\s+average|museum|service\s+weapons?|for\s+new|last\s+year|year\s+earlier|"
        r"in\s+(?:18|19)\d\d)\b",
        re.I,
    ),
    "weak_took": re.compile(
        r"\b(?:brib\w*|corrupt\w*|undercover|exchange|bought|informants?|stol\w*|stole|robb\w*|themselves|kickbacks?|"
        r"sold|dos(?:e|es)|evidence\s+room|armory|lockers?|controlled\s+(?:buys?|purchases?)|paid\s+(?:him|her|them)|"
        r"split|kept|keep|resold|resell|reported\s+only|missing|drop\s+box|residents|protection|range|former)\b",
        re.I,
    ),
    "weak_taken": re.compile(
        r"\b(?:burgl|thef|thie|stol|robb|pharmac|hospital|victim|patients?\b|customers?\b|samples?\b|sold\b|"
        r"learn|determin|believ|respond|investigating|nurse|employee|said\s+that\b|evidence\s+room|armory)",
        re.I,
    ),
    "strong_haul_noun": re.compile(r"\b(?:burgl|robber|thie[fv]|heist|shoplift|fish)", re.I),
    "medium_plants": re.compile(r"\b(?:storm|flood|frost|hurricane|licensed)\b"),
    "strong_noun": re.compile(r"\b(?:statistics|provides?\s+for|would\s+be\s+required)\b"),
}
_NEAR: Final = 400
"""The letters of a sentence that are read on each side of a word of seizing: more than nearly every sentence has."""
_BEHIND: Final = 120
"""The letters behind a word of seizing in which is told from whom, and by whom."""
# What stands right before the word.
_BEFORE: Final[dict[str, re.Pattern[str]]] = {
    "strong_haul_noun": re.compile(
        r"\b(?:burglars?|thief|thieves|robbers?|gang|fishing|fishermen)['’]?s?['’]?\s+$", re.I
    ),
    "strong_noun": re.compile(r"\b[Aa]nnual\s+$"),
    "strong": re.compile(r"\b(?:lack\w*|no|without|insufficient)\s+probable\s+cause\s+to\s+$", re.I),
    "medium_plants": re.compile(r"\b(?:he|she|they|who|(?-i:[A-Z][a-z]+))\s+(?:had\s+)?$", re.I),
}
# "They bought frozen food for over $1 million."
_FOOD: Final = re.compile(
    r"\s+(?:foods?|fish|seafood|shrimp|lobsters?|tuna|squid|meat|poultry|chicken|beef|pork|vegetables?|fruit|yogurt|juice|"
    r"desserts?|dinners?|pizzas?|meals?|potatoes)\b"
)
# "The scheme netted contracts of $153 million": sweeps net what is seized, schemes what was gained.
_SCHEMES: Final = re.compile(
    r"\b(?:schemes?|scams?|frauds?|conspirac(?:y|ies)|(?:co-?)?conspirators?|defendants?|thefts?|thieves|robber(?:y|ies|s)|"
    r"sales?|compan(?:y|ies)|firms?|business(?:es)?|enterprise|he|she|they|who)\s+(?:(?:\w+ly|also|had|have|has)\s+){0,2}$",
    re.I,
)
# "Taken from the grower by two armed men": who did not have what was taken in a place of his own was robbed.
_FROM_PLACE: Final = re.compile(
    r"\s+from\s+(?:the|his|her|their|an?)\s+(?:[\w'’-]+\s+){0,2}?(?:cars?|vehicles?|trucks?|homes?|houses?|residences?|"
    r"apartments?|persons?|luggage|suitcases?|tunnels?|boats?|vessels?|trailers?|garages?|bedrooms?|basements?)\b"
    r"(?!\s+of\b|[^.;]{0,160}\bby\b)"
)
# "The apprehension of 5 armed robbers with 3 guns" is of persons, not of goods.
_OF_PERSONS: Final = re.compile(
    r"\s+of\s+(?:[a-z]+\s+){0,2}?\d[\d,]*\s+(?:[\w-]+\s+){0,2}?(?:[a-z]+ers|men|women|people|persons|individuals|"
    r"suspects|nationals|citizens|youths|teens)\b"
)
_APPREHENSION: Final = re.compile(r"apprehension|intervention", re.I)
_CAME_UPON: Final = re.compile(r"(?:c(?:ame|oming)\s+across|unearth\w*)\b", re.I)
# "Came across an ad for 12 guns", "unearthed $2 million in payments": what is told of was not there.
_THERE_BEHIND: Final = re.compile(
    r"\s+(?:(?!(?:ads?|advert\w*|listings?|lists?|videos?|shops?|stores?|sales?|mentions?|notes?|messages?|evidence|plans?|posts?|websites?|photos?|reports?|records?)\b)[\w'’-]+\s+)"
    r"{0,3}?(?:[$€£]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b)"
)
_MONEY: Final = re.compile(r"[$€£]\s?\d")
_BURIED: Final = re.compile(
    r"\b(?:buried|hidden|in\s+the\s+(?:ground|garden|yard|backyard|house|home|car|wall|floor))\b"
)
_PERSONS: Final = re.compile(
    r"[^.;\d]{0,20}\s(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+)?"
    r"(?:passengers?|travell?ers?|persons?|people|men|women|suspects?|drivers?)\b"
)
# "Foiled an attempt to smuggle 40 kilos": the number stands close behind.
_NUMBER: Final = re.compile(
    r"\s+(?:[a-z-]+\s+){0,4}?(?:[$€£]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b)"
)
_SOLD: Final = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|makers?|manufacturers?|retailers?|supermarkets?|thief|thieves|shoplifters?|"
    r"traders?|insur\w+|adjusters?|voluntar\w+|recall\w*)\b",
    re.I,
)


# "Of the 1,900 vehicles seized last year, 13 were later sold": what is told of is what became of them.
_DISPOSED: Final = re.compile(
    r"(?:Out\s+)?[Oo]f\s+(?:the\s+)?[\d,. ]+\s[^.;,]{2,60},\s+[\w,.]+\s+(?:(?:have|had|has)\s+been|were|was)\s+"
    r"(?:(?:later|since|also|now|already|\w+ly)\s+)?(?:sold|auctioned|donated|scrapped)\b"
)
_PERIOD: Final = re.compile(
    r"\bin\s+the\s+(?:first|second|third|fourth|last)\s+(?:half|quarter)\s+of\b|\bthan\s+(?:in|for|"
    r"during)\s+(?:the\s+)?"
    r"(?:same|previous|first|second|(?:19|20)\d\d)\b|\bcompared\s+(?:to|with)\b|\bhistoric\s+low\b"
)
_RATES: Final = re.compile(r"%|\bper\s?cent\b|\beach\s+year\b", re.I)
# Words that say other things of what belongs to the police or what they are given.
_THEIR_OWN: Final = re.compile(r"\b(?:their\s+own|take[- ]back|unwanted|auction|grants?|funding|budgets?)\b", re.I)
_OFTEN_OTHER: Final = re.compile(r"(?:removed|pulled|secured|securing)$", re.I)


def beside(sentence: Span, word: Span) -> Span:
    """The part of a sentence that is read for a word of seizing: all but of a very long one."""
    return Span(max(sentence.start, word.start - _NEAR), min(sentence.end, word.end + _NEAR))


def refused(text: str, sentence: Span, word: Span, group: str, before: str, *, passive: bool) -> bool:
    """Whether a word of seizing is taken back; ``group`` is its kind, ``before`` what stands before it."""
    taken_back = _BEFORE[group].search(before) if group in _BEFORE else None
    if taken_back and not (group == "medium_plants" and police.BEFORE.search(before)):
        return True
    if group == "frozen" and _FOOD.match(text, word.end, sentence.end):
        return True
    if group == "medium" and text[word.start] in "nN" and _SCHEMES.search(before):
        return True
    if group == "strong" and _DISPOSED.match(text, sentence.start, sentence.end):
        return True
    near = beside(sentence, word)
    if _OFTEN_OTHER.search(text, *word) and _THEIR_OWN.search(text, *near):
        return True
    if _unlike(text, sentence, word, group, passive=passive):
        return True
    if group == "held" and _PERSONS.match(text, word.end - 1, sentence.end):
        return True
    if group == "medium_foiled" and not _NUMBER.match(text, word.end, sentence.end):
        return True
    return group in _IN_SENTENCE and _IN_SENTENCE[group].search(text, *near) is not None


def _unlike(text: str, sentence: Span, word: Span, group: str, *, passive: bool) -> bool:
    """Whether what stands behind a word of seizing shows that no goods were taken from those who had them."""
    if group == "weak_taken":
        behind = min(sentence.end, word.end + _BEHIND)
        return not police.by_agents(text, word.end, behind) and not _FROM_PLACE.match(text, word.end, sentence.end)
    if group == "strong_noun":
        return (
            _APPREHENSION.match(text, word.start) is not None
            and _OF_PERSONS.match(text, word.end, sentence.end) is not None
        )
    if group != "weak" or not _CAME_UPON.match(text, word.start):
        return False
    if not passive and not _THERE_BEHIND.match(text, word.end, sentence.end):
        return True
    near = max(sentence.start, word.start - _BEHIND), min(sentence.end, word.end + _BEHIND)
    return text[word.start] in "uU" and _MONEY.search(text, *near) is not None and not _BURIED.search(text, *near)


def by_traders(text: str, sentence: Span) -> bool:
    """Whether it is firms or thieves who take things off a market or its shelves."""
    return _SOLD.search(text, *sentence) is not None


def compared(text: str, sentence: Span) -> bool:
    """Whether a sentence gives the figure of a period beside another's: "in the first half of 2019, a third less"."""
    return _PERIOD.search(text, *sentence) is not None


def estimated(text: str, sentence: Span) -> bool:
    """Whether a sentence tells a rate, and no case: "Each year only 1 % of criminal assets are recovered"."""
    return _RATES.search(text, *sentence) is not None
