"""Numerals: what a printed number looks like and its value: digits, words, and both mixed ("3 thousand 337").

Which of them count or measure things, ``numbers`` tells.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from pressgraph.text.words import Openings, Words

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
SLASHED: Final = r"(?:[13]/4|1/[28])"
NUMERAL: Final = re.compile(
    rf"""(?<![\w.,/:#§])(?<![^\n]-)
    (?:
      (?P<half>(?:a\ half|one[ -]half|half(?:\ an?)?)[ -](?=(?:{_MAGNITUDE}|kilo|kg|pound|ton|ounce|gram)))
      (?P<halved>{_MAGNITUDE})?
    | (?P<quarters>three[ -]quarters|(?:an?|one)[ -]quarter)(?:[ -]of[ -]an?)?[ -]
        (?:(?={_PARTED})|(?P<quartered>million|billion)\b)
    | (?P<vulgar>(?:[½¼¾⅛]|{SLASHED})(?=[ -]?{_PARTED})|[½¼¾⅛](?=[ ](?:{_MAGNITUDE})\b))
    | (?P<digits>{_DIGITS})(?:[ -]?(?P<mixed>[½¼¾⅛]|(?<=[ -]){SLASHED}(?=[ -]?{_PARTED})))?
      (?:(?P<short>[KMB]|bn)(?!\w)|[ -]?(?P<scale>(?:{_MAGNITUDE}|mln|mio)\b))?
      (?P<rest>(?<=thousand)\ \d{{3}}(?![\d,]))?
    | (?P<words>(?:(?<![\w-])an?[ ](?=(?:{_MAGNITUDE})\b)(?:{_MAGNITUDE})|(?:{_WORD}))\b
        (?:(?:(?:(?<=hundred)|(?<=thousand)|(?<=million))[ ]and[ ]|[ -])(?:{_WORD}|{_MAGNITUDE})\b){{0,8}})
    )
    (?:(?P<more>[ -]and[ -](?:a|one)[ -]half)(?:[ ](?P<last>{_MAGNITUDE})\b)?)?""",
    re.IGNORECASE | re.VERBOSE,
)
# ".75 pounds", but not ".22 rifle".
FRACTION: Final = re.compile(rf"(?<![\w.,])(?P<digits>\.\d+)(?=[ -]?(?:{_PARTED}|g\b))", re.IGNORECASE)
_FIRST_WORDS: Final = frozenset({*_ONES, *_TENS, "a", "an", "half"})
# "a hundred", "a half", "a quarter": an article alone begins no number.
_BEHIND_ARTICLE: Final = frozenset(
    form for word in (*_MAGNITUDE.split("|"), "half", "quarter") for form in (word, f"{word}s")
)
_SURE_WORDS: Final = Openings(_FIRST_WORDS, {"a": _BEHIND_ARTICLE, "an": _BEHIND_ARTICLE})
_SEPARATORS: Final = re.compile(r"[,'\s]")
_SPLIT: Final = re.compile(r"[ -]+(?:and[ -]+)?")


def beginnings(tokens: Words) -> list[int]:
    """Where in a text the words stand with which a number can begin, in order; ``tokens`` are ``words(text)``."""
    digits = {word for word in tokens.different if word[0].isdigit()}
    return tokens.places(digits | _FIRST_WORDS)


def sure_beginnings(tokens: Words) -> list[int]:
    """The same without the articles that no number can begin with, since another word follows."""
    digits = {word for word in tokens.different if word[0].isdigit()}
    return sorted(tokens.places(digits) + tokens.places(_SURE_WORDS))


def value_of(match: re.Match[str]) -> Decimal | None:
    """The value of a match of ``NUMERAL``; None where its words make no number.

    >>> [value_of(m) for m in NUMERAL.finditer("one hundred and two, a dozen, 44 million, two five")]
    [Decimal('102'), Decimal('12'), Decimal('44000000'), None]
    """
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
    """The value of words in small letters and ``half`` of one; None where they follow each other as in no number."""
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
