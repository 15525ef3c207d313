"""Agencies: government bodies that a text names.

Known ones come from the lexicon; those that no list can hold are told by how they are called (``bodies``, ``foreign``,
``attorneys``), and inner units by standing beside their parent (``units``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from pressgraph.extract.agencies import (
    attorneys,
    bodies,
    compounds,
    folding,
    foreign,
    homeland,
    native,
    offices,
    short_forms,
    units,
)
from pressgraph.extract.agencies.body import Body
from pressgraph.extract.agencies.compounds import Compound, Compounds
from pressgraph.extract.agencies.overlaps import ends, leads, longest, unless_covered
from pressgraph.extract.capitals import WORD
from pressgraph.extract.headings import in_heading
from pressgraph.extract.naming import BY_PLACE, Found, Naming, Near
from pressgraph.facts import Kind, Ref, Relation, Span
from pressgraph.text import Document, Gazetteer, Match
from pressgraph.vocabulary import terms
from pressgraph.vocabulary.lexicon import Entry, Lexicon

_IN_BRACKET: Final = re.compile(r"\([^()]{3,60} [-–—] $")
_PARENT_FIRST: Final = re.compile(r"(?P<own>'s?|s)?(?: \([A-Z]+\))?(?:,? |[-–])")
_OWNED: Final = re.compile(r"(?:'s|') $")
_PARENT_LAST: Final = re.compile(r" (?:of|for|with)(?: the)? ?$")
_DEPARTMENTS: Final = re.compile(
    rf"\bDepartments of (?:the )?(?P<list>{WORD}(?: {WORD})*(?:, (?:the )?{WORD}(?: {WORD})*)*"
    rf",? and (?:the )?{WORD}(?: {WORD})*)"
)
_FORCE: Final = ("Police", "Guard", "Gendarmerie", "Customs", "Agency", "Administration", "Authority", "Service")
_CLOSES: Final = ")"
_PART_OF: Final = "org:subOrganizationOf"


class Finder:
    """Finds the namings of agencies and of associations of officials."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        entries = tuple(lexicon.of_kind("organization", "Agency", "Association"))
        self._by_length = {e.iri: tuple(sorted(e.names, key=len, reverse=True)) for e in entries}
        self._compounds = Compounds(entries)
        self._names = Gazetteer((name, entry) for entry in entries for name in entry.names)
        # The same names of the same bodies are printed in one release after another.
        self._parents = lru_cache(maxsize=4096)(self._parents_in)

    def find(self, document: Document) -> Found:
        """Every naming, in order, and the relations between bodies that the text states."""
        matches = [
            m
            for m in self._names.find(document.text, document.words)
            if not short_forms.in_address(document.text, m.span)
        ]
        matches = [m for m in matches if not _restated(document.text, m.span)]
        others = {document[m.span] for m in matches if short_forms.of_another(document.text, m)}
        matches = [m for m in matches if document[m.span] not in others]
        known = [n for found in self._compounds.join(document.text, matches) for n in self._parts(document.text, found)]
        known = list(folding.said_once(document.text, known, self._lexicon))
        known += self._departments(document.text)
        abroad = list(foreign.find(document))
        known = list(self._of_their_state(document, self._of_their_country(known, abroad)))
        told = self._told(document, known, abroad)
        known = list(self._without_units_of(told, known, document.text))
        near = Near(naming.span for naming in (*known, *told))
        known += [
            self.named(called.label, called.span)
            for called in homeland.find(document, self._lexicon, [naming.label for naming in known])
            if not any(near.touching(called.span))
        ]
        namings = sorted([*unless_covered(known, told), *told], key=BY_PLACE)
        namings = short_forms.with_abbreviations(document, namings)
        inner, relations = self._units(document, namings, Near(naming.span for naming in told))
        owned, by_head = Near(own for own, _ in inner), set(told)
        apart = [
            n
            for n in namings
            if not any(ends(own, n.span) or (n in by_head and own.covers(n.span)) for own in owned.touching(n.span))
        ]
        found = sorted([*_as_units(apart, namings, dict(inner)), *(unit for _, unit in inner)], key=BY_PLACE)
        refs = {naming.ref for naming in found}
        return Found(tuple(found), tuple(r for r in relations if r.subject in refs and r.object in refs))

    def _without_units_of(self, owners: Sequence[Naming], known: Sequence[Naming], text: str) -> Iterator[Naming]:
        """The known namings, without inner units called another body's: "Elm Police Department's Gang Unit"."""
        ends = {owner.span.end: owner for owner in owners}
        for naming in known:
            owned = _OWNED.search(text, max(0, naming.span.start - 3), naming.span.start)
            owner = ends.get(owned.start()) if owned else None
            entry = self._lexicon.named("organization", naming.label) if owner else None
            whole = self._lexicon.get(entry.parent) if entry and entry.parent else None
            if owner is None or whole is None or whole.slug == owner.ref.slug:
                yield naming

    def _parts(self, text: str, found: Compound) -> Iterator[Naming]:
        """The namings of a known body and, before it, of the body that a bracket in its name is the short form of."""
        entry, span = found.match.value, found.match.span
        if "(" not in text[span.start : span.end]:
            yield from self._with_parents(text, found.match)
            return
        parent = self._lexicon.get(entry.parent) if entry.parent and found.owned else None
        name = next((n for n in self._forms(parent) if text.startswith(n, span.start)), None) if parent else None
        if parent and name:
            yield _known(parent, Span(span.start, span.start + len(name)))
        yield _known(entry, span, partial=True)

    def _with_parents(self, text: str, match: Match[Entry]) -> Iterator[Naming]:
        """The naming of a known body, after those of the bodies that its printed name says it belongs to."""
        entry, span = match.value, match.span
        for parent, start, end in self._parents(text[span.start : span.end], entry.iri):
            yield _known(parent, Span(span.start + start, span.start + end))
        yield _known(entry, span)

    def _parents_in(self, printed: str, iri: str) -> Sequence[tuple[Entry, int, int]]:
        """The bodies that a printed name of a known body says it belongs to, and where they stand in it."""
        entry, found = self._lexicon.get(iri), []
        seen, parent = 0, self._lexicon.get(entry.parent) if entry and entry.parent and " " in printed else None
        while entry and parent and seen < 4:
            for name in self._forms(parent):
                if printed.startswith(name) and (owner := _PARENT_FIRST.match(printed, len(name))):
                    rest = printed[owner.end() :].lstrip("-– ")
                    if owner["own"] or (" " in name and compounds.inner(rest, entry)):
                        found.append((parent, 0, len(name)))
                    break
                if printed.endswith(f" {name}") and _PARENT_LAST.search(printed, 0, len(printed) - len(name)):
                    found.append((parent, len(printed) - len(name), len(printed)))
                    break
            seen, parent = seen + 1, self._lexicon.get(parent.parent) if parent.parent else None
        return found

    def _forms(self, entry: Entry) -> Sequence[str]:
        return self._by_length.get(entry.iri, ())

    def _departments(self, text: str) -> Iterator[Naming]:
        """The members of "the Departments of Justice, State and the Treasury"."""
        if "Departments of" not in text:
            return
        for found in _DEPARTMENTS.finditer(text):
            for member in re.finditer(rf"{WORD}(?: {WORD})*", found["list"]):
                entry = self._lexicon.named("organization", f"Department of {member.group()}")
                start = found.start("list") + member.start()
                if entry:
                    yield _known(entry, Span(start, start + len(member.group())), partial=True)

    def named(self, label: str, span: Span, alternatives: tuple[str, ...] = (), partial: bool = False) -> Naming:
        """A naming of the body of this name: the known one, or one whose slug is made from it."""
        entry = self._lexicon.named("organization", label)
        if entry and ("Agency" in entry.types or "Association" in entry.types):
            return _known(entry, span, alternatives, partial)
        return Naming(Ref(Kind.ORGANIZATION, terms.slug(label)), "Agency", label, span, alternatives, partial=partial)

    def _of_their_country(self, known: Iterable[Naming], abroad: Iterable[Body]) -> Iterator[Naming]:
        """The known names, without those that a list by country tells to be another's.

        "Slovakia: National Crime Agency" is not the United Kingdom's.
        """
        listed = {body.span: entry for body in abroad if body.listed and (entry := self._entry(body.name))}
        for naming in known:
            entry = listed.get(naming.span)
            if entry is None or entry.slug == naming.ref.slug:
                yield naming

    def _of_their_state(self, document: Document, known: Iterable[Naming]) -> Iterator[Naming]:
        """The known names, that of a federal department as its state's where the release is a state's."""
        known = list(known)
        federal = any(naming.label == homeland.JUSTICE for naming in known)
        # The text is asked once, however often it names the department.
        state = homeland.of_state(document, self._lexicon) if federal else None
        for naming in known:
            yield self.named(state, naming.span) if state and naming.label == homeland.JUSTICE else naming

    def _entry(self, name: str) -> Entry | None:
        return self._lexicon.named("organization", name)

    def _told(self, document: Document, known: Sequence[Naming], abroad: Iterable[Body]) -> list[Naming]:
        """The bodies told by how they are called; a known name that is as long wins."""
        federal = list(attorneys.find(document))
        found = [self.named(o.label, o.span, partial=o.shared) for o in federal if o.label]
        begins = {naming.span.start: naming for naming in known}
        for body in (*bodies.find(document), *abroad, *native.find(document)):
            if body.listed or not in_heading(document, body.span):
                found.append(self._body(document.text, body, begins))
        near = Near(naming.span for naming in known)
        found = longest([n for n in found if not any(leads(k, n.span) for k in near.touching(n.span))])
        found = list(folding.folded(list(folding.widened(document, found))))
        labels = {naming.label for naming in (*known, *found)}
        found += [self._body(document.text, body, begins) for body in offices.find(document, labels)]
        return [*found, *self._bare_offices(document, [o.span for o in federal if not o.label], (*known, *found))]

    def _body(self, text: str, body: Body, known: Mapping[int, Naming]) -> Naming:
        """The naming of a body told by how it is called; one that no vocabulary knows may be known in its own language.

        "Dutch Federal Police (Korps Nationale Politie)": the bracket behind it tells. ``known`` are the namings
        of known bodies by where they begin.
        """
        native = known.get(body.span.end + 2) if body.listed or body.name.endswith(_FORCE) else None
        if native is None or self._lexicon.named("organization", body.name):
            return self.named(body.name, body.span, body.alternatives, body.shared)
        bracket = f" ({text[slice(*native.span)]}"
        closed = text.startswith(_CLOSES, native.span.end) or (body.listed and text.startswith(",", native.span.end))
        label = native.label if text.startswith(bracket, body.span.end) and closed else body.name
        return self.named(label, body.span, body.alternatives, body.shared)

    def _bare_offices(self, document: Document, spans: Sequence[Span], namings: Iterable[Naming]) -> list[Naming]:
        """The namings of "the U.S. Attorney's Office" alone, where the text tells whose it is."""
        if not spans:
            return []
        label = attorneys.own(document)
        others = {n.label for n in namings if n.label.startswith(attorneys.label(""))}
        if label is None and len(others) == 1:
            label = others.pop()
        return [self.named(label, span, partial=True) for span in spans] if label else []

    def _units(
        self, document: Document, namings: Sequence[Naming], told: Near
    ) -> tuple[list[tuple[Span, Naming]], list[Relation]]:
        """The namings of inner units, each with the place of its own words, and whose parts they are."""
        inner: list[tuple[Span, Naming]] = []
        relations: list[Relation] = []
        known = {naming.span: naming for naming in namings if naming.span not in told}
        others = Near(known)
        for unit in units.find(document.text, namings):
            if in_heading(document, unit.span):
                continue
            if any(not self._borrowed(unit, known[other]) for other in others.touching(unit.own)):
                continue
            if any(span.covers(unit.own) and span != unit.own for span in told.touching(unit.own)):
                continue
            naming = self._unit(unit, document.text)
            inner.append((unit.own, naming))
            relations.append(Relation(naming.ref, _PART_OF, unit.span, unit.parent.ref))
        relations += _stated_parts(document.text, namings)
        return inner, relations

    def _borrowed(self, unit: units.Unit, known: Naming) -> bool:
        """Whether a known body only lends its name to a unit of another: "Elm Sheriff's Office Drug and Gang Unit"."""
        entry = self._lexicon.named("organization", known.label)
        if not ends(unit.own, known.span) or entry is None or known.label.endswith("Force"):
            return False
        while entry and entry.parent:
            entry = self._lexicon.get(entry.parent)
            if entry and entry.slug == unit.parent.ref.slug:
                return False
        return True

    def _unit(self, unit: units.Unit, text: str) -> Naming:
        parent = unit.parent
        short = min(self._short(parent, text), key=len)
        others = (f"{short} {unit.name}", f"{parent.label} {unit.name}", unit.name)
        known = next((e for e in (self._lexicon.named("organization", n) for n in others[:2]) if e), None)
        if known:
            return _known(known, unit.span, partial=unit.shared)
        return self.named(others[1], unit.span, (others[0], others[2]), unit.shared)

    def _short(self, parent: Naming, text: str) -> Iterator[str]:
        yield from (parent.label, text[parent.span.start : parent.span.end])
        entry = self._lexicon.named("organization", parent.label)
        if entry:
            yield from (name for name in entry.alternatives if name.isupper() and len(name) > 2)


