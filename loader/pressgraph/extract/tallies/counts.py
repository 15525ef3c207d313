"""Counts: arrests, convictions, cases, deaths and lethal doses that are counted as such, right behind their number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pressgraph.extract.quantities import Amount, amounts
from pressgraph.facts import Span
from pressgraph.text import Document, Sentence

# "12 actions including arrests" counts actions, of which nobody knows how many are arrests.
_PARTS: Final = r"includ(?:ing|e[sd]?)\b|involv(?:ing|e[sd]?)\b|compris(?:ing|e[sd]?)\b|such\b|like\b|namely\b"
_COUNTED: Final[dict[str, re.Pattern[str]]] = {
    "Arrest": re.compile(
        r"\s+(?:of\s+the\s+|(?:(?!of\b|in\b|and\b|the\b|for\b|to\b|with\b|from\b|"
        rf"{_PARTS})[\w-]+\s+){{0,3}}?)arrests\b"
        r"(?!\s+warrants?)(?!\s+(?:are|were|is|remain)\s+(?:\w+\s+)?(?:pending|expected|anticipated|likely|planned|"
        r"dropped|dismissed|unlawful|suppressed|challenged|overturned|made\s+(?:by\s+mistake|in\s+error)))",
        re.I,
    ),
    "Conviction": re.compile(
        r"\s+(?:(?!had\b|have\b|has\b|with\b|prior\b|previous\b|criminal\b|"
        rf"{_PARTS})[\w-]+\s+){{0,2}}?(?:convictions|guilty\s+"
        r"pleas)\b",
        re.I,
    ),
    "Investigation": re.compile(
        r"\s+(?:of\s+(?:the|these|those|its|all)\s+(?!many\b|most\b|several\b|numerous\b))?"
        r"(?:(?!(?:of|in|to|and|for|fewer|more|during|from|through|by|with|as|at|on|after|under|their|his|its|our)\b|"
        rf"{_PARTS})"
        r"[\w-]+\s+){0,3}?(?:investigations|cases)\b(?!\s+of\b)(?!\s+(?:workers|managers))",
        re.I,
    ),
    "LethalDose": re.compile(
        r"\s+(?:[\w-]+\s+){0,2}?(?:lethal|deadly|fatal)\s+(?:[\w-]+\s+){0,2}?doses\b|"
        r"\s+(?:[\w-]+\s+){0,2}?doses\b(?=[^.;]{0,30}\b(?:lethal|deadly))",
        re.I,
    ),
    "Death": re.compile(
        r"\s+(?:(?!attempted\b|of\b|and\b|or\b|for\b|in\b|"
        rf"{_PARTS})[\w-]+\s+){{0,2}}?"
        r"(?:deaths|murders(?!-for-hire)|homicides|killings|slayings|fatal(?:\s+\w+)?\s+overdoses)\b"
        r"(?!\s+per\b)",
        re.I,
    ),
}
# "made one felony arrest and 34 misdemeanor arrests": a single one counts where it is a result.
_ONE_ARREST: Final = re.compile(
    r"\s+(?:(?!of\b|in\b|and\b|the\b|for\b|to\b|with\b|from\b)[\w-]+\s+){0,2}?arrest\b(?!\s+warrants?)", re.I
)
# "a 20-defendant indictment"
_DEFENDANTS: Final = re.compile(
    r"\b(?P<number>\d{1,3}|[A-Za-z]+(?:-[a-z]+)?)-defendant,?\s+"
    r"(?:(?:federal|superseding|sealed|state|criminal|\w+-count),?\s+){0,3}(?:indictment|complaint)\b",
    re.I,
)
# Indictments that came to nothing, or are of another case, and complaints in which nobody is accused of a crime.
_OTHER_CASE: Final = re.compile(
    r"\b(?:(?i:dismiss\w*|sever(?:ed|ing|ance)|acquit\w*|similar|early\s+in|in\s+(?:19|20)\d\d|civil|false\s+claims)|"
    r"SEC|EEOC)\b"
)
_MADE: Final = re.compile(r"\s+(?:(?:was|has\s+been)\s+(?:also\s+)?made|took\s+place)\b")
_RESULT: Final = re.compile(r"\b(?:ma(?:de|king|kes?)|result\w*\s+in|led\s+to|leading\s+to)\b[^.;]{0,60}$", re.I)
_TO_KILL: Final = re.compile(
    r"\b(?:enough|sufficient)\b[^.;]{0,80}\b(?:to\s+(?:potentially\s+)?(?:kill|poison)|for)\s+(?:an?\s+|another\s+)?$",
    re.I,
)
_STATISTICS: Final = re.compile(
    r"\b(?=[A-Za-z])(?:CDC|Centers\s+for\s+Disease|Americans|nationwide|nationally|annually|every\s+(?:day|year)|"
    r"each\s+(?:day|year)|per\s+(?:day|year)|last\s+year|there\s+(?:have\s+been|were|are)|(?:of|through|during|since)"
    r"\s+(?:19|20)\d\d|epidemic|U\.S\.|United\s+States|country|in\s+(?:19|20)\d\d)\b",
    re.I,
)
# Murders that a release counts for a town or a year, not for its own case.
_CRIME_RATE: Final = re.compile(
    r"\b(?:Americans|nationwide|nationally|annually|every\s+(?:day|year)|each\s+(?:day|year)|per\s+(?:day|year)|"
    r"last\s+year|there\s+(?:have\s+been|were|are|was)|so\s+far|record(?:ed)?|increas\w+|decreas\w+|drop\w*|declin\w+|"
    r"rates?|percent|compared|statistics|fiscal|number\s+of\s+(?:murders|homicides)|killed\s+by\s+firearms|around\s+the\s+country|beginning\s+of\s+(?:the|this)\s+year)\b|%|\bunsolved\b",
    re.I,
)
_KILLING: Final = re.compile(r"murders|homicides|killings|slayings", re.I)
_ILLNESS: Final = re.compile(r"\b(?:HIV|hepatitis|COVID|disease|infections?|virus|cancer|patients?)\b", re.I)
# "The two convictions each carry ten years" are of one person and told before.
_REFERRED: Final = re.compile(r"\b(?:the|his|her|its|these|those|both)\s+$", re.I)
# "nine prior convictions and three arrests"
_PRIOR: Final = re.compile(r"\b(?:prior|previous)\b[^.;]{0,40}$", re.I)
_WITHIN: Final = re.compile(
    r"\(\s*$|\b(?:the|these|those|both|all)\s+$|(?:^|\.\s+)in\s+$|\b(?:settl|resol)\w+\s+(?:\w+\s+)?$|"
    r"\b(?:pleaded|pled|pleas?|guilty|convicted|sentenced)\b[^.;]{0,90}\bin\s+(?:the\s+|these\s+|both\s+)?$",
    re.I,
)
# "The court agreed to hear four cases", "tried five cases to verdict", "briefs in support of four cases".
_ARGUED: Final = re.compile(
    r"\b(?:tried|hear|heard|argued?|arguing|litigated|decided?|deciding|briefs?\s+(?:\w+\s+)?(?:in(?:\s+support\s+of)?|on)|"
    r"petitions?\s+in|claims?\s+(?:\w+\s+){0,3}in|entered\s+in|appear(?:ed|s|ances?)\s+in|occasions\s+and,?\s+in)\s+"
    r"(?:(?:at\s+least|more\s+than|over|nearly|about|approximately|the|these|all)\s+)*$",
    re.I,
)
_PENDING: Final = re.compile(
    r"\s+(?:(?:which|that|currently|are|is|remain|remained|were|still)\s+){1,4}pending\b|\s+to\s+(?:jury\s+)?verdict\b|"
    r"\s+(?:where\b|in\s+which\b|to\s+claimants\b|before\s+the\s+|in\s+the\s+U\.S\.\s+Courts?\b)",
    re.I,
)
_CLAIMS: Final = re.compile(
    r"\b(?:qui\s+tam|claimants?'?|disability|amicus|pending|asylum|probate|habeas|juvenile|officer-involved)\b", re.I
)
# "withdrew money in two cases": where something was paid or decided, nobody investigated.
_IN_CASES: Final = re.compile(
    r"\bin\s+(?:(?:at\s+least|more\s+than|over|nearly|about|approximately|just|only|some)\s+)*$", re.I
)
_CHARGED: Final = re.compile(
    r"\b(?:charg\w+|indict\w+|defendants?|prosecut\w+|convict\w+|arrest\w*|sentenc\w+|plead\w*|pled|guilty|"
    r"investigat\w+)\b",
    re.I,
)
_PAID: Final = re.compile(
    r"\$\d|\b(?:cash|checks?|benefits|accounts?|accountholders|settle\w*|decisions?|documents|desegregation|paid|payments?)\b",
    re.I,
)
_DATA: Final = re.compile(
    r"\b(?:data|files?|documents|records|information|backlog)\s+(?:\w+\s+){0,2}(?:of|to|for|on|from)\s+$", re.I
)
_WITH_ONLY: Final = re.compile(r"[^.;]{3,60},\s+with\s+$")
# Doses that were put on the streets were in no hands of the police.
_SOLD: Final = re.compile(
    r"\b(?:distribut(?:e|ed|ing)|s(?:old|ell|elling)|dealt|deal(?:ing)?|smuggl(?:ed?|ing)|import(?:ed|ing)?)\s+"
    r"(?:(?:about|approximately|nearly|almost|over|more\s+than|some|around|at\s+least)\s+)?$",
    re.I,
)
_REFUSED_IN: Final = re.compile(r"\b(?:refused|denied|rejected|declined)\b[^.;]{0,30}\bin\s+(?:\w+\s+){0,2}$", re.I)
_ELLIPSIS: Final = re.compile(r"(?:\s*,|\s*;|\s*,?\s*and)\s+(?:and\s+)?$")
# "34 arrests were made for trafficking and 36 for other offences"
_FOR: Final = re.compile(r"\s+for\s+(?:other\s+)?(?:offen[cs]es|crimes)\b")
PLACE: Final = re.compile(
    r"(?:\s+more)?\s+in\s+(?:the\s+)?(?:U\.[SK]\.|[A-Z][\w. ]{1,40}?)(?=[,.;)]|\s+and\b|$)|"
    r"\s+by\s+(?:the\s+)?[A-Z][\w.]*(?:\s(?:of\s|for\s|the\s){0,2}[A-Z][\w.]*){0,7}"
    r"(?=[,.;)]|\s+and\s+(?:\d|one|two|three|four|five|six|$)|$)"
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of outcomes of a kind, where it stands, and the sentence around it."""

    of: str
    amount: Amount
    span: Span
    sentence: Sentence
    further: bool = False
    placed: bool = False


