"""What a cell says: numbers and dates in the ways that spreadsheet programs write them, and never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from pressgraph.emit.graph import web_address
from pressgraph.emit.nodes import digits
from pressgraph.sheets.problem import BadValueError
from pressgraph.sheets.tables import ERROR
from pressgraph.text.numbers import numbers

_SCIENTIFIC: Final = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)?e[-+]?[0-9]+", re.IGNORECASE)
_SIGN: Final = re.compile(r"[-−–](?=[0-9.,])")
_WHOLE: Final = re.compile(r"[0-9]+")
_EITHER: Final = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_POINT: Final = re.compile(
    r"[0-9]*\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3}){2,}|"
    r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?"
)
_COMMA: Final = re.compile(r"[0-9]*,[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_SPACED: Final = re.compile(r"([0-9]{1,3}(?:([ '’])[0-9]{3})(?:\2[0-9]{3})*)(?:[.,]([0-9]+))?")

_NAMES: Final = "january february march april may june july august september october november december"
_MONTHS: Final = {
    name: number for number, month in enumerate(_NAMES.split(), start=1) for name in (month, month[:3])
} | {"sept": 9}
_ISO: Final = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})")
_DOTTED: Final = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")
_PARTED: Final = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4})(?: 0?0:00(?::00)?)?")
_NAMED: Final = (
    re.compile(r"(?P<month>[a-z]+)\.? (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?P<year>[0-9]{4})", re.IGNORECASE),
    re.compile(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?[ -](?P<month>[a-z]+)\.?[ -](?P<year>[0-9]{4})", re.IGNORECASE),
    re.compile(r"(?P<month>[a-z]+)\.?[ -](?P<year>[0-9]{4})", re.IGNORECASE),
)
_CUT: Final = re.compile(r"(?:[a-z]{3,9}\.?[ -][0-9]{1,2}|[0-9]{1,2}[ -][a-z]{3,9}\.?)", re.IGNORECASE)
_SERIAL: Final = re.compile(r"[1-9][0-9]{4}(?:[.,][0-9]+)?")
_DAY_ZERO: Final = date(1899, 12, 30)
_FULL: Final = len("2022-05-01")


def plain(cell: str) -> str:
    """A cell that is no formula and no error. Raises BadValueError for those."""
    if cell.startswith("="):
        raise BadValueError(f'"{shortened(cell)}" is a formula', "write its value")
    if ERROR.fullmatch(cell):
        raise BadValueError(f'"{cell}" is what a spreadsheet shows for a broken or hidden value', "write the value")
    if "\ufffd" in cell:
        raise BadValueError(f'"{shortened(cell)}" has a damaged letter (\ufffd)', "write it again, save as CSV (UTF-8)")
    return cell


def shortened(words: str, width: int = 60) -> str:
    """Words for a message, cut where they are long."""
    return words if len(words) <= width else f"{words[: width - 1].rstrip()}…"


def amount(cell: str, printed: str = "") -> Decimal:
    """A number above 0, in the digits of any country.

    A group of three digits behind one point or comma may be thousands or a fraction; the printed words decide where
    they show one of the two. Raises BadValueError where nothing does, and for what is no number.
    """
    found = _readings(cell)
    if len(found) > 1:
        shown = {number.value for number in numbers(printed)}
        fitting = [reading for reading in found if reading in shown]
        if len(fitting) != 1:
            raise BadValueError(f'"{cell}" may mean {" or ".join(map(digits, found))}', "write one of these")
        found = fitting
    if found[0] <= 0:
        raise BadValueError(f'"{cell}" is not above 0', "write a number that is")
    return found[0]


def count(cell: str, printed: str = "") -> int:
    """A whole number above 0. Raises BadValueError for anything else."""
    value = amount(cell, printed)
    if value != value.to_integral_value():
        raise BadValueError(f'"{cell}" is not a whole number', "only whole things are counted")
    return int(value)


def _readings(cell: str) -> list[Decimal]:
    """What a number may mean; the first reading takes the point for the decimal mark."""
    if _SCIENTIFIC.fullmatch(cell):
        raise BadValueError(f'"{cell}" has been shortened by the spreadsheet', "write all digits, as text")
    bare = _SIGN.sub("", cell, count=1)
    sign = -1 if bare != cell else 1
    spaced = _SPACED.fullmatch(bare)
    if spaced:
        return [sign * Decimal(f"{re.sub(r'[^0-9]', '', spaced[1])}.{spaced[3] or 0}")]
    if _WHOLE.fullmatch(bare):
        return [sign * Decimal(bare)]
    if _EITHER.fullmatch(bare):
        thousands, fraction = Decimal(re.sub(r"[.,]", "", bare)), Decimal(bare.replace(",", "."))
        return [sign * thousands, sign * fraction]
    if _POINT.fullmatch(bare):
        return [sign * Decimal(bare.replace(",", ""))]
    if _COMMA.fullmatch(bare):
        return [sign * Decimal(bare.replace(".", "").replace(",", "."))]
    told = [number.value for number in numbers(cell)]
    hint = f"write {digits(told[0])}" if len(told) == 1 else "write digits only, such as 44000000 or 12.5"
    raise BadValueError(f'"{shortened(cell)}" is not a number', hint)


def day(cell: str) -> date:
    """A full date. Raises BadValueError for anything else, and for what may be two dates."""
    found = partial_date(cell)
    if len(found) < _FULL:
        raise BadValueError(f'"{cell}" is no full date', "write it as 2024-03-08")
    return date.fromisoformat(found)


def partial_date(cell: str) -> str:
    """A date as precise as it is told, in the form of ISO 8601: ``2022``, ``2022-05`` or ``2022-05-01``.

    Raises BadValueError for what is no date of the calendar, and for what may be two dates.
    """
    found = sorted(set(_dates(cell)))
    if len(found) == 1:
        return found[0]
    if found:
        raise BadValueError(f'"{cell}" may be {" or ".join(found)}', "write one of these")
    if _CUT.fullmatch(cell):
        raise BadValueError(
            f'"{cell}" is a date that the spreadsheet has cut', "set the cell to text, write it as 2022-05"
        )
    raise BadValueError(f'"{shortened(cell)}" is no date', "write it as 2022-05-01, 2022-05 or 2022")


def _dates(cell: str) -> Iterator[str]:
    if _SERIAL.fullmatch(cell):
        shown = _DAY_ZERO + timedelta(int(re.split("[.,]", cell)[0]))
        raise BadValueError(f'"{cell}" is the number of a day in a spreadsheet, perhaps {shown}', "write the date so")
    iso = _ISO.fullmatch(cell)
    if iso:
        return _valid([(iso[1], iso[2], iso[3])])
    if found := _YEAR_FIRST.fullmatch(cell):
        return _valid([(found[1], found[2], found[3])])
    if found := _DOTTED.fullmatch(cell):  # the day stands first wherever dates are written with points (CLDR)
        return _valid([(found[3], found[2], found[1])])
    if found := _PARTED.fullmatch(cell):
        return _valid([(found[4], found[1], found[3]), (found[4], found[3], found[1])])
    for form in _NAMED:
        if found := form.fullmatch(cell):
            parts = found.groupdict()
            month = _MONTHS.get(parts["month"].casefold())
            return _valid([(parts["year"], str(month), parts.get("day"))] if month else [])
    return iter(())


def _valid(parts: Iterable[tuple[str, str | None, str | None]]) -> Iterator[str]:
    """Those of some dates that the calendar has."""
    for year, month, day_of_month in parts:
        try:
            full = date(int(year), int(month or 1), int(day_of_month or 1)).isoformat()
        except ValueError:
            continue
        yield full if day_of_month else full[:7] if month else full[:4]


def address(cell: str) -> str:
    """A web address. Raises BadValueError for what is none."""
    if web_address(cell) is None:
        example = f"https://{cell}" if re.match(r"[\w-]+\.[\w.-]+(?:/|$)", cell) else "https://example.org/release"
        raise BadValueError(f'"{shortened(cell)}" is no web address', f"write it in full, such as {example}")
    return cell
