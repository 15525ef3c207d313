"""Where a shape looks: which statements could break it, and from which things it would be seen.

Read off the shapes as they are written. A statement that can only mend, such as the type of a value that ``sh:class``
asks for, is left out; under ``sh:not`` and ``sh:xone`` everything counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from pressgraph.gate.graph import SUBCLASS, TYPE, Graph, Term
from pressgraph.gate.paths import SH, Alternative, Inverse, Path, Property, Repeated, Sequence, read_path

_NO_CONSTRAINTS: Final = (
    "path name message severity property description order group targetClass targetNode targetSubjectsOf "
    "targetObjectsOf"
)
_OTHERS: Final = frozenset(_NO_CONSTRAINTS.split())
_MENDING: Final = frozenset({"minCount", "hasValue"})
_BESIDE: Final = frozenset({"equals", "disjoint", "lessThan", "lessThanOrEquals"})
_LISTS: Final = {"and": False, "or": False, "xone": True}
_SINGLE: Final = {"node": False, "not": True}
_ABOVE: Final = Repeated(Property(SUBCLASS), "*")


class Look(NamedTuple):
    """From a thing along some steps, then at a property of what is there, or at what has it as the property's value."""

    steps: tuple[Path, ...]
    predicate: str
    backwards: bool = False

    def behind(self, *steps: Path | None) -> Look:
        """The same, seen from further away."""
        return self._replace(steps=(*(step for step in steps if step is not None), *self.steps))

    def seen_from(self, graph: Graph, subject: Term, value: Term) -> list[Term]:
        """The things from which a statement of the property is seen."""
        return back(graph, self.steps, value if self.backwards else subject)


def back(graph: Graph, steps: tuple[Path, ...], end: Term) -> list[Term]:
    """The things from which steps lead to an end."""
    reached = [end]
    for step in reversed(steps):
        way = inverse(step)
        reached = list(dict.fromkeys(thing for term in reached for thing in way.values(graph, term)))
    return reached


def inverse(path: Path) -> Path:
    """The path from its end to its beginning."""
    match path:
        case Property(predicate):
            return Inverse(predicate)
        case Inverse(predicate):
            return Property(predicate)
        case Sequence(steps):
            return Sequence(tuple(inverse(step) for step in reversed(steps)))
        case Alternative(ways):
            return Alternative(tuple(map(inverse, ways)))
        case Repeated(step, sign):
            return Repeated(inverse(step), sign)
    raise ValueError(f"a path that is not known: {path}")


def path_looks(path: Path) -> Iterator[Look]:
    """Where a path looks on its way."""
    match path:
        case Property(predicate):
            yield Look((), predicate)
        case Inverse(predicate):
            yield Look((), predicate, backwards=True)
        case Sequence(steps):
            for number, step in enumerate(steps):
                yield from (look.behind(*steps[:number]) for look in path_looks(step))
        case Alternative(ways):
            yield from (look for way in ways for look in path_looks(way))
        case Repeated(step, sign):
            before = None if sign == "?" else Repeated(step, "*")
            yield from (look.behind(before) for look in path_looks(step))
        case _:
            raise ValueError(f"a path that is not known: {path}")


def value_looks(shapes: Graph, parameter: str, value: Term, negated: bool = False) -> Iterator[Look]:
    """Where a constraint looks from a value on; ``parameter`` is its local name, ``value`` the parameter's value."""
    if parameter == "class" and negated:
        yield Look((), TYPE)
        yield Look((Property(TYPE), _ABOVE), SUBCLASS)
    elif parameter in _SINGLE:
        yield from shape_looks(shapes, value, negated or _SINGLE[parameter])
    elif parameter in _LISTS:
        for item in shapes.items(value):
            yield from shape_looks(shapes, item, negated or _LISTS[parameter])


def beside_looks(parameter: str, value: Term) -> Iterator[Look]:
    """Where a constraint looks beside the values: at another property of the same thing."""
    if parameter in _BESIDE:
        yield Look((), value.value)


def counts_values(parameter: str, negated: bool = False) -> bool:
    """Whether another value can break the constraint."""
    return negated or parameter not in _MENDING


def shape_looks(shapes: Graph, node: Term, negated: bool) -> Iterator[Look]:
    """Where a shape looks from a thing on, with all that it refers to."""
    head = shapes.one(node, f"{SH}path")
    path = None if head is None else read_path(shapes, head)
    for parameter, value in parameters(shapes, node):
        if path is not None and counts_values(parameter, negated):
            yield from path_looks(path)
        yield from (look.behind(path) for look in value_looks(shapes, parameter, value, negated))
        yield from beside_looks(parameter, value)
    for inner in shapes.objects(node, f"{SH}property"):
        if path is not None:
            yield from path_looks(path)
        yield from (look.behind(path) for look in shape_looks(shapes, inner, negated))


def parameters(shapes: Graph, node: Term) -> Iterator[tuple[str, Term]]:
    """The parameters of a shape's constraints, in the order in which they are compiled."""
    for predicate, values in shapes.properties(node).items():
        name = predicate.removeprefix(SH)
        if name != predicate and name not in _OTHERS:
            yield from ((name, value) for value in values)