def _known(entry: Entry, span: Span, alternatives: tuple[str, ...] = (), partial: bool = False) -> Naming:
    kind = "Association" if "Association" in entry.types else "Agency"
    return Naming(Ref(Kind.ORGANIZATION, entry.slug), kind, entry.label, span, alternatives, partial=partial)


def _restated(text: str, span: Span) -> bool:
    """Whether a short form only ends what a bracket says again: "Gendarmerie (Gendarmerie nationale – C3N)"."""
    short = text[slice(*span)]
    return short.isupper() and _IN_BRACKET.search(text, max(0, span.start - 70), span.start) is not None


def _as_units(apart: Sequence[Naming], namings: Sequence[Naming], inner: Mapping[Span, Naming]) -> Iterator[Naming]:
    """The namings, those of a body that stands beside its parent elsewhere under its name as a unit of that one."""
    units_of = {n.ref: inner[n.span] for n in namings if n.span in inner}
    for naming in apart:
        unit = units_of.get(naming.ref)
        yield naming._replace(ref=unit.ref, label=unit.label) if unit else naming


def _stated_parts(text: str, namings: Sequence[Naming]) -> Iterator[Relation]:
    for whole, part in pairwise(namings):
        if whole.ref != part.ref and units.owned(text, whole, part):
            yield Relation(part.ref, _PART_OF, Span(whole.span.start, part.span.end), whole.ref)
