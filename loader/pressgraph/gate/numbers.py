"""The numbers that printed words show, so that a fact's number can be looked for in the words it came from.

It reads generously: "1.999" may be a European 1999, "44M" may be 44 or 44 million. One reading that fits is enough,
since the question is only whether the printed words can carry the number of the fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_FRACTIONS: Final = {
    "half": Decimal("0.5"), "½": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25"),
    "¼": Decimal("0.25"), "¾": Decimal("0.75"),
}  # fmt: skip
_SMALL: Final[dict[str, Decimal]] = {
    **{word: Decimal(value) for value, word in enumerate(_ONES.split())},
    **{word: Decimal(10 * value) for value, word in enumerate(_TENS.split(), start=2)},
    **_FRACTIONS,
    **dict.fromkeys(("couple", "pair", "both"), Decimal(2)),
    "single": Decimal(1),
}
_MULTIPLES: Final = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_SUFFIXES: Final = {"k": 1000, "m": 10**6, "mm": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9}
_AHEAD: Final = 40
_FILLERS: Final = frozenset({"and", "a", "of"})

_DIGITS: Final = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d,.]\d)|\d+(?:[.,]\d+)*|\.\d+"
_TOKEN: Final = re.compile(
    rf"(?P<digits>{_DIGITS})(?:(?P<suffix>k|mm|mn|m|bn|b)(?![a-z]))?|(?P<word>[a-z]+|[½¼¾])|(?P<stop>[^\s-])"
)
_RATIO: Final = re.compile(r"(?:(\d+)[\s-]+)?(\d+)\s?[/⁄]\s?(\d+)")
_ARTICLE: Final = re.compile(
    r"\b(?:an? (?:additional |further |full |whole |single |entire )?|another )(?=(?:kilo|gram|pound|ounce|ton"
    r"|lit(?:er|re)|gallon|pair|couple|dose|plant|pill"
    r"|dozen|score|hundred|thousand|million|billion))"
)

_HALF_A: Final = re.compile(r"\bhalf an? ")


def numbers_in(text: str) -> frozenset[Decimal]:
    """Every number that the words may mean, digits and number words.

    >>> sorted(map(str, numbers_in("nearly 44 million fentanyl pills")))
    ['44000000']
    >>> numbers_in("a cache of cocaine"), numbers_in("another kilogram of cocaine")
    (frozenset(), frozenset({Decimal('1')}))
    """
    lowered = _ARTICLE.sub("one ", _HALF_A.sub("half ", text.casefold()))
    return frozenset((*_counted(lowered), *_ratios(lowered)))


def _ratios(text: str) -> Iterator[Decimal]:
    for whole, above, below in _RATIO.findall(text):
        if int(below):
            yield Decimal(int(whole or 0)) + Decimal(int(above)) / int(below)


class _Sum:
    """A number in the making: "two hundred and three thousand" is 200, then 203, then 203,000."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.current: Decimal | None = None

    def add(self, value: Decimal) -> bool:
        """Adds a small number; False if it cannot extend what is there, as five cannot extend four."""
        here = self.current
        if here is not None and value >= 1 and not _extends(here, value):
            return False
        self.current = (here or Decimal(0)) + value
        return True

    def multiply(self, multiple: int) -> None:
        self.current = (self.current if self.current is not None else Decimal(1)) * multiple
        if multiple >= _MULTIPLES["thousand"]:
            self.total, self.current = self.total + self.current, None

    @property
    def value(self) -> Decimal | None:
        return self.total + (self.current or 0) if self.current is not None or self.total else None


def _extends(here: Decimal, value: Decimal) -> bool:
    """Whether a small number belongs to what stands before it: a hundred and twenty, twenty-three."""
    rest = here % 100
    return value < 100 if here >= 100 and rest == 0 else rest >= 20 and rest % 10 == 0 and value < 10


def _counted(text: str) -> Iterator[Decimal]:
    """Each run of figures and number words as one number, and its steps by themselves, but not what is multiplied.

    "Two hundred-pound bags" may be two; "44 million" is not 44.
    """
    run, steps = _Sum(), list[Decimal]()
    for match in _TOKEN.finditer(text):
        word = match["word"]
        multiple = _MULTIPLES.get((word or "").removesuffix("s"))
        if match["digits"]:
            yield from steps
            run, steps = _Sum(), []
            figures = tuple(_figures(match["digits"], match["suffix"]))
            scaled = [figure * scale for figure in figures for scale in _scales(text[match.end() :])]
            yield from scaled or figures
            run.add(figures[0])
            continue
        if multiple:
            run.multiply(multiple)
            steps = steps if multiple < _MULTIPLES["thousand"] else []
        elif word in _SMALL:
            if word in _FRACTIONS and run.current is not None:
                steps.append(run.current * _SMALL[word])
            if not run.add(_SMALL[word]):
                yield from steps
                run, steps = _Sum(), []
                run.add(_SMALL[word])
        elif word not in _FILLERS:
            yield from steps
            run, steps = _Sum(), []
        if run.value is not None:
            steps.append(run.value)
    yield from steps


def _scales(text: str) -> Iterator[int]:
    """The multiples right after a figure: 1.2 million, 10 hundred thousand."""
    scale = 1
    for word in re.split(r"[\s-]+", text[:_AHEAD].lstrip(" -")):
        multiple = _MULTIPLES.get(re.sub(r"s?[^a-z]*$", "", word))
        if not multiple:
            return
        scale *= multiple
        yield scale


def _figures(digits: str, suffix: str | None) -> Iterator[Decimal]:
    """What figures may mean, with the point and the comma of either side of the Atlantic, and with their suffix."""
    bare = re.sub(r"\s", "", digits)
    readings = [bare.replace(",", "")]
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", bare):
        readings.append(bare.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d+,\d{1,2}", bare):
        readings.append(bare.replace(",", "."))
    readings = [reading for reading in readings if reading.count(".") <= 1] or [re.sub(r"[.,]", "", bare)]
    for value in map(Decimal, readings):
        yield value
        if suffix:
            yield value * _SUFFIXES[suffix]
