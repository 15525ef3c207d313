"""Numbers as releases print them: digits, words, and both mixed ("44 million", "3 thousand 337", "twenty-one").

What only looks like a number of things is left out: ordinals, ages of things ("20-month"), percentages, calibres,
years, parts of names ("AR-15"), sections of law, and words that give no number ("several hundred", "dozens").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from pressgraph.text.words import Openings, Words, words

_ONES: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES: Final = {word: Decimal(value) for value, word in enumerate(_ONES)} | {
    word: Decimal(10 * tens) for tens, word in enumerate(_TENS, start=2)
}
_MAGNITUDES: Final = {
    "hundred": Decimal(100),
    "thousand": Decimal(1_000),
    "million": Decimal(1_000_000),
    "billion": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
    "dozen": Decimal(12),
    "k": Decimal(1_000),
    "m": Decimal(1_000_000),
    "b": Decimal(1_000_000_000),
    "bn": Decimal(1_000_000_000),
    "mln": Decimal(1_000_000),
    "mio": Decimal(1_000_000),
}
_MAGNITUDE: Final = "hundred|thousand|million|billion|trillion|dozen"
_WORD: Final = "|".join(sorted((*_ONES, *_TENS), key=len, reverse=True))
# As most of Europe prints them: "3,5 tonnes", "EUR 1.200.000", "15.500 pills". Where three digits follow a point, or
# two a comma, and neither money nor a unit shows what is meant, the number is read as English prints it.
_AFTER_MONEY: Final = r"(?:(?<=[€£])|(?<=[€£][ ])|(?<=EUR)|(?<=EUR[ ])|(?<=PLN[ ])|(?<=CHF[ ]))"
_UNCUT: Final = (
    r"pills|tablets|capsules|doses|plants|cigarettes|cartridges|rounds|items|objects|units|packs|packets|persons|"
    r"people|"
    r"individuals|suspects|vehicles|officers|euros?|EUR|cultural|archaeological|artefacts|artifacts|antiquities|coins|"
    r"counterfeit|fake|weapons|firearms|animals|bottles|checks|packages|migrants"
)
_UNITS: Final = (
    r"million|billion|mln|mio|m\b|bn\b|metric|tonnes?\b|tons?\b|t\b|kilo|kgs?\b|grams?\b|grammes?\b|g\b|lit(?:re|"
    r"er)s?\b|"
    r"pounds?\b|ounces?\b"
)
_CONTINENTAL: Final = (
    rf"(?=\d{{1,3}}[.,]\d)(?:"
    rf"(?P<dotted>{_AFTER_MONEY}[1-9]\d{{0,2}}(?:\.\d{{3}})+(?:,\d\d)?(?!\d|[.,]\d|[ ]?(?:{_UNITS}))|"
    rf"[1-9]\d{{0,2}}(?:\.\d{{3}})+(?=[ ](?:{_UNCUT})\b|[ ]?€))|"
    rf"(?P<comma>\d{{1,3}},\d{{1,2}}(?=[ -]?(?:{_UNITS}))|{_AFTER_MONEY}\d{{1,3}},\d\d(?![\d,])))"
)
_DIGITS: Final = (
    rf"{_CONTINENTAL}|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|[1-9]\d{{0,2}}(?:[ \u00a0\u202f]\d{{3}})+(?!\d|[.,]\d)|"
    r"[1-9]\d{0,2}(?:'\d{3})+(?!\d|[.,]\d)|\d+(?:\.\d+)?"
)
_FRACTIONS: Final = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅛": Decimal("0.125")} | {
    "1/2": Decimal("0.5"), "1/4": Decimal("0.25"), "3/4": Decimal("0.75"), "1/8": Decimal("0.125"),
}  # fmt: skip
_PARTED: Final = r"(?:kilo|kg|pound|lb|ton\b|ounce|oz|gram|lit(?:er|re)|gallon)"
_SLASHED: Final = r"(?:[13]/4|1/[28])"
_NUMBER: Final = re.compile(
    rf"""(?<![\w.,/:#§])(?<![^\n]-)
    (?:
      (?P<half>(?:a\ half|one[ -]half|half(?:\ an?)?)[ -](?=(?:{_MAGNITUDE}|kilo|kg|pound|ton|ounce|gram)))
      (?P<halved>{_MAGNITUDE})?
    | (?P<quarters>three[ -]quarters|(?:an?|one)[ -]quarter)(?:[ -]of[ -]an?)?[ -]
        (?:(?={_PARTED})|(?P<quartered>million|billion)\b)
    | (?P<vulgar>(?:[½¼¾⅛]|{_SLASHED})(?=[ -]?{_PARTED})|[½¼¾⅛](?=[ ](?:{_MAGNITUDE})\b))
    | (?P<digits>{_DIGITS})(?:[ -]?(?P<mixed>[½¼¾⅛]|(?<=[ -]){_SLASHED}(?=[ -]?{_PARTED})))?
      (?:(?P<short>[KMB]|bn)(?!\w)|[ -]?(?P<scale>(?:{_MAGNITUDE}|mln|mio)\b))?
      (?P<rest>(?<=thousand)\ \d{{3}}(?![\d,]))?
    | (?P<words>(?:(?<![\w-])an?[ ](?=(?:{_MAGNITUDE})\b)(?:{_MAGNITUDE})|(?:{_WORD}))\b
        (?:(?:(?:(?<=hundred)|(?<=thousand)|(?<=million))[ ]and[ ]|[ -])(?:{_WORD}|{_MAGNITUDE})\b){{0,8}})
    )
    (?:(?P<more>[ -]and[ -](?:a|one)[ -]half)(?:[ ](?P<last>{_MAGNITUDE})\b)?)?""",
    re.IGNORECASE | re.VERBOSE,
)
# ".75 pounds", but not ".22 rifle".
_FRACTION: Final = re.compile(rf"(?<![\w.,])(?P<digits>\.\d+)(?=[ -]?(?:{_PARTED}|g\b))", re.IGNORECASE)
_TOKEN: Final = re.compile(r"[^\W_]+")
_FIRST_WORDS: Final = frozenset({*_ONES, *_TENS, "a", "an", "half"})
# "a hundred", "a half", "a quarter": an article alone begins no number.
_BEHIND_ARTICLE: Final = frozenset(
    form for word in (*_MAGNITUDE.split("|"), "half", "quarter") for form in (word, f"{word}s")
)
_SURE_WORDS: Final = Openings(_FIRST_WORDS, {"a": _BEHIND_ARTICLE, "an": _BEHIND_ARTICLE})
# What follows a number that does not count or measure things, and what stands before one.
_NO_COUNT: Final = re.compile(
    r"(?:st|nd|rd|th)\b|[ -]?(?:mg|milligrams?|mm|millimeters?|cal|caliber|gauge|percent|per cent|count|year|month|"
    r"day|week|hour|minute|foot|feet|inch|mile|time|degree|carat|karat|U\.S\.C)s?\b|-(?:\w+-)?(?:story|page|point|term|"
    r"part|man|"
    r"member|state|agency|person|round|defendant|unit|bedroom|family|acre|ton truck)\b|"
    # "On 13 September" is a day.
    r"[ ](?:Jan(?:uary)?|Feb(?:ruary)?|March|Mar|Apr(?:il)?|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b|"
    # "3 1/2-inch pipes" are three, or are so long.
    rf"[ ]{_SLASHED}-(?:inch|foot|ton)\b|"
    # "4-MMC" is a substance.
    r"-(?:MMC|CMC|MEC|FA|FMA|ANPP|(?:methyl|chloro|fluoro|hydroxy)\w+)\b|\s*%|/\d|:\d|\.\d|(?:'s|s)\b"
)
_MEASURE: Final = re.compile(r"(?:kg|kgs|lb|lbs|g|gr|oz|ml|l|t)\b", re.IGNORECASE)
_RANGE: Final = re.compile(r"\s?(?:to|-|–|and)\s?[$€£]?", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\bbetween\s+[$€£]?$", re.IGNORECASE)
# "$765, 917": a sum that has gained a blank, and cannot be told from two numbers.
# In "$765, 210 grams of heroin" they are two.
_TORN: Final = re.compile(
    r", \d{3}(?![\d,]|\.\d|[ -](?!(?:in|to|from|and|of|at|on|for|as|by|with|was|were|is|are|which|that|who|when|"
    r"during|dollars)\b)[A-Za-z])"
)
_TORN_OFF: Final = re.compile(r"\$\d{1,3}, $")
_THREE_DIGITS: Final = 3
_RANGED: Final = re.compile(r"\s?[-–]\s?\d")
_REFERRING: Final = (
    "no", "nos", "number", "section", "title", "part", "chapter", "rule", "count", "counts", "age", "aged", "ages",
    "act", "route", "highway", "phase", "room", "case", "level", "schedule", "suite", "form", "docket", "exhibit",
    "article", "paragraph", "interstate", "building", "box", "district", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep", "sept", "oct", "nov", "dec", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december",
    # "20 rounds of 308 ammunition" tells the calibre.
    "rounds of",
)  # fmt: skip
_SHORT: Final = r"nos?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
# "… were charged in this case. Eight pleaded guilty": a full stop behind a whole word ends a sentence.
_REFERENCE: Final = re.compile(rf"\b(?:(?:{'|'.join(_REFERRING)})\b\s?|(?:{_SHORT})\.\s?)$", re.IGNORECASE)
# Pills "stamped with “M” and “30”" are not thirty.
_QUOTES: Final = frozenset("\"'“”")
_YEAR: Final = re.compile(r"(?:19[5-9]|20[0-3])\d$")
_WEIGHED: Final = re.compile(r"[ -]?(?:kilo|kg|pound|lb|gram|ounce|oz|ton|liter|litre|gallon)")
_SEPARATORS: Final = re.compile(r"[,'\s]")
_SPLIT: Final = re.compile(r"[ -]+(?:and[ -]+)?")


class Number(NamedTuple):
    """A number and its place. ``spelled`` tells that it is all words; ``ranged`` that it is one end of a range."""

    start: int
    end: int
    value: Decimal
    spelled: bool = False
    ranged: bool = False


def beginnings(tokens: Words) -> list[int]:
    """Where in a text the words stand with which a number can begin, in order; ``tokens`` are ``words(text)``."""
    digits = {word for word in tokens.different if word[0].isdigit()}
    return tokens.places(digits | _FIRST_WORDS)


def sure_beginnings(tokens: Words) -> list[int]:
    """The same without the articles that no number can begin with, since another word follows."""
    digits = {word for word in tokens.different if word[0].isdigit()}
    return sorted(tokens.places(digits) + tokens.places(_SURE_WORDS))


def numbers(text: str, start: int = 0, end: int | None = None, places: Sequence[int] | None = None) -> list[Number]:
    """All numbers of things in ``text[start:end]``, in order.

    ``places`` are the ``sure_beginnings`` of numbers in the text, for who asks about one part of it after another.
    """
    end = len(text) if end is None else end
    places = sure_beginnings(words(text)) if places is None else places
    found = list(_numbers(text, places[bisect_left(places, start) : bisect_left(places, end)], end))
    if len(found) < 2:
        return found
    ends = {i for i in range(len(found) - 1) if _is_range(text, found[i], found[i + 1])}
    return [
        number._replace(ranged=True) if index in ends or index - 1 in ends else number
        for index, number in enumerate(found)
    ]


def value(printed: str) -> Decimal | None:
    """The value of a number written in words, or of digits; None where it is no number.

    >>> value("one hundred and two"), value("a dozen"), value("44 million")
    (Decimal('102'), Decimal('12'), Decimal('44000000'))
    """
    match = _NUMBER.fullmatch(printed.strip())
    return _value(match) if match else None


def _numbers(text: str, places: Sequence[int], end: int) -> Iterator[Number]:
    behind = 0
    for first in places:
        # Few words begin a number: the pattern is tried at those alone, which is many times faster than to search.
        if first < behind:
            continue
        match = _NUMBER.match(text, first, end)
        amount = _value(match) if match else None
        if match and amount is None:
            # "four one-ounce bars": two numbers that do not make one.
            word = _TOKEN.match(text, first, end)
            match = _NUMBER.match(text, first, word.end()) if word else None
            amount = _value(match) if match else None
        if match is None or amount is None:
            if text[first - 1 : first] == "." and (fraction := _FRACTION.match(text, first - 1, end)):
                yield Number(first - 1, fraction.end("digits"), Decimal(fraction["digits"]))
            continue
        behind = match.end()
        if _counts(text, match, end):
            end_of_words = first + len(match.group().rstrip(" -"))
            ranged = _RANGED.match(text, match.end(), end) is not None
            yield Number(first, end_of_words, amount, spelled=match["digits"] is None, ranged=ranged)


def _counts(text: str, match: re.Match[str], end: int) -> bool:
    if text[match.start() - 1 : match.start()] in _QUOTES and text[match.end() : match.end() + 1] in _QUOTES:
        return False
    if _NO_COUNT.match(text, match.end(), end):
        return False
    if _torn(text, match, end):
        return False
    after = text[match.end() : match.end() + 1]
    if (
        after.isalpha()
        and not (match["half"] or match["quarters"] or match["vulgar"])
        and not _MEASURE.match(text, match.end(), end)
    ):
        return False
    if _is_reference(text, match.start()):
        return bool(match["scale"])
    digits = match["digits"]
    return digits is None or match["scale"] is not None or not _is_year(text, match, end)


def _is_reference(text: str, start: int) -> bool:
    """Whether the word before a number tells that it counts nothing: "Section 5", "May 5"."""
    before = text[max(start - 14, 0) : start].rstrip().rstrip(".").lower()
    if not before.endswith(_REFERRING):
        return False
    return _REFERENCE.search(text, max(_whole_word(text, start - 12), 0), start) is not None


def _torn(text: str, match: re.Match[str], end: int) -> bool:
    start = match.start()
    if text[start - 1 : start] == "$":
        # "$11 million, 140 firearms", "$11,000, 140 firearms"
        whole = match["scale"] is not None or match["short"] is not None or match.end() - start > _THREE_DIGITS
        return not whole and _TORN.match(text, match.end(), end) is not None
    torn = text[start - 2 : start] == ", " and _TORN_OFF.search(text, max(start - 6, 0), start)
    return bool(torn) and _TORN.match(text, start - 2, end) is not None


def _whole_word(text: str, offset: int) -> int:
    """The offset moved right to where the next word begins, so that no word is cut."""
    while 0 < offset < len(text) and text[offset - 1].isalnum():
        offset += 1
    return offset


def _is_year(text: str, match: re.Match[str], end: int) -> bool:
    if not _YEAR.match(match["digits"]) or text[match.start() - 1 : match.start()] in ("$", "€", "£"):
        return False
    return not _WEIGHED.match(text, match.end(), end)


def _is_range(text: str, first: Number, second: Number) -> bool:
    gap = text[first.end : second.start]
    if not gap or len(gap) > 6 or not _RANGE.fullmatch(gap):
        return False
    return (
        not gap.lstrip().startswith("and") or _BETWEEN.search(text, max(first.start - 12, 0), first.start) is not None
    )


def _value(match: re.Match[str]) -> Decimal | None:
    if match.lastgroup == "digits" and match["digits"].isdecimal():
        return Decimal(match["digits"])
    if match["half"]:
        return _plain(Decimal("0.5") * _MAGNITUDES.get((match["halved"] or "").casefold(), Decimal(1)))
    if match["quarters"]:
        quarters = Decimal("0.75" if match["quarters"][0] in "Tt" else "0.25")
        return _plain(quarters * _MAGNITUDES.get((match["quartered"] or "").casefold(), Decimal(1)))
    if match["vulgar"]:
        return _FRACTIONS[match["vulgar"]]
    if match["digits"]:
        amount = _digits(match) + _FRACTIONS.get((match["mixed"] or "").strip(" -"), Decimal(0))
        if match["more"]:
            amount += Decimal("0.5")
        scale = (match["scale"] or match["short"] or "").casefold()
        amount *= _MAGNITUDES.get(scale, Decimal(1))
        return _plain(amount + Decimal((match["rest"] or "0").strip()))
    spelled = _spelled(match["words"].casefold(), Decimal("0.5") if match["more"] else Decimal(0))
    if spelled is None or not match["last"]:
        return spelled
    return _plain(spelled * _MAGNITUDES[match["last"].casefold()])


def _digits(match: re.Match[str]) -> Decimal:
    """The value of printed digits, whatever parts thousands and decimals."""
    if match["dotted"] or match["comma"]:
        return Decimal(match["digits"].replace(".", "").replace(",", "."))
    return Decimal(_SEPARATORS.sub("", match["digits"]))


def _spelled(printed: str, half: Decimal) -> Decimal | None:
    total = current = Decimal(0)
    previous: Decimal | None = None
    for word in _SPLIT.split(printed):
        if word in ("a", "an"):
            current = Decimal(1)
        elif word in _VALUES:
            if previous is not None and not (previous >= 20 and _VALUES[word] < previous):
                return None
            current += _VALUES[word]
            previous = _VALUES[word]
            continue
        else:
            scale = _MAGNITUDES[word]
            if not current:
                return None
            if scale == 100 or scale == 12:
                current *= scale
            else:
                total, current = total + current * scale, Decimal(0)
        previous = Decimal(10**9)
    return _plain(total + current + half)


def _plain(amount: Decimal) -> Decimal:
    """Without an exponent or needless noughts after the point, so that equal amounts print alike."""
    whole = amount.to_integral_value()
    return whole if whole == amount else amount.normalize()
