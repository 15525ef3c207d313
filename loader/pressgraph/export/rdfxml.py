"""RDF/XML, for tools that read nothing else: one property a line, in the order of the other formats.

Written here because pyoxigraph's leaves carriage returns bare, which XML reads as line feeds, passes control
characters through and names an element without a local name where a type's IRI ends in a slash.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Final

from pressgraph.errors import PressgraphError
from pressgraph.export.order import TYPE, Node
from pressgraph.vocabulary import terms

ALWAYS: Final = "rdf"

_NAMESPACES: Final = {namespace: prefix for prefix, namespace in terms.PREFIXES.items()}
_TAIL: Final = re.compile(r"[A-Za-z_][0-9A-Za-z_.-]*$")
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})


def document(nodes: Iterable[Node]) -> Iterator[str]:
    """The pieces of a document. Raises PressgraphError for what XML cannot say."""
    used = {ALWAYS}
    body = [_node(node, used) for node in nodes]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF'
    yield from (f'\n    xmlns:{prefix}="{terms.PREFIXES[prefix]}"' for prefix in sorted(used))
    yield ">\n"
    yield from body
    yield "</rdf:RDF>\n"


def _node(node: Node, used: set[str]) -> str:
    properties = dict(node.properties)
    element = "rdf:Description"
    types = properties.get(TYPE, [])
    name = _prefixed(types[0][1:-1], used) if types else None
    if name is not None:
        element = name
        properties[TYPE] = types[1:]
    lines = "".join(_property(predicate[1:-1], v, used) for predicate, values in properties.items() for v in values)
    return f"\n  <{element}{_reference(node.subject, 'about')}>\n{lines}  </{element}>\n"


def _property(iri: str, value: str, used: set[str]) -> str:
    element = _prefixed(iri, used)
    declared = ""
    if element is None:
        tail = _TAIL.search(iri)
        if tail is None:
            raise PressgraphError(f"RDF/XML has no way to write the property <{iri}>; export Turtle instead")
        element, declared = tail.group(), f' xmlns="{_escaped(iri[: tail.start()])}"'
    if value[0] != '"':
        return f"    <{element}{declared}{_reference(value, 'resource')}/>\n"
    end = value.rindex('"') + 1
    return f"    <{element}{declared}{_kind(value[end:])}>{_escaped(json.loads(value[:end]))}</{element}>\n"


def _prefixed(iri: str, used: set[str]) -> str | None:
    """The name of an element, where one of our prefixes and a local name that XML allows make it up."""
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = _NAMESPACES.get(iri[:cut])
    if prefix is None or not _TAIL.match(iri, cut):
        return None
    used.add(prefix)
    return f"{prefix}:{iri[cut:]}"


def _reference(term: str, attribute: str) -> str:
    if term.startswith("<<"):
        raise PressgraphError(f"RDF/XML cannot say something about a triple ({term}); export Turtle instead")
    if term.startswith("_:"):
        return f' rdf:nodeID="{term[2:]}"'
    return f' rdf:{attribute}="{_escaped(term[1:-1])}"'


def _kind(suffix: str) -> str:
    if suffix.startswith("^^"):
        return f' rdf:datatype="{_escaped(suffix[3:-1])}"'
    return f' xml:lang="{suffix[1:]}"' if suffix else ""


def _escaped(text: str) -> str:
    if _UNWRITABLE.search(text):
        raise PressgraphError("a text has control characters, which RDF/XML cannot carry; export Turtle instead")
    return text.translate(_ESCAPES)
