"""What a file leaves out of things that the store has: an edited export says less, and the store goes on saying it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import Final

from pyoxigraph import NamedNode, Triple

from pressgraph.gate.context import Context, Overlay, Surroundings
from pressgraph.gate.describe import Describer
from pressgraph.gate.findings import Finding, Severity
from pressgraph.gate.naming import Names
from pressgraph.gate.parts import shipped_parts
from pressgraph.gate.problem import Problem
from pressgraph.gate.reading import Document
from pressgraph.vocabulary.terms import PREFIXES, compact

LEFT_OUT: Final = "left-out"
"""The rule that a file which describes a thing of one release does it as fully as the store."""

_WHOLE: Final = tuple(PREFIXES[kind] for kind in ("passage", "seizure", "tally", "statement", "claim"))
"""What one release states once, and in full; of anything else a file may well say a part."""

_MESSAGE: Final = "the file is checked together with what the store says; --alone checks it by itself."


def left_out(document: Document, context: Context, stated: Set[Triple], known: Iterable[Finding]) -> Iterator[Finding]:
    """A warning for each thing of a file that the store says more of.

    ``stated`` is all that the files say together, ``known`` what is found already, which is not told again.
    """
    told = {(finding.focus, finding.predicate) for finding in known}
    describer: Describer | None = None
    for subject in dict.fromkeys(triple.subject for triple in document.triples):
        if not isinstance(subject, NamedNode) or not subject.value.startswith(_WHOLE):
            continue
        missing = [
            triple
            for triple in context.about(subject)
            if triple not in stated and (subject.value, triple.predicate.value) not in told
        ]
        if missing:
            describer = describer or _describer(document, context)
            yield describer.problem(_problem(subject, missing, describer))


def _problem(subject: NamedNode, missing: Iterable[Triple], describer: Describer) -> Problem:
    said = [
        f"{describer.words(compact(triple.predicate.value))} {describer.shown(triple.object)}"
        for triple in sorted(missing, key=str)
        if not isinstance(triple.object, Triple)
    ]
    found = f"is in the store, too, and this file leaves out its {', '.join(said)}"
    return Problem(subject, None, found, _MESSAGE, LEFT_OUT, Severity.WARNING)


def _describer(document: Document, context: Context) -> Describer:
    graph = Overlay(document.triples, Surroundings(context))
    return Describer(graph, shipped_parts().shapes, Names(document.prefixes), document.syntax)
