"""Tells why a saved question has no rows, where a name that it was given is not in the store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pressgraph.queries import SavedQuery
    from pressgraph.store import Store

NO_ROWS: Final = "no rows"
WHOLE: Final = "item"  # a question takes it in full, the other names also in part
NAMESPACES: Final = {
    "operation": "operation",
    "official": "official",
    "platform": "platform",
    "agency": "organization",
    "organization": "organization",
    "publisher": "organization",
    "target": "organization",
    "item": "goods",
}


def missing(store: Store, question: SavedQuery, given: Mapping[str, str]) -> str:
    """One line for an answer without rows: "no rows", and the nearest names to those that the store does not have."""
    hints = "; ".join(_hints(store, question, given))
    return f"{NO_ROWS}: {hints}" if hints else NO_ROWS


def _hints(store: Store, question: SavedQuery, given: Mapping[str, str]) -> Iterator[str]:
    for parameter in question.parameters:
        value = given.get(parameter.variable.strip("_"), given.get(parameter.name))
        if value is None:
            continue
        if parameter.name == "release":
            yield from _release(store, value)
        elif parameter.name in NAMESPACES:
            yield from _name(store, parameter.name, value)


def _name(store: Store, parameter: str, value: str) -> Iterator[str]:
    from pressgraph.store.names import nearest

    near = nearest(store, value, NAMESPACES[parameter], part=parameter != WHOLE)
    if near is not None:
        yield f"the store knows no {parameter} called '{value}'{_meant(near)}"


def _release(store: Store, value: str) -> Iterator[str]:
    from difflib import get_close_matches

    from pressgraph.queries.binding import release_key

    key, known = release_key(value), store.release_keys()
    if key not in known:
        yield f"the store has no release '{value}'{_meant(get_close_matches(key, known, n=3))}"


def _meant(near: list[str]) -> str:
    return f"; did you mean {' or '.join(repr(name) for name in near)}?" if near else ""
