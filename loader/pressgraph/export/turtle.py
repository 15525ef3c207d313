"""Turtle and TriG, one property a line and a blank line between subjects, so that a diff shows facts.

Written here because a library decides on its own what goes on a line (pyoxigraph puts all objects of a property there)
and may decide otherwise in its next version. It takes about twice as long as pyoxigraph's, sorting included, and an
eighth of the time of rdflib's; of a whole store, `pressgraph.export.segments` writes the same ten times as fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from pressgraph.export.order import DEFAULT, TYPE, Node
from pressgraph.vocabulary import terms

INDENT: Final = "    "
WIDTH: Final = 100
NEXT: Final = f" ;\n{INDENT}"

_NAMESPACES: Final = {namespace: prefix for prefix, namespace in terms.PREFIXES.items()}
_LOCAL: Final = re.compile(r"[0-9A-Za-z_](?:[0-9A-Za-z_.-]*[0-9A-Za-z_-])?")
_BARE: Final = {
    terms.iri("xsd:integer"): re.compile(r"-?(?:0|[1-9][0-9]*)"),
    terms.iri("xsd:decimal"): re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+"),
    terms.iri("xsd:boolean"): re.compile(r"true|false"),
}


class Speller:
    """Spells N-Triples terms as Turtle and remembers which prefixes that took."""

    def __init__(self) -> None:
        self.used: set[str] = set()
        self._known: dict[str, str] = {}

    def __call__(self, term: str) -> str:
        """The Turtle of a term: a prefixed name, a bare number, or the term as it is."""
        known = self._known.get(term)
        if known is not None:
            return known
        if term[0] == "<" and term[1] != "<":
            return self._known.setdefault(term, self._name(term))
        if term[0] == '"' and term[-1] == ">":
            return self._literal(term)
        return term

    def _name(self, term: str) -> str:
        found = prefixed(term)
        if found is None:
            return term
        self.used.add(found[0])
        return ":".join(found)

    def _literal(self, term: str) -> str:
        words, _, datatype = term.rpartition("^^")
        bare = _BARE.get(datatype[1:-1])
        if bare is not None and bare.fullmatch(words, 1, len(words) - 1):
            return words[1:-1]
        return f"{words}^^{self(datatype)}"


def prefixed(iri: str) -> tuple[str, str] | None:
    """The prefix and the local name of an IRI in N-Triples spelling, where Turtle may have it so."""
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = _NAMESPACES.get(iri[1:cut])
    return (prefix, iri[cut:-1]) if prefix is not None and _LOCAL.fullmatch(iri, cut, len(iri) - 1) else None


def document(graphs: Mapping[str, Iterable[Node]]) -> Iterator[str]:
    """The pieces of a document: the prefixes in use, the default graph, then each named graph in braces."""
    spell = Speller()
    body = [piece for name, nodes in graphs.items() for piece in _graph(name, nodes, spell)]
    for prefix in sorted(spell.used):
        yield f"@prefix {prefix}: <{terms.PREFIXES[prefix]}> .\n"
    yield from body


def _graph(name: str, nodes: Iterable[Node], spell: Speller) -> Iterator[str]:
    if name == DEFAULT:
        yield from (f"\n{block(node, spell)}" for node in nodes)
        return
    yield f"\n{spell(name)} {{\n"
    yield "\n".join(block(node, spell, INDENT) for node in nodes)
    yield "}\n"


def block(node: Node, spell: Speller, margin: str = "") -> str:
    """The lines of one subject, each moved in by ``margin``."""
    spelled = {
        "a" if predicate == TYPE else spell(predicate): [spell(value) for value in values]
        for predicate, values in node.properties.items()
    }
    return written(spell(node.subject), spelled, margin)


def written(subject: str, properties: Mapping[str, Sequence[str]], margin: str = "") -> str:
    """The lines of one subject of which all is spelled."""
    inner = margin + INDENT
    lines = [f"{predicate} {listed(values, inner)}" for predicate, values in properties.items()]
    return f"{margin}{subject} {(NEXT + margin).join(lines)} .\n"


def listed(values: Sequence[str], margin: str = INDENT) -> str:
    """Values on one line where they are short, else each on one."""
    if len(values) == 1:
        return values[0]
    short = sum(map(len, values)) < WIDTH - len(margin)
    return ", ".join(values) if short else f",\n{margin}{INDENT}".join(values)
