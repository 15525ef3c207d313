"""Quantities: a number with its unit and with the bound that stands before or behind it.

Bounds (GUIDE of the annotators): "nearly, almost, close to, up to, less than" say Under; "more than, over, at least,
in excess of, -plus, or more" say Over; "approximately, about, some, roughly, an estimated, around" say About.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pressgraph.facts import Bound, Span
from pressgraph.text import Document
from pressgraph.text.numbers import Number, numbers

_OVER: Final = (
    r"more\ than|(?:well\ |just\ |slightly\ |a\ little\ )?over|at\ least|no\ (?:less|fewer)\ than|"
    r"(?:well\ )?in\ excess\ of|excess\ of|upwards?\ of|greater\ than|(?:well\ )?above|exceed(?:s|ed|ing)|"
    r"surpass(?:es|ed|ing)|north\ of|topping|better\ than|at\ a\ minimum(?:\ of)?"
)
_UNDER: Final = (
    r"nearly|almost|close\ to|up\ to|less\ than|fewer\ than|just\ under|under|just\ shy\ of|as\ m(?:uch|any)\ as|"
    r"not\ more\ than|no\ more\ than|a\ maximum\ of|below|approaching|just\ below|nearing|"
    r"not\ quite|just\ short\ of"
)
_ABOUT: Final = (
    r"approximately|approx\.?|about|roughly|some|around|an\ estimated(?:\ (?:amount|sum|number)\ of)?|"
    r"another\ estimated|estimated(?:\ at|\ to\ be)?|more\ or\ less|~|circa|in\ the\ neighborhood\ of|in\ the\ area\ of"
)
_BEFORE: Final = re.compile(
    rf"(?<!\w)(?<!\w-)(?:(?P<Under>{_UNDER})|(?P<Over>{_OVER})|(?P<About>{_ABOUT}))"
    r"(?P<filler>(?:\s+(?:an?\s+)?(?:additional|another|a\s+total\s+of|total\s+of|the|extra|combined|further|"
    r"estimated|approximately|total|an))*)\s*$",
    re.IGNORECASE | re.VERBOSE,
)
# The last words of bounds and of what stands between them and a number.
_LAST_OF_BOUNDS: Final = (
    "than", "over", "least", "of", "above", "exceeds", "exceeded", "exceeding", "surpasses", "surpassed", "surpassing",
    "topping", "nearly", "almost", "to", "under", "much", "many", "below", "approaching", "nearing", "approximately",
    "approx", "approx.", "about", "roughly", "some", "around", "estimated", "at", "be", "less", "~", "as",
    "circa", "minimum", "quite", "additional", "another", "the", "extra", "combined", "further", "total", "an",
)  # fmt: skip
_WIDTH: Final = 48
_BEHIND: Final = re.compile(r"\s?-?\+|[ -]plus\b|,?\s+or\s+more\b", re.IGNORECASE)
# "14 kilograms or so of cocaine"
_OR_SO: Final = re.compile(r"\s+or\s+so\b")
_SIGN: Final = re.compile(
    r"(?:(?P<usd>US\s?\$|U\.S\.\s?\$|USD\s?\$?|(?<!R)\$)|(?P<brl>R\$|BRL)|(?P<eur>€|EUR|Euros?)|(?P<gbp>£|GBP)|"
    r"(?P<cad>CAD?\s?\$|CAD)|"
    r"(?P<aud>AUD?\s?\$|AUD)|(?P<chf>CHF)|(?P<sek>SEK)|(?P<mxn>MXN\s?\$?)|(?P<dkk>DKK)|(?P<nok>NOK)|(?P<pln>PLN)|"
    r"(?P<bgn>BGN)|(?P<czk>CZK)|(?P<huf>HUF)|(?P<ron>RON)|(?P<try>TRY)|(?P<uah>UAH))\s?$"
)
_CURRENCY_BEHIND: Final = re.compile(
    r"[\s-]*(?:(?P<usd>(?:(?:US|U\.S\.|United\ States|American)\s+)?dollars?|USD)|(?P<eur>euros?|EUR|€(?!\s?\d))|"
    r"(?P<gbp>British\ pounds|pounds\ sterling|(?-i:sterling)(?!\ silver)|GBP|£)|(?P<mxn>(?:Mexican\s+)?pesos|MXN)|"
    r"(?P<cad>Canadian\ dollars|CAD)|"
    r"(?P<chf>Swiss\ francs|CHF)|(?P<aud>Australian\ dollars|AUD)|(?P<dkk>Danish\ kroner|(?-i:DKK))|"
    r"(?P<nok>Norwegian\ kroner|(?-i:NOK))|(?P<sek>Swedish\ kron(?:a|or)|(?-i:SEK))|"
    r"(?P<brl>Brazilian\ (?:reais|real)|(?-i:BRL))|"
    r"(?P<pln>(?:Polish\ )?(?:zlotys?|złotych)|(?-i:PLN))|(?P<bgn>(?:Bulgarian\ )?leva|(?-i:BGN))|"
    r"(?P<czk>(?:Czech\ )?korunas?|(?-i:CZK))|(?P<huf>(?:Hungarian\ )?forints?|(?-i:HUF))|"
    r"(?P<ron>Romanian\ lei|(?-i:RON))|(?P<try>Turkish\ liras?|(?-i:TRY))|"
    r"(?P<uah>(?:Ukrainian\ )?hryvnias?|(?-i:UAH)))\b",
    re.IGNORECASE | re.VERBOSE,
)
_UNIT: Final = re.compile(
    r"""[\s-]*(?:\(\s?[\d,.]+\s?\)\s*)?(?:(?:gross|total|net|full|whole|suspected|U\.S\.|more|additional|extra)\s+)?(?:an?\s+)?(?:
      (?P<KiloGM>kilograms?|kilogrammes?|kilos?|kgs?(?:\.(?=\ (?:of\b|[a-z]|[-–])))?)
    | (?P<TONNE>metric[\s-]tons?|tonnes?|metric[\s-]tonnes?|t(?=\ of\b))
    | (?P<TON_SHORT>short[\s-]tons?|U\.S\.[\s-]tons?)
    | (?P<TON_LONG>long[\s-]tons?)
    | (?P<ton>tons?)
    | (?P<LB>pounds?|lbs?\.?)
    | (?P<OZ>ounces?|ozs?\.?)
    | (?P<GM>grams?|grammes?|gms?|gr?s?(?=\s|\b))
    | (?P<GAL_US>gallons?)
    | (?P<L>lit(?:er|re)s?)
    )(?![\w$]|-sized?\b|\ press(?:es)?\b)(?P<kin>\s?\((?:kgs?|lbs?\.?|g|oz|kilos?|pounds?|grams?|ounces?)\))?""",
    re.IGNORECASE | re.VERBOSE,
)
# "a kilo", "a ton" are quantities of one, though "a pistol" is none.
_SINGLE: Final = re.compile(
    r"[Aa](?<![\w$-].)(?i:n?\s+(?:single\s+|full\s+|additional\s+|extra\s+)?|nother\s+)"
    r"(?=(?i:kilogram|kilo|kg|metric ton|tonne|ton|pound|ounce|gram|gallon|lit(?:er|re))\b(?!\ press))"
)
# "an ounce and a half", "two pounds and a half"
_AND_A_HALF: Final = re.compile(r"\s+and\s+(?:a|one)[\s-]half\b", re.I)
_HALF: Final = Decimal("0.5")
# The folded words that the unit of such a quantity begins with, with the possessive.
_SINGLE_UNITS: Final = frozenset({
    "kilogram", "kilo", "kg", "metric", "tonne", "ton", "pound", "ounce", "gram", "gallon", "liter", "litre",
    "kilograms", "kilos", "kgs", "tonnes", "tons", "pounds", "ounces", "grams", "gallons", "liters", "litres",
})  # fmt: skip
WEIGHTS: Final = frozenset({"KiloGM", "GM", "LB", "OZ", "TONNE", "TON_SHORT", "TON_LONG", "ton"})
VOLUMES: Final = frozenset({"L", "GAL_US"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A printed quantity: its place with bound and unit, where the number itself stands, and what was read.

    ``unit`` is None where none stands beside the number ("5 of heroin", "12 rifles"). ``own`` tells whether a bound is
    printed; ``behind`` whether it stands behind the number. ``spelled`` numbers are words,
    ``ranged`` ones are one end of a range.
    """

    span: Span
    number: Span
    value: Decimal
    unit: str | None
    bound: Bound
    own: bool
    spelled: bool = False
    ranged: bool = False
    behind: bool = False

    @property
    def money(self) -> bool:
        """Whether it is a sum of money."""
        return self.unit is not None and self.unit.startswith("CCY_")


