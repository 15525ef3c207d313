"""Releases by the hundred, made of templates: records as the Justice Department's API gives them, in JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final

OPERATIONS: Final = ("Gray Owl", "Salt Marsh", "Long Ferry", "Tin Lantern", "Quiet Orchard", "Broken Compass")
AGENCIES: Final = (
    "Drug Enforcement Administration (DEA)", "Federal Bureau of Investigation (FBI)",
    "U.S. Postal Inspection Service", "Homeland Security Investigations (HSI)",
)  # fmt: skip
GROUPS: Final = ("Sinaloa Cartel", "Gulf Cartel", "Jalisco New Generation Cartel")
GOODS: Final = ("cocaine", "heroin", "methamphetamine", "fentanyl", "marijuana")
CITIES: Final = ("Lowell", "Dayton", "Macon", "Yuma", "Tacoma", "Biloxi")


def record(number: int, seed: int = 0) -> dict[str, object]:
    """One release; another seed gives it another text under the same name."""
    random = Random(f"{number}/{seed}")
    operation, agency = random.choice(OPERATIONS), random.choice(AGENCIES)
    paragraphs = [
        f"The {agency} announced on Tuesday what came of Operation {operation} in {random.choice(CITIES)}.",
        f"Agents seized {random.randint(2, 900)} kilograms of {random.choice(GOODS)} and "
        f"{random.randint(2, 90)} firearms. Operation {operation} targeted the {random.choice(GROUPS)}.",
        f"Operation {operation} led to {random.randint(2, 400)} arrests.",
    ]
    paragraphs += [
        f"In {city}, officers seized {random.randint(2, 99)} pounds of {random.choice(GOODS)} and about "
        f"${random.randint(2, 900)},000 in cash."
        for city in random.sample(CITIES, random.randint(0, 2))
    ]
    return {
        "uuid": f"release-{number:03}",
        "title": f"Operation {operation}: Case {number} in Court",
        "date": str(1_500_000_000 + 86_400 * number),
        "url": f"https://example.org/news/{number}",
        "component": [{"name": agency.partition(" (")[0]}],
        "body": "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
    }


def write(path: Path, count: int, changed: frozenset[int] = frozenset()) -> Path:
    """So many releases as JSON Lines, some of them with another text."""
    path.write_text("".join(f"{line}\n" for line in lines(count, changed)), encoding="utf-8")
    return path


def lines(count: int, changed: frozenset[int] = frozenset()) -> Iterator[str]:
    """The same, line by line."""
    return (json.dumps(record(number, int(number in changed))) for number in range(count))
