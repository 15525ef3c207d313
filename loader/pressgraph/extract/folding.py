"""Namings of bodies folded into those of the same body under a longer name: "Elm Police" of "Elm Police Department"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressgraph.extract.naming import Naming
from pressgraph.extract.places import STATES
from pressgraph.text import Document


def widened(document: Document, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The namings, those that are the end of a name with an "and" in it, which the text has elsewhere, as that one."""
    wider = {place.end: (place, n) for n in namings if " and " in n.label for place in document.places(n.label)}
    for naming in namings:
        place, whole = wider.get(naming.span.end, (naming.span, naming))
        wide = whole is not naming and place.covers(naming.span)
        yield replace(naming, span=place, ref=whole.ref, label=whole.label) if wide else naming


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
        yield naming if whole is naming else replace(naming, ref=whole.ref, label=whole.label)


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
