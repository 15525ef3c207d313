"""The allowed values of columns: what a person may write for each, and what it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Final

from pressgraph.vocabulary.lexicon import Lexicon
from pressgraph.vocabulary.terms import slug
from pressgraph.vocabulary.units import units

_LIKE: Final = 0.7
_MUCH_LIKE: Final = 0.85
_PLURALS: Final = (("ies", "y"), ("es", ""), ("s", ""))


@dataclass(frozen=True, slots=True)
class Choice:
    """An allowed value: what it stands for, the label that the template shows, and other words that mean it."""

    value: str
    label: str
    others: tuple[str, ...] = ()


class Choices:
    """The allowed values of a column."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        self._choices = tuple(choices)
        self._by_name: dict[str, Choice] = {}
        for choice in self._choices:
            self._by_name.setdefault(slug(choice.label), choice)
        for choice in self._choices:
            for name in (choice.value, *choice.others):
                self._by_name.setdefault(slug(name), choice)

    @property
    def labels(self) -> tuple[str, ...]:
        """The values as the template shows them."""
        return tuple(choice.label for choice in self._choices)

    def label(self, value: str) -> str:
        """The label of what a value stands for. Raises KeyError where there is none."""
        found = next((choice.label for choice in self._choices if choice.value == value), None)
        if found is None:
            raise KeyError(value)
        return found

    def find(self, words: str) -> str | None:
        """What some words stand for, whatever their case and number; None where they are no allowed value."""
        wanted = slug(words)
        singular = (wanted.removesuffix(end) + put for end, put in _PLURALS if wanted.endswith(end))
        found = next((self._by_name[name] for name in (wanted, *singular) if name in self._by_name), None)
        return found.value if found else None

    def nearest(self, words: str) -> str | None:
        """The label of the value that is spelled nearly so, by itself or by another word for it."""
        labels = {slug(label): label for label in self.labels}
        near = get_close_matches(slug(words), labels, n=1, cutoff=_LIKE)
        if near:
            return labels[near[0]]
        near = get_close_matches(slug(words), self._by_name, n=1, cutoff=_MUCH_LIKE)
        return self._by_name[near[0]].label if near else None


_BOUNDS: Final = (
    Choice("Exact", "exact", ("exactly",)),
    Choice("About", "about", ("approximately", "some", "around", "roughly")),
    Choice("Under", "under", ("nearly", "almost", "up to", "less than", "at most")),
    Choice("Over", "over", ("more than", "at least", "or more")),
)
_OUTCOMES: Final = (
    Choice("Arrest", "arrest"),
    Choice("Investigation", "investigation", ("case",)),
    Choice("Charge", "charge"),
    Choice("Conviction", "conviction"),
    Choice("Death", "death"),
    Choice("LethalDose", "lethal dose", ("deadly dose",)),
)
_ORGANIZATIONS: Final = (
    Choice("Cartel", "cartel"),
    Choice("Gang", "gang"),
    Choice("Faction", "faction"),
    Choice("CriminalOrganization", "criminal organization"),
)
_BODIES: Final = (Choice("Agency", "agency"), Choice("Association", "association"))
_RELATIONS: Final = (
    Choice("pg:targets", "targets"),
    Choice("pg:participant", "has participant", ("participant",)),
    Choice("pg:involvedPlatform", "involves platform", ("involved platform",)),
    Choice("pg:usedPlatform", "used platform"),
    Choice("faction", "is a faction of", ("faction of",)),
    Choice("office", "is an office of", ("office of",)),
    Choice("pg:startDate", "started", ("start date",)),
    Choice("pg:endDate", "ended", ("end date",)),
)
_FIXED: Final[Mapping[str, tuple[Choice, ...]]] = {
    "bounds": _BOUNDS,
    "outcomes": _OUTCOMES,
    "organizations": _ORGANIZATIONS,
    "bodies": _BODIES,
    "relations": _RELATIONS,
}
_CONCEPTS: Final = {"goods": "goods", "forms": "form", "platforms": "platform-kind"}


@cache
def choices(name: str, lexicon: Lexicon) -> Choices:
    """The allowed values of a list, by the list's name. Raises KeyError for a name that no list has."""
    if name == "units":
        return Choices(Choice(unit.name, unit.label, unit.others) for unit in units())
    if name in _FIXED:
        return Choices(_FIXED[name])
    entries = lexicon.of_kind(_CONCEPTS[name])
    return Choices(Choice(entry.slug, entry.label, entry.names) for entry in sorted(entries, key=lambda e: e.label))
