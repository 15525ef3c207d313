"""A JSON-LD context, read as what a writer needs: which key and which spelling stand for an IRI.

Only what ``ontology/context.jsonld`` uses is understood: prefixes, terms with or without a type, aliases of keywords.
A term with anything else (lists, language maps, reverse properties) is left alone, and full IRIs are written instead.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from pressgraph import resources
from pressgraph.errors import PressgraphError

FILE: Final = "context.jsonld"
PLAIN: Final = ""

_LOCAL: Final = re.compile(r"(?!//)[^\s]+")
_UNDERSTOOD: Final = frozenset({"@id", "@type", "@container", "@protected", "@prefix"})


@dataclass(frozen=True, slots=True)
class Context:
    """What a context says.

    ``keys`` gives for a property's IRI its keys by what their values are read as: ``@id``, a datatype's IRI or ``""``
    for anything; ``names`` the term of a class; ``prefixes`` the prefix of a namespace.
    """

    source: Mapping[str, Any]
    keys: Mapping[str, Mapping[str, str]]
    names: Mapping[str, str]
    prefixes: Mapping[str, str]
    aliases: Mapping[str, str]

    def compact(self, iri: str) -> str:
        """An IRI with its prefix, where the context has one."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self.prefixes.get(iri[:cut])
        return f"{prefix}:{iri[cut:]}" if prefix and _LOCAL.fullmatch(iri, cut) else iri


@cache
def shipped() -> Context:
    """The context that ships with the ontology. Raises PressgraphError where it is missing or broken."""
    path = resources.folder("ontology") / FILE
    try:
        return read(json.loads(path.read_text(encoding="utf-8"))["@context"])
    except (OSError, ValueError, KeyError) as error:
        raise PressgraphError(f"{path}: no JSON-LD context ({error}); install the package again") from error


def read(source: Mapping[str, Any]) -> Context:
    """A context object, understood.

    >>> context = read({"pg": "https://w3id.org/pressgraph/ontology#", "item": {"@id": "pg:item", "@type": "@id"}})
    >>> context.keys["https://w3id.org/pressgraph/ontology#item"], context.compact("https://w3id.org/pressgraph/ontology#x")
    ({'@id': 'item'}, 'pg:x')
    """
    prefixes = {_namespace(value): name for name, value in sorted(source.items()) if _is_prefix(name, value)}
    keys: dict[str, dict[str, str]] = {}
    names: dict[str, str] = {}
    for name, definition in sorted(source.items()):
        term = {"@id": definition} if isinstance(definition, str) else definition
        if name.startswith("@") or not isinstance(term, dict) or not _plain(term):
            continue
        iri = expand(term.get("@id", name), source)
        if "@type" not in term:
            names.setdefault(iri, name)
        keys.setdefault(iri, {}).setdefault(_reading(term, source), name)
    aliases = {value: name for name, value in source.items() if value in ("@id", "@type", "@graph")}
    return Context(source, keys, names, prefixes, aliases)


def expand(name: str, source: Mapping[str, Any]) -> str:
    """The full IRI of a compact one or of a term."""
    prefix, colon, local = name.partition(":")
    namespace = _namespace(source.get(prefix))
    if colon and namespace and not local.startswith("//"):
        return expand(namespace, source) + local
    if not colon and isinstance(source.get("@vocab"), str):
        return str(source["@vocab"]) + name
    return name


def _namespace(definition: object) -> str:
    named = definition.get("@id", "") if isinstance(definition, Mapping) else definition
    return named if isinstance(named, str) else ""


def _is_prefix(name: str, definition: object) -> bool:
    usable = isinstance(definition, str) or (isinstance(definition, Mapping) and definition.get("@prefix") is True)
    namespace = _namespace(definition)
    return usable and not name.startswith("@") and "://" in namespace and namespace[-1] in "/#"


def _plain(term: Mapping[str, Any]) -> bool:
    keyword = str(term.get("@id", "")).startswith("@")
    return not keyword and term.keys() <= _UNDERSTOOD and term.get("@container", "@set") == "@set"


def _reading(term: Mapping[str, Any], source: Mapping[str, Any]) -> str:
    kind = term.get("@type")
    if kind is None:
        return PLAIN
    return "@id" if kind in ("@id", "@vocab") else expand(kind, source)