def amounts(
    text: str, start: int = 0, end: int | None = None, places: Sequence[int] | None = None, singles: bool = True
) -> list[Amount]:
    """All quantities and counts printed in ``text[start:end]``, in order.

    ``places`` are those of ``numbers``; ``singles`` tells whether "a kilo" may be among them.
    """
    limit = len(text) if end is None else end
    found: list[Amount] = []
    for number in numbers(text, start, limit, places):
        # "two (2) kilograms" is one amount.
        if not found or number.start >= found[-1].span.end:
            found.append(_amount(text, number, start, limit))
    if not singles:
        return found
    ones = [
        _amount(text, Number(m.start(), m.start() + len(m.group().rstrip()), Decimal(1), spelled=True), start, limit)
        for m in _SINGLE.finditer(text, start, limit)
        if not _inside(found, m.start())
    ]
    if not ones:
        return found
    parted = (amount for amount in found if not _inside(ones, amount.number.start))
    return sorted([*parted, *ones], key=lambda amount: amount.number)


def amounts_in(document: Document, start: int, end: int) -> list[Amount]:
    """The same for a part of a document, which a release reads one after another."""
    singles = not document.words.different.isdisjoint(_SINGLE_UNITS)
    return amounts(document.text, start, end, document.numerals, singles)