def things(document: Document, sentence: Sentence, found: Sequence[Amount]) -> Iterator[Count]:
    """The outcomes of a sentence that stand behind the numbers ``found`` in it, as "12 arrests" and "seven in Ohio"."""
    text, series = document.text, False
    for index, amount in enumerate(found):
        limit = found[index + 1].span.start if index + 1 < len(found) else sentence.end
        hits = [(of, m) for of, pattern in _COUNTED.items() if (m := pattern.match(text, amount.span.end, limit))]
        one = _ONE_ARREST.match(text, amount.span.end, limit) if amount.value == 1 else None
        if one and (
            _MADE.match(text, one.end(), limit)
            or _RESULT.search(text, max(sentence.start, amount.span.start - 80), amount.span.start)
        ):
            hits.append(("Arrest", one))
        for of, match in hits:
            if _meant(document, sentence, amount, of, match):
                yield Count(of, amount, Span(amount.span.start, match.end()), sentence)
        elided = series and not hits and _ELLIPSIS.search(text, found[index - 1].span.end, amount.span.start)
        if elided and (place := PLACE.match(text, amount.span.end, limit) or _FOR.match(text, amount.span.end, limit)):
            yield Count("Arrest", amount, Span(amount.span.start, place.end()), sentence, placed=True)
            continue
        if series and not hits and _WITH_ONLY.fullmatch(text, found[index - 1].span.end, amount.span.start):
            yield Count("Arrest", amount, amount.span, sentence, placed=True)
        series = any(of == "Arrest" for of, _ in hits)
        if _TO_KILL.search(text, max(sentence.start, amount.span.start - 150), amount.span.start):
            yield Count("LethalDose", amount, amount.span, sentence)


