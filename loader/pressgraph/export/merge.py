"""What several releases say, as one graph: each thing keeps one label, its other names become alternative ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, Triple

from pressgraph.vocabulary import terms

LABEL = NamedNode(terms.iri("rdfs:label"))
ALTERNATIVE = NamedNode(terms.iri("skos:altLabel"))


def one_label(statements: Iterable[Triple | Quad]) -> Iterator[Triple | Quad]:
    """The statements with the fullest label of each thing; further ones come back as ``skos:altLabel``.

    Releases print one official with and without a middle initial, and each release's graph has the form it prints.
    Where the graphs are put together, the longest stays the label, of two as long the first in the alphabet, so that
    the order of the releases does not matter.
    """
    kept = list(statements)
    labels: dict[object, set[str]] = defaultdict(set)
    for statement in kept:
        if statement.predicate == LABEL and isinstance(statement.object, Literal):
            labels[statement.subject].add(statement.object.value)
    kept_labels = {thing: fullest(names) for thing, names in labels.items()}
    for statement in kept:
        name = statement.object.value if isinstance(statement.object, Literal) else None
        is_fullest = name == kept_labels.get(statement.subject)
        if statement.predicate == LABEL and not is_fullest:
            yield Triple(statement.subject, ALTERNATIVE, statement.object)
        elif statement.predicate != ALTERNATIVE or not is_fullest:
            yield statement


def fullest(names: Iterable[str]) -> str | None:
    """The longest of some names, of two as long the first in the alphabet; None of none."""
    return min(names, key=lambda name: (-len(name), name), default=None)
