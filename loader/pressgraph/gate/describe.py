"""Puts results in words: what a thing is called, what was found, which sentence and release it comes from."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from pyoxigraph import Literal, NamedNode

from pressgraph.gate import wording
from pressgraph.gate.context import Overlay
from pressgraph.gate.described import known_as, nearest
from pressgraph.gate.findings import Finding, shorten
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.naming import Names, own_name, property_words, spaced, with_article
from pressgraph.gate.problem import Problem
from pressgraph.gate.reading.syntax import Syntax
from pressgraph.gate.shapes import Result, Shapes
from pressgraph.vocabulary import ontology
from pressgraph.vocabulary.terms import ONTOLOGY, PREFIXES, compact, iri

_NAMES = tuple(map(iri, ("rdfs:label", "skos:prefLabel", "pg:asPrinted", "pg:quote", "oa:exact")))
_EVIDENCE, _NAMED_IN, _EXACT = iri("pg:evidence"), iri("pg:namedIn"), iri("oa:exact")
_SOURCE, _STATED_IN, _RELEASE = iri("oa:hasSource"), iri("pg:statedIn"), iri("pg:Release")
_SUBJECT, _PREDICATE = iri("pg:claimSubject"), iri("pg:claimPredicate")
_OBJECT, _VALUE = iri("pg:claimObject"), iri("pg:claimValue")
_CONCEPT, _QUANTITY = iri("skos:Concept"), iri("pg:quantity")
_PLAIN = frozenset({iri("xsd:integer"), iri("xsd:decimal"), iri("xsd:date")})
_FIRST_STEP: Final = re.compile(r"([\w-]+):([\w-]+)(?=/|$)")
_STEPS: Final = re.compile(r"[/^|()]")
_VOCABULARIES: Final = PREFIXES["vocabulary"]
_REFERENCES: Final = frozenset({"Class", "Node"})


class Describer:
    """Describes the things of one graph, with the names and in the syntax of the file that they come from."""

    def __init__(self, graph: Graph, shapes: Shapes, names: Names | None = None, syntax: Syntax | None = None) -> None:
        self.graph = graph
        self.shapes = shapes
        self.names = names or Names()
        self._of_release = names is None
        self.syntax = syntax

    def result(self, result: Result) -> Finding:
        """A shape's result in words."""
        shape = self.shapes.by_iri[result.shape]
        found = self._found(result) if result.path else ""
        message = wording.expected(result, shape, self.names)
        problem = Problem(result.focus, result.path, found, message, result.shape, result.severity)
        mend = self._meant(result) or wording.mend(result, shape, self.names, self.syntax)
        return self._finding(problem, shape.name, mend, result)

    def _meant(self, result: Result) -> str | None:
        """The thing that was meant where a value is described nowhere, or the name that it is known by."""
        value = result.value
        if self.syntax is None or result.component not in _REFERENCES or not isinstance(value, NamedNode):
            return None
        if self.graph.describes(value) or value.value in ontology.terms().classes:
            return None
        known = known_as(value)
        near = None if known else nearest(self.graph, value)
        return known or (f"Did you mean {self.names(near.value)}?" if near else None)

    def problem(self, problem: Problem) -> Finding:
        """A check's problem in words."""
        return self._finding(self._filled(problem), self.words(problem.path) if problem.path else None)

    def _filled(self, problem: Problem) -> Problem:
        found, message = problem.found, problem.message
        if problem.path and problem.terms:
            found = found.replace("{path}", self.words(problem.path))
        for number, term in enumerate(problem.terms):
            found = found.replace(f"{{{number}}}", self.shown(term))
        if problem.meant is not None:
            message = message.replace("{meant}", self.names(problem.meant.value))
        return problem._replace(found=found, message=message)

    def _finding(
        self, problem: Problem, name: str | None, mend: str | None = None, result: Result | None = None
    ) -> Finding:
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
            mend=mend,
            predicate=_predicate(problem.path),
            value=str(result.value) if result and result.value is not None else None,
            component=result.component if result else None,
        )

    def words(self, path: str) -> str:
        """A property in words: what the shapes call it, or the ontology."""
        return self.shapes.names.get(path) or property_words(_predicate(path) or path)

    def kind(self, node: Term) -> str:
        """The class of a thing in words; "thing" where it has none."""
        types = self.graph.types(node)
        ours = sorted(kind.removeprefix(ONTOLOGY) for kind in types if kind.startswith(ONTOLOGY))
        return spaced(ours[0]) if ours else "concept" if _CONCEPT in types else "thing"

    def label(self, node: Term) -> str:
        """What a reader calls a thing: its name, its words, for a claim what it claims, else the end of its IRI."""
        return self._given_name(node) or self._claim(node) or own_name(node)

    def _given_name(self, node: Term) -> str | None:
        return next((name for predicate in _NAMES if (name := self.graph.text(node, predicate))), None)

    def _claim(self, node: Term) -> str | None:
        graph = self.graph
        subject, predicate = graph.one(node, _SUBJECT), graph.one(node, _PREDICATE)
        value = graph.one(node, _OBJECT) or graph.one(node, _VALUE)
        if subject is None or predicate is None or value is None:
            return None
        # What a claim is about has a name or none: a claim about a claim could run in a circle.
        first, last = (self._given_name(end) or own_name(end) for end in (subject, value))
        return f"{first} {spaced(compact(predicate.value).rpartition(':')[2])} {last}"

    def _found(self, result: Result) -> str:
        shape = self.shapes.by_iri[result.shape]
        name = shape.name or self.words(result.path or "")
        values = shape.path.values(self.graph, result.focus) if shape.path else []
        if result.component == "MinCount":
            return f"has no {name}"
        if result.component == "MaxCount":
            return f"has more than one {name} ({self._sides(result, values)})"
        if result.value is None:
            return f"has another {name}"
        found = f"has {'' if result.value in values else 'no '}{name} {self.shown(result.value)}"
        return f"{found}{self._remark(result, result.value)}"

    def _sides(self, result: Result, values: list[Term]) -> str:
        """Values that are too many; of a file and a store, which of them are whose."""
        new, old = values, []
        if not self._of_release and isinstance(self.graph, Overlay) and result.path and not _STEPS.search(result.path):
            predicate = _predicate(result.path) or ""
            new = [value for value in values if self.graph.is_new(result.focus, predicate, value)]
            old = [value for value in values if value not in new]
        shown = ", ".join(sorted(map(self.shown, new)))
        where = "vocabulary" if result.focus.value.startswith(_VOCABULARIES) else "store"
        return (
            f"{shown}, and {', '.join(sorted(map(self.shown, old)))} in the {where}"
            if new and old
            else (", ".join(sorted(map(self.shown, values))))
        )

    def _remark(self, result: Result, value: Term) -> str:
        """What a value is, where that is what is wrong with it."""
        if result.component == "Datatype" and isinstance(value, Literal) and not value.language:
            return ", which is text" if value.datatype.value == iri("xsd:string") else ""
        if result.component == "NodeKind" and isinstance(value, Literal):
            return ", which is text"
        if result.component in _REFERENCES and not isinstance(value, Literal):
            if value.value in ontology.terms().classes:
                return ", which is a class and no thing"
            if not self.graph.describes(value):
                return ", which is described nowhere"
            return f", {with_article(self.kind(value))}"
        return ""

    def shown(self, value: Term) -> str:
        """A value as a reader would write it down."""
        if not isinstance(value, Literal):
            name = self._given_name(value)
            return f'"{shorten(name, width=60)}"' if name else self._address(value)
        if value.datatype.value in _PLAIN:
            return value.value
        text = f'"{shorten(value.value, width=60)}"'
        if value.language:
            return f"{text}@{value.language}"
        return text if value.datatype.value == iri("xsd:string") else f"{text} ({self.names(value.datatype.value)})"

    def _address(self, value: Term) -> str:
        return self.names(value.value) if isinstance(value, NamedNode) else own_name(value) or "without an address"

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
        if _RELEASE in graph.types(node):
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
        """The key of the release that a thing comes from, or of the one that the whole graph is of."""
        graph, releases = self.graph, self.graph.members(_RELEASE)
        source = node if node in releases else graph.one(node, _STATED_IN) or graph.one(node, _SOURCE)
        if source is None:
            passage = self._passage(node, None)
            source = graph.one(passage, _SOURCE) if passage is not None else None
        if source is None and self._of_release and len(releases) == 1:
            source = releases[0]
        return source.value.removeprefix(PREFIXES["release"]) if isinstance(source, NamedNode) else None


def _first(terms: list[Term]) -> Term | None:
    return min(terms, key=lambda term: (len(term.value), term.value), default=None)


def _predicate(path: str | None) -> str | None:
    """The IRI of the property that a path begins with; None where it begins otherwise than with one."""
    step = _FIRST_STEP.match(path or "")
    if step is None:
        return path if path and "://" in path and not path.startswith(("^", "(")) else None
    return PREFIXES[step[1]] + step[2] if step[1] in PREFIXES else path
