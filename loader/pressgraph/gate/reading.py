"""Reads RDF that a user hands in, whatever its syntax, without ever asking the network for anything."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import PurePath
from typing import TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, RdfFormat, Triple, parse

from pressgraph import resources
from pressgraph.errors import UnreadableError
from pressgraph.vocabulary.terms import BASE

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

CONTEXT = f"{BASE}context.jsonld"
DEEPEST = 100
"""How deep JSON may be nested: facts need five levels, and a parser's stack is not endless."""

_SUFFIXES: Mapping[str, RdfFormat] = {
    ".ttl": RdfFormat.TURTLE,
    ".turtle": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".jsonld": RdfFormat.JSON_LD,
    ".json": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
}
_NAMES = {
    RdfFormat.TURTLE: "Turtle",
    RdfFormat.TRIG: "TriG",
    RdfFormat.N_TRIPLES: "N-Triples",
    RdfFormat.N_QUADS: "N-Quads",
    RdfFormat.JSON_LD: "JSON-LD",
    RdfFormat.RDF_XML: "RDF/XML",
}
_POSITION = re.compile(r"^Parser error (?:at|between) .*?: (?=[^\d])|\s*\(line \d+\)$")
_ENTITY = re.compile(rb"<!(?:ENTITY|DOCTYPE[^>]*\b(?:SYSTEM|PUBLIC)\b)")


def read_graphs(source: str, data: bytes) -> dict[str, list[Triple]]:
    """The triples of a document by the name of their graph, "" for the default graph.

    ``source`` names the document in messages, and its suffix tells the syntax; without a known one the content does.
    Raises UnreadableError with the line where the syntax breaks.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    if not data.strip():
        raise UnreadableError(f"{source}: the file is empty")
    if b"\0" in data:
        raise UnreadableError(
            f"{source}: binary data, not RDF; give Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML"
        )
    syntax = _SUFFIXES.get(PurePath(source).suffix.lower()) or _by_content(data)
    if syntax is RdfFormat.JSON_LD:
        data = _with_context(source, data)
    if syntax is RdfFormat.RDF_XML and _ENTITY.search(data):
        raise UnreadableError(f"{source}: entities in XML are not read; write the values out")
    graphs: dict[str, list[Triple]] = {}
    try:
        for quad in parse(data, format=syntax):
            if isinstance(quad.subject, Triple) or isinstance(quad.object, Triple):
                raise UnreadableError(f"{source}: a triple inside a triple (RDF 1.2) has no place in the graph")
            graphs.setdefault(_name(quad.graph_name), []).append(quad.triple)
    except (SyntaxError, ValueError) as error:
        raise UnreadableError(_where(source, syntax, error)) from error
    return graphs


def _name(graph: NamedNode | BlankNode | DefaultGraph) -> str:
    return "" if isinstance(graph, DefaultGraph) else graph.value


def _where(source: str, syntax: RdfFormat, error: Exception) -> str:
    line = getattr(error, "lineno", None)
    message = _POSITION.sub("", str(error.args[0] if error.args else error))
    message = _POSITION.sub("", message)
    return f"{source}:{f'{line}:' if line else ''} not readable as {_NAMES[syntax]}: {message}"


def _by_content(data: bytes) -> RdfFormat:
    """The syntax of a document without a telling name; Turtle unless it begins as another one does."""
    head = data.lstrip()[:512]
    if head.startswith((b"<?xml", b"<rdf:RDF", b"<!DOCTYPE")):
        return RdfFormat.RDF_XML
    if head.startswith(b"{") or re.match(rb"\[\s*[{\[\]\"]", head):
        return RdfFormat.JSON_LD
    statement = (
        rb"""(?m)^\s*(<[^<>\s]+>|_:\S+)\s+<[^<>\s]+>\s+(<[^<>\s]+>|_:\S+|"(?:[^"\\]|\\.)*"\S*)\s+<[^<>\s]+>\s*\."""
    )
    if re.match(statement, head.split(b"\n", 1)[0]):
        return RdfFormat.N_QUADS
    return (
        RdfFormat.TRIG
        if re.search(rb"(?m)^\s*(?:GRAPH\s+)?(?:<[^<>\s]*>|[\w-]*:[\w.-]*)\s*\{", data)
        else RdfFormat.TURTLE
    )


def _with_context(source: str, data: bytes) -> bytes:
    """JSON-LD in which our published context is written out, so that reading it needs no network."""
    try:
        document: Json = json.loads(data)
    except RecursionError as error:
        raise UnreadableError(f"{source}: JSON nested deeper than {DEEPEST} levels") from error
    except json.JSONDecodeError as error:
        raise UnreadableError(f"{source}:{error.lineno}: not readable as JSON-LD: {error.msg}") from error
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{source}: not readable as JSON-LD: it is not UTF-8") from error
    return json.dumps(_resolved(source, document, 0)).encode()


def _resolved(source: str, value: Json, depth: int) -> Json:
    if depth > DEEPEST:
        raise UnreadableError(f"{source}: JSON nested deeper than {DEEPEST} levels")
    if isinstance(value, list):
        return [_resolved(source, item, depth + 1) for item in value]
    if not isinstance(value, dict):
        return value
    if "@import" in value:
        raise UnreadableError(f"{source}: {_REMOTE.format(value['@import'])}")
    return {
        key: _contexts(source, item, depth + 1) if key == "@context" else _resolved(source, item, depth + 1)
        for key, item in value.items()
    }


_REMOTE = "the context {} would have to be fetched, and nothing is; use {} or write the terms out".replace(
    "use {}", f"use {CONTEXT}"
)


def _contexts(source: str, context: Json, depth: int) -> Json:
    if isinstance(context, list):
        return [_contexts(source, item, depth + 1) for item in context]
    if context == CONTEXT:
        return published_context()
    if isinstance(context, str):
        raise UnreadableError(f"{source}: {_REMOTE.format(context)}")
    return _resolved(source, context, depth)


@cache
def published_context() -> Json:
    """The value of ``@context`` in the context that ships with the ontology."""
    document: Json = json.loads((resources.folder("ontology") / "context.jsonld").read_text(encoding="utf-8"))
    return document["@context"] if isinstance(document, dict) else None
