"""The dates that releases carry, in the handful of ways that they write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Final

_NAMES: Final = "january february march april may june july august september october november december"
_MONTHS: Final = {
    short: number for number, name in enumerate(_NAMES.split(), start=1) for short in {name, name[:3], name[:4]}
}
_MONTH: Final = r"(?P<month>[a-z]{3,9})\.?"
_WEEKDAY: Final = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?"
_CLOCK: Final = r"(?:,?\s+(?:at\s+)?\d{1,2}:\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[a-z]{2,4})?)?"
_FORMS: Final = (
    r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?:[t ][\d:.]+(?:z|[+-]\d\d:?\d\d)?)?",
    rf"{_WEEKDAY}{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){_CLOCK}",
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}}){_CLOCK}",
    r"(?P<number>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})",
)
_PATTERNS: Final = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)
_LABEL: Final = re.compile(
    r"(?:(?:release\s+)?date|published(?:\s+(?:on|date))?|posted(?:\s+on)?|"
    r"for\s+(?:immediate\s+)?release)\s*[:,–—-]?\s+",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(r"\s*date:?\s+(\d{4}-\d\d-\d\d)\s+(?=\S)", re.IGNORECASE)
_EPOCH: Final = re.compile(r"-?\d{6,11}")


def parse(value: object) -> date | None:
    """The day that a metadata value names: a date, ISO or American text, or epoch seconds; None for anything else.

    Epoch seconds count in UTC: the Justice Department's API gives midnight, of UTC or of Washington, of the release's
    day, and both fall on that day in UTC.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value).strip()
    if _EPOCH.fullmatch(text):
        return _epoch(int(text))
    return _match(text)[0]


def date_line(text: str) -> date | None:
    """The day of a line that is nothing but a date, perhaps after "Date:", "Published" or the like."""
    if len(text) > 80 or not any(c.isdigit() for c in text):
        return None
    rest = _LABEL.sub("", text.strip(), count=1) if _LABEL.match(text.strip()) else text.strip()
    day, end = _match(rest)
    return day if day and not rest[end:].strip(" .|") else None


def date_and_place(text: str) -> date | None:
    """The day that opens a short line which goes on with places and topics instead of a sentence."""
    day, end = _match(text.strip())
    rest = text.strip()[end:]
    return day if day and len(rest) < 200 and not re.search(r"[.!?][\"”’)]*$", rest) else None


def leading_date(text: str) -> tuple[date | None, str]:
    """A crawler's "date 2023-05-06" glued in front of the first sentence, and the text without it."""
    found = _LEAD.match(text)
    day = _match(found[1])[0] if found else None
    return (day, text[found.end() :]) if found and day else (None, text)


def _epoch(seconds: int) -> date | None:
    try:
        return datetime.fromtimestamp(seconds, UTC).date()
    except (OverflowError, OSError, ValueError):
        return None


def _match(text: str) -> tuple[date | None, int]:
    """The date at the start of a text and where it ends."""
    for pattern in _PATTERNS:
        found = pattern.match(text)
        if found:
            fields = found.groupdict()
            month = _MONTHS.get(fields["month"].lower()) if "month" in fields else int(fields["number"])
            if month is None:
                continue
            try:
                return date(int(fields["year"]), month, int(fields["day"])), found.end()
            except ValueError:
                continue
    return None, 0
