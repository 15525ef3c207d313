"""What a broken constraint asks for, and how to mend it, in a sentence with the values in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from pressgraph import resources
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.naming import Names, with_article
from pressgraph.gate.paths import SH, Property
from pressgraph.gate.reading.syntax import Syntax
from pressgraph.gate.shapes import Result, Shape, shape_files
from pressgraph.gate.values import has_datatype
from pressgraph.vocabulary.terms import iri

_INTEGER, _DECIMAL, _DATE, _STRING = (iri(f"xsd:{name}") for name in ("integer", "decimal", "date", "string"))
_LIMITS: Final = {
    "MinExclusive": "must be above {}.",
    "MinInclusive": "must be {} or more.",
    "MaxExclusive": "must be below {}.",
    "MaxInclusive": "must be {} or less.",
}
_KINDS_OF_TEXT: Final = {
    _INTEGER: "must be a whole number.",
    _DECIMAL: "must be a decimal number.",
    _DATE: "must be a full date such as 2023-05-05.",
    _STRING: "must be plain text.",
}
_FEW: Final = 8
_DIGITS: Final = re.compile(r"[+-]?[0-9]+")
_FIGURES: Final = re.compile(r"[+-]?[0-9]*\.?[0-9]+")


def expected(result: Result, shape: Shape, names: Names) -> str:
    """What is expected in place of what was found: of the one constraint where that says more than the whole shape."""
    said = _expected(result, names)
    return f"{with_article(shape.name).capitalize()} {said}" if said and shape.name else result.message


def _expected(result: Result, names: Names) -> str | None:
    if result.component in _LIMITS:
        limit = _parameter(result)
        return _LIMITS[result.component].format(limit.value) if limit else None
    if result.component == "Datatype":
        wanted = _parameter(result)
        return _KINDS_OF_TEXT.get(wanted.value) if wanted else None
    if result.component == "In":
        allowed = _allowed(result)
        shown = [names(term.value) if isinstance(term, NamedNode) else f'"{term.value}"' for term in allowed]
        return f"must be {', '.join(shown[:-1])} or {shown[-1]}." if 1 < len(shown) <= _FEW else None
    return None


def mend(result: Result, shape: Shape, names: Names, syntax: Syntax | None) -> str | None:
    """How to mend it, in the syntax of the user's file; None where the sentence already says so."""
    if syntax is None:
        return None
    if result.component == "MinCount" and isinstance(shape.path, Property):
        return f"Add {names(shape.path.predicate)}."
    if result.component == "In" and isinstance(result.value, NamedNode):
        near = get_close_matches(result.value.value, [term.value for term in _allowed(result)], n=1, cutoff=0.85)
        return f"Did you mean {names(near[0])}?" if near else None
    if result.component == "Datatype" and isinstance(result.value, Literal):
        wanted = _parameter(result)
        return _rewritten(result.value, wanted.value, names, syntax) if wanted else None
    return None


def _rewritten(value: Literal, wanted: str, names: Names, syntax: Syntax) -> str | None:
    """The value as it should be written."""
    if wanted == _STRING:
        if value.language:
            return f"Leave out the language, @{value.language}."
        return f'Write it in quotation marks: "{value.value}".' if value.datatype.value != _STRING else None
    figures = value.value.replace(",", "").strip()
    fits = {_INTEGER: _DIGITS, _DECIMAL: _FIGURES}.get(wanted)
    if fits and fits.fullmatch(figures):
        if wanted == _DECIMAL and _DIGITS.fullmatch(figures) and syntax in _BARE:
            figures += ".0"
        if syntax not in _BARE:
            return _typed(figures, wanted, names, syntax)
        return f"Write {figures}{', without quotation marks' if value.datatype.value == _STRING else ''}."
    if wanted == _DATE and has_datatype(Literal(value.value, datatype=NamedNode(_DATE)), _DATE):
        return _typed(value.value, wanted, names, syntax)
    return None


_BARE: Final = (Syntax.TURTLE, Syntax.TRIG)


def _typed(text: str, datatype: str, names: Names, syntax: Syntax) -> str:
    write: dict[Syntax, Callable[[], str]] = {
        Syntax.JSON_LD: lambda: f'{{"@value": "{text}", "@type": "{names(datatype).strip("<>")}"}}',
        Syntax.RDF_XML: lambda: f'rdf:datatype="{datatype}"',
    }
    written = write.get(syntax, lambda: f'"{text}"^^{names(datatype)}')()
    return f"Add {written} to its element." if syntax is Syntax.RDF_XML else f"Write {written}."


def _parameter(result: Result) -> Term | None:
    name = result.component[:1].lower() + result.component[1:]
    return _source().one(NamedNode(result.shape), f"{SH}{name}") if result.shape.startswith("http") else None


def _allowed(result: Result) -> list[Term]:
    head = _parameter(result)
    return list(_source().items(head)) if head is not None else []


@cache
def _source() -> Graph:
    """The shipped shapes as they are written, where the parameters of their constraints stand."""
    files = shape_files(resources.folder("shapes"))
    return Graph(quad.triple for file in files for quad in parse(path=file, format=RdfFormat.TURTLE))