def defendants(document: Document, sentence: Sentence) -> Iterator[Count]:
    """The number of those charged that the name of an indictment gives: "a 20-defendant indictment"."""
    for match in _DEFENDANTS.finditer(document.text, *sentence.span):
        complaint = match.group()[-9:].casefold() == "complaint" and "criminal" not in match.group().casefold()
        if complaint or document.ask(_OTHER_CASE.search, sentence.span):
            continue
        for amount in (a for a in amounts(match["number"]) if a.value >= 2):
            place = Span(match.start(), match.start() + len(match["number"]))
            yield Count("Charge", replace(amount, span=place, number=place), Span(*match.span()), sentence)


def _meant(document: Document, sentence: Sentence, amount: Amount, of: str, match: re.Match[str]) -> bool:
    """Whether what is counted is an outcome of the release's own case, told here."""
    text = document.text
    if of == "Investigation":
        # "One of the largest cases ever" counts none.
        if amount.value == 1 or document.ask(_ILLNESS.search, sentence.span):
            return False
        return not (_few(text, amount) or _refused(text, amount) or _before_court(document, sentence, amount, match))
    if of == "Arrest":
        return _PRIOR.search(text, max(sentence.start, amount.span.start - 50), amount.span.start) is None
    if of == "Conviction":
        return not _REFERRED.search(text, max(amount.span.start - 8, 0), amount.span.start)
    if of == "LethalDose":
        return _SOLD.search(text, max(sentence.start, amount.span.start - 40), amount.number.start) is None
    if of == "Death":
        return not in_general(document, sentence, amount, _KILLING.search(match.group()) is not None)
    return True


