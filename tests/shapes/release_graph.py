"""The conforming release of the tests, and how to change it a little."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from pyoxigraph import BlankNode, RdfFormat, Triple, parse

from pressgraph.gate.graph import Term
from pressgraph.gate.shapes import Result
from pressgraph.vocabulary.terms import PREFIXES, compact

CONFORMING = Path(__file__).with_name("conforming.ttl")
CASES = Path(__file__).with_name("cases.yaml")
SHAPES = "https://w3id.org/pressgraph/shapes#"

_HEAD = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())


class Case(NamedTuple):
    """A small change to the conforming release, and the results that it must have, one line each (cases.yaml).

    ``drop`` names triples by subject and property, ``add`` is Turtle, ``swap`` replaces one name everywhere.
    A passage is written ``@word``, the first word of its sentence that no earlier one begins with (PASSAGES).
    """

    name: str
    drop: tuple[str, ...] = ()
    add: str = ""
    swap: tuple[str, str] | None = None
    expected: tuple[str, ...] = ()


PASSAGES = {
    "@title": "Operation Gale Harbor breaks",
    "@announced": "The Federal Bureau of Harbors announced",
    "@belongs": "The Federal Bureau of Harbors belongs",
    "@cocaine": "Agents seized",
    "@pills": "They also took",
    "@arrests": "The operation led",
    "@safer": "“The harbor",
    "@goes": "“The work",
    "@used": "The Gale Cartel used",
    "@society": "The Society",
}


@cache
def passages() -> dict[str, str]:
    """The short IRI of each passage by its name in the tests."""
    text = CONFORMING.read_text(encoding="utf-8")
    found = re.findall(r"^(passage:\S+) a pg:Passage ;[^.]*?oa:exact \"(.*?)\" \.$", text, re.MULTILINE | re.DOTALL)
    return {name: next(iri for iri, words in found if words.startswith(start)) for name, start in PASSAGES.items()}


def short(term: Term | Triple) -> str:
    """A node as the tests write it."""
    name = "_:" if isinstance(term, BlankNode | Triple) else compact(term.value)
    return _aliases().get(name, name)


@cache
def _aliases() -> dict[str, str]:
    return {iri: alias for alias, iri in passages().items()}


def changed(case: Case) -> tuple[Triple, ...]:
    """The triples of the conforming release after a case's change."""
    base = _parsed(CONFORMING.read_text(encoding="utf-8"), case.swap)
    kept = (t for t in base if not {f"{short(t.subject)} {compact(t.predicate.value)}"} & set(case.drop))
    return tuple(dict.fromkeys((*kept, *_parsed(case.add, case.swap))))


def conforming() -> tuple[Triple, ...]:
    """The triples of the conforming release as they are."""
    return changed(Case("conforming"))


def _parsed(text: str, swap: tuple[str, str] | None) -> Iterator[Triple]:
    if swap:
        old, new = (passages().get(name, name) for name in swap)
        text = re.sub(rf"(?<!\S){re.escape(old)}(?=[\s,;])", new, text)
    text = re.sub(r"(?<![\w@\"])@(\w+)", lambda match: passages().get(match[0], match[0]), text)
    return (quad.triple for quad in parse(_HEAD + text, format=RdfFormat.TURTLE))


@cache
def cases() -> tuple[Case, ...]:
    """The cases of cases.yaml."""
    return tuple(
        Case(
            name=case["name"],
            drop=tuple(case.get("drop", ())),
            add=case.get("add", ""),
            swap=tuple(case["swap"]) if "swap" in case else None,
            expected=tuple(case["expected"]),
        )
        for case in _document()["cases"]
    )


def messages() -> dict[str, str]:
    """What each shape says, by its local name."""
    found: dict[str, str] = _document()["messages"]
    return found


@cache
def _document() -> dict[str, Any]:
    with CASES.open(encoding="utf-8") as file:
        document: dict[str, Any] = yaml.safe_load(file)
    return document


def line(result: Result) -> str:
    """A result as cases.yaml writes it."""
    shape = result.shape.removeprefix(SHAPES)
    return f"{short(result.focus)} {result.path or '-'} {result.component} {shape} {result.severity}"
