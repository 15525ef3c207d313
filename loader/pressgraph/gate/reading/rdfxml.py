"""Marks for RDF/XML, and a look at what an XML document may do to its reader before one is let at it.

https://www.w3.org/TR/rdf-syntax-grammar/: elements that are things and elements that are properties take turns, and
each thing may carry properties as attributes. A mark is such an attribute.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from pressgraph.gate.reading.marks import MARK, Mark, Marked
from pressgraph.vocabulary.terms import PREFIXES

_RDF: Final = PREFIXES["rdf"]
_ROOT: Final = f"{_RDF} RDF"
_DESCRIPTION: Final = f"{_RDF} Description"
_TYPE: Final = f"{_RDF}type"
_PARSE_TYPE: Final = f"{_RDF} parseType"
_NAMESPACE, _LOCAL = MARK.rpartition(":")[0] + ":", MARK.rpartition(":")[2]
_TAG_NAME: Final = re.compile(rb"<[^\s/>]+")


DEEPEST: Final = 200
"""How deep elements may be nested: facts need a dozen levels, and the parser takes ever longer for each further one."""


class UnsafeError(ValueError):
    """An XML document that could harm its reader; the message says how."""


@dataclass(frozen=True, slots=True)
class _Element:
    """An element that is open: what its children are, and for a thing the lines of its properties."""

    children: str
    properties: dict[str, int] | None = None


@dataclass(slots=True)
class _Reading:
    """What is known of a document while it is read; ``cuts`` are where marks go in, in bytes."""

    data: bytes
    marks: list[Mark] = field(default_factory=list)
    cuts: list[int] = field(default_factory=list)
    open: list[_Element] = field(default_factory=lambda: [_Element("root")])


def refuse_unsafe(data: bytes) -> None:
    """Raises UnsafeError for XML with entities of its own, a document type that lies elsewhere, or very deep nesting.

    All are ways to make a small file a large one, or to make its reader fetch something. Broken XML passes here, since
    the parser of RDF/XML says better what is wrong with it.
    """
    reader = expat.ParserCreate()
    depth = 0

    def refuse(*_: object) -> int:
        raise UnsafeError("entities in XML are not read; write the values out")

    def document_type(_: str, system: str | None, public: str | None, __: bool) -> None:
        if system is not None or public is not None:
            refuse()

    def start(_: str, __: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise UnsafeError(f"XML nested deeper than {DEEPEST} levels")

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    reader.EntityDeclHandler = refuse
    reader.ExternalEntityRefHandler = refuse
    reader.StartDoctypeDeclHandler = document_type
    reader.StartElementHandler = start
    reader.EndElementHandler = end
    try:
        reader.Parse(data, True)
    except UnsafeError:
        raise
    except (expat.ExpatError, ValueError, LookupError):
        return


def mark(data: bytes) -> Marked:
    """The copy of an RDF/XML document, in UTF-8, with a mark on each thing. Raises ValueError for broken XML."""
    reading = _Reading(data)
    reader = expat.ParserCreate(namespace_separator=" ")

    def start(name: str, attributes: dict[str, str]) -> None:
        _start(reading, reader, name, attributes)

    def end(_: str) -> None:
        reading.open.pop()

    reader.StartElementHandler = start
    reader.EndElementHandler = end
    try:
        reader.Parse(data, True)
    except (expat.ExpatError, LookupError) as error:
        raise ValueError(str(error)) from error
    return Marked(_cut(reading), reading.marks)


def _start(reading: _Reading, reader: expat.XMLParserType, name: str, attributes: dict[str, str]) -> None:
    parent = reading.open[-1]
    line = reader.CurrentLineNumber
    if parent.children == "root" and name == _ROOT:
        reading.open.append(_Element("things"))
    elif parent.children in ("root", "things"):
        properties = {_iri(key): line for key in attributes if " " in key}
        if name != _DESCRIPTION:
            properties[_TYPE] = line
        reading.marks.append(Mark(line, properties=properties))
        reading.cuts.append(_after_name(reading.data, reader.CurrentByteIndex))
        reading.open.append(_Element("properties", properties))
    elif parent.children == "properties":
        if parent.properties is not None:
            parent.properties.setdefault(_iri(name), line)
        kind = attributes.get(_PARSE_TYPE)
        below = "things" if kind in (None, "Collection") else "properties" if kind == "Resource" else "nothing"
        reading.open.append(_Element(below))
    else:
        reading.open.append(_Element("nothing"))


def _iri(name: str) -> str:
    return name.replace(" ", "")


def _after_name(data: bytes, at: int) -> int:
    match = _TAG_NAME.match(data, at)
    return match.end() if match else at


def _cut(reading: _Reading) -> str:
    parts, copied = [], 0
    for number, at in enumerate(reading.cuts):
        parts.append(reading.data[copied:at])
        parts.append(f' xmlns:pressgraphmark="{_NAMESPACE}" pressgraphmark:{_LOCAL}{number}=""'.encode())
        copied = at
    return b"".join((*parts, reading.data[copied:])).decode()
