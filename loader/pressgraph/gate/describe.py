"""Puts results in words: what a thing is called, what was found, which sentence and release it comes from."""

from __future__ import annotations

import re
from collections.abc import Callable

from pyoxigraph import Literal, NamedNode

from pressgraph.gate.findings import Finding, shorten
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.gate.shapes import Result, Shapes
from pressgraph.vocabulary.terms import ONTOLOGY, PREFIXES, compact, iri

_NAMES = tuple(map(iri, ("rdfs:label", "skos:prefLabel", "pg:asPrinted", "pg:quote", "oa:exact")))
_EVIDENCE, _NAMED_IN, _EXACT = iri("pg:evidence"), iri("pg:namedIn"), iri("oa:exact")
_SOURCE, _STATED_IN, _RELEASE = iri("oa:hasSource"), iri("pg:statedIn"), iri("pg:Release")
_SUBJECT, _PREDICATE = iri("pg:claimSubject"), iri("pg:claimPredicate")
_OBJECT, _VALUE = iri("pg:claimObject"), iri("pg:claimValue")
_CONCEPT, _QUANTITY = iri("skos:Concept"), iri("pg:quantity")
_PLAIN = frozenset({iri("xsd:integer"), iri("xsd:decimal"), iri("xsd:date")})
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Describer:
    """Describes the things of one graph."""

    def __init__(self, graph: Graph, shapes: Shapes) -> None:
        self.graph = graph
        self.shapes = shapes

    def result(self, result: Result) -> Finding:
        """A shape's result in words."""
        found = self._found(result) if result.path else ""
        name = self.shapes.by_iri[result.shape].name
        return self._finding(
            Problem(result.focus, result.path, found, result.message, result.shape, result.severity), name
        )

    def problem(self, problem: Problem) -> Finding:
        """A check's problem in words."""
        return self._finding(problem, self.words(problem.path) if problem.path else None)

    def _finding(self, problem: Problem, name: str | None) -> Finding:
        shown = self._holder(problem.focus)
        return Finding(
            focus=problem.focus.value,
            kind=self.kind(shown),
            label=self.label(shown),
            path=problem.path,
            property=name,
            found=" ".join(problem.found.split()),
            message=problem.message,
            severity=problem.severity,
            sentence=self._sentence(shown, problem.path),
            release=self._release(shown),
            rule=problem.rule,
        )

    def words(self, path: str) -> str:
        """A property in words: what the shapes call it, or its name taken apart."""
        return self.shapes.names.get(path) or _spaced(path.rpartition(":")[2])

    def kind(self, node: Term) -> str:
        """The class of a thing in words; "thing" where it has none."""
        types = self.graph.types(node)
        ours = sorted(kind.removeprefix(ONTOLOGY) for kind in types if kind.startswith(ONTOLOGY))
        return _spaced(ours[0]) if ours else "concept" if _CONCEPT in types else "thing"

    def label(self, node: Term) -> str:
        """What a reader calls a thing: its name, its words, for a claim what it claims, else its short IRI."""
        for predicate in _NAMES:
            name = self.graph.text(node, predicate)
            if name:
                return name
        return self._claim(node) or compact(node.value)

    def _claim(self, node: Term) -> str | None:
        graph = self.graph
        subject, predicate = graph.one(node, _SUBJECT), graph.one(node, _PREDICATE)
        value = graph.one(node, _OBJECT) or graph.one(node, _VALUE)
        if subject is None or predicate is None or value is None:
            return None
        end = value.value if isinstance(value, Literal) else self.label(value)
        return f"{self.label(subject)} {self._verb(predicate)} {end}"

    def _verb(self, predicate: Term) -> str:
        return _spaced(compact(predicate.value).rpartition(":")[2])

    def _found(self, result: Result) -> str:
        shape = self.shapes.by_iri[result.shape]
        name = shape.name or self.words(result.path or "")
        values = shape.path.values(self.graph, result.focus) if shape.path else []
        if result.component == "MinCount":
            return f"has no {name}"
        if result.component == "MaxCount":
            return f"has more than one {name} ({', '.join(sorted(map(self.shown, values)))})"
        if result.value is None:
            return f"has another {name}"
        return f"has {'' if result.value in values else 'no '}{name} {self.shown(result.value)}"

    def shown(self, value: Term) -> str:
        """A value as a reader would write it down."""
        if not isinstance(value, Literal):
            name = self.graph.text(value, _NAMES[0])
            return f'"{name}"' if name else compact(value.value)
        if value.datatype.value in _PLAIN:
            return value.value
        text = f'"{shorten(value.value, width=60)}"'
        if value.language:
            return f"{text}@{value.language}"
        return text if value.datatype.value == iri("xsd:string") else f"{text} ({compact(value.datatype.value)})"

    def _holder(self, node: Term) -> Term:
        """A quantity is a value that facts share and has no name: the first fact that has it stands for it."""
        return _first(self.graph.subjects(_QUANTITY, node)) or node

    def _sentence(self, node: Term, path: str | None) -> str | None:
        passage = self._passage(node, path)
        return None if passage is None else self.graph.text(passage, _EXACT)

    def _passage(self, node: Term, path: str | None) -> Term | None:
        graph = self.graph
        if graph.one(node, _EXACT) is not None:
            return node
        if node in graph.members(_RELEASE):
            return None
        claims = graph.subjects(_SUBJECT, node)
        ways: tuple[Callable[[], list[Term]], ...] = (
            lambda: [p for claim in claims if self._states(claim, path) for p in graph.objects(claim, _EVIDENCE)],
            lambda: graph.objects(node, _EVIDENCE),
            lambda: graph.objects(node, _NAMED_IN),
            lambda: [p for user in self._users(node) for p in graph.objects(user, _EVIDENCE)],
            lambda: [p for user in self._users(node) for p in graph.objects(user, _NAMED_IN)],
        )
        found = (_first([p for p in way() if graph.one(p, _EXACT) is not None]) for way in ways)
        return next((passage for passage in found if passage is not None), None)

    def _states(self, claim: Term, path: str | None) -> bool:
        predicate = self.graph.one(claim, _PREDICATE)
        return predicate is not None and compact(predicate.value) == path

    def _users(self, node: Term) -> list[Term]:
        return sorted((user for users in self.graph.users(node).values() for user in users), key=str)

    def _release(self, node: Term) -> str | None:
        """The key of the release that a thing comes from, or of the only release that the graph has."""
        graph, releases = self.graph, self.graph.members(_RELEASE)
        source = node if node in releases else graph.one(node, _STATED_IN) or graph.one(node, _SOURCE)
        if source is None:
            passage = self._passage(node, None)
            source = graph.one(passage, _SOURCE) if passage is not None else None
        if source is None and len(releases) == 1:
            source = releases[0]
        return source.value.removeprefix(PREFIXES["release"]) if isinstance(source, NamedNode) else None


def _first(terms: list[Term]) -> Term | None:
    return min(terms, key=lambda term: (len(term.value), term.value), default=None)


def _spaced(name: str) -> str:
    return _CAPITAL.sub(" ", name).lower()
