"""JSON-LD with its context inside, so that reading it takes no network; one property a line, as in Turtle.

Written here, by the context's own terms, because pyoxigraph writes expanded JSON-LD on a single line and rdflib's
writer has no fixed order.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pressgraph.errors import PressgraphError
from pressgraph.export.context import PLAIN, Context
from pressgraph.export.order import DEFAULT, TYPE, Node
from pressgraph.vocabulary import terms

_STRING: Final = terms.iri("xsd:string")
_INTEGER: Final = terms.iri("xsd:integer")
_NATIVE: Final = re.compile(r"0|-?[1-9][0-9]{0,14}")
"""Integers that every JSON reader keeps exact."""


def document(graphs: Mapping[str, Iterable[Node]], context: Context) -> Iterator[str]:
    """The pieces of a document: the context, the nodes of the default graph, then the named graphs."""
    nodes = [_node(node, context, "    ") for node in graphs.get(DEFAULT, [])]
    named = [_graph(name, graphs[name], context) for name in graphs if name != DEFAULT]
    defined = (f"{_json(name)}: {_json(definition)}" for name, definition in context.source.items())
    yield '{\n  "@context": {' + ",".join(f"\n    {each}" for each in defined) + "\n  },\n"
    yield '  "@graph": ['
    yield ",".join(f"\n    {piece}" for piece in [*nodes, *named])
    yield "\n  ]\n}\n"


def _graph(name: str, nodes: Iterable[Node], context: Context) -> str:
    inside = ",".join(f"\n        {_node(node, context, '        ')}" for node in nodes)
    key = context.aliases.get("@id", "@id")
    return f'{{\n      "{key}": {_id(name, context)},\n      "@graph": [{inside}\n      ]\n    }}'


def _node(node: Node, context: Context, margin: str) -> str:
    lines = [f'"{context.aliases.get("@id", "@id")}": {_id(node.subject, context)}']
    for predicate, values in node.properties.items():
        if predicate == TYPE and all(value[0] in "<_" for value in values):
            lines.append(f'"{context.aliases.get("@type", "@type")}": {_list([_class(v, context) for v in values])}')
        else:
            lines.extend(_property(predicate[1:-1], values, context))
    body = ",".join(f"\n{margin}  {line}" for line in lines)
    return f"{{{body}\n{margin}}}"


def _property(iri: str, values: Iterable[str], context: Context) -> Iterator[str]:
    by_key: dict[str, list[str]] = {}
    for value in values:
        key, spelled = _value(value, context.keys.get(iri) or {PLAIN: context.compact(iri)}, context)
        by_key.setdefault(key, []).append(spelled)
    for key, spelled_values in by_key.items():
        yield f"{_json(key)}: {_list(spelled_values)}"


def _value(value: str, keys: Mapping[str, str], context: Context) -> tuple[str, str]:
    """The key for a value, and its JSON: bare where the key's reading gives it back, else an object that says all."""
    anyhow = keys.get(PLAIN) or min(keys.values())
    if value[0] != '"':
        bare = _id(value, context)
        return (keys["@id"], bare) if "@id" in keys else (anyhow, f'{{"@id": {bare}}}')
    words, language, datatype = _parts(value)
    if language:
        return anyhow, f'{{"@language": {_json(language)}, "@value": {words}}}'
    if datatype == _INTEGER and _NATIVE.fullmatch(words[1:-1]) and keys.keys() & {_INTEGER, PLAIN}:
        return keys.get(_INTEGER, anyhow), words[1:-1]
    if datatype in keys:
        return keys[datatype], words
    if datatype == _STRING:
        return anyhow, words if PLAIN in keys and "@language" not in context.source else f'{{"@value": {words}}}'
    return anyhow, f'{{"@type": {_json(context.compact(datatype))}, "@value": {words}}}'


def _parts(literal: str) -> tuple[str, str, str]:
    """A literal's words, language and datatype; the words keep quotes and escapes, which JSON shares with N-Triples."""
    end = literal.rindex('"') + 1
    words, rest = literal[:end], literal[end:]
    if rest.startswith("^^"):
        return words, "", rest[3:-1]
    return words, rest[1:], _STRING


def _id(term: str, context: Context) -> str:
    if term.startswith("<<"):
        raise PressgraphError(f"JSON-LD cannot say something about a triple ({term}); export Turtle instead")
    return _json(term if term[0] == "_" else context.compact(term[1:-1]))


def _class(term: str, context: Context) -> str:
    name = context.names.get(term[1:-1])
    return _json(name) if name else _id(term, context)


def _list(values: list[str]) -> str:
    return values[0] if len(values) == 1 else f"[{', '.join(values)}]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
