"""Readings: which amounts of a sentence count goods, each with its restatement in another unit or in figures.

Rates, places, sizes, the models of guns and what might have been made of goods count none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pressgraph.extract.goods import asides
from pressgraph.extract.quantities import WEIGHTS, Amount
from pressgraph.facts import Span
from pressgraph.text import Sentence

_RESTATED: Final = re.compile(
    r"\s*(?:\(|/|,?\s*-{0,2}\s*or\b|,\s*(?:about|roughly)\b|,\s*which\s+is\b|=)\s*(?:about\s*|or\s*)?", re.I
)
_CONVERTED: Final = re.compile(r"\s*\((?:about\s+|around\s+)?")
_MAKE: Final = re.compile(
    r"\b(?!(?:And|With|Of|Seiz|Recover|Confiscat|Found|Find|Includ|Plus|Took|Take|Taking|Remov|Yield|Net|Locat|In|For|"
    r"To|Intercept|Discover|Uncover|Total|Another|The|From|By|Also|On|At|Or)[a-z]*\b)[A-Z][\w&-]+\s$"
)
# "a 995 Hi Point rifle": an article counts one already.
_ARTICLE: Final = re.compile(r"\ban?\s$", re.I)
# "Seizures like this one keep poison off our streets."
_ONE: Final = re.compile(r"\b(?:this|that|each|every|any|no|which|another)\s+$", re.I)
_RATE: Final = re.compile(r"\b(?:average\s+of|(?<=\s)out\s+of|one\s+of|(?:of|in)\s+every)\s*$", re.I)
_PLACE: Final = re.compile(
    r"\b(?=[A-Za-z])(?:(?<!\bup )(?<!\bdown )from|at|inside|on|(?<!\bresulted )(?<!\bresulting )"
    r"(?<!\bculminated )(?<!\bturned )(?<!\bhanded )(?<!\bbrings )(?<!\bbrought )(?<!\btook )in)\s+$",
    re.I,
)
# "14 tonnes of tobacco (which could have produced 14 million cigarettes)": what might have been made of it.
_POTENTIAL: Final = re.compile(
    r"(?:[(,–—]\s*|\s)(?:which\s+|that\s+)?(?:(?:could|would|might)\s+(?:have\s+)?(?:been?\s+)?|(?:enough|sufficient)"
    r"\s+(?:\w+\s+)?(?:to|for)\s+|capable\s+of\s+\w+ing\s+|able\s+to\s+(?:make|press|produce|hold|accept|fire)\s+|"
    r"designed\s+to\s+(?:hold|accept)\s+)(?:[\w-]+\s+){0,3}$",
    re.I,
)
# "from which 40 kilos of drugs could have been produced"
_COULD_BE: Final = re.compile(
    r"\s+of\s+(?:[\w-]+\s+){1,3}?(?:could|can|might)\s+(?:\w+\s+)?(?:have\s+)?be(?:en)?\s+(?:produced|made|"
    r"manufactured)\b"
)
# "7.62 x 39mm ammunition"
_CALIBRE: Final = re.compile(r"(?<=\.\d\d)\s?[x×]\s?\d")
_SIZE: Final = re.compile(
    r"\s+(?:[\d.]+|one|two|half|five|ten)-(?:kilo(?:gram)?|kg|pound|lb|gram|ounce)s?\s+(?:bricks|packages|bags|"
    r"bundles|parcels|bales|bars|ingots)\b|\s+\d+\sround\s+(?:[a-z]+\s+){0,2}?magazines\b"
)
# "A pistol with a 30 round magazine": what it can hold.
_CAPACITY: Final = re.compile(r"[\s-]round\s+(?:[a-z]+\s+){0,2}?magazines?\b", re.I)
# "Twelve bricks that weighed about one kilogram each": that is no weight of all.
_EACH_BEFORE: Final = re.compile(
    r"\beach\s+(?:(?:one|brick|package|bundle|bag|parcel|of\s+(?:which|them))\s+)?"
    r"(?:weigh(?:ing|ed|s)|contain(?:ing|ed|s)|held|holding)\s+(?:(?:more|less)\s+than\s+)?$",
    re.I,
)
_EACH_BEHIND: Final = re.compile(
    r"(?:\s+of\s+[a-z]+)?\s+(?:each(?!\s+of\b)|apiece|per\s+(?:brick|package|bundle|bag|parcel|pill))\b", re.I
)
_SLASH: Final = re.compile(r"\s?/\s?")
_SMALLER: Final = {"TONNE": "KiloGM", "KiloGM": "GM", "LB": "OZ", "ton": "KiloGM"}
_PARTS: Final = {"TONNE": 1000, "KiloGM": 1000, "LB": 16, "ton": 1000}
"""How many of the smaller unit are one of the larger."""
_OF_THE: Final = re.compile(r"\s+of\s+(?:(?:the|these|those|their|his|her|its)\s+(?:(?:total|original|known)\s+)?)?")


def readings(text: str, sentence: Sentence, found: Sequence[Amount]) -> Iterator[tuple[Amount, Amount, int]]:
    """Each amount, the amount with its restatement in another unit, and where the next one begins.

    Left out are ranges, numbers within names, rates, places, and sizes ("four one-ounce bars").
    """
    last = -1
    for index in range(len(found)):
        if index <= last or _counts_nothing(text, sentence, found, index):
            continue
        if part := _part(text, found, index):
            last = index + 1
            yield part, part, _begins(found, last + 1, sentence)
            continue
        told, reading, last = _restated(text, found, index)
        # "27 one-kilogram bricks of heroin"
        sized = last + 1 < len(found) and _SIZE.match(text, reading.span.end) is not None
        yield told, reading, _begins(found, last + 1 + sized, sentence)


def _begins(found: Sequence[Amount], index: int, sentence: Sentence) -> int:
    """Where an amount begins, or the sentence ends where there is none of that number."""
    return found[index].span.start if index < len(found) else sentence.end


def _part(text: str, found: Sequence[Amount], index: int) -> Amount | None:
    """An amount of which the next one only tells among how many it was: "two of the three servers"."""
    if index + 1 == len(found) or not _OF_THE.fullmatch(text, found[index].span.end, found[index + 1].span.start):
        return None
    whole = found[index + 1]
    return replace(found[index], unit=whole.unit, span=Span(found[index].span.start, whole.span.end))


def _restated(text: str, found: Sequence[Amount], index: int) -> tuple[Amount, Amount, int]:
    """An amount, its reading with what says it again, and the number of the last amount that this takes in."""
    amount = found[index]
    if index + 1 == len(found):
        return amount, amount, index
    last, other = index + 1, found[index + 1]
    again = asides.counted_again(text, amount, other)
    if again is not None:
        return amount, replace(amount, span=Span(amount.span.start, again)), last
    if not _restates(text, amount, other) and not _in_figures(text, amount, other):
        return amount, amount, index
    figures = other.value == amount.value or amount.money
    if _more_precise(amount, other):
        # "nearly 1.3 tonnes (1,297 kg)": the precise form wins.
        amount, figures = replace(other, span=amount.span), True
    # "80,000 euros (£70,000 / $85,000)"
    while amount.money and last + 1 < len(found) and _joined(text, found[last], found[last + 1]):
        last += 1
    closed = figures and text.startswith(")", found[last].span.end)
    return amount, replace(amount, span=Span(amount.span.start, found[last].span.end + closed)), last


def _joined(text: str, one: Amount, other: Amount) -> bool:
    """Whether a slash alone parts two amounts."""
    return _SLASH.fullmatch(text, one.span.end, other.span.start) is not None


def _counts_nothing(text: str, sentence: Sentence, found: Sequence[Amount], index: int) -> bool:
    """Whether a number is a range, a size, a calibre, a rate, a place or a part of a name."""
    amount = found[index]
    before = text[found[index - 1].span.end if index else sentence.start : amount.span.start]
    sized = index > 0 and not before.strip()
    return (
        amount.ranged
        or sized
        or _CALIBRE.match(text, amount.number.end) is not None
        or _CAPACITY.match(text, amount.number.end) is not None
        or _COULD_BE.match(text, amount.span.end, sentence.end) is not None
        or _aside(before, amount)
        or (amount.unit in WEIGHTS and _of_each(text, sentence, amount))
        or _model(text, sentence, amount)
    )


def _of_each(text: str, sentence: Sentence, amount: Amount) -> bool:
    """Whether a weight is that of each of some things."""
    if _EACH_BEHIND.match(text, amount.span.end, sentence.end):
        return True
    return _EACH_BEFORE.search(text, max(sentence.start, amount.span.start - 60), amount.span.start) is not None


def _model(text: str, sentence: Sentence, amount: Amount) -> bool:
    """Whether a bare number behind a capitalized word is part of a make's name ("a Glock 19 pistol")."""
    if amount.unit or amount.own or amount.spelled or amount.value > 9999:
        return False
    if _ARTICLE.search(text, max(sentence.start, amount.span.start - 4), amount.span.start):
        return True
    before = _MAKE.search(text, max(sentence.start, amount.span.start - 24), amount.span.start)
    return before is not None and before.start() > sentence.start


