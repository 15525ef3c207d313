"""Who published a release, by its web address; the names are in ``publishers.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Final
from urllib.parse import urlsplit

_OFFICE: Final = re.compile(r"/usao-([a-z]{2,4})(?:/|$)")
_DISTRICT: Final = re.compile(r"(?:([nsewmc])d)?([a-z]{2})")
_ARCHIVED: Final = re.compile(r"https?://web\.archive\.org/web/\w+/(?=https?:)")


def original(url: str) -> str:
    """The address that a web archive's address stands for, or the address itself."""
    return _ARCHIVED.sub("", url.strip(), count=1)


def publisher(url: str | None) -> str | None:
    """The publisher whose domain an address is in: an agency's name, a U.S. Attorney's Office, or None.

    >>> publisher("https://www.justice.gov/usao-wdwa/pr/a-title")
    "U.S. Attorney's Office, Western District of Washington"
    """
    if not url:
        return None
    try:
        parts = urlsplit(original(url))
        host = parts.hostname or ""
    except ValueError:
        return None
    if host.removeprefix("www.") == "justice.gov":
        return _office(parts.path) or _table("domains")["justice.gov"]
    labels = host.split(".")
    names = (".".join(labels[start:]) for start in range(len(labels)))
    return next((_table("domains")[name] for name in names if name in _table("domains")), None)


def _office(path: str) -> str | None:
    found = _OFFICE.search(path)
    district = _DISTRICT.fullmatch(found[1]) if found else None
    state = _table("states").get(district[2]) if district else None
    if district is None or state is None:
        return None
    direction = f"{_table('directions')[district[1]]} " if district[1] else ""
    return f"U.S. Attorney's Office, {direction}District of {state}"


@cache
def _table(name: str) -> Mapping[str, str]:
    tables = tomllib.loads(resources.files(__package__).joinpath("publishers.toml").read_text(encoding="utf-8"))
    table: dict[str, str] = tables[name]
    return table
