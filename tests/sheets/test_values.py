"""Numbers, dates and addresses as spreadsheet programs of all countries write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressgraph.sheets import values
from pressgraph.sheets.problem import BadValueError


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1", "1"),
        ("44000000", "44000000"),
        ("12.5", "12.5"),
        ("12,5", "12.5"),
        (".5", "0.5"),
        (",75", "0.75"),
        ("0,500", "0.5"),
        ("0.125", "0.125"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("1 234 567", "1234567"),
        ("1 234,5", "1234.5"),
        ("12'500", "12500"),
        ("12’500.25", "12500.25"),
        ("12,34,567", "1234567"),
        ("1234,567", "1234.567"),
        ("26000.00", "26000"),
    ],
)
def test_numbers_of_all_countries(cell: str, expected: str) -> None:
    assert values.amount(cell) == Decimal(expected)


@pytest.mark.parametrize(("cell", "meanings"), [("1,500", "1500 or 1.5"), ("26.000", "26000 or 26")])
def test_a_number_that_may_be_two_is_never_guessed(cell: str, meanings: str) -> None:
    with pytest.raises(BadValueError) as error:
        values.amount(cell)
    assert str(error.value) == f'"{cell}" may mean {meanings}; write one of these'


@pytest.mark.parametrize(
    ("cell", "printed", "expected"),
    [
        ("1,500", "more than 1,500 pounds", "1500"),
        ("1.500", "about 1.5 kilograms", "1.5"),
        ("26.000", "twenty-six thousand pills", "26000"),
    ],
)
def test_the_printed_words_tell_which_of_two_numbers_is_meant(cell: str, printed: str, expected: str) -> None:
    assert values.amount(cell, printed) == Decimal(expected)


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("0", '"0" is not above 0; write a number that is'),
        ("-5", '"-5" is not above 0; write a number that is'),
        ("−1,234.5", '"−1,234.5" is not above 0; write a number that is'),
        ("1.5E+06", '"1.5E+06" has been shortened by the spreadsheet; write all digits, as text'),
        ("44 million", '"44 million" is not a number; write 44000000'),
        ("$100", '"$100" is not a number; write 100'),
        ("5 to 6", '"5 to 6" is not a number; write digits only, such as 44000000 or 12.5'),
        ("12.5.1", '"12.5.1" is not a number; write digits only, such as 44000000 or 12.5'),
        ("many", '"many" is not a number; write digits only, such as 44000000 or 12.5'),
        ("NaN", '"NaN" is not a number; write digits only, such as 44000000 or 12.5'),
        ("٣", '"٣" is not a number; write 3'),
    ],
)
def test_what_is_no_amount_is_told(cell: str, message: str) -> None:
    with pytest.raises(BadValueError) as error:
        values.amount(cell)
    assert str(error.value) == message


def test_a_count_is_a_whole_number() -> None:
    assert values.count("41") == 41
    assert values.count("41,00") == 41
    with pytest.raises(BadValueError, match=r'"4\.5" is not a whole number'):
        values.count("4.5")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2022", "2022"),
        ("2022-05", "2022-05"),
        ("2022-5-1", "2022-05-01"),
        ("2022-05-01 00:00:00", "2022-05-01"),
        ("2022-05-01T00:00:00Z", "2022-05-01"),
        ("2022/05/01", "2022-05-01"),
        ("01.05.2022", "2022-05-01"),
        ("1. 5. 2022", "2022-05-01"),
        ("31/12/2022", "2022-12-31"),
        ("12/31/2022", "2022-12-31"),
        ("5/5/2022", "2022-05-05"),
        ("31-12-2022", "2022-12-31"),
        ("12/31/2022 0:00", "2022-12-31"),
        ("May 1, 2022", "2022-05-01"),
        ("1st May 2022", "2022-05-01"),
        ("1-May-2022", "2022-05-01"),
        ("Sept. 2022", "2022-09"),
    ],
)
def test_dates_as_precise_as_they_are_told(cell: str, expected: str) -> None:
    assert values.partial_date(cell) == expected


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("1/5/2022", '"1/5/2022" may be 2022-01-05 or 2022-05-01; write one of these'),
        ("1-5-2022", '"1-5-2022" may be 2022-01-05 or 2022-05-01; write one of these'),
        ("45321", '"45321" is the number of a day in a spreadsheet, perhaps 2024-01-30; write the date so'),
        ("May-22", '"May-22" is a date that the spreadsheet has cut; set the cell to text, write it as 2022-05'),
        ("22. Mai", '"22. Mai" is no date; write it as 2022-05-01, 2022-05 or 2022'),
        ("1-May", '"1-May" is a date that the spreadsheet has cut; set the cell to text, write it as 2022-05'),
        ("1/5/22", '"1/5/22" is no date; write it as 2022-05-01, 2022-05 or 2022'),
        ("2022-13", '"2022-13" is no date; write it as 2022-05-01, 2022-05 or 2022'),
        ("2023-02-29", '"2023-02-29" is no date; write it as 2022-05-01, 2022-05 or 2022'),
        ("31.04.2023", '"31.04.2023" is no date; write it as 2022-05-01, 2022-05 or 2022'),
        ("Smarch 1, 2022", '"Smarch 1, 2022" is no date; write it as 2022-05-01, 2022-05 or 2022'),
        ("spring", '"spring" is no date; write it as 2022-05-01, 2022-05 or 2022'),
    ],
)
def test_a_date_that_may_be_two_or_is_none_is_told(cell: str, message: str) -> None:
    with pytest.raises(BadValueError) as error:
        values.partial_date(cell)
    assert str(error.value) == message


def test_a_day_is_a_full_date() -> None:
    assert values.day("2024-05-17") == date(2024, 5, 17)
    with pytest.raises(BadValueError, match='"2024-05" is no full date; write it as 2024-03-08'):
        values.day("2024-05")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_no_date_that_two_countries_read_differently_is_taken(day: date) -> None:
    american, british = f"{day.month}/{day.day}/{day.year}", f"{day.day}/{day.month}/{day.year}"
    if day.day > 12 or day.day == day.month:
        assert {values.day(american), values.day(british)} == {day}
    else:
        for cell in (american, british):
            with pytest.raises(BadValueError):
                values.day(cell)


@pytest.mark.parametrize(
    "cell", ["=A1+1", "=SUM(A1:A9)", '=HYPERLINK("x")', "#NAME?", "#REF!", "#N/A", "####", "a\ufffd"]
)
def test_formulas_and_what_a_spreadsheet_could_not_show_are_no_values(cell: str) -> None:
    with pytest.raises(BadValueError):
        values.plain(cell)


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        ("www.example.org/a", "https://www.example.org/a"),
        ("ftp://example.org/a", "https://example.org/release"),
        ("https://example.org/a b", "https://example.org/release"),
        ("see above", "https://example.org/release"),
    ],
)
def test_what_is_no_web_address_is_told(cell: str, hint: str) -> None:
    with pytest.raises(BadValueError) as error:
        values.address(cell)
    assert str(error.value) == f'"{cell}" is no web address; write it in full, such as {hint}'