def _aside(before: str, amount: Amount) -> bool:
    """Whether a number only gives a rate ("7 out of 10 pills"), a place ("from four houses") or what might be."""
    if _POTENTIAL.search(before[-80:]) or (amount.spelled and amount.value == 1 and _ONE.search(before)):
        return True
    return _RATE.search(before) is not None or (amount.unit is None and _PLACE.search(before) is not None)


def _restates(text: str, amount: Amount, other: Amount) -> bool:
    """Whether the second of two amounts says the first in another unit: "10 kilograms (22 pounds)"."""
    if amount.money and other.money and amount.unit != other.unit:
        closed = text.startswith((")", "/", " / "), other.span.end)
        return closed and _CONVERTED.fullmatch(text, amount.span.end, other.span.start) is not None
    if amount.unit not in WEIGHTS or other.unit not in WEIGHTS or amount.unit == other.unit:
        return False
    if _SMALLER.get(amount.unit or "") == other.unit and not _agree(amount, other):
        return False
    return _RESTATED.fullmatch(text, amount.span.end, other.span.start) is not None


def _agree(amount: Amount, other: Amount) -> bool:
    """Whether two amounts, the second in the smaller unit, are the same within 5 %, or as tons differ."""
    whole = amount.value * _PARTS[amount.unit or ""]
    return abs(other.value - whole) * (8 if amount.unit == "ton" else 20) <= whole


def _more_precise(amount: Amount, other: Amount) -> bool:
    """Whether an amount with a bound is said again exactly, in a smaller unit of the same kind."""
    return amount.own and not other.own and _SMALLER.get(amount.unit or "") == other.unit and not other.ranged


def _in_figures(text: str, amount: Amount, other: Amount) -> bool:
    """Whether the second of two amounts says the first in figures: "ten (10) rifles"."""
    told = amount.spelled and amount.unit is None and amount.value == other.value
    return told and text[amount.span.end : other.span.start] == " (" and text.startswith(")", other.span.end)
