"""What the store says about its own graphs: what each holds, when it was made, from what, by whom or which rules.

It stands in a graph of its own, apart from the facts, in terms of PROV-O and VoID; exports of facts leave it out. The
earlier versions of a release are named ``graph:KEY.v1``, ``graph:KEY.v2`` …, each ``dcterms:isReplacedBy`` the next.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse
from pyoxigraph import Store as Database

from pressgraph import __version__
from pressgraph.emit.graph import web_address
from pressgraph.emit.nodes import clean, minted
from pressgraph.errors import PressgraphError
from pressgraph.store.entries import Earlier, Entry, Origin
from pressgraph.vocabulary import terms

GRAPHS: Final = terms.PREFIXES["graph"]
CATALOGUE: Final = NamedNode(terms.CATALOGUE)
VOCABULARY: Final = NamedNode(terms.VOCABULARY)
MADE_BY: Final = NamedNode(terms.iri("prov:wasAttributedTo"))
MADE_AT: Final = NamedNode(terms.iri("prov:generatedAtTime"))
ENDED_AT: Final = NamedNode(terms.iri("prov:invalidatedAtTime"))
PRIMARY_SOURCE: Final = NamedNode(terms.iri("prov:hadPrimarySource"))
REPLACED_BY: Final = NamedNode(terms.iri("dcterms:isReplacedBy"))
HOLDS: Final = NamedNode(terms.iri("foaf:primaryTopic"))
IDENTIFIED: Final = NamedNode(terms.iri("dcterms:identifier"))

_CONCLUDED: Final = b"classes, labels"
"""What is added to the merged facts or taken from them; where it changes, each store does it again."""

_TYPE: Final = NamedNode(terms.iri("rdf:type"))
_LABEL: Final = NamedNode(terms.iri("rdfs:label"))
_DATE_TIME: Final = NamedNode(terms.iri("xsd:dateTime"))
_TRIPLES: Final = NamedNode(terms.iri("void:triples"))


def entry(of: Entry | None, earlier: Sequence[Earlier]) -> Iterator[Quad]:
    """The catalogue's quads about a graph and the versions before it; None for one that was taken out."""
    if of is not None:
        name = minted("graph", of.key)
        yield from _made(name, of.made, of.size)
        if of.digest:
            yield _quad(name, HOLDS, minted("release", of.key))
            yield _quad(name, IDENTIFIED, Literal(f"sha256:{of.digest}"))
        yield from _by(name, of.origin.author, of.origin.rules)
        if of.origin.author:
            yield from _typed(name, of.origin)
        source = web_address(of.origin.address)
        if source is not None:
            yield _quad(name, PRIMARY_SOURCE, source)
    for version in earlier:
        name = _version(version.key, version.version)
        yield from _made(name, version.made, version.size)
        yield from _by(name, "", version.rules)
        yield _quad(name, ENDED_AT, Literal(version.ended, datatype=_DATE_TIME))
        if version.digest:
            yield _quad(name, IDENTIFIED, Literal(f"sha256:{version.digest}"))
        later = version.version < len(earlier)
        if later or of is not None:
            successor = _version(version.key, version.version + 1) if later else minted("graph", version.key)
            yield _quad(name, REPLACED_BY, successor)


def _typed(name: NamedNode, origin: Origin) -> Iterator[Quad]:
    """The file that a person's facts came in: what it was called, and a digest of what it said."""
    if origin.source:
        yield _quad(name, _LABEL, Literal(clean(origin.source)))
    if origin.fingerprint:
        yield _quad(name, IDENTIFIED, Literal(f"sha256:{origin.fingerprint}"))


def entry_of(database: Database, key: str) -> Iterator[Quad]:
    """What a database says in its catalogue about a graph and the versions before it."""
    yield from database.quads_for_pattern(minted("graph", key), None, None, CATALOGUE)
    for number in count(1):
        found = list(database.quads_for_pattern(_version(key, number), None, None, CATALOGUE))
        if not found:
            return
        yield from found


def vocabulary_entry(digest: str, made: datetime, size: int) -> Iterator[Quad]:
    """The catalogue's quads about the graph of the vocabularies."""
    yield from _made(VOCABULARY, made.isoformat(timespec="seconds"), size)
    yield from _by(VOCABULARY, "", "")
    yield _quad(VOCABULARY, IDENTIFIED, Literal(f"sha256:{digest}"))


def vocabulary(folder: Path) -> Iterator[Quad]:
    """The Turtle files of a folder, all in the vocabulary graph. Raises PressgraphError for a broken file."""
    for path in sorted(folder.glob("*.ttl")):
        try:
            for quad in parse(path=path, format=RdfFormat.TURTLE):
                yield Quad(quad.subject, quad.predicate, quad.object, VOCABULARY)
        except SyntaxError as error:
            raise PressgraphError(f"{path}: {error}") from error


def digest(folder: Path) -> str:
    """A SHA-256 over the Turtle files of a folder, names and contents, and over what the index concludes with them."""
    found = hashlib.sha256(_CONCLUDED)
    for path in sorted(folder.glob("*.ttl")):
        found.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def _version(key: str, number: int) -> NamedNode:
    # A key holds no point, so that no release has such a name.
    return NamedNode(f"{GRAPHS}{key}.v{number}")


def _made(name: NamedNode, made: str, size: int) -> Iterator[Quad]:
    yield _quad(name, _TYPE, NamedNode(terms.iri("void:Dataset")))
    yield _quad(name, _TYPE, NamedNode(terms.iri("prov:Entity")))
    yield _quad(name, MADE_AT, Literal(made, datatype=_DATE_TIME))
    yield _quad(name, _TRIPLES, Literal(size))


def _by(name: NamedNode, author: str, rules: str) -> Iterator[Quad]:
    """Who typed the facts of a graph, or which version of the rules found them."""
    kind, label = "Person", author
    agent = NamedNode(f"{terms.BASE}agent/{terms.slug(author) or 'unnamed'}")
    if not author:
        version = rules or __version__
        kind, label, agent = "SoftwareAgent", f"pressgraph {version}", NamedNode(f"{terms.BASE}software/{version}")
    yield _quad(name, MADE_BY, agent)
    yield _quad(agent, _TYPE, NamedNode(terms.iri(f"prov:{kind}")))
    yield _quad(agent, _LABEL, Literal(label))


def _quad(subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> Quad:
    return Quad(subject, predicate, value, CATALOGUE)
