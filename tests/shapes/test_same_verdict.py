"""The gate's own engine and pySHACL agree on whatever a release's facts are turned into."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Triple
from tests.shapes.engines import Line, compiled, pyrudof, shown
from tests.shapes.mutations import shipped
from tests.shapes.release_graph import conforming, line

from pressgraph.gate import Engine, check
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.reference import GaveUpError, reference_results, shapes_graph
from pressgraph.gate.shapes import Result, shipped_shapes
from pressgraph.vocabulary.terms import iri

TYPE, SUBCLASS = NamedNode(iri("rdf:type")), NamedNode(iri("rdfs:subClassOf"))
OURS = NamedNode("https://example.org/class")


def literal(text: str, kind: str) -> Literal:
    return Literal(text, datatype=NamedNode(iri(f"xsd:{kind}")))


BASE = conforming()
THINGS = sorted({t.subject for t in BASE if isinstance(t.subject, NamedNode)}, key=str)
PROPERTIES = sorted({t.predicate for t in BASE}, key=str)
CLASSES = [
    *sorted({t.object for t in BASE if t.predicate == TYPE and isinstance(t.object, NamedNode)}, key=str),
    *(NamedNode(iri(name)) for name in ("pg:Gang", "pg:CriminalOrganization", "pg:ReportedFact", "foaf:Person")),
]
NO_DAY = literal("2022-02-30", "date")
LITERALS = [
    literal(text, kind)
    for text, kind in (
        ("5", "integer"), ("-5", "integer"), ("0", "integer"), ("abc", "integer"), ("99999999999999999999", "integer"),
        ("5.0", "decimal"), ("0", "decimal"), ("1,000", "decimal"), ("1e3", "double"), ("2.5", "float"), ("7", "int"),
        ("300", "byte"), ("7", "nonNegativeInteger"), ("true", "boolean"), ("2022-05-01", "date"),
        ("2022-02-30", "date"), ("2022-05", "gYearMonth"), ("2022-05-01T00:00:00", "dateTime"), ("http://a", "anyURI"),
        ("", "string"), ("x", "string"), ("2022", "string"), ("2022-05-01", "string"), ("a\nb", "string"),
        (" x", "string"),
    )
] + [Literal("x", language="en"), Literal("", language="en")]  # fmt: skip
VALUES: list[Term] = [*LITERALS, *THINGS, *CLASSES, OURS, BlankNode("b"), NamedNode("https://example.org/x")]

Edit: TypeAlias = tuple[Triple | None, Triple | None]
"""A triple that goes and one that comes."""

any_triple, any_thing, any_value = st.sampled_from(BASE), st.sampled_from(THINGS), st.sampled_from(VALUES)
drop: st.SearchStrategy[Edit] = any_triple.map(lambda triple: (triple, None))
swap: st.SearchStrategy[Edit] = st.tuples(any_triple, any_value).map(
    lambda pair: (pair[0], Triple(pair[0].subject, pair[0].predicate, pair[1]))
)
added = st.one_of(
    st.builds(Triple, any_thing, st.sampled_from(PROPERTIES), any_value),
    st.builds(Triple, any_thing, st.just(TYPE), st.sampled_from([*CLASSES, OURS])),
    st.builds(Triple, st.just(OURS), st.just(SUBCLASS), st.sampled_from(CLASSES)),
)
add: st.SearchStrategy[Edit] = added.map(lambda triple: (None, triple))


def edited(edits: list[Edit]) -> tuple[Triple, ...]:
    triples = dict.fromkeys(BASE)
    for old, new in edits:
        if old is not None:
            triples.pop(old, None)
        if new is not None:
            triples[new] = None
    return tuple(triples)


COMPARED = frozenset({"LessThan", "LessThanOrEquals", "MinInclusive", "MinExclusive", "Or"})
WRONG = frozenset({"Datatype", "NodeKind"})


def comparable(results: Iterable[Result]) -> list[tuple[str, str, str]]:
    """Results without the comparisons of things of which a value is of the wrong kind to begin with.

    By the specification a value that does not compare breaks the comparison; rdflib compares a date with a number.
    """
    results = tuple(results)
    wrong = {result.focus for result in results if result.component in WRONG}
    kept = (r for r in results if r.component not in COMPARED or r.focus not in wrong)
    return sorted((line(result), shown(result.value), result.message) for result in kept)


@pytest.mark.filterwarnings("ignore")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.lists(st.one_of(drop, swap, add), min_size=1, max_size=6))
def test_pyshacl_and_the_gates_engine_agree_on_changed_facts(edits: list[Edit]) -> None:
    triples = edited(edits)
    try:
        theirs = reference_results(triples, shapes_graph())
    except GaveUpError:
        assume(False)
    assert comparable(shipped_shapes().results(Graph(triples))) == comparable(theirs)


def of_right_kind(lines: list[Line]) -> list[Line]:
    """The same of rudof's results, which passes over much that does not compare."""
    wrong = {line.focus for line in lines if line.component in WRONG}
    return sorted(line for line in lines if line.component not in COMPARED or line.focus not in wrong)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.lists(st.one_of(drop, swap, add), min_size=1, max_size=6))
def test_rudof_and_the_gates_engine_agree_on_changed_facts(edits: list[Edit]) -> None:
    triples = edited(edits)
    assume(NO_DAY not in {triple.object for triple in triples})  # see differences.yaml
    assert of_right_kind(pyrudof(triples, shipped())) == of_right_kind(compiled(triples, shipped()))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("start", [BlankNode("b"), literal("NaN", "decimal")])
def test_where_pyshacl_gives_up_the_gates_own_engine_tells(start: Term) -> None:
    passage = next(t for t in BASE if t.predicate == NamedNode(iri("oa:start")))
    triples = (*(t for t in BASE if t != passage), Triple(passage.subject, passage.predicate, start))
    with pytest.raises(GaveUpError, match="pySHACL gave up"):
        reference_results(triples)
    assert check(triples, Engine.PYSHACL) == check(triples, Engine.COMPILED)
    assert not check(triples, Engine.PYSHACL).conforms