def in_general(document: Document, sentence: Sentence, amount: Amount, killings: bool) -> bool:
    """Whether deaths are those of a town or a country, not of the case."""
    cue = _CRIME_RATE if killings else _STATISTICS
    return amount.value > 500 or document.ask(cue.search, sentence.span) is not None


def _before_court(document: Document, sentence: Sentence, amount: Amount, match: re.Match[str]) -> bool:
    """Whether cases are those that a court hears or somebody argued, those of applicants, or mere occasions."""
    text = document.text
    if not match.group().casefold().endswith("cases"):
        return _CLAIMS.search(match.group()) is not None
    start = max(sentence.start, amount.span.start - 70)
    if _IN_CASES.search(text, start, amount.number.start) and document.ask(_PAID.search, sentence.span):
        return document.ask(_CHARGED.search, sentence.span) is None
    return (
        _CLAIMS.search(match.group()) is not None
        or _ARGUED.search(text, start, amount.span.start) is not None
        or _DATA.search(text, start, amount.span.start) is not None
        or _PENDING.match(text, match.end(), sentence.end) is not None
    )


def _refused(text: str, amount: Amount) -> bool:
    """Whether the cases are those in which something was refused: "entry was denied in over 700 cases"."""
    return _REFUSED_IN.search(text, max(amount.span.start - 60, 0), amount.number.start) is not None


def _few(text: str, amount: Amount) -> bool:
    """Whether a handful of cases only says where something happened: "pleaded guilty in two cases"."""
    return amount.value < 10 and _WITHIN.search(text, max(amount.span.start - 110, 0), amount.span.start) is not None
