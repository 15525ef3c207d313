from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressgraph.readers.dates import date_and_place, date_line, leading_date, parse


@pytest.mark.parametrize(
    "value",
    ["2009-10-22", "2009-10-22T00:00:00-04:00", "October 22, 2009", "Thursday, October 22, 2009", "Oct. 22, 2009",
     "22 October 2009", "Thu 22nd Oct 2009", "10/22/2009", "1256169600", 1256169600, "1256184000", date(2009, 10, 22),
     datetime(2009, 10, 22, 13, 30)],
)  # fmt: skip
def test_every_way_to_write_a_day_gives_that_day(value: object) -> None:
    assert parse(value) == date(2009, 10, 22)


@pytest.mark.parametrize(
    "value", [None, "", "soon", "2009-13-45", "Febtober 3, 2009", "31/31/2009", True, [], "99999999999999"]
)
def test_what_is_no_day_gives_none(value: object) -> None:
    assert parse(value) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_written_day_comes_back(day: date) -> None:
    assert parse(day.isoformat()) == day
    assert parse(f"{day:%A, %B} {day.day}, {day.year}") == day


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tuesday, August 26, 2014", date(2014, 8, 26)),
        ("Published: Aug 26, 2014 at 4:30 p.m. EDT", date(2014, 8, 26)),
        ("For Immediate Release — August 26, 2014", date(2014, 8, 26)),
        ("August 26, 2014 agents seized five guns", None),
        ("Updated August 26, 2014", None),
    ],
)
def test_a_date_line_is_nothing_but_a_date(line: str, expected: date | None) -> None:
    assert date_line(line) == expected


def test_a_date_before_places_is_found_but_not_one_that_opens_a_sentence() -> None:
    assert date_and_place("December 4, 2015 New York , NY , United States Narcotics") == date(2015, 12, 4)
    assert date_and_place("December 4, 2015 was the day of the raid.") is None


def test_a_date_glued_to_the_first_sentence_is_taken_off() -> None:
    assert leading_date(" date 2023-05-06 This Friday, agents") == (date(2023, 5, 6), "This Friday, agents")
    assert leading_date("date palms grow here") == (None, "date palms grow here")
