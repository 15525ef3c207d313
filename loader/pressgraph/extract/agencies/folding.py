"""Namings of bodies folded into those of the same body under a longer name: "Elm Police" of "Elm Police Department"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressgraph.extract.naming import Naming
from pressgraph.extract.places import STATES
from pressgraph.text import Document
from pressgraph.vocabulary.lexicon import Lexicon


def widened(document: Document, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The namings, those that are the end of a name with an "and" in it, which the text has elsewhere, as that one."""
    wider = {place.end: (place, n) for n in namings if " and " in n.label for place in document.places(n.label)}
    for naming in namings:
        place, whole = wider.get(naming.span.end, (naming.span, naming))
        wide = whole is not naming and place.covers(naming.span)
        yield naming._replace(span=place, ref=whole.ref, label=whole.label) if wide else naming


def folded(namings: Sequence[Naming]) -> Iterator[Naming]:
    """The namings, those of one force under its longest name: "Elm Strike Force" is "Elm OCDETF Strike Force"."""
    forces = [naming for naming in namings if "Force" in naming.label]
    shorter = ((" ".join(word for word in n.label.split() if not word.isupper()), n) for n in forces)
    longer = {label: naming for label, naming in shorter if label != naming.label}
    # "Elm Police" is short for "Elm Police Department" where the text has both.
    longer |= {n.label.removesuffix(" Department"): n for n in namings if n.label.endswith(" Police Department")}
    longer |= _without_place(forces)
    for naming in namings:
        whole = longer.get(naming.label, naming)
        yield naming if whole is naming else naming._replace(ref=whole.ref, label=whole.label)


def _without_place(forces: Sequence[Naming]) -> dict[str, Naming]:
    """The one force that each short name can mean: "Gun Crimes Task Force" of "Elm City Gun Crimes Task Force"."""
    labels = {force.label: force for force in forces}
    found = {}
    for short in labels:
        whole = [label for label in labels if label.endswith(f" {short}")]
        # Not "Ohios Gun Crimes Task Force", which has lost an apostrophe.
        place = whole[0].removesuffix(f" {short}") if whole else ""
        if len(whole) == 1 and len(short.split()) > 3 and (place in STATES.values() or not place.endswith("s")):
            found[short] = labels[whole[0]]
    return found


def said_once(text: str, known: Sequence[Naming], lexicon: Lexicon) -> Iterator[Naming]:
    """The namings of known bodies without those in a bracket that only say again, in its language, the one before it.

    "Austrian Federal Criminal Police Office (Bundeskriminalamt)" is not the German one; a unit in a bracket is another.
    """
    ends = {naming.span.end: naming for naming in known}
    for naming in known:
        start, end = naming.span
        printed = text[start:end]
        bracketed = text.startswith(" (", start - 2) and text.startswith(")", end)
        native = bracketed and not printed.isupper() and printed.casefold() != naming.label.casefold()
        whole = ends.get(start - 2) if native else None
        if whole is None or whole.ref == naming.ref or _related(lexicon, whole, naming):
            yield naming


def _related(lexicon: Lexicon, one: Naming, other: Naming) -> bool:
    entries = [lexicon.named("organization", naming.label) for naming in (one, other)]
    parents = {entry.parent for entry in entries if entry}
    return any(entry and entry.iri in parents for entry in entries)
