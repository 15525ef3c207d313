"""The shapes taken apart: one constraint, one thing, and where that is enough one value, so that little is checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final, NamedTuple

from pyoxigraph import NamedNode, RdfFormat, parse

from pressgraph import resources
from pressgraph.gate.constraints import Constraint, EachValue
from pressgraph.gate.graph import SUBCLASS, TYPE, Graph, Term
from pressgraph.gate.looks import (
    Look,
    back,
    beside_looks,
    counts_values,
    parameters,
    path_looks,
    shape_looks,
    value_looks,
)
from pressgraph.gate.paths import Property, Repeated
from pressgraph.gate.shapes import Result, Shape, Shapes, compile_shapes, shape_files
from pressgraph.gate.targets import Node, ObjectsOf, OfClass, SubjectsOf, Target

_INSTANCES: Final = (Property(TYPE), Repeated(Property(SUBCLASS), "*"))


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A constraint of a shape, or without one the shapes below a property shape.

    ``outer`` says which things it is about, ``shape`` is the shape that has it. ``values`` are the looks from a value
    on, ``things`` those from the thing.
    """

    outer: Shape
    shape: Shape
    constraint: Constraint | None
    values: tuple[Look, ...]
    things: tuple[Look, ...]

    @property
    def single(self) -> str | None:
        """The property whose values each stand for themselves; None where they are judged together."""
        path = self.shape.path
        return path.predicate if isinstance(self.constraint, EachValue) and isinstance(path, Property) else None

    def aims_at(self, graph: Graph, thing: Term) -> bool:
        """Whether a thing is among the targets."""
        return any(_aims(target, graph, thing) for target in self.outer.targets)

    def results(self, graph: Graph, thing: Term, value: Term | None = None) -> Iterator[Result]:
        """What is wrong with a thing, or with one value of it where each stands for itself."""
        shape = self.shape
        if value is not None and self.single is not None:
            values = [value] if graph.states(thing, self.single, value) else []
        else:
            values = [thing] if shape.path is None else shape.path.values(graph, thing)
        if self.constraint is None:
            yield from (r for each in values for inner in shape.properties for r in inner.results(graph, each))
            return
        path = None if shape.path is None else str(shape.path)
        for offence in self.constraint.offences(graph, thing, values):
            yield Result(thing, path, offence, self.constraint.component, shape.iri, shape.severity, shape.message)


class Unit(NamedTuple):
    """A part to be held against a thing, or against one value of it."""

    part: Part
    thing: Term
    value: Term | None = None

    def results(self, graph: Graph) -> dict[tuple[object, ...], Result]:
        """What is wrong, each result by its key."""
        if not self.part.aims_at(graph, self.thing):
            return {}
        found = self.part.results(graph, self.thing, self.value)
        return {self.key(graph, result): result for result in found}

    def key(self, graph: Graph, result: Result) -> tuple[object, ...]:
        """What makes a result the same as another: for too many values, the values too."""
        path = self.part.shape.path
        many = path is not None and result.component == "MaxCount"
        return result, *(sorted(map(str, path.values(graph, self.thing))) if path and many else ())