def _inside(found: Sequence[Amount], offset: int) -> bool:
    """Whether a place stands inside one of the amounts, which are in order."""
    index = bisect_right(found, offset, key=lambda amount: amount.span.start) - 1
    return index >= 0 and offset < found[index].span.end


def bound_before(text: str, offset: int, floor: int = 0) -> tuple[Bound, int] | None:
    """The bound whose words end at ``offset``, and where they begin."""
    start = max(floor, offset - _WIDTH)
    if not text[start:offset].rstrip().lower().endswith(_LAST_OF_BOUNDS):
        return None
    match = _BEFORE.search(text, start, offset)
    if match is None:
        return None
    kind = "Over" if match["Over"] else "Under" if match["Under"] else "About"
    if kind == "About" and match["filler"] is None:
        return None
    return Bound(kind), match.start()


def _amount(text: str, number: Number, floor: int, limit: int) -> Amount:
    """A number with the sign or unit and the bound that stand beside it, none beyond ``floor`` and ``limit``."""
    begin, unit, end = number.start, None, number.end
    sign = _SIGN.search(text, max(floor, begin - 6), begin)
    if sign:
        begin, unit = sign.start(), f"CCY_{(sign.lastgroup or 'usd').upper()}"
    behind = _BEHIND.match(text, end, limit)
    if behind:
        end = behind.end()
    value = number.value
    if unit is None:
        unit, end = _unit(text, end, limit)
        if unit and (half := _AND_A_HALF.match(text, end, limit)):
            value, end = value + _HALF, half.end()
    elif dollars := _CURRENCY_BEHIND.match(text, end, limit):
        end = dollars.end()
    if not behind and (behind := _BEHIND.match(text, end, limit)):
        end = behind.end()
    before = bound_before(text, begin, floor)
    so = _OR_SO.match(text, end, limit) if text.startswith(" or", end) and not (before or behind) else None
    bound = Bound.OVER if behind else before[0] if before else Bound.ABOUT if so else Bound.EXACT
    end = so.end() if so else end
    return Amount(
        span=Span(before[1] if before else begin, end),
        number=Span(number.start, number.end),
        value=value,
        unit=unit,
        bound=bound,
        own=bool(behind or before or so),
        spelled=number.spelled,
        ranged=number.ranged,
        behind=bool(behind),
    )


def _unit(text: str, offset: int, limit: int) -> tuple[str | None, int]:
    money = _CURRENCY_BEHIND.match(text, offset, limit)
    if money:
        return f"CCY_{(money.lastgroup or 'usd').upper()}", money.end()
    unit = _UNIT.match(text, offset, limit)
    if unit is None:
        return None, offset
    name = next(group for group in unit.groupdict() if group != "kin" and unit[group])
    return name, unit.end()


def currency_of(name: str) -> str | None:
    """The unit of money that words name: ``euros``, ``US dollars``; None where they name none."""
    money = _CURRENCY_BEHIND.fullmatch(name)
    return f"CCY_{(money.lastgroup or 'usd').upper()}" if money else None


def unit_of(name: str) -> str | None:
    """The unit of weight or volume that a word names by itself: ``kg``, ``Pounds``; None where it names none."""
    return _unit(name, 0, len(name))[0] if _UNIT.fullmatch(name) else None
