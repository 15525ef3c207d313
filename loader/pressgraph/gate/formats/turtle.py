"""A validation as SHACL's own report: https://www.w3.org/TR/shacl/#validation-report.

``sh:conforms`` is true only without any result: SHACL counts warnings too. What the gate checks beside the shapes has a
constraint component of its own in the namespace of the shapes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse, serialize

from pressgraph.gate.files import Validation
from pressgraph.gate.findings import Finding
from pressgraph.gate.graph import Term
from pressgraph.gate.parts import shipped_parts
from pressgraph.gate.paths import SH, Alternative, Inverse, Property, Repeated, Sequence
from pressgraph.gate.paths import Path as ShapePath
from pressgraph.vocabulary.terms import BASE, PREFIXES, iri

_SHAPES: Final = f"{BASE}shapes#"
_SIGNS: Final = {"+": "oneOrMorePath", "*": "zeroOrMorePath", "?": "zeroOrOnePath"}
_REPORT: Final = BlankNode("report")
_TYPE, _FIRST, _REST, _NIL = (NamedNode(iri(f"rdf:{name}")) for name in ("type", "first", "rest", "nil"))


def as_turtle(validation: Validation) -> str:
    """A ``sh:ValidationReport`` with a result for each finding."""
    triples = list(_Report().triples(validation))
    used = {"sh": SH, "xsd": PREFIXES["xsd"], "rdf": PREFIXES["rdf"], "pg": PREFIXES["pg"], "shapes": _SHAPES}
    written = serialize(triples, format=RdfFormat.TURTLE, prefixes=used)
    return (written or b"").decode()


class _Report:
    """The triples of a report, with a number for each node that needs a name."""

    def __init__(self) -> None:
        self._made = 0

    def triples(self, validation: Validation) -> Iterator[Triple]:
        """The report, then its results in the order of the findings."""
        told = [(finding, _file(finding)) for finding in validation.findings]
        unreadable = [file for file in validation.files if file.unreadable]
        yield Triple(_REPORT, _TYPE, _sh("ValidationReport"))
        yield Triple(_REPORT, _sh("conforms"), Literal(not told and not unreadable))
        for finding, file in told:
            yield from self._result(finding, file)
        for each in unreadable:
            if each.unreadable:
                yield from self._base(file_iri(each.source), "Violation", _own("unreadable"), str(each.unreadable))

    def _base(self, focus: NamedNode | BlankNode, severity: str, component: NamedNode, message: str) -> list[Triple]:
        self._made += 1
        node = BlankNode(f"result{self._made}")
        return [
            Triple(_REPORT, _sh("result"), node),
            Triple(node, _TYPE, _sh("ValidationResult")),
            Triple(node, _sh("focusNode"), focus),
            Triple(node, _sh("resultSeverity"), _sh(severity)),
            Triple(node, _sh("sourceConstraintComponent"), component),
            Triple(node, _sh("resultMessage"), Literal(message)),
        ]

    def _result(self, finding: Finding, file: str) -> Iterator[Triple]:
        component = _sh(f"{finding.component}ConstraintComponent") if finding.component else _own(finding.rule)
        place = f"{finding.head()}  " if finding.place else ""
        told = self._base(_focus(finding, file), finding.severity.capitalize(), component, f"{place}{finding.told()}")
        yield from told
        node = told[1].subject
        if finding.component:
            yield Triple(node, _sh("sourceShape"), _node(finding.rule))
        if finding.value is not None:
            yield Triple(node, _sh("value"), _value(finding.value))
        path = _path(finding)
        if path is not None:
            head, triples = self._path(path)
            yield Triple(node, _sh("resultPath"), head)
            yield from triples

    def _path(self, path: ShapePath) -> tuple[NamedNode | BlankNode, list[Triple]]:
        """A path as SHACL writes it, and the triples that it takes."""
        if isinstance(path, Property):
            return NamedNode(path.predicate), []
        self._made += 1
        node = BlankNode(f"path{self._made}")
        if isinstance(path, Inverse):
            return node, [Triple(node, _sh("inversePath"), NamedNode(path.predicate))]
        if isinstance(path, Repeated):
            step, triples = self._path(path.step)
            return node, [Triple(node, _sh(_SIGNS[path.sign]), step), *triples]
        if isinstance(path, Alternative):
            ways, triples = self._list(path.ways)
            return node, [Triple(node, _sh("alternativePath"), ways), *triples]
        if isinstance(path, Sequence):
            return self._list(path.steps)
        raise ValueError(f"a path that is not known: {path}")

    def _list(self, paths: tuple[ShapePath, ...]) -> tuple[NamedNode | BlankNode, list[Triple]]:
        head: NamedNode | BlankNode = _NIL
        triples: list[Triple] = []
        for path in reversed(paths):
            item, more = self._path(path)
            self._made += 1
            cell = BlankNode(f"list{self._made}")
            triples = [Triple(cell, _FIRST, item), Triple(cell, _REST, head), *more, *triples]
            head = cell
        return head, triples


def _path(finding: Finding) -> ShapePath | None:
    shape = shipped_parts().shapes.by_iri.get(finding.rule)
    if shape is not None:
        return shape.path
    return Property(finding.predicate) if finding.predicate else None


def file_iri(source: str) -> NamedNode:
    """The address of a file; of the standard input one that only names it."""
    return NamedNode("urn:x-pressgraph:stdin" if source.startswith("<") else Path(source).absolute().as_uri())


def _file(finding: Finding) -> str:
    return finding.place.source if finding.place else "<store>"


def _focus(finding: Finding, file: str) -> NamedNode | BlankNode:
    return _node(finding.focus) if finding.focus else file_iri(file)


def _node(name: str) -> NamedNode | BlankNode:
    return NamedNode(name) if ":" in name else BlankNode(name)


def _value(written: str) -> Term:
    (quad,) = parse(f"<urn:s> <urn:p> {written} .".encode(), format=RdfFormat.N_TRIPLES)
    value: Term | Triple = quad.object
    if isinstance(value, Triple):
        raise ValueError("a triple inside a triple")
    return value


def _sh(name: str) -> NamedNode:
    return NamedNode(f"{SH}{name}")


def _own(rule: str) -> NamedNode:
    return NamedNode(f"{_SHAPES}{''.join(word.capitalize() for word in rule.split('-'))}Check")