class Parts:
    """All parts of some shapes, to be found by the property of a statement."""

    def __init__(self, source: Graph, shapes: Shapes) -> None:
        self.shapes = shapes
        self.all = tuple(part for outer in shapes.shapes for part in _parts(source, outer))
        self._values: dict[str, list[tuple[Part, Look]]] = defaultdict(list)
        self._things: dict[str, list[tuple[Part, Look]]] = defaultdict(list)
        self._targets: dict[Target, list[Part]] = defaultdict(list)
        for part in self.all:
            for target in part.outer.targets:
                self._targets[target].append(part)
        self._others = [t for t in self._targets if isinstance(t, SubjectsOf | ObjectsOf)]
        for part in self.all:
            for look in part.values:
                self._values[look.predicate].append((part, look))
            for look in part.things:
                self._things[look.predicate].append((part, look))

    @cached_property
    def by_shape(self) -> dict[str, list[Part]]:
        """The parts by the IRI of their shape."""
        found: dict[str, list[Part]] = defaultdict(list)
        for part in self.all:
            found[part.shape.iri].append(part)
        return found

    def touched(self, graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Unit]:
        """What one statement of a graph could break."""
        for part, look in self._things.get(predicate, ()):
            if part.single == predicate and not look.steps:
                yield Unit(part, subject, value)
            else:
                yield from (Unit(part, thing) for thing in look.seen_from(graph, subject, value))
        for part, look in self._values.get(predicate, ()):
            for end in look.seen_from(graph, subject, value):
                if part.shape.path is None:
                    yield Unit(part, end)
                else:
                    only = end if part.single else None
                    yield from (Unit(part, thing, only) for thing in back(graph, (part.shape.path,), end))
        yield from self._aimed(graph, subject, predicate, value)

    def aimed(self, graph: Graph, thing: Term) -> Iterator[Part]:
        """The parts that are about a thing."""
        kinds = (kind for kind in graph.classes(thing) if isinstance(kind, NamedNode))
        targets: list[Target] = [*map(OfClass, kinds), Node(thing)]
        targets += (target for target in self._others if _aims(target, graph, thing))
        return iter(dict.fromkeys(part for target in targets for part in self._targets.get(target, ())))

    def _aimed(self, graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Unit]:
        """Everything about the things that a statement may make targets."""
        if predicate == TYPE:
            yield from self._of_class(graph, subject)
        elif predicate == SUBCLASS:
            for thing in back(graph, _INSTANCES, subject):
                yield from self._of_class(graph, thing)
        for target, thing in ((SubjectsOf(predicate), subject), (ObjectsOf(predicate), value)):
            yield from (Unit(part, thing) for part in self._targets.get(target, ()))

    def _of_class(self, graph: Graph, thing: Term) -> Iterator[Unit]:
        kinds = (kind for kind in graph.classes(thing) if isinstance(kind, NamedNode))
        return (Unit(part, thing) for kind in kinds for part in self._targets.get(OfClass(kind), ()))


def _aims(target: Target, graph: Graph, thing: Term) -> bool:
    match target:
        case OfClass(kind):
            return graph.is_a(thing, kind)
        case Node(node):
            return node == thing
        case SubjectsOf(predicate):
            return bool(graph.objects(thing, predicate))
        case ObjectsOf(predicate):
            return bool(graph.subjects(predicate, thing))
    raise ValueError(f"a target that is not known: {target}")


def _parts(source: Graph, outer: Shape) -> Iterator[Part]:
    yield from _constraints(source, outer, outer)
    if outer.path is not None:
        yield from _below(source, outer, outer)
        return
    for inner in outer.properties:
        yield from _constraints(source, outer, inner)
        yield from _below(source, outer, inner)


def _constraints(source: Graph, outer: Shape, shape: Shape) -> Iterator[Part]:
    written = parameters(source, _node(source, shape))
    for constraint, (parameter, value) in zip(shape.constraints, written, strict=True):
        things = [*beside_looks(parameter, value)]
        if shape.path is not None and counts_values(parameter):
            things += path_looks(shape.path)
        yield Part(outer, shape, constraint, tuple(value_looks(source, parameter, value)), tuple(things))


def _below(source: Graph, outer: Shape, shape: Shape) -> Iterator[Part]:
    if shape.path is not None and shape.properties:
        values = (
            look for inner in shape.properties for look in shape_looks(source, _node(source, inner), negated=False)
        )
        yield Part(outer, shape, None, tuple(values), tuple(path_looks(shape.path)))


def _node(source: Graph, shape: Shape) -> Term:
    return next(node for node in source if node.value == shape.iri)


@cache
def shipped_parts() -> Parts:
    """The shapes that facts must meet, taken apart once."""
    return read_parts(shape_files(resources.folder("shapes")))


def read_parts(files: Iterable[object]) -> Parts:
    """The parts of the shapes in some Turtle files."""
    source = Graph(quad.triple for file in files for quad in parse(path=str(file), format=RdfFormat.TURTLE))
    return Parts(source, compile_shapes(source))
