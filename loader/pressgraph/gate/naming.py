"""What things, properties and addresses are called in messages: as the user's own file calls them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from pyoxigraph import BlankNode, NamedNode, RdfFormat, parse

from pressgraph import resources
from pressgraph.gate.graph import Term
from pressgraph.vocabulary.terms import BASE, PREFIXES, compact, iri

_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MADE_UP: Final = re.compile(r"[0-9a-f]{24,}")
_LABEL: Final = iri("rdfs:label")


class Names:
    """Addresses as a file writes them: with its own prefixes, and in full where it has none that fits."""

    def __init__(self, prefixes: Mapping[str, str] | None = None) -> None:
        self._prefixes = prefixes

    def __call__(self, full: str) -> str:
        """An address, ``pg:Seizure`` or ``<https://…>``."""
        if self._prefixes is None:
            return compact(full)
        fitting = [(len(space), name) for name, space in self._prefixes.items() if space and full.startswith(space)]
        if not fitting:
            return f"<{full}>"
        size, name = max(fitting)
        return f"{name}:{full[size:]}"


def own_name(node: Term) -> str:
    """What to call a thing that has no name: the end of its address; nothing where it has none.

    >>> own_name(NamedNode("https://w3id.org/pressgraph/seizure/seizure-3f9c"))
    'seizure-3f9c'
    """
    if isinstance(node, BlankNode):
        return "" if _MADE_UP.fullmatch(node.value) else f"_:{node.value}"
    if node.value.startswith(BASE):
        return re.split(r"[/#]", node.value)[-1]
    return compact(node.value)


def spaced(name: str) -> str:
    """A local name as words.

    >>> spaced("claimSubject")
    'claim subject'
    """
    return _CAPITAL.sub(" ", name).lower()


def property_words(full: str) -> str:
    """A property in words: its label in the ontology, else its name taken apart."""
    label = _labels().get(full)
    return spaced(label or re.split(r"[/#:]", full)[-1])


@cache
def _labels() -> Mapping[str, str]:
    """The labels of the ontology's own terms."""
    file = resources.folder("ontology") / "pressgraph.ttl"
    return {
        quad.subject.value: quad.object.value
        for quad in parse(path=file, format=RdfFormat.TURTLE)
        if quad.predicate.value == _LABEL and isinstance(quad.subject, NamedNode)
        and not isinstance(quad.object, NamedNode | BlankNode) and quad.subject.value.startswith(PREFIXES["pg"])
    }  # fmt: skip


def with_article(name: str) -> str:
    """A noun with its article; a plural has none.

    >>> with_article("amount"), with_article("unit"), with_article("other name"), with_article("printed words")
    ('an amount', 'a unit', 'another name', 'printed words')
    """
    if name.endswith("s") and not name.endswith("ss"):
        return name
    if name.startswith("other "):
        return f"an{name}"
    return f"{'an' if name[:1] in 'aeio' else 'a'} {name}"
