"""The more general classes of organizations, which the index states of them, so that SPARQL finds all members.

A release types an organization with the most specific class that it supports; some stay criminal organizations or
plain organizations. ``?x a pg:CriminalOrganization`` over such types alone would leave out every cartel, gang and
faction without a word. Of other things every member has a class below, so that a question misses all or none. What
is concluded stands among the merged facts of the index only: named graphs, ledger and exports hold what was stated.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from pressgraph import resources
from pressgraph.vocabulary import terms

TYPE: Final = NamedNode(terms.iri("rdf:type"))
_SUBCLASS: Final = NamedNode(terms.iri("rdfs:subClassOf"))
_ROOT: Final = NamedNode(terms.iri("org:Organization"))


@dataclass(frozen=True, slots=True)
class Tree:
    """Classes with all that are more general, and with all that are more special; ``types`` finds lines with them."""

    above: Mapping[NamedNode, tuple[NamedNode, ...]]
    below: Mapping[NamedNode, tuple[NamedNode, ...]]
    types: re.Pattern[bytes]


@cache
def tree() -> Tree:
    """The classes of organizations in the ontology."""
    return read(resources.folder("ontology") / "pressgraph.ttl")


def read(path: Path) -> Tree:
    """The classes of organizations in a Turtle file."""
    parents: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for quad in parse(path=path, format=RdfFormat.TURTLE):
        if quad.predicate == _SUBCLASS and isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            parents[quad.subject].add(quad.object)
    lines = {each: _ancestors(each, parents) for each in tuple(parents)}
    above = {each: tuple(sorted(found, key=str)) for each, found in lines.items() if _ROOT in found}
    general = {each for found in above.values() for each in found}
    below = {each: tuple(special for special, found in above.items() if each in found) for each in general}
    kinds = b"|".join(re.escape(str(kind).encode()) for kind in above)
    # It begins with letters that are all given, which are looked for many times as fast as the beginnings of lines.
    return Tree(above, below, re.compile(rb" %b (%b) \.$" % (re.escape(str(TYPE).encode()), kinds), re.MULTILINE))


def _ancestors(of: NamedNode, parents: Mapping[NamedNode, set[NamedNode]]) -> set[NamedNode]:
    direct = parents.get(of, set())
    return direct.union(*(_ancestors(each, parents) for each in direct))


def concluded(triples: Iterable[Triple]) -> Iterator[Triple]:
    """The more general types that follow from types, some of which may be stated themselves."""
    above = tree().above
    for triple in triples:
        if triple.predicate == TYPE and isinstance(triple.object, NamedNode):
            yield from (Triple(triple.subject, TYPE, general) for general in above.get(triple.object, ()))


def grounds(triple: Triple) -> Iterator[Triple]:
    """The triples from each of which a type is concluded; none for other triples."""
    if triple.predicate == TYPE and isinstance(triple.object, NamedNode):
        yield from (Triple(triple.subject, TYPE, special) for special in tree().below.get(triple.object, ()))


def concluded_lines(triples: bytes) -> bytes:
    """The same for N-Triples lines, each once."""
    classes = tree()
    above = {str(special).encode(): general for special, general in classes.above.items()}
    found = {
        (triples[triples.rfind(b"\n", 0, m.start()) + 1 : m.start()], m[1]) for m in classes.types.finditer(triples)
    }
    lines = {
        b"%b %b %b .\n" % (subject, str(TYPE).encode(), str(general).encode())
        for subject, special in found
        for general in above[special]
    }
    return b"".join(sorted(lines))
