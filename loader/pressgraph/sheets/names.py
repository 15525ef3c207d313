"""Which thing a typed name means: one that the vocabulary or the store knows by it, else a new one of that name."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final, NamedTuple, Protocol

from pressgraph.emit.entities import CRIMINAL
from pressgraph.extract.officials import people
from pressgraph.facts import Kind, Ref, Release
from pressgraph.sheets.problem import BadValueError
from pressgraph.vocabulary import terms
from pressgraph.vocabulary.lexicon import Entry, Lexicon

BODIES: Final = frozenset({"Agency", "Association"})
AGENCIES: Final = frozenset({"Agency"})
ASSOCIATIONS: Final = frozenset({"Association"})
_CALLED: Final = {
    "Agency": "an agency",
    "Association": "an association",
    "Cartel": "a cartel",
    "Gang": "a gang",
    "Faction": "a faction",
    "CriminalOrganization": "a criminal organization",
}
_LIKELY: Final = 0.85


class Thing(NamedTuple):
    """A thing that a name means: its node, its label and all names that it may be printed by.

    ``known`` are its classes where the vocabulary or the store knows it, ``printed`` is the name as it was typed.
    """

    ref: Ref
    label: str
    printed: str
    names: tuple[str, ...]
    known: tuple[str, ...] = ()


class Known(Protocol):
    """What a store knows; a sheet is read against it."""

    def release(self, key: str) -> Release | None:
        """The release of a key, with its text."""
        ...

    def release_at(self, url: str) -> Release | None:
        """The release that was published at a web address."""
        ...

    def release_keys(self) -> Iterable[str]:
        """The keys of all releases, for suggestions."""
        ...

    def thing(self, kind: Kind, name: str) -> Thing | None:
        """The one thing of a kind that goes by a name."""
        ...


class Nothing:
    """A store that knows nothing."""

    def release(self, key: str) -> Release | None:  # noqa: ARG002
        """None."""
        return None

    def release_at(self, url: str) -> Release | None:  # noqa: ARG002
        """None."""
        return None

    def release_keys(self) -> Iterable[str]:
        """None."""
        return ()

    def thing(self, kind: Kind, name: str) -> Thing | None:  # noqa: ARG002
        """None."""
        return None


class Names:
    """Turns typed names into things. All raise BadValueError for a name that means none or one of another kind."""

    def __init__(self, lexicon: Lexicon, known: Known) -> None:
        self.lexicon = lexicon
        self._known = known

    def operation(self, name: str) -> Thing:
        """An operation."""
        return self._known.thing(Kind.OPERATION, name) or _new(Kind.OPERATION, name)

    def platform(self, name: str) -> Thing:
        """An app, market or service."""
        return self._named(Kind.PLATFORM, name)

    def criminal(self, name: str) -> Thing:
        """A criminal organization."""
        return self._organization(name, CRIMINAL, "a criminal organization")

    def agency(self, name: str) -> Thing:
        """An agency."""
        return self._organization(name, AGENCIES, "an agency")

    def association(self, name: str) -> Thing:
        """An association of officials or agencies."""
        return self._organization(name, ASSOCIATIONS, "an association")

    def body(self, name: str) -> Thing:
        """An agency or an association."""
        return self._organization(name, BODIES, "an agency or association")

    def official(self, name: str) -> Thing:
        """A person, by given name and surname."""
        person = people.at(name, 0)
        if person is None or not person.full or person.span.end != len(name):
            raise BadValueError(f'"{name}" is no full name', "write given name and surname, without the title")
        # Middle initials are no part of an address: "Ida K. Brandt" is who "Ida Brandt" is.
        short = person.slug.replace("-", " ")
        known = self._known.thing(Kind.OFFICIAL, name) or self._known.thing(Kind.OFFICIAL, short)
        surname = person.words[-1]
        if known:
            return known._replace(printed=name, names=(name, *known.names, surname))
        return Thing(Ref(Kind.OFFICIAL, person.slug), person.label, name, (name, person.label, surname))

    def suggestion(self, kind: str, thing: Thing) -> str:
        """A question after the known name that a new one may be a misspelling of; empty where none is near."""
        if thing.known:
            return ""
        spellings = {terms.slug(name): entry.label for entry in self.lexicon.of_kind(kind) for name in entry.names}
        near = get_close_matches(thing.ref.slug, spellings, n=1, cutoff=_LIKELY)
        return f'did you mean "{spellings[near[0]]}"?' if near else ""

    def _organization(self, name: str, allowed: frozenset[str], wanted: str) -> Thing:
        thing = self._named(Kind.ORGANIZATION, name)
        kinds = [_CALLED[kind] for kind in thing.known if kind in _CALLED]
        if kinds and not allowed.intersection(thing.known):
            raise BadValueError(f'"{name}" is known as {kinds[0]}, not as {wanted}', f"name {wanted}")
        return thing

    def _named(self, kind: Kind, name: str) -> Thing:
        entry = self.lexicon.named(kind.value, name)
        return _entered(kind, name, entry) if entry else self._known.thing(kind, name) or _new(kind, name)


def _entered(kind: Kind, name: str, entry: Entry) -> Thing:
    return Thing(Ref(kind, entry.slug), entry.label, name, (name, *entry.names), entry.types)


def _new(kind: Kind, name: str) -> Thing:
    slug = terms.slug(name)
    if not slug:
        raise BadValueError(f'"{name}" is no name', "write it in Latin letters, as the sentence does")
    return Thing(Ref(kind, slug), name, name, (name,))
